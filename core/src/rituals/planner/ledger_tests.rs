//! What was set here before: what rang, was missed, refused or lost.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use uuid::Uuid;

use super::tests::{at, locals, perform, perform_all, phone, ritual};
use super::*;
use crate::ids::ReminderId;

#[test]
fn what_rang_is_neither_wanted_nor_cancelled_and_is_forgotten_after_a_day() {
    let mut input = phone("2026-11-22T19:00:00");
    input.rituals = vec![ritual(1, "2026-11-22T20:00:00", "FREQ=DAILY;UNTIL=20261122")];
    let first = plan(&input);
    perform(&mut input, &first);
    input.now.utc_ms = at("2026-11-22T20:03:00");
    let second = plan(&input);
    assert!(second.wanted.is_empty() && second.diff.is_empty());
    input.now.utc_ms = at("2026-11-23T20:00:01");
    perform_all(&mut input);
    assert!(input.ledger.is_empty());
}

#[test]
fn what_was_missed_rings_at_once_within_half_an_hour_and_never_later() {
    let mut input = phone("2026-11-22T20:30:00");
    input.rituals = vec![ritual(1, "2026-11-22T20:00:00", "FREQ=DAILY;UNTIL=20261122")];
    let late = plan(&input);
    assert_eq!(late.wanted[0].instant_ms, input.now.utc_ms);
    input.now.utc_ms += 1;
    assert!(plan(&input).wanted.is_empty());
}

#[test]
fn what_rings_at_once_by_the_clock_on_the_wall_rings_at_the_next_second() {
    let mut input = phone("2026-11-22T20:10:00");
    input.platform = Platform::ios();
    input.rituals = vec![ritual(1, "2026-11-22T20:00:00", "FREQ=DAILY;UNTIL=20261122")];
    for (past_ms, second) in [(0, 1), (400, 1), (999, 1), (1_000, 2)] {
        input.now.utc_ms = at("2026-11-22T20:10:00") + past_ms;
        let plan = plan(&input);
        assert_eq!(locals(&plan), [format!("2026-11-22T20:10:0{second}")]);
        assert_eq!(plan.wanted[0].instant_ms, at("2026-11-22T20:10:00") + second * 1_000);
    }
    perform_all(&mut input);
    input.now.utc_ms += 1_000;
    assert!(plan(&input).wanted.is_empty(), "it rang");
}

#[test]
fn a_refused_replacement_is_taken_away_when_nobody_wants_it() {
    let mut input = phone("2026-11-22T19:00:00");
    input.rituals = vec![ritual(1, "2026-11-22T20:00:00", "FREQ=DAILY;UNTIL=20261122")];
    perform_all(&mut input);
    input.words.generic = "Etwas, das ihr vorhabt.".into();
    let again = plan(&input);
    let id = again.diff.replace[0].id;
    input.ledger = after(&input.ledger, &again.diff, &[], &[id], &input.platform, &input.now);
    assert_eq!(plan(&input).diff.replace.len(), 1);
    input.rituals.clear();
    assert_eq!(plan(&input).diff.cancel, [id]);
}

#[test]
fn alarms_lost_with_a_restart_are_set_again_where_the_platform_loses_them() {
    let mut input = phone("2026-11-22T19:00:00");
    input.rituals = vec![ritual(1, "2026-11-22T20:00:00", "FREQ=DAILY;UNTIL=20261122")];
    perform_all(&mut input);
    assert!(plan(&input).diff.is_empty());
    input.now.boot = "boot-2".into();
    assert_eq!(plan(&input).diff.add.len(), 1);
    input.now.utc_ms = at("2026-11-22T20:10:00");
    assert_eq!(plan(&input).diff.add.len(), 1, "it was off at eight: it rings at once");
    input.platform = Platform::ios();
    assert!(plan(&input).diff.is_empty());
}

#[test]
fn what_the_platform_lists_wins_over_the_ledger() {
    let mut input = phone("2026-11-22T19:00:00");
    input.platform = Platform::ios();
    input.rituals = vec![ritual(1, "2026-11-22T20:00:00", "FREQ=DAILY;UNTIL=20261122")];
    let first = plan(&input);
    perform(&mut input, &first);
    let stranger = ReminderId(Uuid::from_u128(99));
    input.platform.pending = Some(vec![stranger]);
    let second = plan(&input);
    assert_eq!(second.diff.add, first.wanted);
    assert_eq!(second.diff.cancel, [stranger]);
    input.platform.pending = Some(vec![first.wanted[0].id]);
    assert!(plan(&input).diff.is_empty());
}

#[test]
fn a_refused_alarm_is_tried_again() {
    let mut input = phone("2026-11-22T19:00:00");
    input.rituals = vec![ritual(1, "2026-11-22T20:00:00", "FREQ=DAILY;UNTIL=20261122")];
    let first = plan(&input);
    let id = first.wanted[0].id;
    input.ledger = after(&[], &first.diff, &[], &[id], &input.platform, &input.now);
    assert_eq!(plan(&input).diff.replace.len(), 1);
}

/// What stands in the platform while the app sees to it.
fn set(input: &PlanInput) -> Vec<ReminderId> {
    input.ledger.iter().filter(|one| one.instant_ms > input.now.utc_ms).map(|one| one.id).collect()
}

#[test]
fn what_rang_under_a_wrong_clock_rings_again_at_its_hour() {
    let mut input = phone("2026-11-22T12:00:00");
    input.rituals = vec![ritual(1, "2026-11-22T19:30:00", "FREQ=DAILY")];
    perform_all(&mut input);
    // Someone turns the clock to the evening: it rings, and is listed no more. Then it is turned back.
    input.now.utc_ms = at("2026-11-22T19:31:00");
    input.platform.pending = Some(set(&input));
    perform_all(&mut input);
    let pending = set(&input);
    input.now.utc_ms = at("2026-11-22T12:05:00");
    input.platform.pending = Some(pending);
    let plan = plan(&input);
    assert_eq!(locals(&plan)[0], "2026-11-22T19:30:00");
    assert!(plan.diff.add.iter().any(|one| one.id == plan.wanted[0].id));
}

#[test]
fn what_rang_before_a_journey_west_does_not_ring_again_at_the_same_hour_there() {
    let mut input = phone("2026-11-22T12:00:00");
    input.platform = Platform::ios();
    input.platform.pending = Some(Vec::new());
    input.rituals = vec![ritual(1, "2026-11-22T19:30:00", "FREQ=DAILY")];
    let first = plan(&input);
    perform(&mut input, &first);
    input.now.utc_ms = at("2026-11-22T20:00:00");
    (input.here.zone, input.here.offset_seconds) = ("America/New_York".into(), -5 * 3_600);
    input.platform.pending = Some(first.wanted.iter().skip(1).map(|one| one.id).collect());
    assert_eq!(locals(&plan(&input))[0], "2026-11-23T19:30:00");
}
