//! What time it is, handed in. Nothing in the core asks the system but [`SystemClock`].

use std::sync::{Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};

/// One reading of a phone's clocks, taken once a call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Now {
    /// Milliseconds since 1970, as the phone believes; people and networks turn it.
    pub utc_ms: i64,
    /// Milliseconds since the phone started, asleep or awake; nobody turns it.
    pub monotonic_ms: u64,
    /// Which start of the phone `monotonic_ms` counts from; equal as long as it did not restart.
    pub boot: String,
}

/// The clocks of a phone.
pub trait Clock: Send + Sync {
    /// All three at one moment.
    ///
    /// # Errors
    /// [`Error::Internal`] when the platform's clock fails.
    fn now(&self) -> Result<Now>;
}

/// Where a call comes from, handed in with each: people travel and change languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Here {
    /// Zone id of the tz database, such as `Europe/Berlin`.
    pub zone: String,
    /// Seconds east of UTC that the phone applies at this moment.
    pub offset_seconds: i32,
    /// BCP 47 language tag, such as `en` or `de-AT`.
    pub language: String,
}

/// The clocks of the machine the core runs on (Linux and Android; a front end may hand in better).
#[derive(Debug, Default, Clone, Copy)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Result<Now> {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).map_err(|e| Error::internal("clock.utc", e))?;
        let uptime = std::fs::read_to_string("/proc/uptime").map_err(|e| Error::internal("clock.uptime", e))?;
        let seconds = uptime.split_whitespace().next().unwrap_or_default().replace('.', "");
        let boot =
            std::fs::read_to_string("/proc/sys/kernel/random/boot_id").map_err(|e| Error::internal("clock.boot", e))?;
        Ok(Now {
            utc_ms: i64::try_from(since.as_millis()).map_err(|e| Error::internal("clock.utc", e))?,
            monotonic_ms: seconds.parse::<u64>().map_err(|e| Error::internal("clock.uptime", e))? * 10,
            boot: boot.trim().to_owned(),
        })
    }
}

/// A clock that stands still until it is moved: for tests, the simulator and the desk.
#[derive(Debug)]
pub struct SteppedClock(Mutex<Now>);

impl SteppedClock {
    /// Standing at `utc_ms`, an hour after its first start.
    pub fn at(utc_ms: i64) -> Self {
        Self(Mutex::new(Now { utc_ms, monotonic_ms: 3_600_000, boot: "boot-1".into() }))
    }

    /// Standing at exactly these readings.
    pub fn standing(now: Now) -> Self {
        Self(Mutex::new(now))
    }

    /// Time passes: both clocks move by `ms`.
    pub fn pass(&self, ms: u64) {
        self.change(|now| {
            now.utc_ms = now.utc_ms.saturating_add_unsigned(ms);
            now.monotonic_ms = now.monotonic_ms.saturating_add(ms);
        });
    }

    /// Someone turns the wall clock; the monotonic one does not notice.
    pub fn turn(&self, utc_ms: i64) {
        self.change(|now| now.utc_ms = utc_ms);
    }

    /// The phone restarts: a new boot, the monotonic clock begins anew.
    pub fn reboot(&self, boot: &str) {
        self.change(|now| {
            now.monotonic_ms = 0;
            boot.clone_into(&mut now.boot);
        });
    }

    fn change(&self, change: impl FnOnce(&mut Now)) {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

impl Clock for SteppedClock {
    fn now(&self) -> Result<Now> {
        Ok(self.0.lock().unwrap_or_else(PoisonError::into_inner).clone())
    }
}
