//! How rituals ring on this phone, and what of them did not.

use std::collections::BTreeMap;

use rusqlite::{Connection, Transaction, params};

use super::super::planner::{AtQuiet, Instance, MISSED_KEPT_MS, Missed, MissedReturn, WhyMissed};
use super::super::screens::Ringing;
use crate::error::Result;
use crate::ids::RitualId;

/// Of those that ring otherwise than all do.
pub(in super::super) fn ringing(connection: &Connection) -> Result<BTreeMap<RitualId, Ringing>> {
    let mut find = connection.prepare_cached("SELECT ritual, at_quiet, always FROM ritual_ringing")?;
    let found = find.query_map([], |row| {
        let at_quiet = match row.get::<_, String>(1)?.as_str() {
            "keep" => AtQuiet::Keep,
            "drop" => AtQuiet::Drop,
            _ => AtQuiet::Hold,
        };
        Ok((row.get(0)?, Ringing { at_quiet, always: row.get(2)? }))
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

pub(in super::super) fn set_ringing(tx: &Transaction, ritual: RitualId, ringing: Ringing) -> Result<()> {
    if ringing == Ringing::default() {
        tx.execute("DELETE FROM ritual_ringing WHERE ritual = ?1", [ritual])?;
        return Ok(());
    }
    let at_quiet = match ringing.at_quiet {
        AtQuiet::Hold => "hold",
        AtQuiet::Keep => "keep",
        AtQuiet::Drop => "drop",
    };
    tx.execute(
        "INSERT OR REPLACE INTO ritual_ringing (ritual, at_quiet, always) VALUES (?1, ?2, ?3)",
        params![ritual, at_quiet, ringing.always],
    )?;
    Ok(())
}

/// What was missed and is still told, the latest first.
pub(in super::super) fn missed(connection: &Connection, now_ms: i64) -> Result<Vec<Missed>> {
    let mut find = connection.prepare_cached(
        "SELECT ritual, occurrence, at_ms, why FROM reminders_missed WHERE at_ms > ?1 ORDER BY at_ms DESC, ritual",
    )?;
    let found = find.query_map([now_ms.saturating_sub(MISSED_KEPT_MS)], |row| {
        Ok((row.get(0)?, row.get::<_, String>(1)?, row.get(2)?, why(&row.get::<_, String>(3)?)))
    })?;
    found
        .map(|row| {
            let (ritual, occurrence, at_ms, why) = row?;
            Ok(Missed { of: Instance { ritual, occurrence: super::civil(&occurrence)? }, at_ms, why })
        })
        .collect()
}

/// Adds to them, and forgets those that are told no more.
pub(in super::super) fn put_missed(tx: &Transaction, missed: &[Missed], now_ms: i64) -> Result<()> {
    tx.execute("DELETE FROM reminders_missed WHERE at_ms <= ?1", [now_ms.saturating_sub(MISSED_KEPT_MS)])?;
    for one in missed {
        tx.execute(
            "INSERT OR REPLACE INTO reminders_missed (ritual, occurrence, at_ms, why) VALUES (?1, ?2, ?3, ?4)",
            params![one.of.ritual, one.of.occurrence.to_string(), one.at_ms, why_text(one.why)],
        )?;
    }
    Ok(())
}

/// The returns from time-outs that were missed and are still told.
pub(in super::super) fn missed_returns(connection: &Connection, now_ms: i64) -> Result<Vec<MissedReturn>> {
    let mut find = connection.prepare_cached("SELECT time_out, at_ms, why FROM time_outs_missed WHERE at_ms > ?1")?;
    let found = find.query_map([now_ms.saturating_sub(MISSED_KEPT_MS)], |row| {
        Ok(MissedReturn { time_out: row.get(0)?, at_ms: row.get(1)?, why: why(&row.get::<_, String>(2)?) })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Adds to them, and forgets those that are told no more.
pub(in super::super) fn put_missed_returns(tx: &Transaction, missed: &[MissedReturn], now_ms: i64) -> Result<()> {
    tx.execute("DELETE FROM time_outs_missed WHERE at_ms <= ?1", [now_ms.saturating_sub(MISSED_KEPT_MS)])?;
    for one in missed {
        tx.execute(
            "INSERT OR REPLACE INTO time_outs_missed (time_out, at_ms, why) VALUES (?1, ?2, ?3)",
            params![one.time_out, one.at_ms, why_text(one.why)],
        )?;
    }
    Ok(())
}

/// Forgets them: the couple has ended.
pub(in super::super) fn forget_returns(tx: &Transaction) -> Result<()> {
    tx.execute("DELETE FROM time_outs_missed", [])?;
    Ok(())
}

fn why(text: &str) -> WhyMissed {
    match text {
        "refused" => WhyMissed::Refused,
        "restarted" => WhyMissed::Restarted,
        _ => WhyMissed::NotSet,
    }
}

fn why_text(why: WhyMissed) -> &'static str {
    match why {
        WhyMissed::Refused => "refused",
        WhyMissed::Restarted => "restarted",
        WhyMissed::NotSet => "not-set",
    }
}

/// Forgets what was kept here of a ritual that is no more.
pub(in super::super) fn forget(tx: &Transaction, ritual: RitualId) -> Result<()> {
    tx.execute("DELETE FROM ritual_ringing WHERE ritual = ?1", [ritual])?;
    tx.execute("DELETE FROM reminders_missed WHERE ritual = ?1", [ritual])?;
    Ok(())
}
