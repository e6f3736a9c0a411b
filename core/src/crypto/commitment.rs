//! Commitments: a hash given now to something shown later. Hiding comes from a random 32-byte key
//! among the parts, binding from SHA-256; each part carries its length, so no two lists collide.

use subtle::ConstantTimeEq;

use super::kdf::sha256;

/// SHA-256 over the parts, each led by its length as u32 little-endian.
pub fn commit(parts: &[&[u8]]) -> [u8; 32] {
    let mut bytes = Vec::new();
    for part in parts {
        bytes.extend_from_slice(&u32::try_from(part.len()).unwrap_or(u32::MAX).to_le_bytes());
        bytes.extend_from_slice(part);
    }
    sha256(&[&bytes])
}

/// Whether `parts` are what `commitment` was made of; in constant time.
pub fn opens(commitment: &[u8; 32], parts: &[&[u8]]) -> bool {
    commit(parts).ct_eq(commitment).into()
}
