//! Files that are not what they should be: each has its own error, and not a byte of it is changed.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::{COUPLE, DEVICE, Database, Shape, device};
use crate::error::{Error, FileFault};

fn fault(path: &Path, shape: &Shape) -> FileFault {
    match Database::open(path, shape).map(drop) {
        Err(Error::File { file, fault }) if file == shape.file => fault,
        other => panic!("{other:?}"),
    }
}

/// A device.db with enough in it to have many pages, closed.
fn filled(dir: &Path) -> PathBuf {
    let path = dir.join("device.db");
    let db = Database::open(&path, &DEVICE).unwrap();
    db.write(|tx| (0..400).try_for_each(|n| device::set(tx, &format!("key {n}"), Some(&format!("{n} ").repeat(40)))))
        .unwrap();
    path
}

/// The folder's files but the index of a write-ahead log, with their bytes.
fn bytes(dir: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all: Vec<_> = fs::read_dir(dir)
        .unwrap()
        .map(|file| file.unwrap().path())
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap()))
        .filter(|(name, _)| !name.ends_with("-shm"))
        .collect();
    all.sort();
    all
}

#[test]
fn a_newer_file_is_left_untouched() {
    let dir = tempfile::tempdir().unwrap();
    let path = filled(dir.path());
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 999).unwrap();
    let before = bytes(dir.path());
    assert_eq!(fault(&path, &DEVICE), FileFault::Newer);
    assert_eq!(bytes(dir.path()), before);
}

#[test]
fn a_newer_file_whose_writer_was_killed_keeps_its_log_as_it_was() {
    let (dir, copied) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let path = filled(dir.path());
    let newer = Connection::open(&path).unwrap();
    newer.pragma_update(None, "user_version", 999).unwrap();
    for file in ["device.db", "device.db-wal"] {
        fs::copy(dir.path().join(file), copied.path().join(file)).unwrap();
    }
    let before = bytes(copied.path());
    assert!(before[1].1.len() > 1_000, "the version is in the log");
    assert_eq!(fault(&copied.path().join("device.db"), &DEVICE), FileFault::Newer);
    assert_eq!(bytes(copied.path()), before);
}

#[test]
fn what_a_killed_process_had_written_is_there() {
    let (dir, copied) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let path = filled(dir.path());
    let db = Database::open(&path, &DEVICE).unwrap();
    db.write(|tx| device::set(tx, "last", Some("words"))).unwrap();
    for file in ["device.db", "device.db-wal"] {
        fs::copy(dir.path().join(file), copied.path().join(file)).unwrap();
    }
    let db = Database::open(&copied.path().join("device.db"), &DEVICE).unwrap();
    assert_eq!(db.read(|c| device::setting(c, "last")).unwrap().as_deref(), Some("words"));
}

#[test]
fn a_file_of_another_kind_or_of_another_app_is_left_untouched() {
    let dir = tempfile::tempdir().unwrap();
    let path = filled(dir.path());
    let before = bytes(dir.path());
    assert_eq!(fault(&path, &COUPLE), FileFault::Foreign);
    assert_eq!(bytes(dir.path()), before);

    let theirs = dir.path().join("theirs.db");
    Connection::open(&theirs).unwrap().execute_batch("CREATE TABLE recipes (name TEXT)").unwrap();
    let before = bytes(dir.path());
    assert_eq!(fault(&theirs, &DEVICE), FileFault::Foreign);
    assert_eq!(bytes(dir.path()), before);

    fs::create_dir(dir.path().join("folder.db")).unwrap();
    assert_eq!(fault(&dir.path().join("folder.db"), &DEVICE), FileFault::Foreign);
}

type Harm = fn(&mut Vec<u8>);

#[test]
fn a_damaged_file_is_set_aside_whole_and_a_new_one_can_be_made() {
    let page = 4096;
    let harms: [(&str, Harm); 4] = [
        ("not a database", |bytes| *bytes = b"a shopping list, long enough to be no empty file".repeat(99)),
        ("header", |bytes| bytes[..60].fill(0x5a)),
        ("cut", |bytes| bytes.truncate(4096 * 3 + 100)),
        ("schema", |bytes| bytes[100..1000].fill(0xee)),
    ];
    for (name, harm) in harms {
        let dir = tempfile::tempdir().unwrap();
        let path = filled(dir.path());
        let mut damaged = fs::read(&path).unwrap();
        assert!(damaged.len() > 5 * page);
        harm(&mut damaged);
        fs::write(&path, &damaged).unwrap();
        assert_eq!(fault(&path, &DEVICE), FileFault::Damaged, "{name}");
        assert_eq!(bytes(dir.path()), [("device.db.damaged".to_owned(), damaged.clone())], "{name}");

        drop(Database::open(&path, &DEVICE).unwrap());
        fs::write(&path, &damaged).unwrap();
        assert_eq!(fault(&path, &DEVICE), FileFault::Damaged, "{name}");
        let names: Vec<String> = bytes(dir.path()).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["device.db.2.damaged", "device.db.damaged"], "{name}: the first is kept too");
    }
}

#[test]
fn damage_in_the_middle_is_found_by_whoever_reads_there_and_set_aside_at_the_next_opening() {
    let dir = tempfile::tempdir().unwrap();
    let path = filled(dir.path());
    let mut damaged = fs::read(&path).unwrap();
    let pages = damaged.len() / 4096;
    // The rows lie last; the schema before them, which every opening reads, stays whole.
    damaged[4096 * (pages - 10)..4096 * (pages - 1)].fill(0xee);
    fs::write(&path, &damaged).unwrap();
    let db = Database::open(&path, &DEVICE).unwrap();
    let all = db.read(|c| Ok(c.query_row("SELECT count(value || key) FROM settings", [], |row| row.get::<_, i64>(0))?));
    assert_eq!(all, Err(Error::File { file: "device.db".into(), fault: FileFault::Damaged }));
    drop(db);
    assert_eq!(fault(&path, &DEVICE), FileFault::Damaged);
    assert_eq!(bytes(dir.path()), [("device.db.damaged".to_owned(), damaged)]);
    drop(Database::open(&path, &DEVICE).unwrap());
}

#[test]
fn a_doubt_without_reason_goes_away() {
    let dir = tempfile::tempdir().unwrap();
    let path = filled(dir.path());
    super::open::suspect(&path);
    drop(Database::open(&path, &DEVICE).unwrap());
    assert_eq!(bytes(dir.path()).len(), 1);
}

#[test]
fn a_file_in_no_folder_is_missing() {
    let dir = tempfile::tempdir().unwrap();
    assert_eq!(fault(&dir.path().join("gone").join("device.db"), &DEVICE), FileFault::Missing);
}

#[test]
fn an_empty_file_becomes_a_new_one() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("device.db");
    fs::write(&path, "").unwrap();
    drop(Database::open(&path, &DEVICE).unwrap());
    assert!(fs::metadata(&path).unwrap().len() > 0);
}

#[test]
fn a_disk_that_is_full_on_purpose_takes_nothing_and_loses_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let below = dir.path().join("couples").join("one");
    fs::create_dir_all(&below).unwrap();
    let db = Database::open(&below.join("device.db"), &DEVICE).unwrap();
    let keep = |value: &str| db.write(|tx| device::set(tx, "key", Some(value)));
    let kept = || db.read(|conn| device::setting(conn, "key")).unwrap();
    keep("before").unwrap();
    let mark = dir.path().join(super::fault::FULL);
    fs::write(&mark, "").unwrap();
    let full = Err(Error::File { file: "device.db".into(), fault: FileFault::Full });
    assert_eq!((keep("lost"), kept().as_deref()), (full, Some("before")));
    fs::remove_file(mark).unwrap();
    keep("after").unwrap();
    assert_eq!(kept().as_deref(), Some("after"));
}
