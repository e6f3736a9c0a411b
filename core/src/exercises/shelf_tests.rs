#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use std::collections::BTreeSet;

use super::phones::{EVENING, HOUR, couple};
use super::*;
use crate::time::Here;

fn shelf(phone: &super::phones::Phone) -> LibraryScreen {
    let all: Vec<&Path> = paths().iter().collect();
    phone.look(|_, eyes| Ok(library(eyes, &latest(), &all, None)))
}

#[test]
fn the_library_is_read_by_need_by_kind_and_by_minutes() {
    let (ana, _) = couple();
    let shelf = shelf(&ana);
    assert_eq!((shelf.exercises.len(), shelf.paths.len()), (packs().len(), paths().len()));
    let ids = |choices: &[Choice]| choices.iter().map(|choice| choice.id.clone()).collect::<Vec<_>>();
    assert_eq!(shelf.needs.len(), Need::ALL.len() + 2, "each need is answered by something");
    assert_eq!(ids(&shelf.kinds), ["emotional", "physical", "intellectual", "spiritual"]);
    assert_eq!(ids(&shelf.needs)[..4], ["short", "alone", "same-fight", "be-heard"]);
    assert_eq!(shelf.needs[2].text, "We keep having the same fight");
    let (needs, kinds): (BTreeSet<_>, BTreeSet<_>) =
        (ids(&shelf.needs).into_iter().collect(), ids(&shelf.kinds).into_iter().collect());
    for path in &shelf.paths {
        assert!(!path.needs.is_empty() && path.needs.iter().all(|need| needs.contains(need)), "{}", path.id);
    }
    for card in &shelf.exercises {
        let pack = newest(&card.id).unwrap();
        assert!(card.needs.iter().all(|need| needs.contains(need)), "{}", card.id);
        assert!(card.kinds.iter().all(|kind| kinds.contains(kind)), "{}", card.id);
        assert_eq!(card.needs.contains(&"short".to_owned()), card.minutes <= 10, "{}", card.id);
        assert_eq!(card.needs.contains(&"alone".to_owned()), card.solo, "{}", card.id);
        assert_eq!(card.review_pending, pack.review_pending);
        for need in &pack.needs {
            let written = serde_json::to_value(need).unwrap();
            assert!(card.needs.iter().any(|id| written == id.as_str()), "packs write it as {written}");
        }
        for kind in &pack.types {
            let written = serde_json::to_value(kind).unwrap();
            assert!(card.kinds.iter().any(|id| written == id.as_str()), "packs write it as {written}");
        }
    }
}

#[test]
fn an_exercise_says_how_it_is_done_and_what_it_asks_before_it_is_begun() {
    let (mut ana, _) = couple();
    let page = |phone: &super::phones::Phone, id: &str| phone.look(|conn, eyes| exercise(conn, eyes, id));
    let repair = page(&ana, "repair-talk");
    assert_eq!(repair.ways.len(), 3);
    assert!(repair.one_phone && repair.review_pending && repair.review.contains("No licensed therapist"));
    assert!(repair.guards.contains("stirred up") && repair.guards.contains("afraid"), "{}", repair.guards);
    assert_eq!(repair.help.len(), 3);
    let words = page(&ana, "feeling-words");
    assert!(words.guards.is_empty() && words.review.is_empty() && words.help.is_empty() && !words.one_phone);
    ana.here = Here { language: "de".into(), ..ana.here };
    for pack in latest() {
        let page = page(&ana, &pack.id);
        let said = [&page.ways[..], &[page.guards, page.review]].concat().join(" ");
        assert!(!said.contains("way-") && !said.contains("exercise-"), "{said}");
    }
}

#[test]
fn what_is_suggested_is_light_differs_by_day_and_never_what_runs_or_awaits_its_review() {
    let (mut ana, mut ben) = couple();
    let suggested =
        |phone: &super::phones::Phone| phone.look(|conn, eyes| Ok(together(begun(conn, eyes)?, eyes, None).suggested));
    let mut seen = BTreeSet::new();
    for day in 0..60 {
        (ana.now.utc_ms, ben.now.utc_ms) = (EVENING + day * 24 * HOUR, EVENING + day * 24 * HOUR);
        let today = suggested(&ana);
        assert_eq!(today.len(), 3);
        assert_eq!(today, suggested(&ben), "both are offered the same");
        ana.now.utc_ms += HOUR;
        assert_eq!(today, suggested(&ana), "all day long");
        for card in today {
            let pack = newest(&card.id).unwrap();
            assert!(pack.gate == Gate::Open && pack.guards.is_empty() && pack.minutes <= 15, "{}", pack.id);
            assert!(!pack.review_pending && pack.occurs == Occurs::Freely);
            seen.insert(card.id);
        }
    }
    assert!(seen.len() > 5, "not always the same: {seen:?}");

    let first = suggested(&ana)[0].id.clone();
    let session = ana.start(&first);
    assert!(suggested(&ana).iter().all(|card| card.id != first), "it runs");
    ana.rest(session, true);
    let lately = [(first.clone(), ana.now.utc_ms)].into();
    let after = ana.look(|_, eyes| Ok(super::shelf::suggested(&latest(), eyes, &[], &lately)));
    assert!(after.iter().all(|card| card.id != first), "what was finished lately stands behind what was not");

    let here = &ana.here;
    let alone = Eyes {
        couple: None,
        me: None,
        partner: None,
        now_ms: EVENING,
        here,
        outside: &super::phones::NOTHING,
        key: None,
    };
    let begun = Begun::default();
    assert!(together(begun, &alone, None).suggested.iter().all(|card| card.solo), "alone, what one can do alone");
}

#[test]
fn a_build_of_reviewed_exercises_only_lacks_all_others_everywhere() {
    let (all, reviewed) = (super::library::compiled(false), super::library::compiled(true));
    let pending = all.iter().filter(|pack| pack.review_pending).count();
    assert!(pending > 0 && reviewed.len() == all.len() - pending);
    assert!(reviewed.iter().all(|pack| !pack.review_pending));
    let reviewed: Vec<&Pack> = reviewed.iter().collect();
    let (ana, _) = couple();
    let shelf = ana.look(|_, eyes| Ok(library(eyes, &reviewed, &[], None)));
    assert!(shelf.exercises.iter().all(|card| !card.review_pending));
    assert!(shelf.needs.iter().all(|need| shelf.exercises.iter().any(|card| card.needs.contains(&need.id))));
}

/// Of this build, whichever it is: `cargo test --features reviewed-only reviewed_only` asks it of the other.
#[test]
fn the_setting_reviewed_only_decides_what_there_is() {
    let hidden = cfg!(feature = "reviewed-only");
    assert_eq!(packs().iter().any(|pack| pack.review_pending), !hidden);
    for gone in ["repair-talk", "trust-1-ready"] {
        assert_eq!((newest(gone).is_none(), exactly(gone, 1).is_none()), (hidden, hidden));
    }
    assert_eq!(path_of("after-an-affair").is_none(), hidden);
    assert!(path_of("learning-to-listen").is_some());
}
