//! The couple on this phone: its file, its keys, who the two are.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::open::Ports;
use super::rooms::Rooms;
use crate::crypto::Key;
use crate::error::{Error, Result, VaultFault};
use crate::ids::{CoupleId, PersonId};
use crate::log::{Ledger, Members};
use crate::pairing::{self, Party, Standing};
use crate::random::Entropy;
use crate::store::device;
use crate::store::{COUPLE, Database};

/// A couple whose words were confirmed here, active or ended.
pub(super) struct Couple {
    pub(super) db: Database,
    pub(super) standing: Standing,
    pub(super) me: Party,
    pub(super) partner: Party,
    pub(super) members: Members,
    /// The key over all that is secret; none once it ended, on a copied folder, or while the phone is
    /// locked.
    pub(super) key: Option<Key>,
    /// The folder came from another phone.
    pub(super) new_phone: bool,
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
        Self::load(Database::open_existing(&path, &COUPLE)?, ports)
    }

    /// What the file says; none when it was made but nobody has confirmed in it.
    pub(super) fn load(db: Database, ports: &Ports) -> Result<Option<Self>> {
        let Some(standing) = db.read(pairing::standing)? else { return Ok(None) };
        let (key, new_phone) = match db.read(|conn| pairing::couple_key(conn, &*ports.keystore)) {
            Ok(key) => (Some(key), false),
            Err(Error::NewPhone) => (None, true),
            Err(Error::Ended | Error::Vault(VaultFault::KeystoreLocked)) => (None, false),
            Err(other) => return Err(other),
        };
        let members = standing.members();
        let (me, partner) = (standing.me.clone(), standing.partner.clone());
        Ok(Some(Self { db, standing, me, partner, members, key, new_phone }))
    }

    /// Reads again where the couple stands, after something changed it.
    pub(super) fn refresh(&mut self) -> Result<()> {
        if let Some(standing) = self.db.read(pairing::standing)? {
            self.standing = standing;
        }
        if self.standing.ended.is_some() {
            self.key = None;
        }
        Ok(())
    }

    /// Whether *ours* may be written here.
    pub(super) fn writable(&self) -> Result<()> {
        self.standing.writable()?;
        if self.new_phone { Err(Error::NewPhone) } else { Ok(()) }
    }

    pub(super) fn key(&self) -> Result<&Key> {
        match &self.key {
            Some(key) => Ok(key),
            None if self.new_phone => Err(Error::NewPhone),
            None if self.standing.ended.is_some() => Err(Error::Ended),
            None => Err(VaultFault::KeystoreLocked.into()),
        }
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
