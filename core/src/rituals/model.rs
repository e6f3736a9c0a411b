//! The types of this room, and how a schedule lies in an operation.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::planner::PlannedRitual;
use super::recurrence::{Pause, Policy, Series};
use super::screens::Ringing;
use crate::error::{Error, Result};
use crate::ids::{OpId, PersonId, RecordId, RitualId, TimeOutId};
use crate::time::Civil;

/// Longest title, characters.
pub const MAX_TITLE: usize = 80;
/// Longest a ritual takes, minutes.
pub const MAX_MINUTES: u32 = 24 * 60;

/// When a ritual happens, as it was agreed. Rule and zone are kept as text: a phone that cannot read
/// them yet keeps them all the same, so that both phones hold the same, and plans them after an update.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schedule {
    /// The first possible occurrence, and the time of the day of all.
    pub start: Civil,
    /// RFC 5545 rule text without COUNT; none for once.
    #[serde(default)]
    pub rule: Option<String>,
    /// Further occurrences.
    #[serde(default)]
    pub rdates: Vec<Civil>,
    /// Occurrences that do not happen.
    #[serde(default)]
    pub exdates: Vec<Civil>,
    /// Rests.
    #[serde(default)]
    pub pauses: Vec<Pause>,
    /// `floating`, `date` or `anchored:Europe/Berlin`.
    pub policy: String,
    /// How long it takes, 1 to [`MAX_MINUTES`].
    pub minutes: u32,
}

impl Schedule {
    /// The series, for expanding.
    ///
    /// # Errors
    /// [`Error::Rule`] when the rule is outside of what this app expands.
    pub fn series(&self) -> Result<Series> {
        Ok(Series {
            start: self.start,
            rule: self.rule.as_deref().map(str::parse).transpose()?,
            rdates: self.rdates.clone(),
            exdates: self.exdates.clone(),
            pauses: self.pauses.clone(),
        })
    }

    /// Whose clock it follows.
    ///
    /// # Errors
    /// [`Error::Zone`] for a zone that this app's table lacks, [`Error::Input`] for a policy to come.
    pub fn policy(&self) -> Result<Policy> {
        self.policy.parse()
    }

    /// As the planner takes it.
    ///
    /// # Errors
    /// As [`Schedule::series`] and [`Schedule::policy`].
    pub fn planned(&self, id: RitualId, ringing: Ringing, line: Option<String>) -> Result<PlannedRitual> {
        let (series, policy) = (self.series()?, self.policy()?);
        let Ringing { at_quiet, always } = ringing;
        Ok(PlannedRitual { id, series, policy, at_quiet, always, line })
    }

    /// Whether it keeps its limits; nothing that time or an update could change.
    pub(super) fn is_sound(&self) -> bool {
        let dates = self.rdates.len() + self.exdates.len() + self.pauses.len();
        (1..=MAX_MINUTES).contains(&self.minutes)
            && dates <= 2_000
            && self.policy.len() <= 120
            && self.rule.as_ref().is_none_or(|rule| rule.len() <= 500)
    }
}

/// What a reminder says: the library's line, or the generic one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// The library's ritual whose line it is.
    #[serde(default)]
    pub library: Option<String>,
    /// Show the generic line all the same.
    #[serde(default)]
    pub generic: bool,
}

/// One schedule that someone proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The operation: its name in confirmations.
    pub op: OpId,
    /// Who proposed it, and so agreed to it.
    pub person: PersonId,
    /// When, milliseconds since 1970 by the proposer's clock.
    pub at_ms: i64,
    /// No stop came after it.
    pub live: bool,
    /// Nobody who wrote another had seen it.
    pub head: bool,
    /// Every stop whose author had seen it, with by whom. A stop that lost to an edit made at the same
    /// time still ends its own author's agreement.
    pub stops: BTreeSet<(PersonId, OpId)>,
    /// The schedule.
    pub schedule: Schedule,
}

/// One person's agreement to one schedule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// The operation that proposed it.
    pub schedule: OpId,
    /// Who agreed.
    pub person: PersonId,
    /// Stops of that same person that this agreement came after.
    pub after: BTreeSet<OpId>,
}

impl Proposal {
    /// The stops by which a person ended an earlier agreement to it.
    pub(super) fn stops_of(&self, person: PersonId) -> BTreeSet<OpId> {
        self.stops.iter().filter(|(by, _)| *by == person).map(|(_, stop)| *stop).collect()
    }

    /// Whether a person agrees to it: by proposing or confirming, and not stopped it since.
    pub(super) fn agreed_by(&self, person: PersonId, agreements: &[Agreement]) -> bool {
        let stops = self.stops_of(person);
        let of = |one: &&Agreement| one.schedule == self.op && one.person == person;
        (self.person == person && stops.is_empty())
            || agreements.iter().filter(of).any(|one| stops.is_subset(&one.after))
    }

    /// Whether anyone but this person agrees to it; there are two.
    pub(super) fn agreed_by_other(&self, me: PersonId, agreements: &[Agreement]) -> bool {
        let others = agreements.iter().map(|one| one.person).chain([self.person]).filter(|person| *person != me);
        others.into_iter().any(|person| self.agreed_by(person, agreements))
    }
}

/// A ritual of the two, folded from its operations.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RitualRecord {
    /// Every schedule ever proposed, newest first.
    pub schedules: Vec<Proposal>,
    /// The title, then other versions.
    pub titles: Vec<String>,
    /// The wording, then other versions.
    pub wordings: Vec<Wording>,
}

/// A call of a time-out with all that was said about its length, folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeOutRecord {
    /// The call.
    pub id: TimeOutId,
    /// Who called it.
    pub caller: PersonId,
    /// When, milliseconds since 1970 by the caller's clock.
    pub called_at_ms: i64,
    /// How long as it was called, milliseconds.
    pub length_ms: u64,
    /// The operation that called it.
    pub call: OpId,
    /// Each person's first, in the order of the log.
    pub renewals: Vec<Renewal>,
}

/// "A little longer."
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renewal {
    /// The operation.
    pub op: OpId,
    /// Who.
    pub person: PersonId,
    /// How much longer.
    pub minutes: u32,
    /// Whether its author knew of no other.
    pub first: bool,
}

impl TimeOutRecord {
    /// As it stands where only the renewal of `only` counts; where both may renew, the longest of those
    /// that did not know of each other.
    pub fn counted(&self, only: Option<PersonId>) -> TimeOut {
        let counts = |one: &&Renewal| only.map_or(one.first, |person| one.person == person);
        let renewal = self.renewals.iter().filter(counts).max_by_key(|one| one.minutes);
        let longest = u64::from(super::timeout::LONGEST_MIN) * 60_000;
        let more = renewal.map_or(0, |one| u64::from(one.minutes) * 60_000);
        TimeOut {
            id: self.id,
            caller: self.caller,
            called_at_ms: self.called_at_ms,
            length_ms: (self.length_ms + more).min(longest),
            renewed: renewal.is_some(),
            deciding: renewal.map_or(self.call, |one| one.op),
        }
    }
}

/// A call of a time-out, as it counts for someone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeOut {
    /// The call.
    pub id: TimeOutId,
    /// Who called it.
    pub caller: PersonId,
    /// When, milliseconds since 1970 by the caller's clock.
    pub called_at_ms: i64,
    /// How long in all, milliseconds.
    pub length_ms: u64,
    /// Whether it was made longer, which can be done once.
    pub renewed: bool,
    /// The operation that decided its length.
    pub deciding: OpId,
}

/// The record of one person's agreements to one ritual's schedules.
pub fn confirmation_record(ritual: RitualId, person: PersonId) -> RecordId {
    RecordId::derived("ritual-confirmed", &[ritual.bytes(), person.bytes()])
}

/// The record of one person's "done" of one occurrence.
pub fn completion_record(ritual: RitualId, occurrence: Civil, person: PersonId) -> RecordId {
    RecordId::derived("ritual-done", &[ritual.bytes(), occurrence.to_string().as_bytes(), person.bytes()])
}

/// The record of the pact; there is one a couple.
pub fn pact_record(couple: crate::ids::CoupleId) -> RecordId {
    RecordId::derived("time-out-pact", &[couple.bytes()])
}

/// The record of one person's agreement to the pact.
pub fn pact_confirmation_record(couple: crate::ids::CoupleId, person: PersonId) -> RecordId {
    RecordId::derived("time-out-pact-confirmed", &[couple.bytes(), person.bytes()])
}

/// The record of a small touch; there is one a couple.
pub fn touch_record(couple: crate::ids::CoupleId) -> RecordId {
    RecordId::derived("small-touch", &[couple.bytes()])
}

/// A title as it may stand.
///
/// # Errors
/// [`Error::Input`] when it is empty or longer than [`MAX_TITLE`] characters.
pub(super) fn title(text: &str) -> Result<String> {
    let text = text.trim();
    let sound = !text.is_empty() && text.chars().count() <= MAX_TITLE && !text.chars().any(char::is_control);
    if sound { Ok(text.to_owned()) } else { Err(Error::input("title", "error-ritual-title")) }
}
