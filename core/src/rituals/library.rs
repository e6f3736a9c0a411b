//! The library of rituals: data (`core/packs/en/rituals.json`), so that titles, times and lines can be
//! edited and translated without touching code. Whether a rule can be offered yet is for the parser of
//! rules to say. Other languages bring titles and lines only.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

#[cfg(any(test, feature = "pseudo"))]
use crate::copy;
use crate::copy::served;
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
    /// Its title in English, which is the one that two phones tell each other; never in a notification.
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
    /// Lasts until an hour, such as an evening without work; `minutes` is how long that is.
    #[serde(default)]
    pub boundary: bool,
    /// The points of the content's coverage that it serves.
    #[serde(default)]
    pub serves: Vec<String>,
    /// Its words in other languages.
    #[serde(skip)]
    translated: BTreeMap<&'static str, Translated>,
}

/// The words of one ritual in another language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Translated {
    id: String,
    title: String,
    #[serde(default)]
    line: Option<String>,
}

fn floating() -> Clock {
    Clock::Floating
}

impl LibraryRitual {
    /// Its title in `language`, or else in English.
    pub fn title_in(&self, language: &str) -> &str {
        self.translated.get(served(language)).map_or(&self.title, |words| &words.title)
    }

    /// The line of its reminder in `language`, or else in English.
    pub fn line_in(&self, language: &str) -> Option<&str> {
        let own = self.translated.get(served(language)).and_then(|words| words.line.as_deref());
        own.or(self.line.as_deref())
    }

    /// Whether it is called so, in whichever of our languages.
    pub fn is_called(&self, title: &str) -> bool {
        self.title == title || self.translated.values().any(|words| words.title == title)
    }
}

#[derive(Deserialize)]
struct File<T> {
    rituals: Vec<T>,
}

/// All of it, in the order of the content.
pub fn library() -> &'static [LibraryRitual] {
    static ALL: OnceLock<Vec<LibraryRitual>> = OnceLock::new();
    // Files of ours that a test reads before anyone else does.
    ALL.get_or_init(|| {
        let mut all = serde_json::from_str::<File<LibraryRitual>>(FILE).map(|file| file.rituals).unwrap_or_default();
        for (language, json) in TRANSLATIONS {
            let words = serde_json::from_str::<File<Translated>>(json).map(|file| file.rituals).unwrap_or_default();
            for words in words {
                if let Some(one) = all.iter_mut().find(|one| one.id == words.id) {
                    one.translated.insert(language, words);
                }
            }
        }
        #[cfg(any(test, feature = "pseudo"))]
        for one in &mut all {
            let mirrored = |text: &str| copy::mirrored(text).into_owned();
            let (id, title, line) = (one.id.clone(), mirrored(&one.title), one.line.as_deref().map(mirrored));
            one.translated.insert(copy::PSEUDO, Translated { id, title, line });
        }
        all
    })
}

const FILE: &str = pack_file!("en/rituals.json");

/// By language.
const TRANSLATIONS: [(&str, &str); 1] = [("de", pack_file!("de/rituals.json"))];

/// One of it by its id.
pub fn find(id: &str) -> Option<&'static LibraryRitual> {
    library().iter().find(|one| one.id == id)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::rituals::recurrence::Rule;

    #[test]
    fn the_library_is_whole_and_every_rule_is_kept() {
        serde_json::from_str::<serde_json::Value>(FILE).unwrap();
        assert_eq!(library().len(), 33);
        for rule in library().iter().filter_map(|one| one.rule.as_deref()) {
            assert_eq!(rule.parse::<Rule>().unwrap().to_string(), rule);
        }
    }

    #[test]
    fn every_entry_can_be_planned_and_no_line_gives_anything_away() {
        for one in library() {
            let ritual = one.kind == Kind::Ritual;
            assert_eq!(ritual, one.time.is_some() && one.minutes > 0, "{}", one.id);
            assert_eq!(one.private, one.who == "solo", "{}", one.id);
            for language in ["en", "de"] {
                let line = one.line_in(language);
                assert_eq!(one.kind == Kind::Touch, line.is_none(), "{}", one.id);
                let line = line.unwrap_or_default().to_lowercase();
                assert!(!line.contains(&one.title_in(language).to_lowercase()), "{}", one.id);
                let filled = line.replace("{time}", "").replace("{weekday}", "");
                assert!(!filled.contains(['{', '}']) && line.chars().count() <= 40, "{}", one.id);
            }
        }
    }

    #[test]
    fn only_an_evening_lasts_until_an_hour() {
        let boundaries: Vec<_> = library().iter().filter(|one| one.boundary).map(|one| one.id.as_str()).collect();
        assert_eq!(boundaries, ["r-work-off", "r-screens-down"]);
    }

    #[test]
    fn every_language_has_its_own_words_for_every_entry() {
        for (language, json) in TRANSLATIONS {
            let ids: Vec<_> = serde_json::from_str::<File<Translated>>(json).unwrap().rituals;
            let ids: Vec<_> = ids.iter().map(|words| words.id.as_str()).collect();
            assert_eq!(ids, library().iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), "{language}");
            for one in library() {
                assert_ne!(one.title_in(language), one.title, "{}", one.id);
                assert!(one.line.is_none() || one.line_in(language) != one.line.as_deref(), "{}", one.id);
                // What one typed and what one picked are told apart by the title.
                let twins = library().iter().filter(|other| other.is_called(one.title_in(language)));
                assert_eq!(twins.count(), 1, "{}", one.id);
            }
        }
    }
}
