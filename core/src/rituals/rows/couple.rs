//! Shared rows, each folded from the operations of one record.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use super::super::model::{Proposal, RitualRecord, TimeOut, Wording};
use super::super::ops::Record;
use crate::error::Result;
use crate::ids::{OpId, PersonId, RecordId, RitualId, TimeOutId};
use crate::time::Civil;

const TABLES: [&str; 8] = [
    "ritual_schedules",
    "ritual_titles",
    "ritual_wordings",
    "ritual_confirmations",
    "ritual_completions",
    "time_outs",
    "pact_proposals",
    "pact_confirmations",
];

pub(in super::super) fn forget(tx: &Transaction, record: RecordId) -> Result<()> {
    for table in TABLES {
        tx.prepare_cached(&format!("DELETE FROM {table} WHERE record = ?1"))?.execute([record])?;
    }
    Ok(())
}

pub(in super::super) fn write(tx: &Transaction, record: RecordId, folded: &Record) -> Result<()> {
    if let Some(ritual) = &folded.ritual {
        write_ritual(tx, record, ritual)?;
    }
    for (ritual, schedule, person) in &folded.confirmed {
        tx.execute(
            "INSERT INTO ritual_confirmations (record, ritual, schedule, person) VALUES (?1, ?2, ?3, ?4)",
            params![record, ritual, schedule, person],
        )?;
    }
    if let Some((done, person)) = &folded.done {
        tx.execute(
            "INSERT INTO ritual_completions (record, ritual, occurrence, person) VALUES (?1, ?2, ?3, ?4)",
            params![record, done.ritual, done.occurrence.to_string(), person],
        )?;
    }
    if let Some(time_out) = &folded.time_out {
        let length = i64::try_from(time_out.length_ms).unwrap_or(i64::MAX);
        tx.execute(
            "INSERT INTO time_outs (record, caller, called_at_ms, length_ms, renewed, deciding)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![record, time_out.caller, time_out.called_at_ms, length, time_out.renewed, time_out.deciding],
        )?;
    }
    for (op, person) in &folded.pact {
        tx.execute("INSERT INTO pact_proposals (record, op, person) VALUES (?1, ?2, ?3)", params![record, op, person])?;
    }
    for (proposal, person) in &folded.pact_confirmed {
        tx.execute(
            "INSERT INTO pact_confirmations (record, proposal, person) VALUES (?1, ?2, ?3)",
            params![record, proposal, person],
        )?;
    }
    Ok(())
}

fn write_ritual(tx: &Transaction, record: RecordId, ritual: &RitualRecord) -> Result<()> {
    for (place, one) in (0_i64..).zip(&ritual.schedules) {
        tx.execute(
            "INSERT INTO ritual_schedules (record, place, op, person, at_ms, live, head, schedule)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![record, place, one.op, one.person, one.at_ms, one.live, one.head, super::write(&one.schedule)?],
        )?;
    }
    for (place, title) in (0_i64..).zip(&ritual.titles) {
        tx.execute(
            "INSERT INTO ritual_titles (record, place, title) VALUES (?1, ?2, ?3)",
            params![record, place, title],
        )?;
    }
    for (place, wording) in (0_i64..).zip(&ritual.wordings) {
        tx.execute(
            "INSERT INTO ritual_wordings (record, place, library, generic) VALUES (?1, ?2, ?3, ?4)",
            params![record, place, wording.library, wording.generic],
        )?;
    }
    Ok(())
}

/// Every ritual that has a schedule here, with who agreed to which.
pub(in super::super) fn rituals(connection: &Connection) -> Result<BTreeMap<RitualId, (RitualRecord, Confirmed)>> {
    let mut all: BTreeMap<RitualId, (RitualRecord, Confirmed)> = BTreeMap::new();
    each(
        connection,
        "SELECT record, op, person, at_ms, live, head, schedule FROM ritual_schedules ORDER BY record, place",
        |row| {
            let bytes: Vec<u8> = row.get(6)?;
            all.entry(row.get(0)?).or_default().0.schedules.push(Proposal {
                op: row.get(1)?,
                person: row.get(2)?,
                at_ms: row.get(3)?,
                live: row.get(4)?,
                head: row.get(5)?,
                schedule: super::read(&bytes)?,
            });
            Ok(())
        },
    )?;
    each(connection, "SELECT record, title FROM ritual_titles ORDER BY record, place", |row| {
        let Some(found) = all.get_mut(&row.get(0)?) else { return Ok(()) };
        found.0.titles.push(row.get(1)?);
        Ok(())
    })?;
    each(connection, "SELECT record, library, generic FROM ritual_wordings ORDER BY record, place", |row| {
        let Some(found) = all.get_mut(&row.get(0)?) else { return Ok(()) };
        found.0.wordings.push(Wording { library: row.get(1)?, generic: row.get(2)? });
        Ok(())
    })?;
    each(connection, "SELECT ritual, schedule, person FROM ritual_confirmations ORDER BY record, schedule", |row| {
        let Some(found) = all.get_mut(&row.get(0)?) else { return Ok(()) };
        found.1.push((row.get(1)?, row.get(2)?));
        Ok(())
    })?;
    Ok(all)
}

/// Schedules agreed to, each with by whom.
pub(in super::super) type Confirmed = Vec<(OpId, PersonId)>;

/// Every row of a query.
fn each(connection: &Connection, sql: &str, mut take: impl FnMut(&Row) -> rusqlite::Result<()>) -> Result<()> {
    let mut find = connection.prepare_cached(sql)?;
    let mut rows = find.query([])?;
    while let Some(row) = rows.next()? {
        take(row)?;
    }
    Ok(())
}

/// Completions of `ritual` (or of all) whose occurrence is `from` or later, with by whom.
pub(in super::super) fn completions(
    connection: &Connection,
    ritual: Option<RitualId>,
    from: Civil,
) -> Result<Vec<(RitualId, Civil, PersonId)>> {
    let sql = match ritual {
        Some(_) => {
            "SELECT ritual, occurrence, person FROM ritual_completions
             WHERE occurrence >= ?1 AND ritual = ?2 ORDER BY occurrence, person"
        }
        None => {
            "SELECT ritual, occurrence, person FROM ritual_completions
             WHERE occurrence >= ?1 AND ?2 IS NULL ORDER BY occurrence, ritual, person"
        }
    };
    let mut find = connection.prepare_cached(sql)?;
    let found = find.query_map(params![from.to_string(), ritual], |row| {
        Ok((row.get::<_, RitualId>(0)?, row.get::<_, String>(1)?, row.get::<_, PersonId>(2)?))
    })?;
    found
        .map(|row| row.map_err(Into::into).and_then(|(id, text, person)| Ok((id, super::civil(&text)?, person))))
        .collect()
}

/// Time-outs called since, the earliest first.
pub(in super::super) fn time_outs(connection: &Connection, since_ms: i64) -> Result<Vec<TimeOut>> {
    let mut find = connection.prepare_cached(
        "SELECT record, caller, called_at_ms, length_ms, renewed, deciding FROM time_outs
         WHERE called_at_ms >= ?1 ORDER BY called_at_ms, record",
    )?;
    let found = find.query_map([since_ms], time_out_row)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

pub(in super::super) fn time_out(connection: &Connection, id: TimeOutId) -> Result<Option<TimeOut>> {
    let mut find = connection.prepare_cached(
        "SELECT record, caller, called_at_ms, length_ms, renewed, deciding FROM time_outs WHERE record = ?1",
    )?;
    Ok(find.query_row([id], time_out_row).optional()?)
}

fn time_out_row(row: &Row) -> rusqlite::Result<TimeOut> {
    Ok(TimeOut {
        id: row.get(0)?,
        caller: row.get(1)?,
        called_at_ms: row.get(2)?,
        length_ms: u64::try_from(row.get::<_, i64>(3)?).unwrap_or(0),
        renewed: row.get(4)?,
        deciding: row.get(5)?,
    })
}

/// Proposals of the pact with by whom, and agreements to them with by whom.
pub(in super::super) fn pact(connection: &Connection) -> Result<(Confirmed, Confirmed)> {
    let mut proposed = Vec::new();
    each(connection, "SELECT op, person FROM pact_proposals", |row| {
        proposed.push((row.get(0)?, row.get(1)?));
        Ok(())
    })?;
    let mut confirmed = Vec::new();
    each(connection, "SELECT proposal, person FROM pact_confirmations", |row| {
        confirmed.push((row.get(0)?, row.get(1)?));
        Ok(())
    })?;
    Ok((proposed, confirmed))
}
