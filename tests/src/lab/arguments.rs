//! The arguments of a command: flags anywhere, the rest in order, nothing left over.

use std::str::FromStr;

use super::output::Failure;

/// What is left to be read.
pub(crate) struct Arguments(Vec<String>);

impl Arguments {
    /// All of them, without the program's name.
    pub(crate) fn new(all: Vec<String>) -> Self {
        Self(all)
    }

    /// The next one that is in its place; `what` says what is missing.
    pub(crate) fn next(&mut self, what: &str) -> Result<String, Failure> {
        self.maybe().ok_or_else(|| Failure::usage(format!("say {what}")))
    }

    /// The next one, if there is any.
    pub(crate) fn maybe(&mut self) -> Option<String> {
        if self.0.is_empty() { None } else { Some(self.0.remove(0)) }
    }

    /// What follows the flag `name`, such as `--seed`, taken out wherever it stands.
    pub(crate) fn value(&mut self, name: &str) -> Result<Option<String>, Failure> {
        let Some(at) = self.0.iter().position(|one| one == name) else { return Ok(None) };
        self.0.remove(at);
        if at < self.0.len() {
            Ok(Some(self.0.remove(at)))
        } else {
            Err(Failure::usage(format!("{name} needs a value")))
        }
    }

    /// The value of a flag that must be there.
    pub(crate) fn needed(&mut self, name: &str) -> Result<String, Failure> {
        self.value(name)?.ok_or_else(|| Failure::usage(format!("{name} is missing")))
    }

    /// The value of a flag as something else than text.
    pub(crate) fn parsed<T: FromStr>(&mut self, name: &str) -> Result<Option<T>, Failure> {
        let wrong = |text: &str| Failure::usage(format!("{name} cannot be {text}"));
        self.value(name)?.map(|text| text.parse().map_err(|_| wrong(&text))).transpose()
    }

    /// Whether the flag `name` stands there; taken out.
    pub(crate) fn has(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|one| one != name);
        self.0.len() < before
    }

    /// All that is left, flags refused.
    pub(crate) fn rest(self) -> Result<Vec<String>, Failure> {
        match self.0.iter().find(|one| one.starts_with("--")) {
            Some(flag) => Err(Failure::usage(format!("{flag} means nothing here"))),
            None => Ok(self.0),
        }
    }

    /// All that is left as one text, such as what someone writes without quotes.
    pub(crate) fn text(self, what: &str) -> Result<String, Failure> {
        let words = self.rest()?.join(" ");
        if words.is_empty() { Err(Failure::usage(format!("say {what}"))) } else { Ok(words) }
    }

    /// Nothing may be left.
    pub(crate) fn end(self) -> Result<(), Failure> {
        match self.0.first() {
            Some(one) => Err(Failure::usage(format!("{one} means nothing here"))),
            None => Ok(()),
        }
    }
}
