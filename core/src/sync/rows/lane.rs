//! One row for each other phone: read whole, written whole.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params, params};

use super::{n, u};
use crate::error::Result;
use crate::ids::DeviceId;

/// How far the two lanes with one other phone are. The migration says what each column is.
#[allow(clippy::struct_excessive_bools)] // a row, not a state machine
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::sync) struct Lane {
    pub(in crate::sync) other: DeviceId,
    pub(in crate::sync) sent: u64,
    pub(in crate::sync) sent_hash: Option<[u8; 32]>,
    pub(in crate::sync) sealed_op: u64,
    pub(in crate::sync) acked: u64,
    pub(in crate::sync) acked_op: u64,
    pub(in crate::sync) held: u64,
    pub(in crate::sync) highest: u64,
    pub(in crate::sync) vector: Option<Vec<u8>>,
    pub(in crate::sync) reads_blob: u8,
    pub(in crate::sync) reads_frame: u8,
    pub(in crate::sync) confirmed: bool,
    pub(in crate::sync) told: u64,
    pub(in crate::sync) copied: bool,
    pub(in crate::sync) welcome_seq: Option<u64>,
    pub(in crate::sync) welcomed_age: Option<u64>,
    pub(in crate::sync) met: bool,
    pub(in crate::sync) age: u64,
    pub(in crate::sync) counted_ms: Option<i64>,
    pub(in crate::sync) reached_ms: Option<i64>,
    pub(in crate::sync) trouble: Option<String>,
    pub(in crate::sync) mark: Option<[u8; 32]>,
    pub(in crate::sync) mark_age: Option<u64>,
    pub(in crate::sync) same_folder: bool,
}

impl Lane {
    fn fresh(other: DeviceId) -> Self {
        Self {
            other,
            sent: 0,
            sent_hash: None,
            sealed_op: 0,
            acked: 0,
            acked_op: 0,
            held: 0,
            highest: 0,
            vector: None,
            reads_blob: 1,
            reads_frame: 1,
            confirmed: false,
            told: 0,
            copied: false,
            welcome_seq: None,
            welcomed_age: None,
            met: false,
            age: 0,
            counted_ms: None,
            reached_ms: None,
            trouble: None,
            mark: None,
            mark_age: None,
            same_folder: false,
        }
    }
}

/// The lane with `other`; a fresh one where there is none yet.
pub(in crate::sync) fn lane(connection: &Connection, other: DeviceId) -> Result<Lane> {
    let mut find = connection.prepare_cached("SELECT * FROM local_lane WHERE other = ?1")?;
    let found = find
        .query_row([other], |row| {
            let number = |column| row.get::<_, i64>(column).map(u);
            let perhaps = |column| row.get::<_, Option<i64>>(column).map(|found| found.map(u));
            Ok(Lane {
                other,
                sent: number("sent")?,
                sent_hash: row.get("sent_hash")?,
                sealed_op: number("sealed_op")?,
                acked: number("acked")?,
                acked_op: number("acked_op")?,
                held: number("held")?,
                highest: number("highest")?,
                vector: row.get("vector")?,
                reads_blob: row.get("reads_blob")?,
                reads_frame: row.get("reads_frame")?,
                confirmed: row.get("confirmed")?,
                told: number("told")?,
                copied: row.get("copied")?,
                welcome_seq: perhaps("welcome_seq")?,
                welcomed_age: perhaps("welcomed_age")?,
                met: row.get("met")?,
                age: number("age")?,
                counted_ms: row.get("counted_ms")?,
                reached_ms: row.get("reached_ms")?,
                trouble: row.get("trouble")?,
                mark: row.get("mark")?,
                mark_age: perhaps("mark_age")?,
                same_folder: row.get("same_folder")?,
            })
        })
        .optional()?;
    Ok(found.unwrap_or_else(|| Lane::fresh(other)))
}

/// Our marker is about to be put, and this is its hash.
pub(in crate::sync) fn marking(tx: &Transaction, other: DeviceId, hash: &[u8; 32]) -> Result<()> {
    tx.prepare_cached("UPDATE local_lane SET mark = ?2 WHERE other = ?1")?.execute(params![other, hash])?;
    Ok(())
}

/// Writes the row whole.
pub(in crate::sync) fn save(tx: &Transaction, lane: &Lane) -> Result<()> {
    tx.prepare_cached(
        "INSERT OR REPLACE INTO local_lane
         (other, sent, sent_hash, sealed_op, acked, acked_op, held, highest, vector, reads_blob, reads_frame,
          confirmed, told, copied, welcome_seq, welcomed_age, met, age, counted_ms, reached_ms, trouble,
          mark, mark_age, same_folder)
         VALUES (:other, :sent, :sent_hash, :sealed_op, :acked, :acked_op, :held, :highest, :vector, :reads_blob,
          :reads_frame, :confirmed, :told, :copied, :welcome_seq, :welcomed_age, :met, :age, :counted_ms,
          :reached_ms, :trouble, :mark, :mark_age, :same_folder)",
    )?
    .execute(named_params! {
        ":other": lane.other,
        ":sent": n(lane.sent),
        ":sent_hash": lane.sent_hash,
        ":sealed_op": n(lane.sealed_op),
        ":acked": n(lane.acked),
        ":acked_op": n(lane.acked_op),
        ":held": n(lane.held),
        ":highest": n(lane.highest),
        ":vector": lane.vector,
        ":reads_blob": lane.reads_blob,
        ":reads_frame": lane.reads_frame,
        ":confirmed": lane.confirmed,
        ":told": n(lane.told),
        ":copied": lane.copied,
        ":welcome_seq": lane.welcome_seq.map(n),
        ":welcomed_age": lane.welcomed_age.map(n),
        ":met": lane.met,
        ":age": n(lane.age),
        ":counted_ms": lane.counted_ms,
        ":reached_ms": lane.reached_ms,
        ":trouble": lane.trouble,
        ":mark": lane.mark,
        ":mark_age": lane.mark_age.map(n),
        ":same_folder": lane.same_folder,
    })?;
    Ok(())
}
