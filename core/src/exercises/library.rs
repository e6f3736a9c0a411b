//! The packs that are compiled in.

use std::sync::OnceLock;

use super::model::Pack;
use super::pack::{parse, translate};

macro_rules! packs {
    ($($name:literal),+ $(,)?) => {
        &[$((concat!($name, ".json"), include_str!(concat!("../../packs/en/", $name, ".json")))),+]
    };
}

/// The exercises, in the order they are listed. A pack whose steps change keeps its old file beside
/// the new one: a session ends with the version it began with.
pub(super) const PACKS: &[(&str, &str)] = packs!("daily-check-in", "thank-you-in-full", "feeling-words");

/// Their texts in other languages: (language, file, JSON). None yet.
const TRANSLATIONS: &[(&str, &str, &str)] = &[];

/// All packs. One that does not pass its checks is left out, which a test does not let happen.
pub fn packs() -> &'static [Pack] {
    static LIBRARY: OnceLock<Vec<Pack>> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        let mut packs: Vec<Pack> = PACKS.iter().filter_map(|(file, json)| parse(file, json).ok()).collect();
        for (language, file, json) in TRANSLATIONS {
            for pack in &mut packs {
                // A translation of another pack, or one that does not pass: English is served.
                let _ = translate(pack, language, file, json);
            }
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
