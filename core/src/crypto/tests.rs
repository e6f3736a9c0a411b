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

/// RFC 7748 section 6.1.
#[test]
fn x25519_agrees_as_published() {
    let hex = |text: &str| -> [u8; 32] {
        std::array::from_fn(|i| u8::from_str_radix(&text[2 * i..2 * i + 2], 16).unwrap_or(0))
    };
    let bob = Key(hex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb"));
    let alice_public = hex("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
    let shared = Key(hex("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742"));
    assert_eq!(dh::agree(&bob, &alice_public), Some(shared));
    assert_eq!(dh::public(&bob), hex("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f"));
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
