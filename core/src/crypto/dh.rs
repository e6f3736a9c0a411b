//! X25519 key agreement (RFC 7748) and sealing to a public key with it.

use x25519_dalek::{PublicKey, StaticSecret};

use super::{Key, aead, kdf};
use crate::error::Result;
use crate::random::{Entropy, array};

/// The public half that belongs to `secret`.
pub fn public(secret: &Key) -> [u8; 32] {
    PublicKey::from(&StaticSecret::from(secret.0)).to_bytes()
}

/// What both sides of an agreement share; `None` when the other's key is of low order, which no
/// honest phone sends.
pub fn agree(secret: &Key, theirs: &[u8; 32]) -> Option<Key> {
    let shared = StaticSecret::from(secret.0).diffie_hellman(&PublicKey::from(*theirs));
    shared.was_contributory().then(|| Key(shared.to_bytes()))
}

/// Whether `public` is of full order: one that is not would make every agreement with it the same.
pub fn sound(public: &[u8; 32]) -> bool {
    agree(&Key([1; 32]), public).is_some()
}

/// Seals `plain` so that only the holder of the secret behind `to` can read it, not even the one
/// who sealed: fresh ephemeral key (32 bytes in front) → HKDF → [`aead`].
///
/// # Errors
/// Only when the source of randomness fails.
pub fn seal_to(entropy: &dyn Entropy, to: &[u8; 32], associated: &[u8], plain: &[u8]) -> Result<Vec<u8>> {
    let ephemeral = Key(array(entropy)?);
    let mine = public(&ephemeral);
    let shared =
        agree(&ephemeral, to).ok_or_else(|| crate::error::Error::internal("dh.seal_to", "public key of low order"))?;
    let key = box_key(&shared, &mine, to);
    let sealed = aead::seal(entropy, &key, associated, plain)?;
    Ok([&mine[..], &sealed].concat())
}

/// Opens what [`seal_to`] made; `None` when anything differs.
pub fn open_from(secret: &Key, associated: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let (ephemeral, body) = sealed.split_first_chunk::<32>()?;
    let shared = agree(secret, ephemeral)?;
    aead::open(&box_key(&shared, ephemeral, &public(secret)), associated, body)
}

fn box_key(shared: &Key, ephemeral: &[u8; 32], to: &[u8; 32]) -> Key {
    kdf::derive(&shared.0, &[&ephemeral[..], to].concat(), b"attune-box1")
}
