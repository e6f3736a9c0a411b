//! What the two agreed on in their exercises, in one list, and ending it.

use rusqlite::{Connection, Transaction};

use super::agreement::Ended;
use super::hands::Hands;
use super::ops::ExerciseOp;
use super::reads::Eyes;
use super::rows;
use super::run::load;
use super::screens::AgreementCard;
use crate::error::{Error, Result};
use crate::ids::SessionId;

/// Everything that holds, the latest first.
///
/// # Errors
/// Only those of the store.
pub(super) fn agreements(connection: &Connection, eyes: &Eyes) -> Result<Vec<AgreementCard>> {
    if eyes.me.is_none() {
        return Ok(Vec::new());
    }
    let mut cards = Vec::new();
    for id in rows::with_words(connection)? {
        let Some(session) = load(connection, eyes.outside, eyes.me, id, eyes.now_ms, eyes.here)? else { continue };
        let Some(shared) = &session.shared else { continue };
        for (step, agreement) in &shared.agreements {
            let Some(words) = &agreement.holds else { continue };
            cards.push(AgreementCard {
                session: id,
                step: step.clone(),
                title: session.pack.text(&eyes.here.language, "title"),
                text: words.text.clone(),
                at_ms: words.at_ms,
            });
        }
    }
    Ok(cards)
}

/// Ends what holds at `step`: alone, at once, without a reason.
///
/// # Errors
/// [`Error::Gone`] when nothing holds there any more; [`Error::NotPaired`] alone.
pub fn end_agreement(tx: &Transaction, hands: &Hands, session: SessionId, step: &str) -> Result<()> {
    let Hands::Paired { ledger, author, .. } = hands else { return Err(Error::NotPaired) };
    let shared = rows::shared(tx, session)?;
    let words = shared.and_then(|shared| shared.agreements.get(step).and_then(|one| one.holds.clone()));
    let words = words.ok_or_else(|| Error::gone("agreement"))?;
    let op = ExerciseOp::Ended(Ended { step: step.to_owned(), wording: words.op });
    ledger.record(tx, author, session.into(), None, &op)?;
    Ok(())
}
