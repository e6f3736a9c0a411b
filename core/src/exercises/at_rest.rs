//! How sealed answers lie on this phone until they are opened: key and padded text, sealed under a key
//! that is made of the couple's. Who has the file without the phone's keystore reads none of them, and
//! what leaving destroys takes them along.

use super::rows::Held;
use crate::crypto::kdf::derive;
use crate::crypto::{Key, aead};
use crate::error::{Error, Result};
use crate::ids::OpId;
use crate::random::Entropy;

const KEY: &[u8] = b"attune-sealed-answers1";
const ANSWER: &[u8] = b"attune-sealed-answer1";

fn key_of(couple: &Key) -> Key {
    derive(&couple.0, &[], KEY)
}

fn bound_to(commit: OpId) -> Vec<u8> {
    [ANSWER, commit.bytes()].concat()
}

/// `key` and the padded `answer` of `commit`, for the table.
pub(super) fn close(entropy: &dyn Entropy, couple: &Key, commit: OpId, key: &Key, answer: &[u8]) -> Result<Vec<u8>> {
    let plain = zeroize::Zeroizing::new([&key.0[..], answer].concat());
    aead::seal(entropy, &key_of(couple), &bound_to(commit), &plain)
}

/// The key and the padded answer that lie in `held`.
///
/// # Errors
/// [`Error::NewPhone`] when `couple` is not the key that they were sealed under.
pub(super) fn open(couple: &Key, held: &Held) -> Result<(Key, Vec<u8>)> {
    let plain = aead::open(&key_of(couple), &bound_to(held.commit), &held.sealed).ok_or(Error::NewPhone)?;
    let plain = zeroize::Zeroizing::new(plain);
    let (key, answer) = plain.split_first_chunk::<32>().ok_or(Error::NewPhone)?;
    Ok((Key(*key), answer.to_vec()))
}
