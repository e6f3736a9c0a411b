//! The log's SQL.

use std::collections::BTreeSet;

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row, Transaction};

use super::model::{Beyond, Frame, Vector};
use crate::error::{Error, Result};
use crate::ids::{DeviceId, OpId, RecordId};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $word:literal),+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum $name { $($variant),+ }

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(match self { $(Self::$variant => $word),+ }.into())
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                match value.as_str()? { $($word => Ok(Self::$variant),)+ _ => Err(FromSqlError::InvalidType) }
            }
        }
    };
}

words! {
    /// Where an operation stands; the words are explained in `001_log.sql`.
    State { Live = "live", Void = "void", Parked = "parked", Bare = "bare", Erased = "erased" }
}

words! {
    /// How a record went.
    Gone { Deleted = "deleted", WithParent = "with_parent" }
}

/// An operation as it is kept.
#[derive(Debug)]
pub(super) struct Held {
    pub(super) frame: Frame,
    /// The frame as it came.
    pub(super) bytes: Vec<u8>,
    pub(super) payload: Option<Vec<u8>>,
    pub(super) state: State,
}

fn held(row: &Row) -> Result<Held> {
    let bytes: Vec<u8> = row.get("frame")?;
    let frame = Frame::from_bytes(&bytes).ok_or_else(|| Error::internal("log.frame", "a kept frame is unreadable"))?;
    Ok(Held { frame, bytes, payload: row.get("payload")?, state: row.get("state")? })
}

fn all<T: FromSql>(connection: &Connection, sql: &str, with: impl rusqlite::Params) -> Result<Vec<T>> {
    let mut find = connection.prepare_cached(sql)?;
    let found = find.query_map(with, |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(found)
}

fn all_held(connection: &Connection, sql: &str, with: impl rusqlite::Params) -> Result<Vec<Held>> {
    let mut find = connection.prepare_cached(sql)?;
    find.query_and_then(with, held)?.collect()
}

/// Numbers in tables are below 2⁶³, which [`Frame::from_bytes`] and the ledger see to.
fn column(number: u64) -> Result<i64> {
    i64::try_from(number).map_err(|e| Error::internal("log.number", e))
}

pub(super) fn insert(tx: &Transaction, held: &Held) -> Result<()> {
    let frame = &held.frame;
    tx.prepare_cached(
        "INSERT INTO log_operations
             (id, device, op_seq, room, record, parent, counter, min_reader, frame, payload, state)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?
    .execute((
        frame.id,
        frame.device,
        column(frame.op_seq)?,
        super::ledger::room_of(frame.kind),
        frame.record,
        frame.parent,
        column(frame.counter)?,
        frame.min_reader,
        &held.bytes,
        &held.payload,
        held.state,
    ))?;
    tx.prepare_cached(
        "INSERT INTO log_devices (device, gapless, counter) VALUES (?1, 0, ?2)
         ON CONFLICT (device) DO UPDATE SET counter = max(counter, ?2)",
    )?
    .execute((frame.device, column(frame.counter)?))?;
    Ok(())
}

/// Moves what is had of `device` without a gap up to the next gap.
pub(super) fn advance(tx: &Transaction, device: DeviceId) -> Result<()> {
    let mut gapless: i64 = tx
        .prepare_cached("SELECT gapless FROM log_devices WHERE device = ?1")?
        .query_row([device], |row| row.get(0))?;
    let mut next = tx.prepare_cached("SELECT 1 FROM log_operations WHERE device = ?1 AND op_seq = ?2")?;
    while next.exists((device, gapless + 1))? {
        gapless += 1;
    }
    tx.prepare_cached("UPDATE log_devices SET gapless = ?2 WHERE device = ?1")?.execute((device, gapless))?;
    Ok(())
}

/// What is had of each device without a gap.
pub(super) fn vector(connection: &Connection) -> Result<Vector> {
    let mut find = connection.prepare_cached("SELECT device, gapless FROM log_devices WHERE gapless > 0")?;
    let found = find.query_map([], |row| Ok((row.get(0)?, row.get::<_, i64>(1)?.unsigned_abs())))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Most runs above gaps that one frame tells: what comes after so many gaps counts as not seen.
const MOST_RUNS: usize = 64;

/// What is had of each device above a gap.
pub(super) fn beyond(connection: &Connection) -> Result<Beyond> {
    // Few devices, and none or few operations above a gap of each.
    let mut find = connection.prepare_cached(
        "SELECT device, op_seq FROM log_devices CROSS JOIN log_operations USING (device)
         WHERE op_seq > gapless ORDER BY device, op_seq",
    )?;
    let mut rows = find.query([])?;
    let (mut beyond, mut told) = (Beyond::new(), 0);
    while let Some(row) = rows.next()? {
        let op_seq = row.get::<_, i64>(1)?.unsigned_abs();
        let runs = beyond.entry(row.get(0)?).or_default();
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == op_seq => *last = op_seq,
            _ if told == MOST_RUNS => break,
            _ => {
                told += 1;
                runs.push((op_seq, op_seq));
            }
        }
    }
    beyond.retain(|_, runs: &mut Vec<_>| !runs.is_empty());
    Ok(beyond)
}

pub(super) fn last_frame(connection: &Connection, device: DeviceId) -> Result<Option<Vec<u8>>> {
    let mut find =
        connection.prepare_cached("SELECT frame FROM log_operations WHERE device = ?1 ORDER BY op_seq DESC LIMIT 1")?;
    Ok(find.query_row([device], |row| row.get(0)).optional()?)
}

pub(super) fn highest_counter(connection: &Connection) -> Result<u64> {
    let mut find = connection.prepare_cached("SELECT coalesce(max(counter), 0) FROM log_devices")?;
    Ok(find.query_row([], |row| row.get::<_, i64>(0))?.unsigned_abs())
}

/// Frames here that have this one's id, or its number among its device's; two when one has each.
pub(super) fn same_place(connection: &Connection, frame: &Frame) -> Result<Vec<(Vec<u8>, State)>> {
    let mut find = connection
        .prepare_cached("SELECT frame, state FROM log_operations WHERE id = ?1 OR (device = ?2 AND op_seq = ?3)")?;
    let found =
        find.query_map((frame.id, frame.device, column(frame.op_seq)?), |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Gives a bare operation its payload.
pub(super) fn fill(tx: &Transaction, id: OpId, payload: &[u8], state: State) -> Result<()> {
    tx.execute("UPDATE log_operations SET payload = ?2, state = ?3 WHERE id = ?1", (id, payload, state))?;
    Ok(())
}

pub(super) fn set_state(tx: &Transaction, id: OpId, state: State) -> Result<()> {
    tx.prepare_cached("UPDATE log_operations SET state = ?2 WHERE id = ?1")?.execute((id, state))?;
    Ok(())
}

pub(super) fn erase(tx: &Transaction, id: OpId) -> Result<()> {
    tx.prepare_cached("UPDATE log_operations SET payload = NULL, state = 'erased' WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// The highest reader number that has folded this file.
pub(super) fn reader(connection: &Connection) -> Result<Option<u32>> {
    Ok(connection.query_row("SELECT reader FROM local_reader", [], |row| row.get(0)).optional()?)
}

pub(super) fn set_reader(tx: &Transaction, reader: u32) -> Result<()> {
    tx.execute("INSERT OR REPLACE INTO local_reader (only_one, reader) VALUES (1, ?1)", [reader])?;
    Ok(())
}

/// Frees what `reader` understands; says of which records.
pub(super) fn unpark(tx: &Transaction, reader: u32) -> Result<BTreeSet<(u8, RecordId)>> {
    let mut free = tx.prepare_cached(
        "UPDATE log_operations SET state = 'live' WHERE state = 'parked' AND min_reader <= ?1
         RETURNING room, record",
    )?;
    let freed = free.query_map([reader], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(freed.collect::<rusqlite::Result<_>>()?)
}

/// A record's operations in the order of [`Frame::sort_key`].
pub(super) fn of_record(connection: &Connection, room: u8, record: RecordId) -> Result<Vec<Held>> {
    all_held(
        connection,
        "SELECT frame, payload, state FROM log_operations WHERE record = ?2 AND room = ?1
         ORDER BY counter, device, op_seq",
        (room, record),
    )
}

/// Those of a record, whatever the room, that can be read here.
pub(super) fn readable(connection: &Connection, record: RecordId) -> Result<Vec<Held>> {
    all_held(
        connection,
        "SELECT frame, payload, state FROM log_operations WHERE record = ?1 AND state IN ('live', 'void')
         ORDER BY counter, device, op_seq",
        [record],
    )
}

/// Calls `each` with frame and payload of the operations of `device` above `op_seq`, ascending, until
/// it says that it has enough.
pub(super) fn above(
    connection: &Connection,
    device: DeviceId,
    op_seq: u64,
    mut each: impl FnMut(Vec<u8>, Option<Vec<u8>>) -> bool,
) -> Result<()> {
    let mut find = connection.prepare_cached(
        "SELECT frame, payload FROM log_operations WHERE device = ?1 AND op_seq > ?2 ORDER BY op_seq",
    )?;
    let mut rows = find.query((device, column(op_seq)?))?;
    while let Some(row) = rows.next()? {
        if !each(row.get(0)?, row.get(1)?) {
            break;
        }
    }
    Ok(())
}

pub(super) fn gone(connection: &Connection, room: u8, record: RecordId) -> Result<Option<Gone>> {
    let mut find = connection.prepare_cached("SELECT how FROM log_gone WHERE room = ?1 AND record = ?2")?;
    Ok(find.query_row((room, record), |row| row.get(0)).optional()?)
}

pub(super) fn set_gone(tx: &Transaction, room: u8, record: RecordId, how: Gone) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO log_gone (room, record, how) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET how = ?3",
    )?
    .execute((room, record, how))?;
    Ok(())
}

/// Records that say they belong to this one.
pub(super) fn children(connection: &Connection, room: u8, parent: RecordId) -> Result<Vec<RecordId>> {
    all(connection, "SELECT DISTINCT record FROM log_operations WHERE room = ?1 AND parent = ?2", (room, parent))
}

/// What each of this record's operations says it belongs to; all the same unless someone's phone was changed.
pub(super) fn parents(connection: &Connection, room: u8, record: RecordId) -> Result<Vec<Option<RecordId>>> {
    all(connection, "SELECT parent FROM log_operations WHERE record = ?2 AND room = ?1", (room, record))
}

/// The rooms that have operations of this record; one unless someone's phone was changed.
pub(super) fn rooms(connection: &Connection, record: RecordId) -> Result<Vec<u8>> {
    all(connection, "SELECT DISTINCT room FROM log_operations WHERE record = ?1", [record])
}

pub(super) fn parked(connection: &Connection) -> Result<usize> {
    let mut count = connection.prepare_cached("SELECT count(*) FROM log_operations WHERE state = 'parked'")?;
    let count: u32 = count.query_row([], |row| row.get(0))?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}
