//! What should have rung since the last plan and did not, as far as this phone can know: from the ledger. What
//! the phone took and did not lose is taken to have rung.

use std::ops::Range;

use super::input::{Instance, PlanInput};
use super::ledger::{LedgerEntry, LedgerState};
use super::merge::{self, LATE_MS};
use super::stream::Rituals;
use super::{MISSED_KEPT_MS, identity};
use crate::ids::{ReminderId, TimeOutId};
use crate::rituals::timeout;
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

/// A return from a time-out that is past and did not ring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MissedReturn {
    /// From which.
    pub time_out: TimeOutId,
    /// When it ended, milliseconds since 1970.
    pub at_ms: i64,
    /// Why it did not ring; never [`WhyMissed::NotSet`], since it has a place of its own.
    pub why: WhyMissed,
}

/// What was missed since `last`, the moment of the plan before, and is too late to ring now; each is found by one plan
/// only. What is done was not missed, nor is what nobody had set, unless there was no place to set it in.
pub fn missed(input: &PlanInput, last: Option<&Now>) -> Vec<Missed> {
    let Some(last) = last else { return Vec::new() };
    let ledger = Past::of(input, last);
    let rituals = Rituals::of(input, ledger.here);
    let Range { start, end } = ledger.looked_at();
    let past = rituals.since(start, None).take_while(|one| one.instant < end);
    let found = past.filter_map(|one| {
        let id = merge::id(input, &rituals, &one);
        let why = match ledger.entries(id).as_slice() {
            [] => ledger.ended_before(one.instant).then_some(WhyMissed::NotSet)?,
            entries => ledger.why(entries)?,
        };
        let ritual = rituals.get(one.ritual)?.id;
        Some(Missed { of: Instance { ritual, occurrence: one.occurrence }, at_ms: one.instant, why })
    });
    found.collect()
}

/// The returns from time-outs that were missed since `last`, as [`missed`] says it of rituals. One that nobody had
/// set was heard of too late for that.
pub fn missed_returns(input: &PlanInput, last: Option<&Now>) -> Vec<MissedReturn> {
    let Some(last) = last else { return Vec::new() };
    let ledger = Past::of(input, last);
    let found = input.time_outs.iter().filter(|one| one.over).filter_map(|one| {
        let over = timeout::over_for_ms(one.called_at_ms, one.length_ms, one.ends.as_ref(), &input.now)?;
        let at_ms = input.now.utc_ms.saturating_sub_unsigned(over);
        if !ledger.looked_at().contains(&at_ms) {
            return None;
        }
        let why = ledger.why(&ledger.entries(identity::of_time_out(input.installation, one.id)))?;
        Some(MissedReturn { time_out: one.id, at_ms, why })
    });
    found.collect()
}

/// The ledger, read for what is past.
struct Past<'a> {
    input: &'a PlanInput,
    here: Zone,
    last: &'a Now,
}

impl<'a> Past<'a> {
    fn of(input: &'a PlanInput, last: &'a Now) -> Self {
        Self { input, here: Zone::of(&input.here, input.now.utc_ms), last }
    }

    /// The moments that no plan before this one has looked at, and at which nothing rings any more.
    fn looked_at(&self) -> Range<i64> {
        let now = self.input.now.utc_ms;
        (self.last.utc_ms - LATE_MS).max(now - MISSED_KEPT_MS)..now - LATE_MS
    }

    fn entries(&self, id: ReminderId) -> Vec<&'a LedgerEntry> {
        self.input.ledger.iter().filter(|entry| entry.id == id || entry.members.contains(&id)).collect()
    }

    /// None where it rang, may still ring, or nothing says that it should have.
    fn why(&self, entries: &[&LedgerEntry]) -> Option<WhyMissed> {
        let listed =
            |entry: &LedgerEntry| self.input.platform.pending.as_ref().is_some_and(|listed| listed.contains(&entry.id));
        match entries {
            [] => None,
            of if of.iter().any(|entry| self.rang(entry) || listed(entry)) => None,
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
