//! Pairing, leaving and what goes wrong in between, on two phones.

#![allow(clippy::unwrap_used, clippy::panic)]

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
    let (ana, ben) = (&couple.ana, &couple.ben);
    let link = couple.invite();
    ben.attune.join(&ben.here, &link).unwrap();
    ben.sync();
    ana.sync();
    ben.sync();
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
    let link = couple.invite();
    ben.attune.join(&ben.here, &link).unwrap();
    ben.sync();
    ana.sync();
    ben.sync();
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
