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
        ("FREQ=FORTNIGHTLY", "FREQ"),
        ("FREQ=HOURLY", "FREQ"),
        ("FREQ=", "FREQ"),
        ("INTERVAL=2", "FREQ"),
        ("", "RRULE"),
        ("FREQ=DAILY;", "RRULE"),
        ("FREQ=DAILY;BYHOUR=9", "BYHOUR"),
        ("FREQ=YEARLY;BYWEEKNO=9", "BYWEEKNO"),
        ("FREQ=YEARLY;BYYEARDAY=9", "BYYEARDAY"),
        ("FREQ=DAILY;BYMINUTE=9", "BYMINUTE"),
        ("FREQ=YEARLY;BYMONTHDAY=9", "BYMONTHDAY"),
        ("FREQ=WEEKLY;BYMONTHDAY=9", "BYMONTHDAY"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY"),
        ("FREQ=MONTHLY;BYMONTHDAY=-32", "BYMONTHDAY"),
        ("FREQ=MONTHLY;BYMONTHDAY=--1", "BYMONTHDAY"),
        ("FREQ=YEARLY;BYMONTH=0", "BYMONTH"),
        ("FREQ=YEARLY;BYMONTH=13", "BYMONTH"),
        ("FREQ=YEARLY;BYMONTH=-1", "BYMONTH"),
        ("FREQ=YEARLY;BYMONTH=1,", "BYMONTH"),
        ("FREQ=MONTHLY;BYDAY=0MO", "BYDAY"),
        ("FREQ=MONTHLY;BYDAY=54MO", "BYDAY"),
        ("FREQ=MONTHLY;BYDAY=1", "BYDAY"),
        ("FREQ=DAILY;BYDAY=1MO", "BYDAY"),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0", "BYSETPOS"),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=367", "BYSETPOS"),
        ("FREQ=MONTHLY;BYSETPOS=1", "BYSETPOS"),
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
fn a_date_that_does_not_exist_is_skipped_and_does_not_count() {
    assert_eq!(days("2026-01-30T19:30:00", "FREQ=MONTHLY;COUNT=3", 9), ["2026-01-30", "2026-03-30", "2026-04-30"]);
    assert_eq!(days("2096-02-29T19:30:00", "FREQ=YEARLY;COUNT=3", 9), ["2096-02-29", "2104-02-29", "2108-02-29"]);
    let never = rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30,31");
    assert_eq!(never.settled(civil("2026-01-30T19:30:00")), None);
}

#[test]
fn whose_turn_it_is_changes_with_each_period() {
    let date = |text: &str| text.parse::<CivilDate>().unwrap();
    let weekly = rule("FREQ=WEEKLY;BYDAY=SU;WKST=SU");
    assert_eq!(weekly.turn(date("2026-11-29")), weekly.turn(date("2026-11-22")) + 1);
    assert_eq!(weekly.turn(date("2026-11-23")), weekly.turn(date("2026-11-29")));
    assert_eq!(rule("FREQ=DAILY").turn(date("1970-01-02")), 1);
    assert_eq!(rule("FREQ=MONTHLY").turn(date("1971-03-31")), 14);
    assert_eq!(rule("FREQ=YEARLY;INTERVAL=2").turn(date("1973-01-01")), 1);
    let fortnightly = rule("FREQ=WEEKLY;INTERVAL=2");
    assert_eq!(fortnightly.turn(date("2026-12-06")) - fortnightly.turn(date("2026-11-22")), 1);
}

fn any_rule() -> impl Strategy<Value = Rule> {
    use proptest::collection::vec as list;
    let weekday = || (0_usize..7).prop_map(|index| Weekday::ALL[index]);
    let sometimes = |mask: u8| move |named: u8| named.saturating_sub(mask);
    let nth = (prop_oneof![1_i8..6, -5_i8..0], weekday()).prop_map(|(nth, day)| Nth { nth, day });
    let month_day = prop_oneof![1_i8..32, -31_i8..0];
    let position = prop_oneof![1_i16..8, -7_i16..0];
    let parts = (
        (0_u8..200).prop_map(sometimes(72)),
        prop_oneof![3 => Just(Vec::new()), 1 => list(nth, 1..3)],
        prop_oneof![2 => Just(Vec::new()), 1 => list(month_day, 1..5)],
        prop_oneof![2 => Just(Vec::new()), 1 => list(1_u8..13, 1..5)],
        prop_oneof![3 => Just(Vec::new()), 1 => list(position, 1..4)],
    );
    let freq = prop_oneof![Just(Freq::Daily), Just(Freq::Weekly), Just(Freq::Monthly), Just(Freq::Yearly)];
    let rule = (freq, 1_u32..9, weekday(), parts).prop_map(|(freq, interval, week_start, parts)| Rule {
        week_start,
        by_day: Days(parts.0),
        by_nth: parts.1,
        by_month_day: parts.2,
        by_month: parts.3,
        by_set_pos: parts.4,
        ..Rule::every(freq, interval)
    });
    // Read back, lists are in order and what does not go together is refused.
    rule.prop_filter_map("outside the subset", |rule| rule.to_string().parse().ok())
}

/// Day by day from the start, by the text of the RFC alone.
fn walked(rule: &Rule, start: Civil, days: i64) -> Vec<Civil> {
    let ends = start.date.ordinal_days() + days;
    let (mut day, mut all, mut period) = (begin(rule, start.date), Vec::new(), Vec::new());
    while day < ends {
        let date = CivilDate::from_ordinal_days(day);
        if named(rule, start.date, date) {
            period.push(date);
        }
        day += 1;
        // Asked of the next day, so that a period is complete when it is chosen from.
        let next = CivilDate::from_ordinal_days(day);
        if begin(rule, next) == day {
            let count = i16::try_from(period.len()).unwrap();
            let at = |index: usize| i16::try_from(index).unwrap();
            let chosen = period.iter().enumerate().filter(|(index, _)| {
                let pos = &rule.by_set_pos;
                pos.is_empty() || pos.contains(&(at(*index) + 1)) || pos.contains(&(at(*index) - count))
            });
            if apart(rule, start.date, date) % i64::from(rule.interval) == 0 {
                all.extend(chosen.map(|(_, date)| date.at(start.time)));
            }
            period.clear();
        }
    }
    all.retain(|civil| *civil >= start);
    all
}

/// The first day of the period of `date`.
fn begin(rule: &Rule, date: CivilDate) -> i64 {
    match rule.freq {
        Freq::Daily => date,
        Freq::Weekly => date.plus_days(-(date.weekday().index() - rule.week_start.index()).rem_euclid(7)),
        Freq::Monthly => CivilDate { day: 1, ..date },
        Freq::Yearly => CivilDate { month: 1, day: 1, ..date },
    }
    .ordinal_days()
}

/// How many periods lie between the two.
fn apart(rule: &Rule, start: CivilDate, date: CivilDate) -> i64 {
    let years = i64::from(date.year - start.year);
    match rule.freq {
        Freq::Daily => date.ordinal_days() - start.ordinal_days(),
        Freq::Weekly => (begin(rule, date) - begin(rule, start)) / 7,
        Freq::Monthly => years * 12 + i64::from(date.month) - i64::from(start.month),
        Freq::Yearly => years,
    }
}

fn named(rule: &Rule, start: CivilDate, date: CivilDate) -> bool {
    let by_week = !rule.by_day.is_empty() || !rule.by_nth.is_empty();
    let by_date = !rule.by_month_day.is_empty();
    if !rule.by_month.is_empty() && !rule.by_month.contains(&date.month) {
        return false;
    }
    let from_end = (1..32).find(|ahead| date.plus_days(*ahead).month != date.month).unwrap();
    let dates = |date: &i8| i64::from(*date);
    if by_date && !rule.by_month_day.iter().map(dates).any(|n| n == i64::from(date.day) || n == -from_end) {
        return false;
    }
    let in_year = rule.freq == Freq::Yearly && rule.by_month.is_empty();
    let same = |other: CivilDate| if in_year { other.year == date.year } else { other.month == date.month };
    let weeks = |step: i64| (1..60).take_while(|week| same(date.plus_days(7 * step * (week - 1)))).last().unwrap();
    let nth = |one: &Nth| one.day == date.weekday() && [weeks(-1), -weeks(1)].contains(&i64::from(one.nth));
    if by_week {
        return rule.by_day.has(date.weekday()) || rule.by_nth.iter().any(nth);
    }
    match rule.freq {
        _ if by_date => true,
        Freq::Daily => true,
        Freq::Weekly => date.weekday() == start.weekday(),
        Freq::Monthly => date.day == start.day,
        Freq::Yearly => date.day == start.day && (!rule.by_month.is_empty() || date.month == start.month),
    }
}

const WALKED: i64 = 12 * 366;

proptest! {
    #[test]
    fn expanding_is_the_same_as_walking_day_by_day(
        rule in any_rule(), begins in -3_000_i64..40_000, after in -50_i64..4_000,
    ) {
        let start = CivilDate::from_ordinal_days(begins).at("19:30".parse().unwrap());
        let last = Civil::from_seconds(start.seconds() + (WALKED - 400) * 86_400);
        let mut all = walked(&rule, start, WALKED);
        all.retain(|one| *one <= last);
        let expanded: Vec<_> = occurrences(&rule, start, None, Some(last)).collect();
        prop_assert_eq!(&expanded, &all, "{}", rule);
        let after = start.date.plus_days(after).at(start.time);
        let jumped: Vec<_> = occurrences(&rule, start, Some(after), Some(last)).collect();
        prop_assert_eq!(jumped, all.into_iter().filter(|one| *one > after).collect::<Vec<_>>(), "{}", rule);
    }

    #[test]
    fn count_is_its_last_date(rule in any_rule(), begins in -3_000_i64..40_000, count in 1_u32..60) {
        let start = CivilDate::from_ordinal_days(begins).at("19:30".parse().unwrap());
        let counted = Rule { count: Some(count), ..rule.clone() };
        let all: Vec<_> = occurrences(&counted, start, None, None).collect();
        let unlimited = occurrences(&rule, start, None, None).take(count as usize).collect::<Vec<_>>();
        prop_assert_eq!(&all, &unlimited, "{}", counted);
        match counted.settled(start) {
            Some(settled) => prop_assert_eq!(occurrences(&settled, start, None, None).collect::<Vec<_>>(), all),
            None => prop_assert!(all.is_empty()),
        }
    }

    #[test]
    fn a_rule_reads_back_as_it_was_written(rule in any_rule(), count in proptest::option::of(1_u32..9)) {
        let rule = Rule { count, ..rule };
        prop_assert_eq!(rule.to_string().parse::<Rule>().unwrap(), rule);
    }

    #[test]
    fn garbage_is_an_error_and_never_a_panic(
        text in "(FREQ=|BYDAY=|BYMONTHDAY=|BYSETPOS=|BYMONTH=|UNTIL=|;|=|MONTHLY|[A-Z0-9,+-]|\\PC){0,12}"
    ) {
        let _ = text.parse::<Rule>();
    }
}
