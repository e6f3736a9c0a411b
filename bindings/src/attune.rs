//! The one object. Every method hands its arguments to the core and its answer back.

use std::path::Path;
use std::sync::Arc;

use attune_core::app::screens::*;
use attune_core::exercises::library_screens::*;
use attune_core::exercises::package_screens::*;
use attune_core::exercises::path_screens::*;
use attune_core::exercises::screens::*;
use attune_core::exercises::step_screens::*;
use attune_core::ids::{EntryId, ProposalId, ReminderId, RequestId, RestId, RitualId, SessionId, TimeOutId};
use attune_core::insights::screens::*;
use attune_core::journal::screens::*;
use attune_core::mailbox::{Request, Response};
use attune_core::pairing::screens::*;
use attune_core::rituals::calendar::screens::*;
use attune_core::rituals::planner::{AtQuiet, Plan, Platform, QuietHours, Reminder};
use attune_core::rituals::screens::*;
use attune_core::safety::screens::*;
use attune_core::time::{Civil, CivilDate, Here};

use crate::error::AttuneError;
use crate::ports::{Clock, Keystore, Observer};

type Result<T> = std::result::Result<T, AttuneError>;

/// What the core did, its error told in `language`.
fn told<T>(language: &str, done: attune_core::error::Result<T>) -> Result<T> {
    done.map_err(|error| AttuneError::told(error, language))
}

/// One phone's Attune: opens the files, owns the rooms. Call it on one thread of your own, never the
/// main thread, and `pause` it when the app goes to the background.
#[derive(uniffi::Object)]
pub struct Attune {
    core: attune_core::app::Attune,
    /// In which the calls without a `here` tell of errors.
    language: String,
}

#[uniffi::export]
impl Attune {
    /// Opens or makes the folder. Throws `File` when it is another process's, a newer app's, damaged or
    /// not writable; nothing is changed then. `language` (BCP 47) is the one in which that is told, and what
    /// goes wrong with `pause` and `resume`.
    #[uniffi::constructor(default(language = "en"))]
    pub fn new(
        folder: String,
        clock: Arc<dyn Clock>,
        keystore: Arc<dyn Keystore>,
        observer: Arc<dyn Observer>,
        language: String,
    ) -> Result<Arc<Self>> {
        let ports = crate::ports::adapt(clock, keystore, observer);
        #[cfg(feature = "fault")]
        let ports = crate::fault::seeded(ports, &folder);
        let core = told(&language, attune_core::app::Attune::open(Path::new(&folder), ports))?;
        Ok(Arc::new(Self { core, language }))
    }

    /// Ends exchanges, checkpoints and closes the files. Nothing is lost if the process ends after it, or before.
    pub fn pause(&self) -> Result<()> {
        told(&self.language, self.core.pause())
    }

    /// Opens the files again.
    pub fn resume(&self) -> Result<()> {
        told(&self.language, self.core.resume())
    }

    /// Where the app begins.
    pub fn welcome(&self, here: Here) -> Result<WelcomeScreen> {
        told(&here.language, self.core.welcome(&here))
    }

    /// Pairing, step by step.
    pub fn pair(&self, here: Here) -> Result<PairScreen> {
        told(&here.language, self.core.pair(&here))
    }

    /// "What is for us now?"
    pub fn today(&self, here: Here) -> Result<TodayScreen> {
        told(&here.language, self.core.today(&here))
    }

    /// What runs, and a little of what could be begun.
    pub fn together(&self, here: Here) -> Result<TogetherScreen> {
        told(&here.language, self.core.together(&here))
    }

    /// The packages of exercises from outside that lie on this phone, in the order in which they were added.
    pub fn packages(&self, here: Here) -> Result<Vec<PackageCard>> {
        told(&here.language, self.core.packages(&here))
    }

    /// What a package (a zip) is, before it is added: who wrote and who signed it, what it brings. Nothing is
    /// kept. Throws `Input` when it cannot be used.
    pub fn preview_pack(&self, here: Here, bytes: Vec<u8>) -> Result<PackageCard> {
        told(&here.language, self.core.preview_pack(&here, &bytes))
    }

    /// Adds a package, in place of an earlier one of the same author's; gives its id. Ask clearly before
    /// `unsigned_ok`. Throws `Input` when it cannot be used, is unsigned, or something lies here in its way.
    pub fn add_pack(&self, here: Here, bytes: Vec<u8>, unsigned_ok: bool) -> Result<String> {
        told(&here.language, self.core.add_pack(&here, &bytes, unsigned_ok))
    }

    /// Takes a package out. What was begun from it is kept, and shown again once it is added again. Throws `Gone`.
    pub fn remove_pack(&self, here: Here, id: String) -> Result<()> {
        told(&here.language, self.core.remove_pack(&here, &id))
    }

    /// Looking back: what the two did and said, one's own days, which rituals fit the week. Empty alone.
    pub fn insights(&self, here: Here) -> Result<InsightsScreen> {
        told(&here.language, self.core.insights(&here))
    }

    /// Everything there is to do.
    pub fn library(&self, here: Here) -> Result<LibraryScreen> {
        told(&here.language, self.core.library(&here))
    }

    /// One path, whole. Throws `Gone` for an unknown id.
    pub fn path(&self, here: Here, id: String) -> Result<PathScreen> {
        told(&here.language, self.core.path(&here, &id))
    }

    /// One exercise, before it starts. Throws `Gone` for an unknown id.
    pub fn exercise(&self, here: Here, id: String) -> Result<ExerciseScreen> {
        told(&here.language, self.core.exercise(&here, &id))
    }

    /// A page of what was done, everything or of one exercise; `after` is the page before's `next`. Throws `Gone`.
    pub fn history(&self, here: Here, exercise: Option<String>, after: Option<SessionId>) -> Result<HistoryScreen> {
        told(&here.language, self.core.history(&here, exercise.as_deref(), after))
    }

    /// A session's present step on this phone. Throws `Gone`.
    pub fn session(&self, here: Here, id: SessionId) -> Result<SessionScreen> {
        told(&here.language, self.core.session(&here, id))
    }

    /// A page of a journal, or of what matches `query`; `after` is the page before's `next`.
    pub fn journal_page(
        &self,
        here: Here,
        which: Which,
        query: Option<String>,
        after: Option<String>,
    ) -> Result<JournalPage> {
        told(&here.language, self.core.journal_page(&here, which, query.as_deref(), after.as_deref()))
    }

    /// One entry, whole. Throws `Gone`, and `Vault` when mine is locked.
    pub fn entry(&self, here: Here, which: Which, id: EntryId) -> Result<EntryScreen> {
        told(&here.language, self.core.entry(&here, which, id))
    }

    /// What the editor opens with: the draft if there is one, else the entry.
    pub fn editor(&self, here: Here, which: Which, entry: Option<EntryId>) -> Result<EditorScreen> {
        told(&here.language, self.core.editor(&here, which, entry))
    }

    /// All rituals, and the library.
    pub fn rituals(&self, here: Here) -> Result<RitualsScreen> {
        told(&here.language, self.core.rituals(&here))
    }

    /// One ritual, whole. Throws `Gone`.
    pub fn ritual(&self, here: Here, id: RitualId) -> Result<RitualScreen> {
        told(&here.language, self.core.ritual(&here, id))
    }

    /// The weeks of the month of `day`, or of today: what was done and what comes.
    pub fn weeks(&self, here: Here, day: Option<CivilDate>) -> Result<WeeksScreen> {
        told(&here.language, self.core.weeks(&here, day))
    }

    /// The time-out and its pact.
    pub fn timeout(&self, here: Here) -> Result<TimeOutScreen> {
        told(&here.language, self.core.timeout(&here))
    }

    /// "Will I be reminded?", judged from what the phone says of itself.
    pub fn reminders(&self, here: Here, facts: PhoneFacts) -> Result<RemindersScreen> {
        told(&here.language, self.core.reminders(&here, &facts))
    }

    /// Who we are, the two phones, the exchange.
    pub fn us(&self, here: Here) -> Result<UsScreen> {
        told(&here.language, self.core.us(&here))
    }

    /// Help. Writes nothing down and sends nothing.
    pub fn help(&self, here: Here) -> Result<HelpScreen> {
        told(&here.language, self.core.help(&here))
    }

    /// Names the person on this phone; the first command of all. Throws `Input`.
    pub fn set_up(&self, here: Here, name: String) -> Result<()> {
        #[cfg(feature = "fault")]
        crate::fault::panic_on_purpose(&name);
        told(&here.language, self.core.set_up(&here, &name))
    }

    /// Proposes these personal rituals to the partner. Throws `Gone` for one that is not there: then none is proposed.
    pub fn bring_along(&self, here: Here, ids: Vec<RitualId>) -> Result<()> {
        told(&here.language, self.core.bring_along(&here, &ids))
    }

    /// Makes an invitation. With a meeting folder the phones meet by themselves. Throws `Pairing`; `Input` for a folder
    /// or a server that is not fit.
    pub fn invite(&self, here: Here, in_person: bool, meeting: MeetingChoice, mailbox: MailboxChoice) -> Result<()> {
        told(&here.language, self.core.invite(&here, in_person, meeting, mailbox))
    }

    /// Opens an invitation, or takes a pasted reply: whatever pairing text there is. Throws `Pairing`.
    pub fn join(&self, here: Here, text: String) -> Result<()> {
        told(&here.language, self.core.join(&here, &text))
    }

    /// The inviter's tap: the partner read the words back.
    pub fn confirm_words(&self, here: Here) -> Result<()> {
        told(&here.language, self.core.confirm_words(&here))
    }

    /// The joiner's one pick, 0 to 3; none is "none of these". A wrong one erases this pairing and throws `Pairing`.
    pub fn pick_words(&self, here: Here, choice: Option<u32>) -> Result<()> {
        told(&here.language, self.core.pick_words(&here, choice))
    }

    /// Erases this pairing at once.
    pub fn words_differ(&self, here: Here) -> Result<()> {
        told(&here.language, self.core.words_differ(&here))
    }

    /// Takes the invitation back.
    pub fn cancel_pairing(&self, here: Here) -> Result<()> {
        told(&here.language, self.core.cancel_pairing(&here))
    }

    /// Begins an exercise.
    pub fn start(&self, here: Here, exercise: String) -> Result<SessionId> {
        told(&here.language, self.core.start(&here, &exercise))
    }

    /// Begins an exercise on this phone, which is passed between the two; nothing of it is recorded. Throws
    /// `NotAllowed` when it is for two phones.
    pub fn start_on_one_phone(&self, here: Here, exercise: String) -> Result<SessionId> {
        told(&here.language, self.core.start_on_one_phone(&here, &exercise))
    }

    /// Ends what was agreed on at a step of an exercise: alone, at once, without a reason. Throws `Gone`.
    pub fn end_agreement(&self, here: Here, session: SessionId, step: String) -> Result<()> {
        told(&here.language, self.core.end_agreement(&here, session, &step))
    }

    /// Begins a path on this phone, which no other hears of; another that is under way is left. Throws `Gone`.
    pub fn begin_path(&self, here: Here, id: String) -> Result<()> {
        told(&here.language, self.core.begin_path(&here, &id))
    }

    /// Leaves the path under way: where one stood on it is forgotten, what was done stays. Throws `Gone`.
    pub fn leave_path(&self, here: Here, id: String) -> Result<()> {
        told(&here.language, self.core.leave_path(&here, &id))
    }

    /// Passes an exercise of the path under way over, or takes that back. Throws `Gone`.
    pub fn skip_stage(&self, here: Here, id: String, exercise: String, skipped: bool) -> Result<()> {
        told(&here.language, self.core.skip_stage(&here, &id, &exercise, skipped))
    }

    /// Walks the path under way with twice as many days between, or again as it is. Throws `Gone`.
    pub fn slower_path(&self, here: Here, id: String, slower: bool) -> Result<()> {
        told(&here.language, self.core.slower_path(&here, &id, slower))
    }

    /// Does what `step`, the one that is shown, asks. Throws `Input` when it does not fit, or another is
    /// shown by now; `Vault` when something private has nowhere to go yet.
    pub fn answer(&self, here: Here, session: SessionId, step: String, answer: Answer) -> Result<()> {
        told(&here.language, self.core.answer(&here, session, &step, &answer))
    }

    /// Keeps what is typed at `step`, at every pause of typing; nothing when another is shown by now.
    pub fn keep_step_draft(&self, here: Here, session: SessionId, step: String, texts: Vec<String>) -> Result<()> {
        told(&here.language, self.core.keep_step_draft(&here, session, &step, &texts))
    }

    /// Pauses; the partner sees "paused", never why.
    pub fn pause_session(&self, here: Here, session: SessionId) -> Result<()> {
        told(&here.language, self.core.pause_session(&here, session))
    }

    /// Goes on.
    pub fn resume_session(&self, here: Here, session: SessionId) -> Result<()> {
        told(&here.language, self.core.resume_session(&here, session))
    }

    /// Leaves: own drafts stay, nothing is sent.
    pub fn leave_session(&self, here: Here, session: SessionId) -> Result<()> {
        told(&here.language, self.core.leave_session(&here, session))
    }

    /// Sets the vault up and opens it; gives the 24 recovery words, shown once.
    pub fn choose_passphrase(&self, here: Here, passphrase: String) -> Result<Vec<String>> {
        told(&here.language, self.core.choose_passphrase(&here, &passphrase))
    }

    /// Opens what is mine. Throws `Vault`: wrong, or wait.
    pub fn unlock(&self, here: Here, passphrase: String) -> Result<()> {
        told(&here.language, self.core.unlock(&here, &passphrase))
    }

    /// Opens what is mine with the recovery words.
    pub fn unlock_with_words(&self, here: Here, words: Vec<String>) -> Result<()> {
        told(&here.language, self.core.unlock_with_words(&here, &words))
    }

    /// Another passphrase, while what is mine is open; the old one opens nothing from then on. Throws `Vault`.
    pub fn change_passphrase(&self, here: Here, passphrase: String) -> Result<()> {
        told(&here.language, self.core.change_passphrase(&here, &passphrase))
    }

    /// Another 24 recovery words, while what is mine is open, shown once; the old ones open nothing from then
    /// on. Throws `Vault`.
    pub fn new_words(&self, here: Here) -> Result<Vec<String>> {
        told(&here.language, self.core.new_words(&here))
    }

    /// Closes what is mine.
    pub fn lock(&self, here: Here) -> Result<()> {
        told(&here.language, self.core.lock(&here))
    }

    /// Keeps what is typed, at every pause of typing.
    pub fn keep_draft(&self, here: Here, which: Which, entry: Option<EntryId>, draft: EntryDraft) -> Result<()> {
        told(&here.language, self.core.keep_draft(&here, which, entry, &draft))
    }

    /// Saves a new entry, or a changed one of one's own.
    pub fn save_entry(&self, here: Here, which: Which, entry: Option<EntryId>, draft: EntryDraft) -> Result<EntryId> {
        told(&here.language, self.core.save_entry(&here, which, entry, &draft))
    }

    /// Deletes one's own entry; ours on both phones.
    pub fn delete_entry(&self, here: Here, which: Which, id: EntryId) -> Result<()> {
        told(&here.language, self.core.delete_entry(&here, which, id))
    }

    /// Copies one of mine to ours; the reverse does not exist.
    pub fn share_entry(&self, here: Here, id: EntryId) -> Result<EntryId> {
        told(&here.language, self.core.share_entry(&here, id))
    }

    /// Settles versions written at the same time: 0 keeps the one shown.
    pub fn choose_version(&self, here: Here, id: EntryId, index: u32) -> Result<()> {
        told(&here.language, self.core.choose_version(&here, id, index))
    }

    /// What a draft would mean. Throws `Input` naming the part of the rule.
    pub fn preview_ritual(&self, here: Here, draft: RitualDraft) -> Result<RitualPreview> {
        told(&here.language, self.core.preview_ritual(&here, &draft))
    }

    /// Proposes; confirmed here by that. Unpaired, and where it is private, it is one's own at once. Throws `Vault`
    /// when its title has nowhere to be kept yet.
    pub fn propose_ritual(&self, here: Here, draft: RitualDraft) -> Result<RitualId> {
        told(&here.language, self.core.propose_ritual(&here, &draft))
    }

    /// Proposes a change; until the partner accepts, their phone keeps the old one.
    pub fn change_ritual(&self, here: Here, id: RitualId, draft: RitualDraft) -> Result<()> {
        told(&here.language, self.core.change_ritual(&here, id, &draft))
    }

    /// Agrees to what a card asks by its `proposal`.
    pub fn accept_ritual(&self, here: Here, id: RitualId, proposal: ProposalId) -> Result<()> {
        told(&here.language, self.core.accept_ritual(&here, id, proposal))
    }

    /// Puts it away on this phone, unseen; it lapses quietly.
    pub fn decline_ritual(&self, here: Here, id: RitualId, proposal: ProposalId) -> Result<()> {
        told(&here.language, self.core.decline_ritual(&here, id, proposal))
    }

    /// Keeps one of two titles that were written at the same time.
    pub fn keep_ritual_title(&self, here: Here, id: RitualId, title: String) -> Result<()> {
        told(&here.language, self.core.keep_ritual_title(&here, id, &title))
    }

    /// Wishes for a small touch; the partner does not see it unless they do too.
    pub fn wish_touch(&self, here: Here) -> Result<()> {
        told(&here.language, self.core.wish_touch(&here))
    }

    /// Ends a small touch for both, or takes the wish for it back, unseen.
    pub fn end_touch(&self, here: Here) -> Result<()> {
        told(&here.language, self.core.end_touch(&here))
    }

    /// Stops it for both.
    pub fn stop_ritual(&self, here: Here, id: RitualId) -> Result<()> {
        told(&here.language, self.core.stop_ritual(&here, id))
    }

    /// Lets a ritual rest, or every one of the two; alone, every one of one's own. Nobody is asked: it only quiets.
    /// Throws `Input` for days that are over, in the wrong order or more than 366, `Gone` when there is nothing to rest.
    pub fn rest(&self, here: Here, choice: RestChoice, ritual: Option<RitualId>) -> Result<RestId> {
        told(&here.language, self.core.rest(&here, &choice, ritual))
    }

    /// Ends a rest, whoever began it: from today on they come again. Throws `Gone`.
    pub fn end_rest(&self, here: Here, id: RestId) -> Result<()> {
        told(&here.language, self.core.end_rest(&here, id))
    }

    /// Keeps it quiet on this phone only, unseen.
    pub fn silence_ritual(&self, here: Here, id: RitualId, silent: bool) -> Result<()> {
        told(&here.language, self.core.silence_ritual(&here, id, silent))
    }

    /// How it rings on this phone only, unseen: in quiet hours, and, with `always`, by itself at its own time.
    pub fn set_ringing(&self, here: Here, id: RitualId, at_quiet: AtQuiet, always: bool) -> Result<()> {
        told(&here.language, self.core.set_ringing(&here, id, at_quiet, always))
    }

    /// Done together, or by me.
    pub fn ritual_done(&self, here: Here, id: RitualId, occurrence: Civil) -> Result<()> {
        told(&here.language, self.core.ritual_done(&here, id, occurrence))
    }

    /// Not this time; stays on this phone.
    pub fn not_today(&self, here: Here, id: RitualId, occurrence: Civil) -> Result<()> {
        told(&here.language, self.core.not_today(&here, id, occurrence))
    }

    /// Rings again in ten minutes; stays on this phone.
    pub fn in_ten_minutes(&self, here: Here, id: RitualId, occurrence: Civil) -> Result<()> {
        told(&here.language, self.core.in_ten_minutes(&here, id, occurrence))
    }

    /// The reminders that should be set now, and how to get there from what is set; perform the changes
    /// by id, then call `scheduled`.
    pub fn plan(&self, here: Here, platform: Platform) -> Result<Plan> {
        told(&here.language, self.core.plan(&here, platform))
    }

    /// What became of the last plan's changes.
    pub fn scheduled(&self, here: Here, done: Vec<ReminderId>, failed: Vec<ReminderId>) -> Result<()> {
        told(&here.language, self.core.scheduled(&here, &done, &failed))
    }

    /// A reminder to be tried: set it at once, as one of a plan, and tell nobody what became of it. No plan takes it away.
    pub fn test_reminder(&self, here: Here) -> Result<Reminder> {
        told(&here.language, self.core.test_reminder(&here))
    }

    /// One ritual, or all that ring here, as a calendar file that names nothing and nobody. Throws `NotAllowed` for
    /// one that is not on, `Input` when there is nothing.
    pub fn export_calendar(&self, here: Here, ritual: Option<RitualId>) -> Result<CalendarFile> {
        told(&here.language, self.core.export_calendar(&here, ritual))
    }

    /// What a calendar file holds; nothing of it is kept. Throws `Input` above 10 MB and for what is no calendar.
    pub fn read_calendar(&self, here: Here, bytes: Vec<u8>) -> Result<CalendarPreview> {
        told(&here.language, self.core.read_calendar(&here, &bytes))
    }

    /// Takes these of a file, by the `at` of what was found in it: proposes them, unpaired they are one's own at
    /// once; all or none. Throws `Gone` when one of them cannot be taken any more, `Vault` when their titles have
    /// nowhere to be kept yet.
    pub fn take_calendar(&self, here: Here, bytes: Vec<u8>, chosen: Vec<u32>) -> Result<()> {
        told(&here.language, self.core.take_calendar(&here, &bytes, &chosen))
    }

    /// When reminders keep quiet. Throws `Input` above 1,439.
    pub fn set_quiet_hours(&self, here: Here, hours: QuietHours) -> Result<()> {
        told(&here.language, self.core.set_quiet_hours(&here, hours))
    }

    /// Switches the notices for what came in the background on or off.
    pub fn set_notices(&self, here: Here, on: bool) -> Result<()> {
        told(&here.language, self.core.set_notices(&here, on))
    }

    /// The line to post after an exchange made in the background, if one is due; giving it counts it.
    pub fn background_notice(&self, here: Here) -> Result<Option<String>> {
        told(&here.language, self.core.background_notice(&here))
    }

    /// Calls a time-out: no reason, no gate, offline. 20 to 60 minutes, "longer" to 1,440.
    pub fn call_timeout(&self, here: Here, minutes: u32) -> Result<TimeOutId> {
        told(&here.language, self.core.call_timeout(&here, minutes))
    }

    /// Makes it longer, once.
    pub fn renew_timeout(&self, here: Here, id: TimeOutId, minutes: u32) -> Result<()> {
        told(&here.language, self.core.renew_timeout(&here, id, minutes))
    }

    /// Keeps this phone quiet at its end, unseen.
    pub fn mute_timeout(&self, here: Here, id: TimeOutId, muted: bool) -> Result<()> {
        told(&here.language, self.core.mute_timeout(&here, id, muted))
    }

    /// Starts the same countdown from the other phone's share text.
    pub fn start_shared_timeout(&self, here: Here, text: String) -> Result<TimeOutId> {
        told(&here.language, self.core.start_shared_timeout(&here, &text))
    }

    /// Proposes how a time-out works between the two.
    pub fn propose_pact(&self, here: Here) -> Result<()> {
        told(&here.language, self.core.propose_pact(&here))
    }

    /// Agrees to it.
    pub fn accept_pact(&self, here: Here) -> Result<()> {
        told(&here.language, self.core.accept_pact(&here))
    }

    /// Puts the proposal away on this phone, unseen; it lapses quietly.
    pub fn decline_pact(&self, here: Here) -> Result<()> {
        told(&here.language, self.core.decline_pact(&here))
    }

    /// Changes the name, on both phones.
    pub fn set_name(&self, here: Here, name: String) -> Result<()> {
        told(&here.language, self.core.set_name(&here, &name))
    }

    /// Tries this name and password at the couple's server with the next exchange; they replace the ones kept on this
    /// phone once it has taken them. Throws `Input`, `NotAllowed` where there is no such server.
    pub fn try_login(&self, here: Here, user: String, password: String) -> Result<()> {
        told(&here.language, self.core.try_login(&here, &user, &password))
    }

    /// What waits for the partner, as a file to share.
    pub fn hand_over(&self, here: Here) -> Result<HandOverFile> {
        told(&here.language, self.core.hand_over(&here))
    }

    /// Takes such a file: pairing messages and blobs alike. Throws `HandOver`.
    pub fn take_hand_over(&self, here: Here, bytes: Vec<u8>) -> Result<HandOverTaken> {
        told(&here.language, self.core.take_hand_over(&here, &bytes))
    }

    /// Leaves at once, offline, without agreement. What was ours stays readable here.
    pub fn leave(&self, here: Here, let_them_know: bool) -> Result<()> {
        told(&here.language, self.core.leave(&here, let_them_know))
    }

    /// Erases every file of Attune on this phone, locked out or not; `typed` is the word the screen asks for.
    /// The reminders that are set are yours to cancel: nothing is left that could plan them away.
    pub fn erase_phone(&self, here: Here, typed: String) -> Result<()> {
        told(&here.language, self.core.erase_phone(&here, &typed))
    }

    /// What to perform for the mailbox, in any order and however often; empty when the round is over.
    pub fn next_requests(&self, here: Here) -> Result<Vec<Request>> {
        told(&here.language, self.core.next_requests(&here))
    }

    /// What came of a request. An unknown, late or second response is ignored.
    pub fn on_response(&self, here: Here, id: RequestId, response: Response) -> Result<()> {
        told(&here.language, self.core.on_response(&here, id, response))
    }

    /// A person asks for an exchange, or the network is back: no back-off holds the next round up, and what was
    /// on its way is given up.
    pub fn hurry(&self, here: Here) -> Result<()> {
        told(&here.language, self.core.hurry(&here))
    }

    /// One exchange over a folder mailbox, performed by the core itself (desktop, tests).
    pub fn exchange(&self, here: Here) -> Result<ExchangeReport> {
        told(&here.language, self.core.exchange(&here))
    }
}

/// The front end's own words in a language: those without arguments, by key. Needs no open `Attune`, so that
/// where it cannot be opened this can be said, too.
#[uniffi::export]
pub fn catalogue(language: String) -> Vec<Phrase> {
    attune_core::app::catalogue(&language)
}

/// Erases every file of Attune in `folder`, where `Attune` cannot open it; `typed` is the word `us-erase-word`
/// of the catalogue. Cancel every reminder yourself, and delete the keystore's key.
#[uniffi::export]
pub fn erase(folder: String, typed: String, language: String) -> Result<()> {
    told(&language, attune_core::app::erase(Path::new(&folder), &typed, &language))
}
