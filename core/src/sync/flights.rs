//! Requests on their way. Kept in memory: whoever is killed asks again.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::Result;
use crate::ids::RequestId;
use crate::mailbox::{Judged, Mailbox, Request, RequestOp, Response};
use crate::random::Entropy;
use crate::time::Now;

/// Most requests on their way at once.
pub(super) const MOST: usize = 32;

/// A request that nobody has answered for so long never will be, in milliseconds.
const LOST_MS: u64 = 120_000;

/// What is on its way and what was asked for in this round. `E` says what for.
#[derive(Debug)]
pub(super) struct Flights<E> {
    flying: BTreeMap<RequestId, Flight<E>>,
    asked: BTreeSet<E>,
}

#[derive(Debug)]
struct Flight<E> {
    errand: E,
    op: RequestOp,
    boot: String,
    since_ms: u64,
}

impl<E> Default for Flights<E> {
    fn default() -> Self {
        Self { flying: BTreeMap::new(), asked: BTreeSet::new() }
    }
}

impl<E: Copy + Ord> Flights<E> {
    /// Forgets what nobody will answer any more.
    pub(super) fn give_up_lost(&mut self, now: &Now) {
        self.flying
            .retain(|_, flight| flight.boot == now.boot && now.monotonic_ms.saturating_sub(flight.since_ms) < LOST_MS);
    }

    /// A new round: everything may be asked again.
    pub(super) fn restart(&mut self) {
        self.flying.clear();
        self.asked.clear();
    }

    /// Whether nothing is on its way.
    pub(super) fn landed(&self) -> bool {
        self.flying.is_empty()
    }

    /// Whether something that `which` names is on its way.
    pub(super) fn any(&self, which: impl Fn(&E) -> bool) -> bool {
        self.flying.values().any(|flight| which(&flight.errand))
    }

    /// How many more may go now.
    pub(super) fn room(&self) -> usize {
        MOST.saturating_sub(self.flying.len())
    }

    /// Whether `errand` was not asked in this round.
    pub(super) fn is_new(&self, errand: &E) -> bool {
        !self.asked.contains(errand)
    }

    /// Sends `errand` on its way; `None` without a mailbox.
    pub(super) fn send(
        &mut self,
        entropy: &dyn Entropy,
        now: &Now,
        mailbox: &Mailbox,
        errand: E,
        (op, name, body): (RequestOp, [u8; 32], Vec<u8>),
    ) -> Result<Option<Request>> {
        self.asked.insert(errand);
        let request = mailbox.request(entropy, op, &name, body)?;
        if let Some(request) = &request {
            let flight = Flight { errand, op, boot: now.boot.clone(), since_ms: now.monotonic_ms };
            self.flying.insert(request.id, flight);
        }
        Ok(request)
    }

    /// Whether `id` is on its way.
    pub(super) fn has(&self, id: RequestId) -> bool {
        self.flying.contains_key(&id)
    }

    /// What `id` was for and what came of it; `None` for an unknown, late or second response.
    pub(super) fn land<'a>(
        &mut self,
        id: RequestId,
        response: Response,
        mailbox: impl FnOnce(&E) -> &'a Mailbox,
    ) -> Option<(E, Judged)> {
        let flight = self.flying.remove(&id)?;
        let judged = mailbox(&flight.errand).judge(flight.op, response);
        Some((flight.errand, judged))
    }
}
