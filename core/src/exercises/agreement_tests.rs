//! Words that both confirm as they stand, also where both act at once.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use super::kinds_tests::{LISTEN, RETURN, both_ready, on_to, send, turn};
use super::phones::{KEY, NOTHING, Phone, exchange_all};
use super::*;
use crate::error::Error;
use crate::ids::SessionId;

/// Two at the step at which they agree on what comes next.
fn agreeing() -> (Phone, Phone, SessionId) {
    let (ana, ben, session) = both_ready(RETURN);
    for phone in [&ana, &ben] {
        on_to(phone, session, "line");
        send(phone, session, "I was afraid.");
    }
    exchange_all(&ana, &ben);
    for phone in [&ana, &ben] {
        on_to(phone, session, "time");
        phone.choose(session, "now");
    }
    exchange_all(&ana, &ben);
    for phone in [&ana, &ben] {
        on_to(phone, session, "talk");
        phone.next(session);
        assert_eq!(phone.screen(session).step_id, "next");
    }
    (ana, ben, session)
}

fn propose(phone: &Phone, session: SessionId, text: &str) {
    phone.answer(session, &Answer::Word { text: text.into() }).unwrap();
}

/// Confirms what the other proposed.
fn confirm(phone: &Phone, session: SessionId) {
    let StepView::Agree { theirs: Some(theirs), .. } = phone.screen(session).step else { panic!() };
    phone.answer(session, &Answer::Agree { wording: theirs.id }).unwrap();
}

/// What holds, what this one proposed, what the other did.
fn agreed(phone: &Phone, session: SessionId) -> (String, String, String) {
    match phone.screen(session).step {
        StepView::Agree { holds, own, theirs, .. } => (holds, own, theirs.map(|words| words.text).unwrap_or_default()),
        other => panic!("{other:?}"),
    }
}

fn three(holds: &str, own: &str, theirs: &str) -> (String, String, String) {
    (holds.into(), own.into(), theirs.into())
}

fn end(phone: &Phone, session: SessionId) -> crate::error::Result<()> {
    phone.with(|tx, ledger, author| {
        let hands = Hands::Paired { ledger, author, key: &KEY, outside: &NOTHING };
        end_agreement(tx, &hands, session, "next")
    })
}

#[test]
fn words_hold_once_the_other_confirms_exactly_these_and_either_ends_them() {
    let (ana, ben, session) = agreeing();
    ana.draft(session, "next", &["not yet"]);
    exchange_all(&ana, &ben);
    assert_eq!(agreed(&ben, session), three("", "", ""), "a draft is nobody else's");
    propose(&ana, session, "Sunday, one hour.");
    exchange_all(&ana, &ben);
    on_to(&ben, session, "next");
    assert_eq!(agreed(&ben, session), three("", "", "Sunday, one hour."));
    // Ana changes her mind at the moment in which Ben confirms: what he read and confirmed holds.
    confirm(&ben, session);
    propose(&ana, session, "Saturday.");
    exchange_all(&ana, &ben);
    assert_eq!(ana.dump(), ben.dump());
    assert_eq!(agreed(&ana, session), three("Sunday, one hour.", "Saturday.", ""));
    assert_eq!(agreed(&ben, session), three("Sunday, one hour.", "", "Saturday."));
    // What is confirmed later takes its place.
    confirm(&ben, session);
    exchange_all(&ana, &ben);
    assert_eq!(agreed(&ana, session), three("Saturday.", "", ""));
    assert_eq!(ben.look(begun).agreed.len(), 1);
    end(&ben, session).unwrap();
    exchange_all(&ana, &ben);
    assert!(ana.look(begun).agreed.is_empty());
    assert_eq!(end(&ana, session), Err(Error::gone("agreement")));
}

#[test]
fn whose_words_stand_is_no_matter_of_ids_when_both_propose_at_once() {
    for first in [true, false] {
        let (ana, ben, session) = agreeing();
        let (one, two) = if first { (&ana, &ben) } else { (&ben, &ana) };
        propose(one, session, "On Sunday.");
        propose(two, session, "On Saturday.");
        exchange_all(&ana, &ben);
        assert_eq!(agreed(one, session), three("", "On Sunday.", "On Saturday."), "nobody's words are lost");
        assert_eq!(agreed(two, session), three("", "On Saturday.", "On Sunday."));
        // Who takes the other's words leaves their own.
        confirm(two, session);
        exchange_all(&ana, &ben);
        for phone in [one, two] {
            assert_eq!(agreed(phone, session), three("On Sunday.", "", ""));
        }
        assert_eq!(ana.dump(), ben.dump());
    }
}

#[test]
fn what_each_confirmed_of_the_other_at_once_both_holds() {
    let (ana, ben, session) = agreeing();
    propose(&ana, session, "On Sunday.");
    propose(&ben, session, "By the sea.");
    exchange_all(&ana, &ben);
    for phone in [&ana, &ben] {
        confirm(phone, session);
    }
    exchange_all(&ana, &ben);
    for phone in [&ana, &ben] {
        assert_eq!(agreed(phone, session), three("By the sea.\n\nOn Sunday.", "", ""));
        let cards = phone.look(begun).agreed;
        assert_eq!(cards.iter().map(|card| card.text.as_str()).collect::<Vec<_>>(), ["By the sea.\n\nOn Sunday."]);
    }
    assert_eq!(ana.dump(), ben.dump());
    // What comes of it later is one again, and what is ended is ended whole.
    propose(&ana, session, "On Sunday by the sea.");
    exchange_all(&ana, &ben);
    confirm(&ben, session);
    exchange_all(&ana, &ben);
    assert_eq!(agreed(&ana, session), three("On Sunday by the sea.", "", ""));
    end(&ana, session).unwrap();
    exchange_all(&ana, &ben);
    assert_eq!(agreed(&ben, session), three("", "", ""));
}

#[test]
fn nobody_is_held_to_words_that_they_left() {
    let (ana, ben, session) = agreeing();
    propose(&ana, session, "first");
    ben.hear(&ana);
    let first = ben.db.read(|c| rows::shared(c, session)).unwrap().unwrap();
    let first = first.agreements["next"].proposed[&ana.person].op;
    propose(&ana, session, "second");
    ben.hear(&ana);
    let late = ExerciseOp::Agreed(Agreed { step: "next".into(), wording: first });
    ben.with(|tx, ledger, author| ledger.record(tx, author, session.into(), None, &late)).unwrap();
    exchange_all(&ana, &ben);
    for (phone, own, theirs) in [(&ana, "second", ""), (&ben, "", "second")] {
        assert_eq!(agreed(phone, session), three("", own, theirs));
    }
    assert_eq!(ana.dump(), ben.dump());
}

#[test]
fn words_of_any_script_and_the_longest_go_through_turns_and_agreements_unchanged() {
    let (ana, ben, session) = agreeing();
    let longest = "\u{e4}".repeat(engine::MOST_LETTERS);
    let words =
        ["🫶🏽👨‍👩‍👧‍👦 am Sonntag", "נדבר ביום ראשון, 19:00", "e\u{301}\u{323}\u{302}chte Ruhe", "\u{202e}umgekehrt", &longest];
    for text in words {
        propose(&ana, session, text);
        exchange_all(&ana, &ben);
        assert_eq!(agreed(&ben, session).2, text);
        confirm(&ben, session);
        exchange_all(&ana, &ben);
        assert_eq!(agreed(&ana, session), three(text, "", ""));
    }
    let megabyte = "words ".repeat(200_000);
    let at_most = |refused: crate::error::Result<Acted>| match refused {
        Err(Error::Input { what, .. }) => assert_eq!(what, "text"),
        other => panic!("{other:?}"),
    };
    at_most(ana.answer(session, &Answer::Word { text: megabyte.clone() }));
    assert_eq!(agreed(&ben, session).0, longest, "what holds is as it was");
    let (ana, ben, session) = both_ready(LISTEN);
    for phone in [&ana, &ben] {
        on_to(phone, session, "want");
        phone.choose(session, "heard");
    }
    exchange_all(&ana, &ben);
    on_to(&ana, session, "talk");
    on_to(&ben, session, "talk");
    at_most(ana.answer(session, &Answer::Send { text: megabyte.clone(), option: None }));
    assert_eq!(turn(&ana, session), (1, TurnAsks::Tell, vec![]), "and it is asked as before");
    send(&ana, session, words[0]);
    exchange_all(&ana, &ben);
    at_most(ben.answer(session, &Answer::Send { text: megabyte.clone(), option: None }));
    send(&ben, session, words[1]);
    exchange_all(&ana, &ben);
    at_most(ana.answer(session, &Answer::Again { text: megabyte }));
    ana.answer(session, &Answer::Again { text: words[2].into() }).unwrap();
    exchange_all(&ana, &ben);
    assert_eq!(
        turn(&ben, session).2,
        words[..3]
            .iter()
            .enumerate()
            .map(|(n, text)| { if n == 1 { format!("*{text}") } else { (*text).to_owned() } })
            .collect::<Vec<_>>()
    );
}

#[test]
fn other_words_begin_from_those_that_are_there_and_what_was_begun_stays() {
    let (ana, ben, session) = agreeing();
    let begins = |phone: &Phone| match phone.screen(session).step {
        StepView::Agree { draft, .. } => draft,
        other => panic!("{other:?}"),
    };
    propose(&ana, session, "Sunday, one hour.");
    assert_eq!(begins(&ana), "Sunday, one hour.", "from one's own, and not from the offer again");
    exchange_all(&ana, &ben);
    on_to(&ben, session, "next");
    assert_eq!(begins(&ben), "Sunday, one hour.");
    ben.draft(session, "next", &["Sunday, and"]);
    assert_eq!(begins(&ben), "Sunday, and");
    propose(&ben, session, "Saturday.");
    assert_eq!(begins(&ben), "Sunday, one hour.", "from the other's, where both have proposed");
    confirm(&ben, session);
    exchange_all(&ana, &ben);
    assert_eq!((begins(&ana), begins(&ben)), ("Sunday, one hour.".to_owned(), "Sunday, one hour.".to_owned()));
}
