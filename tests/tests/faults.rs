//! Files that were damaged, lost or left half done, and a phone that is locked: what is mine still works,
//! and what needs ours says what is wrong.

#![allow(clippy::indexing_slicing, clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use attune_core::app::screens::Standing;
use attune_core::app::{Attune, Ports, erase};
use attune_core::crypto::passphrase::Work;
use attune_core::error::{Error, FileFault, PairingFault, Result};
use attune_core::journal::screens::Which;
use attune_core::random::SeededEntropy;
use attune_core::rituals::planner::Platform;
use attune_core::store::{COUPLE, DEVICE, Database, FileKeystore, Keystore, Unwrapped, device};
use attune_core::time::{CivilDate, Here};
use attune_tests::{Couple, Ear, Phone, draft};

fn write_ours(phone: &Phone, body: &str) -> Result<()> {
    phone.attune.save_entry(&phone.here, Which::Ours, None, &draft(body)).map(drop)
}

/// Today's quiet lines.
fn notices(attune: &Attune, here: &Here) -> Vec<String> {
    attune.today(here).unwrap().notices.into_iter().map(|notice| notice.text).collect()
}

fn folder_of_couple(phone: &Phone) -> PathBuf {
    fs::read_dir(phone.folder.join("couples")).unwrap().next().unwrap().unwrap().path()
}

/// The app is closed, `harm` done, the app started again.
fn after(phone: Phone, harm: impl FnOnce(&Path)) -> Phone {
    let folder = folder_of_couple(&phone);
    phone.attune.pause().unwrap();
    harm(&folder);
    phone.restarted(7_000)
}

fn fault<T: std::fmt::Debug>(result: Result<T>) -> FileFault {
    match result {
        Err(Error::File { fault, .. }) => fault,
        other => panic!("{other:?}"),
    }
}

/// Mine, solo, Help and Today work; ours says `fault`; Us and Today tell it.
fn only_ours_is_missing(phone: &Phone, is: FileFault) {
    let Phone { attune, here, .. } = phone;
    attune.help(here).unwrap();
    attune.choose_passphrase(here, "eight or more").unwrap();
    let mine = attune.save_entry(here, Which::Mine, None, &draft("Mine.")).unwrap();
    assert_eq!(attune.entry(here, Which::Mine, mine).unwrap().body, "Mine.");
    attune.together(here).unwrap();
    attune.rituals(here).unwrap();
    let us = attune.us(here).unwrap();
    assert_eq!((us.name.as_str(), us.standing), ("Ana", Standing::Paired));
    let trouble = us.status.trouble.unwrap();
    assert_eq!(notices(attune, here), [trouble]);
    assert_eq!(fault(attune.journal_page(here, Which::Ours, None, None)), is);
    assert_eq!(fault(write_ours(phone, "Ours.")), is);
    assert_eq!(fault(attune.pair(here)), is);
    assert_eq!(fault(attune.hand_over(here)), is);
    assert_eq!(fault(attune.call_timeout(here, 20)), is);
    attune.exchange(here).unwrap();
}

#[test]
fn a_couple_file_that_is_lost_damaged_or_another_couples_leaves_what_is_mine() {
    let couple = Couple::paired(700);
    let ana = after(couple.ana, |folder| fs::remove_file(folder.join(COUPLE.file)).unwrap());
    only_ours_is_missing(&ana, FileFault::Missing);

    let couple = Couple::paired(701);
    let ana = after(couple.ana, |folder| fs::write(folder.join(COUPLE.file), "no database at all").unwrap());
    only_ours_is_missing(&ana, FileFault::Damaged);
    let ana = ana.restarted(7_001);
    assert_eq!(fault(write_ours(&ana, "Ours.")), FileFault::Missing);

    let (couple, others) = (Couple::paired(702), Couple::paired(703));
    let foreign = folder_of_couple(&others.ana).join(COUPLE.file);
    others.ana.attune.pause().unwrap();
    let ana = after(couple.ana, |folder| assert!(fs::copy(foreign, folder.join(COUPLE.file)).is_ok()));
    only_ours_is_missing(&ana, FileFault::Foreign);
}

#[test]
fn who_left_a_couple_whose_file_is_lost_can_pair_again() {
    let Couple { ana, ben, between, dir } = Couple::paired(704);
    let ana = after(ana, |folder| fs::remove_dir_all(folder).unwrap());
    ben.attune.leave(&ben.here, false).unwrap();
    ana.attune.leave(&ana.here, false).unwrap();
    assert_eq!(ana.attune.us(&ana.here).unwrap().standing, Standing::Ended);
    let couple = Couple { ana, ben, between, dir };
    couple.pair();
    assert_eq!(couple.ana.attune.us(&couple.ana.here).unwrap().standing, Standing::Paired);
}

#[test]
fn a_damaged_key_leaves_everything_readable_and_says_so() {
    let couple = Couple::paired(705);
    write_ours(&couple.ana, "Before.").unwrap();
    let key = couple.ana.folder.with_extension("key");
    assert!(key.exists());
    let ana = after(couple.ana, |_| fs::write(&key, "not a key").unwrap());
    let Phone { attune, here, .. } = &ana;
    assert_eq!(attune.journal_page(here, Which::Ours, None, None).unwrap().entries.len(), 1);
    attune.choose_passphrase(here, "eight or more").unwrap();
    let trouble = attune.us(here).unwrap().status.trouble.unwrap();
    assert_eq!(notices(attune, here), [trouble]);
    assert_eq!(fault(attune.hand_over(here)), FileFault::Foreign);
}

#[test]
fn a_phone_is_erased_even_where_its_files_cannot_be_opened() {
    let couple = Couple::paired(706);
    let Phone { attune, folder, here, clock, ear } = couple.ana;
    drop(attune);
    fs::remove_file(folder.join(DEVICE.file)).unwrap();
    fs::create_dir(folder.join(DEVICE.file)).unwrap();
    assert!(Phone::at(&folder, clock, 7_002).is_err());
    assert!(matches!(erase(&folder, "yes", &here.language), Err(Error::Input { .. })));
    assert!(folder.exists());
    erase(&folder, " Erase ", &here.language).unwrap();
    assert!(!folder.exists() && !folder.with_extension("key").exists());
    erase(&folder, "erase", &here.language).unwrap();
    drop(ear);
}

#[test]
fn a_phones_own_file_made_anew_finds_name_and_couples_again() {
    let couple = Couple::paired(707);
    couple.ana.attune.leave(&couple.ana.here, false).unwrap();
    couple.ben.attune.leave(&couple.ben.here, false).unwrap();
    couple.pair();
    write_ours(&couple.ana, "Still here.").unwrap();
    let phone = couple.ana.folder.clone();
    let Phone { attune, clock, .. } = couple.ana;
    drop(attune);
    fs::write(phone.join(DEVICE.file), "no database at all").unwrap();
    assert_eq!(fault(Phone::at(&phone, clock.clone(), 7_003).map(drop)), FileFault::Damaged);
    let ana = Phone::at(&phone, clock, 7_004).unwrap();
    let us = ana.attune.us(&ana.here).unwrap();
    assert_eq!((us.name.as_str(), us.partner.as_deref(), us.standing), ("Ana", Some("Ben"), Standing::Paired));
    assert_eq!(ana.attune.journal_page(&ana.here, Which::Ours, None, None).unwrap().entries.len(), 1);
    ana.attune.pause().unwrap();
    let listed = Database::open(&phone.join(DEVICE.file), &DEVICE).unwrap().read(device::couples).unwrap();
    assert_eq!(listed.iter().map(device::Couple::is_active).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn an_end_that_the_phones_list_does_not_know_is_noted_at_the_next_start() {
    let couple = Couple::paired(708);
    couple.ana.attune.leave(&couple.ana.here, false).unwrap();
    let list = couple.ana.folder.join(DEVICE.file);
    let reopen = |_: &Path| {
        let db = Database::open(&list, &DEVICE).unwrap();
        let id = db.read(device::couples).unwrap()[0].id;
        db.write(|tx| device::remove_couple(tx, id).and_then(|()| device::add_couple(tx, id))).unwrap();
    };
    let ana = after(couple.ana, reopen);
    couple.ben.attune.leave(&couple.ben.here, false).unwrap();
    let couple = Couple { ana, ..couple };
    couple.pair();
    assert_eq!(couple.ana.attune.us(&couple.ana.here).unwrap().standing, Standing::Paired);
}

#[test]
fn a_pairing_that_is_over_is_off_the_list_before_its_folder_goes() {
    let couple = Couple::alone(709);
    let ana = &couple.ana;
    couple.meet();
    ana.attune.confirm_words(&ana.here).unwrap();
    // A folder that cannot be removed.
    let folder = folder_of_couple(ana);
    fs::remove_dir_all(&folder).unwrap();
    fs::write(&folder, "in the way").unwrap();
    assert!(ana.attune.cancel_pairing(&ana.here).is_err());
    let ana = couple.ana.restarted(7_005);
    assert_eq!(ana.attune.us(&ana.here).unwrap().status.trouble, None);
    fs::remove_file(&folder).unwrap();
    fs::create_dir(&folder).unwrap();
    ana.attune.pair(&ana.here).unwrap();
    assert!(!folder.exists(), "what stayed behind goes next time");
}

#[test]
fn the_next_ritual_says_which_day() {
    let couple = Couple::alone(717);
    let Phone { attune, here, .. } = &couple.ana;
    let line = |days: i64| {
        let mut draft = attune.rituals(here).unwrap().library.into_iter().next().unwrap().draft;
        draft.from = Some(CivilDate::new(2026, 11, 22).unwrap().plus_days(days));
        draft.time = "19:30".parse().unwrap();
        draft.repeat = attune_core::rituals::screens::Repeat::Days { every: 1 };
        draft.minutes = if days == 1 { 1 } else { 45 };
        let id = attune.propose_ritual(here, &draft).unwrap();
        let line = attune.today(here).unwrap().next.unwrap().line;
        attune.stop_ritual(here, id).unwrap();
        line
    };
    assert_eq!(line(0), "Today at 19:30, 45 minutes.");
    assert_eq!(line(1), "Tomorrow at 19:30, one minute.");
    assert_eq!(line(2), "Tuesday at 19:30, 45 minutes.");
    assert_eq!(line(6), "Saturday at 19:30, 45 minutes.");
    assert_eq!(line(7), "Sunday at 19:30, in 7 days, 45 minutes.");
}

/// A keystore that is locked when told.
struct Lockable(FileKeystore, AtomicBool);

impl Keystore for Lockable {
    fn wrap(&self, bytes: &[u8]) -> Result<Vec<u8>> {
        self.0.wrap(bytes)
    }

    fn unwrap(&self, wrapped: &[u8]) -> Result<Unwrapped> {
        if self.1.load(Ordering::SeqCst) { Ok(Unwrapped::Locked) } else { self.0.unwrap(wrapped) }
    }

    fn forget(&self) -> Result<()> {
        self.0.forget()
    }
}

#[test]
fn a_phone_that_was_locked_at_the_start_exchanges_once_it_is_unlocked() {
    let couple = Couple::paired(710);
    let Phone { attune, clock, folder, here, .. } = couple.ana;
    drop(attune);
    let entropy = Arc::new(SeededEntropy::new(7_006));
    let keystore = Arc::new(Lockable(FileKeystore::beside(&folder, entropy.clone()), AtomicBool::new(true)));
    let ports =
        Ports { clock, keystore: keystore.clone(), entropy, observer: Arc::new(Ear::default()), work: Work::WEAK };
    let ana = Attune::open(&folder, ports).unwrap();
    let us = ana.us(&here).unwrap();
    assert_eq!(us.standing, Standing::Paired);
    assert!(us.status.trouble.unwrap().contains("locked"));
    ana.save_entry(&here, Which::Ours, None, &draft("Written while locked.")).unwrap();
    ana.exchange(&here).unwrap();
    keystore.1.store(false, Ordering::SeqCst);
    assert_eq!(ana.exchange(&here).unwrap().status.trouble, None);
    couple.ben.sync();
    let page = couple.ben.attune.journal_page(&couple.ben.here, Which::Ours, None, None).unwrap();
    assert_eq!(page.entries.len(), 1);
}

#[test]
fn after_leaving_one_is_alone_again_and_the_archive_can_be_read() {
    let couple = Couple::paired(711);
    let Phone { attune, here, .. } = &couple.ana;
    let solo = |attune: &Attune| attune.library(here).unwrap().exercises.into_iter().find(|card| card.solo).unwrap().id;
    let before = attune.start(here, &solo(attune)).unwrap();
    attune.leave(here, false).unwrap();
    assert!(attune.together(here).unwrap().running.is_empty());
    attune.session(here, before).unwrap();
    assert_eq!(attune.pause_session(here, before), Err(Error::Ended));
    let alone = attune.start(here, &solo(attune)).unwrap();
    assert_ne!(alone, before);
    attune.session(here, alone).unwrap();
    attune.pause_session(here, alone).unwrap();
    let library = attune.rituals(here).unwrap().library.into_iter().next().unwrap();
    attune.propose_ritual(here, &library.draft).unwrap();
    assert_eq!(attune.rituals(here).unwrap().on.len(), 1);
    assert_eq!(attune.call_timeout(here, 20).map(drop), Err(Error::Ended));
}

#[test]
fn leaving_cancels_every_reminder_of_what_was_ours() {
    let couple = Couple::paired(715);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let library = ana.attune.rituals(&ana.here).unwrap().library.into_iter().next().unwrap();
    let id = ana.attune.propose_ritual(&ana.here, &library.draft).unwrap();
    couple.settle();
    let asked = ben.attune.ritual(&ben.here, id).unwrap().card.proposal.unwrap();
    ben.attune.accept_ritual(&ben.here, id, asked).unwrap();
    ben.attune.call_timeout(&ben.here, 20).unwrap();
    couple.settle();
    for phone in [ana, ben] {
        let plan = || phone.attune.plan(&phone.here, Platform::android(true)).unwrap();
        let set: Vec<_> = plan().diff.add.into_iter().map(|reminder| reminder.id).collect();
        assert!(set.len() > 1);
        phone.attune.scheduled(&phone.here, &set, &[]).unwrap();
        phone.attune.leave(&phone.here, false).unwrap();
        let left = plan();
        assert_eq!((left.wanted.len(), left.diff.add.len(), left.diff.replace.len()), (0, 0, 0));
        assert_eq!(left.diff.cancel.iter().collect::<BTreeSet<_>>(), set.iter().collect());
    }
}

#[test]
fn a_second_couple_is_refused_while_one_is_active() {
    let couple = Couple::paired(712);
    let others = Couple::alone(715);
    let refused = couple.ana.attune.join(&couple.ana.here, &others.invite());
    assert_eq!(refused, Err(Error::Pairing(PairingFault::AlreadyPaired)));
}

#[test]
fn a_draft_outlives_a_pause_in_the_middle_and_goes_with_its_saving() {
    let couple = Couple::alone(713);
    let Phone { attune, here, .. } = &couple.ana;
    attune.choose_passphrase(here, "eight or more").unwrap();
    let id = attune.save_entry(here, Which::Mine, None, &draft("One.")).unwrap();
    let editor = |entry| attune.editor(here, Which::Mine, Some(entry)).unwrap();
    assert_eq!(editor(id).body, "One.");
    attune.keep_draft(here, Which::Mine, Some(id), &draft("One. Two")).unwrap();
    attune.pause().unwrap();
    attune.resume().unwrap();
    attune.keep_draft(here, Which::Mine, Some(id), &draft("One. Two.")).unwrap();
    attune.save_entry(here, Which::Mine, Some(id), &draft("One. Two. Three.")).unwrap();
    attune.unlock(here, "eight or more").unwrap();
    let again = editor(id);
    assert_eq!((again.body.as_str(), again.is_draft), ("One. Two. Three.", false));

    // A draft of an earlier run goes, too, where the vault is open.
    attune.keep_draft(here, Which::Mine, Some(id), &draft("Stale")).unwrap();
    let ana = couple.ana.restarted(7_007);
    let Phone { attune, here, .. } = &ana;
    attune.unlock(here, "eight or more").unwrap();
    attune.save_entry(here, Which::Mine, Some(id), &draft("Four.")).unwrap();
    let again = attune.editor(here, Which::Mine, Some(id)).unwrap();
    assert_eq!((again.body.as_str(), again.is_draft), ("Four.", false));
}

#[test]
fn today_says_that_a_pause_came_late_and_that_something_waits_for_an_update() {
    let couple = Couple::paired(716);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let notices = || notices(&ben.attune, &ben.here);
    ana.attune.call_timeout(&ana.here, 20).unwrap();
    ana.sync();
    ben.clock.pass(21 * 60_000);
    ben.sync();
    assert_eq!(notices(), ["Ana called a pause that was over before your phone heard of it."]);
    ben.clock.pass(12 * 3_600_000);
    assert!(notices().is_empty());
    ana.clock.pass(13 * 3_600_000);
    ana.attune.call_timeout(&ana.here, 20).unwrap();
    ana.sync();
    ben.sync();
    assert!(notices().is_empty(), "heard of in time");

    write_ours(ana, "Of a newer app.").unwrap();
    couple.settle();
    let park = |its: &Path| {
        let db = Database::open(&its.join(COUPLE.file), &COUPLE).unwrap();
        db.write(|tx| Ok(tx.execute("UPDATE log_operations SET state = 'parked' WHERE room = 1", [])?)).unwrap();
    };
    let ben = after(couple.ben, park);
    assert_eq!(self::notices(&ben.attune, &ben.here), ["Update Attune to see one new thing."]);
}

#[test]
fn what_waited_for_a_newer_app_is_folded_at_the_first_start_of_that_app() {
    let couple = Couple::paired(714);
    write_ours(&couple.ana, "Of a newer app.").unwrap();
    let open = |folder: &Path| Database::open(&folder.join(COUPLE.file), &COUPLE).unwrap();
    let mut folder = PathBuf::new();
    let ana = after(couple.ana, |its| {
        folder = its.to_owned();
        open(its)
            .write(|tx| {
                let find = "SELECT record FROM log_operations WHERE room = 1";
                attune_core::journal::forget(tx, 0x0101, tx.query_row(find, [], |row| row.get(0))?)?;
                tx.execute("UPDATE log_operations SET state = 'parked' WHERE room = 1", [])?;
                Ok(tx.execute("UPDATE local_reader SET reader = 0", [])?)
            })
            .unwrap();
        assert_eq!(open(its).read(attune_core::log::parked).unwrap(), 1);
    });
    let page = ana.attune.journal_page(&ana.here, Which::Ours, None, None).unwrap();
    assert_eq!(page.entries.len(), 1);
    ana.attune.pause().unwrap();
    assert_eq!(open(&folder).read(attune_core::log::parked).unwrap(), 0);
}
