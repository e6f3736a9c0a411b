//! What people do with time-outs, and what runs now.

use rusqlite::{Connection, Transaction};

use super::gather::Ours;
use super::model::TimeOut;
use super::ops::{Called, Renewed, RitualOp};
use super::pact;
use super::planner::{MISSED_KEPT_MS, MonotonicEnd, PlannedTimeOut};
use super::rows::device::{Noted, NotedState};
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
        return Err(Error::input("minutes", "error-pause-length"));
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
    let ours = Some((&**tx, author.person));
    let known = known(ours, device)?.into_iter().find(|one| one.time_out.id == id);
    let known = known.filter(|one| one.left_ms(author.now) > 0).ok_or_else(|| Error::gone("time-out"))?;
    let found = known.time_out;
    if found.renewed {
        return Err(Error::not_allowed("error-pause-once"));
    }
    let longest = u64::from(timeout::LONGEST_MIN) * 60_000;
    if minutes == 0 || found.length_ms + u64::from(minutes) * 60_000 > longest {
        return Err(Error::input("minutes", "error-pause-most"));
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

/// A time-out as this phone knows it.
struct Known {
    time_out: TimeOut,
    /// Counts down and rings here.
    counts: bool,
    noted: Option<Noted>,
}

impl Known {
    /// Its end by the monotonic clock of this boot. What it was made longer by since it was noted is added.
    fn ends(&self, now: &Now) -> Option<MonotonicEnd> {
        let noted =
            self.noted.as_ref().filter(|noted| noted.ends.boot == now.boot && noted.state != NotedState::Late)?;
        let ends = noted.ends.monotonic_ms.saturating_add(self.time_out.length_ms).saturating_sub(noted.length_ms);
        Some(MonotonicEnd { boot: now.boot.clone(), monotonic_ms: ends })
    }

    /// Noted as over, at this length: no clock brings it back.
    fn is_over_for_good(&self) -> bool {
        let over = |noted: &Noted| noted.state != NotedState::Running && noted.length_ms >= self.time_out.length_ms;
        self.noted.as_ref().is_some_and(over)
    }

    fn left_ms(&self, now: &Now) -> u64 {
        if self.is_over_for_good() {
            return 0;
        }
        timeout::left_ms(self.time_out.called_at_ms, self.time_out.length_ms, self.ends(now).as_ref(), now)
    }

    /// How long it is over, milliseconds; none while it runs.
    fn over_for_ms(&self, now: &Now) -> Option<u64> {
        if self.left_ms(now) > 0 {
            return None;
        }
        timeout::over_for_ms(self.time_out.called_at_ms, self.time_out.length_ms, self.ends(now).as_ref(), now)
    }
}

/// Every time-out of the two. Before there are two, and once the couple has ended, there is none: nobody
/// is bound by a break of a couple that is no more.
fn known(ours: Ours, device: &Connection) -> Result<Vec<Known>> {
    let Some((couple, me)) = ours else { return Ok(Vec::new()) };
    let agreed = pact::agreed(couple)?;
    let mut shared = rows::device::shared(device)?;
    let mut noted = rows::device::ends(device)?;
    let mut all = Vec::new();
    for record in rows::couple::time_outs(couple)? {
        let shared = shared.remove(&record.id);
        let counts = agreed || shared.is_some() || record.caller == me;
        // Nobody's phone rings later by the other's doing alone. What is only a line tells of all.
        let only = (counts && !agreed).then_some(me);
        let mut time_out = record.counted(only);
        if let Some((_, length_ms)) = shared {
            time_out.length_ms = time_out.length_ms.max(length_ms);
        }
        all.push(Known { counts, noted: noted.remove(&record.id), time_out });
    }
    for (id, (called_at_ms, length_ms)) in shared {
        // Nobody of ours has this id until the operation comes.
        let (caller, deciding) = (PersonId(uuid::Uuid::nil()), OpId(id.0));
        let time_out = TimeOut { id, caller, called_at_ms, length_ms, renewed: false, deciding };
        all.push(Known { counts: true, noted: noted.remove(&id), time_out });
    }
    Ok(all)
}

/// Of the time-outs that are not over, the one that ends last, and whether it counts here.
///
/// # Errors
/// Only those of the store.
pub fn running(ours: Ours, device: &Connection, now: &Now) -> Result<Option<Running>> {
    let mut running = Vec::new();
    for one in known(ours, device)? {
        let left_ms = one.left_ms(now);
        if left_ms > 0 {
            let muted = rows::device::is_muted(device, one.time_out.id)?;
            running.push(Running { left_ms, ends: one.ends(now), counts: one.counts, muted, time_out: one.time_out });
        }
    }
    // One that rings here goes before a longer one that is only a line.
    Ok(running.into_iter().max_by_key(|one| (one.counts, one.left_ms, one.time_out.id)))
}

/// Whether a time-out that counts here ended within the last `within_ms`.
///
/// # Errors
/// Only those of the store.
pub fn ended_lately(ours: Ours, device: &Connection, now: &Now, within_ms: u64) -> Result<bool> {
    let lately = |one: &Known| one.counts && one.over_for_ms(now).is_some_and(|over| over < within_ms);
    Ok(known(ours, device)?.iter().any(lately))
}

/// Notes the end of every time-out by the monotonic clock, so that turning the clock changes nothing from
/// now on; one that is over is over for good. To be called after every call, renewal and exchange, and
/// before every plan.
///
/// # Errors
/// Only those of the store.
pub fn note_ends(device: &Transaction, ours: Ours, now: &Now) -> Result<()> {
    for one in known(ours, device)? {
        if one.is_over_for_good() {
            continue;
        }
        let left_ms = one.left_ms(now);
        let state = match &one.noted {
            _ if left_ms > 0 => NotedState::Running,
            Some(noted) if one.counts && noted.state != NotedState::Late => NotedState::Ended,
            _ => NotedState::Late,
        };
        let ends = match (one.ends(now), &one.noted) {
            (Some(ends), _) => ends,
            // A restart asks the wall clock; once it is over there is nothing more to know.
            (None, Some(noted)) if state == NotedState::Ended => noted.ends.clone(),
            (None, _) => timeout::note_end(one.time_out.called_at_ms, one.time_out.length_ms, now),
        };
        let noted = Noted { length_ms: one.time_out.length_ms, ends, state };
        if one.noted.as_ref() != Some(&noted) {
            rows::device::put_end(device, one.time_out.id, &noted)?;
        }
    }
    Ok(())
}

const TOLD_MS: u64 = MISSED_KEPT_MS.unsigned_abs();

/// The time-outs that ring here: the one that runs, and what ended so lately that its return may have been
/// missed, or would be told as missed.
pub(super) fn to_plan(ours: Ours, device: &Connection, now: &Now) -> Result<Vec<PlannedTimeOut>> {
    let mut all: Vec<PlannedTimeOut> = running(ours, device, now)?.iter().filter_map(planned).collect();
    for one in known(ours, device)? {
        let ended = one.noted.as_ref().is_some_and(|noted| noted.state != NotedState::Late);
        let lately = one.over_for_ms(now).is_some_and(|over| over <= TOLD_MS);
        if one.counts && ended && lately && !rows::device::is_muted(device, one.time_out.id)? {
            all.push(PlannedTimeOut {
                id: one.time_out.id,
                op: one.time_out.deciding,
                called_at_ms: one.time_out.called_at_ms,
                length_ms: one.time_out.length_ms,
                ends: one.ends(now),
                over: true,
            });
        }
    }
    Ok(all)
}

/// Forgets what was begun from the partner's words, and which returns did not ring: the couple has ended.
///
/// # Errors
/// Only those of the store.
pub fn forget_time_outs(device: &Transaction) -> Result<()> {
    rows::device::forget_shared(device)?;
    rows::reminders::forget_returns(device)
}

/// As the planner takes it; none when it is only a line here, or muted.
fn planned(running: &Running) -> Option<PlannedTimeOut> {
    (running.counts && !running.muted).then(|| PlannedTimeOut {
        id: running.time_out.id,
        op: running.time_out.deciding,
        called_at_ms: running.time_out.called_at_ms,
        length_ms: running.time_out.length_ms,
        ends: running.ends.clone(),
        over: false,
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
    let wrong = || Error::input("text", "error-pause-text");
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
    let ends = timeout::note_end(called_at_ms, length_ms, now);
    rows::device::put_end(device, id, &Noted { length_ms, ends, state: NotedState::Running })?;
    Ok(id)
}
