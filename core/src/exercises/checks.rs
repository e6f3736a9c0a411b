//! What a pack must keep to beyond its shape: ids unique, every step reachable, every text there, used
//! and short enough for a small screen.

use std::collections::BTreeSet;

use super::json::{below, wrong};
use super::model::{Evidence, Gate, Pack};
use super::step::{Step, What};
use super::step_checks::check_step;
use crate::error::Result;

/// The texts that every exercise has, and the most letters of each.
const HEAD: [(&str, usize); 4] = [("title", 40), ("purpose", 120), ("approach", 80), ("done", 200)];

/// How many needs an exercise names at most: one that is for everything is found by nobody.
const MOST_NEEDS: usize = 4;

/// The longest name of who reviewed a pack, in letters.
const LONGEST_NAME: usize = 120;

/// Closing lines that an exercise may have: for whoever received, and for one alone.
const OTHER_ENDS: [(&str, usize); 2] = [("done.other", 200), ("done.alone", 200)];

/// Every text the pack may have, with the most letters of each.
pub(super) fn allowed(pack: &Pack) -> Vec<(String, usize)> {
    let mut texts = lengths(pack);
    for hint in pack.steps.iter().filter_map(Step::hint_id) {
        if !texts.contains(&hint) {
            texts.push(hint);
        }
    }
    texts.extend(OTHER_ENDS.iter().map(|(id, most)| ((*id).to_owned(), *most)));
    texts
}

/// Every text the pack must have, with the most letters of each.
fn lengths(pack: &Pack) -> Vec<(String, usize)> {
    let head = HEAD.iter().map(|(id, most)| ((*id).to_owned(), *most));
    let cautions = pack.cautions.iter().map(|id| (format!("caution.{id}"), 300));
    let studies = match &pack.evidence {
        Evidence::NoneKnown => &[][..],
        Evidence::Studies(studies) => studies,
    };
    let studies = studies.iter().map(|study| (format!("evidence.{}", study.id), 300));
    head.chain(cautions).chain(studies).chain(pack.steps.iter().flat_map(Step::text_ids)).collect()
}

pub(super) fn fits(file: &str, id: &str, text: &str, most: Option<usize>) -> Result<()> {
    let path = below("/texts", id);
    match most {
        None => Err(wrong(file, &path, "no step shows this text; take it out")),
        Some(most) => fills(file, &path, text, most),
    }
}

/// A text that is there, and not longer than `most` letters.
pub(super) fn fills(file: &str, path: &str, text: &str, most: usize) -> Result<()> {
    let letters = text.chars().count();
    if text.trim().is_empty() {
        return Err(wrong(file, path, "this text is empty"));
    }
    if letters > most {
        return Err(wrong(file, path, format!("{letters} letters are too many; {most} fit")));
    }
    Ok(())
}

/// All that can be wrong with a pack that could be read.
pub(super) fn check(file: &str, pack: &Pack) -> Result<()> {
    named(file, "/id", &pack.id)?;
    if pack.version == 0 {
        return Err(wrong(file, "/version", "versions count from 1"));
    }
    if !(1..=120).contains(&pack.minutes) {
        return Err(wrong(file, "/minutes", "between 1 and 120"));
    }
    let lists = [
        ("types", pack.types.len()),
        ("who", pack.who.len()),
        ("serves", pack.serves.len()),
        ("for", pack.needs.len()),
        ("cautions", pack.cautions.len()),
        ("steps", pack.steps.len()),
    ];
    for (name, length) in lists {
        if length == 0 {
            return Err(wrong(file, &below("", name), "this may not be empty"));
        }
    }
    if pack.needs.len() > MOST_NEEDS {
        return Err(wrong(file, "/for", "at most four; name what it is best for"));
    }
    for (at, row) in pack.serves.iter().enumerate() {
        let number = row.strip_prefix('C').and_then(|digits| digits.parse::<u32>().ok());
        if row.len() != 3 && row.len() != 4 || number.is_none() {
            return Err(wrong(file, &below("/serves", at), "a row of the coverage matrix, such as C87"));
        }
    }
    for (at, review) in pack.reviews.iter().enumerate() {
        let path = below("/reviews", at);
        if review.version == 0 || review.version > pack.version {
            return Err(wrong(file, &below(&path, "version"), "the version that was read, up to this one"));
        }
        if review.by.trim().is_empty() || review.by.chars().count() > LONGEST_NAME {
            return Err(wrong(file, &below(&path, "by"), "who reviewed it, in 1 to 120 letters"));
        }
    }
    if let Evidence::Studies(studies) = &pack.evidence {
        distinct(file, "/evidence", studies.iter().map(|study| &study.id))?;
    }
    distinct(file, "/cautions", pack.cautions.iter())?;
    distinct(file, "/steps", pack.steps.iter().map(|step| &step.id))?;
    gate(file, pack)?;
    for (at, page) in pack.help.iter().enumerate() {
        page_of_help(file, &below("/help", at), page)?;
    }
    for (at, step) in pack.steps.iter().enumerate() {
        check_step(file, pack, at, step)?;
    }
    let known = lengths(pack);
    for (id, _) in &known {
        if !pack.texts.contains_key(id) {
            return Err(wrong(file, &below("/texts", id), "this text is missing"));
        }
    }
    let known = allowed(pack);
    for (id, text) in &pack.texts {
        fits(file, id, text, known.iter().find(|(known, _)| known == id).map(|(_, most)| *most))?;
    }
    Ok(())
}

/// Ids: small letters, digits and hyphens, 1 to 40.
pub(super) fn named(file: &str, path: &str, id: &str) -> Result<()> {
    let plain = id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if id.is_empty() || id.len() > 40 || !plain {
        return Err(wrong(file, path, format!("“{id}” is no id: small letters, digits and hyphens, up to 40")));
    }
    if ["name", "prompt", "hint"].contains(&id) {
        return Err(wrong(file, path, format!("“{id}” is what every step calls a text of its own; choose another id")));
    }
    Ok(())
}

pub(super) fn distinct<'a>(file: &str, path: &str, ids: impl Iterator<Item = &'a String>) -> Result<()> {
    let mut seen = BTreeSet::new();
    for (at, id) in ids.enumerate() {
        let path = below(path, at);
        named(file, &path, id)?;
        if !seen.insert(id) {
            return Err(wrong(file, &path, format!("{id} is there twice; ids are unique")));
        }
    }
    Ok(())
}

/// A gate has one place where both say that they are ready, and nothing else has one.
fn gate(file: &str, pack: &Pack) -> Result<()> {
    let ready = |step: &Step| matches!(step.what, What::Ready { .. });
    let places: Vec<usize> = (0..pack.steps.len()).filter(|at| pack.steps.get(*at).is_some_and(ready)).collect();
    match (pack.gate, places.as_slice()) {
        (Gate::Open, []) | (Gate::Ready, [_]) => Ok(()),
        (Gate::Open, [at, ..]) => {
            Err(wrong(file, &below("/steps", at), "who may begin alone needs no ready; say \"gate\": \"ready\""))
        }
        (Gate::Ready, []) => Err(wrong(file, "/gate", "a step of the kind ready belongs to this gate")),
        (Gate::Ready, [_, at, ..]) => Err(wrong(file, &below("/steps", at), "one is said to be ready once")),
    }
}

/// A page of Help, by its id.
pub(super) fn page_of_help(file: &str, path: &str, page: &str) -> Result<()> {
    if ["alongside", "afraid", "cannot-go-on", "frighten"].contains(&page) {
        return Ok(());
    }
    Err(wrong(file, path, format!("“{page}” is no page of Help: alongside, afraid, cannot-go-on, frighten")))
}
