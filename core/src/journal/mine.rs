//! Mine: entries and drafts as records of the vault. Writing works while it is locked, reading does not.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, Transaction};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::model::{Cursor, Write, fits};
use super::screens::EntryDraft;
use crate::error::{Error, Result, VaultFault};
use crate::ids::{EntryId, RecordId};
use crate::log::{from_cbor, to_cbor};
use crate::random::Entropy;
use crate::time::{Here, Now};
use crate::vault::{self, Kind, Open};

/// An entry of mine in the vault.
const ENTRY: Kind = Kind(0x0101);

/// A draft of one.
const DRAFT: Kind = Kind(0x0102);

/// An entry as it is sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Kept {
    /// When it was first written, milliseconds since 1970.
    pub(super) at_ms: i64,
    pub(super) write: Write,
}

/// A draft as it is sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct KeptDraft {
    /// The entry it changes; none for a new one.
    of: Option<EntryId>,
    /// When it was kept: of two drafts of one entry the later shows.
    at_ms: i64,
    draft: EntryDraft,
}

/// Which records of the vault the editor writes to just now. Only in memory, so that no file tells
/// which record is a draft, or of what. After a crash the drafts are found by opening the vault.
#[derive(Debug, Default)]
pub struct Drafting(Mutex<BTreeMap<Option<EntryId>, Editing>>);

#[derive(Debug, Clone)]
struct Editing {
    /// Where the draft lies.
    draft: RecordId,
    /// When the entry was first written and all of it but its text, as the editor opened it: enough to
    /// save the change even when the vault locks meanwhile.
    was: Option<(i64, Write)>,
}

impl Drafting {
    /// What the editor of `entry` (none: of a new one) begins with: the draft kept before, else the
    /// entry, else nothing; and whether it is a draft. While the vault is locked it is nothing, and
    /// what is typed becomes a draft of its own, so that no draft kept before is written over.
    ///
    /// # Errors
    /// [`Error::Gone`] for an entry that is not there.
    pub fn begin(
        &self,
        conn: &Connection,
        open: Option<&Open>,
        entropy: &dyn Entropy,
        entry: Option<EntryId>,
    ) -> Result<(Option<EntryDraft>, bool)> {
        let fresh = RecordId::random(entropy)?;
        let Some(open) = open else {
            let was = self.editing().get(&entry).and_then(|editing| editing.was.clone());
            self.editing().insert(entry, Editing { draft: fresh, was });
            return Ok((None, false));
        };
        let kept = entry.map(|id| one(conn, open, id)).transpose()?;
        let latest =
            drafts(conn, open)?.into_iter().filter(|(_, draft)| draft.of == entry).max_by_key(|(_, d)| d.at_ms);
        let was = kept.clone().map(|kept| (kept.at_ms, Write { body: String::new(), ..kept.write }));
        let (draft, text, is_draft) = match (latest, kept) {
            (Some((id, draft)), _) => (id, Some(draft.draft), true),
            (None, Some(kept)) => (fresh, Some(as_draft(kept.write)), false),
            (None, None) => (fresh, None, false),
        };
        self.editing().insert(entry, Editing { draft, was });
        Ok((text, is_draft))
    }

    /// Keeps what is being written, at every pause of typing; an empty new entry is no draft.
    ///
    /// # Errors
    /// [`VaultFault::NotSetUp`] before a passphrase is chosen; [`Error::Input`] when the text is too long.
    pub fn keep(
        &self,
        tx: &Transaction,
        entropy: &dyn Entropy,
        now: &Now,
        entry: Option<EntryId>,
        draft: &EntryDraft,
    ) -> Result<()> {
        fits(&draft.body)?;
        let at = self.draft_of(entropy, entry)?;
        if entry.is_none() && draft.body.trim().is_empty() && draft.feelings.is_empty() {
            return vault::delete(tx, at).map(drop);
        }
        let kept = KeptDraft { of: entry, at_ms: now.utc_ms, draft: draft.clone() };
        vault::put(tx, entropy, DRAFT, at, &Zeroizing::new(to_cbor(&kept)?))
    }

    /// Saves `draft` as a new entry, or as what `entry` says from now on, and lets go of the kept draft.
    ///
    /// # Errors
    /// [`Error::Input`] as [`Write::of`]; [`VaultFault::NotSetUp`]; [`VaultFault::Locked`] for a change of an
    /// entry that was never opened in this editor; the draft then stays.
    pub fn save(
        &self,
        tx: &Transaction,
        entropy: &dyn Entropy,
        (now, here): (&Now, &Here),
        open: Option<&Open>,
        entry: Option<EntryId>,
        draft: &EntryDraft,
    ) -> Result<EntryId> {
        let at = self.draft_of(entropy, entry)?;
        let (id, kept) = match entry {
            None => (at.into(), Kept { at_ms: now.utc_ms, write: Write::of(draft, now, here)? }),
            Some(id) => {
                let opened = self.editing().get(&entry).and_then(|editing| editing.was.clone());
                let (at_ms, was) = match (opened, open) {
                    (Some(was), _) => was,
                    (None, Some(open)) => one(tx, open, id).map(|kept| (kept.at_ms, kept.write))?,
                    (None, None) => return Err(VaultFault::Locked.into()),
                };
                (id, Kept { at_ms, write: was.changed(draft)? })
            }
        };
        vault::put(tx, entropy, ENTRY, id.into(), &Zeroizing::new(to_cbor(&kept)?))?;
        if entry.is_some() {
            vault::delete(tx, at)?;
            delete_drafts(tx, open, id)?;
        }
        self.editing().remove(&entry);
        Ok(id)
    }

    /// Deletes an entry, and its drafts where the vault is open.
    ///
    /// # Errors
    /// [`Error::Gone`] when there is none.
    pub fn delete(&self, tx: &Transaction, open: Option<&Open>, id: EntryId) -> Result<()> {
        if !vault::delete(tx, id.into())? {
            return Err(Error::gone("entry"));
        }
        if let Some(editing) = self.editing().remove(&Some(id)) {
            vault::delete(tx, editing.draft)?;
        }
        delete_drafts(tx, open, id)
    }

    /// Whether a draft of a new entry waits; while the vault is locked only what this run knows.
    ///
    /// # Errors
    /// Only those of the store.
    pub fn new_waits(&self, conn: &Connection, open: Option<&Open>) -> Result<bool> {
        match open {
            Some(open) => Ok(drafts(conn, open)?.iter().any(|(_, draft)| draft.of.is_none())),
            None => match self.editing().get(&None) {
                Some(editing) => vault::has(conn, editing.draft),
                None => Ok(false),
            },
        }
    }

    /// Forgets what the editor was writing to: this phone was erased.
    pub fn forget(&self) {
        self.editing().clear();
    }

    fn draft_of(&self, entropy: &dyn Entropy, entry: Option<EntryId>) -> Result<RecordId> {
        let fresh = RecordId::random(entropy)?;
        Ok(self.editing().entry(entry).or_insert(Editing { draft: fresh, was: None }).draft)
    }

    fn editing(&self) -> MutexGuard<'_, BTreeMap<Option<EntryId>, Editing>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A copy of an entry of mine for ours, and so the preview of it: exactly what the other will see. It
/// does not tell when it was written, nor that it was mine.
///
/// # Errors
/// [`Error::Gone`] when there is none.
pub fn to_share(conn: &Connection, open: &Open, id: EntryId) -> Result<Write> {
    Ok(one(conn, open, id)?.write)
}

/// The entry `id`.
pub(super) fn one(conn: &Connection, open: &Open, id: EntryId) -> Result<Kept> {
    let record = vault::read(conn, open, id.into())?.filter(|record| record.kind == ENTRY);
    record.and_then(|record| from_cbor(&record.plain)).ok_or_else(|| Error::gone("entry"))
}

/// Every entry of mine, newest first, each with its place in the list.
pub(super) fn all(conn: &Connection, open: &Open) -> Result<Vec<(Cursor, Kept)>> {
    let records = vault::all(conn, open, ENTRY)?.records;
    let mut entries: Vec<(Cursor, Kept)> = records
        .into_iter()
        .filter_map(|record| {
            let kept: Kept = from_cbor(&record.plain)?;
            Some((Cursor { day: kept.write.day.ordinal_days(), at_ms: kept.at_ms, id: record.id.into() }, kept))
        })
        .collect();
    entries.sort_by_key(|(place, _)| std::cmp::Reverse(*place));
    Ok(entries)
}

/// Deletes every draft of an entry, those of earlier runs too, where the vault is open.
fn delete_drafts(tx: &Transaction, open: Option<&Open>, id: EntryId) -> Result<()> {
    let Some(open) = open else { return Ok(()) };
    for (draft, kept) in drafts(tx, open)? {
        if kept.of == Some(id) {
            vault::delete(tx, draft)?;
        }
    }
    Ok(())
}

fn drafts(conn: &Connection, open: &Open) -> Result<Vec<(RecordId, KeptDraft)>> {
    let records = vault::all(conn, open, DRAFT)?.records;
    Ok(records.into_iter().filter_map(|record| Some((record.id, from_cbor(&record.plain)?))).collect())
}

/// What the editor shows of an entry.
pub(super) fn as_draft(write: Write) -> EntryDraft {
    EntryDraft { body: write.body, feelings: write.feelings, day: Some(write.day) }
}
