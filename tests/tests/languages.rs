//! One couple, two languages: each phone speaks its own, and what travels belongs to neither.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use attune_core::exercises::{Answer, Exchange, StepView};
use attune_core::ids::SessionId;
use attune_core::rituals::planner::Platform;
use attune_core::rituals::screens::{RitualDraft, RitualState};
use attune_tests::{Couple, Phone};

/// Ana in English, Ben in German.
fn two_languages(seed: u64) -> Couple {
    let mut couple = Couple::alone(seed);
    couple.ben.here.language = "de-AT".into();
    couple.pair();
    couple
}

fn give(phone: &Phone, session: SessionId, answer: &Answer) {
    let step = phone.attune.session(&phone.here, session).unwrap().step_id;
    phone.attune.answer(&phone.here, session, &step, answer).unwrap();
}

fn step(phone: &Phone, session: SessionId) -> StepView {
    phone.attune.session(&phone.here, session).unwrap().step
}

/// From the library, as a person of this phone would take it up.
fn from_library(phone: &Phone, id: &str) -> RitualDraft {
    let screen = phone.attune.rituals(&phone.here).unwrap();
    screen.library.into_iter().find(|card| card.id == id).unwrap().draft
}

#[test]
fn one_sealed_evening_is_read_by_each_in_their_own_language() {
    let couple = two_languages(70);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let session = ana.attune.start(&ana.here, "daily-check-in").unwrap();
    assert_eq!(ben.attune.start(&ben.here, "daily-check-in").unwrap(), session);
    let prompt = |phone: &Phone| match step(phone, session) {
        StepView::Feelings { prompt, .. } => prompt,
        other => panic!("{other:?}"),
    };
    assert_eq!(prompt(ana), "Which word comes closest to your day?");
    assert_eq!(prompt(ben), "Welches Wort kommt deinem Tag am nächsten?");
    for (phone, feeling, line) in
        [(ana, "emo.warm.tender", "You warmed up the car."), (ben, "emo.settled.calm", "Danke fürs Zuhören.")]
    {
        give(phone, session, &Answer::Chosen { ids: vec![feeling.into()] });
        give(phone, session, &Answer::Seal { texts: vec![line.into(), String::new()] });
    }
    couple.settle();
    let opened = |phone: &Phone| match step(phone, session) {
        StepView::Feelings { exchange: Exchange::Open { own, theirs }, .. } => (own[0].clone(), theirs[0].clone()),
        other => panic!("{other:?}"),
    };
    assert_eq!(opened(ana), ("tender".into(), "calm".into()));
    assert_eq!(opened(ben), ("ruhig".into(), "zärtlich".into()));
    for phone in [ana, ben] {
        give(phone, session, &Answer::Next);
    }
    let StepView::Sealed { fields, exchange: Exchange::Open { theirs, .. }, .. } = step(ben, session) else { panic!() };
    assert_eq!(fields[0].prompt, "Etwas, das ich heute an dir geschätzt habe");
    assert_eq!(theirs[0], "You warmed up the car.", "what a person wrote stays as they wrote it");
    for phone in [ana, ben] {
        give(phone, session, &Answer::Next);
    }
    give(ben, session, &Answer::Chosen { ids: vec!["hug".into()] });
    couple.settle();
    let StepView::Choose { exchange: Exchange::Open { theirs, .. }, .. } = step(ana, session) else {
        panic!("{:?}", step(ana, session))
    };
    assert_eq!(theirs, ["A hug"]);
    let titles = [ana, ben].map(|phone| phone.attune.session(&phone.here, session).unwrap().title);
    assert_eq!(titles, ["Two lines a day", "Zwei Zeilen am Tag"]);
    couple.ends_well();
}

#[test]
fn a_ritual_of_the_library_is_called_by_each_in_their_own_language() {
    let couple = two_languages(71);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let title = |phone: &Phone, id| phone.attune.ritual(&phone.here, id).unwrap().card.title;
    let draft = from_library(ben, "r-weekly");
    assert_eq!(draft.title, "Unsere Woche");
    let id = ben.attune.propose_ritual(&ben.here, &draft).unwrap();
    couple.settle();
    assert_eq!(ana.attune.today(&ana.here).unwrap().asked.unwrap().title, "Our week");
    assert_eq!((title(ana, id), title(ben, id)), ("Our week".into(), "Unsere Woche".into()));
    let proposal = ana.attune.ritual(&ana.here, id).unwrap().card.proposal.unwrap();
    ana.attune.accept_ritual(&ana.here, id, proposal).unwrap();
    couple.settle();
    // Each opens the editor and changes the length: the title was not touched, in whichever language it stood there.
    for (phone, minutes) in [(ana, 30), (ben, 40)] {
        let draft = phone.attune.ritual(&phone.here, id).unwrap().draft;
        phone.attune.change_ritual(&phone.here, id, &RitualDraft { minutes, ..draft }).unwrap();
        couple.settle();
        assert_eq!(phone.attune.ritual(&phone.here, id).unwrap().other_title, None);
    }
    assert_eq!((title(ana, id), title(ben, id)), ("Our week".into(), "Unsere Woche".into()));
    let asked = ana.attune.ritual(&ana.here, id).unwrap();
    assert_eq!(asked.card.state, RitualState::ChangeProposed);
    ana.attune.accept_ritual(&ana.here, id, asked.card.proposal.unwrap()).unwrap();
    couple.settle();
    let line = |phone: &Phone| phone.attune.plan(&phone.here, Platform::desktop()).unwrap().wanted[0].line.clone();
    assert_eq!((line(ana), line(ben)), ("Your Sunday slot.".into(), "Deine Zeit am Sonntag.".into()));
    // A title of their own is nobody's to translate.
    let draft = ben.attune.ritual(&ben.here, id).unwrap().draft;
    ben.attune.change_ritual(&ben.here, id, &RitualDraft { title: "Sonntagsbrot".into(), ..draft }).unwrap();
    couple.settle();
    assert_eq!((title(ana, id), title(ben, id)), ("Sonntagsbrot".into(), "Sonntagsbrot".into()));
    couple.ends_well();
}

#[test]
fn a_pause_and_the_end_are_told_in_the_language_of_who_hears() {
    let couple = two_languages(72);
    let (ana, ben) = (&couple.ana, &couple.ben);
    ben.attune.call_timeout(&ben.here, 30).unwrap();
    let text = ben.attune.timeout(&ben.here).unwrap().running.unwrap().share_text;
    assert!(text.starts_with("Ich mache eine Pause"), "{text}");
    ana.attune.start_shared_timeout(&ana.here, &text).unwrap();
    couple.settle();
    let line = |phone: &Phone| phone.attune.today(&phone.here).unwrap().time_out.unwrap().line;
    assert_eq!(
        (line(ana), line(ben)),
        ("You both come back at 17:30.".into(), "Um 17:30 Uhr kommt ihr beide zurück.".into())
    );
    ana.attune.leave(&ana.here, true).unwrap();
    ana.sync();
    ben.sync();
    let told = ben.attune.today(&ben.here).unwrap().notices;
    assert_eq!(told[0].text, "Der Abgleich ist beendet. Was euch beiden gehörte, bleibt hier lesbar.");
    couple.ends_well();
}
