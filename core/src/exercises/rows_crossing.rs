//! The SQL of sessions that crossed.

use rusqlite::{Connection, OptionalExtension};

use super::ops::GRACE_MS;
use crate::error::Result;
use crate::ids::{PersonId, SessionId};

/// The session that takes the place of `own`, whose author gave it up for one that the other had begun as well;
/// none where both are in `own` itself after all.
pub(super) fn taken_up_as(connection: &Connection, own: SessionId) -> Result<Option<SessionId>> {
    let mut find = connection.prepare_cached(
        "SELECT session FROM session_person WHERE instead = ?1
         AND (SELECT count(*) FROM session_person WHERE session = ?1) < 2 ORDER BY session LIMIT 1",
    )?;
    Ok(find.query_row([own], |row| row.get(0)).optional()?)
}

/// The session that `person` gave up for `session`; the other way round of [`taken_up_as`].
pub(super) fn given_up_for(connection: &Connection, session: SessionId, person: PersonId) -> Result<Option<SessionId>> {
    let mut find = connection.prepare_cached(
        "SELECT instead FROM session_person AS it WHERE session = ?1 AND person = ?2 AND instead IS NOT NULL
         AND (SELECT count(*) FROM session_person WHERE session = it.instead) < 2",
    )?;
    Ok(find.query_row((session, person), |row| row.get(0)).optional()?)
}

/// The sessions that crossed: `me` began the first, the other the second, whose id is smaller.
pub(super) fn crossed(connection: &Connection, me: PersonId, now_ms: i64) -> Result<Vec<(SessionId, SessionId)>> {
    let mut find = connection.prepare_cached(&format!(
        "SELECT own.id, theirs.id FROM session AS own JOIN session AS theirs USING (exercise)
         WHERE theirs.id < own.id AND {} ORDER BY theirs.id, own.id",
        both_wait()
    ))?;
    let found = find.query_map((me, earliest(now_ms)), |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// The session of `me` that the other's, `theirs`, crossed, with its exercise, where `me` has the smaller id.
pub(super) fn crossed_by(
    connection: &Connection,
    me: PersonId,
    theirs: SessionId,
    now_ms: i64,
) -> Result<Option<(SessionId, String)>> {
    let mut find = connection.prepare_cached(&format!(
        "SELECT own.id, own.exercise FROM session AS theirs JOIN session AS own USING (exercise)
         WHERE theirs.id = ?3 AND own.id < theirs.id AND {} ORDER BY own.id LIMIT 1",
        both_wait()
    ))?;
    Ok(find.query_row((me, earliest(now_ms), theirs), |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

/// The session of `exercise` in which the other waits for `me`.
pub(super) fn waiting(connection: &Connection, exercise: &str, me: PersonId, now_ms: i64) -> Result<Option<SessionId>> {
    let sql = format!("SELECT id FROM session WHERE exercise = ?3 AND starter <> ?1 AND {}", waits("session."));
    first(connection, &sql, exercise, me, now_ms)
}

/// The session of `exercise` that `me` began and only they are in, resting or not.
pub(super) fn alone(connection: &Connection, exercise: &str, me: PersonId, now_ms: i64) -> Result<Option<SessionId>> {
    let sql = format!("SELECT id FROM session WHERE exercise = ?3 AND starter = ?1 AND {}", is_alone("session."));
    first(connection, &sql, exercise, me, now_ms)
}

fn first(connection: &Connection, sql: &str, exercise: &str, me: PersonId, now_ms: i64) -> Result<Option<SessionId>> {
    let mut find = connection.prepare_cached(&format!("{sql} ORDER BY id LIMIT 1"))?;
    Ok(find.query_row((me, earliest(now_ms), exercise), |row| row.get(0)).optional()?)
}

/// An invitation until then or later can still be taken up.
fn earliest(now_ms: i64) -> i64 {
    now_ms.saturating_sub(GRACE_MS)
}

fn both_wait() -> String {
    format!("own.starter = ?1 AND theirs.starter <> ?1 AND {} AND {}", waits("own."), waits("theirs."))
}

/// Of a session whose columns are called so in a query: that only who began is in it, that it has not lapsed,
/// and that nothing of it would mean another thing if the other had begun.
fn is_alone(dot: &str) -> String {
    format!(
        "{dot}day IS NULL AND {dot}until_ms >= ?2
         AND (SELECT count(*) FROM session_person WHERE session_person.session = {dot}id) = 1
         AND NOT EXISTS (SELECT 1 FROM session_said WHERE session_said.session = {dot}id AND step LIKE '%/%')"
    )
}

/// As [`is_alone`], and that who began does not rest.
fn waits(dot: &str) -> String {
    let rests = format!("SELECT 1 FROM session_person WHERE session_person.session = {dot}id AND resting = 1");
    format!("{} AND NOT EXISTS ({rests})", is_alone(dot))
}
