//! Why an occurrence of the coming days does not ring, by elimination: what is not among what is wanted was
//! dropped by one of the steps before.

use std::collections::HashSet;

use super::input::{Instance, PlanInput, PlannedRitual};
use super::ledger::Known;
use super::merge::{self, Merger};
use super::output::{Plan, Subject};
use super::stream::{Candidate, Fate, Rituals, day_start, from_before};
use crate::time::Zone;

const DAY_MS: i64 = 24 * 3_600_000;

/// Why an occurrence that is to come does not ring.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It is done, or its person wants nothing of it.
    Settled,
    /// Quiet hours cover it, and it is dropped in them.
    Quiet,
    /// It rang already, before a journey or a turned clock.
    Rang,
    /// Six reminders before it ring on that day.
    DayFull,
    /// The phone keeps only so many reminders at once.
    NoSlot,
}

/// An occurrence that is to come and does not ring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeftOut {
    /// Which.
    pub of: Instance,
    /// The moment at which it would have rung, milliseconds since 1970.
    pub at_ms: i64,
    /// Why it does not.
    pub why: Why,
}

/// Every occurrence from now and before `until_ms` that does not ring by `plan`, which is what
/// [`super::plan`] made of `input`: each once, in order.
pub fn left_out(input: &PlanInput, plan: &Plan, until_ms: i64) -> Vec<LeftOut> {
    let here = Zone::of(&input.here, input.now.utc_ms);
    let rituals = Rituals::of(input, here);
    let known = Known::of(input, here);
    let wanted: HashSet<Instance> = plan.wanted.iter().flat_map(|one| &one.members).filter_map(instance).collect();
    let (mut found, mut crowded) = (Vec::new(), Vec::new());
    for (of, at_ms, fate) in ahead(input, &rituals, until_ms) {
        let candidate = match fate {
            _ if wanted.contains(&of) => continue,
            Fate::Settled => Err(Why::Settled),
            Fate::Dropped(_) => Err(Why::Quiet),
            Fate::Rings(candidate) if merge::rang(input, &rituals, &known, &candidate) => Err(Why::Rang),
            Fate::Rings(candidate) => Ok(candidate),
        };
        match candidate {
            Err(why) => found.push(LeftOut { of, at_ms, why }),
            Ok(candidate) => crowded.push((of, candidate)),
        }
    }
    if !crowded.is_empty() {
        // What would ring if the phone kept any number.
        let since = day_start(here, input.now.utc_ms, -1);
        let until = day_start(here, until_ms, 2);
        let (items, _) = Merger::run(input, &rituals, &known, since, usize::MAX, Some(until));
        let rings: HashSet<(usize, _)> =
            items.iter().flat_map(|item| &item.members).map(|(_, one)| (one.ritual, one.occurrence)).collect();
        found.extend(crowded.into_iter().map(|(of, candidate)| {
            let fits = rings.contains(&(candidate.ritual, candidate.occurrence));
            LeftOut { of, at_ms: candidate.instant, why: if fits { Why::NoSlot } else { Why::DayFull } }
        }));
    }
    found.sort_by_key(|one| (one.at_ms, one.of));
    found
}

fn instance(member: &super::Member) -> Option<Instance> {
    match (member.subject, member.occurrence) {
        (Subject::Ritual(ritual), Some(occurrence)) => Some(Instance { ritual, occurrence }),
        _ => None,
    }
}

/// Every occurrence whose moment lies from now on and before `until_ms`, with that moment: the one at which it
/// rings, else the one at which it would have.
fn ahead(input: &PlanInput, rituals: &Rituals, until_ms: i64) -> Vec<(Instance, i64, Fate)> {
    let now = input.now.utc_ms;
    let mut all: Vec<(usize, &PlannedRitual, _, _)> = rituals.old_snoozes(now).collect();
    for (index, ritual) in rituals.all.iter().enumerate() {
        let zone = rituals.zone(ritual);
        // As where a plan looks: one whose end cannot be read in this zone does not occur.
        let Ok(occurrences) = ritual.series.occurrences(Some(&zone), Some(from_before(zone, now))) else { continue };
        let placed = occurrences.map(|occurrence| (zone.place(occurrence), occurrence));
        // A clock change may place one later than the next.
        let placed = placed.take_while(|(placed, _)| *placed < until_ms + DAY_MS);
        all.extend(placed.map(|(placed, occurrence)| (index, *ritual, occurrence, placed)));
    }
    let fates = all.into_iter().map(|(index, ritual, occurrence, placed)| {
        let fate = rituals.fate(index, ritual, occurrence, placed);
        let at_ms = match fate {
            Fate::Rings(Candidate { instant, .. }) => instant,
            Fate::Dropped(meant) => meant,
            Fate::Settled => placed,
        };
        (Instance { ritual: ritual.id, occurrence }, at_ms, fate)
    });
    fates.filter(|(_, at_ms, _)| (now..until_ms).contains(at_ms)).collect()
}
