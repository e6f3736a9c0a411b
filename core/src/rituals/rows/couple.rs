//! Shared rows, each folded from the operations of one record.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row, Transaction, params};

use super::super::model::{Agreement, Proposal, Renewal, RitualRecord, TimeOutRecord, Wording};
use super::super::ops::Record;
use super::super::rests::Rest;
use super::super::touch::Wish;
use crate::error::Result;
use crate::ids::{OpId, PersonId, RecordId, RitualId, TimeOutId};
use crate::time::{Civil, CivilDate};

const TABLES: [&str; 11] = [
    "ritual_schedules",
    "ritual_titles",
    "ritual_wordings",
    "ritual_confirmations",
    "ritual_completions",
    "ritual_rests",
    "time_outs",
    "time_out_renewals",
    "pact_proposals",
    "pact_confirmations",
    "touch_wishes",
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
    for ((ritual, schedule, person), after) in &folded.confirmed {
        tx.execute(
            "INSERT INTO ritual_confirmations (record, ritual, schedule, person, after) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![record, ritual, schedule, person, super::write(after)?],
        )?;
    }
    if let Some((done, person)) = &folded.done {
        tx.execute(
            "INSERT INTO ritual_completions (record, ritual, occurrence, person) VALUES (?1, ?2, ?3, ?4)",
            params![record, done.ritual, done.occurrence.to_string(), person],
        )?;
    }
    if let Some(rest) = &folded.rest {
        tx.execute(
            "INSERT INTO ritual_rests (record, ritual, first_day, last_day) VALUES (?1, ?2, ?3, ?4)",
            params![record, rest.ritual, rest.from.ordinal_days(), rest.to.ordinal_days()],
        )?;
    }
    if let Some(time_out) = &folded.time_out {
        let length = i64::try_from(time_out.length_ms).unwrap_or(i64::MAX);
        tx.execute(
            "INSERT INTO time_outs (record, caller, called_at_ms, length_ms, call) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![record, time_out.caller, time_out.called_at_ms, length, time_out.call],
        )?;
        for (place, one) in (0_i64..).zip(&time_out.renewals) {
            tx.execute(
                "INSERT INTO time_out_renewals (record, place, op, person, minutes, first)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                params![record, place, one.op, one.person, one.minutes, one.first],
            )?;
        }
    }
    for (op, person, at_ms) in &folded.pact {
        tx.execute(
            "INSERT INTO pact_proposals (record, op, person, at_ms) VALUES (?1, ?2, ?3, ?4)",
            params![record, op, person, at_ms],
        )?;
    }
    for (op, person, at_ms) in &folded.touch {
        tx.execute(
            "INSERT INTO touch_wishes (record, op, person, at_ms) VALUES (?1, ?2, ?3, ?4)",
            params![record, op, person, at_ms],
        )?;
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
            "INSERT INTO ritual_schedules (record, place, op, person, at_ms, live, head, stops, schedule)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                record,
                place,
                one.op,
                one.person,
                one.at_ms,
                one.live,
                one.head,
                super::write(&one.stops)?,
                super::write(&one.schedule)?
            ],
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
        "SELECT record, op, person, at_ms, live, head, stops, schedule FROM ritual_schedules ORDER BY record, place",
        |row| {
            let stops: Vec<u8> = row.get(6)?;
            let bytes: Vec<u8> = row.get(7)?;
            all.entry(row.get(0)?).or_default().0.schedules.push(Proposal {
                op: row.get(1)?,
                person: row.get(2)?,
                at_ms: row.get(3)?,
                live: row.get(4)?,
                head: row.get(5)?,
                stops: super::read(&stops)?,
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
    each(
        connection,
        "SELECT ritual, schedule, person, after FROM ritual_confirmations ORDER BY record, schedule",
        |row| {
            let Some(found) = all.get_mut(&row.get(0)?) else { return Ok(()) };
            let after: Vec<u8> = row.get(3)?;
            found.1.push(Agreement { schedule: row.get(1)?, person: row.get(2)?, after: super::read(&after)? });
            Ok(())
        },
    )?;
    Ok(all)
}

/// Who agreed to which schedules.
pub(in super::super) type Confirmed = Vec<Agreement>;

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

/// What of each ritual was done since `from`, whoever marked it.
pub(in super::super) fn done_by_ritual(connection: &Connection, from: Civil) -> Result<BTreeMap<RitualId, Vec<Civil>>> {
    let mut done: BTreeMap<RitualId, Vec<Civil>> = BTreeMap::new();
    for (ritual, occurrence, _) in completions(connection, None, from)? {
        done.entry(ritual).or_default().push(occurrence);
    }
    Ok(done)
}

/// Rests that end on `since` or later, or all.
pub(in super::super) fn rests(connection: &Connection, since: Option<CivilDate>) -> Result<Vec<Rest>> {
    let mut all = Vec::new();
    let mut find = connection.prepare_cached(
        "SELECT record, ritual, first_day, last_day FROM ritual_rests WHERE last_day >= ?1 ORDER BY record",
    )?;
    let mut rows = find.query([since.map_or(i64::MIN, CivilDate::ordinal_days)])?;
    while let Some(row) = rows.next()? {
        let (from, to) = (CivilDate::from_ordinal_days(row.get(2)?), CivilDate::from_ordinal_days(row.get(3)?));
        all.push(Rest { id: row.get(0)?, from, to, ritual: row.get(1)? });
    }
    Ok(all)
}

/// Every time-out, the earliest first.
pub(in super::super) fn time_outs(connection: &Connection) -> Result<Vec<TimeOutRecord>> {
    let mut renewals: BTreeMap<TimeOutId, Vec<Renewal>> = BTreeMap::new();
    let sql = "SELECT record, op, person, minutes, first FROM time_out_renewals ORDER BY record, place";
    each(connection, sql, |row| {
        let one = Renewal { op: row.get(1)?, person: row.get(2)?, minutes: row.get(3)?, first: row.get(4)? };
        renewals.entry(row.get(0)?).or_default().push(one);
        Ok(())
    })?;
    let mut all = Vec::new();
    let sql = "SELECT record, caller, called_at_ms, length_ms, call FROM time_outs ORDER BY called_at_ms, record";
    each(connection, sql, |row| {
        let id = row.get(0)?;
        all.push(TimeOutRecord {
            id,
            caller: row.get(1)?,
            called_at_ms: row.get(2)?,
            length_ms: u64::try_from(row.get::<_, i64>(3)?).unwrap_or(0),
            call: row.get(4)?,
            renewals: renewals.remove(&id).unwrap_or_default(),
        });
        Ok(())
    })?;
    Ok(all)
}

/// Proposals of the pact, each with by whom and when, the earliest first.
pub(in super::super) type PactProposals = Vec<(OpId, PersonId, i64)>;

/// Proposals of the pact with by whom, and agreements to them with by whom.
pub(in super::super) fn pact(connection: &Connection) -> Result<(PactProposals, Vec<(OpId, PersonId)>)> {
    let mut proposed = Vec::new();
    each(connection, "SELECT op, person, at_ms FROM pact_proposals ORDER BY at_ms, op", |row| {
        proposed.push((row.get(0)?, row.get(1)?, row.get(2)?));
        Ok(())
    })?;
    let mut confirmed = Vec::new();
    each(connection, "SELECT proposal, person FROM pact_confirmations", |row| {
        confirmed.push((row.get(0)?, row.get(1)?));
        Ok(())
    })?;
    Ok((proposed, confirmed))
}

/// Wishes for a small touch that nobody has ended.
pub(in super::super) fn touch_wishes(connection: &Connection) -> Result<Vec<Wish>> {
    let mut wishes = Vec::new();
    each(connection, "SELECT person, at_ms FROM touch_wishes ORDER BY at_ms, op", |row| {
        wishes.push(Wish { person: row.get(0)?, at_ms: row.get(1)? });
        Ok(())
    })?;
    Ok(wishes)
}

/// The first occurrence ever done.
pub(in super::super) fn first_completion(connection: &Connection) -> Result<Option<Civil>> {
    let first: Option<String> =
        connection.query_row("SELECT min(occurrence) FROM ritual_completions", [], |row| row.get(0))?;
    first.as_deref().map(super::civil).transpose()
}
