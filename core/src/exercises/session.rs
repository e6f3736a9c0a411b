//! How one person stands in an exercise, and what they see of it: pure, from what is shared, what is
//! sealed and where they got to on this phone.

use std::collections::{BTreeMap, BTreeSet};

use super::agreement::Agreement;
use super::model::{Gate, Pack};
use super::ops::{GRACE_MS, Said, Shared};
use super::step::{By, Mark, Step, What};
use super::step_screens::TurnAsks;
use crate::ids::{PersonId, SessionId};

/// Where someone stands, on this phone; device state, without a word of what they wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// The session.
    pub session: SessionId,
    /// The exercise.
    pub exercise: String,
    /// The version of its pack that the session began with.
    pub version: u32,
    /// For an exercise of the day: which.
    pub day: Option<String>,
    /// When it came up here, in milliseconds since 1970; orders a list on this phone.
    pub begun_ms: i64,
    /// The present step, as a place in [`Session::path`]; its length at the end.
    pub at: usize,
    /// How many steps of the path are done or passed.
    pub reached: usize,
    /// Steps whose answers of both have been seen.
    pub looked: BTreeSet<String>,
    /// Whether this one goes on.
    pub pace: Pace,
    /// Whether this phone is passed between the two: then nothing of it is recorded, and it shows only
    /// what is read, spoken, timed, breathed or said aloud.
    pub one_phone: bool,
    /// When it was first finished here, in milliseconds since 1970; none before, and for what was finished
    /// before this was noted.
    pub done_ms: Option<i64>,
}

/// Whether someone goes on, here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// Under way.
    Going,
    /// Paused.
    Paused,
    /// Left before the end; can be taken up again.
    Left,
}

/// A step that both answer under seal, seen from here.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sealing {
    /// My answer.
    pub own: Side,
    /// The partner's.
    pub theirs: Side,
    /// Whether the day passed before both had answered.
    pub lapsed: bool,
}

/// One side of a sealed step.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Side {
    /// Nothing yet, or taken back.
    #[default]
    Nothing,
    /// Answered; readable by nobody else.
    Sealed,
    /// Open to both: a text per field, or ids of what was chosen.
    Open(Vec<String>),
}

/// All the engine knows of a session at one moment.
#[derive(Debug, Clone)]
pub struct Session<'a> {
    /// The record that it is shared in: its own id, unless it crossed one that the other began (`crossing.rs`).
    pub record: SessionId,
    /// The exercise.
    pub pack: &'a Pack,
    /// Who holds this phone; none before pairing, when nothing can be sent.
    pub me: Option<PersonId>,
    /// Where they stand.
    pub mine: Progress,
    /// What is shared of it so far.
    pub shared: Option<Shared>,
    /// Its sealed steps, by step.
    pub sealed: BTreeMap<String, Sealing>,
    /// For an exercise of the day: when that day ends here, in milliseconds since 1970.
    pub day_ends_ms: Option<i64>,
    /// The time, in milliseconds since 1970.
    pub now_ms: i64,
}

/// Something private, for the vault and nothing else.
#[derive(Clone, PartialEq, Eq)]
pub struct Keep {
    /// The session.
    pub session: SessionId,
    /// The exercise.
    pub exercise: String,
    /// At which step.
    pub step: String,
    /// What.
    pub what: Private,
}

impl std::fmt::Debug for Keep {
    /// Never what was written: this may end in a log line.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Keep({}/{})", self.exercise, self.step)
    }
}

/// What is private of a step.
#[derive(Clone, PartialEq, Eq)]
pub enum Private {
    /// A text.
    Text(String),
    /// A text per field.
    Texts(Vec<String>),
    /// Choices, by id.
    Options(Vec<String>),
    /// A place on a scale.
    Value(u32),
}

impl Session<'_> {
    /// The steps that this one meets: their own, and what the other sends them.
    pub fn path(&self) -> Vec<&Step> {
        let met = |step: &&Step| self.is_mine(step) || step.mark() == Mark::Shared;
        self.pack.steps.iter().filter(|step| if self.mine.one_phone { step.passed() } else { met(step) }).collect()
    }

    /// The step that is shown now; none at the end.
    pub fn step_shown(&self) -> Option<&Step> {
        self.path().get(self.shown()).copied()
    }

    /// Whether nothing is left to do or to look at here.
    pub fn over(&self) -> bool {
        self.shown() >= self.path().len()
    }

    /// Whether something of the other's at any step has not been looked at.
    pub fn news(&self) -> bool {
        self.path().into_iter().any(|step| self.is_new(step))
    }

    /// Whether the other's part of `step` is here and has not been looked at.
    pub(super) fn is_new(&self, step: &Step) -> bool {
        self.arrived(step) && !self.mine.looked.contains(&self.seen_key(step))
    }

    /// What is noted when what the other gave at `step` has been looked at: a turn and an agreement go on
    /// behind it.
    pub(super) fn seen_key(&self, step: &Step) -> String {
        match step.what {
            What::Turn { .. } => format!("{}/{}", step.id, self.turned(step)),
            What::Agree { .. } => {
                let Some(agreement) = self.agreement(step) else { return step.id.clone() };
                let theirs = agreement.proposal(self.me, false);
                let words = theirs.map_or_else(|| agreement.holds.iter().collect(), |words| vec![words]);
                words.iter().fold(step.id.clone(), |key, words| format!("{key}/{}", words.op))
            }
            _ => step.id.clone(),
        }
    }

    /// How the agreement at `step` stands.
    pub(super) fn agreement(&self, step: &Step) -> Option<&Agreement> {
        self.shared.as_ref()?.agreements.get(&step.id)
    }

    /// Whether `step` is for this one to do.
    pub fn is_mine(&self, step: &Step) -> bool {
        self.mine.one_phone || matches!(step.what, What::Turn { .. }) || self.has_role(step.by)
    }

    /// Whether the holder of this phone is `by`.
    pub(super) fn has_role(&self, by: By) -> bool {
        match (&self.shared, self.me) {
            (Some(shared), Some(me)) => by.is(me, shared.starter, shared.teller),
            // Whoever begins, and tells unless they say otherwise.
            _ => matches!(by, By::Each | By::Starter | By::Teller),
        }
    }

    /// Whether this one does `step` as whoever begins does it.
    pub fn begins_with(&self, step: &Step) -> bool {
        let everyone =
            matches!(step.by, By::Each | By::Teller | By::Listener) || matches!(step.what, What::Turn { .. });
        everyone || (step.by == By::Starter) == self.is_mine(step)
    }

    /// What this one, or the other, has sent at `step`.
    pub fn said(&self, step: &Step, own: bool) -> Option<&Said> {
        self.said_at(&step.id, own)
    }

    /// The same under a step's id or, at a turn, a name below it.
    pub(super) fn said_at(&self, key: &str, own: bool) -> Option<&Said> {
        let mut said = self.shared.as_ref()?.said.iter();
        said.find(|((person, at), _)| at == key && (Some(*person) == self.me) == own).map(|(_, said)| said)
    }

    /// How a sealed step stands.
    pub fn sealing(&self, step: &Step) -> Sealing {
        let mut sealing = self.sealed.get(&step.id).cloned().unwrap_or_default();
        // The day has passed for good when a day more has gone by and only one of the two is here.
        if self.day_over() && matches!(sealing.theirs, Side::Nothing) {
            sealing.lapsed = true;
        }
        sealing
    }

    /// Whether the other's part of `step` can be seen here.
    pub fn arrived(&self, step: &Step) -> bool {
        match step.what {
            What::Ready { .. } => return self.both_ready(),
            What::Turn { .. } => return self.turned(step) > 0,
            What::Agree { .. } => {
                let theirs = |one: &Agreement| one.proposal(self.me, false).is_some();
                return self.agreement(step).is_some_and(|one| !one.holds.is_empty() || theirs(one));
            }
            _ => {}
        }
        match step.mark() {
            Mark::Private => false,
            Mark::Shared => self.said(step, false).is_some(),
            Mark::Sealed => matches!(self.sealing(step).theirs, Side::Open(_)),
        }
    }

    /// The step that this one's `step` needs and that is not here: the gate, or the other's part.
    pub fn waits_for(&self, step: &Step) -> Option<&Step> {
        if let Some(gate) = self.gate(step) {
            return Some(gate);
        }
        if self.mine.one_phone {
            return None;
        }
        let needed = step.needs.as_ref().and_then(|id| self.pack.step(id)).map(|(_, needed)| needed);
        needed.filter(|needed| self.is_mine(step) && !self.arrived(needed))
    }

    /// Whether this one's part of the step at `place` is done or passed.
    pub fn own_done(&self, place: usize, step: &Step) -> bool {
        let passed = self.mine.reached > place;
        match step.what {
            What::Ready { .. } => return self.joined(),
            What::Turn { .. } => return passed || self.talk(step).is_some_and(|talk| talk.asks == TurnAsks::Over),
            What::Agree { .. } => {
                let given = |one: &Agreement| !one.holds.is_empty() || one.proposal(self.me, true).is_some();
                return passed || self.agreement(step).is_some_and(given);
            }
            _ => {}
        }
        match step.mark() {
            _ if !self.is_mine(step) => true,
            Mark::Sealed => self.sealing(step).own != Side::Nothing,
            Mark::Shared => self.said(step, true).is_some() || passed,
            Mark::Private => passed,
        }
    }

    /// The place shown now; the path's length at the end. What has newly opened comes first, unless
    /// this one is in the middle of something.
    pub fn shown(&self) -> usize {
        let path = self.path();
        let at = self.mine.at.min(path.len());
        let busy = path.get(at).is_some_and(|step| !self.own_done(at, step) && !step.passive());
        if busy {
            return at;
        }
        path.iter().enumerate().take(at + 1).find(|(_, step)| self.is_new(step)).map_or(at, |(place, _)| place)
    }

    /// Whether this one is in the shared session.
    pub fn joined(&self) -> bool {
        self.shared.as_ref().zip(self.me).is_some_and(|(shared, me)| shared.joined.contains(&me))
    }

    /// Whether the other has not come, and this one rests.
    pub fn rests_alone(&self) -> bool {
        self.resting() && self.shared.as_ref().is_some_and(|shared| shared.joined.len() < 2)
    }

    /// Whether the other has been told that this one rests.
    pub fn resting(&self) -> bool {
        self.shared.as_ref().zip(self.me).is_some_and(|(shared, me)| shared.resting.contains(&me))
    }

    /// Whether an invitation to this one has lapsed: quietly, and for both alike.
    pub fn lapsed(&self) -> bool {
        // A day is both's: its end here counts, whatever the other's phone said of theirs.
        let until = |shared: &Shared| self.day_ends_ms.unwrap_or(shared.until_ms).max(shared.until_ms);
        let late = |shared: &Shared| self.now_ms > until(shared).saturating_add(GRACE_MS);
        let invited = self.pack.gate == Gate::Ready && !self.both_ready();
        self.me.is_some() && (!self.joined() || invited) && self.shared.as_ref().is_some_and(late)
    }

    /// Whether its day, and a day more, has passed.
    pub fn day_over(&self) -> bool {
        self.day_ends_ms.is_some_and(|ends| self.now_ms > ends.saturating_add(GRACE_MS))
    }
}
