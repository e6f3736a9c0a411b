//! The kinds of step that two do with each other: ready, turns, agreeing, breathing together, drawing, and
//! steps that depend on a choice.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use super::phones::{EVENING, HOUR, KEY, Phone, couple, exchange_all};
use super::*;
use crate::error::Error;
use crate::ids::SessionId;

pub(super) const LISTEN: &str = "listen-dont-fix";
pub(super) const RETURN: &str = "soft-return";

pub(super) fn ready(phone: &Phone, session: SessionId) {
    phone.answer(session, &Answer::Ready { tells: None }).unwrap();
}

/// Both have said that they are ready, and know it.
pub(super) fn both_ready(exercise: &str) -> (Phone, Phone, SessionId) {
    let (ana, ben) = couple();
    let session = ana.start(exercise);
    ready(&ana, session);
    exchange_all(&ana, &ben);
    ready(&ben, session);
    exchange_all(&ana, &ben);
    for phone in [&ana, &ben] {
        assert!(matches!(phone.screen(session).step, StepView::Ready { own: true, both: true, .. }));
        phone.next(session);
    }
    (ana, ben, session)
}

/// Goes on until `step` is shown, choosing first options and keeping to oneself what one may.
pub(super) fn on_to(phone: &Phone, session: SessionId, step: &str) {
    for _ in 0..40 {
        let screen = phone.screen(session);
        if screen.step_id == step {
            return;
        }
        let answer = super::policy::well_meant(&screen, 0, "a line").unwrap_or(Answer::Next);
        phone.answer(session, &answer).unwrap();
    }
    panic!("{step} is never shown: {:?}", phone.screen(session));
}

pub(super) fn send(phone: &Phone, session: SessionId, text: &str) {
    phone.answer(session, &Answer::Send { text: text.into(), option: None }).unwrap();
}

/// What a turn asks, and the lines of it, own ones with a star.
pub(super) fn turn(phone: &Phone, session: SessionId) -> (u32, TurnAsks, Vec<String>) {
    let StepView::Turn { turn, now, lines, .. } = phone.screen(session).step else { panic!() };
    let told = |line: TurnLine| if line.own { format!("*{}", line.text) } else { line.text };
    (turn, now, lines.into_iter().map(told).collect())
}

#[test]
fn nothing_opens_before_both_are_ready_and_not_now_looks_like_not_seen() {
    let (ana, ben) = couple();
    let session = ana.start(LISTEN);
    exchange_all(&ana, &ben);
    assert!(ben.look(begun).running.is_empty(), "begun is no invitation");
    ready(&ana, session);
    ana.next(session);
    let waiting = ana.screen(session);
    assert!(
        matches!(waiting.step, StepView::Ready { own: true, both: false, .. }) && waiting.exchange_every_ms.is_some()
    );
    exchange_all(&ana, &ben);
    assert_eq!(ben.look(begun).running.len(), 1);
    // Ben looks at it, thinks better of it, and leaves: Ana's screen does not change by a letter.
    ben.resume(session);
    ben.rest(session, true);
    exchange_all(&ana, &ben);
    assert_eq!(ana.screen(session), waiting);
    assert!(ben.own().is_empty(), "not now leaves this phone in no form");
}

#[test]
fn an_invitation_to_be_ready_lapses_for_both_without_a_word() {
    let (mut ana, mut ben) = couple();
    let session = ana.start(LISTEN);
    ready(&ana, session);
    exchange_all(&ana, &ben);
    for phone in [&mut ana, &mut ben] {
        phone.now.utc_ms = EVENING + 15 * 24 * HOUR + 1;
        assert!(phone.look(begun).running.is_empty());
    }
    assert!(matches!(ben.answer(session, &Answer::Ready { tells: None }), Err(Error::NotAllowed { .. })));
}

#[test]
fn what_is_chosen_before_the_gate_arrives_with_the_ready() {
    let (ana, ben) = couple();
    let session = ana.start("openness-ladder");
    on_to(&ana, session, "rung");
    ana.choose(session, "middle");
    exchange_all(&ana, &ben);
    assert!(ben.look(begun).running.is_empty() && !ana.screen(session).step_id.is_empty());
    ready(&ana, session);
    exchange_all(&ana, &ben);
    on_to(&ben, session, "rung");
    assert_eq!(ben.exchange(session), Exchange::Open { own: vec![], theirs: vec!["Middle: a few people know".into()] });
    assert!(!format!("{:?}", ben.screen(session)).contains("area"), "the area is Ana's alone");
}

#[test]
fn whoever_begins_says_who_tells_and_both_read_it() {
    let (ana, ben) = couple();
    let session = ana.start("repair-talk");
    on_to(&ana, session, "ready");
    assert!(matches!(ana.screen(session).step, StepView::Ready { choose_teller: true, .. }));
    assert!(ana.answer(session, &Answer::Ready { tells: None }).is_err(), "it has to be said");
    ana.answer(session, &Answer::Ready { tells: Some(false) }).unwrap();
    exchange_all(&ana, &ben);
    on_to(&ben, session, "ready");
    let StepView::Ready { choose_teller, direction, .. } = ben.screen(session).step else { panic!() };
    assert_eq!((choose_teller, direction.as_str()), (false, "Today you tell, and Ana listens."));
    ready(&ben, session);
    exchange_all(&ana, &ben);
    on_to(&ben, session, "inside");
    for _ in 0..2 {
        ana.next(session);
    }
    assert!(!ana.screen(session).step_id.contains("inside"), "the listener is not asked what hurt");
}

#[test]
fn a_turn_is_said_back_until_the_speaker_says_that_this_is_it_and_then_it_swaps() {
    let (ana, ben, session) = both_ready(LISTEN);
    for phone in [&ana, &ben] {
        on_to(phone, session, "want");
        phone.choose(session, "heard");
    }
    exchange_all(&ana, &ben);
    for phone in [&ana, &ben] {
        on_to(phone, session, "talk");
    }
    assert_eq!((turn(&ana, session).1, turn(&ben, session).1), (TurnAsks::Tell, TurnAsks::Listen));
    assert!(ben.answer(session, &Answer::Heard).is_err(), "only the speaker says so");
    send(&ana, session, "The move is too much.");
    assert_eq!(turn(&ana, session).1, TurnAsks::Wait);
    exchange_all(&ana, &ben);
    assert_eq!(turn(&ben, session), (1, TurnAsks::Mirror, vec!["The move is too much.".into()]));
    for (attempt, asks) in [(1, TurnAsks::Approve), (2, TurnAsks::Approve), (3, TurnAsks::NearEnough)] {
        send(&ben, session, &format!("I hear {attempt}"));
        exchange_all(&ana, &ben);
        assert_eq!(turn(&ana, session).1, asks);
        if attempt < 3 {
            ana.answer(session, &Answer::Again { text: format!("also {attempt}") }).unwrap();
            exchange_all(&ana, &ben);
        }
    }
    ana.answer(session, &Answer::Heard).unwrap();
    exchange_all(&ana, &ben);
    assert_eq!((turn(&ana, session).0, turn(&ana, session).1), (2, TurnAsks::Listen));
    assert_eq!(turn(&ben, session).1, TurnAsks::Tell);
    // Ben speaks aloud: nothing of it is anywhere, only that he has been heard.
    ben.answer(session, &Answer::Heard).unwrap();
    exchange_all(&ana, &ben);
    for phone in [&ana, &ben] {
        assert_eq!(turn(phone, session), (2, TurnAsks::Over, vec![]));
        phone.next(session);
        assert_ne!(phone.screen(session).step_id, "talk");
    }
    assert_eq!(ana.dump(), ben.dump());
}

#[test]
fn nobody_is_kept_in_a_turn_and_what_is_written_later_is_shown_later() {
    let (ana, ben, session) = both_ready(LISTEN);
    for phone in [&ana, &ben] {
        on_to(phone, session, "want");
        phone.choose(session, "heard");
    }
    exchange_all(&ana, &ben);
    on_to(&ana, session, "talk");
    on_to(&ben, session, "talk");
    ben.next(session);
    assert_eq!(ben.screen(session).step_id, "urges");
    send(&ana, session, "Late, and still said.");
    exchange_all(&ana, &ben);
    ben.next(session);
    ben.next(session);
    ben.choose(session, "no");
    assert_eq!(ben.screen(session).step_id, "talk", "what came is shown once nothing else is being done");
    assert_eq!(turn(&ben, session).1, TurnAsks::Mirror);
}

#[test]
fn what_is_let_be_until_later_skips_the_talk_on_both_phones() {
    for (one, two, comes) in
        [("now", "tomorrow", "postponed"), ("let-go", "let-go", "dropped"), ("let-go", "now", "sounds")]
    {
        let (ana, ben, session) = both_ready(RETURN);
        for phone in [&ana, &ben] {
            on_to(phone, session, "line");
            send(phone, session, "I was afraid.");
        }
        exchange_all(&ana, &ben);
        for (phone, chosen) in [(&ana, one), (&ben, two)] {
            on_to(phone, session, "time");
            phone.choose(session, chosen);
        }
        exchange_all(&ana, &ben);
        for phone in [&ana, &ben] {
            assert!(matches!(phone.exchange(session), Exchange::Holds { .. }), "of two only what holds is shown");
            phone.next(session);
            assert_eq!(phone.screen(session).step_id, comes);
        }
    }
}

#[test]
fn two_who_are_ready_breathe_from_the_same_half_minute_on() {
    let (mut ana, mut ben) = couple();
    let session = ana.start("breathe-together");
    on_to(&ana, session, "pattern");
    ana.choose(session, "5-0-5");
    exchange_all(&ana, &ben);
    for phone in [&ana, &ben] {
        while phone.screen(session).step_id != "breath" {
            phone.next(session);
        }
    }
    let at = |phone: &Phone| match phone.screen(session).step {
        StepView::Breathe { inward, out, starts_at_ms, .. } => (inward, out, starts_at_ms),
        other => panic!("{other:?}"),
    };
    ana.answer(session, &Answer::Ready { tells: None }).unwrap();
    exchange_all(&ana, &ben);
    ben.now.utc_ms = EVENING + 61_000;
    ben.answer(session, &Answer::Ready { tells: None }).unwrap();
    exchange_all(&ana, &ben);
    ana.now.utc_ms = EVENING + 70_000;
    assert_eq!(at(&ana), (5, 5, Some(EVENING + 90_000)));
    assert_eq!(at(&ana), at(&ben));
    // Long after, nobody is drawn into it any more.
    ana.now.utc_ms = EVENING + HOUR;
    assert_eq!(at(&ana).2, None);
}

#[test]
fn a_question_is_the_same_for_both_until_one_swaps_it_unseen() {
    let (ana, ben) = couple();
    let session = ana.start("guided-reflection");
    on_to(&ana, session, "deck");
    ana.choose(session, "hopes-middle");
    exchange_all(&ana, &ben);
    for phone in [&ana, &ben] {
        while phone.screen(session).step_id != "card" {
            phone.next(session);
        }
    }
    let question = |phone: &Phone| match phone.screen(session).step {
        StepView::Draw { question, .. } => question,
        other => panic!("{other:?}"),
    };
    let (first, recorded) = (question(&ana), ana.own().len());
    assert_eq!(first, question(&ben));
    let count = deck("hopes-middle", "en").unwrap().prompts.len();
    let mut seen = std::collections::BTreeSet::from([first.clone()]);
    for _ in 1..count {
        ana.answer(session, &Answer::Swap).unwrap();
        assert!(seen.insert(question(&ana)), "none twice before all have been");
    }
    assert_eq!((ana.own().len(), question(&ben)), (recorded, first), "a swap leaves this phone in no form");
    let shown = question(&ana);
    ana.next(session);
    assert_eq!(ana.screen(session).question, shown, "it stays in sight while one writes");
}

#[test]
fn a_private_ritual_is_said_to_be_ones_own_where_it_is_offered() {
    let (ana, _) = couple();
    let page = ana.look(|c, eyes| exercise(c, eyes, "four-habits"));
    assert!(page.steps.contains(&"Seven private mornings: only you".to_owned()), "{:?}", page.steps);
    let session = ana.start("four-habits");
    for _ in 0..20 {
        let screen = ana.screen(session);
        if let StepView::Schedule { .. } = screen.step {
            assert!(screen.who_sees.starts_with("Only you can see this"), "{}", screen.who_sees);
            return;
        }
        ana.next(session);
    }
    panic!("no ritual is offered");
}

#[test]
fn guards_come_first_at_the_gate_and_never_on_one_phone() {
    let (ana, ben) = couple();
    let session = ana.start("repair-talk");
    let asked = |phone: &Phone, id| phone.look(|c, eyes| guards(c, eyes, id));
    assert_eq!(asked(&ana, session), [Guard::Calm]);
    on_to(&ana, session, "ready");
    assert_eq!(asked(&ana, session), [Guard::Calm, Guard::Fear]);
    ana.answer(session, &Answer::Ready { tells: Some(true) }).unwrap();
    assert_eq!(asked(&ana, session), [Guard::Calm], "fear is asked before one's own ready");
    exchange_all(&ana, &ben);
    on_to(&ben, session, "ready");
    assert_eq!(asked(&ben, session), [Guard::Calm, Guard::Fear]);
    let paired = |exercise: &str| {
        ana.with(|tx, ledger, author| {
            start_on_one_phone(
                tx,
                &Hands::Paired { ledger, author, key: &KEY, outside: &super::phones::NOTHING },
                exercise,
            )
        })
    };
    assert_eq!(asked(&ana, paired(LISTEN).unwrap()), []);
    assert!(paired("mirror-dialogue").is_ok() && paired("thank-you-in-full").is_err());
}
