//! The pact: how a break works between the two. It is agreed once, by both, and never asked twice.

use rusqlite::{Connection, Transaction};

use super::model::{pact_confirmation_record, pact_record};
use super::ops::{PactConfirmed, PactProposed, RitualOp};
use super::rows;
use super::screens::Pact;
use super::standing::LAPSES_MS;
use crate::error::{Error, Result};
use crate::ids::{OpId, PersonId};
use crate::log::{Author, Ledger};
use crate::time::Now;

/// Proposes the pact, which agrees for the proposer. Proposing what the partner proposed is agreeing.
///
/// # Errors
/// Only those of the store.
pub fn propose_pact(tx: &Transaction, ledger: &Ledger, author: &Author) -> Result<()> {
    let open = open(tx, author.now)?;
    let of = |mine: bool| open.iter().any(|(_, person)| (*person == author.person) == mine);
    match (agreed(tx)?, of(true), of(false)) {
        (true, ..) | (_, true, _) => Ok(()),
        (.., true) => confirm_pact(tx, ledger, author),
        _ => {
            let record = pact_record(ledger.members.couple);
            ledger.record(tx, author, record, None, &RitualOp::PactProposed(PactProposed {})).map(drop)
        }
    }
}

/// Agrees to the pact that the partner proposed. Agreeing twice is agreeing.
///
/// # Errors
/// [`Error::Gone`] when the partner proposed none, or so long ago that it lapsed.
pub fn confirm_pact(tx: &Transaction, ledger: &Ledger, author: &Author) -> Result<()> {
    if agreed(tx)? {
        return Ok(());
    }
    let asked = open(tx, author.now)?.into_iter().rfind(|(_, person)| *person != author.person);
    let (proposal, _) = asked.ok_or_else(|| Error::gone("proposal"))?;
    let couple = ledger.members.couple;
    let op = RitualOp::PactConfirmed(PactConfirmed { proposal });
    let record = pact_confirmation_record(couple, author.person);
    ledger.record(tx, author, record, Some(pact_record(couple)), &op).map(drop)
}

/// Does not want to be asked about what the partner proposed; the partner does not see that.
///
/// # Errors
/// [`Error::Gone`] when the partner proposed none, or so long ago that it lapsed.
pub fn decline_pact(device: &Transaction, couple: &Connection, me: PersonId, now: &Now) -> Result<()> {
    let asked: Vec<OpId> =
        open(couple, now)?.into_iter().filter(|(_, person)| *person != me).map(|(op, _)| op).collect();
    if asked.is_empty() || agreed(couple)? {
        return Err(Error::gone("proposal"));
    }
    asked.into_iter().try_for_each(|op| rows::device::decline(device, op))
}

/// Proposals that have not lapsed, the earliest first.
fn open(couple: &Connection, now: &Now) -> Result<Vec<(OpId, PersonId)>> {
    let (proposed, _) = rows::couple::pact(couple)?;
    let open = proposed.into_iter().filter(|(.., at_ms)| now.utc_ms.saturating_sub(*at_ms) < LAPSES_MS);
    Ok(open.map(|(op, person, _)| (op, person)).collect())
}

/// Whether both have agreed: one confirmed what the other proposed, or both proposed while neither
/// proposal had lapsed. No clock decides this, so both phones say the same.
///
/// # Errors
/// Only those of the store.
pub fn agreed(couple: &Connection) -> Result<bool> {
    let (proposed, confirmed) = rows::couple::pact(couple)?;
    Ok(proposed.iter().any(|(op, person, at_ms)| {
        let confirmed = confirmed.iter().any(|(proposal, by)| proposal == op && by != person);
        let both = |(_, by, other_ms): &(OpId, PersonId, i64)| {
            by != person && other_ms.saturating_sub(*at_ms).saturating_abs() < LAPSES_MS
        };
        confirmed || proposed.iter().any(both)
    }))
}

/// How far the pact is, for the holder of this phone.
///
/// # Errors
/// Only those of the store.
pub fn pact(couple: &Connection, device: &Connection, me: PersonId, now: &Now) -> Result<Pact> {
    if agreed(couple)? {
        return Ok(Pact::Agreed);
    }
    let (open, declined) = (open(couple, now)?, rows::device::declined(device)?);
    Ok(if open.iter().any(|(_, person)| *person == me) {
        Pact::ProposedByMe
    } else if open.iter().any(|(op, _)| !declined.contains(op)) {
        Pact::ProposedByPartner
    } else {
        Pact::NotYet
    })
}
