//! Blobs: what lies in a mailbox. Final in shape; docs/wire.md, "Blob", has the same with test vectors.
//!
//! Blob = version byte 1 ‖ 24-byte nonce ‖ ciphertext (XChaCha20-Poly1305). The whole blob has the size
//! of a class (256 B, 1, 4, 16, 64 K, then multiples of 64 K up to 1 M), so that a size tells little.
//! Plaintext = u32 LE length ‖ zstd(CBOR map with integer keys) ‖ zeros; opened at most 4 MiB. The
//! associated data is recomputed by the reader, so a blob is good only at its own place.

use super::content::Content;
use crate::crypto::{Key, aead};
use crate::error::{Error, Result};
use crate::ids::{CoupleId, DeviceId};
use crate::log::{from_cbor, to_cbor};
use crate::random::Entropy;

/// The blob version written here, and the highest read.
pub const VERSION: u8 = 1;

/// Largest blob, in bytes.
pub const MAX_BLOB: usize = 1 << 20;

/// Largest content once opened, in bytes.
pub const MAX_OPENED: usize = 4 << 20;

/// The number under which a farewell is sealed: no lane ever gets there.
pub const FAREWELL_SEQ: u64 = u64::MAX;

const STEP: usize = 64 << 10;
const SMALL: [usize; 4] = [256, 1 << 10, 4 << 10, 16 << 10];
/// Version byte, nonce, tag.
const AROUND: usize = 1 + aead::OVERHEAD;

/// Where a blob belongs; all of it is associated data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Address {
    /// The couple.
    pub couple: CoupleId,
    /// The device that writes the lane.
    pub sender: DeviceId,
    /// The device that reads it.
    pub receiver: DeviceId,
    /// Which key of the lane, from 0.
    pub epoch: u64,
    /// The blob's number in its lane, from 1; [`FAREWELL_SEQ`] for a farewell.
    pub seq: u64,
}

impl Address {
    /// "attune-blob1" ‖ version ‖ couple ‖ sender ‖ receiver (16 bytes each) ‖ epoch ‖ number (u64 BE each).
    fn associated(&self) -> Vec<u8> {
        [
            &b"attune-blob1"[..],
            &[VERSION],
            self.couple.bytes(),
            self.sender.bytes(),
            self.receiver.bytes(),
            &self.epoch.to_be_bytes(),
            &self.seq.to_be_bytes(),
        ]
        .concat()
    }
}

/// What a blob turned out to be.
#[derive(Debug, Clone, PartialEq)]
pub enum Opened {
    /// Good, and every byte is as the partner's phone wrote it.
    Content(Box<Content>),
    /// Torn, altered, from elsewhere, or not a blob: asked for again.
    Damaged,
    /// Of a version this app does not know: asked for again after an update.
    Newer,
}

/// The smallest class that holds `len` bytes, if any does.
pub fn class_of(len: usize) -> Option<usize> {
    SMALL
        .into_iter()
        .find(|class| len <= *class)
        .or_else(|| Some(len.div_ceil(STEP) * STEP).filter(|class| *class <= MAX_BLOB))
}

/// Seals `content` for its place.
///
/// # Errors
/// [`Error::Internal`] `blob.size` when it does not fit into the largest class, or when the source of
/// randomness fails.
pub fn seal(entropy: &dyn Entropy, key: &Key, address: &Address, content: &Content) -> Result<Vec<u8>> {
    let opened = to_cbor(content)?;
    if opened.len() > MAX_OPENED {
        return Err(Error::internal("blob.size", opened.len()));
    }
    let packed = zstd::bulk::compress(&opened, zstd::DEFAULT_COMPRESSION_LEVEL)
        .map_err(|e| Error::internal("blob.compress", e))?;
    let class = class_of(AROUND + 4 + packed.len()).ok_or_else(|| Error::internal("blob.size", packed.len()))?;
    let length = u32::try_from(packed.len()).map_err(|e| Error::internal("blob.size", e))?;
    let mut plain = length.to_le_bytes().to_vec();
    plain.extend_from_slice(&packed);
    plain.resize(class - AROUND, 0);
    let mut blob = vec![VERSION];
    blob.extend(aead::seal(entropy, key, &address.associated(), &plain)?);
    Ok(blob)
}

/// Opens what [`seal`] made for exactly this place. Never fails: a blob comes from a stranger's store.
pub fn open(key: &Key, address: &Address, blob: &[u8]) -> Opened {
    match blob.first() {
        Some(&VERSION) => {}
        // Only a whole class can be a newer blob; anything else is torn.
        Some(_) if class_of(blob.len()) == Some(blob.len()) => return Opened::Newer,
        _ => return Opened::Damaged,
    }
    unpack(key, address, blob).map_or(Opened::Damaged, |content| Opened::Content(Box::new(content)))
}

fn unpack(key: &Key, address: &Address, blob: &[u8]) -> Option<Content> {
    if class_of(blob.len()) != Some(blob.len()) {
        return None;
    }
    let plain = aead::open(key, &address.associated(), blob.get(1..)?)?;
    let (length, rest) = plain.split_first_chunk::<4>()?;
    let (packed, zeros) = rest.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?)?;
    if zeros.iter().any(|byte| *byte != 0) {
        return None;
    }
    let opened = zstd::bulk::decompress(packed, MAX_OPENED).ok()?;
    from_cbor(&opened)
}
