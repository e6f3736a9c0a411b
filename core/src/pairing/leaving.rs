//! Leaving: one person, at once, offline, no agreement needed. The transaction that ends the couple
//! here destroys every key and keeps what was written, as an archive.
//!
//! | goes | stays |
//! |---|---|
//! | the couple key, and so lane keys, static secret, attachment key, welcome, unopened sealed answers | frames, payloads, tables: readable, never written again |
//! | the outbox and what sync had of the lanes | the sealed farewell and its name, names of own blobs, until delivered and deleted (sync keeps these) |
//! | alarms of shared rituals | how to reach the mailbox, as long as sync has something left to carry there |
//!
//! Each room does its part in the same transaction: sync seals the farewell first and forgets its
//! lanes, exercises drop unopened sealed answers, and [`leave`] ends it. Alarms and the list of
//! couples follow from [`super::Standing::ended`] and can be repeated, so a phone killed at any point
//! goes on where it was. Who reads the other's farewell does the same by [`obey`], with nothing to
//! say back.

use rusqlite::{Connection, Transaction};
use zeroize::Zeroizing;

use super::rows;
use crate::error::{Result, VaultFault};
use crate::store::{Keystore, Unwrapped};
use crate::time::Now;

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

/// Ends the couple here, at its person's wish. `places`: how to reach where the lanes lie, secret
/// included, in the carriers' own words; kept, wrapped, while there is a farewell to deliver. Empty:
/// nothing is. The first end stands; again it changes nothing.
///
/// # Errors
/// Those of the store and of the keystore.
pub fn leave(tx: &Transaction, keystore: &dyn Keystore, now: &Now, places: &[u8]) -> Result<()> {
    let goes_on = rows::standing(tx)?.is_some_and(|standing| standing.ended.is_none());
    if goes_on && !places.is_empty() {
        rows::put_places(tx, &keystore.wrap(places)?)?;
    }
    rows::end(tx, Ended::Left, now.utc_ms)
}

/// Ends the couple here because the partner's farewell was read, whatever gaps there are.
///
/// # Errors
/// Only those of the store.
pub fn obey(tx: &Transaction, now: &Now, farewell: impl Into<Ended>) -> Result<()> {
    rows::end(tx, farewell.into(), now.utc_ms)
}

/// How to reach where the lanes lay, as [`leave`] was told; `None` when nothing is left to carry, and
/// on a copied folder, which owes nobody a farewell.
///
/// # Errors
/// [`VaultFault::KeystoreLocked`] while the phone is locked.
pub fn parting_places(connection: &Connection, keystore: &dyn Keystore) -> Result<Option<Zeroizing<Vec<u8>>>> {
    let Some(wrapped) = rows::places(connection)? else { return Ok(None) };
    match keystore.unwrap(&wrapped)? {
        Unwrapped::Bytes(bytes) => Ok(Some(bytes)),
        Unwrapped::Gone => Ok(None),
        Unwrapped::Locked => Err(VaultFault::KeystoreLocked.into()),
    }
}

/// Nothing is left to carry: the mailbox's secret goes too.
///
/// # Errors
/// Only those of the store.
pub fn forget_parting_places(tx: &Transaction) -> Result<()> {
    rows::drop_places(tx)
}
