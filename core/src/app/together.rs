//! Exercises: alone they lie in device.db, together in the couple's file, private parts in the vault.

use super::call::Call;
use super::couple::Couple;
use super::exchange::Post;
use super::open::Attune;
use super::screens::Topic;
use crate::error::Result;
use crate::exercises::{self, Acted, Answer, ExerciseScreen, SessionScreen, StepView, TogetherScreen};
use crate::ids::SessionId;
use crate::log::Author;
use crate::rituals;
use crate::time::Here;

impl Attune {
    /// What runs and what can be begun.
    ///
    /// # Errors
    /// Those of the store.
    pub fn together(&self, here: &Here) -> Result<TogetherScreen> {
        self.call(here, |call| call.look(exercises::together))
    }

    /// One exercise, before it starts.
    ///
    /// # Errors
    /// [`crate::error::Error::Gone`] for an exercise this app does not have.
    pub fn exercise(&self, here: &Here, id: &str) -> Result<ExerciseScreen> {
        self.call(here, |call| call.look(|conn, eyes| exercises::exercise(conn, eyes, id)))
    }

    /// A session's present step on this phone.
    ///
    /// # Errors
    /// [`crate::error::Error::Gone`].
    pub fn session(&self, here: &Here, id: SessionId) -> Result<SessionScreen> {
        self.call(here, |call| call.session(id))
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

    /// Does what the step asks.
    ///
    /// # Errors
    /// [`crate::error::Error::Input`] when it does not fit the step; [`crate::error::Error::Vault`] when a
    /// private text has nowhere to go yet.
    pub fn answer(&self, here: &Here, session: SessionId, answer: &Answer) -> Result<()> {
        self.call(here, |call| {
            call.vault_for(session, answer)?;
            let acted = call.act(|tx, hands| exercises::answer(tx, hands, session, answer))?;
            call.carry_on(session, acted)
        })
    }

    /// Keeps what is typed at the step that is shown.
    ///
    /// # Errors
    /// [`crate::error::Error::Gone`]; [`crate::error::Error::Vault`].
    pub fn keep_step_draft(&self, here: &Here, session: SessionId, texts: &[String]) -> Result<()> {
        self.call(here, |call| {
            let keep = call.act(|tx, hands| exercises::keep_draft(tx, hands, session, texts))?;
            match keep {
                Some(keep) => call.keep(keep),
                None => Ok(()),
            }
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
            let acted = call.act(|tx, hands| exercises::resume(tx, hands, session))?;
            call.carry_on(session, acted)
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
            let acted = call.act(|tx, hands| exercises::rest(tx, hands, session, left))?;
            call.carry_on(session, acted)
        })
    }
}

impl Call<'_> {
    fn session(&self, id: SessionId) -> Result<SessionScreen> {
        let mut screen = self.look_back(|conn, eyes| exercises::session_screen(conn, eyes, id))?;
        if let StepView::Schedule { library, title, summary, proposed, .. } = &mut screen.step {
            let offer = self.view(|view| rituals::offer(view, library))?;
            (*title, *summary, *proposed) = (offer.title, offer.summary, offer.there);
        }
        self.open.steps.fill(&mut screen, &self.open.private, self.open.vault.as_ref())?;
        Ok(screen)
    }

    /// What an answer leads to beyond its own file: the vault, a ritual, the observer.
    fn carry_on(&mut self, session: SessionId, acted: Acted) -> Result<()> {
        for keep in acted.keep {
            self.keep(keep)?;
        }
        if let Some(beginning) = acted.beginning {
            self.open.steps.begin(session, beginning);
        }
        if let Some((library, _)) = acted.propose {
            self.propose_from_library(&library)?;
        }
        self.changed(Topic::Together);
        Ok(())
    }

    fn keep(&mut self, keep: exercises::Keep) -> Result<()> {
        let (entropy, now_ms) = (&*self.ports.entropy, self.now.utc_ms);
        self.open.steps.keep(&self.open.private, entropy, now_ms, keep)
    }

    /// A private text needs a vault before the step is done, so that nothing written is lost.
    fn vault_for(&self, session: SessionId, answer: &Answer) -> Result<()> {
        if matches!(answer, Answer::Text { text } if !text.trim().is_empty())
            && matches!(self.session(session)?.step, exercises::StepView::Reflect { .. })
            && !self.open.private.read(crate::vault::exists)?
        {
            return Err(crate::error::VaultFault::NotSetUp.into());
        }
        Ok(())
    }

    /// After something came from the partner: sealed answers that are due open, what was taken back is
    /// let go of.
    pub(super) fn after_receiving(&mut self) -> Result<()> {
        let Some(couple) = self.going_on().filter(|couple| couple.writable().is_ok()) else { return Ok(()) };
        let opened = settle(couple, self)?;
        if opened {
            self.changed(Topic::Together);
        }
        Ok(())
    }
}

fn settle(couple: &Couple, call: &Call) -> Result<bool> {
    let theirs = couple.db.read(|conn| {
        let post = Post::read(conn, couple)?;
        post.map(|post| crate::sync::partner_vector(conn, &post.ends)).transpose()
    })?;
    let key = couple.key()?;
    call.record(|tx, ledger, author: &Author| {
        if let Some(theirs) = &theirs {
            exercises::forget_withdrawn(tx, author.device, theirs)?;
        }
        Ok(exercises::settle_sealed(tx, ledger, author, key)? > 0)
    })
}
