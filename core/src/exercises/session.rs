//! How one person stands in an exercise, and what they see of it: pure, from what is shared, what is
//! sealed and where they got to on this phone.

use std::collections::{BTreeMap, BTreeSet};

use super::model::{By, Mark, Pack, Step, What};
use super::ops::{GRACE_MS, Said, Shared};
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
        self.pack.steps.iter().filter(|step| self.is_mine(step) || step.mark() == Mark::Shared).collect()
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
        self.path().into_iter().any(|step| self.arrived(step) && !self.mine.looked.contains(&step.id))
    }

    /// Whether `step` is for this one to do.
    pub fn is_mine(&self, step: &Step) -> bool {
        let starter = match (&self.shared, self.me) {
            (Some(shared), Some(me)) => shared.starter == me,
            _ => true,
        };
        match step.by {
            By::Each => true,
            By::Starter => starter,
            By::Other => !starter,
        }
    }

    /// Whether this one does `step` as whoever begins does it.
    pub fn begins_with(&self, step: &Step) -> bool {
        step.by == By::Each || (step.by == By::Starter) == self.is_mine(step)
    }

    /// What this one, or the other, has sent at `step`.
    pub fn said(&self, step: &Step, own: bool) -> Option<&Said> {
        let mut said = self.shared.as_ref()?.said.iter();
        said.find(|((person, at), _)| *at == step.id && (Some(*person) == self.me) == own).map(|(_, said)| said)
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
        match step.mark() {
            Mark::Private => false,
            Mark::Shared => self.said(step, false).is_some(),
            Mark::Sealed => matches!(self.sealing(step).theirs, Side::Open(_)),
        }
    }

    /// The other's step that this one's `step` needs and that is not here.
    pub fn waits_for(&self, step: &Step) -> Option<&Step> {
        let needed = step.needs.as_ref().and_then(|id| self.pack.step(id)).map(|(_, needed)| needed);
        needed.filter(|needed| self.is_mine(step) && !self.arrived(needed))
    }

    /// Whether this one's part of the step at `place` is done or passed.
    pub fn own_done(&self, place: usize, step: &Step) -> bool {
        match step.mark() {
            _ if !self.is_mine(step) => true,
            Mark::Sealed => self.sealing(step).own != Side::Nothing,
            Mark::Shared => self.said(step, true).is_some() || self.mine.reached > place,
            Mark::Private => self.mine.reached > place,
        }
    }

    /// The place shown now; the path's length at the end. What has newly opened comes first, unless
    /// this one is in the middle of something.
    pub fn shown(&self) -> usize {
        let path = self.path();
        let at = self.mine.at.min(path.len());
        let passive = |step: &Step| matches!(step.what, What::Read { .. } | What::Schedule { .. } | What::Pause);
        let busy = path.get(at).is_some_and(|step| !self.own_done(at, step) && !passive(step));
        if busy {
            return at;
        }
        let news = |(_, step): &(usize, &&Step)| self.arrived(step) && !self.mine.looked.contains(&step.id);
        path.iter().enumerate().take(at + 1).find(news).map_or(at, |(place, _)| place)
    }

    /// Whether this one is in the shared session.
    pub fn joined(&self) -> bool {
        self.shared.as_ref().zip(self.me).is_some_and(|(shared, me)| shared.joined.contains(&me))
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
        self.me.is_some() && !self.joined() && self.shared.as_ref().is_some_and(late)
    }

    /// Whether its day, and a day more, has passed.
    pub fn day_over(&self) -> bool {
        self.day_ends_ms.is_some_and(|ends| self.now_ms > ends.saturating_add(GRACE_MS))
    }
}
