//! Decks of questions, from which an exercise draws: compiled in, one file a language.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::checks::{distinct, fills};
use super::json::{Part, below, read, wrong};
#[cfg(any(test, feature = "pseudo"))]
use crate::copy;
use crate::error::Result;
use crate::ids::SessionId;

/// Files by name, and what stands in them.
const FILES: [(&str, &str); 2] =
    [("en/decks.json", pack_file!("en/decks.json")), ("de/decks.json", pack_file!("de/decks.json"))];

/// One question, at most so many letters.
const LONGEST: usize = 200;

/// A deck in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deck {
    /// `this-week-light`.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Its questions, the same ids in every language.
    pub prompts: Vec<Prompt>,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    /// Its id within the deck.
    pub id: String,
    /// Its words.
    pub text: String,
}

/// Reads a file of decks.
///
/// # Errors
/// [`crate::error::Error::Pack`] with the file, the place as a JSON pointer, and what is wrong.
pub fn parse_decks(file: &str, json: &str) -> Result<(String, Vec<Deck>)> {
    let mut head = Part::of(file, String::new(), read(file, json)?)?;
    let language = head.take("language")?;
    let decks: Vec<Value> = head.take("decks")?;
    head.end()?;
    let decks: Vec<Deck> =
        decks.into_iter().enumerate().map(|(at, one)| deck_at(file, at, one)).collect::<Result<_>>()?;
    distinct(file, "/decks", decks.iter().map(|deck| &deck.id))?;
    Ok((language, decks))
}

fn deck_at(file: &str, at: usize, value: Value) -> Result<Deck> {
    let mut part = Part::of(file, below("/decks", at), value)?;
    let (id, title) = (part.take("id")?, part.take("title")?);
    let prompts: Vec<Value> = part.take("prompts")?;
    let path = below(&part.path, "prompts");
    part.end()?;
    let prompt = |(at, value)| {
        let mut part = Part::of(file, below(&path, at), value)?;
        let prompt = Prompt { id: part.take("id")?, text: part.take("text")? };
        fills(file, &below(&part.path, "text"), &prompt.text, LONGEST)?;
        part.end()?;
        Ok(prompt)
    };
    let prompts: Vec<Prompt> = prompts.into_iter().enumerate().map(prompt).collect::<Result<_>>()?;
    if prompts.is_empty() {
        return Err(wrong(file, &path, "a deck has at least one question"));
    }
    distinct(file, &path, prompts.iter().map(|prompt| &prompt.id))?;
    Ok(Deck { id, title, prompts })
}

/// The decks by language. A file that does not pass is left out, which a test does not let happen.
fn decks() -> &'static BTreeMap<String, Vec<Deck>> {
    static DECKS: OnceLock<BTreeMap<String, Vec<Deck>>> = OnceLock::new();
    DECKS.get_or_init(|| {
        let all: BTreeMap<_, _> = FILES.iter().filter_map(|(file, json)| parse_decks(file, json).ok()).collect();
        #[cfg(any(test, feature = "pseudo"))]
        let all = mirrored(all);
        all
    })
}

/// With the pseudo language, made from English.
#[cfg(any(test, feature = "pseudo"))]
fn mirrored(mut all: BTreeMap<String, Vec<Deck>>) -> BTreeMap<String, Vec<Deck>> {
    let mut decks = all.get("en").cloned().unwrap_or_default();
    for prompt in decks.iter_mut().flat_map(|deck| &mut deck.prompts) {
        prompt.text = copy::mirrored(&prompt.text).into_owned();
    }
    all.insert(copy::PSEUDO.to_owned(), decks);
    all
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
    use std::collections::BTreeSet;

    use serde_json::json;

    use super::*;
    use crate::error::Error;

    #[test]
    fn every_deck_passes_and_has_the_same_questions_in_every_language() {
        let read: Vec<_> = FILES.iter().map(|(file, json)| parse_decks(file, json).unwrap()).collect();
        let ids = |(_, decks): &(String, Vec<Deck>)| -> Vec<(String, Vec<String>)> {
            let prompts = |deck: &Deck| deck.prompts.iter().map(|prompt| prompt.id.clone()).collect();
            decks.iter().map(|deck| (deck.id.clone(), prompts(deck))).collect()
        };
        assert_eq!((read[0].0.as_str(), read[1].0.as_str()), ("en", "de"));
        assert_eq!(ids(&read[0]), ids(&read[1]));
        assert_eq!(decks().len(), FILES.len() + 1, "and the pseudo language");
    }

    #[test]
    fn every_theme_has_twenty_questions_none_of_them_twice() {
        for language in ["en", "de"] {
            for theme in ["this-week", "childhood", "hopes", "worries", "us", "thanks"] {
                let depths =
                    ["light", "middle", "deep"].map(|depth| deck(&format!("{theme}-{depth}"), language).unwrap());
                let texts: Vec<&str> =
                    depths.iter().flat_map(|deck| &deck.prompts).map(|prompt| prompt.text.as_str()).collect();
                let distinct: BTreeSet<&str> = texts.iter().copied().collect();
                assert!(texts.len() >= 20, "{language}/{theme} has {}", texts.len());
                assert_eq!(distinct.len(), texts.len(), "{language}/{theme} asks something twice");
            }
        }
    }

    #[test]
    fn no_question_is_left_in_english() {
        let (english, german) = (&decks()["en"], &decks()["de"]);
        for (english, german) in english.iter().zip(german) {
            for (ours, theirs) in english.prompts.iter().zip(&german.prompts) {
                assert_ne!(ours.text, theirs.text, "{}/{}", german.id, theirs.id);
            }
        }
    }

    #[test]
    fn what_is_wrong_with_a_deck_is_named_by_its_place() {
        let deck = || json!({"id": "d", "title": "D", "prompts": [{"id": "p1", "text": "Why?"}]});
        let file = |deck: Value| json!({"language": "en", "decks": [deck]}).to_string();
        parse_decks("d.json", &file(deck())).unwrap();
        let long = "x".repeat(LONGEST + 1);
        let cases: [(&str, Value); 6] = [
            ("/decks/0/title", json!({"id": "d", "prompts": []})),
            ("/decks/0/prompts", json!({"id": "d", "title": "D", "prompts": []})),
            ("/decks/0/prompts/0/text", json!({"id": "d", "title": "D", "prompts": [{"id": "p1", "text": long}]})),
            ("/decks/0/prompts/0/text", json!({"id": "d", "title": "D", "prompts": [{"id": "p1", "text": " "}]})),
            (
                "/decks/0/prompts/1",
                json!({"id": "d", "title": "D", "prompts": [{"id": "p", "text": "a"}, {"id": "p", "text": "b"}]}),
            ),
            ("/decks/0/run", json!({"id": "d", "title": "D", "prompts": [{"id": "p", "text": "a"}], "run": 1})),
        ];
        for (place, deck) in cases {
            match parse_decks("d.json", &file(deck)) {
                Err(Error::Pack { path, .. }) => assert_eq!(path, place),
                other => panic!("{place}: {other:?}"),
            }
        }
    }
}
