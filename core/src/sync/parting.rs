//! Parting: the farewell that tells the other phone, sealed before the keys go, and carried without
//! them until it is delivered. Our blobs in the mailbox go 30 days later.

use rusqlite::{Connection, Transaction};

use super::blob;
use super::content::{Content, Control, Farewell};
use super::flights::Flights;
use super::lane::{farewell_name, name};
use super::model::Courier;
use super::outbox::{DAY_MS, gone_week, week};
use super::rows;
use crate::error::Result;
use crate::ids::{DeviceId, RequestId};
use crate::mailbox::{Judged, Mailbox, Request, RequestOp, Response, handover};
use crate::random::Entropy;
use crate::time::Now;

impl Courier<'_> {
    /// Ends the lane here. With `farewell` it is sealed and kept until it is delivered, with the names
    /// of our blobs; without, nothing is kept. Whatever was not sent is not sent. The keys are the
    /// caller's to destroy, in the same transaction.
    ///
    /// # Errors
    /// Those of the store and of the source of randomness.
    pub fn part(&self, tx: &Transaction, now: &Now, farewell: Option<Farewell>) -> Result<()> {
        let other = self.ends.other;
        if let Some(farewell) = farewell {
            let content = Content { controls: vec![Control::Farewell(farewell)], ..Content::default() };
            let out = &self.ends.lanes.out;
            let bytes = blob::seal(self.ledger.entropy, &out.epoch, &self.ends.farewell(), &content)?;
            rows::part(tx, other, &farewell_name(&out.names), &bytes)?;
            let there = rows::gone(tx, other, gone_week(now))?;
            let names: Vec<_> = there.into_iter().map(|(seq, week)| (name(&out.names, seq), week)).collect();
            rows::schedule_names(tx, &names)?;
        }
        rows::forget_lane(tx, other)
    }
}

/// Forgets everything about the lane with `other`: after its farewell, nothing of it is sent or read.
///
/// # Errors
/// Only those of the store.
pub fn forget(tx: &Transaction, other: DeviceId) -> Result<()> {
    rows::forget_lane(tx, other)
}

/// The farewell as a hand-over file, while it is kept.
///
/// # Errors
/// Only those of the store.
pub fn farewell_file(connection: &Connection) -> Result<Option<Vec<u8>>> {
    let mut writer = handover::Writer::default();
    let kept = rows::parting(connection)?;
    for parting in &kept {
        writer.add(&parting.name, &parting.bytes);
    }
    Ok((!kept.is_empty()).then(|| writer.finish()))
}

/// The farewell was handed over by file, as far as anyone can know: it is kept no longer.
///
/// # Errors
/// Only those of the store.
pub fn farewell_handed_over(tx: &Transaction) -> Result<()> {
    rows::parting(tx)?.iter().try_for_each(|parting| rows::drop_parting(tx, &parting.name))
}

/// Carries what is left after parting. Sans-I/O like [`super::Exchange`], and needs no key.
#[derive(Debug, Default)]
pub struct Parting {
    flights: Flights<Errand>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Errand {
    Farewell(usize, [u8; 32]),
    Remove(usize, [u8; 32]),
}

impl Parting {
    /// What to perform next at `places` (the mailbox, and the meeting place while it was in use), until
    /// it is empty: then the round is over. The farewell is put until it is accepted, and once more
    /// after 24 hours, at each place: a store that says it has it may be wrong.
    ///
    /// # Errors
    /// Those of the store and of the source of randomness.
    pub fn next_requests(
        &mut self,
        tx: &Transaction,
        entropy: &dyn Entropy,
        places: &[Mailbox],
        now: &Now,
    ) -> Result<Vec<Request>> {
        self.flights.give_up_lost(now);
        let mut asked = Vec::new();
        for (at, _) in places.iter().enumerate() {
            for parting in rows::parting(tx)? {
                // A clock that went back must not keep the second time from coming.
                let waits =
                    parting.accepted_ms.is_some_and(|last| (0..DAY_MS.cast_signed()).contains(&(now.utc_ms - last)));
                if !waits {
                    asked.push((Errand::Farewell(at, parting.name), RequestOp::Put, parting.bytes));
                }
            }
            for name in rows::expired_names(tx, week(now))? {
                asked.push((Errand::Remove(at, name), RequestOp::Delete, Vec::new()));
            }
        }
        asked.retain(|(errand, ..)| self.flights.is_new(errand));
        let mut requests = Vec::new();
        for (errand, op, body) in asked.into_iter().take(self.flights.room()) {
            let (Errand::Farewell(at, name) | Errand::Remove(at, name)) = errand;
            let Some(place) = places.get(at) else { continue };
            requests.extend(self.flights.send(entropy, now, place, errand, (op, name, body))?);
        }
        if requests.is_empty() && self.flights.landed() {
            self.flights.restart();
        }
        Ok(requests)
    }

    /// What came of request `id`. An unknown, late or second response is ignored.
    ///
    /// # Errors
    /// Only those of the store.
    pub fn on_response(
        &mut self,
        tx: &Transaction,
        places: &[Mailbox],
        now: &Now,
        id: RequestId,
        response: Response,
    ) -> Result<()> {
        let place = |errand: &Errand| {
            let (Errand::Farewell(at, _) | Errand::Remove(at, _)) = errand;
            places.get(*at).unwrap_or(&Mailbox::None)
        };
        match self.flights.land(id, response, place) {
            Some((Errand::Farewell(_, name), Judged::Done)) => {
                rows::accepted(tx, &name, now.utc_ms)?;
                let enough = rows::parting(tx)?.into_iter().find(|parting| parting.name == name);
                if enough.is_some_and(|parting| u64::from(parting.accepted) >= 2 * places.len() as u64) {
                    rows::drop_parting(tx, &name)?;
                }
                Ok(())
            }
            Some((Errand::Remove(_, name), Judged::Done)) => rows::drop_name(tx, &name),
            _ => Ok(()),
        }
    }

    /// Whether nothing is left to carry, so that the mailbox's secret may go too.
    ///
    /// # Errors
    /// Only those of the store.
    pub fn is_over(connection: &Connection) -> Result<bool> {
        Ok(rows::parting(connection)?.is_empty() && !rows::names_left(connection)?)
    }
}
