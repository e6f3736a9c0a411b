//! This room's part in the folding of records: from operations to rows.

use std::collections::BTreeSet;

use rusqlite::Transaction;

use super::ops::{ExerciseOp, fold_session};
use super::round::fold_round;
use super::rows::{write_round, write_session};
use crate::error::Result;
use crate::ids::RecordId;
use crate::log::{Folded, Folding, Frame, Members, Operation, Stamped};

/// Whether these frames delete their record: in this room none does.
pub fn deletes(_: &Members, _: &[Frame]) -> bool {
    false
}

/// Writes the rows of a session or round anew.
///
/// # Errors
/// Only those of the store.
pub fn fold(tx: &Transaction, folding: &Folding) -> Result<Folded> {
    let mut void = BTreeSet::new();
    let mut ops: Vec<Stamped<ExerciseOp>> = Vec::new();
    for one in folding.ops {
        match ExerciseOp::read(one.frame.kind, &one.op) {
            Some(op) => ops.push(Stamped { frame: one.frame.clone(), op }),
            None => drop(void.insert(one.frame.id)),
        }
    }
    let (shared, of_session) = fold_session(folding.members, folding.record, &ops);
    write_session(tx, folding.record, shared.as_ref())?;
    let (found, of_round) = fold_round(folding.members, folding.record, &ops);
    write_round(tx, folding.record, found.as_ref())?;
    void.extend(of_session.into_iter().chain(of_round));
    Ok(Folded { void })
}

/// Removes every trace of a record from this room's shared tables.
///
/// # Errors
/// Only those of the store.
pub fn forget(tx: &Transaction, _: u16, record: RecordId) -> Result<()> {
    write_session(tx, record, None)?;
    write_round(tx, record, None)
}
