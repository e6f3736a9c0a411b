//! What every call does alike: the clocks once, the files open, the observer told at the end.

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::Transaction;

use super::couple::Couple;
use super::open::{Attune, Open, Ports};
use super::screens::Topic;
use crate::copy::Copy;
use crate::error::{Error, Result};
use crate::log::{Author, Ledger};
use crate::time::{Here, Now};
use crate::{store, vault};

/// One call under way.
pub(super) struct Call<'a> {
    pub(super) open: &'a mut Open,
    pub(super) ports: &'a Ports,
    pub(super) folder: &'a Path,
    pub(super) now: Now,
    pub(super) here: &'a Here,
    changed: BTreeSet<Topic>,
}

impl Attune {
    /// Runs `work` with the files open, then tells the observer what it marked as changed.
    pub(super) fn call<T>(&self, here: &Here, work: impl FnOnce(&mut Call) -> Result<T>) -> Result<T> {
        let now = self.ports.clock.now()?;
        let mut state = self.state();
        if state.is_none() {
            *state = Some(self.open_files()?);
        }
        let Some(open) = state.as_mut() else { return Err(Error::internal("app.call", "closed")) };
        let mut call = Call { open, ports: &self.ports, folder: &self.folder, now, here, changed: BTreeSet::new() };
        let done = work(&mut call);
        let changed: Vec<Topic> = call.changed.into_iter().collect();
        drop(state);
        if !changed.is_empty() {
            self.ports.observer.changed(&changed);
        }
        done
    }
}

impl Call<'_> {
    /// Something of this topic was committed.
    pub(super) fn changed(&mut self, topic: Topic) {
        self.changed.insert(topic);
    }

    /// The words in the language of this call.
    pub(super) fn copy(&self) -> Copy<'static> {
        Copy::of(&self.here.language)
    }

    /// The name of this phone's person; none before it is set up.
    pub(super) fn name(&self) -> Result<Option<String>> {
        self.open.device.read(|conn| store::device::setting(conn, super::welcome::NAME))
    }

    /// The couple once both have confirmed the words, ended or not. Until then each is alone: nothing
    /// of ours is recorded that a wrong word could take away again.
    pub(super) fn begun(&self) -> Option<&Couple> {
        let begun = |couple: &&Couple| couple.standing.partner_confirmed_ms.is_some() || couple.new_phone;
        self.open.couple.as_ref().filter(begun)
    }

    /// The couple, to be read, ended or not.
    pub(super) fn couple(&self) -> Result<&Couple> {
        self.begun().ok_or(Error::NotPaired)
    }

    /// The vault, open.
    pub(super) fn vault(&self) -> Result<&vault::Open> {
        match &self.open.vault {
            Some(open) => Ok(open),
            None if self.open.private.read(vault::exists)? => Err(crate::error::VaultFault::Locked.into()),
            None => Err(crate::error::VaultFault::NotSetUp.into()),
        }
    }

    /// Records in the couple's log: `work` gets the transaction, the ledger and this person as author.
    ///
    /// # Errors
    /// [`Error::NotPaired`], [`Error::Ended`], [`Error::NewPhone`], or those of `work`: then nothing of
    /// it is written.
    pub(super) fn record<T>(&self, work: impl FnOnce(&Transaction, &Ledger, &Author) -> Result<T>) -> Result<T> {
        let couple = self.couple()?;
        couple.writable()?;
        let author = Author { person: couple.me.person, device: couple.me.device, now: &self.now, here: self.here };
        let ledger = couple.ledger(&*self.ports.entropy);
        couple.db.write(|tx| work(tx, &ledger, &author))
    }
}
