//! What did not ring is told, once, and only what this phone can know.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::phone_tests::{Lived, Step, any_phone, any_step};
use super::tests::{at, perform_all, phone, ritual};
use super::*;
use crate::time::Now;

fn five() -> PlanInput {
    let mut input = phone("2026-11-22T16:00:00");
    input.rituals = vec![ritual(1, "2026-11-22T17:00:00", "FREQ=DAILY")];
    input
}

/// Later, in the same start of the phone, with what is missed since `input`.
fn later(input: &PlanInput, time: &str) -> (PlanInput, Vec<(i64, WhyMissed)>) {
    let mut then = input.clone();
    then.now.monotonic_ms += u64::try_from(at(time) - input.now.utc_ms).unwrap();
    then.now.utc_ms = at(time);
    let found = found(&then, &input.now);
    (then, found)
}

fn found(input: &PlanInput, last: &Now) -> Vec<(i64, WhyMissed)> {
    missed(input, Some(last)).into_iter().map(|one| (one.at_ms, one.why)).collect()
}

#[test]
fn what_the_phone_took_is_taken_to_have_rung() {
    let mut input = five();
    assert_eq!(missed(&input, None), []);
    perform_all(&mut input);
    assert_eq!(later(&input, "2026-11-24T18:00:00").1, []);
}

#[test]
fn what_the_phone_refused_did_not_ring_unless_it_took_it_later() {
    let mut input = five();
    let first = plan(&input);
    let refused = [first.wanted[0].id];
    input.ledger = after(&[], &first.diff, &first.diff.ids(), &refused, &input.platform, &input.now);
    let expected = vec![(at("2026-11-22T17:00:00"), WhyMissed::Refused)];
    assert_eq!(later(&input, "2026-11-22T17:29:00").1, [], "it may still ring");
    let (then, missed) = later(&input, "2026-11-22T17:31:00");
    assert_eq!(missed, expected);
    assert_eq!(found(&then, &Now { utc_ms: at("2026-11-22T17:31:00"), ..input.now.clone() }), [], "told once");
    input.settled = vec![Instance { ritual: input.rituals[0].id, occurrence: "2026-11-22T17:00:00".parse().unwrap() }];
    assert_eq!(later(&input, "2026-11-22T18:00:00").1, [], "done all the same");
    input.settled.clear();
    let again = plan(&input);
    input.ledger = after(&input.ledger, &again.diff, &again.diff.ids(), &[], &input.platform, &input.now);
    assert_eq!(later(&input, "2026-11-22T18:00:00").1, []);
}

#[test]
fn alarms_that_a_restart_took_did_not_ring_where_nobody_set_them_anew() {
    let mut input = five();
    perform_all(&mut input);
    let (mut then, _) = later(&input, "2026-11-22T18:00:00");
    then.now.boot = "boot-2".into();
    assert_eq!(found(&then, &input.now), [(at("2026-11-22T17:00:00"), WhyMissed::Restarted)]);
    let seen = Now { utc_ms: at("2026-11-22T17:00:01"), ..input.now.clone() };
    assert_eq!(found(&then, &seen), [], "a plan saw its moment pass before the restart");
    then.platform = Platform::ios();
    assert_eq!(found(&then, &input.now), []);
}

#[test]
fn what_found_no_slot_and_nobody_came_to_set_did_not_ring() {
    let mut input = five();
    input.platform.budget = 3;
    perform_all(&mut input);
    let (_, missed) = later(&input, "2026-11-26T12:00:00");
    assert_eq!(missed, ["24", "25"].map(|day| (at(&format!("2026-11-{day}T17:00:00")), WhyMissed::NotSet)));
    assert_eq!(later(&input, "2026-11-23T18:00:00").1, []);
}

#[test]
fn nothing_is_told_of_what_was_agreed_after_its_time_nor_after_fourteen_days() {
    let mut input = five();
    perform_all(&mut input);
    let (mut then, _) = later(&input, "2026-11-22T20:00:00");
    then.rituals.push(ritual(2, "2026-11-22T18:00:00", "FREQ=DAILY"));
    assert_eq!(found(&then, &input.now), []);
    input.platform.budget = 2;
    perform_all(&mut input);
    let (_, missed) = later(&input, "2026-12-22T18:00:00");
    assert_eq!(missed.first().map(|(at, _)| *at), Some(at("2026-12-09T17:00:00")));
    assert_eq!(missed.len(), 14);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_rang_is_never_told_as_missed_and_nothing_twice(
        input in any_phone(), steps in proptest::collection::vec(any_step(), 1..25),
    ) {
        let mut phone = Lived::of(input);
        let mut last: Option<Now> = None;
        let mut told = BTreeSet::new();
        for step in steps {
            let killed = matches!(step, Step::Killed(_));
            phone.take(step);
            if killed {
                continue;
            }
            phone.list();
            for one in missed(&phone.input, last.as_ref()) {
                prop_assert!(told.insert((one.of, one.at_ms)), "{one:?} twice");
                let id = identity::of_occurrence(phone.input.installation, one.of.ritual, one.of.occurrence);
                // Before a restart it may have: that is what is told of it.
                prop_assert!(one.why == WhyMissed::Restarted || !phone.alarms.rang.contains_key(&id), "{one:?} rang");
            }
            last = Some(phone.input.now.clone());
            phone.replan();
        }
    }
}
