//! What the two can do about rituals, time-outs and their pact, and what the sets of these operations
//! come to. A fold here depends on the operations alone: not on the clock, nor on which rules or zones
//! this app knows.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Transaction;
use serde::{Deserialize, Serialize};

use super::model::{
    Proposal, Renewal, RitualRecord, Schedule, TimeOutRecord, Wording, completion_record, confirmation_record,
    pact_confirmation_record, pact_record, title, touch_record,
};
use super::rests::Rest;
use super::touch::{self, TouchEnded, TouchWished};
use super::{rows, timeout};
use crate::error::Result;
use crate::ids::{DeviceId, OpId, PersonId, RecordId, RitualId};
use crate::log::{Folded, Folding, Frame, Members, Operation, Stamped, heads};
use crate::time::{Civil, CivilDate};

/// "Let us do this then": proposing agrees for the proposer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scheduled {
    /// When.
    pub schedule: Schedule,
}

/// What its reminders say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Worded {
    /// The wording.
    pub wording: Wording,
}

/// What it is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Titled {
    /// The title, as [`title`] allows it.
    pub title: String,
}

/// It ends for both. Loses to an edit made at the same time, but always ends its author's own agreement
/// to the schedules that they had seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stopped {}

/// "I agree to that schedule."
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmed {
    /// The ritual.
    pub ritual: RitualId,
    /// The operation that proposed the schedule.
    pub schedule: OpId,
    /// Stops of this person's own that it takes back.
    #[serde(default)]
    pub after: BTreeSet<OpId>,
}

/// "We did it."
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// The ritual.
    pub ritual: RitualId,
    /// The occurrence as the rule gives it.
    pub occurrence: Civil,
}

/// "These days they rest." It only quiets, so nobody is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rested {
    /// The first day.
    pub from: CivilDate,
    /// The last day.
    pub to: CivilDate,
    /// What rests; none for every ritual.
    #[serde(default)]
    pub ritual: Option<RitualId>,
}

/// "They come again." The earliest end counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RestEnded {
    /// The first day without rest.
    pub on: CivilDate,
}

/// "I need a break, and I come back." It begins when the operation was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Called {
    /// How long.
    pub minutes: u32,
}

/// "A little longer." Once a call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renewed {
    /// How much longer, on top.
    pub minutes: u32,
}

/// "Let us agree how a break works between us": agrees for the proposer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PactProposed {}

/// "I agree to that."
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PactConfirmed {
    /// The proposal.
    pub proposal: OpId,
}

crate::operations! {
    /// Operations of this room.
    pub enum RitualOp {
        /// A schedule is proposed.
        Scheduled(Scheduled) = 0x0201,
        /// The reminder's wording is chosen.
        Worded(Worded) = 0x0202,
        /// The title is chosen.
        Titled(Titled) = 0x0203,
        /// The ritual is stopped for both.
        Stopped(Stopped) = 0x0204,
        /// A person agrees to a schedule.
        Confirmed(Confirmed) = 0x0205,
        /// A person marks an occurrence as done.
        Done(Done) = 0x0206,
        /// Rituals rest.
        Rested(Rested) = 0x0207,
        /// A rest ends.
        RestEnded(RestEnded) = 0x0208,
        /// A person would like a small touch.
        TouchWished(TouchWished) = 0x0209,
        /// A small touch is ended, or a wish for it taken back.
        TouchEnded(TouchEnded) = 0x020A,
        /// A time-out is called.
        Called(Called) = 0x0210,
        /// A time-out is made longer.
        Renewed(Renewed) = 0x0211,
        /// The pact is proposed.
        PactProposed(PactProposed) = 0x0220,
        /// A person agrees to the pact.
        PactConfirmed(PactConfirmed) = 0x0221,
    }
}

/// Everything that the operations of one record come to. An honest phone writes operations of one
/// family into a record; whatever else lies in it counts for itself or for nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// A ritual.
    pub ritual: Option<RitualRecord>,
    /// Agreements to schedules, by whom.
    pub confirmed: BTreeMap<(RitualId, OpId, PersonId), BTreeSet<OpId>>,
    /// A completion, by whom.
    pub done: Option<(Done, PersonId)>,
    /// A rest.
    pub rest: Option<Rest>,
    /// A time-out.
    pub time_out: Option<TimeOutRecord>,
    /// Proposals of the pact, by whom and when by their clock, milliseconds since 1970.
    pub pact: BTreeSet<(OpId, PersonId, i64)>,
    /// Wishes for a small touch that nobody has ended, by whom and when by their clock, milliseconds since 1970.
    pub touch: BTreeSet<(OpId, PersonId, i64)>,
    /// Agreements to proposals of the pact, by whom.
    pub pact_confirmed: BTreeSet<(OpId, PersonId)>,
}

/// The fold: what counts, and what is void.
pub fn fold_ops(members: &Members, record: RecordId, ops: &[Stamped<RitualOp>]) -> (Record, BTreeSet<OpId>) {
    let mut folded = Record::default();
    let mut void = BTreeSet::new();
    let mut edits: Vec<&Stamped<RitualOp>> = Vec::new();
    let mut rests: Vec<&Stamped<RitualOp>> = Vec::new();
    let mut calls: Vec<&Stamped<RitualOp>> = Vec::new();
    let mut touches: Vec<&Stamped<RitualOp>> = Vec::new();
    for one in ops {
        let frame = &one.frame;
        let counts = members.people.contains(&frame.person)
            && match &one.op {
                RitualOp::Scheduled(op) => op.schedule.is_sound() && keep(&mut edits, one),
                RitualOp::Worded(op) => {
                    op.wording.library.as_ref().is_none_or(|id| id.len() <= 40) && keep(&mut edits, one)
                }
                RitualOp::Titled(op) => {
                    title(&op.title).is_ok_and(|proper| proper == op.title) && keep(&mut edits, one)
                }
                RitualOp::Stopped(_) => keep(&mut edits, one),
                RitualOp::Confirmed(op) => {
                    let own = record == confirmation_record(op.ritual, frame.person)
                        && frame.parent == Some(op.ritual.into())
                        && op.after.len() <= MOST_STOPS;
                    own && agree(&mut folded.confirmed, op, frame.person)
                }
                RitualOp::Done(op) => {
                    let own = record == completion_record(op.ritual, op.occurrence, frame.person)
                        && frame.parent == Some(op.ritual.into());
                    own && folded.done.replace((op.clone(), frame.person)).is_none()
                }
                RitualOp::Rested(_) | RitualOp::RestEnded(_) => keep(&mut rests, one),
                RitualOp::TouchWished(_) | RitualOp::TouchEnded(_) => {
                    record == touch_record(members.couple) && keep(&mut touches, one)
                }
                RitualOp::Called(_) | RitualOp::Renewed(_) => keep(&mut calls, one),
                RitualOp::PactProposed(_) => {
                    record == pact_record(members.couple) && folded.pact.insert((frame.id, frame.person, frame.at_ms))
                }
                RitualOp::PactConfirmed(op) => {
                    record == pact_confirmation_record(members.couple, frame.person)
                        && folded.pact_confirmed.insert((op.proposal, frame.person))
                }
            };
        if !counts {
            void.insert(frame.id);
        }
    }
    folded.ritual = ritual(&edits);
    folded.rest = rest(record, &rests, &mut void);
    folded.time_out = time_out(record, &calls, &mut void);
    folded.touch = touch::open(&touches);
    (folded, void)
}

/// How many stops one agreement may take back.
const MOST_STOPS: usize = 1_000;

/// Whether it says anything that an earlier agreement did not.
fn agree(all: &mut BTreeMap<(RitualId, OpId, PersonId), BTreeSet<OpId>>, op: &Confirmed, person: PersonId) -> bool {
    match all.entry((op.ritual, op.schedule, person)) {
        Entry::Vacant(free) => {
            free.insert(op.after.clone());
            true
        }
        Entry::Occupied(mut taken) => {
            let before = taken.get().len();
            taken.get_mut().extend(&op.after);
            taken.get().len() > before
        }
    }
}

fn keep<'a>(into: &mut Vec<&'a Stamped<RitualOp>>, one: &'a Stamped<RitualOp>) -> bool {
    into.push(one);
    true
}

fn ritual(edits: &[&Stamped<RitualOp>]) -> Option<RitualRecord> {
    let (stops, edits): (Vec<&Stamped<RitualOp>>, Vec<&Stamped<RitualOp>>) =
        edits.iter().copied().partition(|one| matches!(one.op, RitualOp::Stopped(_)));
    let all_stops: Vec<Stop> = stops.iter().map(|stop| Stop::of(&stop.frame, &edits)).collect();
    // A stop that did not know of an edit, nor the edit of it, loses: someone was still at it.
    let lost = |stop: &Stop| edits.iter().any(|edit| !stop.knew(&edit.frame) && !edit.frame.saw(stop.frame));
    let stops: Vec<&Stop> = all_stops.iter().filter(|stop| !lost(stop)).collect();
    let register = |of: fn(&RitualOp) -> bool| {
        let writes: Vec<&Stamped<RitualOp>> = edits.iter().copied().filter(|one| of(&one.op)).collect();
        heads(&writes).into_iter().map(|head| head.op.clone()).collect::<Vec<_>>()
    };
    let proposals: Vec<&Stamped<RitualOp>> =
        edits.iter().copied().filter(|one| matches!(one.op, RitualOp::Scheduled(_))).collect();
    let head_ids: BTreeSet<OpId> = heads(&proposals).iter().map(|head| head.frame.id).collect();
    let schedules = proposals.iter().rev().filter_map(|one| {
        let RitualOp::Scheduled(op) = &one.op else { return None };
        Some(Proposal {
            op: one.frame.id,
            person: one.frame.person,
            at_ms: one.frame.at_ms,
            live: !stops.iter().any(|stop| stop.knew(&one.frame)),
            head: head_ids.contains(&one.frame.id),
            stops: all_stops
                .iter()
                .filter(|stop| stop.knew(&one.frame))
                .map(|stop| (stop.frame.person, stop.frame.id))
                .collect(),
            schedule: op.schedule.clone(),
        })
    });
    let titles = register(|op| matches!(op, RitualOp::Titled(_))).into_iter().filter_map(|op| match op {
        RitualOp::Titled(op) => Some(op.title),
        _ => None,
    });
    let wordings = register(|op| matches!(op, RitualOp::Worded(_))).into_iter().filter_map(|op| match op {
        RitualOp::Worded(op) => Some(op.wording),
        _ => None,
    });
    let record =
        RitualRecord { schedules: schedules.collect(), titles: titles.collect(), wordings: wordings.collect() };
    (record != RitualRecord::default()).then_some(record)
}

/// A stop, and how far its author had come with what each phone wrote about the ritual: what comes later from a phone
/// takes the place of what came before, which may have arrived after it.
struct Stop<'a> {
    frame: &'a Frame,
    known: BTreeMap<DeviceId, u64>,
}

impl<'a> Stop<'a> {
    fn of(frame: &'a Frame, edits: &[&Stamped<RitualOp>]) -> Self {
        let mut known: BTreeMap<DeviceId, u64> = BTreeMap::new();
        for edit in edits.iter().map(|edit| &edit.frame).filter(|edit| frame.saw(edit)) {
            let newest = known.entry(edit.device).or_default();
            *newest = edit.op_seq.max(*newest);
        }
        Self { frame, known }
    }

    fn knew(&self, edit: &Frame) -> bool {
        self.known.get(&edit.device).is_some_and(|newest| *newest >= edit.op_seq)
    }
}

/// The first rest stands, until the earliest of its ends.
fn rest(record: RecordId, ops: &[&Stamped<RitualOp>], void: &mut BTreeSet<OpId>) -> Option<Rest> {
    let mut folded: Option<Rest> = None;
    for one in ops {
        match (&one.op, &mut folded) {
            (RitualOp::Rested(op), None) if Rest::is_sound(op.from, op.to) => {
                folded = Some(Rest { id: record.into(), from: op.from, to: op.to, ritual: op.ritual });
            }
            (RitualOp::RestEnded(op), Some(folded)) => folded.to = folded.to.min(op.on.plus_days(-1)),
            _ => drop(void.insert(one.frame.id)),
        }
    }
    folded
}

/// The first call stands, and each person's first renewal: whose counts is for each phone to say.
fn time_out(record: RecordId, ops: &[&Stamped<RitualOp>], void: &mut BTreeSet<OpId>) -> Option<TimeOutRecord> {
    let mut folded: Option<TimeOutRecord> = None;
    let mut renewals: Vec<&Frame> = Vec::new();
    for one in ops {
        let frame = &one.frame;
        let counts = match (&one.op, &mut folded) {
            (RitualOp::Called(op), None) if timeout::is_length(op.minutes) => {
                folded = Some(TimeOutRecord {
                    id: record.into(),
                    caller: frame.person,
                    called_at_ms: frame.at_ms,
                    length_ms: u64::from(op.minutes) * 60_000,
                    call: frame.id,
                    renewals: Vec::new(),
                });
                true
            }
            (RitualOp::Renewed(op), Some(folded)) if (1..=timeout::LONGEST_MIN).contains(&op.minutes) => {
                let mut known = renewals.iter().filter(|earlier| frame.saw(earlier)).peekable();
                let first = known.peek().is_none();
                let again = known.any(|earlier| earlier.person == frame.person);
                if !again {
                    renewals.push(frame);
                    let (op, minutes) = (frame.id, op.minutes);
                    folded.renewals.push(Renewal { op, person: frame.person, minutes, first });
                }
                !again
            }
            _ => false,
        };
        if !counts {
            void.insert(frame.id);
        }
    }
    folded
}

/// Nothing of this room is deleted; rituals are stopped.
pub fn deletes(_: &Members, _: &[Frame]) -> bool {
    false
}

/// Writes the record's rows anew.
///
/// # Errors
/// Only those of the store.
pub fn fold(tx: &Transaction, folding: &Folding) -> Result<Folded> {
    let mut unread = BTreeSet::new();
    let mut ops = Vec::new();
    for one in folding.ops {
        match RitualOp::read(one.frame.kind, &one.op) {
            Some(op) => ops.push(Stamped { frame: one.frame.clone(), op }),
            None => drop(unread.insert(one.frame.id)),
        }
    }
    let (record, mut void) = fold_ops(folding.members, folding.record, &ops);
    void.extend(unread);
    rows::couple::forget(tx, folding.record)?;
    rows::couple::write(tx, folding.record, &record)?;
    Ok(Folded { void })
}

/// Removes a record from the tables.
///
/// # Errors
/// Only those of the store.
pub fn forget(tx: &Transaction, _: u16, record: RecordId) -> Result<()> {
    rows::couple::forget(tx, record)
}
