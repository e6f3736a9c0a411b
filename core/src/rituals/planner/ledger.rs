//! The ledger: what this phone was told to ring, since most platforms cannot be asked. Pure; the table
//! behind it is in `rows.rs`.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::input::{PlanInput, Platform, RingsBy};
use super::output::{Diff, Reminder, Trigger};
use crate::ids::{Fingerprint, ReminderId};
use crate::time::{Civil, Now, Zone};

/// How long a reminder that has rung is remembered, milliseconds.
pub(super) const REMEMBERED_MS: i64 = 24 * 3_600_000;

/// One reminder that was set, or could not be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerEntry {
    /// The reminder.
    pub id: ReminderId,
    /// As it was set.
    pub fingerprint: Fingerprint,
    /// The occurrences it stands for, by the ids they have alone.
    #[serde(default)]
    pub members: Vec<ReminderId>,
    /// The moment it was set for, milliseconds since 1970.
    pub instant_ms: i64,
    /// Its civil time, where the platform rings by the clock on the wall wherever the phone is.
    #[serde(default)]
    pub local: Option<Civil>,
    /// Its moment by the monotonic clock of `boot`, where it rings after elapsed time.
    #[serde(default)]
    pub monotonic_ms: Option<u64>,
    /// In which start of the phone it was set.
    pub boot: String,
    /// Whether the platform took it.
    pub state: LedgerState,
}

/// What became of setting a reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LedgerState {
    /// The platform took it.
    Scheduled,
    /// The platform refused it; the next plan tries again.
    Failed,
}

impl LedgerEntry {
    /// The entry for a reminder just set.
    pub fn set(reminder: &Reminder, platform: &Platform, now: &Now, state: LedgerState) -> Self {
        let (local, monotonic_ms) = match reminder.trigger {
            Trigger::Civil { local, zone: None } if platform.rings_by == RingsBy::Civil => (Some(local), None),
            Trigger::Civil { .. } => (None, None),
            Trigger::Elapsed { ms, .. } => (None, Some(now.monotonic_ms.saturating_add(ms))),
        };
        Self {
            id: reminder.id,
            fingerprint: reminder.fingerprint,
            members: reminder.members.iter().map(|member| member.id).collect(),
            instant_ms: reminder.instant_ms,
            local,
            monotonic_ms,
            boot: now.boot.clone(),
            state,
        }
    }

    /// Whether it was set in an earlier start of a phone whose alarms do not outlive one.
    pub(super) fn is_lost(&self, platform: &Platform, now: &Now) -> bool {
        !platform.keeps_alarms && self.boot != now.boot
    }

    fn has_rung(&self, now: &Now) -> bool {
        match self.monotonic_ms {
            Some(end) if self.boot == now.boot => end <= now.monotonic_ms,
            _ => self.instant_ms <= now.utc_ms,
        }
    }

    /// When it rings or rang, as this phone's clocks stand, milliseconds since 1970.
    pub(super) fn rings_ms(&self, now: &Now, here: Zone) -> i64 {
        match (self.monotonic_ms, self.local) {
            (Some(end), _) if self.boot == now.boot => {
                let ahead = i128::from(end) - i128::from(now.monotonic_ms);
                i64::try_from(i128::from(now.utc_ms) + ahead).unwrap_or(self.instant_ms)
            }
            (_, Some(local)) => here.place(local),
            _ => self.instant_ms,
        }
    }
}

/// The ledger as it bears on one plan.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// Set and still to ring.
    armed: BTreeMap<ReminderId, Option<Fingerprint>>,
    /// Has rung, with the moment; by the ids of single occurrences.
    rung: BTreeMap<ReminderId, i64>,
}

impl Known {
    pub(super) fn of(input: &PlanInput, here: Zone) -> Self {
        let mut known = Self::default();
        // What is only tried is no plan's to take away.
        let tried = super::identity::of_test(input.installation);
        let listed: Option<BTreeSet<ReminderId>> =
            input.platform.pending.as_ref().map(|ids| ids.iter().copied().filter(|id| *id != tried).collect());
        for entry in &input.ledger {
            if entry.is_lost(&input.platform, &input.now) {
                continue;
            }
            if entry.state == LedgerState::Failed {
                // What it should have replaced may stand still.
                if listed.is_none() {
                    known.armed.insert(entry.id, None);
                }
                continue;
            }
            let rings = entry.rings_ms(&input.now, here);
            let armed = listed.as_ref().map_or(rings > input.now.utc_ms, |listed| listed.contains(&entry.id));
            // Listed no more, it rang before a journey west or after one east: at the earlier of its moments.
            let rings = if listed.is_some() { rings.min(entry.instant_ms) } else { rings };
            if armed {
                known.armed.insert(entry.id, Some(entry.fingerprint));
            } else if rings <= input.now.utc_ms && rings > input.now.utc_ms - REMEMBERED_MS {
                for id in std::iter::once(&entry.id).chain(&entry.members) {
                    let at = known.rung.entry(*id).or_insert(rings);
                    *at = rings.max(*at);
                }
            }
        }
        for id in &input.unacknowledged {
            if listed.as_ref().is_none_or(|listed| listed.contains(id)) {
                known.armed.insert(*id, None);
            }
        }
        // What the platform lists and nobody remembers setting: replaced if wanted, else taken away.
        for id in listed.into_iter().flatten() {
            known.armed.entry(id).or_insert(None);
        }
        known
    }

    pub(super) fn nothing_rang(&self) -> bool {
        self.rung.is_empty()
    }

    /// When this occurrence rang last, alone or merged.
    pub(super) fn rang(&self, occurrence: ReminderId) -> Option<i64> {
        self.rung.get(&occurrence).copied()
    }

    /// From what is set to what is wanted.
    pub(super) fn diff(&self, wanted: &[Reminder]) -> Diff {
        let mut diff = Diff::default();
        for reminder in wanted {
            match self.armed.get(&reminder.id) {
                None => diff.add.push(reminder.clone()),
                Some(Some(print)) if *print == reminder.fingerprint => {}
                Some(_) => diff.replace.push(reminder.clone()),
            }
        }
        let mut kept: Vec<ReminderId> = wanted.iter().map(|reminder| reminder.id).collect();
        kept.sort_unstable();
        diff.cancel = self.armed.keys().filter(|id| kept.binary_search(id).is_err()).copied().collect();
        diff
    }
}

/// The ledger after the front end performed a diff: `done` and `failed` are the ids it tells. What has
/// rung is forgotten after a day.
pub fn after(
    ledger: &[LedgerEntry],
    diff: &Diff,
    done: &[ReminderId],
    failed: &[ReminderId],
    platform: &Platform,
    now: &Now,
) -> Vec<LedgerEntry> {
    let mut entries: BTreeMap<ReminderId, LedgerEntry> = ledger.iter().map(|entry| (entry.id, entry.clone())).collect();
    entries.retain(|_, entry| {
        let elapsing = entry.boot == now.boot && entry.monotonic_ms.is_some_and(|end| end > now.monotonic_ms);
        elapsing || entry.instant_ms > now.utc_ms - REMEMBERED_MS
    });
    for (ids, state) in [(done, LedgerState::Scheduled), (failed, LedgerState::Failed)] {
        for reminder in diff.add.iter().chain(&diff.replace).filter(|reminder| ids.contains(&reminder.id)) {
            entries.insert(reminder.id, LedgerEntry::set(reminder, platform, now, state));
        }
    }
    for id in diff.cancel.iter().filter(|id| done.contains(id)) {
        // What has rung by then stays known to have rung; what the platform still listed had not.
        let listed = platform.pending.as_ref().is_some_and(|listed| listed.contains(id));
        let rang = |entry: &LedgerEntry| entry.state != LedgerState::Failed && entry.has_rung(now) && !listed;
        if entries.get(id).is_some_and(|entry| !rang(entry)) {
            entries.remove(id);
        }
    }
    entries.into_values().collect()
}
