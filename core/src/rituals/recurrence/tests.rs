#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use proptest::prelude::*;

use super::*;
use crate::error::Error;
use crate::time::Zone;

fn civil(text: &str) -> Civil {
    text.parse().unwrap()
}

fn rule(text: &str) -> Rule {
    text.parse().unwrap()
}

fn series(start: &str, text: &str) -> Series {
    Series { rule: Some(rule(text)), ..Series::once(civil(start)) }
}

fn days(start: &str, text: &str, limit: usize) -> Vec<String> {
    occurrences(&rule(text), civil(start), None, None).take(limit).map(|one| one.date.to_string()).collect()
}

#[test]
fn weeks_begin_where_the_rule_says() {
    // Both from RFC 5545, section 3.8.5.3.
    let start = "1997-08-05T09:00:00";
    let by_monday = days(start, "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", 9);
    assert_eq!(by_monday, ["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"]);
    let by_sunday = days(start, "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", 9);
    assert_eq!(by_sunday, ["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"]);
}

#[test]
fn a_start_off_the_rule_is_no_occurrence_and_does_not_count() {
    assert_eq!(days("2026-11-18T19:30:00", "FREQ=WEEKLY;BYDAY=MO;COUNT=2", 9), ["2026-11-23", "2026-11-30"]);
    assert_eq!(
        days("2026-11-18T19:30:00", "FREQ=DAILY;BYDAY=SA,SU;COUNT=3", 9),
        ["2026-11-21", "2026-11-22", "2026-11-28"]
    );
}

#[test]
fn a_rule_that_never_meets_its_days_ends_instead_of_searching() {
    let never = rule("FREQ=DAILY;INTERVAL=7;BYDAY=MO");
    assert_eq!(occurrences(&never, civil("2026-11-18T19:30:00"), None, None).next(), None);
    let refused = series("2026-11-18T19:30:00", "FREQ=DAILY;INTERVAL=7;BYDAY=MO;COUNT=4").settled();
    assert!(matches!(refused, Err(Error::Rule { part, .. }) if part == "RRULE"));
}

#[test]
fn a_rule_outside_the_subset_names_its_part() {
    for (text, part) in [
        ("FREQ=MONTHLY", "FREQ"),
        ("FREQ=YEARLY;BYMONTH=3", "FREQ"),
        ("FREQ=HOURLY", "FREQ"),
        ("FREQ=", "FREQ"),
        ("INTERVAL=2", "FREQ"),
        ("", "RRULE"),
        ("FREQ=DAILY;", "RRULE"),
        ("FREQ=DAILY;BYHOUR=9", "BYHOUR"),
        ("FREQ=DAILY;BYWEEKNO=9", "BYWEEKNO"),
        ("FREQ=WEEKLY;BYSETPOS=1", "BYSETPOS"),
        ("FREQ=WEEKLY;BYDAY=1MO", "BYDAY"),
        ("FREQ=WEEKLY;BYDAY=-1MO", "BYDAY"),
        ("FREQ=WEEKLY;BYDAY=", "BYDAY"),
        ("FREQ=WEEKLY;BYDAY=MO,,TU", "BYDAY"),
        ("FREQ=WEEKLY;WKST=XX", "WKST"),
        ("FREQ=DAILY;INTERVAL=0", "INTERVAL"),
        ("FREQ=DAILY;INTERVAL=-1", "INTERVAL"),
        ("FREQ=DAILY;INTERVAL=+1", "INTERVAL"),
        ("FREQ=DAILY;COUNT=0", "COUNT"),
        ("FREQ=DAILY;COUNT=99999999999", "COUNT"),
        ("FREQ=DAILY;COUNT=2;UNTIL=20260101", "COUNT"),
        ("FREQ=DAILY;COUNT=2;COUNT=2", "COUNT"),
        ("FREQ=DAILY;UNTIL=2026-01-01", "UNTIL"),
        ("FREQ=DAILY;UNTIL=20260230", "UNTIL"),
        ("FREQ=DAILY;UNTIL=20260101Z", "UNTIL"),
        ("FREQ=DAILY;UNTIL=20260101T2500", "UNTIL"),
        ("FREQ=DAILY;UNTIL=２0260101", "UNTIL"),
        ("FREQ=DAILY;X-MINE=1", "X-MINE"),
        ("FREQ=DAILY;ÄÖ=1", "RRULE"),
    ] {
        match text.parse::<Rule>() {
            Err(Error::Rule { part: named, .. }) => assert_eq!(named, part, "{text}"),
            other => panic!("{text}: {other:?}"),
        }
    }
    assert!("FREQ=DAILY;BYDAY=MO".repeat(1_000).parse::<Rule>().is_err());
}

#[test]
fn until_in_utc_is_converted_to_the_zone() {
    let berlin = Zone::named("Europe/Berlin").unwrap();
    let until = series("2026-03-27T19:00:00", "FREQ=DAILY;UNTIL=20260329T170000Z");
    let last = until.occurrences(Some(&berlin), None).unwrap().last();
    assert_eq!(last, Some(civil("2026-03-29T19:00:00")));
    let earlier = series("2026-03-27T19:00:00", "FREQ=DAILY;UNTIL=20260329T165959Z");
    assert_eq!(earlier.occurrences(Some(&berlin), None).unwrap().last(), Some(civil("2026-03-28T19:00:00")));
    assert!(matches!(earlier.occurrences(None, None), Err(Error::Rule { part, .. }) if part == "UNTIL"));
}

#[test]
fn until_a_date_takes_in_all_of_it() {
    assert_eq!(days("2026-11-20T23:59:59", "FREQ=DAILY;UNTIL=20261121", 9).len(), 2);
    assert_eq!(days("2026-11-20T19:00:00", "FREQ=DAILY;UNTIL=20261121T190000", 9).len(), 2);
    assert_eq!(days("2026-11-20T19:00:00", "FREQ=DAILY;UNTIL=20261121T185959", 9).len(), 1);
    assert_eq!(days("2026-11-20T19:00:00", "FREQ=DAILY;UNTIL=20261119", 9).len(), 0);
}

#[test]
fn exceptions_count_and_extra_dates_do_not() {
    let mut daily = series("2026-11-20T19:00:00", "FREQ=DAILY;COUNT=3");
    daily.exdates = vec![civil("2026-11-21T19:00:00"), civil("2026-11-22T18:00:00")];
    daily.rdates = vec![civil("2026-12-24T16:00:00"), civil("2026-11-20T19:00:00"), civil("2026-11-19T08:00:00")];
    let all: Vec<_> = daily.occurrences(None, None).unwrap().map(|one| one.to_string()).collect();
    assert_eq!(all, ["2026-11-19T08:00:00", "2026-11-20T19:00:00", "2026-11-22T19:00:00", "2026-12-24T16:00:00"]);
}

#[test]
fn a_pause_takes_both_its_ends_and_is_leapt_over() {
    let mut daily = series("1970-01-01T19:00:00", "FREQ=DAILY");
    let pause = |from: &str, to: &str| Pause { from: from.parse().unwrap(), to: to.parse().unwrap() };
    daily.pauses = vec![pause("1970-01-02", "2969-12-31"), pause("2970-01-03", "2970-01-01")];
    let first: Vec<_> = daily.occurrences(None, None).unwrap().take(3).map(|one| one.date.to_string()).collect();
    assert_eq!(first, ["1970-01-01", "2970-01-01", "2970-01-02"]);
}

#[test]
fn once_is_a_series_too() {
    let once = Series::once(civil("2026-11-20T19:00:00"));
    assert_eq!(once.occurrences(None, None).unwrap().count(), 1);
    assert_eq!(once.occurrences(None, Some(once.start)).unwrap().count(), 0);
}

#[test]
fn a_million_fold_repetition_is_settled_without_walking() {
    let start = civil("1970-01-01T08:00:00");
    let settled = rule("FREQ=DAILY;COUNT=1000000").settled(start).unwrap();
    assert_eq!(settled.to_string(), "FREQ=DAILY;UNTIL=47071128");
    // Beyond the calendar: it never ends as far as anyone will see.
    let settled = rule("FREQ=WEEKLY;INTERVAL=4294967295;COUNT=4294967295").settled(start).unwrap();
    assert_eq!(settled.to_string(), "FREQ=WEEKLY;INTERVAL=4294967295;UNTIL=99991231");
    let all = occurrences(&settled, start, None, None);
    assert_eq!(all.count(), 1);
}

#[test]
fn whose_turn_it_is_changes_with_each_period() {
    let date = |text: &str| text.parse::<CivilDate>().unwrap();
    let weekly = rule("FREQ=WEEKLY;BYDAY=SU;WKST=SU");
    assert_eq!(weekly.turn(date("2026-11-29")), weekly.turn(date("2026-11-22")) + 1);
    assert_eq!(weekly.turn(date("2026-11-23")), weekly.turn(date("2026-11-29")));
    assert_eq!(rule("FREQ=DAILY").turn(date("1970-01-02")), 1);
    let fortnightly = rule("FREQ=WEEKLY;INTERVAL=2");
    assert_eq!(fortnightly.turn(date("2026-12-06")) - fortnightly.turn(date("2026-11-22")), 1);
}

fn any_rule() -> impl Strategy<Value = Rule> {
    let freq = prop_oneof![Just(Freq::Daily), Just(Freq::Weekly)];
    (freq, 1_u32..9, 0_u8..128, 0_usize..7).prop_map(|(freq, interval, days, week_start)| Rule {
        by_day: Days(days),
        week_start: Weekday::ALL[week_start],
        ..Rule::every(freq, interval)
    })
}

/// Day by day from the start, by the text of the RFC alone.
fn walked(rule: &Rule, start: Civil, days: i64) -> Vec<Civil> {
    let week = |date: CivilDate| {
        let back = (date.weekday().index() - rule.week_start.index()).rem_euclid(7);
        date.plus_days(-back).ordinal_days()
    };
    (0..days)
        .map(|ahead| start.date.plus_days(ahead))
        .filter(|date| match rule.freq {
            Freq::Daily => {
                let apart = date.ordinal_days() - start.date.ordinal_days();
                apart % i64::from(rule.interval) == 0 && (rule.by_day.is_empty() || rule.by_day.has(date.weekday()))
            }
            Freq::Weekly => {
                let apart = (week(*date) - week(start.date)) / 7;
                let named = if rule.by_day.is_empty() {
                    date.weekday() == start.date.weekday()
                } else {
                    rule.by_day.has(date.weekday())
                };
                apart % i64::from(rule.interval) == 0 && named
            }
        })
        .map(|date| date.at(start.time))
        .collect()
}

proptest! {
    #[test]
    fn expanding_is_the_same_as_walking_day_by_day(
        rule in any_rule(), begins in -3_000_i64..40_000, after in -50_i64..400,
    ) {
        let start = CivilDate::from_ordinal_days(begins).at("19:30".parse().unwrap());
        let all = walked(&rule, start, 400);
        let expanded: Vec<_> =
            occurrences(&rule, start, None, Some(start.date.plus_days(399).at(start.time))).collect();
        prop_assert_eq!(&expanded, &all);
        let after = start.date.plus_days(after).at(start.time);
        let end = Some(start.date.plus_days(399).at(start.time));
        let jumped: Vec<_> = occurrences(&rule, start, Some(after), end).collect();
        prop_assert_eq!(jumped, all.into_iter().filter(|one| *one > after).collect::<Vec<_>>());
    }

    #[test]
    fn count_is_its_last_date(rule in any_rule(), begins in -3_000_i64..40_000, count in 1_u32..60) {
        let start = CivilDate::from_ordinal_days(begins).at("19:30".parse().unwrap());
        let counted = Rule { count: Some(count), ..rule };
        let expected: Vec<_> = walked(&rule, start, 9 * 7 * 60).into_iter().take(count as usize).collect();
        let all: Vec<_> = occurrences(&counted, start, None, None).collect();
        prop_assert_eq!(&all, &expected);
        if let Some(settled) = counted.settled(start) {
            prop_assert_eq!(occurrences(&settled, start, None, None).collect::<Vec<_>>(), all);
        }
    }

    #[test]
    fn a_rule_reads_back_as_it_was_written(rule in any_rule(), count in proptest::option::of(1_u32..9)) {
        let rule = Rule { count, ..rule };
        prop_assert_eq!(rule.to_string().parse::<Rule>().unwrap(), rule);
    }

    #[test]
    fn garbage_is_an_error_and_never_a_panic(text in "(FREQ=|BYDAY=|UNTIL=|;|=|DAILY|[A-Z0-9,+-]|\\PC){0,12}") {
        let _ = text.parse::<Rule>();
    }
}
