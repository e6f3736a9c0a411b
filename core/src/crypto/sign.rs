//! Ed25519 signatures (RFC 8032): that what came from outside is as somebody made it.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};

use super::Key;

/// The public half that belongs to `secret`.
pub fn public(secret: &Key) -> [u8; 32] {
    SigningKey::from_bytes(&secret.0).verifying_key().to_bytes()
}

/// The signature of `message`.
pub fn sign(secret: &Key, message: &[u8]) -> [u8; 64] {
    SigningKey::from_bytes(&secret.0).sign(message).to_bytes()
}

/// Whether `signature` is `public`'s of `message`, strictly: no key of small order, no second form of a
/// signature.
pub fn verify(public: &[u8; 32], message: &[u8], signature: &[u8; 64]) -> bool {
    let key = VerifyingKey::from_bytes(public);
    key.is_ok_and(|key| key.verify_strict(message, &Signature::from_bytes(signature)).is_ok())
}
