//! What is decided in one place and said in another: by then it is known who reads it.

use super::catalogue::{Arg, Copy};

/// A text of the catalogue with what is put in, to be said in whichever language it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saying {
    /// A key of the catalogue, and its arguments by name.
    Words(&'static str, Vec<(&'static str, Filled)>),
    /// English, for who works at a terminal: nothing that a front end does brings it about.
    Terminal(String),
}

/// An [`Arg`] that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filled {
    /// As [`Arg::Text`].
    Text(String),
    /// As [`Arg::Number`].
    Number(i64),
}

impl Saying {
    /// The text of `key`, with `args` put in.
    pub fn with(key: &'static str, args: &[(&'static str, Arg)]) -> Self {
        let kept = args.iter().map(|(name, arg)| {
            let filled = match arg {
                Arg::Text(text) => Filled::Text((*text).to_owned()),
                Arg::Number(number) => Filled::Number(*number),
            };
            (*name, filled)
        });
        Self::Words(key, kept.collect())
    }

    /// English for a terminal, from a capital to a full stop.
    pub fn terminal(says: impl std::fmt::Display) -> Self {
        let says = says.to_string();
        let mut letters = says.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        let end = if says.ends_with(['.', '!', '?', '…']) { "" } else { "." };
        Self::Terminal(first.chain(letters).chain(end.chars()).collect())
    }
}

impl From<&'static str> for Saying {
    /// A key without arguments.
    fn from(key: &'static str) -> Self {
        debug_assert!(!key.contains(' '), "“{key}” is a sentence in one language, not a key");
        Self::Words(key, Vec::new())
    }
}

impl Copy<'_> {
    /// `saying` in this language.
    pub fn say(&self, saying: &Saying) -> String {
        match saying {
            Saying::Terminal(says) => says.clone(),
            Saying::Words(key, kept) => {
                let args = kept.iter().map(|(name, filled)| {
                    let arg = match filled {
                        Filled::Text(text) => Arg::Text(text),
                        Filled::Number(number) => Arg::Number(*number),
                    };
                    (*name, arg)
                });
                self.format(key, &args.collect::<Vec<_>>())
            }
        }
    }
}
