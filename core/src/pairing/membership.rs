//! This phone's place in the couple, in `couple.db`: who the two are, and the secrets, all sealed
//! under one couple key that the phone's keystore wraps. On a copied folder that key does not
//! unwrap: what was written stays readable, nothing can be synced.

use std::collections::BTreeMap;

use rusqlite::{Connection, Transaction};
use zeroize::Zeroizing;

use super::leaving::Ended;
use super::model::{Lanes, Membership, Party, Place, Role, Welcome};
use super::rows;
use crate::crypto::{Key, aead, dh};
use crate::error::{Error, Result, VaultFault};
use crate::ids::{CoupleId, PersonId};
use crate::log::{self, Members};
use crate::random::Entropy;
use crate::store::{Keystore, Unwrapped};
use crate::time::Now;

/// Where this phone stands in the couple; readable without any key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The couple.
    pub couple: CoupleId,
    /// Which of the two this phone was at pairing.
    pub role: Role,
    /// This phone and its person, as they were at pairing.
    pub me: Party,
    /// The other phone and its person, as they were at pairing.
    pub partner: Party,
    /// When this phone's person confirmed the words, ms since 1970. From then *ours* is recorded.
    pub confirmed_ms: i64,
    /// When the partner's blob 1 came: from then operations are sealed.
    pub partner_confirmed_ms: Option<i64>,
    /// When the welcome arrived (joiner) or was acknowledged (inviter): from then the mailbox is used.
    pub welcomed_ms: Option<i64>,
    /// How and when it ended here.
    pub ended: Option<(Ended, i64)>,
}

impl Standing {
    /// Whether *ours* may be written here.
    ///
    /// # Errors
    /// [`Error::Ended`].
    pub fn writable(&self) -> Result<()> {
        if self.ended.is_some() { Err(Error::Ended) } else { Ok(()) }
    }

    /// What folds may know of the two.
    pub fn members(&self) -> Members {
        let mut people = [self.me.person, self.partner.person];
        people.sort_unstable();
        Members { couple: self.couple, people }
    }
}

const LANES: &str = "lanes";
const STATIC: &str = "static";
const WELCOME: &str = "welcome";
const MEET: &str = "meet";

/// Makes a fresh `couple.db` this couple's, at the own person's yes. Again for the same couple (the
/// phone was killed before the pairing was stored) it changes nothing.
///
/// # Errors
/// [`crate::error::PairingFault::AlreadyPaired`] when the file is another couple's.
pub fn settle(
    tx: &Transaction,
    keystore: &dyn Keystore,
    entropy: &dyn Entropy,
    now: &Now,
    membership: &Membership,
) -> Result<()> {
    if let Some(here) = rows::standing(tx)? {
        let same = here.couple == membership.couple && here.me.device == membership.me.device;
        return if same { Ok(()) } else { Err(crate::error::PairingFault::AlreadyPaired.into()) };
    }
    let key = Key::random(entropy)?;
    rows::put_couple_key(tx, &keystore.wrap(&key.0)?)?;
    rows::put_device(tx, &membership.me, &dh::public(&membership.static_secret), now.utc_ms)?;
    rows::put_device(tx, &membership.partner, &membership.partner_static, now.utc_ms)?;
    rows::put_standing(
        tx,
        &Standing {
            couple: membership.couple,
            role: membership.role,
            me: membership.me.clone(),
            partner: membership.partner.clone(),
            confirmed_ms: now.utc_ms,
            partner_confirmed_ms: None,
            welcomed_ms: None,
            ended: None,
        },
    )?;
    keep(tx, entropy, &key, LANES, &Zeroizing::new(log::to_cbor(&membership.lanes)?))?;
    keep(tx, entropy, &key, STATIC, &membership.static_secret.0)?;
    if let Some(place) = &membership.meet {
        keep(tx, entropy, &key, MEET, &log::to_cbor(place)?)?;
    }
    if let Some(welcome) = &membership.welcome {
        keep_welcome(tx, entropy, &key, welcome)?;
    }
    Ok(())
}

/// Where this phone stands; `None` while nobody has confirmed here.
///
/// # Errors
/// Only those of the store.
pub fn standing(connection: &Connection) -> Result<Option<Standing>> {
    rows::standing(connection)
}

/// The key over everything secret of the couple. Sync and the sealed answers seal what they keep on
/// this phone under keys derived from it, so that leaving destroys it all.
///
/// # Errors
/// [`Error::NotPaired`], [`Error::Ended`], [`Error::NewPhone`] on a copied folder, and
/// [`VaultFault::KeystoreLocked`] while the phone is locked.
pub fn couple_key(connection: &Connection, keystore: &dyn Keystore) -> Result<Key> {
    rows::standing(connection)?.ok_or(Error::NotPaired)?.writable()?;
    let wrapped = rows::couple_key(connection)?.ok_or(Error::NewPhone)?;
    match keystore.unwrap(&wrapped)? {
        Unwrapped::Bytes(bytes) => bytes.as_slice().try_into().map(Key).map_err(|_| rows::torn("couple key")),
        Unwrapped::Gone => Err(Error::NewPhone),
        Unwrapped::Locked => Err(VaultFault::KeystoreLocked.into()),
    }
}

/// What both lanes of this phone began with.
///
/// # Errors
/// [`Error::NewPhone`] when `key` is not this couple's.
pub fn lanes(connection: &Connection, key: &Key) -> Result<Lanes> {
    let bytes = kept(connection, key, LANES)?.ok_or(Error::NewPhone)?;
    log::from_cbor(&bytes).ok_or_else(|| rows::torn(LANES))
}

/// Where both lanes lie until the welcome is acknowledged; `None`: handed over by file, or past.
///
/// # Errors
/// [`Error::NewPhone`] when `key` is not this couple's.
pub fn meeting_place(connection: &Connection, key: &Key) -> Result<Option<Place>> {
    let bytes = kept(connection, key, MEET)?;
    bytes.map(|bytes| log::from_cbor(&bytes).ok_or_else(|| rows::torn(MEET))).transpose()
}

/// The welcome: the inviter's to be sent, the joiner's once it is here.
///
/// # Errors
/// [`Error::NewPhone`] when `key` is not this couple's.
pub fn welcome(connection: &Connection, key: &Key) -> Result<Option<Welcome>> {
    let bytes = kept(connection, key, WELCOME)?;
    bytes.map(|bytes| Welcome::from_bytes(&bytes).ok_or_else(|| rows::torn(WELCOME))).transpose()
}

/// Keeps the welcome that arrived, or a mailbox that was chosen anew.
///
/// # Errors
/// Those of the store and of the source of randomness.
pub fn keep_welcome(tx: &Transaction, entropy: &dyn Entropy, key: &Key, welcome: &Welcome) -> Result<()> {
    keep(tx, entropy, key, WELCOME, &Zeroizing::new(welcome.to_bytes()?))
}

/// The partner's blob 1 is here. Again it changes nothing.
///
/// # Errors
/// Only those of the store.
pub fn note_partner_confirmed(tx: &Transaction, now: &Now) -> Result<()> {
    rows::partner_confirmed(tx, now.utc_ms)
}

/// The welcome is here (joiner) or acknowledged (inviter). Again it changes nothing.
///
/// # Errors
/// Only those of the store.
pub fn note_welcomed(tx: &Transaction, now: &Now) -> Result<()> {
    rows::welcomed(tx, now.utc_ms)
}

/// Both lanes have moved to the mailbox: the meeting place is forgotten.
///
/// # Errors
/// Only those of the store.
pub fn forget_meeting_place(tx: &Transaction) -> Result<()> {
    rows::drop_secret(tx, MEET)
}

/// What the two are called: as they last named themselves, else as at pairing.
///
/// # Errors
/// Only those of the store.
pub fn names(connection: &Connection) -> Result<BTreeMap<PersonId, String>> {
    rows::names(connection)
}

fn keep(tx: &Transaction, entropy: &dyn Entropy, key: &Key, name: &str, bytes: &[u8]) -> Result<()> {
    rows::put_secret(tx, name, &aead::seal(entropy, key, &label(name), bytes)?)
}

fn kept(connection: &Connection, key: &Key, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>> {
    let Some(sealed) = rows::secret(connection, name)? else { return Ok(None) };
    aead::open(key, &label(name), &sealed).map(Zeroizing::new).ok_or(Error::NewPhone).map(Some)
}

fn label(name: &str) -> Vec<u8> {
    [b"attune-secret1 ", name.as_bytes()].concat()
}
