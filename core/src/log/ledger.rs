//! The one road of a shared change: recorded here or received from a lane, then folded.

use std::collections::BTreeSet;

use rusqlite::Transaction;

use super::frame::MAX_ZONE;
use super::model::{Fold, Frame, MAX_PAYLOAD, Members, READER};
use super::operation::Operation;
use super::receive::{Arrived, Judged, Lane, Received, Refusal, judge};
use super::rows::{self, Gone, Held, State};
use super::settle::settle;
use crate::crypto::sha256;
use crate::error::{Error, Result};
use crate::ids::{DeviceId, OpId, PersonId, RecordId};
use crate::random::{Entropy, array};
use crate::time::{Here, Now};

/// Random bytes in front of each payload, so that the hash left after erasure tells nothing.
pub(super) const SALT: usize = 16;

/// Counters stop here: the last number that SQLite holds.
const LAST_COUNTER: u64 = (1 << 63) - 1;

/// Who records, on which phone, when and where.
#[derive(Debug, Clone, Copy)]
pub struct Author<'a> {
    /// The person who holds this phone.
    pub person: PersonId,
    /// This phone in this couple.
    pub device: DeviceId,
    /// The clocks at this call; only told, never used to order.
    pub now: &'a Now,
    /// Where; only told.
    pub here: &'a Here,
}

/// The log of one couple with those who fold it.
#[derive(Clone, Copy)]
pub struct Ledger<'a> {
    /// Who the couple are.
    pub members: &'a Members,
    /// The rooms.
    pub fold: &'a dyn Fold,
    /// For ids and salts.
    pub entropy: &'a dyn Entropy,
}

impl Ledger<'_> {
    /// Records `op` about `record` and folds that anew, in the caller's transaction, which is to be
    /// rolled back on an error. All operations of a record have the same `parent`, a record of the same
    /// room.
    ///
    /// # Errors
    /// [`Error::Gone`] when the record, or what it belongs to, was deleted; [`Error::Input`] when the
    /// operation is over [`MAX_PAYLOAD`].
    pub fn record(
        &self,
        tx: &Transaction,
        author: &Author,
        record: RecordId,
        parent: Option<RecordId>,
        op: &impl Operation,
    ) -> Result<OpId> {
        let room = room_of(op.kind());
        check_place(tx, room, record, parent)?;
        let salt: [u8; SALT] = array(self.entropy)?;
        let payload = [&salt[..], &op.body()?].concat();
        if payload.len() > MAX_PAYLOAD {
            return Err(Error::input("text", "error-share-length"));
        }
        if author.here.zone.len() > MAX_ZONE {
            return Err(Error::Zone { zone: author.here.zone.clone() });
        }
        let vector = rows::vector(tx)?;
        let frame = Frame {
            id: OpId::ordered(self.entropy, author.now.utc_ms)?,
            person: author.person,
            device: author.device,
            op_seq: vector.get(&author.device).map_or(1, |had| had + 1),
            kind: op.kind(),
            record,
            parent,
            counter: rows::highest_counter(tx)?.saturating_add(1).min(LAST_COUNTER),
            vector,
            at_ms: author.now.utc_ms,
            offset_seconds: author.here.offset_seconds,
            zone: author.here.zone.clone(),
            min_reader: op.min_reader(),
            payload_len: u32::try_from(payload.len()).unwrap_or(u32::MAX),
            payload_hash: sha256(&[&payload]),
            beyond: rows::beyond(tx)?,
        };
        let id = frame.id;
        rows::insert(tx, &Held { bytes: frame.to_bytes(), frame, payload: Some(payload), state: State::Live })?;
        rows::advance(tx, author.device)?;
        settle(tx, self, BTreeSet::from([(room, record)]))?;
        Ok(id)
    }

    /// Takes in what came on a lane: stores what is new and sound, folds every record it touches, all
    /// in the caller's transaction. What is refused is counted and left out; the rest stands.
    ///
    /// # Errors
    /// Only those of the store; nothing that arrives is an error.
    pub fn receive(&self, tx: &Transaction, lane: &Lane, arrived: &[Arrived]) -> Result<Received> {
        let mut received = Received::default();
        let mut records = BTreeSet::new();
        let mut devices = BTreeSet::new();
        for one in arrived {
            let frame = match judge(lane, one) {
                Ok(frame) => frame,
                Err(refusal) => {
                    received.refuse(refusal);
                    continue;
                }
            };
            match super::receive::compare(tx, &frame, one)? {
                Judged::New => {
                    let state = state(&frame, one.payload.is_some());
                    received.new += 1;
                    received.parked += usize::from(state == State::Parked);
                    devices.insert(frame.device);
                    records.insert((room_of(frame.kind), frame.record));
                    received.touched.insert((frame.kind, frame.record));
                    rows::insert(tx, &Held { bytes: one.frame.clone(), frame, payload: one.payload.clone(), state })?;
                }
                Judged::Fills(payload) => {
                    rows::fill(tx, frame.id, payload, state(&frame, true))?;
                    records.insert((room_of(frame.kind), frame.record));
                    received.touched.insert((frame.kind, frame.record));
                }
                Judged::Doubled => {}
                Judged::Forked => {
                    received.forked.insert(frame.device);
                    received.refuse(Refusal::Forked);
                }
            }
        }
        for device in devices {
            rows::advance(tx, device)?;
        }
        received.touched.extend(settle(tx, self, records)?);
        Ok(received)
    }

    /// At every opening: once after an update of the app, folds what it can read now and could not
    /// before. Says which records. [`super::has_grown`] tells without a transaction whether there is need.
    ///
    /// # Errors
    /// Only those of the store.
    pub fn catch_up(&self, tx: &Transaction) -> Result<BTreeSet<(u16, RecordId)>> {
        self.catch_up_as(tx, READER)
    }

    pub(super) fn catch_up_as(&self, tx: &Transaction, reader: u32) -> Result<BTreeSet<(u16, RecordId)>> {
        if rows::reader(tx)? >= Some(reader) {
            return Ok(BTreeSet::new());
        }
        let unparked = rows::unpark(tx, reader)?;
        rows::set_reader(tx, reader)?;
        settle(tx, self, unparked)
    }
}

/// Finds a room's mistake at home, before it has left this phone. What is gone with a parent is judged
/// by the parent of this operation: another phone may have named one of its own for my record.
fn check_place(tx: &Transaction, room: u8, record: RecordId, parent: Option<RecordId>) -> Result<()> {
    if rows::gone(tx, room, record)? == Some(Gone::Deleted) {
        return Err(Error::gone("record"));
    }
    if let Some(parent) = parent
        && rows::gone(tx, room, parent)?.is_some()
    {
        return Err(Error::gone("record"));
    }
    let parents = rows::parents(tx, room, record)?;
    if !parents.is_empty() && !parents.contains(&parent) {
        return Err(Error::internal("log.parent", "a record has one parent in all its operations"));
    }
    let Some(parent) = parent else { return Ok(()) };
    let rooms = rows::rooms(tx, parent)?;
    if !rooms.is_empty() && !rooms.contains(&room) {
        return Err(Error::internal("log.parent", "a record and its parent are of one room"));
    }
    Ok(())
}

/// The room a kind belongs to: its high byte.
pub(super) fn room_of(kind: u16) -> u8 {
    kind.to_be_bytes()[0]
}

fn state(frame: &Frame, has_payload: bool) -> State {
    match (has_payload, frame.min_reader > READER) {
        (false, _) => State::Bare,
        (true, true) => State::Parked,
        (true, false) => State::Live,
    }
}
