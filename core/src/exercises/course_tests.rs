//! Every exercise, by two phones: begun, done step by step and finished, whoever begins and however seldom
//! the two hear of each other; and alone, where it can be done alone.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use super::phones::{HOUR, Phone, couple, exchange_all};
use super::policy::well_meant;
use super::*;
use crate::ids::SessionId;

/// Goes on at `phone` as far as it goes without the other: until the same step asks nothing more twice.
fn goes_on(phone: &Phone, session: SessionId, dice: &mut usize, words: &str) -> bool {
    for _ in 0..60 {
        let before = phone.screen(session);
        if matches!(before.step, StepView::Done { .. }) {
            return true;
        }
        *dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let Some(answer) = well_meant(&before, *dice >> 33, words) else { return false };
        phone.answer(session, &answer).unwrap();
        if phone.screen(session) == before {
            return false;
        }
    }
    panic!("goes round and round at {:?}", phone.screen(session));
}

/// How many rounds it took until both were through; in a round each does what can be done, and every
/// `apart`-th time they hear of each other.
fn rounds(pack: &Pack, apart: usize, mut dice: usize) -> usize {
    let (ana, ben) = couple();
    let session = ana.start(&pack.id);
    for round in 1..200 {
        let first = goes_on(&ana, session, &mut dice, "from ana");
        if round % apart == 0 {
            exchange_all(&ana, &ben);
        }
        let known = ben.try_screen(session).is_ok();
        let second = known && goes_on(&ben, session, &mut dice, "from ben");
        if round % apart == 0 {
            exchange_all(&ana, &ben);
        }
        if first && (second || !known && pack.solo()) && round % apart == 0 {
            return round;
        }
    }
    panic!("{}: never done\n{:#?}\n{:#?}", pack.id, ana.screen(session), ben.screen(session));
}

#[test]
fn two_finish_every_exercise_though_they_hear_of_each_other_seldom() {
    for pack in packs() {
        for apart in [1, 3] {
            for dice in 0..3 {
                rounds(pack, apart, dice);
            }
        }
    }
}

#[test]
fn nobody_is_held_up_by_someone_who_never_answers() {
    for pack in packs().iter().filter(|pack| pack.gate == Gate::Open) {
        let (mut ana, _) = couple();
        let session = ana.start(&pack.id);
        for dice in 0..4_usize {
            goes_on(&ana, session, &mut dice.clone(), "from ana");
        }
        ana.now.utc_ms += 400 * HOUR;
        ana.rest(session, true);
        assert!(ana.look(begun).running.is_empty(), "{}", pack.id);
    }
}

#[test]
fn one_phone_goes_through_what_is_spoken_and_records_nothing() {
    for pack in packs() {
        let (ana, _) = couple();
        let begun = ana.with(|tx, ledger, author| {
            start_on_one_phone(
                tx,
                &Hands::Paired { ledger, author, key: &super::phones::KEY, outside: &super::phones::NOTHING },
                &pack.id,
            )
        });
        if !pack.who.contains(&Who::Room) {
            assert!(begun.is_err(), "{}", pack.id);
            continue;
        }
        let session = begun.unwrap();
        for _ in 0..=pack.steps.len() {
            let screen = ana.screen(session);
            assert!(screen.one_phone);
            if matches!(screen.step, StepView::Done { .. }) {
                break;
            }
            assert_eq!(screen.asks, Asks::Nothing, "{}/{}", pack.id, screen.step_id);
            ana.next(session);
        }
        assert!(matches!(ana.screen(session).step, StepView::Done { .. }), "{}", pack.id);
        assert!(ana.own().is_empty(), "{}: something was recorded", pack.id);
    }
}

#[test]
fn alone_every_exercise_for_one_comes_to_its_end_and_a_rhythm_can_be_chosen() {
    let db = crate::store::scratch(&crate::store::DEVICE).unwrap();
    let phone = Phone::new(1);
    let hands =
        Hands::Alone { now: &phone.now, here: &phone.here, entropy: &phone.entropy, outside: &super::phones::NOTHING };
    let eyes = Eyes {
        couple: None,
        me: None,
        partner: None,
        now_ms: phone.now.utc_ms,
        here: &phone.here,
        key: None,
        outside: &super::phones::NOTHING,
    };
    for pack in packs().iter().filter(|pack| pack.solo()) {
        let session = db.write(|tx| start(tx, &hands, &pack.id)).unwrap();
        for _ in 0..=pack.steps.len() {
            let screen = db.read(|c| session_screen(c, &eyes, session)).unwrap();
            if let StepView::Breathe { inward, out, .. } = screen.step {
                assert!(pack.id != "breathe-together" || (inward, out) == (5, 5));
            }
            let given = match &screen.step {
                StepView::Choose { .. } if screen.step_id == "pattern" => Answer::Chosen { ids: vec!["5-0-5".into()] },
                _ => Answer::Next,
            };
            if matches!(screen.step, StepView::Done { .. }) {
                break;
            }
            db.write(|tx| answer(tx, &hands, session, &screen.step_id, &given)).unwrap();
        }
        let end = db.read(|c| session_screen(c, &eyes, session)).unwrap();
        assert!(matches!(end.step, StepView::Done { .. }), "{}: {:?}", pack.id, end.step);
    }
}
