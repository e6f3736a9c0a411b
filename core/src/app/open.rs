//! The files of one phone: taken, opened, paused.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::couple::{self, Couple};
use super::exchange::OnTheWay;
use super::guards::Passed;
use super::leaving::Departed;
use super::screens::Topic;
use super::steps::Steps;
use crate::crypto::passphrase::Work;
use crate::error::{Error, Result};
use crate::exercises::Outside;
use crate::journal::Drafting;
use crate::random::Entropy;
use crate::store::{DEVICE, Database, FolderLock, Keystore, PRIVATE, device};
use crate::time::Clock;
use crate::vault;

/// What the core asks of the platform.
pub struct Ports {
    /// The phone's clocks.
    pub clock: Arc<dyn Clock>,
    /// The key that never leaves this phone.
    pub keystore: Arc<dyn Keystore>,
    /// Randomness fit for keys.
    pub entropy: Arc<dyn Entropy>,
    /// Told of changes.
    pub observer: Arc<dyn Observer>,
    /// How much work a guess at the vault's passphrase costs: [`Work::FLOOR`] on a phone.
    pub work: Work,
}

/// Told what may have changed, after a commit, on the calling thread. Must not call back.
pub trait Observer: Send + Sync {
    /// These screens may show something else now.
    fn changed(&self, topics: &[Topic]);
}

/// One phone's Attune.
pub struct Attune {
    pub(super) folder: PathBuf,
    pub(super) ports: Ports,
    /// As long as the app runs: what is being written outlives a pause.
    pub(super) drafting: Drafting,
    state: Mutex<Option<Open>>,
}

/// The files while they are open; dropping it closes them and locks the vault.
pub(super) struct Open {
    pub(super) device: Database,
    pub(super) private: Database,
    pub(super) vault: Option<vault::Open>,
    pub(super) couple: Option<Couple>,
    /// Why the couple that is listed cannot be used; then there is no `couple`. Whatever needs none works.
    pub(super) couple_fault: Option<Error>,
    pub(super) on_the_way: OnTheWay,
    /// Other ended couples with something left to carry; none before anyone has looked.
    pub(super) departed: Option<Vec<Departed>>,
    pub(super) steps: Steps,
    pub(super) passed: Passed,
    /// Exercises from outside.
    pub(super) outside: Outside,
    /// Whether something of the partner's came since the files were opened and was not told in a notice.
    pub(super) news: bool,
    /// Whether a person has had a screen on since the files were opened.
    pub(super) watched: bool,
    /// Given back last.
    _lock: FolderLock,
}

impl Attune {
    /// Opens the folder, or makes it. A couple's file that cannot be used is told by the calls that
    /// need it.
    ///
    /// # Errors
    /// [`Error::File`] when it is another process's, a newer app's, damaged, full or not writable; no
    /// byte of a file that is not ours to change is changed. [`super::erase`] works all the same.
    pub fn open(folder: &Path, ports: Ports) -> Result<Self> {
        let drafting = Drafting::default();
        let attune = Self { folder: folder.to_owned(), ports, drafting, state: Mutex::new(None) };
        attune.resume()?;
        Ok(attune)
    }

    /// Brings everything to disk, closes the files and gives the folder back; the vault is locked.
    ///
    /// # Errors
    /// [`crate::error::Error::File`] when a file cannot be written; it is closed all the same.
    pub fn pause(&self) -> Result<()> {
        let Some(open) = self.state().take() else { return Ok(()) };
        let couple = open.couple.as_ref().map_or(Ok(()), |couple| couple.db.checkpoint());
        let departed = open.departed.iter().flatten().try_for_each(|one| one.db.checkpoint());
        open.device.checkpoint()?;
        open.private.checkpoint()?;
        couple.and(departed)
    }

    /// Opens the files again. Every other call does so too.
    ///
    /// # Errors
    /// As [`Attune::open`].
    pub fn resume(&self) -> Result<()> {
        let mut state = self.state();
        if state.is_none() {
            *state = Some(self.open_files()?);
        }
        Ok(())
    }

    pub(super) fn is_paused(&self) -> bool {
        self.state().is_none()
    }

    pub(super) fn state(&self) -> MutexGuard<'_, Option<Open>> {
        // A call that panicked rolled its transaction back; what is in memory is read anew below.
        self.state.lock().unwrap_or_else(|poisoned: PoisonError<_>| {
            let mut state = poisoned.into_inner();
            *state = None;
            self.state.clear_poison();
            state
        })
    }

    pub(super) fn open_files(&self) -> Result<Open> {
        let lock = FolderLock::take(&self.folder)?;
        let device = Database::open(&self.folder.join(DEVICE.file), &DEVICE)?;
        let private = Database::open(&self.folder.join(PRIVATE.file), &PRIVATE)?;
        couple::relist(&self.folder, &device, &self.ports)?;
        let outside = super::packages::outside(&device)?;
        let mut open = Open {
            device,
            private,
            vault: None,
            couple: None,
            couple_fault: None,
            on_the_way: OnTheWay::default(),
            departed: None,
            steps: Steps::default(),
            passed: Passed::default(),
            outside,
            news: false,
            watched: false,
            _lock: lock,
        };
        open.take_couple(&self.folder, &self.ports)?;
        Ok(open)
    }
}

impl Open {
    /// Opens the couple's file, or notes why it cannot be used.
    pub(super) fn take_couple(&mut self, folder: &Path, ports: &Ports) -> Result<()> {
        self.couple = None;
        // Of another couple: what is on its way, and how long to wait.
        self.on_the_way = OnTheWay::default();
        self.departed = None;
        (self.couple, self.couple_fault) = match Couple::open(folder, &self.device, ports) {
            Ok(couple) => (couple, None),
            Err(fault) => (None, Some(fault)),
        };
        // The app may have been killed between the end in the couple's file and the phone's list.
        let ended = self.couple.as_ref().filter(|couple| couple.standing.ended.is_some());
        if let Some(id) = ended.map(|couple| couple.standing.couple)
            && self.device.read(device::couples)?.iter().any(|couple| couple.id == id && couple.is_active())
        {
            self.device.write(|tx| couple::archive(tx, id))?;
        }
        Ok(())
    }
}
