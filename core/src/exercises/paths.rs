//! Paths: exercises in an order, with days between. Compiled in, one file a language; the English one says
//! what they are, another only how they read.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use serde_json::Value;

use super::checks::{distinct, fills, named};
use super::json::{Part, below, read, wrong};
use super::library::newest;
use super::model::Need;
#[cfg(any(test, feature = "pseudo"))]
use crate::copy;
use crate::error::Result;

pub(super) const ENGLISH: (&str, &str) = ("en/paths.json", pack_file!("en/paths.json"));
/// Language, file, and what stands in it.
pub(super) const TRANSLATIONS: [(&str, &str, &str); 1] = [("de", "de/paths.json", pack_file!("de/paths.json"))];

/// The most letters of a path's texts.
const LONGEST: [(&str, usize); 4] = [("title", 40), ("purpose", 120), ("intro", 400), ("end", 200)];

/// How many exercises a path has, at least and at most.
const STAGES: std::ops::RangeInclusive<usize> = 2..=12;

/// How many days can lie between two of them.
const DAYS: std::ops::RangeInclusive<u32> = 1..=30;

/// A path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// Its id: `learning-to-listen`.
    pub id: String,
    /// How many days lie between two exercises at least.
    pub days: u32,
    /// What it may be right for.
    pub needs: Vec<Need>,
    /// The exercises, in order.
    pub stages: Vec<String>,
    /// How it reads, by language; English is always there.
    pub texts: BTreeMap<String, PathWords>,
}

/// A path in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathWords {
    /// Its title.
    pub title: String,
    /// What it is for, in a line.
    pub purpose: String,
    /// What it is, and how it is walked.
    pub intro: String,
    /// The last words.
    pub end: String,
}

impl Path {
    /// How many days lie between two exercises, at the pace chosen.
    pub fn days_between(&self, slower: bool) -> u32 {
        if slower { self.days.saturating_mul(2) } else { self.days }
    }

    /// How it reads in `language`, or else in English.
    pub fn words(&self, language: &str) -> &PathWords {
        static NONE: PathWords =
            PathWords { title: String::new(), purpose: String::new(), intro: String::new(), end: String::new() };
        let own = self.texts.get(crate::copy::served(language));
        own.or_else(|| self.texts.get("en")).unwrap_or(&NONE)
    }
}

/// Reads and checks a file of paths; `file` is how complaints call it, `exists` knows the exercises.
///
/// # Errors
/// [`crate::error::Error::Pack`] with the file, the place as a JSON pointer, and what is wrong.
pub fn parse_paths(file: &str, json: &str, exists: impl Fn(&str) -> bool) -> Result<Vec<Path>> {
    let (language, entries) = head(file, json)?;
    let mut paths = Vec::new();
    for mut part in entries {
        let (id, words) = (part.take::<String>("id")?, texts(&mut part)?);
        let path = Path {
            id,
            days: part.take("days_between")?,
            needs: part.take("for")?,
            stages: part.take("stages")?,
            texts: BTreeMap::from([(language.clone(), words)]),
        };
        let at = part.path.clone();
        part.end()?;
        check(file, &at, &path, &exists)?;
        paths.push(path);
    }
    distinct(file, "/paths", paths.iter().map(|path| &path.id))?;
    Ok(paths)
}

/// Adds how `paths` read in another language; the file has nothing but words.
///
/// # Errors
/// As [`parse_paths`].
pub fn translate_paths(paths: &mut [Path], file: &str, json: &str) -> Result<()> {
    let (language, entries) = head(file, json)?;
    for mut part in entries {
        let (id, words) = (part.take::<String>("id")?, texts(&mut part)?);
        let at = below(&part.path, "id");
        part.end()?;
        let Some(path) = paths.iter_mut().find(|path| path.id == id) else {
            return Err(wrong(file, &at, format!("there is no path “{id}” in English; write it there first")));
        };
        if path.texts.insert(language.clone(), words).is_some() {
            return Err(wrong(file, &at, format!("{id} is there twice; keep one")));
        }
    }
    Ok(())
}

fn head<'f>(file: &'f str, json: &str) -> Result<(String, Vec<Part<'f>>)> {
    let mut head = Part::of(file, String::new(), read(file, json)?)?;
    let language = head.take("language")?;
    let entries: Vec<Value> = head.take("paths")?;
    head.end()?;
    let part = |(at, value)| Part::of(file, below("/paths", at), value);
    Ok((language, entries.into_iter().enumerate().map(part).collect::<Result<_>>()?))
}

fn texts(part: &mut Part) -> Result<PathWords> {
    let (title, purpose) = (part.take("title")?, part.take("purpose")?);
    let mut longer = Part::of(part.file, below(&part.path, "texts"), part.take("texts")?)?;
    let words = PathWords { title, purpose, intro: longer.take("intro")?, end: longer.take("end")? };
    let inner = longer.path.clone();
    longer.end()?;
    let all = [&words.title, &words.purpose, &words.intro, &words.end];
    for ((name, most), text) in LONGEST.iter().zip(all) {
        let place = below(if ["title", "purpose"].contains(name) { &part.path } else { &inner }, name);
        fills(part.file, &place, text, *most)?;
    }
    Ok(words)
}

fn check(file: &str, at: &str, path: &Path, exists: &impl Fn(&str) -> bool) -> Result<()> {
    named(file, &below(at, "id"), &path.id)?;
    if !DAYS.contains(&path.days) {
        return Err(wrong(file, &below(at, "days_between"), "between 1 and 30 days"));
    }
    let needs: BTreeSet<_> = path.needs.iter().collect();
    if needs.is_empty() || needs.len() < path.needs.len() {
        return Err(wrong(file, &below(at, "for"), "what it may be right for: one at least, each once"));
    }
    let stages = below(at, "stages");
    if !STAGES.contains(&path.stages.len()) {
        return Err(wrong(file, &stages, "a path has 2 to 12 exercises"));
    }
    distinct(file, &stages, path.stages.iter())?;
    match path.stages.iter().enumerate().find(|(_, stage)| !exists(stage)) {
        Some((place, stage)) => Err(wrong(file, &below(&stages, place), format!("there is no exercise “{stage}”"))),
        None => Ok(()),
    }
}

/// The paths whose exercises this build has, all of them: one that lacked some would not be what it says.
/// A file that does not pass is left out, which a test does not let happen.
pub fn paths() -> &'static [Path] {
    static PATHS: OnceLock<Vec<Path>> = OnceLock::new();
    PATHS.get_or_init(|| whole(|id| newest(id).is_some()))
}

/// The paths that are compiled in and all of whose exercises exist.
pub(super) fn whole(exists: impl Fn(&str) -> bool) -> Vec<Path> {
    let mut paths = parse_paths(ENGLISH.0, ENGLISH.1, |_| true).unwrap_or_default();
    for (_, file, json) in TRANSLATIONS {
        // One that does not pass: English is served.
        let _ = translate_paths(&mut paths, file, json);
    }
    #[cfg(any(test, feature = "pseudo"))]
    for path in &mut paths {
        let mirrored = |text: &str| copy::mirrored(text).into_owned();
        let english = path.words("en").clone();
        let words = PathWords {
            title: mirrored(&english.title),
            purpose: mirrored(&english.purpose),
            intro: mirrored(&english.intro),
            end: mirrored(&english.end),
        };
        path.texts.insert(copy::PSEUDO.to_owned(), words);
    }
    paths.retain(|path| path.stages.iter().all(|stage| exists(stage)));
    paths
}

/// A path by its id; none when this app does not have it.
pub fn path_of(id: &str) -> Option<&'static Path> {
    paths().iter().find(|path| path.id == id)
}
