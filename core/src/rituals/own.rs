//! Before there are two: a ritual of the library for oneself, on this phone only, and what becomes of it
//! when there are two.

use rusqlite::{Connection, Transaction};

use super::commands::{keeping, propose};
use super::draft::{Checked, check, draft};
use super::planner::Instance;
use super::rows;
use super::rows::device::OwnRitual;
use super::screens::RitualDraft;
use super::show_rituals::own_title;
use crate::error::{Error, Result};
use crate::ids::RitualId;
use crate::log::{Author, Ledger};
use crate::random::Entropy;
use crate::time::{Civil, CivilDate};

/// Takes a ritual for oneself, on this phone only. Needs no vault as long as it comes from the library
/// and is not one of its private ones.
///
/// # Errors
/// As [`check`]; [`Error::NotAllowed`] when it needs the vault.
pub fn take_own(
    device: &Transaction,
    entropy: &dyn Entropy,
    today: CivilDate,
    draft: &RitualDraft,
) -> Result<RitualId> {
    let own = own_from(draft, today, RitualId::random(entropy)?)?;
    rows::device::put_own(device, &own)?;
    Ok(own.id)
}

/// Changes it.
///
/// # Errors
/// As [`take_own`]; [`Error::Gone`] when there is none.
pub fn change_own(device: &Transaction, today: CivilDate, id: RitualId, draft: &RitualDraft) -> Result<()> {
    let before = rows::device::own(device)?.into_iter().find(|own| own.id == id);
    let before = before.ok_or_else(|| Error::gone("ritual"))?;
    let own = own_from(draft, today, id)?;
    rows::device::put_own(device, &OwnRitual { schedule: keeping(own.schedule, &before.schedule), ..own })
}

fn own_from(draft: &RitualDraft, today: CivilDate, id: RitualId) -> Result<OwnRitual> {
    own_checked(check(draft, today)?, id)
}

/// What was checked already, as one's own.
///
/// # Errors
/// As [`may_be_own`].
pub(super) fn own_checked(checked: Checked, id: RitualId) -> Result<OwnRitual> {
    may_be_own(&checked)?;
    Ok(OwnRitual { id, wording: checked.wording, schedule: checked.schedule })
}

/// Whether it can be kept on this phone without the vault: under a title of the library that is not a private one's.
///
/// # Errors
/// [`Error::NotAllowed`].
pub(super) fn may_be_own(checked: &Checked) -> Result<()> {
    let entry = checked.wording.library.as_deref().and_then(super::library::find);
    match entry {
        Some(entry) if entry.kind != super::library::Kind::Ritual => Err(Error::not_allowed("error-ritual-no-times")),
        Some(entry) if !entry.private && entry.title == checked.title => Ok(()),
        _ => Err(Error::not_allowed("error-ritual-own-title")),
    }
}

/// Whether `id` is a personal ritual of this phone.
///
/// # Errors
/// Only those of the store.
pub fn is_own(device: &Connection, id: RitualId) -> Result<bool> {
    Ok(rows::device::own(device)?.iter().any(|own| own.id == id))
}

/// Drops a personal ritual.
///
/// # Errors
/// [`Error::Gone`] when there is none.
pub fn drop_own(device: &Transaction, id: RitualId) -> Result<()> {
    if rows::device::drop_own(device, id)? { Ok(()) } else { Err(Error::gone("ritual")) }
}

/// Marks an occurrence of a personal ritual as done.
///
/// # Errors
/// Only those of the store.
pub fn own_done(device: &Transaction, id: RitualId, occurrence: Civil) -> Result<()> {
    rows::device::own_done(device, Instance { ritual: id, occurrence })
}

/// Proposes what a personal ritual is to the other; only its times go along, nothing that was done. The caller drops it here
/// once that is stored ([`drop_own`]).
///
/// # Errors
/// [`Error::Gone`] when there is none; as [`propose`].
pub fn bring(
    tx: &Transaction,
    device: &Connection,
    ledger: &Ledger,
    author: &Author,
    id: RitualId,
) -> Result<RitualId> {
    let own = rows::device::own(device)?.into_iter().find(|own| own.id == id).ok_or_else(|| Error::gone("ritual"))?;
    propose(tx, ledger, author, &draft(&own_title(&own, &author.here.language), &own.schedule, &own.wording))
}
