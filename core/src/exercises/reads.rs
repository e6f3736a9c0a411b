//! The reads behind this room's screens: one each.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, Transaction};

use super::agreements::agreements;
use super::crossing::place;
use super::outside::Outside;
use super::rows;
use super::rows_walk::finished;
use super::run::load;
use super::screens::{AgreementCard, HistoryScreen, Rings, SessionCard, SessionScreen, SessionState};
use super::session::{Pace, Progress, Session, Side};
use super::step::{By, Mark, Step, What};
use super::step_screens::TurnAsks;
use super::step_screens::{Asks, StepView};
use super::turn::Talk;
use super::view::View;
use super::view_steps::help_link;
use crate::copy::Copy;
use crate::crypto::Key;
use crate::error::{Error, Result};
use crate::ids::{CoupleId, PersonId, SessionId};
use crate::time::{Here, Zone, day_ending_at_four};

/// How many unfinished sessions are looked through for those under way; older ones have been let go.
const LATEST: u32 = 30;

/// How many finished and left ones are listed.
const PAST: usize = 30;

/// What was finished so lately is suggested behind what was not, in milliseconds: four weeks.
const LATELY_MS: i64 = 28 * 24 * 3_600_000;

/// Who looks. Before pairing `me`, `couple` and `partner` are none and the file is device.db.
#[derive(Clone, Copy)]
pub struct Eyes<'a> {
    /// The couple.
    pub couple: Option<CoupleId>,
    /// The holder of this phone.
    pub me: Option<PersonId>,
    /// The partner's name.
    pub partner: Option<&'a str>,
    /// The time, in milliseconds since 1970.
    pub now_ms: i64,
    /// Where, and in which language.
    pub here: &'a Here,
    /// Exercises from outside that lie on this phone.
    pub outside: &'a Outside,
    /// The couple's key, to show the own sealed answers; none while it is not to be had.
    pub key: Option<&'a Key>,
}

impl Eyes<'_> {
    pub(super) fn copy(&self) -> Copy<'static> {
        Copy::of(&self.here.language)
    }

    pub(super) fn name(&self) -> String {
        self.partner.map_or_else(|| self.copy().text("your-partner"), str::to_owned)
    }
}

/// What lies in one file of what was begun: for Together, and for what to suggest there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Begun {
    /// Sessions begun and not ended, latest first.
    pub running: Vec<SessionCard>,
    /// Sessions that were finished or left, latest first.
    pub past: Vec<SessionCard>,
    /// What was agreed on and holds.
    pub agreed: Vec<AgreementCard>,
    /// When each exercise was finished last on this phone, in milliseconds since 1970, of the last four weeks.
    pub finished: BTreeMap<String, i64>,
}

impl Begun {
    /// Puts what another file has behind it.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.running.extend(other.running);
        self.past.extend(other.past);
        self.past.truncate(PAST);
        self.agreed.extend(other.agreed);
        for (exercise, at_ms) in other.finished {
            let last = self.finished.entry(exercise).or_insert(at_ms);
            *last = at_ms.max(*last);
        }
        self
    }
}

/// What was begun here and is under way, what is past, and what holds.
///
/// # Errors
/// Only those of the store.
pub fn begun(connection: &Connection, eyes: &Eyes) -> Result<Begun> {
    let running = under_way(connection, eyes.outside, eyes.me, eyes.now_ms, eyes.here)?;
    Ok(Begun {
        running: running.iter().map(|session| session_card(session, eyes)).collect(),
        past: cards(connection, eyes, &running, &rows::past(connection, None, None, LATEST)?)?,
        agreed: agreements(connection, eyes)?,
        finished: finished(connection, eyes.now_ms.saturating_sub(LATELY_MS))?,
    })
}

/// What was finished or left here, the latest first: everything, or what was done of `exercise`; behind
/// `after`, or from the first on. At most `most` are looked through.
///
/// # Errors
/// [`Error::Gone`] for an exercise this app does not have, or a session that is not in this file.
pub fn history(
    connection: &Connection,
    eyes: &Eyes,
    exercise: Option<&str>,
    after: Option<SessionId>,
    most: u32,
) -> Result<HistoryScreen> {
    let title = match exercise {
        None => String::new(),
        Some(id) => {
            let pack = eyes.outside.newest(id).ok_or_else(|| Error::gone("exercise"))?;
            pack.text(&eyes.here.language, "title")
        }
    };
    let after = match after {
        None => None,
        Some(id) => Some((rows::progress(connection, id)?.ok_or_else(|| Error::gone("session"))?.begun_ms, id)),
    };
    let running = under_way(connection, eyes.outside, eyes.me, eyes.now_ms, eyes.here)?;
    let found = rows::past(connection, exercise, after, most)?;
    let whole = usize::try_from(most).is_ok_and(|most| found.len() == most);
    Ok(HistoryScreen {
        title,
        sessions: cards(connection, eyes, &running, &found)?,
        next: found.last().copied().filter(|_| whole),
    })
}

/// What is past of these: what runs again is not, what crossed is one, and what this app cannot read stays
/// away until it can.
fn cards(connection: &Connection, eyes: &Eyes, running: &[Session], ids: &[SessionId]) -> Result<Vec<SessionCard>> {
    let mut seen: BTreeSet<SessionId> = running.iter().map(|session| session.mine.session).collect();
    let mut past = Vec::new();
    for id in ids {
        let session = load(connection, eyes.outside, eyes.me, *id, eyes.now_ms, eyes.here)?;
        let first = session.filter(|session| seen.insert(session.mine.session));
        past.extend(first.map(|session| session_card(&session, eyes)));
    }
    Ok(past)
}

/// Whether this file has that session.
///
/// # Errors
/// Only those of the store.
pub fn lies_here(connection: &Connection, id: SessionId) -> Result<bool> {
    Ok(rows::progress(connection, id)?.is_some())
}

/// What a session is called on this phone: another one's id where two crossed, else its own.
///
/// # Errors
/// Only those of the store.
pub fn called_here(connection: &Connection, eyes: &Eyes, id: SessionId) -> Result<SessionId> {
    let Some(me) = eyes.me else { return Ok(id) };
    Ok(place(connection, eyes.outside, me, id, eyes.now_ms)?.0.here)
}

/// What this one began last of an exercise, with what is drafted in it: offered again, once there are
/// two, at the same step of a session of both.
///
/// # Errors
/// Only those of the store.
pub fn begun_alone(connection: &Connection, exercise: &str, step: &str) -> Result<Option<Alone>> {
    let Some(session) = rows::last_of(connection, exercise)? else { return Ok(None) };
    Ok(Some(Alone { session, draft: rows::draft(connection, session, step)? }))
}

/// What was begun alone of an exercise has found its way: it is offered no more, and stays to be read.
///
/// # Errors
/// Only those of the store.
pub fn set_aside(tx: &Transaction, exercise: &str) -> Result<()> {
    let Some(session) = rows::last_of(tx, exercise)? else { return Ok(()) };
    let Some(mine) = rows::progress(tx, session)? else { return Ok(()) };
    rows::save_progress(tx, &Progress { pace: Pace::Left, ..mine }, false)
}

/// A session begun alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alone {
    /// Which.
    pub session: SessionId,
    /// What was being written, a text per field.
    pub draft: Vec<String>,
}

/// The step of a session that this one is at. Empty in it, for the caller to fill from the vault while
/// that is open: the draft of a private text, ids of a private choice, the value of a scale.
///
/// # Errors
/// [`Error::Gone`] for a session that is not here.
pub fn session_screen(connection: &Connection, eyes: &Eyes, id: SessionId) -> Result<SessionScreen> {
    let found = load(connection, eyes.outside, eyes.me, id, eyes.now_ms, eyes.here)?;
    let session = found.ok_or_else(|| Error::gone("session"))?;
    let path = session.path();
    let shown = session.shown();
    let view = View { connection, eyes, session: &session, copy: eyes.copy() };
    let step = path.get(shown).copied();
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Ok(SessionScreen {
        id: session.mine.session,
        exercise: session.pack.id.clone(),
        title: view.text("title"),
        state: state(&session),
        step_number: count((shown + 1).min(path.len())),
        step_count: count(path.len()),
        who_sees: step.map_or_else(String::new, |step| view.who_sees(step)),
        rings: step.map_or_else(Rings::default, |step| rings(&session, shown, step)),
        partner: eyes.partner.map(str::to_owned),
        step: match step {
            Some(step) => view.step(step)?,
            None => StepView::Done { text: view.done() },
        },
        step_id: step.map(|step| step.id.clone()).unwrap_or_default(),
        asks: step.map_or(Asks::Nothing, |step| view.asks(step)),
        exchange_every_ms: step.is_some_and(|step| awaits(&session, step)).then_some(EXCHANGE_EVERY_MS),
        hint: step.map_or_else(String::new, |step| view.hint(step)),
        question: step.map_or_else(|| Ok(String::new()), |step| view.question_before(step))?,
        help: session.pack.help.iter().map(|page| help_link(page, &view.copy)).collect(),
        one_phone: session.mine.one_phone,
    })
}

/// While two are at one step, so often, milliseconds: soon enough to sit together over it, seldom enough
/// for a battery and for a mailbox that counts.
const EXCHANGE_EVERY_MS: u64 = 20_000;

/// Whether the other's part of `step` has still to come.
fn awaits(session: &Session, step: &Step) -> bool {
    if session.me.is_none() || session.mine.one_phone || state(session) != SessionState::Running {
        return false;
    }
    match &step.what {
        What::Ready { .. } => return session.joined() && !session.both_ready(),
        What::Breathe { .. } => return session.said(step, true).is_some() && session.said(step, false).is_none(),
        What::Turn { .. } => {
            let waiting = |talk: Talk| matches!(talk.asks, TurnAsks::Listen | TurnAsks::Wait);
            return session.talk(step).is_some_and(waiting);
        }
        What::Agree { .. } => {
            return session.agreement(step).is_none_or(|one| !one.proposed.is_empty() || one.holds.is_empty());
        }
        _ => {}
    }
    match step.mark() {
        Mark::Private => false,
        Mark::Shared => {
            let has_a_part = step.by == By::Each || !session.is_mine(step);
            has_a_part && session.said(step, false).is_none()
        }
        Mark::Sealed => {
            let sealing = session.sealing(step);
            !sealing.lapsed && !matches!(sealing.theirs, Side::Open(_))
        }
    }
}

/// The sessions under way here, latest first: begun here or come from the other, not at their end, not
/// left, and nothing that has lapsed or whose day has passed unless it holds something new.
pub(super) fn under_way<'a>(
    connection: &Connection,
    outside: &'a Outside,
    me: Option<PersonId>,
    now_ms: i64,
    here: &Here,
) -> Result<Vec<Session<'a>>> {
    let mut found = unfinished(connection, outside, me, now_ms, here)?;
    found.retain(|session| session.mine.pace != Pace::Left);
    Ok(found)
}

/// As [`under_way`], with those that were left.
pub(super) fn unfinished<'a>(
    connection: &Connection,
    outside: &'a Outside,
    me: Option<PersonId>,
    now_ms: i64,
    here: &Here,
) -> Result<Vec<Session<'a>>> {
    let mut ids = rows::latest_unfinished(connection, false, LATEST)?;
    ids.extend(rows::latest_unfinished(connection, true, LATEST)?);
    if me.is_some() {
        ids.extend(rows::latest_invitations(connection, LATEST)?);
        // What was finished here may hold something new.
        ids.extend(rows::latest_shared(connection, LATEST)?);
    }
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for id in ids {
        let Some(session) = load(connection, outside, me, id, now_ms, here)? else { continue };
        if !seen.insert(session.mine.session) {
            continue;
        }
        let concerns = session.path().iter().any(|step| session.is_mine(step) || session.arrived(step));
        let passed = (session.lapsed() || session.day_over()) && !session.news();
        if concerns && !session.over() && !passed {
            found.push(session);
        }
    }
    found.sort_by_key(|session| (std::cmp::Reverse(session.mine.begun_ms), session.mine.session));
    Ok(found)
}

fn session_card(session: &Session, eyes: &Eyes) -> SessionCard {
    let (copy, path, shown) = (eyes.copy(), session.path(), session.shown());
    let step = path.get(shown).copied();
    let news = step.is_some_and(|step| session.is_new(step));
    let sealed = step.is_some_and(|step| session.sealing(step).own == Side::Sealed);
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let rests = session.shared.as_ref().is_some_and(|shared| shared.resting.iter().any(|who| Some(*who) != session.me));
    let line = match state(session) {
        SessionState::Paused => Some("together-paused"),
        SessionState::Done => Some("together-done"),
        SessionState::Left => Some("together-left"),
        SessionState::Running => None,
    };
    let line = if let Some(key) = line {
        copy.text(key)
    } else if news {
        copy.format("together-news", &[("name", (&eyes.name()).into())])
    } else if sealed {
        copy.text("together-sealed")
    } else if rests {
        copy.format("together-other-rests", &[("name", (&eyes.name()).into())])
    } else {
        copy.format("together-step", &[("step", number(shown + 1).into()), ("of", number(path.len()).into())])
    };
    let begun_ms = session.mine.begun_ms;
    SessionCard {
        id: session.mine.session,
        title: session.pack.text(&eyes.here.language, "title"),
        line,
        rings: step.map_or_else(Rings::default, |step| rings(session, shown, step)),
        exercise: session.pack.id.clone(),
        day: day_ending_at_four(&Zone::of(eyes.here, begun_ms), begun_ms),
    }
}

/// Whether it is under way here, neither at its end nor resting.
pub(super) fn running(session: &Session) -> bool {
    state(session) == SessionState::Running
}

fn state(session: &Session) -> SessionState {
    match session.mine.pace {
        _ if session.over() => SessionState::Done,
        Pace::Left => SessionState::Left,
        Pace::Paused => SessionState::Paused,
        Pace::Going => SessionState::Running,
    }
}

pub(super) fn rings(session: &Session, place: usize, step: &Step) -> Rings {
    let theirs = match step.mark() {
        Mark::Sealed => session.sealing(step).theirs != Side::Nothing,
        Mark::Private | Mark::Shared => session.arrived(step),
    };
    Rings { own: session.is_mine(step) && session.own_done(place, step), theirs }
}
