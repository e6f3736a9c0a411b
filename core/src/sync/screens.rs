//! How the exchange stands, in one read.

use rusqlite::Connection;

use super::mark;
use super::model::{Ends, Status, Trouble};
use super::outbox::{DAY_MS, LIES_MS};
use super::rows::{self, Fault};
use crate::error::Result;
use crate::log::{self, Vector, from_cbor};
use crate::mailbox::Refusal;

/// How the exchange stands as this phone knows it.
///
/// # Errors
/// Only those of the store.
pub fn status(connection: &Connection, ends: &Ends) -> Result<Status> {
    let lane = rows::lane(connection, ends.other)?;
    let made = log::vector(connection)?.get(&ends.own).copied().unwrap_or_default();
    Ok(Status {
        last_reached_ms: lane.reached_ms,
        waiting: made.saturating_sub(lane.acked_op),
        trouble: trouble(connection, ends)?,
    })
}

/// What is wrong, worst first; none when nothing is.
///
/// # Errors
/// Only those of the store.
pub fn trouble(connection: &Connection, ends: &Ends) -> Result<Option<Trouble>> {
    let lane = rows::lane(connection, ends.other)?;
    let lasting = rows::worst_fault(connection, &lane, DAY_MS)?;
    let another = mark::is_another(&lane);
    Ok(match (lane.copied, lasting, lane.trouble) {
        (true, ..) => Some(Trouble::Copied),
        (_, Some(Fault::Newer), _) => Some(Trouble::Update),
        (_, _, Some(reason)) if reason.is_empty() => Some(Trouble::Unreachable),
        (_, _, Some(why)) => Some(Trouble::Refused { why: Refusal::from_text(&why) }),
        _ if another => Some(Trouble::OtherFolder),
        (_, Some(Fault::Missing | Fault::Damaged), None) => Some(Trouble::Incomplete),
        (_, None, None) => None,
    })
}

/// Bytes that the couple's blobs take in the mailbox, as far as this phone knows: what it has put there and has not
/// removed, and what came so lately that the partner's phone has not removed it either.
///
/// # Errors
/// Only those of the store.
pub fn stored(connection: &Connection, ends: &Ends) -> Result<u64> {
    let lane = rows::lane(connection, ends.other)?;
    Ok(rows::stored(connection, ends.other)? + rows::came(connection, &lane, LIES_MS)?)
}

/// What the partner's phone has, as its own blobs say without a gap below: never more than it has.
///
/// # Errors
/// Only those of the store.
pub fn partner_vector(connection: &Connection, ends: &Ends) -> Result<Vector> {
    let lane = rows::lane(connection, ends.other)?;
    Ok(lane.vector.and_then(|bytes| from_cbor(&bytes)).unwrap_or_default())
}

/// Whether both lanes have left the place where the phones met: the welcome is known to have arrived.
///
/// # Errors
/// Only those of the store.
pub fn left_meeting(connection: &Connection, ends: &Ends) -> Result<bool> {
    Ok(rows::lane(connection, ends.other)?.met)
}

/// How far the confirmations are: this person's, the partner's.
///
/// # Errors
/// Only those of the store.
pub fn confirmed(connection: &Connection, ends: &Ends) -> Result<(bool, bool)> {
    let lane = rows::lane(connection, ends.other)?;
    Ok((lane.sent > 0, lane.confirmed))
}
