//! Ours: written by either, read by both. Only the author changes or deletes an entry.

use rusqlite::{Connection, Transaction};

use super::author::new_id;
use super::model::{Delete, Entry, Write};
use super::ops::{self, JournalOp};
use super::rows::{self, Receipt};
use super::screens::EntryDraft;
use crate::error::{Error, Result};
use crate::ids::{EntryId, PersonId, RecordId};
use crate::log::{Author, Folded, Folding, Ledger, Operation, Stamped};
use crate::store;
use crate::time::{Here, Now, Zone};

/// Keeps what is being written, at every pause of typing; an empty new entry is no draft.
///
/// # Errors
/// [`Error::Input`] when the text is too long; what was kept before stays.
pub fn keep_draft(tx: &Transaction, entry: Option<EntryId>, draft: &EntryDraft) -> Result<()> {
    super::model::fits(&draft.body)?;
    if entry.is_none() && draft.body.trim().is_empty() && draft.feelings.is_empty() {
        return drop_draft(tx, entry);
    }
    rows::keep_draft(tx, entry, draft)
}

/// Throws away what was being written.
///
/// # Errors
/// Only those of the store.
pub fn drop_draft(tx: &Transaction, entry: Option<EntryId>) -> Result<()> {
    if rows::drop_draft(tx, entry)? {
        store::erasing(tx)?;
    }
    Ok(())
}

/// Throws away all that was being written for ours: the couple ends here.
///
/// # Errors
/// Only those of the store.
pub fn forget_drafts(tx: &Transaction) -> Result<()> {
    rows::forget_drafts(tx)?;
    store::erasing(tx)
}

/// Saves `draft` as a new entry, or as what `entry` says from now on, and lets go of the kept draft.
///
/// # Errors
/// [`Error::Input`] as [`Write::of`]; [`Error::Gone`]; [`Error::NotAllowed`] for the other's entry.
pub fn save(
    tx: &Transaction,
    ledger: &Ledger,
    author: &Author,
    entry: Option<EntryId>,
    draft: &EntryDraft,
) -> Result<EntryId> {
    let id = match entry {
        None => add(tx, ledger, author, &Write::of(draft, author.now, author.here)?)?,
        Some(id) => {
            let write = own(tx, author.person, id)?.write.changed(draft)?;
            record(tx, ledger, author, id, &JournalOp::Write(write))?;
            id
        }
    };
    // Its text is in the entry now, so nothing needs to leave the write-ahead log.
    rows::drop_draft(tx, entry)?;
    Ok(id)
}

/// A new entry that says `write`: also the copy of one of mine ([`super::mine::to_share`]).
///
/// # Errors
/// Those of the log.
pub fn add(tx: &Transaction, ledger: &Ledger, author: &Author, write: &Write) -> Result<EntryId> {
    let id = new_id(ledger.entropy, ledger.members, author.person, author.now.utc_ms)?;
    record(tx, ledger, author, id, &JournalOp::Write(write.clone()))?;
    Ok(id)
}

/// Deletes an entry on both phones, for good.
///
/// # Errors
/// [`Error::Gone`]; [`Error::NotAllowed`] for the other's entry.
pub fn delete(tx: &Transaction, ledger: &Ledger, author: &Author, id: EntryId) -> Result<()> {
    own(tx, author.person, id)?;
    record(tx, ledger, author, id, &JournalOp::Delete(Delete {}))
}

/// Settles other versions: 0 keeps the one shown, 1 the first of the others and so on.
///
/// # Errors
/// [`Error::Gone`] for an entry or a version that is not there; [`Error::NotAllowed`].
pub fn choose_version(tx: &Transaction, ledger: &Ledger, author: &Author, id: EntryId, index: usize) -> Result<()> {
    let entry = own(tx, author.person, id)?;
    let chosen = match index.checked_sub(1) {
        None => Some(entry.write),
        Some(other) => entry.others.into_iter().nth(other),
    };
    let chosen = chosen.ok_or_else(|| Error::gone("version"))?;
    record(tx, ledger, author, id, &JournalOp::Write(chosen))
}

/// Tells when the entries came that have come since the last call: to be called in the transaction
/// that received them. One dated more than a day ahead of this moment sorts by it, and is marked.
///
/// # Errors
/// Only those of the store.
pub fn received(tx: &Transaction, now: &Now, here: &Here) -> Result<()> {
    let day = Zone::of(here, now.utc_ms).civil_at(now.utc_ms).date.ordinal_days();
    rows::received(tx, Receipt { ms: now.utc_ms, day })
}

/// The entry `id`, if it is there.
///
/// # Errors
/// Only those of the store.
pub fn entry(conn: &Connection, id: EntryId) -> Result<Option<Entry>> {
    rows::entry(conn, id)
}

fn own(conn: &Connection, person: PersonId, id: EntryId) -> Result<Entry> {
    let entry = rows::entry(conn, id)?.ok_or_else(|| Error::gone("entry"))?;
    if entry.author == person { Ok(entry) } else { Err(not_the_author()) }
}

pub(super) fn not_the_author() -> Error {
    Error::not_allowed("error-only-author")
}

fn record(tx: &Transaction, ledger: &Ledger, author: &Author, id: EntryId, op: &JournalOp) -> Result<()> {
    ledger.record(tx, author, id.into(), None, op)?;
    received(tx, author.now, author.here)
}

/// Folds one record of ours anew; `app` routes kinds 0x01xx here.
///
/// # Errors
/// Only those of the store.
pub fn fold(tx: &Transaction, folding: &Folding) -> Result<Folded> {
    let mut read = Vec::new();
    let mut unreadable = Vec::new();
    for stamped in folding.ops {
        match JournalOp::read(stamped.frame.kind, &stamped.op) {
            Some(op) => read.push(Stamped { frame: stamped.frame.clone(), op }),
            None => unreadable.push(stamped.frame.id),
        }
    }
    let (entry, mut void) = ops::fold(folding.members, &read);
    void.extend(unreadable);
    match entry {
        Some(entry) => rows::keep(tx, &entry)?,
        None => rows::forget(tx, folding.record.into())?,
    }
    Ok(Folded { void })
}

/// Removes every trace of a deleted record; `app` routes kinds 0x01xx here.
///
/// # Errors
/// Only those of the store.
pub fn forget(tx: &Transaction, _kind: u16, record: RecordId) -> Result<()> {
    rows::forget(tx, record.into())
}
