//! Two who begin the same exercise before they hear of each other have begun one and the same: of the two
//! sessions one stays, which both phones tell by the ids alone, and whoever began the other is in it with what
//! they gave there. Where one gives and the other receives, each begins their own, and nothing crosses.

use rusqlite::{Connection, Transaction};

use super::agreement::Worded;
use super::at_rest;
use super::effects::{Effect, Turn};
use super::hands::Hands;
use super::model::Pack;
use super::ops::{Chosen, ExerciseOp, Sent, Shared, Start};
use super::outside::Outside;
use super::reads::unfinished;
use super::rows;
use super::run::{load, start_of};
use super::sealed::unpad;
use super::sealing::{seal, withdraw};
use super::session::{Pace, Progress, Session};
use super::step::{By, Mark, What};
use crate::error::Result;
use crate::ids::{PersonId, SessionId};
use crate::log::{self, Operation};

/// Where a session lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// What is shared of it.
    pub(super) record: SessionId,
    /// What is on this phone alone: where its holder stands, their drafts, what is private.
    pub(super) here: SessionId,
}

impl Pack {
    /// Whether two who both begin it mean the same session: nobody gives it to the other. What whoever
    /// begins chooses for both is no gift, and what comes behind the gate is for two who are ready.
    pub(super) fn for_both(&self) -> bool {
        self.steps.iter().take(self.gate_at().unwrap_or(self.steps.len())).all(|step| match (step.by, &step.what) {
            (By::Each | By::Teller | By::Listener, _) | (_, What::Turn { .. }) => true,
            (_, What::Choose { mark, .. }) => *mark != Mark::Sealed,
            _ => false,
        })
    }
}

/// Where the session called `id` lies for `me`, with what is shared of it. An id that crossed another leads to
/// where that one does.
pub(super) fn place(
    connection: &Connection,
    outside: &Outside,
    me: PersonId,
    id: SessionId,
    now_ms: i64,
) -> Result<(Place, Option<Shared>)> {
    let mut shared = rows::shared(connection, id)?;
    let mut record = id;
    if shared.as_ref().is_none_or(|one| one.day.is_none() && one.joined.len() < 2) {
        record = match rows::taken_up_as(connection, id)? {
            Some(record) => record,
            // Until the other phone has heard of it, too, theirs is mine already.
            None => rows::crossed_by(connection, me, id, now_ms)?
                .filter(|(_, exercise)| outside.newest(exercise).is_some_and(Pack::for_both))
                .map_or(id, |(own, _)| own),
        };
    }
    if record != id {
        shared = rows::shared(connection, record)?;
    }
    let gave_up = shared.as_ref().is_some_and(|one| one.instead.contains_key(&me));
    let given_up = if gave_up { rows::given_up_for(connection, record, me)? } else { None };
    Ok((Place { record, here: given_up.unwrap_or(record) }, shared))
}

/// Takes up sessions of the other's that take the place of this one's own.
pub(super) fn settle_crossed(tx: &Transaction, hands: &Hands) -> Result<()> {
    let Some((_, me)) = hands.two() else { return Ok(()) };
    for (own, theirs) in rows::crossed(tx, me, hands.now().utc_ms)? {
        // The one before may have settled this one.
        if rows::taken_up_as(tx, own)?.is_some() || rows::shared(tx, theirs)?.is_none_or(|one| one.joined.len() > 1) {
            continue;
        }
        let Some(before) = load(tx, hands.outside(), Some(me), own, hands.now().utc_ms, hands.here())? else {
            continue;
        };
        if let Some(after) = take_up(tx, hands, &before, theirs)? {
            let mine = moved(&before, &after);
            let done = mine.at >= after.path().len();
            rows::save_progress(tx, &mine, done)?;
        }
    }
    Ok(())
}

/// Who shares something first where the other has begun the same exercise, or has said that they are ready in
/// both, is in the other's with all of it; the session as it is then. None where they have begun nothing else:
/// then what `turn` says is done as it stands. Not at a turn, which would be another's then.
pub(super) fn join<'a>(
    tx: &Transaction,
    hands: &Hands<'a>,
    session: &Session,
    turn: &mut Turn,
) -> Result<Option<Session<'a>>> {
    let turns = |effect: &Effect| matches!(effect, Effect::Send { step, .. } if step.contains('/'));
    let Some(me) = session.me.filter(|_| session.mine.day.is_none() && session.pack.for_both()) else {
        return Ok(None);
    };
    if turn.effects.iter().any(turns) {
        return Ok(None);
    }
    let now_ms = hands.now().utc_ms;
    let after = if session.shared.is_none() {
        let theirs = rows::waiting(tx, &session.pack.id, me, now_ms)?;
        let Some(theirs) = theirs else { return Ok(None) };
        let Some(after) = take_up(tx, hands, session, theirs)? else { return Ok(None) };
        turn.mine = moved(&Session { mine: turn.mine.clone(), ..session.clone() }, &after);
        after
    } else {
        let own = rows::alone(tx, &session.pack.id, me, now_ms)?;
        let Some(own) = own else { return Ok(None) };
        let Some(own) = load(tx, hands.outside(), Some(me), own, now_ms, hands.here())? else { return Ok(None) };
        let Some(after) = take_up(tx, hands, &own, session.record)? else { return Ok(None) };
        turn.mine = Progress { session: own.mine.session, begun_ms: own.mine.begun_ms, ..turn.mine.clone() };
        after
    };
    let is_mine = |step: &str| after.pack.step(step).is_some_and(|(_, step)| after.is_mine(step));
    turn.effects.retain(|effect| match effect {
        Effect::Join { .. } => false,
        // What whoever begins chooses for both they have chosen.
        Effect::Choose { step, .. } => is_mine(step),
        _ => true,
    });
    Ok(Some(after))
}

/// Who is in a session for both does not go on with another of the same exercise, of which they have shared
/// nothing: it is there to be read.
pub(super) fn set_aside_begun(tx: &Transaction, hands: &Hands, session: &Session) -> Result<()> {
    if !session.pack.for_both() {
        return Ok(());
    }
    let found = unfinished(tx, hands.outside(), hands.me(), hands.now().utc_ms, hands.here())?;
    let begun = |one: &&Session| one.pack.id == session.pack.id && one.shared.is_none() && !one.mine.one_phone;
    for one in found.iter().filter(begun).filter(|one| one.mine.session != session.mine.session) {
        rows::save_progress(tx, &Progress { pace: Pace::Left, ..one.mine.clone() }, false)?;
    }
    Ok(())
}

/// This one is in `theirs` from now on, with what they gave in `own`; the session as it is then. None, and
/// nothing done, where this app does not have theirs.
fn take_up<'a>(tx: &Transaction, hands: &Hands<'a>, own: &Session, theirs: SessionId) -> Result<Option<Session<'a>>> {
    let Hands::Paired { ledger, author, key, .. } = hands else { return Ok(None) };
    let here = own.mine.session;
    let pack = rows::shared(tx, theirs)?
        .and_then(|shared| hands.outside().exactly(&shared.exercise, shared.version))
        .filter(|pack| pack.for_both());
    let Some(pack) = pack else { return Ok(None) };
    let given = log::operations(tx, here.into())?;
    let start = Start { version: pack.version, instead: Some(here), ..start_of(own, author) };
    ledger.record(tx, author, theirs.into(), None, &ExerciseOp::Start(start))?;
    let Some(after) = load(tx, hands.outside(), own.me, here, author.now.utc_ms, author.here)? else {
        return Ok(None);
    };
    let is_mine = |step: &str| after.pack.step(step).is_some_and(|(_, step)| after.is_mine(step));
    for one in given.into_iter().filter(|one| one.frame.person == author.person) {
        let op = ExerciseOp::read(one.frame.kind, &one.op);
        let carried = op.filter(|op| match op {
            ExerciseOp::Sent(Sent { step, .. })
            | ExerciseOp::Chosen(Chosen { step, .. })
            | ExerciseOp::Worded(Worded { step, .. }) => is_mine(step),
            _ => false,
        });
        carried.map(|op| ledger.record(tx, author, theirs.into(), None, &op)).transpose()?;
    }
    for held in rows::held(tx)?.iter().filter(|held| held.session == here && held.withdrawn.is_none()) {
        let Some(texts) = unpad(&at_rest::open(key, held)?.1).filter(|_| is_mine(&held.step)) else { continue };
        withdraw(tx, ledger, author, key, here, &held.step)?;
        seal(tx, ledger, author, key, &after, &held.step, &texts)?;
        rows::drop_draft(tx, here, &held.step)?;
    }
    load(tx, hands.outside(), own.me, here, author.now.utc_ms, author.here)
}

/// Where someone stands who stood in `before`: at the same step, though others may be theirs now.
fn moved(before: &Session, after: &Session) -> Progress {
    let (path, now) = (before.path(), after.path());
    let nth = |id: &str| after.pack.step(id).map_or(0, |(nth, _)| nth);
    let place = |at: usize| match path.get(at) {
        Some(step) => now.iter().take_while(|one| nth(&one.id) < nth(&step.id)).count(),
        None => now.len(),
    };
    Progress { at: place(before.mine.at), reached: place(before.mine.reached), ..after.mine.clone() }
}
