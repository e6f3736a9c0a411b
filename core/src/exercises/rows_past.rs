//! The SQL of what was done here, to be turned through.

use rusqlite::Connection;

use crate::error::Result;
use crate::ids::SessionId;

/// Sessions that were finished or left here, the latest first: all, or those of `exercise`; behind the one
/// that was begun at `after`, or from the first on.
pub(super) fn past(
    connection: &Connection,
    exercise: Option<&str>,
    after: Option<(i64, SessionId)>,
    most: u32,
) -> Result<Vec<SessionId>> {
    let mut find = connection.prepare_cached(
        "SELECT id FROM local_session
         WHERE (done = 1 OR pace = 'left') AND (?1 IS NULL OR exercise = ?1)
             AND (?2 IS NULL OR begun_ms < ?2 OR (begun_ms = ?2 AND id > ?3))
         ORDER BY begun_ms DESC, id LIMIT ?4",
    )?;
    let (begun_ms, id) = after.unzip();
    let found = find.query_map((exercise, begun_ms, id, most), |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
