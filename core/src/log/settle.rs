//! Folding touched records anew, and deletion: it spreads to what belongs to a deleted record, and
//! whatever it reaches is erased for good.

use std::collections::BTreeSet;

use rusqlite::Transaction;

use super::ledger::{Ledger, SALT};
use super::model::{Folding, Frame, Stamped};
use super::rows::{self, Gone, Held, State};
use crate::error::Result;
use crate::ids::RecordId;
use crate::store;

/// Folds these records, and those that belong to any that is found to be deleted. Says which were
/// touched, each with the kind of its first operation.
pub(super) fn settle(
    tx: &Transaction,
    ledger: &Ledger,
    mut waiting: BTreeSet<(u8, RecordId)>,
) -> Result<BTreeSet<(u16, RecordId)>> {
    let mut touched = BTreeSet::new();
    while let Some((room, record)) = waiting.pop_first() {
        let mut held = rows::of_record(tx, room, record)?;
        let Some(kind) = held.first().map(|one| one.frame.kind) else { continue };
        touched.insert((kind, record));
        let before = rows::gone(tx, room, record)?;
        let after = bury(tx, ledger, (room, record), before, &mut held)?;
        if before.is_none() && after.is_some() {
            waiting.extend(rows::children(tx, room, record)?.into_iter().map(|child| (room, child)));
        }
        refold(tx, ledger, kind, record, after, held)?;
    }
    Ok(touched)
}

/// Erases what a deletion reaches of one record. A deleted record loses everything; one that belongs
/// to a deleted record loses the operations that say so, which for an honest phone are all.
fn bury(
    tx: &Transaction,
    ledger: &Ledger,
    (room, record): (u8, RecordId),
    before: Option<Gone>,
    held: &mut [Held],
) -> Result<Option<Gone>> {
    let frames: Vec<Frame> = held.iter().map(|one| one.frame.clone()).collect();
    let deleted = before == Some(Gone::Deleted) || ledger.fold.deletes(ledger.members, &frames);
    let mut after = if deleted { Some(Gone::Deleted) } else { before };
    for one in held.iter_mut() {
        let orphan = match one.frame.parent {
            Some(parent) => rows::gone(tx, room, parent)?.is_some(),
            None => false,
        };
        if orphan && after.is_none() {
            after = Some(Gone::WithParent);
        }
        if (deleted || orphan) && one.state != State::Erased {
            rows::erase(tx, one.frame.id)?;
            store::erasing(tx)?;
            one.state = State::Erased;
        }
    }
    if let Some(how) = after
        && after != before
    {
        rows::set_gone(tx, room, record, how)?;
    }
    Ok(after)
}

/// Has the room write the record's rows anew from what can be read, or remove them.
fn refold(
    tx: &Transaction,
    ledger: &Ledger,
    kind: u16,
    record: RecordId,
    gone: Option<Gone>,
    held: Vec<Held>,
) -> Result<()> {
    let readable = held.into_iter().filter(|one| matches!(one.state, State::Live | State::Void));
    let (states, ops): (Vec<State>, Vec<_>) = readable.map(|one| (one.state, stamped(one))).unzip();
    let Some(first) = ops.first() else {
        return if gone.is_some() { ledger.fold.forget(tx, kind, record) } else { Ok(()) };
    };
    let folding = Folding { members: ledger.members, record, parent: first.frame.parent, ops: &ops };
    let folded = ledger.fold.fold(tx, &folding)?;
    for (op, was) in ops.iter().zip(states) {
        let is = if folded.void.contains(&op.frame.id) { State::Void } else { State::Live };
        if is != was {
            rows::set_state(tx, op.frame.id, is)?;
        }
    }
    Ok(())
}

/// The operation as a fold sees it: its body without the salt.
pub(super) fn stamped(held: Held) -> Stamped<Vec<u8>> {
    let mut op = held.payload.unwrap_or_default();
    op.drain(..SALT.min(op.len()));
    Stamped { frame: held.frame, op }
}
