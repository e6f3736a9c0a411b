//! What others ask the log.

use std::fmt::Write;

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use super::ledger::room_of;
use super::model::{Frame, READER, Stamped, Vector};
use super::receive::Arrived;
use super::rows;
use super::settle::stamped;
use crate::error::{Error, Result};
use crate::ids::{DeviceId, RecordId};

/// What is had of each device without a gap; a device of which nothing is had is left out.
///
/// # Errors
/// Only those of the store.
pub fn vector(connection: &Connection) -> Result<Vector> {
    rows::vector(connection)
}

/// Whether this app understands more than the one that folded this file last: [`super::Ledger::catch_up`].
///
/// # Errors
/// Only those of the store.
pub fn has_grown(connection: &Connection) -> Result<bool> {
    Ok(rows::reader(connection)? < Some(READER))
}

/// The operations of `device` above `op_seq`, ascending, as many as fit `limit_bytes` but at least
/// one; deleted ones without their payload.
///
/// # Errors
/// Only those of the store.
pub fn above(connection: &Connection, device: DeviceId, op_seq: u64, limit_bytes: usize) -> Result<Vec<Arrived>> {
    let mut found = Vec::new();
    let mut size = 0_usize;
    rows::above(connection, device, op_seq, |frame, payload| {
        size = size.saturating_add(frame.len() + payload.as_ref().map_or(0, Vec::len));
        let fits = found.is_empty() || size <= limit_bytes;
        if fits {
            found.push(Arrived { frame, payload });
        }
        fits
    })?;
    Ok(found)
}

/// The operations of `record` that its fold is given: all that can be read here, sorted, void ones
/// among them.
///
/// # Errors
/// Only those of the store.
pub fn operations(connection: &Connection, record: RecordId) -> Result<Vec<Stamped<Vec<u8>>>> {
    Ok(rows::readable(connection, record)?.into_iter().map(stamped).collect())
}

/// Whether the record, of the room of `kind`, was deleted, or what it belonged to.
///
/// # Errors
/// Only those of the store.
pub fn is_gone(connection: &Connection, kind: u16, record: RecordId) -> Result<bool> {
    Ok(rows::gone(connection, room_of(kind), record)?.is_some())
}

/// The zone in which `device` recorded its last operation that is here; none when nothing is.
///
/// # Errors
/// Only those of the store.
pub fn last_zone(connection: &Connection, device: DeviceId) -> Result<Option<String>> {
    let frame = rows::last_frame(connection, device)?;
    Ok(frame.and_then(|bytes| Frame::from_bytes(&bytes)).map(|frame| frame.zone))
}

/// How many operations wait for a newer app.
///
/// # Errors
/// Only those of the store.
pub fn parked(connection: &Connection) -> Result<usize> {
    rows::parked(connection)
}

/// Every row of every shared table, in an order that is the same wherever the rows are: two phones
/// that have the same operations give the same text. Left out: tables of this phone (`local_...`) and
/// search indexes.
///
/// # Errors
/// Only those of the store.
pub fn dump(connection: &Connection) -> Result<String> {
    let mut tables = connection.prepare(
        "SELECT name, ncol FROM pragma_table_list
         WHERE schema = 'main' AND type = 'table' AND name NOT GLOB 'local_*' AND name NOT GLOB 'sqlite_*'
         ORDER BY name",
    )?;
    let tables: Vec<(String, u16)> =
        tables.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
    let mut text = String::new();
    for (table, columns) in tables {
        let order: Vec<String> = (1..=columns).map(|place| place.to_string()).collect();
        let sql = format!("SELECT * FROM \"{table}\" ORDER BY {}", order.join(", "));
        let mut rows = connection.prepare(&sql)?;
        let mut rows = rows.query([])?;
        while let Some(row) = rows.next()? {
            text.push_str(&table);
            for column in 0..usize::from(columns) {
                text.push('|');
                value(&mut text, row.get_ref(column)?).map_err(|e| Error::internal("log.dump", e))?;
            }
            text.push('\n');
        }
    }
    Ok(text)
}

fn value(text: &mut String, value: ValueRef) -> std::fmt::Result {
    match value {
        ValueRef::Null => Ok(()),
        ValueRef::Integer(number) => write!(text, "{number}"),
        ValueRef::Real(number) => write!(text, "{number:?}"),
        ValueRef::Text(words) => write!(text, "{:?}", String::from_utf8_lossy(words)),
        ValueRef::Blob(bytes) => bytes.iter().try_for_each(|byte| write!(text, "{byte:02x}")),
    }
}
