#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use super::*;
use crate::copy::Copy;

#[test]
fn help_is_always_the_same_four_pages() {
    let pages = help(&Copy::of("en")).pages;
    let ids: Vec<&str> = pages.iter().map(|page| page.id.as_str()).collect();
    assert_eq!(ids, ["alongside", "afraid", "cannot-go-on", "frighten"]);
    for page in &pages {
        let texts = page.paragraphs.iter().chain(&page.points).chain(&page.lines).chain([&page.title]);
        for text in texts {
            assert!(!text.starts_with("help-"), "{text} has no words");
        }
    }
}

#[test]
fn a_page_that_may_be_urgent_names_the_emergency_number_first() {
    for (language, number) in [("en", "emergency number"), ("de", "Notrufnummer")] {
        for page in &help(&Copy::of(language)).pages[1..] {
            assert!(page.lines[0].contains(number), "{}", page.id);
        }
    }
}

const GOOD: Checked = Checked { source: "https://example.org/help", day: "2026-11-22" };
const CHECKED: &[Helpline] = &[line(GOOD), line(GOOD)];
const UNCHECKED: &[Helpline] = &[line(GOOD), line(Checked { source: "", day: "2026-11-22" })];

const fn line(checked: Checked) -> Helpline {
    Helpline { name: "A line", number: "0", page: "afraid", checked }
}

/// Whether a country would build whose emergency number and lines were checked so, behind one that would.
fn of(emergency: Checked, lines: &'static [Helpline]) -> bool {
    let first = Country { code: "XX", emergency: ("112", GOOD), lines: &[] };
    all_checked(&[first, Country { code: "YY", emergency: ("110", emergency), lines }])
}

#[test]
fn no_number_ships_without_the_check_of_a_person() {
    assert!(of(GOOD, CHECKED));
    assert!(!of(GOOD, UNCHECKED));
    for source in ["", "https://", "http://example.org", "a friend told me", "https:// "] {
        assert!(!of(Checked { source, ..GOOD }, &[]), "{source}");
    }
    for day in ["", "soon", "2026-11-2", "2026-11-222", "22.11.2026", "TODO-00-00"] {
        assert!(!of(Checked { day, ..GOOD }, &[]), "{day}");
    }
    assert!(all_checked(countries()));
}

#[test]
fn no_page_rates_diagnoses_or_tells_anyone_to_stay_or_leave() {
    let never =
        ["your fault", "abuser", "narciss", "toxic", "you should leave", "you should stay", "both to blame", "score"];
    let nie = ["täter ", "narziss", "toxisch", "verlass ihn", "verlass sie", "beide schuld", "punktzahl"];
    for page in ["en", "de"].iter().flat_map(|language| help(&Copy::of(language)).pages) {
        for text in page.paragraphs.iter().chain(&page.points).chain(&page.lines) {
            assert!(!never.iter().chain(&nie).any(|word| text.to_lowercase().contains(word)), "{text}");
        }
    }
}
