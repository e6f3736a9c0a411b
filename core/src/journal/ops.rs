//! The journal's operations and their fold.

use std::collections::BTreeSet;

use super::author::author_of;
use super::model::{Delete, Entry, Write};
use crate::ids::OpId;
use crate::log::{Frame, Members, Stamped, heads};
use crate::operations;

operations! {
    /// What can happen to an entry of ours.
    pub enum JournalOp {
        /// It says this now, in place of all that its author had seen of it.
        Write(Write) = 0x0101,
        /// It goes.
        Delete(Delete) = 0x0102,
    }
}

/// The kind of [`Delete`].
const DELETE: u16 = 0x0102;

/// Whether the author deleted it; that beats every edit.
pub fn deletes(members: &Members, frames: &[Frame]) -> bool {
    frames.iter().any(|frame| frame.kind == DELETE && author_of(members, frame.record) == Some(frame.person))
}

/// The entry that these operations of one record, sorted, make; and those that count for nothing,
/// because another than the author made them.
pub(super) fn fold(members: &Members, ops: &[Stamped<JournalOp>]) -> (Option<Entry>, BTreeSet<OpId>) {
    let Some(author) = ops.first().and_then(|first| author_of(members, first.frame.record)) else {
        return (None, ops.iter().map(|op| op.frame.id).collect());
    };
    let mut void = BTreeSet::new();
    let mut writes = Vec::new();
    let mut deleted = false;
    for op in ops {
        match &op.op {
            _ if op.frame.person != author => {
                void.insert(op.frame.id);
            }
            JournalOp::Write(write) => writes.push(Stamped { frame: op.frame.clone(), op: write.clone() }),
            JournalOp::Delete(_) => deleted = true,
        }
    }
    let entry = if deleted { None } else { entry(author, &writes) };
    (entry, void)
}

fn entry(author: crate::ids::PersonId, writes: &[Stamped<Write>]) -> Option<Entry> {
    let first = writes.first()?;
    let heads = heads(&writes.iter().collect::<Vec<_>>());
    let (shown, rest) = heads.split_first()?;
    let mut others: Vec<Write> = Vec::new();
    for other in rest {
        if other.op != shown.op && !others.contains(&other.op) {
            others.push(other.op.clone());
        }
    }
    Some(Entry {
        id: first.frame.record.into(),
        author,
        at_ms: first.frame.at_ms,
        shown: shown.frame.id,
        write: shown.op.clone(),
        others,
    })
}
