//! Which guards stand before someone at this moment. What they answer is asked by nobody and kept nowhere:
//! a guard knows only that it was passed, and the same next screen follows whatever was touched.

use rusqlite::Connection;

use super::model::{Gate, Guard};
use super::reads::{Eyes, running};
use super::run::load;
use super::step::What;
use super::step_screens::{Choice, Link, LinkTo, StepView};
use crate::copy::Copy;
use crate::error::{Error, Result};
use crate::ids::SessionId;

/// From this place of ten on the screen says what may do good instead.
const STIRRED: u32 = 6;

/// The guards that belong before what `id` shows now, passed or not: on a phone that is passed between
/// two none is asked.
///
/// # Errors
/// [`Error::Gone`] for a session that is not here.
pub fn guards(connection: &Connection, eyes: &Eyes, id: SessionId) -> Result<Vec<Guard>> {
    let found = load(connection, eyes.outside, eyes.me, id, eyes.now_ms, eyes.here)?;
    let session = found.ok_or_else(|| Error::gone("session"))?;
    if session.mine.one_phone || !running(&session) {
        return Ok(Vec::new());
    }
    let begins = match session.pack.gate {
        Gate::Open => session.mine.reached == 0 && session.shown() == 0,
        Gate::Ready => {
            let at = session.step_shown();
            at.is_some_and(|step| matches!(step.what, What::Ready { .. })) && !session.joined()
        }
    };
    let asked = |guard: &Guard| *guard == Guard::Calm || begins;
    let mut guards: Vec<Guard> = session.pack.guards.iter().copied().filter(asked).collect();
    guards.sort_unstable();
    Ok(guards)
}

/// What a guard shows.
pub fn guard_view(guard: Guard, copy: &Copy, language: &str) -> StepView {
    let text = |key: &str| copy.text(key);
    match guard {
        Guard::Calm => {
            let breathe = super::library::newest("breathe-together")
                .map(|pack| Link { title: pack.text(language, "title"), to: LinkTo::Exercise { id: pack.id.clone() } });
            let time_out = Link { title: text("asks-calm-time-out"), to: LinkTo::TimeOut };
            StepView::Calm {
                prompt: text("asks-calm"),
                low: text("asks-calm-low"),
                high: text("asks-calm-high"),
                highest: 10,
                from: STIRRED,
                line: text("asks-calm-line"),
                links: breathe.into_iter().chain([time_out]).collect(),
            }
        }
        Guard::Fear => StepView::Fear {
            paragraphs: vec![text("asks-fear-first")],
            prompt: text("asks-fear"),
            options: ["asks-fear-no", "asks-fear-some", "asks-fear-yes", "asks-fear-rather-not"]
                .map(|id| Choice { id: id.to_owned(), text: text(id) })
                .to_vec(),
            reading: Link { title: text("asks-fear-reading"), to: LinkTo::Help { page: "afraid".into() } },
        },
    }
}

impl Guard {
    /// What the step that a guard shows is called.
    pub fn step_id(self) -> &'static str {
        match self {
            Self::Calm => "guard-calm",
            Self::Fear => "guard-fear",
        }
    }
}
