//! Two who begin the same exercise before they hear of each other: one session comes of it, and nothing that
//! either gave is lost.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use proptest::prelude::*;

use super::kinds_tests::{LISTEN, ready};
use super::phones::{EVENING, HOUR, Phone, couple, exchange_all};
use super::policy::well_meant;
use super::*;
use crate::ids::SessionId;

/// Whose session it is that goes on: the one whose session stays, the other, and the session of each.
fn by_staying(ana: Phone, ben: Phone, exercise: &str, give: impl Fn(&Phone, SessionId)) -> [(Phone, SessionId); 2] {
    let sessions = [ana.start(exercise), ben.start(exercise)];
    give(&ana, sessions[0]);
    give(&ben, sessions[1]);
    let mut both = [(ana, sessions[0]), (ben, sessions[1])];
    both.sort_by_key(|(_, session)| *session);
    both
}

/// The sessions that are under way on a phone.
fn under_way(phone: &Phone) -> Vec<SessionId> {
    phone.look(begun).running.iter().map(|card| card.id).collect()
}

/// Answers what is asked, up to `most` times or until the other is waited for.
fn play_on(phone: &Phone, session: SessionId, most: usize) {
    for _ in 0..most {
        let screen = phone.screen(session);
        let Some(answer) = well_meant(&screen, 1, if phone.person.0.as_bytes()[0] == 1 { "Ana's" } else { "Ben's" })
        else {
            return;
        };
        phone.answer(session, &answer).unwrap();
        if phone.screen(session).step_id == screen.step_id && answer == Answer::Next {
            return;
        }
    }
}

#[test]
fn two_who_are_ready_at_once_go_through_one_gate() {
    let (ana, ben) = couple();
    let [(first, stays), (second, folded)] = by_staying(ana, ben, LISTEN, ready);
    assert_ne!(stays, folded);
    // The one whose session stays hears first: the other's is no second invitation.
    first.hear(&second);
    assert_eq!(under_way(&first), [stays]);
    assert_eq!(first.screen(folded), first.screen(stays));
    exchange_all(&first, &second);
    assert_eq!(first.dump(), second.dump());
    for (phone, own) in [(&first, stays), (&second, folded)] {
        assert_eq!(under_way(phone), [own]);
        assert!(matches!(phone.screen(own).step, StepView::Ready { own: true, both: true, .. }));
        assert_eq!(phone.screen(stays), phone.screen(folded), "either id leads there");
        phone.next(own);
        while phone.screen(own).step_id != "want" {
            phone.next(own);
        }
        phone.choose(own, "heard");
    }
    exchange_all(&first, &second);
    for (phone, own) in [(&first, stays), (&second, folded)] {
        assert!(matches!(phone.exchange(own), Exchange::Open { .. }), "what both sealed opens");
        assert!(phone.look(begun).past.is_empty());
    }
}

#[test]
fn what_the_other_began_is_taken_up_and_not_begun_again() {
    for exercise in [LISTEN, "mirror-dialogue", "breathe-together", "guided-reflection", "openness-ladder"] {
        let (ana, ben) = couple();
        let session = ana.start(exercise);
        play_on(&ana, session, 12);
        exchange_all(&ana, &ben);
        assert_eq!(ben.start(exercise), session, "{exercise}");
    }
    // What one gives to the other is begun anew by each.
    let (ana, ben) = couple();
    let session = ana.start("thank-you-in-full");
    play_on(&ana, session, 4);
    exchange_all(&ana, &ben);
    assert_ne!(ben.start("thank-you-in-full"), session);
}

#[test]
fn who_is_ready_for_what_the_other_waits_with_waits_for_nothing() {
    let (ana, ben) = couple();
    let (hers, his) = (ana.start(LISTEN), ben.start(LISTEN));
    ready(&ana, hers);
    ben.hear(&ana);
    ready(&ben, his);
    assert!(matches!(ben.screen(his).step, StepView::Ready { own: true, both: true, .. }), "without an exchange more");
    ana.hear(&ben);
    assert!(matches!(ana.screen(hers).step, StepView::Ready { own: true, both: true, .. }));
    assert_eq!((under_way(&ana), under_way(&ben)), (vec![hers], vec![his]));
    assert_eq!(ana.own().len() + ben.own().len(), 2);
}

#[test]
fn which_exercises_can_cross() {
    let can: Vec<_> = packs().iter().filter(|pack| pack.can_cross()).map(|pack| pack.id.as_str()).collect();
    assert!(can.len() > 12 && can.contains(&LISTEN) && can.contains(&"soft-return"), "{can:?}");
    // Something private, or for both, is chosen before their gate; or they have none.
    for id in ["barrier-finder", "repair-talk", "mirror-dialogue", "stress-talk", "thank-you-in-full"] {
        assert!(!can.contains(&id), "{id}");
    }
}

#[test]
fn where_something_was_given_both_sessions_stay() {
    for exercise in ["date-plan", "mirror-dialogue", "closeness-over-time"] {
        let (ana, ben) = couple();
        let [(first, stays), (second, other)] = by_staying(ana, ben, exercise, |phone, id| play_on(phone, id, 60));
        exchange_all(&first, &second);
        assert_eq!(first.dump(), second.dump(), "{exercise}");
        for (phone, own) in [(&first, stays), (&second, other)] {
            assert_eq!(under_way(phone).len(), 2, "{exercise}");
            assert_eq!(phone.screen(own).id, own, "{exercise}");
        }
    }
}

#[test]
fn a_session_that_was_given_up_is_nobodys_invitation_later() {
    let (ana, ben) = couple();
    let [(mut first, stays), (mut second, folded)] = by_staying(ana, ben, LISTEN, ready);
    for _ in 0..12 {
        exchange_all(&first, &second);
        play_on(&first, stays, 60);
        play_on(&second, folded, 60);
    }
    exchange_all(&first, &second);
    for (phone, own) in [(&first, stays), (&second, folded)] {
        assert_eq!(phone.screen(own).state, SessionState::Done);
    }
    for phone in [&mut first, &mut second] {
        phone.now.utc_ms += 72 * HOUR;
    }
    // Who did not give anything up begins anew, and waits.
    let again = first.start(LISTEN);
    ready(&first, again);
    assert!(
        matches!(first.screen(again).step, StepView::Ready { own: true, both: false, .. }),
        "nobody has been asked yet"
    );
    exchange_all(&first, &second);
    assert_eq!(under_way(&second), [again]);
    assert_eq!(second.screen(folded).state, SessionState::Done, "what was finished stays so");
    assert_eq!(first.dump(), second.dump());
}

#[test]
fn who_rests_is_drawn_into_nothing() {
    let (ana, ben) = couple();
    let [(first, stays), (second, folded)] = by_staying(ana, ben, LISTEN, ready);
    second.rest(folded, true);
    exchange_all(&first, &second);
    assert!(matches!(first.screen(stays).step, StepView::Ready { both: false, .. }));
    assert!(second.look(begun).running.iter().any(|card| card.id == stays), "the other's invitation stands");
    second.resume(folded);
    exchange_all(&first, &second);
    for (phone, own) in [(&first, stays), (&second, folded)] {
        assert!(matches!(phone.screen(own).step, StepView::Ready { both: true, .. }));
        assert_eq!(under_way(phone), [own]);
    }
}

#[test]
fn what_has_lapsed_crosses_nothing() {
    let (mut ana, mut ben) = couple();
    let old = ana.start(LISTEN);
    ready(&ana, old);
    for phone in [&mut ana, &mut ben] {
        phone.now.utc_ms = EVENING + 16 * 24 * HOUR;
    }
    let new = ben.start(LISTEN);
    ready(&ben, new);
    exchange_all(&ana, &ben);
    assert!(matches!(ana.screen(old).step, StepView::Ready { both: false, .. }));
    assert_eq!((ana.start(LISTEN), under_way(&ben)), (new, vec![new]));
}

#[test]
fn nobody_gives_up_a_session_of_the_others() {
    let (ana, ben) = couple();
    let hers = ana.start("thank-you-in-full");
    play_on(&ana, hers, 4);
    exchange_all(&ana, &ben);
    let start = Start {
        exercise: LISTEN.into(),
        version: 1,
        until_ms: EVENING + HOUR,
        day: None,
        tells: None,
        instead: Some(hers),
    };
    let his = ben.start(LISTEN);
    ben.with(|tx, ledger, author| ledger.record(tx, author, his.into(), None, &ExerciseOp::Start(start))).unwrap();
    exchange_all(&ana, &ben);
    assert_eq!(ben.screen(hers).exercise, "thank-you-in-full");
    assert_eq!(ana.screen(hers).exercise, "thank-you-in-full");
}

/// Goes on until this one has said that they are ready.
fn to_gate(phone: &Phone, session: SessionId) {
    for _ in 0..20 {
        let screen = phone.screen(session);
        let StepView::Ready { own, .. } = screen.step else {
            phone.answer(session, &well_meant(&screen, 0, "words").unwrap()).unwrap();
            continue;
        };
        if !own {
            phone.answer(session, &well_meant(&screen, 0, "words").unwrap()).unwrap();
        }
        return;
    }
    panic!("no gate comes: {:?}", phone.screen(session));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Whoever hears what of whom and when: once both have heard all, one session is under way on both, and
    /// either's ready counts.
    #[test]
    fn however_two_come_to_one_exercise_they_are_in_it_together(
        game in proptest::collection::vec((any::<bool>(), 0..6_u8), 1..24), at in 0..4_usize,
    ) {
        let exercise = [LISTEN, "our-loop", "soft-return", "weekly-check-in"][at];
        let (ana, ben) = couple();
        for (hers, what) in game {
            let (who, other) = if hers { (&ana, &ben) } else { (&ben, &ana) };
            match what {
                0 => drop(who.hear(other)),
                1 => drop(who.start(exercise)),
                2 => under_way(who).first().map(|id| drop(who.rest(*id, false))).unwrap_or_default(),
                3 => under_way(who).first().map(|id| drop(who.resume(*id))).unwrap_or_default(),
                _ => under_way(who).first().map(|id| to_gate(who, *id)).unwrap_or_default(),
            }
        }
        // In the end both want it.
        for _ in 0..3 {
            for who in [&ana, &ben] {
                to_gate(who, who.start(exercise));
            }
            exchange_all(&ana, &ben);
        }
        prop_assert_eq!(ana.dump(), ben.dump());
        for who in [&ana, &ben] {
            let joined = |id: SessionId| {
                who.look(|c, eyes| {
                    let one = run::load(c, eyes.outside, eyes.me, id, eyes.now_ms, eyes.here)?;
                    Ok(one.and_then(|one| one.shared).map_or(0, |shared| shared.joined.len()))
                })
            };
            // Where one paused meanwhile another session may be left over; both are led to one.
            prop_assert_eq!(joined(who.start(exercise)), 2);
        }
        let of = |who: &Phone| {
            let id = who.start(exercise);
            who.look(|c, eyes| Ok(run::load(c, eyes.outside, eyes.me, id, eyes.now_ms, eyes.here)?.unwrap().record))
        };
        prop_assert_eq!(of(&ana), of(&ben));
    }
}
