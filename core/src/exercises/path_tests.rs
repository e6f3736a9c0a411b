#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use serde_json::{Value, json};

use super::paths::{ENGLISH, TRANSLATIONS, whole};
use super::phones::{EVENING, HOUR, Phone, couple};
use super::*;
use crate::error::Error;
use crate::time::CivilDate;

const LISTEN: &str = "learning-to-listen";
const DAY: i64 = 24 * HOUR;

fn exists(id: &str) -> bool {
    newest(id).is_some()
}

/// A file of one path, changed.
fn complaint(change: impl FnOnce(&mut Value)) -> (String, String) {
    let mut value: Value = serde_json::from_str(ENGLISH.1).unwrap();
    let one = value["paths"][0].take();
    value["paths"] = json!([one]);
    change(&mut value["paths"][0]);
    match parse_paths("a.json", &value.to_string(), exists) {
        Err(Error::Pack { file, path, reason }) => {
            assert_eq!(file, "a.json");
            (path, reason)
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_paths_pass_and_read_whole_in_every_language() {
    let mut all = parse_paths(ENGLISH.0, ENGLISH.1, exists).unwrap();
    assert_eq!(paths().len(), all.len(), "none is left out");
    for (language, file, json) in TRANSLATIONS {
        translate_paths(&mut all, file, json).unwrap();
        for path in &all {
            let (own, english) = (path.words(language), path.words("en"));
            assert_ne!(own, english, "{language}/{}", path.id);
            assert_ne!(own.intro, english.intro, "{language}/{}", path.id);
        }
    }
    for (id, days) in [("rebuild-trust", 5), ("after-an-affair", 7), (LISTEN, 2)] {
        assert_eq!(path_of(id).unwrap().days, days, "{id}");
    }
}

/// What may stand between two, as the finder of barriers calls it, and the path from there.
const BARRIERS: [(&str, &str); 5] = [
    ("talk", "how-we-talk"),
    ("unsettled", "never-settled"),
    ("outside", "outside-pressure"),
    ("old", "old-hurts"),
    ("amounts", "different-amounts"),
];

#[test]
fn what_is_advised_for_a_barrier_is_a_part_of_the_path_for_it() {
    let finder = newest("barrier-finder").unwrap();
    let What::Read { links, .. } = &finder.step("roads").unwrap().1.what else { panic!() };
    let named = |language: &str, barrier: &str| -> Vec<&str> {
        let road = finder.text(language, &format!("roads.{barrier}"));
        let title = |id: &str| newest(id).unwrap().text(language, "title");
        let quoted =
            |id: &str| road.contains(&format!("“{}”", title(id))) || road.contains(&format!("„{}“", title(id)));
        links.iter().map(String::as_str).filter(|id| quoted(id)).collect()
    };
    for (barrier, path) in BARRIERS {
        let stages = &path_of(path).unwrap().stages;
        assert!(!named("en", barrier).is_empty(), "{barrier}");
        for id in named("en", barrier).into_iter().chain(named("de", barrier)) {
            assert!(stages.iter().any(|stage| stage == id), "{id}, for {barrier}, is not in {path}");
        }
    }
    for link in links {
        let advised = BARRIERS.iter().any(|(barrier, _)| named("en", barrier).contains(&link.as_str()));
        assert!(advised, "no barrier leads to {link}");
    }
    let What::Choose { options: Options::Listed(kinds), .. } = &finder.step("kinds").unwrap().1.what else { panic!() };
    assert!(kinds.iter().eq(BARRIERS.iter().map(|(barrier, _)| barrier)), "every barrier has its path: {kinds:?}");
}

#[test]
fn what_is_wrong_with_a_path_is_told_with_its_place() {
    let place = |change: &dyn Fn(&mut Value)| complaint(change).0;
    assert_eq!(place(&|path| path["stages"] = json!(["four-kinds-map", "no-such"])), "/paths/0/stages/1");
    assert_eq!(place(&|path| path["stages"] = json!(["idea-walk", "idea-walk"])), "/paths/0/stages/1");
    assert_eq!(place(&|path| path["stages"] = json!(["idea-walk"])), "/paths/0/stages");
    assert_eq!(place(&|path| path["days_between"] = json!(0)), "/paths/0/days_between");
    assert_eq!(place(&|path| path["days_between"] = json!(31)), "/paths/0/days_between");
    assert_eq!(place(&|path| path["for"] = json!([])), "/paths/0/for");
    assert_eq!(place(&|path| path["for"] = json!(["trust", "trust"])), "/paths/0/for");
    assert_eq!(place(&|path| path["id"] = json!("New Together")), "/paths/0/id");
    assert_eq!(place(&|path| path["title"] = json!("x".repeat(41))), "/paths/0/title");
    assert_eq!(place(&|path| path["purpose"] = json!(" ")), "/paths/0/purpose");
    assert_eq!(place(&|path| path["texts"]["intro"] = json!("x".repeat(401))), "/paths/0/texts/intro");
    assert_eq!(place(&|path| path["texts"]["more"] = json!("x")), "/paths/0/texts/more");
    assert_eq!(place(&|path| path["badge"] = json!(true)), "/paths/0/badge");
    assert_eq!(
        place(&|path| {
            path.as_object_mut().unwrap().remove("texts");
        }),
        "/paths/0/texts"
    );
    let (_, reason) = complaint(|path| path["stages"][1] = json!("no-such"));
    assert_eq!(reason, "there is no exercise “no-such”");
}

#[test]
fn a_translation_of_paths_brings_words_only() {
    let mut all = parse_paths(ENGLISH.0, ENGLISH.1, exists).unwrap();
    let german: Value = serde_json::from_str(TRANSLATIONS[0].2).unwrap();
    let mut with = |change: &dyn Fn(&mut Value)| {
        let mut value = german.clone();
        change(&mut value);
        match translate_paths(&mut all, "de.json", &value.to_string()) {
            Err(Error::Pack { path, .. }) => path,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(with(&|de| de["paths"][0]["stages"] = json!(["idea-walk"])), "/paths/0/stages");
    assert_eq!(with(&|de| de["paths"][0]["id"] = json!("elsewhere")), "/paths/0/id");
    assert_eq!(with(&|de| de["paths"][1]["id"] = de["paths"][0]["id"].clone()), "/paths/1/id");
}

#[test]
fn a_build_of_reviewed_exercises_only_has_whole_paths_or_none() {
    let reviewed: Vec<String> = super::library::compiled(true).into_iter().map(|pack| pack.id).collect();
    let left = whole(|id| reviewed.iter().any(|one| one == id));
    let ids: Vec<&str> = left.iter().map(|path| path.id.as_str()).collect();
    assert!(ids.contains(&LISTEN) && ids.contains(&"new-together"), "{ids:?}");
    for id in ["rebuild-trust", "after-an-affair", "kinder-quarrels", "different-amounts", "old-hurts"] {
        assert!(!ids.contains(&id), "{id} needs what awaits its review");
    }
}

/// What a phone shows of a path.
fn screen(phone: &Phone, id: &str) -> PathScreen {
    phone.look(|conn, eyes| Ok(path_screen(path_of(id).unwrap(), eyes, walk(conn)?.as_ref())))
}

fn states(phone: &Phone, id: &str) -> Vec<StageState> {
    screen(phone, id).stages.iter().map(|stage| stage.state).collect()
}

/// Goes through an exercise that one phone is passed for, to its end.
fn finishes(phone: &Phone, exercise: &str) {
    let session = phone
        .with(|tx, ledger, author| {
            start_on_one_phone(
                tx,
                &Hands::Paired { ledger, author, key: &super::phones::KEY, outside: &super::phones::NOTHING },
                exercise,
            )
        })
        .unwrap();
    while phone.screen(session).state != SessionState::Done {
        phone.next(session);
    }
}

#[test]
fn a_path_opens_after_its_days_and_nothing_on_it_is_ever_late() {
    use StageState::{Done, Later, Open, Resting, Skipped};
    let (mut ana, _) = couple();
    let before = screen(&ana, LISTEN);
    assert!(before.can_begin && !before.card.under_way && before.end.is_empty() && before.instead.is_empty());
    assert_eq!(states(&ana, LISTEN), [Later; 4]);
    finishes(&ana, "mindful-ears");
    ana.now.utc_ms += HOUR;
    ana.db.write(|tx| begin_path(tx, LISTEN, ana.now.utc_ms)).unwrap();
    assert_eq!(states(&ana, LISTEN), [Open, Later, Later, Later], "what was done before it was begun is open again");

    ana.now.utc_ms += HOUR;
    finishes(&ana, "mindful-ears");
    let rests = screen(&ana, LISTEN);
    assert_eq!(states(&ana, LISTEN), [Done, Resting, Later, Later]);
    let wednesday: CivilDate = "2026-11-24".parse().unwrap();
    assert_eq!(rests.stages[1].opens, Some(wednesday), "two days after Sunday the 22nd");
    assert!(rests.stages.iter().all(|stage| stage.state == Resting || stage.opens.is_none()));

    ana.db.write(|tx| slow_down(tx, LISTEN, true)).unwrap();
    let slow = screen(&ana, LISTEN);
    assert_eq!((slow.slower, slow.stages[1].opens), (true, Some("2026-11-26".parse().unwrap())));
    assert!(slow.pace.contains("4 days") && rests.pace.contains("2 days"), "{} {}", slow.pace, rests.pace);
    ana.db.write(|tx| slow_down(tx, LISTEN, false)).unwrap();
    assert_eq!(screen(&ana, LISTEN), rests, "again as it was");

    ana.now.utc_ms = EVENING + 2 * DAY - 16 * HOUR; // three in the morning: still the 23rd
    assert_eq!(states(&ana, LISTEN)[1], Resting);
    ana.now.utc_ms += 2 * HOUR;
    let open = screen(&ana, LISTEN);
    assert_eq!(states(&ana, LISTEN), [Done, Open, Later, Later]);
    ana.now.utc_ms += 400 * DAY;
    assert_eq!(screen(&ana, LISTEN), open, "a year on it reads as on its first day");

    ana.db.write(|tx| pass_over(tx, LISTEN, "listen-dont-fix", true)).unwrap();
    assert_eq!(states(&ana, LISTEN), [Done, Skipped, Open, Later]);
    ana.db.write(|tx| pass_over(tx, LISTEN, "listen-dont-fix", false)).unwrap();
    assert_eq!(screen(&ana, LISTEN), open);
    for exercise in ["listen-dont-fix", "gentle-guess", "mirror-dialogue"] {
        ana.db.write(|tx| pass_over(tx, LISTEN, exercise, true)).unwrap();
    }
    let ended = screen(&ana, LISTEN);
    assert_eq!(ended.end, path_of(LISTEN).unwrap().words("en").end);
    assert_eq!(ended.card.line, "You’ve been through all of it.");
}

#[test]
fn one_path_is_under_way_at_a_time_and_leaving_it_forgets_where_one_stood() {
    let (ana, ben) = couple();
    ana.db.write(|tx| begin_path(tx, LISTEN, EVENING)).unwrap();
    ana.db.write(|tx| pass_over(tx, LISTEN, "mindful-ears", true)).unwrap();
    assert!(screen(&ana, "living-apart").instead.contains("Learning to listen"));
    ana.db.write(|tx| begin_path(tx, "living-apart", EVENING)).unwrap();
    assert_eq!(ana.db.read(walk).unwrap().unwrap().skipped.len(), 0);
    assert!(screen(&ana, "living-apart").card.under_way && screen(&ana, LISTEN).can_begin);
    let gone = ana.db.write(|tx| slow_down(tx, LISTEN, true));
    assert!(matches!(gone, Err(Error::Gone { .. })), "{gone:?}");
    let gone = ana.db.write(|tx| pass_over(tx, "living-apart", "mindful-ears", true));
    assert!(matches!(gone, Err(Error::Gone { .. })), "{gone:?}");
    let gone = ana.db.write(|tx| begin_path(tx, "no-such", EVENING));
    assert!(matches!(gone, Err(Error::Gone { .. })), "{gone:?}");
    ana.db.write(leave_path).unwrap();
    assert_eq!(ana.db.read(walk).unwrap(), None);
    assert!(ana.own().is_empty(), "nothing of it is recorded");
    ben.hear(&ana);
    assert_eq!(ana.dump(), ben.dump());
}
