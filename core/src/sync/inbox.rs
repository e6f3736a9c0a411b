//! What comes from the partner's lane. A blob above a gap is opened at once; the chain of hashes shows
//! whether one phone writes it.

use rusqlite::Transaction;

use super::blob::{self, Opened};
use super::content::{Content, Control, Farewell};
use super::lane::MAX_SEQ;
use super::model::{Courier, Event};
use super::outbox::{MOST_HEARD, acknowledged};
use super::rows::{self, Fault, Lane};
use crate::crypto::sha256;
use crate::error::Result;
use crate::log;
use crate::time::Now;

/// What a blob was.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Taken {
    /// New here.
    New(Vec<Event>),
    /// Here already, or nothing may be taken now.
    Passed,
    /// Damaged, or of a newer version; noted.
    Bad,
}

impl Courier<'_> {
    /// Takes in what lies under the name of blob `seq`.
    pub(super) fn take(&self, tx: &Transaction, lane: &mut Lane, now: &Now, seq: u64, bytes: &[u8]) -> Result<Taken> {
        // What follows the partner's blob 1 answers ours, so before that nothing of it can be meant.
        if lane.copied || seq > MAX_SEQ || (seq > 1 && lane.sent == 0) {
            return Ok(Taken::Passed);
        }
        let hash = sha256(&[bytes]);
        let here = rows::hash(tx, lane.other, seq)?;
        if here == Some(hash) {
            return Ok(Taken::Passed);
        }
        let content = match blob::open(&self.ends.lanes.back.epoch, &self.ends.back(seq), bytes) {
            Opened::Content(content) => content,
            // A damaged repeat of what is here takes nothing away.
            _ if here.is_some() => return Ok(Taken::Passed),
            Opened::Damaged => return bad(tx, lane, seq, Fault::Damaged),
            Opened::Newer => return bad(tx, lane, seq, Fault::Newer),
        };
        if here.is_some() || !fits_chain(tx, lane, seq, &hash, content.prev)? {
            lane.copied = true;
            return Ok(Taken::New(vec![Event::Copied]));
        }
        self.accept(tx, lane, now, (seq, &hash, bytes.len()), *content).map(Taken::New)
    }

    fn accept(
        &self,
        tx: &Transaction,
        lane: &mut Lane,
        now: &Now,
        (seq, hash, size): (u64, &[u8; 32], usize),
        content: Content,
    ) -> Result<Vec<Event>> {
        let newest = seq > lane.highest;
        rows::insert_held(tx, lane, seq, hash, size, &content)?;
        lane.highest = lane.highest.max(seq);
        while let Some(vector) = rows::fill(tx, lane.other, lane.held + 1)? {
            lane.held += 1;
            lane.vector = Some(vector);
        }
        acknowledged(tx, lane, now, content.ack)?;
        if newest {
            (lane.reads_blob, lane.reads_frame) = (content.reads.0, content.reads.1);
            // Older wants may have been met since.
            for wanted in content.want.iter().take(MOST_HEARD) {
                rows::want(tx, lane.other, *wanted)?;
            }
        }
        let mut events = Vec::new();
        // Nothing follows blob 1 before its person has confirmed: whoever misses it can say so, at least.
        if !lane.confirmed && (seq > 1 || content.controls.contains(&Control::Confirmed)) {
            lane.confirmed = true;
            events.push(Event::Confirmed);
        }
        for control in content.controls {
            match control {
                Control::Welcome(welcome) if self.may_be_welcomed(lane) => {
                    lane.welcomed_age = Some(lane.age);
                    events.push(Event::Welcomed(welcome));
                }
                // Confirmed is taken above; a farewell counts under its own name only; the rest means nothing here.
                _ => {}
            }
        }
        if !content.ops.is_empty() {
            let sender = log::Lane::of(self.ends.other, self.ends.partner);
            let received = self.ledger.receive(tx, &sender, &content.ops)?;
            if !received.forked.is_empty() {
                lane.copied = true;
                events.push(Event::Copied);
            }
            events.push(Event::Received(received));
        }
        Ok(events)
    }

    /// Once, and only from the inviter.
    fn may_be_welcomed(&self, lane: &Lane) -> bool {
        self.welcome.is_none() && lane.welcome_seq.is_none() && lane.welcomed_age.is_none()
    }

    /// The partner's farewell, if that is what `bytes` are.
    pub(super) fn farewell(&self, bytes: &[u8]) -> Option<Farewell> {
        let opened = blob::open(&self.ends.lanes.back.epoch, &self.ends.their_farewell(), bytes);
        let Opened::Content(content) = opened else { return None };
        content.controls.into_iter().find_map(|control| match control {
            Control::Farewell(farewell) => Some(farewell),
            _ => None,
        })
    }
}

fn bad(tx: &Transaction, lane: &Lane, seq: u64, fault: Fault) -> Result<Taken> {
    rows::note(tx, lane, seq, fault)?;
    Ok(Taken::Bad)
}

/// Whether the blob follows the one before it and is followed by the one after it, as far as these
/// are here.
fn fits_chain(tx: &Transaction, lane: &Lane, seq: u64, hash: &[u8; 32], prev: Option<[u8; 32]>) -> Result<bool> {
    let follows = match (seq, prev) {
        (1, prev) => prev.is_none(),
        (_, None) => false,
        (_, Some(prev)) => rows::hash(tx, lane.other, seq - 1)?.is_none_or(|before| before == prev),
    };
    Ok(follows && rows::prev(tx, lane.other, seq + 1)?.is_none_or(|after| after == *hash))
}
