//! What a phone says of what came while nobody looked: rarely, generically, never at night, and nothing when
//! nothing came.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeMap;

use attune_core::rituals::planner::QuietHours;
use attune_core::time::{CivilTime, Zone};
use attune_tests::{Couple, Phone, SUNDAY_FIVE};
use proptest::prelude::*;

const HOUR: u64 = 3_600_000;
const DAY: u64 = 24 * HOUR;

/// As the system wakes the app for a moment: open, exchange, ask, close.
fn background(phone: &Phone) -> Option<String> {
    phone.attune.resume().unwrap();
    phone.sync();
    let notice = phone.attune.background_notice(&phone.here).unwrap();
    phone.attune.pause().unwrap();
    notice
}

fn writes(couple: &Couple) {
    couple.ben.write("Something.");
    couple.ben.sync();
}

fn time_passes(couple: &Couple, ms: u64) {
    couple.ana.clock.pass(ms);
    couple.ben.clock.pass(ms);
}

#[test]
fn something_new_is_one_line_that_names_nobody_and_nothing_new_is_none() {
    let couple = Couple::paired(720);
    let ana = &couple.ana;
    ana.attune.pause().unwrap();
    assert_eq!(background(ana), None, "nothing came");
    writes(&couple);
    let line = background(ana).unwrap();
    assert!(!line.contains("Ben") && !line.contains("Ana"), "{line}");
    assert_eq!(background(ana), None, "that was told");
    ana.write("My own.");
    assert_eq!(background(ana), None, "what I wrote is no news to me");
    couple.ben.sync();
    assert_eq!(background(ana), None, "nor is that it arrived");
}

#[test]
fn a_wish_for_a_touch_and_its_end_are_no_news_and_what_comes_with_them_is() {
    let couple = Couple::paired(728);
    let (ana, ben) = (&couple.ana, &couple.ben);
    ana.attune.pause().unwrap();
    ben.attune.wish_touch(&ben.here).unwrap();
    ben.sync();
    assert_eq!(background(ana), None);
    ana.attune.wish_touch(&ana.here).unwrap();
    ana.sync();
    ben.sync();
    let touch = |phone: &Phone| phone.attune.today(&phone.here).unwrap().touch;
    assert_eq!(touch(ana).unwrap().action, "End it");
    assert!(touch(ben).is_some() && ben.attune.background_notice(&ben.here).unwrap().is_none());
    ana.attune.pause().unwrap();
    ben.attune.end_touch(&ben.here).unwrap();
    ben.sync();
    assert_eq!((background(ana), touch(ana), touch(ben)), (None, None, None));
    ana.attune.pause().unwrap();
    ben.attune.wish_touch(&ben.here).unwrap();
    writes(&couple);
    assert!(background(ana).is_some());
    ben.attune.leave(&ben.here, true).unwrap();
    assert!(touch(ben).is_none() && ben.attune.wish_touch(&ben.here).is_err());
}

#[test]
fn what_came_while_the_app_was_in_use_is_no_notice_later() {
    let couple = Couple::paired(721);
    let ana = &couple.ana;
    ana.attune.rituals(&ana.here).unwrap();
    writes(&couple);
    ana.sync();
    ana.attune.pause().unwrap();
    assert_eq!(background(ana), None);
    writes(&couple);
    ana.sync();
    ana.attune.today(&ana.here).unwrap();
    assert_eq!(ana.attune.background_notice(&ana.here).unwrap(), None, "somebody has looked");
}

#[test]
fn background_time_that_is_cut_short_before_the_line_gives_it_the_next_time() {
    let couple = Couple::paired(727);
    let mut ana = couple.ana;
    let arrives = |ana: &Phone| {
        ana.attune.resume().unwrap();
        couple.ben.write("Something.");
        couple.ben.sync();
        ana.sync();
    };
    ana.attune.pause().unwrap();
    arrives(&ana);
    ana = ana.restarted(1);
    assert!(background(&ana).is_some(), "the app was ended between");
    assert_eq!(background(&ana), None, "once");
    arrives(&ana);
    ana.attune.pause().unwrap();
    assert!(background(&ana).is_some(), "it was closed between");
    ana.clock.pass(DAY);
    arrives(&ana);
    ana = ana.restarted(2);
    ana.attune.today(&ana.here).unwrap();
    ana.attune.pause().unwrap();
    assert_eq!(background(&ana), None, "somebody has looked");
}

#[test]
fn the_switch_turns_them_off_and_on() {
    let couple = Couple::paired(722);
    let ana = &couple.ana;
    assert!(ana.attune.us(&ana.here).unwrap().notices, "on, until someone says otherwise");
    ana.attune.set_notices(&ana.here, false).unwrap();
    assert!(!ana.attune.us(&ana.here).unwrap().notices);
    writes(&couple);
    assert_eq!(background(ana), None);
    ana.attune.set_notices(&ana.here, true).unwrap();
    assert_eq!(background(ana), None, "what came while they were off is past");
    writes(&couple);
    assert!(background(ana).is_some());
}

#[test]
fn two_a_day_and_two_the_next() {
    let couple = Couple::paired(723);
    for _ in 0..2 {
        let mut given = 0;
        for _ in 0..5 {
            writes(&couple);
            given += u32::from(background(&couple.ana).is_some());
        }
        assert_eq!(given, 2);
        time_passes(&couple, DAY);
    }
}

#[test]
fn what_comes_at_night_is_told_in_the_morning_unless_somebody_looked() {
    let couple = Couple::paired(724);
    let ana = &couple.ana;
    // 17:00 to 23:00.
    time_passes(&couple, 6 * HOUR);
    writes(&couple);
    assert_eq!(background(ana), None, "quiet from half past ten");
    time_passes(&couple, 9 * HOUR);
    assert!(background(ana).is_some(), "eight in the morning");
    assert_eq!(background(ana), None);
    time_passes(&couple, 15 * HOUR);
    writes(&couple);
    assert_eq!(background(ana), None);
    ana.attune.today(&ana.here).unwrap();
    ana.attune.pause().unwrap();
    time_passes(&couple, 9 * HOUR);
    assert_eq!(background(ana), None, "seen in the night");
}

#[test]
fn what_came_at_night_goes_with_the_couple() {
    let couple = Couple::paired(726);
    let ana = &couple.ana;
    time_passes(&couple, 6 * HOUR);
    writes(&couple);
    assert_eq!(background(ana), None);
    ana.attune.leave(&ana.here, false).unwrap();
    ana.attune.pause().unwrap();
    time_passes(&couple, 9 * HOUR);
    assert_eq!(background(ana), None);
}

/// What may happen between two wakings.
#[derive(Debug, Clone)]
enum Happens {
    Writes,
    Passes(u64),
    Turns(i64),
    Travels(bool),
    Restarts,
}

fn happens() -> impl Strategy<Value = Happens> {
    prop_oneof![
        4 => Just(Happens::Writes),
        2 => (1..9_u64).prop_map(|hours| Happens::Passes(hours * HOUR)),
        1 => (-12..12_i64).prop_map(|days| Happens::Turns(days * 86_400_000)),
        1 => any::<bool>().prop_map(Happens::Travels),
        1 => Just(Happens::Restarts),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn never_more_than_two_on_one_date_never_at_night_never_without_news(
        all in prop::collection::vec(happens(), 1..40),
        (from, to) in (0..24_u8, 0..24_u8),
    ) {
        let couple = Couple::paired(725);
        let mut ana = couple.ana;
        let ben = couple.ben;
        let at = |hour| CivilTime { hour, minute: 0, second: 0 };
        let quiet = QuietHours { from: at(from), to: at(to) };
        ana.attune.set_quiet_hours(&ana.here, quiet).unwrap();
        ana.attune.pause().unwrap();
        let (mut given, mut news) = (BTreeMap::new(), false);
        for (round, event) in all.into_iter().enumerate() {
            match event {
                Happens::Writes => {
                    ben.write("Something.");
                    ben.sync();
                    news = true;
                }
                Happens::Passes(ms) => ana.clock.pass(ms),
                Happens::Turns(ms) => ana.clock.turn(SUNDAY_FIVE + ms),
                Happens::Travels(far) => {
                    let (zone, offset) = if far { ("Asia/Tokyo", 32_400) } else { ("Europe/Berlin", 3_600) };
                    ana.here.zone = zone.into();
                    ana.here.offset_seconds = offset;
                }
                Happens::Restarts => {
                    ana = ana.restarted(round as u64);
                    ana.attune.pause().unwrap();
                }
            }
            if background(&ana).is_none() {
                continue;
            }
            prop_assert!(std::mem::take(&mut news), "given though nothing new came");
            let now = attune_core::time::Clock::now(&*ana.clock).unwrap();
            let civil = Zone::of(&ana.here, now.utc_ms).civil_at(now.utc_ms);
            prop_assert!(!quiet.cover(civil.time), "given at {civil} in {quiet:?}");
            let count = given.entry(civil.date).or_insert(0);
            *count += 1;
            prop_assert!(*count <= 2, "{count} on {}", civil.date);
        }
    }
}
