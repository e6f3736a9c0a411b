//! What the two do together in an exercise, as operations, and the pure folds of the two kinds of
//! record: a session (who is in it, what was sent) and, in `round.rs`, a round of sealed answers.
//! Where someone stands, what they wrote for themselves, "later", seen and declined are device state
//! and in none of these.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::agreement::{Agreed, Agreement, Agreements, Ended, Worded};
use super::sealed::{round_after, round_of, session_of_day};
use super::starter::starter_of;
use crate::ids::{OpId, PersonId, RecordId, SessionId};
use crate::log::{Members, Stamped};
use crate::operations;

/// An answer to what has lapsed still counts when it was written up to this long after: 24 hours.
pub const GRACE_MS: i64 = 24 * 3_600_000;

/// An invitation lapses quietly after 14 days.
pub const INVITATION_MS: i64 = 14 * 24 * 3_600_000;

operations! {
    /// What can happen to a session, or to a round of sealed answers.
    pub enum ExerciseOp {
        Start(Start) = 0x0301,
        Sent(Sent) = 0x0302,
        Chosen(Chosen) = 0x0303,
        Rest(Rest) = 0x0305,
        Worded(Worded) = 0x0306,
        Agreed(Agreed) = 0x0307,
        Ended(Ended) = 0x0308,
        Commit(Commit) = 0x0310,
        Withdraw(Withdraw) = 0x0311,
        Open(Open) = 0x0312,
        Close(Close) = 0x0313,
    }
}

/// "I am in this." The first one of a session begins it (and invites the other), the other's joins.
/// Recorded with the first thing someone shares, so that what is done alone is in nothing that both have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Start {
    /// The exercise.
    pub exercise: String,
    /// The version of its pack; the session keeps the one of its first Start.
    pub version: u32,
    /// Until when the other may join, in milliseconds since 1970.
    pub until_ms: i64,
    /// For an exercise of the day: which day, as ISO 8601.
    #[serde(default)]
    pub day: Option<String>,
    /// Whether its author tells today, where one of the two does; of the Start that begins the session.
    #[serde(default)]
    pub tells: Option<bool>,
    /// A session of its author's that this one takes the place of: both had begun the same exercise.
    #[serde(default)]
    pub instead: Option<SessionId>,
}

/// A text, sent. It cannot be called back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    /// At which step.
    pub step: String,
    /// The words.
    pub text: String,
    /// A tag sent along, by its id in the pack.
    #[serde(default)]
    pub tag: Option<String>,
}

/// A choice, sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen {
    /// At which step.
    pub step: String,
    /// Ids in the pack, or of words for feelings.
    pub options: Vec<String>,
}

/// "Paused" or "going on"; never why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rest {
    /// Whether its author rests.
    pub paused: bool,
}

/// "I have answered", and nothing of what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commit {
    /// The session.
    pub session: SessionId,
    /// The exercise.
    pub exercise: String,
    /// The version of its pack.
    pub version: u32,
    /// The step.
    pub step: String,
    /// SHA-256 over the parts named in `sealed.rs`.
    #[serde(with = "crate::log::bytes")]
    pub commitment: [u8; 32],
    /// For an answer of the day: when its author's day ends, in milliseconds since 1970.
    #[serde(default)]
    pub until_ms: Option<i64>,
    /// The Closes of the rounds of this step before the present one, first to last: they and the step
    /// say which record this belongs to, and it counts in no other.
    #[serde(default)]
    pub closes: Vec<OpId>,
}

impl Commit {
    /// The record it belongs to.
    pub fn round(&self) -> RecordId {
        self.closes.iter().fold(round_of(self.session, &self.step), |round, close| round_after(round, *close))
    }
}

/// Takes an answer back. Void once the other has answered, also when the two cross.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdraw {
    /// The Commit.
    pub commit: OpId,
}

/// Shows an answer. Written by the device itself once the other's Commit is durable there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    /// The Commit it opens.
    pub commit: OpId,
    /// The other's Commit, which its author's phone had.
    pub against: OpId,
    /// The key.
    #[serde(with = "crate::log::bytes")]
    pub key: [u8; 32],
    /// The padded answer.
    #[serde(with = "crate::log::bytes")]
    pub answer: Vec<u8>,
}

/// Ends a round whose other phone is gone: nothing more is opened in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Close {}

/// Something sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// A text and its tag.
    Text(String, Option<String>),
    /// Choices, by id.
    Options(Vec<String>),
}

/// A session, as both phones see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// The exercise.
    pub exercise: String,
    /// The version it began with.
    pub version: u32,
    /// Who began.
    pub starter: PersonId,
    /// Until when the other could join, in milliseconds since 1970.
    pub until_ms: i64,
    /// For an exercise of the day: which.
    pub day: Option<String>,
    /// When it began, by the wall clock of who began; shown, never compared.
    pub begun_ms: i64,
    /// Who is in it: the starter, and the other once they joined in time.
    pub joined: BTreeSet<PersonId>,
    /// What was sent, by person and step.
    pub said: BTreeMap<(PersonId, String), Said>,
    /// Who rests.
    pub resting: BTreeSet<PersonId>,
    /// Who tells today, where it was said.
    pub teller: Option<PersonId>,
    /// What the two agreed on or are about to, by step.
    pub agreements: BTreeMap<String, Agreement>,
    /// The session of each one's own that this one takes the place of.
    pub instead: BTreeMap<PersonId, SessionId>,
}

/// Folds a session from its operations, sorted: the record, if it has begun as far as this phone
/// knows, and what counts for nothing.
pub fn fold_session(
    members: &Members,
    record: RecordId,
    ops: &[Stamped<ExerciseOp>],
) -> (Option<Shared>, BTreeSet<OpId>) {
    let mut void = BTreeSet::new();
    let (ours, strangers): (Vec<_>, Vec<_>) = ops.iter().partition(|one| members.people.contains(&one.frame.person));
    void.extend(strangers.iter().map(|one| one.frame.id));
    let starter = starter_of(members, record);
    // Whose it is stands in its id; a day's is nobody's, and only a Start that names that day begins it.
    let counts = |one: &&Stamped<ExerciseOp>, start: &Start| match (starter, &start.day) {
        (Some(starter), _) => one.frame.person == starter,
        (None, Some(day)) => RecordId::from(session_of_day(members.couple, &start.exercise, day)) == record,
        (None, None) => false,
    };
    let starts: Vec<_> = ours
        .iter()
        .copied()
        .filter_map(|one| match &one.op {
            ExerciseOp::Start(start) if counts(&one, start) => Some((one, start)),
            _ => None,
        })
        .collect();
    let Some((first, start)) = starts.first() else { return (None, void) };
    // The longest word given counts, so that nobody can shut the other out of a day that is both's.
    let until_ms = match starter {
        Some(_) => start.until_ms,
        None => starts.iter().map(|(_, start)| start.until_ms).max().unwrap_or(start.until_ms),
    };
    let mut shared = Shared {
        exercise: start.exercise.clone(),
        version: start.version,
        starter: first.frame.person,
        until_ms,
        day: start.day.clone(),
        begun_ms: first.frame.at_ms,
        joined: BTreeSet::from([first.frame.person]),
        said: BTreeMap::new(),
        resting: BTreeSet::new(),
        teller: start
            .tells
            .and_then(|tells| members.people.into_iter().find(|one| (*one == first.frame.person) == tells)),
        agreements: BTreeMap::new(),
        instead: BTreeMap::new(),
    };
    let mut agreements = Agreements::default();
    // Joining is what the limit is about: who came in time may take all the time they want.
    let latest = until_ms.saturating_add(GRACE_MS);
    let joins = |one: &&Stamped<ExerciseOp>| {
        matches!(&one.op, ExerciseOp::Start(again) if again.exercise == start.exercise) && one.frame.at_ms <= latest
    };
    shared.joined.extend(ours.iter().copied().filter(joins).map(|one| one.frame.person));
    for one in ours {
        if !shared.joined.contains(&one.frame.person) {
            void.insert(one.frame.id);
            continue;
        }
        let person = one.frame.person;
        match &one.op {
            ExerciseOp::Sent(sent) => {
                let key = (person, sent.step.clone());
                // What was sent stands: a second text for the same step counts for nothing.
                match shared.said.entry(key) {
                    Entry::Occupied(_) => drop(void.insert(one.frame.id)),
                    Entry::Vacant(place) => drop(place.insert(Said::Text(sent.text.clone(), sent.tag.clone()))),
                }
            }
            ExerciseOp::Chosen(chosen) => {
                let key = (person, chosen.step.clone());
                if matches!(shared.said.get(&key), Some(Said::Text(..))) {
                    void.insert(one.frame.id);
                } else {
                    shared.said.insert(key, Said::Options(chosen.options.clone()));
                }
            }
            ExerciseOp::Rest(rest) => {
                if rest.paused {
                    shared.resting.insert(person);
                } else {
                    shared.resting.remove(&person);
                }
            }
            ExerciseOp::Worded(_) | ExerciseOp::Agreed(_) | ExerciseOp::Ended(_) if !agreements.read(one) => {
                void.insert(one.frame.id);
            }
            ExerciseOp::Start(again) if again.exercise != start.exercise => {
                void.insert(one.frame.id);
            }
            // Nobody gives up a session of the other's.
            ExerciseOp::Start(Start { instead: Some(instead), .. })
                if starter_of(members, (*instead).into()) == Some(person) && shared.starter != person =>
            {
                shared.instead.insert(person, *instead);
            }
            _ => {}
        }
    }
    shared.agreements = agreements.found();
    (Some(shared), void)
}
