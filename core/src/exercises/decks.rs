//! Decks of questions, from which an exercise draws: compiled in, one file a language.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::json::wrong;
#[cfg(any(test, feature = "pseudo"))]
use crate::copy;
use crate::error::Result;
use crate::ids::SessionId;

const ENGLISH: &str = include_str!("../../packs/en/decks.json");
const GERMAN: &str = include_str!("../../packs/de/decks.json");

/// One question, at most so many letters.
const LONGEST: usize = 200;

/// A deck in one language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deck {
    /// `this-week-light`.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Its questions, the same ids in every language.
    pub prompts: Vec<Prompt>,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prompt {
    /// Its id within the deck.
    pub id: String,
    /// Its words.
    pub text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    language: String,
    decks: Vec<Deck>,
}

/// Reads a file of decks.
///
/// # Errors
/// [`crate::error::Error::Pack`] with the file, the place and what is wrong.
pub fn parse_decks(file: &str, json: &str) -> Result<(String, Vec<Deck>)> {
    let read: File = serde_json::from_str(json).map_err(|e| wrong(file, "", e.to_string()))?;
    for deck in &read.decks {
        let path = |prompt: &Prompt| format!("/decks/{}/prompts/{}", deck.id, prompt.id);
        if deck.prompts.is_empty() {
            return Err(wrong(file, &format!("/decks/{}", deck.id), "a deck has at least one question"));
        }
        for (at, prompt) in deck.prompts.iter().enumerate() {
            let letters = prompt.text.chars().count();
            if letters == 0 || letters > LONGEST {
                return Err(wrong(file, &path(prompt), format!("1 to {LONGEST} letters")));
            }
            if deck.prompts.iter().take(at).any(|one| one.id == prompt.id) {
                return Err(wrong(file, &path(prompt), "this id is there twice"));
            }
        }
    }
    Ok((read.language, read.decks))
}

/// The decks by language. A file that does not pass is left out, which a test does not let happen.
fn decks() -> &'static BTreeMap<String, Vec<Deck>> {
    static DECKS: OnceLock<BTreeMap<String, Vec<Deck>>> = OnceLock::new();
    DECKS.get_or_init(|| {
        let files = [("en/decks.json", ENGLISH), ("de/decks.json", GERMAN)];
        #[cfg_attr(
            not(any(test, feature = "pseudo")),
            expect(unused_mut, reason = "only the pseudo language is added")
        )]
        let mut all: BTreeMap<_, _> = files.iter().filter_map(|(file, json)| parse_decks(file, json).ok()).collect();
        #[cfg(any(test, feature = "pseudo"))]
        if let Some(mut mirrored) = all.get("en").cloned() {
            for prompt in mirrored.iter_mut().flat_map(|deck| &mut deck.prompts) {
                prompt.text = copy::mirrored(&prompt.text).into_owned();
            }
            all.insert(copy::PSEUDO.to_owned(), mirrored);
        }
        all
    })
}

/// A deck in `language`, or else in English; none when this app does not have it.
pub fn deck(id: &str, language: &str) -> Option<&'static Deck> {
    let find = |decks: &'static Vec<Deck>| decks.iter().find(|deck| deck.id == id);
    let own = decks().get(crate::copy::served(language)).and_then(find);
    own.or_else(|| decks().get("en").and_then(find))
}

/// The question that `session` draws from `deck` at `step` after so many `swaps`: the same on both phones
/// unless it is swapped, another in another session, and none again before all have been.
pub(super) fn drawn(deck: &'static Deck, session: SessionId, step: &str, swaps: usize) -> &'static str {
    let hash = Sha256::new().chain_update(session.bytes()).chain_update(step.as_bytes()).finalize();
    let first = hash.iter().take(4).fold(0_usize, |sum, byte| sum.wrapping_mul(256).wrapping_add(usize::from(*byte)));
    let count = deck.prompts.len().max(1);
    let place = (first % count).wrapping_add(swaps) % count;
    deck.prompts.get(place).map_or("", |prompt| prompt.text.as_str())
}
