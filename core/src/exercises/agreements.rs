//! What the two agreed on in their exercises, in one list, and ending it.

use rusqlite::{Connection, Transaction};

use super::agreement::{Ended, in_one};
use super::hands::Hands;
use super::ops::ExerciseOp;
use super::reads::Eyes;
use super::rows::{self, Holding};
use super::screens::AgreementCard;
use crate::error::{Error, Result};
use crate::ids::SessionId;

/// In how many sessions it is looked for.
const LATEST: u32 = 100;

/// Everything that holds, the latest first.
///
/// # Errors
/// Only those of the store.
pub(super) fn agreements(connection: &Connection, eyes: &Eyes) -> Result<Vec<AgreementCard>> {
    if eyes.me.is_none() {
        return Ok(Vec::new());
    }
    let card = |one: Holding| {
        // A session that the other began in a newer version is one of this exercise, too.
        let pack = eyes.outside.exactly(&one.exercise, one.version).or_else(|| eyes.outside.newest(&one.exercise))?;
        let title = pack.text(&eyes.here.language, "title");
        Some(AgreementCard { session: one.session, step: one.step, title, text: one.text, at_ms: one.at_ms })
    };
    let mut cards: Vec<AgreementCard> = Vec::new();
    for card in rows::holding(connection, LATEST)?.into_iter().filter_map(card) {
        match cards.last_mut().filter(|last| (last.session, &last.step) == (card.session, &card.step)) {
            // Each confirmed the other's words at once: both texts hold, in one place.
            Some(last) => {
                last.text = in_one([last.text.as_str(), card.text.as_str()].into_iter());
                last.at_ms = last.at_ms.max(card.at_ms);
            }
            None => cards.push(card),
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
    let session = rows::taken_up_as(tx, session)?.map_or(session, |(record, _)| record);
    let shared = rows::shared(tx, session)?;
    let holds = shared.and_then(|mut shared| shared.agreements.remove(step)).unwrap_or_default().holds;
    if holds.is_empty() {
        return Err(Error::gone("agreement"));
    }
    for words in holds {
        let op = ExerciseOp::Ended(Ended { step: step.to_owned(), wording: words.op });
        ledger.record(tx, author, session.into(), None, &op)?;
    }
    Ok(())
}
