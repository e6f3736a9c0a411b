//! What messages 1 and 2 say inside the handshake. CBOR, led by its length as u16 big-endian and
//! filled with zeros to a multiple of 256 bytes, so that its size tells nothing of a name.

use serde::{Deserialize, Serialize};

use super::model::{Party, Profile, READS_BLOB, READS_FRAME, Welcome, name};
use crate::error::{Error, PairingFault, Result};
use crate::ids::{CoupleId, DeviceId, PersonId};
use crate::log;

const STEP: usize = 256;

/// Message 1's content: who answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Hello {
    /// Highest blob version read.
    pub(super) blob: u8,
    /// Highest frame version read.
    pub(super) frame: u8,
    /// App version.
    pub(super) app: String,
    /// The person's name.
    pub(super) name: String,
    /// The phone, fresh for this couple.
    pub(super) device: DeviceId,
    /// The person; none at rejoin, where the reply says whom to be.
    pub(super) person: Option<PersonId>,
}

impl Hello {
    pub(super) fn of(me: &Party) -> Self {
        Self {
            blob: me.reads_blob,
            frame: me.reads_frame,
            app: me.app.clone(),
            name: me.name.clone(),
            device: me.device,
            person: Some(me.person),
        }
    }

    /// The party that says so.
    ///
    /// # Errors
    /// [`PairingFault::Damaged`] for a name nobody could have typed, or no person.
    pub(super) fn party(self) -> Result<Party> {
        let odd = self.app.chars().count() > 40 || self.app.chars().any(char::is_control);
        let (Some(person), Ok(name), false) = (self.person, name(&self.name), odd) else {
            return Err(PairingFault::Damaged.into());
        };
        Ok(Party { person, device: self.device, name, app: self.app, reads_blob: self.blob, reads_frame: self.frame })
    }
}

/// Message 2's content: what was committed to, and the couple.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Reply {
    /// What the invitation's commitment was made of.
    #[serde(with = "log::bytes")]
    pub(super) n: [u8; 32],
    /// The inviter.
    pub(super) hello: Hello,
    /// The couple: new, or at rejoin the existing one.
    pub(super) couple: CoupleId,
    /// At rejoin: the person to be.
    #[serde(default)]
    pub(super) take: Option<PersonId>,
    /// Only in person may the welcome come at once.
    #[serde(default)]
    pub(super) welcome: Option<Welcome>,
}

/// A party of this app.
pub(super) fn party(profile: &Profile, person: PersonId, device: DeviceId) -> Result<Party> {
    Ok(Party {
        person,
        device,
        name: name(&profile.name)?,
        app: profile.app.chars().filter(|c| !c.is_control()).take(40).collect(),
        reads_blob: READS_BLOB,
        reads_frame: READS_FRAME,
    })
}

pub(super) fn pad(value: &impl Serialize) -> Result<Vec<u8>> {
    let cbor = log::to_cbor(value)?;
    let length = u16::try_from(cbor.len()).map_err(|e| Error::internal("pairing.hello", e))?;
    let mut padded = [&length.to_be_bytes()[..], &cbor].concat();
    padded.resize(padded.len().next_multiple_of(STEP), 0);
    Ok(padded)
}

pub(super) fn unpad<T: serde::de::DeserializeOwned>(padded: &[u8]) -> Option<T> {
    let (length, rest) = padded.split_first_chunk::<2>()?;
    let (cbor, zeros) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
    zeros.iter().all(|byte| *byte == 0).then(|| log::from_cbor(cbor))?
}
