#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use super::passphrase::{Work, stretch};
use super::*;
use crate::error::{Error, Result, VaultFault};
use crate::random::SeededEntropy;

#[test]
fn a_seal_opens_only_with_its_key_data_and_every_byte() -> Result<()> {
    let entropy = SeededEntropy::new(1);
    let key = Key::random(&entropy)?;
    let sealed = aead::seal(&entropy, &key, b"place", b"tender")?;
    assert_eq!(sealed.len(), 6 + aead::OVERHEAD);
    assert_eq!(aead::open(&key, b"place", &sealed).as_deref(), Some(&b"tender"[..]));
    assert_eq!(aead::open(&key, b"other", &sealed), None);
    assert_eq!(aead::open(&Key::random(&entropy)?, b"place", &sealed), None);
    for at in 0..sealed.len() {
        let mut torn = sealed.clone();
        torn[at] ^= 1;
        assert_eq!(aead::open(&key, b"place", &torn), None, "byte {at}");
        assert_eq!(aead::open(&key, b"place", &sealed[..at]), None, "cut at {at}");
    }
    Ok(())
}

#[test]
fn sealing_to_a_public_key_is_for_its_holder_alone() -> Result<()> {
    let entropy = SeededEntropy::new(2);
    let secret = Key::random(&entropy)?;
    let sealed = dh::seal_to(&entropy, &dh::public(&secret), b"id", b"mine")?;
    assert_eq!(dh::open_from(&secret, b"id", &sealed).as_deref(), Some(&b"mine"[..]));
    assert_eq!(dh::open_from(&Key::random(&entropy)?, b"id", &sealed), None);
    assert_eq!(dh::open_from(&secret, b"di", &sealed), None);
    assert_eq!(dh::agree(&secret, &[0; 32]).map(|k| k.0), None, "low order");
    Ok(())
}

fn hex<const N: usize>(text: &str) -> [u8; N] {
    std::array::from_fn(|i| u8::from_str_radix(&text[2 * i..2 * i + 2], 16).unwrap_or(0))
}

/// RFC 7748 section 6.1.
#[test]
fn x25519_agrees_as_published() {
    let bob = Key(hex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb"));
    let alice_public = hex("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
    let shared = Key(hex("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742"));
    assert_eq!(dh::agree(&bob, &alice_public), Some(shared));
    assert_eq!(dh::public(&bob), hex("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f"));
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
        let secret = Key(hex(secret));
        assert_eq!((sign::public(&secret), sign::sign(&secret, message)), (hex(of), hex(signature)));
        assert!(sign::verify(&hex(of), message, &hex(signature)));
        assert!(!sign::verify(&hex(of), b"another", &hex(signature)));
    }
    assert!(!sign::verify(&[0; 32], b"", &[0; 64]), "a key of small order signs everything");
}

/// RFC 5869 appendix A.1.
#[test]
fn hkdf_expands_as_published() {
    let mut out = [0; 42];
    let salt: Vec<u8> = (0..=0x0c).collect();
    let info: Vec<u8> = (0xf0..=0xf9).collect();
    kdf::expand(&[0x0b; 22], &salt, &info, &mut out);
    assert_eq!(out[..6], [0x3c, 0xb2, 0x5f, 0x25, 0xfa, 0xac]);
    assert_eq!(out[40..], [0x58, 0x65]);
}

#[test]
fn a_commitment_binds_each_part_where_it_stands() {
    let made = commitment::commit(&[b"seal1", b"ab", b"c"]);
    assert!(commitment::opens(&made, &[b"seal1", b"ab", b"c"]));
    assert!(!commitment::opens(&made, &[b"seal1", b"a", b"bc"]));
}

#[test]
fn a_vault_that_asks_too_much_of_a_phone_is_refused() {
    let costly = Work { memory_kib: 300 * 1024, passes: 3 };
    assert_eq!(stretch("three small words", &[0; 16], costly), Err(Error::Vault(VaultFault::Costly)));
    let slow = Work { memory_kib: 64, passes: 21 };
    assert_eq!(stretch("three small words", &[0; 16], slow), Err(Error::Vault(VaultFault::Costly)));
}
