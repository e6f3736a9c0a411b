//! The bytes of a frame: a deterministic CBOR array (docs/wire.md, "Frame").

use super::cbor::{Reader, Writer};
use super::model::{Beyond, Frame, Vector};
use crate::ids::{DeviceId, OpId, PersonId, RecordId};

/// The frame version of this app.
const VERSION: u64 = 1;

/// How many elements every frame of version 1 has. One more is there when something was had above a gap; those
/// behind are kept and ignored.
const ELEMENTS: u64 = 16;

/// Largest frame in bytes, elements of tomorrow included.
const MAX_FRAME: usize = 16 * 1024;

/// Every counter and op_seq is below this, so that SQLite holds them.
const BOUND: u64 = 1 << 63;

/// Longest zone id in bytes; the tz database has none over 40.
pub(super) const MAX_ZONE: usize = 64;

impl Frame {
    /// The frame as it lies in the log and in blobs.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut to = Writer::default();
        to.array(ELEMENTS + u64::from(!self.beyond.is_empty()));
        to.unsigned(VERSION);
        to.bytes(self.id.bytes());
        to.bytes(self.person.bytes());
        to.bytes(self.device.bytes());
        to.unsigned(self.op_seq);
        to.unsigned(self.kind.into());
        to.bytes(self.record.bytes());
        match &self.parent {
            Some(parent) => to.bytes(parent.bytes()),
            None => to.null(),
        }
        to.unsigned(self.counter);
        to.map(self.vector.len() as u64);
        for (device, op_seq) in &self.vector {
            to.bytes(device.bytes());
            to.unsigned(*op_seq);
        }
        to.signed(self.at_ms);
        to.signed(self.offset_seconds.into());
        to.text(&self.zone);
        to.unsigned(self.min_reader.into());
        to.unsigned(self.payload_len.into());
        to.bytes(&self.payload_hash);
        if !self.beyond.is_empty() {
            to.map(self.beyond.len() as u64);
            for (device, runs) in &self.beyond {
                to.bytes(device.bytes());
                to.array(2 * runs.len() as u64);
                for (first, last) in runs {
                    to.unsigned(*first);
                    to.unsigned(*last);
                }
            }
        }
        to.0
    }

    /// The frame that `bytes` are; `None` when any of it is not as docs/wire.md says.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        if bytes.len() > MAX_FRAME {
            return None;
        }
        let mut from = Reader(bytes);
        let further = from.array()?.checked_sub(ELEMENTS)?;
        if from.unsigned()? != VERSION {
            return None;
        }
        let mut frame = Self {
            id: OpId::from_slice(from.bytes()?).ok()?,
            person: PersonId::from_slice(from.bytes()?).ok()?,
            device: DeviceId::from_slice(from.bytes()?).ok()?,
            op_seq: from.unsigned()?,
            kind: from.unsigned()?.try_into().ok()?,
            record: RecordId::from_slice(from.bytes()?).ok()?,
            parent: if from.null() { None } else { Some(RecordId::from_slice(from.bytes()?).ok()?) },
            counter: from.unsigned()?,
            vector: vector(&mut from)?,
            at_ms: from.signed()?,
            offset_seconds: from.signed()?.try_into().ok()?,
            zone: from.text()?.into(),
            min_reader: from.unsigned()?.try_into().ok()?,
            payload_len: from.unsigned()?.try_into().ok()?,
            payload_hash: from.bytes()?.try_into().ok()?,
            beyond: Beyond::new(),
        };
        if let Some(more) = further.checked_sub(1) {
            frame.beyond = beyond(&mut from, &frame)?;
            // There for the sake of those behind it only.
            if frame.beyond.is_empty() && more == 0 {
                return None;
            }
            (0..more).try_for_each(|_| from.skip())?;
        }
        let had = frame.vector.get(&frame.device).copied().unwrap_or(0);
        let sound = from.0.is_empty()
            && had.checked_add(1) == Some(frame.op_seq)
            && frame.op_seq < BOUND
            && frame.counter < BOUND
            && frame.offset_seconds.abs_diff(0) < 24 * 60 * 60
            && frame.zone.len() <= MAX_ZONE;
        sound.then_some(frame)
    }
}

/// device → op_seq, ascending; a device of which nothing is had is left out.
fn vector(from: &mut Reader) -> Option<Vector> {
    let mut vector = Vector::new();
    for _ in 0..from.map()? {
        let device = DeviceId::from_slice(from.bytes()?).ok()?;
        let op_seq = from.unsigned()?;
        let ascending = vector.last_key_value().is_none_or(|(last, _)| *last < device);
        if !ascending || op_seq == 0 || op_seq >= BOUND {
            return None;
        }
        vector.insert(device, op_seq);
    }
    Some(vector)
}

/// device → first, last, first, last ..., ascending with at least one number between two runs and before the first.
fn beyond(from: &mut Reader, frame: &Frame) -> Option<Beyond> {
    let mut beyond = Beyond::new();
    for _ in 0..from.map()? {
        let device = DeviceId::from_slice(from.bytes()?).ok()?;
        let ascending = beyond.last_key_value().is_none_or(|(last, _)| *last < device);
        let numbers = from.array()?;
        if !ascending || device == frame.device || numbers == 0 || numbers % 2 != 0 {
            return None;
        }
        let mut had = frame.vector.get(&device).copied().unwrap_or(0);
        let mut runs = Vec::new();
        for _ in 0..numbers / 2 {
            let (first, last) = (from.unsigned()?, from.unsigned()?);
            if first <= had.checked_add(1)? || last < first || last >= BOUND {
                return None;
            }
            had = last;
            runs.push((first, last));
        }
        beyond.insert(device, runs);
    }
    Some(beyond)
}
