//! Pairing in one room by what a camera reads: the codes, decoded by a decoder that is not ours, and nothing
//! else.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use attune_core::app::screens::{MailboxChoice, MeetingChoice};
use attune_core::pairing::PairScreen;
use attune_core::qr::QrCode;
use attune_tests::{Couple, Phone};

/// What a scanner makes of the code on a screen.
fn scan(code: Option<&QrCode>) -> String {
    let code = code.unwrap();
    let side = code.size as usize;
    let grid = rqrr::SimpleGrid::from_func(side, |x, y| code.modules[y * side + x] == 1);
    rqrr::Grid::new(grid).decode().unwrap().1
}

fn shown(phone: &Phone) -> PairScreen {
    phone.attune.pair(&phone.here).unwrap()
}

#[test]
fn two_phones_pair_by_three_codes_and_exchange_over_the_folder_that_the_third_brought() {
    let couple = Couple::alone(710);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let path = couple.between.to_string_lossy().into_owned();
    ana.attune.invite(&ana.here, true, MeetingChoice::ByHand, MailboxChoice::Folder { path }).unwrap();
    let PairScreen::Inviting { link, code, .. } = shown(ana) else { panic!("no invitation") };
    let invitation = scan(code.as_ref());
    assert_eq!(invitation, link);
    ben.attune.join(&ben.here, &invitation).unwrap();
    let PairScreen::Joining { code, .. } = shown(ben) else { panic!("no answer") };
    ana.attune.join(&ana.here, &scan(code.as_ref())).unwrap();
    let PairScreen::Words { words, code, .. } = shown(ana) else { panic!("no words") };
    ben.attune.join(&ben.here, &scan(code.as_ref())).unwrap();
    let PairScreen::Pick { choices, .. } = shown(ben) else { panic!("nothing to pick") };
    let right = choices.iter().position(|choice| *choice == words).unwrap();
    ana.attune.confirm_words(&ana.here).unwrap();
    ben.attune.pick_words(&ben.here, u32::try_from(right).ok()).unwrap();
    couple.settle();
    for phone in [ana, ben] {
        assert!(matches!(shown(phone), PairScreen::Paired { .. }), "{:?}", shown(phone));
    }
    let entry = ben.write("Three codes and a table.");
    couple.settle();
    assert_eq!(ana.reads(entry).as_deref(), Some("Three codes and a table."));
    couple.ends_well();
}

#[test]
fn a_reply_that_is_sent_brings_no_mailbox_before_both_have_confirmed() {
    let couple = Couple::alone(711);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let path = couple.between.to_string_lossy().into_owned();
    ana.attune.invite(&ana.here, false, MeetingChoice::ByHand, MailboxChoice::Folder { path }).unwrap();
    let PairScreen::Inviting { link, .. } = shown(ana) else { panic!("no invitation") };
    ben.attune.join(&ben.here, &link).unwrap();
    let PairScreen::Joining { reply: Some(answer), .. } = shown(ben) else { panic!("no answer") };
    ana.attune.join(&ana.here, &answer).unwrap();
    let PairScreen::Words { words, reply: Some(reply), .. } = shown(ana) else { panic!("no words") };
    ben.attune.join(&ben.here, &reply).unwrap();
    let PairScreen::Pick { choices, .. } = shown(ben) else { panic!("nothing to pick") };
    let right = choices.iter().position(|choice| *choice == words).unwrap();
    ben.attune.pick_words(&ben.here, u32::try_from(right).ok()).unwrap();
    ben.clock.pass(2_000);
    assert!(ben.attune.next_requests(&ben.here).unwrap().is_empty(), "Ben knows of no mailbox yet");
}

#[test]
fn a_pause_starts_on_the_other_phone_by_its_code() {
    let couple = Couple::paired(712);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let id = ana.attune.call_timeout(&ana.here, 30).unwrap();
    let running = ana.attune.timeout(&ana.here).unwrap().running.unwrap();
    let read = scan(running.share_code.as_ref());
    assert!(running.share_text.ends_with(&read));
    assert_eq!(ben.attune.start_shared_timeout(&ben.here, &read), Ok(id));
}
