//! The SQL of paths: where the holder of this phone is on one. None of it is ever shared.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension, Transaction};

use super::paths::path_of;
use super::walk::Walk;
use crate::error::{Error, Result};

/// The path under way of this file; none without one, or when this app does not have it any more.
///
/// # Errors
/// Only those of the store.
pub fn walk(connection: &Connection) -> Result<Option<Walk>> {
    let mut find = connection.prepare_cached("SELECT path, begun_ms, slower FROM local_path")?;
    let head = find.query_row([], |row| Ok((row.get::<_, String>(0)?, row.get(1)?, row.get(2)?))).optional()?;
    let Some((path, begun_ms, slower)) = head.filter(|(path, _, _)| path_of(path).is_some()) else { return Ok(None) };
    let mut find = connection.prepare_cached("SELECT exercise FROM local_path_skipped")?;
    let skipped = find.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<BTreeSet<_>>>()?;
    Ok(Some(Walk { path, begun_ms, slower, skipped, finished: finished(connection, begun_ms)? }))
}

/// When each exercise was finished last on this phone, of those finished at `from_ms` or later.
///
/// # Errors
/// Only those of the store.
pub fn finished(connection: &Connection, from_ms: i64) -> Result<BTreeMap<String, i64>> {
    let mut find = connection
        .prepare_cached("SELECT exercise, max(done_ms) FROM local_session WHERE done_ms >= ?1 GROUP BY exercise")?;
    let rows = find.query_map([from_ms], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Begins a path; the one that is under way in this file is left.
///
/// # Errors
/// [`Error::Gone`] for a path this app does not have.
pub fn begin_path(tx: &Transaction, path: &str, now_ms: i64) -> Result<()> {
    path_of(path).ok_or_else(|| Error::gone("path"))?;
    leave_path(tx)?;
    tx.prepare_cached("INSERT INTO local_path VALUES (1, ?1, ?2, 0)")?.execute((path, now_ms))?;
    Ok(())
}

/// Leaves the path under way in this file, if there is one.
///
/// # Errors
/// Only those of the store.
pub fn leave_path(tx: &Transaction) -> Result<()> {
    tx.execute("DELETE FROM local_path", [])?;
    tx.execute("DELETE FROM local_path_skipped", [])?;
    crate::store::erasing(tx)
}

/// Passes an exercise of the path under way in this file over, or takes that back.
///
/// # Errors
/// [`Error::Gone`] when `path` is not under way there, or does not have that exercise.
pub fn pass_over(tx: &Transaction, path: &str, exercise: &str, skipped: bool) -> Result<()> {
    under_way(tx, path)?;
    let known = path_of(path).is_some_and(|path| path.stages.iter().any(|stage| stage == exercise));
    if !known {
        return Err(Error::gone("exercise"));
    }
    let sql = if skipped {
        "INSERT OR IGNORE INTO local_path_skipped VALUES (?1)"
    } else {
        "DELETE FROM local_path_skipped WHERE exercise = ?1"
    };
    tx.prepare_cached(sql)?.execute([exercise])?;
    Ok(())
}

/// Walks the path under way in this file more slowly, or again as it is.
///
/// # Errors
/// [`Error::Gone`] when `path` is not under way there.
pub fn slow_down(tx: &Transaction, path: &str, slower: bool) -> Result<()> {
    under_way(tx, path)?;
    tx.prepare_cached("UPDATE local_path SET slower = ?1")?.execute([slower])?;
    Ok(())
}

fn under_way(tx: &Transaction, path: &str) -> Result<()> {
    match walk(tx)? {
        Some(walk) if walk.path == path => Ok(()),
        _ => Err(Error::gone("path")),
    }
}
