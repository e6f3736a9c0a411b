//! Which steps come, and which wait: the gate, and choices on which later steps depend.

use super::effects::Effect;
use super::ops::Said;
use super::session::{Session, Side};
use super::step::{Join, Mark, Options, Step, What};

/// How a choice came out.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Outcome {
    /// Not yet.
    Open,
    /// As these; none of them when it was passed.
    Is(Vec<String>),
}

impl Session<'_> {
    /// The gate that `step` waits behind: not both have said that they are ready.
    pub(super) fn gate(&self, step: &Step) -> Option<&Step> {
        let gate = self.pack.gate_at()?;
        let behind = self.pack.step(&step.id).is_some_and(|(at, _)| at > gate);
        let open = self.me.is_none() || self.mine.one_phone || self.both_ready();
        self.pack.steps.get(gate).filter(|_| behind && !open)
    }

    /// Whether both are in the session.
    pub(super) fn both_ready(&self) -> bool {
        self.shared.as_ref().is_some_and(|shared| shared.joined.len() == 2)
    }

    /// Whether what stands at `step` goes out before its author has said that they are ready: it is
    /// recorded then, and counts from their ready on.
    pub(super) fn before_gate(&self, step: &Step) -> bool {
        let place = |step: &Step| self.pack.step(&step.id).map(|(at, _)| at);
        self.pack.gate_at().zip(place(step)).is_some_and(|(gate, at)| at < gate)
    }

    /// The choice on which `step` depends, while it is open; `now` is what this one does at this moment.
    pub(super) fn undecided(&self, step: &Step, now: &[Effect]) -> Option<&Step> {
        let when = step.when.as_ref()?;
        let (_, choice) = self.pack.step(&when.step)?;
        (self.outcome(choice, now) == Outcome::Open).then_some(choice)
    }

    /// Whether `step` comes at all: what depends on a choice that came out otherwise does not.
    pub(super) fn comes(&self, step: &Step, now: &[Effect]) -> bool {
        if self.mine.one_phone {
            return true;
        }
        if self.me.is_none() && matches!(step.what, What::Turn { .. } | What::Agree { .. } | What::Ready { .. }) {
            return false;
        }
        let Some(when) = &step.when else { return true };
        let Some((_, choice)) = self.pack.step(&when.step) else { return false };
        match self.outcome(choice, now) {
            Outcome::Open => true,
            Outcome::Is(ids) => ids.iter().any(|id| when.is.contains(id)),
        }
    }

    fn outcome(&self, choice: &Step, now: &[Effect]) -> Outcome {
        let chosen_now = now.iter().find_map(|effect| match effect {
            Effect::Choose { step, options } if *step == choice.id => Some(options.clone()),
            _ => None,
        });
        let sealed_now = now.iter().any(|effect| matches!(effect, Effect::Seal { step, .. } if *step == choice.id));
        if choice.mark() == Mark::Shared {
            let said = [true, false].into_iter().filter_map(|own| match self.said(choice, own) {
                Some(Said::Options(ids)) => Some(ids.clone()),
                _ => None,
            });
            let ids: Vec<String> = chosen_now.into_iter().chain(said).flatten().collect();
            let passed = self.is_mine(choice) || !ids.is_empty();
            return if passed { Outcome::Is(ids) } else { Outcome::Open };
        }
        let sealing = self.sealing(choice);
        match (&sealing.own, &sealing.theirs) {
            (Side::Open(own), Side::Open(theirs)) => Outcome::Is(joined(choice, own, theirs)),
            _ if sealing.lapsed => Outcome::Is(Vec::new()),
            (Side::Nothing, _) if !sealed_now => Outcome::Is(Vec::new()),
            _ => Outcome::Open,
        }
    }
}

/// What of two sealed choices holds, by the rule that the step names; where it names none, what either chose.
pub(super) fn joined(choice: &Step, own: &[String], theirs: &[String]) -> Vec<String> {
    let both = own.iter().chain(theirs);
    let What::Choose { options: Options::Listed(listed), join, .. } = &choice.what else {
        return both.cloned().collect();
    };
    let place = |id: &&String| listed.iter().position(|one| one == *id);
    let known = both.clone().filter(|id| place(id).is_some());
    match join {
        Join::Smaller | Join::Gentlest => known.min_by_key(place).cloned().into_iter().collect(),
        Join::Later => known.max_by_key(place).cloned().into_iter().collect(),
        Join::Both | Join::OverlapFirst => both.cloned().collect(),
    }
}
