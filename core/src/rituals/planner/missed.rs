//! What should have rung since the last plan and did not, as far as this phone can know: from the ledger. What
//! the phone took and did not lose is taken to have rung.

use super::input::{Instance, PlanInput};
use super::ledger::{LedgerEntry, LedgerState};
use super::merge::{self, LATE_MS};
use super::stream::Rituals;
use super::{MISSED_KEPT_MS, identity};
use crate::ids::ReminderId;
use crate::time::{Now, Zone};

/// Why an occurrence did not ring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyMissed {
    /// The phone refused the alarm.
    Refused,
    /// The phone restarted and nobody set its alarm anew in time, so that it may not have rung.
    Restarted,
    /// There was no place for it, and nobody opened the app to have the next ones set.
    NotSet,
}

/// An occurrence that is past and did not ring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missed {
    /// Which.
    pub of: Instance,
    /// When it should have, milliseconds since 1970.
    pub at_ms: i64,
    /// Why it did not.
    pub why: WhyMissed,
}

/// What was missed since `last`, the moment of the plan before, and is too late to ring now; each is found by one plan
/// only. What is done was not missed, nor is what nobody had set, unless there was no place to set it in.
pub fn missed(input: &PlanInput, last: Option<&Now>) -> Vec<Missed> {
    let Some(last) = last else { return Vec::new() };
    let here = Zone::of(&input.here, input.now.utc_ms);
    let too_late = input.now.utc_ms - LATE_MS;
    let since = (last.utc_ms - LATE_MS).max(input.now.utc_ms - MISSED_KEPT_MS);
    let rituals = Rituals::of(input, here);
    let ledger = Past { input, here, last };
    let past = rituals.since(since, None).take_while(|one| one.instant < too_late);
    let found = past.filter_map(|one| {
        let why = ledger.why(merge::id(input, &rituals, &one), one.instant)?;
        let ritual = rituals.get(one.ritual)?.id;
        Some(Missed { of: Instance { ritual, occurrence: one.occurrence }, at_ms: one.instant, why })
    });
    found.collect()
}

/// The ledger, read for what is past.
struct Past<'a> {
    input: &'a PlanInput,
    here: Zone,
    last: &'a Now,
}

impl Past<'_> {
    /// None where it rang, and where nothing says that it should have.
    fn why(&self, id: ReminderId, instant: i64) -> Option<WhyMissed> {
        let of: Vec<&LedgerEntry> =
            self.input.ledger.iter().filter(|entry| entry.id == id || entry.members.contains(&id)).collect();
        if of.iter().any(|entry| self.rang(entry)) {
            return None;
        }
        let listed =
            |entry: &LedgerEntry| self.input.platform.pending.as_ref().is_some_and(|listed| listed.contains(&entry.id));
        match of.as_slice() {
            [] => self.ended_before(instant).then_some(WhyMissed::NotSet),
            of if of.iter().any(|entry| listed(entry)) => None,
            of if of.iter().any(|entry| entry.state == LedgerState::Failed) => Some(WhyMissed::Refused),
            _ => Some(WhyMissed::Restarted),
        }
    }

    fn rang(&self, entry: &LedgerEntry) -> bool {
        let rings = entry.rings_ms(&self.input.now, self.here).min(entry.instant_ms);
        // A plan of the same start of the phone saw its moment pass.
        let seen = entry.boot == self.last.boot && rings <= self.last.utc_ms;
        entry.state == LedgerState::Scheduled
            && rings <= self.input.now.utc_ms
            && (seen || !entry.is_lost(&self.input.platform, &self.input.now))
    }

    /// The reminder that asks to open the app stood at the first one left out: from there on nothing was set.
    fn ended_before(&self, instant: i64) -> bool {
        let sentinel = identity::of_sentinel(self.input.installation);
        self.input.ledger.iter().any(|entry| entry.id == sentinel && entry.instant_ms <= instant)
    }
}
