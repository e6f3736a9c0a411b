//! A ritual for oneself, on this phone only: before there are two of any kind, and what becomes of it when
//! there are two; the private ones of the library before and after.

use rusqlite::{Connection, Transaction};

use super::commands::{keeping, propose};
use super::draft::{Checked, check, draft};
use super::planner::Instance;
use super::private::{Names, Vault, is_unnamed, needs_vault};
use super::rows;
use super::rows::device::OwnRitual;
use super::screens::RitualDraft;
use crate::error::{Error, Result};
use crate::ids::RitualId;
use crate::log::{Author, Ledger};
use crate::time::{Civil, CivilDate};

/// Takes a ritual for oneself, on this phone only. One of the library that is no private one needs no vault; of any
/// other the vault holds what it is called, committed before the caller's transaction is.
///
/// # Errors
/// As [`check`]; [`Error::NotAllowed`] for what has no times; [`Error::Vault`] when it needs a vault that is not there.
pub fn take_own(device: &Transaction, vault: &Vault, today: CivilDate, draft: &RitualDraft) -> Result<RitualId> {
    take_checked(device, vault, check(draft, today)?)
}

/// Takes what was checked already, with exceptions and further dates.
///
/// # Errors
/// As [`take_own`], but for those of [`check`].
pub(super) fn take_checked(device: &Transaction, vault: &Vault, checked: Checked) -> Result<RitualId> {
    let id = RitualId::random(vault.entropy)?;
    let own = if needs_vault(&checked)? {
        vault.keep(id, &checked)?;
        OwnRitual::private(id, checked.schedule)
    } else {
        OwnRitual { id, wording: checked.wording, schedule: checked.schedule }
    };
    rows::device::put_own(device, &own)?;
    Ok(id)
}

/// Changes it. A private one stays private; while the vault is locked its times change and its title stays, unless
/// another was typed.
///
/// # Errors
/// As [`take_own`]; [`Error::Gone`] when there is none.
pub fn change_own(
    device: &Transaction,
    vault: &Vault,
    today: CivilDate,
    id: RitualId,
    draft: &RitualDraft,
) -> Result<()> {
    let before = find(device, id)?;
    let checked = check(draft, today)?;
    let private = needs_vault(&checked)? || before.is_private();
    if private && !(before.is_private() && is_unnamed(&draft.title)) {
        vault.keep(id, &checked)?;
    }
    let schedule = keeping(checked.schedule, &before.schedule);
    let own =
        if private { OwnRitual::private(id, schedule) } else { OwnRitual { id, wording: checked.wording, schedule } };
    rows::device::put_own(device, &own)
}

fn find(device: &Connection, id: RitualId) -> Result<OwnRitual> {
    rows::device::own(device)?.into_iter().find(|own| own.id == id).ok_or_else(|| Error::gone("ritual"))
}

/// Every personal ritual of this phone.
///
/// # Errors
/// Only those of the store.
pub fn own_rituals(device: &Connection) -> Result<Vec<OwnRitual>> {
    rows::device::own(device)
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
/// [`Error::Gone`] when there is none; [`Error::NotAllowed`] for a private one; as [`propose`].
pub fn bring(
    tx: &Transaction,
    device: &Connection,
    ledger: &Ledger,
    author: &Author,
    id: RitualId,
) -> Result<RitualId> {
    let own = find(device, id)?;
    if own.is_private() {
        return Err(Error::not_allowed("error-ritual-not-proposed"));
    }
    let title = Names::default().title(&own, &author.here.language);
    propose(tx, ledger, author, &draft(&title, &own.schedule, &own.wording))
}
