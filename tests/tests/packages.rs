//! Exercises from outside, on two phones.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::path::Path;

use attune_core::crypto::Key;
use attune_core::error::Error;
use attune_core::exercises::{Answer, SIGNATURE, packs, signature_of};
use attune_tests::{Couple, Phone};
use serde_json::{Value, json};

const AUTHOR: Key = Key([3; 32]);
const OTHER: Key = Key([4; 32]);

type Files = BTreeMap<String, Vec<u8>>;

/// The example of docs/packs.md, in this version.
fn example(version: u32) -> Files {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/example-package");
    let names = ["package.json", "exercises/a-good-hour.json", "exercises/de/a-good-hour.json"];
    let versioned = |name: &str| {
        let mut json: Value = serde_json::from_slice(&std::fs::read(folder.join(name)).unwrap()).unwrap();
        if json.get("version").is_some() {
            json["version"] = json!(version);
        }
        json.to_string().into_bytes()
    };
    names.iter().map(|name| ((*name).to_owned(), versioned(name))).collect()
}

fn zipped(files: &Files) -> Vec<u8> {
    attune_tests::zipped(files).unwrap()
}

fn signed(version: u32, by: &Key) -> Vec<u8> {
    let mut files = example(version);
    files.insert(SIGNATURE.to_owned(), signature_of(by, &files));
    zipped(&files)
}

fn add(phone: &Phone, bytes: &[u8]) -> Result<String, Error> {
    phone.attune.add_pack(&phone.here, bytes, false)
}

fn lists(phone: &Phone) -> bool {
    phone.attune.library(&phone.here).unwrap().exercises.iter().any(|card| card.id == "a-good-hour")
}

/// What is told to whoever wanted to add `bytes`.
fn told(phone: &Phone, bytes: &[u8]) -> String {
    match add(phone, bytes) {
        Err(error @ Error::Input { .. }) => error.says(&phone.here.language),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_package_is_looked_at_added_listed_and_taken_out_again() {
    let couple = Couple::alone(100);
    let ana = &couple.ana;
    let bytes = signed(1, &AUTHOR);
    let seen = ana.attune.preview_pack(&ana.here, &bytes).unwrap();
    assert_eq!((seen.title.as_str(), seen.author.as_str()), ("An hour of the week", "The makers of Attune"));
    assert!(seen.signed && seen.signature.starts_with("Signed.") && seen.line.is_empty(), "{seen:?}");
    assert_eq!(seen.exercises[0].title, "One good hour");
    assert!(seen.caution.contains("The makers of Attune") && seen.caution.contains("have not checked it"), "{seen:?}");
    assert!(!lists(ana) && ana.attune.packages(&ana.here).unwrap().is_empty(), "a look keeps nothing");
    let id = add(ana, &bytes).unwrap();
    assert_eq!(id, seen.id);
    assert!(lists(ana));
    assert_eq!(add(ana, &bytes).unwrap(), id, "added twice it is there once");
    assert_eq!(ana.attune.packages(&ana.here).unwrap().len(), 1);
    assert_eq!(ana.attune.preview_pack(&ana.here, &bytes).unwrap().line, "It lies here already.");
    let page = ana.attune.exercise(&ana.here, "a-good-hour").unwrap();
    assert!(page.approach.contains("The makers of Attune") && page.review.contains("have not checked it"), "{page:?}");
    // It is this phone's alone, and stays through an end of the app.
    assert!(!lists(&couple.ben));
    ana.attune.pause().unwrap();
    assert!(lists(ana));
    ana.attune.remove_pack(&ana.here, &id).unwrap();
    assert!(!lists(ana) && ana.attune.packages(&ana.here).unwrap().is_empty());
    assert_eq!(ana.attune.remove_pack(&ana.here, &id), Err(Error::gone("package")));
    assert_eq!(ana.attune.exercise(&ana.here, "a-good-hour"), Err(Error::gone("exercise")));
    for file in ana.files().values() {
        assert!(memchr::memmem::find(file, b"package.json").is_none(), "erased, not only unlisted");
    }
}

#[test]
fn unsigned_it_takes_a_clear_yes_and_changed_it_is_refused() {
    let couple = Couple::alone(101);
    let ana = &couple.ana;
    let unsigned = zipped(&example(1));
    assert!(!ana.attune.preview_pack(&ana.here, &unsigned).unwrap().signed);
    assert!(told(ana, &unsigned).contains("Nobody has signed"));
    assert!(!lists(ana));
    ana.attune.add_pack(&ana.here, &unsigned, true).unwrap();
    assert!(lists(ana));
    let mut files = example(1);
    files.insert(SIGNATURE.to_owned(), signature_of(&AUTHOR, &files));
    let pack =
        String::from_utf8(files["exercises/a-good-hour.json"].clone()).unwrap().replace("Good hours", "Bad hours");
    files.insert("exercises/a-good-hour.json".into(), pack.into_bytes());
    assert!(told(ana, &zipped(&files)).contains("not what was signed"));
    assert!(ana.attune.add_pack(&ana.here, &zipped(&files), true).is_err(), "a yes does not cover it");
    assert!(told(ana, b"PK").contains("a package is a zip"));
    assert!(told(ana, &vec![0; 2 * 1024 * 1024 + 1]).contains("too long"));
    let mut odd = example(1);
    odd.insert("../away.json".into(), b"{}".to_vec());
    assert!(told(ana, &zipped(&odd)).contains("../away.json"));
}

#[test]
fn the_next_version_takes_its_place_and_what_was_begun_goes_on_in_the_one_it_began_with() {
    let couple = Couple::paired(102);
    let ana = &couple.ana;
    add(ana, &signed(1, &AUTHOR)).unwrap();
    let session = ana.attune.start(&ana.here, "a-good-hour").unwrap();
    let before = ana.attune.session(&ana.here, session).unwrap();
    let line = ana.attune.preview_pack(&ana.here, &signed(2, &AUTHOR)).unwrap().line;
    assert!(line.contains("the place of an earlier one"), "{line}");
    assert!(told(ana, &signed(2, &OTHER)).contains("somebody else"));
    let next = add(ana, &signed(2, &AUTHOR)).unwrap();
    assert_eq!(ana.attune.packages(&ana.here).unwrap().len(), 1);
    assert_eq!(ana.attune.session(&ana.here, session).unwrap(), before);
    assert!(told(ana, &signed(1, &AUTHOR)).contains("nothing newer"));
    ana.attune.remove_pack(&ana.here, &next).unwrap();
    assert_eq!(ana.attune.session(&ana.here, session), Err(Error::gone("session")), "its words are gone with it");
    add(ana, &signed(1, &AUTHOR)).unwrap();
    assert_eq!(ana.attune.session(&ana.here, session).unwrap(), before, "and there again with it");
}

#[test]
fn two_go_through_it_once_both_have_it_each_in_their_own_language() {
    let mut couple = Couple::alone(103);
    couple.ben.here.language = "de".into();
    couple.pair();
    let (ana, ben) = (&couple.ana, &couple.ben);
    couple.choose_passphrases("three small words");
    let bytes = signed(1, &AUTHOR);
    add(ana, &bytes).unwrap();
    let session = ana.attune.start(&ana.here, "a-good-hour").unwrap();
    ana.give(session, &Answer::Next).unwrap();
    ana.give(session, &Answer::Seal { texts: vec!["Tuesday, on the bridge.".into(), String::new()] }).unwrap();
    couple.settle();
    assert!(ben.attune.together(&ben.here).unwrap().running.is_empty(), "without it there is nothing to show");
    add(ben, &bytes).unwrap();
    let running = ben.attune.together(&ben.here).unwrap().running;
    assert_eq!((running[0].id, running[0].title.as_str()), (session, "Eine gute Stunde"));
    couple.goes_through("a-good-hour", ben, ana, ["von ben", "by ana"]);
    let back = ana.attune.insights(&ana.here).unwrap();
    assert_eq!(back.months[0].did[0].title, "One good hour");
    couple.ends_well();
}

/// Of this build, whichever it is: `cargo test --features attune-core/reviewed-only reviewed_only` asks it of the other.
#[test]
fn the_setting_reviewed_only_takes_a_package_only_once_a_therapist_has_reviewed_all_of_it() {
    let reviewed_only = packs().iter().all(|pack| !pack.review_pending);
    let couple = Couple::alone(103);
    let ana = &couple.ana;
    let unreviewed = signed(1, &AUTHOR);
    if reviewed_only {
        assert!(told(ana, &unreviewed).contains("a-good-hour"));
        assert!(ana.attune.preview_pack(&ana.here, &unreviewed).is_err(), "not even looked at");
        assert!(ana.attune.add_pack(&ana.here, &unreviewed, true).is_err(), "a yes does not cover it");
        assert!(ana.attune.packages(&ana.here).unwrap().is_empty());
    } else {
        add(ana, &unreviewed).unwrap();
    }
    assert_eq!(lists(ana), !reviewed_only);
    let mut files = example(2);
    let mut pack: Value = serde_json::from_slice(&files["exercises/a-good-hour.json"]).unwrap();
    pack["reviews"] = json!([{"role": "therapist", "by": "N. N.", "on": "2026-11-01", "version": 2}]);
    files.insert("exercises/a-good-hour.json".into(), pack.to_string().into_bytes());
    files.insert(SIGNATURE.to_owned(), signature_of(&AUTHOR, &files));
    add(ana, &zipped(&files)).unwrap();
    assert!(lists(ana));
}

/// What the tests of both front ends pick lies ready for them; `ATTUNE_PACKAGES=write` writes it anew.
#[test]
fn the_packages_that_the_front_ends_are_tested_with_are_the_example_s() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("packages");
    let packages =
        [("signed.zip", signed(1, &AUTHOR)), ("unsigned.zip", zipped(&example(1))), ("next.zip", signed(2, &AUTHOR))];
    for (name, bytes) in packages {
        let file = folder.join(name);
        if std::env::var("ATTUNE_PACKAGES").is_ok_and(|what| what == "write") {
            std::fs::write(&file, &bytes).unwrap();
        }
        assert!(std::fs::read(&file).unwrap() == bytes, "ATTUNE_PACKAGES=write writes {name} anew");
    }
}
