//! The pairing under way, in `device.db`: read, stepped on, stored, each step in the caller's
//! transaction. Stored whole and wrapped by the phone's keystore; what a step gives up is erased
//! with the row that held it.

use rusqlite::{Connection, Transaction};
use zeroize::Zeroizing;

use super::carried::{self, What};
use super::invitation::Invitation;
use super::machine::Verdict;
use super::model::{Place, Profile, Way};
use super::rows;
use super::stages::Pairing;
use crate::error::{Error, PairingFault, Result, VaultFault};
use crate::log;
use crate::random::Entropy;
use crate::store::{Keystore, Unwrapped};
use crate::time::Now;

/// What a step needs of this phone.
#[derive(Clone, Copy)]
pub struct Means<'a> {
    /// Wraps what is stored.
    pub keystore: &'a dyn Keystore,
    /// Where keys come from.
    pub entropy: &'a dyn Entropy,
    /// The moment of the call.
    pub now: &'a Now,
}

/// The pairing under way, or how the last one ended, until [`clear`]. A pairing that was copied here
/// from another phone is none.
///
/// # Errors
/// [`VaultFault::KeystoreLocked`] while the phone is locked.
pub fn current(connection: &Connection, keystore: &dyn Keystore) -> Result<Option<Pairing>> {
    let Some(wrapped) = rows::pairing(connection)? else { return Ok(None) };
    match keystore.unwrap(&wrapped)? {
        Unwrapped::Bytes(bytes) => log::from_cbor(&bytes).map(Some).ok_or_else(|| rows::torn("pairing")),
        Unwrapped::Gone => Ok(None),
        Unwrapped::Locked => Err(VaultFault::KeystoreLocked.into()),
    }
}

/// Whether a pairing is under way here, or how the last one ended is still to be told; needs no key.
///
/// # Errors
/// Only those of the store.
pub fn is_kept(connection: &Connection) -> Result<bool> {
    Ok(rows::pairing(connection)?.is_some())
}

/// Stores `pairing`; the last one is erased.
///
/// # Errors
/// Those of the store and of the keystore.
pub fn keep(tx: &Transaction, keystore: &dyn Keystore, pairing: &Pairing) -> Result<()> {
    let bytes = Zeroizing::new(log::to_cbor(pairing)?);
    rows::put_pairing(tx, Some(&keystore.wrap(&bytes)?))
}

/// Nothing is under way any more: the couple is whole, or how the last one ended has been told and
/// what it had begun is removed.
///
/// # Errors
/// Only those of the store.
pub fn clear(tx: &Transaction) -> Result<()> {
    rows::put_pairing(tx, None)
}

/// Makes an invitation; one that is out, or words that nobody has confirmed, are erased for it. That
/// no couple is active is the caller's to see to.
///
/// # Errors
/// [`PairingFault::AlreadyPaired`] once this phone's person has confirmed another; those of
/// [`Pairing::invite`].
pub fn invite(
    tx: &Transaction,
    means: &Means,
    profile: &Profile,
    way: Way,
    place: Option<Place>,
    mailbox: Option<Vec<u8>>,
) -> Result<Pairing> {
    unbound(current(tx, means.keystore)?.as_ref())?;
    let pairing = Pairing::invite(means.entropy, means.now, profile, way, place, mailbox)?;
    if let Some(invitation) = pairing.invitation() {
        rows::remember(tx, &invitation.tag()?, true, means.now.utc_ms)?;
    }
    keep(tx, means.keystore, &pairing)?;
    Ok(pairing)
}

/// Takes whatever pairing text someone pasted: an invitation is answered, an answer or a reply
/// received.
///
/// # Errors
/// Those of [`arrived`].
pub fn pasted(tx: &Transaction, means: &Means, profile: &Profile, text: &str) -> Result<Pairing> {
    arrived(tx, means, profile, &carried::from_text(text)?)
}

/// Takes whatever piece of pairing has arrived, by slot, text or file.
///
/// # Errors
/// Those of [`Pairing::receive`] and [`Pairing::join`]; [`PairingFault::Own`] for an invitation
/// made here, [`PairingFault::Used`] for one answered here before,
/// [`PairingFault::AlreadyPaired`] once this phone's person has confirmed another. The pairing
/// under way is then as it was.
pub fn arrived(tx: &Transaction, means: &Means, profile: &Profile, bytes: &[u8]) -> Result<Pairing> {
    match carried::what(bytes)? {
        What::Invitation => join(tx, means, profile, Invitation::from_bytes(bytes)?),
        What::Answer | What::Reply => {
            let Some(pairing) = current(tx, means.keystore)? else {
                return Err(if spent(tx, bytes)? { PairingFault::Used } else { PairingFault::NotPairing }.into());
            };
            let next = match pairing.clone().receive(means.entropy, means.now, bytes) {
                Err(Error::Pairing(PairingFault::NotPairing | PairingFault::SomeoneElses)) if spent(tx, bytes)? => {
                    return Err(PairingFault::Used.into());
                }
                next => next?,
            };
            if next != pairing {
                keep(tx, means.keystore, &next)?;
            }
            Ok(next)
        }
    }
}

/// The person's verdict on the words. Before the pairing is stored as confirmed, `settle` must write
/// the membership to `couple.db` (an own transaction, done before this one commits).
///
/// # Errors
/// Those of [`Pairing::judge`] and of `settle`.
pub fn judge(
    tx: &Transaction,
    means: &Means,
    verdict: Verdict,
    settle: impl FnOnce(&super::Membership) -> Result<()>,
) -> Result<Pairing> {
    let pairing = current(tx, means.keystore)?.ok_or(PairingFault::NotPairing)?;
    let membership = pairing.membership();
    let next = match pairing.lapse(means.now) {
        over @ Pairing::Over(_) => over,
        pairing => pairing.judge(verdict)?,
    };
    if let (Some(membership), Pairing::Confirmed(_)) = (membership, &next) {
        settle(&membership)?;
    }
    keep(tx, means.keystore, &next)?;
    Ok(next)
}

/// What time and the couple have done to the pairing: it lapses, or the partner has confirmed
/// (`partner_confirmed`, as `couple.db` says). To be called at every opening and exchange.
///
/// # Errors
/// Those of the store and of the keystore.
pub fn catch_up(tx: &Transaction, means: &Means, partner_confirmed: bool) -> Result<Option<Pairing>> {
    let Some(pairing) = current(tx, means.keystore)? else { return Ok(None) };
    let mut next = pairing.clone().lapse(means.now);
    if partner_confirmed {
        next = next.partner_confirmed();
    }
    if next != pairing {
        keep(tx, means.keystore, &next)?;
    }
    Ok(Some(next))
}

/// The person ends the pairing under way.
///
/// # Errors
/// [`PairingFault::NotPairing`], or [`PairingFault::AlreadyPaired`] after both have confirmed.
pub fn cancel(tx: &Transaction, means: &Means) -> Result<Pairing> {
    let next = current(tx, means.keystore)?.ok_or(PairingFault::NotPairing)?.end()?;
    keep(tx, means.keystore, &next)?;
    Ok(next)
}

fn join(tx: &Transaction, means: &Means, profile: &Profile, invitation: Invitation) -> Result<Pairing> {
    let tag = invitation.tag()?;
    let known = rows::past(tx, &tag)?;
    if known == Some(true) {
        return Err(PairingFault::Own.into());
    }
    match current(tx, means.keystore)? {
        // The link was tapped again.
        Some(Pairing::Answering(answering)) if answering.invitation == invitation => {
            return Ok(Pairing::Answering(answering));
        }
        // Were both to open the other's, each would wait for an answer that nobody gives.
        Some(Pairing::Inviting(_)) => {
            return Err(Error::not_allowed("error-pairing-invitation-out"));
        }
        other => unbound(other.as_ref())?,
    }
    if known == Some(false) {
        return Err(PairingFault::Used.into());
    }
    let pairing = Pairing::join(means.entropy, means.now, profile, invitation)?;
    rows::remember(tx, &tag, false, means.now.utc_ms)?;
    keep(tx, means.keystore, &pairing)?;
    Ok(pairing)
}

fn unbound(pairing: Option<&Pairing>) -> Result<()> {
    match pairing {
        Some(Pairing::Confirmed(_) | Pairing::Both(_)) => Err(PairingFault::AlreadyPaired.into()),
        _ => Ok(()),
    }
}

/// Whether these bytes answer an invitation that was made here and is over.
fn spent(connection: &Connection, bytes: &[u8]) -> Result<bool> {
    let (what, body) = carried::disclose(bytes)?;
    let tag = body.first_chunk::<8>().ok_or(PairingFault::Damaged)?;
    Ok(what == What::Answer && rows::past(connection, tag)? == Some(true))
}
