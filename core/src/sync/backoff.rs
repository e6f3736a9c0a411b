//! When to look again where something did not work, or where nothing was: soon at first, then ever less
//! often, and never two phones in step.

use crate::error::Result;
use crate::random::{Entropy, below};
use crate::time::Now;

/// For a place that did not work: the first wait and the longest, in milliseconds.
const FAILED_MS: [u64; 2] = [5_000, 60 * 60_000];

/// For one that works, and where nothing new lay.
const EMPTY_MS: [u64; 2] = [1_000, 20_000];

/// Kept in memory: a fresh start may try at once.
#[derive(Debug, Default)]
pub(super) struct Backoff {
    times: u32,
    until: Option<(String, u64)>,
    /// Until when the place itself has asked to be left alone: nobody's hurry shortens that.
    asked: Option<(String, u64)>,
}

impl Backoff {
    /// How long still, in milliseconds; 0 when it may be tried.
    pub(super) fn wait_ms(&self, now: &Now) -> u64 {
        let left = |until: &Option<(String, u64)>| match until {
            Some((boot, until)) if *boot == now.boot => until.saturating_sub(now.monotonic_ms),
            _ => 0,
        };
        left(&self.until).max(left(&self.asked))
    }

    /// It did not work: waits 5 s, 10 s, 20 s ... up to an hour, of each a random second half; as long as the
    /// place asked for, if it did.
    pub(super) fn failed(&mut self, entropy: &dyn Entropy, now: &Now, asked_ms: Option<u64>) -> Result<()> {
        self.asked = asked_ms.filter(|ms| *ms > 0).map(|ms| (now.boot.clone(), now.monotonic_ms.saturating_add(ms)));
        self.longer(entropy, now, FAILED_MS)
    }

    /// Nothing new was there: waits 1 s, 2 s, 4 s ... up to 20 s, of each a random second half.
    pub(super) fn empty(&mut self, entropy: &dyn Entropy, now: &Now) -> Result<()> {
        self.longer(entropy, now, EMPTY_MS)
    }

    fn longer(&mut self, entropy: &dyn Entropy, now: &Now, [first, longest]: [u64; 2]) -> Result<()> {
        let whole = first.saturating_mul(1 << self.times.min(20)).min(longest);
        let wait = whole / 2 + below(entropy, whole / 2)?;
        self.times = self.times.saturating_add(1);
        self.until = Some((now.boot.clone(), now.monotonic_ms.saturating_add(wait)));
        Ok(())
    }

    /// It worked, or something was there.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    /// Someone asks for it now; if it fails again, the wait goes on growing. What the place asked for stands.
    pub(super) fn hurry(&mut self) {
        self.until = None;
    }
}
