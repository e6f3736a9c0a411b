//! Rituals that are only for oneself and name what they are about: this phone's file has a random id and
//! the times, the vault has the title and what of the library it comes from. Keeping one needs no unlock,
//! reading what it is called does.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::draft::{Checked, title_of};
use super::library::{self, Kind as LibraryKind};
use super::model::{RitualRecord, Wording};
use super::rows::device::OwnRitual;
use super::screens::RitualDraft;
use crate::copy::{self, Copy};
use crate::error::{Error, Result};
use crate::ids::{RecordId, RitualId};
use crate::log::{from_cbor, to_cbor};
use crate::random::Entropy;
use crate::store::Database;
use crate::vault::{self, Kind, Open};

/// What a private ritual is called, as the vault numbers it.
const RITUAL: Kind = Kind(0x0201);

/// A private ritual as it is sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Kept {
    /// As this phone's file knows it.
    ritual: RitualId,
    /// As a title of two would be kept: a library's in English.
    title: String,
    library: Option<String>,
    /// Milliseconds since 1970: of two of one ritual the later counts, since a locked vault cannot be asked
    /// which record is to be replaced. A clock that was set back in between shows the earlier title.
    at_ms: i64,
}

/// With what titles are kept and read.
#[derive(Clone, Copy)]
pub struct Vault<'a> {
    /// Where they lie.
    pub private: &'a Database,
    /// While it is open.
    pub open: Option<&'a Open>,
    /// For ids and seals.
    pub entropy: &'a dyn Entropy,
    /// Milliseconds since 1970.
    pub now_ms: i64,
}

impl Vault<'_> {
    /// Seals what a ritual is called, in place of what was sealed for it. Committed at once: the caller writes the times
    /// after it, so that a kill in between leaves at most a record that belongs to nothing.
    ///
    /// # Errors
    /// [`crate::error::VaultFault::NotSetUp`] before there is a vault.
    pub(super) fn keep(&self, ritual: RitualId, checked: &Checked) -> Result<()> {
        let earlier = self.records(|kept| kept.ritual == ritual)?;
        let (title, library) = (checked.title.clone(), checked.wording.library.clone());
        let latest = earlier.iter().map(|(_, kept)| kept.at_ms.saturating_add(1)).max().unwrap_or(i64::MIN);
        let kept = Kept { ritual, title, library, at_ms: self.now_ms.max(latest) };
        let id = RecordId::random(self.entropy)?;
        self.private.write(|tx| {
            vault::put(tx, self.entropy, RITUAL, id, &Zeroizing::new(to_cbor(&kept)?))?;
            earlier.iter().try_for_each(|(id, _)| vault::delete(tx, *id).map(drop))
        })
    }

    /// Takes out every title that belongs to none of `own`: of what was stopped while the vault was locked, and of what a
    /// kill left behind. While it is locked nothing can be told apart, and nothing is done.
    ///
    /// # Errors
    /// Only those of the store.
    pub fn tidy(&self, own: &[OwnRitual]) -> Result<()> {
        let all = self.records(|_| true)?;
        let names = Names::of(all.iter().map(|(_, kept)| kept.clone()));
        let stays = |kept: &Kept| {
            let there = own.iter().any(|own| own.id == kept.ritual && own.is_private());
            there && names.0.get(&kept.ritual).is_some_and(|newest| newest.at_ms <= kept.at_ms)
        };
        let over: Vec<RecordId> = all.iter().filter(|(_, kept)| !stays(kept)).map(|(id, _)| *id).collect();
        if over.is_empty() {
            return Ok(());
        }
        self.private.write(|tx| over.iter().try_for_each(|id| vault::delete(tx, *id).map(drop)))
    }

    /// What the private ones among `own` are called; nothing while the vault is locked. Where none is private the vault,
    /// which may be long, is not read.
    ///
    /// # Errors
    /// Only those of the store.
    pub fn names(&self, own: &[OwnRitual]) -> Result<Names> {
        if !own.iter().any(OwnRitual::is_private) {
            return Ok(Names::default());
        }
        Ok(Names::of(self.records(|_| true)?.into_iter().map(|(_, kept)| kept)))
    }

    fn records(&self, which: impl Fn(&Kept) -> bool) -> Result<Vec<(RecordId, Kept)>> {
        let Some(open) = self.open else { return Ok(Vec::new()) };
        let records = self.private.read(|conn| vault::all(conn, open, RITUAL))?.records;
        let kept = records.into_iter().filter_map(|one| Some((one.id, from_cbor::<Kept>(&one.plain)?)));
        Ok(kept.filter(|(_, kept)| which(kept)).collect())
    }
}

/// What private rituals are called, as far as the vault is open.
#[derive(Debug, Clone, Default)]
pub struct Names(BTreeMap<RitualId, Kept>);

impl Names {
    /// Of two of one ritual the later counts.
    fn of(all: impl Iterator<Item = Kept>) -> Self {
        let mut names: BTreeMap<RitualId, Kept> = BTreeMap::new();
        for kept in all {
            match names.get(&kept.ritual) {
                Some(newer) if newer.at_ms > kept.at_ms => {}
                _ => drop(names.insert(kept.ritual, kept)),
            }
        }
        Self(names)
    }

    /// What one's own ritual is called here: a private one's title, or the line that names nothing.
    pub(super) fn title(&self, own: &OwnRitual, language: &str) -> String {
        if !own.is_private() {
            return title_of(
                &RitualRecord { wordings: vec![own.wording.clone()], ..RitualRecord::default() },
                language,
            );
        }
        let Some(kept) = self.0.get(&own.id) else { return Copy::of(language).text(UNNAMED) };
        let wording = Wording { library: kept.library.clone(), generic: true };
        let titles = vec![kept.title.clone()];
        title_of(&RitualRecord { titles, wordings: vec![wording], ..RitualRecord::default() }, language)
    }

    /// As [`Names::title`], as it is kept.
    pub(super) fn plain_title(&self, own: &OwnRitual) -> String {
        self.0.get(&own.id).map_or_else(|| self.title(own, "en"), |kept| kept.title.clone())
    }

    /// What it comes from; a private one rings with the line that names nothing.
    pub(super) fn wording(&self, own: &OwnRitual) -> Wording {
        match self.0.get(&own.id).filter(|_| own.is_private()) {
            Some(kept) => Wording { library: kept.library.clone(), generic: true },
            None => own.wording.clone(),
        }
    }

    /// Whether one of the library is among them, as far as that can be read.
    pub(super) fn has(&self, own: &[OwnRitual], library: &str) -> bool {
        own.iter().any(|own| self.wording(own).library.as_deref() == Some(library))
    }
}

/// What stands in place of a title while the vault is locked.
const UNNAMED: &str = "ritual-unnamed";

/// Whether a title is the one that stands there while the vault is locked.
pub(super) fn is_unnamed(title: &str) -> bool {
    copy::languages().any(|language| Copy::of(language).text(UNNAMED) == title.trim())
}

/// Whether a draft is of what is never proposed: it says so, or the library does.
pub fn is_private(draft: &RitualDraft) -> bool {
    draft.only_me || draft.library.as_deref().and_then(library::find).is_some_and(|entry| entry.private)
}

/// Whether one's own needs the vault: one of the library's that are only for oneself, or a title of one's own.
///
/// # Errors
/// [`Error::NotAllowed`] for what has no times.
pub(super) fn needs_vault(checked: &Checked) -> Result<bool> {
    let entry = checked.wording.library.as_deref().and_then(library::find);
    match entry {
        Some(entry) if entry.kind != LibraryKind::Ritual => Err(Error::not_allowed("error-ritual-no-times")),
        Some(entry) => Ok(entry.private || entry.title != checked.title),
        None => Ok(true),
    }
}
