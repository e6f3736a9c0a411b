//! What people do with time-outs and their pact, and what runs now.

use std::collections::BTreeSet;

use rusqlite::{Connection, Transaction};

use super::model::{TimeOut, pact_confirmation_record, pact_record};
use super::ops::{Called, PactConfirmed, PactProposed, Renewed, RitualOp};
use super::planner::{MonotonicEnd, PlannedTimeOut};
use super::screens::Pact;
use super::{rows, timeout};
use crate::error::{Error, Result};
use crate::ids::{OpId, PersonId, TimeOutId};
use crate::log::{Author, Ledger};
use crate::time::Now;

/// Calls a time-out, at once and without a reason.
///
/// # Errors
/// [`Error::Input`] for a length outside 20 minutes to 24 hours.
pub fn call_time_out(tx: &Transaction, ledger: &Ledger, author: &Author, minutes: u32) -> Result<TimeOutId> {
    if !timeout::is_length(minutes) {
        return Err(Error::input("minutes", "choose between 20 minutes and 24 hours"));
    }
    let id = TimeOutId::ordered(ledger.entropy, author.now.utc_ms)?;
    ledger.record(tx, author, id.into(), None, &RitualOp::Called(Called { minutes }))?;
    Ok(id)
}

/// Makes it longer by `minutes`, once.
///
/// # Errors
/// [`Error::Gone`] when there is none that runs, [`Error::NotAllowed`] when it was made longer before,
/// [`Error::Input`] when it would last over 24 hours.
pub fn renew_time_out(
    tx: &Transaction,
    device: &Connection,
    ledger: &Ledger,
    author: &Author,
    id: TimeOutId,
    minutes: u32,
) -> Result<()> {
    let found = rows::couple::time_out(tx, id)?.ok_or_else(|| Error::gone("time-out"))?;
    if left_ms(&found, rows::device::end(device, id)?.as_ref(), author.now) == 0 {
        return Err(Error::gone("time-out"));
    }
    if found.renewed {
        return Err(Error::NotAllowed {
            reason: "a pause can be made longer once; call a new one when it ends".into(),
        });
    }
    let longest = u64::from(timeout::LONGEST_MIN) * 60_000;
    if minutes == 0 || found.length_ms + u64::from(minutes) * 60_000 > longest {
        return Err(Error::input("minutes", "a pause lasts 24 hours at most in all"));
    }
    ledger.record(tx, author, id.into(), None, &RitualOp::Renewed(Renewed { minutes })).map(drop)
}

/// Keeps its end quiet on this phone, or no longer; the partner does not see that.
///
/// # Errors
/// Only those of the store.
pub fn mute_time_out(device: &Transaction, id: TimeOutId, muted: bool) -> Result<()> {
    rows::device::mute(device, id, muted)
}

/// Proposes the pact, which agrees for the proposer. Proposing what the partner proposed is agreeing.
///
/// # Errors
/// Only those of the store.
pub fn propose_pact(tx: &Transaction, ledger: &Ledger, author: &Author) -> Result<()> {
    match pact(tx, author.person)? {
        Pact::NotYet => {
            let record = pact_record(ledger.members.couple);
            ledger.record(tx, author, record, None, &RitualOp::PactProposed(PactProposed {})).map(drop)
        }
        Pact::ProposedByPartner => confirm_pact(tx, ledger, author),
        Pact::ProposedByMe | Pact::Agreed => Ok(()),
    }
}

/// Agrees to the pact that the partner proposed. Agreeing twice is agreeing.
///
/// # Errors
/// [`Error::Gone`] when the partner proposed none.
pub fn confirm_pact(tx: &Transaction, ledger: &Ledger, author: &Author) -> Result<()> {
    let (proposed, confirmed) = rows::couple::pact(tx)?;
    let asked = proposed.iter().find(|(_, person)| *person != author.person).ok_or_else(|| Error::gone("proposal"))?;
    if confirmed.iter().any(|(_, person)| *person == author.person) {
        return Ok(());
    }
    let couple = ledger.members.couple;
    let op = RitualOp::PactConfirmed(PactConfirmed { proposal: asked.0 });
    let record = pact_confirmation_record(couple, author.person);
    ledger.record(tx, author, record, Some(pact_record(couple)), &op).map(drop)
}

/// How far the pact is.
///
/// # Errors
/// Only those of the store.
pub fn pact(couple: &Connection, me: PersonId) -> Result<Pact> {
    let (proposed, confirmed) = rows::couple::pact(couple)?;
    let known: BTreeSet<OpId> = proposed.iter().map(|(op, _)| *op).collect();
    let agreed = |mine: bool| {
        let side = |person: &PersonId| (*person == me) == mine;
        proposed.iter().any(|(_, person)| side(person))
            || confirmed.iter().any(|(proposal, person)| known.contains(proposal) && side(person))
    };
    Ok(match (agreed(true), agreed(false)) {
        (true, true) => Pact::Agreed,
        (true, false) => Pact::ProposedByMe,
        (false, true) => Pact::ProposedByPartner,
        (false, false) => Pact::NotYet,
    })
}

/// A time-out that is not over, as this phone has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Running {
    /// The call.
    pub time_out: TimeOut,
    /// Milliseconds left by elapsed time.
    pub left_ms: u64,
    /// Its end by the monotonic clock, if noted.
    pub ends: Option<MonotonicEnd>,
    /// Counts down and rings here: called here, agreed by pact, or begun here from the partner's words.
    pub counts: bool,
    /// Kept quiet here.
    pub muted: bool,
}

fn left_ms(time_out: &TimeOut, noted: Option<&(u64, MonotonicEnd)>, now: &Now) -> u64 {
    let ends = noted.filter(|(length, _)| *length == time_out.length_ms).map(|(_, ends)| ends);
    timeout::left_ms(time_out.called_at_ms, time_out.length_ms, ends, now)
}

/// No call is looked at that began longer ago: twice the longest, for clocks that were turned.
const LOOK_BACK_MS: i64 = 2 * 24 * 3_600_000;

/// Of the time-outs that are not over, the one that ends last, and whether it counts here. `couple` and
/// `me` are none before there are two.
///
/// # Errors
/// Only those of the store.
pub fn running(couple: Option<(&Connection, PersonId)>, device: &Connection, now: &Now) -> Result<Option<Running>> {
    let agreed = couple.map(|(couple, me)| pact(couple, me)).transpose()? == Some(Pact::Agreed);
    let mut running = Vec::new();
    for (time_out, shared) in known(couple.map(|(couple, _)| couple), device, now)? {
        let noted = rows::device::end(device, time_out.id)?;
        let left_ms = left_ms(&time_out, noted.as_ref(), now);
        if left_ms > 0 {
            let own = couple.is_some_and(|(_, me)| me == time_out.caller);
            let muted = rows::device::is_muted(device, time_out.id)?;
            let ends = noted.filter(|(length, _)| *length == time_out.length_ms).map(|(_, ends)| ends);
            running.push(Running { left_ms, ends, counts: own || agreed || shared, muted, time_out });
        }
    }
    // One that rings here goes before a longer one that is only a line.
    Ok(running.into_iter().max_by_key(|one| (one.counts, one.left_ms, one.time_out.id)))
}

/// Whether a time-out that counted here ended within the last `within_ms`.
///
/// # Errors
/// Only those of the store.
pub fn ended_lately(couple: (&Connection, PersonId), device: &Connection, now: &Now, within_ms: i64) -> Result<bool> {
    let agreed = pact(couple.0, couple.1)? == Pact::Agreed;
    let all = known(Some(couple.0), device, now)?;
    Ok(all.into_iter().any(|(time_out, shared)| {
        let ago = now.utc_ms.saturating_sub(timeout::end_ms(time_out.called_at_ms, time_out.length_ms));
        (shared || agreed || time_out.caller == couple.1) && (0..within_ms).contains(&ago)
    }))
}

/// Every lately called time-out, and whether it was begun here from the partner's words.
fn known(couple: Option<&Connection>, device: &Connection, now: &Now) -> Result<Vec<(TimeOut, bool)>> {
    let since = now.utc_ms.saturating_sub(LOOK_BACK_MS);
    let shared = rows::device::shared(device, since)?;
    let mut all: Vec<(TimeOut, bool)> = match couple {
        Some(couple) => rows::couple::time_outs(couple, since)?,
        None => Vec::new(),
    }
    .into_iter()
    .map(|one| (shared.iter().any(|(id, ..)| *id == one.id), one))
    .map(|(shared, one)| (one, shared))
    .collect();
    for (id, called_at_ms, length_ms) in shared {
        if !all.iter().any(|(one, _)| one.id == id) {
            // Nobody of ours has this id until the operation comes.
            let nobody = PersonId(uuid::Uuid::nil());
            let deciding = OpId(id.0);
            all.push((TimeOut { id, caller: nobody, called_at_ms, length_ms, renewed: false, deciding }, true));
        }
    }
    Ok(all)
}

/// Notes the end of every running time-out by the monotonic clock, so that turning the clock changes
/// nothing from now on. To be called after every call, renewal and exchange.
///
/// # Errors
/// Only those of the store.
pub fn note_ends(device: &Transaction, couple: Option<&Connection>, now: &Now) -> Result<()> {
    for (time_out, _) in known(couple, device, now)? {
        let noted = rows::device::end(device, time_out.id)?;
        if noted.as_ref().is_some_and(|(length, ends)| *length == time_out.length_ms && ends.boot == now.boot) {
            continue;
        }
        // A renewal adds to what was noted; a restart asks the wall clock.
        let ends = match noted {
            Some((length, ends)) if ends.boot == now.boot => MonotonicEnd {
                monotonic_ms: ends.monotonic_ms.saturating_add(time_out.length_ms).saturating_sub(length),
                boot: ends.boot,
            },
            _ => timeout::note_end(time_out.called_at_ms, time_out.length_ms, now),
        };
        rows::device::put_end(device, time_out.id, time_out.length_ms, &ends)?;
    }
    Ok(())
}

/// As the planner takes it; none when it is only a line here, or muted.
pub(super) fn planned(running: &Running) -> Option<PlannedTimeOut> {
    (running.counts && !running.muted).then(|| PlannedTimeOut {
        id: running.time_out.id,
        op: running.time_out.deciding,
        called_at_ms: running.time_out.called_at_ms,
        length_ms: running.time_out.length_ms,
        ends: running.ends.clone(),
    })
}

/// How the words to share are marked for the other phone.
const MARK: &str = "attune:break:";

/// What the other phone needs to begin the same countdown.
pub fn share_code(time_out: &TimeOut) -> String {
    format!("{MARK}{}:{}:{}", time_out.id, time_out.called_at_ms, time_out.length_ms)
}

/// Begins the countdown that the partner's words tell of.
///
/// # Errors
/// [`Error::Input`] when there is none in them, [`Error::Gone`] when it is over.
pub fn start_shared_time_out(device: &Transaction, now: &Now, text: &str) -> Result<TimeOutId> {
    let wrong = || Error::input("text", "paste all of what your partner's phone shared");
    let code = text.split_whitespace().find_map(|word| word.strip_prefix(MARK)).ok_or_else(wrong)?;
    let mut parts = code.split(':');
    let id: TimeOutId = parts.next().ok_or_else(wrong)?.parse().map_err(|_| wrong())?;
    let called_at_ms: i64 = parts.next().and_then(|part| part.parse().ok()).ok_or_else(wrong)?;
    let length_ms: u64 = parts.next().and_then(|part| part.parse().ok()).ok_or_else(wrong)?;
    let longest = u64::from(timeout::LONGEST_MIN) * 60_000;
    if length_ms > longest || parts.next().is_some() {
        return Err(wrong());
    }
    if timeout::left_ms(called_at_ms, length_ms, None, now) == 0 {
        return Err(Error::gone("time-out"));
    }
    rows::device::put_shared(device, id, called_at_ms, length_ms)?;
    rows::device::put_end(device, id, length_ms, &timeout::note_end(called_at_ms, length_ms, now))?;
    Ok(id)
}
