//! All the SQL of the vault.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::guesses::Guesses;
use super::keys::Keys;
use super::model::Slot;
use crate::crypto::passphrase::Work;
use crate::error::Result;
use crate::ids::RecordId;
use crate::store;

/// A slot as it lies in the file.
pub(super) struct Wrapped {
    pub(super) salt: Vec<u8>,
    /// Only for the passphrase.
    pub(super) work: Work,
    pub(super) bytes: Vec<u8>,
}

pub(super) fn keys(conn: &Connection) -> Result<Option<Keys>> {
    let mut query = conn.prepare_cached("SELECT public, secret FROM vault")?;
    Ok(query.query_row([], |row| Ok(Keys { public: row.get(0)?, secret: row.get(1)? })).optional()?)
}

pub(super) fn keep_keys(tx: &Transaction, keys: &Keys) -> Result<()> {
    tx.execute("INSERT INTO vault (one, public, secret) VALUES (1, ?, ?)", params![keys.public, keys.secret])?;
    Ok(())
}

pub(super) fn slot(conn: &Connection, slot: Slot) -> Result<Option<Wrapped>> {
    let mut query = conn.prepare("SELECT salt, memory_kib, passes, wrapped FROM vault_slot WHERE slot = ?")?;
    let read = query.query_row([slot.name()], |row| {
        // A number that no phone writes asks for more than any phone gives.
        let number = |at: usize| Ok::<_, rusqlite::Error>(u32::try_from(row.get::<_, i64>(at)?).unwrap_or(u32::MAX));
        let work = Work { memory_kib: number(1)?, passes: number(2)? };
        Ok(Wrapped { salt: row.get(0)?, work, bytes: row.get(3)? })
    });
    Ok(read.optional()?)
}

pub(super) fn keep_slot(tx: &Transaction, slot: Slot, wrapped: &Wrapped) -> Result<()> {
    tx.execute(
        "INSERT OR REPLACE INTO vault_slot (slot, salt, memory_kib, passes, wrapped) VALUES (?, ?, ?, ?, ?)",
        params![slot.name(), wrapped.salt, wrapped.work.memory_kib, wrapped.work.passes, wrapped.bytes],
    )?;
    // The old wrapping would still open what it wrapped.
    store::erasing(tx)
}

pub(super) fn guesses(conn: &Connection) -> Result<Option<Guesses>> {
    let mut query = conn.prepare("SELECT wrong, boot, since_ms FROM vault_guess")?;
    let read = query.query_row([], |row| {
        Ok(Guesses {
            wrong: u32::try_from(row.get::<_, i64>(0)?).unwrap_or(u32::MAX),
            boot: row.get(1)?,
            since_ms: u64::try_from(row.get::<_, i64>(2)?).unwrap_or(0),
        })
    });
    Ok(read.optional()?)
}

pub(super) fn keep_guesses(tx: &Transaction, guesses: &Guesses) -> Result<()> {
    tx.execute(
        "INSERT OR REPLACE INTO vault_guess (one, wrong, boot, since_ms) VALUES (1, ?, ?, ?)",
        params![guesses.wrong, guesses.boot, i64::try_from(guesses.since_ms).unwrap_or(i64::MAX)],
    )?;
    Ok(())
}

pub(super) fn forget_guesses(tx: &Transaction) -> Result<()> {
    tx.execute("DELETE FROM vault_guess", [])?;
    Ok(())
}

pub(super) fn put(tx: &Transaction, id: RecordId, sealed: &[u8]) -> Result<()> {
    tx.prepare_cached("INSERT OR REPLACE INTO vault_record (id, sealed) VALUES (?, ?)")?
        .execute(params![id.bytes(), sealed])?;
    Ok(())
}

pub(super) fn sealed(conn: &Connection, id: RecordId) -> Result<Option<Vec<u8>>> {
    let mut query = conn.prepare_cached("SELECT sealed FROM vault_record WHERE id = ?")?;
    Ok(query.query_row([id.bytes()], |row| row.get(0)).optional()?)
}

/// Every record, in the order of the ids.
pub(super) fn each(conn: &Connection, mut record: impl FnMut(RecordId, &[u8])) -> Result<()> {
    let mut query = conn.prepare_cached("SELECT id, sealed FROM vault_record")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let id = row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?;
        let sealed = row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?;
        record(RecordId::from_slice(id)?, sealed);
    }
    Ok(())
}

pub(super) fn delete(tx: &Transaction, id: RecordId) -> Result<bool> {
    let deleted = tx.prepare_cached("DELETE FROM vault_record WHERE id = ?")?.execute([id.bytes()])? > 0;
    if deleted {
        store::erasing(tx)?;
    }
    Ok(deleted)
}
