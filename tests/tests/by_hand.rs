//! No mailbox at all: pairing, writing and leaving by files that people carry.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use attune_core::app::screens::{HandOverTaken, MailboxChoice, MeetingChoice, Standing};
use attune_core::crypto::{hmac, kdf};
use attune_core::error::{Error, HandOverFault, PairingFault};
use attune_core::journal::screens::Which;
use attune_core::mailbox::Item;
use attune_core::mailbox::handover::{MAGIC, Writer, read};
use attune_core::pairing::{PairScreen, from_text};
use attune_tests::{Couple, Phone, draft};

fn carry(from: &Phone, to: &Phone) -> HandOverTaken {
    let file = from.attune.hand_over(&from.here).unwrap();
    to.attune.take_hand_over(&to.here, &file.bytes).unwrap()
}

/// Ana's invitation and Ben's answer to it, as texts.
fn answer_by_hand(couple: &Couple) -> (String, String) {
    let (ana, ben) = (&couple.ana, &couple.ben);
    ana.attune.invite(&ana.here, false, MeetingChoice::ByHand, MailboxChoice::ByHand).unwrap();
    let PairScreen::Inviting { text, meets: false, .. } = ana.attune.pair(&ana.here).unwrap() else {
        panic!("no invitation to carry")
    };
    ben.attune.join(&ben.here, &text).unwrap();
    let PairScreen::Joining { reply: Some(answer), .. } = ben.attune.pair(&ben.here).unwrap() else {
        panic!("no answer to carry")
    };
    (text, answer)
}

/// As far as both have confirmed the words, neither knowing of the other's.
fn confirm_by_hand(couple: &Couple) {
    let (ana, ben) = (&couple.ana, &couple.ben);
    let (_, answer) = answer_by_hand(couple);
    ana.attune.join(&ana.here, &answer).unwrap();
    let PairScreen::Words { words, reply: Some(reply), .. } = ana.attune.pair(&ana.here).unwrap() else {
        panic!("no words")
    };
    ben.attune.join(&ben.here, &reply).unwrap();
    let PairScreen::Pick { choices, .. } = ben.attune.pair(&ben.here).unwrap() else { panic!("nothing to pick") };
    let right = choices.iter().position(|choice| *choice == words).unwrap();
    ben.attune.pick_words(&ben.here, u32::try_from(right).ok()).unwrap();
    ana.attune.confirm_words(&ana.here).unwrap();
}

fn pair_by_hand(couple: &Couple) {
    let (ana, ben) = (&couple.ana, &couple.ben);
    confirm_by_hand(couple);
    carry(ana, ben);
    carry(ben, ana);
    carry(ana, ben);
}

#[test]
fn two_phones_pair_write_and_part_without_any_mailbox() {
    let couple = Couple::alone(40);
    pair_by_hand(&couple);
    let (ana, ben) = (&couple.ana, &couple.ben);
    for phone in [ana, ben] {
        assert_eq!(phone.attune.us(&phone.here).unwrap().standing, Standing::Paired);
    }
    let draft = draft("Carried by hand.");
    let id = ana.attune.save_entry(&ana.here, Which::Ours, None, &draft).unwrap();
    let taken = carry(ana, ben);
    assert_eq!((taken.taken, taken.damaged), (1, 0));
    assert_eq!(ben.attune.entry(&ben.here, Which::Ours, id).unwrap().body, "Carried by hand.");
    carry(ben, ana);
    assert_eq!(ana.attune.us(&ana.here).unwrap().status.waiting, 0, "what ben carried back says that it came");
    ana.attune.leave(&ana.here, true).unwrap();
    carry(ana, ben);
    assert_eq!(ben.attune.us(&ben.here).unwrap().standing, Standing::Ended);
    couple.ends_well();
}

#[test]
fn a_file_that_is_cut_foreign_or_none_says_so_and_changes_nothing() {
    let (couple, others) = (Couple::alone(41), Couple::alone(42));
    pair_by_hand(&couple);
    pair_by_hand(&others);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let draft = draft("Whole.");
    let id = ana.attune.save_entry(&ana.here, Which::Ours, None, &draft).unwrap();
    let take = |bytes: &[u8]| ben.attune.take_hand_over(&ben.here, bytes);
    let file = ana.attune.hand_over(&ana.here).unwrap().bytes;
    assert_eq!(take(b"not a file"), Err(Error::HandOver(HandOverFault::NotOne)));
    assert_eq!(take(&file[..file.len() - 1]), Err(Error::HandOver(HandOverFault::Cut)));
    let foreign = others.ana.attune.hand_over(&others.ana.here).unwrap().bytes;
    assert_eq!(take(&foreign), Err(Error::HandOver(HandOverFault::NotYourPartners)));
    take(&file).unwrap();
    assert_eq!(take(&file).unwrap().taken, 0, "again brings nothing new");
    assert_eq!(ben.attune.entry(&ben.here, Which::Ours, id).unwrap().body, "Whole.");
}

#[test]
fn a_piece_of_another_pairing_in_a_file_says_so_and_is_in_no_good_blobs_way() {
    let (couple, others) = (Couple::alone(43), Couple::alone(44));
    confirm_by_hand(&couple);
    let (_, strange) = answer_by_hand(&others);
    let (ana, ben) = (&couple.ana, &couple.ben);
    carry(ana, ben);
    let mut file = Writer::default();
    file.add(&[7; 32], &from_text(&strange).unwrap());
    let alone = file.finish();
    let said = ana.attune.take_hand_over(&ana.here, &alone);
    assert_eq!(said, Err(Error::Pairing(PairingFault::SomeoneElses)));
    let theirs = ben.attune.hand_over(&ben.here).unwrap().bytes;
    let both = [&alone, theirs.strip_prefix(MAGIC).unwrap()].concat();
    ana.attune.take_hand_over(&ana.here, &both).unwrap();
    carry(ana, ben);
    for phone in [ana, ben] {
        assert_eq!(phone.attune.us(&phone.here).unwrap().standing, Standing::Paired);
    }
    couple.ends_well();
}

#[test]
fn pairing_s_message_in_a_file_has_the_name_that_the_format_gives_it() {
    let couple = Couple::alone(45);
    let (invitation, answer) = answer_by_hand(&couple);
    let file = couple.ben.attune.hand_over(&couple.ben.here).unwrap().bytes;
    // Version, what and length; flags; the inviter's key; the psk.
    let psk = &from_text(&invitation).unwrap()[4 + 1 + 32..][..32];
    let name = hmac(&kdf::derive(psk, b"", b"attune-meet1"), &[b"attune-message1"]);
    assert_eq!(read(&file).unwrap().items, [Item { name, bytes: from_text(&answer).unwrap() }]);
}
