//! Who acts in this room, with all they act with.

use super::outside::Outside;
use crate::crypto::Key;
use crate::ids::PersonId;
use crate::log::{Author, Ledger, Members};
use crate::random::Entropy;
use crate::time::{Here, Now};

/// Who acts: someone whose phone is not paired yet (device.db), or one of a couple (couple.db).
#[derive(Clone, Copy)]
pub enum Hands<'a> {
    /// Alone: nothing can be sent, nothing is recorded.
    Alone {
        /// The clocks.
        now: &'a Now,
        /// Where.
        here: &'a Here,
        /// For ids.
        entropy: &'a dyn Entropy,
        /// Exercises from outside that lie on this phone.
        outside: &'a Outside,
    },
    /// One of two.
    Paired {
        /// The couple's log.
        ledger: &'a Ledger<'a>,
        /// Who, on which phone, when and where.
        author: &'a Author<'a>,
        /// The couple's key: what is sealed lies here under one made of it.
        key: &'a Key,
        /// Exercises from outside that lie on this phone.
        outside: &'a Outside,
    },
}

impl<'a> Hands<'a> {
    pub(super) fn outside(&self) -> &'a Outside {
        match self {
            Self::Alone { outside, .. } | Self::Paired { outside, .. } => outside,
        }
    }

    pub(super) fn now(&self) -> &Now {
        match self {
            Self::Alone { now, .. } => now,
            Self::Paired { author, .. } => author.now,
        }
    }

    pub(super) fn here(&self) -> &Here {
        match self {
            Self::Alone { here, .. } => here,
            Self::Paired { author, .. } => author.here,
        }
    }

    pub(super) fn entropy(&self) -> &dyn Entropy {
        match self {
            Self::Alone { entropy, .. } => *entropy,
            Self::Paired { ledger, .. } => ledger.entropy,
        }
    }

    pub(super) fn two(&self) -> Option<(&Members, PersonId)> {
        match self {
            Self::Alone { .. } => None,
            Self::Paired { ledger, author, .. } => Some((ledger.members, author.person)),
        }
    }

    pub(super) fn me(&self) -> Option<PersonId> {
        match self {
            Self::Alone { .. } => None,
            Self::Paired { author, .. } => Some(author.person),
        }
    }
}
