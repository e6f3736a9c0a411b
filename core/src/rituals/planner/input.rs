//! What the planner is given. Everything is handed in; the same input gives the same plan.

use serde::{Deserialize, Serialize};

use super::ledger::LedgerEntry;
use super::words::Wordings;
use crate::ids::{InstallationId, OpId, ReminderId, RitualId, TimeOutId};
use crate::rituals::recurrence::{Policy, Series};
use crate::time::{Civil, CivilTime, Here, Now};

/// Everything a plan is made from. The order of its lists does not matter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanInput {
    /// Where the phone is.
    pub here: Here,
    /// What its clocks say.
    pub now: Now,
    /// This installation, part of every id.
    pub installation: InstallationId,
    /// The rituals that ring here: the newest schedule this person confirmed, or a private one.
    pub rituals: Vec<PlannedRitual>,
    /// Occurrences that this person has done, or wants nothing of today.
    #[serde(default)]
    pub settled: Vec<Instance>,
    /// Occurrences put off, each to a moment.
    #[serde(default)]
    pub snoozes: Vec<Snooze>,
    /// When the phone keeps quiet.
    #[serde(default)]
    pub quiet: QuietHours,
    /// Time-outs that ring here: the pact is agreed or the call was made here, and it is not muted.
    #[serde(default)]
    pub time_outs: Vec<PlannedTimeOut>,
    /// What the phone can do.
    pub platform: Platform,
    /// What was set before.
    #[serde(default)]
    pub ledger: Vec<LedgerEntry>,
    /// What an earlier plan changed and nobody told the outcome of: set or not, nobody knows how.
    #[serde(default)]
    pub unacknowledged: Vec<ReminderId>,
    /// The words, in the language of the phone.
    #[serde(default)]
    pub words: Wordings,
}

/// One ritual, as far as its reminders go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedRitual {
    /// Which; one entry each.
    pub id: RitualId,
    /// When.
    #[serde(flatten)]
    pub series: Series,
    /// By whose clock.
    pub policy: Policy,
    /// What happens to it in quiet hours.
    #[serde(default)]
    pub at_quiet: AtQuiet,
    /// Rings by itself at its time: never merged, not counted in the day's six.
    #[serde(default)]
    pub always: bool,
    /// The line to show, with `{time}` and `{weekday}` to be filled; none means the generic one.
    #[serde(default)]
    pub line: Option<String>,
}

/// One occurrence of one ritual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Instance {
    /// Which ritual.
    pub ritual: RitualId,
    /// The occurrence as the rule gives it.
    pub occurrence: Civil,
}

/// An occurrence put off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snooze {
    /// Which occurrence.
    #[serde(flatten)]
    pub of: Instance,
    /// Until when, milliseconds since 1970.
    pub until_ms: i64,
}

/// When the phone keeps quiet: from inclusive, to exclusive, over midnight when `from` is later. The
/// same time twice means never.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuietHours {
    /// The first quiet moment.
    pub from: CivilTime,
    /// The first moment no longer quiet.
    pub to: CivilTime,
}

impl QuietHours {
    /// Whether it is quiet at `time`.
    pub fn cover(&self, time: CivilTime) -> bool {
        let Self { from, to } = *self;
        if from <= to { from <= time && time < to } else { from <= time || time < to }
    }
}

impl Default for QuietHours {
    /// 22:30 to 07:00.
    fn default() -> Self {
        Self { from: CivilTime { hour: 22, minute: 30, second: 0 }, to: CivilTime { hour: 7, minute: 0, second: 0 } }
    }
}

/// What a reminder does when quiet hours cover its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AtQuiet {
    /// Rings when they end.
    #[default]
    Hold,
    /// Rings all the same.
    Keep,
    /// Does not ring.
    Drop,
}

/// A time-out that is to ring here at its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedTimeOut {
    /// The call.
    pub id: TimeOutId,
    /// The operation that decided its length: the call, or its renewal.
    pub op: OpId,
    /// When it was called, milliseconds since 1970 by the caller's clock.
    pub called_at_ms: i64,
    /// How long it is, milliseconds.
    pub length_ms: u64,
    /// Its end by this phone's monotonic clock, once known here.
    #[serde(default)]
    pub ends: Option<MonotonicEnd>,
    /// It is over for good; it rings at once if its return was missed by no more than [`super::MISSED_MS`], and is
    /// told as missed after that.
    #[serde(default)]
    pub over: bool,
}

/// A moment by the monotonic clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonotonicEnd {
    /// In which start of the phone.
    pub boot: String,
    /// Milliseconds of that start.
    pub monotonic_ms: u64,
}

/// How a platform keeps the time of an alarm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RingsBy {
    /// By the clock on the wall: a floating alarm moves with the traveller (iOS calendar triggers).
    Civil,
    /// At a moment (Android, desktops).
    Instant,
}

/// What the phone can do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Platform {
    /// How many reminders may stand at once, the sentinel included. A time-out's return has a slot
    /// beyond them; what rings at once needs none.
    pub budget: u32,
    /// Whether alarms ring to the minute; a change sets them anew.
    pub exact: bool,
    /// What its alarms follow.
    pub rings_by: RingsBy,
    /// Whether alarms outlive a restart of the phone.
    pub keeps_alarms: bool,
    /// The ids that are set as the platform itself lists them, where it can; wins over the ledger.
    #[serde(default)]
    pub pending: Option<Vec<ReminderId>>,
}

impl Platform {
    /// An iPhone: 64 pending notifications and the rest silently dropped, so 60 and 4 for time-outs.
    pub fn ios() -> Self {
        Self { budget: 60, exact: true, rings_by: RingsBy::Civil, keeps_alarms: true, pending: None }
    }

    /// Android: alarms at moments, gone after a restart, not listable.
    pub fn android(exact: bool) -> Self {
        Self { budget: 32, exact, rings_by: RingsBy::Instant, keeps_alarms: false, pending: None }
    }

    /// A desktop, where the app itself waits; it should list what it waits for in `pending`, since that is
    /// gone when it is closed.
    pub fn desktop() -> Self {
        Self { budget: 32, exact: true, rings_by: RingsBy::Instant, keeps_alarms: false, pending: None }
    }
}
