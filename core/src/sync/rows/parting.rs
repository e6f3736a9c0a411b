//! What is left of a lane that this phone ended. No key is among it.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use crate::error::Result;
use crate::ids::DeviceId;

/// What is called `name` at the place of this number.
pub(in crate::sync) type At = (u8, [u8; 32]);

/// A farewell that is kept until a place has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::sync) struct Parting {
    pub(in crate::sync) at: At,
    pub(in crate::sync) bytes: Vec<u8>,
    pub(in crate::sync) accepted_ms: Option<i64>,
}

pub(in crate::sync) fn part(tx: &Transaction, (place, name): At, bytes: &[u8]) -> Result<()> {
    tx.execute(
        "INSERT OR REPLACE INTO local_parting (name, place, bytes) VALUES (?1, ?2, ?3)",
        params![name, place, bytes],
    )?;
    Ok(())
}

/// The farewells that are kept, for each place.
pub(in crate::sync) fn parting(connection: &Connection) -> Result<Vec<Parting>> {
    let mut find =
        connection.prepare("SELECT place, name, bytes, accepted_ms FROM local_parting ORDER BY name, place")?;
    let found = find.query_map([], |row| {
        Ok(Parting { at: (row.get(0)?, row.get(1)?), bytes: row.get(2)?, accepted_ms: row.get(3)? })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// The carrier has accepted the farewell there; after `enough` times it is kept no longer.
pub(in crate::sync) fn accepted(tx: &Transaction, (place, name): At, now_ms: i64, enough: u32) -> Result<()> {
    tx.execute(
        "UPDATE local_parting SET accepted = accepted + 1, accepted_ms = ?3 WHERE name = ?1 AND place = ?2",
        params![name, place, now_ms],
    )?;
    tx.execute("DELETE FROM local_parting WHERE accepted >= ?1", [enough])?;
    Ok(())
}

/// Blobs of ours that stay in the mailbox until their week.
pub(in crate::sync) fn schedule_names(tx: &Transaction, names: &[(At, i64)]) -> Result<()> {
    let mut insert =
        tx.prepare("INSERT OR REPLACE INTO local_parting_blob (name, place, gone_week) VALUES (?1, ?2, ?3)")?;
    for ((place, name), week) in names {
        insert.execute(params![name, place, week])?;
    }
    Ok(())
}

/// Those whose week has come.
pub(in crate::sync) fn expired_names(connection: &Connection, week: i64) -> Result<Vec<At>> {
    let mut find =
        connection.prepare("SELECT place, name FROM local_parting_blob WHERE gone_week <= ?1 ORDER BY name, place")?;
    let found = find.query_map([week], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// The blob is gone from there.
pub(in crate::sync) fn drop_name(tx: &Transaction, (place, name): At) -> Result<()> {
    tx.execute("DELETE FROM local_parting_blob WHERE name = ?1 AND place = ?2", params![name, place])?;
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
