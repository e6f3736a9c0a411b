//! The words. Every sentence of the app that is not part of an exercise lies in a Fluent catalogue,
//! `core/locales/<language>/*.ftl`, and is compiled in: those the core fills (names, counts) and
//! those a front end shows as they are, so that one tone and one translation serve both platforms.
//! Also here: the words for feelings, with their places on the field. Exercises bring their own
//! texts (`core/packs`). How we speak: the tone guide at the head of `locales/en/ui.ftl`.

mod catalogue;
mod feelings;
#[cfg(any(test, feature = "pseudo"))]
mod pseudo;
mod saying;

pub use catalogue::{Arg, Copy, catalogue, languages, served};
pub use feelings::{FAMILIES, Feeling, OUTSIDE, feelings, key_of, knows_feeling};
#[cfg(any(test, feature = "pseudo"))]
pub use pseudo::{PSEUDO, mirrored};
pub use saying::{Filled, Saying};

#[cfg(test)]
mod keys_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tone;
#[cfg(test)]
pub(crate) use keys_tests::messages_of;
#[cfg(test)]
pub(crate) use tone::ruled_out;
