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

    /// What runs and what can be begun.
    ///
    /// # Errors
    /// As said.
    pub fn together(&self, _here: &Here) -> Result<TogetherScreen> {
        Err(Error::internal("app.together", "not built yet"))
    }

    /// One exercise, before it starts. Throws `Gone` for an unknown id.
    ///
    /// # Errors
    /// As said.
    pub fn exercise(&self, _here: &Here, _id: String) -> Result<ExerciseScreen> {
        Err(Error::internal("app.exercise", "not built yet"))
    }

    /// A session's present step on this phone. Throws `Gone`.
    ///
    /// # Errors
    /// As said.
    pub fn session(&self, _here: &Here, _id: SessionId) -> Result<SessionScreen> {
        Err(Error::internal("app.session", "not built yet"))
    }

    /// A page of a journal, or of what matches `query`; `after` is the page before's `next`.
    ///
    /// # Errors
    /// As said.
    pub fn journal_page(
        &self,
        _here: &Here,
        _which: Which,
        _query: Option<String>,
        _after: Option<String>,
    ) -> Result<JournalPage> {
        Err(Error::internal("app.journal_page", "not built yet"))
    }

    /// One entry, whole. Throws `Gone`, and `Vault` when mine is locked.
    ///
    /// # Errors
    /// As said.
    pub fn entry(&self, _here: &Here, _which: Which, _id: EntryId) -> Result<EntryScreen> {
        Err(Error::internal("app.entry", "not built yet"))
    }

    /// What the editor opens with: the draft if there is one, else the entry.
    ///
    /// # Errors
    /// As said.
    pub fn editor(&self, _here: &Here, _which: Which, _entry: Option<EntryId>) -> Result<EditorScreen> {
        Err(Error::internal("app.editor", "not built yet"))
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

    /// Begins an exercise.
    ///
    /// # Errors
    /// As said.
    pub fn start(&self, _here: &Here, _exercise: String) -> Result<SessionId> {
        Err(Error::internal("app.start", "not built yet"))
    }

    /// Does what the step asks. Throws `Input` when it does not fit the step.
    ///
    /// # Errors
    /// As said.
    pub fn answer(&self, _here: &Here, _session: SessionId, _answer: Answer) -> Result<()> {
        Err(Error::internal("app.answer", "not built yet"))
    }

    /// Keeps what is typed, at every pause of typing.
    ///
    /// # Errors
    /// As said.
    pub fn keep_step_draft(&self, _here: &Here, _session: SessionId, _texts: Vec<String>) -> Result<()> {
        Err(Error::internal("app.keep_step_draft", "not built yet"))
    }

    /// Pauses; the partner sees "paused", never why.
    ///
    /// # Errors
    /// As said.
    pub fn pause_session(&self, _here: &Here, _session: SessionId) -> Result<()> {
        Err(Error::internal("app.pause_session", "not built yet"))
    }

    /// Goes on.
    ///
    /// # Errors
    /// As said.
    pub fn resume_session(&self, _here: &Here, _session: SessionId) -> Result<()> {
        Err(Error::internal("app.resume_session", "not built yet"))
    }

    /// Leaves: own drafts stay, nothing is sent.
    ///
    /// # Errors
    /// As said.
    pub fn leave_session(&self, _here: &Here, _session: SessionId) -> Result<()> {
        Err(Error::internal("app.leave_session", "not built yet"))
    }

    /// Sets the vault up and opens it; gives the 24 recovery words, shown once.
    ///
    /// # Errors
    /// As said.
    pub fn choose_passphrase(&self, _here: &Here, _passphrase: String) -> Result<Vec<String>> {
        Err(Error::internal("app.choose_passphrase", "not built yet"))
    }

    /// Opens what is mine. Throws `Vault`: wrong, or wait.
    ///
    /// # Errors
    /// As said.
    pub fn unlock(&self, _here: &Here, _passphrase: String) -> Result<()> {
        Err(Error::internal("app.unlock", "not built yet"))
    }

    /// Opens what is mine with the recovery words.
    ///
    /// # Errors
    /// As said.
    pub fn unlock_with_words(&self, _here: &Here, _words: Vec<String>) -> Result<()> {
        Err(Error::internal("app.unlock_with_words", "not built yet"))
    }

    /// Closes what is mine.
    ///
    /// # Errors
    /// As said.
    pub fn lock(&self, _here: &Here) -> Result<()> {
        Err(Error::internal("app.lock", "not built yet"))
    }

    /// Keeps what is typed, at every pause of typing.
    ///
    /// # Errors
    /// As said.
    pub fn keep_draft(&self, _here: &Here, _which: Which, _entry: Option<EntryId>, _draft: EntryDraft) -> Result<()> {
        Err(Error::internal("app.keep_draft", "not built yet"))
    }

    /// Saves a new entry, or a changed one of one's own.
    ///
    /// # Errors
    /// As said.
    pub fn save_entry(
        &self,
        _here: &Here,
        _which: Which,
        _entry: Option<EntryId>,
        _draft: EntryDraft,
    ) -> Result<EntryId> {
        Err(Error::internal("app.save_entry", "not built yet"))
    }

    /// Deletes one's own entry; ours on both phones.
    ///
    /// # Errors
    /// As said.
    pub fn delete_entry(&self, _here: &Here, _which: Which, _id: EntryId) -> Result<()> {
        Err(Error::internal("app.delete_entry", "not built yet"))
    }

    /// Copies one of mine to ours; the reverse does not exist.
    ///
    /// # Errors
    /// As said.
    pub fn share_entry(&self, _here: &Here, _id: EntryId) -> Result<EntryId> {
        Err(Error::internal("app.share_entry", "not built yet"))
    }

    /// Settles versions written at the same time: 0 keeps the one shown.
    ///
    /// # Errors
    /// As said.
    pub fn choose_version(&self, _here: &Here, _id: EntryId, _index: u32) -> Result<()> {
        Err(Error::internal("app.choose_version", "not built yet"))
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
