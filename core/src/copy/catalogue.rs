//! Looking words up: a language's catalogue first, English behind it.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// A language's files, by name.
pub(super) type Files = &'static [(&'static str, &'static str)];

/// The files of a language's folder, compiled in. A new file of words is named here.
macro_rules! files {
    ($language:literal) => {
        files!($language: "app", "calendar", "errors", "exercises", "feelings", "insights", "journal", "pairing", "rituals", "safety", "ui")
    };
    ($language:literal: $($name:literal),+) => {
        &[$(($name, include_str!(concat!("../../locales/", $language, "/", $name, ".ftl")))),+]
    };
}

/// English: the language every other falls back to.
pub(super) const ENGLISH: Files = files!("en");

/// The other languages, by their BCP 47 tag; the exercises' and rituals' texts lie in `core/packs`.
pub(super) const OTHERS: &[(&str, Files)] = &[("de", files!("de"))];

/// A value put into a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A name, a title: put in as it is.
    Text(&'a str),
    /// A count: chooses the plural, too.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// One language's words, parsed.
pub(super) struct Words {
    bundle: FluentBundle<FluentResource>,
    keys: Vec<String>,
}

impl Words {
    /// Parses `files`. What cannot be parsed is left out here and found by a test: a slip in one
    /// text must not take the others with it.
    pub(super) fn parse(language: &str, files: &[(&'static str, &'static str)]) -> Self {
        let id: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Isolating marks would travel into reminders, files and the terminal, where nothing hides them.
        bundle.set_use_isolating(false);
        let mut keys = Vec::new();
        for (_, text) in files {
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
            keys.extend(keys_in(text).map(str::to_owned));
        }
        Self { bundle, keys }
    }

    /// English as the pseudo language.
    #[cfg(any(test, feature = "pseudo"))]
    fn pseudo() -> Self {
        let mut words = Self::parse("en", ENGLISH);
        words.bundle.set_transform(Some(super::mirrored));
        words
    }

    fn find(&self, key: &str, args: Option<&FluentArgs>) -> Option<(String, bool)> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, args, &mut errors);
        Some((text.into_owned(), errors.is_empty()))
    }
}

/// The keys of a Fluent file, in order: a message begins in the first column with its name.
pub(super) fn keys_in(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| {
        let (key, _) = line.split_once('=')?;
        let key = key.trim_end();
        let named = key.starts_with(|c: char| c.is_ascii_alphabetic())
            && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
        named.then_some(key)
    })
}

fn english() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| Words::parse("en", ENGLISH))
}

/// The language in which someone who asks for `language` is served: `de` for `de-AT`, `en` for one that we do not have.
pub fn served(language: &str) -> &'static str {
    let wanted = language.replace('_', "-");
    let base = wanted.split('-').next().unwrap_or_default();
    let of = |tag: &str| tags().find(|own| own.eq_ignore_ascii_case(tag));
    of(&wanted).or_else(|| of(base)).unwrap_or("en")
}

/// Every language there are words in.
pub fn languages() -> impl Iterator<Item = &'static str> {
    std::iter::once("en").chain(tags())
}

fn tags() -> impl Iterator<Item = &'static str> {
    let tags = OTHERS.iter().map(|(own, _)| *own);
    #[cfg(any(test, feature = "pseudo"))]
    let tags = tags.chain([super::PSEUDO]);
    tags
}

/// The words of one of the other languages.
fn other(language: &str) -> Option<&'static Words> {
    static WORDS: OnceLock<Vec<(&'static str, Words)>> = OnceLock::new();
    let all = WORDS.get_or_init(|| {
        let all = OTHERS.iter().map(|(tag, files)| (*tag, Words::parse(tag, files)));
        #[cfg(any(test, feature = "pseudo"))]
        let all = all.chain([(super::PSEUDO, Words::pseudo())]);
        all.collect()
    });
    let served = served(language);
    all.iter().find(|(tag, _)| *tag == served).map(|(_, words)| words)
}

/// The words in one language. Cheap to make: a call makes one from the `Here` it was handed.
#[derive(Clone, Copy)]
pub struct Copy<'a> {
    own: Option<&'a Words>,
    english: &'a Words,
}

impl std::fmt::Debug for Copy<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Copy(..)")
    }
}

impl Copy<'static> {
    /// The words of `language` (BCP 47, such as `en` or `de-AT`); an unknown one is served in English.
    pub fn of(language: &str) -> Self {
        Self { own: other(language), english: english() }
    }
}

#[cfg(test)]
impl<'a> Copy<'a> {
    pub(super) fn over(own: &'a Words, english: &'a Words) -> Self {
        Self { own: Some(own), english }
    }
}

impl Copy<'_> {
    /// The text of `key`, without arguments. A key that no catalogue has is its own text, so that a
    /// slip shows and nothing breaks; a test finds it before.
    pub fn text(&self, key: &str) -> String {
        self.find(key, None)
    }

    /// The text of `key` with `args` put in and plurals chosen. An argument that is missing shows as
    /// its name.
    pub fn format(&self, key: &str, args: &[(&str, Arg)]) -> String {
        let mut named = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            let value: FluentValue = match arg {
                Arg::Text(text) => FluentValue::String(Cow::Borrowed(text)),
                Arg::Number(number) => FluentValue::from(*number),
            };
            named.set(*name, value);
        }
        self.find(key, Some(&named))
    }

    fn find(&self, key: &str, args: Option<&FluentArgs>) -> String {
        let words = self.own.into_iter().chain([self.english]);
        words.filter_map(|words| words.find(key, args)).map(|(text, _)| text).next().unwrap_or_else(|| key.to_owned())
    }

    /// Every text without arguments, by key.
    pub(super) fn plain(&self) -> Vec<(String, String)> {
        let whole = |key: &String| {
            let found = self.own.and_then(|words| words.find(key, None)).or_else(|| self.english.find(key, None));
            found.filter(|(_, whole)| *whole).map(|(text, _)| (key.clone(), text))
        };
        self.english.keys.iter().filter_map(whole).collect()
    }
}

/// Every text without arguments in `language`, key and text, in the order of the files: all the
/// words that a front end shows on its own.
pub fn catalogue(language: &str) -> Vec<(String, String)> {
    Copy::of(language).plain()
}
