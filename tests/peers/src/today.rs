//! Today, the journal's pages and looking back beside their own queries.

use std::path::Path;

use attune_core::journal::screens::Which;
use attune_tests::Phone;

use crate::bare::{Bare, Statement, heard, keep};
use crate::life;
use crate::measure::{line, medians, timed};

type Work = fn(&Phone, &str);

fn today(phone: &Phone, _: &str) {
    std::hint::black_box(phone.attune.today(&phone.here).unwrap());
}

fn page(phone: &Phone, _: &str) {
    std::hint::black_box(phone.attune.journal_page(&phone.here, Which::Ours, None, None).unwrap());
}

fn found(phone: &Phone, word: &str) {
    std::hint::black_box(phone.attune.journal_page(&phone.here, Which::Ours, Some(word), None).unwrap());
}

fn back(phone: &Phone, _: &str) {
    std::hint::black_box(phone.attune.insights(&phone.here).unwrap());
}

/// What is measured, and its goal.
const CALLS: [(&str, Work, &str); 4] = [
    ("Today, called in Rust", today, "<= 2"),
    ("the newest 50 of the journal", page, "<= 2"),
    ("the newest 50 that hold a word", found, "<= 1.5"),
    ("looking back, called in Rust", back, "<= 2"),
];

/// Prints its lines of the table; keeps what Today asks for Kotlin's bench in `statements`.
pub fn measure(folder: &Path, statements: &Path) {
    let word = word(&life::ana(folder));
    for (what, work, goal) in CALLS {
        let asked = heard(|| life::ana(folder), |phone| work(phone, &word));
        if what.starts_with("Today") {
            keep(folder, &asked, statements).unwrap();
        }
        compare(folder, (what, work, goal), &word, asked);
    }
}

fn compare(folder: &Path, (what, work, goal): (&str, Work, &str), word: &str, asked: Vec<Statement>) {
    let count = asked.len();
    let bare = Bare::open(asked).unwrap();
    let phone = life::ana(folder);
    let values = bare.run().unwrap();
    let mut ours = |times| timed(times, || work(&phone, word));
    let mut peer = |times| timed(times, || bare.run().unwrap());
    let took = medians(300, 1, &mut [&mut ours, &mut peer]);
    line(&format!("{what} ({count} statements, {values} values)"), took[0], took[1], took[0] / took[1], goal);
}

/// A word that is said now and then: of those of the newest page the one on most of its cards but half.
fn word(phone: &Phone) -> String {
    let page = phone.attune.journal_page(&phone.here, Which::Ours, None, None).unwrap();
    let text: Vec<String> = page.entries.iter().map(|card| card.excerpt.to_lowercase()).collect();
    let words = text.iter().flat_map(|one| one.split(|c: char| !c.is_alphanumeric())).filter(|word| word.len() > 3);
    let on = |word: &str| text.iter().filter(|one| one.contains(word)).count();
    words.filter(|word| on(word) * 2 <= text.len()).max_by_key(|word| on(word)).unwrap().to_owned()
}
