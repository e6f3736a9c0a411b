//! What two sealed answers come to by each rule, how long they are shown, and what is kept nowhere.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use super::kinds_tests::{on_to, ready};
use super::phones::{HOUR, Phone, couple, exchange_all};
use super::*;
use crate::ids::SessionId;

/// Both are at `step`, and have chosen there.
fn chosen(exercise: &str, step: &str, of_ana: &[&str], of_ben: &[&str]) -> (Phone, Phone, SessionId) {
    let (ana, ben) = couple();
    let session = ana.start(exercise);
    if newest(exercise).unwrap().gate_at().is_some() {
        for phone in [&ana, &ben] {
            on_to_gate(phone, session);
            ready(phone, session);
            exchange_all(&ana, &ben);
        }
    }
    for (phone, ids) in [(&ana, of_ana), (&ben, of_ben)] {
        on_to(phone, session, step);
        phone.answer(session, &Answer::Chosen { ids: ids.iter().map(|id| (*id).to_owned()).collect() }).unwrap();
        exchange_all(&ana, &ben);
    }
    for phone in [&ana, &ben] {
        back_to(phone, session, step);
    }
    (ana, ben, session)
}

fn back_to(phone: &Phone, session: SessionId, step: &str) {
    for _ in 0..4 {
        if phone.screen(session).step_id == step {
            return;
        }
        phone.answer(session, &Answer::Back).unwrap();
    }
    panic!("not back at {step}: {:?}", phone.screen(session).step_id);
}

fn on_to_gate(phone: &Phone, session: SessionId) {
    let ready = newest(&phone.screen(session).exercise).unwrap();
    on_to(phone, session, &ready.steps[ready.gate_at().unwrap()].id);
}

fn titles(exercise: &str, step: &str, ids: &[&str]) -> Vec<String> {
    let pack = newest(exercise).unwrap();
    ids.iter().map(|id| pack.text("en", &format!("{step}.{id}"))).collect()
}

#[test]
fn what_holds_is_the_smaller_the_later_or_the_gentlest_whoever_chose_it() {
    for (exercise, step, one, two, holds) in [
        ("breathe-together", "touch", "backs", "hands", "hands"),
        ("breathe-together", "touch", "none", "backs", "none"),
        ("trust-1-ready", "branch", "letdowns", "affair", "affair"),
        ("trust-1-ready", "branch", "letdowns", "breach", "breach"),
    ] {
        for (of_ana, of_ben) in [(one, two), (two, one)] {
            let (ana, ben, session) = chosen(exercise, step, &[of_ana], &[of_ben]);
            for phone in [&ana, &ben] {
                let Exchange::Holds { text } = phone.exchange(session) else {
                    panic!("{exercise} {of_ana} {of_ben} {:?}", phone.screen(session))
                };
                assert_eq!(vec![text], titles(exercise, step, &[holds]), "{exercise} {of_ana} {of_ben}");
            }
        }
    }
}

#[test]
fn the_trust_track_takes_the_slower_branch_as_soon_as_one_needs_it() {
    for (of_ana, of_ben, comes) in [
        ("affair", "letdowns", "pace-affair"),
        ("breach", "affair", "pace-affair"),
        ("breach", "letdowns", "pace-other"),
    ] {
        let (ana, ben, session) = chosen("trust-1-ready", "branch", &[of_ana], &[of_ben]);
        for phone in [&ana, &ben] {
            phone.next(session);
            assert_eq!(phone.screen(session).step_id, comes, "{of_ana} {of_ben}");
        }
    }
}

#[test]
fn of_several_those_that_both_chose_come_first_and_nobodys_are_left_out() {
    let (ana, ben, session) = chosen("try-something", "mood", &["calm", "make", "learn"], &["move", "learn", "make"]);
    let named = |ids: &[&str]| titles("try-something", "mood", ids);
    let (hers, his) = (named(&["make", "learn", "calm"]), named(&["learn", "make", "move"]));
    for (phone, of_own, of_theirs) in [(&ana, &hers, &his), (&ben, &his, &hers)] {
        let Exchange::Open { own, theirs } = phone.exchange(session) else { panic!("{:?}", phone.screen(session)) };
        assert_eq!((&own, &theirs), (of_own, of_theirs));
    }
}

#[test]
fn lists_that_fade_are_read_by_both_for_as_long_from_when_both_were_there() {
    let (mut ana, mut ben) = couple();
    let session = ana.start("consent-closeness");
    ready(&ana, session);
    exchange_all(&ana, &ben);
    for phone in [&mut ana, &mut ben] {
        phone.now.utc_ms += 8 * 24 * HOUR;
    }
    ready(&ben, session);
    exchange_all(&ana, &ben);
    for phone in [&ana, &ben] {
        on_to(phone, session, "please-not");
        phone.choose(session, "kiss");
    }
    exchange_all(&ana, &ben);
    for phone in [&ana, &ben] {
        back_to(phone, session, "please-not");
    }
    let both = |ana: &Phone, ben: &Phone| [ana.exchange(session), ben.exchange(session)];
    let open = both(&ana, &ben);
    assert!(open.iter().all(|one| matches!(one, Exchange::Open { .. })), "though it was begun days ago: {open:?}");
    for (days, faded) in [(7, false), (1, true)] {
        for phone in [&mut ana, &mut ben] {
            phone.now.utc_ms += days * 24 * HOUR;
        }
        for one in both(&ana, &ben) {
            assert_eq!(matches!(one, Exchange::Faded), faded, "{one:?}");
        }
    }
}

#[test]
fn what_is_kept_nowhere_is_in_no_hand_and_in_no_file() {
    let (ana, _) = couple();
    for (exercise, step, answer) in [
        ("trust-1-ready", "mood", Answer::Chosen { ids: vec!["with-someone".into()] }),
        ("early-lessons", "stirred", Answer::Value { value: 7 }),
    ] {
        let session = ana.start(exercise);
        on_to(&ana, session, step);
        let before = ana.dump();
        let acted = ana.answer(session, &answer).unwrap();
        assert!(acted.keep.is_empty() && acted.beginning.is_none(), "{exercise}");
        assert_eq!(ana.dump(), before, "nothing for the other");
        assert!(ana.db.read(|c| rows::draft(c, session, step)).unwrap().is_empty(), "{exercise}");
        ana.answer(session, &Answer::Back).unwrap();
        let screen = ana.screen(session);
        assert_eq!(screen.step_id, step);
        match screen.step {
            StepView::Choose { chosen, .. } => assert!(chosen.is_empty()),
            StepView::Scale { value, .. } => assert_eq!(value, None),
            other => panic!("{other:?}"),
        }
    }
}
