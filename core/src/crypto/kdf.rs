//! Hashes and keys made from keys: SHA-256, HMAC-SHA-256 (RFC 2104), HKDF-SHA-256 (RFC 5869).

use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

use super::Key;

/// SHA-256 of the parts, one after the other.
pub fn sha256(parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
    }
    hash.finalize().into()
}

/// HMAC-SHA-256 of the parts, one after the other.
pub fn hmac(key: &Key, parts: &[&[u8]]) -> [u8; 32] {
    // HMAC takes a key of any length, so this constructor cannot fail for 32 bytes.
    let Ok(mut mac) = <Hmac<Sha256> as Mac>::new_from_slice(&key.0) else { return [0; 32] };
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// HKDF-SHA-256 of input key material, salt and label, as one key.
pub fn derive(material: &[u8], salt: &[u8], label: &[u8]) -> Key {
    let mut key = Key([0; 32]);
    expand(material, salt, label, &mut key.0);
    key
}

/// HKDF-SHA-256 into `out`, at most 255 × 32 bytes (RFC 5869 section 2.3).
pub fn expand(material: &[u8], salt: &[u8], label: &[u8], out: &mut [u8]) {
    let filled = Hkdf::<Sha256>::new(Some(salt), material).expand(label, out);
    debug_assert!(filled.is_ok(), "HKDF gives at most 8,160 bytes");
}
