//! What people do with rituals, each in the caller's transaction: on the couple's file what both shall
//! know, on the device's what stays here.

use std::collections::BTreeSet;

use rusqlite::{Connection, Transaction};

use super::draft::{Checked, check, plain_title, same_times, shareable};
use super::gather::Gathered;
use super::model::{
    Agreement, Proposal, RitualRecord, Schedule, Wording, completion_record, confirmation_record, title,
};
use super::ops::{Confirmed, Done, RitualOp, Scheduled, Stopped, Titled, Worded};
use super::planner::{self, Instance, Plan, PlanInput, QuietHours};
use super::rows;
use super::screens::{Ringing, RitualDraft};
use super::standing::Standing;
use crate::error::{Error, Result};
use crate::ids::{OpId, PersonId, ProposalId, ReminderId, RitualId};
use crate::log::{Author, Ledger};
use crate::time::{Civil, CivilDate, Now, Zone};

/// How long "in ten minutes" is, milliseconds.
const TEN_MINUTES_MS: i64 = 600_000;

/// The day where the author is.
pub(super) fn today(author: &Author) -> CivilDate {
    Zone::of(author.here, author.now.utc_ms).civil_at(author.now.utc_ms).date
}

/// Proposes a ritual; its proposer agrees with that.
///
/// # Errors
/// As [`check`], and those of the store.
pub fn propose(tx: &Transaction, ledger: &Ledger, author: &Author, draft: &RitualDraft) -> Result<RitualId> {
    propose_checked(tx, ledger, author, check(draft, today(author))?)
}

/// Proposes what was checked already, with exceptions and further dates.
pub(super) fn propose_checked(
    tx: &Transaction,
    ledger: &Ledger,
    author: &Author,
    checked: Checked,
) -> Result<RitualId> {
    let Checked { title, schedule, wording } = checked;
    shareable(&wording)?;
    let id = RitualId::ordered(ledger.entropy, author.now.utc_ms)?;
    let record = |op: RitualOp| ledger.record(tx, author, id.into(), None, &op);
    record(RitualOp::Titled(Titled { title }))?;
    record(RitualOp::Worded(Worded { wording }))?;
    record(RitualOp::Scheduled(Scheduled { schedule }))?;
    Ok(id)
}

/// Changes a ritual: another schedule is a proposal, title and wording change at once. What is the same
/// as the editor opened with is not written again, so that a new title overrides no proposal that waits;
/// a schedule that is just what the partner asks agrees to it. Pauses and exceptions stay.
///
/// # Errors
/// As [`propose`]; [`Error::Gone`] when there is no such ritual.
pub fn change(
    tx: &Transaction,
    device: &Connection,
    ledger: &Ledger,
    author: &Author,
    id: RitualId,
    draft: &RitualDraft,
) -> Result<()> {
    let (record, confirmed) = find(tx, id)?;
    let declined = rows::device::declined(device)?;
    let standing = Standing::of(&record, &confirmed, author.person, &declined, false, author.now.utc_ms);
    let wording = Wording { library: draft.library.clone(), generic: draft.generic_line };
    shareable(&wording)?;
    let title = plain_title(draft.library.as_deref(), title(&draft.title)?);
    let schedule = changed(draft, standing.shown(), today(author))?;
    let write = |op: RitualOp| ledger.record(tx, author, id.into(), None, &op).map(drop);
    if record.titles != [title.clone()] {
        write(RitualOp::Titled(Titled { title }))?;
    }
    if record.wordings != [wording.clone()] {
        write(RitualOp::Worded(Worded { wording }))?;
    }
    match (schedule, standing.asked) {
        (None, _) => Ok(()),
        (Some(schedule), Some(asked)) if asked.schedule == schedule => confirm(tx, ledger, author, id, asked.op.into()),
        (Some(schedule), _) => write(RitualOp::Scheduled(Scheduled { schedule })),
    }
}

/// The schedule that a draft asks for; none when it is what the editor opened with. One that this app
/// cannot read may keep its times under another title.
fn changed(draft: &RitualDraft, opened: Option<&Proposal>, today: CivilDate) -> Result<Option<Schedule>> {
    let Some(opened) = opened.map(|opened| &opened.schedule) else {
        return check(draft, today).map(|checked| Some(checked.schedule));
    };
    if same_times(draft, &super::draft::draft("", opened, &Wording::default()), today) {
        return Ok(None);
    }
    let schedule = keeping(check(draft, today)?.schedule, opened);
    Ok((schedule != *opened).then_some(schedule))
}

/// With the exceptions and pauses that were there.
pub(super) fn keeping(schedule: Schedule, before: &Schedule) -> Schedule {
    let Schedule { rdates, exdates, pauses, .. } = before.clone();
    Schedule { rdates, exdates, pauses, ..schedule }
}

/// Agrees to a schedule that the holder of this phone has seen. Agreeing twice is agreeing.
///
/// # Errors
/// [`Error::Gone`] when it is no longer what is asked: taken back, changed, or lapsed.
pub fn confirm(tx: &Transaction, ledger: &Ledger, author: &Author, id: RitualId, proposal: ProposalId) -> Result<()> {
    let (record, confirmed) = find(tx, id)?;
    let agreed = |one: &&Proposal| one.live && ProposalId::from(one.op) == proposal;
    if record.schedules.iter().any(|one| agreed(&one) && one.agreed_by(author.person, &confirmed)) {
        return Ok(());
    }
    let declined = BTreeSet::new();
    let asked = Standing::of(&record, &confirmed, author.person, &declined, false, author.now.utc_ms).asked;
    let asked = asked.filter(agreed).ok_or_else(|| Error::gone("proposal"))?;
    let op = RitualOp::Confirmed(Confirmed { ritual: id, schedule: asked.op, after: asked.stops_of(author.person) });
    ledger.record(tx, author, confirmation_record(id, author.person), Some(id.into()), &op)?;
    // What one proposed at the same time is taken back: it might go on ringing in place of what one accepts.
    let at_once = |one: &Proposal| one.live && one.head && one.op != asked.op;
    if record.schedules.iter().any(|one| at_once(one) && one.agreed_by(author.person, &confirmed)) {
        let again = RitualOp::Scheduled(Scheduled { schedule: asked.schedule.clone() });
        ledger.record(tx, author, id.into(), None, &again)?;
    }
    Ok(())
}

/// Keeps one of the titles that were written at the same time.
///
/// # Errors
/// [`Error::Gone`] when the ritual has no such title by now: read the screen again.
pub fn keep_title(tx: &Transaction, ledger: &Ledger, author: &Author, id: RitualId, title: &str) -> Result<()> {
    let (record, _) = find(tx, id)?;
    let library = record.wordings.first().and_then(|wording| wording.library.as_deref());
    let title = plain_title(library, title.to_owned());
    if !record.titles.contains(&title) {
        return Err(Error::gone("title"));
    }
    if record.titles.len() > 1 {
        ledger.record(tx, author, id.into(), None, &RitualOp::Titled(Titled { title }))?;
    }
    Ok(())
}

/// Does not want to be asked about this proposal; the partner does not see that. Declining twice is
/// declining.
///
/// # Errors
/// [`Error::Gone`] when it is no longer what is asked.
pub fn decline(
    device: &Transaction,
    couple: &Connection,
    me: PersonId,
    now: &Now,
    id: RitualId,
    proposal: ProposalId,
) -> Result<()> {
    let (record, confirmed) = find(couple, id)?;
    let declined = rows::device::declined(device)?;
    if declined.contains(&OpId(proposal.0)) {
        return Ok(());
    }
    let asked = Standing::of(&record, &confirmed, me, &declined, false, now.utc_ms).asked;
    let asked = asked.filter(|one| ProposalId::from(one.op) == proposal).ok_or_else(|| Error::gone("proposal"))?;
    rows::device::decline(device, asked.op)
}

/// Stops it for both.
///
/// # Errors
/// [`Error::Gone`] when there is no such ritual.
pub fn stop(tx: &Transaction, ledger: &Ledger, author: &Author, id: RitualId) -> Result<()> {
    let (record, _) = find(tx, id)?;
    if record.schedules.iter().all(|one| !one.live) {
        return Ok(());
    }
    ledger.record(tx, author, id.into(), None, &RitualOp::Stopped(Stopped {})).map(drop)
}

/// Keeps it quiet on this phone, or no longer.
///
/// # Errors
/// Only those of the store.
pub fn silence(device: &Transaction, id: RitualId, silent: bool) -> Result<()> {
    rows::device::silence(device, id, silent)
}

/// Sets how it rings on this phone.
///
/// # Errors
/// Only those of the store.
pub fn set_ringing(device: &Transaction, id: RitualId, ringing: Ringing) -> Result<()> {
    rows::reminders::set_ringing(device, id, ringing)
}

/// Marks an occurrence as done, for the one who does; doing it twice is doing it.
///
/// # Errors
/// [`Error::Gone`] when there is no such ritual or occurrence.
pub fn done(tx: &Transaction, ledger: &Ledger, author: &Author, id: RitualId, occurrence: Civil) -> Result<()> {
    let (record, _) = find(tx, id)?;
    if !record.schedules.iter().any(|one| has(&one.schedule, occurrence, author)) {
        return Err(Error::gone("date"));
    }
    let earlier = rows::couple::completions(tx, Some(id), occurrence)?;
    if earlier.contains(&(id, occurrence, author.person)) {
        return Ok(());
    }
    let of = completion_record(id, occurrence, author.person);
    ledger.record(tx, author, of, Some(id.into()), &RitualOp::Done(Done { ritual: id, occurrence })).map(drop)
}

/// Whether the schedule has this occurrence; one that cannot be read here is believed.
fn has(schedule: &super::model::Schedule, occurrence: Civil, author: &Author) -> bool {
    let (Ok(series), Ok(policy)) = (schedule.series(), schedule.policy()) else { return true };
    let zone = policy.zone(Zone::of(author.here, author.now.utc_ms));
    let before = Civil::from_seconds(occurrence.seconds() - 1);
    series.occurrences(Some(&zone), Some(before)).is_ok_and(|mut found| found.next() == Some(occurrence))
}

/// Wants nothing of this occurrence; nobody sees it and nothing follows.
///
/// # Errors
/// Only those of the store.
pub fn not_today(device: &Transaction, id: RitualId, occurrence: Civil) -> Result<()> {
    rows::device::not_today(device, Instance { ritual: id, occurrence })
}

/// Puts an occurrence off by ten minutes.
///
/// # Errors
/// Only those of the store.
pub fn in_ten_minutes(device: &Transaction, now: &Now, id: RitualId, occurrence: Civil) -> Result<()> {
    let until = now.utc_ms.saturating_add(TEN_MINUTES_MS);
    rows::device::snooze(device, Instance { ritual: id, occurrence }, until, now.utc_ms)
}

/// Sets the quiet hours of this phone.
///
/// # Errors
/// Only those of the store.
pub fn set_quiet_hours(device: &Transaction, hours: QuietHours) -> Result<()> {
    rows::device::set_quiet_hours(device, hours)
}

/// The quiet hours of this phone.
///
/// # Errors
/// Only those of the store.
pub fn quiet_hours(device: &Connection) -> Result<QuietHours> {
    rows::device::quiet_hours(device)
}

/// Keeps a plan's changes until the front end says what became of them, and what did not ring since the plan before.
///
/// # Errors
/// Only those of the store.
pub fn keep_plan(device: &Transaction, gathered: &Gathered, plan: &Plan) -> Result<()> {
    let PlanInput { platform, now, .. } = &gathered.input;
    let last = gathered.last.as_ref();
    rows::reminders::put_missed(device, &planner::missed(&gathered.input, last), now.utc_ms)?;
    rows::reminders::put_missed_returns(device, &planner::missed_returns(&gathered.input, last), now.utc_ms)?;
    rows::device::put_planned(device, &plan.diff, platform, now)
}

/// The front end performed the last plan: these ids it set or took away, those it could not.
///
/// # Errors
/// Only those of the store.
pub fn scheduled(device: &Transaction, done: &[ReminderId], failed: &[ReminderId]) -> Result<()> {
    let Some((diff, platform, now)) = rows::device::planned(device)? else { return Ok(()) };
    let ledger = rows::device::ledger(device)?;
    rows::device::put_ledger(device, &planner::after(&ledger, &diff, done, failed, &platform, &now))?;
    rows::device::acknowledge(device, done)
}

/// A ritual with who agreed to which of its schedules.
pub(super) fn find(connection: &Connection, id: RitualId) -> Result<(RitualRecord, Vec<Agreement>)> {
    rows::couple::rituals(connection)?.remove(&id).ok_or_else(|| Error::gone("ritual"))
}
