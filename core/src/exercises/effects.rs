//! What an answer leads to, as the engine says it: `run.rs` does it.

use super::session::{Keep, Progress};
use crate::ids::WordingId;

/// What is to be done for an answer, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Record that this one is in the session; always before the first thing they share.
    Join {
        /// Whether they tell today, where that is chosen.
        tells: Option<bool>,
    },
    /// Record a text, sent.
    Send {
        /// The step.
        step: String,
        /// The text.
        text: String,
        /// Its tag.
        tag: Option<String>,
    },
    /// Record a choice, sent.
    Choose {
        /// The step.
        step: String,
        /// The choices.
        options: Vec<String>,
    },
    /// Seal an answer.
    Seal {
        /// The step.
        step: String,
        /// A text per field.
        texts: Vec<String>,
    },
    /// Take a sealed answer back.
    Withdraw {
        /// The step.
        step: String,
    },
    /// Record a rest, or its end.
    Rest {
        /// Whether it begins.
        paused: bool,
    },
    /// Propose words.
    Word {
        /// The step.
        step: String,
        /// The words.
        text: String,
    },
    /// Confirm exactly these words.
    Agree {
        /// The step.
        step: String,
        /// The operation that proposed them.
        wording: WordingId,
    },
    /// Note a choice on this phone: alone it is for nobody else.
    Note {
        /// The step.
        step: String,
        /// The choices.
        options: Vec<String>,
    },
    /// Draw another question.
    Swap {
        /// The step.
        step: String,
    },
    /// Hand something private to the vault.
    Keep(Keep),
    /// Hand what was drafted for this step to the vault.
    KeepDraft {
        /// The step.
        step: String,
    },
    /// What is private of this step is taken out of the vault: it was sent, or thought better of.
    Forget {
        /// The step.
        step: String,
    },
    /// The draft of this step has become something else.
    DropDraft {
        /// The step.
        step: String,
    },
    /// Propose this ritual of the library, or keep a private one.
    Propose {
        /// `r-daily`.
        ritual: String,
        /// Whether it is private.
        private: bool,
    },
}

/// What an answer led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// Where this one stands now.
    pub mine: Progress,
    /// What is to be done.
    pub effects: Vec<Effect>,
}
