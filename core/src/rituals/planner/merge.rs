//! Steps merge → daily cap: from moments to reminders. What rings within ten minutes rings as one, and
//! no day rings more than six times.

use super::identity;
use super::input::PlanInput;
use super::ledger::Known;
use super::stream::{Candidate, Rituals, day_start};
use crate::ids::ReminderId;

/// A window starts at its first member and does not chain, milliseconds.
const WINDOW_MS: i64 = 10 * 60_000;
/// How many reminders ring on one local day.
const PER_DAY: u32 = 6;
/// What was not rung by so much is not rung any more, milliseconds.
pub(super) const LATE_MS: i64 = 30 * 60_000;
/// No earlier plan of a zone further west can have rung what lies so far ahead.
const AHEAD_MS: i64 = 48 * 3_600_000;

/// What becomes one reminder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    /// When it rings; not before now.
    pub(super) instant: i64,
    /// Its id.
    pub(super) id: ReminderId,
    /// What it stands for, in the order of their moments, each with the id it has alone.
    pub(super) members: Vec<(ReminderId, Candidate)>,
}

/// The id that an occurrence's reminder has alone.
pub(super) fn id(input: &PlanInput, rituals: &Rituals, candidate: &Candidate) -> ReminderId {
    let ritual = rituals.get(candidate.ritual).map(|ritual| ritual.id);
    ritual.map_or(ReminderId(uuid::Uuid::nil()), |ritual| {
        identity::of_occurrence(input.installation, ritual, candidate.occurrence)
    })
}

/// Whether it has rung, and is not to ring again.
pub(super) fn rang(input: &PlanInput, rituals: &Rituals, known: &Known, candidate: &Candidate) -> bool {
    if known.nothing_rang() || candidate.instant > input.now.utc_ms + AHEAD_MS {
        return false;
    }
    // Put off after it rang, it rings once more: at its new moment, or merged within a window before.
    let again = |at| candidate.snoozed && at <= candidate.instant - WINDOW_MS;
    known.rang(id(input, rituals, candidate)).is_some_and(|at| !again(at))
}

/// Groups and caps candidates that come in order.
pub(super) struct Merger<'a> {
    input: &'a PlanInput,
    rituals: &'a Rituals<'a>,
    known: &'a Known,
    open: Vec<Candidate>,
    day: Day,
    items: Vec<Item>,
}

/// The local day that groups begin on just now; they come in order.
struct Day {
    /// The first moment after it, milliseconds since 1970.
    ends: i64,
    /// How many of its reminders count.
    counted: u32,
}

impl<'a> Merger<'a> {
    /// The reminders from `since`, which begins a local day, through as many whole days as it takes to
    /// have more than `enough`, or all that come before `until`. Also says from where on it did not look.
    pub(super) fn run(
        input: &'a PlanInput,
        rituals: &'a Rituals<'a>,
        known: &'a Known,
        since: i64,
        enough: usize,
        until: Option<i64>,
    ) -> (Vec<Item>, Option<i64>) {
        let day = Day { ends: since, counted: 0 };
        let mut merger = Self { input, rituals, known, open: Vec::new(), day, items: Vec::new() };
        let mut day_ends = since;
        let mut stopped = None;
        for candidate in rituals.since(since, None) {
            if candidate.instant >= day_ends {
                let full = merger.to_come() > enough || until.is_some_and(|until| candidate.instant >= until);
                if full && !merger.joins(&candidate) {
                    stopped = Some(day_start(rituals.here, candidate.instant, 0));
                    break;
                }
                if !full {
                    day_ends = day_start(rituals.here, candidate.instant, 1);
                }
            }
            merger.take(candidate);
        }
        merger.close();
        merger.items.sort_by_key(|item| (item.instant, item.id));
        (merger.items, stopped)
    }

    fn to_come(&self) -> usize {
        self.items.iter().filter(|item| item.instant > self.input.now.utc_ms).count()
    }

    fn joins(&self, candidate: &Candidate) -> bool {
        self.open.first().is_some_and(|first| candidate.instant < first.instant + WINDOW_MS)
    }

    fn take(&mut self, candidate: Candidate) {
        if self.rituals.get(candidate.ritual).is_some_and(|ritual| ritual.always) {
            self.finish(&[candidate]);
        } else if self.joins(&candidate) {
            self.open.push(candidate);
        } else {
            self.close();
            self.open.push(candidate);
        }
    }

    fn close(&mut self) {
        let group = std::mem::take(&mut self.open);
        self.count(&group);
        // Its room serves the next group.
        self.open = group;
        self.open.clear();
    }

    fn count(&mut self, group: &[Candidate]) {
        let Some(first) = group.first() else { return };
        // The cap counts what rang today and what will, not what was missed: that rang nobody.
        let missed = group.iter().all(|one| one.instant < self.input.now.utc_ms - LATE_MS && !self.rang(one));
        if missed {
            return;
        }
        if first.instant >= self.day.ends {
            self.day = Day { ends: day_start(self.rituals.here, first.instant, 1), counted: 0 };
        }
        self.day.counted += 1;
        if self.day.counted <= PER_DAY {
            self.finish(group);
        }
    }

    fn id(&self, candidate: &Candidate) -> ReminderId {
        id(self.input, self.rituals, candidate)
    }

    fn rang(&self, candidate: &Candidate) -> bool {
        rang(self.input, self.rituals, self.known, candidate)
    }

    /// Takes what rang and what is too late out of a group; what is left is an item.
    fn finish(&mut self, group: &[Candidate]) {
        let now = self.input.now.utc_ms;
        let members: Vec<(ReminderId, Candidate)> = group
            .iter()
            .filter(|one| one.instant >= now - LATE_MS && !self.rang(one))
            .map(|one| (self.id(one), *one))
            .collect();
        let Some((_, first)) = members.first() else { return };
        let id = match members.as_slice() {
            [(alone, _)] => *alone,
            several => identity::of_group(several.iter().map(|(id, _)| *id).collect()),
        };
        self.items.push(Item { instant: first.instant.max(now), id, members });
    }
}
