//! The reads behind this room's screens: one each.

use rusqlite::Connection;

use super::library::{newest, packs};
use super::model::{Evidence, Mark, Pack, Step, Study, What};
use super::rows;
use super::run::load;
use super::screens::{
    Asks, ExerciseCard, ExerciseScreen, Rings, SessionCard, SessionScreen, SessionState, StepView, TogetherScreen,
};
use super::session::{Pace, Session, Side};
use super::view::View;
use crate::copy::Copy;
use crate::crypto::Key;
use crate::error::{Error, Result};
use crate::ids::{PersonId, SessionId};
use crate::time::Here;

/// How many sessions are looked through for those under way; older ones have been let go.
const LATEST: u32 = 30;

/// Who looks. Before pairing `me` and `partner` are none and the file is device.db.
#[derive(Clone, Copy)]
pub struct Eyes<'a> {
    /// The holder of this phone.
    pub me: Option<PersonId>,
    /// The partner's name.
    pub partner: Option<&'a str>,
    /// The time, in milliseconds since 1970.
    pub now_ms: i64,
    /// Where, and in which language.
    pub here: &'a Here,
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

/// Together: what runs and what can be begun.
///
/// # Errors
/// Only those of the store.
pub fn together(connection: &Connection, eyes: &Eyes) -> Result<TogetherScreen> {
    let running = under_way(connection, eyes.me, eyes.now_ms, eyes.here)?;
    let mut exercises = Vec::new();
    for pack in packs() {
        if newest(&pack.id).is_some_and(|newest| newest.version == pack.version) {
            exercises.push(card(pack, eyes));
        }
    }
    Ok(TogetherScreen { running: running.iter().map(|session| session_card(session, eyes)).collect(), exercises })
}

/// One exercise, before it starts.
///
/// # Errors
/// [`Error::Gone`] for an exercise this app does not have.
pub fn exercise(connection: &Connection, eyes: &Eyes, id: &str) -> Result<ExerciseScreen> {
    let pack = newest(id).ok_or_else(|| Error::gone("exercise"))?;
    let copy = eyes.copy();
    let text = |id: &str| pack.text(&eyes.here.language, id);
    let evidence = match &pack.evidence {
        Evidence::NoneKnown => copy.text("evidence-none"),
        Evidence::Studies(studies) => {
            let line = |study: &Study| {
                let says = text(&format!("evidence.{}", study.id));
                copy.format("evidence-study", &[("says", (&says).into()), ("source", (&study.source).into())])
            };
            studies.iter().map(line).collect::<Vec<_>>().join("\n")
        }
    };
    let step = |step: &Step| {
        let key = match (step.mark(), &step.what) {
            (Mark::Private, What::Schedule { private: false, .. }) => "step-proposal",
            (Mark::Private, What::Read { .. } | What::Pause) => "step-nothing",
            (Mark::Private, _) => "step-private",
            (Mark::Shared, _) => "step-shared",
            (Mark::Sealed, _) => "step-sealed",
        };
        copy.format(key, &[("step", (&text(&format!("{}.name", step.id))).into())])
    };
    let running = under_way(connection, eyes.me, eyes.now_ms, eyes.here)?;
    Ok(ExerciseScreen {
        card: card(pack, eyes),
        approach: text("approach"),
        evidence,
        cautions: pack.cautions.iter().map(|caution| text(&format!("caution.{caution}"))).collect(),
        steps: pack.steps.iter().map(step).collect(),
        review_pending: pack.review_pending,
        running: running.iter().find(|session| session.pack.id == id).map(|session| session.mine.session),
        can_start: eyes.me.is_some() || pack.solo(),
    })
}

/// The step of a session that this one is at. Empty in it, for the caller to fill from the vault while
/// that is open: the draft of a private text, ids of a private choice, the value of a scale.
///
/// # Errors
/// [`Error::Gone`] for a session that is not here.
pub fn session_screen(connection: &Connection, eyes: &Eyes, id: SessionId) -> Result<SessionScreen> {
    let found = load(connection, eyes.me, id, eyes.now_ms, eyes.here)?;
    let session = found.ok_or_else(|| Error::gone("session"))?;
    let path = session.path();
    let shown = session.shown();
    let view = View { connection, eyes, session: &session, copy: eyes.copy() };
    let step = path.get(shown).copied();
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Ok(SessionScreen {
        id,
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
            None => StepView::Done { text: view.text("done") },
        },
        step_id: step.map(|step| step.id.clone()).unwrap_or_default(),
        asks: step.map_or(Asks::Nothing, |step| view.asks(step)),
    })
}

/// The sessions under way here, latest first: begun here or come from the other, not at their end, not
/// left, and nothing of a day that has passed unless it holds something new.
pub(super) fn under_way<'a>(
    connection: &Connection,
    me: Option<PersonId>,
    now_ms: i64,
    here: &Here,
) -> Result<Vec<Session<'a>>> {
    let mut ids = rows::latest_progress(connection, LATEST)?;
    if me.is_some() {
        for id in rows::latest_shared(connection, LATEST)? {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
    }
    let mut found = Vec::new();
    for id in ids {
        let Some(session) = load(connection, me, id, now_ms, here)? else { continue };
        let path = session.path();
        let concerns = path.iter().any(|step| session.is_mine(step) || session.arrived(step));
        let news = path.iter().any(|step| session.arrived(step) && !session.mine.looked.contains(&step.id));
        let over = session.shown() >= path.len() || session.lapsed() || (session.day_over() && !news);
        if concerns && !over && session.mine.pace != Pace::Left {
            found.push(session);
        }
    }
    found.sort_by_key(|session| (std::cmp::Reverse(session.mine.begun_ms), session.mine.session));
    Ok(found)
}

fn card(pack: &Pack, eyes: &Eyes) -> ExerciseCard {
    ExerciseCard {
        id: pack.id.clone(),
        title: pack.text(&eyes.here.language, "title"),
        purpose: pack.text(&eyes.here.language, "purpose"),
        minutes: pack.minutes,
        solo: pack.solo(),
    }
}

fn session_card(session: &Session, eyes: &Eyes) -> SessionCard {
    let (copy, path, shown) = (eyes.copy(), session.path(), session.shown());
    let step = path.get(shown).copied();
    let news = step.is_some_and(|step| session.arrived(step) && !session.mine.looked.contains(&step.id));
    let sealed = step.is_some_and(|step| session.sealing(step).own == Side::Sealed);
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let line = if state(session) == SessionState::Paused {
        copy.text("together-paused")
    } else if news {
        copy.format("together-news", &[("name", (&eyes.name()).into())])
    } else if sealed {
        copy.text("together-sealed")
    } else {
        copy.format("together-step", &[("step", number(shown + 1).into()), ("of", number(path.len()).into())])
    };
    SessionCard {
        id: session.mine.session,
        title: session.pack.text(&eyes.here.language, "title"),
        line,
        rings: step.map_or_else(Rings::default, |step| rings(session, shown, step)),
    }
}

fn state(session: &Session) -> SessionState {
    let rests = session.shared.as_ref().is_some_and(|shared| !shared.resting.is_empty());
    match session.mine.pace {
        _ if session.shown() >= session.path().len() => SessionState::Done,
        Pace::Left => SessionState::Left,
        Pace::Paused => SessionState::Paused,
        Pace::Going if rests => SessionState::Paused,
        Pace::Going => SessionState::Running,
    }
}

pub(super) fn rings(session: &Session, place: usize, step: &Step) -> Rings {
    let theirs = match step.mark() {
        Mark::Private => false,
        Mark::Shared => session.said(step, false).is_some(),
        Mark::Sealed => session.sealing(step).theirs != Side::Nothing,
    };
    Rings { own: session.is_mine(step) && session.own_done(place, step), theirs }
}
