//! What is only mine: `private.db`. A random vault key is wrapped by each way to open it (slots:
//! passphrase, 24 recovery words) and seals the secret half of an X25519 key
//! pair; records are sealed to the public half, so writing needs no unlock and reading does. There
//! is no reset: without passphrase and words nothing here can be read again.
//!
//! A thief with the file learns how many records there are and about how long each is. Kinds, times,
//! titles, tags and texts are inside; ids are random; rows lie in the order of their ids. So that it
//! stays that way, callers never write the id of a record of the vault into another file.

mod guesses;
mod keys;
mod model;
mod recovery;
mod rows;
mod seal;
#[cfg(test)]
mod tests;
mod unlocking;

pub use keys::Open;
pub use model::{Found, Kind, Record};
pub use recovery::Words;
pub use unlocking::{change_passphrase, create, exists, new_words, unlock, unlock_with_words};

use rusqlite::{Connection, Transaction};

use crate::error::{Error, Result, VaultFault};
use crate::ids::RecordId;
use crate::random::Entropy;

/// Keeps `plain` under `id`, in place of what was kept there; works while the vault is locked.
///
/// `id` must be random ([`RecordId::random`]): an ordered or derived one would tell when it was made
/// or what it belongs to.
///
/// # Errors
/// [`VaultFault::NotSetUp`] before a passphrase is chosen; [`Error::Internal`] for an id that is not random.
pub fn put(tx: &Transaction, entropy: &dyn Entropy, kind: Kind, id: RecordId, plain: &[u8]) -> Result<()> {
    if id.0.get_version_num() != 4 {
        return Err(Error::internal("vault.id", "records of the vault have random ids"));
    }
    let keys = rows::keys(tx)?.ok_or(VaultFault::NotSetUp)?;
    rows::put(tx, id, &seal::seal(entropy, &keys.public, kind, id, plain)?)
}

/// The record `id`, if there is one.
///
/// # Errors
/// [`Error::Internal`] when it does not open: its bytes were changed.
pub fn read(conn: &Connection, open: &Open, id: RecordId) -> Result<Option<Record>> {
    let Some(sealed) = rows::sealed(conn, id)? else { return Ok(None) };
    open.record(id, &sealed).map(Some).ok_or_else(|| Error::internal("vault.record", "a record does not open"))
}

/// Whether there is a record `id`; needs no unlock.
///
/// # Errors
/// Only those of the store.
pub fn has(conn: &Connection, id: RecordId) -> Result<bool> {
    Ok(rows::sealed(conn, id)?.is_some())
}

/// All records of `kind`, in no meaningful order. Each is opened once in the life of `open`.
///
/// # Errors
/// Only those of the store; what does not open is counted in [`Found::unreadable`].
pub fn all(conn: &Connection, open: &Open, kind: Kind) -> Result<Found> {
    let mut found = Found::default();
    rows::each(conn, |id, sealed| match open.record(id, sealed) {
        Some(record) if record.kind == kind => found.records.push(record),
        Some(_) => {}
        None => found.unreadable += 1,
    })?;
    Ok(found)
}

/// Takes the record `id` away; whether there was one. Works while the vault is locked.
///
/// # Errors
/// Only those of the store.
pub fn delete(tx: &Transaction, id: RecordId) -> Result<bool> {
    rows::delete(tx, id)
}
