//! The two journals. Mine lies in the vault, ours in the couple's log; which of the two is always said.

use super::call::Call;
use super::couple::Couple;
use super::open::Attune;
use super::screens::Topic;
use crate::error::Result;
use crate::ids::EntryId;
use crate::journal::screens::{EditorScreen, EntryDraft, EntryScreen, JournalPage, VaultState, Which};
use crate::journal::{self, Owner, Reader, mine, ours, read_mine, read_ours};
use crate::time::Here;

impl Attune {
    /// A page of a journal, or of what matches `query`; `after` is the page before's `next`.
    ///
    /// # Errors
    /// [`crate::error::Error::Input`] for an `after` that no page gave.
    pub fn journal_page(
        &self,
        here: &Here,
        which: Which,
        query: Option<&str>,
        after: Option<&str>,
    ) -> Result<JournalPage> {
        self.watched(here, |call| match (which, call.begun()) {
            (Which::Mine, _) => {
                let name = call.name()?.unwrap_or_default();
                let page = |conn: &_| read_mine::page(conn, &call.owner(&name), call.drafting, query, after);
                call.open.private.read(page)
            }
            (Which::Ours, None) => call.couple_usable().map(|()| nothing_yet()),
            (Which::Ours, Some(couple)) => {
                let can_write = couple.writable().is_ok();
                call.read_ours(couple, |conn, reader| read_ours::page(conn, reader, query, after, can_write))
            }
        })
    }

    /// One entry, whole.
    ///
    /// # Errors
    /// [`crate::error::Error::Gone`]; [`crate::error::Error::Vault`] when mine is locked.
    pub fn entry(&self, here: &Here, which: Which, id: EntryId) -> Result<EntryScreen> {
        self.watched(here, |call| match which {
            Which::Mine => {
                let name = call.name()?.unwrap_or_default();
                call.open.private.read(|conn| read_mine::entry(conn, &call.owner(&name), id))
            }
            Which::Ours => call.read_ours(call.couple()?, |conn, reader| read_ours::entry(conn, reader, id)),
        })
    }

    /// What the editor opens with: the draft if there is one, else the entry, else nothing.
    ///
    /// # Errors
    /// [`crate::error::Error::Gone`]; [`crate::error::Error::NotAllowed`] for the partner's entry; [`crate::error::Error::NotPaired`] for ours alone.
    pub fn editor(&self, here: &Here, which: Which, entry: Option<EntryId>) -> Result<EditorScreen> {
        self.call(here, |call| {
            let today = journal::today(&call.now, call.here);
            match which {
                Which::Mine => {
                    let name = call.name()?.unwrap_or_default();
                    let (drafting, entropy) = (call.drafting, &*call.ports.entropy);
                    let owner = call.owner(&name);
                    call.open.private.read(|conn| read_mine::editor(conn, &owner, drafting, entropy, today, entry))
                }
                Which::Ours => {
                    call.read_ours(call.couple()?, |conn, reader| read_ours::editor(conn, reader, today, entry))
                }
            }
        })
    }

    /// Keeps what is typed, at every pause of typing; survives a kill.
    ///
    /// # Errors
    /// [`crate::error::Error::Input`] over 200,000 bytes; [`crate::error::Error::Vault`] before there is a passphrase.
    pub fn keep_draft(&self, here: &Here, which: Which, entry: Option<EntryId>, draft: &EntryDraft) -> Result<()> {
        self.call(here, |call| match which {
            Which::Mine => {
                let (drafting, entropy) = (call.drafting, &*call.ports.entropy);
                call.open.private.write(|tx| drafting.keep(tx, entropy, &call.now, entry, draft))
            }
            Which::Ours => {
                let couple = call.couple()?;
                couple.writable()?;
                couple.db.write(|tx| ours::keep_draft(tx, entry, draft))
            }
        })
    }

    /// Saves a new entry, or a changed one of one's own.
    ///
    /// # Errors
    /// [`crate::error::Error::Input`] for an empty or too long text; [`crate::error::Error::Gone`]; [`crate::error::Error::NotAllowed`].
    pub fn save_entry(&self, here: &Here, which: Which, entry: Option<EntryId>, draft: &EntryDraft) -> Result<EntryId> {
        self.call(here, |call| {
            let id = match which {
                Which::Mine => {
                    let (open, entropy) = (&call.open, &*call.ports.entropy);
                    let moment = (&call.now, call.here);
                    open.private
                        .write(|tx| call.drafting.save(tx, entropy, moment, open.vault.as_ref(), entry, draft))?
                }
                Which::Ours => call.record(|tx, ledger, author| ours::save(tx, ledger, author, entry, draft))?,
            };
            call.changed(Topic::Journal);
            Ok(id)
        })
    }

    /// Deletes one's own entry; ours on both phones, for good.
    ///
    /// # Errors
    /// [`crate::error::Error::Gone`]; [`crate::error::Error::NotAllowed`] for the partner's entry.
    pub fn delete_entry(&self, here: &Here, which: Which, id: EntryId) -> Result<()> {
        self.call(here, |call| {
            match which {
                Which::Mine => {
                    let open = &call.open;
                    open.private.write(|tx| call.drafting.delete(tx, open.vault.as_ref(), id))?;
                }
                Which::Ours => call.record(|tx, ledger, author| ours::delete(tx, ledger, author, id))?,
            }
            call.changed(Topic::Journal);
            Ok(())
        })
    }

    /// Copies one of mine to ours, as it stands; the entry screen of mine is the preview. The reverse
    /// does not exist.
    ///
    /// # Errors
    /// [`crate::error::Error::Vault`] while locked; [`crate::error::Error::NotPaired`]; [`crate::error::Error::Ended`].
    pub fn share_entry(&self, here: &Here, id: EntryId) -> Result<EntryId> {
        self.call(here, |call| {
            let vault = call.vault()?;
            let copy = call.open.private.read(|conn| mine::to_share(conn, vault, id))?;
            let shared = call.record(|tx, ledger, author| ours::add(tx, ledger, author, &copy))?;
            call.changed(Topic::Journal);
            Ok(shared)
        })
    }

    /// Settles versions written at the same time: 0 keeps the one shown, 1 takes the first other.
    ///
    /// # Errors
    /// [`crate::error::Error::Gone`], [`crate::error::Error::NotAllowed`].
    pub fn choose_version(&self, here: &Here, id: EntryId, index: u32) -> Result<()> {
        self.call(here, |call| {
            let index = usize::try_from(index).unwrap_or(usize::MAX);
            call.record(|tx, ledger, author| ours::choose_version(tx, ledger, author, id, index))?;
            call.changed(Topic::Journal);
            Ok(())
        })
    }
}

impl Call<'_> {
    fn owner<'a>(&'a self, name: &'a str) -> Owner<'a> {
        Owner { name, copy: self.copy(), open: self.open.vault.as_ref() }
    }

    /// Reads ours as the holder of this phone sees it.
    pub(super) fn read_ours<T>(
        &self,
        couple: &Couple,
        read: impl FnOnce(&rusqlite::Connection, &Reader) -> Result<T>,
    ) -> Result<T> {
        couple.db.read(|conn| {
            let (name, partner) = (couple.name(conn, couple.me.person)?, couple.name(conn, couple.partner.person)?);
            let reader = Reader { me: couple.me.person, name: &name, partner: &partner, copy: self.copy() };
            read(conn, &reader)
        })
    }
}

/// Ours before there are two.
fn nothing_yet() -> JournalPage {
    JournalPage {
        which: Which::Ours,
        vault: VaultState::Open,
        entries: Vec::new(),
        next: None,
        can_write: false,
        draft_waits: false,
    }
}
