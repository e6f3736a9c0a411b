//! Judging what arrives: form, lane and hash, nothing else. Whether a person may do this to that is
//! the fold's to say, so that both phones say the same.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use super::ledger::SALT;
use super::model::{Frame, MAX_PAYLOAD};
use super::rows;
use crate::crypto::sha256;
use crate::error::Result;
use crate::ids::{DeviceId, PersonId, RecordId};

/// An operation as it lies in a blob.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrived {
    /// The frame's bytes; kept and relayed as they are.
    pub frame: Vec<u8>,
    /// Salt and body; absent for an operation whose record is deleted.
    pub payload: Option<Vec<u8>>,
}

/// Whose operations a lane may carry, and in whose name: those of its sender or, where it relays the
/// past to a new phone, those of every device of the couple.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lane {
    /// Each device with the person who holds it.
    pub devices: BTreeMap<DeviceId, PersonId>,
}

impl Lane {
    /// The lane of one device.
    pub fn of(device: DeviceId, person: PersonId) -> Self {
        Self { devices: BTreeMap::from([(device, person)]) }
    }
}

/// Why an operation was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Refusal {
    /// Not a frame, or one that says what cannot be.
    Form,
    /// A payload over [`MAX_PAYLOAD`], or too short to hold its salt.
    Size,
    /// The payload is not the one that the frame speaks of.
    Hash,
    /// This lane may not carry this device's operations, or not in this person's name.
    Lane,
    /// There is another operation of this number, or this operation with another frame: a copy of
    /// that phone exists.
    Forked,
}

/// What became of what arrived.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Received {
    /// Stored now; what was here already is not counted.
    pub new: usize,
    /// Of these, how many wait for a newer app.
    pub parked: usize,
    /// Refused; [`Self::reasons`] says why.
    pub refused: usize,
    /// How many were refused for each reason.
    pub reasons: BTreeMap<Refusal, usize>,
    /// Devices that gave one number to two operations.
    pub forked: BTreeSet<DeviceId>,
    /// The records that were folded or forgotten, each with the kinds that arrived and the kind of its
    /// first operation.
    pub touched: BTreeSet<(u16, RecordId)>,
}

impl Received {
    pub(super) fn refuse(&mut self, refusal: Refusal) {
        self.refused += 1;
        *self.reasons.entry(refusal).or_default() += 1;
    }
}

/// The frame of what arrived, if it is sound and this lane may carry it.
pub(super) fn judge(lane: &Lane, arrived: &Arrived) -> std::result::Result<Frame, Refusal> {
    let frame = Frame::from_bytes(&arrived.frame).ok_or(Refusal::Form)?;
    if lane.devices.get(&frame.device) != Some(&frame.person) {
        return Err(Refusal::Lane);
    }
    let len = usize::try_from(frame.payload_len).unwrap_or(usize::MAX);
    if !(SALT..=MAX_PAYLOAD).contains(&len) {
        return Err(Refusal::Size);
    }
    match &arrived.payload {
        Some(payload) if payload.len() != len || sha256(&[payload]) != frame.payload_hash => Err(Refusal::Hash),
        _ => Ok(frame),
    }
}

/// How a sound operation stands to what is here.
#[derive(Debug)]
pub(super) enum Judged<'a> {
    New,
    Doubled,
    /// It was here without its payload and now brings it.
    Fills(&'a [u8]),
    Forked,
}

pub(super) fn compare<'a>(connection: &Connection, frame: &Frame, arrived: &'a Arrived) -> Result<Judged<'a>> {
    let here = rows::same_place(connection, frame)?;
    Ok(match (here.as_slice(), &arrived.payload) {
        ([], _) => Judged::New,
        ([(bytes, rows::State::Bare)], Some(payload)) if *bytes == arrived.frame => Judged::Fills(payload),
        ([(bytes, _)], _) if *bytes == arrived.frame => Judged::Doubled,
        _ => Judged::Forked,
    })
}
