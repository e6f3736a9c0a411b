//! Bad input, one test for each kind, through the app as a front end calls it: the error says what is
//! wrong and what to do, nothing is lost, and the app goes on. The rooms' own tests go further into
//! each: every cut and every turned bit (`pairing/tests/invitations.rs`, `messages.rs`, `steps.rs`),
//! blobs at a hostile store (`sync/fault_tests.rs`, `hostile_tests.rs`, `blob_tests.rs`, `gaps.rs`),
//! hand-over files (`by_hand.rs`, `sync/carried_tests.rs`), packs (`exercises/pack_tests.rs`), rules and
//! zones (`rituals/recurrence/tests.rs`, `time/tests.rs`), files that are newer, foreign or damaged
//! (`store/fault_tests.rs`), and a second process (`core/tests/files.rs`).

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use attune_core::app::screens::{MailboxChoice, MeetingChoice, Standing, Start, Target};
use attune_core::crypto::sha256;
use attune_core::error::{Error, FileFault, PairingFault, Result, VaultFault};
use attune_core::ids::EntryId;
use attune_core::journal::screens::{EntryDraft, Which};
use attune_core::pairing::{PairScreen, from_text, to_text};
use attune_core::rituals::screens::{RitualDraft, ZonePolicy};
use attune_core::time::{CivilTime, Here, SteppedClock};
use attune_tests::{Couple, Phone, SUNDAY_FIVE, assert_same, copy_folder};

const MINUTE: u64 = 60_000;
const DAY: u64 = 24 * 60 * MINUTE;

fn draft(body: &str) -> EntryDraft {
    EntryDraft { body: body.into(), feelings: Vec::new(), day: None }
}

fn write(phone: &Phone, body: &str) -> EntryId {
    phone.attune.save_entry(&phone.here, Which::Ours, None, &draft(body)).unwrap()
}

fn reads(phone: &Phone, id: EntryId) -> Option<String> {
    phone.attune.entry(&phone.here, Which::Ours, id).ok().map(|entry| entry.body)
}

/// What was done is refused with exactly this error, and its sentence says what to do.
#[track_caller]
fn refused<T: std::fmt::Debug>(done: Result<T>, with: impl Into<Error>, to_do: &str) {
    let (error, with) = (done.unwrap_err(), with.into());
    assert_eq!(error, with);
    assert!(error.to_string().contains(to_do), "{error:?} says: {error}");
}

/// As [`refused`], and every screen of `phone` is as it was.
#[track_caller]
fn refused_unchanged<T: std::fmt::Debug>(
    phone: &Phone,
    bad: impl FnOnce() -> Result<T>,
    with: impl Into<Error>,
    to_do: &str,
) {
    let before = phone.screens();
    refused(bad(), with, to_do);
    assert_same(&before, &phone.screens());
}

fn file(name: &str, fault: FileFault) -> Error {
    Error::File { file: name.into(), fault }
}

#[test]
fn a_wrong_passphrase_does_not_open_and_the_right_one_still_does() {
    let couple = Couple::alone(200);
    let ana = &couple.ana;
    ana.attune.choose_passphrase(&ana.here, "three small words").unwrap();
    let id = ana.attune.save_entry(&ana.here, Which::Mine, None, &draft("Only mine.")).unwrap();
    ana.attune.lock(&ana.here).unwrap();
    let unlock = |words: &str| ana.attune.unlock(&ana.here, words);
    for _ in 0..2 {
        refused_unchanged(ana, || unlock("three wrong words"), VaultFault::Wrong, "try again");
    }
    refused_unchanged(ana, || unlock("three wrong words"), VaultFault::Wrong, "nothing is ever wiped");
    refused(unlock("three small words"), VaultFault::Wait { seconds: 5 }, "Wait 5 seconds");
    let misspelt = vec!["zzebra".to_owned(); 24];
    refused(ana.attune.unlock_with_words(&ana.here, &misspelt), VaultFault::RecoveryWords, "mistyped");
    // Meanwhile one can go on writing, unread.
    ana.attune.save_entry(&ana.here, Which::Mine, None, &draft("While locked.")).unwrap();
    ana.clock.pass(5_000);
    unlock("three small words").unwrap();
    assert_eq!(ana.attune.entry(&ana.here, Which::Mine, id).unwrap().body, "Only mine.");
    assert_eq!(ana.attune.journal_page(&ana.here, Which::Mine, None, None).unwrap().entries.len(), 2);
}

#[test]
fn an_invitation_that_is_cut_altered_newer_or_ones_own_says_so_and_the_good_one_still_serves() {
    let couple = Couple::alone(201);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let link = couple.invite();
    let PairScreen::Inviting { text, .. } = ana.attune.pair(&ana.here).unwrap() else { panic!("no invitation") };
    let join = |text: &str| ben.attune.join(&ben.here, text);
    refused_unchanged(ben, || join(&text[..text.len() - 3]), PairingFault::Cut, "copy the whole");
    refused_unchanged(ben, || join(&link[..link.len() - 9]), PairingFault::Cut, "copy the whole");
    let swapped = if &text[60..61] == "A" { "B" } else { "A" };
    let altered = format!("{}{swapped}{}", &text[..60], &text[61..]);
    refused_unchanged(ben, || join(&altered), PairingFault::Damaged, "copy the whole");
    refused_unchanged(ben, || join("Good morning, love!"), PairingFault::Damaged, "copy the whole");

    let mut newer = from_text(&text).unwrap();
    newer[0] = 2;
    let end = newer.len() - 4;
    let sum = sha256(&[b"attune-check1", &newer[..end]]);
    newer[end..].copy_from_slice(&sum[..4]);
    refused_unchanged(ben, || join(&to_text(&newer)), PairingFault::Newer, "update the app");
    refused_unchanged(ana, || ana.attune.join(&ana.here, &link), PairingFault::Own, "partner’s phone");
    couple.pair();
    couple.ends_well();
}

#[test]
fn a_meeting_place_or_a_mailbox_that_is_not_fit_is_refused_with_what_to_choose() {
    let couple = Couple::alone(90);
    let ana = &couple.ana;
    let before = ana.screens();
    let lasting = couple.between.to_string_lossy().into_owned();
    let inside = format!("{lasting}/meet-1");
    let around = lasting.replace("mailbox", "meet-1");
    let places = [
        (inside.clone(), lasting.clone(), "meeting", "beside the mailbox"),
        (around.clone(), format!("{around}/mailbox"), "meeting", "beside the mailbox"),
        (format!("{lasting}/../mailbox/meet-1"), lasting.clone(), "meeting", "whole path"),
        (lasting.clone(), lasting.clone(), "meeting", "meet-"),
        ("meet-1".into(), lasting.clone(), "meeting", "whole path"),
        (around, "mailbox".into(), "mailbox", "whole path"),
    ];
    for (meeting, mailbox, what, to_do) in places {
        let made = ana.attune.invite(
            &ana.here,
            true,
            MeetingChoice::Folder { path: meeting },
            MailboxChoice::Folder { path: mailbox },
        );
        let Err(Error::Input { what: part, reason }) = made else { panic!("{made:?}") };
        assert!(part == what && reason.contains(to_do), "{part}: {reason}");
    }
    assert_same(&before, &ana.screens());
    couple.invite();
}

#[test]
fn an_expired_invitation_is_told_on_the_phone_that_made_it_and_a_new_one_serves() {
    let couple = Couple::alone(202);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let link = couple.invite();
    ana.clock.pass(11 * MINUTE);
    ben.clock.pass(11 * MINUTE);
    ben.attune.join(&ben.here, &link).unwrap();
    ben.sync();
    ana.sync();
    ben.sync();
    let PairScreen::Start { last: Some(last) } = ana.attune.pair(&ana.here).unwrap() else {
        panic!("{:?}", ana.attune.pair(&ana.here))
    };
    assert!(last.contains("ran out") && last.contains("make a new one"), "{last}");
    assert!(matches!(ben.attune.pair(&ben.here), Ok(PairScreen::Joining { .. })), "only Ana's phone judges it");
    couple.pair();
    couple.ends_well();
}

#[test]
fn a_used_invitation_says_so_and_a_new_one_serves() {
    let couple = Couple::alone(203);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let link = couple.invite();
    ben.attune.join(&ben.here, &link).unwrap();
    couple.ben.sync();
    couple.ana.sync();
    couple.ben.sync();
    refused(ben.attune.pick_words(&ben.here, None), PairingFault::WordsDiffer, "start again side by side");
    refused_unchanged(ben, || ben.attune.join(&ben.here, &link), PairingFault::Used, "ask for a new one");
    ana.attune.words_differ(&ana.here).unwrap();
    couple.pair();
    refused_unchanged(ben, || ben.attune.join(&ben.here, &link), PairingFault::AlreadyPaired, "leave first");
    couple.ends_well();
}

#[test]
fn words_that_differ_erase_the_pairing_on_both_phones_and_they_begin_anew() {
    let couple = Couple::alone(204);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let link = couple.invite();
    ben.attune.join(&ben.here, &link).unwrap();
    couple.ben.sync();
    couple.ana.sync();
    couple.ben.sync();
    // Ana hears that Ben saw none of hers.
    ana.attune.words_differ(&ana.here).unwrap();
    refused(ben.attune.pick_words(&ben.here, None), PairingFault::WordsDiffer, "nothing was shared");
    for phone in [ana, ben] {
        let PairScreen::Start { last: Some(last) } = phone.attune.pair(&phone.here).unwrap() else {
            panic!("{:?}", phone.attune.pair(&phone.here))
        };
        assert!(last.contains("not the same") && last.contains("Try again"), "{last}");
        assert!(
            !phone.folder.join("couples").exists() || fs::read_dir(phone.folder.join("couples")).unwrap().count() == 0
        );
        refused(phone.attune.confirm_words(&phone.here), PairingFault::WordsDiffer, "start again side by side");
    }
    couple.pair();
    couple.ends_well();
}

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
        write(ana, "older");
        let older = sent(&couple, ana);
        write(ben, "Ben's");
        let of_ben = sent(&couple, ben);
        let (older_was, of_ben_was) = (fs::read(&older).unwrap(), fs::read(&of_ben).unwrap());

        let first = write(ana, &format!("{harm}, the first"));
        let blob = sent(&couple, ana);
        does(&blob, &older, &of_ben);
        let second = write(ana, &format!("{harm}, the second"));
        sent(&couple, ana);
        assert_eq!(ben.sync().status.trouble, None, "{harm}: nothing to worry anyone with so soon");
        assert_eq!(reads(ben, first), None, "{harm}");
        assert_eq!(reads(ben, second), Some(format!("{harm}, the second")), "{harm}: what is whole is taken");
        assert_eq!((fs::read(&older).unwrap(), fs::read(&of_ben).unwrap()), (older_was, of_ben_was));
        for _ in 0..4 {
            ana.clock.pass(11 * MINUTE);
            ben.clock.pass(11 * MINUTE);
            ben.sync();
            ana.sync();
        }
        couple.settle();
        assert_eq!(reads(ben, first), Some(format!("{harm}, the first")), "{harm}: asked for again");
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
        write(ana, "older");
        let older = sent(&couple, ana);
        write(ben, "Ben's");
        let of_ben = sent(&couple, ben);
        let first = write(ana, "the first");
        let blob = sent(&couple, ana);
        let whole = fs::read(&blob).unwrap();
        does(&blob, &older, &of_ben);
        let second = write(ana, "the second");
        sent(&couple, ana);
        for _ in 0..5 {
            ben.sync();
            ben.clock.pass(DAY / 3);
        }
        let trouble = ben.sync().status.trouble.unwrap();
        assert!(trouble.contains(to_do), "{harm}: {trouble}");
        let notices = ben.attune.today(&ben.here).unwrap().notices;
        assert!(notices.iter().any(|notice| notice.text == trouble && notice.target == Some(Target::Us)));
        assert_eq!(reads(ben, second).as_deref(), Some("the second"));
        fs::write(&blob, whole).unwrap();
        assert_eq!(ben.sync().status.trouble, None, "{harm}: over as soon as it is there");
        assert_eq!(reads(ben, first).as_deref(), Some("the first"));
    }
}

#[test]
fn a_folder_copied_to_another_phone_can_be_read_there_and_pairs_anew() {
    let couple = Couple::paired(208);
    let (ana, ben) = (&couple.ana, &couple.ben);
    ana.attune.choose_passphrase(&ana.here, "three small words").unwrap();
    let mine = ana.attune.save_entry(&ana.here, Which::Mine, None, &draft("Only mine.")).unwrap();
    let ours = write(ana, "We walked by the river.");
    couple.settle();
    ana.attune.pause().unwrap();
    let folder = couple.dir.path().join("stolen");
    copy_folder(&ana.folder, &folder);
    let copy = Phone::at(&folder, ana.clock.clone(), 999).unwrap();
    let there = blobs(&couple);

    assert_eq!(copy.attune.welcome(&copy.here).unwrap().start, Start::NewPhone);
    assert_eq!(copy.attune.us(&copy.here).unwrap().standing, Standing::NewPhone);
    assert_eq!(reads(&copy, ours).as_deref(), Some("We walked by the river."));
    let save = || copy.attune.save_entry(&copy.here, Which::Ours, None, &draft("No."));
    refused_unchanged(&copy, save, Error::NewPhone, "pair it again");
    refused_unchanged(&copy, || copy.attune.start(&copy.here, "daily-check-in"), Error::NewPhone, "pair it again");
    refused(copy.attune.hand_over(&copy.here), Error::NewPhone, "pair it again");
    assert_eq!(copy.sync().received, 0);
    assert_eq!(blobs(&couple), there, "a copy puts nothing into the mailbox");
    refused(copy.attune.entry(&copy.here, Which::Mine, mine), VaultFault::Locked, "open it with your passphrase");
    copy.attune.unlock(&copy.here, "three small words").unwrap();
    assert_eq!(copy.attune.entry(&copy.here, Which::Mine, mine).unwrap().body, "Only mine.");

    write(ana, "And on.");
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
    assert_eq!(
        reads(ana, ours).as_deref(),
        Some("We walked by the river."),
        "nothing goes before the new one is there"
    );
    ana.attune.cancel_pairing(&ana.here).unwrap();
    assert_eq!(ana.attune.us(&ana.here).unwrap().standing, Standing::NewPhone);
    let PairScreen::Start { .. } = ana.attune.pair(&ana.here).unwrap() else { panic!("no way to begin") };
    couple.pair();
    for phone in [ana, ben] {
        let us = phone.attune.us(&phone.here).unwrap();
        assert_eq!((us.standing, us.status.trouble), (Standing::Paired, None));
    }
    assert_eq!(ana.attune.welcome(&ana.here).unwrap().start, Start::Ready);
    let (hers, his) = (write(ana, "From the new phone."), write(ben, "Welcome back."));
    couple.settle();
    assert_eq!(reads(ben, hers).as_deref(), Some("From the new phone."));
    assert_eq!(reads(ana, his).as_deref(), Some("Welcome back."));
    assert_eq!(ana.attune.entry(&ana.here, Which::Mine, mine).unwrap().body, "Only mine.", "what is mine came along");
    refused(ana.attune.invite(&ana.here, true, by_hand().0, by_hand().1), PairingFault::AlreadyPaired, "leave first");
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
    let first = write(ana, "Ana's own words");
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
    assert_eq!(reads(ben, first).as_deref(), Some("Ana's own words"), "what came first stands");
    assert_eq!(reads(ben, forged), None);
    write(ben, "I can still write.");
    ben.looks_the_same_after_a_pause();
}

#[test]
fn a_pack_with_an_unknown_step_is_refused_by_its_place() {
    let pack = include_str!("../../core/packs/en/daily-check-in.json");
    assert!(attune_core::exercises::parse("mine.json", pack).is_ok());
    let unknown = pack.replacen("\"kind\": \"read\"", "\"kind\": \"hypnosis\"", 1);
    let unknown =
        if unknown == pack { pack.replacen("\"kind\": \"sealed\"", "\"kind\": \"hypnosis\"", 1) } else { unknown };
    assert_ne!(unknown, pack);
    let Err(error @ Error::Pack { .. }) = attune_core::exercises::parse("mine.json", &unknown) else {
        panic!("it was taken")
    };
    let says = error.to_string();
    assert!(says.contains("mine.json at /steps/") && says.contains("hypnosis") && says.contains("update"), "{says}");
}

fn ritual(rule: &str, policy: ZonePolicy) -> RitualDraft {
    RitualDraft {
        library: None,
        title: "Our week".into(),
        rule: rule.into(),
        from: None,
        time: CivilTime { hour: 17, minute: 0, second: 0 },
        policy,
        minutes: 45,
        generic_line: false,
    }
}

#[test]
fn a_rule_outside_the_subset_names_its_part_and_what_to_choose() {
    let couple = Couple::paired(210);
    let ana = &couple.ana;
    let long = format!("FREQ=WEEKLY;BYDAY={}SU", "SU,".repeat(200));
    for (rule, part, to_do) in [
        ("FREQ=MONTHLY;BYDAY=1SU", "FREQ", "choose"),
        ("FREQ=HOURLY", "FREQ", "choose"),
        ("FREQ=WEEKLY;BYWEEKNO=3", "BYWEEKNO", "choose days and one time of the day"),
        ("FREQ=WEEKLY;BYMOON=3", "BYMOON", "use FREQ"),
        (long.as_str(), "RRULE", "at most 500"),
        ("BYDAY=SU", "FREQ", "begin with"),
        ("FREQ=DAILY;COUNT=3;UNTIL=20270101", "COUNT", "not both"),
    ] {
        let draft = ritual(rule, ZonePolicy::Floating);
        for bad in [
            ana.attune.preview_ritual(&ana.here, &draft).map(drop),
            ana.attune.propose_ritual(&ana.here, &draft).map(drop),
        ] {
            let error = bad.unwrap_err();
            assert!(matches!(&error, Error::Rule { part: named, .. } if named == part), "{rule}: {error:?}");
            assert!(error.to_string().contains(to_do), "{rule}: {error}");
        }
    }
    assert!(ana.attune.rituals(&ana.here).unwrap().proposed.is_empty());
    ana.attune.propose_ritual(&ana.here, &ritual("FREQ=WEEKLY;BYDAY=SU", ZonePolicy::Floating)).unwrap();
    couple.ends_well();
}

#[test]
fn an_unknown_zone_is_refused_where_one_is_chosen_and_harmless_where_the_phone_says_it() {
    let couple = Couple::paired(211);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let zone = || "Mars/Olympus".to_owned();
    let draft = ritual("FREQ=DAILY", ZonePolicy::Anchored { zone: zone() });
    let propose = || ana.attune.propose_ritual(&ana.here, &draft);
    refused_unchanged(ana, propose, Error::Zone { zone: zone() }, "Pick one from the list");

    let nowhere = Here { zone: zone(), ..ana.here.clone() };
    assert_eq!(ana.attune.today(&nowhere).unwrap().day, ana.attune.today(&ana.here).unwrap().day);
    let id = ana.attune.save_entry(&nowhere, Which::Ours, None, &self::draft("From nowhere.")).unwrap();
    couple.settle();
    assert_eq!(reads(ben, id).as_deref(), Some("From nowhere."));
    let endless = Here { zone: "x".repeat(500), ..ana.here.clone() };
    let save = || ana.attune.save_entry(&endless, Which::Ours, None, &self::draft("From further."));
    refused_unchanged(ana, save, Error::Zone { zone: endless.zone.clone() }, "Pick one from the list");
    couple.ends_well();
}

#[test]
fn a_second_app_on_one_folder_is_told_and_the_first_goes_on() {
    let couple = Couple::alone(212);
    let ana = &couple.ana;
    let open = || Phone::at(&ana.folder, ana.clock.clone(), 5).map(drop);
    refused_unchanged(ana, open, file("ana", FileFault::InUse), "Close that one first");
    ana.attune.pause().unwrap();
    let other = Phone::at(&ana.folder, ana.clock.clone(), 5).unwrap();
    let resumed = ana.attune.today(&ana.here);
    refused(resumed, file("ana", FileFault::InUse), "Close that one first");
    drop(other);
    ana.looks_the_same_after_a_pause();
}

/// Where a test that starts itself again finds its phone.
const FOLDER: &str = "ATTUNE_TEST_FOLDER";

fn told() -> Option<PathBuf> {
    std::env::var_os(FOLDER).map(PathBuf::from)
}

/// Runs `test` again where `mount` (a shell line, `$1` the folder) has prepared the disk: as root in a
/// mount namespace, else in a user namespace too; where neither is allowed it fails and says so.
fn on_a_disk_of_its_own(test: &str, folder: &Path, mount: &str) {
    let line = format!("{mount} || exit 77; shift; exec \"$@\"");
    let mut said = String::new();
    for unshare in [&["-m"][..], &["-Urm"]] {
        let mut again = Command::new("unshare");
        again.args(unshare).args(["sh", "-c", &line, "sh"]).arg(folder).arg(std::env::current_exe().unwrap());
        let output = again.args([test, "--exact", "--nocapture"]).env(FOLDER, folder).output().unwrap();
        said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        if output.status.success() {
            assert!(said.contains("1 passed"), "{test} is not the name of a test: {said}");
            return;
        }
        assert!(!said.contains("panicked"), "{said}");
    }
    panic!("this needs a mount of its own, and neither root's nor a user namespace's is allowed here: {said}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_by_its_file_loses_nothing_and_goes_on_when_there_is_space() {
    const NAME: &str = "a_full_disk_is_told_by_its_file_loses_nothing_and_goes_on_when_there_is_space";
    let Some(disk) = told() else {
        let dir = attune_tests::scratch();
        return on_a_disk_of_its_own(NAME, dir.path(), "mount -t tmpfs -o size=3m tmpfs \"$1\"");
    };
    let couple = Couple::paired(213);
    // Ben's phone is on the small disk from here on, with its key beside it.
    let Couple { ana, ben, between, dir } = couple;
    ben.attune.pause().unwrap();
    copy_folder(&ben.folder, &disk.join("ben"));
    fs::copy(ben.folder.with_extension("key"), disk.join("ben.key")).unwrap();
    let ben = Phone::at(&disk.join("ben"), ben.clock.clone(), 998).unwrap();
    let couple = Couple { ana, ben, between, dir };
    let ben = &couple.ben;
    let photos = disk.join("photos");
    fs::write(&photos, vec![1; 1 << 20]).unwrap();
    let mut kept = Vec::new();
    let full = loop {
        match ben.attune.save_entry(&ben.here, Which::Ours, None, &draft(&"words ".repeat(2_000))) {
            Ok(id) => kept.push(id),
            Err(error) => break error,
        }
        assert!(kept.len() < 2_000, "the disk is not small");
    };
    refused(Err::<(), _>(full), file("couple.db", FileFault::Full), "Free some; nothing was lost");
    assert!(kept.len() > 3);
    for _ in 0..2 {
        refused(
            ben.attune.save_entry(&ben.here, Which::Ours, None, &draft(&"words ".repeat(2_000))).map(drop),
            file("couple.db", FileFault::Full),
            "Free some",
        );
        assert!(kept.iter().all(|id| reads(ben, *id).is_some()), "what was kept can be read");
        assert!(ben.attune.today(&ben.here).is_ok() && ben.attune.us(&ben.here).is_ok());
    }
    fs::remove_file(photos).unwrap();
    kept.push(write(ben, "There is space again."));
    for _ in 0..4 {
        couple.settle();
    }
    assert!(kept.iter().all(|id| reads(&couple.ana, *id).is_some()), "and all of it arrives");
    couple.ends_well();
}

#[cfg(target_os = "linux")]
#[test]
fn a_read_only_folder_is_told_and_stays_as_it_was() {
    const NAME: &str = "a_read_only_folder_is_told_and_stays_as_it_was";
    if let Some(disk) = told() {
        let open = Phone::at(&disk.join("ana"), Arc::new(SteppedClock::at(SUNDAY_FIVE)), 1).map(drop);
        return refused(open, file("ana", FileFault::ReadOnly), "Allow writing");
    }
    let dir = attune_tests::scratch();
    let clock = || Arc::new(SteppedClock::at(SUNDAY_FIVE));
    let ana = Phone::at(&dir.path().join("ana"), clock(), 1).unwrap();
    ana.attune.set_up(&ana.here, "Ana").unwrap();
    let screens = ana.screens();
    ana.attune.pause().unwrap();
    let before = ana.files();
    let mount = "mount --bind \"$1\" \"$1\" && mount -o remount,bind,ro \"$1\"";
    on_a_disk_of_its_own(NAME, dir.path(), mount);
    assert_eq!(ana.files(), before, "not a byte has changed");
    assert_same(&screens, &ana.screens());
}
