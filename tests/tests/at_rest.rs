//! What lies on a phone and for how long, what only a tap may do, and what a fault inside leaves.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use attune_core::app::screens::{MailboxChoice, MeetingChoice, Standing};
use attune_core::error::{Error, HandOverFault, Result};
use attune_core::exercises::Answer;
use attune_core::ids::SessionId;
use attune_core::journal::screens::Which;
use attune_core::mailbox::handover;
use attune_core::pairing::{PairScreen, from_text};
use attune_core::random::{Entropy, SeededEntropy};
use attune_core::rituals::planner::Platform;
use attune_core::time::SteppedClock;
use attune_tests::{Couple, Phone, SUNDAY_FIVE, assert_same, draft, scratch};

fn lies_in(folder: &Path, needle: &str) -> bool {
    fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).any(|path| {
        if path.is_dir() {
            return lies_in(&path, needle);
        }
        let bytes = fs::read(path).unwrap();
        bytes.windows(needle.len()).any(|part| part == needle.as_bytes())
    })
}

fn begin(phone: &Phone, line: &str) -> SessionId {
    let (attune, here) = (&phone.attune, &phone.here);
    let session = attune.start(here, "daily-check-in").unwrap();
    attune.answer(here, session, "word", &Answer::Chosen { ids: vec!["emo.warm.tender".into()] }).unwrap();
    attune.keep_step_draft(here, session, "lines", &[line.into(), String::new()]).unwrap();
    session
}

#[test]
fn a_sealed_answer_is_readable_in_no_file_and_on_its_own_screen() {
    let couple = Couple::paired(300);
    let ana = &couple.ana;
    let session = begin(ana, "");
    let texts = vec!["canary-2f9a".into(), String::new()];
    ana.attune.answer(&ana.here, session, "lines", &Answer::Seal { texts }).unwrap();
    assert!(!lies_in(couple.dir.path(), "canary-2f9a"));
    let shown = format!("{:?}", ana.attune.session(&ana.here, session).unwrap());
    assert!(shown.contains("canary-2f9a"), "{shown}");
    couple.ends_well();
}

#[test]
fn what_was_not_sent_goes_with_the_couple_on_both_phones_and_what_was_ours_stays() {
    let couple = Couple::paired(301);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let ours = ana.attune.save_entry(&ana.here, Which::Ours, None, &draft("We were here.")).unwrap();
    couple.settle();
    for phone in [ana, ben] {
        phone.attune.keep_draft(&phone.here, Which::Ours, None, &draft("canary-entry")).unwrap();
        begin(phone, "canary-step");
        assert!(lies_in(&phone.folder, "canary-entry") && lies_in(&phone.folder, "canary-step"));
    }
    ana.attune.leave(&ana.here, true).unwrap();
    ana.sync();
    ben.sync();
    for phone in [ana, ben] {
        assert_eq!(phone.attune.us(&phone.here).unwrap().standing, Standing::Ended);
        assert!(!lies_in(&phone.folder, "canary-entry") && !lies_in(&phone.folder, "canary-step"));
        assert_eq!(phone.attune.entry(&phone.here, Which::Ours, ours).unwrap().body, "We were here.");
        let keep = phone.attune.keep_draft(&phone.here, Which::Ours, None, &draft("late"));
        assert_eq!(keep, Err(Error::Ended), "nothing more is written into an archive");
    }
    couple.ends_well();
}

#[test]
fn erasing_leaves_nothing_in_the_folder_or_beside_it() {
    let couple = Couple::paired(302);
    let ana = &couple.ana;
    ana.attune.choose_passphrase(&ana.here, "three small words").unwrap();
    assert!(ana.attune.erase_phone(&ana.here, "no").is_err());
    assert!(ana.folder.with_extension("key").exists());
    ana.attune.erase_phone(&ana.here, " ERASE ").unwrap();
    let left: Vec<_> = fs::read_dir(couple.dir.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains("ana"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
    ana.attune.erase_phone(&ana.here, "erase").unwrap();
    assert_eq!(ana.attune.us(&ana.here).unwrap().standing, Standing::Alone, "a new phone begins here");
}

#[test]
fn an_invitation_that_lies_in_the_meeting_place_is_not_answered_without_a_tap() {
    let (couple, stranger) = (Couple::alone(303), Couple::alone(304));
    let (ana, ben) = (&couple.ana, &couple.ben);
    let theirs = stranger.invite();
    let link = couple.invite();
    ben.attune.join(&ben.here, &link).unwrap();
    ben.sync();
    let slot = couple.meeting();
    let meeting: Vec<_> = fs::read_dir(&slot).unwrap().map(|file| file.unwrap().path()).collect();
    assert_eq!(meeting.len(), 1, "Ben's answer");
    fs::write(&meeting[0], from_text(&theirs).unwrap()).unwrap();
    let before = ana.screens();
    ana.sync();
    assert_same(&before, &ana.screens());
    assert!(matches!(ana.attune.pair(&ana.here), Ok(PairScreen::Inviting { .. })));
    assert!(!lies_in(&stranger.between, "Ana") && !stranger.meeting().exists(), "nobody was answered");
    // Ben's phone puts its answer again, and the two go on.
    ben.clock.pass(120_000);
    ben.sync();
    ana.sync();
    assert!(matches!(ana.attune.pair(&ana.here), Ok(PairScreen::Words { .. })));
}

#[test]
fn an_invitation_in_a_hand_over_file_is_not_answered_either() {
    let (couple, stranger) = (Couple::paired(305), Couple::alone(306));
    let ben = &couple.ben;
    let mut file = handover::Writer::default();
    file.add(&[7; 32], &from_text(&stranger.invite()).unwrap());
    let file = file.finish();
    let before = ben.screens();
    let taken = ben.attune.take_hand_over(&ben.here, &file);
    assert_eq!(taken, Err(Error::HandOver(HandOverFault::NotYourPartners)));
    assert_same(&before, &ben.screens());
    let alone = &stranger.ben;
    assert_eq!(alone.attune.take_hand_over(&alone.here, &file), Err(Error::HandOver(HandOverFault::NotYourPartners)));
    assert!(matches!(alone.attune.pair(&alone.here), Ok(PairScreen::Start { .. })));
}

#[test]
fn reading_writes_not_a_byte() {
    let couple = Couple::paired(307);
    let ana = &couple.ana;
    ana.attune.choose_passphrase(&ana.here, "three small words").unwrap();
    ana.attune.save_entry(&ana.here, Which::Ours, None, &draft("We were here.")).unwrap();
    begin(ana, "half a line");
    ana.attune.propose_pact(&ana.here).unwrap();
    couple.settle();
    let before = ana.files();
    ana.clock.pass(90_000);
    ana.screens();
    ana.attune.journal_page(&ana.here, Which::Ours, Some("here"), None).unwrap();
    ana.attune.editor(&ana.here, Which::Ours, None).unwrap();
    ana.attune.exercise(&ana.here, "feeling-words").unwrap();
    assert!(before == ana.files());
}

/// Randomness that panics at the draw it is told.
struct Trap {
    entropy: SeededEntropy,
    left: AtomicU64,
}

const NEVER: u64 = u64::MAX;

impl Entropy for Trap {
    fn fill(&self, bytes: &mut [u8]) -> Result<()> {
        let left = self.left.load(Ordering::Relaxed);
        if left != NEVER {
            assert!(left > 0, "a fault of ours, in the middle of a call");
            self.left.store(left - 1, Ordering::Relaxed);
        }
        self.entropy.fill(bytes)
    }
}

type Act = fn(&Phone);

#[test]
fn a_panic_in_the_middle_of_a_call_undoes_it_and_the_app_goes_on() {
    let acts: &[(&str, Act)] = &[
        ("write", |p| assert!(p.attune.save_entry(&p.here, Which::Ours, None, &draft("We were here.")).is_ok())),
        ("mine", |p| assert!(p.attune.save_entry(&p.here, Which::Mine, None, &draft("Only mine.")).is_ok())),
        ("seal", |p| {
            let session = p.attune.start(&p.here, "daily-check-in").unwrap();
            drop(p.attune.answer(&p.here, session, "word", &Answer::Chosen { ids: vec!["emo.warm.tender".into()] }));
        }),
        ("pact", |p| p.attune.propose_pact(&p.here).unwrap()),
        ("pause", |p| assert!(p.attune.call_timeout(&p.here, 30).is_ok())),
        ("plan", |p| drop(p.attune.plan(&p.here, Platform::desktop()).unwrap())),
        ("exchange", |p| drop(p.attune.exchange(&p.here).unwrap())),
        ("leave", |p| p.attune.leave(&p.here, true).unwrap()),
        ("invite", |p| p.attune.invite(&p.here, true, MeetingChoice::ByHand, MailboxChoice::ByHand).unwrap()),
    ];
    let dir = scratch();
    let clock = || Arc::new(SteppedClock::at(SUNDAY_FIVE));
    let trap = Arc::new(Trap { entropy: SeededEntropy::new(308), left: AtomicU64::new(NEVER) });
    let ana = Phone::with(&dir.path().join("ana"), clock(), trap.clone()).unwrap();
    let ben = Phone::at(&dir.path().join("ben"), clock(), 309).unwrap();
    ana.attune.set_up(&ana.here, "Ana").unwrap();
    ben.attune.set_up(&ben.here, "Ben").unwrap();
    let between = dir.path().join("mailbox");
    fs::create_dir_all(&between).unwrap();
    let couple = Couple { ana, ben, between, dir };
    couple.pair();
    let ana = &couple.ana;
    ana.attune.choose_passphrase(&ana.here, "three small words").unwrap();
    for (name, act) in acts {
        let mut faults = 0;
        loop {
            let before = ana.screens();
            trap.left.store(faults, Ordering::Relaxed);
            let panicked = catch_unwind(AssertUnwindSafe(|| act(ana))).is_err();
            trap.left.store(NEVER, Ordering::Relaxed);
            if !panicked {
                break;
            }
            // An exchange is many calls; each is whole.
            if *name != "exchange" && *name != "seal" {
                assert_same(&before, &ana.screens());
            }
            ana.looks_the_same_after_a_pause();
            faults += 1;
        }
        assert!(faults > 0 || *name == "plan", "{name} draws no randomness");
    }
    assert_eq!(ana.attune.us(&ana.here).unwrap().standing, Standing::Ended);
    ana.looks_the_same_after_a_pause();
}
