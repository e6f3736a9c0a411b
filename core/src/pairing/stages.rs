//! What a pairing is at each stage, whole: enough to go on after the phone was killed, and no secret
//! longer than it is needed.

use serde::{Deserialize, Serialize};

use super::invitation::Invitation;
use super::model::{LaneKeys, Names, Party, Place, Role, Welcome};
use super::words::{Choices, Words};
use crate::crypto::Key;
use crate::error::PairingFault;
use crate::ids::CoupleId;
use crate::log;
use crate::time::Now;

/// Where a pairing stands. No value at all: none was begun, or the last has become a couple.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Pairing {
    /// The invitation is out, nobody answered yet.
    Inviting(Box<Inviting>),
    /// This phone answered an invitation and waits for message 2.
    Answering(Box<Answering>),
    /// The words are on both screens; this phone's person has not said yes.
    Comparing(Box<Met>),
    /// This phone's person said yes; the partner has not, as far as this phone knows.
    Confirmed(Box<Met>),
    /// Both said yes; kept until the welcome is acknowledged, since both lanes still use the slot.
    Both(Box<Met>),
    /// It ended without a couple; to be shown until the next is begun.
    Over(Over),
}

/// The inviter, waiting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inviting {
    /// What was shown or sent.
    pub invitation: Invitation,
    /// When it was made, by this phone's clocks.
    pub since: Now,
    #[serde(with = "log::bytes")]
    pub(super) secret: Key,
    #[serde(with = "log::bytes")]
    pub(super) n: [u8; 32],
    pub(super) me: Party,
    pub(super) couple: CoupleId,
    pub(super) welcome: Welcome,
}

/// The joiner, waiting. Secrets and the payload make message 1 anew, byte for byte.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answering {
    /// What was answered.
    pub invitation: Invitation,
    /// When, by this phone's clocks.
    pub since: Now,
    #[serde(with = "log::bytes")]
    pub(super) secret: Key,
    #[serde(with = "log::bytes")]
    pub(super) ephemeral: Key,
    #[serde(with = "log::bytes")]
    pub(super) payload: Vec<u8>,
    pub(super) me: Party,
}

/// Both messages are known to this phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Met {
    /// Which of the two this phone is.
    pub role: Role,
    /// Who answered, or was answered.
    pub partner: Party,
    /// This phone and its person.
    pub me: Party,
    /// The couple to be.
    pub couple: CoupleId,
    /// Since when the words can be compared, by this phone's clocks.
    pub since: Now,
    pub(super) words: Words,
    /// The joiner's four.
    pub(super) choices: Option<Choices>,
    pub(super) place: Option<Place>,
    pub(super) names: Names,
    /// The message that brought the pairing here, to tell a repeat from another.
    #[serde(with = "log::bytes")]
    pub(super) heard: [u8; 32],
    /// The inviter's message 2.
    #[serde(with = "log::bytes::maybe")]
    pub(super) reply: Option<Vec<u8>>,
    /// What tells a second valid answer from noise: the inviter's, until both have confirmed.
    pub(super) judge: Option<Judge>,
    /// Goes once couple.db holds it.
    pub(super) keys: Option<Keys>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Judge {
    pub(super) invitation: Invitation,
    #[serde(with = "log::bytes")]
    pub(super) secret: Key,
}

/// What becomes couple.db.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Keys {
    #[serde(with = "log::bytes")]
    pub(super) secret: Key,
    #[serde(with = "log::bytes")]
    pub(super) partner_static: [u8; 32],
    pub(super) out: LaneKeys,
    pub(super) back: LaneKeys,
    pub(super) welcome: Option<Welcome>,
}

/// How a pairing ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Over {
    /// Why, in one sentence by its `Display`.
    pub why: Why,
    /// The couple that is not to be: where a couple.db was begun for it, it goes whole, after what
    /// was recorded in it has come back as drafts.
    pub couple: Option<CoupleId>,
}

/// Why a pairing ended without a couple.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// Nobody answered in time.
    Expired,
    /// Two phones answered.
    TwoAnswers,
    /// The words differed, or a wrong choice was picked.
    WordsDiffer,
    /// This phone's person did not confirm within a day.
    Lapsed,
    /// This phone's person ended it.
    Ended,
}

impl Why {
    /// The same as a fault, with its sentence; `None` for [`Why::Ended`], which needs none.
    pub fn fault(self) -> Option<PairingFault> {
        match self {
            Self::Expired => Some(PairingFault::Expired),
            Self::TwoAnswers => Some(PairingFault::TwoAnswers),
            Self::WordsDiffer => Some(PairingFault::WordsDiffer),
            Self::Lapsed => Some(PairingFault::Lapsed),
            Self::Ended => None,
        }
    }
}
