#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::super::draft::from_library;
use super::super::library::{Kind, library};
use super::super::model::Schedule;
use super::super::recurrence::{Pause, Until};
use super::super::screens::ZonePolicy;
use super::write::{Written, write};
use super::*;
use crate::error::{Error, Result};
use crate::time::{Civil, Here, Zone};

/// Midnight of 30 November 2026, in universal time.
const NOW_MS: i64 = 1_795_996_800_000;

fn berlin() -> Zone {
    Zone::named("Europe/Berlin").unwrap()
}

fn written(schedule: &Schedule) -> String {
    let one = Written { uid: "u@attune".into(), sequence: 2, schedule: schedule.clone(), silent: false };
    String::from_utf8(write(&[one], "Something; you, planned.", berlin(), NOW_MS).unwrap()).unwrap()
}

fn events(file: &str) -> Vec<ReadEvent> {
    read(file.as_bytes(), berlin()).unwrap().events
}

/// The one event that `inside` describes.
fn event(inside: &str) -> ReadEvent {
    let mut events = events(&format!("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n{inside}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"));
    assert_eq!(events.len(), 1);
    events.remove(0)
}

fn refused(inside: &str) -> String {
    event(inside).schedule.unwrap_err().says("en")
}

/// The first 60 occurrences, as the clock on the wall shows them.
fn occurrences(schedule: &Schedule) -> Vec<Civil> {
    let zone = schedule.policy().unwrap().zone(berlin());
    schedule.series().unwrap().occurrences(Some(&zone), None).unwrap().take(60).collect()
}

fn in_three_policies() -> Vec<Schedule> {
    let here = Here { zone: "Europe/Berlin".into(), offset_seconds: 3_600, language: "en".into() };
    let today = "2026-11-30".parse().unwrap();
    let rituals = library().iter().filter(|entry| entry.kind == Kind::Ritual);
    let policies = ["Europe/Berlin", "America/Vancouver", "Australia/Lord_Howe"]
        .map(|zone| ZonePolicy::Anchored { zone: zone.into() })
        .into_iter()
        .chain([ZonePolicy::Floating, ZonePolicy::Date]);
    let policies: Vec<ZonePolicy> = policies.collect();
    rituals
        .flat_map(|entry| {
            let mut draft = from_library(entry, today, &here);
            draft.from = draft.from.or(Some(today));
            policies.iter().map(move |policy| {
                draft.policy = policy.clone();
                super::super::draft::check(&draft, today).unwrap().schedule
            })
        })
        .collect()
}

/// What comes back is the same occurrences; a date has no length.
fn comes_back(schedule: &Schedule) {
    let file = written(schedule);
    let back = events(&file).remove(0).schedule.unwrap_or_else(|error| panic!("{error}: {file}"));
    assert_eq!(occurrences(&back), occurrences(schedule), "{file}");
    assert_eq!(back.policy, schedule.policy);
    assert_eq!(back.start.time, schedule.start.time);
    assert!(schedule.policy == "date" || back.minutes == schedule.minutes);
}

#[test]
fn every_ritual_of_the_library_comes_back_by_whichever_clock() {
    let all = in_three_policies();
    assert!(all.len() >= 28 * 5, "{}", all.len());
    all.iter().for_each(comes_back);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn exceptions_further_dates_and_rests_come_back(
        which in 0_usize..140,
        skip in proptest::collection::vec(0_usize..40, 0..6),
        more in proptest::collection::vec(1_i64..700, 0..6),
        rest in (0_i64..200, 0_i64..40),
        start in -30_000_i64..30_000,
    ) {
        let all = in_three_policies();
        let mut schedule = all[which % all.len()].clone();
        // Moved by whole weeks, so that what is limited to a weekday still is on one.
        schedule.start.date = schedule.start.date.plus_days(start / 7 * 7);
        schedule.rule = schedule.rule.map(|rule| rule.split(";UNTIL").next().unwrap().to_owned());
        let bare = occurrences(&schedule);
        schedule.exdates = skip.iter().filter_map(|at| bare.get(*at).copied()).collect();
        let time = schedule.start.time;
        schedule.rdates = more.iter().map(|days| schedule.start.date.plus_days(*days).at(time)).collect();
        let from = schedule.start.date.plus_days(rest.0);
        schedule.pauses = vec![Pause { from, to: from.plus_days(rest.1) }];
        comes_back(&schedule);
    }

    #[test]
    fn whatever_the_bytes_they_end_in_an_answer(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        let _ = read(&bytes, berlin());
        let mut event = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\nDTSTART:20261122T193000\n".to_vec();
        event.extend(bytes);
        event.extend(b"\nEND:VEVENT\n");
        prop_assert!(!read(&event, berlin()).unwrap().events.is_empty());
    }

    #[test]
    fn whatever_a_line_says_it_is_taken_or_left_out(
        name in "(DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|TRIGGER|SUMMARY|UID)",
        rest in "[;:=,A-Z0-9\"\\\\ -]{0,80}",
    ) {
        let one = event(&format!("SUMMARY:a\r\nDTSTART:20261122T193000\r\n{name}{rest}"));
        if let Ok(schedule) = one.schedule {
            prop_assert!(schedule.is_sound() && schedule.series().is_ok() && schedule.policy().is_ok());
        }
    }
}

#[test]
fn a_file_is_as_the_standard_has_it() {
    let mut week = in_three_policies().into_iter().find(|one| one.policy == "anchored:Europe/Berlin").unwrap();
    week.rule = Some("FREQ=WEEKLY;UNTIL=20270131;BYDAY=SU".into());
    week.exdates = vec!["2026-12-27T07:40:00".parse().unwrap()];
    let file = written(&week);
    assert!(file.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{file}");
    insta::assert_snapshot!("anchored", short(&file));
    week.policy = "floating".into();
    insta::assert_snapshot!("floating", written(&week));
    week.policy = "date".into();
    insta::assert_snapshot!("date", written(&week));
}

/// Without most of what a zone's changes are written out as.
fn short(file: &str) -> String {
    let (mut kept, mut many) = (String::new(), 0);
    for line in file.lines() {
        many = if line.starts_with("RDATE:") { many + 1 } else { 0 };
        if many <= 2 {
            writeln!(kept, "{line}").unwrap();
        }
    }
    kept
}

#[test]
fn a_zone_is_written_with_every_change_of_twenty_years() {
    for zone in ["Europe/Berlin", "Australia/Lord_Howe", "America/Vancouver", "Asia/Kolkata", "Africa/Casablanca"] {
        let zone = Zone::named(zone).unwrap();
        let mut lines = super::write::Lines::default();
        zones::write(&mut lines, zone, NOW_MS, NOW_MS);
        let text = lines.into_text();
        // Each onset, put back on the clock by the offset before it, is a change that the table has, in both directions.
        let mut onsets = Vec::new();
        let (mut before, mut after) = (0, 0);
        let mut pending: Vec<Civil> = Vec::new();
        for line in text.lines() {
            let (name, value) = line.split_once(':').unwrap();
            match name {
                "DTSTART" | "RDATE" => pending.push(civil(value)),
                "TZOFFSETFROM" => before = offset(value),
                "TZOFFSETTO" => after = offset(value),
                "END" => {
                    onsets.extend(pending.drain(..).map(|one| (one.seconds() - i64::from(before), before, after)));
                }
                _ => {}
            }
        }
        onsets.sort_unstable();
        let (first, rest) = onsets.split_first().unwrap();
        assert_eq!((first.1, first.2), (zone.offset_at(NOW_MS), zone.offset_at(NOW_MS)));
        let changes = zone.changes(NOW_MS, NOW_MS + 20 * 366 * 86_400_000);
        let expected: Vec<_> = changes.iter().map(|one| (one.at_ms / 1_000, one.before, one.after)).collect();
        assert_eq!(rest, expected, "{zone}");
        for change in changes {
            assert_eq!((zone.offset_at(change.at_ms - 1), zone.offset_at(change.at_ms)), (change.before, change.after));
        }
    }
}

fn civil(value: &str) -> Civil {
    match super::super::recurrence::until(value).unwrap() {
        Until::Local(civil) => civil,
        other => panic!("{other:?}"),
    }
}

fn offset(value: &str) -> i32 {
    let part = |from: usize| value.get(from..from + 2).map_or(0, |two| two.parse::<i32>().unwrap());
    let size = part(1) * 3_600 + part(3) * 60 + part(5);
    if value.starts_with('-') { -size } else { size }
}

#[test]
fn what_other_calendars_write_is_read() {
    let google = event(
        "DTSTART;TZID=America/New_York:20261201T190000\r\nDTEND;TZID=America/New_York:20261201T203000\r\n\
         RRULE:FREQ=WEEKLY;WKST=SU;UNTIL=20270302T045959Z;BYDAY=TU\r\n\
         EXDATE;TZID=America/New_York:20261222T190000,20261229T190000\r\nUID:x@google.com\r\n\
         SUMMARY:Dinner\\, just us\r\n  two\r\nDESCRIPTION:\\n\r\nBEGIN:VALARM\r\nTRIGGER:-P0DT0H10M0S\r\nEND:VALARM",
    );
    assert_eq!(google.title.as_deref(), Some("Dinner, just us two"));
    assert_eq!(google.uid.as_deref(), Some("x@google.com"));
    let schedule = google.schedule.unwrap();
    assert_eq!((schedule.policy.as_str(), schedule.minutes), ("anchored:America/New_York", 90));
    let days: Vec<String> = occurrences(&schedule).iter().map(|civil| civil.date.to_string()).collect();
    assert_eq!(days.len(), 11);
    assert_eq!((days[2].as_str(), days[3].as_str(), days[10].as_str()), ("2026-12-15", "2027-01-05", "2027-02-23"));

    let apple = event(
        "dtstart;value=date:20200614\ndtend;value=date:20200615\nrrule:FREQ=YEARLY\nsummary:Anniversary\n\
         begin:valarm\ntrigger:PT18H30M\nend:valarm",
    );
    let schedule = apple.schedule.unwrap();
    assert_eq!((schedule.policy.as_str(), schedule.start.to_string().as_str()), ("date", "2020-06-14T18:30:00"));

    let mozilla =
        event("SUMMARY:a\r\nDTSTART;TZID=/mozilla.org/20050126_1/Europe/Lisbon:20261201T190000\r\nDURATION:PT45M");
    let schedule = mozilla.schedule.unwrap();
    assert_eq!((schedule.policy.as_str(), schedule.minutes), ("anchored:Europe/Lisbon", 45));

    let once = event("SUMMARY:a\r\nDTSTART:20261201T190000Z");
    let schedule = once.schedule.unwrap();
    assert_eq!((schedule.policy.as_str(), schedule.minutes), ("anchored:Europe/Berlin", USUAL_MINUTES));
    assert_eq!(schedule.start.to_string(), "2026-12-01T20:00:00");
    let weekly = event("SUMMARY:a\r\nDTSTART:20261201T190000Z\r\nRRULE:FREQ=WEEKLY").schedule.unwrap();
    assert_eq!(weekly.policy, "anchored:UTC");
    let title = event(&format!("SUMMARY:{}\r\nDTSTART:20261201T190000Z", "ä\\n".repeat(200))).title.unwrap();
    assert!(title.chars().count() <= 80 && !title.contains('\n'), "{title}");
}

#[test]
fn what_does_not_fit_is_left_out_with_its_reason() {
    let start = "SUMMARY:a\r\nDTSTART;TZID=Europe/Berlin:20261201T190000\r\n";
    for (inside, says) in [
        (format!("{start}RRULE:FREQ=WEEKLY;BYHOUR=3"), "BYHOUR"),
        (format!("{start}RRULE:FREQ=DAILY;INTERVAL=0"), "INTERVAL"),
        (format!("{start}RRULE:FREQ=DAILY;UNTIL=20200101"), "RRULE"),
        (format!("{start}RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), "RRULE"),
        (format!("{start}RRULE:FREQ=DAILY\r\nRRULE:FREQ=WEEKLY"), "more than one rule"),
        (format!("{start}EXRULE:FREQ=WEEKLY"), "more than one rule"),
        (format!("{start}RECURRENCE-ID:20261201T190000"), "whole series"),
        (format!("{start}STATUS:CANCELLED"), "cancelled"),
        (format!("{start}DURATION:P2D"), "longer than a day"),
        (format!("{start}DURATION:PT1441M"), "longer than a day"),
        (format!("{start}DURATION:forever"), "cannot be read"),
        (format!("{start}DTEND;TZID=Europe/Berlin:20261201T180000"), "before it begins"),
        (format!("{start}RDATE;VALUE=PERIOD:20261201T190000/PT1H"), "cannot be read"),
        (format!("{start}EXDATE:soon"), "cannot be read"),
        (format!("{start}EXDATE:{}", "20261201T190000,".repeat(1_001).trim_end_matches(',')), "more single dates"),
        ("SUMMARY:a\r\nDTSTART;TZID=W. Europe Standard Time:20261201T190000".into(), "W. Europe Standard Time"),
        ("SUMMARY:a\r\nDTSTART:20261301T190000".into(), "cannot be read"),
        ("SUMMARY:a\r\nDTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261203".into(), "longer than a day"),
        ("SUMMARY:a".into(), "when it begins"),
    ] {
        let why = refused(&inside);
        assert!(why.contains(says), "{inside}: {why}");
    }
    assert_eq!(event("DTSTART:20261201T190000").title, None);
}

#[test]
fn events_are_cut_whatever_stands_around_them() {
    let file = "\u{feff}BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nBEGIN:STANDARD\nEND:STANDARD\nEND:VTIMEZONE\n\
                BEGIN:VEVENT\nSUMMARY:one\nDTSTART:20261201T190000\nEND:VEVENT\n\
                BEGIN:VEVENT\nSUMMARY:never ended\n\
                BEGIN:VEVENT\nSUMMARY:two\nDTSTART:20261201T190000\nEND:VEVENT\nEND:VCALENDAR\n\
                BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:cut";
    let events = events(file);
    let titles: Vec<_> = events.iter().map(|event| event.title.as_deref()).collect();
    assert_eq!(titles, [Some("one"), None, Some("two"), None]);
    assert!(events[1].schedule.is_err() && events[3].schedule.is_err());
    let deep = format!("SUMMARY:a\r\nDTSTART:20261201T190000\r\n{}", "BEGIN:VALARM\r\n".repeat(3));
    assert!(event(&deep).schedule.is_err());
}

/// A second; a build for tests is many times slower than what phones get, and seldom alone on its machine.
fn soon() -> Duration {
    Duration::from_secs(if cfg!(debug_assertions) { 15 } else { 1 })
}

/// How long reading takes, and what it comes to.
fn timed(file: &[u8]) -> (Result<Read>, Duration) {
    let begun = Instant::now();
    let read = read(file, berlin());
    (read, begun.elapsed())
}

#[test]
fn what_is_meant_to_choke_it_is_answered_soon() {
    let filled = |unit: &str| format!("BEGIN:VCALENDAR\n{}", unit.repeat((MAX_FILE - 100) / unit.len()));
    let never =
        "BEGIN:VEVENT\nSUMMARY:a\nDTSTART:20261201T190000\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\nEND:VEVENT\n";
    let billion = "BEGIN:VEVENT\nSUMMARY:a\nDTSTART:20261201T190000\nRRULE:FREQ=DAILY;COUNT=1000000000\nEND:VEVENT\n";
    let long = format!("BEGIN:VEVENT\nSUMMARY:{}\nDTSTART:20261201T190000\nEND:VEVENT\n", "a;=\"".repeat(16_000));
    let colons = format!("BEGIN:VEVENT\nRRULE;{}\nDTSTART:20261201T190000\nEND:VEVENT\n", "=;".repeat(30_000));
    for (name, file) in [
        ("begins", filled("BEGIN:A\n")),
        ("events", filled("BEGIN:VEVENT\n")),
        ("never", filled(never)),
        ("billion", filled(billion)),
        ("long lines", filled(&long)),
        ("parameters", filled(&colons)),
        ("no lines", filled("a")),
        ("folds", format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:{}\nEND:VEVENT\n", "\n ".repeat(30_000))),
    ] {
        let (read, took) = timed(file.as_bytes());
        let events = read.unwrap().events;
        assert!(events.len() <= MAX_EVENTS, "{name}");
        assert!(took < soon(), "{name} took {took:?}");
    }
    let (read, took) = timed(&vec![b'a'; MAX_FILE + 1]);
    assert_eq!(read.unwrap_err(), Error::input("calendar", "error-calendar-size"));
    assert!(took < soon());
    assert_eq!(timed(b"PK\x03\x04").0.unwrap_err(), Error::input("calendar", "error-calendar-none"));
}
