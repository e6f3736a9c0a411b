//! The tables of `device.db` that every start needs: settings, this installation, the couples.

use rusqlite::{Connection, OptionalExtension, Transaction};

use crate::error::{Error, Result};
use crate::ids::{CoupleId, InstallationId};
use crate::random::Entropy;

/// A couple that this phone knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Couple {
    /// Its id, and the name of its folder under `couples/`.
    pub id: CoupleId,
    /// Whether it goes on.
    pub state: CoupleState,
}

impl Couple {
    /// Whether it goes on here.
    pub fn is_active(&self) -> bool {
        self.state == CoupleState::Active
    }
}

/// Whether a couple goes on here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CoupleState {
    /// The one that is written to and synced.
    Active,
    /// Ended: to be read, and deleted whole.
    Archive,
}

/// The setting called `key`, if it was ever set.
///
/// # Errors
/// Only those of the store.
pub fn setting(connection: &Connection, key: &str) -> Result<Option<String>> {
    let mut find = connection.prepare_cached("SELECT value FROM settings WHERE key = ?1")?;
    Ok(find.query_row([key], |row| row.get(0)).optional()?)
}

/// Sets `key` to `value`, or back to what it was before anyone set it.
///
/// # Errors
/// Only those of the store.
pub fn set(tx: &Transaction, key: &str, value: Option<&str>) -> Result<()> {
    match value {
        Some(value) => tx.execute(
            "INSERT INTO settings (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
            [key, value],
        )?,
        None => tx.execute("DELETE FROM settings WHERE key = ?1", [key])?,
    };
    Ok(())
}

/// This installation's id, chosen at the first call.
///
/// # Errors
/// Those of the store and of the source of randomness.
pub fn installation(tx: &Transaction, entropy: &dyn Entropy) -> Result<InstallationId> {
    if let Some(id) = tx.query_row("SELECT id FROM installation", [], |row| row.get(0)).optional()? {
        return Ok(id);
    }
    let id = InstallationId::random(entropy)?;
    tx.execute("INSERT INTO installation (only_one, id) VALUES (1, ?1)", [id])?;
    Ok(id)
}

/// All couples, the active one first, then from the latest to the earliest.
///
/// # Errors
/// Only those of the store.
pub fn couples(connection: &Connection) -> Result<Vec<Couple>> {
    let mut all = connection.prepare_cached("SELECT id, state = 'active' FROM couples ORDER BY state, place DESC")?;
    let all = all.query_map([], |row| {
        let state = if row.get(1)? { CoupleState::Active } else { CoupleState::Archive };
        Ok(Couple { id: row.get(0)?, state })
    })?;
    Ok(all.collect::<rusqlite::Result<_>>()?)
}

/// Adds an active couple.
///
/// # Errors
/// [`Error::Pairing`] with `AlreadyPaired` when one is active.
pub fn add_couple(tx: &Transaction, id: CoupleId) -> Result<()> {
    if couples(tx)?.iter().any(Couple::is_active) {
        return Err(Error::Pairing(crate::error::PairingFault::AlreadyPaired));
    }
    tx.execute(
        "INSERT INTO couples (id, state, place) SELECT ?1, 'active', coalesce(max(place), 0) + 1 FROM couples",
        [id],
    )?;
    Ok(())
}

/// Makes a couple an archive; one that is none here, or is one already, stays as it is.
///
/// # Errors
/// Only those of the store.
pub fn archive_couple(tx: &Transaction, id: CoupleId) -> Result<()> {
    tx.execute("UPDATE couples SET state = 'archive' WHERE id = ?1", [id])?;
    Ok(())
}

/// Takes a couple off the list; its folder is the caller's to delete.
///
/// # Errors
/// Only those of the store.
pub fn remove_couple(tx: &Transaction, id: CoupleId) -> Result<()> {
    tx.execute("DELETE FROM couples WHERE id = ?1", [id])?;
    Ok(())
}
