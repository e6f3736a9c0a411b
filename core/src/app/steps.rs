//! What is private of exercises: it goes to the vault and is shown again from there. Nothing of it is
//! in any other file; what cannot be kept yet is held in memory until there is a vault.

use std::collections::BTreeMap;

use rusqlite::{Connection, Transaction};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::error::{Result, VaultFault};
use crate::exercises::{Alone, Beginning, Exchange, Keep, Private, SessionScreen, StepView};
use crate::ids::{RecordId, SessionId};
use crate::log::{from_cbor, to_cbor};
use crate::random::Entropy;
use crate::store::Database;
use crate::vault::{self, Kind};

/// A private step, as the vault numbers it.
const STEP: Kind = Kind(0x0301);

type Place = (SessionId, String);

/// The private parts of this run's sessions.
#[derive(Default)]
pub(super) struct Steps {
    here: BTreeMap<Place, Held>,
    beginnings: BTreeMap<Place, String>,
}

/// A private part in memory.
struct Held {
    /// Where it lies in the vault; nowhere before there is one.
    id: Option<RecordId>,
    kept: Kept,
}

/// With what something private is kept.
pub(super) struct Means<'a> {
    pub(super) private: &'a Database,
    pub(super) open: Option<&'a vault::Open>,
    pub(super) entropy: &'a dyn Entropy,
    pub(super) now_ms: i64,
}

/// Whether words are still being written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Words {
    Draft,
    /// Given as an answer: the step is done with them, so they need a place that lasts.
    Given,
}

/// A step's private part in the vault.
#[derive(Clone, Serialize, Deserialize)]
struct Kept {
    session: SessionId,
    exercise: String,
    step: String,
    at_ms: i64,
    text: Option<String>,
    options: Vec<String>,
    value: Option<u32>,
    #[serde(default)]
    texts: Vec<String>,
}

impl Steps {
    /// Keeps `keep` in the vault, in place of what was kept there for that step. Before there is a vault
    /// it is held here.
    ///
    /// # Errors
    /// [`VaultFault::NotSetUp`] for words given before there is a vault: nobody's words may be lost.
    pub(super) fn keep(&mut self, means: &Means, keep: Keep, words: Words) -> Result<()> {
        let place = (keep.session, keep.step.clone());
        let kept = Kept::of(keep, means.now_ms);
        let known = self.here.get(&place).and_then(|held| held.id);
        if !means.private.read(vault::exists)? {
            let lasting = words == Words::Given && kept.has_words();
            self.here.insert(place, Held { id: None, kept });
            return if lasting { Err(VaultFault::NotSetUp.into()) } else { Ok(()) };
        }
        let mut there = ids(means, &place)?;
        let id = match known.or_else(|| there.first().copied()) {
            Some(id) => id,
            None => RecordId::random(means.entropy)?,
        };
        there.retain(|other| *other != id);
        means.private.write(|tx| {
            kept.put(tx, means.entropy, id)?;
            there.iter().try_for_each(|other| vault::delete(tx, *other).map(drop))
        })?;
        self.here.insert(place, Held { id: Some(id), kept });
        Ok(())
    }

    /// There is a vault now: what was held here goes there.
    pub(super) fn flush(&mut self, tx: &Transaction, entropy: &dyn Entropy) -> Result<()> {
        for held in self.here.values_mut().filter(|held| held.id.is_none()) {
            let id = RecordId::random(entropy)?;
            held.kept.put(tx, entropy, id)?;
            held.id = Some(id);
        }
        Ok(())
    }

    /// Takes what is private of a step out of the vault. While that is locked, what this run does not
    /// know of stays; it is dropped when the step is next kept.
    pub(super) fn forget(&mut self, means: &Means, session: SessionId, step: &str) -> Result<()> {
        let place = (session, step.to_owned());
        self.beginnings.remove(&place);
        let mut there = ids(means, &place)?;
        there.extend(self.here.remove(&place).and_then(|held| held.id));
        if there.is_empty() {
            return Ok(());
        }
        means.private.write(|tx| there.iter().try_for_each(|id| vault::delete(tx, *id).map(drop)))
    }

    /// A beginning for a later step's text.
    pub(super) fn begin(&mut self, session: SessionId, beginning: Beginning) {
        if let Private::Text(text) = beginning.from {
            self.beginnings.insert((session, beginning.step), text);
        }
    }

    /// Puts what is private into a screen: from this run, or from the open vault. A text that would be
    /// sent and is not yet begun takes up what it follows from, or what was written `alone`, before there
    /// were two, at the same step.
    pub(super) fn fill(&self, screen: &mut SessionScreen, means: &Means, alone: Option<&Alone>) -> Result<()> {
        let place = (screen.id, screen.step_id.clone());
        let kept = self.at(means, &place)?;
        match (&mut screen.step, kept) {
            (StepView::Reflect { draft, .. }, Some(Private::Text(text))) => *draft = text,
            (StepView::Scale { value, .. }, Some(Private::Value(kept))) => *value = Some(kept),
            (
                StepView::Choose { chosen, exchange: Exchange::Private | Exchange::NotYet { .. }, .. }
                | StepView::Feelings { chosen, exchange: Exchange::Private | Exchange::NotYet { .. }, .. },
                Some(Private::Options(ids)),
            ) if chosen.is_empty() => *chosen = ids,
            (StepView::Share { draft, exchange: Exchange::NotYet { .. }, .. }, Some(Private::Text(text)))
                if draft.is_empty() =>
            {
                *draft = text;
            }
            (StepView::Sealed { draft, exchange: Exchange::NotYet { .. }, .. }, Some(Private::Texts(texts)))
                if draft.is_empty() =>
            {
                *draft = texts;
            }
            (StepView::Share { draft, exchange: Exchange::NotYet { .. }, .. }, _) if draft.is_empty() => {
                *draft = match (self.beginnings.get(&place), alone) {
                    (Some(beginning), _) => beginning.clone(),
                    (None, Some(alone)) => match self.at(means, &(alone.session, place.1))? {
                        Some(Private::Text(text)) => text,
                        _ => alone.draft.first().cloned().unwrap_or_default(),
                    },
                    (None, None) => String::new(),
                };
            }
            _ => {}
        }
        Ok(())
    }

    fn at(&self, means: &Means, place: &Place) -> Result<Option<Private>> {
        match (self.here.get(place), means.open) {
            (Some(held), _) => Ok(Some(held.kept.clone().what())),
            (None, Some(open)) => latest(means.private, open, place),
            (None, None) => Ok(None),
        }
    }

    /// The vault is closed: what came from it is forgotten; what is not in it yet stays.
    pub(super) fn lock(&mut self) {
        self.here.retain(|_, held| held.id.is_none());
        self.beginnings.clear();
    }
}

impl Kept {
    fn of(keep: Keep, at_ms: i64) -> Self {
        let mut kept = Self {
            session: keep.session,
            exercise: keep.exercise,
            step: keep.step,
            at_ms,
            text: None,
            options: Vec::new(),
            value: None,
            texts: Vec::new(),
        };
        match keep.what {
            Private::Text(text) => kept.text = Some(text),
            Private::Texts(texts) => kept.texts = texts,
            Private::Options(options) => kept.options = options,
            Private::Value(value) => kept.value = Some(value),
        }
        kept
    }

    fn has_words(&self) -> bool {
        self.text.iter().chain(&self.texts).any(|text| !text.trim().is_empty())
    }

    fn put(&self, tx: &Transaction, entropy: &dyn Entropy, id: RecordId) -> Result<()> {
        vault::put(tx, entropy, STEP, id, &Zeroizing::new(to_cbor(self)?))
    }

    fn what(self) -> Private {
        match (self.text, self.value) {
            (Some(text), _) => Private::Text(text),
            (None, Some(value)) => Private::Value(value),
            (None, None) if !self.texts.is_empty() => Private::Texts(self.texts),
            (None, None) => Private::Options(self.options),
        }
    }
}

/// What the vault keeps of a step, as far as it is open: the newest first.
fn found(conn: &Connection, open: &vault::Open, place: &Place) -> Result<Vec<(RecordId, Kept)>> {
    let records = vault::all(conn, open, STEP)?.records;
    let kept = records.iter().filter_map(|record| Some((record.id, from_cbor::<Kept>(&record.plain)?)));
    let mut found: Vec<_> = kept.filter(|(_, kept)| (kept.session, &kept.step) == (place.0, &place.1)).collect();
    found.sort_by_key(|(_, kept)| std::cmp::Reverse(kept.at_ms));
    Ok(found)
}

fn latest(private: &Database, open: &vault::Open, place: &Place) -> Result<Option<Private>> {
    let newest = private.read(|conn| found(conn, open, place))?.into_iter().next();
    Ok(newest.map(|(_, kept)| kept.what()))
}

fn ids(means: &Means, place: &Place) -> Result<Vec<RecordId>> {
    let Some(open) = means.open else { return Ok(Vec::new()) };
    Ok(means.private.read(|conn| found(conn, open, place))?.into_iter().map(|(id, _)| id).collect())
}
