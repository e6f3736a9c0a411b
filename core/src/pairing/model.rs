//! The plain words of pairing: who, how, where.

use serde::{Deserialize, Serialize};

use crate::crypto::{Key, hmac};
use crate::error::{Error, Result};
use crate::ids::{CoupleId, DeviceId, PersonId};
use crate::log::{self, Vector};
use crate::random::{Entropy, array};

/// Highest version of blobs that this app reads.
pub const READS_BLOB: u8 = 1;
/// Highest version of frames that this app reads.
pub const READS_FRAME: u8 = 1;

/// What an invitation leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// Two people become a couple here.
    NewCouple,
    /// A new phone takes the place of one that is gone.
    Rejoin,
}

/// How an invitation reaches the other phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Way {
    /// Read from the partner's own screen.
    InPerson,
    /// As text or link, through someone else's chat.
    Sent,
}

impl Way {
    /// How long an invitation of this way lives: 10 minutes in person, 24 hours sent.
    pub fn span_ms(self) -> u64 {
        match self {
            Self::InPerson => 10 * 60_000,
            Self::Sent => DAY_MS,
        }
    }
}

/// 24 hours.
pub(super) const DAY_MS: u64 = 24 * 3_600_000;

/// A place that both phones reach without any secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// A folder by its path, at most 1,024 bytes; on desktop and in tests.
    Folder(String),
}

/// Where the two phones meet until they have a mailbox.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// What the names in it are made from; 32 random bytes.
    #[serde(with = "log::bytes")]
    pub bytes: [u8; 32],
    /// The place.
    pub place: Place,
}

impl Slot {
    /// A fresh slot at `place`.
    ///
    /// # Errors
    /// Only when the source of randomness fails.
    pub fn fresh(entropy: &dyn Entropy, place: Place) -> Result<Self> {
        Ok(Self { bytes: array(entropy)?, place })
    }
}

/// What a message is named by where it lies: HMAC(slot bytes, label), or, where there is no slot,
/// HMAC of a key made from the invitation's psk. 32 bytes, as blobs are named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Names(#[serde(with = "log::bytes")] pub(super) Key);

impl Names {
    pub(super) fn answer(&self) -> [u8; 32] {
        hmac(&self.0, &[b"attune-message1"])
    }

    pub(super) fn reply(&self) -> [u8; 32] {
        hmac(&self.0, &[b"attune-message2"])
    }
}

/// Who this phone's person is while pairing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// What the partner will read; see [`name`].
    pub name: String,
    /// This app's version, shown when the two differ.
    pub app: String,
}

/// A person's name, trimmed: 1 to 60 characters, no line breaks or characters that turn the
/// direction of writing around.
///
/// # Errors
/// [`Error::Input`].
pub fn name(text: &str) -> Result<String> {
    let text = text.trim();
    let odd = |c: char| {
        c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
    };
    if text.is_empty() || text.chars().count() > 60 || text.chars().any(odd) {
        return Err(Error::input("name", "error-name-length"));
    }
    Ok(text.to_owned())
}

/// Which of the two this phone was at pairing. The lanes' keys and the welcome go by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// Showed or sent the invitation; writes the welcome.
    Inviter,
    /// Answered it.
    Joiner,
}

/// One of the two, as the handshake told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// The person.
    pub person: PersonId,
    /// Their phone.
    pub device: DeviceId,
    /// Their name at pairing.
    pub name: String,
    /// Their app's version at pairing.
    pub app: String,
    /// Highest blob version their phone read at pairing.
    pub reads_blob: u8,
    /// Highest frame version their phone read at pairing.
    pub reads_frame: u8,
}

/// What one lane begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LaneKeys {
    /// Seals blobs in epoch 0; later keys are made from it.
    #[serde(with = "log::bytes")]
    pub epoch: Key,
    /// Names blobs; fixed for the lane's life.
    #[serde(with = "log::bytes")]
    pub names: Key,
}

/// Both lanes of this phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lanes {
    /// From this phone to the partner's.
    pub out: LaneKeys,
    /// From the partner's phone to this one.
    pub back: LaneKeys,
}

/// All that a finished handshake leaves; becomes couple.db by [`super::settle`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The couple.
    pub couple: CoupleId,
    /// Which of the two this phone was.
    pub role: Role,
    /// This phone and its person.
    pub me: Party,
    /// The other.
    pub partner: Party,
    /// The keys of both lanes.
    pub lanes: Lanes,
    /// This phone's static secret of the handshake.
    pub static_secret: Key,
    /// The partner's static key.
    pub partner_static: [u8; 32],
    /// Where both lanes lie until the welcome is acknowledged; `None`: handed over by file.
    pub meet: Option<Place>,
    /// On the inviter's phone, what its first blob after both confirmations will hold.
    pub welcome: Option<Welcome>,
}

/// The inviter's first blob after both have confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Welcome {
    /// How to use the couple's mailbox, in the mailbox room's own words (at most 4 KiB); `None`:
    /// blobs are handed over by file.
    #[serde(with = "log::bytes::maybe")]
    pub mailbox: Option<Vec<u8>>,
    /// Names attachments; handed on at every rejoin.
    #[serde(with = "log::bytes")]
    pub attachment_key: Key,
    /// At rejoin: what the staying phone has; *ours* is read-only until all of it is here.
    #[serde(default)]
    pub closing: Option<Vector>,
    /// At rejoin: the new phone's stamp counter starts above this.
    #[serde(default)]
    pub counter: Option<u64>,
}

/// The longest mailbox capability.
const MAX_MAILBOX: usize = 4096;

impl Welcome {
    /// A new couple's: a fresh attachment key and this mailbox.
    ///
    /// # Errors
    /// [`Error::Input`] for a capability over 4 KiB.
    pub fn fresh(entropy: &dyn Entropy, mailbox: Option<Vec<u8>>) -> Result<Self> {
        if mailbox.as_ref().is_some_and(|bytes| bytes.len() > MAX_MAILBOX) {
            return Err(Error::input("mailbox", "error-mailbox-length"));
        }
        Ok(Self { mailbox, attachment_key: Key::random(entropy)?, closing: None, counter: None })
    }

    /// As bytes for the blob (CBOR).
    ///
    /// # Errors
    /// [`Error::Internal`] only.
    pub fn to_bytes(&self) -> Result<Vec<u8>> {
        log::to_cbor(self)
    }

    /// From a blob; `None` when it is no welcome.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let welcome: Self = log::from_cbor(bytes)?;
        welcome.mailbox.as_ref().is_none_or(|bytes| bytes.len() <= MAX_MAILBOX).then_some(welcome)
    }
}
