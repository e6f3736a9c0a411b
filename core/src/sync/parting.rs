//! Parting: the farewell that tells the other phone, sealed before the keys go, and carried without
//! them until it is delivered. Our blobs in the mailbox go 30 days later.

use std::collections::BTreeMap;

use rusqlite::{Connection, Transaction};

use super::backoff::Backoff;
use super::blob;
use super::content::{Content, Control, Farewell};
use super::exchange::{place, spots};
use super::flights::Flights;
use super::lane::{farewell_name, name};
use super::mark::mark_name;
use super::model::Courier;
use super::outbox::{DAY_MS, Spot, gone_week, week};
use super::rows::{self, At};
use crate::error::Result;
use crate::ids::{DeviceId, RequestId};
use crate::mailbox::{Judged, Mailbox, Request, RequestOp, Response, handover};
use crate::random::Entropy;
use crate::time::Now;

/// A store that says it has the farewell may be wrong: it is put there once more, a day later.
const ENOUGH: u32 = 2;

impl Courier<'_> {
    /// Ends the lane here. With `farewell` it is sealed and kept until it is delivered, with the names
    /// of our blobs, and where to carry all that is told; without, nothing is kept. Whatever was not sent
    /// is not sent. The keys are the caller's to destroy, in the same transaction.
    ///
    /// # Errors
    /// Those of the store and of the source of randomness.
    pub fn part(&self, tx: &Transaction, now: &Now, farewell: Option<Farewell>) -> Result<Vec<Mailbox>> {
        let mut places = Vec::new();
        if let Some(farewell) = farewell {
            let content = Content { controls: vec![Control::Farewell(farewell)], ..Content::default() };
            let out = &self.ends.lanes.out;
            let bytes = blob::seal(self.ledger.entropy, &out.epoch, &self.ends.farewell(), &content)?;
            let lane = rows::lane(tx, self.ends.other)?;
            // Where the partner's phone looks now.
            let mut next = 0_u8;
            for spot in spots(self, &lane) {
                rows::part(tx, (next, farewell_name(&out.names)), &bytes)?;
                self.leave_behind(tx, next, spot, gone_week(now))?;
                if spot == Spot::Mailbox && lane.mark_age.is_some() {
                    rows::schedule_names(tx, &[((next, mark_name(&out.names)), gone_week(now))])?;
                }
                places.push(place(self, spot).clone());
                next += 1;
            }
            if lane.met && self.meeting.is_some() {
                self.leave_behind(tx, next, Spot::Meeting, 0)?;
                places.push(place(self, Spot::Meeting).clone());
            }
        }
        rows::forget_lane(tx, self.ends.other)?;
        Ok(places)
    }

    /// Our blobs at `spot` go from the place of that number, `week` for those that nobody has yet.
    fn leave_behind(&self, tx: &Transaction, at: u8, spot: Spot, week: i64) -> Result<()> {
        let there = rows::there(tx, self.ends.other, spot, week)?;
        let names: Vec<_> =
            there.into_iter().map(|(seq, week)| ((at, name(&self.ends.lanes.out.names, seq)), week)).collect();
        rows::schedule_names(tx, &names)
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
    let mut kept = rows::parting(connection)?;
    kept.dedup_by_key(|parting| parting.at.1);
    let mut writer = handover::Writer::default();
    for parting in &kept {
        writer.add(&parting.at.1, &parting.bytes);
    }
    Ok((!kept.is_empty()).then(|| writer.finish()))
}

/// Carries what is left after parting. Sans-I/O like [`super::Exchange`], and needs no key.
#[derive(Debug, Default)]
pub struct Parting {
    flights: Flights<Errand>,
    /// For each place: one that does not work is in no other's way.
    backoff: BTreeMap<u8, Backoff>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Errand {
    Farewell(At),
    Remove(At),
}

impl Errand {
    fn at(&self) -> At {
        let (Self::Farewell(at) | Self::Remove(at)) = self;
        *at
    }
}

impl Parting {
    /// What to perform next at `places` (as [`Courier::part`] told them), until it is empty: then the
    /// round is over. The farewell is put until it is accepted, and once more after 24 hours, at each
    /// place: a store that says it has it may be wrong.
    ///
    /// # Errors
    /// Those of the store and of the source of randomness.
    pub fn next_requests(
        &mut self,
        connection: &Connection,
        entropy: &dyn Entropy,
        places: &[Mailbox],
        now: &Now,
    ) -> Result<Vec<Request>> {
        self.flights.give_up_lost(now);
        let mut asked = Vec::new();
        for parting in rows::parting(connection)? {
            // A clock that went back must not keep the second time from coming.
            let waits =
                parting.accepted_ms.is_some_and(|last| (0..DAY_MS.cast_signed()).contains(&(now.utc_ms - last)));
            if !waits {
                asked.push((Errand::Farewell(parting.at), RequestOp::Put, parting.bytes));
            }
        }
        for at in rows::expired_names(connection, week(now))? {
            asked.push((Errand::Remove(at), RequestOp::Delete, Vec::new()));
        }
        asked.retain(|(errand, ..)| self.flights.is_new(errand) && self.wait_ms(errand.at().0, now) == 0);
        let mut requests = Vec::new();
        for (errand, op, body) in asked.into_iter().take(self.flights.room()) {
            let (at, name) = errand.at();
            let Some(place) = places.get(usize::from(at)) else { continue };
            requests.extend(self.flights.send(entropy, now, place, errand, (op, name, body))?);
        }
        if requests.is_empty() && self.flights.landed() {
            self.flights.restart();
        }
        Ok(requests)
    }

    /// Whether the response to `id` is for [`Self::on_response`].
    pub fn awaits(&self, id: RequestId) -> bool {
        self.flights.has(id)
    }

    /// What came of request `id`. An unknown, late or second response is ignored.
    ///
    /// # Errors
    /// Those of the store and of the source of randomness.
    pub fn on_response(
        &mut self,
        tx: &Transaction,
        entropy: &dyn Entropy,
        places: &[Mailbox],
        now: &Now,
        id: RequestId,
        response: Response,
    ) -> Result<()> {
        let place = |errand: &Errand| places.get(usize::from(errand.at().0)).unwrap_or(&Mailbox::None);
        let Some((errand, judged)) = self.flights.land(id, response, place) else { return Ok(()) };
        let (at, _) = errand.at();
        let asked_ms = match &judged {
            Judged::Refused { wait_ms, .. } => *wait_ms,
            _ => None,
        };
        if matches!(judged, Judged::Unreachable | Judged::Refused { .. }) {
            // Once a round, however many went there.
            return if self.wait_ms(at, now) == 0 {
                self.backoff.entry(at).or_default().failed(entropy, now, asked_ms)
            } else {
                Ok(())
            };
        }
        self.backoff.remove(&at);
        match (errand, judged) {
            (Errand::Farewell(at), Judged::Done) => rows::accepted(tx, at, now.utc_ms, ENOUGH),
            (Errand::Remove(at), Judged::Done) => rows::drop_name(tx, at),
            _ => Ok(()),
        }
    }

    /// Someone asks for it now: no more waiting.
    pub fn hurry(&mut self) {
        self.backoff.values_mut().for_each(Backoff::hurry);
    }

    fn wait_ms(&self, place: u8, now: &Now) -> u64 {
        self.backoff.get(&place).map_or(0, |backoff| backoff.wait_ms(now))
    }

    /// Whether nothing is left to carry, so that the mailbox's secret may go too.
    ///
    /// # Errors
    /// Only those of the store.
    pub fn is_over(connection: &Connection) -> Result<bool> {
        Ok(rows::parting(connection)?.is_empty() && !rows::names_left(connection)?)
    }
}
