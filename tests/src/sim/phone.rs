//! One phone of a run: an app over real files that may die in any call, with requests of its own under
//! way. Whatever survives a death in life (files, keystore, clock, what is already on its way to the
//! store) survives here.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use attune_core::app::screens::Topic;
use attune_core::app::{Attune, Observer, Ports};
use attune_core::crypto::passphrase::Work;
use attune_core::error::{Error, Result};
use attune_core::ids::RequestId;
use attune_core::mailbox::{Request, Response};
use attune_core::random::{Entropy, SeededEntropy};
use attune_core::store::{Keystore, Unwrapped};
use attune_core::time::{Clock, Here, Now, SteppedClock};

use super::faults::{Counts, Odds};
use super::store::View;
use crate::chance::Chance;

/// What came of a call.
#[derive(Debug)]
pub(super) enum Came<T> {
    /// The app said so.
    Done(T),
    /// The app said no.
    Refused(Error),
    /// It died in the call: it may have happened or not.
    Died,
}

/// How a death unwinds, so that no code of the app runs but its destructors.
struct Death;

/// Burns down at each thing the app asks of its platform, and kills it at zero.
#[derive(Debug)]
struct Fuse(AtomicI64);

const NEVER: i64 = i64::MAX;

impl Fuse {
    fn burn(&self) {
        if self.0.fetch_sub(1, Ordering::Relaxed) == 0 {
            resume_unwind(Box::new(Death));
        }
    }

    fn set(&self, to: i64) {
        self.0.store(to, Ordering::Relaxed);
    }
}

/// The platform: each of its services burns the fuse.
struct Platform {
    fuse: Arc<Fuse>,
    clock: Arc<SteppedClock>,
    entropy: SeededEntropy,
}

impl Clock for Platform {
    fn now(&self) -> Result<Now> {
        self.fuse.burn();
        self.clock.now()
    }
}

impl Entropy for Platform {
    fn fill(&self, bytes: &mut [u8]) -> Result<()> {
        self.fuse.burn();
        self.entropy.fill(bytes)
    }
}

impl Observer for Platform {
    fn changed(&self, _: &[Topic]) {
        self.fuse.burn();
    }
}

/// Enough to see that what must be wrapped is: a real keystore's work would be most of a run.
const WRAPPED: &[u8] = b"wrapped:";
const MASK: u8 = 0x5a;

impl Keystore for Platform {
    fn wrap(&self, bytes: &[u8]) -> Result<Vec<u8>> {
        self.fuse.burn();
        Ok(WRAPPED.iter().copied().chain(bytes.iter().map(|byte| byte ^ MASK)).collect())
    }

    fn unwrap(&self, wrapped: &[u8]) -> Result<Unwrapped> {
        self.fuse.burn();
        let masked = wrapped.strip_prefix(WRAPPED);
        let bytes = masked.map(|masked| masked.iter().map(|byte| byte ^ MASK).collect::<Vec<u8>>());
        Ok(bytes.map_or(Unwrapped::Gone, |bytes| Unwrapped::Bytes(bytes.into())))
    }

    fn forget(&self) -> Result<()> {
        self.fuse.burn();
        Ok(())
    }
}

/// One phone.
pub(super) struct Phone {
    /// Its person.
    pub(super) name: &'static str,
    /// Its folder.
    pub(super) folder: PathBuf,
    /// Its clocks.
    pub(super) clock: Arc<SteppedClock>,
    /// Where it is.
    pub(super) here: Here,
    /// How far its wall clock has been turned from the right time, milliseconds.
    pub(super) turned: Option<i64>,
    /// Turns for which it has no network.
    pub(super) offline: usize,
    /// What it is shown in place of what lies in the store, and for how many turns.
    pub(super) shown: Option<(View, usize)>,
    platform: Arc<Platform>,
    attune: Option<Attune>,
    /// Sent, and not yet at the store.
    pub(super) flying: Vec<Request>,
    /// Answered, and not yet told to the app.
    pub(super) landed: Vec<(RequestId, Response)>,
    /// What a dead app had sent: it may still arrive.
    pub(super) orphans: Vec<Request>,
}

impl Phone {
    /// A new phone.
    pub(super) fn new(name: &'static str, folder: &Path, utc_ms: i64, seed: u64) -> Self {
        let clock = Arc::new(SteppedClock::at(utc_ms));
        let platform = Platform {
            fuse: Arc::new(Fuse(AtomicI64::new(NEVER))),
            clock: clock.clone(),
            entropy: SeededEntropy::new(seed),
        };
        Self {
            name,
            folder: folder.to_owned(),
            clock,
            here: crate::berlin(),
            turned: None,
            offline: 0,
            shown: None,
            platform: Arc::new(platform),
            attune: None,
            flying: Vec::new(),
            landed: Vec::new(),
            orphans: Vec::new(),
        }
    }

    /// Makes one call. With a kill among the odds the app may die in it, and is started again.
    pub(super) fn call<T>(
        &mut self,
        odds: &Odds,
        chance: &mut Chance,
        counts: &mut Counts,
        work: impl FnOnce(&Attune, &Here) -> Result<T>,
    ) -> Came<T> {
        if chance.percent(odds.kill) {
            // Most calls ask for something 3 to 60 times.
            let about = 2 << chance.below(6);
            self.platform.fuse.set(i64::try_from(chance.below(about)).unwrap_or(0));
        }
        let came = catch_unwind(AssertUnwindSafe(|| self.calmly(work)));
        self.platform.fuse.set(NEVER);
        match came {
            Ok(Ok(done)) => Came::Done(done),
            Ok(Err(error)) => Came::Refused(error),
            Err(cause) if cause.is::<Death>() => {
                counts.add("kill");
                self.die();
                Came::Died
            }
            Err(bug) => resume_unwind(bug),
        }
    }

    /// A call in which the phone does not die.
    pub(super) fn calmly<T>(&mut self, work: impl FnOnce(&Attune, &Here) -> Result<T>) -> Result<T> {
        self.start()?;
        match &self.attune {
            Some(attune) => work(attune, &self.here),
            None => Err(Error::internal("sim.phone", "closed")),
        }
    }

    /// Starts the app if it does not run.
    fn start(&mut self) -> Result<()> {
        if self.attune.is_none() {
            let platform = self.platform.clone();
            let ports = Ports {
                clock: platform.clone(),
                keystore: platform.clone(),
                entropy: platform.clone(),
                observer: platform,
                work: Work::WEAK,
            };
            self.attune = Some(Attune::open(&self.folder, ports)?);
        }
        Ok(())
    }

    /// The app is gone, and with it what it knew of its requests.
    pub(super) fn die(&mut self) {
        self.attune = None;
        self.landed.clear();
        self.orphans.append(&mut self.flying);
    }

    /// Someone turns the wall clock; says by how far.
    pub(super) fn turn_clock(&self, to_ms: i64) -> Option<i64> {
        let now = self.clock.now().ok()?.utc_ms;
        self.clock.turn(to_ms);
        Some(to_ms - now)
    }

    /// Someone turns it back to the right time.
    pub(super) fn right_clock(&self) -> Option<i64> {
        let now = self.clock.now().ok()?.utc_ms;
        self.clock.turn(now - self.turned.unwrap_or(0));
        None
    }
}
