//! The files of words against each other and against all who use them: Rust, Kotlin and Swift.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;

use super::catalogue::{ENGLISH, Files, OTHERS, keys_in};
use super::*;

/// Texts that are the same in another language: names, what is only put together, words that both have.
const SAME: &[(&str, &[&str])] = &[(
    "de",
    &[
        "app-name",
        "reminder-title",
        "ritual-summary",
        "ritual-summary-own",
        "weeks-day",
        "evidence-study",
        "size-kb",
        "month-4",
        "month-8",
        "month-9",
        "month-11",
    ],
)];

/// Written like keys and none: parts of what ids are derived from, and what is looked for when it is gone.
const NO_KEYS: &[&str] = &["ritual-confirmed", "time-out-pact", "time-out-pact-confirmed", "time-out"];

/// Folders of what is built, generated or for tests only: what stands there shows nobody anything.
const NOT_SHOWN: &[&str] = &["target", ".build", "ffi", "test", "Tests"];

/// All files below `folder` that end in one of `endings`, but those of [`NOT_SHOWN`].
fn sources(folder: &Path, endings: &[&str], into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            if path.file_name().is_some_and(|name| !NOT_SHOWN.iter().any(|one| name == *one)) {
                sources(&path, endings, into);
            }
        } else if path.extension().is_some_and(|end| endings.iter().any(|one| end == *one)) {
            into.push(path);
        }
    }
}

fn core() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The core's text, tests left out.
fn rust() -> String {
    let mut files = Vec::new();
    sources(&core().join("src"), &["rs"], &mut files);
    files.retain(|file| !file.to_string_lossy().contains("tests"));
    let own = |file: &PathBuf| std::fs::read_to_string(file).unwrap().split("mod tests {").next().unwrap().to_owned();
    files.iter().map(own).collect()
}

/// Every name in the front ends of either platform; Words.kt and Words.swift hold all keys and count for none.
fn names_of_front_ends() -> BTreeSet<String> {
    let mut files = Vec::new();
    sources(&core().join("../android"), &["kt"], &mut files);
    sources(&core().join("../ios"), &["swift"], &mut files);
    files.retain(|file| !file.ends_with("Words.kt") && !file.ends_with("Words.swift"));
    let text: String = files.iter().map(|file| std::fs::read_to_string(file).unwrap() + "\n").collect();
    text.split(|c: char| !c.is_ascii_alphanumeric()).map(str::to_owned).collect()
}

/// `do-take-back` as the typed words call it: `doTakeBack`.
fn name_of(key: &str) -> String {
    let mut parts = key.split('-');
    let mut name = parts.next().unwrap().to_owned();
    for part in parts {
        name.push_str(&part[..1].to_uppercase());
        name.push_str(&part[1..]);
    }
    name
}

/// Keys that are put together from ids.
fn made_keys() -> BTreeSet<String> {
    let words = feelings().into_iter().map(|feeling| key_of(&feeling.id));
    let families = FAMILIES.iter().map(|family| format!("emo-family-{family}"));
    words.chain(families).chain(OUTSIDE.iter().map(|id| key_of(id))).collect()
}

/// Each message of a language as it is written, by file and key.
fn messages(files: Files) -> BTreeMap<(&'static str, &'static str), String> {
    let mut all = BTreeMap::new();
    for (file, text) in files {
        let mut at = None;
        for line in text.lines() {
            if let Some(key) = keys_in(line).next() {
                at = Some((*file, key));
                all.insert((*file, key), line[key.len()..].trim_start_matches([' ', '=']).to_owned());
            } else if line.starts_with([' ', '}']) {
                all.get_mut(&at.unwrap()).unwrap().extend(["\n", line]);
            }
        }
    }
    all
}

/// Each message of a language as it is written, by key.
pub(crate) fn messages_of(language: &str) -> Vec<(String, String)> {
    let (_, files) = languages().find(|(tag, _)| *tag == language).unwrap();
    messages(files).into_iter().map(|((_, key), text)| (key.to_owned(), text)).collect()
}

/// The names of what is put into a message.
fn arguments(message: &str) -> BTreeSet<&str> {
    message.split('$').skip(1).map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap()).collect()
}

fn languages() -> impl Iterator<Item = (&'static str, Files)> {
    [("en", ENGLISH)].into_iter().chain(OTHERS.iter().copied())
}

#[test]
fn every_file_parses_and_no_key_is_there_twice() {
    for (language, files) in languages() {
        let mut seen = BTreeSet::new();
        for (name, text) in files {
            if let Err((_, errors)) = FluentResource::try_new((*text).to_owned()) {
                panic!("{language}/{name}.ftl: {errors:?}");
            }
            for key in keys_in(text) {
                assert!(seen.insert(key), "{key} is there twice, again in {language}/{name}.ftl");
                assert_ne!(Copy::of(language).text(key), key, "{key} in {language}/{name}.ftl has no text");
            }
        }
    }
}

#[test]
fn every_file_of_words_is_compiled_in() {
    let folders = std::fs::read_dir(core().join("locales")).unwrap();
    let folders: BTreeSet<_> = folders.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(folders, languages().map(|(language, _)| language.to_owned()).collect());
    for (language, files) in languages() {
        let mut found = Vec::new();
        sources(&core().join("locales").join(language), &["ftl"], &mut found);
        let there = found.iter().map(|file| file.file_stem().unwrap().to_str().unwrap());
        assert_eq!(there.collect::<BTreeSet<_>>(), files.iter().map(|(name, _)| *name).collect());
    }
}

#[test]
fn every_language_says_everything_with_the_same_arguments() {
    let english = messages(ENGLISH);
    for (language, files) in OTHERS {
        let theirs = messages(files);
        let same = SAME.iter().find(|(of, _)| of == language).unwrap().1;
        for (key, text) in &english {
            let Some(other) = theirs.get(key) else { panic!("{language}/{}.ftl lacks {}", key.0, key.1) };
            assert_eq!(arguments(text), arguments(other), "{language}: {} is filled with something else", key.1);
            assert_eq!(text.contains("->"), other.contains("->"), "{language}: {} counts in one language only", key.1);
            assert_eq!(text == other, same.contains(&key.1), "{language}: is {} = {text} the same word?", key.1);
        }
        for key in theirs.keys() {
            assert!(english.contains_key(key), "{language}/{}.ftl: nobody knows {}", key.0, key.1);
        }
    }
}

#[test]
fn every_key_is_used_and_every_key_used_is_there() {
    let code = rust();
    let keys: BTreeSet<&str> = ENGLISH.iter().flat_map(|(_, text)| keys_in(text)).collect();
    let made = made_keys();
    for (name, text) in ENGLISH.iter().filter(|(name, _)| *name != "ui") {
        for key in keys_in(text) {
            assert!(made.contains(key) || code.contains(&format!("\"{key}\"")), "nobody uses {key} of {name}.ftl");
        }
    }
    // Many keys stand in a table, far from the call that says them: whatever is written as one has to be one.
    let rooms = ENGLISH.iter().filter(|(name, _)| *name != "ui").flat_map(|(_, text)| keys_in(text));
    let begins: BTreeSet<&str> = rooms.map(|key| key.split('-').next().unwrap()).collect();
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    for literal in code.split('"').filter(|literal| literal.contains('-') && literal.chars().all(plain)) {
        let like_a_key = begins.contains(literal.split('-').next().unwrap()) && !NO_KEYS.contains(&literal);
        assert!(!like_a_key || keys.contains(literal), "{literal} is used and nowhere to be found");
    }
    for key in &made {
        assert!(keys.contains(key.as_str()), "{key} is nowhere to be found");
    }
}

/// What is told of an error is a key, or says on purpose that it is for a terminal: a sentence written in
/// the code would be English for everyone.
#[test]
fn every_error_is_told_from_the_catalogue() {
    let code = rust();
    for call in ["Error::input(", "Error::rule(", "Error::not_allowed("] {
        for (at, _) in code.match_indices(call) {
            let handed: String = code[at + call.len()..].chars().take(120).collect();
            let sentence = handed.split('"').skip(1).step_by(2).find(|literal| literal.contains(' '));
            assert_eq!(sentence, None, "an error says so itself: {call}{handed}");
        }
    }
}

#[test]
fn every_word_of_the_front_ends_is_shown_by_one() {
    let (shown, code) = (names_of_front_ends(), rust());
    let (_, ui) = ENGLISH.iter().find(|(name, _)| *name == "ui").unwrap();
    for key in keys_in(ui) {
        assert!(shown.contains(&name_of(key)) || code.contains(&format!("\"{key}\"")), "nobody shows {key} of ui.ftl");
    }
}

#[test]
fn the_front_ends_words_take_no_arguments() {
    for (language, files) in languages() {
        let plain: BTreeSet<String> = catalogue(language).into_iter().map(|(key, _)| key).collect();
        let (_, ui) = files.iter().find(|(name, _)| *name == "ui").unwrap();
        for key in keys_in(ui) {
            assert!(plain.contains(key), "{key} of ui.ftl takes an argument; it belongs into a room's file");
        }
    }
}

#[test]
fn nothing_is_said_that_the_tone_guide_rules_out() {
    for (language, files) in languages() {
        for ((_, key), text) in messages(files) {
            assert_eq!(ruled_out(&text), None, "{language}: {key} = {text}");
            let (open, close) = if language == "de" { ('„', '“') } else { ('“', '”') };
            let count = |mark: char| text.matches(mark).count();
            assert_eq!(count(open), count(close), "{language}: quotation marks of {key} = {text}");
        }
    }
}
