//! The SQL of packages from outside, in `device.db`.

use rusqlite::{Connection, Row, Transaction};

use crate::error::Result;
use crate::store::erasing;

/// A package as it lies here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPackage {
    /// Its id on this phone.
    pub id: String,
    /// What it calls itself.
    pub title: String,
    /// Who says that they wrote it.
    pub author: String,
    /// As it came.
    pub bytes: Vec<u8>,
    /// A newer one took its place; what was begun in it goes on in it.
    pub replaced: bool,
}

fn kept(row: &Row) -> rusqlite::Result<KeptPackage> {
    Ok(KeptPackage {
        id: row.get(0)?,
        title: row.get(1)?,
        author: row.get(2)?,
        bytes: row.get(3)?,
        replaced: row.get(4)?,
    })
}

/// All of them, in the order in which they were added.
///
/// # Errors
/// Only those of the store.
pub fn kept_packages(connection: &Connection) -> Result<Vec<KeptPackage>> {
    let mut find =
        connection.prepare_cached("SELECT id, title, author, bytes, replaced FROM package ORDER BY added_ms, id")?;
    Ok(find.query_map([], kept)?.collect::<rusqlite::Result<_>>()?)
}

/// Keeps one, as added at `now_ms`, milliseconds since 1970.
///
/// # Errors
/// Only those of the store.
pub fn keep_package(tx: &Transaction, one: &KeptPackage, now_ms: i64) -> Result<()> {
    tx.prepare_cached("INSERT OR REPLACE INTO package VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?.execute((
        &one.id,
        &one.title,
        &one.author,
        &one.bytes,
        one.replaced,
        now_ms,
    ))?;
    Ok(())
}

/// A newer one takes its place.
///
/// # Errors
/// Only those of the store.
pub fn replace_package(tx: &Transaction, id: &str) -> Result<()> {
    tx.prepare_cached("UPDATE package SET replaced = 1 WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// Erases one; whether there was one.
///
/// # Errors
/// Only those of the store.
pub fn drop_package(tx: &Transaction, id: &str) -> Result<bool> {
    let removed = tx.prepare_cached("DELETE FROM package WHERE id = ?1")?.execute([id])? > 0;
    if removed {
        erasing(tx)?;
    }
    Ok(removed)
}
