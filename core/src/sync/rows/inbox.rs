//! Their blobs: which are here, and which should be.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::lane::Lane;
use super::{n, u};
use crate::error::Result;
use crate::ids::DeviceId;
use crate::log::to_cbor;
use crate::sync::content::Content;

/// Why a blob that should be here is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::sync) enum Fault {
    Missing = 0,
    Damaged = 1,
    Newer = 2,
}

/// The hash of blob `seq`, if it is here.
pub(in crate::sync) fn hash(connection: &Connection, other: DeviceId, seq: u64) -> Result<Option<[u8; 32]>> {
    let mut find = connection.prepare_cached("SELECT hash FROM local_inbox WHERE other = ?1 AND seq = ?2")?;
    Ok(find.query_row(params![other, n(seq)], |row| row.get(0)).optional()?)
}

/// The hash that blob `seq` gives for the one before it, if it is here; zeros for blob 1.
pub(in crate::sync) fn prev(connection: &Connection, other: DeviceId, seq: u64) -> Result<Option<[u8; 32]>> {
    let mut find = connection.prepare_cached("SELECT prev FROM local_inbox WHERE other = ?1 AND seq = ?2")?;
    Ok(find.query_row(params![other, n(seq)], |row| row.get(0)).optional()?)
}

/// Blob `seq` is here, and no longer missing.
pub(in crate::sync) fn insert_held(
    tx: &Transaction,
    lane: &Lane,
    seq: u64,
    hash: &[u8; 32],
    size: usize,
    content: &Content,
) -> Result<()> {
    let other = lane.other;
    let (prev, vector) = (content.prev.unwrap_or_default(), to_cbor(&content.vector)?);
    tx.prepare_cached(
        "INSERT INTO local_inbox (other, seq, hash, prev, more, vector, size, held_age)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![other, n(seq), hash, prev, content.more_than_ack(), vector, n(size as u64), n(lane.age)])?;
    tx.prepare_cached("DELETE FROM local_gap WHERE other = ?1 AND seq = ?2")?.execute(params![other, n(seq)])?;
    Ok(())
}

/// Bytes of the blobs that came within the last `lies`, in ages.
pub(in crate::sync) fn came(connection: &Connection, lane: &Lane, lies: u64) -> Result<u64> {
    let mut find = connection
        .prepare_cached("SELECT coalesce(sum(size), 0) FROM local_inbox WHERE other = ?1 AND ?2 - held_age < ?3")?;
    Ok(find.query_row(params![lane.other, n(lane.age), n(lies)], |row| row.get(0).map(u))?)
}

/// Whether an ack now would tell of a blob that deserves one and was not acknowledged. A blob above a
/// gap cannot be acknowledged yet: it is owed until the gap is filled, whatever fills it.
pub(in crate::sync) fn owes(connection: &Connection, lane: &Lane) -> Result<bool> {
    let mut find = connection
        .prepare_cached("SELECT 1 FROM local_inbox WHERE other = ?1 AND seq > ?2 AND seq <= ?3 AND more LIMIT 1")?;
    Ok(find.exists(params![lane.other, n(lane.told), n(lane.held)])?)
}

/// Takes the vector that waited at blob `seq`, if that blob is here.
pub(in crate::sync) fn fill(tx: &Transaction, other: DeviceId, seq: u64) -> Result<Option<Vec<u8>>> {
    let mut find = tx.prepare_cached("SELECT vector FROM local_inbox WHERE other = ?1 AND seq = ?2")?;
    let found = find.query_row(params![other, n(seq)], |row| row.get(0)).optional()?;
    if found.is_some() {
        tx.prepare_cached("UPDATE local_inbox SET vector = x'' WHERE other = ?1 AND seq = ?2")?
            .execute(params![other, n(seq)])?;
    }
    Ok(found)
}

/// The numbers above `held` that are here, ascending.
fn above_gap(connection: &Connection, other: DeviceId, held: u64) -> Result<Vec<u64>> {
    let mut find =
        connection.prepare_cached("SELECT seq FROM local_inbox WHERE other = ?1 AND seq > ?2 ORDER BY seq")?;
    let found = find.query_map(params![other, n(held)], |row| row.get::<_, i64>(0).map(u))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// The first `most` numbers up to the highest seen that are not here.
pub(in crate::sync) fn missing(connection: &Connection, lane: &Lane, most: usize) -> Result<Vec<u64>> {
    let mut here = above_gap(connection, lane.other, lane.held)?.into_iter().peekable();
    let mut missing = Vec::new();
    for seq in lane.held + 1..lane.highest {
        if missing.len() >= most {
            break;
        }
        if here.next_if_eq(&seq).is_none() {
            missing.push(seq);
        }
    }
    Ok(missing)
}

/// Notes that blob `seq` should be here; of two faults the later is kept, but never "missing" over
/// another, and the first moment stays.
pub(in crate::sync) fn note(tx: &Transaction, lane: &Lane, seq: u64, fault: Fault) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO local_gap (other, seq, fault, since_age) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (other, seq) DO UPDATE SET fault = iif(?3 = 0, fault, ?3)",
    )?
    .execute(params![lane.other, n(seq), fault as i64, n(lane.age)])?;
    Ok(())
}

/// Nothing lies where blob `seq` would: it is no gap that anyone knows of.
pub(in crate::sync) fn unnote(tx: &Transaction, other: DeviceId, seq: u64) -> Result<()> {
    tx.prepare_cached("DELETE FROM local_gap WHERE other = ?1 AND seq = ?2")?.execute(params![other, n(seq)])?;
    Ok(())
}

/// Damaged or newer blobs seen beyond the highest one held, ascending; and how many gaps have lasted
/// for `wait` and were not told within `again`, in ages.
pub(in crate::sync) fn gaps_to_tell(
    connection: &Connection,
    lane: &Lane,
    wait: u64,
    again: u64,
) -> Result<(Vec<u64>, u64)> {
    let mut beyond = connection.prepare_cached(
        "SELECT seq FROM local_gap WHERE other = ?1 AND seq > ?2 AND fault > 0 ORDER BY seq LIMIT 16",
    )?;
    let beyond = beyond
        .query_map(params![lane.other, n(lane.highest)], |row| row.get::<_, i64>(0).map(u))?
        .collect::<rusqlite::Result<_>>()?;
    let mut count = connection.prepare_cached(
        "SELECT count(*) FROM local_gap WHERE other = ?1 AND ?2 - since_age >= ?3
         AND (told_age IS NULL OR ?2 - told_age >= ?4)",
    )?;
    let lasting = count.query_row(params![lane.other, n(lane.age), n(wait), n(again)], |row| row.get::<_, i64>(0))?;
    Ok((beyond, u(lasting)))
}

/// All gaps known now are told.
pub(in crate::sync) fn tell(tx: &Transaction, lane: &Lane) -> Result<()> {
    tx.prepare_cached("UPDATE local_gap SET told_age = ?2 WHERE other = ?1")?
        .execute(params![lane.other, n(lane.age)])?;
    Ok(())
}

/// The worst fault that has lasted for `wait`, in ages.
pub(in crate::sync) fn worst_fault(connection: &Connection, lane: &Lane, wait: u64) -> Result<Option<Fault>> {
    let mut find =
        connection.prepare_cached("SELECT max(fault) FROM local_gap WHERE other = ?1 AND ?2 - since_age >= ?3")?;
    let worst: Option<i64> = find.query_row(params![lane.other, n(lane.age), n(wait)], |row| row.get(0))?;
    Ok(worst.map(|fault| match fault {
        0 => Fault::Missing,
        1 => Fault::Damaged,
        _ => Fault::Newer,
    }))
}
