//! Exercises as people have them: found by what they need, begun, put down, taken up and finished, while
//! the other phone is out of reach half of the time; answers of any size and script.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use attune_core::error::Error;
use attune_core::exercises::{Answer, Exchange, SessionState, StepView, TurnAsks, packs};
use attune_core::ids::SessionId;
use attune_tests::walk::goes_on;
use attune_tests::{Couple, Phone};

fn with_vaults(seed: u64) -> Couple {
    let couple = Couple::paired(seed);
    couple.choose_passphrases("an oak, a bell, four rivers");
    couple
}

fn state(phone: &Phone, session: SessionId) -> SessionState {
    phone.attune.session(&phone.here, session).unwrap().state
}

fn step(phone: &Phone, session: SessionId) -> StepView {
    phone.attune.session(&phone.here, session).unwrap().step
}

/// Goes on until `found` is shown, answering what comes before.
fn on_to(phone: &Phone, session: SessionId, found: impl Fn(&StepView) -> bool) {
    for _ in 0..60 {
        let before = phone.attune.session(&phone.here, session).unwrap();
        if found(&before.step) {
            return;
        }
        goes_on_once(phone, session);
    }
    panic!("never shown: {:?}", step(phone, session));
}

fn goes_on_once(phone: &Phone, session: SessionId) {
    attune_tests::walk::once(phone, session, 0, "a line");
}

#[test]
fn ten_exercises_are_found_begun_paused_and_finished_while_the_other_is_away_half_of_the_time() {
    let couple = with_vaults(60);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let wanted = [
        ("hard-to-say", "feeling-words"),
        ("be-heard", "listen-dont-fix"),
        ("same-fight", "our-loop"),
        ("hurt", "soft-return"),
        ("everyday", "rite-hello"),
        ("good-time", "date-plan"),
        ("far-apart", "far-and-near"),
        ("drifting", "four-kinds-map"),
        ("new-together", "what-we-stand-for"),
        ("trust", "trust-1-ready"),
        ("short", "breathe-together"),
        ("alone", "my-shields"),
    ];
    for (need, exercise) in wanted {
        let library = ana.attune.library(&ana.here).unwrap();
        assert!(library.needs.iter().any(|one| one.id == need && one.text.len() > 3), "{need} is asked for");
        let card = library.exercises.iter().find(|card| card.id == exercise).unwrap();
        assert!(card.needs.iter().any(|one| one == need), "{exercise} answers {need}: {:?}", card.needs);
        let page = ana.attune.exercise(&ana.here, exercise).unwrap();
        assert!(page.can_start && !page.cautions.is_empty() && !page.steps.is_empty() && !page.evidence.is_empty());
        let session = ana.attune.start(&ana.here, exercise).unwrap();
        let mut away = true;
        for round in 0..60 {
            let first = goes_on(ana, session, round, "from Ana");
            if !first && round % 3 == 0 {
                ana.attune.pause_session(&ana.here, session).unwrap();
                assert_eq!(state(ana, session), SessionState::Paused);
                ana.attune.resume_session(&ana.here, session).unwrap();
            }
            away = !away;
            if !away {
                couple.settle();
            }
            let known = ben.attune.session(&ben.here, session).is_ok();
            if known {
                goes_on(ben, session, round, "from Ben");
            }
            if !away {
                couple.settle();
                let done = |phone: &Phone| state(phone, session) == SessionState::Done;
                if done(ana) && (!known || done(ben)) {
                    break;
                }
            }
            assert!(round < 59, "{exercise} comes to no end: {:?} {:?}", step(ana, session), known);
        }
    }
    couple.ends_well();
}

/// Both begin `exercise` before their phones hear of each other, and wait at its gate.
fn begun_at_once<'a>(couple: &'a Couple, exercise: &str) -> [(&'a Phone, SessionId, &'static str); 2] {
    let begun = [(&couple.ana, "only Ana's"), (&couple.ben, "only Ben's")].map(|(phone, words)| {
        let session = phone.attune.start(&phone.here, exercise).unwrap();
        goes_on(phone, session, 0, words);
        assert!(matches!(step(phone, session), StepView::Ready { own: true, both: false, .. }));
        (phone, session, words)
    });
    assert_ne!(begun[0].1, begun[1].1);
    couple.settle();
    begun
}

fn running(phone: &Phone) -> Vec<SessionId> {
    phone.attune.together(&phone.here).unwrap().running.iter().map(|card| card.id).collect()
}

#[test]
fn two_who_wait_at_once_with_nothing_given_are_in_one_session() {
    let couple = with_vaults(67);
    let begun = begun_at_once(&couple, "soft-return");
    for (phone, session, _) in begun {
        assert_eq!(running(phone), [session], "one, where it was begun");
        assert!(matches!(step(phone, session), StepView::Ready { own: true, both: true, .. }));
        for other in begun {
            let either = phone.attune.session(&phone.here, other.1).unwrap();
            assert_eq!(either, phone.attune.session(&phone.here, session).unwrap());
        }
    }
    for round in 0..12 {
        for (phone, session, words) in begun {
            goes_on(phone, session, round, words);
        }
        couple.settle();
    }
    for (phone, session, _) in begun {
        assert_eq!(state(phone, session), SessionState::Done);
    }
    couple.ends_well();
}

#[test]
fn two_who_wrote_before_the_gate_keep_their_words_and_one_takes_up_the_others_session() {
    let couple = with_vaults(68);
    let begun = begun_at_once(&couple, "barrier-finder");
    for (phone, session, words) in begun {
        assert_eq!(running(phone).len(), 2, "one's own, and an invitation");
        let written = (0..12).any(|_| {
            phone.give(session, &Answer::Back).unwrap();
            matches!(step(phone, session), StepView::Reflect { draft, .. } if draft == words)
        });
        assert!(written, "{:?}", step(phone, session));
    }
    let taken_up = begun[1].1;
    for round in 0..6 {
        for (phone, _, words) in begun {
            goes_on(phone, taken_up, round, words);
        }
        couple.settle();
    }
    for (phone, ..) in begun {
        assert_eq!(state(phone, taken_up), SessionState::Done);
    }
    couple.ends_well();
}

#[test]
fn words_of_any_size_and_script_are_kept_as_they_are_or_refused_whole() {
    let couple = with_vaults(61);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let session = ana.attune.start(&ana.here, "listen-dont-fix").unwrap();
    for phone in [ana, ben] {
        on_to(phone, session, |step| matches!(step, StepView::Ready { .. }));
        phone.give(session, &Answer::Ready { tells: None }).unwrap();
        couple.settle();
    }
    for phone in [ana, ben] {
        on_to(phone, session, |step| matches!(step, StepView::Choose { .. }));
        phone.give(session, &Answer::Chosen { ids: vec!["heard".into()] }).unwrap();
    }
    couple.settle();
    for phone in [ana, ben] {
        on_to(phone, session, |step| matches!(step, StepView::Turn { .. }));
    }
    let before = ana.files();
    let huge = "x".repeat(1_000_000);
    let refused = ana.give(session, &Answer::Send { text: huge, option: None });
    assert!(matches!(refused, Err(Error::Input { .. })), "{refused:?}");
    assert_eq!(ana.files(), before, "nothing of it is anywhere");
    let told = "مرحبا 👩🏽‍🤝‍👩🏻 e\u{301}\u{323} \u{202e}abc\u{202c} שלום 你好 \u{0}";
    ana.give(session, &Answer::Send { text: told.into(), option: None }).unwrap();
    couple.settle();
    let StepView::Turn { lines, now: TurnAsks::Mirror, .. } = step(ben, session) else { panic!() };
    assert_eq!(lines[0].text, told, "as it was written, to the last mark");
}

#[test]
fn what_holds_for_both_is_read_by_each_in_their_own_language_and_words_stay_as_they_were_agreed() {
    let mut couple = Couple::alone(62);
    couple.ben.here.language = "de".into();
    couple.pair();
    couple.choose_passphrases("an oak, a bell, four rivers");
    let (ana, ben) = (&couple.ana, &couple.ben);
    let session = ana.attune.start(&ana.here, "soft-return").unwrap();
    for phone in [ana, ben] {
        on_to(phone, session, |step| matches!(step, StepView::Ready { .. }));
        phone.give(session, &Answer::Ready { tells: None }).unwrap();
        couple.settle();
    }
    for phone in [ana, ben] {
        on_to(phone, session, |step| matches!(step, StepView::Share { .. }));
        phone.give(session, &Answer::Send { text: "I was afraid. Ich auch.".into(), option: None }).unwrap();
    }
    couple.settle();
    for (phone, chosen) in [(ana, "now"), (ben, "let-go")] {
        on_to(phone, session, |step| matches!(step, StepView::Choose { options, .. } if options.len() == 4));
        phone.give(session, &Answer::Chosen { ids: vec![chosen.into()] }).unwrap();
    }
    couple.settle();
    let holds = |phone: &Phone| match step(phone, session) {
        StepView::Choose { exchange: Exchange::Holds { text }, .. } => text,
        other => panic!("{other:?}"),
    };
    let english = packs().iter().find(|pack| pack.id == "soft-return").unwrap();
    assert_eq!(holds(ana), english.text("en", "time.now"));
    assert_eq!(holds(ben), english.text("de", "time.now"));
    for phone in [ana, ben] {
        for _passed in ["the choice", "the sample", "the turn"] {
            phone.give(session, &Answer::Next).unwrap();
        }
    }
    ana.give(session, &Answer::Word { text: "Sonntag, one hour.".into() }).unwrap();
    couple.settle();
    let StepView::Agree { theirs: Some(words), .. } = step(ben, session) else { panic!() };
    ben.give(session, &Answer::Agree { wording: words.id }).unwrap();
    couple.settle();
    for phone in [ana, ben] {
        let agreed = phone.attune.together(&phone.here).unwrap().agreed;
        assert_eq!(agreed[0].text, "Sonntag, one hour.");
    }
    ben.attune.end_agreement(&ben.here, session, "next").unwrap();
    couple.settle();
    assert!(ana.attune.together(&ana.here).unwrap().agreed.is_empty());
}

#[test]
fn a_guard_is_asked_again_after_a_rest_and_leaves_nothing_anywhere() {
    let couple = with_vaults(63);
    let ana = &couple.ana;
    let session = ana.attune.start(&ana.here, "repair-talk").unwrap();
    let calm = |phone: &Phone| matches!(step(phone, session), StepView::Calm { .. });
    assert!(calm(ana));
    let before = ana.files();
    let wrong = ana.give(session, &Answer::Value { value: 9 });
    assert!(matches!(wrong, Err(Error::Input { .. })), "a value has nowhere to go");
    ana.give(session, &Answer::Next).unwrap();
    assert!(!calm(ana));
    assert_eq!(ana.files(), before, "that it was passed is in memory alone");
    ana.attune.pause_session(&ana.here, session).unwrap();
    ana.attune.resume_session(&ana.here, session).unwrap();
    assert!(calm(ana), "at every return");
    on_to(ana, session, |step| matches!(step, StepView::Fear { .. }));
    let StepView::Fear { options, reading, .. } = step(ana, session) else { panic!() };
    assert!(options.len() == 4 && !reading.title.is_empty());
    ana.give(session, &Answer::Next).unwrap();
    assert!(matches!(step(ana, session), StepView::Ready { .. }), "the same next page for everyone");
}
