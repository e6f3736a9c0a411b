//! Packs are data: reading one and checking it. Whatever does not fit is an `Error::Pack` that names
//! file and place; a pack never runs anything.

use std::collections::BTreeMap;

use serde_json::Value;

use super::checks::{allowed, check, fits};
use super::json::{Part, below, read, wrong};
use super::model::{Evidence, Gate, Occurs, Pack, Study, Texts};
use super::step_json::step;
use crate::error::Result;

/// What a pack says where there is no study.
const NO_STUDY: &str = "no study we know of";

/// Reads and checks the pack in `json`; `file` is how complaints call it.
///
/// # Errors
/// [`crate::error::Error::Pack`] with the file, the place as a JSON pointer, and what is wrong.
pub fn parse(file: &str, json: &str) -> Result<Pack> {
    let mut head = Part::of(file, String::new(), read(file, json)?)?;
    let steps: Vec<Value> = head.take("steps")?;
    let pack = Pack {
        id: head.take("id")?,
        version: head.take("version")?,
        minutes: head.take("minutes")?,
        types: head.take("types")?,
        who: head.take("who")?,
        gate: head.take::<Gate>("gate")?,
        guards: head.or("guards", Vec::new())?,
        needs: head.take("for")?,
        help: head.or("help", Vec::new())?,
        occurs: head.or("occurs", Occurs::Freely)?,
        serves: head.take("serves")?,
        cautions: head.take("cautions")?,
        evidence: evidence(file, head.take("evidence")?)?,
        review_pending: head.or("review_pending", false)?,
        reviews: head.or("reviews", Vec::new())?,
        steps: steps.into_iter().enumerate().map(|(at, value)| step(file, at, value)).collect::<Result<_>>()?,
        texts: head.take("texts")?,
        translations: BTreeMap::new(),
    };
    head.end()?;
    check(file, &pack)?;
    Ok(pack)
}

/// The texts of a pack in another language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Translation {
    /// The exercise.
    pub(super) id: String,
    /// The version of its pack.
    pub(super) version: u32,
    texts: Texts,
}

impl Translation {
    /// Reads `{"id", "version", "texts"}`.
    ///
    /// # Errors
    /// As [`parse`].
    pub(super) fn read(file: &str, json: &str) -> Result<Self> {
        let mut head = Part::of(file, String::new(), read(file, json)?)?;
        let translation = Self { id: head.take("id")?, version: head.take("version")?, texts: head.take("texts")? };
        head.end()?;
        Ok(translation)
    }

    /// Adds these texts to `pack`. Texts may be missing (they are served in English); one that the pack does
    /// not have may not be there.
    ///
    /// # Errors
    /// As [`parse`], also when they are another pack's.
    pub(super) fn add_to(self, pack: &mut Pack, language: &str, file: &str) -> Result<()> {
        if self.id != pack.id || self.version != pack.version {
            return Err(wrong(file, "/version", format!("this is for {} version {}", pack.id, pack.version)));
        }
        let known = allowed(pack);
        for (id, text) in &self.texts {
            let most = known.iter().find(|(known, _)| known == id).map(|(_, most)| *most);
            fits(file, id, text, most)?;
        }
        pack.translations.insert(language.to_owned(), self.texts);
        Ok(())
    }
}

/// Adds the texts of another language, in `json`, to `pack`.
///
/// # Errors
/// As [`parse`], also when they are another pack's.
pub fn translate(pack: &mut Pack, language: &str, file: &str, json: &str) -> Result<()> {
    Translation::read(file, json)?.add_to(pack, language, file)
}

fn evidence(file: &str, value: Value) -> Result<Evidence> {
    if value == NO_STUDY {
        return Ok(Evidence::NoneKnown);
    }
    let Value::Array(list) = value else {
        return Err(wrong(file, "/evidence", format!("a list of studies belongs here, or “{NO_STUDY}”")));
    };
    if list.is_empty() {
        return Err(wrong(file, "/evidence", format!("name a study, or say “{NO_STUDY}”")));
    }
    let study = |(at, value)| {
        let mut part = Part::of(file, below("/evidence", at), value)?;
        let study = Study { id: part.take("id")?, source: part.take("source")? };
        part.end()?;
        Ok(study)
    };
    Ok(Evidence::Studies(list.into_iter().enumerate().map(study).collect::<Result<_>>()?))
}
