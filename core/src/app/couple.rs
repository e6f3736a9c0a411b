//! The couple on this phone: its file, its keys, who the two are.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction};

use super::notices::HELD;
use super::open::Ports;
use super::rooms::Rooms;
use super::timeout::HEARD_LATE;
use super::welcome::NAME;
use crate::crypto::Key;
use crate::error::{Error, FileFault, Result};
use crate::ids::{CoupleId, PersonId};
use crate::log::{self, Ledger, Members};
use crate::pairing::{self, Party, Role, Standing};
use crate::random::Entropy;
use crate::store::{COUPLE, Database, Keystore, device};

/// A couple whose words were confirmed here, active or ended.
pub(super) struct Couple {
    pub(super) db: Database,
    pub(super) standing: Standing,
    pub(super) me: Party,
    pub(super) partner: Party,
    pub(super) members: Members,
    /// The key over all that is secret, or why it cannot be had.
    key: Result<Key>,
}

/// Where a couple's files lie.
pub(super) fn folder_of(folder: &Path, couple: CoupleId) -> PathBuf {
    folder.join("couples").join(couple.to_string())
}

impl Couple {
    /// The active couple, else the one that ended last; none before the first.
    pub(super) fn open(folder: &Path, device: &Database, ports: &Ports) -> Result<Option<Self>> {
        let couples = device.read(device::couples)?;
        let Some(listed) = couples.first() else { return Ok(None) };
        let path = folder_of(folder, listed.id).join(COUPLE.file);
        let couple = Self::load(Database::open_existing(&path, &COUPLE)?, &*ports.keystore, &*ports.entropy)?;
        if couple.as_ref().is_some_and(|couple| couple.standing.couple != listed.id) {
            return Err(Error::File { file: COUPLE.file.into(), fault: FileFault::Foreign });
        }
        Ok(couple)
    }

    /// What the file says; none when it was made but nobody has confirmed in it.
    fn load(db: Database, keystore: &dyn Keystore, entropy: &dyn Entropy) -> Result<Option<Self>> {
        let Some(standing) = db.read(pairing::standing)? else { return Ok(None) };
        // What is wrong with the key is told by what needs it, and by the status: reading needs none.
        let key = db.read(|conn| pairing::couple_key(conn, keystore));
        let members = standing.members();
        let (me, partner) = (standing.me.clone(), standing.partner.clone());
        let couple = Self { db, standing, me, partner, members, key };
        if couple.db.read(log::has_grown)? {
            couple.db.write(|tx| couple.ledger(entropy).catch_up(tx))?;
        }
        Ok(Some(couple))
    }

    /// Reads again where the couple stands, after something changed it.
    pub(super) fn refresh(&mut self) -> Result<()> {
        if let Some(standing) = self.db.read(pairing::standing)? {
            self.standing = standing;
        }
        if self.standing.ended.is_some() {
            self.key = Err(Error::Ended);
        }
        Ok(())
    }

    /// Whether there are two: for the inviter once the partner has confirmed the words, for the joiner
    /// once the welcome is here. A partner who thought better of it in between leaves nobody with a
    /// couple that cannot be cancelled.
    pub(super) fn is_whole(&self) -> bool {
        match self.standing.role {
            Role::Inviter => self.standing.partner_confirmed_ms.is_some(),
            Role::Joiner => self.standing.welcomed_ms.is_some(),
        }
    }

    /// Whether *ours* may be written here.
    pub(super) fn writable(&self) -> Result<()> {
        self.standing.writable()?;
        if self.new_phone() { Err(Error::NewPhone) } else { Ok(()) }
    }

    /// Whether the folder came from another phone; false while the keystore cannot say.
    pub(super) fn new_phone(&self) -> bool {
        matches!(self.key, Err(Error::NewPhone))
    }

    /// Whether it has neither ended nor stayed behind on another phone: then there can be no other.
    pub(super) fn goes_further(&self) -> bool {
        self.standing.ended.is_none() && !self.new_phone()
    }

    /// Why the key cannot be had for now: the phone is locked, or the keystore's file is damaged.
    pub(super) fn locked_out(&self) -> Option<&Error> {
        self.key.as_ref().err().filter(|fault| !matches!(fault, Error::NewPhone | Error::Ended))
    }

    /// Asks the keystore again where it could not answer: a phone is locked only for a while.
    pub(super) fn ask_again(&mut self, keystore: &dyn Keystore) {
        if self.locked_out().is_some() {
            self.key = self.db.read(|conn| pairing::couple_key(conn, keystore));
        }
    }

    /// The key over all that is secret of the couple.
    ///
    /// # Errors
    /// [`Error::Ended`], [`Error::NewPhone`]; [`crate::error::VaultFault::KeystoreLocked`] while the phone
    /// is locked, and [`Error::File`] when the keystore's own file cannot be used.
    pub(super) fn key(&self) -> Result<&Key> {
        self.key.as_ref().map_err(Clone::clone)
    }

    pub(super) fn ledger<'a>(&'a self, entropy: &'a dyn Entropy) -> Ledger<'a> {
        Ledger { members: &self.members, fold: &Rooms, entropy }
    }

    /// What a person is called now.
    pub(super) fn name(&self, conn: &Connection, person: PersonId) -> Result<String> {
        let told = pairing::names(conn)?.remove(&person);
        let at_pairing = if person == self.me.person { &self.me.name } else { &self.partner.name };
        Ok(told.unwrap_or_else(|| at_pairing.clone()))
    }

    /// What the partner is called now.
    pub(super) fn partner_name(&self) -> Result<String> {
        self.db.read(|conn| self.name(conn, self.partner.person))
    }
}

/// The phone's list says that a couple has ended; nothing of its pairing is under way.
pub(super) fn archive(tx: &Transaction, id: CoupleId) -> Result<()> {
    device::archive_couple(tx, id)?;
    device::set(tx, HEARD_LATE, None)?;
    device::set(tx, HELD, None)?;
    crate::rituals::forget_time_outs(tx)?;
    pairing::clear(tx)
}

/// Writes the list of couples and the name anew from the couples' own files, where `device.db` had to
/// be made anew: a couple on the list has a name in `device.db` long before.
pub(super) fn relist(folder: &Path, device: &Database, ports: &Ports) -> Result<()> {
    let fresh = |conn: &Connection| Ok(device::couples(conn)?.is_empty() && device::setting(conn, NAME)?.is_none());
    let Ok(folders) = fs::read_dir(folder.join("couples")) else { return Ok(()) };
    if !device.read(fresh)? {
        return Ok(());
    }
    let mut found: Vec<Couple> = folders
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let couple = Couple::load(
                Database::open_existing(&path.join(COUPLE.file), &COUPLE).ok()?,
                &*ports.keystore,
                &*ports.entropy,
            )
            .ok()??;
            (path == folder_of(folder, couple.standing.couple)).then_some(couple)
        })
        .collect();
    found.sort_by_key(|couple| couple.standing.confirmed_ms);
    let active = found.iter().rev().find(|couple| couple.standing.ended.is_none()).map(|couple| couple.standing.couple);
    let name = match found.last() {
        Some(last) => Some(last.db.read(|conn| last.name(conn, last.me.person))?),
        None => None,
    };
    device.write(|tx| {
        for id in found.iter().map(|couple| couple.standing.couple).filter(|id| Some(*id) != active) {
            device::add_couple(tx, id)?;
            device::archive_couple(tx, id)?;
        }
        active.map_or(Ok(()), |id| device::add_couple(tx, id))?;
        device::set(tx, NAME, name.as_deref())
    })
}
