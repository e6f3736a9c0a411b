//! A trial of another name and password at the couple's server, before they replace the ones kept: a
//! file like a blob is written there and removed again, since reading alone may be open to anyone.
//! Nothing durable is kept here: a phone that is killed in between goes on with what it had.

use super::flights::Flights;
use super::mark::mark;
use super::model::Courier;
use crate::crypto::{Key, hmac};
use crate::error::Result;
use crate::ids::RequestId;
use crate::mailbox::{Judged, Mailbox, Refusal, Request, RequestOp, Response};
use crate::time::Now;

/// What came of a trial.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tried {
    /// They are accepted: keep them.
    Accepted,
    /// They are not, or may not write.
    Refused,
    /// Nobody could say: no network, a server that is busy or broken.
    Unclear,
}

/// One trial after the other. Keep one as long as the app runs.
#[derive(Debug, Default)]
pub struct Trial {
    stage: Option<(Stage, Mailbox)>,
    flights: Flights<Stage>,
    tried: Option<Tried>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    Write,
    Remove,
}

impl Trial {
    /// Tries `mailbox` from now on; what was tried before counts no more.
    pub fn begin(&mut self, mailbox: Mailbox) {
        *self = Self { stage: Some((Stage::Write, mailbox)), ..Self::default() };
    }

    /// Whether there is anything to ask for or to hear of.
    pub fn goes_on(&self) -> bool {
        self.stage.is_some()
    }

    /// What came of the last one; none before one, and while one goes on.
    pub fn tried(&self) -> Option<Tried> {
        self.tried
    }

    /// Whether `id` is a request of this trial.
    pub fn awaits(&self, id: RequestId) -> bool {
        self.flights.has(id)
    }

    /// What to perform next; empty when nothing is tried.
    ///
    /// # Errors
    /// Only when the source of randomness fails.
    pub fn next_requests(&mut self, courier: &Courier, now: &Now) -> Result<Vec<Request>> {
        let Some((stage, mailbox)) = &self.stage else { return Ok(Vec::new()) };
        self.flights.give_up_lost(now);
        if !self.flights.landed() {
            return Ok(Vec::new());
        }
        let entropy = courier.ledger.entropy;
        let (op, body) = match stage {
            Stage::Write => (RequestOp::Put, mark(entropy)?),
            Stage::Remove => (RequestOp::Delete, Vec::new()),
        };
        let name = trial_name(&courier.ends.lanes.out.names);
        Ok(self.flights.send(entropy, now, mailbox, *stage, (op, name, body))?.into_iter().collect())
    }

    /// What came of request `id`: the mailbox to keep, once it is known to serve. An unknown, late or second
    /// response is ignored.
    pub fn on_response(&mut self, id: RequestId, response: Response) -> Option<Mailbox> {
        let (stage, mailbox) = self.stage.take()?;
        let Some((_, judged)) = self.flights.land(id, response, |_| &mailbox) else {
            self.stage = Some((stage, mailbox));
            return None;
        };
        if stage == Stage::Remove {
            // Whatever came of it: one small file more or less.
            return None;
        }
        let tried = match judged {
            // Who is told that there is no room was let in.
            Judged::Done | Judged::Refused { why: Refusal::Full, .. } => Tried::Accepted,
            Judged::Refused { why: Refusal::Password | Refusal::Forbidden, .. } => Tried::Refused,
            _ => Tried::Unclear,
        };
        self.tried = Some(tried);
        if tried != Tried::Accepted {
            return None;
        }
        self.stage = Some((Stage::Remove, mailbox.clone()));
        Some(mailbox)
    }
}

/// What the file of a trial is called: HMAC-SHA-256(lane name key, "trial").
fn trial_name(key: &Key) -> [u8; 32] {
    hmac(key, &[b"trial"])
}
