//! How badly things go, and a count of what went wrong.

use std::collections::BTreeMap;

/// How badly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Faults {
    /// Everything works.
    None,
    /// What happens to anyone: no network now and then, late and doubled answers.
    Mild,
    /// A store that lies, phones that die, clocks that jump.
    Hostile,
}

/// Chances in percent, each at its own kind of moment.
#[derive(Debug, Clone, Copy)]
pub(super) struct Odds {
    /// Of a request: nothing answers, and nothing was done.
    pub(super) unreachable: u32,
    /// Of a request: it was done, and the answer is lost.
    pub(super) answer_lost: u32,
    /// Of a request: the store says no.
    pub(super) refused: u32,
    /// Of a put: "done", and nothing is there.
    pub(super) dropped: u32,
    /// Of a put: "done", and half of it is there.
    pub(super) torn_write: u32,
    /// Of a get: half of it.
    pub(super) torn_read: u32,
    /// Of a get: what was there before, or nothing.
    pub(super) stale: u32,
    /// Of a get: a byte is another.
    pub(super) altered: u32,
    /// Of a get: what lies under another name.
    pub(super) swapped: u32,
    /// Of a response: it is delivered twice.
    pub(super) doubled: u32,
    /// Of a response: it waits for a later turn, others overtake it.
    pub(super) late: u32,
    /// Of a step: the store is set back to what it was.
    pub(super) rollback: u32,
    /// Of a step: everything in the store is gone.
    pub(super) wipe: u32,
    /// Of a step: one file is gone.
    pub(super) mislaid: u32,
    /// Of a step: one file lies under another's name, or in another folder.
    pub(super) moved: u32,
    /// Of a step: one file lies there as well.
    pub(super) copied: u32,
    /// Of a step: for some steps one phone is shown what was there before, whatever is put meanwhile.
    pub(super) frozen: u32,
    /// Of a step: one phone lies in a drawer for days, in which the other goes on.
    pub(super) drawer: u32,
    /// Of a step: one phone has no network for some steps.
    pub(super) partition: u32,
    /// Of a call: the app dies in it, wherever it then is.
    pub(super) kill: u32,
    /// Of a step: someone turns a phone's clock, or turns it back.
    pub(super) clock: u32,
    /// Of a step: a phone restarts.
    pub(super) reboot: u32,
}

const NONE: Odds = Odds {
    unreachable: 0,
    answer_lost: 0,
    refused: 0,
    dropped: 0,
    torn_write: 0,
    torn_read: 0,
    stale: 0,
    altered: 0,
    swapped: 0,
    doubled: 0,
    late: 0,
    rollback: 0,
    wipe: 0,
    mislaid: 0,
    moved: 0,
    copied: 0,
    frozen: 0,
    drawer: 0,
    partition: 0,
    kill: 0,
    clock: 0,
    reboot: 0,
};

impl Faults {
    /// `none`, `mild` or `hostile`.
    pub fn named(name: &str) -> Option<Self> {
        [Self::None, Self::Mild, Self::Hostile].into_iter().find(|one| one.name() == name)
    }

    /// As it is written.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Mild => "mild",
            Self::Hostile => "hostile",
        }
    }

    pub(super) fn odds(self) -> Odds {
        match self {
            Self::None => NONE,
            Self::Mild => {
                Odds { unreachable: 10, answer_lost: 3, doubled: 5, late: 10, partition: 3, reboot: 1, ..NONE }
            }
            Self::Hostile => Odds {
                unreachable: 10,
                answer_lost: 8,
                refused: 5,
                dropped: 6,
                torn_write: 4,
                torn_read: 4,
                stale: 10,
                altered: 3,
                swapped: 3,
                doubled: 10,
                late: 20,
                rollback: 3,
                wipe: 1,
                mislaid: 3,
                moved: 3,
                copied: 4,
                frozen: 3,
                drawer: 1,
                partition: 5,
                kill: 6,
                clock: 4,
                reboot: 2,
            },
        }
    }
}

/// How often each kind happened.
#[derive(Debug, Clone, Default)]
pub(super) struct Counts(pub(super) BTreeMap<&'static str, u64>);

impl Counts {
    /// It happened; `true`, so that it can stand in a condition.
    pub(super) fn add(&mut self, kind: &'static str) -> bool {
        *self.0.entry(kind).or_default() += 1;
        true
    }
}
