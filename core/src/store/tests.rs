#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use std::fs;
use std::sync::Arc;

use super::device::CoupleState::{Active, Archive};
use super::*;
use crate::error::{Error, FileFault, PairingFault, Result};
use crate::ids::CoupleId;
use crate::random::SeededEntropy;

fn note(db: &Database, value: &str) -> Result<()> {
    db.write(|tx| device::set(tx, "note", Some(value)))
}

fn noted(db: &Database) -> Option<String> {
    db.read(|c| device::setting(c, "note")).unwrap()
}

#[test]
fn what_is_written_is_read_and_is_there_after_opening_again() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("device.db");
    let missing = Database::open_existing(&path, &DEVICE).map(drop);
    assert_eq!(missing, Err(Error::File { file: "device.db".into(), fault: FileFault::Missing }));
    let db = Database::open(&path, &DEVICE).unwrap();
    note(&db, "a").unwrap();
    assert_eq!(noted(&db).as_deref(), Some("a"));
    drop(db);
    assert_eq!(noted(&Database::open_existing(&path, &DEVICE).unwrap()).as_deref(), Some("a"));
}

#[test]
fn a_write_that_fails_or_panics_leaves_nothing_behind() {
    let dir = tempfile::tempdir().unwrap();
    let in_file = Database::open(&dir.path().join("device.db"), &DEVICE).unwrap();
    for db in [scratch(&DEVICE).unwrap(), in_file] {
        let failed = db.write(|tx| {
            device::set(tx, "note", Some("b"))?;
            Err::<(), _>(Error::gone("entry"))
        });
        assert_eq!(failed, Err(Error::gone("entry")));
        let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            db.write(|tx| {
                device::set(tx, "note", Some("c"))?;
                assert!(tx.is_autocommit(), "on purpose");
                Ok(())
            })
        }));
        assert!(panicked.is_err());
        assert_eq!(noted(&db), None);
        note(&db, "d").unwrap();
        assert_eq!(noted(&db).as_deref(), Some("d"));
    }
}

#[test]
fn readers_read_while_a_write_is_going_on_and_cannot_write() {
    let dir = tempfile::tempdir().unwrap();
    let db = Database::open(&dir.path().join("device.db"), &DEVICE).unwrap();
    note(&db, "before").unwrap();
    db.write(|tx| {
        device::set(tx, "note", Some("during"))?;
        assert_eq!(noted(&db).as_deref(), Some("before"));
        Ok(())
    })
    .unwrap();
    assert_eq!(noted(&db).as_deref(), Some("during"));
    assert!(db.read(|c| Ok(c.execute("DELETE FROM settings", [])?)).is_err());
}

#[test]
fn a_call_inside_a_call_in_memory_is_an_error_and_no_deadlock() {
    let db = scratch(&DEVICE).unwrap();
    let nested = db.write(|_| db.read(|c| device::setting(c, "note")));
    assert!(matches!(nested, Err(Error::Internal { .. })));
}

#[test]
fn files_are_kept_as_architecture_says() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("couple.db");
    let db = Database::open(&path, &COUPLE).unwrap();
    let pragma = |name: &str| {
        db.write(|tx| Ok(tx.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, rusqlite::types::Value>(0))?))
            .unwrap()
    };
    assert_eq!(pragma("journal_mode"), "wal".to_owned().into());
    for (name, value) in [("synchronous", 2), ("secure_delete", 1), ("foreign_keys", 1), ("trusted_schema", 0)] {
        assert_eq!(pragma(name), value.into(), "{name}");
    }
    assert_eq!(pragma("application_id"), COUPLE.application_id.into());
    #[cfg(unix)]
    assert_eq!(std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&path).unwrap().permissions()) & 0o777, 0o600);
    let not_strict: Vec<String> = [DEVICE, PRIVATE, COUPLE]
        .iter()
        .flat_map(|shape| {
            let db = scratch(shape).unwrap();
            db.read(|c| {
                let mut find = c.prepare(
                    "SELECT name FROM pragma_table_list
                     WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT GLOB 'sqlite_*'",
                )?;
                Ok(find.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?)
            })
            .unwrap()
        })
        .collect();
    assert!(not_strict.is_empty(), "{not_strict:?}");
}

#[test]
fn what_is_deleted_for_good_has_left_every_file_when_the_call_ends() {
    let dir = tempfile::tempdir().unwrap();
    let db = Database::open(&dir.path().join("device.db"), &DEVICE).unwrap();
    note(&db, &"canary-51c2 ".repeat(3_000)).unwrap();
    let found = || {
        fs::read_dir(dir.path())
            .unwrap()
            .filter(|file| {
                let bytes = fs::read(file.as_ref().unwrap().path()).unwrap();
                bytes.windows(11).any(|part| part == b"canary-51c2")
            })
            .count()
    };
    assert!(found() > 0);
    db.write(|tx| {
        device::set(tx, "note", None)?;
        erasing(tx)
    })
    .unwrap();
    assert_eq!(found(), 0);
    db.write(erasing).unwrap();
    db.write(erasing).unwrap();
}

#[test]
fn what_could_not_leave_the_log_leaves_it_with_the_next_write() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("device.db");
    let db = Database::open(&path, &DEVICE).unwrap();
    note(&db, &"canary-51c2 ".repeat(3_000)).unwrap();
    let wal = || {
        let bytes = fs::read(dir.path().join("device.db-wal")).unwrap();
        bytes.windows(11).any(|part| part == b"canary-51c2")
    };
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("BEGIN; SELECT count(*) FROM settings;").unwrap();
    db.write(|tx| device::set(tx, "note", None).and_then(|()| erasing(tx))).expect("what is committed is no error");
    assert_eq!(noted(&db), None);
    assert!(wal(), "the other reads what was before");
    other.execute_batch("COMMIT").unwrap();
    db.write(|tx| device::set(tx, "other", Some("words"))).unwrap();
    assert!(!wal());
}

#[test]
fn a_folder_is_taken_by_one_and_given_back() {
    let dir = tempfile::tempdir().unwrap();
    let phone = dir.path().join("new").join("phone");
    let lock = FolderLock::take(&phone).unwrap();
    let second = FolderLock::take(&phone).map(drop);
    assert_eq!(second, Err(Error::File { file: "phone".into(), fault: FileFault::InUse }));
    drop(lock);
    FolderLock::take(&phone).unwrap();
    fs::write(dir.path().join("file"), "").unwrap();
    let inside_a_file = FolderLock::take(&dir.path().join("file").join("phone")).map(drop);
    assert_eq!(inside_a_file, Err(Error::File { file: "phone".into(), fault: FileFault::Missing }));
}

#[test]
fn a_file_keystore_unwraps_what_it_wrapped_and_a_copied_folder_has_none() {
    let dir = tempfile::tempdir().unwrap();
    let (phone, copy) = (dir.path().join("phone"), dir.path().join("copy"));
    let entropy = Arc::new(SeededEntropy::new(5));
    let keystore = FileKeystore::beside(&phone, entropy.clone());
    assert_eq!(keystore.unwrap(b"anything").unwrap(), Unwrapped::Gone);
    let wrapped = keystore.wrap(b"secret").unwrap();
    assert!(!wrapped.windows(6).any(|part| part == b"secret"));
    let again = FileKeystore::beside(&dir.path().join("phone/"), entropy.clone());
    assert_eq!(again.unwrap(&wrapped).unwrap(), Unwrapped::Bytes(b"secret".to_vec().into()));
    assert_eq!(again.path(), dir.path().join("phone.key"));
    #[cfg(unix)]
    assert_eq!(
        std::os::unix::fs::PermissionsExt::mode(&fs::metadata(again.path()).unwrap().permissions()) & 0o777,
        0o600
    );
    let elsewhere = FileKeystore::beside(&copy, entropy);
    assert_eq!(elsewhere.unwrap(&wrapped).unwrap(), Unwrapped::Gone);
    elsewhere.wrap(b"other").unwrap();
    assert_eq!(elsewhere.unwrap(&wrapped).unwrap(), Unwrapped::Gone, "another key does not open it");
    for cut in 0..wrapped.len() {
        assert_eq!(again.unwrap(&wrapped[..cut]).unwrap(), Unwrapped::Gone);
    }
    again.forget().unwrap();
    again.forget().unwrap();
    assert!(!again.path().exists());
    assert_eq!(keystore.unwrap(&wrapped).unwrap(), Unwrapped::Gone);
    fs::write(again.path(), "not a key").unwrap();
    let broken = again.wrap(b"secret");
    assert_eq!(broken, Err(Error::File { file: "phone.key".into(), fault: FileFault::Foreign }));
    assert_eq!(fs::read(again.path()).unwrap(), b"not a key");
}

#[test]
fn one_couple_is_active_and_earlier_ones_are_archives() {
    let db = scratch(&DEVICE).unwrap();
    let id = |n: u8| CoupleId(uuid::Uuid::from_bytes([n; 16]));
    let list = || {
        let couples = db.read(device::couples).unwrap();
        couples.into_iter().map(|couple| (couple.id, couple.state)).collect::<Vec<_>>()
    };
    db.write(|tx| device::add_couple(tx, id(9))).unwrap();
    let second = db.write(|tx| device::add_couple(tx, id(1)));
    assert_eq!(second, Err(Error::Pairing(PairingFault::AlreadyPaired)));
    for next in [1, 5] {
        db.write(|tx| {
            for couple in device::couples(tx)? {
                device::archive_couple(tx, couple.id)?;
            }
            device::add_couple(tx, id(next))
        })
        .unwrap();
    }
    assert_eq!(list(), [(id(5), Active), (id(1), Archive), (id(9), Archive)]);
    db.write(|tx| device::remove_couple(tx, id(1))).unwrap();
    assert_eq!(list(), [(id(5), Active), (id(9), Archive)]);
}

#[test]
fn an_installation_chooses_its_id_once_and_settings_go_back() {
    let db = scratch(&DEVICE).unwrap();
    let chosen = |seed| db.write(|tx| device::installation(tx, &SeededEntropy::new(seed))).unwrap();
    assert_eq!(chosen(1), chosen(2));
    note(&db, "x").unwrap();
    db.write(|tx| device::set(tx, "note", None)).unwrap();
    assert_eq!(noted(&db), None);
}
