//! The schema, one small picture for each migration: what it adds and changes. A room that adds or
//! edits a migration runs `INSTA_UPDATE=always cargo test -p attune-core store::` and looks at it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use super::{COUPLE, DEVICE, Database, PRIVATE, Shape, scratch};

const SHAPES: [(&str, Shape); 3] = [("device", DEVICE), ("private", PRIVATE), ("couple", COUPLE)];

fn folder(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store/migrations").join(name)
}

/// The migration files of a shape: name and text, in order.
fn files(name: &str) -> Vec<(String, String)> {
    let mut files: Vec<_> = fs::read_dir(folder(name))
        .unwrap()
        .map(|file| file.unwrap().path())
        .map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap()))
        .collect();
    files.sort();
    files
}

/// Every object of a schema: type and name with its SQL.
fn schema(db: &Database) -> BTreeMap<String, String> {
    db.read(|c| {
        let mut find =
            c.prepare("SELECT type || ' ' || name, coalesce(sql, 'made by SQLite') FROM sqlite_schema ORDER BY 1")?;
        Ok(find.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
    })
    .unwrap()
}

fn upto(shape: &Shape, count: usize) -> Shape {
    Shape { migrations: &shape.migrations[..count], ..*shape }
}

#[test]
fn every_migration_file_is_listed_in_order() {
    for (name, shape) in SHAPES {
        let texts: Vec<String> = files(name).into_iter().map(|(_, text)| text).collect();
        assert_eq!(texts, shape.migrations, "store/migrations.rs and migrations/{name}/ differ");
    }
}

#[test]
fn each_migration_adds_what_its_picture_shows() {
    for (name, shape) in SHAPES {
        let mut before: BTreeMap<String, String> = BTreeMap::new();
        for (place, (file, _)) in files(name).into_iter().enumerate() {
            let after = schema(&scratch(&upto(&shape, place + 1)).unwrap());
            let mut picture = String::new();
            for (object, sql) in after.iter().filter(|(object, sql)| before.get(*object) != Some(*sql)) {
                writeln!(picture, "-- {object}\n{sql}").unwrap();
            }
            for gone in before.keys().filter(|object| !after.contains_key(*object)) {
                writeln!(picture, "-- no more: {gone}").unwrap();
            }
            insta::assert_snapshot!(format!("{name}_{file}"), picture);
            before = after;
        }
    }
}

#[test]
fn an_upgraded_file_has_the_schema_of_a_fresh_one() {
    for (_, shape) in SHAPES {
        let fresh = schema(&scratch(&shape).unwrap());
        for had in 1..=shape.migrations.len() {
            let dir = tempfile::tempdir().unwrap();
            let path = dir.path().join(shape.file);
            drop(Database::open(&path, &upto(&shape, had)).unwrap());
            assert_eq!(schema(&Database::open(&path, &shape).unwrap()), fresh, "{} from {had}", shape.file);
        }
    }
}
