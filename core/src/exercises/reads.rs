//! The reads behind this room's screens: one each.

use rusqlite::Connection;

use super::engine::{Pace, Session, Side};
use super::library::{newest, packs};
use super::model::{Evidence, Kept, Mark, Options, Pack, Step, What};
use super::ops::Said;
use super::rows;
use super::run::load;
use super::screens::{
    Choice, Exchange, ExerciseCard, ExerciseScreen, FeelingWord, Rings, SealedField, SessionCard, SessionScreen,
    SessionState, StepView, TogetherScreen,
};
use super::sealed::unpad;
use crate::copy::{Copy, OUTSIDE, feelings, key_of};
use crate::error::{Error, Result};
use crate::ids::{PersonId, SessionId};
use crate::time::Here;

/// How many sessions are looked through for those under way; older ones have been let go.
const LATEST: u32 = 60;

/// Who looks. Before pairing `me` and `partner` are none and the file is device.db.
#[derive(Debug, Clone, Copy)]
pub struct Eyes<'a> {
    /// The holder of this phone.
    pub me: Option<PersonId>,
    /// The partner's name.
    pub partner: Option<&'a str>,
    /// The time, in milliseconds since 1970.
    pub now_ms: i64,
    /// Where, and in which language.
    pub here: &'a Here,
}

impl Eyes<'_> {
    fn copy(&self) -> Copy<'static> {
        Copy::of(&self.here.language)
    }

    fn name(&self) -> String {
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
            let line = |study: &super::model::Study| {
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
        copy.text("session-paused")
    } else if news {
        copy.format("session-news", &[("name", (&eyes.name()).into())])
    } else if sealed {
        copy.text("session-sealed")
    } else {
        copy.format("session-step", &[("step", number(shown + 1).into()), ("of", number(path.len()).into())])
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

fn rings(session: &Session, place: usize, step: &Step) -> Rings {
    let theirs = match step.mark() {
        Mark::Private => false,
        Mark::Shared => session.said(step, false).is_some(),
        Mark::Sealed => session.sealing(step).theirs != Side::Nothing,
    };
    Rings { own: session.is_mine(step) && session.own_done(place, step), theirs }
}

/// What one step shows.
struct View<'a> {
    connection: &'a Connection,
    eyes: &'a Eyes<'a>,
    session: &'a Session<'a>,
    copy: Copy<'static>,
}

impl View<'_> {
    fn text(&self, id: &str) -> String {
        self.session.pack.text(&self.eyes.here.language, id)
    }

    fn of(&self, step: &Step, part: &str) -> String {
        self.text(&format!("{}.{part}", step.id))
    }

    fn who_sees(&self, step: &Step) -> String {
        let key = match &step.what {
            _ if !self.session.is_mine(step) => "sees-from",
            What::Read { .. } | What::Pause => "sees-nothing",
            What::Schedule { private: false, .. } => "sees-proposal",
            What::Share { .. } => "sees-share",
            What::Choose { mark: Mark::Shared, .. } => "sees-choice",
            What::Sealed { .. } | What::Choose { mark: Mark::Sealed, .. } => "sees-sealed",
            What::Reflect { keep: Kept::Never }
            | What::Scale { keep: Kept::Never, .. }
            | What::Choose { keep: Kept::Never, .. } => "sees-never-kept",
            _ => "sees-private",
        };
        self.copy.format(key, &[("name", (&self.eyes.name()).into())])
    }

    fn step(&self, step: &Step) -> Result<StepView> {
        Ok(match &step.what {
            What::Read { paragraphs } => StepView::Read {
                title: self.of(step, "name"),
                paragraphs: paragraphs.iter().map(|part| self.of(step, part)).collect(),
            },
            What::Reflect { .. } => {
                StepView::Reflect { prompt: self.of(step, "prompt"), hint: self.of(step, "hint"), draft: String::new() }
            }
            What::Choose { options: Options::Listed(listed), up_to, .. } => StepView::Choose {
                prompt: self.of(step, "prompt"),
                options: self.choices(step, listed),
                up_to: *up_to,
                chosen: self.own(step)?,
                exchange: self.exchange(step),
            },
            What::Choose { options: Options::Feelings, up_to, .. } => StepView::Feelings {
                prompt: self.of(step, "prompt"),
                words: feelings().into_iter().map(|word| self.feeling(word)).collect(),
                outside: OUTSIDE
                    .iter()
                    .map(|id| Choice { id: (*id).into(), text: self.copy.text(&key_of(id)) })
                    .collect(),
                up_to: *up_to,
                chosen: self.own(step)?,
                exchange: self.exchange(step),
            },
            What::Scale { highest, .. } => StepView::Scale {
                prompt: self.of(step, "prompt"),
                low: self.of(step, "low"),
                high: self.of(step, "high"),
                highest: *highest,
                value: None,
            },
            What::Share { options, .. } => StepView::Share {
                prompt: self.of(step, "prompt"),
                options: self.choices(step, options),
                draft: self.own(step)?.into_iter().next().unwrap_or_default(),
                exchange: self.exchange(step),
            },
            What::Sealed { fields, .. } => StepView::Sealed {
                fields: fields
                    .iter()
                    .map(|field| SealedField { prompt: self.of(step, &field.id), optional: field.optional })
                    .collect(),
                draft: self.own(step)?,
                exchange: self.exchange(step),
            },
            What::Schedule { ritual, .. } => StepView::Schedule {
                prompt: self.of(step, "prompt"),
                library: ritual.clone(),
                // What the library says of it, and whether it is on, is the rituals room's to fill.
                title: String::new(),
                summary: String::new(),
                proposed: false,
            },
            What::Pause => StepView::Pause { text: self.of(step, "text") },
        })
    }

    fn choices(&self, step: &Step, ids: &[String]) -> Vec<Choice> {
        ids.iter().map(|id| Choice { id: id.clone(), text: self.of(step, id) }).collect()
    }

    fn feeling(&self, word: crate::copy::Feeling) -> FeelingWord {
        FeelingWord {
            text: self.copy.text(&key_of(&word.id)),
            family: self.copy.text(&format!("emo-family-{}", word.family)),
            id: word.id,
            x: word.x,
            y: word.y,
        }
    }

    /// What this one has at a shared or sealed step: sent, sealed or still a draft.
    fn own(&self, step: &Step) -> Result<Vec<String>> {
        let session = self.session.mine.session;
        if let Some(Said::Options(options)) = self.session.said(step, true) {
            return Ok(options.clone());
        }
        match self.session.sealing(step).own {
            Side::Open(texts) => return Ok(texts),
            Side::Sealed => {
                let held = rows::held(self.connection)?;
                let own = held.iter().find(|held| held.session == session && held.step == step.id);
                return Ok(own.and_then(|held| unpad(&held.answer)).unwrap_or_default());
            }
            Side::Nothing => {}
        }
        if step.mark() == Mark::Private { Ok(Vec::new()) } else { rows::draft(self.connection, session, &step.id) }
    }

    fn exchange(&self, step: &Step) -> Exchange {
        match step.mark() {
            Mark::Private => Exchange::Private,
            Mark::Shared => {
                let side = |own| self.session.said(step, own).map(|said| self.words(step, said));
                match (side(true), side(false)) {
                    (None, None) => Exchange::NotYet { partner_sealed: false },
                    (own, theirs) => {
                        Exchange::Open { own: own.unwrap_or_default(), theirs: theirs.unwrap_or_default() }
                    }
                }
            }
            Mark::Sealed => {
                let sealing = self.session.sealing(step);
                match (sealing.own, sealing.theirs) {
                    (Side::Open(own), Side::Open(theirs)) => {
                        Exchange::Open { own: self.answered(step, &own), theirs: self.answered(step, &theirs) }
                    }
                    (Side::Nothing, theirs) => Exchange::NotYet { partner_sealed: theirs != Side::Nothing },
                    (_, _) if sealing.lapsed => Exchange::StayedWithMe,
                    (own, theirs) => {
                        Exchange::SealedHere { can_withdraw: own == Side::Sealed && theirs == Side::Nothing }
                    }
                }
            }
        }
    }

    fn words(&self, step: &Step, said: &Said) -> Vec<String> {
        match said {
            Said::Text(text, tag) => {
                let tag = tag.as_ref().map(|tag| self.label(step, tag));
                [text.clone()].into_iter().filter(|text| !text.is_empty()).chain(tag).collect()
            }
            Said::Options(options) => options.iter().map(|option| self.label(step, option)).collect(),
        }
    }

    fn answered(&self, step: &Step, texts: &[String]) -> Vec<String> {
        match &step.what {
            What::Choose { .. } => texts.iter().map(|id| self.label(step, id)).collect(),
            _ => texts.to_vec(),
        }
    }

    /// The words of a choice, from a feeling's id or the pack's; one that this app does not know is
    /// left out rather than shown as an id.
    fn label(&self, step: &Step, id: &str) -> String {
        let (key, text) = (key_of(id), format!("{}.{id}", step.id));
        if id.starts_with("emo.") {
            let word = self.copy.text(&key);
            return if word == key { String::new() } else { word };
        }
        let word = self.text(&text);
        if word == text { String::new() } else { word }
    }
}
