//! What the journal's screens need, each in one read.

use serde::{Deserialize, Serialize};

use crate::ids::EntryId;
use crate::time::CivilDate;

/// Which of the two journals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Which {
    /// Private: in the vault, belongs to the person, never synced.
    Mine,
    /// Shared: written by either, read by both.
    Ours,
}

/// Whether what is mine can be read just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum VaultState {
    /// No passphrase chosen yet: nothing is kept.
    NotSetUp,
    /// Closed; writing works, reading does not.
    Locked,
    /// Open until it is locked.
    Open,
}

/// A page of at most 50 entries, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JournalPage {
    /// The journal shown.
    pub which: Which,
    /// For mine: whether it can be read. For ours: always open.
    pub vault: VaultState,
    /// The entries.
    pub entries: Vec<EntryCard>,
    /// Hand in as `after` for the next page; none at the end.
    pub next: Option<String>,
    /// Whether something can be written here now (ours: only when paired and not ended).
    pub can_write: bool,
    /// Whether an unsaved draft of a new entry waits.
    pub draft_waits: bool,
}

/// One entry in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EntryCard {
    /// The entry.
    pub id: EntryId,
    /// The civil day it is about.
    pub day: CivilDate,
    /// When it was written, milliseconds since 1970.
    pub at_ms: i64,
    /// The writer's name.
    pub author: String,
    /// Whether the holder of this phone wrote it.
    pub own: bool,
    /// The first lines, at most 240 characters, without markup.
    pub excerpt: String,
    /// Emotion words, in the reader's language.
    pub feelings: Vec<String>,
    /// Dated more than a day ahead of its arrival: sorted by arrival.
    pub dated_ahead: bool,
    /// How many other versions wait for a choice.
    pub other_versions: u32,
    /// Where the searched words stand in `excerpt`.
    pub highlights: Vec<TextRange>,
}

/// A stretch of text, in UTF-16 units as both platforms count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct TextRange {
    /// First unit.
    pub start: u32,
    /// One past the last.
    pub end: u32,
}

/// One entry, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EntryScreen {
    /// The entry.
    pub id: EntryId,
    /// The journal it is in.
    pub which: Which,
    /// Who can see it, in a line.
    pub who_sees: String,
    /// The writer's name.
    pub author: String,
    /// Whether the holder of this phone wrote it: then it can be edited and deleted.
    pub own: bool,
    /// The civil day it is about.
    pub day: CivilDate,
    /// When it was written, milliseconds since 1970.
    pub at_ms: i64,
    /// The zone it was written in.
    pub zone: String,
    /// The text (Markdown subset).
    pub body: String,
    /// Emotion words, in the reader's language.
    pub feelings: Vec<String>,
    /// Versions written at the same time elsewhere, newest first, until one is chosen.
    pub other_versions: Vec<String>,
}

/// What the editor shows when it opens: the draft if there is one, else the entry, else nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EditorScreen {
    /// The journal written in.
    pub which: Which,
    /// The entry edited; none for a new one.
    pub entry: Option<EntryId>,
    /// Who can see it, in a line: the first line of the editor.
    pub who_sees: String,
    /// The text so far.
    pub body: String,
    /// Ids of emotion words chosen so far.
    pub feelings: Vec<String>,
    /// The civil day it is about.
    pub day: CivilDate,
    /// Whether this is a draft kept from before.
    pub is_draft: bool,
}

/// What someone has written and not yet saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryDraft {
    /// The text (Markdown subset), at most 200,000 bytes.
    pub body: String,
    /// Ids of emotion words (`emo.sad.lonely`).
    pub feelings: Vec<String>,
    /// The civil day it is about; none means today where the writer is.
    pub day: Option<CivilDate>,
}
