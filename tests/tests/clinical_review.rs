//! docs/clinical-review.md sends whoever reviews to places that there are, and asks for every pack that awaits it.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use attune_core::exercises::{Guard, Pack, newest, packs};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

fn page() -> String {
    fs::read_to_string(root().join("docs/clinical-review.md")).unwrap()
}

/// The code spans of a text.
fn spans(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// A pack by its id, or the one session of the trust track that is called so for short.
fn pack(id: &str) -> Option<&'static Pack> {
    let short =
        |one: &&Pack| id.starts_with("trust-") && one.id.strip_prefix(id).is_some_and(|rest| rest.starts_with('-'));
    newest(id).or_else(|| packs().iter().find(short))
}

/// Whether a pack has a step, a text, or texts of one kind, that are called so.
fn has(pack: &Pack, place: &str) -> bool {
    let is = |text: &str| text == place || text.strip_prefix(place).is_some_and(|rest| rest.starts_with('.'));
    pack.step(place).is_some() || pack.texts.keys().any(|text| is(text))
}

#[test]
fn every_pack_that_awaits_review_stands_in_the_table_and_no_other() {
    let rows = page();
    let row = |line: &str| line.starts_with("| `") && line.contains("| needed");
    let listed: BTreeSet<String> =
        rows.lines().filter(|line| row(line)).map(|line| spans(line).next().unwrap().to_owned()).collect();
    let awaiting: BTreeSet<String> =
        packs().iter().filter(|pack| pack.review_pending).map(|pack| pack.id.clone()).collect();
    assert_eq!(listed, awaiting);
    for id in &awaiting {
        assert!(newest(id).unwrap().guards.contains(&Guard::Fear), "{id} needs both, since it asks guard F");
    }
}

#[test]
fn every_place_that_is_named_in_a_pack_is_there() {
    let page = page();
    let named: Vec<(&str, &str)> =
        spans(&page).filter_map(|span| span.split_once('/')).filter(|(id, _)| pack(id).is_some()).collect();
    assert!(named.len() > 25, "{named:?}");
    let missing: Vec<_> = named.into_iter().filter(|(id, place)| !has(pack(id).unwrap(), place.trim())).collect();
    assert_eq!(missing, Vec::new());
}

#[test]
fn every_text_outside_the_packs_is_there() {
    let words: String = ["app", "exercises", "feelings", "rituals", "safety", "ui"]
        .map(|name| fs::read_to_string(root().join(format!("core/locales/en/{name}.ftl"))).unwrap())
        .join("\n");
    let text = page();
    let table = text.split_once("## Texts outside the packs").unwrap().1.split_once("\n## ").unwrap().0;
    let keys: Vec<&str> = spans(table).filter(|span| span.ends_with('…')).collect();
    assert!(keys.len() > 8, "{keys:?}");
    for key in keys {
        let begin = format!("\n{}", key.trim_end_matches('…'));
        assert!(words.contains(&begin), "no text begins with {key}");
    }
    for whole in ["us-ended", "today-ended", "exercise-review-pending"] {
        assert!(table.contains(whole) && words.contains(&format!("\n{whole} = ")), "{whole}");
    }
}

#[test]
fn every_pack_that_asks_the_guard_of_fear_stands_under_its_question() {
    let text = page();
    let asks = text.split_once("### 1.").unwrap().1.split_once("### 2.").unwrap().0;
    let trust = asks.contains("`trust-1-ready` to `trust-6-small-promises`");
    for pack in packs().iter().filter(|pack| pack.guards.contains(&Guard::Fear)) {
        let within = trust && ["2", "3", "4", "5"].iter().any(|n| pack.id.starts_with(&format!("trust-{n}")));
        assert!(within || asks.contains(&format!("`{}`", pack.id)), "{}", pack.id);
    }
}
