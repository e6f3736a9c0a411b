#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use serde_json::{Value, json};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::*;
use crate::crypto::{Key, sign};
use crate::error::Error;
use crate::exercises::library::{unreviewed, unreviewed_if};

const SECRET: Key = Key([7; 32]);

type Files = BTreeMap<String, Vec<u8>>;

/// A pack of an outsider's: one of ours under another name.
fn hour() -> Value {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("packs/en/thank-you-in-full.json");
    let mut pack: Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    pack["id"] = json!("a-good-hour");
    pack
}

fn manifest() -> Value {
    json!({"format": 1, "title": "For the week", "author": "N. N., couple therapist", "exercises": ["a-good-hour"]})
}

fn files() -> Files {
    [(MANIFEST, manifest()), ("exercises/a-good-hour.json", hour())]
        .map(|(name, json)| (name.to_owned(), json.to_string().into_bytes()))
        .into()
}

fn zipped(files: &[(&str, &[u8])], method: CompressionMethod) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default().compression_method(method)).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn zip(files: &Files) -> Vec<u8> {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    zipped(&files, CompressionMethod::Deflated)
}

fn signed(mut files: Files) -> Files {
    files.insert(SIGNATURE.to_owned(), signature_of(&SECRET, &files));
    files
}

/// File, place and reason of the complaint about `bytes`.
fn complaint(bytes: &[u8]) -> (String, String, String) {
    match package(bytes) {
        Err(Error::Pack { file, path, reason }) => (file, path, reason),
        other => panic!("{other:?}"),
    }
}

fn complaint_after(change: impl FnOnce(&mut Files)) -> (String, String, String) {
    let mut files = files();
    change(&mut files);
    complaint(&zip(&files))
}

fn put(files: &mut Files, name: &str, json: &Value) {
    files.insert(name.to_owned(), json.to_string().into_bytes());
}

#[test]
fn a_package_brings_exercises_under_its_authors_name_signed_or_not() {
    let unsigned = package(&zip(&files())).unwrap();
    assert_eq!((unsigned.title.as_str(), unsigned.author.as_str()), ("For the week", "N. N., couple therapist"));
    assert_eq!((unsigned.key, unsigned.packs[0].id.as_str()), (None, "a-good-hour"));
    let signed = signed(files());
    assert_eq!(package(&zip(&signed)).unwrap().key, Some(sign::public(&SECRET)));
    let stored: Vec<(&str, &[u8])> =
        signed.iter().rev().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let stored = package(&zipped(&stored, CompressionMethod::Stored)).unwrap();
    assert_eq!(stored.key, Some(sign::public(&SECRET)), "in whichever order, however packed");
}

#[test]
fn a_translation_comes_along_and_one_that_nobody_reads_does_not() {
    let german = json!({"id": "a-good-hour", "version": 1, "texts": {"title": "Eine gute Stunde"}});
    let mut with = files();
    put(&mut with, "exercises/de/a-good-hour.json", &german);
    assert_eq!(package(&zip(&with)).unwrap().packs[0].text("de-AT", "title"), "Eine gute Stunde");
    let french = complaint_after(|files| put(files, "exercises/fr/a-good-hour.json", &german));
    assert_eq!(french.0, "exercises/fr/a-good-hour.json");
    assert_eq!(
        complaint_after(|files| put(files, "exercises/de/another.json", &german)).0,
        "exercises/de/another.json"
    );
}

#[test]
fn whatever_was_changed_after_signing_is_refused() {
    let whole = signed(files());
    for name in [MANIFEST, "exercises/a-good-hour.json"] {
        let mut changed = whole.clone();
        let text =
            String::from_utf8(changed[name].clone()).unwrap().replacen("for", "far", 1).replacen("For", "Far", 1);
        assert_ne!(text.as_bytes(), &changed[name][..]);
        changed.insert(name.to_owned(), text.into_bytes());
        let (file, path, reason) = complaint(&zip(&changed));
        assert_eq!((file.as_str(), path.as_str()), (SIGNATURE, "/signature"));
        assert!(reason.contains("not what was signed"), "{reason}");
    }
    let mut more = whole.clone();
    put(&mut more, "exercises/de/a-good-hour.json", &json!({"id": "a-good-hour", "version": 1, "texts": {}}));
    assert_eq!(complaint(&zip(&more)).0, SIGNATURE, "a file more");
    for (field, value) in [("key", "AAAA"), ("signature", "AAAA"), ("key", "?"), ("alg", "none")] {
        let mut changed = whole.clone();
        let mut signature: Value = serde_json::from_slice(&changed[SIGNATURE]).unwrap();
        signature[field] = json!(value);
        put(&mut changed, SIGNATURE, &signature);
        assert_eq!(complaint(&zip(&changed)).0, SIGNATURE, "{field}");
    }
    // Somebody else's key under the same bytes.
    let mut changed = whole.clone();
    let mut signature: Value = serde_json::from_slice(&changed[SIGNATURE]).unwrap();
    let other: Value = serde_json::from_slice(&signature_of(&Key([8; 32]), &files())).unwrap();
    signature["key"] = other["key"].clone();
    put(&mut changed, SIGNATURE, &signature);
    assert_eq!(complaint(&zip(&changed)).0, SIGNATURE);
}

#[test]
fn no_name_leads_out_of_the_package() {
    let good = files();
    for name in [
        "../a-good-hour.json",
        "exercises/../../a.json",
        "/etc/passwd",
        "exercises/..%2fa.json",
        "exercises\\a-good-hour.json",
        "C:\\a.json",
        "exercises/de/../a.json",
        "exercises/de/en/a.json",
        "exercises/.a.json",
        "exercises/A.json",
        "run.sh",
        "exercises/a.json/",
        "",
    ] {
        let mut files: Vec<(&str, &[u8])> =
            good.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        files.push((name, b"{}"));
        let (_, _, reason) = complaint(&zipped(&files, CompressionMethod::Stored));
        assert!(reason.contains("nothing else"), "{name}: {reason}");
    }
}

#[test]
fn a_link_in_a_zip_is_refused() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.add_symlink("exercises/a.json", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    assert!(complaint(&zip.finish().unwrap().into_inner()).2.contains("nothing else"));
}

#[test]
fn a_hundred_megabytes_are_refused_packed_or_unpacked() {
    let started = std::time::Instant::now();
    assert!(complaint(&vec![0; 100 * 1024 * 1024]).2.contains("2 MiB"));
    let mut bomb = files();
    bomb.insert("exercises/de/a-good-hour.json".into(), vec![b' '; 100 * 1024 * 1024]);
    let bomb = zip(&bomb);
    assert!(bomb.len() < LONGEST_PACKAGE, "{}", bomb.len());
    let (file, _, reason) = complaint(&bomb);
    assert_eq!(file, "exercises/de/a-good-hour.json");
    assert!(reason.contains("256 KiB"), "{reason}");
    // Small ones that are large together.
    let mut many = files();
    many.extend((0..40).map(|n| (format!("exercises/a{n}.json"), vec![b' '; 256 * 1024])));
    assert!(complaint(&zip(&many)).2.contains("8 MiB"));
    many.extend((0..300).map(|n| (format!("exercises/b{n}.json"), Vec::new())));
    assert!(complaint(&zip(&many)).2.contains("too many"));
    assert!(started.elapsed().as_secs() < 60);
}

#[test]
fn what_is_no_zip_or_a_broken_one_is_an_error_and_never_a_panic() {
    let whole = zip(&signed(files()));
    for bytes in [&b""[..], b"PK", b"{}", &[0xff; 1000]] {
        assert_eq!(complaint(bytes).0, "zip");
    }
    for cut in (0..whole.len()).step_by(11) {
        assert!(package(&whole[..cut]).is_err(), "cut at {cut}");
    }
    for at in (0..whole.len()).step_by(3) {
        let mut bent = whole.clone();
        bent[at] ^= 0x55;
        if let Ok(package) = package(&bent) {
            // Dates and the like are no part of what is read.
            assert_eq!(package.packs[0].id, "a-good-hour");
            assert_eq!(package.key, Some(sign::public(&SECRET)));
        }
    }
}

#[test]
fn what_the_manifest_says_has_to_be_so() {
    let with = |field: &str, value: Value| {
        complaint_after(|files| {
            let mut manifest = manifest();
            manifest[field] = value;
            put(files, MANIFEST, &manifest);
        })
    };
    for (field, value) in [
        ("format", json!(2)),
        ("title", json!("")),
        ("title", json!("x".repeat(61))),
        ("author", json!("A friend\u{202e}tsiparehT")),
        ("author", json!("A\nB")),
        ("exercises", json!([])),
        ("run", json!("a.sh")),
    ] {
        let (file, path, _) = with(field, value);
        assert_eq!((file.as_str(), path), (MANIFEST, format!("/{field}")));
    }
    assert!(with("exercises", json!(["daily-check-in"])).2.contains("of its own"));
    assert_eq!(with("exercises", json!(["a-good-hour", "a-good-hour"])).1, "/exercises/1");
    assert_eq!(with("exercises", json!(["another"])).1, "/exercises/0");
    assert_eq!(complaint_after(|files| drop(files.remove(MANIFEST))).0, MANIFEST);
    assert_eq!(complaint_after(|files| put(files, "exercises/more.json", &hour())).0, "exercises/more.json");
}

#[test]
fn a_step_that_nobody_reaches_or_that_waits_for_itself_is_named_by_its_place() {
    let with = |change: fn(&mut Value)| {
        complaint_after(|files| {
            let mut pack = hour();
            change(&mut pack);
            put(files, "exercises/a-good-hour.json", &pack);
        })
    };
    let at = |change| with(change).1;
    // Steps are named reflect, share, choose, ...: a circle of needs is one that looks ahead.
    assert_eq!(at(|pack| pack["steps"][1]["needs"] = pack["steps"][2]["id"].clone()), "/steps/1/needs");
    assert_eq!(at(|pack| pack["steps"][2]["needs"] = pack["steps"][2]["id"].clone()), "/steps/2/needs");
    assert_eq!(at(|pack| pack["who"] = json!(["solo"])), "/steps/2/by");
    assert_eq!(at(|pack| pack["occurs"] = json!({"daily": "r-daily"})), "/occurs");
    assert_eq!(at(|pack| pack["id"] = json!("another")), "/id");
    let (_, path, reason) = with(|pack| {
        let texts = pack["texts"].as_object_mut().unwrap();
        texts.insert("card.name".into(), json!("A card"));
        texts.insert("card.why".into(), json!("Why."));
        pack["steps"]
            .as_array_mut()
            .unwrap()
            .push(json!({"id": "card", "kind": "read", "paragraphs": ["why"], "links": ["nowhere"]}));
    });
    assert!(path.ends_with("/links/0") && reason.contains("no exercise nowhere"), "{path}: {reason}");
}

/// Of this build, whichever it is, and of both kinds: `cargo test --features reviewed-only reviewed_only` asks the other.
#[test]
fn the_setting_reviewed_only_leaves_out_what_no_therapist_has_reviewed_as_it_stands() {
    let with = |reviews: Value, pending: bool| {
        let mut files = files();
        let mut pack = hour();
        pack["version"] = json!(2);
        pack["review_pending"] = json!(pending);
        pack["reviews"] = reviews;
        files.insert("exercises/a-good-hour.json".to_owned(), pack.to_string().into_bytes());
        package(&zip(&files)).unwrap()
    };
    let by = |role: &str, version: u32| json!([{"role": role, "by": "N. N.", "on": "2026-11-01", "version": version}]);
    for (package, left_out) in [
        (with(json!([]), false), true),
        (with(json!([]), true), true),
        (with(by("advocate", 2), false), true),
        (with(by("therapist", 1), false), true),
        (with(by("therapist", 2), true), true),
        (with(by("therapist", 2), false), false),
    ] {
        assert_eq!(unreviewed_if(true, &package).is_some(), left_out, "{:?}", package.packs[0].reviews);
        assert!(unreviewed_if(false, &package).is_none());
        assert_eq!(unreviewed(&package).is_some(), left_out && cfg!(feature = "reviewed-only"));
    }
}
