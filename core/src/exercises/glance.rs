//! What Today takes from exercises: the one question that is asked now, and what the partner gave lately.

use rusqlite::Connection;

use super::library::packs;
use super::model::{Occurs, Pack};
use super::ops::Said;
use super::reads::{Eyes, rings, under_way};
use super::rows;
use super::run::load;
use super::screens::Rings;
use super::sealed::session_of_day;
use super::session::{Session, Side};
use super::step::{Mark, Options, Step, What};
use crate::error::Result;
use crate::ids::SessionId;
use crate::time::{Zone, day_ending_at_four};

/// How far back the partner's words still stand on Today, milliseconds: three days.
const LATELY_MS: i64 = 3 * 24 * 3_600_000;

/// How many sessions are looked through for them.
const LATEST: u32 = 20;

/// What is asked of someone now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glance {
    /// The session it is in; none when it is yet to begin.
    pub session: Option<SessionId>,
    /// The exercise.
    pub exercise: String,
    /// The question, in the pack's words.
    pub question: String,
    /// Whose part is done.
    pub rings: Rings,
    /// The partner has done their part, or something of theirs has opened.
    pub arrived: bool,
    /// It is something that the partner sent and this one only reads.
    pub given: bool,
}

/// Words that the partner gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// Where.
    pub session: SessionId,
    /// What.
    pub text: String,
    /// When that session began, milliseconds since 1970.
    pub at_ms: i64,
}

/// The one thing asked now: first what the partner waits with or has opened, then what is under way,
/// then the day's question. None alone, and when all of it is done.
///
/// # Errors
/// Only those of the store.
pub fn glance(connection: &Connection, eyes: &Eyes) -> Result<Option<Glance>> {
    let running = under_way(connection, eyes.outside, eyes.me, eyes.now_ms, eyes.here)?;
    if let Some(session) = running.iter().find(|session| has_news(session) || is_awaited(session)) {
        return Ok(Some(of(session, eyes, true)));
    }
    if let Some(session) = running.iter().find(|session| asks(session)) {
        return Ok(Some(of(session, eyes, false)));
    }
    let Some(couple) = eyes.couple else { return Ok(None) };
    let today = day_ending_at_four(&Zone::of(eyes.here, eyes.now_ms), eyes.now_ms).to_string();
    let daily = packs().iter().find(|pack| matches!(pack.occurs, Occurs::Daily(_)));
    let Some(pack) = daily else { return Ok(None) };
    let begun = rows::progress(connection, session_of_day(couple, &pack.id, &today))?.is_some();
    let first = pack.steps.first().map(|step| question(pack, step, &eyes.here.language)).unwrap_or_default();
    Ok((!begun).then(|| Glance {
        session: None,
        exercise: pack.id.clone(),
        question: first,
        rings: Rings::default(),
        arrived: false,
        given: false,
    }))
}

/// What the partner sent or opened in the last days, newest first, at most `most`.
///
/// # Errors
/// Only those of the store.
pub fn given_lately(connection: &Connection, eyes: &Eyes, most: usize) -> Result<Vec<Given>> {
    if eyes.me.is_none() {
        return Ok(Vec::new());
    }
    let mut given = Vec::new();
    for id in rows::shared_since(connection, eyes.now_ms.saturating_sub(LATELY_MS), LATEST)? {
        let Some(session) = load(connection, eyes.outside, eyes.me, id, eyes.now_ms, eyes.here)? else { continue };
        if session.record != id {
            continue;
        }
        let at_ms = session.shared.as_ref().map_or(0, |shared| shared.begun_ms);
        let id = session.mine.session;
        given.extend(words(&session).map(|text| Given { session: id, text, at_ms }));
    }
    given.sort_by_key(|one| std::cmp::Reverse(one.at_ms));
    given.truncate(most);
    Ok(given)
}

/// The partner's words in a session: sent texts, and the first line of what they opened.
fn words(session: &Session) -> impl Iterator<Item = String> {
    session
        .path()
        .into_iter()
        .filter_map(|step| match (&step.what, session.said(step, false)) {
            (What::Share { .. }, Some(Said::Text(text, _))) => Some(text.clone()),
            (What::Sealed { .. }, _) => match session.sealing(step).theirs {
                Side::Open(texts) => texts.into_iter().next(),
                _ => None,
            },
            _ => None,
        })
        .filter(|text| !text.trim().is_empty())
}

fn has_news(session: &Session) -> bool {
    let shown = session.shown();
    let path = session.path();
    path.get(shown).is_some_and(|step| session.is_new(step))
}

fn is_awaited(session: &Session) -> bool {
    session.path().into_iter().any(|step| {
        let sealing = session.sealing(step);
        step.mark() == Mark::Sealed && sealing.theirs != Side::Nothing && sealing.own == Side::Nothing
    })
}

/// Whether the step shown is this one's to do; a sealed answer that waits asks nothing.
fn asks(session: &Session) -> bool {
    let (path, shown) = (session.path(), session.shown());
    path.get(shown).is_some_and(|step| session.is_mine(step) && !session.own_done(shown, step))
}

fn of(session: &Session, eyes: &Eyes, arrived: bool) -> Glance {
    let (path, shown) = (session.path(), session.shown());
    let step = path.get(shown).copied();
    // What is asked at a step of the partner's was asked of them; here it goes by the exercise's name.
    let given = step.is_some_and(|step| !session.is_mine(step));
    let language = &eyes.here.language;
    let asks = |step: &Step| {
        if given { session.pack.text(language, "title") } else { question(session.pack, step, language) }
    };
    Glance {
        session: Some(session.mine.session),
        exercise: session.pack.id.clone(),
        question: step.map(asks).unwrap_or_default(),
        rings: step.map_or_else(Rings::default, |step| rings(session, shown, step)),
        arrived,
        given,
    }
}

fn question(pack: &Pack, step: &Step, language: &str) -> String {
    let part = match &step.what {
        What::Sealed { fields, .. } => fields.first().map_or("name", |field| field.id.as_str()),
        What::Read { .. } | What::Ready { .. } | What::Turn { .. } => "name",
        What::Pause | What::Timer { .. } | What::Breathe { .. } => "text",
        What::Choose { options: Options::Listed(_) | Options::Feelings, .. }
        | What::Reflect { .. }
        | What::Draw { .. }
        | What::Agree { .. }
        | What::Scale { .. }
        | What::Share { .. }
        | What::Schedule { .. } => "prompt",
    };
    pack.text(language, &format!("{}.{part}", step.id))
}
