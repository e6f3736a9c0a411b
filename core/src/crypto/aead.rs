//! Sealing with associated data: XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03). Its 24-byte
//! nonces are drawn at random, so no counter can be reused after a restored or copied folder.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

use super::Key;
use crate::error::{Error, Result};
use crate::random::{Entropy, array};

/// Bytes that sealing adds: a 24-byte nonce in front, a 16-byte tag behind.
pub const OVERHEAD: usize = 24 + 16;

/// nonce ‖ ciphertext ‖ tag of `plain` under `key`, bound to `associated`.
///
/// # Errors
/// Only when the source of randomness fails.
pub fn seal(entropy: &dyn Entropy, key: &Key, associated: &[u8], plain: &[u8]) -> Result<Vec<u8>> {
    let nonce: [u8; 24] = array(entropy)?;
    let sealed = XChaCha20Poly1305::new(&key.0.into())
        .encrypt(XNonce::from_slice(&nonce), Payload { msg: plain, aad: associated })
        .map_err(|e| Error::internal("aead.seal", e))?;
    Ok([&nonce[..], &sealed].concat())
}

/// What was sealed, or `None` when key, associated data or any byte differs.
pub fn open(key: &Key, associated: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, body) = sealed.split_at_checked(24)?;
    XChaCha20Poly1305::new(&key.0.into())
        .decrypt(XNonce::from_slice(nonce), Payload { msg: body, aad: associated })
        .ok()
}
