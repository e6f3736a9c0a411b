//! One round of sealed answers, folded from the Commits, Withdraws, Opens and Closes of both. Pure.
//! Nothing here can be read before both have answered: an Open counts only if its author's phone held
//! the other's Commit, and only when both Commits stand.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::ops::{Commit, ExerciseOp, GRACE_MS, Open};
use super::sealed::{opens, unpad};
use crate::ids::{DeviceId, OpId, PersonId, RecordId, SessionId};
use crate::log::{Frame, Members, Stamped};

/// A round, as both phones see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// The session.
    pub session: SessionId,
    /// The step.
    pub step: String,
    /// The answer that counts, of each who has one.
    pub answers: BTreeMap<PersonId, Answer>,
    /// Whether one of two answers was written too long after the other's day: both stay with their
    /// authors, nothing is erased.
    pub lapsed: bool,
    /// The Close that ended it.
    pub closed: Option<OpId>,
}

/// One person's answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Its Commit.
    pub commit: OpId,
    /// The phone that holds it, and the number of the Commit among that phone's operations.
    pub device: (DeviceId, u64),
    /// The texts, once both have answered and this one is opened.
    pub texts: Option<Vec<String>>,
}

impl Round {
    /// Whether `person`'s phone may now open their answer, and against which Commit of the other.
    pub fn ready(&self, person: PersonId) -> Option<(&Answer, &Answer)> {
        let own = self.answers.get(&person)?;
        let theirs = self.answers.iter().find(|(other, _)| **other != person).map(|(_, answer)| answer)?;
        (own.texts.is_none() && !self.lapsed && self.closed.is_none()).then_some((own, theirs))
    }
}

type Commits<'a> = Vec<(&'a Frame, &'a Commit)>;

/// Folds a round from its operations, sorted: the record, if anyone's answer counts, and what does not.
pub fn fold_round(members: &Members, record: RecordId, ops: &[Stamped<ExerciseOp>]) -> (Option<Round>, BTreeSet<OpId>) {
    let mut void: BTreeSet<OpId> = BTreeSet::new();
    let mut commits: Commits = Vec::new();
    for one in ops {
        let frame = &one.frame;
        match &one.op {
            _ if !members.people.contains(&frame.person) => drop(void.insert(frame.id)),
            ExerciseOp::Commit(commit) if commit.round() == record => commits.push((frame, commit)),
            // It names another step than the one whose record it was put under.
            ExerciseOp::Commit(_) => drop(void.insert(frame.id)),
            _ => {}
        }
    }
    let withdrawn = withdrawals(members, ops, &commits, &mut void);
    let mut counting: BTreeMap<PersonId, (&Frame, &Commit)> = BTreeMap::new();
    for (frame, commit) in commits.iter().filter(|(frame, _)| !withdrawn.contains(&frame.id)) {
        match counting.entry(frame.person) {
            Entry::Occupied(_) => drop(void.insert(frame.id)),
            Entry::Vacant(first) => drop(first.insert((frame, commit))),
        }
    }
    let Some((_, of)) = counting.values().min_by_key(|(frame, _)| frame.sort_key()) else {
        void.extend(ops.iter().filter(|one| matches!(one.op, ExerciseOp::Open(_))).map(|one| one.frame.id));
        return (None, void);
    };
    let closes: Vec<&Frame> = ops
        .iter()
        .filter(|one| matches!(one.op, ExerciseOp::Close(_)) && !void.contains(&one.frame.id))
        .map(|one| &one.frame)
        .collect();
    let mut found = Round {
        session: of.session,
        step: of.step.clone(),
        answers: BTreeMap::new(),
        lapsed: lapsed(&counting),
        closed: closes.first().map(|frame| frame.id),
    };
    for (person, (frame, _)) in &counting {
        let answer = Answer { commit: frame.id, device: (frame.device, frame.op_seq), texts: None };
        found.answers.insert(*person, answer);
    }
    for one in ops {
        let ExerciseOp::Open(open) = &one.op else { continue };
        let texts = (!found.lapsed && closes.iter().all(|close| close.saw(&one.frame)))
            .then(|| opened(members, record, &counting, &commits, &withdrawn, &one.frame, open))
            .flatten();
        match (found.answers.get_mut(&one.frame.person), texts) {
            (Some(answer), Some(texts)) => answer.texts = Some(texts),
            _ => drop(void.insert(one.frame.id)),
        }
    }
    (Some(found), void)
}

/// The Commits that were taken back in time. A withdrawal is in time when everything the other has
/// answered was answered by someone who had seen it, or had itself been taken back before; whoever
/// crosses the other's answer is too late. Withdrawals are judged in fold order, which no honest phone
/// can turn against what it had seen.
fn withdrawals(
    members: &Members,
    ops: &[Stamped<ExerciseOp>],
    commits: &Commits,
    void: &mut BTreeSet<OpId>,
) -> BTreeSet<OpId> {
    let mut withdrawn = BTreeSet::new();
    let mut valid: Vec<(&Frame, OpId)> = Vec::new();
    for one in ops {
        let ExerciseOp::Withdraw(withdraw) = &one.op else { continue };
        let frame = &one.frame;
        let own = commits
            .iter()
            .any(|(commit, _)| commit.id == withdraw.commit && commit.person == frame.person && frame.saw(commit));
        let undone = |commit: &Frame| valid.iter().any(|(by, what)| *what == commit.id && frame.saw(by));
        let crossed =
            commits.iter().any(|(commit, _)| commit.person != frame.person && !commit.saw(frame) && !undone(commit));
        if own && !crossed && members.people.contains(&frame.person) {
            withdrawn.insert(withdraw.commit);
            valid.push((frame, withdraw.commit));
        } else {
            void.insert(frame.id);
        }
    }
    withdrawn
}

/// Whether either answer was written more than a day after the other's day had ended.
fn lapsed(counting: &BTreeMap<PersonId, (&Frame, &Commit)>) -> bool {
    let late = |(frame, _): &(&Frame, &Commit), (_, other): &(&Frame, &Commit)| {
        other.until_ms.is_some_and(|until| frame.at_ms > until.saturating_add(GRACE_MS))
    };
    let both: Vec<_> = counting.values().collect();
    match both.as_slice() {
        [one, two] => late(one, two) || late(two, one),
        _ => false,
    }
}

fn opened(
    members: &Members,
    record: RecordId,
    counting: &BTreeMap<PersonId, (&Frame, &Commit)>,
    commits: &Commits,
    withdrawn: &BTreeSet<OpId>,
    frame: &Frame,
    open: &Open,
) -> Option<Vec<String>> {
    let (own, commit) = counting.get(&frame.person)?;
    let held = commits.iter().any(|(other, _)| {
        other.id == open.against && other.person != own.person && frame.saw(other) && !withdrawn.contains(&other.id)
    });
    let both = counting.len() == 2;
    let mine = own.id == open.commit && frame.saw(own);
    let true_to_it = || opens(members.couple, record, commit, frame.person, &open.key, &open.answer);
    (both && held && mine && true_to_it()).then(|| unpad(&open.answer)).flatten()
}
