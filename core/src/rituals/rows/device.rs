//! Rows of this phone alone.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::super::model::{Schedule, Wording};
use super::super::planner::{Diff, Instance, LedgerEntry, LedgerState, MonotonicEnd, Platform, QuietHours, Snooze};
use crate::error::{Error, Result};
use crate::ids::{OpId, ReminderId, RitualId, TimeOutId};
use crate::store::device;
use crate::time::{Civil, Now};

// The ledger of reminders

pub(in super::super) fn ledger(connection: &Connection) -> Result<Vec<LedgerEntry>> {
    let mut find = connection.prepare_cached(
        "SELECT id, fingerprint, members, instant_ms, local, monotonic_ms, boot, state = 'scheduled' FROM alarms
         ORDER BY id",
    )?;
    let found = find.query_map([], |row| {
        let members: Vec<u8> = row.get(2)?;
        let local: Option<String> = row.get(4)?;
        Ok(LedgerEntry {
            id: row.get(0)?,
            fingerprint: row.get(1)?,
            members: members.chunks(16).filter_map(|id| ReminderId::from_slice(id).ok()).collect(),
            instant_ms: row.get(3)?,
            local: local.and_then(|text| text.parse().ok()),
            monotonic_ms: row.get::<_, Option<i64>>(5)?.and_then(|ms| u64::try_from(ms).ok()),
            boot: row.get(6)?,
            state: if row.get(7)? { LedgerState::Scheduled } else { LedgerState::Failed },
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

pub(in super::super) fn put_ledger(tx: &Transaction, entries: &[LedgerEntry]) -> Result<()> {
    tx.execute("DELETE FROM alarms", [])?;
    for entry in entries {
        let members: Vec<u8> = entry.members.iter().flat_map(|id| *id.bytes()).collect();
        let state = match entry.state {
            LedgerState::Scheduled => "scheduled",
            LedgerState::Failed => "failed",
        };
        tx.execute(
            "INSERT INTO alarms (id, fingerprint, members, instant_ms, local, monotonic_ms, boot, state)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                entry.id,
                entry.fingerprint,
                members,
                entry.instant_ms,
                entry.local.map(|local| local.to_string()),
                entry.monotonic_ms.and_then(|ms| i64::try_from(ms).ok()),
                entry.boot,
                state,
            ],
        )?;
    }
    Ok(())
}

pub(in super::super) fn put_planned(tx: &Transaction, diff: &Diff, platform: &Platform, now: &Now) -> Result<()> {
    let changes = super::write(&(diff, platform, now))?;
    tx.execute("INSERT OR REPLACE INTO alarms_planned (only_one, changes) VALUES (1, ?1)", [changes])?;
    Ok(())
}

/// What is left of a plan's changes once some of them are known to be done.
pub(in super::super) fn acknowledge(tx: &Transaction, done: &[ReminderId]) -> Result<()> {
    let Some((mut diff, platform, now)) = planned(tx)? else { return Ok(()) };
    diff.add.retain(|one| !done.contains(&one.id));
    diff.replace.retain(|one| !done.contains(&one.id));
    diff.cancel.retain(|id| !done.contains(id));
    put_planned(tx, &diff, &platform, &now)
}

pub(in super::super) fn planned(connection: &Connection) -> Result<Option<(Diff, Platform, Now)>> {
    let changes: Option<Vec<u8>> =
        connection.query_row("SELECT changes FROM alarms_planned", [], |row| row.get(0)).optional()?;
    Ok(changes.map(|bytes| super::read(&bytes)).transpose()?)
}

// What the person told this phone about occurrences and rituals

pub(in super::super) fn snoozes(connection: &Connection) -> Result<Vec<Snooze>> {
    let mut find = connection.prepare_cached("SELECT ritual, occurrence, until_ms FROM ritual_snoozed")?;
    let found = find.query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?, row.get(2)?)))?;
    found
        .map(|row| {
            let (ritual, occurrence, until_ms) = row?;
            Ok(Snooze { of: Instance { ritual, occurrence: super::civil(&occurrence)? }, until_ms })
        })
        .collect()
}

pub(in super::super) fn snooze(tx: &Transaction, of: Instance, until_ms: i64, now_ms: i64) -> Result<()> {
    const KEPT_MS: i64 = 3 * 24 * 3_600_000;
    tx.execute("DELETE FROM ritual_snoozed WHERE until_ms < ?1", [now_ms.saturating_sub(KEPT_MS)])?;
    tx.execute(
        "INSERT OR REPLACE INTO ritual_snoozed (ritual, occurrence, until_ms) VALUES (?1, ?2, ?3)",
        params![of.ritual, of.occurrence.to_string(), until_ms],
    )?;
    Ok(())
}

pub(in super::super) fn not_today(tx: &Transaction, of: Instance) -> Result<()> {
    tx.execute(
        "INSERT OR IGNORE INTO ritual_not_today (ritual, occurrence) VALUES (?1, ?2)",
        params![of.ritual, of.occurrence.to_string()],
    )?;
    Ok(())
}

/// Occurrences from `from` on that this person wants nothing of, and personal ones that are done.
pub(in super::super) fn settled(connection: &Connection, from: Civil) -> Result<Vec<Instance>> {
    let mut find = connection.prepare_cached(
        "SELECT ritual, occurrence FROM ritual_not_today WHERE occurrence >= ?1
         UNION ALL SELECT ritual, occurrence FROM own_completions WHERE occurrence >= ?1",
    )?;
    let found = find.query_map([from.to_string()], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
    found
        .map(|row| {
            let (ritual, occurrence) = row?;
            Ok(Instance { ritual, occurrence: super::civil(&occurrence)? })
        })
        .collect()
}

pub(in super::super) fn decline(tx: &Transaction, schedule: OpId) -> Result<()> {
    tx.execute("INSERT OR IGNORE INTO ritual_declined (schedule) VALUES (?1)", [schedule])?;
    Ok(())
}

pub(in super::super) fn declined(connection: &Connection) -> Result<BTreeSet<OpId>> {
    let mut find = connection.prepare_cached("SELECT schedule FROM ritual_declined")?;
    let found = find.query_map([], |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

pub(in super::super) fn silence(tx: &Transaction, ritual: RitualId, silent: bool) -> Result<()> {
    let sql = if silent {
        "INSERT OR IGNORE INTO ritual_silenced (ritual) VALUES (?1)"
    } else {
        "DELETE FROM ritual_silenced WHERE ritual = ?1"
    };
    tx.execute(sql, [ritual])?;
    Ok(())
}

pub(in super::super) fn silenced(connection: &Connection) -> Result<BTreeSet<RitualId>> {
    let mut find = connection.prepare_cached("SELECT ritual FROM ritual_silenced")?;
    let found = find.query_map([], |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

const QUIET: &str = "quiet-hours";

pub(in super::super) fn quiet_hours(connection: &Connection) -> Result<QuietHours> {
    let Some(text) = device::setting(connection, QUIET)? else { return Ok(QuietHours::default()) };
    let hours =
        text.split_once(' ').and_then(|(from, to)| Some(QuietHours { from: from.parse().ok()?, to: to.parse().ok()? }));
    hours.ok_or_else(|| Error::internal("rituals.quiet", "unreadable setting"))
}

pub(in super::super) fn set_quiet_hours(tx: &Transaction, hours: QuietHours) -> Result<()> {
    device::set(tx, QUIET, Some(&format!("{} {}", hours.from, hours.to)))
}

// Personal rituals

/// A personal ritual as `device.db` knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnRitual {
    /// Random.
    pub id: RitualId,
    /// The library's ritual; none when the vault holds that and its title.
    pub wording: Wording,
    /// When.
    pub schedule: Schedule,
}

impl OwnRitual {
    /// Whether only the vault knows what it is about.
    pub fn is_private(&self) -> bool {
        self.wording.library.is_none()
    }

    /// One of which this file tells the times and nothing else.
    pub(in super::super) fn private(id: RitualId, schedule: Schedule) -> Self {
        Self { id, wording: Wording { library: None, generic: true }, schedule }
    }
}

pub(in super::super) fn own(connection: &Connection) -> Result<Vec<OwnRitual>> {
    let mut find = connection.prepare_cached("SELECT id, library, generic, schedule FROM own_rituals ORDER BY id")?;
    let found = find.query_map([], |row| {
        let schedule: Vec<u8> = row.get(3)?;
        let wording = Wording { library: row.get(1)?, generic: row.get(2)? };
        Ok(OwnRitual { id: row.get(0)?, wording, schedule: super::read(&schedule)? })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

pub(in super::super) fn put_own(tx: &Transaction, own: &OwnRitual) -> Result<()> {
    tx.execute(
        "INSERT OR REPLACE INTO own_rituals (id, library, generic, schedule) VALUES (?1, ?2, ?3, ?4)",
        params![own.id, own.wording.library, own.wording.generic, super::write(&own.schedule)?],
    )?;
    Ok(())
}

pub(in super::super) fn drop_own(tx: &Transaction, id: RitualId) -> Result<bool> {
    crate::store::erasing(tx)?;
    super::reminders::forget(tx, id)?;
    tx.execute("DELETE FROM own_completions WHERE ritual = ?1", [id])?;
    Ok(tx.execute("DELETE FROM own_rituals WHERE id = ?1", [id])? > 0)
}

pub(in super::super) fn own_done(tx: &Transaction, of: Instance) -> Result<()> {
    tx.execute(
        "INSERT OR IGNORE INTO own_completions (ritual, occurrence) VALUES (?1, ?2)",
        params![of.ritual, of.occurrence.to_string()],
    )?;
    Ok(())
}

/// The occurrences of a personal ritual that are done, `from` or later.
pub(in super::super) fn own_completions(connection: &Connection, ritual: RitualId, from: Civil) -> Result<Vec<Civil>> {
    let mut find = connection.prepare_cached(
        "SELECT occurrence FROM own_completions WHERE ritual = ?1 AND occurrence >= ?2 ORDER BY occurrence",
    )?;
    let found = find.query_map(params![ritual, from.to_string()], |row| row.get::<_, String>(0))?;
    found.map(|text| super::civil(&text?)).collect()
}

/// The first occurrence of a personal ritual ever done.
pub(in super::super) fn first_own_completion(connection: &Connection) -> Result<Option<Civil>> {
    let first: Option<String> =
        connection.query_row("SELECT min(occurrence) FROM own_completions", [], |row| row.get(0))?;
    first.as_deref().map(super::civil).transpose()
}

// Time-outs

/// What this phone noted of a time-out's end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Noted {
    /// Of this length, milliseconds.
    pub(in super::super) length_ms: u64,
    /// The end; once it is over and another boot saw that, the last that was known.
    pub(in super::super) ends: MonotonicEnd,
    /// Whether it is over for good.
    pub(in super::super) state: NotedState,
}

/// Whether a time-out is over for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum NotedState {
    /// It is not.
    Running,
    /// It ended while this phone counted.
    Ended,
    /// It was over when it came, or was only a line: nothing to ring.
    Late,
}

pub(in super::super) fn ends(connection: &Connection) -> Result<BTreeMap<TimeOutId, Noted>> {
    let mut find =
        connection.prepare_cached("SELECT time_out, length_ms, boot, monotonic_ms, state FROM time_out_ends")?;
    let found = find.query_map([], |row| {
        let ms = |value: i64| u64::try_from(value).unwrap_or(0);
        let state = match row.get::<_, String>(4)?.as_str() {
            "running" => NotedState::Running,
            "ended" => NotedState::Ended,
            _ => NotedState::Late,
        };
        let ends = MonotonicEnd { boot: row.get(2)?, monotonic_ms: ms(row.get(3)?) };
        Ok((row.get(0)?, Noted { length_ms: ms(row.get(1)?), ends, state }))
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

pub(in super::super) fn put_end(tx: &Transaction, id: TimeOutId, noted: &Noted) -> Result<()> {
    let ms = |value: u64| i64::try_from(value).unwrap_or(i64::MAX);
    let state = match noted.state {
        NotedState::Running => "running",
        NotedState::Ended => "ended",
        NotedState::Late => "late",
    };
    tx.execute(
        "INSERT OR REPLACE INTO time_out_ends (time_out, length_ms, boot, monotonic_ms, state)
         VALUES (?1, ?2, ?3, ?4, ?5)",
        params![id, ms(noted.length_ms), noted.ends.boot, ms(noted.ends.monotonic_ms), state],
    )?;
    Ok(())
}

pub(in super::super) fn mute(tx: &Transaction, id: TimeOutId, muted: bool) -> Result<()> {
    let sql = if muted {
        "INSERT OR IGNORE INTO time_out_muted (time_out) VALUES (?1)"
    } else {
        "DELETE FROM time_out_muted WHERE time_out = ?1"
    };
    tx.execute(sql, [id])?;
    Ok(())
}

pub(in super::super) fn is_muted(connection: &Connection, id: TimeOutId) -> Result<bool> {
    Ok(connection.prepare_cached("SELECT 1 FROM time_out_muted WHERE time_out = ?1")?.exists([id])?)
}

pub(in super::super) fn put_shared(tx: &Transaction, id: TimeOutId, called_at_ms: i64, length_ms: u64) -> Result<()> {
    tx.execute(
        "INSERT OR REPLACE INTO time_outs_shared (time_out, called_at_ms, length_ms) VALUES (?1, ?2, ?3)",
        params![id, called_at_ms, i64::try_from(length_ms).unwrap_or(i64::MAX)],
    )?;
    Ok(())
}

/// When called and how long, of those begun from the other phone's words.
pub(in super::super) fn shared(connection: &Connection) -> Result<BTreeMap<TimeOutId, (i64, u64)>> {
    let mut find = connection.prepare_cached("SELECT time_out, called_at_ms, length_ms FROM time_outs_shared")?;
    let found =
        find.query_map([], |row| Ok((row.get(0)?, (row.get(1)?, u64::try_from(row.get::<_, i64>(2)?).unwrap_or(0)))))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

pub(in super::super) fn forget_shared(tx: &Transaction) -> Result<()> {
    tx.execute("DELETE FROM time_outs_shared", [])?;
    Ok(())
}
