//! The front ends' own words.

use super::screens::Phrase;
use crate::copy;

/// Every text of `language` that takes no argument, by key.
pub fn catalogue(language: &str) -> Vec<Phrase> {
    copy::catalogue(language).into_iter().map(|(key, text)| Phrase { key, text }).collect()
}
