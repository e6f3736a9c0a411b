//! docs/coverage.md names everything that the practices teach, and which exercises and rituals serve it: its
//! rows are those there are, its last column is what the packs and the library say themselves.
//! `ATTUNE_COVERAGE=write` writes that column anew.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use attune_core::error::Error;
use attune_core::exercises::{Source, What, newest, packs};
use attune_core::rituals::library::library;
use attune_core::wire;

fn page() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("docs/coverage.md")
}

/// A row of the page: its id, what it is about, who serves it.
fn row(line: &str) -> Option<(String, String, String)> {
    let cells: Vec<&str> = line.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ").map(str::trim).collect();
    match cells.as_slice() {
        [id, about, served] if id.starts_with('C') && id[1..].bytes().all(|byte| byte.is_ascii_digit()) => {
            Some(((*id).to_owned(), (*about).to_owned(), (*served).to_owned()))
        }
        _ => None,
    }
}

/// Who serves each row, in the order of the library: exercises, then rituals.
fn serving() -> BTreeMap<String, Vec<String>> {
    let exercises = packs().iter().map(|pack| (&pack.id, &pack.serves));
    let rituals = library().iter().map(|ritual| (&ritual.id, &ritual.serves));
    let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (id, rows) in exercises.chain(rituals) {
        assert!(!rows.is_empty(), "{id} serves nothing");
        assert_eq!(rows.iter().collect::<BTreeSet<_>>().len(), rows.len(), "{id} names a row twice");
        for row in rows {
            all.entry(row.clone()).or_default().push(id.clone());
        }
    }
    all
}

/// `text` with its last column as it is in the packs.
fn written(text: &str, serving: &BTreeMap<String, Vec<String>>) -> String {
    let line = |line: &str| match row(line) {
        Some((id, about, _)) => {
            let served = serving.get(&id).map(|ids| ids.join(", ")).unwrap_or_default();
            format!("| {id} | {about} | {served} |\n")
        }
        None => format!("{line}\n"),
    };
    text.lines().map(line).collect()
}

/// What is wrong with a page: rows nobody serves, and what is served and is no row.
fn gaps(text: &str, serving: &BTreeMap<String, Vec<String>>) -> Vec<String> {
    let rows: Vec<String> = text.lines().filter_map(row).map(|(id, ..)| id).collect();
    let empty = rows.iter().filter(|id| !serving.contains_key(*id)).map(|id| format!("nothing serves {id}"));
    let unknown = serving.iter().filter(|(id, _)| !rows.contains(id));
    empty.chain(unknown.map(|(id, who)| format!("{} serve {id}, which is no row", who.join(", ")))).collect()
}

#[test]
fn no_row_of_the_matrix_is_empty_and_nothing_serves_what_is_no_row() {
    let (text, serving) = (fs::read_to_string(page()).unwrap(), serving());
    let fresh = written(&text, &serving);
    let rows: Vec<_> = fresh.lines().filter_map(row).collect();
    for (id, about, served) in &rows {
        println!("{id:<5} {served:<60} {about}");
    }
    let ids: Vec<String> = (1..=111).map(|number| format!("C{number:02}")).collect();
    assert_eq!(rows.iter().map(|(id, ..)| id.clone()).collect::<Vec<_>>(), ids, "each row once, in order");
    assert_eq!(gaps(&text, &serving), Vec::<String>::new());
    if std::env::var("ATTUNE_COVERAGE").is_ok_and(|what| what == "write") {
        fs::write(page(), &fresh).unwrap();
    }
    assert_eq!(fs::read_to_string(page()).unwrap(), fresh, "ATTUNE_COVERAGE=write writes the last column anew");
}

#[test]
fn an_empty_row_and_an_unknown_one_are_found() {
    let text = "| C01 | closeness | a |\n| C02 | trust | |\n";
    let serving = |rows: &[&str]| rows.iter().map(|row| ((*row).to_owned(), vec!["a".to_owned()])).collect();
    assert_eq!(gaps("| C01 | closeness | a |\n| C02 | trust | b |", &serving(&["C01", "C02"])), Vec::<String>::new());
    assert_eq!(gaps("| C01 | closeness | a |\n| C02 | trust | b |", &serving(&["C01"])), ["nothing serves C02"]);
    assert_eq!(gaps(text, &serving(&["C01", "C9"])), ["a serve C9, which is no row"]);
}

#[test]
fn every_pack_leads_to_what_is_there() {
    for pack in packs() {
        assert_eq!(wire::leads(&pack.id, pack), Ok(()));
    }
    let led = |what: fn(&What) -> bool| packs().iter().flat_map(|pack| &pack.steps).any(|step| what(&step.what));
    assert!(led(|what| matches!(what, What::Read { links, .. } if !links.is_empty())));
    assert!(led(|what| matches!(what, What::Draw { deck: Source::Chosen(_) })));
    assert!(led(|what| matches!(what, What::Schedule { private: true, .. })));
}

#[test]
fn a_pack_that_leads_nowhere_is_found() {
    let bent = |bend: fn(&mut What)| {
        let mut pack = newest("third-seat").unwrap().clone();
        pack.steps.iter_mut().for_each(|step| bend(&mut step.what));
        match wire::leads("third-seat", &pack) {
            Err(Error::Pack { path, reason, .. }) => format!("{path}: {reason}"),
            other => panic!("{other:?}"),
        }
    };
    let ritual = bent(|what| {
        if let What::Schedule { ritual, .. } = what {
            ritual.push('x');
        }
    });
    assert!(
        ritual.ends_with("/ritual: the library of rituals has no private one that is called r-third-chairx"),
        "{ritual}"
    );
    let exercise = bent(|what| {
        if let What::Read { links, .. } = what {
            links.push("nothing".into());
        }
    });
    assert!(exercise.ends_with(": there is no exercise nothing"), "{exercise}");
}
