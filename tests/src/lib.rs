//! Two phones in one test: real folders, real cryptography, a stepped clock, seeded randomness. All
//! through the public API, as a front end would.

#![allow(clippy::missing_panics_doc, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod apache;
mod chance;
pub mod expect;
pub mod http;
pub mod sim;
pub mod walk;
pub mod years;

pub use apache::{Apache, USER};

use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use attune_core::app::screens::{MailboxChoice, MeetingChoice, Topic};
use attune_core::app::{Attune, Observer, Ports};
use attune_core::crypto::passphrase::Work;
use attune_core::error::Error;
use attune_core::exercises::Answer;
use attune_core::ids::{EntryId, RitualId, SessionId};
use attune_core::journal::screens::{EntryDraft, Which};
use attune_core::pairing::PairScreen;
use attune_core::random::{Entropy, SeededEntropy};
use attune_core::rituals::planner::Platform;
use attune_core::rituals::screens::{PhoneFacts, RitualDraft};
use attune_core::store::FileKeystore;
use attune_core::time::{Here, SteppedClock};
use zip::write::SimpleFileOptions;

/// Sunday 22 November 2026, 16:00 UTC: 17:00 in Berlin.
pub const SUNDAY_FIVE: i64 = 1_795_363_200_000;

/// What an observer was told.
#[derive(Default)]
pub struct Ear(Mutex<Vec<Topic>>);

impl Observer for Ear {
    fn changed(&self, topics: &[Topic]) {
        self.0.lock().unwrap().extend_from_slice(topics);
    }
}

impl Ear {
    /// What it was told since the last call.
    pub fn told(&self) -> Vec<Topic> {
        std::mem::take(&mut self.0.lock().unwrap())
    }
}

/// One phone.
pub struct Phone {
    /// The app on it.
    pub attune: Attune,
    /// Its clock.
    pub clock: Arc<SteppedClock>,
    /// Where it is and what it speaks.
    pub here: Here,
    /// What changed.
    pub ear: Arc<Ear>,
    /// Its folder.
    pub folder: PathBuf,
}

/// Berlin in winter, English.
pub fn berlin() -> Here {
    Here { zone: "Europe/Berlin".into(), offset_seconds: 3600, language: "en".into() }
}

impl Phone {
    /// A phone at `folder`, new or as it was left there; `seed` makes its randomness.
    pub fn at(folder: &Path, clock: Arc<SteppedClock>, seed: u64) -> attune_core::error::Result<Self> {
        Self::with(folder, clock, Arc::new(SeededEntropy::new(seed)))
    }

    /// As [`Phone::at`], with randomness of the caller's.
    pub fn with(
        folder: &Path,
        clock: Arc<SteppedClock>,
        entropy: Arc<dyn Entropy>,
    ) -> attune_core::error::Result<Self> {
        let ear = Arc::new(Ear::default());
        let ports = Ports {
            clock: clock.clone(),
            keystore: Arc::new(FileKeystore::beside(folder, entropy.clone())),
            entropy,
            observer: ear.clone(),
            work: Work::WEAK,
        };
        let attune = Attune::open(folder, ports)?;
        Ok(Self { attune, clock, here: berlin(), ear, folder: folder.to_owned() })
    }

    /// The same phone after its app was killed and started again.
    #[must_use]
    pub fn restarted(self, seed: u64) -> Self {
        let Self { attune, clock, here, folder, .. } = self;
        drop(attune);
        Self { here, ..Self::at(&folder, clock, seed).unwrap() }
    }

    /// Every screen of this phone with what is mine locked, by name: two equal lists look the same.
    pub fn screens(&self) -> Vec<(String, String)> {
        let (attune, here) = (&self.attune, &self.here);
        attune.lock(here).unwrap();
        let facts = PhoneFacts::unhindered(Platform::android(true));
        let together = attune.together(here).unwrap();
        let rituals = attune.rituals(here).unwrap();
        let ours = attune.journal_page(here, Which::Ours, None, None).unwrap();
        let mut all = vec![
            ("welcome".to_owned(), format!("{:#?}", attune.welcome(here).unwrap())),
            ("pair".into(), format!("{:#?}", attune.pair(here).unwrap())),
            ("today".into(), format!("{:#?}", attune.today(here).unwrap())),
            ("timeout".into(), format!("{:#?}", attune.timeout(here).unwrap())),
            ("reminders".into(), format!("{:#?}", attune.reminders(here, &facts).unwrap())),
            ("us".into(), format!("{:#?}", attune.us(here).unwrap())),
            ("mine".into(), format!("{:#?}", attune.journal_page(here, Which::Mine, None, None).unwrap())),
            ("help".into(), format!("{:#?}", attune.help(here).unwrap())),
            ("insights".into(), format!("{:#?}", attune.insights(here).unwrap())),
            ("weeks".into(), format!("{:#?}", attune.weeks(here, None).unwrap())),
            ("library".into(), format!("{:#?}", attune.library(here).unwrap())),
            ("history".into(), format!("{:#?}", attune.history(here, None, None).unwrap())),
        ];
        if let Some(path) = &together.path {
            all.push((format!("path {}", path.id), format!("{:#?}", attune.path(here, &path.id).unwrap())));
        }
        for running in &together.running {
            all.push((format!("session {}", running.id), format!("{:#?}", attune.session(here, running.id).unwrap())));
        }
        for card in rituals.asked.iter().chain(&rituals.on).chain(&rituals.proposed) {
            all.push((format!("ritual {}", card.id), format!("{:#?}", attune.ritual(here, card.id).unwrap())));
        }
        for entry in &ours.entries {
            let shown = attune.entry(here, Which::Ours, entry.id).unwrap();
            all.push((format!("entry {}", entry.id), format!("{shown:#?}")));
        }
        all.extend([
            ("together".into(), format!("{together:#?}")),
            ("rituals".into(), format!("{rituals:#?}")),
            ("ours".into(), format!("{ours:#?}")),
        ]);
        all
    }

    /// The app goes to the background and comes back: every screen is as it was.
    pub fn looks_the_same_after_a_pause(&self) {
        let before = self.screens();
        self.attune.pause().unwrap();
        assert_same(&before, &self.screens());
        self.attune.pause().unwrap();
        self.attune.resume().unwrap();
        assert_same(&before, &self.screens());
    }

    /// Every file in its folder with its bytes, but what `SQLite` keeps for the time it is open.
    pub fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut found = BTreeMap::new();
        let mut folders = vec![self.folder.clone()];
        while let Some(folder) = folders.pop() {
            for path in std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()) {
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_none_or(|end| end != "db-shm") {
                    let bytes = std::fs::read(&path).unwrap();
                    found.insert(path, bytes);
                }
            }
        }
        found
    }

    /// Writes an entry of ours.
    pub fn write(&self, body: &str) -> EntryId {
        self.attune.save_entry(&self.here, Which::Ours, None, &draft(body)).unwrap()
    }

    /// The entry of ours, as far as it is here.
    pub fn reads(&self, id: EntryId) -> Option<String> {
        self.attune.entry(&self.here, Which::Ours, id).ok().map(|entry| entry.body)
    }

    /// Gives `answer` at the step of `session` that is shown.
    pub fn give(&self, session: SessionId, answer: &Answer) -> Result<(), Error> {
        let step = self.attune.session(&self.here, session)?.step_id;
        self.attune.answer(&self.here, session, &step, answer)
    }

    /// Performs one exchange with the folder mailbox.
    pub fn sync(&self) -> attune_core::app::screens::ExchangeReport {
        self.attune.exchange(&self.here).unwrap()
    }
}

/// An entry to be saved: these words, no feelings, no day of its own.
pub fn draft(body: &str) -> EntryDraft {
    EntryDraft { body: body.into(), feelings: Vec::new(), day: None }
}

/// A folder that goes with the value; in memory where the system has a place for that, since a test
/// mostly waits for a disk to say that every small write has arrived.
pub fn scratch() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

/// Fails with the screens that differ.
pub fn assert_same(before: &[(String, String)], after: &[(String, String)]) {
    assert_eq!(before.len(), after.len());
    for (one, two) in before.iter().zip(after) {
        assert_eq!(one, two);
    }
}

/// The package of exercises that `files`, by their names in it, make.
pub fn zipped(files: &BTreeMap<String, Vec<u8>>) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Copies a folder with all that is in it.
pub fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for path in std::fs::read_dir(from).unwrap().map(|file| file.unwrap().path()) {
        let there = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_folder(&path, &there);
        } else {
            std::fs::copy(&path, there).unwrap();
        }
    }
}

/// Ana and Ben, each with a phone, a folder between them.
pub struct Couple {
    /// Ana, who invites.
    pub ana: Phone,
    /// Ben, who joins.
    pub ben: Phone,
    /// The mailbox and the meeting place.
    pub between: PathBuf,
    /// All of it; gone when dropped.
    pub dir: tempfile::TempDir,
}

impl Couple {
    /// Two phones set up alone.
    pub fn alone(seed: u64) -> Self {
        Self::alone_in(scratch(), SUNDAY_FIVE, seed)
    }

    /// The same in a folder of the caller's, at a moment of the caller's (milliseconds since 1970).
    pub fn alone_in(dir: tempfile::TempDir, utc_ms: i64, seed: u64) -> Self {
        let clock = || Arc::new(SteppedClock::at(utc_ms));
        let ana = Phone::at(&dir.path().join("ana"), clock(), seed).unwrap();
        let ben = Phone::at(&dir.path().join("ben"), clock(), seed ^ 0xbe7).unwrap();
        ana.attune.set_up(&ana.here, "Ana").unwrap();
        ben.attune.set_up(&ben.here, "Ben").unwrap();
        let between = dir.path().join("mailbox");
        std::fs::create_dir_all(&between).unwrap();
        Self { ana, ben, between, dir }
    }

    /// Paired in one room, words compared, welcome delivered.
    pub fn paired(seed: u64) -> Self {
        let couple = Self::alone(seed);
        couple.pair();
        couple
    }

    /// Pairs the two over the folder.
    pub fn pair(&self) {
        let Self { ana, ben, .. } = self;
        self.meet();
        let PairScreen::Words { words, .. } = ana.attune.pair(&ana.here).unwrap() else {
            panic!("Ana sees no words: {:?}", ana.attune.pair(&ana.here));
        };
        let PairScreen::Pick { choices, .. } = ben.attune.pair(&ben.here).unwrap() else {
            panic!("Ben has nothing to pick: {:?}", ben.attune.pair(&ben.here));
        };
        let right = choices.iter().position(|choice| *choice == words).expect("the words are among the four");
        ana.attune.confirm_words(&ana.here).unwrap();
        ben.attune.pick_words(&ben.here, Some(u32::try_from(right).unwrap())).unwrap();
        self.settle();
    }

    /// Invites and joins over the folder, up to the words on both phones; gives the link.
    pub fn meet(&self) -> String {
        let Self { ana, ben, .. } = self;
        let link = self.invite();
        ben.attune.join(&ben.here, &link).unwrap();
        ben.sync();
        ana.sync();
        ben.sync();
        link
    }

    /// Pairs in one room by texts, as far as both have confirmed: nothing travels but what stands on the
    /// screens, and the reply brings `mailbox`.
    pub fn confirm_by_texts(&self, mailbox: MailboxChoice) {
        let Self { ana, ben, .. } = self;
        let shown = |phone: &Phone| phone.attune.pair(&phone.here).unwrap();
        ana.attune.invite(&ana.here, true, MeetingChoice::ByHand, mailbox).unwrap();
        let PairScreen::Inviting { text, meets: false, .. } = shown(ana) else { panic!("no invitation") };
        ben.attune.join(&ben.here, &text).unwrap();
        let PairScreen::Joining { reply: Some(answer), .. } = shown(ben) else { panic!("no answer") };
        ana.attune.join(&ana.here, &answer).unwrap();
        let PairScreen::Words { words, reply: Some(reply), .. } = shown(ana) else { panic!("no words") };
        ben.attune.join(&ben.here, &reply).unwrap();
        let PairScreen::Pick { choices, .. } = shown(ben) else { panic!("nothing to pick") };
        let right = choices.iter().position(|choice| *choice == words).expect("the words are among the four");
        ana.attune.confirm_words(&ana.here).unwrap();
        ben.attune.pick_words(&ben.here, u32::try_from(right).ok()).unwrap();
    }

    /// Each chooses `passphrase` for a vault of their own.
    pub fn choose_passphrases(&self, passphrase: &str) {
        for phone in [&self.ana, &self.ben] {
            phone.attune.choose_passphrase(&phone.here, passphrase).unwrap();
        }
    }

    /// Ana proposes a ritual, and Ben agrees to it.
    pub fn agree_on(&self, draft: &RitualDraft) -> RitualId {
        let Self { ana, ben, .. } = self;
        let id = ana.attune.propose_ritual(&ana.here, draft).unwrap();
        self.settle();
        let proposal = ben.attune.ritual(&ben.here, id).unwrap().card.proposal.unwrap();
        ben.attune.accept_ritual(&ben.here, id, proposal).unwrap();
        self.settle();
        id
    }

    /// Ana proposes that each may call a break, and Ben agrees to it.
    pub fn agree_on_breaks(&self) {
        let Self { ana, ben, .. } = self;
        ana.attune.propose_pact(&ana.here).unwrap();
        self.settle();
        ben.attune.accept_pact(&ben.here).unwrap();
        self.settle();
    }

    /// Where the two meet until they have a mailbox.
    pub fn meeting(&self) -> PathBuf {
        self.between.with_file_name("meet-1")
    }

    /// Ana's invitation over the folder, as a link.
    pub fn invite(&self) -> String {
        let Self { ana, between, .. } = self;
        let folder = between.to_string_lossy().into_owned();
        let meeting = MeetingChoice::Folder { path: self.meeting().to_string_lossy().into_owned() };
        ana.attune.invite(&ana.here, true, meeting, MailboxChoice::Folder { path: folder }).unwrap();
        let PairScreen::Inviting { link, .. } = ana.attune.pair(&ana.here).unwrap() else {
            panic!("no invitation");
        };
        link
    }

    /// What must hold after every story: both phones look the same after a pause.
    pub fn ends_well(&self) {
        self.ana.looks_the_same_after_a_pause();
        self.ben.looks_the_same_after_a_pause();
    }

    /// Both exchange until nothing waits.
    pub fn settle(&self) {
        for _ in 0..4 {
            self.ana.sync();
            self.ben.sync();
        }
    }
}
