//! A record as it lies in the file: version 1 ‖ [`dh::seal_to`] of (kind u16 ‖ length u32 ‖ content ‖
//! zeros), numbers big-endian, bound to its id and the version.

use zeroize::Zeroizing;

use super::model::{Kind, Record};
use crate::crypto::{Key, dh};
use crate::error::{Error, Result};
use crate::ids::RecordId;
use crate::random::Entropy;

const VERSION: u8 = 1;
const HEAD: usize = 6;

/// Nothing is shorter than this inside, so that a word and a line look alike.
const LEAST: usize = 256;

/// The length that hides `length`: Padmé (Nikitin et al., "Reducing Metadata Leakage from Encrypted
/// Files and Communication with PURBs", 2019), at most 12 % more, never below 256 bytes.
pub(super) fn padded(length: usize) -> usize {
    let length = length.max(LEAST);
    let exponent = length.ilog2();
    let kept = exponent.ilog2() + 1;
    let mask = (1_usize << (exponent - kept)) - 1;
    length.saturating_add(mask) & !mask
}

pub(super) fn seal(
    entropy: &dyn Entropy,
    public: &[u8; 32],
    kind: Kind,
    id: RecordId,
    plain: &[u8],
) -> Result<Vec<u8>> {
    let length = u32::try_from(plain.len()).map_err(|_| Error::input("text", "error-keep-length"))?;
    let mut inside = Zeroizing::new(Vec::with_capacity(padded(HEAD + plain.len())));
    inside.extend_from_slice(&kind.0.to_be_bytes());
    inside.extend_from_slice(&length.to_be_bytes());
    inside.extend_from_slice(plain);
    inside.resize(padded(HEAD + plain.len()), 0);
    let sealed = dh::seal_to(entropy, public, &bound_to(VERSION, id), &inside)?;
    Ok([&[VERSION][..], &sealed].concat())
}

pub(super) fn open(secret: &Key, id: RecordId, sealed: &[u8]) -> Option<Record> {
    let (version, sealed) = sealed.split_first()?;
    if *version != VERSION {
        return None;
    }
    let inside = Zeroizing::new(dh::open_from(secret, &bound_to(*version, id), sealed)?);
    let (kind, rest) = inside.split_first_chunk::<2>()?;
    let (length, rest) = rest.split_first_chunk::<4>()?;
    let plain = rest.get(..usize::try_from(u32::from_be_bytes(*length)).ok()?)?;
    Some(Record { id, kind: Kind(u16::from_be_bytes(*kind)), plain: Zeroizing::new(plain.to_vec()) })
}

fn bound_to(version: u8, id: RecordId) -> Vec<u8> {
    [&b"attune-vault-record1"[..], &[version], id.bytes()].concat()
}
