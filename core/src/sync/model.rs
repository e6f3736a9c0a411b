//! What an exchange works with, tells, and how it stands.

use crate::ids::{CoupleId, DeviceId, PersonId};
use crate::log::{Ledger, Received};
use crate::mailbox::{Mailbox, Refusal};
use crate::pairing::{Lanes, Welcome};

use super::content::Farewell;

/// The two ends of a couple's lanes, seen from this phone, with their keys.
#[derive(Debug, Clone)]
pub struct Ends {
    /// The couple.
    pub couple: CoupleId,
    /// This phone.
    pub own: DeviceId,
    /// The partner's.
    pub other: DeviceId,
    /// The partner, in whose name their phone's operations must be.
    pub partner: PersonId,
    /// The keys: `out` is this phone's lane, `back` the partner's.
    pub lanes: Lanes,
}

/// All that an exchange needs, handed in with each call; holds no state itself.
#[derive(Clone, Copy)]
pub struct Courier<'a> {
    /// The two phones.
    pub ends: &'a Ends,
    /// Where operations go and come from.
    pub ledger: &'a Ledger<'a>,
    /// The lasting mailbox; none when it is not known yet or everything is handed over.
    pub mailbox: &'a Mailbox,
    /// The place where they met, if in one: both lanes use it until the welcome is known to have arrived, from
    /// the welcome on beside the mailbox.
    pub meeting: Option<&'a Mailbox>,
    /// On the inviter's phone, always: what its first blob after both confirmations holds.
    pub welcome: Option<&'a Welcome>,
}

/// What came of a response or a hand-over file. Act on it in the same transaction: after a commit it
/// is not told again.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// The partner has confirmed the words.
    Confirmed,
    /// The inviter's welcome: keep the mailbox and the attachment key.
    Welcomed(Welcome),
    /// Operations came and are folded.
    Received(Received),
    /// The partner's phone ended the lane: destroy keys, cancel alarms, keep an archive
    /// (then [`super::forget`]).
    Farewell(Farewell),
    /// A copy of the partner's phone exists; nothing more is taken from it until it rejoins.
    Copied,
}

/// How the exchange stands as this phone knows it; nothing of the partner's times.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Status {
    /// When this phone last reached the mailbox, milliseconds since 1970.
    pub last_reached_ms: Option<i64>,
    /// Operations made here that the partner's phone has not acknowledged.
    pub waiting: u64,
    /// What is wrong, worst first; none when nothing is.
    pub trouble: Option<Trouble>,
}

/// What can be wrong with an exchange; `app` words it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// Two phones write one lane: a copy of the partner's phone exists.
    Copied,
    /// For a day something has been there that this app cannot read.
    Update,
    /// The mailbox was reached and refused.
    Refused {
        /// Why.
        why: Refusal,
    },
    /// The mailbox was not reached.
    Unreachable,
    /// The folder picked here seems to be another than the partner's: nothing of their phone lies there.
    OtherFolder,
    /// For a day something has been missing or damaged.
    Incomplete,
}
