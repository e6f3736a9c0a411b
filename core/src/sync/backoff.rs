//! When to try a mailbox again that did not work: soon at first, then ever less often, and never two
//! phones in step.

use crate::error::Result;
use crate::random::{Entropy, below};
use crate::time::Now;

const FIRST_MS: u64 = 5_000;
const LONGEST_MS: u64 = 60 * 60_000;

/// Kept in memory: a fresh start may try at once.
#[derive(Debug, Default)]
pub(super) struct Backoff {
    failures: u32,
    until: Option<(String, u64)>,
}

impl Backoff {
    /// How long still, in milliseconds; 0 when it may be tried.
    pub(super) fn wait_ms(&self, now: &Now) -> u64 {
        match &self.until {
            Some((boot, until)) if *boot == now.boot => until.saturating_sub(now.monotonic_ms),
            _ => 0,
        }
    }

    /// It did not work: waits 5 s, 10 s, 20 s ... up to an hour, of each a random second half.
    pub(super) fn failed(&mut self, entropy: &dyn Entropy, now: &Now) -> Result<()> {
        let whole = FIRST_MS.saturating_mul(1 << self.failures.min(20)).min(LONGEST_MS);
        let wait = whole / 2 + below(entropy, whole / 2)?;
        self.failures = self.failures.saturating_add(1);
        self.until = Some((now.boot.clone(), now.monotonic_ms.saturating_add(wait)));
        Ok(())
    }

    /// It worked, or someone asks for it now.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    /// Someone asks for it now; if it fails again, the wait goes on growing.
    pub(super) fn hurry(&mut self) {
        self.until = None;
    }
}
