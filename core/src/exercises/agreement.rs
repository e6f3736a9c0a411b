//! What the two agree on, word for word: either proposes words, they hold once the other has confirmed
//! exactly these, and either can end them later, alone and without a reason. Both may propose at once, and
//! each may confirm the other's at once: then nobody's words take the place of the other's.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::ops::ExerciseOp;
use crate::ids::{OpId, PersonId};
use crate::log::{Frame, Stamped};

/// Proposes words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Worded {
    /// At which step.
    pub step: String,
    /// The words.
    pub text: String,
}

/// Confirms exactly the words of the other's [`Worded`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreed {
    /// At which step.
    pub step: String,
    /// The operation that proposed them.
    pub wording: OpId,
}

/// Ends words that hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    /// At which step.
    pub step: String,
    /// The operation that proposed them.
    pub wording: OpId,
}

/// Words that someone proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The operation that did.
    pub op: OpId,
    /// Who.
    pub person: PersonId,
    /// The words.
    pub text: String,
    /// When, by their wall clock, in milliseconds since 1970; shown, never compared.
    pub at_ms: i64,
}

/// How an agreement stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Agreement {
    /// What both confirmed, in the order of the words themselves: one text, or two where each confirmed the
    /// other's at once.
    pub holds: Vec<Words>,
    /// What each proposed last, while the other has not confirmed it and its author has not taken the other's.
    pub proposed: BTreeMap<PersonId, Words>,
}

impl Agreement {
    /// The words that hold, as they are shown: what two confirmed at once stands side by side.
    pub fn text(&self) -> String {
        in_one(self.holds.iter().map(|words| words.text.as_str()))
    }

    /// What `me` proposed, or the other did, and what waits to be confirmed.
    pub fn proposal(&self, me: Option<PersonId>, own: bool) -> Option<&Words> {
        self.proposed.iter().find(|(person, _)| (Some(**person) == me) == own).map(|(_, words)| words)
    }
}

/// Texts that hold side by side, as one: in their order, none twice.
pub(super) fn in_one<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    texts.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join("\n\n")
}

/// The agreements of one session while its operations are read, in an order that both phones have. Nothing
/// here goes by that order where two acted at once: each one's words stay theirs, and what both confirmed holds.
#[derive(Default)]
pub(super) struct Agreements<'a> {
    steps: BTreeMap<&'a str, Reading<'a>>,
}

/// One of them.
#[derive(Default)]
struct Reading<'a> {
    worded: BTreeMap<OpId, Words>,
    /// Proposed words that their author put others in place of, with what did so.
    left: BTreeMap<OpId, &'a Frame>,
    confirmed: BTreeSet<OpId>,
    holds: Vec<(&'a Frame, Words)>,
    proposed: BTreeMap<PersonId, OpId>,
}

impl<'a> Agreements<'a> {
    /// Takes one operation in; whether it counts.
    pub(super) fn read(&mut self, one: &'a Stamped<ExerciseOp>) -> bool {
        let frame = &one.frame;
        match &one.op {
            ExerciseOp::Worded(worded) => {
                let words = Words { op: frame.id, person: frame.person, text: worded.text.clone(), at_ms: frame.at_ms };
                let reading = self.steps.entry(&worded.step).or_default();
                let before = reading.proposed.insert(frame.person, frame.id);
                reading.left.extend(before.map(|op| (op, frame)));
                reading.worded.insert(frame.id, words);
                true
            }
            ExerciseOp::Agreed(agreed) => {
                let Some(reading) = self.steps.get_mut(agreed.step.as_str()) else { return false };
                let theirs = reading.worded.get(&agreed.wording).filter(|words| words.person != frame.person).cloned();
                // Who has seen that the other left these words cannot hold them to it.
                if reading.left.get(&agreed.wording).is_some_and(|by| frame.saw(by)) {
                    return false;
                }
                let Some(words) = theirs.filter(|words| reading.confirmed.insert(words.op)) else { return false };
                // They hold also when their author has proposed others meanwhile, which are then a proposal to
                // change them; and whoever takes the other's words leaves their own.
                reading.left.extend(reading.proposed.remove(&frame.person).map(|op| (op, frame)));
                reading.proposed.retain(|_, op| *op != words.op);
                reading.holds.retain(|(confirmed, _)| !frame.saw(confirmed));
                reading.holds.push((frame, words));
                true
            }
            ExerciseOp::Ended(ended) => {
                let Some(reading) = self.steps.get_mut(ended.step.as_str()) else { return false };
                let held = reading.holds.len();
                reading.holds.retain(|(_, words)| words.op != ended.wording);
                reading.holds.len() < held
            }
            _ => false,
        }
    }

    /// How they stand, by step.
    pub(super) fn found(self) -> BTreeMap<String, Agreement> {
        let found = |(step, mut reading): (&str, Reading)| {
            let mut holds: Vec<Words> = reading.holds.into_iter().map(|(_, words)| words).collect();
            holds.sort_by(|one, two| (&one.text, one.op).cmp(&(&two.text, two.op)));
            let proposed = reading.proposed.into_iter();
            let proposed = proposed.filter_map(|(person, op)| Some((person, reading.worded.remove(&op)?))).collect();
            (step.to_owned(), Agreement { holds, proposed })
        };
        self.steps.into_iter().map(found).collect()
    }
}
