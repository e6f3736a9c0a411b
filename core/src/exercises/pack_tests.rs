#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use serde_json::{Value, json};

use super::library::{PACKS, TRANSLATIONS};
use super::*;
use crate::error::Error;

type Change = Box<dyn FnOnce(&mut Value)>;

/// The place and reason of the complaint about `value`.
fn complaint(value: &Value) -> (String, String) {
    match parse("a.json", &value.to_string()) {
        Err(Error::Pack { file, path, reason }) => {
            assert_eq!(file, "a.json");
            (path, reason)
        }
        other => panic!("{other:?}"),
    }
}

fn daily_text() -> &'static str {
    PACKS.iter().find(|(file, _)| *file == "daily-check-in.json").unwrap().1
}

fn daily() -> Value {
    serde_json::from_str(daily_text()).unwrap()
}

fn path_after(change: impl FnOnce(&mut Value)) -> String {
    let mut value = daily();
    change(&mut value);
    complaint(&value).0
}

#[test]
fn every_pack_that_is_compiled_in_passes() {
    for (file, json) in PACKS {
        let pack = parse(file, json).unwrap();
        assert_eq!(format!("{}.json", pack.id), *file);
    }
    assert_eq!(packs().len(), PACKS.len());
    let named: std::collections::BTreeSet<_> = PACKS.iter().map(|(file, _)| (*file).to_owned()).collect();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("packs/en");
    let mut there: std::collections::BTreeSet<_> =
        std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    for beside in ["rituals.json", "decks.json", "paths.json"] {
        assert!(there.remove(beside), "{beside}");
    }
    assert_eq!(named, there, "every pack file is compiled in");
    assert_eq!(newest("daily-check-in").unwrap().version, 1);
    assert!(exactly("daily-check-in", 2).is_none() && newest("nothing").is_none());
}

#[test]
fn every_pack_stands_whole_in_every_language() {
    for (language, files) in TRANSLATIONS {
        for (file, json) in *files {
            let mut pack = parse(file, PACKS.iter().find(|(name, _)| name == file).unwrap().1).unwrap();
            translate(&mut pack, language, file, json).unwrap();
            let texts = &pack.translations[*language];
            assert!(pack.texts.keys().eq(texts.keys()), "{language}/{file} has other texts than the English one");
            for (id, text) in texts {
                assert_ne!(text, &pack.texts[id], "{language}/{file}: {id} is still English");
            }
        }
    }
    let german = TRANSLATIONS.iter().find(|(language, _)| *language == "de").map_or(0, |(_, files)| files.len());
    assert!(german * 3 >= PACKS.len(), "German has less than a third");
    assert_eq!(newest("daily-check-in").unwrap().text("de-AT", "reply.hug"), "Eine Umarmung");
}

#[test]
fn an_unknown_kind_of_step_is_named_with_its_place() {
    let mut value = daily();
    value["steps"][1]["kind"] = json!("hypnosis");
    let (path, reason) = complaint(&value);
    assert_eq!(path, "/steps/1/kind");
    assert!(reason.contains("hypnosis") && reason.contains("update"), "{reason}");
}

#[test]
fn every_part_that_is_required_is_missed_by_its_place() {
    for part in ["id", "version", "minutes", "types", "who", "gate", "serves", "cautions", "evidence", "steps", "texts"]
    {
        assert_eq!(path_after(|pack| drop(pack.as_object_mut().unwrap().remove(part))), format!("/{part}"));
    }
    for part in ["types", "who", "serves", "cautions", "steps", "evidence"] {
        assert_eq!(path_after(|pack| pack[part] = json!([])), format!("/{part}"));
    }
    for text in ["title", "purpose", "approach", "done", "caution.day", "word.prompt", "lines.appreciation"] {
        let path = path_after(|pack| drop(pack["texts"].as_object_mut().unwrap().remove(text)));
        assert_eq!(path, format!("/texts/{text}"));
    }
}

#[test]
fn what_is_wrong_is_named_by_its_place() {
    let cases: [(&str, Change); 17] = [
        ("/minutes", Box::new(|p| p["minutes"] = json!(0))),
        ("/minutes", Box::new(|p| p["minutes"] = json!("five"))),
        ("/version", Box::new(|p| p["version"] = json!(-1))),
        ("/gate", Box::new(|p| p["gate"] = json!("wide-open"))),
        ("/run", Box::new(|p| p["run"] = json!("rm -rf"))),
        ("/guards~1x", Box::new(|p| p["guards/x"] = json!(["F"]))),
        ("/serves/0", Box::new(|p| p["serves"][0] = json!("87"))),
        ("/for", Box::new(|p| p["for"] = json!(["hurt", "touch", "trust", "help", "everyday"]))),
        ("/steps/1", Box::new(|p| p["steps"][1]["id"] = json!("word"))),
        ("/steps/1/colour", Box::new(|p| p["steps"][1]["colour"] = json!("red"))),
        ("/steps/2/needs", Box::new(|p| p["steps"][2]["needs"] = json!("again"))),
        ("/steps/0/keep", Box::new(|p| p["steps"][0]["keep"] = json!("vault"))),
        ("/steps/2/up_to", Box::new(|p| p["steps"][2]["up_to"] = json!(0))),
        ("/steps/2/options/1", Box::new(|p| p["steps"][2]["options"][1] = json!("thanks"))),
        ("/steps/1/fields/0/when", Box::new(|p| p["steps"][1]["fields"][0]["when"] = json!(1))),
        ("/texts/title", Box::new(|p| p["texts"]["title"] = json!("x".repeat(41)))),
        ("/texts/nobody.asks", Box::new(|p| p["texts"]["nobody.asks"] = json!("?"))),
    ];
    for (path, change) in cases {
        assert_eq!(path_after(change), path);
    }
}

#[test]
fn a_key_that_is_there_twice_is_refused() {
    let twice = daily_text().replacen("\"title\":", "\"purpose\": \"x\",\n\"title\":", 1);
    let Err(Error::Pack { path, .. }) = parse("a.json", &twice) else { panic!() };
    assert_eq!(path, "/texts/purpose");
}

#[test]
fn garbage_is_an_error_and_never_a_panic() {
    let whole = daily_text().trim_end();
    for cut in (0..whole.len()).filter(|cut| whole.is_char_boundary(*cut)).step_by(7) {
        assert!(parse("a.json", &whole[..cut]).is_err(), "cut at {cut}");
    }
    for text in ["", "[]", "null", "{}", "\u{0}", &"[".repeat(100_000), &" ".repeat(300_000)] {
        assert!(parse("a.json", text).is_err());
    }
    assert!(parse("a.json", &format!("{whole} {{}}")).is_err(), "something after the end");
}

#[test]
fn a_translation_brings_texts_only_and_english_fills_its_gaps() {
    let mut pack = parse("daily-check-in.json", daily_text()).unwrap();
    let german = json!({"id": "daily-check-in", "version": 1, "texts": {"title": "Zwei Zeilen am Tag"}});
    translate(&mut pack, "de", "de.json", &german.to_string()).unwrap();
    assert_eq!(pack.text("de-AT", "title"), "Zwei Zeilen am Tag");
    assert_eq!(pack.text("de", "reply.hug"), "A hug");
    assert_eq!(pack.text("fr", "title"), "Two lines a day");
    for wrong in [
        json!({"id": "daily-check-in", "version": 2, "texts": {}}),
        json!({"id": "daily-check-in", "version": 1, "texts": {"more": "x"}}),
        json!({"id": "daily-check-in", "version": 1, "texts": {}, "steps": []}),
    ] {
        assert!(translate(&mut pack, "de", "de.json", &wrong.to_string()).is_err());
    }
}

/// Exercises of high clinical risk: none goes without the word of a therapist and of an advocate, or else the
/// app says that it is missing.
const HIGH_RISK: [&str; 11] = [
    "our-loop",
    "early-lessons",
    "guided-reflection-deep",
    "repair-talk",
    "different-needs",
    "consent-closeness",
    "trust-1-ready",
    "trust-2-steady-first",
    "trust-3-name-the-hurt",
    "trust-4-own-it",
    "trust-5-questions-limits",
];

/// Whether nothing is kept from anyone: reviewed by both as it stands, or said to await it.
fn honest(pack: &Pack) -> bool {
    pack.review_pending || pack.reviewed(Reviewer::Therapist) && pack.reviewed(Reviewer::Advocate)
}

#[test]
fn what_is_of_high_risk_is_reviewed_as_it_stands_or_says_that_it_is_not() {
    for id in HIGH_RISK {
        assert!(honest(newest(id).unwrap()), "{id}");
    }
    for pack in packs() {
        assert!(!pack.review_pending || HIGH_RISK.contains(&pack.id.as_str()), "{} is not listed", pack.id);
        assert!(!(pack.review_pending && pack.reviewed(Reviewer::Therapist) && pack.reviewed(Reviewer::Advocate)));
    }
    let mut value: Value =
        serde_json::from_str(PACKS.iter().find(|(file, _)| *file == "our-loop.json").unwrap().1).unwrap();
    value.as_object_mut().unwrap().remove("review_pending");
    let review =
        |role: &str, version: u32| json!({"role": role, "by": "N. N.", "on": "2026-12-01", "version": version});
    let with = |value: &Value, version: u32, reviews: &[Value]| {
        let mut value = value.clone();
        (value["version"], value["reviews"]) = (json!(version), json!(reviews));
        parse("a.json", &value.to_string()).unwrap()
    };
    assert!(!honest(&with(&value, 1, &[])));
    assert!(!honest(&with(&value, 1, &[review("therapist", 1)])), "an advocate is asked, too");
    assert!(!honest(&with(&value, 1, &[review("advocate", 1)])));
    assert!(!honest(&with(&value, 2, &[review("therapist", 1), review("advocate", 2)])), "of an earlier version");
    assert!(honest(&with(&value, 2, &[review("therapist", 1), review("therapist", 2), review("advocate", 2)])));
}

#[test]
fn a_review_names_its_role_its_day_and_a_version_that_there_is() {
    let review = json!({"role": "therapist", "by": "N. N.", "on": "2026-12-01", "version": 1});
    let path = |field: &str, wrong: Value| {
        let mut review = review.clone();
        review[field] = wrong;
        path_after(|pack| pack["reviews"] = json!([review]))
    };
    assert_eq!(path("version", json!(2)), "/reviews/0/version");
    assert_eq!(path("version", json!(0)), "/reviews/0/version");
    assert_eq!(path("by", json!(" ")), "/reviews/0/by");
    for (field, wrong) in [("role", json!("friend")), ("on", json!("2026-13-01")), ("licence", json!("x"))] {
        assert_eq!(path(field, wrong), "/reviews");
    }
}

#[test]
fn our_words_keep_to_the_tone_guide() {
    for pack in packs() {
        for (id, text) in pack.texts.iter().chain(pack.translations.get("de").into_iter().flatten()) {
            assert_eq!(crate::copy::ruled_out(text), None, "{}/{id}: {text}", pack.id);
        }
    }
}

#[test]
fn no_paragraph_leads_into_the_sample_which_has_a_heading_of_its_own() {
    for pack in packs() {
        for texts in std::iter::once(&pack.texts).chain(pack.translations.values()) {
            for step in &pack.steps {
                let What::Read { paragraphs, .. } = &step.what else { continue };
                for paragraph in paragraphs {
                    let text = &texts[&format!("{}.{paragraph}", step.id)];
                    assert!(!text.ends_with(':'), "{}/{}: {text}", pack.id, step.id);
                }
            }
        }
    }
}

#[test]
fn every_exercise_in_which_one_is_listened_to_has_a_sample_before_the_turn() {
    let turn = |step: &Step| matches!(step.what, What::Turn { .. });
    let sample = |step: &Step| matches!(&step.what, What::Read { sample, .. } if sample.len() >= 2);
    let listening: Vec<_> = packs().iter().filter(|pack| pack.steps.iter().any(turn)).collect();
    assert!(listening.len() > 20, "{}", listening.len());
    for pack in listening {
        let before = pack.steps.iter().take_while(|step| !turn(step)).any(sample);
        assert!(before, "{} shows nobody how a turn can sound", pack.id);
    }
}
