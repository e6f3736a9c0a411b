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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    fn bytes<const N: usize>(hex: &str) -> [u8; N] {
        let digit = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
        (0..N).map(|at| digit(2 * at)).collect::<Vec<u8>>().try_into().unwrap()
    }

    /// RFC 8032, 7.1, tests 1 and 2.
    #[test]
    fn signs_as_the_standard_says() {
        for (secret, of, message, signature) in [
            (
                "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
                &[][..],
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
            ),
            (
                "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
                &[0x72][..],
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
            ),
        ] {
            let secret = Key(bytes(secret));
            assert_eq!((public(&secret), sign(&secret, message)), (bytes(of), bytes(signature)));
            assert!(verify(&bytes(of), message, &bytes(signature)));
            assert!(!verify(&bytes(of), b"another", &bytes(signature)));
        }
        assert!(!verify(&[0; 32], b"", &[0; 64]), "a key of small order signs everything");
    }
}
