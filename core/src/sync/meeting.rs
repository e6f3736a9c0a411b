//! Where two phones meet that have no lane yet: pairing's messages lie in a slot under names that only
//! the invitation gives, and travel like blobs. Holds nothing durable; pairing does.

use super::backoff::Backoff;
use super::flights::Flights;
use crate::error::Result;
use crate::ids::RequestId;
use crate::mailbox::{Judged, Mailbox, Request, RequestOp, Response};
use crate::pairing::Outgoing;
use crate::random::Entropy;
use crate::time::Now;

/// A message is put again after so long, in milliseconds: a store may lose or tear it.
const AGAIN_MS: u64 = 60_000;

/// One pairing's looking and leaving at a slot.
#[derive(Debug, Default)]
pub struct Meeting {
    flights: Flights<Errand>,
    backoff: Backoff,
    /// What was accepted last, and when.
    put: Option<([u8; 32], String, u64)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Errand {
    Put([u8; 32]),
    Get([u8; 32]),
    Remove([u8; 32]),
}

impl Meeting {
    /// What to perform next at `place`, until it is empty: then the round is over. `outgoing` and
    /// `awaited` are what pairing says now; `spent` names what to delete once all is done.
    ///
    /// # Errors
    /// Only when the source of randomness fails.
    pub fn next_requests(
        &mut self,
        entropy: &dyn Entropy,
        place: &Mailbox,
        outgoing: Option<&Outgoing>,
        awaited: Option<[u8; 32]>,
        spent: &[[u8; 32]],
        now: &Now,
    ) -> Result<Vec<Request>> {
        if self.backoff.wait_ms(now) > 0 {
            return Ok(Vec::new());
        }
        self.flights.give_up_lost(now);
        let mut asked = Vec::new();
        if let Some(message) = outgoing.filter(|message| !self.lies_there(message, now)) {
            asked.push((Errand::Put(message.name), RequestOp::Put, message.name, message.bytes.clone()));
        }
        asked.extend(awaited.map(|name| (Errand::Get(name), RequestOp::Get, name, Vec::new())));
        asked.extend(spent.iter().map(|name| (Errand::Remove(*name), RequestOp::Delete, *name, Vec::new())));
        asked.retain(|(errand, ..)| self.flights.is_new(errand));
        let mut requests = Vec::new();
        for (errand, op, name, body) in asked {
            requests.extend(self.flights.send(entropy, now, place, errand, (op, name, body))?);
        }
        if requests.is_empty() && self.flights.landed() {
            self.flights.restart();
        }
        Ok(requests)
    }

    /// What came of request `id`: the bytes under the awaited name, if there are any, every time they
    /// are found; pairing knows which it has seen. An unknown, late or second response is ignored.
    ///
    /// # Errors
    /// Only when the source of randomness fails.
    pub fn on_response(
        &mut self,
        entropy: &dyn Entropy,
        place: &Mailbox,
        now: &Now,
        id: RequestId,
        response: Response,
    ) -> Result<Option<Vec<u8>>> {
        match self.flights.land(id, response, |_| place) {
            Some((Errand::Put(name), Judged::Done)) => {
                self.put = Some((name, now.boot.clone(), now.monotonic_ms));
                self.backoff.clear();
            }
            Some((_, Judged::Unreachable | Judged::Refused { .. })) => self.backoff.failed(entropy, now)?,
            Some((Errand::Get(_), Judged::Found(bytes))) => {
                self.backoff.clear();
                return Ok(Some(bytes));
            }
            _ => {}
        }
        Ok(None)
    }

    /// How long to wait before it is tried again, in milliseconds; 0 for not at all.
    pub fn wait_ms(&self, now: &Now) -> u64 {
        self.backoff.wait_ms(now)
    }

    fn lies_there(&self, message: &Outgoing, now: &Now) -> bool {
        self.put.as_ref().is_some_and(|(name, boot, at)| {
            *name == message.name && *boot == now.boot && now.monotonic_ms.saturating_sub(*at) < AGAIN_MS
        })
    }
}
