//! Each occurrence of the coming days rings, or is explained once.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::phone_tests::{Lived, Step, any_jump, any_phone, any_step};
use super::tests::{at, civil, perform_all, phone, ritual};
use super::*;
use crate::ids::RitualId;
use crate::time::CivilTime;

const WEEK_MS: i64 = 7 * 24 * 3_600_000;

fn of(number: u128, occurrence: &str) -> Instance {
    Instance { ritual: RitualId(uuid::Uuid::from_u128(number)), occurrence: civil(occurrence) }
}

fn week(input: &PlanInput) -> Vec<LeftOut> {
    left_out(input, &plan(input), input.now.utc_ms + WEEK_MS)
}

fn why(input: &PlanInput) -> BTreeMap<Instance, Why> {
    week(input).into_iter().map(|one| (one.of, one.why)).collect()
}

#[test]
fn what_rings_is_not_explained() {
    let mut input = phone("2026-11-22T16:00:00");
    input.rituals =
        vec![ritual(1, "2026-11-22T17:00:00", "FREQ=DAILY"), ritual(2, "2026-11-22T05:00:00", "FREQ=DAILY")];
    assert_eq!(week(&input), []);
}

#[test]
fn what_the_person_put_aside_and_what_quiet_hours_drop_say_so() {
    let mut input = phone("2026-11-22T16:00:00");
    let night = PlannedRitual { at_quiet: AtQuiet::Drop, ..ritual(2, "2026-11-22T23:00:00", "FREQ=WEEKLY") };
    input.rituals = vec![ritual(1, "2026-11-22T17:00:00", "FREQ=WEEKLY"), night];
    input.settled = vec![of(1, "2026-11-22T17:00:00")];
    let expected = [
        LeftOut { of: of(1, "2026-11-22T17:00:00"), at_ms: at("2026-11-22T17:00:00"), why: Why::Settled },
        LeftOut { of: of(2, "2026-11-22T23:00:00"), at_ms: at("2026-11-22T23:00:00"), why: Why::Quiet },
    ];
    assert_eq!(week(&input), expected);
}

#[test]
fn the_seventh_of_a_day_and_what_finds_no_slot_say_so() {
    let mut input = phone("2026-11-22T08:00:00");
    input.rituals =
        (1..=7).map(|hour| ritual(hour, &format!("2026-11-22T{}:00:00", 10 + hour), "FREQ=YEARLY")).collect();
    input.rituals.push(ritual(8, "2026-11-23T10:00:00", "FREQ=DAILY"));
    input.platform.budget = 8;
    let left = why(&input);
    assert_eq!(left[&of(7, "2026-11-22T17:00:00")], Why::DayFull);
    assert_eq!(left[&of(8, "2026-11-24T10:00:00")], Why::NoSlot);
    assert!(!left.contains_key(&of(8, "2026-11-23T10:00:00")));
    assert_eq!(left.len(), 1 + 5, "the days from the 24th to the 28th");
}

#[test]
fn what_rang_before_a_journey_west_says_so() {
    let mut input = phone("2026-11-22T16:00:00");
    input.rituals = vec![ritual(1, "2026-11-22T17:00:00", "FREQ=WEEKLY")];
    perform_all(&mut input);
    input.now.utc_ms = at("2026-11-22T17:05:00");
    input.here.zone = "America/New_York".into();
    input.here.offset_seconds = -5 * 3_600;
    assert_eq!(why(&input), [(of(1, "2026-11-22T17:00:00"), Why::Rang)].into());
}

/// Where and when an occurrence is meant to ring, by the plainest way to say it.
fn moment(input: &PlanInput, ritual: &PlannedRitual, occurrence: crate::time::Civil) -> i64 {
    let here = Zone::of(&input.here, input.now.utc_ms);
    let of = Instance { ritual: ritual.id, occurrence };
    let placed = ritual.policy.zone(here).place(occurrence);
    let put_off = input.snoozes.iter().filter(|one| one.of == of).map(|one| one.until_ms).max();
    let meant = put_off.map_or(placed, |until| until.max(placed));
    if input.settled.contains(&of) {
        return placed;
    }
    let local = here.civil_at(meant);
    let night = local.time >= "22:30".parse::<CivilTime>().unwrap() || local.time < "07:00".parse().unwrap();
    if ritual.at_quiet != AtQuiet::Hold || !night {
        return meant;
    }
    let morning = if local.time.hour >= 22 { local.date.plus_days(1) } else { local.date };
    here.place(morning.at("07:00".parse().unwrap())).max(meant)
}

fn is_true(phone: &Lived, left: &LeftOut, roomy: &BTreeSet<Instance>) -> bool {
    let input = &phone.input;
    let ritual = input.rituals.iter().find(|one| one.id == left.of.ritual).unwrap();
    match left.why {
        Why::Settled => input.settled.contains(&left.of),
        Why::Quiet => {
            let here = Zone::of(&input.here, input.now.utc_ms);
            ritual.at_quiet == AtQuiet::Drop && input.quiet.cover(here.civil_at(left.at_ms).time)
        }
        Why::Rang => {
            let id = identity::of_occurrence(input.installation, left.of.ritual, left.of.occurrence);
            phone.alarms.rang.contains_key(&id)
        }
        Why::DayFull => !ritual.always && !roomy.contains(&left.of),
        Why::NoSlot => roomy.contains(&left.of),
    }
}

fn wanted(plan: &Plan) -> BTreeSet<Instance> {
    let members = plan.wanted.iter().flat_map(|one| &one.members);
    let instance = |member: &Member| match (member.subject, member.occurrence) {
        (Subject::Ritual(ritual), Some(occurrence)) => Some(Instance { ritual, occurrence }),
        _ => None,
    };
    members.filter_map(instance).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn each_occurrence_of_seven_days_rings_or_is_explained_once_and_truly(
        input in any_phone(), steps in proptest::collection::vec(prop_oneof![3 => any_step(), 1 => any_jump()], 0..16),
    ) {
        let mut phone = Lived::of(input);
        for step in steps {
            let killed = matches!(step, Step::Killed(_));
            phone.take(step);
            if !killed {
                phone.replan();
            }
        }
        phone.list();
        let input = &phone.input;
        let plan = plan(input);
        let (now, until) = (input.now.utc_ms, input.now.utc_ms + WEEK_MS);
        let left = left_out(input, &plan, until);
        let explained: BTreeSet<Instance> = left.iter().map(|one| one.of).collect();
        prop_assert_eq!(explained.len(), left.len(), "each once");
        let rings = wanted(&plan);
        prop_assert!(rings.is_disjoint(&explained));
        for ritual in &input.rituals {
            let zone = ritual.policy.zone(Zone::of(&input.here, now));
            let month_ago = crate::time::Civil::from_seconds(now / 1_000 - 30 * 86_400);
            let later = crate::time::Civil::from_seconds(until / 1_000 + 2 * 86_400);
            let all = ritual.series.occurrences(Some(&zone), Some(month_ago)).unwrap();
            for occurrence in all.take_while(|one| *one < later) {
                let of = Instance { ritual: ritual.id, occurrence };
                let is_ahead = (now..until).contains(&moment(input, ritual, occurrence));
                if is_ahead {
                    prop_assert!(rings.contains(&of) ^ explained.contains(&of), "{of:?}");
                }
            }
        }
        // With room for everything of the week, only the day's six keep one from ringing.
        let mut roomy = input.clone();
        roomy.platform.budget = 250;
        let roomy = wanted(&super::plan(&roomy));
        for one in &left {
            prop_assert!((now..until).contains(&one.at_ms));
            prop_assert!(is_true(&phone, one, &roomy), "{one:?}");
        }
    }
}
