//! All of this room's SQL.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension, Row, Transaction};
use serde::de::DeserializeOwned;

use super::agreement::{Agreement, Words};
use super::ops::{Said, Shared};
use super::round::{Answer, Round};
pub(super) use super::rows_crossing::{crossed, crossed_by, given_up_for, taken_up_as, waiting};
pub(super) use super::rows_held::{Held, forget_unsent, held, hold, mark_withdrawn, release};
pub(super) use super::rows_past::past;
use super::sealed::{round_after, round_of};
use super::session::{Pace, Progress};
use crate::error::{Error, Result};
use crate::ids::{OpId, PersonId, RecordId, SessionId};
use crate::store::erasing;

pub(super) fn json<T: serde::Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|e| Error::internal("exercises.json", e))
}

pub(super) fn parsed<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|e| Error::internal("exercises.json", e))
}

/// Writes the rows of a session anew.
pub(super) fn write_session(tx: &Transaction, id: RecordId, shared: Option<&Shared>) -> Result<()> {
    for table in [
        "session WHERE id",
        "session_person WHERE session",
        "session_said WHERE session",
        "session_words WHERE session",
    ] {
        tx.prepare_cached(&format!("DELETE FROM {table} = ?1"))?.execute([id])?;
    }
    let Some(shared) = shared else { return Ok(()) };
    tx.prepare_cached("INSERT INTO session VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")?.execute((
        id,
        &shared.exercise,
        shared.version,
        shared.starter,
        shared.until_ms,
        &shared.day,
        shared.begun_ms,
        shared.teller,
    ))?;
    for (step, agreement) in &shared.agreements {
        let holds = agreement.holds.iter().map(|words| (true, words));
        for (holds, words) in holds.chain(agreement.proposed.values().map(|words| (false, words))) {
            tx.prepare_cached("INSERT INTO session_words VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?.execute((
                id,
                step,
                holds,
                words.op,
                words.person,
                &words.text,
                words.at_ms,
            ))?;
        }
    }
    for person in &shared.joined {
        let (resting, instead) = (shared.resting.contains(person), shared.instead.get(person));
        tx.prepare_cached("INSERT INTO session_person VALUES (?1, ?2, ?3, ?4)")?
            .execute((id, person, resting, instead))?;
    }
    for ((person, step), said) in &shared.said {
        let (text, tag, options) = match said {
            Said::Text(text, tag) => (Some(text), tag.as_ref(), None),
            Said::Options(options) => (None, None, Some(json(options)?)),
        };
        tx.prepare_cached("INSERT INTO session_said VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
            .execute((id, person, step, text, tag, options))?;
    }
    Ok(())
}

/// Writes the rows of a round anew.
pub(super) fn write_round(tx: &Transaction, id: RecordId, round: Option<&Round>) -> Result<()> {
    tx.prepare_cached("DELETE FROM round WHERE id = ?1")?.execute([id])?;
    tx.prepare_cached("DELETE FROM round_answer WHERE round = ?1")?.execute([id])?;
    let Some(round) = round else { return Ok(()) };
    tx.prepare_cached("INSERT INTO round VALUES (?1, ?2, ?3, ?4, ?5)")?.execute((
        id,
        round.session,
        &round.step,
        round.lapsed,
        round.closed,
    ))?;
    for (person, answer) in &round.answers {
        let texts = answer.texts.as_ref().map(json).transpose()?;
        let op_seq = i64::try_from(answer.device.1).unwrap_or(i64::MAX);
        tx.prepare_cached("INSERT INTO round_answer VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?.execute((
            id,
            person,
            answer.commit,
            answer.device.0,
            op_seq,
            texts,
        ))?;
    }
    Ok(())
}

/// A session as it is shared; none if nothing of it has been.
pub(super) fn shared(connection: &Connection, id: SessionId) -> Result<Option<Shared>> {
    let mut find = connection.prepare_cached(
        "SELECT exercise, version, starter, until_ms, day, begun_ms, teller FROM session WHERE id = ?1",
    )?;
    let head = |row: &Row| {
        Ok(Shared {
            exercise: row.get(0)?,
            version: row.get(1)?,
            starter: row.get(2)?,
            until_ms: row.get(3)?,
            day: row.get(4)?,
            begun_ms: row.get(5)?,
            joined: BTreeSet::new(),
            said: BTreeMap::new(),
            resting: BTreeSet::new(),
            teller: row.get(6)?,
            agreements: BTreeMap::new(),
            instead: BTreeMap::new(),
        })
    };
    let Some(mut shared) = find.query_row([id], head).optional()? else { return Ok(None) };
    let mut people =
        connection.prepare_cached("SELECT person, resting, instead FROM session_person WHERE session = ?1")?;
    let mut rows = people.query([id])?;
    while let Some(row) = rows.next()? {
        let person: PersonId = row.get(0)?;
        shared.joined.insert(person);
        if row.get(1)? {
            shared.resting.insert(person);
        }
        shared.instead.extend(row.get::<_, Option<SessionId>>(2)?.map(|instead| (person, instead)));
    }
    let mut said =
        connection.prepare_cached("SELECT person, step, text, tag, options FROM session_said WHERE session = ?1")?;
    let mut rows = said.query([id])?;
    while let Some(row) = rows.next()? {
        let options: Option<String> = row.get(4)?;
        let said = match options {
            Some(options) => Said::Options(parsed(&options)?),
            None => Said::Text(row.get(2)?, row.get(3)?),
        };
        shared.said.insert((row.get(0)?, row.get(1)?), said);
    }
    shared.agreements = words(connection, id)?;
    Ok(Some(shared))
}

/// What was agreed on or proposed in a session, by step.
fn words(connection: &Connection, id: SessionId) -> Result<BTreeMap<String, Agreement>> {
    let mut find = connection.prepare_cached(
        "SELECT step, holds, op, person, text, at_ms FROM session_words WHERE session = ?1 ORDER BY text, op",
    )?;
    let mut rows = find.query([id])?;
    let mut agreements: BTreeMap<String, Agreement> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let words = Words { op: row.get(2)?, person: row.get(3)?, text: row.get(4)?, at_ms: row.get(5)? };
        let agreement = agreements.entry(row.get(0)?).or_default();
        if row.get(1)? {
            agreement.holds.push(words);
        } else {
            agreement.proposed.insert(words.person, words);
        }
    }
    Ok(agreements)
}

/// Words that hold.
pub(super) struct Holding {
    pub(super) session: SessionId,
    pub(super) exercise: String,
    pub(super) version: u32,
    pub(super) step: String,
    pub(super) text: String,
    pub(super) at_ms: i64,
}

/// The words that hold in the latest `most` sessions that have some, the latest session first.
pub(super) fn holding(connection: &Connection, most: u32) -> Result<Vec<Holding>> {
    let mut find = connection.prepare_cached(
        "SELECT id, exercise, version, step, text, at_ms FROM session_words JOIN session ON id = session_words.session
         WHERE holds = 1 AND id IN (
             SELECT DISTINCT id FROM session_words JOIN session ON id = session_words.session
             WHERE holds = 1 ORDER BY begun_ms DESC, id LIMIT ?1)
         ORDER BY begun_ms DESC, id, step, text",
    )?;
    let holding = |row: &Row| {
        Ok(Holding {
            session: row.get(0)?,
            exercise: row.get(1)?,
            version: row.get(2)?,
            step: row.get(3)?,
            text: row.get(4)?,
            at_ms: row.get(5)?,
        })
    };
    Ok(find.query_map([most], holding)?.collect::<rusqlite::Result<_>>()?)
}

/// A round; none if nobody's answer counts in it.
pub(super) fn round(connection: &Connection, id: RecordId) -> Result<Option<Round>> {
    let mut find = connection.prepare_cached("SELECT session, step, lapsed, closed FROM round WHERE id = ?1")?;
    let head = |row: &Row| {
        Ok(Round {
            session: row.get(0)?,
            step: row.get(1)?,
            lapsed: row.get(2)?,
            closed: row.get(3)?,
            answers: BTreeMap::new(),
        })
    };
    let Some(mut round) = find.query_row([id], head).optional()? else { return Ok(None) };
    let mut answers = connection
        .prepare_cached("SELECT person, commit_id, device, op_seq, texts FROM round_answer WHERE round = ?1")?;
    let mut rows = answers.query([id])?;
    while let Some(row) = rows.next()? {
        let op_seq: i64 = row.get(3)?;
        let texts: Option<String> = row.get(4)?;
        let answer = Answer {
            commit: row.get(1)?,
            device: (row.get(2)?, u64::try_from(op_seq).unwrap_or(0)),
            texts: texts.map(|texts| parsed(&texts)).transpose()?,
        };
        round.answers.insert(row.get(0)?, answer);
    }
    Ok(Some(round))
}

/// The round of a step that is under way, the first one or the one behind those that were closed, with
/// the Closes that lead to it.
pub(super) fn present_round(
    connection: &Connection,
    session: SessionId,
    step: &str,
) -> Result<(RecordId, Vec<OpId>, Option<Round>)> {
    let mut id = round_of(session, step);
    let mut closes = Vec::new();
    loop {
        let found = round(connection, id)?;
        match found.as_ref().and_then(|round| round.closed) {
            // A round that was open on one side before it closed stays what is shown.
            Some(close) if found.as_ref().is_some_and(|round| round.answers.values().all(|a| a.texts.is_none())) => {
                id = round_after(id, close);
                closes.push(close);
            }
            _ => return Ok((id, closes, found)),
        }
    }
}

/// Sessions of which something is shared, the latest first.
pub(super) fn latest_shared(connection: &Connection, most: u32) -> Result<Vec<SessionId>> {
    ids(connection, "SELECT id FROM session ORDER BY begun_ms DESC, id LIMIT ?1", most)
}

/// As [`latest_shared`], begun at `from_ms` or later.
pub(super) fn shared_since(connection: &Connection, from_ms: i64, most: u32) -> Result<Vec<SessionId>> {
    let sql = "SELECT id FROM session WHERE begun_ms >= ?1 ORDER BY begun_ms DESC, id LIMIT ?2";
    let mut find = connection.prepare_cached(sql)?;
    let found = find.query_map((from_ms, most), |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Sessions that came up here and are not at their end, the latest first: those of a day apart, which
/// pass by themselves and would push the others out.
pub(super) fn latest_unfinished(connection: &Connection, of_a_day: bool, most: u32) -> Result<Vec<SessionId>> {
    let sql = if of_a_day {
        "SELECT id FROM local_session WHERE done = 0 AND day IS NOT NULL ORDER BY begun_ms DESC, id LIMIT ?1"
    } else {
        "SELECT id FROM local_session WHERE done = 0 AND day IS NULL ORDER BY begun_ms DESC, id LIMIT ?1"
    };
    ids(connection, sql, most)
}

/// Sessions that the other began and this one has not taken up, the latest first.
pub(super) fn latest_invitations(connection: &Connection, most: u32) -> Result<Vec<SessionId>> {
    let sql = "SELECT id FROM session WHERE id NOT IN (SELECT id FROM local_session)
               ORDER BY begun_ms DESC, id LIMIT ?1";
    ids(connection, sql, most)
}

/// The session of `exercise` that came up here last and was not left; none without one.
pub(super) fn last_of(connection: &Connection, exercise: &str) -> Result<Option<SessionId>> {
    let mut find = connection.prepare_cached(
        "SELECT id FROM local_session WHERE exercise = ?1 AND pace <> 'left' ORDER BY begun_ms DESC, id LIMIT 1",
    )?;
    Ok(find.query_row([exercise], |row| row.get(0)).optional()?)
}

fn ids(connection: &Connection, sql: &str, most: u32) -> Result<Vec<SessionId>> {
    let mut find = connection.prepare_cached(sql)?;
    let found = find.query_map([most], |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

fn progress_of(row: &Row) -> rusqlite::Result<(Progress, String)> {
    let pace: String = row.get(8)?;
    let pace = match pace.as_str() {
        "paused" => Pace::Paused,
        "left" => Pace::Left,
        _ => Pace::Going,
    };
    let looked: String = row.get(7)?;
    let number = |column: usize| Ok::<_, rusqlite::Error>(usize::try_from(row.get::<_, i64>(column)?).unwrap_or(0));
    let progress = Progress {
        session: row.get(0)?,
        exercise: row.get(1)?,
        version: row.get(2)?,
        day: row.get(3)?,
        begun_ms: row.get(4)?,
        at: number(5)?,
        reached: number(6)?,
        looked: BTreeSet::new(),
        pace,
        one_phone: row.get(10)?,
        done_ms: row.get(11)?,
    };
    Ok((progress, looked))
}

/// Where the holder of this phone stands in a session.
pub(super) fn progress(connection: &Connection, id: SessionId) -> Result<Option<Progress>> {
    let mut find = connection.prepare_cached("SELECT * FROM local_session WHERE id = ?1")?;
    let Some((progress, looked)) = find.query_row([id], progress_of).optional()? else { return Ok(None) };
    Ok(Some(Progress { looked: parsed(&looked)?, ..progress }))
}

/// Keeps where they stand; `done` says that it is at its end.
pub(super) fn save_progress(tx: &Transaction, mine: &Progress, done: bool) -> Result<()> {
    let pace = match mine.pace {
        Pace::Going => "going",
        Pace::Paused => "paused",
        Pace::Left => "left",
    };
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    tx.prepare_cached(
        "INSERT OR REPLACE INTO local_session VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
    )?
    .execute((
        mine.session,
        &mine.exercise,
        mine.version,
        &mine.day,
        mine.begun_ms,
        number(mine.at),
        number(mine.reached),
        json(&mine.looked)?,
        pace,
        done,
        mine.one_phone,
        mine.done_ms,
    ))?;
    Ok(())
}

/// What is being written at a shared or sealed step, a text per field.
pub(super) fn draft(connection: &Connection, session: SessionId, step: &str) -> Result<Vec<String>> {
    let mut find = connection.prepare_cached("SELECT texts FROM local_step_draft WHERE session = ?1 AND step = ?2")?;
    let found: Option<String> = find.query_row((session, step), |row| row.get(0)).optional()?;
    found.map_or_else(|| Ok(Vec::new()), |texts| parsed(&texts))
}

/// Keeps what is being written; nothing at all removes it.
pub(super) fn save_draft(tx: &Transaction, session: SessionId, step: &str, texts: &[String]) -> Result<()> {
    if texts.iter().all(String::is_empty) {
        return drop_draft(tx, session, step);
    }
    tx.prepare_cached("INSERT OR REPLACE INTO local_step_draft VALUES (?1, ?2, ?3)")?.execute((
        session,
        step,
        json(&texts)?,
    ))?;
    Ok(())
}

/// Forgets what was being written.
pub(super) fn drop_draft(tx: &Transaction, session: SessionId, step: &str) -> Result<()> {
    let mut delete = tx.prepare_cached("DELETE FROM local_step_draft WHERE session = ?1 AND step = ?2")?;
    if delete.execute((session, step))? > 0 {
        erasing(tx)?;
    }
    Ok(())
}
