//! What is outside the subset, and what makes no sense at all, is refused by the name of its part.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{answers, civil};

fn refused(rules: &[(&str, &str)], start: &str) {
    let line = |(rule, _): &(&str, &str)| json!({"dtstart": start, "rule": rule, "zone": "America/New_York"});
    for ((rule, part), answer) in rules.iter().zip(answers(rules.iter().map(line).collect())) {
        assert_eq!((&answer["error"]["kind"], &answer["error"]["part"]), (&json!("rule"), &json!(part)), "{rule}");
        assert!(answer["error"]["message"].as_str().unwrap().len() > 20, "{answer}");
    }
}

#[test]
fn the_published_examples_outside_the_subset_name_their_part() {
    refused(
        &[
            ("FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", "BYYEARDAY"),
            ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "BYWEEKNO"),
            ("FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z", "FREQ"),
            ("FREQ=MINUTELY;INTERVAL=15;COUNT=6", "FREQ"),
            ("FREQ=MINUTELY;INTERVAL=90;COUNT=4", "FREQ"),
            ("FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40", "BYHOUR"),
            ("FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16", "FREQ"),
        ],
        "1997-09-02T09:00:00",
    );
}

#[test]
fn what_makes_no_sense_names_its_part() {
    refused(
        &[
            ("FREQ=DAILY;INTERVAL=0", "INTERVAL"),
            ("FREQ=DAILY;INTERVAL=99999999999", "INTERVAL"),
            ("FREQ=DAILY;COUNT=0", "COUNT"),
            ("FREQ=DAILY;COUNT=3;UNTIL=19980101", "COUNT"),
            ("FREQ=YEARLY;BYMONTHDAY=3", "BYMONTHDAY"),
            ("FREQ=WEEKLY;BYDAY=MO;BYSETPOS=1", "BYSETPOS"),
            ("FREQ=DAILY;UNTIL=19970231", "UNTIL"),
            ("FREQ=WEEKLY;BYDAY=XX", "BYDAY"),
            ("FREQ=WEEKLY;BYEASTER=1", "BYEASTER"),
            ("", "RRULE"),
        ],
        "1997-09-02T09:00:00",
    );
}

#[test]
fn what_never_comes_and_what_comes_a_billion_times_answer_at_once() {
    let asked: [(&str, &str, usize); 6] = [
        ("2026-11-22T19:30:00", "FREQ=DAILY;UNTIL=20261121", 0),
        ("2026-11-22T19:30:00", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 0),
        ("2026-11-22T19:30:00", "FREQ=DAILY;INTERVAL=7;BYDAY=MO", 0),
        ("2026-11-22T19:30:00", "FREQ=DAILY;COUNT=1000000000", 50),
        ("1970-01-01T19:30:00", "FREQ=MONTHLY;BYDAY=5FR;BYMONTH=2;INTERVAL=4294967295", 0),
        ("2026-11-22T19:30:00", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;COUNT=4000000000", 50),
    ];
    let begun = Instant::now();
    let line = |(start, rule, _): &(&str, &str, usize)| -> Value { json!({"dtstart": start, "rule": rule}) };
    for ((_, rule, count), answer) in asked.iter().zip(answers(asked.iter().map(line).collect())) {
        assert_eq!(civil(&answer).len(), *count, "{rule}");
    }
    // Against a hang, not for speed: walking a billion days takes minutes.
    assert!(begun.elapsed() < Duration::from_mins(1));
}
