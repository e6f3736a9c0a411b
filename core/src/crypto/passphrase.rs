//! Keys from passphrases: Argon2id (RFC 9106).

use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};

use super::Key;
use crate::error::{Error, Result, VaultFault};

/// How much work one guess costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Work {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
}

/// Whether this build takes [`Work`] below the floor: for tests only. The bindings refuse to be built so
/// for release.
pub const WEAK_ALLOWED: bool = cfg!(feature = "weak-passphrase");

impl Work {
    /// The least that is ever used: 64 MiB, three passes, one lane.
    pub const FLOOR: Self = Self { memory_kib: 64 * 1024, passes: 3 };

    /// For tests and attune-lab, where a real work factor would only cost time.
    #[cfg(feature = "weak-passphrase")]
    pub const WEAK: Self = Self { memory_kib: 64, passes: 1 };
}

/// The key of `passphrase` under `salt`.
///
/// # Errors
/// [`VaultFault::Costly`] above 256 MiB or 20 passes: a file must not be able to stall a phone.
pub fn stretch(passphrase: &str, salt: &[u8; 16], work: Work) -> Result<Key> {
    if work.memory_kib > 256 * 1024 || work.passes > 20 {
        return Err(VaultFault::Costly.into());
    }
    let params =
        Params::new(work.memory_kib, work.passes, 1, Some(32)).map_err(|e| Error::internal("passphrase.params", e))?;
    let mut key = Key([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), salt, &mut key.0)
        .map_err(|e| Error::internal("passphrase.stretch", e))?;
    Ok(key)
}
