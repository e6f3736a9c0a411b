//! What the two write and answer, on two phones.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use attune_core::error::{Error, VaultFault};
use attune_core::exercises::{Answer, Exchange, StepView};
use attune_core::ids::SessionId;
use attune_core::journal::screens::{EntryDraft, VaultState, Which};
use attune_tests::{Couple, Phone};

fn draft(body: &str) -> EntryDraft {
    EntryDraft { body: body.into(), feelings: vec!["emo.warm.tender".into()], day: None }
}

fn step(phone: &Phone, session: SessionId) -> StepView {
    phone.attune.session(&phone.here, session).unwrap().step
}

fn seal(phone: &Phone, feeling: &str, thanks: &str) -> SessionId {
    let session = phone.attune.start(&phone.here, "daily-check-in").unwrap();
    let answer = |answer: &Answer| phone.attune.answer(&phone.here, session, answer).unwrap();
    answer(&Answer::Chosen { ids: vec![feeling.into()] });
    answer(&Answer::Seal { texts: vec![thanks.into(), String::new()] });
    session
}

#[test]
fn an_entry_of_ours_is_read_by_both_and_changed_by_its_author_only() {
    let couple = Couple::paired(20);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let id = ana.attune.save_entry(&ana.here, Which::Ours, None, &draft("We walked by the river.")).unwrap();
    couple.settle();
    let seen = ben.attune.entry(&ben.here, Which::Ours, id).unwrap();
    assert_eq!((seen.author.as_str(), seen.own, seen.body.as_str()), ("Ana", false, "We walked by the river."));
    assert!(matches!(
        ben.attune.save_entry(&ben.here, Which::Ours, Some(id), &draft("No.")),
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
    let id = ana.attune.save_entry(&ana.here, Which::Mine, None, &draft("Only for me: heron.")).unwrap();
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
        phone.attune.answer(&phone.here, session, &Answer::Next).unwrap();
    }
    for (phone, own, theirs) in
        [(ana, "You warmed up the car.", "You listened."), (ben, "You listened.", "You warmed up the car.")]
    {
        let StepView::Sealed { exchange: Exchange::Open { own: mine, theirs: other }, .. } = step(phone, session)
        else {
            panic!("not open: {:?}", step(phone, session));
        };
        assert_eq!((mine[0].as_str(), other[0].as_str()), (own, theirs));
    }
    couple.ends_well();
}

#[test]
fn a_private_step_asks_for_a_vault_and_comes_back_from_it() {
    let couple = Couple::alone(23);
    let ana = &couple.ana;
    let session = ana.attune.start(&ana.here, "feeling-words").unwrap();
    let answer = |answer: &Answer| ana.attune.answer(&ana.here, session, answer);
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
