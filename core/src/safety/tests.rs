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

#[test]
fn no_number_ships_without_the_check_of_a_person() {
    for country in countries() {
        let checks = country.lines.iter().map(|line| line.checked).chain([country.emergency.1]);
        for check in checks {
            assert!(check.source.starts_with("https://") && check.day.len() == 10, "{}", country.code);
        }
    }
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
