//! The packs that are compiled in.

use std::sync::OnceLock;

use super::model::{Pack, Reviewer};
use super::pack::{Translation, parse};
use super::package::Package;
#[cfg(any(test, feature = "pseudo"))]
use crate::copy;

/// Files by name, and what stands in them.
type Files = &'static [(&'static str, &'static str)];

/// Files of a language's folder, by the exercises in them. A pack whose steps change keeps its old file
/// beside the new one: a session ends with the version it began with.
macro_rules! packs {
    ($language:literal: $($name:literal),+ $(,)?) => {
        &[$((concat!($name, ".json"), pack_file!($language, "/", $name, ".json"))),+]
    };
}

/// The exercises, in the order they are listed: seeing where we are, feelings and inner life, talking and
/// listening, conflict and repair, the trust track, daily closeness, differences and help.
pub(super) const PACKS: Files = packs!("en":
    "four-kinds-map",
    "barrier-finder",
    "closeness-over-time",
    "our-loop",
    "my-shields",
    "early-lessons",
    "four-habits",
    "feeling-words",
    "gentle-guess",
    "guided-reflection",
    "guided-reflection-deep",
    "openness-ladder",
    "idea-walk",
    "what-we-stand-for",
    "clear-table",
    "mindful-ears",
    "listen-dont-fix",
    "mirror-dialogue",
    "i-sentence",
    "soft-opening",
    "reassurance-request",
    "softer-layer",
    "stress-talk",
    "catch-it-early",
    "time-out-pact",
    "soft-return",
    "repair-talk",
    "stuck-topic",
    "third-seat",
    "story-again",
    "trust-1-ready",
    "trust-2-steady-first",
    "trust-3-name-the-hurt",
    "trust-4-own-it",
    "trust-5-questions-limits",
    "trust-6-small-promises",
    "trust-7-something-new",
    "trust-8-look-back",
    "small-invitations",
    "daily-check-in",
    "weekly-check-in",
    "thank-you-in-full",
    "breathe-together",
    "rite-parting",
    "rite-hello",
    "rite-midday",
    "rite-meal",
    "rite-bedtime",
    "try-something",
    "date-plan",
    "guard-rails",
    "curious-not-right",
    "different-needs",
    "consent-closeness",
    "far-and-near",
    "outside-help",
);

/// Their texts in other languages, for a part of them.
pub(super) const TRANSLATIONS: &[(&str, Files)] = &[(
    "de",
    packs!("de": "barrier-finder", "our-loop", "feeling-words", "gentle-guess", "guided-reflection", "mindful-ears", "listen-dont-fix", "mirror-dialogue", "i-sentence", "soft-opening", "softer-layer", "catch-it-early", "time-out-pact", "soft-return", "repair-talk", "daily-check-in", "weekly-check-in", "thank-you-in-full", "breathe-together", "rite-hello", "rite-midday", "rite-bedtime", "date-plan", "far-and-near"),
)];

/// Whether this build leaves out, everywhere, what no licensed therapist has reviewed yet.
const REVIEWED_ONLY: bool = cfg!(feature = "reviewed-only");

/// All packs of this build. One that does not pass its checks is left out, which a test does not let happen.
pub fn packs() -> &'static [Pack] {
    static LIBRARY: OnceLock<Vec<Pack>> = OnceLock::new();
    LIBRARY.get_or_init(|| compiled(REVIEWED_ONLY))
}

/// The first exercise of a package from outside that this build leaves out, and the package with it.
pub fn unreviewed(package: &Package) -> Option<&Pack> {
    unreviewed_if(REVIEWED_ONLY, package)
}

/// The same; with `reviewed_only` one that doesn't say itself that a licensed therapist has reviewed it as it stands:
/// nobody but its author has looked at how much it asks of two people.
pub(super) fn unreviewed_if(reviewed_only: bool, package: &Package) -> Option<&Pack> {
    let reviewed = |pack: &Pack| !pack.review_pending && pack.reviewed(Reviewer::Therapist);
    package.packs.iter().find(|pack| reviewed_only && !reviewed(pack))
}

/// The packs that are compiled in; with `reviewed_only`, without those whose review is pending.
pub(super) fn compiled(reviewed_only: bool) -> Vec<Pack> {
    let mut packs: Vec<Pack> = PACKS.iter().filter_map(|(file, json)| parse(file, json).ok()).collect();
    packs.retain(|pack| !(reviewed_only && pack.review_pending));
    for (language, files) in TRANSLATIONS {
        for (file, json) in *files {
            let Ok(read) = Translation::read(file, json) else { continue };
            let of = packs.iter_mut().find(|pack| pack.id == read.id && pack.version == read.version);
            if let Some(pack) = of {
                // One that does not pass: English is served.
                let _ = read.add_to(pack, language, file);
            }
        }
    }
    #[cfg(any(test, feature = "pseudo"))]
    for pack in &mut packs {
        let mirrored = |(id, text): (&String, &String)| (id.clone(), copy::mirrored(text).into_owned());
        pack.translations.insert(copy::PSEUDO.to_owned(), pack.texts.iter().map(mirrored).collect());
    }
    packs
}

/// Every exercise once, in its newest version.
pub fn latest() -> Vec<&'static Pack> {
    let newer = |pack: &Pack| packs().iter().any(|other| other.id == pack.id && other.version > pack.version);
    packs().iter().filter(|pack| !newer(pack)).collect()
}

/// The newest version of an exercise.
pub fn newest(id: &str) -> Option<&'static Pack> {
    packs().iter().filter(|pack| pack.id == id).max_by_key(|pack| pack.version)
}

/// Exactly that version; none when this app does not have it (an update does).
pub fn exactly(id: &str, version: u32) -> Option<&'static Pack> {
    packs().iter().find(|pack| pack.id == id && pack.version == version)
}
