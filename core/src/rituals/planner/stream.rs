//! Steps expand → exceptions and pauses → place → drop settled → snoozes → quiet hours: from rituals to
//! the moments at which they would ring, in order, lazily. Nothing here knows a horizon.

use std::cmp::Reverse;
use std::collections::binary_heap::PeekMut;
use std::collections::{BinaryHeap, HashMap, HashSet};

use super::input::{AtQuiet, PlanInput, PlannedRitual, QuietHours};
use crate::ids::RitualId;
use crate::rituals::recurrence::SeriesOccurrences;
use crate::time::{Civil, CivilTime, Zone};

/// One occurrence at the moment it would ring. Ordered by that moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Candidate {
    /// When it rings after snoozing and quiet hours, milliseconds since 1970.
    pub(super) instant: i64,
    /// Which ritual, as an index into [`Rituals::all`], which is sorted by id.
    pub(super) ritual: usize,
    /// The occurrence as the rule gives it.
    pub(super) occurrence: Civil,
    /// Whether its person put it off.
    pub(super) snoozed: bool,
}

/// What becomes of a placed occurrence before reminders are merged, capped and given slots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// It would ring.
    Rings(Candidate),
    /// It is done, or its person wants nothing of it.
    Settled,
    /// Quiet hours cover the moment it was meant for, milliseconds since 1970, and it is dropped in them.
    Dropped(i64),
}

/// The rituals of a plan, sorted by id so that the order of input does not matter, with what has
/// become of their occurrences.
pub(super) struct Rituals<'a> {
    pub(super) all: Vec<&'a PlannedRitual>,
    pub(super) here: Zone,
    settled: HashSet<(RitualId, Civil)>,
    snoozed: HashMap<(RitualId, Civil), i64>,
    quiet: QuietHours,
}

/// A daily ritual that falls into quiet hours for ever must not be searched for ever; a year covers
/// every change of clocks between two zones.
const DROPS_IN_A_ROW: u32 = 400;

impl<'a> Rituals<'a> {
    pub(super) fn of(input: &'a PlanInput, here: Zone) -> Self {
        let mut all: Vec<&PlannedRitual> = input.rituals.iter().collect();
        all.sort_by_key(|ritual| ritual.id);
        all.dedup_by_key(|ritual| ritual.id);
        let mut snoozed = HashMap::new();
        for snooze in &input.snoozes {
            let until = snoozed.entry((snooze.of.ritual, snooze.of.occurrence)).or_insert(snooze.until_ms);
            *until = snooze.until_ms.max(*until);
        }
        let settled = input.settled.iter().map(|one| (one.ritual, one.occurrence)).collect();
        Self { all, here, settled, snoozed, quiet: input.quiet }
    }

    pub(super) fn get(&self, index: usize) -> Option<&'a PlannedRitual> {
        self.all.get(index).copied()
    }

    /// The zone whose clock a ritual follows.
    pub(super) fn zone(&self, ritual: &PlannedRitual) -> Zone {
        ritual.policy.zone(self.here)
    }

    /// Where and whether a placed occurrence rings.
    pub(super) fn fate(&self, index: usize, ritual: &PlannedRitual, occurrence: Civil, placed: i64) -> Fate {
        let key = (ritual.id, occurrence);
        if self.settled.contains(&key) {
            return Fate::Settled;
        }
        // Nothing is put off to an earlier moment.
        let snoozed = self.snoozed.get(&key).copied().filter(|until| *until > placed);
        let meant = snoozed.unwrap_or(placed);
        match self.after_quiet(ritual.at_quiet, meant) {
            Some(instant) => Fate::Rings(Candidate { instant, ritual: index, occurrence, snoozed: snoozed.is_some() }),
            None => Fate::Dropped(meant),
        }
    }

    fn settle(&self, index: usize, ritual: &PlannedRitual, occurrence: Civil, placed: i64) -> Option<Candidate> {
        match self.fate(index, ritual, occurrence, placed) {
            Fate::Rings(candidate) => Some(candidate),
            Fate::Settled | Fate::Dropped(_) => None,
        }
    }

    fn after_quiet(&self, at_quiet: AtQuiet, instant: i64) -> Option<i64> {
        match at_quiet {
            _ if !self.quiet.cover(self.here.time_at(instant)) => Some(instant),
            AtQuiet::Keep => Some(instant),
            AtQuiet::Drop => None,
            AtQuiet::Hold => {
                let QuietHours { from, to } = self.quiet;
                let Civil { date, time } = self.here.civil_at(instant);
                let date = if from > to && time >= from { date.plus_days(1) } else { date };
                Some(self.here.place(date.at(to)).max(instant))
            }
        }
    }

    /// What was put off to `since` or later from further back than a stream from there on begins: index, ritual,
    /// occurrence and where that is placed.
    pub(super) fn old_snoozes(&self, since: i64) -> impl Iterator<Item = (usize, &'a PlannedRitual, Civil, i64)> {
        self.snoozed.iter().filter_map(move |((id, occurrence), until)| {
            let index = self.all.binary_search_by_key(id, |ritual| ritual.id).ok()?;
            let ritual = self.get(index)?;
            let zone = self.zone(ritual);
            let in_stream = *occurrence > from_before(zone, since);
            (!in_stream && *until >= since).then(|| (index, ritual, *occurrence, zone.place(*occurrence)))
        })
    }

    /// Everything that rings at `since` or later, in order. `only` limits it to one ritual.
    pub(super) fn since(&self, since: i64, only: Option<usize>) -> Stream<'_, 'a> {
        let mut stream =
            Stream { rituals: self, sources: Vec::new(), raw: BinaryHeap::new(), ready: BinaryHeap::new(), since };
        let from_here = from_before(self.here, since);
        let indices = only.map_or(0..self.all.len(), |one| one..one + 1);
        for (index, ritual) in indices.filter_map(|index| Some((index, self.get(index)?))) {
            let zone = self.zone(ritual);
            let after = if zone == self.here { from_here } else { from_before(zone, since) };
            // A rule whose UNTIL cannot be read in this zone cannot occur: there is one.
            let Ok(occurrences) = ritual.series.occurrences(Some(&zone), Some(after)) else { continue };
            let mut source = Source { index, ritual, zone, occurrences, drops: 0 };
            if let Some((placed, occurrence)) = source.next() {
                stream.raw.push(Reverse((placed, stream.sources.len(), occurrence)));
                stream.sources.push(source);
            }
        }
        stream.pull_old_snoozes(only);
        stream
    }
}

/// Two days before `since`: a skipped time is placed later than it is called, and quiet hours hold over
/// what came the evening before.
pub(super) fn from_before(zone: Zone, since: i64) -> Civil {
    let civil = zone.civil_at(since);
    civil.date.plus_days(-2).at(civil.time)
}

struct Source<'a> {
    index: usize,
    ritual: &'a PlannedRitual,
    zone: Zone,
    occurrences: SeriesOccurrences,
    drops: u32,
}

impl Source<'_> {
    fn next(&mut self) -> Option<(i64, Civil)> {
        let occurrence = if self.drops < DROPS_IN_A_ROW { self.occurrences.next()? } else { return None };
        Some((self.zone.place(occurrence), occurrence))
    }
}

/// See [`Rituals::since`].
pub(super) struct Stream<'r, 'a> {
    rituals: &'r Rituals<'a>,
    sources: Vec<Source<'a>>,
    /// The next placed occurrence of each source.
    raw: BinaryHeap<Reverse<(i64, usize, Civil)>>,
    /// What rings, once nothing in `raw` can come before it.
    ready: BinaryHeap<Reverse<Candidate>>,
    since: i64,
}

impl Stream<'_, '_> {
    fn pull_old_snoozes(&mut self, only: Option<usize>) {
        let rituals = self.rituals;
        let old = rituals.old_snoozes(self.since).filter(|(index, ..)| only.is_none_or(|one| one == *index));
        let old =
            old.filter_map(|(index, ritual, occurrence, placed)| rituals.settle(index, ritual, occurrence, placed));
        self.ready.extend(old.map(Reverse));
    }
}

impl Iterator for Stream<'_, '_> {
    type Item = Candidate;

    fn next(&mut self) -> Option<Candidate> {
        loop {
            let front = self.raw.peek().map(|Reverse((placed, ..))| *placed);
            if let Some(Reverse(ready)) = self.ready.peek()
                && front.is_none_or(|placed| ready.instant < placed)
            {
                return self.ready.pop().map(|Reverse(candidate)| candidate);
            }
            let mut top = self.raw.peek_mut()?;
            let Reverse((placed, source, occurrence)) = *top;
            let from = self.sources.get_mut(source)?;
            let candidate = self.rituals.settle(from.index, from.ritual, occurrence, placed);
            from.drops = if candidate.is_some() { 0 } else { from.drops + 1 };
            match from.next() {
                Some((placed, occurrence)) => *top = Reverse((placed, source, occurrence)),
                None => drop(PeekMut::pop(top)),
            }
            let Some(candidate) = candidate.filter(|candidate| candidate.instant >= self.since) else { continue };
            // What rings at its own time, before all that waits, need not wait itself.
            if candidate.instant == placed
                && self.ready.peek().is_none_or(|Reverse(ready)| ready.instant > candidate.instant)
            {
                return Some(candidate);
            }
            self.ready.push(Reverse(candidate));
        }
    }
}

/// Midnight that begins the local day of `instant`, `days` later.
pub(super) fn day_start(here: Zone, instant: i64, days: i64) -> i64 {
    here.place(here.civil_at(instant).date.plus_days(days).at(CivilTime::MIDNIGHT))
}
