//! Exercises: alone they lie in device.db, together in the couple's file, private parts in the vault.

use rusqlite::{Connection, Transaction};

use super::call::Call;
use super::exchange::Post;
use super::open::Attune;
use super::screens::Topic;
use super::steps::{Means, Words};
use crate::error::{Error, Result};
use crate::exercises::{
    self, Answer, ExerciseScreen, Eyes, Hands, HistoryScreen, SessionScreen, StepView, TogetherScreen,
};
use crate::ids::SessionId;
use crate::rituals;
use crate::time::Here;

/// How many sessions a page of what was done looks through.
const PAGE: u32 = 30;

/// How many an exercise's own page shows.
const BEFORE: u32 = 3;

impl Attune {
    /// What runs, and a little of what could be begun.
    ///
    /// # Errors
    /// Those of the store.
    pub fn together(&self, here: &Here) -> Result<TogetherScreen> {
        self.watched(here, |call| call.together())
    }

    /// One exercise, before it starts.
    ///
    /// # Errors
    /// [`crate::error::Error::Gone`] for an exercise this app does not have.
    pub fn exercise(&self, here: &Here, id: &str) -> Result<ExerciseScreen> {
        self.call(here, |call| {
            let mut screen = call.look(|conn, eyes| exercises::exercise(conn, eyes, id))?;
            screen.before = call.history(Some(id), None, BEFORE)?.sessions;
            screen.before.truncate(BEFORE as usize);
            Ok(screen)
        })
    }

    /// A page of what was finished or left, the latest first: everything, or what was done of `exercise`;
    /// `after` is the page before's `next`.
    ///
    /// # Errors
    /// [`Error::Gone`] for an exercise this app does not have, or a session that is not here.
    pub fn history(&self, here: &Here, exercise: Option<&str>, after: Option<SessionId>) -> Result<HistoryScreen> {
        self.call(here, |call| call.history(exercise, after, PAGE))
    }

    /// A session's present step on this phone.
    ///
    /// # Errors
    /// [`crate::error::Error::Gone`].
    pub fn session(&self, here: &Here, id: SessionId) -> Result<SessionScreen> {
        self.watched(here, |call| call.session(call.called_here(id)?))
    }

    /// Begins an exercise, or takes up the one under way.
    ///
    /// # Errors
    /// [`crate::error::Error::Gone`]; [`crate::error::Error::NotPaired`] when it needs two.
    pub fn start(&self, here: &Here, exercise: &str) -> Result<SessionId> {
        self.call(here, |call| {
            let session = call.act(|tx, hands| exercises::start(tx, hands, exercise))?;
            call.changed(Topic::Together);
            Ok(session)
        })
    }

    /// Begins an exercise on this phone, which is passed between the two: nothing of it is recorded, and it
    /// shows only what is read, spoken, timed, breathed or said aloud.
    ///
    /// # Errors
    /// [`crate::error::Error::Gone`]; [`crate::error::Error::NotAllowed`] when it is for two phones.
    pub fn start_on_one_phone(&self, here: &Here, exercise: &str) -> Result<SessionId> {
        self.call(here, |call| {
            let session = call.act(|tx, hands| exercises::start_on_one_phone(tx, hands, exercise))?;
            call.changed(Topic::Together);
            Ok(session)
        })
    }

    /// Ends what was agreed on at a step of an exercise: alone, at once, without a reason.
    ///
    /// # Errors
    /// [`crate::error::Error::Gone`] when it does not hold any more.
    pub fn end_agreement(&self, here: &Here, session: SessionId, step: &str) -> Result<()> {
        self.call(here, |call| {
            call.act(|tx, hands| exercises::end_agreement(tx, hands, session, step))?;
            call.changed(Topic::Together);
            Ok(())
        })
    }

    /// Does what `step`, the one that is shown, asks.
    ///
    /// # Errors
    /// [`Error::Input`] when it does not fit the step, or another is shown by now; [`Error::Vault`] when
    /// something private has nowhere to go yet: then nothing is done, and it waits in memory for the
    /// vault.
    pub fn answer(&self, here: &Here, session: SessionId, step: &str, answer: &Answer) -> Result<()> {
        self.call(here, |call| call.answer(call.called_here(session)?, step, answer))
    }

    /// Keeps what is typed at `step`; nothing when another is shown by now. Before there is a vault,
    /// what is private is held in memory.
    ///
    /// # Errors
    /// [`Error::Gone`]; [`Error::Vault`].
    pub fn keep_step_draft(&self, here: &Here, session: SessionId, step: &str, texts: &[String]) -> Result<()> {
        self.call(here, |call| {
            let mut steps = std::mem::take(&mut call.open.steps);
            let kept =
                call.act_at(session, |tx, hands| match exercises::keep_draft(tx, hands, session, step, texts)? {
                    Some(keep) => steps.keep(&call.means(), keep, Words::Draft),
                    None => Ok(()),
                });
            call.open.steps = steps;
            kept
        })
    }

    /// Pauses; the partner sees "paused", never why.
    ///
    /// # Errors
    /// [`crate::error::Error::Gone`].
    pub fn pause_session(&self, here: &Here, session: SessionId) -> Result<()> {
        self.rest_session(here, session, false)
    }

    /// Goes on.
    ///
    /// # Errors
    /// [`crate::error::Error::Gone`].
    pub fn resume_session(&self, here: &Here, session: SessionId) -> Result<()> {
        self.call(here, |call| {
            call.act_at(session, |tx, hands| exercises::resume(tx, hands, session))?;
            call.changed(Topic::Together);
            Ok(())
        })
    }

    /// Leaves: own drafts stay, nothing is sent.
    ///
    /// # Errors
    /// [`crate::error::Error::Gone`].
    pub fn leave_session(&self, here: &Here, session: SessionId) -> Result<()> {
        self.rest_session(here, session, true)
    }

    fn rest_session(&self, here: &Here, session: SessionId, left: bool) -> Result<()> {
        self.call(here, |call| {
            let session = call.called_here(session)?;
            call.act_at(session, |tx, hands| exercises::rest(tx, hands, session, left))?;
            call.open.passed.forget(session);
            call.changed(Topic::Together);
            Ok(())
        })
    }
}

impl Call<'_> {
    /// Together, with what was begun alone and stays on this phone.
    fn together(&self) -> Result<TogetherScreen> {
        let mut begun = self.look(exercises::begun)?;
        if self.going_on().is_some() {
            let eyes = self.alone();
            begun = begun.and(self.open.device.read(|conn| exercises::begun(conn, &eyes))?);
        }
        let walk = self.walk()?;
        self.look(|_, eyes| Ok(exercises::together(begun, eyes, walk.as_ref())))
    }

    /// What was done together, and behind it what was done alone before.
    fn history(&self, exercise: Option<&str>, after: Option<SessionId>, most: u32) -> Result<HistoryScreen> {
        let alone = |after| {
            let eyes = self.alone();
            self.open.device.read(|conn| exercises::history(conn, &eyes, exercise, after, most))
        };
        if self.going_on().is_none() || after.map_or(Ok(false), |id| self.was_alone(id))? {
            return alone(after);
        }
        let mut screen = self.look(|conn, eyes| exercises::history(conn, eyes, exercise, after, most))?;
        if screen.next.is_none() {
            let before = alone(None)?;
            screen.sessions.extend(before.sessions);
            screen.next = before.next;
        }
        Ok(screen)
    }

    /// Whether a session was begun before there were two.
    fn was_alone(&self, id: SessionId) -> Result<bool> {
        Ok(self.going_on().is_some() && self.open.device.read(|conn| exercises::lies_here(conn, id))?)
    }

    /// What the session called `id` is called on this phone: two that crossed are one.
    fn called_here(&self, id: SessionId) -> Result<SessionId> {
        self.look_at(id, |conn, eyes| exercises::called_here(conn, eyes, id))
    }

    fn session(&self, id: SessionId) -> Result<SessionScreen> {
        let mut screen = self.look_at(id, |conn, eyes| exercises::session_screen(conn, eyes, id))?;
        if let Some(guard) = self.guard(id)? {
            return Ok(self.guarded(screen, guard));
        }
        if let StepView::Schedule { library, title, summary, proposed, .. } = &mut screen.step {
            let offer = self.view(|view| rituals::offer(view, library))?;
            (*title, *summary, *proposed) = (offer.title, offer.summary, offer.there);
        }
        // In an archive nobody's part comes any more.
        screen.exchange_every_ms = screen.exchange_every_ms.filter(|_| self.going_on().is_some());
        let alone = match &screen.step {
            StepView::Share { .. } if self.going_on().is_some() => {
                self.open.device.read(|conn| exercises::begun_alone(conn, &screen.exercise, &screen.step_id))?
            }
            _ => None,
        };
        self.open.steps.fill(&mut screen, &self.means(), alone.as_ref())?;
        Ok(screen)
    }

    fn means(&self) -> Means<'_> {
        Means {
            private: &self.open.private,
            open: self.open.vault.as_ref(),
            entropy: &*self.ports.entropy,
            now_ms: self.now.utc_ms,
        }
    }

    /// What is private lies in the vault before the step is done, a ritual is proposed in the step's own
    /// transaction: a kill between loses nothing and does nothing by halves.
    fn answer(&mut self, session: SessionId, step: &str, answer: &Answer) -> Result<()> {
        if let Some(guard) = self.guard(session)? {
            return self.pass(session, guard, step, answer);
        }
        let offered = match answer {
            Answer::Propose => match self.session(session)?.step {
                StepView::Schedule { library, proposed: false, .. } => Some(library),
                _ => None,
            },
            _ => None,
        };
        let mut steps = std::mem::take(&mut self.open.steps);
        let acted = self.act_at(session, |tx, hands| {
            let mut acted = exercises::answer(tx, hands, session, step, answer)?;
            for keep in acted.keep.drain(..) {
                steps.keep(&self.means(), keep, Words::Given)?;
            }
            if let Some(library) = offered.as_deref().filter(|_| acted.propose.is_some()) {
                self.propose_in(tx, hands, library)?;
            }
            Ok(acted)
        });
        self.open.steps = steps;
        let acted = match acted {
            Err(Error::NotPaired) if self.was_alone(session)? => {
                return Err(Error::not_allowed("error-step-begun-alone"));
            }
            other => other?,
        };
        let mut steps = std::mem::take(&mut self.open.steps);
        let forgotten = acted.forget.iter().try_for_each(|step| steps.forget(&self.means(), session, step));
        if let Some(beginning) = acted.beginning {
            steps.begin(session, beginning);
        }
        self.open.steps = steps;
        if matches!(answer, Answer::Send { .. }) {
            let exercise = self.session(session)?.exercise;
            self.open.device.write(|tx| exercises::set_aside(tx, &exercise))?;
        }
        self.changed(Topic::Together);
        if offered.is_some() {
            self.changed(Topic::Rituals);
        }
        forgotten
    }

    /// Looks in the file that has the session.
    pub(super) fn look_at<T>(&self, session: SessionId, look: impl Fn(&Connection, &Eyes) -> Result<T>) -> Result<T> {
        if self.was_alone(session)? {
            let eyes = self.alone();
            return self.open.device.read(|conn| look(conn, &eyes));
        }
        self.look_back(look)
    }

    /// Acts in the file that has the session.
    fn act_at<T>(&self, session: SessionId, act: impl FnOnce(&Transaction, &Hands) -> Result<T>) -> Result<T> {
        if self.was_alone(session)? {
            let hands = Hands::Alone {
                now: &self.now,
                here: self.here,
                entropy: &*self.ports.entropy,
                outside: &self.open.outside,
            };
            return self.open.device.write(|tx| act(tx, &hands));
        }
        self.act(act)
    }

    /// After something came from the partner: what was taken back, and is known there, is let go of.
    pub(super) fn after_receiving(&mut self) -> Result<()> {
        let Some(couple) = self.going_on().filter(|couple| couple.writable().is_ok()) else { return Ok(()) };
        let theirs = couple.db.read(|conn| {
            let post = Post::read(conn, couple)?;
            post.map(|post| crate::sync::partner_vector(conn, &post.ends)).transpose()
        })?;
        let Some(theirs) = theirs else { return Ok(()) };
        couple.db.write(|tx| exercises::forget_withdrawn(tx, couple.me.device, &theirs))
    }
}
