//! The planner: from what was agreed to the reminders on this one phone. A pure function, [`plan`]; it is
//! called after every change, every exchange and at every start, and says by [`Diff`] what to set and
//! what to take away. Steps: expand → exceptions, pauses → place → drop settled → snoozes → quiet hours
//! (`stream.rs`) → merge → daily cap (`merge.rs`) → budget (`budget.rs`) → diff (`ledger.rs`).

mod budget;
mod identity;
mod input;
mod ledger;
mod merge;
mod missed;
mod output;
mod stream;
mod try_out;
mod why;
mod words;

#[cfg(test)]
mod decade_tests;
#[cfg(test)]
mod ledger_tests;
#[cfg(test)]
mod missed_tests;
#[cfg(test)]
mod phone_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod why_tests;

pub use input::{
    AtQuiet, Instance, MonotonicEnd, PlanInput, PlannedRitual, PlannedTimeOut, Platform, QuietHours, RingsBy, Snooze,
};
pub use ledger::{LedgerEntry, LedgerState, after};
pub use missed::{Missed, MissedReturn, WhyMissed, missed, missed_returns};
pub use output::{Action, Channel, Diff, Member, Plan, Reminder, Subject, Trigger};
pub use try_out::{TEST_MS, test_reminder};
pub use why::{LeftOut, Why, left_out};
pub use words::Wordings;

/// A return that was missed by no more than this rings at once, milliseconds.
pub const MISSED_MS: u64 = merge::LATE_MS.unsigned_abs();

/// What was missed is told so long, milliseconds: 14 days.
pub const MISSED_KEPT_MS: i64 = 14 * 24 * 3_600_000;

use self::budget::{Chosen, choose};
use self::ledger::Known;
use self::merge::Item;
use self::stream::Rituals;
use super::recurrence::Policy;
use super::timeout;
use crate::ids::{Fingerprint, OpId};
use crate::time::Zone;

/// What should ring on this phone, and how to get there from what is set.
pub fn plan(input: &PlanInput) -> Plan {
    let here = Zone::of(&input.here, input.now.utc_ms);
    let rituals = Rituals::of(input, here);
    let known = Known::of(input, here);
    let Chosen { items, left_out } = choose(input, &rituals, &known);
    let mut wanted: Vec<Reminder> = items.iter().map(|item| ritual_reminder(input, &rituals, item)).collect();
    if input.platform.budget > 0 {
        wanted.extend(left_out.map(|at| sentinel(input, here, at)));
    }
    wanted.extend(time_out(input, &known));
    wanted.sort_by_key(|reminder| (reminder.instant_ms, reminder.id));
    Plan { diff: known.diff(&wanted), wanted, valid_until_ms: left_out }
}

fn print(mut reminder: Reminder, input: &PlanInput, deciding: Option<OpId>) -> Reminder {
    reminder.fingerprint = identity::fingerprint(&reminder, &input.platform, deciding);
    reminder
}

const UNPRINTED: Fingerprint = Fingerprint(uuid::Uuid::nil());

/// When what rings at once rings. A trigger by the clock on the wall knows whole seconds, and one that is
/// not ahead never fires.
fn at_once(input: &PlanInput) -> i64 {
    let now = input.now.utc_ms;
    match input.platform.rings_by {
        RingsBy::Civil => now.saturating_add(1_000 - now.rem_euclid(1_000)),
        RingsBy::Instant => now,
    }
}

/// By the clock on the wall: of `zone`, or wherever the phone is. The hour that a clock goes back over has times which
/// name two moments, the first of the two; what rings at the second rings after elapsed time, where the platform
/// would take the first.
fn by_the_clock(input: &PlanInput, here: Zone, zone: Option<Zone>, instant: i64) -> Trigger {
    let clock = zone.unwrap_or(here);
    let local = clock.civil_at(instant);
    let again = clock.place(local).div_euclid(1_000) < instant.div_euclid(1_000);
    if again && input.platform.rings_by == RingsBy::Civil {
        let ms = u64::try_from(instant.saturating_sub(input.now.utc_ms)).unwrap_or(0);
        return Trigger::Elapsed { ms, ends_at_ms: instant };
    }
    Trigger::Civil { local, zone }
}

fn ritual_reminder(input: &PlanInput, rituals: &Rituals, item: &Item) -> Reminder {
    let first = item.members.first().and_then(|(_, first)| rituals.get(first.ritual));
    let zone = first.and_then(|ritual| match ritual.policy {
        Policy::Anchored(zone) => Some(zone),
        Policy::Floating | Policy::Date => None,
    });
    let instant = if item.instant <= input.now.utc_ms { at_once(input) } else { item.instant };
    let shown_at = rituals.here.civil_at(instant);
    let alone = item.members.len() == 1;
    let line = first.filter(|_| alone).and_then(|ritual| ritual.line.as_deref());
    let line = match line {
        Some(line) => input.words.fill(line, shown_at),
        None if alone => input.words.generic.clone(),
        None => input.words.several.clone(),
    };
    let members = item.members.iter().filter_map(|(id, member)| {
        let ritual = rituals.get(member.ritual)?;
        Some(Member { id: *id, subject: Subject::Ritual(ritual.id), occurrence: Some(member.occurrence) })
    });
    let reminder = Reminder {
        id: item.id,
        fingerprint: UNPRINTED,
        members: members.collect(),
        trigger: by_the_clock(input, rituals.here, zone, instant),
        instant_ms: instant,
        channel: Channel::Ritual,
        title: input.words.title.clone(),
        line,
        // Several at once cannot be done by one tap; a tap on the reminder itself opens Today.
        actions: if alone {
            vec![Action::Done, Action::NotToday, Action::InTenMinutes]
        } else {
            vec![Action::NotToday, Action::InTenMinutes]
        },
    };
    print(reminder, input, None)
}

fn sentinel(input: &PlanInput, here: Zone, at: i64) -> Reminder {
    let reminder = Reminder {
        id: identity::of_sentinel(input.installation),
        fingerprint: UNPRINTED,
        members: Vec::new(),
        trigger: by_the_clock(input, here, None, at),
        instant_ms: at,
        channel: Channel::Sentinel,
        title: input.words.title.clone(),
        line: input.words.sentinel.clone(),
        actions: Vec::new(),
    };
    print(reminder, input, None)
}

/// The return from the time-out that ends last, of those not over; else the last one that was missed.
fn time_out(input: &PlanInput, known: &Known) -> Option<Reminder> {
    let left = |one: &PlannedTimeOut| {
        let left = timeout::left_ms(one.called_at_ms, one.length_ms, one.ends.as_ref(), &input.now);
        if one.over { 0 } else { left }
    };
    let running = input.time_outs.iter().map(|one| (left(one), one)).filter(|(ms, _)| *ms > 0);
    let (ms, last) = running.max_by_key(|(ms, one)| (*ms, one.id)).or_else(|| just_over(input, known))?;
    let id = identity::of_time_out(input.installation, last.id);
    let reminder = Reminder {
        id,
        fingerprint: UNPRINTED,
        members: vec![Member { id, subject: Subject::TimeOut(last.id), occurrence: None }],
        trigger: Trigger::Elapsed { ms, ends_at_ms: timeout::end_ms(last.called_at_ms, last.length_ms) },
        instant_ms: input.now.utc_ms.saturating_add_unsigned(ms),
        channel: Channel::TimeOut,
        title: input.words.title.clone(),
        line: input.words.time_out.clone(),
        actions: Vec::new(),
    };
    Some(print(reminder, input, Some(last.op)))
}

fn just_over<'a>(input: &'a PlanInput, known: &Known) -> Option<(u64, &'a PlannedTimeOut)> {
    let over =
        |one: &PlannedTimeOut| timeout::over_for_ms(one.called_at_ms, one.length_ms, one.ends.as_ref(), &input.now);
    let rang = |one: &PlannedTimeOut| known.rang(identity::of_time_out(input.installation, one.id)).is_some();
    let missed = input.time_outs.iter().filter(|one| one.over && !rang(one));
    let missed = missed.filter_map(|one| Some((over(one)?, one))).filter(|(over, _)| *over <= MISSED_MS);
    let (_, last) = missed.min_by_key(|(over, one)| (*over, one.id))?;
    Some((u64::try_from(at_once(input).saturating_sub(input.now.utc_ms)).unwrap_or(0), last))
}
