//! What the planner says: the reminders that should be set, and what to change to have them so.

use serde::{Deserialize, Serialize};

use crate::ids::{Fingerprint, ReminderId, RitualId, TimeOutId};
use crate::time::{Civil, Zone};

/// A plan. The front end performs `diff` by id (twice is harmless) and tells what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Every reminder that should be set now, soonest first.
    pub wanted: Vec<Reminder>,
    /// How to get there from what is set.
    pub diff: Diff,
    /// The moment of the first reminder that found no slot, milliseconds since 1970; by then a new plan
    /// is needed, and a reminder of its own says so. None when everything there is has been planned.
    pub valid_until_ms: Option<i64>,
}

/// What to change. Each id stands in one list at most.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diff {
    /// To be set.
    pub add: Vec<Reminder>,
    /// To be set anew under the same id.
    pub replace: Vec<Reminder>,
    /// To be taken away.
    pub cancel: Vec<ReminderId>,
}

impl Diff {
    /// Every reminder that it changes.
    pub fn ids(&self) -> Vec<ReminderId> {
        let set = self.add.iter().chain(&self.replace).map(|one| one.id);
        set.chain(self.cancel.iter().copied()).collect()
    }

    /// Whether nothing is to be done.
    pub fn is_empty(&self) -> bool {
        self.add.is_empty() && self.replace.is_empty() && self.cancel.is_empty()
    }
}

/// One local notification to come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminder {
    /// The same for the same occurrences on the same installation.
    pub id: ReminderId,
    /// Covers everything shown and the trigger as the platform takes it.
    pub fingerprint: Fingerprint,
    /// What it is about; several when merged, none for the sentinel.
    pub members: Vec<Member>,
    /// When to ring, as the platform should be told.
    pub trigger: Trigger,
    /// The moment that means now, milliseconds since 1970; never before now.
    pub instant_ms: i64,
    /// What kind it is.
    pub channel: Channel,
    /// Finished.
    pub title: String,
    /// Finished; no ritual's name, no partner's.
    pub line: String,
    /// What can be done from it.
    pub actions: Vec<Action>,
}

/// One thing that a reminder is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Its id if it rang alone.
    pub id: ReminderId,
    /// The ritual or time-out.
    pub subject: Subject,
    /// The occurrence as the rule gives it; none for a time-out.
    pub occurrence: Option<Civil>,
}

/// What rings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// A ritual.
    Ritual(RitualId),
    /// The end of a time-out.
    TimeOut(TimeOutId),
}

/// When to ring.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trigger {
    /// At a civil time: of `zone`, or wherever the phone is when there is none.
    Civil {
        /// What the clock shows.
        local: Civil,
        /// Whose clock.
        zone: Option<Zone>,
    },
    /// After elapsed time, whatever the clock says.
    Elapsed {
        /// From now, milliseconds.
        ms: u64,
        /// The end that was agreed, milliseconds since 1970.
        ends_at_ms: i64,
    },
}

/// Kinds of reminder. They look and sound the same; only a time-out's return is time-sensitive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// Rituals.
    Ritual,
    /// The return from a time-out.
    TimeOut,
    /// "Open Attune so that reminders keep coming."
    Sentinel,
}

/// What can be done from a reminder without opening the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// It is done.
    Done,
    /// Not today, which has no consequence.
    NotToday,
    /// Again in ten minutes.
    InTenMinutes,
}
