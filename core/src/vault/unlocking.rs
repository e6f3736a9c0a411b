//! Setting the vault up, and opening it by one of its slots.

use rusqlite::{Connection, Transaction};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::guesses::Guesses;
use super::keys::{Keys, Open};
use super::model::Slot;
use super::recovery::Words;
use super::rows::{self, Wrapped};
use crate::crypto::Key;
use crate::crypto::passphrase::{Work, stretch};
use crate::error::{Error, Result, VaultFault};
use crate::random::{Entropy, array};
use crate::store::Database;
use crate::time::Now;

/// Whether there is a vault.
///
/// # Errors
/// Only those of the store.
pub fn exists(conn: &Connection) -> Result<bool> {
    Ok(rows::keys(conn)?.is_some())
}

/// A new vault, open, and its recovery key: to be shown now and written down.
/// `work` is [`Work::FLOOR`] or more; weaker only where tests are built.
///
/// # Errors
/// [`VaultFault::Exists`], [`VaultFault::Short`] below eight characters.
pub fn create(tx: &Transaction, entropy: &dyn Entropy, passphrase: &str, work: Work) -> Result<(Open, Words)> {
    if exists(tx)? {
        return Err(VaultFault::Exists.into());
    }
    let (open, keys) = Open::fresh(entropy)?;
    rows::keep_keys(tx, &keys)?;
    change_passphrase(tx, entropy, &open, passphrase, work)?;
    let words = new_words(tx, entropy, &open)?;
    Ok((open, words))
}

/// Another passphrase; the old one opens nothing from then on.
///
/// # Errors
/// [`VaultFault::Short`] below eight characters.
pub fn change_passphrase(
    tx: &Transaction,
    entropy: &dyn Entropy,
    open: &Open,
    passphrase: &str,
    work: Work,
) -> Result<()> {
    if passphrase.chars().count() < 8 {
        return Err(VaultFault::Short.into());
    }
    let floor = Work::FLOOR;
    let weak = work.memory_kib < floor.memory_kib || work.passes < floor.passes;
    if weak && !cfg!(feature = "weak-passphrase") {
        return Err(Error::internal("vault.work", "less work than the floor"));
    }
    let salt: [u8; 16] = array(entropy)?;
    let key = stretched(passphrase, &salt, work)?;
    let bytes = open.wrap(entropy, Slot::Passphrase, &key)?;
    rows::keep_slot(tx, Slot::Passphrase, &Wrapped { salt: salt.to_vec(), work, bytes })?;
    rows::forget_guesses(tx)
}

/// Another recovery key; the old words open nothing from then on.
///
/// # Errors
/// Only those of store and randomness.
pub fn new_words(tx: &Transaction, entropy: &dyn Entropy, open: &Open) -> Result<Words> {
    let words = Words::random(entropy)?;
    let salt: [u8; 16] = array(entropy)?;
    let bytes = open.wrap(entropy, Slot::Recovery, &words.key(&salt))?;
    rows::keep_slot(tx, Slot::Recovery, &Wrapped { salt: salt.to_vec(), work: NONE, bytes })?;
    Ok(words)
}

/// Opens by passphrase. The guess is counted before it is tried, so that killing the app does not buy
/// another one; a right one clears the count. Takes as long as the work chosen: not inside a
/// transaction, so that others can write meanwhile.
///
/// # Errors
/// [`VaultFault::NotSetUp`], [`VaultFault::Wait`], [`VaultFault::Wrong`], [`VaultFault::Costly`].
pub fn unlock(db: &Database, now: &Now, passphrase: &str) -> Result<Open> {
    let (keys, slot) = db.write(|tx| {
        let keys = rows::keys(tx)?.ok_or(VaultFault::NotSetUp)?;
        let slot = rows::slot(tx, Slot::Passphrase)?.ok_or(VaultFault::NotSetUp)?;
        let guesses = rows::guesses(tx)?;
        match guesses.as_ref().map_or(0, |guesses| guesses.left(now)) {
            0 => rows::keep_guesses(tx, &Guesses::one_more(guesses.as_ref(), now))?,
            seconds => return Err(VaultFault::Wait { seconds }.into()),
        }
        Ok((keys, slot))
    })?;
    let salt = <[u8; 16]>::try_from(slot.salt).map_err(|_| Error::internal("vault.salt", "not 16 bytes"))?;
    let key = stretched(passphrase, &salt, slot.work)?;
    let open = Open::unwrap(&keys, Slot::Passphrase, &key, &slot.bytes).ok_or(VaultFault::Wrong)?;
    db.write(rows::forget_guesses)?;
    Ok(open)
}

/// Opens by the 24 words; their 256 bits cannot be guessed, so nobody waits.
///
/// # Errors
/// [`VaultFault::NotSetUp`], [`VaultFault::RecoveryWords`] for a mistyped word, [`VaultFault::Wrong`] for
/// words of another vault.
pub fn unlock_with_words(conn: &Connection, typed: &str) -> Result<Open> {
    let (keys, slot) = by(conn, Slot::Recovery)?.ok_or(VaultFault::NotSetUp)?;
    let key = Words::parse(typed)?.key(&slot.salt);
    Open::unwrap(&keys, Slot::Recovery, &key, &slot.bytes).ok_or_else(|| VaultFault::Wrong.into())
}

/// Slots that hold a full key of their own need no work.
const NONE: Work = Work { memory_kib: 0, passes: 0 };

fn by(conn: &Connection, slot: Slot) -> Result<Option<(Keys, Wrapped)>> {
    Ok(rows::keys(conn)?.zip(rows::slot(conn, slot)?))
}

/// In one Unicode form (NFKD), since keyboards write the same letter differently.
fn stretched(passphrase: &str, salt: &[u8; 16], work: Work) -> Result<Key> {
    stretch(&Zeroizing::new(passphrase.nfkd().collect::<String>()), salt, work)
}
