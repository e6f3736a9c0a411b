//! Guards: asked on this phone alone, and of what they were answered nothing is known here. Memory knows
//! which were passed, and forgets it when the exercise rests and when the app ends.

use std::collections::BTreeSet;

use super::call::Call;
use crate::copy::Copy;
use crate::error::{Error, Result};
use crate::exercises::{self, Answer, Asks, Guard, Rings, SessionScreen};
use crate::ids::SessionId;

/// The guards that were passed.
#[derive(Default)]
pub(super) struct Passed(BTreeSet<(SessionId, Guard)>);

impl Passed {
    /// The exercise rests: whoever comes back is asked anew.
    pub(super) fn forget(&mut self, session: SessionId) {
        self.0.retain(|(one, _)| *one != session);
    }
}

impl Call<'_> {
    /// The guard that stands before what a session shows now.
    pub(super) fn guard(&self, session: SessionId) -> Result<Option<Guard>> {
        let guards = self.look_at(session, |conn, eyes| exercises::guards(conn, eyes, session))?;
        Ok(guards.into_iter().find(|guard| !self.open.passed.0.contains(&(session, *guard))))
    }

    /// Puts the guard in the place of the step.
    pub(super) fn guarded(&self, mut screen: SessionScreen, guard: Guard) -> SessionScreen {
        let copy = Copy::of(&self.here.language);
        screen.step = exercises::guard_view(guard, &copy, &self.here.language);
        guard.step_id().clone_into(&mut screen.step_id);
        screen.who_sees = copy.text("sees-guard");
        screen.rings = Rings::default();
        screen.asks = Asks::Nothing;
        (screen.hint, screen.question) = (String::new(), String::new());
        screen.exchange_every_ms = None;
        screen
    }

    /// Goes past a guard; [`Answer::Next`] is all that can be said to it.
    pub(super) fn pass(&mut self, session: SessionId, guard: Guard, step: &str, answer: &Answer) -> Result<()> {
        if step != guard.step_id() {
            return Err(Error::input("step", "error-step-shown"));
        }
        if *answer != Answer::Next {
            return Err(Error::input("answer", "error-step-something-else"));
        }
        self.open.passed.0.insert((session, guard));
        Ok(())
    }
}
