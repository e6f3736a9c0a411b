//! What is left of a lane that this phone ended. No key is among it.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use crate::error::Result;
use crate::ids::DeviceId;

/// A farewell that is kept until it is delivered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::sync) struct Parting {
    pub(in crate::sync) other: DeviceId,
    pub(in crate::sync) name: [u8; 32],
    pub(in crate::sync) bytes: Vec<u8>,
    pub(in crate::sync) accepted: u32,
    pub(in crate::sync) accepted_ms: Option<i64>,
}

pub(in crate::sync) fn part(tx: &Transaction, other: DeviceId, name: &[u8; 32], bytes: &[u8]) -> Result<()> {
    tx.execute(
        "INSERT OR REPLACE INTO local_parting (other, name, bytes) VALUES (?1, ?2, ?3)",
        params![other, name, bytes],
    )?;
    Ok(())
}

/// The farewells that are kept.
pub(in crate::sync) fn parting(connection: &Connection) -> Result<Vec<Parting>> {
    let mut find = connection.prepare("SELECT other, name, bytes, accepted, accepted_ms FROM local_parting")?;
    let found = find.query_map([], |row| {
        Ok(Parting {
            other: row.get(0)?,
            name: row.get(1)?,
            bytes: row.get(2)?,
            accepted: row.get(3)?,
            accepted_ms: row.get(4)?,
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// A carrier has accepted the farewell called `name`.
pub(in crate::sync) fn accepted(tx: &Transaction, name: &[u8; 32], now_ms: i64) -> Result<()> {
    tx.execute(
        "UPDATE local_parting SET accepted = accepted + 1, accepted_ms = ?2 WHERE name = ?1",
        params![name, now_ms],
    )?;
    Ok(())
}

/// The farewell called `name` needs no more carrying.
pub(in crate::sync) fn drop_parting(tx: &Transaction, name: &[u8; 32]) -> Result<()> {
    tx.execute("DELETE FROM local_parting WHERE name = ?1", [name])?;
    Ok(())
}

/// Blobs of ours that stay in the mailbox until their week.
pub(in crate::sync) fn schedule_names(tx: &Transaction, names: &[([u8; 32], i64)]) -> Result<()> {
    let mut insert = tx.prepare("INSERT OR REPLACE INTO local_parting_blob (name, gone_week) VALUES (?1, ?2)")?;
    for (name, week) in names {
        insert.execute(params![name, week])?;
    }
    Ok(())
}

/// Those whose week has come.
pub(in crate::sync) fn expired_names(connection: &Connection, week: i64) -> Result<Vec<[u8; 32]>> {
    let mut find = connection.prepare("SELECT name FROM local_parting_blob WHERE gone_week <= ?1 ORDER BY name")?;
    let found = find.query_map([week], |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// The blob called `name` is gone from the mailbox.
pub(in crate::sync) fn drop_name(tx: &Transaction, name: &[u8; 32]) -> Result<()> {
    tx.execute("DELETE FROM local_parting_blob WHERE name = ?1", [name])?;
    Ok(())
}

/// Whether any blob of ours still waits to be deleted.
pub(in crate::sync) fn names_left(connection: &Connection) -> Result<bool> {
    Ok(connection.query_row("SELECT 1 FROM local_parting_blob LIMIT 1", [], |_| Ok(())).optional()?.is_some())
}

/// Forgets everything about the lane with `other`; the farewell stays.
pub(in crate::sync) fn forget_lane(tx: &Transaction, other: DeviceId) -> Result<()> {
    for table in ["local_lane", "local_outbox", "local_inbox", "local_gap"] {
        tx.execute(&format!("DELETE FROM {table} WHERE other = ?1"), [other])?;
    }
    Ok(())
}
