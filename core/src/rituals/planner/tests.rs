#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use uuid::Uuid;

use super::*;
use crate::ids::{InstallationId, OpId, ReminderId, RitualId, TimeOutId};
use crate::rituals::recurrence::{Pause, Series};
use crate::time::{Civil, Here, Now};

pub(super) const BERLIN: &str = "Europe/Berlin";

pub(super) fn civil(text: &str) -> Civil {
    text.parse().unwrap()
}

pub(super) fn at(text: &str) -> i64 {
    Zone::named(BERLIN).unwrap().place(civil(text))
}

/// A phone in Berlin at this civil time.
pub(super) fn phone(now: &str) -> PlanInput {
    phone_at(at(now))
}

pub(super) fn phone_at(utc_ms: i64) -> PlanInput {
    let zone = Zone::named(BERLIN).unwrap();
    PlanInput {
        here: Here { zone: BERLIN.into(), offset_seconds: zone.offset_at(utc_ms), language: "en".into() },
        now: Now { utc_ms, monotonic_ms: 3_600_000, boot: "boot-1".into() },
        installation: InstallationId(Uuid::from_u128(7)),
        rituals: Vec::new(),
        settled: Vec::new(),
        snoozes: Vec::new(),
        quiet: QuietHours::default(),
        time_outs: Vec::new(),
        platform: Platform::android(true),
        ledger: Vec::new(),
        unacknowledged: Vec::new(),
        words: Wordings::default(),
    }
}

pub(super) fn ritual(number: u128, start: &str, rule: &str) -> PlannedRitual {
    PlannedRitual {
        id: RitualId(Uuid::from_u128(number)),
        series: Series { rule: Some(rule.parse().unwrap()), ..Series::once(civil(start)) },
        policy: Policy::Floating,
        at_quiet: AtQuiet::Hold,
        always: false,
        line: None,
    }
}

fn instance(number: u128, occurrence: &str) -> Instance {
    Instance { ritual: RitualId(Uuid::from_u128(number)), occurrence: civil(occurrence) }
}

/// The front end did all of it.
pub(super) fn perform(input: &mut PlanInput, plan: &Plan) {
    let ids = plan.diff.add.iter().chain(&plan.diff.replace).map(|one| one.id).chain(plan.diff.cancel.iter().copied());
    let done: Vec<ReminderId> = ids.collect();
    input.ledger = after(&input.ledger, &plan.diff, &done, &[], &input.platform, &input.now);
}

pub(super) fn perform_all(input: &mut PlanInput) {
    let plan = plan(input);
    perform(input, &plan);
}

pub(super) fn locals(plan: &Plan) -> Vec<String> {
    let local = |reminder: &Reminder| match reminder.trigger {
        Trigger::Civil { local, .. } => local.to_string(),
        Trigger::Elapsed { ms, .. } => format!("in {ms}"),
    };
    plan.wanted.iter().filter(|one| one.channel != Channel::Sentinel).map(local).collect()
}

#[test]
fn one_evening_of_one_couple() {
    let mut input = phone("2026-11-22T16:00:00");
    input.rituals = vec![
        PlannedRitual {
            policy: Policy::Anchored(Zone::named(BERLIN).unwrap()),
            line: Some("Your {weekday} slot.".into()),
            ..ritual(1, "2026-11-15T17:00:00", "FREQ=WEEKLY;BYDAY=SU;UNTIL=20261129")
        },
        PlannedRitual {
            line: Some("It’s {time}.".into()),
            ..ritual(2, "2026-11-22T20:00:00", "FREQ=DAILY;UNTIL=20261123")
        },
        ritual(3, "2026-11-22T20:05:00", "FREQ=DAILY;UNTIL=20261122"),
    ];
    input.time_outs = vec![PlannedTimeOut {
        id: TimeOutId(Uuid::from_u128(9)),
        op: OpId(Uuid::from_u128(10)),
        called_at_ms: at("2026-11-22T15:45:00"),
        length_ms: 30 * 60_000,
        ends: None,
        over: false,
    }];
    let plan = plan(&input);
    insta::assert_json_snapshot!(plan.wanted);
    assert_eq!(plan.diff.add, plan.wanted);
    assert_eq!(plan.valid_until_ms, None);
}

#[test]
fn a_window_starts_at_its_first_member_and_does_not_chain() {
    let mut input = phone("2026-11-22T19:00:00");
    input.rituals = [(1, "20:00:00"), (2, "20:09:59"), (3, "20:10:00"), (4, "20:19:00")]
        .map(|(id, time)| ritual(id, &format!("2026-11-22T{time}"), "FREQ=DAILY;UNTIL=20261122"))
        .to_vec();
    let merged = plan(&input);
    assert_eq!(locals(&merged), ["2026-11-22T20:00:00", "2026-11-22T20:10:00"]);
    assert!(merged.wanted.iter().all(|one| one.members.len() == 2 && !one.actions.contains(&Action::Done)));
    input.rituals[1].always = true;
    assert_eq!(plan(&input).wanted.iter().map(|one| one.members.len()).collect::<Vec<_>>(), [1, 1, 2]);
}

#[test]
fn no_occurrence_rings_twice_when_its_merged_companion_is_done() {
    let mut input = phone("2026-11-22T19:00:00");
    input.rituals = vec![
        ritual(1, "2026-11-22T20:00:00", "FREQ=DAILY;UNTIL=20261122"),
        ritual(2, "2026-11-22T20:08:00", "FREQ=DAILY;UNTIL=20261122"),
    ];
    perform_all(&mut input);
    input.now.utc_ms = at("2026-11-22T20:04:00");
    input.settled = vec![instance(1, "2026-11-22T20:00:00")];
    assert!(plan(&input).wanted.is_empty());
}

#[test]
fn in_ten_minutes_rings_once_more_and_then_has_rung() {
    let mut input = phone("2026-11-22T19:00:00");
    input.rituals = vec![ritual(1, "2026-11-22T20:00:00", "FREQ=DAILY;UNTIL=20261122")];
    perform_all(&mut input);
    input.now.utc_ms = at("2026-11-22T20:01:00");
    input.snoozes = vec![Snooze { of: instance(1, "2026-11-22T20:00:00"), until_ms: at("2026-11-22T20:11:00") }];
    let again = plan(&input);
    assert_eq!(locals(&again), ["2026-11-22T20:11:00"]);
    assert_eq!(again.diff.add.len(), 1);
    perform(&mut input, &again);
    input.now.utc_ms = at("2026-11-22T20:12:00");
    assert!(plan(&input).wanted.is_empty());
    input.snoozes[0].of = instance(1, "2026-11-12T20:00:00");
    input.snoozes[0].until_ms = at("2026-11-22T20:20:00");
    assert_eq!(locals(&plan(&input)), ["2026-11-22T20:20:00"], "put off from days ago");
}

#[test]
fn quiet_hours_hold_keep_or_drop_each_as_it_asks() {
    let mut input = phone("2026-11-22T22:00:00");
    let with = |at_quiet, start: &str| PlannedRitual { at_quiet, ..ritual(1, start, "FREQ=DAILY;COUNT=1") };
    let rings = |input: &mut PlanInput, one| {
        input.rituals = vec![one];
        locals(&plan(input))
    };
    assert_eq!(rings(&mut input, with(AtQuiet::Hold, "2026-11-22T22:30:00")), ["2026-11-23T07:00:00"]);
    assert_eq!(rings(&mut input, with(AtQuiet::Hold, "2026-11-23T06:59:59")), ["2026-11-23T07:00:00"]);
    assert_eq!(rings(&mut input, with(AtQuiet::Hold, "2026-11-23T07:00:00")), ["2026-11-23T07:00:00"]);
    assert_eq!(rings(&mut input, with(AtQuiet::Keep, "2026-11-22T23:00:00")), ["2026-11-22T23:00:00"]);
    assert!(rings(&mut input, with(AtQuiet::Drop, "2026-11-22T23:00:00")).is_empty());
    input.now.utc_ms = at("2026-11-23T03:00:00");
    assert_eq!(rings(&mut input, with(AtQuiet::Hold, "2026-11-22T22:30:00")), ["2026-11-23T07:00:00"]);
    input.quiet = QuietHours { from: civil("2026-11-22T13:00:00").time, to: civil("2026-11-22T15:00:00").time };
    assert_eq!(rings(&mut input, with(AtQuiet::Hold, "2026-11-23T14:00:00")), ["2026-11-23T15:00:00"]);
    input.quiet.to = input.quiet.from;
    assert_eq!(rings(&mut input, with(AtQuiet::Drop, "2026-11-23T13:00:00")), ["2026-11-23T13:00:00"]);
}

#[test]
fn a_ritual_that_is_always_quiet_ends_the_search() {
    let mut input = phone("2026-11-22T12:00:00");
    input.rituals = vec![PlannedRitual { at_quiet: AtQuiet::Drop, ..ritual(1, "2026-01-01T23:30:00", "FREQ=DAILY") }];
    assert!(plan(&input).wanted.is_empty());
}

#[test]
fn a_day_rings_six_times_and_returns_and_always_come_on_top() {
    let mut input = phone("2026-11-22T07:30:00");
    input.platform.budget = 100;
    input.rituals =
        (1..=9).map(|hour| ritual(hour, &format!("2026-11-22T{:02}:00:00", hour + 8), "FREQ=DAILY;COUNT=1")).collect();
    assert_eq!(plan(&input).wanted.len(), 6);
    assert_eq!(locals(&plan(&input))[5], "2026-11-22T14:00:00");
    for one in &mut input.rituals[6..] {
        one.always = true;
    }
    assert_eq!(plan(&input).wanted.len(), 9);
}

#[test]
fn each_rituals_next_survives_and_the_last_slot_says_when_more_is_needed() {
    let mut input = phone("2026-11-22T07:30:00");
    input.platform.budget = 8;
    input.rituals = vec![
        ritual(1, "2026-11-22T08:00:00", "FREQ=DAILY"),
        ritual(2, "2026-11-22T20:00:00", "FREQ=DAILY"),
        ritual(3, "2026-11-22T18:00:00", "FREQ=WEEKLY;INTERVAL=40;BYDAY=SA"),
    ];
    let plan = plan(&input);
    assert_eq!(plan.wanted.len(), 8);
    let far = plan.wanted.last().unwrap();
    assert_eq!(far.members[0].occurrence, Some(civil("2027-08-28T18:00:00")));
    let sentinel: Vec<_> = plan.wanted.iter().filter(|one| one.channel == Channel::Sentinel).collect();
    assert_eq!(sentinel.len(), 1);
    assert_eq!(Some(sentinel[0].instant_ms), plan.valid_until_ms);
    assert_eq!(plan.valid_until_ms, Some(at("2026-11-25T08:00:00")));
}

#[test]
fn more_rituals_than_slots_leave_the_soonest() {
    let mut input = phone("2026-11-22T07:30:00");
    input.platform.budget = 10;
    input.rituals = (0..40_u32)
        .map(|n| {
            ritual(u128::from(n) + 1, &format!("2026-11-{:02}T{:02}:00:00", 22 + n / 5, 8 + n % 5 * 2), "FREQ=WEEKLY")
        })
        .collect();
    let plan = plan(&input);
    assert_eq!(plan.wanted.len(), 10);
    assert_eq!(plan.valid_until_ms, Some(at("2026-11-23T16:00:00")));
    input.platform.budget = 0;
    assert!(super::plan(&input).wanted.is_empty());
    input.platform.budget = 1;
    assert_eq!(super::plan(&input).wanted[0].channel, Channel::Sentinel);
}

#[test]
fn a_pause_and_an_exception_ring_nothing() {
    let mut input = phone("2026-11-22T07:30:00");
    let mut daily = ritual(1, "2026-11-22T20:00:00", "FREQ=DAILY;UNTIL=20261126");
    daily.series.pauses = vec![Pause { from: "2026-11-23".parse().unwrap(), to: "2026-11-24".parse().unwrap() }];
    daily.series.exdates = vec![civil("2026-11-25T20:00:00")];
    input.rituals = vec![daily];
    assert_eq!(locals(&plan(&input)), ["2026-11-22T20:00:00", "2026-11-26T20:00:00"]);
}

#[test]
fn floating_follows_the_traveller_and_anchored_stays() {
    let mut input = phone("2026-11-22T12:00:00");
    input.platform = Platform::ios();
    let anchored = PlannedRitual {
        policy: Policy::Anchored(Zone::named(BERLIN).unwrap()),
        ..ritual(2, "2026-11-22T21:00:00", "FREQ=DAILY;COUNT=1")
    };
    input.rituals = vec![ritual(1, "2026-11-22T20:00:00", "FREQ=DAILY;COUNT=1"), anchored];
    perform_all(&mut input);
    input.here = Here { zone: "America/New_York".into(), offset_seconds: -5 * 3_600, language: "en".into() };
    let there = plan(&input);
    assert!(there.diff.is_empty(), "the phone moves its calendar alarms by itself");
    assert_eq!(locals(&there), ["2026-11-22T21:00:00", "2026-11-22T20:00:00"]);
    assert_eq!(there.wanted[0].instant_ms, at("2026-11-22T21:00:00"));
    // At 20:30 in Berlin the floating one has not rung: here it is half past two.
    input.now.utc_ms = at("2026-11-22T20:30:00");
    assert_eq!(plan(&input).wanted.len(), 2);
    input.platform = Platform::android(true);
    input.ledger.iter_mut().for_each(|entry| entry.local = None);
    assert_eq!(plan(&input).wanted.len(), 1, "an alarm at a moment has rung by then");
}

#[test]
fn a_time_out_is_set_once_and_anew_only_when_it_is_renewed() {
    let mut input = phone("2026-11-22T12:00:00");
    let call = |number, length_min: u64| PlannedTimeOut {
        id: TimeOutId(Uuid::from_u128(number)),
        op: OpId(Uuid::from_u128(number)),
        called_at_ms: at("2026-11-22T12:00:00"),
        length_ms: length_min * 60_000,
        ends: None,
        over: false,
    };
    input.time_outs = vec![call(1, 20), call(2, 30)];
    for one in &mut input.time_outs {
        one.ends = Some(crate::rituals::timeout::note_end(one.called_at_ms, one.length_ms, &input.now));
    }
    perform_all(&mut input);
    input.now.monotonic_ms += 60_000;
    input.now.utc_ms += 7 * 3_600_000;
    let turned = plan(&input);
    assert_eq!(locals(&turned), ["in 1740000"], "whoever turns the clock changes nothing");
    assert!(turned.diff.is_empty());
    input.time_outs[1].op = OpId(Uuid::from_u128(3));
    input.time_outs[1].length_ms += 600_000;
    assert_eq!(plan(&input).diff.replace.len(), 1);
    input.time_outs.clear();
    assert_eq!(plan(&input).diff.cancel.len(), 1);
}

#[test]
fn the_words_and_exactness_are_part_of_the_fingerprint() {
    let mut input = phone("2026-11-22T19:00:00");
    input.rituals = vec![ritual(1, "2026-11-22T20:00:00", "FREQ=DAILY;COUNT=1")];
    perform_all(&mut input);
    input.words.generic = "Etwas, das ihr vorhabt.".into();
    assert_eq!(plan(&input).diff.replace.len(), 1);
    perform_all(&mut input);
    input.platform.exact = false;
    assert_eq!(plan(&input).diff.replace.len(), 1);
}

#[test]
fn a_plan_and_its_input_are_json() {
    let mut input = phone("2026-11-22T19:00:00");
    input.rituals = vec![ritual(1, "2026-11-22T20:00:00", "FREQ=WEEKLY;BYDAY=SU")];
    perform_all(&mut input);
    let text = serde_json::to_string(&input).unwrap();
    assert_eq!(serde_json::from_str::<PlanInput>(&text).unwrap(), input);
    let plan = plan(&input);
    assert_eq!(serde_json::from_str::<Plan>(&serde_json::to_string(&plan).unwrap()).unwrap(), plan);
}

#[test]
fn ten_minutes_later_are_ten_minutes_where_the_clock_goes_back_meanwhile() {
    // 02:55 on the night the clock goes back at 03:00: ten minutes later it is 02:05 again.
    let mut input = phone_at(at("2026-10-25T02:55:00"));
    input.platform = Platform::ios();
    input.rituals = vec![ritual(1, "2026-10-25T02:50:00", "FREQ=DAILY;COUNT=1")];
    let until_ms = input.now.utc_ms + 600_000;
    input.snoozes = vec![Snooze { of: instance(1, "2026-10-25T02:50:00"), until_ms }];
    input.quiet = QuietHours { from: civil("2026-10-25T04:00:00").time, to: civil("2026-10-25T05:00:00").time };
    let wanted = plan(&input).wanted;
    assert_eq!(wanted.len(), 1);
    assert_eq!(wanted[0].trigger, Trigger::Elapsed { ms: 600_000, ends_at_ms: until_ms });
    input.platform = Platform::android(true);
    assert_eq!(locals(&plan(&input)), ["2026-10-25T02:05:00"], "by the moment, where the platform goes by that");
}
