//! The exchange with a mailbox: rounds of requests and responses, sans-I/O. A round reads what is new,
//! then seals what there is to say, then puts it. Nothing durable is kept here: a phone that is killed
//! between any two calls just begins a new round.

use rusqlite::Transaction;

use super::backoff::Backoff;
use super::flights::Flights;
use super::inbox::Taken;
use super::lane::{farewell_name, name, probes};
use super::mark::{is_marked, mark, mark_name};
use super::model::{Courier, Event};
use super::outbox::{Spot, WEEK_MS, week};
use super::rows::{self, Fault, Lane};
use crate::crypto::sha256;
use crate::error::Result;
use crate::ids::RequestId;
use crate::mailbox::{Judged, Mailbox, Refusal, Request, RequestOp, Response};
use crate::time::Now;

/// Most numbers looked for below the highest in one round.
const MOST_PROBES: usize = 64;

/// Most bodies on their way at once: 8 MiB of memory.
const MOST_BODIES: usize = 8;

/// Between two rounds, so that "empty" stays so while others on the same road go on.
const PAUSE_MS: u64 = 1_000;

/// The longest step of own age between two exchanges, so that no turned clock makes a day of one.
const LONGEST_STEP_MS: i64 = 12 * 3_600_000;

/// One exchange after the other with one couple's mailbox. Keep one as long as the app runs.
#[derive(Debug, Default)]
pub struct Exchange {
    flights: Flights<Errand>,
    backoff: Backoff,
    /// Whether anything of the requests since nothing was on its way has worked.
    worked: bool,
    /// What did not: empty for not reached, else why it was refused.
    trouble: Option<String>,
    /// What was refused in this round, in which it is not asked again.
    refused: Option<String>,
    /// Whether it asked to be left alone, and for how long, milliseconds.
    busy: Option<u64>,
    /// Whether this round has been counted as an exchange.
    counted: bool,
    /// When the last round ended: which start of the phone, and its monotonic clock.
    ended: Option<(String, u64)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Errand(Spot, What);

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    Farewell,
    Read(u64),
    Put(u64),
    Remove(u64),
    /// Our marker is written into the picked folder.
    Mark,
    /// Whether it still lies there.
    OwnMark,
    /// Whether theirs does.
    TheirMark,
}

impl Exchange {
    /// What to perform next, in any order. Call it again after the responses, until it is empty: then
    /// the round is over, and a call a second later or after [`Self::hurry`] begins another.
    ///
    /// # Errors
    /// Those of the store and of the source of randomness.
    pub fn next_requests(&mut self, tx: &Transaction, courier: &Courier, now: &Now) -> Result<Vec<Request>> {
        if self.backoff.wait_ms(now) > 0 || self.pauses(now) {
            return Ok(Vec::new());
        }
        self.flights.give_up_lost(now);
        let before = rows::lane(tx, courier.ends.other)?;
        let mut lane = before.clone();
        leave_meeting(courier, &mut lane);
        let mut errands = self.unasked(reads(tx, courier, &lane)?);
        let reading =
            !errands.is_empty() || self.flights.any(|errand| matches!(errand.1, What::Farewell | What::Read(_)));
        errands.extend(self.unasked(puts(tx, courier, &lane)?));
        if !reading && errands.is_empty() {
            note_gaps(tx, &lane)?;
            if courier.seal_due(tx, &mut lane, MOST_BODIES)? {
                errands.extend(self.unasked(puts(tx, courier, &lane)?));
            }
        }
        errands.extend(self.unasked(removals(tx, courier, &lane, now)?));
        if lane != before {
            rows::save(tx, &lane)?;
        }
        let requests = self.send(tx, courier, now, errands)?;
        if requests.is_empty() && self.flights.landed() {
            self.restart();
            self.ended = Some((now.boot.clone(), now.monotonic_ms));
        }
        Ok(requests)
    }

    /// What came of request `id`. An unknown, late or second response is ignored.
    ///
    /// # Errors
    /// Those of the store and of the source of randomness.
    pub fn on_response(
        &mut self,
        tx: &Transaction,
        courier: &Courier,
        now: &Now,
        id: RequestId,
        response: Response,
    ) -> Result<Vec<Event>> {
        let Some((errand, judged)) = self.flights.land(id, response, |errand| place(courier, errand.0)) else {
            return Ok(Vec::new());
        };
        let before = rows::lane(tx, courier.ends.other)?;
        let mut lane = before.clone();
        match &judged {
            Judged::Unreachable => self.trouble = Some(self.trouble.take().unwrap_or_default()),
            Judged::Refused { why, wait_ms } => {
                self.trouble = Some(why.to_text());
                if *why == Refusal::Busy {
                    self.busy = self.busy.max(Some(wait_ms.unwrap_or_default()));
                }
            }
            _ => {
                self.worked = true;
                // Once a round: whatever else is not found changes no table and costs no write.
                if !std::mem::replace(&mut self.counted, true) {
                    lane.reached_ms = Some(now.utc_ms);
                    grow_older(&mut lane, now);
                }
            }
        }
        let events = take(tx, courier, &mut lane, now, errand, judged)?;
        if self.flights.landed() {
            self.settle(courier, &mut lane, now)?;
        }
        if lane != before {
            rows::save(tx, &lane)?;
        }
        Ok(events)
    }

    /// How long to wait before it is tried again, in milliseconds; 0 for not at all.
    #[cfg(test)]
    pub(super) fn wait_ms(&self, now: &Now) -> u64 {
        self.backoff.wait_ms(now)
    }

    /// The person, or a change, asks for an exchange now: no more waiting, and whatever is on its way
    /// is given up.
    pub fn hurry(&mut self) {
        self.backoff.hurry();
        self.restart();
    }

    fn restart(&mut self) {
        self.flights.restart();
        self.counted = false;
        self.ended = None;
        self.refused = None;
    }

    fn pauses(&self, now: &Now) -> bool {
        self.ended
            .as_ref()
            .is_some_and(|(boot, ended)| *boot == now.boot && now.monotonic_ms.saturating_sub(*ended) < PAUSE_MS)
    }

    fn unasked(&self, mut errands: Vec<Errand>) -> Vec<Errand> {
        errands.retain(|errand| self.flights.is_new(errand));
        errands
    }

    fn send(&mut self, tx: &Transaction, courier: &Courier, now: &Now, errands: Vec<Errand>) -> Result<Vec<Request>> {
        let mut requests = Vec::new();
        let mut bodies = 0;
        let room = self.flights.room();
        for errand in errands {
            if requests.len() >= room {
                break;
            }
            let Errand(spot, what) = errand;
            let (out, back) = (&courier.ends.lanes.out.names, &courier.ends.lanes.back.names);
            let asked = match what {
                What::Farewell => (RequestOp::Get, farewell_name(back), Vec::new()),
                What::Read(seq) => (RequestOp::Get, name(back, seq), Vec::new()),
                What::Remove(seq) => (RequestOp::Delete, name(out, seq), Vec::new()),
                What::Mark => {
                    let body = mark(courier.ledger.entropy)?;
                    rows::marking(tx, courier.ends.other, &sha256(&[&body]))?;
                    (RequestOp::Put, mark_name(out), body)
                }
                What::OwnMark => (RequestOp::Get, mark_name(out), Vec::new()),
                What::TheirMark => (RequestOp::Get, mark_name(back), Vec::new()),
                What::Put(seq) => {
                    if bodies == MOST_BODIES {
                        continue;
                    }
                    bodies += 1;
                    let Some(body) = rows::body(tx, courier.ends.other, seq)? else { continue };
                    rows::tried(tx, courier.ends.other, spot, seq)?;
                    (RequestOp::Put, name(out, seq), body)
                }
            };
            requests.extend(self.flights.send(courier.ledger.entropy, now, place(courier, spot), errand, asked)?);
        }
        Ok(requests)
    }

    /// Nothing is on its way any more: was the mailbox reached?
    fn settle(&mut self, courier: &Courier, lane: &mut Lane, now: &Now) -> Result<()> {
        let (trouble, busy) = (self.trouble.take(), self.busy.take());
        if std::mem::take(&mut self.worked) && busy.is_none() || trouble.is_none() {
            self.backoff.clear();
            // Reached, yet something is refused (a full store, a file that cannot be written): told.
            self.refused = trouble.filter(|why| !why.is_empty()).or(self.refused.take());
            lane.trouble.clone_from(&self.refused);
        } else {
            self.backoff.failed(courier.ledger.entropy, now, busy)?;
            self.restart();
            lane.trouble = trouble;
        }
        Ok(())
    }
}

pub(super) fn place<'a>(courier: &Courier<'a>, spot: Spot) -> &'a Mailbox {
    match spot {
        Spot::Meeting => courier.meeting.unwrap_or(courier.mailbox),
        Spot::Mailbox => courier.mailbox,
    }
}

/// The joiner cannot know that its ack has arrived. It looks in both places for a week, and then where the
/// inviter looks, too.
fn leave_meeting(courier: &Courier, lane: &mut Lane) {
    if courier.meeting.is_some() && lane.welcomed_age.is_some_and(|age| lane.age.saturating_sub(age) >= WEEK_MS) {
        lane.met = true;
    }
}

/// Where the lanes are now: the meeting place until there is a welcome, both places while it is not known that
/// the other has left the first, then the mailbox. Each looks in both: whoever leaves early, for whatever
/// reason, is still found.
pub(super) fn spots(courier: &Courier, lane: &Lane) -> Vec<Spot> {
    let welcome = lane.welcomed_age.or(lane.welcome_seq);
    match courier.meeting {
        Some(_) if !lane.met && welcome.is_some() => vec![Spot::Meeting, Spot::Mailbox],
        Some(_) if !lane.met => vec![Spot::Meeting],
        _ => vec![Spot::Mailbox],
    }
}

impl Courier<'_> {
    /// Whether there is a meeting place of which this phone needs nothing any more, and where nothing of
    /// its lane lies.
    ///
    /// # Errors
    /// Only those of the store.
    pub fn has_left_meeting(&self, tx: &Transaction) -> Result<bool> {
        let lane = rows::lane(tx, self.ends.other)?;
        Ok(self.meeting.is_some() && lane.met && rows::there(tx, lane.other, Spot::Meeting, 0)?.is_empty())
    }
}

fn everywhere(courier: &Courier, lane: &Lane, whats: &[What]) -> Vec<Errand> {
    spots(courier, lane).into_iter().flat_map(|spot| whats.iter().map(move |what| Errand(spot, *what))).collect()
}

fn reads(tx: &Transaction, courier: &Courier, lane: &Lane) -> Result<Vec<Errand>> {
    let mut whats = vec![What::Farewell];
    if lane.sent == 0 {
        whats.extend((lane.highest == 0).then_some(What::Read(1)));
    } else if !lane.copied {
        let missing = rows::missing(tx, lane, MOST_PROBES)?;
        whats.extend(probes(&missing, lane.highest).into_iter().map(What::Read));
    }
    let mut errands = everywhere(courier, lane, &whats);
    if is_marked(courier, lane) {
        // What was written a moment ago is not asked for.
        let own = lane.mark_age.is_some_and(|age| age < lane.age).then_some(What::OwnMark);
        let theirs = (!lane.same_folder).then_some(What::TheirMark);
        errands.extend(own.into_iter().chain(theirs).map(|what| Errand(Spot::Mailbox, what)));
    }
    Ok(errands)
}

fn puts(tx: &Transaction, courier: &Courier, lane: &Lane) -> Result<Vec<Errand>> {
    let mut errands = Vec::new();
    if is_marked(courier, lane) && lane.mark_age.is_none() {
        errands.push(Errand(Spot::Mailbox, What::Mark));
    }
    for spot in spots(courier, lane) {
        errands.extend(rows::due(tx, lane, spot)?.into_iter().map(|seq| Errand(spot, What::Put(seq))));
    }
    Ok(errands)
}

fn removals(tx: &Transaction, courier: &Courier, lane: &Lane, now: &Now) -> Result<Vec<Errand>> {
    rows::forget_unsent(tx, lane.other, week(now))?;
    let mut errands = Vec::new();
    if lane.met && courier.meeting.is_some() {
        let there = rows::removals(tx, lane, Spot::Meeting, week(now))?;
        errands.extend(there.into_iter().map(|seq| Errand(Spot::Meeting, What::Remove(seq))));
    }
    let expired = rows::removals(tx, lane, Spot::Mailbox, week(now))?;
    errands.extend(expired.into_iter().map(|seq| Errand(Spot::Mailbox, What::Remove(seq))));
    Ok(errands)
}

fn note_gaps(tx: &Transaction, lane: &Lane) -> Result<()> {
    for seq in rows::missing(tx, lane, MOST_PROBES)? {
        rows::note(tx, lane, seq, Fault::Missing)?;
    }
    Ok(())
}

/// Own exchanges age a lane, not the clock: it may be turned to 2099 and back.
fn grow_older(lane: &mut Lane, now: &Now) {
    let step = lane.counted_ms.map_or(0, |last| now.utc_ms.saturating_sub(last).clamp(0, LONGEST_STEP_MS));
    lane.age = lane.age.saturating_add_signed(step);
    lane.counted_ms = Some(now.utc_ms);
}

fn take(
    tx: &Transaction,
    courier: &Courier,
    lane: &mut Lane,
    now: &Now,
    Errand(spot, what): Errand,
    judged: Judged,
) -> Result<Vec<Event>> {
    match (what, judged) {
        (What::Farewell, Judged::Found(bytes)) => {
            return Ok(courier.farewell(&bytes).map(Event::Farewell).into_iter().collect());
        }
        (What::Read(seq), Judged::Found(bytes)) => {
            if let Taken::New(events) = courier.take(tx, lane, now, seq, &bytes)? {
                // The inviter is there already.
                lane.met |= spot == Spot::Mailbox && lane.welcomed_age.is_some();
                lane.same_folder |= spot == Spot::Mailbox;
                return Ok(events);
            }
        }
        // Whatever was read there was no blob of theirs, or will be put again: nothing is missing that is known to be.
        (What::Read(seq), Judged::Missing) if seq > lane.highest && spots(courier, lane).len() == 1 => {
            rows::unnote(tx, lane.other, seq)?;
        }
        (What::Put(seq), Judged::Done) => rows::put_done(tx, lane, spot, seq)?,
        (What::Remove(seq), Judged::Done) => rows::removed(tx, lane.other, spot, seq)?,
        (What::Mark, Judged::Done) => lane.mark_age = Some(lane.age),
        (What::TheirMark, Judged::Found(_)) => lane.same_folder = true,
        (What::OwnMark, Judged::Found(bytes)) if lane.mark == Some(sha256(&[&bytes])) => {}
        (What::OwnMark, Judged::Found(_) | Judged::Missing) => {
            (lane.mark_age, lane.same_folder) = (None, false);
            rows::put_again(tx, lane.other)?;
        }
        _ => {}
    }
    Ok(Vec::new())
}
