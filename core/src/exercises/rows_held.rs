//! The SQL of sealed answers that lie on this phone until both have answered.

use rusqlite::{Connection, Transaction};

use crate::error::Result;
use crate::ids::{OpId, RecordId, SessionId};
use crate::store::erasing;

/// A sealed answer that lies here and is not opened.
pub(super) struct Held {
    pub(super) commit: OpId,
    pub(super) round: RecordId,
    pub(super) session: SessionId,
    pub(super) step: String,
    /// Its key and text, as `at_rest.rs` seals them.
    pub(super) sealed: Vec<u8>,
    /// The number of its Withdraw among this phone's operations.
    pub(super) withdrawn: Option<u64>,
}

pub(super) fn hold(tx: &Transaction, held: &Held) -> Result<()> {
    tx.prepare_cached("INSERT INTO local_sealed VALUES (?1, ?2, ?3, ?4, ?5, NULL)")?.execute((
        held.commit,
        held.round,
        held.session,
        &held.step,
        &held.sealed,
    ))?;
    Ok(())
}

/// Every sealed answer that lies here.
pub(super) fn held(connection: &Connection) -> Result<Vec<Held>> {
    let mut find = connection.prepare_cached("SELECT * FROM local_sealed ORDER BY commit_id")?;
    let found = find.query_map([], |row| {
        let withdrawn: Option<i64> = row.get(5)?;
        Ok(Held {
            commit: row.get(0)?,
            round: row.get(1)?,
            session: row.get(2)?,
            step: row.get(3)?,
            sealed: row.get(4)?,
            withdrawn: withdrawn.and_then(|seq| u64::try_from(seq).ok()),
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn mark_withdrawn(tx: &Transaction, commit: OpId, op_seq: u64) -> Result<()> {
    let op_seq = i64::try_from(op_seq).unwrap_or(i64::MAX);
    tx.prepare_cached("UPDATE local_sealed SET withdrawn = ?2 WHERE commit_id = ?1")?.execute((commit, op_seq))?;
    Ok(())
}

/// Erases every sealed answer and every draft that lies here.
pub(super) fn forget_unsent(tx: &Transaction) -> Result<()> {
    for table in ["local_sealed", "local_step_draft"] {
        tx.execute(&format!("DELETE FROM {table}"), [])?;
    }
    erasing(tx)
}

/// Erases key and text.
pub(super) fn release(tx: &Transaction, commit: OpId) -> Result<()> {
    tx.prepare_cached("DELETE FROM local_sealed WHERE commit_id = ?1")?.execute([commit])?;
    erasing(tx)
}
