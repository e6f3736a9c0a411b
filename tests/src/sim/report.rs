//! What a run found.

use std::collections::BTreeMap;

use attune_core::error::Error;
use serde::Serialize;

/// Most sentences about one run: the first ones tell, the rest follow from them.
const MOST: usize = 12;

/// Gathered while a run goes on.
#[derive(Debug, Default)]
pub(super) struct Report {
    pub(super) operations: u64,
    pub(super) exchanges: u64,
    pub(super) lost: u64,
    pub(super) diverged: u64,
    pub(super) leaked: u64,
    pub(super) broken: u64,
    pub(super) details: Vec<String>,
}

/// The summary of a run, as it is printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// How to have exactly this run again.
    pub replay: String,
    /// Commands that an app said it has done.
    pub operations: u64,
    /// Batches of requests.
    pub exchanges: u64,
    /// What went wrong on purpose, by kind.
    pub faults: BTreeMap<&'static str, u64>,
    /// Things that were done on one phone and are not on both.
    pub lost: u64,
    /// Shared tables that differ.
    pub diverged: u64,
    /// Private things found where they must not be.
    pub leaked: u64,
    /// Calls that failed, or screens that came, though nothing was wrong with the phone.
    pub broken: u64,
    /// The first of these, in a sentence each.
    pub details: Vec<String>,
}

impl Summary {
    /// Whether nothing was lost, diverged, leaked or broken.
    pub fn sound(&self) -> bool {
        self.lost + self.diverged + self.leaked + self.broken == 0
    }
}

impl Report {
    pub(super) fn lost(&mut self, what: impl Into<String>) {
        self.lost += 1;
        self.say(what);
    }

    pub(super) fn diverged(&mut self, what: impl Into<String>) {
        self.diverged += 1;
        self.say(what);
    }

    pub(super) fn leaked(&mut self, what: impl Into<String>) {
        self.leaked += 1;
        self.say(what);
    }

    pub(super) fn broken(&mut self, what: impl Into<String>) {
        self.broken += 1;
        self.say(what);
    }

    /// A call that must work did not.
    pub(super) fn unexpected(&mut self, who: &str, call: &str, error: &Error) {
        let detail = if let Error::Internal { detail, .. } = error { detail.as_str() } else { "" };
        self.broken(format!("{who}: {call}: {error} {detail}"));
    }

    fn say(&mut self, what: impl Into<String>) {
        if self.details.len() < MOST {
            self.details.push(what.into());
        }
    }
}
