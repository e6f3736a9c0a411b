//! Bad input, one test for each kind, through the app as a front end calls it: the error says what is
//! wrong and what to do, nothing is lost, and the app goes on. What lies between the phones is harmed in
//! `bad_blobs.rs`, disks in `disks.rs`. The rooms' own tests go further into
//! blobs at a hostile store (`sync/fault_tests.rs`, `hostile_tests.rs`, `blob_tests.rs`, `gaps.rs`),
//! calendar files (`calendar.rs`, `rituals/calendar/tests.rs`), hand-over files (`by_hand.rs`, `sync/carried_tests.rs`), packs (`exercises/pack_tests.rs`), rules and
//! zones (`rituals/recurrence/tests.rs`, `time/tests.rs`), files that are newer, foreign or damaged
//! (`store/fault_tests.rs`), and a second process (`core/tests/files.rs`).

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;

use attune_core::app::screens::{MailboxChoice, MeetingChoice};
use attune_core::crypto::sha256;
use attune_core::error::{Error, FileFault, PairingFault, VaultFault};
use attune_core::journal::screens::Which;
use attune_core::pairing::{PairScreen, from_text, to_text};
use attune_core::rituals::screens::{Repeat, RitualDraft, ZonePolicy};
use attune_core::time::{CivilTime, Here};
use attune_tests::expect::{file, refused, refused_unchanged};
use attune_tests::{Couple, Phone, assert_same, draft};

const MINUTE: u64 = 60_000;

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
        (inside.clone(), lasting.clone(), "meeting", "beside the one where you exchange"),
        (around.clone(), format!("{around}/mailbox"), "meeting", "beside the one where you exchange"),
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
        let Err(error @ Error::Input { .. }) = made else { panic!("{made:?}") };
        assert!(matches!(&error, Error::Input { what: part, .. } if part == what), "{error:?}");
        assert!(error.to_string().contains(to_do), "{error}");
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
    assert!(last.contains("expired") && last.contains("make a new one"), "{last}");
    assert!(matches!(ben.attune.pair(&ben.here), Ok(PairScreen::Joining { .. })), "only Ana's phone judges it");
    couple.pair();
    couple.ends_well();
}

#[test]
fn a_used_invitation_says_so_and_a_new_one_serves() {
    let couple = Couple::alone(203);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let link = couple.meet();
    refused(ben.attune.pick_words(&ben.here, None), PairingFault::WordsDiffer, "start again side by side");
    refused_unchanged(ben, || ben.attune.join(&ben.here, &link), PairingFault::Used, "ask for a new one");
    ana.attune.words_differ(&ana.here).unwrap();
    couple.pair();
    refused_unchanged(ben, || ben.attune.join(&ben.here, &link), PairingFault::AlreadyPaired, "end sync");
    couple.ends_well();
}

#[test]
fn words_that_differ_erase_the_pairing_on_both_phones_and_they_begin_anew() {
    let couple = Couple::alone(204);
    let (ana, ben) = (&couple.ana, &couple.ben);
    couple.meet();
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
        from: None,
        time: CivilTime { hour: 17, minute: 0, second: 0 },
        policy,
        minutes: 45,
        generic_line: false,
        repeat: Repeat::Other { rule: rule.into() },
        until: None,
        only_me: false,
    }
}

#[test]
fn a_rule_outside_the_subset_names_its_part_and_what_to_choose() {
    let couple = Couple::paired(210);
    let ana = &couple.ana;
    let long = format!("FREQ=WEEKLY;BYDAY={}SU", "SU,".repeat(200));
    for (rule, part, to_do) in [
        ("FREQ=WEEKLY;BYDAY=1SU", "BYDAY", "choose FREQ=MONTHLY"),
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
    let id = ana.attune.save_entry(&nowhere, Which::Ours, None, &attune_tests::draft("From nowhere.")).unwrap();
    couple.settle();
    assert_eq!(ben.reads(id).as_deref(), Some("From nowhere."));
    let endless = Here { zone: "x".repeat(500), ..ana.here.clone() };
    let save = || ana.attune.save_entry(&endless, Which::Ours, None, &attune_tests::draft("From further."));
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
