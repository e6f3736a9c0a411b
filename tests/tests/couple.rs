//! Pairing, leaving and what goes wrong in between, on two phones.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use attune_core::app::screens::{MailboxChoice, MeetingChoice, Standing, Target};
use attune_core::error::{Error, PairingFault};
use attune_core::exercises::screens::Rings;
use attune_core::pairing::PairScreen;
use attune_tests::{Couple, Phone};

#[test]
fn two_phones_pair_over_a_folder_and_know_each_other() {
    let couple = Couple::paired(1);
    for (phone, own, other) in [(&couple.ana, "Ana", "Ben"), (&couple.ben, "Ben", "Ana")] {
        let us = phone.attune.us(&phone.here).unwrap();
        assert_eq!((us.name.as_str(), us.partner.as_deref(), us.standing), (own, Some(other), Standing::Paired));
        assert_eq!(
            phone.attune.pair(&phone.here).unwrap(),
            PairScreen::Paired { partner: other.into(), bring: Vec::new() }
        );
        assert_eq!(us.status.waiting, 0);
        assert_eq!(us.status.trouble, None);
    }
    couple.ends_well();
}

#[test]
fn a_name_changed_here_changes_there() {
    let couple = Couple::paired(2);
    couple.ana.attune.set_name(&couple.ana.here, "Anouk").unwrap();
    assert_eq!(couple.ana.attune.us(&couple.ana.here).unwrap().status.waiting, 1);
    couple.settle();
    assert_eq!(couple.ben.attune.us(&couple.ben.here).unwrap().partner.as_deref(), Some("Anouk"));
    assert_eq!(couple.ana.attune.us(&couple.ana.here).unwrap().status.waiting, 0);
    couple.ends_well();
}

#[test]
fn who_leaves_and_says_so_is_gone_and_the_other_reads_that_it_ended() {
    let couple = Couple::paired(3);
    couple.ana.attune.leave(&couple.ana.here, true).unwrap();
    assert_eq!(couple.ana.attune.us(&couple.ana.here).unwrap().standing, Standing::Ended);
    assert_eq!(couple.ana.attune.set_name(&couple.ana.here, "A"), Ok(()));
    couple.ana.sync();
    couple.ben.sync();
    assert_eq!(couple.ben.attune.us(&couple.ben.here).unwrap().standing, Standing::Ended);
    for phone in [&couple.ana, &couple.ben] {
        let today = phone.attune.today(&phone.here).unwrap();
        assert_eq!((today.partner, today.asked, today.rings), (None, None, Rings::default()));
        let [notice] = today.notices.as_slice() else { panic!("{:?}", today.notices) };
        assert!(notice.text.starts_with("Sync has ended.") && notice.target == Some(Target::Us), "{notice:?}");
    }
    couple.ends_well();
}

#[test]
fn who_just_stops_is_silent() {
    let couple = Couple::paired(4);
    couple.ana.attune.leave(&couple.ana.here, false).unwrap();
    couple.settle();
    assert_eq!(couple.ben.attune.us(&couple.ben.here).unwrap().standing, Standing::Paired);
    couple.ends_well();
}

#[test]
fn a_wrong_pick_erases_the_pairing_on_that_phone_at_once() {
    let couple = Couple::alone(5);
    let ben = &couple.ben;
    couple.meet();
    assert_eq!(ben.attune.pick_words(&ben.here, None), Err(Error::Pairing(PairingFault::WordsDiffer)));
    assert!(matches!(ben.attune.pair(&ben.here), Ok(PairScreen::Start { .. })));
    assert_eq!(ben.attune.us(&ben.here).unwrap().standing, Standing::Alone);
    assert_eq!(std::fs::read_dir(ben.folder.join("couples")).map_or(0, Iterator::count), 0);
    // And both can begin again.
    couple.pair();
    couple.ends_well();
}

#[test]
fn after_a_kill_at_any_step_the_pairing_goes_on() {
    for step in 0..6 {
        let couple = Couple::alone(60 + step);
        let link = couple.invite();
        let Couple { ana, ben, between, dir } = couple;
        let mut at = 0;
        let mut tick = |ana: &mut Option<Phone>, ben: &mut Option<Phone>| {
            if at == step {
                *ana = ana.take().map(|phone| phone.restarted(900 + at));
                *ben = ben.take().map(|phone| phone.restarted(950 + at));
            }
            at += 1;
        };
        let (mut a, mut b) = (Some(ana), Some(ben));
        tick(&mut a, &mut b);
        b.as_ref().unwrap().attune.join(&b.as_ref().unwrap().here, &link).unwrap();
        tick(&mut a, &mut b);
        b.as_ref().unwrap().sync();
        tick(&mut a, &mut b);
        a.as_ref().unwrap().sync();
        tick(&mut a, &mut b);
        b.as_ref().unwrap().sync();
        tick(&mut a, &mut b);
        let PairScreen::Words { words, .. } = a.as_ref().unwrap().attune.pair(&a.as_ref().unwrap().here).unwrap()
        else {
            panic!("no words at step {step}")
        };
        let phone = b.as_ref().unwrap();
        let PairScreen::Pick { choices, .. } = phone.attune.pair(&phone.here).unwrap() else {
            panic!("no choice at step {step}")
        };
        let right = choices.iter().position(|choice| *choice == words).unwrap();
        phone.attune.pick_words(&phone.here, Some(u32::try_from(right).unwrap())).unwrap();
        tick(&mut a, &mut b);
        let phone = a.as_ref().unwrap();
        phone.attune.confirm_words(&phone.here).unwrap();
        let couple = Couple { ana: a.unwrap(), ben: b.unwrap(), between, dir };
        couple.settle();
        assert_eq!(couple.ben.attune.us(&couple.ben.here).unwrap().standing, Standing::Paired, "step {step}");
    }
}

#[test]
fn a_partner_who_thinks_better_of_it_leaves_nobody_in_a_couple_that_cannot_be_cancelled() {
    let couple = Couple::alone(6);
    let (ana, ben) = (&couple.ana, &couple.ben);
    couple.meet();
    let PairScreen::Words { words, .. } = ana.attune.pair(&ana.here).unwrap() else { panic!("no words") };
    ana.attune.confirm_words(&ana.here).unwrap();
    ana.sync();
    ana.attune.cancel_pairing(&ana.here).unwrap();
    let PairScreen::Pick { choices, .. } = ben.attune.pair(&ben.here).unwrap() else { panic!("nothing to pick") };
    let right = choices.iter().position(|choice| *choice == words).unwrap();
    ben.attune.pick_words(&ben.here, u32::try_from(right).ok()).unwrap();
    couple.settle();
    assert!(matches!(ben.attune.pair(&ben.here).unwrap(), PairScreen::Confirmed { .. }));
    assert_eq!(ben.attune.us(&ben.here).unwrap().standing, Standing::Alone);
    ben.attune.cancel_pairing(&ben.here).unwrap();
    couple.pair();
}

#[test]
fn whoever_has_an_invitation_out_takes_it_back_before_opening_another() {
    let couple = Couple::alone(7);
    let link = couple.invite();
    let (ana, ben) = (&couple.ana, &couple.ben);
    ben.attune.invite(&ben.here, true, MeetingChoice::ByHand, MailboxChoice::ByHand).unwrap();
    assert!(matches!(ben.attune.join(&ben.here, &link), Err(Error::NotAllowed { .. })));
    ben.attune.cancel_pairing(&ben.here).unwrap();
    ben.attune.join(&ben.here, &link).unwrap();
    ana.sync();
}

/// Another of Ana's couples, with Cleo, their mailbox and meeting place in a folder of their own.
fn alone_with(ana: Phone, name: &str, dir: tempfile::TempDir) -> Couple {
    let between = dir.path().join(name).join("mailbox");
    fs::create_dir_all(&between).unwrap();
    let other = Phone::at(&dir.path().join(name).join("phone"), ana.clock.clone(), 77).unwrap();
    other.attune.set_up(&other.here, name).unwrap();
    Couple { ana, ben: other, between, dir }
}

fn files(folder: &Path) -> BTreeSet<String> {
    fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn each_farewell_goes_out_to_its_own_mailbox_though_one_has_left_and_paired_anew_meanwhile() {
    let first = Couple::paired(8);
    let bens = files(&first.between);
    first.ana.attune.set_name(&first.ana.here, "Anouk").unwrap();
    first.ana.sync();
    let before = files(&first.between);
    assert_eq!(before.difference(&bens).count(), 1, "a blob of Ana's");
    let away = first.dir.path().join("away");
    fs::rename(&first.between, &away).unwrap();
    first.ana.attune.leave(&first.ana.here, true).unwrap();
    first.ana.sync();
    let Couple { ana, ben, between, dir } = first;
    let second = alone_with(ana, "Cleo", dir);
    second.pair();
    second.ana.sync();
    let cleos = files(&second.between);
    let cleos_away = second.dir.path().join("Cleo").join("away");
    fs::rename(&second.between, &cleos_away).unwrap();
    second.ana.attune.leave(&second.ana.here, true).unwrap();
    let Couple { ana, ben: cleo, between: of_cleo, dir } = second;
    let third = alone_with(ana.restarted(78), "Dora", dir);
    third.pair();
    third.ana.sync();
    fs::rename(&away, &between).unwrap();
    fs::rename(&cleos_away, &of_cleo).unwrap();
    for _ in 0..2 {
        third.ana.sync();
        assert_eq!(files(&between).difference(&before).count(), 1, "one farewell and nothing else");
        assert_eq!(files(&of_cleo).difference(&cleos).count(), 1);
    }
    for left in [&ben, &cleo] {
        left.sync();
        assert_eq!(left.attune.us(&left.here).unwrap().standing, Standing::Ended);
    }
    third.settle();
    assert_eq!(third.ben.attune.us(&third.ben.here).unwrap().standing, Standing::Paired);
    for _ in 0..60 {
        third.ana.clock.pass(24 * 3_600_000);
        third.ana.sync();
    }
    assert_eq!(files(&between).difference(&before).count(), 1, "delivered");
    assert!(files(&between).is_disjoint(&before.difference(&bens).cloned().collect()), "and her own blob is gone");
}

/// The two pair over texts alone; from then on they have a mailbox. Nobody has exchanged anything.
fn confirm_over_texts(couple: &Couple) {
    let Couple { ana, ben, between, .. } = couple;
    let mailbox = MailboxChoice::Folder { path: between.to_string_lossy().into_owned() };
    ana.attune.invite(&ana.here, false, MeetingChoice::ByHand, mailbox).unwrap();
    let shown = |phone: &Phone| phone.attune.pair(&phone.here).unwrap();
    let PairScreen::Inviting { text, .. } = shown(ana) else { panic!("no invitation") };
    ben.attune.join(&ben.here, &text).unwrap();
    let PairScreen::Joining { reply: Some(answer), .. } = shown(ben) else { panic!("no answer") };
    ana.attune.join(&ana.here, &answer).unwrap();
    let PairScreen::Words { words, reply: Some(reply), .. } = shown(ana) else { panic!("no words") };
    ben.attune.join(&ben.here, &reply).unwrap();
    let PairScreen::Pick { choices, .. } = shown(ben) else { panic!("nothing to pick") };
    let right = choices.iter().position(|choice| *choice == words).unwrap();
    ben.attune.pick_words(&ben.here, u32::try_from(right).ok()).unwrap();
    ana.attune.confirm_words(&ana.here).unwrap();
}

#[test]
fn nothing_of_an_ended_couple_holds_up_the_next() {
    let first = Couple::paired(9);
    let ana = &first.ana;
    fs::rename(&first.between, first.dir.path().join("away")).unwrap();
    for _ in 0..8 {
        ana.sync();
    }
    let asked = || ana.attune.next_requests(&ana.here).unwrap();
    assert!(asked().is_empty(), "a mailbox that does not work is left alone for a while");
    ana.attune.leave(&ana.here, false).unwrap();
    assert_eq!(ana.attune.pair(&ana.here).unwrap(), PairScreen::Start { last: None });
    let Couple { ana, dir, .. } = first;
    let second = alone_with(ana, "Cleo", dir);
    confirm_over_texts(&second);
    let ana = &second.ana;
    assert!(!ana.attune.next_requests(&ana.here).unwrap().is_empty(), "the new one works");
}

#[test]
fn how_a_pairing_ended_is_told_until_the_next_is_begun_and_never_again() {
    let couple = Couple::alone(10);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let link = couple.invite();
    ben.attune.join(&ben.here, &link).unwrap();
    for phone in [ben, ana, ben] {
        phone.sync();
    }
    ana.attune.words_differ(&ana.here).unwrap();
    assert!(ben.attune.pick_words(&ben.here, None).is_err());
    for phone in [ana, ben] {
        assert!(matches!(phone.attune.pair(&phone.here).unwrap(), PairScreen::Start { last: Some(_) }));
    }
    couple.pair();
    ana.attune.leave(&ana.here, true).unwrap();
    couple.settle();
    for phone in [ana, ben] {
        assert_eq!(phone.attune.pair(&phone.here).unwrap(), PairScreen::Start { last: None });
        phone.looks_the_same_after_a_pause();
    }
}

#[test]
fn a_pause_of_an_ended_couple_that_came_late_is_not_told_in_the_next() {
    let couple = Couple::paired(11);
    let (ana, ben) = (&couple.ana, &couple.ben);
    ana.attune.call_timeout(&ana.here, 20).unwrap();
    ana.sync();
    for phone in [ana, ben] {
        phone.clock.pass(3_600_000);
    }
    ben.sync();
    let late = || {
        let notices = ben.attune.today(&ben.here).unwrap().notices;
        notices.iter().filter(|notice| notice.target == Some(Target::TimeOut)).count()
    };
    assert_eq!(late(), 1);
    ana.attune.leave(&ana.here, true).unwrap();
    couple.settle();
    couple.pair();
    assert_eq!(late(), 0);
}
