//! Where two phones meet that have no lane yet: pairing's messages lie in a slot under names that only
//! the invitation gives, and travel like blobs. Holds nothing durable; pairing does.

use std::collections::BTreeSet;

use super::backoff::Backoff;
use super::flights::Flights;
use crate::crypto::sha256;
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
    /// Where, and what was looked for last: another is another pairing's.
    of: Option<(Mailbox, Option<[u8; 32]>)>,
    flights: Flights<Errand>,
    /// While the place does not work.
    failing: Backoff,
    /// While nothing new is there.
    waiting: Backoff,
    came: Came,
    /// What was accepted last, and when.
    put: Option<([u8; 32], String, u64)>,
    /// SHA-256 of what was found last: the same again is nothing new.
    found: Option<[u8; 32]>,
    removed: BTreeSet<[u8; 32]>,
}

/// What has come of the requests since nothing was on its way.
#[derive(Debug, Default)]
struct Came {
    reached: bool,
    anything: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Errand {
    Put([u8; 32]),
    Get([u8; 32]),
    Remove([u8; 32]),
}

impl Meeting {
    /// What to perform next at `place`, until it is empty: then the round is over. `outgoing` and
    /// `awaited` are what pairing says now; `spent` names what to delete once all is done. A place where
    /// nothing new lies is looked at ever less often, at least every 20 s; [`Self::hurry`] looks now.
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
        self.is_of(place, awaited);
        if self.failing.wait_ms(now) > 0 {
            return Ok(Vec::new());
        }
        self.flights.give_up_lost(now);
        let mut asked = Vec::new();
        if let Some(message) = outgoing.filter(|message| !self.lies_there(message, now)) {
            asked.push((Errand::Put(message.name), RequestOp::Put, message.name, message.bytes.clone()));
        }
        let look = awaited.filter(|_| self.waiting.wait_ms(now) == 0);
        asked.extend(look.map(|name| (Errand::Get(name), RequestOp::Get, name, Vec::new())));
        let there = spent.iter().filter(|name| !self.removed.contains(*name));
        asked.extend(there.map(|name| (Errand::Remove(*name), RequestOp::Delete, *name, Vec::new())));
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
        let Some((errand, judged)) = self.flights.land(id, response, |_| place) else { return Ok(None) };
        self.came.reached |= !matches!(judged, Judged::Unreachable | Judged::Refused { .. });
        let mut found = None;
        match (errand, judged) {
            (Errand::Put(name), Judged::Done) => {
                self.put = Some((name, now.boot.clone(), now.monotonic_ms));
                self.came.anything = true;
            }
            (Errand::Get(_), Judged::Found(bytes)) => {
                let hash = Some(sha256(&[&bytes]));
                self.came.anything |= self.found != hash;
                self.found = hash;
                found = Some(bytes);
            }
            (Errand::Remove(name), Judged::Done) => {
                self.removed.insert(name);
            }
            _ => {}
        }
        if self.flights.landed() {
            self.settle(entropy, now)?;
        }
        Ok(found)
    }

    /// Whether all of these were deleted.
    pub fn has_removed(&self, names: &[[u8; 32]]) -> bool {
        names.iter().all(|name| self.removed.contains(name))
    }

    /// Someone asks for it now: no more waiting, and whatever is on its way is given up.
    pub fn hurry(&mut self) {
        self.failing.hurry();
        self.waiting.hurry();
        self.flights.restart();
    }

    /// Nothing is on its way any more: how long to wait?
    fn settle(&mut self, entropy: &dyn Entropy, now: &Now) -> Result<()> {
        let Came { reached, anything } = std::mem::take(&mut self.came);
        if !reached {
            self.flights.restart();
            return self.failing.failed(entropy, now, None);
        }
        self.failing.clear();
        if anything {
            self.waiting.clear();
            return Ok(());
        }
        self.waiting.empty(entropy, now)
    }

    /// What is known of another pairing counts for nothing in this one.
    fn is_of(&mut self, place: &Mailbox, awaited: Option<[u8; 32]>) {
        match &mut self.of {
            Some((at, looked_for)) if at == place => {
                if std::mem::replace(looked_for, awaited) != awaited {
                    self.waiting.clear();
                }
            }
            _ => *self = Self { of: Some((place.clone(), awaited)), ..Self::default() },
        }
    }

    fn lies_there(&self, message: &Outgoing, now: &Now) -> bool {
        self.put.as_ref().is_some_and(|(name, boot, at)| {
            *name == message.name && *boot == now.boot && now.monotonic_ms.saturating_sub(*at) < AGAIN_MS
        })
    }
}
