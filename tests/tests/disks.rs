//! A disk that is full or may not be written, under one database and under the whole app: it is told by
//! its file, nothing is lost, and all goes on when there is space. A test starts itself again in a mount
//! namespace of its own, so that nothing is left behind.

#![allow(clippy::unwrap_used, clippy::panic)]
#![cfg(target_os = "linux")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use attune_core::error::{Error, FileFault, Result};
use attune_core::journal::screens::Which;
use attune_core::mailbox::{self, Judged, Mailbox, Refusal, RequestOp};
use attune_core::random::SeededEntropy;
use attune_core::store::{DEVICE, Database, FileKeystore, FolderLock, Keystore, device};
use attune_core::time::SteppedClock;
use attune_tests::expect::{file, refused};
use attune_tests::{Couple, Phone, SUNDAY_FIVE, assert_same, copy_folder, draft};

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

fn open(folder: &Path) -> Result<Database> {
    Database::open(&folder.join("device.db"), &DEVICE)
}

fn fault<T>(result: Result<T>) -> (String, FileFault) {
    match result {
        Err(Error::File { file, fault }) => (file, fault),
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("it went well"),
    }
}

fn of_device(fault: FileFault) -> (String, FileFault) {
    ("device.db".into(), fault)
}

fn note(db: &Database, number: u32) -> Result<()> {
    db.write(|tx| device::set(tx, &format!("note {number}"), Some(&"words ".repeat(200))))
}

fn notes(db: &Database) -> u32 {
    db.read(|c| Ok(c.query_row("SELECT count(*) FROM settings WHERE key GLOB 'note *'", [], |row| row.get(0))?))
        .unwrap()
}

fn bytes(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    files.map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

/// A file one may write in a folder where one may not: SQLite cannot make its log. As root by way of a
/// person without rights.
#[test]
fn a_full_disk_says_so_loses_nothing_and_goes_on_when_there_is_space() {
    let Some(folder) = told() else {
        let dir = tempfile::tempdir().unwrap();
        let mount = "mount -t tmpfs -o size=1m tmpfs \"$1\"";
        return on_a_disk_of_its_own(
            "a_full_disk_says_so_loses_nothing_and_goes_on_when_there_is_space",
            dir.path(),
            mount,
        );
    };
    let db = open(&folder).unwrap();
    fs::write(folder.join("photos"), vec![1; 400 * 1024]).unwrap();
    let mut kept = 0;
    let full = loop {
        match note(&db, kept) {
            Ok(()) => kept += 1,
            Err(error) => break error,
        }
    };
    assert_eq!(fault(Err::<(), _>(full)), of_device(FileFault::Full));
    assert!(kept > 10);
    assert_eq!(notes(&db), kept, "what was kept can be read");
    assert_eq!(fault(note(&db, kept)), of_device(FileFault::Full), "and it stays an error, not a surprise");

    let another = folder.join("another");
    fs::create_dir(&another).unwrap();
    fs::write(folder.join("rest"), "").unwrap();
    let _ = fs::write(folder.join("rest"), vec![1; 1024 * 1024]);
    assert_eq!(fault(open(&another)), of_device(FileFault::Full));
    let keystore = FileKeystore::beside(&another, std::sync::Arc::new(attune_core::random::OsEntropy));
    assert_eq!(fault(keystore.wrap(b"secret")), ("another.key".into(), FileFault::Full));

    drop(db);
    let reopened = open(&folder).map(|db| notes(&db));
    assert!(reopened == Ok(kept) || fault(reopened) == of_device(FileFault::Full));

    fs::remove_file(folder.join("photos")).unwrap();
    let db = open(&folder).unwrap();
    assert_eq!(notes(&db), kept);
    note(&db, kept).unwrap();
    assert_eq!(notes(&db), kept + 1);
    keystore.wrap(b"secret").unwrap();
    drop(open(&another).unwrap());
}

#[test]
fn a_read_only_folder_says_so_and_stays_as_it_was() {
    let Some(folder) = told() else {
        let dir = tempfile::tempdir().unwrap();
        note(&open(dir.path()).unwrap(), 1).unwrap();
        let before = bytes(dir.path());
        let mount = "mount --bind \"$1\" \"$1\" && mount -o remount,bind,ro \"$1\"";
        on_a_disk_of_its_own("a_read_only_folder_says_so_and_stays_as_it_was", dir.path(), mount);
        assert_eq!(bytes(dir.path()), before);
        return;
    };
    assert_eq!(fault(open(&folder)), of_device(FileFault::ReadOnly));
    assert_eq!(fault(Database::open(&folder.join("new.db"), &DEVICE)), of_device(FileFault::ReadOnly));
    assert_eq!(fault(FolderLock::take(&folder)).1, FileFault::ReadOnly);
    assert_eq!(fault(FolderLock::take(&folder.join("inside"))).1, FileFault::ReadOnly);
    let keystore = FileKeystore::beside(&folder.join("phone"), std::sync::Arc::new(attune_core::random::OsEntropy));
    assert_eq!(fault(keystore.wrap(b"secret")), ("phone.key".into(), FileFault::ReadOnly));
}

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
        assert!(kept.iter().all(|id| ben.reads(*id).is_some()), "what was kept can be read");
        assert!(ben.attune.today(&ben.here).is_ok() && ben.attune.us(&ben.here).is_ok());
    }
    fs::remove_file(photos).unwrap();
    kept.push(ben.write("There is space again."));
    for _ in 0..4 {
        couple.settle();
    }
    assert!(kept.iter().all(|id| couple.ana.reads(*id).is_some()), "and all of it arrives");
    couple.ends_well();
}

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

#[test]
fn a_mailbox_folder_without_room_says_so_and_leaves_no_part_behind() {
    let test = "a_mailbox_folder_without_room_says_so_and_leaves_no_part_behind";
    let Some(folder) = told() else {
        let dir = attune_tests::scratch();
        return on_a_disk_of_its_own(test, dir.path(), "mount -t tmpfs -o size=64k tmpfs \"$1\"");
    };
    let mailbox = Mailbox::Folder { folder: folder.to_string_lossy().into_owned() };
    let put = |name: u8, bytes: usize| {
        let request =
            mailbox.request(&SeededEntropy::new(u64::from(name)), RequestOp::Put, &[name; 32], vec![1; bytes]);
        mailbox.judge(RequestOp::Put, mailbox::folder::perform(&request.unwrap().unwrap()))
    };
    assert_eq!(put(1, 1 << 20), Refusal::Full.into());
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
    assert_eq!(put(2, 16_384), Judged::Done);
}
