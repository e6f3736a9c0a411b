//! The rrule crate on rules made at random, fed civil times as UTC.
//!
//! Where it is wrong, we say so and compare nothing; a fault that it no longer has must leave the list.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::json;

use super::{answers, civil};

const CASES: usize = 4_000;
const LIMIT: u16 = 40;

/// A rule by its parts, as text.
#[derive(Debug, Clone)]
struct Parts {
    freq: &'static str,
    interval: u32,
    week_start: Option<&'static str>,
    days: Vec<String>,
    month_days: Vec<i8>,
    months: Vec<u8>,
    positions: Vec<i16>,
    count: Option<u32>,
    until: Option<i64>,
}

impl Parts {
    fn text(&self) -> String {
        let mut text = format!("FREQ={};INTERVAL={}", self.freq, self.interval);
        let mut part = |name: &str, values: Vec<String>| {
            if !values.is_empty() {
                text = format!("{text};{name}={}", values.join(","));
            }
        };
        part("WKST", self.week_start.iter().map(ToString::to_string).collect());
        part("BYDAY", self.days.clone());
        part("BYMONTHDAY", self.month_days.iter().map(ToString::to_string).collect());
        part("BYMONTH", self.months.iter().map(ToString::to_string).collect());
        part("BYSETPOS", self.positions.iter().map(ToString::to_string).collect());
        part("COUNT", self.count.iter().map(ToString::to_string).collect());
        let until =
            |seconds: &i64| chrono::DateTime::from_timestamp(*seconds, 0).unwrap().format("%Y%m%dT%H%M%SZ").to_string();
        part("UNTIL", self.until.iter().map(until).collect());
        text
    }
}

/// Rules of the subset and their beginnings, in days since 1970.
fn rules() -> impl Strategy<Value = (Parts, i64)> {
    use proptest::collection::vec;
    use proptest::option::weighted;
    let name = || proptest::sample::select(vec!["MO", "TU", "WE", "TH", "FR", "SA", "SU"]);
    let freq = proptest::sample::select(vec!["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]);
    let nth = prop_oneof![Just(0_i8), 1_i8..6, -5_i8..0];
    let day = (nth, name()).prop_map(|(nth, day)| if nth == 0 { day.to_owned() } else { format!("{nth}{day}") });
    let plain = name().prop_map(str::to_owned);
    let days = prop_oneof![2 => Just(Vec::new()), 2 => vec(plain, 1..5), 1 => vec(day, 1..4)];
    let signed = |most: i16| prop_oneof![1..=most, -most..=-1];
    let lists = (
        days,
        prop_oneof![2 => Just(Vec::new()), 1 => vec(signed(31).prop_map(|day| i8::try_from(day).unwrap()), 1..5)],
        prop_oneof![2 => Just(Vec::new()), 1 => vec(1_u8..13, 1..5)],
        prop_oneof![3 => Just(Vec::new()), 1 => vec(signed(6), 1..4)],
    );
    let rest = (weighted(0.3, name()), weighted(0.3, 1_u32..30), weighted(0.3, 0_i64..2_000));
    (freq, 1_u32..6, lists, rest, 0_i64..30_000).prop_map(
        |(freq, interval, lists, (week_start, count, until), begins)| {
            let (days, month_days, months, positions) = lists;
            let until = until.filter(|_| count.is_none()).map(|days| (begins + days) * 86_400 + 9 * 3_600);
            (Parts { freq, interval, week_start, days, month_days, months, positions, count, until }, begins)
        },
    )
}

/// What is known to be wrong in rrule 0.14, by what a rule must have for it to show.
fn known_fault(rule: &Parts) -> Option<&'static str> {
    let numbered = |day: &&String| day.len() > 2;
    if rule.days.iter().any(|day| day.starts_with("-5")) {
        Some("it refuses the fifth day from the end of a month")
    } else if rule.days.iter().any(|day| numbered(&day)) && !rule.days.iter().all(|day| numbered(&day)) {
        Some("BYDAY with and without numbers is read as both at once, not as either")
    } else {
        None
    }
}

/// What rrule makes of it, as civil times; none where it refuses.
fn theirs(start: &str, rule: &str) -> Option<Vec<String>> {
    let start = start.replace(['-', ':'], "");
    let set: rrule::RRuleSet = format!("DTSTART:{start}Z\nRRULE:{rule}").parse().ok()?;
    let dates = set.all(LIMIT).dates;
    Some(dates.iter().map(|date| date.format("%Y-%m-%dT%H:%M:%S").to_string()).collect())
}

#[test]
fn rules_made_at_random_come_to_what_the_rrule_crate_says() {
    let mut runner = TestRunner::deterministic();
    let strategy = rules();
    let cases: Vec<(Parts, i64)> = (0..CASES).map(|_| strategy.new_tree(&mut runner).unwrap().current()).collect();
    let start = |day: i64| chrono::DateTime::from_timestamp(day * 86_400 + 9 * 3_600, 0).unwrap();
    let start = |day: i64| start(day).format("%Y-%m-%dT%H:%M:%S").to_string();
    let lines = cases
        .iter()
        .map(|(rule, day)| json!({"dtstart": start(*day), "rule": rule.text(), "zone": "UTC", "limit": LIMIT}));
    let (mut same, mut refused, mut shown) = (0, 0, BTreeMap::<&str, u32>::new());
    let mut wrong = Vec::new();
    for ((rule, day), answer) in cases.iter().zip(answers(lines.collect())) {
        if answer.get("error").is_some() {
            refused += 1;
            continue;
        }
        let (start, text) = (start(*day), rule.text());
        let ours = civil(&answer);
        let theirs = theirs(&start, &text);
        if theirs.as_ref().is_some_and(|theirs| ours == *theirs) {
            same += 1;
        } else if let Some(fault) = known_fault(rule) {
            *shown.entry(fault).or_default() += 1;
        } else {
            wrong.push(format!(
                "{start} {text}\n  ours   {:?}\n  theirs {:?}",
                &ours[..ours.len().min(6)],
                theirs.map(|t| t.into_iter().take(6).collect::<Vec<_>>())
            ));
        }
    }
    assert!(same > CASES / 2, "compared too few: {same}");
    assert_eq!(shown.len(), 2, "a fault that is mended, or that no rule here meets: {shown:?}");
    println!("same {same}, refused here {refused}, faults of the peer {shown:?}");
    assert!(
        wrong.is_empty(),
        "{} differ:\n{}",
        wrong.len(),
        wrong.iter().take(12).cloned().collect::<Vec<_>>().join("\n")
    );
}
