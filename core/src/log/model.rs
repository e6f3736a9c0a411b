//! The words of the log: frames, stamps, vectors, and what a room must do to have its records folded.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Transaction;

use crate::error::Result;
use crate::ids::{CoupleId, DeviceId, OpId, PersonId, RecordId};

/// device → how many of its operations are had without a gap (op_seq counts from 1).
pub type Vector = BTreeMap<DeviceId, u64>;

/// device → which of its operations are had above a gap: runs of op_seq, first and last, ascending.
pub type Beyond = BTreeMap<DeviceId, Vec<(u64, u64)>>;

/// Everything about an operation but its content. Readable by every version for ever; its bytes are
/// kept and relayed as they came (docs/wire.md, "Frame").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// The operation.
    pub id: OpId,
    /// Who did it; rights belong to people.
    pub person: PersonId,
    /// On which phone.
    pub device: DeviceId,
    /// The number of this operation among its device's, from 1, dense.
    pub op_seq: u64,
    /// What kind; the append-only table in docs/wire.md.
    pub kind: u16,
    /// The one record it is about.
    pub record: RecordId,
    /// The record that one belongs to, if any: it goes when its parent is deleted.
    pub parent: Option<RecordId>,
    /// Lamport counter, below 2⁶³.
    pub counter: u64,
    /// What its author's phone had without a gap when it was made; its own device at op_seq − 1.
    pub vector: Vector,
    /// What it had above gaps: its author may have seen that, too.
    pub beyond: Beyond,
    /// Wall time in milliseconds since 1970; shown, never used to order.
    pub at_ms: i64,
    /// Seconds east of UTC where it was made.
    pub offset_seconds: i32,
    /// Zone id where it was made.
    pub zone: String,
    /// The lowest app number that understands the payload.
    pub min_reader: u32,
    /// Length of the payload in bytes, at most [`MAX_PAYLOAD`].
    pub payload_len: u32,
    /// SHA-256 of the payload.
    pub payload_hash: [u8; 32],
}

/// Largest payload, salt included: 256 KiB.
pub const MAX_PAYLOAD: usize = 256 * 1024;

/// This app's number; an operation whose `min_reader` is higher is parked.
pub const READER: u32 = 1;

impl Frame {
    /// The order in which a record's operations are folded.
    pub fn sort_key(&self) -> (u64, DeviceId, u64, OpId) {
        (self.counter, self.device, self.op_seq, self.id)
    }

    /// Whether whoever made `self` had seen `other`.
    pub fn saw(&self, other: &Frame) -> bool {
        (self.device == other.device && self.op_seq > other.op_seq)
            || self.vector.get(&other.device).is_some_and(|seen| *seen >= other.op_seq)
            || self
                .beyond
                .get(&other.device)
                .is_some_and(|runs| runs.iter().any(|(first, last)| (*first..=*last).contains(&other.op_seq)))
    }
}

/// An operation with its frame, as a fold sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamped<T> {
    /// Who, when, what it had seen.
    pub frame: Frame,
    /// The operation itself.
    pub op: T,
}

/// The two people of a couple, as far as a fold may know them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Members {
    /// The couple.
    pub couple: CoupleId,
    /// Both, the lower id first.
    pub people: [PersonId; 2],
}

/// One record to be folded anew from all of its operations.
#[derive(Debug)]
pub struct Folding<'a> {
    /// Who the couple are.
    pub members: &'a Members,
    /// The record.
    pub record: RecordId,
    /// What it belongs to; never a deleted record, since what belongs to one is not folded.
    pub parent: Option<RecordId>,
    /// Its operations that can be read here, sorted by [`Frame::sort_key`]. The op is the payload's
    /// CBOR body, without the salt.
    pub ops: &'a [Stamped<Vec<u8>>],
}

/// What a fold found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folded {
    /// Operations that count for nothing: this person may not do this, or the body is not readable.
    pub void: BTreeSet<OpId>,
}

/// How rooms hand their folds to the log, which knows none of them. `app` routes by `kind`.
pub trait Fold {
    /// Whether these frames, all of one record and of one room, sorted, delete it. Decided from frames
    /// alone, since a deletion erases the payloads it would otherwise be judged by. What some frames
    /// delete, more frames must not bring back: a deletion is final, whatever comes later.
    fn deletes(&self, members: &Members, frames: &[Frame]) -> bool;

    /// Writes the record's rows anew from all its operations; the same set gives the same rows.
    ///
    /// # Errors
    /// Only those of the store; operations that do not count are named in [`Folded::void`].
    fn fold(&self, tx: &Transaction, folding: &Folding) -> Result<Folded>;

    /// Removes every trace of a deleted record from the room's tables and search index. `kind` is one of
    /// the record's kinds. Called again for a record long gone, or one that was never folded, when more
    /// of it arrives.
    ///
    /// # Errors
    /// Only those of the store.
    fn forget(&self, tx: &Transaction, kind: u16, record: RecordId) -> Result<()>;
}

/// The causal heads of a register: those of `writes` that no other of them had seen, the one to show
/// first (highest sort key), the "other versions" after it.
pub fn heads<'a, T>(writes: &[&'a Stamped<T>]) -> Vec<&'a Stamped<T>> {
    let mut heads: Vec<&Stamped<T>> =
        writes.iter().filter(|one| !writes.iter().any(|other| other.frame.saw(&one.frame))).copied().collect();
    heads.sort_by_key(|one| std::cmp::Reverse(one.frame.sort_key()));
    heads
}
