//! A pairing message has arrived, by slot, text or file: the bytes alone decide what happens.

use super::carried::{self, What};
use super::model::Role;
use super::stages::Pairing;
use super::{inviter, joiner};
use crate::crypto::sha256;
use crate::error::{PairingFault, Result};
use crate::random::Entropy;
use crate::time::Now;

impl Pairing {
    /// The pairing after `bytes`, an answer or a reply. A byte-equal repeat changes nothing. Blob 1
    /// of the partner's lane, if it came in the same exchange, is to be told first
    /// ([`Pairing::partner_confirmed`]), since a second answer after it is merely late.
    ///
    /// # Errors
    /// [`PairingFault::Cut`], [`PairingFault::Damaged`], [`PairingFault::Newer`],
    /// [`PairingFault::SomeoneElses`], [`PairingFault::Used`], [`PairingFault::Own`] for this
    /// phone's own message or invitation, [`PairingFault::NotPairing`] when nothing is awaited: all
    /// leave the pairing as it is.
    pub fn receive(self, entropy: &dyn Entropy, now: &Now, bytes: &[u8]) -> Result<Self> {
        let what = carried::what(bytes)?;
        if self.outgoing()?.is_some_and(|own| own.bytes == bytes) {
            return Err(PairingFault::Own.into());
        }
        match (self, what) {
            (Self::Inviting(inviting), What::Answer) => inviter::first(*inviting, entropy, now, bytes),
            (Self::Answering(answering), What::Reply) => joiner::first(*answering, entropy, now, bytes),
            (Self::Comparing(met), What::Answer) if met.role == Role::Inviter => {
                Ok(inviter::second(&met, bytes)?.unwrap_or(Self::Comparing(met)))
            }
            (Self::Confirmed(met), What::Answer) if met.role == Role::Inviter => {
                Ok(inviter::second(&met, bytes)?.unwrap_or(Self::Confirmed(met)))
            }
            (now @ (Self::Comparing(_) | Self::Confirmed(_) | Self::Both(_)), _) => {
                if now.met().is_some_and(|met| met.heard == sha256(&[bytes])) {
                    return Ok(now);
                }
                Err(PairingFault::Used.into())
            }
            // Another phone's answer to the invitation that this one answered.
            (Self::Answering(_), What::Answer) => Err(PairingFault::Used.into()),
            (Self::Inviting(inviting), What::Invitation) if inviting.invitation.to_bytes()? == bytes => {
                Err(PairingFault::Own.into())
            }
            (Self::Inviting(_), _) | (Self::Answering(_), What::Invitation) => Err(PairingFault::SomeoneElses.into()),
            (Self::Over(_), _) => Err(PairingFault::NotPairing.into()),
        }
    }
}
