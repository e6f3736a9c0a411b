//! Sealing, taking back, and what the device does by itself: opening answers when both are there, giving
//! back as drafts what cannot count, letting go of what was taken back.

use rusqlite::Transaction;

use super::at_rest;
use super::ops::{Commit, ExerciseOp, Open, Withdraw};
use super::round::Round;
use super::rows::{self, Held};
use super::sealed::{commit, pad, unpad};
use super::session::Session;
use crate::crypto::Key;
use crate::error::{Error, Result};
use crate::ids::{DeviceId, OpId, PersonId, SessionId};
use crate::log::{self, Author, Ledger, Vector};

/// Opens every sealed answer of this phone whose counterpart is here without a gap, and gives back as
/// drafts those that can no longer count; `couple` is the couple's key. Called twice it does nothing more. Says
/// how many were opened.
pub(super) fn settle_sealed(tx: &Transaction, ledger: &Ledger, author: &Author, couple: &Key) -> Result<usize> {
    let mut opened = 0;
    for held in rows::held(tx)? {
        let Some(round) = rows::round(tx, held.round)? else { continue };
        if let Some((own, theirs)) = round.ready(author.person).filter(|(own, _)| own.commit == held.commit) {
            // The Open says what it had seen by its vector, which goes only as far as there is no gap.
            let (device, op_seq) = theirs.device;
            if log::vector(tx)?.get(&device).is_none_or(|had| *had < op_seq) {
                continue;
            }
            let (key, answer) = at_rest::open(couple, &held)?;
            let given = unpad(&answer);
            let open = Open { commit: own.commit, against: theirs.commit, key: key.0, answer };
            ledger.record(tx, author, held.round, Some(round.session.into()), &ExerciseOp::Open(open))?;
            rows::release(tx, held.commit)?;
            // Taken back too late: what was given back as a draft is open now; what was written over it stays.
            if given == Some(rows::draft(tx, held.session, &held.step)?) {
                rows::drop_draft(tx, held.session, &held.step)?;
            }
            opened += 1;
        } else if settled_otherwise(&round, &held, author.person) {
            give_back(tx, couple, &held)?;
            rows::release(tx, held.commit)?;
        }
    }
    Ok(opened)
}

/// Whether an answer that lies here will never be opened: another of mine counts, or the round closed.
fn settled_otherwise(round: &Round, held: &Held, me: PersonId) -> bool {
    let other_counts = round.answers.get(&me).is_some_and(|own| own.commit != held.commit);
    (other_counts && held.withdrawn.is_none()) || round.closed.is_some()
}

/// Erases what was taken back, once the other phone is known to have the withdrawal: `theirs` is its
/// vector, from blobs read without a gap below it. From then on nothing can cross it any more.
///
/// # Errors
/// Only those of the store.
pub fn forget_withdrawn(tx: &Transaction, own: DeviceId, theirs: &Vector) -> Result<()> {
    let covered = theirs.get(&own).copied().unwrap_or(0);
    for held in rows::held(tx)?.iter().filter(|held| held.withdrawn.is_some_and(|seq| seq <= covered)) {
        let counts = rows::round(tx, held.round)?
            .is_some_and(|round| round.answers.values().any(|answer| answer.commit == held.commit));
        if !counts {
            rows::release(tx, held.commit)?;
        }
    }
    Ok(())
}

/// Erases the sealed answers that are not opened and what was being written: the couple ends here, and
/// they go with its keys.
///
/// # Errors
/// Only those of the store.
pub fn forget_unsent(tx: &Transaction) -> Result<()> {
    rows::forget_unsent(tx)
}

/// What was sealed becomes a draft again, unless something newer is being written there.
fn give_back(tx: &Transaction, couple: &Key, held: &Held) -> Result<()> {
    if rows::draft(tx, held.session, &held.step)?.is_empty() {
        let (_, answer) = at_rest::open(couple, held)?;
        rows::save_draft(tx, held.session, &held.step, &unpad(&answer).unwrap_or_default())?;
    }
    Ok(())
}

pub(super) fn seal(
    tx: &Transaction,
    ledger: &Ledger,
    author: &Author,
    couple: &Key,
    session: &Session,
    step: &str,
    texts: &[String],
) -> Result<()> {
    let id = session.record;
    let (round, closes, _) = rows::present_round(tx, id, step)?;
    let mut of = Commit {
        session: id,
        exercise: session.pack.id.clone(),
        version: session.pack.version,
        step: step.to_owned(),
        commitment: [0; 32],
        until_ms: session.day_ends_ms,
        closes,
    };
    let (key, answer) = (Key::random(ledger.entropy)?, pad(texts));
    of.commitment = commit(ledger.members.couple, round, &of, author.person, &key, &answer);
    let commit = ledger.record(tx, author, round, Some(id.into()), &ExerciseOp::Commit(of))?;
    let sealed = at_rest::close(ledger.entropy, couple, commit, &key, &answer)?;
    let session = session.mine.session;
    rows::hold(tx, &Held { commit, round, session, step: step.to_owned(), sealed, withdrawn: None })
}

/// Takes back what was sealed at `step` of the session that is shared as `session`.
pub(super) fn withdraw(
    tx: &Transaction,
    ledger: &Ledger,
    author: &Author,
    couple: &Key,
    session: SessionId,
    step: &str,
) -> Result<()> {
    let (id, _, round) = rows::present_round(tx, session, step)?;
    let own: Option<OpId> = round.and_then(|round| round.answers.get(&author.person).map(|own| own.commit));
    let commit = own.ok_or_else(|| Error::gone("answer"))?;
    let op = ExerciseOp::Withdraw(Withdraw { commit });
    let op = ledger.record(tx, author, id, Some(session.into()), &op)?;
    let number =
        log::operations(tx, id)?.iter().find(|one| one.frame.id == op).map_or(u64::MAX, |one| one.frame.op_seq);
    rows::mark_withdrawn(tx, commit, number)?;
    for held in rows::held(tx)?.iter().filter(|held| held.commit == commit) {
        give_back(tx, couple, held)?;
    }
    Ok(())
}
