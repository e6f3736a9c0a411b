//! Which room folds which operation: the high byte of its kind says it.

use rusqlite::Transaction;

use super::screens::Topic;
use crate::error::Result;
use crate::ids::RecordId;
use crate::log::{Fold, Folded, Folding, Frame, Members};
use crate::{exercises, journal, pairing, rituals};

/// All rooms that fold.
pub(super) struct Rooms;

const PAIRING: u8 = 0x00;
const JOURNAL: u8 = 0x01;
const RITUALS: u8 = 0x02;
const EXERCISES: u8 = 0x03;

fn room(kind: u16) -> u8 {
    kind.to_be_bytes()[0]
}

impl Fold for Rooms {
    fn deletes(&self, members: &Members, frames: &[Frame]) -> bool {
        match frames.first().map(|frame| room(frame.kind)) {
            Some(JOURNAL) => journal::deletes(members, frames),
            Some(RITUALS) => rituals::deletes(members, frames),
            Some(EXERCISES) => exercises::deletes(members, frames),
            _ => false,
        }
    }

    fn fold(&self, tx: &Transaction, folding: &Folding) -> Result<Folded> {
        match folding.ops.first().map(|op| room(op.frame.kind)) {
            Some(PAIRING) => pairing::fold(tx, folding),
            Some(JOURNAL) => journal::fold(tx, folding),
            Some(RITUALS) => rituals::fold(tx, folding),
            Some(EXERCISES) => exercises::fold(tx, folding),
            // A room of a newer app: kept, and folded when this app knows it.
            _ => Ok(Folded::default()),
        }
    }

    fn forget(&self, tx: &Transaction, kind: u16, record: RecordId) -> Result<()> {
        match room(kind) {
            JOURNAL => journal::forget(tx, kind, record),
            RITUALS => rituals::forget(tx, kind, record),
            EXERCISES => exercises::forget(tx, kind, record),
            _ => Ok(()),
        }
    }
}

/// Whether what comes of this kind is no news to anybody: who wishes for a touch, or no more, tells nobody.
pub(super) fn is_quiet(kind: u16) -> bool {
    matches!(kind, 0x0209 | 0x020A)
}

/// The screens that a record of this kind may change.
pub(super) fn topic(kind: u16) -> Topic {
    match room(kind) {
        JOURNAL => Topic::Journal,
        RITUALS if kind >= 0x0210 => Topic::TimeOut,
        RITUALS => Topic::Rituals,
        EXERCISES => Topic::Together,
        _ => Topic::Us,
    }
}
