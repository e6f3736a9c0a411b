//! What the two agree on, word for word: either proposes words, they hold once the other has confirmed
//! exactly these, and either can end them later, alone and without a reason.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::ops::ExerciseOp;
use crate::ids::{OpId, PersonId};
use crate::log::Stamped;

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
    /// What both confirmed.
    pub holds: Option<Words>,
    /// What one proposed last and the other has not confirmed.
    pub proposed: Option<Words>,
}

/// Takes one operation into the agreements of a session; whether it counts. Operations come in their
/// order, the same on both phones. Words that were confirmed hold, also when other words were proposed
/// meanwhile: those are then a proposal to change them.
pub(super) fn fold(agreements: &mut BTreeMap<String, Agreement>, one: &Stamped<ExerciseOp>) -> bool {
    let frame = &one.frame;
    match &one.op {
        ExerciseOp::Worded(worded) => {
            let words = Words { op: frame.id, person: frame.person, text: worded.text.clone(), at_ms: frame.at_ms };
            agreements.entry(worded.step.clone()).or_default().proposed = Some(words);
            true
        }
        ExerciseOp::Agreed(agreed) => {
            let Some(agreement) = agreements.get_mut(&agreed.step) else { return false };
            let this = |words: &Words| words.op == agreed.wording && words.person != frame.person;
            let Some(words) = agreement.proposed.take_if(|words| this(words)) else { return false };
            agreement.holds = Some(words);
            true
        }
        ExerciseOp::Ended(ended) => {
            let Some(agreement) = agreements.get_mut(&ended.step) else { return false };
            agreement.holds.take_if(|words| words.op == ended.wording).is_some()
        }
        _ => false,
    }
}
