//! The library of rituals: data (`core/packs/en/rituals.json`), so that titles, times and lines can be
//! edited and translated without touching code. Whether a rule can be offered yet is for the parser of
//! rules to say.

use std::sync::OnceLock;

use serde::Deserialize;

use super::recurrence::Rule;
use crate::time::CivilTime;

/// What an entry of the library is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Something to do again.
    Ritual,
    /// A ritual of touch: a line on Today, never a reminder, never a picture.
    Touch,
    /// The return from a time-out, which is no ritual.
    Return,
}

/// By whose clock an entry is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Clock {
    /// Each one's own.
    Floating,
    /// One zone's, to be named.
    Anchored,
    /// A date.
    Date,
}

/// One ritual of the library.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct LibraryRitual {
    /// Its id: `r-weekly`.
    pub id: String,
    /// Its title; never in a notification.
    pub title: String,
    /// What it is.
    pub kind: Kind,
    /// The default rule; none for once.
    #[serde(default)]
    pub rule: Option<String>,
    /// For one that happens once: so many days from today.
    #[serde(default)]
    pub days_on: Option<i64>,
    /// By whose clock.
    #[serde(default = "floating")]
    pub policy: Clock,
    /// The default time.
    #[serde(default)]
    pub time: Option<CivilTime>,
    /// How long it takes, minutes.
    #[serde(default)]
    pub minutes: u32,
    /// For whom: `both`, `each`, `far` or `solo`.
    pub who: String,
    /// The line of its reminder, with `{time}` and `{weekday}`; a ritual of touch has none.
    #[serde(default)]
    pub line: Option<String>,
    /// Lives outside of all that is shared.
    #[serde(default)]
    pub private: bool,
    /// The points of the content's coverage that it serves.
    #[serde(default)]
    pub serves: Vec<String>,
}

fn floating() -> Clock {
    Clock::Floating
}

impl LibraryRitual {
    /// Its rule, once the parser knows all of its parts; `Some(None)` for once.
    pub fn offered(&self) -> Option<Option<Rule>> {
        match (&self.kind, &self.rule) {
            (Kind::Touch | Kind::Return, _) => None,
            (Kind::Ritual, None) => Some(None),
            (Kind::Ritual, Some(rule)) => rule.parse().ok().map(Some),
        }
    }
}

#[derive(Deserialize)]
struct File {
    rituals: Vec<LibraryRitual>,
}

/// All of it, in the order of the content.
pub fn library() -> &'static [LibraryRitual] {
    static ALL: OnceLock<Vec<LibraryRitual>> = OnceLock::new();
    // A file of ours that a test reads before anyone else does.
    ALL.get_or_init(|| serde_json::from_str::<File>(FILE).map(|file| file.rituals).unwrap_or_default())
}

const FILE: &str = include_str!("../../packs/en/rituals.json");

/// One of it by its id.
pub fn find(id: &str) -> Option<&'static LibraryRitual> {
    library().iter().find(|one| one.id == id)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_library_is_whole_and_what_waits_waits_for_months_and_years() {
        serde_json::from_str::<serde_json::Value>(FILE).unwrap();
        assert_eq!(library().len(), 31);
        let waiting: Vec<_> = library()
            .iter()
            .filter(|one| one.kind == Kind::Ritual && one.offered().is_none())
            .map(|one| one.id.as_str())
            .collect();
        assert_eq!(waiting, ["r-values", "r-try-new", "r-story", "r-review", "r-third-chair"]);
    }

    #[test]
    fn every_entry_can_be_planned_and_no_line_gives_anything_away() {
        for one in library() {
            let ritual = one.kind == Kind::Ritual;
            assert_eq!(ritual, one.time.is_some() && one.minutes > 0, "{}", one.id);
            assert_eq!(one.kind == Kind::Touch, one.line.is_none(), "{}", one.id);
            let line = one.line.clone().unwrap_or_default().to_lowercase();
            assert!(!line.contains(&one.title.to_lowercase()), "{}", one.id);
            let filled = line.replace("{time}", "").replace("{weekday}", "");
            assert!(!filled.contains(['{', '}']) && line.chars().count() <= 40, "{}", one.id);
            assert_eq!(one.private, one.who == "solo", "{}", one.id);
        }
    }
}
