//! The hand-over file: blobs carried by people, by share sheet, memory stick or mail. "ATTUNEX1",
//! then for each blob its name (32 bytes), its length (u32, little-endian) and its bytes, in
//! ascending order of blob numbers; at most 8 MiB. It can be read by nobody else, lost, repeated or
//! cut without harm.

use crate::error::{HandOverFault, Result};

/// Largest hand-over file, in bytes.
pub const MAX_FILE: usize = 8 << 20;

/// Its first bytes.
pub const MAGIC: &[u8; 8] = b"ATTUNEX1";

/// One blob in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its name, as in a mailbox.
    pub name: [u8; 32],
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What was read of a hand-over file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandOver {
    /// The whole blobs, in the file's order.
    pub items: Vec<Item>,
    /// Whether the file ends inside a blob.
    pub cut: bool,
}

/// Gathers blobs up to [`MAX_FILE`].
#[derive(Debug)]
pub struct Writer {
    bytes: Vec<u8>,
}

impl Default for Writer {
    fn default() -> Self {
        Self { bytes: MAGIC.to_vec() }
    }
}

impl Writer {
    /// Adds a blob, or says `false` when it does not fit any more.
    pub fn add(&mut self, name: &[u8; 32], blob: &[u8]) -> bool {
        let Ok(length) = u32::try_from(blob.len()) else { return false };
        if self.bytes.len() + 32 + 4 + blob.len() > MAX_FILE {
            return false;
        }
        self.bytes.extend_from_slice(name);
        self.bytes.extend_from_slice(&length.to_le_bytes());
        self.bytes.extend_from_slice(blob);
        true
    }

    /// The file.
    pub fn finish(self) -> Vec<u8> {
        self.bytes
    }
}

/// Reads a file. What is whole is given even when the file is cut.
///
/// # Errors
/// [`HandOverFault::NotOne`] when it does not begin as one or is longer than one can be.
pub fn read(file: &[u8]) -> Result<HandOver> {
    let Some(mut rest) = file.strip_prefix(&MAGIC[..]) else { return Err(HandOverFault::NotOne.into()) };
    if file.len() > MAX_FILE {
        return Err(HandOverFault::NotOne.into());
    }
    let mut items = Vec::new();
    while !rest.is_empty() {
        let Some((item, after)) = next(rest) else { return Ok(HandOver { items, cut: true }) };
        items.push(item);
        rest = after;
    }
    Ok(HandOver { items, cut: false })
}

fn next(rest: &[u8]) -> Option<(Item, &[u8])> {
    let (name, rest) = rest.split_first_chunk::<32>()?;
    let (length, rest) = rest.split_first_chunk::<4>()?;
    let (bytes, rest) = rest.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?)?;
    Some((Item { name: *name, bytes: bytes.to_vec() }, rest))
}
