#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::copy::Copy;
use crate::exercises::{LookedBack, Told};
use crate::ids::{RitualId, SessionId};
use crate::random::SeededEntropy;
use crate::rituals::{Fit, RitualBack};
use crate::time::CivilDate;

fn day(text: &str) -> CivilDate {
    text.parse().unwrap()
}

fn told(on: &str, own: &str) -> Told {
    Told {
        session: SessionId::random(&SeededEntropy::new(1)).unwrap(),
        title: "Two lines a day".into(),
        day: day(on),
        own: vec![own.into()],
        theirs: Vec::new(),
    }
}

fn of(today: &str, read: Read) -> InsightsScreen {
    screen(&Copy::of("en"), day(today), read)
}

#[test]
fn twelve_months_are_listed() {
    assert_eq!(from(day("2026-11-30")), day("2025-12-01"));
    assert_eq!(from(day("2026-01-01")), day("2025-02-01"));
    assert_eq!(from(day("2024-02-29")), day("2023-03-01"));
    assert_eq!(from(day("2025-03-31")), day("2024-04-01"));
}

#[test]
fn what_bears_one_title_is_one_thing_by_month_the_latest_first() {
    let did = [("2026-11-02", "Our week"), ("2026-10-04", "Our week"), ("2026-11-03", "Just listening")];
    let did = did.map(|(on, title)| (day(on), title.to_owned())).to_vec();
    let days = vec![day("2026-11-02"), day("2026-11-01")];
    let id = RitualId::random(&SeededEntropy::new(2)).unwrap();
    let ritual = RitualBack { id, title: "Our week".into(), days, fit: None };
    let exercises = LookedBack { did, ..LookedBack::default() };
    let months = of("2026-11-22", Read { exercises, rituals: vec![ritual], partner: None }).months;
    assert_eq!(months.iter().map(|month| month.month).collect::<Vec<_>>(), [day("2026-11-01"), day("2026-10-01")]);
    assert_eq!(
        months[0].did[0],
        DidTogether { title: "Our week".into(), days: vec![day("2026-11-01"), day("2026-11-02")] }
    );
    assert_eq!(months[0].did[1].title, "Just listening");
}

#[test]
fn this_week_of_earlier_years_is_looked_back_on_by_its_days() {
    let appreciated = ["2023-11-20", "2025-11-16", "2025-11-17", "2025-11-23", "2025-11-24"];
    let appreciated: Vec<Told> = appreciated.iter().map(|on| told(on, on)).collect();
    let exercises = LookedBack { appreciated, ..LookedBack::default() };
    let seen = of("2026-11-22", Read { exercises: exercises.clone(), ..Read::default() });
    let lines: Vec<&str> = seen.years.iter().map(|year| year.line.as_str()).collect();
    assert_eq!(lines, ["A year ago this week", "3 years ago this week"]);
    // 22 November 2025 is a Saturday: its week is 17 to 23.
    assert_eq!(
        seen.years[0].told.iter().map(|one| one.day).collect::<Vec<_>>(),
        [day("2025-11-17"), day("2025-11-23")]
    );
    // A year's list ends where the twelve months begin.
    assert_eq!(seen.appreciated, Vec::new());
    assert_eq!(of("2025-11-30", Read { exercises, ..Read::default() }).appreciated[0].day, day("2025-11-24"));
}

#[test]
fn what_is_asked_for_are_the_weeks_that_are_told_of() {
    let asked = weeks(day("2026-11-22"));
    assert_eq!(asked.len(), 10);
    assert_eq!(asked[0], day("2025-11-17")..=day("2025-11-23"));
    let appreciated: Vec<Told> = asked.iter().map(|week| told(&week.end().to_string(), "x")).collect();
    let exercises = LookedBack { appreciated, ..LookedBack::default() };
    assert_eq!(of("2026-11-22", Read { exercises, ..Read::default() }).years.len(), 10);
    assert!(weeks(day("2024-02-29"))[0].contains(&day("2023-02-28")));
}

#[test]
fn a_leap_day_has_a_week_in_every_year() {
    let exercises = LookedBack { appreciated: vec![told("2023-02-28", "x")], ..LookedBack::default() };
    assert_eq!(of("2024-02-29", Read { exercises, ..Read::default() }).years.len(), 1);
}

#[test]
fn moods_are_words_on_their_places_and_no_word_is_no_day() {
    let words = [
        ("2026-10-01", "emo.sad.low"),
        ("2026-11-19", "emo.warm.tender"),
        ("2026-11-20", "emo.tired"),
        ("2026-11-21", "emo.rather-not-say"),
        ("2026-11-22", "emo.of.tomorrow"),
    ];
    let words = words.map(|(on, word)| (day(on), word.to_owned())).to_vec();
    let moods =
        of("2026-11-22", Read { exercises: LookedBack { words, ..LookedBack::default() }, ..Read::default() }).moods;
    let said: Vec<_> = moods.iter().map(|mood| (mood.word.as_str(), mood.place.as_str(), mood.x)).collect();
    assert_eq!(said, [("tender", "pleasant, with less energy", Some(0.6)), ("tired", "", None)]);
}

#[test]
fn how_a_ritual_goes_is_said_in_words_without_a_number() {
    let id = RitualId::random(&SeededEntropy::new(3)).unwrap();
    for language in ["en", "de"] {
        for fit in [Fit::Well, Fit::Sometimes, Fit::Quiet] {
            let ritual = RitualBack { id, title: "Our walk".into(), days: Vec::new(), fit: Some(fit) };
            let seen =
                screen(&Copy::of(language), day("2026-11-22"), Read { rituals: vec![ritual], ..Read::default() });
            let line = &seen.rituals[0].line;
            assert!(!line.contains(|c: char| c.is_ascii_digit() || c == '%'), "{line}");
            assert_eq!(crate::copy::ruled_out(line), None, "{line}");
        }
    }
}
