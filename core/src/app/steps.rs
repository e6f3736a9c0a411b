//! What is private of exercises: it goes to the vault and is shown again from there. Nothing of it is
//! in any other file; what cannot be kept yet is held in memory until there is a vault.

use std::collections::BTreeMap;

use rusqlite::Transaction;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::error::{Result, VaultFault};
use crate::exercises::{Beginning, Keep, Private, SessionScreen, StepView};
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
    here: BTreeMap<Place, (RecordId, Private)>,
    beginnings: BTreeMap<Place, String>,
}

/// A step's private part in the vault.
#[derive(Serialize, Deserialize)]
struct Kept {
    session: SessionId,
    exercise: String,
    step: String,
    at_ms: i64,
    text: Option<String>,
    options: Vec<String>,
    value: Option<u32>,
}

impl Steps {
    /// Keeps `keep` in the vault, in place of what this run kept there for that step.
    ///
    /// # Errors
    /// [`VaultFault::NotSetUp`] for a text before there is a vault: nobody's words may be lost.
    pub(super) fn keep(&mut self, private: &Database, entropy: &dyn Entropy, now_ms: i64, keep: Keep) -> Result<()> {
        let place = (keep.session, keep.step.clone());
        let id = match self.here.get(&place) {
            Some((id, _)) => *id,
            None => RecordId::random(entropy)?,
        };
        let there = private.read(vault::exists)?;
        if !there && matches!(&keep.what, Private::Text(text) if !text.trim().is_empty()) {
            return Err(VaultFault::NotSetUp.into());
        }
        if there {
            let kept = Zeroizing::new(to_cbor(&Kept::of(&keep, now_ms))?);
            private.write(|tx: &Transaction| vault::put(tx, entropy, STEP, id, &kept))?;
        }
        self.here.insert(place, (id, keep.what));
        Ok(())
    }

    /// A beginning for a later step's text.
    pub(super) fn begin(&mut self, session: SessionId, beginning: Beginning) {
        if let Private::Text(text) = beginning.from {
            self.beginnings.insert((session, beginning.step), text);
        }
    }

    /// Puts what is private into a screen: from this run, or from the open vault.
    pub(super) fn fill(
        &self,
        screen: &mut SessionScreen,
        private: &Database,
        open: Option<&vault::Open>,
    ) -> Result<()> {
        let place = (screen.id, screen.step_id.clone());
        if let StepView::Share { draft, .. } = &mut screen.step
            && draft.is_empty()
            && let Some(beginning) = self.beginnings.get(&place)
        {
            draft.clone_from(beginning);
        }
        let kept = match (self.here.get(&place), open) {
            (Some((_, what)), _) => Some(what.clone()),
            (None, Some(open)) => latest(private, open, &place)?,
            (None, None) => None,
        };
        match (&mut screen.step, kept) {
            (StepView::Reflect { draft, .. }, Some(Private::Text(text))) => *draft = text,
            (StepView::Scale { value, .. }, Some(Private::Value(kept))) => *value = Some(kept),
            (StepView::Choose { chosen, .. } | StepView::Feelings { chosen, .. }, Some(Private::Options(ids)))
                if chosen.is_empty() =>
            {
                *chosen = ids;
            }
            _ => {}
        }
        Ok(())
    }

    /// The vault is closed: what came from it is forgotten.
    pub(super) fn lock(&mut self) {
        *self = Self::default();
    }
}

impl Kept {
    fn of(keep: &Keep, at_ms: i64) -> Self {
        let mut kept = Self {
            session: keep.session,
            exercise: keep.exercise.clone(),
            step: keep.step.clone(),
            at_ms,
            text: None,
            options: Vec::new(),
            value: None,
        };
        match &keep.what {
            Private::Text(text) => kept.text = Some(text.clone()),
            Private::Options(options) => kept.options.clone_from(options),
            Private::Value(value) => kept.value = Some(*value),
        }
        kept
    }

    fn what(self) -> Private {
        match (self.text, self.value) {
            (Some(text), _) => Private::Text(text),
            (None, Some(value)) => Private::Value(value),
            (None, None) => Private::Options(self.options),
        }
    }
}

fn latest(private: &Database, open: &vault::Open, place: &Place) -> Result<Option<Private>> {
    let records = private.read(|conn| vault::all(conn, open, STEP))?.records;
    let kept = records.iter().filter_map(|record| from_cbor::<Kept>(&record.plain));
    let newest = kept.filter(|kept| (kept.session, &kept.step) == (place.0, &place.1)).max_by_key(|kept| kept.at_ms);
    Ok(newest.map(Kept::what))
}
