//! What a front end needs of calendar files.

use super::super::screens::When;

/// Rituals as a calendar file, to share or to keep.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct CalendarFile {
    /// What to call it.
    pub name: String,
    /// Its bytes, `text/calendar`.
    pub bytes: Vec<u8>,
}

/// What a calendar file holds, before anything of it is taken.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct CalendarPreview {
    /// What can be taken, in the file's order.
    pub found: Vec<CalendarFound>,
    /// What cannot.
    pub left_out: Vec<CalendarLeftOut>,
    /// The file holds more; these are its first events, 1,000 at most.
    pub more: bool,
}

/// An event that can become a ritual.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct CalendarFound {
    /// Its place in the file, from 0: its name when it is taken.
    pub at: u32,
    /// Its title, as the file has it.
    pub title: String,
    /// Its schedule in plain words.
    pub summary: String,
    /// The next five occurrences.
    pub next_five: Vec<When>,
}

/// An event that cannot.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct CalendarLeftOut {
    /// Its title, where it has one.
    pub title: Option<String>,
    /// Why, in a finished sentence.
    pub why: String,
}
