//! What lies between the phones harmed, one test for each kind, and a folder copied to another phone:
//! what is harmed is asked for again, what stays harmed is told with what to do, and nothing is lost.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use attune_core::app::screens::{MailboxChoice, MeetingChoice, Standing, Start, Target};
use attune_core::error::{Error, PairingFault, VaultFault};
use attune_core::journal::screens::Which;
use attune_core::pairing::PairScreen;
use attune_core::time::SteppedClock;
use attune_tests::expect::{refused, refused_unchanged};
use attune_tests::{Couple, Phone, SUNDAY_FIVE, copy_folder, draft};

const MINUTE: u64 = 60_000;
const DAY: u64 = 24 * 60 * MINUTE;

fn blobs(couple: &Couple) -> BTreeSet<PathBuf> {
    fs::read_dir(&couple.between).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).collect()
}

/// The blob in which `phone` sends what it just did.
fn sent(couple: &Couple, phone: &Phone) -> PathBuf {
    let before = blobs(couple);
    phone.sync();
    let new: Vec<PathBuf> = blobs(couple).difference(&before).cloned().collect();
    assert_eq!(new.len(), 1, "one thing done is one blob");
    new[0].clone()
}

/// What becomes of Ana's blob, given an older one of hers and one of Ben's.
type Harm = fn(blob: &Path, older: &Path, of_ben: &Path);

const HARMS: &[(&str, Harm)] = &[
    ("torn", |blob, _, _| {
        let bytes = fs::read(blob).unwrap();
        fs::write(blob, &bytes[..bytes.len() / 2]).unwrap();
    }),
    ("empty", |blob, _, _| fs::write(blob, b"").unwrap()),
    ("altered", |blob, _, _| {
        let mut bytes = fs::read(blob).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        fs::write(blob, bytes).unwrap();
    }),
    ("replayed", |blob, older, _| fs::write(blob, fs::read(older).unwrap()).unwrap()),
    ("swapped between lanes", |blob, _, of_ben| fs::write(blob, fs::read(of_ben).unwrap()).unwrap()),
    ("missing in the middle", |blob, _, _| fs::remove_file(blob).unwrap()),
];

#[test]
fn a_blob_that_is_torn_altered_replayed_swapped_or_missing_is_asked_for_again_and_nothing_is_lost() {
    let couple = Couple::paired(205);
    let (ana, ben) = (&couple.ana, &couple.ben);
    for (harm, does) in HARMS {
        // What is there to be replayed and swapped.
        ana.write("older");
        let older = sent(&couple, ana);
        ben.write("Ben's");
        let of_ben = sent(&couple, ben);
        let (older_was, of_ben_was) = (fs::read(&older).unwrap(), fs::read(&of_ben).unwrap());

        let first = ana.write(&format!("{harm}, the first"));
        let blob = sent(&couple, ana);
        does(&blob, &older, &of_ben);
        let second = ana.write(&format!("{harm}, the second"));
        sent(&couple, ana);
        assert_eq!(ben.sync().status.trouble, None, "{harm}: nothing to worry anyone with so soon");
        assert_eq!(ben.reads(first), None, "{harm}");
        assert_eq!(ben.reads(second), Some(format!("{harm}, the second")), "{harm}: what is whole is taken");
        assert_eq!((fs::read(&older).unwrap(), fs::read(&of_ben).unwrap()), (older_was, of_ben_was));
        for _ in 0..4 {
            ana.clock.pass(11 * MINUTE);
            ben.clock.pass(11 * MINUTE);
            ben.sync();
            ana.sync();
        }
        couple.settle();
        assert_eq!(ben.reads(first), Some(format!("{harm}, the first")), "{harm}: asked for again");
        for phone in [ana, ben] {
            let status = phone.attune.us(&phone.here).unwrap().status;
            assert_eq!((status.waiting, status.trouble), (0, None), "{harm}");
        }
    }
    couple.ends_well();
}

#[test]
fn what_stays_bad_or_too_new_for_a_day_is_told_with_what_to_do() {
    let newer: Harm = |blob, _, _| fs::write(blob, [&[2], &fs::read(blob).unwrap()[1..]].concat()).unwrap();
    let bad = HARMS.iter().map(|(harm, does)| (*harm, *does, "open the app on the other phone"));
    for (seed, (harm, does, to_do)) in (220..).zip(bad.chain([("newer", newer, "update")])) {
        let couple = Couple::paired(seed);
        let (ana, ben) = (&couple.ana, &couple.ben);
        ana.write("older");
        let older = sent(&couple, ana);
        ben.write("Ben's");
        let of_ben = sent(&couple, ben);
        let first = ana.write("the first");
        let blob = sent(&couple, ana);
        let whole = fs::read(&blob).unwrap();
        does(&blob, &older, &of_ben);
        let second = ana.write("the second");
        sent(&couple, ana);
        for _ in 0..5 {
            ben.sync();
            ben.clock.pass(DAY / 3);
        }
        let trouble = ben.sync().status.trouble.unwrap();
        assert!(trouble.contains(to_do), "{harm}: {trouble}");
        let notices = ben.attune.today(&ben.here).unwrap().notices;
        assert!(notices.iter().any(|notice| notice.text == trouble && notice.target == Some(Target::Us)));
        assert_eq!(ben.reads(second).as_deref(), Some("the second"));
        fs::write(&blob, whole).unwrap();
        assert_eq!(ben.sync().status.trouble, None, "{harm}: over as soon as it is there");
        assert_eq!(ben.reads(first).as_deref(), Some("the first"));
    }
}

#[test]
fn a_folder_copied_to_another_phone_can_be_read_there_and_pairs_anew() {
    let couple = Couple::paired(208);
    let (ana, ben) = (&couple.ana, &couple.ben);
    ana.attune.choose_passphrase(&ana.here, "three small words").unwrap();
    let mine = ana.attune.save_entry(&ana.here, Which::Mine, None, &draft("Only mine.")).unwrap();
    let ours = ana.write("We walked by the river.");
    couple.settle();
    ana.attune.pause().unwrap();
    let folder = couple.dir.path().join("stolen");
    copy_folder(&ana.folder, &folder);
    let copy = Phone::at(&folder, ana.clock.clone(), 999).unwrap();
    let there = blobs(&couple);

    assert_eq!(copy.attune.welcome(&copy.here).unwrap().start, Start::NewPhone);
    assert_eq!(copy.attune.us(&copy.here).unwrap().standing, Standing::NewPhone);
    assert_eq!(copy.reads(ours).as_deref(), Some("We walked by the river."));
    let save = || copy.attune.save_entry(&copy.here, Which::Ours, None, &draft("No."));
    refused_unchanged(&copy, save, Error::NewPhone, "pair it again");
    refused_unchanged(&copy, || copy.attune.start(&copy.here, "daily-check-in"), Error::NewPhone, "pair it again");
    refused(copy.attune.hand_over(&copy.here), Error::NewPhone, "pair it again");
    assert_eq!(copy.sync().received, 0);
    assert_eq!(blobs(&couple), there, "a copy puts nothing into the mailbox");
    refused(copy.attune.entry(&copy.here, Which::Mine, mine), VaultFault::Locked, "open it with your passphrase");
    copy.attune.unlock(&copy.here, "three small words").unwrap();
    assert_eq!(copy.attune.entry(&copy.here, Which::Mine, mine).unwrap().body, "Only mine.");

    ana.write("And on.");
    couple.settle();
    assert_eq!(ben.attune.us(&ben.here).unwrap().status.trouble, None);
    couple.ends_well();

    // Ana's old phone is lost; the copy does as it was told.
    ben.attune.leave(&ben.here, false).unwrap();
    let Couple { ana: lost, ben, between, dir } = couple;
    drop(lost);
    let couple = Couple { ana: copy, ben, between, dir };
    let (ana, ben) = (&couple.ana, &couple.ben);
    couple.invite();
    assert_eq!(ana.reads(ours).as_deref(), Some("We walked by the river."), "nothing goes before the new one is there");
    ana.attune.cancel_pairing(&ana.here).unwrap();
    assert_eq!(ana.attune.us(&ana.here).unwrap().standing, Standing::NewPhone);
    let PairScreen::Start { .. } = ana.attune.pair(&ana.here).unwrap() else { panic!("no way to begin") };
    couple.pair();
    for phone in [ana, ben] {
        let us = phone.attune.us(&phone.here).unwrap();
        assert_eq!((us.standing, us.status.trouble), (Standing::Paired, None));
    }
    assert_eq!(ana.attune.welcome(&ana.here).unwrap().start, Start::Ready);
    let (hers, his) = (ana.write("From the new phone."), ben.write("Welcome back."));
    couple.settle();
    assert_eq!(ben.reads(hers).as_deref(), Some("From the new phone."));
    assert_eq!(ana.reads(his).as_deref(), Some("Welcome back."));
    assert_eq!(ana.attune.entry(&ana.here, Which::Mine, mine).unwrap().body, "Only mine.", "what is mine came along");
    refused(ana.attune.invite(&ana.here, true, by_hand().0, by_hand().1), PairingFault::AlreadyPaired, "end sync");
    couple.ends_well();
}

fn by_hand() -> (MeetingChoice, MailboxChoice) {
    (MeetingChoice::ByHand, MailboxChoice::ByHand)
}

#[test]
fn a_copied_folder_pairs_anew_by_files_too() {
    let couple = Couple::paired(214);
    let ben = &couple.ben;
    couple.ana.attune.pause().unwrap();
    let folder = couple.dir.path().join("copied");
    copy_folder(&couple.ana.folder, &folder);
    let copy = Phone::at(&folder, couple.ana.clock.clone(), 999).unwrap();
    ben.attune.leave(&ben.here, false).unwrap();
    let (meeting, mailbox) = by_hand();
    ben.attune.invite(&ben.here, false, meeting, mailbox).unwrap();
    let PairScreen::Inviting { link, .. } = ben.attune.pair(&ben.here).unwrap() else { panic!("no invitation") };
    copy.attune.join(&copy.here, &link).unwrap();
    let carry = |from: &Phone, to: &Phone| {
        let file = from.attune.hand_over(&from.here).unwrap();
        to.attune.take_hand_over(&to.here, &file.bytes).unwrap();
    };
    carry(&copy, ben);
    carry(ben, &copy);
    let PairScreen::Words { words, .. } = ben.attune.pair(&ben.here).unwrap() else { panic!("no words") };
    let PairScreen::Pick { choices, .. } = copy.attune.pair(&copy.here).unwrap() else { panic!("nothing to pick") };
    let right = choices.iter().position(|choice| *choice == words).unwrap();
    copy.attune.pick_words(&copy.here, Some(u32::try_from(right).unwrap())).unwrap();
    ben.attune.confirm_words(&ben.here).unwrap();
    carry(ben, &copy);
    carry(&copy, ben);
    carry(ben, &copy);
    for phone in [&copy, ben] {
        assert_eq!(phone.attune.us(&phone.here).unwrap().standing, Standing::Paired);
        phone.looks_the_same_after_a_pause();
    }
}

#[test]
fn a_blob_doubled_with_other_bytes_means_a_copy_and_what_came_first_stands() {
    let couple = Couple::paired(209);
    let (ana, ben) = (&couple.ana, &couple.ben);
    ana.attune.pause().unwrap();
    let folder = couple.dir.path().join("stolen");
    copy_folder(&ana.folder, &folder);
    // Whoever has the disk has the key beside the folder too.
    fs::copy(ana.folder.with_extension("key"), folder.with_extension("key")).unwrap();
    let copy = Phone::at(&folder, Arc::new(SteppedClock::at(SUNDAY_FIVE)), 999).unwrap();
    let first = ana.write("Ana's own words");
    let blob = sent(&couple, ana);
    ben.sync();
    fs::remove_file(&blob).unwrap();
    let forged = copy.attune.save_entry(&copy.here, Which::Ours, None, &draft("in her name")).unwrap();
    copy.sync();
    // Ben's phone never looks at that name again; the next blob of the copy betrays it by its chain.
    copy.attune.save_entry(&copy.here, Which::Ours, None, &draft("and again")).unwrap();
    copy.clock.pass(2_000);
    copy.sync();
    let trouble = ben.sync().status.trouble.unwrap();
    assert!(trouble.contains("copy") && trouble.contains("pair it again"), "{trouble}");
    assert_eq!(ben.reads(first).as_deref(), Some("Ana's own words"), "what came first stands");
    assert_eq!(ben.reads(forged), None);
    ben.write("I can still write.");
    ben.looks_the_same_after_a_pause();
}
