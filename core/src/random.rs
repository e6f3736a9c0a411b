//! Randomness, handed in like time. The only file that names the operating system's source.

use std::sync::{Mutex, PoisonError};

use chacha20poly1305::ChaCha20Poly1305;
use chacha20poly1305::aead::{AeadInPlace, KeyInit};

use crate::error::{Error, Result};

/// A source of random bytes fit for keys.
pub trait Entropy: Send + Sync {
    /// Fills `bytes` whole.
    ///
    /// # Errors
    /// [`Error::Internal`] when the source fails; nothing may then be made from `bytes`.
    fn fill(&self, bytes: &mut [u8]) -> Result<()>;
}

/// `N` bytes from `entropy`.
///
/// # Errors
/// As [`Entropy::fill`].
pub fn array<const N: usize>(entropy: &dyn Entropy) -> Result<[u8; N]> {
    let mut bytes = [0; N];
    entropy.fill(&mut bytes)?;
    Ok(bytes)
}

/// A number below `bound`, without bias (rejection sampling). `bound` 0 gives 0.
///
/// # Errors
/// As [`Entropy::fill`].
pub fn below(entropy: &dyn Entropy, bound: u64) -> Result<u64> {
    if bound == 0 {
        return Ok(0);
    }
    let limit = u64::MAX - u64::MAX % bound;
    loop {
        let drawn = u64::from_le_bytes(array(entropy)?);
        if drawn < limit {
            return Ok(drawn % bound);
        }
    }
}

/// The operating system's source.
#[derive(Debug, Default, Clone, Copy)]
pub struct OsEntropy;

impl Entropy for OsEntropy {
    fn fill(&self, bytes: &mut [u8]) -> Result<()> {
        getrandom::fill(bytes).map_err(|e| Error::internal("entropy", e))
    }
}

/// A repeatable stream (ChaCha20 keyed by the seed), for tests and the simulator: the same seed
/// gives the same bytes. Never for a real couple.
#[derive(Debug)]
pub struct SeededEntropy {
    seed: u64,
    drawn: Mutex<u64>,
}

impl SeededEntropy {
    /// The stream of `seed`.
    pub fn new(seed: u64) -> Self {
        Self { seed, drawn: Mutex::new(0) }
    }
}

impl Entropy for SeededEntropy {
    fn fill(&self, bytes: &mut [u8]) -> Result<()> {
        let mut drawn = self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        let mut key = [0; 32];
        key[..8].copy_from_slice(&self.seed.to_le_bytes());
        let mut nonce = [0; 12];
        nonce[..8].copy_from_slice(&drawn.to_le_bytes());
        *drawn += 1;
        bytes.fill(0);
        ChaCha20Poly1305::new(&key.into())
            .encrypt_in_place_detached(&nonce.into(), b"", bytes)
            .map_err(|_| Error::internal("entropy", "seeded stream"))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_repeats_and_draws_differ() -> Result<()> {
        let (a, b) = (SeededEntropy::new(7), SeededEntropy::new(7));
        let first: [u8; 40] = array(&a)?;
        assert_eq!(first, array(&b)?);
        assert_ne!(first, array(&a)?);
        Ok(())
    }

    #[test]
    fn below_stays_below() -> Result<()> {
        let entropy = SeededEntropy::new(3);
        for bound in [1, 2, 3, 10, 1 << 40] {
            for _ in 0..100 {
                assert!(below(&entropy, bound)? < bound);
            }
        }
        Ok(())
    }
}
