//! All the SQL of ours. What is mine lies in the vault.

use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::excerpt::plain;
use super::find::{Search, indexed};
use super::model::{Cursor, Entry, PAGE, Write};
use super::screens::EntryDraft;
use crate::error::{Error, Result};
use crate::ids::{EntryId, OpId, PersonId};
use crate::log::{from_cbor, to_cbor};
use crate::store;
use crate::time::CivilDate;

/// An entry as a list needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Listed {
    pub(super) place: Cursor,
    pub(super) author: PersonId,
    pub(super) at_ms: i64,
    pub(super) day: CivilDate,
    /// Enough of it for an excerpt; all of it where words are searched.
    pub(super) body: String,
    pub(super) feelings: Vec<String>,
    pub(super) ahead: bool,
    pub(super) others: u32,
}

/// When the shown words of an entry came to this phone.
#[derive(Debug, Clone, Copy)]
pub(super) struct Receipt {
    pub(super) ms: i64,
    /// Days since 1970-01-01, where this phone was.
    pub(super) day: i64,
}

/// Writes the entry's row anew, its place in the list and its words.
pub(super) fn keep(tx: &Transaction, entry: &Entry) -> Result<()> {
    let write = &entry.write;
    let others = (!entry.others.is_empty()).then(|| to_cbor(&entry.others)).transpose()?;
    tx.prepare_cached(
        "INSERT OR REPLACE INTO entry
             (id, author, at_ms, day, zone, kind, body, feelings, tags, shown, others_count, others)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?
    .execute(params![
        entry.id.bytes(),
        entry.author.bytes(),
        entry.at_ms,
        write.day.ordinal_days(),
        write.zone,
        write.kind,
        write.body,
        json(&write.feelings)?,
        json(&write.tags)?,
        entry.shown.bytes(),
        i64::try_from(entry.others.len()).unwrap_or(i64::MAX),
        others,
    ])?;
    let before = placed(tx, entry.id)?;
    place(tx, entry, before.as_ref().filter(|before| before.shown == entry.shown).and_then(|before| before.receipt))?;
    let number = match before {
        Some(before) => {
            tx.prepare_cached("DELETE FROM local_entry_words WHERE rowid = ?")?.execute([before.number])?;
            before.number
        }
        None => tx.last_insert_rowid(),
    };
    tx.prepare_cached("INSERT INTO local_entry_words (rowid, words) VALUES (?, ?)")?
        .execute(params![number, indexed(&plain(&write.body))])?;
    Ok(())
}

/// An entry that stands in the list.
struct Placed {
    number: i64,
    shown: OpId,
    /// When `shown` came here, if that was told.
    receipt: Option<Receipt>,
}

fn placed(conn: &Connection, entry: EntryId) -> Result<Option<Placed>> {
    let mut query =
        conn.prepare_cached("SELECT number, shown, received_ms, received_day FROM local_entry_place WHERE entry = ?")?;
    let read = query.query_row([entry.bytes()], |row| {
        let (ms, day): (Option<i64>, Option<i64>) = (row.get(2)?, row.get(3)?);
        Ok(Placed {
            number: row.get(0)?,
            shown: OpId::from_slice(row.get_ref(1)?.as_blob()?).map_err(|_| unreadable(1))?,
            receipt: ms.zip(day).map(|(ms, day)| Receipt { ms, day }),
        })
    });
    Ok(read.optional()?)
}

/// Day and moment that an entry of `day`, first written at `at_ms`, sorts by, and whether it is dated
/// ahead: it stands under its own day, unless that is more than a day ahead of its coming; then under the
/// day it came.
fn stands(day: i64, at_ms: i64, receipt: Option<Receipt>) -> (i64, i64, bool) {
    let ahead = receipt.is_some_and(|receipt| day > receipt.day.saturating_add(1));
    let sort_day = receipt.filter(|_| ahead).map_or(day, |receipt| receipt.day);
    let sort_ms = receipt.map_or(at_ms, |receipt| at_ms.min(receipt.ms));
    (sort_day, sort_ms, ahead)
}

fn place(tx: &Transaction, entry: &Entry, receipt: Option<Receipt>) -> Result<()> {
    let (sort_day, sort_ms, ahead) = stands(entry.write.day.ordinal_days(), entry.at_ms, receipt);
    tx.prepare_cached(
        "INSERT INTO local_entry_place (entry, shown, received_ms, received_day, sort_day, sort_ms, ahead)
         VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (entry) DO UPDATE SET shown = excluded.shown, received_ms = excluded.received_ms,
             received_day = excluded.received_day, sort_day = excluded.sort_day, sort_ms = excluded.sort_ms,
             ahead = excluded.ahead",
    )?
    .execute(params![
        entry.id.bytes(),
        entry.shown.bytes(),
        receipt.map(|receipt| receipt.ms),
        receipt.map(|receipt| receipt.day),
        sort_day,
        sort_ms,
        ahead,
    ])?;
    Ok(())
}

/// Places everything that came since the last call as having come at `receipt`.
pub(super) fn received(tx: &Transaction, receipt: Receipt) -> Result<()> {
    let new: Vec<(i64, i64, i64)> = tx
        .prepare_cached(
            "SELECT place.number, entry.day, entry.at_ms
             FROM local_entry_place AS place CROSS JOIN entry ON entry.id = place.entry
             WHERE place.received_day IS NULL",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (number, day, at_ms) in new {
        let (sort_day, sort_ms, ahead) = stands(day, at_ms, Some(receipt));
        tx.prepare_cached(
            "UPDATE local_entry_place
             SET received_ms = ?, received_day = ?, sort_day = ?, sort_ms = ?, ahead = ? WHERE number = ?",
        )?
        .execute(params![receipt.ms, receipt.day, sort_day, sort_ms, ahead, number])?;
    }
    Ok(())
}

/// Removes every trace of an entry.
pub(super) fn forget(tx: &Transaction, entry: EntryId) -> Result<()> {
    let id = entry.bytes();
    tx.prepare_cached(
        "DELETE FROM local_entry_words WHERE rowid = (SELECT number FROM local_entry_place WHERE entry = ?)",
    )?
    .execute([id])?;
    tx.prepare_cached("DELETE FROM local_entry_place WHERE entry = ?")?.execute([id])?;
    tx.prepare_cached("DELETE FROM local_entry_draft WHERE entry = ?")?.execute([id])?;
    tx.prepare_cached("DELETE FROM entry WHERE id = ?")?.execute([id])?;
    store::erasing(tx)
}

/// The entry `id`, whole.
pub(super) fn entry(conn: &Connection, wanted: EntryId) -> Result<Option<Entry>> {
    let mut query = conn.prepare_cached(
        "SELECT id, author, at_ms, day, zone, kind, body, feelings, tags, shown, others FROM entry WHERE id = ?",
    )?;
    let read = query.query_row([wanted.bytes()], |row| {
        let others: Option<Vec<u8>> = row.get(10)?;
        let others = others.map_or(Some(Vec::new()), |bytes| from_cbor(&bytes)).ok_or_else(|| unreadable(10))?;
        Ok(Entry {
            id: id(row, 0)?,
            author: person(row, 1)?,
            at_ms: row.get(2)?,
            write: Write {
                day: CivilDate::from_ordinal_days(row.get(3)?),
                zone: row.get(4)?,
                kind: row.get(5)?,
                body: row.get(6)?,
                feelings: list(row, 7)?,
                tags: list(row, 8)?,
            },
            shown: OpId::from_slice(row.get_ref(9)?.as_blob()?).map_err(|_| unreadable(9))?,
            others,
        })
    });
    Ok(read.optional()?)
}

const LISTED: &str = "entry.id, place.sort_day, place.sort_ms, entry.author, entry.at_ms, entry.day, entry.feelings,
     place.ahead, entry.others_count";

/// Read along the list's index, whatever the number of entries.
pub(super) fn page_query() -> String {
    format!(
        "SELECT {LISTED}, substr(entry.body, 1, 1200)
         FROM local_entry_place AS place JOIN entry ON entry.id = place.entry
         WHERE (place.sort_day, place.sort_ms, place.entry) < (?, ?, ?)
         ORDER BY place.sort_day DESC, place.sort_ms DESC, place.entry DESC LIMIT ?"
    )
}

/// At most one more than a page of entries after `after`, newest first.
pub(super) fn page(conn: &Connection, after: Cursor) -> Result<Vec<Listed>> {
    let mut query = conn.prepare_cached(&page_query())?;
    let rows = query.query_map(params![after.day, after.at_ms, after.id.bytes(), limit()], listed)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The newest entries of the other since `since_ms`, at most `most`, from among the newest page of all.
pub(super) fn lately(conn: &Connection, me: PersonId, since_ms: i64, most: usize) -> Result<Vec<Listed>> {
    let mut query = conn.prepare_cached(&format!(
        "SELECT {LISTED}, substr(entry.body, 1, 1200)
         FROM (SELECT * FROM local_entry_place ORDER BY sort_day DESC, sort_ms DESC, entry DESC LIMIT ?) AS place
         JOIN entry ON entry.id = place.entry
         WHERE entry.author <> ? AND entry.at_ms >= ?
         ORDER BY place.sort_day DESC, place.sort_ms DESC, place.entry DESC LIMIT ?"
    ))?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows = query.query_map(params![limit() - 1, me.bytes(), since_ms, most], listed)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// As [`page`], of entries that hold what is searched.
pub(super) fn found(conn: &Connection, search: &Search, after: Cursor) -> Result<Vec<Listed>> {
    let mut query = conn.prepare_cached(&format!(
        "WITH hit AS MATERIALIZED (
             SELECT place.* FROM local_entry_words
             JOIN local_entry_place AS place ON place.number = local_entry_words.rowid
             WHERE local_entry_words MATCH ?
               AND (place.sort_day, place.sort_ms, place.entry) < (?, ?, ?)
             ORDER BY place.sort_day DESC, place.sort_ms DESC, place.entry DESC LIMIT ?)
         SELECT {LISTED}, entry.body FROM hit AS place JOIN entry ON entry.id = place.entry
         ORDER BY place.sort_day DESC, place.sort_ms DESC, place.entry DESC"
    ))?;
    let rows =
        query.query_map(params![search.for_index(), after.day, after.at_ms, after.id.bytes(), limit()], listed)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A page, and one more to learn whether it is the last.
fn limit() -> i64 {
    i64::try_from(PAGE + 1).unwrap_or(i64::MAX)
}

fn listed(row: &Row) -> rusqlite::Result<Listed> {
    Ok(Listed {
        place: Cursor { day: row.get(1)?, at_ms: row.get(2)?, id: id(row, 0)? },
        author: person(row, 3)?,
        at_ms: row.get(4)?,
        day: CivilDate::from_ordinal_days(row.get(5)?),
        feelings: list(row, 6)?,
        ahead: row.get(7)?,
        others: row.get(8)?,
        body: row.get(9)?,
    })
}

/// Keeps what is being written, in place of what was kept before.
pub(super) fn keep_draft(tx: &Transaction, entry: Option<EntryId>, draft: &EntryDraft) -> Result<()> {
    tx.prepare_cached("INSERT OR REPLACE INTO local_entry_draft (entry, body, feelings, day) VALUES (?, ?, ?, ?)")?
        .execute(params![
            slot(entry.as_ref()),
            draft.body,
            json(&draft.feelings)?,
            draft.day.map(CivilDate::ordinal_days)
        ])?;
    Ok(())
}

/// What is being written, if anything is.
pub(super) fn draft(conn: &Connection, entry: Option<EntryId>) -> Result<Option<EntryDraft>> {
    let mut query = conn.prepare_cached("SELECT body, feelings, day FROM local_entry_draft WHERE entry = ?")?;
    let read = query.query_row([slot(entry.as_ref())], |row| {
        let day: Option<i64> = row.get(2)?;
        Ok(EntryDraft { body: row.get(0)?, feelings: list(row, 1)?, day: day.map(CivilDate::from_ordinal_days) })
    });
    Ok(read.optional()?)
}

/// Takes the draft away; whether there was one.
pub(super) fn drop_draft(tx: &Transaction, entry: Option<EntryId>) -> Result<bool> {
    Ok(tx.prepare_cached("DELETE FROM local_entry_draft WHERE entry = ?")?.execute([slot(entry.as_ref())])? > 0)
}

/// Takes every draft away.
pub(super) fn forget_drafts(tx: &Transaction) -> Result<()> {
    tx.execute("DELETE FROM local_entry_draft", [])?;
    Ok(())
}

fn slot(entry: Option<&EntryId>) -> &[u8] {
    entry.map_or(&[], |entry| entry.bytes())
}

fn json<T: Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|e| Error::internal("journal.json", e))
}

fn list<T: DeserializeOwned>(row: &Row, at: usize) -> rusqlite::Result<T> {
    serde_json::from_str(row.get_ref(at)?.as_str()?).map_err(|_| unreadable(at))
}

fn id(row: &Row, at: usize) -> rusqlite::Result<EntryId> {
    EntryId::from_slice(row.get_ref(at)?.as_blob()?).map_err(|_| unreadable(at))
}

fn person(row: &Row, at: usize) -> rusqlite::Result<PersonId> {
    PersonId::from_slice(row.get_ref(at)?.as_blob()?).map_err(|_| unreadable(at))
}

fn unreadable(at: usize) -> rusqlite::Error {
    rusqlite::Error::InvalidColumnType(at, "entry".into(), Type::Blob)
}
