//! What someone does, done: the engine's effects recorded, sealed or kept, in the caller's transaction.

use rusqlite::{Connection, Transaction};

use super::agreement::{Agreed, Worded};
use super::crossing::{Place, join, place, set_aside_begun, settle_crossed};
use super::effects::{Effect, Turn};
use super::hands::Hands;
use super::model::{Occurs, Pack, Who};
use super::ops::{Chosen, ExerciseOp, INVITATION_MS, Rest, Sent, Start};
use super::outside::Outside;
use super::round::Round;
use super::rows;
use super::sealed::session_of_day;
use super::sealing::{seal, settle_sealed, withdraw};
use super::session::{Keep, Pace, Private, Progress, Sealing, Session, Side};
use super::starter::new_session;
use super::step::{Kept, Mark, Step, What};
use super::step_screens::Answer;
use crate::copy::{Copy, key_of};
use crate::crypto::Key;
use crate::error::{Error, Result};
use crate::ids::{OpId, PersonId, SessionId};
use crate::log::{Author, Ledger};
use crate::time::{CivilDate, CivilTime, Here, Zone, day_ending_at_four};

/// What the caller must carry on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Acted {
    /// For the vault, before the transaction commits; nowhere else. Wiped from here once it is there.
    pub keep: Vec<Keep>,
    /// Steps whose private part is to go from the vault, after the commit: it was sent, or given up.
    pub forget: Vec<String>,
    /// A ritual of the library to propose (or, private, to keep).
    pub propose: Option<(String, bool)>,
    /// Whether operations were recorded.
    pub recorded: bool,
    /// What was just kept, offered as the beginning of a text at a later step. It is as private as what
    /// it comes from: hold it in memory, show it as that step's draft, write it nowhere.
    pub beginning: Option<Beginning>,
}

/// A beginning for a text.
#[derive(Clone, PartialEq, Eq)]
pub struct Beginning {
    /// The step.
    pub step: String,
    /// The words, always a [`Private::Text`].
    pub from: Private,
}

impl std::fmt::Debug for Beginning {
    /// Never what was written.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Beginning({})", self.step)
    }
}

/// Begins an exercise, or takes up the session of it that is under way. An exercise of the day is one
/// session a day for both, wherever it was begun. Nothing is recorded: what is begun and left alone
/// never happened for the other.
///
/// # Errors
/// [`Error::Gone`] for an exercise this app does not have; [`Error::NotPaired`] when it needs two.
pub fn start(tx: &Transaction, hands: &Hands, exercise: &str) -> Result<SessionId> {
    let pack = hands.outside().newest(exercise).ok_or_else(|| Error::gone("exercise"))?;
    let now_ms = hands.now().utc_ms;
    if hands.me().is_none() && !pack.solo() {
        return Err(Error::NotPaired);
    }
    let (session, day) = match (&pack.occurs, hands) {
        (Occurs::Daily(_), Hands::Paired { ledger, .. }) => {
            let day = day_ending_at_four(&Zone::of(hands.here(), now_ms), now_ms).to_string();
            (session_of_day(ledger.members.couple, exercise, &day), Some(day))
        }
        _ => match running(tx, hands, exercise)? {
            Some(session) => (session, None),
            None => (new_session(hands.entropy(), hands.two())?, None),
        },
    };
    if rows::progress(tx, session)?.is_none() {
        let shared = if hands.me().is_some() { rows::shared(tx, session)? } else { None };
        let version = shared.map_or(pack.version, |shared| shared.version);
        rows::save_progress(tx, &begun(session, exercise, version, day, now_ms), false)?;
    } else if let Some(loaded) = load(tx, hands.outside(), hands.me(), session, now_ms, hands.here())? {
        perform(tx, hands, &loaded, loaded.resume())?;
    }
    Ok(session)
}

/// Begins an exercise on this phone, which is passed between the two, each time anew. Nothing of it is
/// ever recorded.
///
/// # Errors
/// [`Error::Gone`] for an exercise this app does not have; [`Error::NotAllowed`] when it is for two phones.
pub fn start_on_one_phone(tx: &Transaction, hands: &Hands, exercise: &str) -> Result<SessionId> {
    let pack = hands.outside().newest(exercise).ok_or_else(|| Error::gone("exercise"))?;
    if !pack.who.contains(&Who::Room) {
        return Err(Error::not_allowed("error-exercise-not-one-phone"));
    }
    let session = SessionId::random(hands.entropy())?;
    let mine = begun(session, exercise, pack.version, None, hands.now().utc_ms);
    rows::save_progress(tx, &Progress { one_phone: true, ..mine }, false)?;
    Ok(session)
}

/// Does what `step`, the one that is shown, asks for.
///
/// # Errors
/// As [`Session::answer`]; [`Error::Gone`] for a session that is not here.
pub fn answer(tx: &Transaction, hands: &Hands, session: SessionId, step: &str, answer: &Answer) -> Result<Acted> {
    let loaded = loaded(tx, hands, session)?;
    perform(tx, hands, &loaded, loaded.answer(step, answer)?)
}

/// Rests; with `left`, without meaning to come back. The partner reads "paused".
///
/// # Errors
/// [`Error::Gone`] for a session that is not here.
pub fn rest(tx: &Transaction, hands: &Hands, session: SessionId, left: bool) -> Result<Acted> {
    let loaded = loaded(tx, hands, session)?;
    perform(tx, hands, &loaded, loaded.rest(left))
}

/// Goes on.
///
/// # Errors
/// [`Error::Gone`] for a session that is not here.
pub fn resume(tx: &Transaction, hands: &Hands, session: SessionId) -> Result<Acted> {
    let loaded = loaded(tx, hands, session)?;
    perform(tx, hands, &loaded, loaded.resume())
}

/// Keeps what is being written at `step`, a text per field. What is private, and what begins from
/// something private and is not sent yet, is handed back for the vault: it is not written here. Nothing
/// is kept when another step is shown by now, or when this one's part is given already.
///
/// # Errors
/// [`Error::Gone`] for a session that is not here.
pub fn keep_draft(
    tx: &Transaction,
    hands: &Hands,
    session: SessionId,
    step: &str,
    texts: &[String],
) -> Result<Option<Keep>> {
    let loaded = loaded(tx, hands, session)?;
    let shown = loaded.step_shown().filter(|shown| shown.id == step && loaded.is_mine(shown));
    let given = |step: &&Step| loaded.said(step, true).is_some() || loaded.sealing(step).own != Side::Nothing;
    let Some(shown) = shown.filter(|step| !given(step)) else { return Ok(None) };
    let session = loaded.mine.session;
    match &shown.what {
        What::Reflect { keep: Kept::Vault, .. } | What::Share { from: Some(_), .. } => {
            rows::drop_draft(tx, session, step)?;
            Ok(Some(private(&loaded, step, Private::Text(texts.first().cloned().unwrap_or_default()))))
        }
        _ if shown.mark() == Mark::Private => Ok(None),
        _ => rows::save_draft(tx, session, step, texts).map(|()| None),
    }
}

/// The session of `exercise` that is under way here or was left, or to which the other invites, if there is
/// one that this person would begin: an exercise that one gives and the other receives is begun anew by each.
fn running(tx: &Transaction, hands: &Hands, exercise: &str) -> Result<Option<SessionId>> {
    let found = super::reads::unfinished(tx, hands.outside(), hands.me(), hands.now().utc_ms, hands.here())?;
    let meant = |one: &&Session| one.pack.for_both() || one.pack.steps.iter().all(|step| one.begins_with(step));
    let fits = |one: &&Session| one.pack.id == exercise && !one.mine.one_phone && meant(one);
    // What was begun here goes before an invitation, and that before what one rests in alone.
    let first = |one: &&Session| match (one.joined(), one.shared.is_some()) {
        (true, _) if one.rests_alone() => 3,
        (true, _) => 0,
        (false, shared) => 1 + u8::from(shared),
    };
    // Of several alike it is the same one for both.
    Ok(found.iter().filter(fits).min_by_key(|one| (first(one), one.record)).map(|one| one.mine.session))
}

fn begun(session: SessionId, exercise: &str, version: u32, day: Option<String>, begun_ms: i64) -> Progress {
    Progress {
        session,
        exercise: exercise.to_owned(),
        version,
        day,
        begun_ms,
        at: 0,
        reached: 0,
        looked: std::collections::BTreeSet::new(),
        pace: Pace::Going,
        one_phone: false,
        done_ms: None,
    }
}

fn loaded<'a>(tx: &Transaction, hands: &Hands<'a>, session: SessionId) -> Result<Session<'a>> {
    load(tx, hands.outside(), hands.me(), session, hands.now().utc_ms, hands.here())?
        .ok_or_else(|| Error::gone("session"))
}

/// All there is to know of a session here; none when it is unknown, or when this app does not have its
/// pack in that version.
pub(super) fn load<'a>(
    connection: &Connection,
    outside: &'a Outside,
    me: Option<PersonId>,
    session: SessionId,
    now_ms: i64,
    here: &Here,
) -> Result<Option<Session<'a>>> {
    // Before pairing the file has no shared tables.
    let (Place { record, here: session }, shared) = match me {
        Some(me) => place(connection, outside, me, session, now_ms)?,
        None => (Place { record: session, here: session }, None),
    };
    let progress = rows::progress(connection, session)?;
    let here_in = progress.as_ref().map_or(0, |mine| mine.version);
    let mine = match (progress, &shared) {
        (Some(mine), Some(shared)) => Progress { version: shared.version, ..mine },
        (Some(mine), None) => mine,
        (None, Some(shared)) => begun(session, &shared.exercise, shared.version, shared.day.clone(), shared.begun_ms),
        (None, None) => return Ok(None),
    };
    // A version that this app does not have takes nobody out of what they do here in one that it has.
    let pack = outside.exactly(&mine.exercise, mine.version).or_else(|| outside.exactly(&mine.exercise, here_in));
    let Some(pack) = pack else { return Ok(None) };
    let mine = Progress { version: pack.version, ..mine };
    // What was sent counts at the steps of whoever sent it.
    let shared = shared.map(|mut shared| {
        let base = |step: &str| step.split_once('/').map_or_else(|| step.to_owned(), |(base, _)| base.to_owned());
        let theirs = |person: &PersonId, step: &str| match pack.step(&base(step)).map(|(_, step)| step) {
            None => false,
            Some(step) if matches!(step.what, What::Turn { .. }) => true,
            Some(step) => step.by.is(*person, shared.starter, shared.teller),
        };
        let kept: Vec<_> = shared.said.keys().filter(|(person, step)| !theirs(person, step)).cloned().collect();
        for key in &kept {
            shared.said.remove(key);
        }
        shared
    });
    let mut sealed = std::collections::BTreeMap::new();
    for step in pack.steps.iter().filter(|step| me.is_some() && step.mark() == Mark::Sealed) {
        let (_, _, round) = rows::present_round(connection, record, &step.id)?;
        sealed.insert(step.id.clone(), round.map_or_else(Sealing::default, |round| sealing(&round, me)));
    }
    let day_ends_ms = mine.day.as_deref().and_then(|day| day_ends(here, day, now_ms));
    Ok(Some(Session { record, pack, me, mine, shared, sealed, day_ends_ms, now_ms }))
}

fn sealing(round: &Round, me: Option<PersonId>) -> Sealing {
    let side = |own: bool| {
        let answer = round.answers.iter().find(|(person, _)| (Some(**person) == me) == own);
        match answer.map(|(_, answer)| &answer.texts) {
            None => Side::Nothing,
            Some(None) => Side::Sealed,
            Some(Some(texts)) => Side::Open(texts.clone()),
        }
    };
    Sealing { own: side(true), theirs: side(false), lapsed: round.lapsed }
}

/// When the day called `day` ends where `here` is: at 04:00 of the next.
fn day_ends(here: &Here, day: &str, now_ms: i64) -> Option<i64> {
    let date: CivilDate = day.parse().ok()?;
    let four = CivilTime::new(4, 0, 0).ok()?;
    Some(Zone::of(here, now_ms).place(date.plus_days(1).at(four)))
}

fn private(session: &Session, step: &str, what: Private) -> Keep {
    let (exercise, step) = (session.pack.id.clone(), step.to_owned());
    Keep { session: session.mine.session, exercise, step, what }
}

fn perform(tx: &Transaction, hands: &Hands, session: &Session, mut turn: Turn) -> Result<Acted> {
    let mut acted = Acted::default();
    let joins = turn.effects.iter().any(|effect| matches!(effect, Effect::Join { .. }));
    let taken_up = if joins { join(tx, hands, session, &mut turn)? } else { None };
    let session = taken_up.as_ref().unwrap_or(session);
    let id = session.mine.session;
    for effect in turn.effects {
        match effect {
            Effect::Keep(keep) => {
                let follows =
                    |step: &&Step| matches!(&step.what, What::Share { from: Some(from), .. } if *from == keep.step);
                let step = session.pack.steps.iter().find(follows).map(|step| step.id.clone());
                let from = in_words(&keep.what, &hands.here().language);
                acted.beginning = step.zip(from).map(|(step, from)| Beginning { step, from: Private::Text(from) });
                acted.keep.push(keep);
            }
            Effect::KeepDraft { step } => {
                let texts = rows::draft(tx, id, &step)?;
                if texts.iter().any(|text| !text.is_empty()) {
                    let first = texts.first().cloned().unwrap_or_default();
                    let what = if texts.len() > 1 { Private::Texts(texts) } else { Private::Text(first) };
                    acted.keep.push(private(session, &step, what));
                }
            }
            Effect::DropDraft { step } => rows::drop_draft(tx, id, &step)?,
            Effect::Note { step, options } => rows::save_draft(tx, id, &step, &options)?,
            Effect::Swap { step } => rows::save_draft(tx, id, &step, &[(swaps(tx, id, &step)? + 1).to_string()])?,
            Effect::Forget { step } => acted.forget.push(step),
            Effect::Propose { ritual, private } => acted.propose = Some((ritual, private)),
            shared => {
                let Hands::Paired { ledger, author, key, .. } = hands else { return Err(Error::NotPaired) };
                record(tx, ledger, author, key, session, shared)?;
                acted.recorded = true;
            }
        }
    }
    let done = turn.mine.at >= session.path().len();
    let done_ms = turn.mine.done_ms.or_else(|| done.then_some(hands.now().utc_ms));
    rows::save_progress(tx, &Progress { done_ms, ..turn.mine }, done)?;
    if joins {
        set_aside_begun(tx, hands, session)?;
    }
    settle(tx, hands)?;
    Ok(acted)
}

/// What the device does by itself after everything received and everything recorded: where two began the same
/// exercise it is one, and sealed answers that both have given are opened. Called twice it does nothing more.
/// Says how many were opened.
///
/// # Errors
/// Only those of the store and the log.
pub fn settle(tx: &Transaction, hands: &Hands) -> Result<usize> {
    let Hands::Paired { ledger, author, key, .. } = hands else { return Ok(0) };
    settle_crossed(tx, hands)?;
    settle_sealed(tx, ledger, author, key)
}

/// What was kept, as one would begin to write it; feelings by their words. A number is never offered.
fn in_words(what: &Private, language: &str) -> Option<String> {
    match what {
        Private::Text(text) => Some(text.clone()),
        Private::Options(ids) => {
            let copy = Copy::of(language);
            Some(ids.iter().map(|id| copy.text(&key_of(id))).collect::<Vec<_>>().join(", "))
        }
        Private::Texts(_) | Private::Value(_) => None,
    }
}

fn record(
    tx: &Transaction,
    ledger: &Ledger,
    author: &Author,
    key: &Key,
    session: &Session,
    effect: Effect,
) -> Result<()> {
    let id = session.record;
    let op = match effect {
        Effect::Join { tells } => ExerciseOp::Start(Start { tells, ..start_of(session, author) }),
        Effect::Word { step, text } => ExerciseOp::Worded(Worded { step, text }),
        Effect::Agree { step, wording } => ExerciseOp::Agreed(Agreed { step, wording: OpId(wording.0) }),
        Effect::Send { step, text, tag } => ExerciseOp::Sent(Sent { step, text, tag }),
        Effect::Choose { step, options } => ExerciseOp::Chosen(Chosen { step, options }),
        Effect::Rest { paused } => ExerciseOp::Rest(Rest { paused }),
        Effect::Seal { step, texts } => return seal(tx, ledger, author, key, session, &step, &texts),
        Effect::Withdraw { step } => return withdraw(tx, ledger, author, key, id, &step),
        Effect::Keep(_)
        | Effect::KeepDraft { .. }
        | Effect::Forget { .. }
        | Effect::DropDraft { .. }
        | Effect::Note { .. }
        | Effect::Swap { .. }
        | Effect::Propose { .. } => return Ok(()),
    };
    ledger.record(tx, author, id.into(), None, &op)?;
    Ok(())
}

pub(super) fn start_of(session: &Session, author: &Author) -> Start {
    let Pack { id, version, .. } = session.pack;
    let until_ms = session.day_ends_ms.unwrap_or_else(|| author.now.utc_ms.saturating_add(INVITATION_MS));
    Start {
        exercise: id.clone(),
        version: *version,
        until_ms,
        day: session.mine.day.clone(),
        tells: None,
        instead: None,
    }
}

/// How often another question was drawn at `step`.
pub(super) fn swaps(connection: &Connection, session: SessionId, step: &str) -> Result<usize> {
    let draft = rows::draft(connection, session, step)?;
    Ok(draft.first().and_then(|count| count.parse().ok()).unwrap_or(0))
}
