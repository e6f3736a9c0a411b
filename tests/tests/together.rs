//! What the two write and answer, on two phones.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use attune_core::error::{Error, VaultFault};
use attune_core::exercises::{Answer, Asks, Exchange, StepView};
use attune_core::ids::SessionId;
use attune_core::journal::screens::{EntryDraft, VaultState, Which};
use attune_tests::{Couple, Phone};

fn tender(body: &str) -> EntryDraft {
    EntryDraft { feelings: vec!["emo.warm.tender".into()], ..attune_tests::draft(body) }
}

fn step(phone: &Phone, session: SessionId) -> StepView {
    phone.attune.session(&phone.here, session).unwrap().step
}

fn seal(phone: &Phone, feeling: &str, thanks: &str) -> SessionId {
    let session = phone.attune.start(&phone.here, "daily-check-in").unwrap();
    let answer = |answer: &Answer| phone.give(session, answer).unwrap();
    answer(&Answer::Chosen { ids: vec![feeling.into()] });
    answer(&Answer::Seal { texts: vec![thanks.into(), String::new()] });
    session
}

#[test]
fn an_entry_of_ours_is_read_by_both_and_changed_by_its_author_only() {
    let couple = Couple::paired(20);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let id = ana.attune.save_entry(&ana.here, Which::Ours, None, &tender("We walked by the river.")).unwrap();
    couple.settle();
    let seen = ben.attune.entry(&ben.here, Which::Ours, id).unwrap();
    assert_eq!((seen.author.as_str(), seen.own, seen.body.as_str()), ("Ana", false, "We walked by the river."));
    assert!(matches!(
        ben.attune.save_entry(&ben.here, Which::Ours, Some(id), &tender("No.")),
        Err(Error::NotAllowed { .. })
    ));
    ana.attune.delete_entry(&ana.here, Which::Ours, id).unwrap();
    couple.settle();
    assert_eq!(ben.attune.entry(&ben.here, Which::Ours, id), Err(Error::gone("entry")));
    couple.ends_well();
}

#[test]
fn what_is_mine_is_locked_kept_and_shared_only_as_a_copy() {
    let couple = Couple::paired(21);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let words = ana.attune.choose_passphrase(&ana.here, "three small words").unwrap();
    assert_eq!(words.len(), 24);
    let id = ana.attune.save_entry(&ana.here, Which::Mine, None, &tender("Only for me: heron.")).unwrap();
    ana.attune.lock(&ana.here).unwrap();
    let page = ana.attune.journal_page(&ana.here, Which::Mine, None, None).unwrap();
    assert_eq!((page.vault, page.entries.len()), (VaultState::Locked, 0));
    assert_eq!(ana.attune.unlock(&ana.here, "three wrong words"), Err(Error::Vault(VaultFault::Wrong)));
    ana.attune.unlock(&ana.here, "three small words").unwrap();
    assert_eq!(ana.attune.entry(&ana.here, Which::Mine, id).unwrap().body, "Only for me: heron.");
    let shared = ana.attune.share_entry(&ana.here, id).unwrap();
    couple.settle();
    assert_eq!(ben.attune.entry(&ben.here, Which::Ours, shared).unwrap().body, "Only for me: heron.");
    couple.ends_well();
}

#[test]
fn a_check_in_opens_on_both_phones_once_both_have_sealed() {
    let couple = Couple::paired(22);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let session = seal(ana, "emo.warm.tender", "You warmed up the car.");
    couple.settle();
    assert_eq!(ben.attune.start(&ben.here, "daily-check-in").unwrap(), session, "one session a day for both");
    assert!(matches!(step(ana, session), StepView::Sealed { exchange: Exchange::SealedHere { .. }, .. }));
    assert_eq!(seal(ben, "emo.settled.calm", "You listened."), session);
    couple.settle();
    for phone in [ana, ben] {
        let opened = Exchange::Open {
            own: vec![if phone.folder == ana.folder { "tender" } else { "calm" }.into()],
            theirs: vec![if phone.folder == ana.folder { "calm" } else { "tender" }.into()],
        };
        let StepView::Feelings { exchange, .. } = step(phone, session) else { panic!("the words come first") };
        assert_eq!(exchange, opened);
        phone.give(session, &Answer::Next).unwrap();
    }
    for (phone, own, theirs) in
        [(ana, "You warmed up the car.", "You listened."), (ben, "You listened.", "You warmed up the car.")]
    {
        let StepView::Sealed { exchange: Exchange::Open { own: mine, theirs: other }, .. } = step(phone, session)
        else {
            panic!("not open: {:?}", step(phone, session));
        };
        assert_eq!((mine[0].as_str(), other[0].as_str()), (own, theirs));
        phone.give(session, &Answer::Next).unwrap();
    }
    ben.give(session, &Answer::Chosen { ids: vec!["hug".into()] }).unwrap();
    couple.settle();
    assert!(matches!(step(ana, session), StepView::Choose { .. }), "the reply is read before one's own");
    ana.give(session, &keep(&[])).unwrap();
    assert!(matches!(step(ana, session), StepView::Schedule { .. }), "{:?}", step(ana, session));
    couple.ends_well();
}

#[test]
fn a_private_step_asks_for_a_vault_and_comes_back_from_it() {
    let couple = Couple::alone(23);
    let ana = &couple.ana;
    let session = ana.attune.start(&ana.here, "feeling-words").unwrap();
    let answer = |answer: &Answer| ana.give(session, answer);
    answer(&Answer::Next).unwrap();
    answer(&Answer::Chosen { ids: vec!["emo.sad.lonely".into()] }).unwrap();
    answer(&Answer::Value { value: 3 }).unwrap();
    let text = Answer::Text { text: "In my chest, since the call.".into() };
    assert_eq!(answer(&text), Err(Error::Vault(VaultFault::NotSetUp)));
    ana.attune.choose_passphrase(&ana.here, "three small words").unwrap();
    answer(&text).unwrap();
    answer(&Answer::Back).unwrap();
    assert!(matches!(step(ana, session), StepView::Reflect { draft, .. } if draft == "In my chest, since the call."));
    couple.ends_well();
}

fn keep(texts: &[&str]) -> Answer {
    Answer::KeepToMyself { texts: texts.iter().map(|text| (*text).to_owned()).collect() }
}

/// A thank-you at its second step, where something would be sent.
fn thanks(phone: &Phone) -> SessionId {
    let session = phone.attune.start(&phone.here, "thank-you-in-full").unwrap();
    phone.give(session, &Answer::Next).unwrap();
    session
}

/// Whether `canary` stands anywhere in the files of a phone.
fn lies_in_files(folder: &std::path::Path, canary: &str) -> bool {
    std::fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() {
            return lies_in_files(&path, canary);
        }
        std::fs::read(&path).unwrap().windows(canary.len()).any(|bytes| bytes == canary.as_bytes())
    })
}

#[test]
fn what_is_kept_to_oneself_needs_a_vault_lies_there_and_is_shown_again() {
    let couple = Couple::paired(24);
    let ana = &couple.ana;
    let session = thanks(ana);
    let canary = "canary-7d1e, half a thought";
    ana.attune.keep_step_draft(&ana.here, session, "thanks", &["canary-7d1e".into()]).unwrap();
    assert_eq!(ana.give(session, &keep(&[canary])), Err(Error::Vault(VaultFault::NotSetUp)));
    assert_eq!(ana.attune.session(&ana.here, session).unwrap().step_id, "thanks", "nothing changed");
    ana.attune.choose_passphrase(&ana.here, "three small words").unwrap();
    ana.give(session, &keep(&[canary])).unwrap();
    ana.give(session, &Answer::Next).unwrap();
    assert!(!lies_in_files(&ana.folder, "canary-7d1e"));
    for _ in 0..2 {
        ana.attune.lock(&ana.here).unwrap();
        ana.attune.unlock(&ana.here, "three small words").unwrap();
        let past = ana.attune.together(&ana.here).unwrap().past;
        assert_eq!(past.iter().map(|card| card.id).collect::<Vec<_>>(), [session]);
        while ana.attune.session(&ana.here, session).unwrap().step_id != "thanks" {
            ana.give(session, &Answer::Back).unwrap();
        }
        assert!(matches!(step(ana, session), StepView::Share { draft, .. } if draft == canary));
        ana.give(session, &keep(&[canary])).unwrap();
        ana.give(session, &Answer::Next).unwrap();
    }
}

#[test]
fn what_was_chosen_before_there_is_a_vault_goes_into_it() {
    let couple = Couple::alone(25);
    let ana = &couple.ana;
    let session = ana.attune.start(&ana.here, "feeling-words").unwrap();
    ana.give(session, &Answer::Next).unwrap();
    ana.give(session, &Answer::Chosen { ids: vec!["emo.sad.lonely".into()] }).unwrap();
    ana.give(session, &Answer::Value { value: 3 }).unwrap();
    ana.attune.keep_step_draft(&ana.here, session, "inside", &["In my ch".into()]).unwrap();
    ana.attune.lock(&ana.here).unwrap();
    ana.attune.choose_passphrase(&ana.here, "three small words").unwrap();
    ana.attune.lock(&ana.here).unwrap();
    assert!(matches!(step(ana, session), StepView::Reflect { draft, .. } if draft.is_empty()), "locked");
    ana.attune.unlock(&ana.here, "three small words").unwrap();
    assert!(matches!(step(ana, session), StepView::Reflect { draft, .. } if draft == "In my ch"));
    ana.give(session, &Answer::Back).unwrap();
    assert!(matches!(step(ana, session), StepView::Scale { value: Some(3), .. }));
    ana.give(session, &Answer::Back).unwrap();
    assert!(matches!(step(ana, session), StepView::Feelings { chosen, .. } if chosen == ["emo.sad.lonely"]));
}

#[test]
fn nothing_written_before_pairing_reaches_the_other_or_a_file_in_clear() {
    let couple = Couple::alone(26);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let alone = thanks(ana);
    let canary = "canary-before-51aa";
    ana.attune.keep_step_draft(&ana.here, alone, "thanks", &[canary.into()]).unwrap();
    couple.pair();
    couple.settle();
    assert!(!lies_in_files(&ana.folder, canary) && !lies_in_files(&ben.folder, canary));
    let running = ana.attune.together(&ana.here).unwrap().running;
    assert_eq!(running.iter().map(|card| card.id).collect::<Vec<_>>(), [alone], "it stays at hand");
    let send = Answer::Send { text: "Thank you.".into(), option: None };
    assert!(matches!(ana.give(alone, &send), Err(Error::NotAllowed { .. })));
    let together = thanks(ana);
    assert_ne!(together, alone);
    assert!(matches!(step(ana, together), StepView::Share { draft, .. } if draft == canary), "it is offered");
    ana.give(together, &send).unwrap();
    couple.settle();
    let got = ben.attune.together(&ben.here).unwrap().running;
    assert_eq!(got.iter().map(|card| card.id).collect::<Vec<_>>(), [together]);
    let today = ben.attune.today(&ben.here).unwrap().asked.unwrap();
    assert_eq!((today.line.as_str(), today.action.as_str()), ("Ana sent you something.", "Read"));
    assert_eq!(today.title, "A proper thank-you", "the giver's question is not Ben's");
    assert!(!lies_in_files(&ben.folder, canary));
    ana.give(together, &Answer::Next).unwrap();
    let next = thanks(ana);
    assert!(matches!(step(ana, next), StepView::Share { draft, .. } if draft.is_empty()), "offered until it is sent");
}

#[test]
fn a_ritual_is_proposed_once_with_the_step_that_offers_it() {
    let couple = Couple::paired(27);
    let ana = &couple.ana;
    let session = thanks(ana);
    ana.give(session, &Answer::Next).unwrap();
    ana.give(session, &Answer::Propose).unwrap();
    ana.give(session, &Answer::Back).unwrap();
    assert!(matches!(step(ana, session), StepView::Schedule { proposed: true, .. }));
    ana.give(session, &Answer::Propose).unwrap();
    assert_eq!(ana.attune.rituals(&ana.here).unwrap().proposed.len(), 1);
}

#[test]
fn a_step_asks_for_exchanges_only_while_the_partners_part_has_still_to_come() {
    let couple = Couple::paired(29);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let every = |phone: &Phone, session| phone.attune.session(&phone.here, session).unwrap().exchange_every_ms;
    let sealed = seal(ana, "emo.warm.tender", "You warmed up the car.");
    assert_eq!(every(ana, sealed), Some(20_000), "Ben's answer may come any moment");
    ana.attune.pause_session(&ana.here, sealed).unwrap();
    assert_eq!(every(ana, sealed), None, "put away for now");
    ana.attune.resume_session(&ana.here, sealed).unwrap();
    couple.settle();
    assert_eq!(seal(ben, "emo.settled.calm", "You listened."), sealed);
    assert_eq!(every(ben, sealed), Some(20_000), "sealed, and not yet open");
    couple.settle();
    for phone in [ana, ben] {
        assert!(matches!(step(phone, sealed), StepView::Feelings { exchange: Exchange::Open { .. }, .. }));
        assert_eq!(every(phone, sealed), None, "both are open");
    }
    let shared = ana.attune.start(&ana.here, "thank-you-in-full").unwrap();
    let mut seen = Vec::new();
    for _ in 0..12 {
        let screen = ana.attune.session(&ana.here, shared).unwrap();
        let private = screen.asks == Asks::Keep || matches!(screen.step, StepView::Read { .. } | StepView::Done { .. });
        assert!(!private || screen.exchange_every_ms.is_none(), "{screen:?}");
        seen.push(screen.exchange_every_ms);
        let answer = match screen.step {
            StepView::Share { exchange: Exchange::NotYet { .. }, .. } => {
                Answer::Send { text: "Thank you for the soup.".into(), option: None }
            }
            _ => Answer::Next,
        };
        if ana.give(shared, &answer).is_err() {
            break;
        }
    }
    assert!(seen.contains(&None), "{seen:?}");
    ana.attune.leave(&ana.here, true).unwrap();
    assert_eq!(every(ana, sealed), None, "an archive waits for nobody");
    let alone = Couple::alone(30).ana;
    let library = alone.attune.library(&alone.here).unwrap().exercises;
    let solo = &library.iter().find(|card| card.solo).unwrap().id;
    let session = alone.attune.start(&alone.here, solo).unwrap();
    assert_eq!(every(&alone, session), None, "alone there is nobody to wait for");
}

#[test]
fn what_was_done_alone_stands_behind_what_was_done_since_and_an_exercise_knows_its_own() {
    let couple = Couple::alone(27);
    let ana = &couple.ana;
    let quiet = |ana: &Phone| {
        let session = ana.attune.start(&ana.here, "breathe-together").unwrap();
        ana.attune.leave_session(&ana.here, session).unwrap();
        session
    };
    let alone = quiet(ana);
    couple.pair();
    couple.settle();
    ana.clock.pass(24 * 3_600_000);
    let since = quiet(ana);
    assert_ne!(alone, since);
    let ids = |exercise: Option<&str>, after| -> Vec<_> {
        ana.attune.history(&ana.here, exercise, after).unwrap().sessions.iter().map(|card| card.id).collect()
    };
    assert_eq!(ids(None, None), [since, alone]);
    assert_eq!(ids(None, Some(since)), [alone]);
    assert_eq!(ids(Some("feeling-words"), None), []);
    let before = ana.attune.exercise(&ana.here, "breathe-together").unwrap().before;
    assert_eq!(before.iter().map(|card| card.id).collect::<Vec<_>>(), [since, alone]);
    assert!(ana.attune.exercise(&ana.here, "feeling-words").unwrap().before.is_empty());
    let gone = ana.attune.history(&ana.here, Some("no-such"), None);
    assert!(matches!(gone, Err(Error::Gone { .. })), "{gone:?}");
}
