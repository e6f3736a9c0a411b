//! What an entry is, and the words of the journal's operations.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::screens::EntryDraft;
use crate::copy::knows_feeling;
use crate::error::{Error, Result};
use crate::ids::{EntryId, OpId, PersonId};
use crate::time::{CivilDate, Here, Now, Zone, day_ending_at_four};

/// The longest text of an entry, in bytes: with all around it, it fits one operation
/// ([`crate::log::MAX_PAYLOAD`]), so that whatever is mine can become ours.
pub const MAX_BODY: usize = 200_000;

/// How many entries a page holds.
pub const PAGE: usize = 50;

/// The kind of an entry that is simply written. Others come with exercises.
pub const NOTE: &str = "note";

/// What an entry says, whole: one register. Ours carries it as operation 0x0101; mine seals it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Write {
    /// The text (Markdown: paragraphs, emphasis, lists, quotes, links), kept as it was written.
    pub body: String,
    /// The civil day it is about, as its author chose.
    pub day: CivilDate,
    /// The zone it was written in: an id of the tz database.
    pub zone: String,
    /// Ids of emotion words.
    #[serde(default)]
    pub feelings: Vec<String>,
    /// Words to find it by.
    #[serde(default)]
    pub tags: Vec<String>,
    /// [`NOTE`], or a kind that a newer app knows.
    #[serde(default = "note")]
    pub kind: String,
}

fn note() -> String {
    NOTE.to_owned()
}

/// The entry goes, on both phones, for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delete {}

impl Write {
    /// A new note of `draft`, written `here`.
    ///
    /// # Errors
    /// [`Error::Input`] for nothing written, too long a text, or a feeling that is not on the list.
    pub fn of(draft: &EntryDraft, now: &Now, here: &Here) -> Result<Self> {
        let empty = Self {
            body: String::new(),
            day: today(now, here),
            zone: here.zone.clone(),
            feelings: Vec::new(),
            tags: Vec::new(),
            kind: note(),
        };
        empty.changed(draft)
    }

    /// This, as `draft` has it; the zone and kind stay, and the day where the draft names none.
    ///
    /// # Errors
    /// As [`Self::of`].
    pub fn changed(&self, draft: &EntryDraft) -> Result<Self> {
        fits(&draft.body)?;
        if draft.body.trim().is_empty() && draft.feelings.is_empty() {
            return Err(Error::input("text", "error-write-something"));
        }
        let mut feelings: Vec<String> = Vec::new();
        for feeling in &draft.feelings {
            if !knows_feeling(feeling) {
                return Err(Error::input("feeling", "error-feeling"));
            }
            if !feelings.contains(feeling) {
                feelings.push(feeling.clone());
            }
        }
        Ok(Self { body: draft.body.clone(), day: draft.day.unwrap_or(self.day), feelings, ..self.clone() })
    }
}

/// Whether a text is short enough to be kept; the editor asks at every pause.
///
/// # Errors
/// [`Error::Input`] if it is longer than an entry can be.
pub fn fits(body: &str) -> Result<()> {
    if body.len() > MAX_BODY { Err(Error::input("text", "error-entry-length")) } else { Ok(()) }
}

/// The civil day that someone who writes now means.
pub fn today(now: &Now, here: &Here) -> CivilDate {
    day_ending_at_four(&Zone::of(here, now.utc_ms), now.utc_ms)
}

/// An entry of ours, as its operations make it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The record.
    pub id: EntryId,
    /// Who wrote it, and alone may change or delete it.
    pub author: PersonId,
    /// When it was first written, milliseconds since 1970, as the author's phone believed.
    pub at_ms: i64,
    /// The operation whose text is shown.
    pub shown: OpId,
    /// What it says.
    pub write: Write,
    /// What else was written without knowing of it, the later first, until the author chooses.
    pub others: Vec<Write>,
}

/// A place in a list sorted by (day, moment, id), newest first: where a page ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cursor {
    /// The day it is sorted under, in days since 1970-01-01.
    pub day: i64,
    /// The moment within it, milliseconds since 1970.
    pub at_ms: i64,
    /// The entry.
    pub id: EntryId,
}

impl Cursor {
    /// Before the first of all.
    pub const START: Self = Self { day: i64::MAX, at_ms: i64::MAX, id: EntryId(uuid::Uuid::max()) };

    /// The place a front end handed back; none is [`Self::START`].
    ///
    /// # Errors
    /// [`Error::Input`] when it is not one of ours.
    pub fn after(text: Option<&str>) -> Result<Self> {
        text.map_or(Ok(Self::START), str::parse)
    }
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}/{}", self.day, self.at_ms, self.id)
    }
}

impl FromStr for Cursor {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self> {
        let mut parts = text.split('/');
        let read = (|| {
            let cursor = Self {
                day: parts.next()?.parse().ok()?,
                at_ms: parts.next()?.parse().ok()?,
                id: parts.next()?.parse().ok()?,
            };
            parts.next().is_none().then_some(cursor)
        })();
        read.ok_or_else(|| Error::input("after", "error-after"))
    }
}
