//! Two who are ready for the same exercise before they hear of each other are ready for one and the same: of the
//! two sessions one stays, which both phones tell by the ids alone, and whoever began the other is in it. Only
//! where nothing can have been given yet: else there are two sessions, each to be taken up by the other.

use rusqlite::{Connection, Transaction};

use super::effects::{Effect, Turn};
use super::hands::Hands;
use super::model::Pack;
use super::ops::{ExerciseOp, Shared, Start};
use super::outside::Outside;
use super::reads::unfinished;
use super::rows;
use super::run::{load, start_of};
use super::session::{Pace, Progress, Session};
use super::step::{By, Mark, Step, What};
use crate::error::Result;
use crate::ids::{PersonId, SessionId};

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

    /// Whether two sessions of it can become one: before its gate there is nothing but to read, so whoever waits
    /// there has given, chosen and written nothing yet.
    pub(super) fn can_cross(&self) -> bool {
        let reads = |step: &Step| step.by == By::Each && matches!(step.what, What::Read { .. });
        self.gate_at().is_some_and(|gate| self.steps.iter().take(gate).all(reads))
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
        let taken_up = rows::taken_up_as(connection, id)?;
        // Until the other phone has heard of it, too, theirs is mine already.
        let crossed = taken_up.map_or_else(|| rows::crossed_by(connection, me, id, now_ms), |one| Ok(Some(one)))?;
        let can_cross = |exercise: &str| outside.newest(exercise).is_some_and(Pack::can_cross);
        record = crossed.filter(|(_, exercise)| can_cross(exercise)).map_or(id, |(record, _)| record);
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
        if let Some(own) = load(tx, hands.outside(), Some(me), own, hands.now().utc_ms, hands.here())? {
            take_up(tx, hands, &own, theirs)?;
        }
    }
    Ok(())
}

/// Who says first that they are ready where the other waits already is in the other's session; the session as it
/// is then. None where nobody waits: then what `turn` says is done as it stands.
pub(super) fn join<'a>(
    tx: &Transaction,
    hands: &Hands<'a>,
    session: &Session,
    turn: &mut Turn,
) -> Result<Option<Session<'a>>> {
    let Some(me) = session.me.filter(|_| session.shared.is_none() && session.pack.can_cross()) else {
        return Ok(None);
    };
    let Pack { id, version, .. } = session.pack;
    let theirs = rows::waiting(tx, id, *version, me, hands.now().utc_ms)?;
    let Some(after) = theirs.map(|theirs| take_up(tx, hands, session, theirs)).transpose()?.flatten() else {
        return Ok(None);
    };
    turn.effects.retain(|effect| !matches!(effect, Effect::Join { .. }));
    Ok(Some(after))
}

/// Who is in a session for both does not go on with another of the same exercise, of which they have shared
/// nothing, or in which they rest alone: it is there to be read.
pub(super) fn set_aside_begun(tx: &Transaction, hands: &Hands, session: &Session) -> Result<()> {
    if !session.pack.for_both() {
        return Ok(());
    }
    let found = unfinished(tx, hands.outside(), hands.me(), hands.now().utc_ms, hands.here())?;
    let alone = |one: &Session| one.shared.is_none() || one.rests_alone();
    let begun = |one: &&Session| one.pack.id == session.pack.id && alone(one) && !one.mine.one_phone;
    for one in found.iter().filter(begun).filter(|one| one.mine.session != session.mine.session) {
        rows::save_progress(tx, &Progress { pace: Pace::Left, ..one.mine.clone() }, false)?;
    }
    Ok(())
}

/// This one is in `theirs`, of the same exercise and version as `own`, from now on; the session as it is then. None,
/// and nothing done, where that exercise does not cross.
fn take_up<'a>(tx: &Transaction, hands: &Hands<'a>, own: &Session, theirs: SessionId) -> Result<Option<Session<'a>>> {
    let Hands::Paired { ledger, author, .. } = hands else { return Ok(None) };
    if !own.pack.can_cross() {
        return Ok(None);
    }
    let here = own.mine.session;
    let start = Start { instead: Some(here), ..start_of(own, author) };
    ledger.record(tx, author, theirs.into(), None, &ExerciseOp::Start(start))?;
    load(tx, hands.outside(), own.me, here, author.now.utc_ms, author.here)
}
