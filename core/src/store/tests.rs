#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use super::*;
use crate::error::{Error, FileFault, Result};

fn note(db: &Database, value: &str) -> Result<()> {
    db.write(|tx| device::set(tx, "note", Some(value)))
}

fn noted(db: &Database) -> Option<String> {
    db.read(|c| device::setting(c, "note")).unwrap()
}

fn refused(result: Result<Database>) -> FileFault {
    match result {
        Err(Error::File { fault, .. }) => fault,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_written_is_read_and_is_there_after_opening_again() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("device.db");
    let db = Database::open(&path, &DEVICE).unwrap();
    note(&db, "a").unwrap();
    assert_eq!(noted(&db).as_deref(), Some("a"));
    drop(db);
    assert_eq!(noted(&Database::open(&path, &DEVICE).unwrap()).as_deref(), Some("a"));
    assert_eq!(refused(Database::open_existing(&dir.path().join("none.db"), &DEVICE)), FileFault::Missing);
}

#[test]
fn a_write_that_fails_leaves_nothing_behind() {
    let db = scratch(&DEVICE).unwrap();
    let failed = db.write(|tx| {
        device::set(tx, "note", Some("b"))?;
        Err::<(), _>(Error::gone("entry"))
    });
    assert_eq!(failed, Err(Error::gone("entry")));
    assert_eq!(noted(&db), None);
}
