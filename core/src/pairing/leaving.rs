//! Leaving: one person, at once, offline, no agreement needed. The transaction that ends the couple
//! here destroys every key and keeps what was written, as an archive. What may still be done for the
//! other phone is kept apart: the farewell, put until the carrier accepts it and once more a day
//! later, and the names of our own blobs, deleted after 30 days. The rooms with something to end do
//! it in the same transaction: sync seals the farewell before and drops its outbox after, exercises
//! drop unopened sealed answers. Alarms and the couple list follow from [`super::Standing::ended`]
//! and can be repeated, so a phone killed at any point goes on where it was.

use rusqlite::{Connection, Transaction};
use serde::{Deserialize, Serialize};

use super::codec;
use super::rows;
use crate::error::{Result, VaultFault};
use crate::log;
use crate::store::{Keystore, Unwrapped};
use crate::time::Now;

/// Why a farewell is written; all that it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Farewell {
    /// The person left.
    Left,
    /// This phone was replaced by a new one of the same person.
    Replaced,
}

#[derive(Serialize, Deserialize)]
struct Words {
    farewell: u8,
}

impl Farewell {
    /// What it says inside its blob (CBOR).
    ///
    /// # Errors
    /// [`crate::error::Error::Internal`] only.
    pub fn to_bytes(self) -> Result<Vec<u8>> {
        log::to_cbor(&Words { farewell: if self == Self::Left { 1 } else { 2 } })
    }

    /// What `bytes` say; a kind that this app does not know ends things too.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let words: Words = log::from_cbor(bytes)?;
        Some(if words.farewell == 2 { Self::Replaced } else { Self::Left })
    }

    /// What becomes of the couple on the phone that reads it.
    pub fn ends(self) -> Ended {
        match self {
            Self::Left => Ended::PartnerLeft,
            Self::Replaced => Ended::Replaced,
        }
    }
}

/// How a couple ended on this phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// This phone's person left.
    Left,
    /// The partner left; shown as "sync has ended", no more.
    PartnerLeft,
    /// A new phone took this one's place.
    Replaced,
}

impl Ended {
    pub(super) fn text(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::PartnerLeft => "partner_left",
            Self::Replaced => "replaced",
        }
    }

    pub(super) fn of(text: &str) -> Option<Self> {
        [Self::Left, Self::PartnerLeft, Self::Replaced].into_iter().find(|ended| ended.text() == text)
    }
}

/// All that outlives the keys, for the other phone's sake.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parting {
    /// The farewell's name in our lane.
    #[serde(with = "codec::bytes")]
    pub name: [u8; 32],
    /// Its sealed bytes; `None` when the person chose just to stop.
    #[serde(with = "codec::maybe")]
    pub blob: Option<Vec<u8>>,
    /// How to reach where the lane lies: the carriers' own words, secret included. `None`: the
    /// farewell is handed over as a file.
    #[serde(with = "codec::maybe")]
    pub mailbox: Option<Vec<u8>>,
    /// The names of our own blobs there, to be deleted after 30 days; 32 bytes each, one after the
    /// other.
    #[serde(with = "codec::bytes")]
    pub own_blobs: Vec<u8>,
}

/// What is to be done for a couple that ended, now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Errand {
    /// Put (or hand over) the farewell, then say so by [`farewell_accepted`].
    Put(Parting),
    /// Delete our own blobs, then say so by [`parting_done`].
    CleanUp(Parting),
}

const DAY_MS: i64 = 24 * 3_600_000;

/// Ends the couple here, at its person's wish. `parting` is what sync has prepared, the farewell
/// sealed. Again it changes nothing.
///
/// # Errors
/// Those of the store and of the keystore.
pub fn leave(tx: &Transaction, keystore: &dyn Keystore, now: &Now, parting: Option<&Parting>) -> Result<()> {
    if let Some(parting) = parting {
        rows::put_farewell(tx, &keystore.wrap(&log::to_cbor(parting)?)?, now.utc_ms)?;
    }
    rows::end(tx, Ended::Left, now.utc_ms)
}

/// The partner's farewell was read: the same end, with nothing to say back. Again, or after this
/// phone's person left, it changes nothing.
///
/// # Errors
/// Only those of the store.
pub fn obey(tx: &Transaction, now: &Now, farewell: Farewell) -> Result<()> {
    rows::end(tx, farewell.ends(), now.utc_ms)
}

/// What there is to do for the other phone at this moment.
///
/// # Errors
/// Those of the store and of the keystore; [`VaultFault::KeystoreLocked`] while the phone is locked.
pub fn errand(connection: &Connection, keystore: &dyn Keystore, now: &Now) -> Result<Option<Errand>> {
    let Some(row) = rows::farewell(connection)? else { return Ok(None) };
    let parting: Parting = match keystore.unwrap(&row.wrapped)? {
        Unwrapped::Bytes(bytes) => log::from_cbor(&bytes).ok_or_else(|| rows::torn("farewell"))?,
        // On a copied folder nothing is owed to anyone.
        Unwrapped::Gone => return Ok(None),
        Unwrapped::Locked => return Err(VaultFault::KeystoreLocked.into()),
    };
    let put = match (row.accepted_ms, row.again_ms) {
        _ if parting.blob.is_none() => false,
        (None, _) => true,
        (Some(first), None) => now.utc_ms >= first.saturating_add(DAY_MS),
        (Some(_), Some(_)) => false,
    };
    if put {
        return Ok(Some(Errand::Put(parting)));
    }
    let clean = now.utc_ms >= row.kept_ms.saturating_add(30 * DAY_MS);
    Ok(clean.then_some(Errand::CleanUp(parting)))
}

/// The farewell as a file to hand over, as long as it is kept.
///
/// # Errors
/// As [`errand`].
pub fn parting(connection: &Connection, keystore: &dyn Keystore) -> Result<Option<Parting>> {
    let Some(row) = rows::farewell(connection)? else { return Ok(None) };
    match keystore.unwrap(&row.wrapped)? {
        Unwrapped::Bytes(bytes) => Ok(log::from_cbor(&bytes)),
        Unwrapped::Gone => Ok(None),
        Unwrapped::Locked => Err(VaultFault::KeystoreLocked.into()),
    }
}

/// The carrier accepted the farewell.
///
/// # Errors
/// Only those of the store.
pub fn farewell_accepted(tx: &Transaction, now: &Now) -> Result<()> {
    let Some(row) = rows::farewell(tx)? else { return Ok(()) };
    match row.accepted_ms {
        None => rows::farewell_accepted(tx, Some(now.utc_ms), None),
        Some(first) if now.utc_ms >= first.saturating_add(DAY_MS) => {
            rows::farewell_accepted(tx, Some(first), Some(now.utc_ms))
        }
        Some(_) => Ok(()),
    }
}

/// Our own blobs are deleted, or there is no way to: nothing more is kept.
///
/// # Errors
/// Only those of the store.
pub fn parting_done(tx: &Transaction) -> Result<()> {
    rows::drop_farewell(tx)
}
