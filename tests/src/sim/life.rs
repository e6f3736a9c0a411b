//! What the two have done, as far as anyone watching them can know, and so what must be there in the
//! end. A call in which the app died may have happened or not: that is remembered too.

use std::collections::{BTreeMap, BTreeSet};

use attune_core::ids::{EntryId, RitualId, SessionId};

use super::phone::Came;
use crate::chance::Chance;

/// Ana is 0, Ben is 1.
pub(super) type Who = usize;

/// How something begins that must be found again: nothing else looks like it.
pub(super) const MARK: &str = "canary";

/// What must be there in the end.
#[derive(Debug, Default)]
pub(super) struct Life {
    /// What each may be called: one name, and those that may have been taken by a dying app.
    pub(super) names: [Vec<String>; 2],
    /// Entries of ours.
    pub(super) entries: Vec<Entry>,
    /// Texts that were sent in exercises, and by whom.
    pub(super) sent: Vec<(Who, String)>,
    /// Sealed texts by session: each side's, and whether a side has (perhaps) sealed.
    pub(super) sealed: BTreeMap<SessionId, [Sealed; 2]>,
    /// Rituals that were proposed.
    pub(super) rituals: Vec<Ritual>,
    /// Whether both have agreed how a time-out works.
    pub(super) pact: Sure,
    /// What is only one's own.
    pub(super) private: [Vec<Private>; 2],
    /// Entries of mine that were saved.
    pub(super) mine: [Vec<(EntryId, String)>; 2],
    /// Whose vault is set up.
    pub(super) vault: [bool; 2],
    /// How many records each phone must have made at least.
    pub(super) recorded: [u64; 2],
    count: u64,
}

/// An entry of ours that was saved.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) id: EntryId,
    pub(super) by: Who,
    /// What it may say now.
    pub(super) texts: Vec<String>,
    /// What it certainly no longer says, and nobody may keep once it is deleted.
    pub(super) earlier: Vec<String>,
    pub(super) deleted: Sure,
}

/// A ritual that was proposed.
#[derive(Debug)]
pub(super) struct Ritual {
    pub(super) id: RitualId,
    pub(super) agreed: Sure,
    /// Whether anyone has proposed a change of it.
    pub(super) changed: bool,
    pub(super) stopped: Sure,
}

/// Whether something has happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Sure {
    /// It has not.
    #[default]
    No,
    /// The app died in it.
    Perhaps,
    /// The app said so.
    Yes,
}

impl Sure {
    /// After one more try at it.
    pub(super) fn after<T>(self, came: &Came<T>) -> Self {
        match (self, came) {
            (Self::Yes, _) | (_, Came::Done(_)) => Self::Yes,
            (_, Came::Died) => Self::Perhaps,
            (before, Came::Refused(_)) => before,
        }
    }
}

/// One side of a sealed round.
#[derive(Debug, Default)]
pub(super) struct Sealed {
    pub(super) texts: BTreeSet<String>,
}

/// Something that only its owner's phone may hold.
#[derive(Debug, Clone)]
pub(super) struct Private {
    /// What it is, for the report.
    pub(super) what: &'static str,
    /// Its bytes, as they would lie in a file.
    pub(super) bytes: Vec<u8>,
    /// Whether not even its owner's files may hold it unsealed.
    pub(super) sealed: bool,
}

impl Life {
    /// A text that stands nowhere else.
    pub(super) fn text(&mut self, who: Who, kind: &str, chance: &mut Chance) -> String {
        self.count += 1;
        let owner = if who == 0 { "ana" } else { "ben" };
        format!("{MARK}-{owner}-{kind}-{}-{:016x}", self.count, chance.next())
    }

    /// Only `who` may ever have this text; it belongs into the vault.
    pub(super) fn keep(&mut self, who: Who, what: &'static str, text: &str) {
        self.private[who].push(Private { what, bytes: text.as_bytes().to_vec(), sealed: true });
    }

    /// Only `who` may ever have this text; it may lie readable on their phone.
    pub(super) fn keep_open(&mut self, who: Who, what: &'static str, text: &str) {
        self.private[who].push(Private { what, bytes: text.as_bytes().to_vec(), sealed: false });
    }

    /// Only `who` may ever have this id.
    pub(super) fn keep_id(&mut self, who: Who, what: &'static str, id: [u8; 16]) {
        self.private[who].push(Private { what, bytes: id.to_vec(), sealed: false });
    }

    /// It was shown to the other, on purpose.
    pub(super) fn tell(&mut self, who: Who, text: &str) {
        self.private[who].retain(|private| private.bytes != text.as_bytes());
    }
}
