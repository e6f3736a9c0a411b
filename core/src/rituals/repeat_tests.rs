#![allow(clippy::unwrap_used, clippy::panic)]

use proptest::prelude::*;

use super::recurrence::{Policy, Rule, Series};
use super::repeat::last_day;
use super::screens::{MonthDay, Repeat};
use crate::error::Error;
use crate::time::{CivilDate, CivilTime, Weekday, Zone};

fn day(text: &str) -> CivilDate {
    text.parse().unwrap()
}

fn shown(rule: &str) -> Repeat {
    // A Sunday, the fourth of its month.
    Repeat::of(Some(&rule.parse().unwrap()), day("2026-11-22"))
}

fn a_weekday() -> impl Strategy<Value = Weekday> {
    proptest::sample::select(&Weekday::ALL[..])
}

fn a_month_day() -> impl Strategy<Value = MonthDay> {
    let number = prop_oneof![1_i8..=28, 29_i8..=31, Just(-1_i8)];
    let nth = prop_oneof![1_i8..=5, Just(-1_i8)];
    prop_oneof![
        number.prop_map(|day| MonthDay::Date { day }),
        (nth, a_weekday()).prop_map(|(nth, day)| MonthDay::Nth { nth, day }),
    ]
}

fn a_repeat() -> impl Strategy<Value = Repeat> {
    let days = proptest::sample::subsequence(Weekday::ALL.to_vec(), 1..=7);
    prop_oneof![
        Just(Repeat::Once),
        (1_u32..50).prop_map(|every| Repeat::Days { every }),
        (1_u32..20, days).prop_map(|(every, days)| Repeat::Weeks { every, days }),
        (1_u32..20, a_month_day()).prop_map(|(every, on)| Repeat::Months { every, on }),
        (1_u32..5, 1_u8..=12, a_month_day()).prop_map(|(every, month, on)| Repeat::Years { every, month, on }),
    ]
}

/// Rules as other apps may write them, in and out of what an editor shows.
fn a_rule() -> impl Strategy<Value = String> {
    let freq = proptest::sample::select(vec!["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]);
    let part = |name: &'static str, values: Vec<&'static str>| {
        proptest::option::of(proptest::sample::select(values))
            .prop_map(move |value| value.map_or_else(String::new, |value| format!(";{name}={value}")))
    };
    (
        freq,
        part("INTERVAL", vec!["1", "2", "3"]),
        part("BYDAY", vec!["MO", "TU,TH", "MO,TU,WE,TH,FR,SA,SU", "1FR", "-1SU", "5WE", "1FR,3FR"]),
        part("BYMONTHDAY", vec!["1", "31", "-1", "-2", "1,15"]),
        part("BYMONTH", vec!["2", "11", "5,11"]),
        part("BYSETPOS", vec!["1", "-1", "2,3"]),
        part("WKST", vec!["MO", "SU"]),
    )
        .prop_map(|(freq, a, b, c, d, e, f)| format!("FREQ={freq}{a}{b}{c}{d}{e}{f}"))
}

proptest! {
    #[test]
    fn what_an_editor_chose_it_finds_again(repeat in a_repeat(), start in 0_i64..40_000, ends in any::<bool>()) {
        let start = CivilDate::from_ordinal_days(start);
        let until = ends.then(|| start.plus_days(400));
        let rule = repeat.rule(until).unwrap();
        // As it is kept: through its text.
        let rule: Option<Rule> = rule.map(|rule| rule.to_string().parse().unwrap());
        prop_assert_eq!(Repeat::of(rule.as_ref(), start), repeat);
        if let Some(rule) = rule {
            prop_assert_eq!(last_day(&rule, CivilTime::MIDNIGHT, Policy::Floating), until);
        }
    }

    #[test]
    fn a_rule_that_an_editor_shows_means_the_same_when_it_writes_it(rule in a_rule(), start in 0_i64..40_000) {
        let (Ok(rule), start) = (rule.parse::<Rule>(), CivilDate::from_ordinal_days(start)) else { return Ok(()) };
        let repeat = Repeat::of(Some(&rule), start);
        let dates = |rule: Rule| {
            let series = Series { rule: Some(rule), ..Series::once(start.at(CivilTime::MIDNIGHT)) };
            series.occurrences(None, None).unwrap().take(12).collect::<Vec<_>>()
        };
        // An end is the draft's own, whatever way it repeats.
        let endless = Rule { until: None, ..rule };
        prop_assert_eq!(dates(repeat.rule(None).unwrap().unwrap()), dates(endless));
    }
}

#[test]
fn an_editor_shows_what_people_make_and_leaves_the_rest_as_it_is() {
    let nth = |nth, day| MonthDay::Nth { nth, day };
    let date = |day| MonthDay::Date { day };
    assert_eq!(Repeat::of(None, day("2026-11-22")), Repeat::Once);
    assert_eq!(shown("FREQ=WEEKLY"), Repeat::Weeks { every: 1, days: vec![Weekday::Sunday] });
    assert_eq!(shown("FREQ=DAILY;BYDAY=SA,SU"), shown("FREQ=WEEKLY;BYDAY=SU,SA"));
    assert_eq!(shown("FREQ=MONTHLY"), Repeat::Months { every: 1, on: date(22) });
    assert_eq!(shown("FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1"), shown("FREQ=MONTHLY;BYDAY=-1FR"));
    assert_eq!(shown("FREQ=MONTHLY;BYDAY=1SU"), Repeat::Months { every: 1, on: nth(1, Weekday::Sunday) });
    assert_eq!(shown("FREQ=YEARLY"), Repeat::Years { every: 1, month: 11, on: date(22) });
    assert_eq!(
        shown("FREQ=YEARLY;BYMONTH=5;BYDAY=2SU"),
        Repeat::Years { every: 1, month: 5, on: nth(2, Weekday::Sunday) }
    );
    for other in [
        "FREQ=DAILY;COUNT=3",
        "FREQ=DAILY;INTERVAL=3;BYDAY=MO",
        "FREQ=DAILY;BYMONTH=1",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=SU",
        "FREQ=MONTHLY;BYMONTHDAY=-2",
        "FREQ=MONTHLY;BYMONTHDAY=1,15",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "FREQ=MONTHLY;BYMONTH=3",
        "FREQ=YEARLY;BYDAY=20MO",
        "FREQ=YEARLY;BYMONTH=1,2;BYMONTHDAY=1",
    ] {
        assert_eq!(shown(other), Repeat::Other { rule: other.parse::<Rule>().unwrap().to_string() });
    }
}

#[test]
fn every_way_to_repeat_begins_on_the_first_day_itself() {
    for start in ["2026-11-22", "2026-01-31", "2028-02-29", "2026-12-01"].map(day) {
        let begins = Repeat::begins(start);
        assert_eq!(begins.len(), 7);
        for repeat in begins {
            let series = Series { rule: repeat.rule(None).unwrap(), ..Series::once(start.at(CivilTime::MIDNIGHT)) };
            let first = series.occurrences(None, None).unwrap().next();
            assert_eq!(first.map(|first| first.date), Some(start), "{repeat:?}");
        }
    }
}

#[test]
fn what_no_calendar_has_is_refused_by_name() {
    let date = |day| MonthDay::Date { day };
    let what = |repeat: Repeat| match repeat.rule(None) {
        Err(Error::Input { what, .. }) => what,
        Err(Error::Rule { part, .. }) => part,
        other => panic!("{other:?}"),
    };
    assert_eq!(what(Repeat::Weeks { every: 1, days: Vec::new() }), "days");
    assert_eq!(what(Repeat::Days { every: 0 }), "INTERVAL");
    for wrong in [date(0), date(32), date(-2), date(i8::MIN), MonthDay::Nth { nth: 6, day: Weekday::Monday }] {
        assert_eq!(what(Repeat::Months { every: 1, on: wrong }), "days");
        assert_eq!(what(Repeat::Years { every: 1, month: 1, on: wrong }), "days");
    }
    assert_eq!(what(Repeat::Years { every: 1, month: 13, on: date(1) }), "BYMONTH");
    assert_eq!(what(Repeat::Other { rule: String::new() }), "RRULE");
    assert_eq!(what(Repeat::Other { rule: "FREQ=DAILY;BYHOUR=3".into() }), "BYHOUR");
}

#[test]
fn an_end_in_universal_time_is_read_where_the_ritual_is() {
    let rule: Rule = "FREQ=DAILY;UNTIL=20261130T230000Z".parse().unwrap();
    let last = |zone: &str, time: &str| {
        last_day(&rule, time.parse().unwrap(), Policy::Anchored(Zone::named(zone).unwrap())).unwrap().to_string()
    };
    assert_eq!(last("Europe/Berlin", "00:00"), "2026-12-01");
    assert_eq!(last("Europe/Berlin", "17:00"), "2026-11-30");
    assert_eq!(last("America/New_York", "17:00"), "2026-11-30");
    assert_eq!(last("America/New_York", "19:00"), "2026-11-29");
}
