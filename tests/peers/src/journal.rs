//! Saving an entry of ours beside the same rows written by rusqlite.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use attune_core::journal::screens::{EntryDraft, Which};
use attune_tests::Phone;
use rusqlite::types::Value;
use rusqlite::{Connection, TransactionBehavior, params_from_iter};

use crate::bare::connect;
use crate::life;
use crate::measure::{line, medians};

/// The tables that saving writes to, with how to find what it wrote last.
const WRITTEN: [(&str, &str); 5] = [
    ("log_operations", "SELECT * FROM log_operations ORDER BY rowid DESC LIMIT 1"),
    (
        "log_devices",
        "SELECT * FROM log_devices WHERE device = (SELECT device FROM log_operations ORDER BY rowid DESC LIMIT 1)",
    ),
    ("entry", "SELECT * FROM entry ORDER BY rowid DESC LIMIT 1"),
    ("local_entry_place", "SELECT * FROM local_entry_place ORDER BY rowid DESC LIMIT 1"),
    ("local_entry_words (rowid, words)", "SELECT rowid, words FROM local_entry_words ORDER BY rowid DESC LIMIT 1"),
];

/// Prints a line of the table, measured on two copies of Ana's phone in `copies`.
pub fn measure(folder: &Path, copies: &Path, what: &str, goal: &str) {
    std::fs::create_dir_all(copies).unwrap();
    let (saving, beside) = (copies.join("ana"), copies.join("bare"));
    life::copy(folder, &saving);
    life::copy(folder, &beside);
    let phone = life::ana(&saving);
    let seen = Connection::open(file(&saving)).unwrap();
    let mut bare = connect(&file(&beside)).unwrap();
    let texts = texts(&phone);
    let mut n = 0;
    let mut rows = Vec::new();
    // One side writes what the other wrote just before, so they take turns in this order.
    let mut took = [Vec::new(), Vec::new()];
    for _ in 0..700 {
        let text = &texts[n % texts.len()];
        n += 1;
        took[0].push(save(&phone, text));
        rows.clear();
        rows.extend(WRITTEN.map(|(_, last)| values(&seen, last)));
        took[1].push(write(&mut bare, &rows));
    }
    let mut next = took.map(|side| side.into_iter().cycle());
    let [ours, peer] = &mut next;
    let mut ours = |_| ours.next().unwrap();
    let mut peer = |_| peer.next().unwrap();
    let took = medians(700 * 5 / 6, 1, &mut [&mut ours, &mut peer]);
    line(what, took[0], took[1], took[0] / took[1], goal);
}

fn save(phone: &Phone, text: &str) -> Duration {
    let draft = EntryDraft { body: text.to_owned(), feelings: vec!["emo.warm.tender".into()], day: None };
    let begun = Instant::now();
    phone.attune.save_entry(&phone.here, Which::Ours, None, &draft).unwrap();
    begun.elapsed()
}

fn write(bare: &mut Connection, rows: &[Vec<Value>]) -> Duration {
    let begun = Instant::now();
    let tx = bare.transaction_with_behavior(TransactionBehavior::Immediate).unwrap();
    for ((table, _), values) in WRITTEN.iter().zip(rows) {
        let places = vec!["?"; values.len()].join(", ");
        let upsert = if *table == "log_devices" {
            " ON CONFLICT (device) DO UPDATE SET gapless = excluded.gapless, counter = excluded.counter"
        } else {
            ""
        };
        let sql = format!("INSERT INTO {table} VALUES ({places}){upsert}");
        tx.prepare_cached(&sql).unwrap().execute(params_from_iter(values)).unwrap();
    }
    tx.commit().unwrap();
    begun.elapsed()
}

fn values(connection: &Connection, sql: &str) -> Vec<Value> {
    let mut find = connection.prepare_cached(sql).unwrap();
    let columns = find.column_count();
    find.query_row([], |row| (0..columns).map(|column| row.get(column)).collect()).unwrap()
}

/// Bodies as the couple writes them.
fn texts(phone: &Phone) -> Vec<String> {
    let page = phone.attune.journal_page(&phone.here, Which::Ours, None, None).unwrap();
    let body = |id| phone.attune.entry(&phone.here, Which::Ours, id).unwrap().body;
    page.entries.into_iter().map(|card| body(card.id)).collect()
}

fn file(folder: &Path) -> PathBuf {
    let couples = std::fs::read_dir(folder.join("couples")).unwrap();
    let couple = couples.map(|entry| entry.unwrap().path()).next().unwrap();
    couple.join("couple.db")
}
