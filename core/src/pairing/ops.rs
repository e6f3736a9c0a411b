//! What the two call themselves. One record a person, its id derived, so that either phone can name
//! it; only the person themselves may write it.

use serde::{Deserialize, Serialize};

use super::{model, rows};
use crate::error::Result;
use crate::ids::{PersonId, RecordId};
use crate::log::{Folded, Folding, Frame, Members, Operation, Stamped, heads};
use rusqlite::Transaction;

/// "Call me so."
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// As [`model::name`] allows it; anything else is void.
    pub name: String,
}

crate::operations! {
    /// Operations of this room.
    pub enum PairingOp {
        /// The record's person has this name from now on.
        Named(Named) = 0x0001,
    }
}

/// The record that holds `person`'s name.
pub fn person_record(person: PersonId) -> RecordId {
    RecordId::derived("person", &[person.bytes()])
}

/// `person`'s naming of themselves: the record and the operation to record for it.
///
/// # Errors
/// [`crate::error::Error::Input`] for a name outside its limits.
pub fn naming(person: PersonId, name: &str) -> Result<(RecordId, PairingOp)> {
    Ok((person_record(person), PairingOp::Named(Named { name: model::name(name)? })))
}

/// Names are never deleted.
pub fn deletes(_: &Members, _: &[Frame]) -> bool {
    false
}

/// Writes the name of the record's person.
///
/// # Errors
/// Only those of the store.
pub fn fold(tx: &Transaction, folding: &Folding) -> Result<Folded> {
    let (named, folded) = pure(folding.members, folding.record, folding.ops);
    if let Some((person, name)) = named {
        rows::put_name(tx, person, &name)?;
    } else if let Some(person) = of_record(folding.members, folding.record) {
        rows::drop_name(tx, person)?;
    }
    Ok(folded)
}

/// Nothing of this room is ever deleted.
///
/// # Errors
/// None.
pub fn forget(_: &Transaction, _: u16, _: RecordId) -> Result<()> {
    Ok(())
}

fn of_record(members: &Members, record: RecordId) -> Option<PersonId> {
    members.people.into_iter().find(|person| person_record(*person) == record)
}

/// Who the record names, and how; what does not count is void.
fn pure(members: &Members, record: RecordId, ops: &[Stamped<Vec<u8>>]) -> (Option<(PersonId, String)>, Folded) {
    let person = of_record(members, record);
    let mut folded = Folded::default();
    let mut writes = Vec::new();
    for one in ops {
        match PairingOp::read(one.frame.kind, &one.op) {
            Some(PairingOp::Named(Named { name }))
                if person == Some(one.frame.person) && model::name(&name).is_ok_and(|proper| proper == name) =>
            {
                writes.push(Stamped { frame: one.frame.clone(), op: name });
            }
            _ => {
                folded.void.insert(one.frame.id);
            }
        }
    }
    let shown = heads(&writes.iter().collect::<Vec<_>>()).first().map(|head| head.op.clone());
    (person.zip(shown), folded)
}

#[cfg(test)]
#[path = "ops_tests.rs"]
mod tests;
