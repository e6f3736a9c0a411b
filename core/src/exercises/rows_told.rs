//! The SQL of looking back: what was shared, over many sessions at once.

use rusqlite::{Connection, Row};

use super::rows::{json, parsed};
use crate::error::Result;
use crate::ids::{PersonId, SessionId};

/// A session that both were in.
pub(super) struct Past {
    pub(super) exercise: String,
    pub(super) version: u32,
    pub(super) day: Option<String>,
    /// Milliseconds since 1970.
    pub(super) begun_ms: i64,
}

/// What one of the two gave at a step.
pub(super) struct GivenAt {
    pub(super) session: SessionId,
    pub(super) past: Past,
    pub(super) starter: PersonId,
    pub(super) teller: Option<PersonId>,
    pub(super) person: PersonId,
    /// A text per field.
    pub(super) texts: Vec<String>,
}

fn past(row: &Row, exercise: String, from: usize) -> rusqlite::Result<Past> {
    Ok(Past { exercise, version: row.get(from)?, day: row.get(from + 1)?, begun_ms: row.get(from + 2)? })
}

/// Sessions since `from_ms` that both were in, from the first on.
pub(super) fn of_both(connection: &Connection, from_ms: i64) -> Result<Vec<Past>> {
    let mut find = connection.prepare_cached(
        "SELECT exercise, version, day, begun_ms FROM session WHERE begun_ms >= ?1
         AND (SELECT count(*) FROM session_person WHERE session_person.session = session.id) > 1
         ORDER BY begun_ms, id",
    )?;
    let found = find.query_map([from_ms], |row| past(row, row.get(0)?, 1))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// A time, in milliseconds since 1970: its beginning, and the first moment after it.
pub(super) type Span = (i64, i64);

/// Always.
pub(super) const EVER: Span = (i64::MIN / 2, i64::MAX / 2);

/// All that was sent or opened at `step` of `exercise` in sessions that began in one of `spans`, from the first on.
pub(super) fn given_at(connection: &Connection, exercise: &str, step: &str, spans: &[Span]) -> Result<Vec<GivenAt>> {
    let mut find = connection.prepare_cached(
        "WITH span AS MATERIALIZED (SELECT value ->> 0 AS since, value ->> 1 AS until FROM json_each(?3))
         SELECT session.id, version, day, begun_ms, starter, teller, person, text, NULL AS texts
         FROM session_said JOIN session ON session.id = session_said.session
         WHERE exercise = ?1 AND step = ?2 AND text IS NOT NULL
         AND EXISTS (SELECT 1 FROM span WHERE begun_ms >= since AND begun_ms < until)
         UNION ALL
         SELECT session.id, version, day, begun_ms, starter, teller, person, NULL, texts
         FROM round_answer JOIN round ON round.id = round_answer.round JOIN session ON session.id = round.session
         WHERE exercise = ?1 AND step = ?2 AND texts IS NOT NULL
         AND EXISTS (SELECT 1 FROM span WHERE begun_ms >= since AND begun_ms < until)
         ORDER BY 4, 1, 7",
    )?;
    let mut rows = find.query((exercise, step, json(&spans)?))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let texts: Option<String> = row.get(8)?;
        found.push(GivenAt {
            session: row.get(0)?,
            past: past(row, exercise.to_owned(), 1)?,
            starter: row.get(4)?,
            teller: row.get(5)?,
            person: row.get(6)?,
            texts: match texts {
                Some(texts) => parsed(&texts)?,
                None => vec![row.get(7)?],
            },
        });
    }
    Ok(found)
}
