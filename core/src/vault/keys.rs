//! The vault key, what it wraps and what wraps it; and the vault while it is open.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::model::{Record, Slot};
use super::seal;
use crate::crypto::{Key, aead, dh};
use crate::error::Result;
use crate::ids::RecordId;
use crate::random::Entropy;

/// The key pair as it lies in the file.
pub(super) struct Keys {
    pub(super) public: [u8; 32],
    /// The other half, sealed under the vault key.
    pub(super) secret: Vec<u8>,
}

/// The vault while it is open: dropping it locks, and wipes the keys and every record it has read.
pub struct Open {
    vault_key: Key,
    secret: Key,
    public: [u8; 32],
    /// What was opened already, by id and first bytes of the sealed record: these hold a fresh key for each
    /// write, so a record that was put anew is opened anew.
    read: Mutex<BTreeMap<RecordId, (Vec<u8>, Record)>>,
}

/// Version byte and ephemeral key of a sealed record: never the same twice.
const MARK: usize = 33;

impl std::fmt::Debug for Open {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Open(..)")
    }
}

impl Open {
    /// A new vault, and how its key pair lies in the file.
    pub(super) fn fresh(entropy: &dyn Entropy) -> Result<(Self, Keys)> {
        let (vault_key, secret) = (Key::random(entropy)?, Key::random(entropy)?);
        let public = dh::public(&secret);
        let sealed = aead::seal(entropy, &vault_key, &pair(&public), &secret.0)?;
        Ok((Self { vault_key, secret, public, read: Mutex::default() }, Keys { public, secret: sealed }))
    }

    /// The vault of `keys`, when `vault_key` is its key.
    pub(super) fn with(vault_key: Key, keys: &Keys) -> Option<Self> {
        let secret = key_of(aead::open(&vault_key, &pair(&keys.public), &keys.secret)?)?;
        (dh::public(&secret) == keys.public).then(|| Self {
            vault_key,
            secret,
            public: keys.public,
            read: Mutex::default(),
        })
    }

    /// The vault of `keys` by what is wrapped in `slot` under `key`.
    pub(super) fn unwrap(keys: &Keys, slot: Slot, key: &Key, wrapped: &[u8]) -> Option<Self> {
        Self::with(key_of(aead::open(key, &slot_of(slot, &keys.public), wrapped)?)?, keys)
    }

    /// The vault key wrapped for `slot` under `key`.
    pub(super) fn wrap(&self, entropy: &dyn Entropy, slot: Slot, key: &Key) -> Result<Vec<u8>> {
        aead::seal(entropy, key, &slot_of(slot, &self.public), &self.vault_key.0)
    }

    #[cfg(test)]
    pub(super) fn vault_key(&self) -> &Key {
        &self.vault_key
    }

    /// The record that `sealed` holds.
    pub(super) fn record(&self, id: RecordId, sealed: &[u8]) -> Option<Record> {
        let mark = sealed.get(..MARK)?;
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((known, record)) = read.get(&id)
            && known == mark
        {
            return Some(record.clone());
        }
        let record = seal::open(&self.secret, id, sealed)?;
        read.insert(id, (mark.to_vec(), record.clone()));
        Some(record)
    }
}

/// The 32 bytes as a key; the vector is wiped either way.
pub(super) fn key_of(bytes: Vec<u8>) -> Option<Key> {
    let bytes = zeroize::Zeroizing::new(bytes);
    <[u8; 32]>::try_from(bytes.as_slice()).ok().map(Key)
}

fn pair(public: &[u8; 32]) -> Vec<u8> {
    [&b"attune-vault-pair1"[..], public].concat()
}

fn slot_of(slot: Slot, public: &[u8; 32]) -> Vec<u8> {
    [&b"attune-vault-slot1"[..], slot.name().as_bytes(), public].concat()
}
