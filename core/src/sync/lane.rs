//! A lane is one direction between two phones: one writer, one reader, blobs numbered from 1. What its
//! blobs are called tells nobody their order; what is looked for next is decided here.

use super::blob::{Address, FAREWELL_SEQ};
use super::model::Ends;
use crate::crypto::{Key, hmac};

/// No lane gets here (2⁵³, a blob each microsecond for 285 years), so that no number spells "farewell".
pub const MAX_SEQ: u64 = 1 << 53;

/// Beyond the highest blob seen these are looked for: one may be lost, a burst of seven too.
const AHEAD: [u64; 4] = [1, 2, 4, 8];

/// What blob `seq` is called: HMAC-SHA-256(lane name key, number as u64 big-endian).
pub fn name(key: &Key, seq: u64) -> [u8; 32] {
    hmac(key, &[&seq.to_be_bytes()])
}

/// What the farewell is called: HMAC-SHA-256(lane name key, "farewell").
pub fn farewell_name(key: &Key) -> [u8; 32] {
    hmac(key, &[b"farewell"])
}

/// The numbers to look for: those missing below `highest`, then beyond it.
pub(super) fn probes(missing: &[u64], highest: u64) -> Vec<u64> {
    let ahead = AHEAD.iter().map(|step| highest + step).filter(|seq| *seq <= MAX_SEQ);
    missing.iter().copied().chain(ahead).collect()
}

impl Ends {
    /// The place of a blob that this phone writes.
    pub(super) fn out(&self, seq: u64) -> Address {
        Address { couple: self.couple, sender: self.own, receiver: self.other, epoch: 0, seq }
    }

    /// The place of a blob that the partner's phone writes.
    pub(super) fn back(&self, seq: u64) -> Address {
        Address { couple: self.couple, sender: self.other, receiver: self.own, epoch: 0, seq }
    }

    /// The place of this phone's farewell.
    pub(super) fn farewell(&self) -> Address {
        self.out(FAREWELL_SEQ)
    }

    /// The place of the partner's.
    pub(super) fn their_farewell(&self) -> Address {
        self.back(FAREWELL_SEQ)
    }
}
