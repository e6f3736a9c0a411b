//! Calls whose rooms are being built.

use super::Attune;
use super::screens::*;
use crate::error::{Error, Result};
use crate::exercises::screens::*;
use crate::ids::{EntryId, RitualId, SessionId, TimeOutId};
use crate::journal::screens::*;
use crate::rituals::screens::*;
use crate::time::{Civil, Here};

impl Attune {
    /// "What is for us now?"
    ///
    /// # Errors
    /// As said.
    pub fn today(&self, _here: &Here) -> Result<TodayScreen> {
        Err(Error::internal("app.today", "not built yet"))
    }

    /// All rituals, and the library.
    ///
    /// # Errors
    /// As said.
    pub fn rituals(&self, _here: &Here) -> Result<RitualsScreen> {
        Err(Error::internal("app.rituals", "not built yet"))
    }

    /// One ritual, whole. Throws `Gone`.
    ///
    /// # Errors
    /// As said.
    pub fn ritual(&self, _here: &Here, _id: RitualId) -> Result<RitualScreen> {
        Err(Error::internal("app.ritual", "not built yet"))
    }

    /// The time-out and its pact.
    ///
    /// # Errors
    /// As said.
    pub fn timeout(&self, _here: &Here) -> Result<TimeOutScreen> {
        Err(Error::internal("app.timeout", "not built yet"))
    }

    /// "Will I be reminded?", judged from what the phone says of itself.
    ///
    /// # Errors
    /// As said.
    pub fn reminders(&self, _here: &Here, _facts: PhoneFacts) -> Result<RemindersScreen> {
        Err(Error::internal("app.reminders", "not built yet"))
    }

    /// What a draft would mean. Throws `Input` naming the part of the rule.
    ///
    /// # Errors
    /// As said.
    pub fn preview_ritual(&self, _here: &Here, _draft: RitualDraft) -> Result<RitualPreview> {
        Err(Error::internal("app.preview_ritual", "not built yet"))
    }

    /// Proposes; confirmed here by that. Unpaired it is one's own at once.
    ///
    /// # Errors
    /// As said.
    pub fn propose_ritual(&self, _here: &Here, _draft: RitualDraft) -> Result<RitualId> {
        Err(Error::internal("app.propose_ritual", "not built yet"))
    }

    /// Proposes a change; until the partner accepts, their phone keeps the old one.
    ///
    /// # Errors
    /// As said.
    pub fn change_ritual(&self, _here: &Here, _id: RitualId, _draft: RitualDraft) -> Result<()> {
        Err(Error::internal("app.change_ritual", "not built yet"))
    }

    /// Agrees to what is proposed now.
    ///
    /// # Errors
    /// As said.
    pub fn accept_ritual(&self, _here: &Here, _id: RitualId) -> Result<()> {
        Err(Error::internal("app.accept_ritual", "not built yet"))
    }

    /// Puts it away on this phone, unseen; it lapses quietly.
    ///
    /// # Errors
    /// As said.
    pub fn decline_ritual(&self, _here: &Here, _id: RitualId) -> Result<()> {
        Err(Error::internal("app.decline_ritual", "not built yet"))
    }

    /// Stops it for both.
    ///
    /// # Errors
    /// As said.
    pub fn stop_ritual(&self, _here: &Here, _id: RitualId) -> Result<()> {
        Err(Error::internal("app.stop_ritual", "not built yet"))
    }

    /// Keeps it quiet on this phone only, unseen.
    ///
    /// # Errors
    /// As said.
    pub fn silence_ritual(&self, _here: &Here, _id: RitualId, _silent: bool) -> Result<()> {
        Err(Error::internal("app.silence_ritual", "not built yet"))
    }

    /// Done together, or by me.
    ///
    /// # Errors
    /// As said.
    pub fn ritual_done(&self, _here: &Here, _id: RitualId, _occurrence: Civil) -> Result<()> {
        Err(Error::internal("app.ritual_done", "not built yet"))
    }

    /// Not this time; stays on this phone.
    ///
    /// # Errors
    /// As said.
    pub fn not_today(&self, _here: &Here, _id: RitualId, _occurrence: Civil) -> Result<()> {
        Err(Error::internal("app.not_today", "not built yet"))
    }

    /// Rings again in ten minutes; stays on this phone.
    ///
    /// # Errors
    /// As said.
    pub fn in_ten_minutes(&self, _here: &Here, _id: RitualId, _occurrence: Civil) -> Result<()> {
        Err(Error::internal("app.in_ten_minutes", "not built yet"))
    }

    /// When reminders keep quiet. Throws `Input` above 1,439.
    ///
    /// # Errors
    /// As said.
    pub fn set_quiet_hours(&self, _here: &Here, _hours: QuietHours) -> Result<()> {
        Err(Error::internal("app.set_quiet_hours", "not built yet"))
    }

    /// Calls a time-out: no reason, no gate, offline. 20 to 60 minutes, "longer" to 1,440.
    ///
    /// # Errors
    /// As said.
    pub fn call_timeout(&self, _here: &Here, _minutes: u32) -> Result<TimeOutId> {
        Err(Error::internal("app.call_timeout", "not built yet"))
    }

    /// Makes it longer, once.
    ///
    /// # Errors
    /// As said.
    pub fn renew_timeout(&self, _here: &Here, _id: TimeOutId, _minutes: u32) -> Result<()> {
        Err(Error::internal("app.renew_timeout", "not built yet"))
    }

    /// Keeps this phone quiet at its end, unseen.
    ///
    /// # Errors
    /// As said.
    pub fn mute_timeout(&self, _here: &Here, _id: TimeOutId, _muted: bool) -> Result<()> {
        Err(Error::internal("app.mute_timeout", "not built yet"))
    }

    /// Starts the same countdown from the other phone's share text.
    ///
    /// # Errors
    /// As said.
    pub fn start_shared_timeout(&self, _here: &Here, _text: String) -> Result<TimeOutId> {
        Err(Error::internal("app.start_shared_timeout", "not built yet"))
    }

    /// Proposes how a time-out works between the two.
    ///
    /// # Errors
    /// As said.
    pub fn propose_pact(&self, _here: &Here) -> Result<()> {
        Err(Error::internal("app.propose_pact", "not built yet"))
    }

    /// Agrees to it.
    ///
    /// # Errors
    /// As said.
    pub fn accept_pact(&self, _here: &Here) -> Result<()> {
        Err(Error::internal("app.accept_pact", "not built yet"))
    }
}
