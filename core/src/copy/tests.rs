#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;

use super::catalogue::{ENGLISH, Words, keys_in};
use super::*;

/// All files below `folder` that end in one of `endings`, target folders aside.
fn sources(folder: &Path, endings: &[&str], into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            if path.file_name().is_some_and(|name| name != "target" && name != "node_modules") {
                sources(&path, endings, into);
            }
        } else if path.extension().is_some_and(|end| endings.iter().any(|one| end == *one)) {
            into.push(path);
        }
    }
}

/// The files' text, tests left out.
fn code_of(folder: &Path, endings: &[&str]) -> String {
    let mut files = Vec::new();
    sources(folder, endings, &mut files);
    files
        .iter()
        .filter(|file| !file.to_string_lossy().ends_with("tests.rs"))
        .map(|file| std::fs::read_to_string(file).unwrap())
        .collect()
}

fn core() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Keys that are put together from ids.
fn made_keys() -> BTreeSet<String> {
    let words = feelings().into_iter().map(|feeling| key_of(&feeling.id));
    let families = FAMILIES.iter().map(|family| format!("emo-family-{family}"));
    words.chain(families).chain(OUTSIDE.iter().map(|id| key_of(id))).collect()
}

#[test]
fn every_file_parses_and_no_key_is_there_twice() {
    let mut seen = BTreeSet::new();
    for (name, text) in ENGLISH {
        if let Err((_, errors)) = FluentResource::try_new((*text).to_owned()) {
            panic!("{name}.ftl: {errors:?}");
        }
        for key in keys_in(text) {
            assert!(seen.insert(key), "{key} is there twice, again in {name}.ftl");
            assert_ne!(Copy::of("en").text(key), key, "{key} in {name}.ftl has no text");
        }
    }
}

#[test]
fn every_file_of_words_is_compiled_in() {
    let mut files = Vec::new();
    sources(&core().join("locales/en"), &["ftl"], &mut files);
    let named: BTreeSet<_> = ENGLISH.iter().map(|(name, _)| (*name).to_owned()).collect();
    let there: BTreeSet<_> = files.iter().map(|file| file.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    assert_eq!(there, named);
}

#[test]
fn every_key_is_used_and_every_key_used_is_there() {
    let code = code_of(&core().join("src"), &["rs"]);
    let keys: BTreeSet<&str> = ENGLISH.iter().flat_map(|(_, text)| keys_in(text)).collect();
    let made = made_keys();
    for (name, text) in ENGLISH.iter().filter(|(name, _)| *name != "ui") {
        for key in keys_in(text) {
            assert!(made.contains(key) || code.contains(&format!("\"{key}\"")), "nobody uses {key} of {name}.ftl");
        }
    }
    for call in [".text(\"", ".format(\""] {
        // Packs have texts, too: only what is asked of a Copy is a key.
        let asked = code.match_indices(call).filter(|(at, _)| {
            let before = code[..*at].trim_end();
            before.ends_with("copy") || before.ends_with("copy()")
        });
        for (at, _) in asked {
            let key = code[at + call.len()..].split('"').next().unwrap();
            assert!(keys.contains(key), "{key} is used and nowhere to be found");
        }
    }
    for key in &made {
        assert!(keys.contains(key.as_str()), "{key} is nowhere to be found");
    }
}

#[test]
fn every_word_of_the_front_ends_is_shown_by_one() {
    let mut files = Vec::new();
    sources(&core().join("../android"), &["kt"], &mut files);
    // Words.kt holds them all, by names made of the keys.
    files.retain(|file| !file.ends_with("Words.kt"));
    let shown: String = files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect();
    let shown: BTreeSet<&str> = shown.split(|c: char| !c.is_ascii_alphanumeric()).collect();
    let code = code_of(&core().join("src"), &["rs"]);
    let (_, ui) = ENGLISH.iter().find(|(name, _)| *name == "ui").unwrap();
    for key in keys_in(ui) {
        let mut parts = key.split('-');
        let mut name = parts.next().unwrap().to_owned();
        for part in parts {
            name.push_str(&part[..1].to_uppercase());
            name.push_str(&part[1..]);
        }
        assert!(shown.contains(name.as_str()) || code.contains(&format!("\"{key}\"")), "nobody shows {key} of ui.ftl");
    }
}

#[test]
fn the_front_ends_words_take_no_arguments() {
    let plain: BTreeSet<String> = catalogue("en").into_iter().map(|(key, _)| key).collect();
    let (_, ui) = ENGLISH.iter().find(|(name, _)| *name == "ui").unwrap();
    for key in keys_in(ui) {
        assert!(plain.contains(key), "{key} of ui.ftl takes an argument; it belongs into a room's file");
    }
}

#[test]
fn a_key_that_a_language_lacks_is_served_in_english() {
    let english = Words::parse("en", &[("a", "hello = Hello, { $name }\nbye = Goodbye\nfoot = left { $name }\n")]);
    let german = Words::parse("de", &[("a", "hello = Guten Tag, { $name }\n")]);
    let copy = Copy::over(&german, &english);
    assert_eq!(copy.format("hello", &[("name", "Ana".into())]), "Guten Tag, Ana");
    assert_eq!(copy.text("bye"), "Goodbye");
    assert_eq!(copy.text("nothing"), "nothing");
    assert_eq!(copy.plain(), [("bye".to_owned(), "Goodbye".to_owned())]);
}

#[test]
fn an_unknown_or_broken_language_is_served_in_english() {
    for language in ["", "xx", "de-AT", "en-GB", "not a language", "🦆"] {
        assert_eq!(Copy::of(language).text("emo-glad-pleased"), "pleased");
    }
}

#[test]
fn counts_choose_their_plural_and_names_come_in_untouched() {
    let english = Words::parse(
        "en",
        &[("a", "minutes = { $n ->\n    [one] one minute\n   *[other] { $n } minutes\n}\nhi = Hi { $name }\n")],
    );
    let copy = Copy::over(&english, &english);
    assert_eq!(copy.format("minutes", &[("n", 1_i64.into())]), "one minute");
    assert_eq!(copy.format("minutes", &[("n", 20_u32.into())]), "20 minutes");
    assert_eq!(copy.format("hi", &[("name", "{ $n } \u{202e}x".into())]), "Hi { $n } \u{202e}x");
}

#[test]
fn a_damaged_text_does_not_take_the_others_with_it() {
    let words = Words::parse("en", &[("a", "one = One\ntwo = { $\nthree = Three\n")]);
    let copy = Copy::over(&words, &words);
    assert_eq!((copy.text("one"), copy.text("three")), ("One".into(), "Three".into()));
}

#[test]
fn feelings_have_places_on_the_field_and_none_lies_on_another() {
    let all = feelings();
    assert_eq!(all.len(), 48);
    for feeling in &all {
        assert!(feeling.x.abs() <= 1.0 && feeling.y.abs() <= 1.0, "{feeling:?}");
        let near = all.iter().filter(|other| (other.x - feeling.x).abs() < 0.01 && (other.y - feeling.y).abs() < 0.01);
        assert_eq!(near.count(), 1, "{feeling:?}");
        assert!(knows_feeling(&feeling.id));
    }
    assert!(knows_feeling("emo.torn") && !knows_feeling("emo.glad.smug") && !knows_feeling(""));
}
