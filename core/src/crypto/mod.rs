//! The few primitives, each wrapped once, so that a reviewer of the cryptography reads this folder
//! and the handshake, and nothing else. Nothing here knows what it protects.

pub mod aead;
pub mod commitment;
pub mod dh;
pub mod kdf;
pub mod passphrase;
pub mod sign;

pub use kdf::{hmac, sha256};

use zeroize::{Zeroize, ZeroizeOnDrop};

/// A 32-byte secret, wiped when dropped and never printed.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Key(pub [u8; 32]);

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(..)")
    }
}

impl Key {
    /// A fresh random key.
    ///
    /// # Errors
    /// Only when the source of randomness fails.
    pub fn random(entropy: &dyn crate::random::Entropy) -> crate::error::Result<Self> {
        Ok(Self(crate::random::array(entropy)?))
    }
}

impl PartialEq for Key {
    /// In constant time.
    fn eq(&self, other: &Self) -> bool {
        subtle::ConstantTimeEq::ct_eq(&self.0[..], &other.0[..]).into()
    }
}

impl Eq for Key {}

#[cfg(test)]
mod tests;
