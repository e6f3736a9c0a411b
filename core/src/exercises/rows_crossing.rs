//! The SQL of sessions that crossed.

use rusqlite::{Connection, OptionalExtension};

use super::ops::GRACE_MS;
use crate::error::Result;
use crate::ids::{PersonId, SessionId};

/// The session that takes the place of `own`, whose author gave it up for one of the same exercise that the other
/// had begun as well, with that exercise; none where both are in `own` itself after all.
pub(super) fn taken_up_as(connection: &Connection, own: SessionId) -> Result<Option<(SessionId, String)>> {
    let mut find = connection.prepare_cached(
        "SELECT it.id, it.exercise FROM session_person JOIN session AS it ON it.id = session_person.session
         LEFT JOIN session AS own ON own.id = instead
         WHERE instead = ?1 AND it.exercise = coalesce(own.exercise, it.exercise)
         AND (SELECT count(*) FROM session_person WHERE session = ?1) < 2 ORDER BY it.id LIMIT 1",
    )?;
    Ok(find.query_row([own], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

/// The session that `person` gave up for `session`; the other way round of [`taken_up_as`].
pub(super) fn given_up_for(connection: &Connection, session: SessionId, person: PersonId) -> Result<Option<SessionId>> {
    let mut find = connection.prepare_cached(
        "SELECT instead FROM session_person AS it WHERE session = ?1 AND person = ?2 AND instead IS NOT NULL
         AND (SELECT count(*) FROM session_person WHERE session = it.instead) < 2",
    )?;
    Ok(find.query_row((session, person), |row| row.get(0)).optional()?)
}

/// The sessions that crossed: `me` began the first, the other the second. It stays, since no other of the two
/// people's that waits has a smaller id.
pub(super) fn crossed(connection: &Connection, me: PersonId, now_ms: i64) -> Result<Vec<(SessionId, SessionId)>> {
    let mut find = connection.prepare_cached(&format!(
        "WITH {} SELECT min(own.id), theirs.id FROM waits AS theirs JOIN waits AS own USING (exercise, version)
         WHERE own.starter = ?1 AND theirs.starter <> ?1
         AND NOT EXISTS (SELECT 1 FROM waits AS it WHERE it.exercise = theirs.exercise
             AND it.version = theirs.version AND it.id < theirs.id)
         GROUP BY theirs.id",
        waits()
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
        "WITH {} SELECT own.id, own.exercise FROM waits AS theirs JOIN waits AS own USING (exercise, version)
         WHERE theirs.id = ?3 AND theirs.starter <> ?1 AND own.starter = ?1 AND own.id < theirs.id
         ORDER BY own.id LIMIT 1",
        waits()
    ))?;
    Ok(find.query_row((me, earliest(now_ms), theirs), |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

/// The session of `exercise` in which the other waits for `me`.
pub(super) fn waiting(
    connection: &Connection,
    exercise: &str,
    version: u32,
    me: PersonId,
    now_ms: i64,
) -> Result<Option<SessionId>> {
    let mut find = connection.prepare_cached(&format!(
        "WITH {} SELECT id FROM waits WHERE exercise = ?3 AND version = ?4 AND starter <> ?1 ORDER BY id LIMIT 1",
        waits()
    ))?;
    Ok(find.query_row((me, earliest(now_ms), exercise, version), |row| row.get(0)).optional()?)
}

/// An invitation until then or later can still be taken up.
fn earliest(now_ms: i64) -> i64 {
    now_ms.saturating_sub(GRACE_MS)
}

/// The sessions, until `?2` at least, in which only who began is and waits, and has given nothing: none that rests,
/// none that was given up for another.
fn waits() -> &'static str {
    "waits AS NOT MATERIALIZED (SELECT id, exercise, version, starter FROM session
         WHERE day IS NULL AND until_ms >= ?2
         AND (SELECT count(*) FROM session_person WHERE session_person.session = session.id) = 1
         AND NOT EXISTS (SELECT 1 FROM session_person WHERE session_person.session = session.id AND resting = 1)
         AND NOT EXISTS (SELECT 1 FROM session_said WHERE session_said.session = session.id)
         AND NOT EXISTS (SELECT 1 FROM session_person AS given WHERE given.instead = session.id))"
}
