//! Lanes carried by people: what goes into a hand-over file and what is taken from one. The bytes are
//! those that a mailbox would have; only an ack marks anything as arrived.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Transaction;

use super::inbox::Taken;
use super::lane::{farewell_name, name};
use super::model::{Courier, Event};
use super::rows;
use crate::error::{HandOverFault, Result};
use crate::log;
use crate::mailbox::{HandOver, handover};
use crate::time::Now;

/// How far beyond the highest blob seen a file may go: some hundred files may have been lost.
const AHEAD: u64 = 4_096;

/// A hand-over file to give away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandOverFile {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many blobs are in it; with none there is nothing to hand over.
    pub blobs: u32,
    /// How many operations have to wait for the next file.
    pub remaining: u64,
}

/// What a hand-over file brought.
#[derive(Debug, Clone, PartialEq)]
pub struct TakenOver {
    /// What came of it; act on it in the same transaction.
    pub events: Vec<Event>,
    /// Blobs that are new here.
    pub new: u32,
    /// Numbers of blobs that are damaged or of a newer version; the others are taken.
    pub damaged: Vec<u64>,
    /// The file is cut short ([`HandOverFault::Cut`] words it); what was whole is taken.
    pub cut: bool,
}

impl Courier<'_> {
    /// Every unacknowledged blob and at most one newly sealed, oldest first, up to 8 MiB. Changes
    /// nothing but the numbers given.
    ///
    /// # Errors
    /// Those of the store and of the source of randomness.
    pub fn hand_over(&self, tx: &Transaction) -> Result<HandOverFile> {
        let mut lane = rows::lane(tx, self.ends.other)?;
        if self.seal_due(tx, &mut lane, 1)? {
            rows::save(tx, &lane)?;
        }
        let mut writer = handover::Writer::default();
        let mut blobs = 0;
        let mut up_to = lane.acked_op;
        for seq in rows::not_acknowledged(tx, lane.other)? {
            let Some(bytes) = rows::body(tx, lane.other, seq)? else { continue };
            if !writer.add(&name(&self.ends.lanes.out.names, seq), &bytes) {
                break;
            }
            blobs += 1;
            up_to = up_to.max(rows::op_at(tx, lane.other, seq)?.unwrap_or_default());
        }
        let made = log::vector(tx)?.get(&self.ends.own).copied().unwrap_or_default();
        Ok(HandOverFile { bytes: writer.finish(), blobs, remaining: made.saturating_sub(up_to) })
    }

    /// Takes what a file brings: every good blob of the partner's lane, whatever is damaged beside it.
    ///
    /// # Errors
    /// [`HandOverFault::NotYourPartners`] when nothing in it is of the partner's lane,
    /// [`HandOverFault::Cut`] when it is cut before the first blob ends; those of the store.
    pub fn take_over(&self, tx: &Transaction, now: &Now, file: &HandOver) -> Result<TakenOver> {
        let mut lane = rows::lane(tx, self.ends.other)?;
        let names = &self.ends.lanes.back.names;
        let ahead: BTreeMap<_, _> = (lane.held + 1..=lane.highest + AHEAD).map(|seq| (name(names, seq), seq)).collect();
        let farewell = farewell_name(names);
        let mut taken = TakenOver { events: Vec::new(), new: 0, damaged: Vec::new(), cut: file.cut };
        let mut theirs = false;
        for item in &file.items {
            if item.name == farewell {
                theirs = true;
                taken.events.extend(self.farewell(&item.bytes).map(Event::Farewell));
                continue;
            }
            let Some(seq) = ahead.get(&item.name) else { continue };
            theirs = true;
            match self.take(tx, &mut lane, now, *seq, &item.bytes)? {
                Taken::New(events) => {
                    taken.new += 1;
                    taken.events.extend(events);
                }
                Taken::Bad => taken.damaged.push(*seq),
                Taken::Passed => {}
            }
        }
        // An old file again is theirs too: it only brings nothing new. A name for each blob held, whatever
        // the file holds.
        let known = || {
            let there: BTreeSet<_> = file.items.iter().map(|item| item.name).collect();
            (1..=lane.held).any(|seq| there.contains(&name(names, seq)))
        };
        if !theirs && !known() {
            let fault =
                if file.cut && file.items.is_empty() { HandOverFault::Cut } else { HandOverFault::NotYourPartners };
            return Err(fault.into());
        }
        rows::save(tx, &lane)?;
        Ok(taken)
    }
}
