//! Our blobs, from the transaction that numbers them until they are deleted from the mailbox.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params, params};

use super::lane::Lane;
use super::{n, u};
use crate::error::Result;
use crate::ids::DeviceId;
use crate::sync::outbox::{DAY_MS, Spot, WEEK_MS};

/// A blob that enters the outbox.
#[derive(Debug)]
pub(in crate::sync) struct Blob<'a> {
    pub(in crate::sync) seq: u64,
    pub(in crate::sync) bytes: &'a [u8],
    /// Highest op_seq in the lane up to here.
    pub(in crate::sync) op: u64,
    pub(in crate::sync) ack_only: bool,
}

fn column(spot: Spot) -> &'static str {
    match spot {
        Spot::Meeting => "met_age",
        Spot::Mailbox => "put_age",
    }
}

pub(in crate::sync) fn insert(tx: &Transaction, lane: &Lane, blob: &Blob) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO local_outbox (other, seq, bytes, op, ack_only, sealed_age, size)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, length(?3))",
    )?
    .execute(params![lane.other, n(blob.seq), blob.bytes, n(blob.op), blob.ack_only, n(lane.age)])?;
    Ok(())
}

/// The numbers to put at `spot` now, ascending: never put there; wanted; not acknowledged a day of own
/// exchanges after the last time. Of those that only acknowledge, which nobody acknowledges in turn, just the newest
/// is repeated: daily for a week, then weekly, since a mailbox may lose it while the other phone is away.
pub(in crate::sync) fn due(connection: &Connection, lane: &Lane, spot: Spot) -> Result<Vec<u64>> {
    let column = column(spot);
    let sql = format!(
        "SELECT seq FROM local_outbox WHERE other = :other AND (
            wanted OR (gone_week IS NULL AND (coalesce({column}, -1) < 0 OR (
                :age - {column} >= iif(ack_only AND :age - sealed_age > :week, :week, :day) AND (NOT ack_only OR
                    seq = (SELECT max(seq) FROM local_outbox WHERE other = :other AND ack_only)))))
         ) ORDER BY seq"
    );
    let mut find = connection.prepare_cached(&sql)?;
    let found = find.query_map(
        named_params! { ":other": lane.other, ":age": n(lane.age), ":day": n(DAY_MS), ":week": n(WEEK_MS) },
        |row| row.get::<_, i64>(0).map(u),
    )?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// The bytes of blob `seq`, unless it is gone or acknowledged.
pub(in crate::sync) fn body(connection: &Connection, other: DeviceId, seq: u64) -> Result<Option<Vec<u8>>> {
    let mut find = connection
        .prepare_cached("SELECT bytes FROM local_outbox WHERE other = ?1 AND seq = ?2 AND length(bytes) > 0")?;
    Ok(find.query_row(params![other, n(seq)], |row| row.get(0)).optional()?)
}

/// Blob `seq` is about to be put at `spot`: from now on it may lie there, whatever answer comes.
pub(in crate::sync) fn tried(tx: &Transaction, other: DeviceId, spot: Spot, seq: u64) -> Result<()> {
    let column = column(spot);
    let sql = format!("UPDATE local_outbox SET {column} = -1 WHERE other = ?1 AND seq = ?2 AND {column} IS NULL");
    tx.prepare_cached(&sql)?.execute(params![other, n(seq)])?;
    Ok(())
}

/// The carrier has accepted blob `seq` at `spot`.
pub(in crate::sync) fn put_done(tx: &Transaction, lane: &Lane, spot: Spot, seq: u64) -> Result<()> {
    let sql = format!("UPDATE local_outbox SET {} = ?3, wanted = 0 WHERE other = ?1 AND seq = ?2", column(spot));
    tx.prepare_cached(&sql)?.execute(params![lane.other, n(seq), n(lane.age)])?;
    Ok(())
}

/// The mailbox has become another: what lay there does not, unless it is acknowledged, and goes there anew.
pub(in crate::sync) fn put_again(tx: &Transaction, other: DeviceId) -> Result<()> {
    tx.prepare_cached(
        "UPDATE local_outbox SET put_age = -1 WHERE other = ?1 AND put_age IS NOT NULL AND gone_week IS NULL",
    )?
    .execute([other])?;
    Ok(())
}

/// Bytes of our blobs that lie, or may lie, in the mailbox.
pub(in crate::sync) fn stored(connection: &Connection, other: DeviceId) -> Result<u64> {
    let mut find = connection
        .prepare_cached("SELECT coalesce(sum(size), 0) FROM local_outbox WHERE other = ?1 AND put_age IS NOT NULL")?;
    Ok(find.query_row([other], |row| row.get(0).map(u))?)
}

/// The partner's phone misses blob `seq`, which it has not acknowledged.
pub(in crate::sync) fn want(tx: &Transaction, other: DeviceId, seq: u64) -> Result<()> {
    tx.prepare_cached("UPDATE local_outbox SET wanted = 1 WHERE other = ?1 AND seq = ?2 AND gone_week IS NULL")?
        .execute(params![other, n(seq)])?;
    Ok(())
}

/// Highest op_seq in the lane up to blob `seq`, while that blob is here.
pub(in crate::sync) fn op_at(connection: &Connection, other: DeviceId, seq: u64) -> Result<Option<u64>> {
    let mut find = connection.prepare_cached("SELECT op FROM local_outbox WHERE other = ?1 AND seq = ?2")?;
    Ok(find.query_row(params![other, n(seq)], |row| row.get::<_, i64>(0).map(u)).optional()?)
}

/// Everything up to `seq` is acknowledged and goes from week `gone_week` on; nobody needs its bytes any
/// more.
pub(in crate::sync) fn acknowledge(tx: &Transaction, other: DeviceId, seq: u64, gone_week: i64) -> Result<()> {
    tx.prepare_cached(
        "UPDATE local_outbox SET gone_week = ?3, wanted = 0, bytes = x''
         WHERE other = ?1 AND seq <= ?2 AND gone_week IS NULL",
    )?
    .execute(params![other, n(seq), gone_week])?;
    Ok(())
}

/// What is not acknowledged, ascending.
pub(in crate::sync) fn not_acknowledged(connection: &Connection, other: DeviceId) -> Result<Vec<u64>> {
    let mut find = connection.prepare_cached(
        "SELECT seq FROM local_outbox WHERE other = ?1 AND (gone_week IS NULL OR wanted) ORDER BY seq",
    )?;
    let found = find.query_map([other], |row| row.get::<_, i64>(0).map(u))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// The numbers to delete at `spot`: at the mailbox those whose week has come, at a meeting place that
/// is done with all that lie there.
pub(in crate::sync) fn removals(connection: &Connection, lane: &Lane, spot: Spot, week: i64) -> Result<Vec<u64>> {
    let sql = match spot {
        Spot::Mailbox => {
            "SELECT seq FROM local_outbox WHERE other = ?1 AND put_age IS NOT NULL AND gone_week <= ?2 ORDER BY seq"
        }
        Spot::Meeting => {
            "SELECT seq FROM local_outbox WHERE other = ?1 AND met_age IS NOT NULL AND ?2 IS NOT NULL ORDER BY seq"
        }
    };
    let mut find = connection.prepare_cached(sql)?;
    let found = find.query_map(params![lane.other, week], |row| row.get::<_, i64>(0).map(u))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Blob `seq` no longer lies at `spot`.
pub(in crate::sync) fn removed(tx: &Transaction, other: DeviceId, spot: Spot, seq: u64) -> Result<()> {
    let sql = format!("UPDATE local_outbox SET {} = NULL WHERE other = ?1 AND seq = ?2", column(spot));
    tx.prepare_cached(&sql)?.execute(params![other, n(seq)])?;
    Ok(())
}

/// Forgets what is acknowledged, past its week, and lies nowhere any more.
pub(in crate::sync) fn forget_unsent(tx: &Transaction, other: DeviceId, week: i64) -> Result<()> {
    tx.prepare_cached(
        "DELETE FROM local_outbox WHERE other = ?1 AND gone_week <= ?2 AND met_age IS NULL AND put_age IS NULL",
    )?
    .execute(params![other, week])?;
    Ok(())
}

/// The numbers that lie, or may lie, at `spot`, with the week from which they are deleted; `default` for
/// what is not acknowledged.
pub(in crate::sync) fn there(
    connection: &Connection,
    other: DeviceId,
    spot: Spot,
    default: i64,
) -> Result<Vec<(u64, i64)>> {
    let column = column(spot);
    let sql = format!(
        "SELECT seq, coalesce(gone_week, ?2) FROM local_outbox WHERE other = ?1 AND {column} IS NOT NULL ORDER BY seq"
    );
    let mut find = connection.prepare_cached(&sql)?;
    let found = find.query_map(params![other, default], |row| Ok((u(row.get(0)?), row.get(1)?)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
