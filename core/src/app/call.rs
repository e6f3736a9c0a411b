//! What every call does alike: the clocks once, the files open, the observer told at the end.

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::{Connection, Transaction};

use super::couple::Couple;
use super::open::{Attune, Open, Ports};
use super::screens::{Standing, Topic};
use crate::copy::Copy;
use crate::error::{Error, Result};
use crate::exercises::{Eyes, Hands};
use crate::journal::Drafting;
use crate::log::{Author, Ledger};
use crate::time::{Here, Now};
use crate::{store, vault};

/// One call under way.
pub(super) struct Call<'a> {
    pub(super) open: &'a mut Open,
    pub(super) ports: &'a Ports,
    pub(super) folder: &'a Path,
    pub(super) drafting: &'a Drafting,
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
        if let Some(couple) = &mut open.couple {
            couple.ask_again(&*self.ports.keystore);
        }
        let (ports, folder, drafting) = (&self.ports, &*self.folder, &self.drafting);
        let mut call = Call { open, ports, folder, drafting, now, here, changed: BTreeSet::new() };
        let done = work(&mut call);
        let changed: Vec<Topic> = call.changed.into_iter().collect();
        drop(state);
        if !changed.is_empty() {
            self.ports.observer.changed(&changed);
        }
        done
    }

    /// As [`Self::call`], for what only a person in front of the phone asks for.
    pub(super) fn watched<T>(&self, here: &Here, work: impl FnOnce(&mut Call) -> Result<T>) -> Result<T> {
        self.call(here, |call| {
            call.open.watched = true;
            work(call)
        })
    }
}

impl Call<'_> {
    /// Something of this topic was committed.
    pub(super) fn changed(&mut self, topic: Topic) {
        self.changed.insert(topic);
    }

    /// Every screen may show something else now.
    pub(super) fn changed_all(&mut self) {
        self.changed.extend([Topic::Pair, Topic::Together, Topic::Journal, Topic::Rituals, Topic::TimeOut, Topic::Us]);
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
        let begun = |couple: &&Couple| couple.is_whole() || couple.new_phone();
        self.open.couple.as_ref().filter(begun)
    }

    /// The couple that goes on. Without one each is alone again: what is begun lies in `device.db`.
    pub(super) fn going_on(&self) -> Option<&Couple> {
        self.begun().filter(|couple| couple.standing.ended.is_none())
    }

    /// Reads exercises as the holder of this phone: from the couple's file, or alone from the phone's.
    pub(super) fn look<T>(&self, read: impl FnOnce(&Connection, &Eyes) -> Result<T>) -> Result<T> {
        if let Some(couple) = self.going_on() {
            return self.look_in(couple, read);
        }
        let eyes = self.alone();
        self.open.device.read(|conn| read(conn, &eyes))
    }

    /// Who looks at what was begun alone.
    pub(super) fn alone(&self) -> Eyes<'_> {
        Eyes {
            couple: None,
            me: None,
            partner: None,
            now_ms: self.now.utc_ms,
            here: self.here,
            outside: &self.open.outside,
            key: None,
        }
    }

    /// As [`Self::look`] at one session; what is not there any more is looked for in the couple's archive.
    pub(super) fn look_back<T>(&self, read: impl Fn(&Connection, &Eyes) -> Result<T>) -> Result<T> {
        match (self.look(&read), self.begun()) {
            (Err(Error::Gone { .. }), Some(couple)) if couple.standing.ended.is_some() => self.look_in(couple, read),
            (Err(gone @ Error::Gone { .. }), None) => self.couple_usable().and(Err(gone)),
            (found, _) => found,
        }
    }

    fn look_in<T>(&self, couple: &Couple, read: impl FnOnce(&Connection, &Eyes) -> Result<T>) -> Result<T> {
        couple.db.read(|conn| {
            let partner = couple.name(conn, couple.partner.person)?;
            let (me, partner, key) = (Some(couple.me.person), Some(partner.as_str()), couple.key().ok());
            let both = Some(couple.standing.couple);
            read(
                conn,
                &Eyes {
                    couple: both,
                    me,
                    partner,
                    now_ms: self.now.utc_ms,
                    here: self.here,
                    outside: &self.open.outside,
                    key,
                },
            )
        })
    }

    /// Acts in exercises as the holder of this phone, in one transaction.
    ///
    /// # Errors
    /// Those of `act`; [`Error::Ended`] for what lies in an archive.
    pub(super) fn act<T>(&self, act: impl FnOnce(&Transaction, &Hands) -> Result<T>) -> Result<T> {
        let Some(couple) = self.going_on() else {
            let hands = Hands::Alone {
                now: &self.now,
                here: self.here,
                entropy: &*self.ports.entropy,
                outside: &self.open.outside,
            };
            let done = self.open.device.write(|tx| act(tx, &hands));
            return match done {
                Err(gone @ Error::Gone { .. }) => {
                    self.couple_usable()?;
                    self.begun().map_or(Ok(()), Couple::writable).and(Err(gone))
                }
                done => done,
            };
        };
        couple.writable()?;
        let key = couple.key()?;
        self.record(|tx, ledger, author| act(tx, &Hands::Paired { ledger, author, key, outside: &self.open.outside }))
    }

    /// The couple, to be read, ended or not.
    ///
    /// # Errors
    /// [`Error::NotPaired`], or why the couple there is cannot be used.
    pub(super) fn couple(&self) -> Result<&Couple> {
        self.couple_usable()?;
        self.begun().ok_or(Error::NotPaired)
    }

    /// # Errors
    /// Why the couple that goes on cannot be used; an archive is in nobody's way.
    pub(super) fn active_usable(&self) -> Result<()> {
        if self.standing()? == Standing::Paired { self.couple_usable() } else { Ok(()) }
    }

    /// # Errors
    /// Why the couple there is cannot be used.
    pub(super) fn couple_usable(&self) -> Result<()> {
        self.open.couple_fault.clone().map_or(Ok(()), Err)
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
