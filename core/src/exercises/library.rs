//! The packs that are compiled in.

use std::sync::OnceLock;

use super::model::Pack;
use super::pack::{parse, translate};
#[cfg(any(test, feature = "pseudo"))]
use crate::copy;

/// Files by name, and what stands in them.
type Files = &'static [(&'static str, &'static str)];

/// The exercises of a language's folder, in the order they are listed. A pack whose steps change keeps its
/// old file beside the new one: a session ends with the version it began with.
macro_rules! packs {
    ($language:literal) => {
        packs!($language: "daily-check-in", "thank-you-in-full", "feeling-words")
    };
    ($language:literal: $($name:literal),+) => {
        &[$((concat!($name, ".json"), include_str!(concat!("../../packs/", $language, "/", $name, ".json")))),+]
    };
}

pub(super) const PACKS: Files = packs!("en");

/// Their texts in other languages.
pub(super) const TRANSLATIONS: &[(&str, Files)] = &[("de", packs!("de"))];

/// All packs. One that does not pass its checks is left out, which a test does not let happen.
pub fn packs() -> &'static [Pack] {
    static LIBRARY: OnceLock<Vec<Pack>> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        let mut packs: Vec<Pack> = PACKS.iter().filter_map(|(file, json)| parse(file, json).ok()).collect();
        for (language, files) in TRANSLATIONS {
            for (file, json) in *files {
                for pack in &mut packs {
                    // A translation of another pack, or one that does not pass: English is served.
                    let _ = translate(pack, language, file, json);
                }
            }
        }
        #[cfg(any(test, feature = "pseudo"))]
        for pack in &mut packs {
            let mirrored = |(id, text): (&String, &String)| (id.clone(), copy::mirrored(text).into_owned());
            pack.translations.insert(copy::PSEUDO.to_owned(), pack.texts.iter().map(mirrored).collect());
        }
        packs
    })
}

/// The newest version of an exercise.
pub fn newest(id: &str) -> Option<&'static Pack> {
    packs().iter().filter(|pack| pack.id == id).max_by_key(|pack| pack.version)
}

/// Exactly that version; none when this app does not have it (an update does).
pub fn exactly(id: &str, version: u32) -> Option<&'static Pack> {
    packs().iter().find(|pack| pack.id == id && pack.version == version)
}
