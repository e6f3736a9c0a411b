//! What a pack must keep to beyond its shape: ids unique, every step reachable, every text there, used
//! and short enough for a small screen.

use std::collections::BTreeSet;

use super::json::{below, wrong};
use super::model::{By, Evidence, Join, Mark, Options, Pack, Step, What, Who};
use crate::error::Result;

/// The texts that every exercise has, and the most letters of each.
const HEAD: [(&str, usize); 4] = [("title", 40), ("purpose", 120), ("approach", 80), ("done", 200)];

/// Closing lines that an exercise may have: for whoever received, and for one alone.
const OTHER_ENDS: [(&str, usize); 2] = [("done.other", 200), ("done.alone", 200)];

/// Every text the pack may have, with the most letters of each.
pub(super) fn allowed(pack: &Pack) -> Vec<(String, usize)> {
    let mut texts = lengths(pack);
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
        Some(_) if text.trim().is_empty() => Err(wrong(file, &path, "this text is empty")),
        Some(most) if text.chars().count() > most => {
            Err(wrong(file, &path, format!("{} letters are too many; {most} fit", text.chars().count())))
        }
        Some(_) => Ok(()),
    }
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
    let lists = [("types", pack.types.len()), ("who", pack.who.len()), ("serves", pack.serves.len())];
    for (name, length) in lists.into_iter().chain([("cautions", pack.cautions.len()), ("steps", pack.steps.len())]) {
        if length == 0 {
            return Err(wrong(file, &below("", name), "this may not be empty"));
        }
    }
    for (at, row) in pack.serves.iter().enumerate() {
        let number = row.strip_prefix('C').and_then(|digits| digits.parse::<u32>().ok());
        if row.len() != 3 && row.len() != 4 || number.is_none() {
            return Err(wrong(file, &below("/serves", at), "a row of the coverage matrix, such as C87"));
        }
    }
    if let Evidence::Studies(studies) = &pack.evidence {
        distinct(file, "/evidence", studies.iter().map(|study| &study.id))?;
    }
    distinct(file, "/cautions", pack.cautions.iter())?;
    distinct(file, "/steps", pack.steps.iter().map(|step| &step.id))?;
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
fn named(file: &str, path: &str, id: &str) -> Result<()> {
    let plain = id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    let reserved = ["name", "prompt", "hint", "low", "high", "text"].contains(&id);
    if id.is_empty() || id.len() > 40 || !plain || reserved {
        return Err(wrong(file, path, format!("“{id}” is no id: small letters, digits and hyphens, up to 40")));
    }
    Ok(())
}

fn distinct<'a>(file: &str, path: &str, ids: impl Iterator<Item = &'a String>) -> Result<()> {
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

/// Whether what is kept at `step` can begin a text: words of one's own, or words for feelings.
fn begins(step: &Step) -> bool {
    match &step.what {
        What::Reflect { .. } => true,
        What::Choose { mark, options, .. } => *mark == Mark::Private && *options == Options::Feelings,
        _ => false,
    }
}

fn check_step(file: &str, pack: &Pack, at: usize, step: &Step) -> Result<()> {
    let path = below("/steps", at);
    let bad = |part: &str, reason: &str| Err(wrong(file, &below(&path, part), reason));
    let earlier = |id: &str| pack.steps.iter().take(at).find(|one| one.id == id);
    if ["caution", "evidence"].contains(&step.id.as_str()) {
        return bad("id", "this name is taken; choose another");
    }
    if step.by == By::Other && pack.who == [Who::Solo] {
        return bad("by", "nobody can reach this step: the exercise is for one");
    }
    if step.mark() == Mark::Sealed && step.by != By::Each {
        return bad("by", "a sealed step is always each one's");
    }
    if let Some(needed) = &step.needs {
        // A step that waits for what never comes can be reached by nobody.
        let Some(needed) = earlier(needed) else { return bad("needs", "this names no earlier step") };
        if needed.mark() == Mark::Private {
            return bad("needs", "what is private never arrives; name a shared or sealed step");
        }
        if needed.by != By::Each && needed.by == step.by {
            return bad("needs", "that step is one's own and never arrives from the other");
        }
        if pack.who == [Who::Solo] {
            return bad("needs", "nobody can reach this step: the exercise is for one");
        }
    }
    match &step.what {
        What::Read { paragraphs } => {
            if paragraphs.is_empty() {
                return bad("paragraphs", "there is nothing to read");
            }
            distinct(file, &below(&path, "paragraphs"), paragraphs.iter())
        }
        What::Choose { options, up_to, .. } => {
            if let Options::Listed(listed) = options {
                distinct(file, &below(&path, "options"), listed.iter())?;
                if listed.len() < 2 || u32::try_from(listed.len()).is_ok_and(|most| *up_to > most) {
                    return bad("options", "fewer options than can be chosen, or only one");
                }
            }
            if *up_to == 0 {
                return bad("up_to", "at least one can be chosen");
            }
            Ok(())
        }
        What::Scale { highest, .. } if !(2..=100).contains(highest) => bad("highest", "between 2 and 100"),
        What::Share { options, from } => {
            distinct(file, &below(&path, "options"), options.iter())?;
            match from.as_deref().map(earlier) {
                Some(Some(one)) if one.by == step.by && begins(one) => Ok(()),
                Some(_) => bad("from", "this names no earlier private text or feeling of the same person"),
                None => Ok(()),
            }
        }
        What::Sealed { fields, join } => {
            distinct(file, &below(&path, "fields"), fields.iter().map(|field| &field.id))?;
            if fields.iter().all(|field| field.optional) {
                return bad("fields", "at least one field must be asked for");
            }
            match join {
                Join::Both | Join::OverlapFirst => Ok(()),
                _ => bad("join", "texts have no order; both or overlap_first"),
            }
        }
        What::Schedule { ritual, .. } => named(file, &below(&path, "ritual"), ritual),
        What::Scale { .. } | What::Reflect { .. } | What::Pause => Ok(()),
    }
}
