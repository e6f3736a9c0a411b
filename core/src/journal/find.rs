//! Finding words: how a text is cut into words, for the index and for a search alike, so that both
//! always agree. Letters lose case and accents; scripts written without spaces (Chinese, Japanese,
//! Thai, Khmer ...) and emoji are cut into single signs, and a search finds them side by side.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A word of a text.
struct Word {
    /// As it is compared.
    folded: String,
    /// Where it stands, in bytes.
    at: Range<usize>,
}

#[derive(PartialEq, Eq, Clone, Copy)]
enum Class {
    /// Part of a word.
    Letter,
    /// A word by itself.
    Alone,
    /// Belongs to the letter before it, if one is there.
    Mark,
    /// Between words.
    Between,
}

fn class(c: char) -> Class {
    match c {
        // most of all text, at once
        '\0'..='\x7f' => {
            if c.is_ascii_alphanumeric() {
                Class::Letter
            } else {
                Class::Between
            }
        }
        // joiners inside words of Persian and of scripts of India
        '\u{200c}' | '\u{200d}' => Class::Mark,
        // Thai to Lao, Myanmar, Khmer, kana, Han, Yi; emoji and pictographs
        '\u{0e00}'..='\u{0eff}'
        | '\u{1000}'..='\u{109f}'
        | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{a4cf}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}'
            if c.is_alphanumeric() || is_combining_mark(c) =>
        {
            Class::Alone
        }
        '\u{2600}'..='\u{27bf}' | '\u{1f000}'..='\u{1faff}' => Class::Alone,
        _ if is_combining_mark(c) => Class::Mark,
        _ if c.is_alphanumeric() => Class::Letter,
        _ => Class::Between,
    }
}

/// Marks that people leave out when they type: Latin, Greek and Cyrillic accents, the vowel points of
/// Hebrew and Arabic, variation selectors. Those of other scripts are letters in all but name.
fn left_out(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

/// As the index keeps it: its tokenizer parts at every ASCII character that is no letter or digit.
fn fold(c: char, into: &mut String) {
    if c.is_ascii() {
        into.extend(c.is_ascii_alphanumeric().then(|| c.to_ascii_lowercase()));
        return;
    }
    if c.is_ascii() {
        into.extend(c.is_ascii_alphanumeric().then_some(c.to_ascii_lowercase()));
        return;
    }
    let folded = c.to_lowercase().nfkd().flat_map(char::to_lowercase);
    into.extend(folded.filter(|c| !left_out(*c) && (c.is_ascii_alphanumeric() || !c.is_ascii())));
}

fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    for (at, c) in text.char_indices() {
        let class = class(c);
        let end = at + c.len_utf8();
        match (class, words.last_mut()) {
            (Class::Letter | Class::Mark, Some(word)) if open => {
                fold(c, &mut word.folded);
                word.at.end = end;
            }
            (Class::Letter | Class::Alone, _) => {
                let mut folded = String::new();
                fold(c, &mut folded);
                words.push(Word { folded, at: at..end });
            }
            _ => {}
        }
        open = match class {
            Class::Letter => true,
            Class::Mark => open,
            Class::Alone | Class::Between => false,
        };
    }
    words.retain(|word| !word.folded.is_empty());
    words
}

/// What the index is given for `text`: its words, parted by spaces.
pub(super) fn indexed(text: &str) -> String {
    let mut indexed = String::with_capacity(text.len());
    for word in words(text) {
        if !indexed.is_empty() {
            indexed.push(' ');
        }
        indexed.push_str(&word.folded);
    }
    indexed
}

/// What someone looks for: each word of it must begin a word of the text.
pub(super) struct Search(Vec<Vec<String>>);

impl Search {
    /// None where there is nothing to look for.
    pub(super) fn of(typed: &str) -> Option<Self> {
        let phrase = |word: &str| words(word).into_iter().map(|word| word.folded).collect::<Vec<_>>();
        let phrases: Vec<_> = typed.split_whitespace().map(phrase).filter(|phrase| !phrase.is_empty()).collect();
        (!phrases.is_empty()).then_some(Self(phrases))
    }

    /// For the index (`SQLite` FTS5, "Full-text Query Syntax"): every phrase, its last word as a beginning.
    pub(super) fn for_index(&self) -> String {
        // No quotation mark is left in a folded word.
        self.0.iter().map(|phrase| format!("\"{}\" *", phrase.join(" "))).collect::<Vec<_>>().join(" AND ")
    }

    /// Whether `text` holds all of it.
    pub(super) fn finds(&self, text: &str) -> bool {
        let words = words(text);
        self.0.iter().all(|phrase| places(&words, phrase).next().is_some())
    }

    /// Where in `text` it stands, in bytes, ascending, without overlaps.
    pub(super) fn places(&self, text: &str) -> Vec<Range<usize>> {
        let words = words(text);
        let mut found: Vec<Range<usize>> = self.0.iter().flat_map(|phrase| places(&words, phrase)).collect();
        found.sort_by_key(|range| (range.start, range.end));
        let mut joined: Vec<Range<usize>> = Vec::new();
        for range in found {
            match joined.last_mut() {
                Some(last) if range.start < last.end => last.end = last.end.max(range.end),
                _ => joined.push(range),
            }
        }
        joined
    }
}

fn places<'a>(words: &'a [Word], phrase: &'a [String]) -> impl Iterator<Item = Range<usize>> + 'a {
    words.windows(phrase.len().max(1)).filter_map(move |window| {
        let last = phrase.len().checked_sub(1)?;
        let same = window.iter().zip(phrase).enumerate().all(|(at, (word, wanted))| {
            word.folded == *wanted || (at == last && word.folded.starts_with(wanted.as_str()))
        });
        let (first, last) = (window.first()?, window.last()?);
        same.then_some(first.at.start..last.at.end)
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    fn found<'a>(text: &'a str, typed: &str) -> Vec<&'a str> {
        let Some(search) = Search::of(typed) else { return Vec::new() };
        search.places(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn case_accents_and_ligatures_do_not_matter() {
        assert_eq!(found("Café, CAFE\u{301} und Cafeteria", "cafe"), ["Café", "CAFE\u{301}", "Cafeteria"]);
        assert_eq!(found("Straße Łódź ﬁne", "strasse"), Vec::<&str>::new());
        assert_eq!(found("ﬁne İstanbul Ärger", "fine istanbul arger"), ["ﬁne", "İstanbul", "Ärger"]);
        assert_eq!(found("שָׁלוֹם سَلام", "שלום"), ["שָׁלוֹם"]);
        assert_eq!(found("हिन्दी मैं", "हिन्दी"), ["हिन्दी"]);
    }

    #[test]
    fn words_of_scripts_without_spaces_are_found_wherever_they_stand() {
        assert_eq!(found("今天我们一起散步了", "散步"), ["散步"]);
        assert_eq!(found("今天我们一起散步了", "步散"), Vec::<&str>::new());
        assert_eq!(found("今日は一緒に散歩した", "散歩"), ["散歩"]);
        assert_eq!(found("วันนี้เรารักกัน", "รัก"), ["รัก"]);
        assert_eq!(found("오늘은 우리가 걸었다", "우리"), ["우리가"]);
        assert_eq!(found("so glad ❤️ today", "❤️"), ["❤"]);
    }

    #[test]
    fn all_words_must_be_there_and_the_last_letters_may_be_missing() {
        let search = Search::of("rain tin").unwrap();
        assert!(search.finds("warm rain on a tin roof") && search.finds("Tina likes rainy days"));
        assert!(!search.finds("warm rain on a roof"));
        assert_eq!(found("I don't know", "don't"), ["don't"]);
        assert_eq!(found("I don't know", "don’t kn"), ["don't", "know"]);
    }

    #[test]
    fn what_is_no_word_finds_nothing_and_cannot_reach_the_index() {
        for typed in ["", "   ", "\"", "*", "-- ;", "\0", "()", "⑴"] {
            let search = Search::of(typed);
            assert!(search.is_none_or(|search| !search.for_index().contains(['(', '\0'])), "{typed}");
        }
        assert_eq!(
            Search::of("a\" OR b NEAR(x").unwrap().for_index(),
            "\"a\" * AND \"or\" * AND \"b\" * AND \"near x\" *"
        );
    }
}
