//! The invitation: what the inviter's phone shows or sends. Body, inside the outside that
//! `carried.rs` describes:
//!
//! flags (1 rejoin, 2 in person) ‖ inviter's static key, 32 ‖ psk, 32 ‖ commitment, 32 ‖ expiry in
//! milliseconds since 1970, u64 big-endian ‖ slot: 0, or 1 ‖ 32 bytes ‖ a folder’s path in UTF-8
//!
//! It never holds the lasting mailbox, user info or a storage secret.

use super::carried::{self, What};
use super::model::{Kind, Names, Place, Slot, Way};
use crate::crypto::{Key, dh, kdf, sha256};
use crate::error::{Error, PairingFault, Result};
use crate::log;
use serde::{Deserialize, Serialize};

const REJOIN: u8 = 1;
const IN_PERSON: u8 = 2;
const MAX_PATH: usize = 1024;

/// An invitation, read whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// What it leads to.
    pub kind: Kind,
    /// How it travels.
    pub way: Way,
    /// The inviter's static X25519 key, fresh for this couple.
    #[serde(with = "log::bytes")]
    pub static_key: [u8; 32],
    /// Used once; who does not hold it can answer nothing.
    #[serde(with = "log::bytes")]
    pub psk: Key,
    /// SHA-256("attune-sas1" ‖ n): n comes with message 2 and salts the words.
    #[serde(with = "log::bytes")]
    pub commitment: [u8; 32],
    /// When it ends, in milliseconds since 1970. Only the inviter's phone judges it.
    pub expires_ms: u64,
    /// Where the phones meet, or none: then everything is handed over as text or file.
    pub slot: Option<Slot>,
}

impl Invitation {
    /// The bytes that travel; the same for ever.
    ///
    /// # Errors
    /// [`Error::Input`] for a folder path that is empty or over 1,024 bytes.
    pub fn to_bytes(&self) -> Result<Vec<u8>> {
        let rejoin = if self.kind == Kind::Rejoin { REJOIN } else { 0 };
        let in_person = if self.way == Way::InPerson { IN_PERSON } else { 0 };
        let mut body = vec![rejoin | in_person];
        for part in [&self.static_key, &self.psk.0, &self.commitment] {
            body.extend_from_slice(part);
        }
        body.extend_from_slice(&self.expires_ms.to_be_bytes());
        match &self.slot {
            None => body.push(0),
            Some(Slot { bytes, place: Place::Folder(path) }) => {
                if path.is_empty() || path.len() > MAX_PATH {
                    return Err(Error::input("folder", "error-path-length"));
                }
                body.push(1);
                body.extend_from_slice(bytes);
                body.extend_from_slice(path.as_bytes());
            }
        }
        carried::enclose(What::Invitation, &body)
    }

    /// From the bytes that travelled.
    ///
    /// # Errors
    /// [`PairingFault::Cut`], [`PairingFault::Damaged`], or [`PairingFault::Newer`] for a version,
    /// kind or place that this app does not know.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let (What::Invitation, body) = carried::disclose(bytes)? else {
            return Err(PairingFault::Damaged.into());
        };
        Self::read(body)
    }

    /// From what someone pasted; see [`carried::from_text`].
    ///
    /// # Errors
    /// As [`Self::from_bytes`].
    pub fn from_text(pasted: &str) -> Result<Self> {
        Self::from_bytes(&carried::from_text(pasted)?)
    }

    fn read(body: &[u8]) -> Result<Self> {
        let mut rest = Rest(body);
        let [flags] = rest.take()?;
        if flags & !(REJOIN | IN_PERSON) != 0 {
            return Err(PairingFault::Newer.into());
        }
        let invitation = Self {
            kind: if flags & REJOIN == 0 { Kind::NewCouple } else { Kind::Rejoin },
            way: if flags & IN_PERSON == 0 { Way::Sent } else { Way::InPerson },
            static_key: rest.take()?,
            psk: Key(rest.take()?),
            commitment: rest.take()?,
            expires_ms: u64::from_be_bytes(rest.take()?),
            slot: match rest.take()? {
                [0] => None,
                [1] => Some(Slot { bytes: rest.take()?, place: Place::Folder(rest.path()?) }),
                _ => return Err(PairingFault::Newer.into()),
            },
        };
        if !rest.0.is_empty() || !dh::sound(&invitation.static_key) {
            return Err(PairingFault::Damaged.into());
        }
        Ok(invitation)
    }

    /// Tells this invitation from others without telling anything of it: the first eight bytes of
    /// SHA-256("attune-invitation1" ‖ its bytes).
    ///
    /// # Errors
    /// As [`Self::to_bytes`].
    pub(super) fn tag(&self) -> Result<[u8; 8]> {
        Ok(tag(b"attune-invitation1", &self.to_bytes()?))
    }

    pub(super) fn names(&self) -> Names {
        Names(match &self.slot {
            Some(slot) => Key(slot.bytes),
            None => kdf::derive(&self.psk.0, b"", b"attune-meet1"),
        })
    }
}

/// The first eight bytes of SHA-256(label ‖ bytes).
pub(super) fn tag(label: &[u8], bytes: &[u8]) -> [u8; 8] {
    let hash = sha256(&[label, bytes]);
    hash.first_chunk().copied().unwrap_or_default()
}

struct Rest<'a>(&'a [u8]);

impl Rest<'_> {
    fn take<const N: usize>(&mut self) -> Result<[u8; N]> {
        let (first, rest) = self.0.split_first_chunk::<N>().ok_or(PairingFault::Damaged)?;
        self.0 = rest;
        Ok(*first)
    }

    fn path(&mut self) -> Result<String> {
        let path = std::str::from_utf8(std::mem::take(&mut self.0)).map_err(|_| PairingFault::Damaged)?;
        if path.is_empty() || path.len() > MAX_PATH {
            return Err(PairingFault::Damaged.into());
        }
        Ok(path.to_owned())
    }
}
