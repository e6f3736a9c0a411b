//! What the lab keeps of a phone beside its folder (`DIR.lab`), never in it: where the phone is, and its
//! clocks once someone has set them. Until then it has the clocks of this machine.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use attune_core::error::Error;
use attune_core::time::{Civil, Clock, Here, Now, SteppedClock, SystemClock, Zone};
use serde::{Deserialize, Serialize};

use super::super::output::Failure;

/// Beside the folder.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Kept {
    /// Zone id of the tz database.
    pub(super) zone: String,
    /// Language tag.
    pub(super) language: String,
    /// The clocks as they were set last; they stand still until they are set again.
    pub(super) clock: Option<Now>,
}

/// What someone does to the phone before it does something.
pub(super) enum Turn {
    /// It is in this zone from now on.
    Zone(String),
    /// Time passes until `now`; with `utc_only` the clock is turned and no time passes.
    Now {
        /// Such as `2026-11-22T19:00:00Z`.
        now: String,
        /// The monotonic clock does not notice.
        utc_only: bool,
    },
    /// The phone restarts; the number names the start.
    Boot(String),
}

impl Kept {
    /// What is kept of the phone in `folder`, or what a new one begins with.
    pub(super) fn of(folder: &Path) -> Result<Self, Failure> {
        let path = beside(folder);
        match fs::read(&path) {
            Ok(bytes) => serde_json::from_slice(&bytes)
                .map_err(|e| Failure::usage(format!("{} is damaged ({e}); remove it", path.display()))),
            Err(e) if e.kind() == ErrorKind::NotFound => {
                Ok(Self { zone: "UTC".into(), language: "en".into(), clock: None })
            }
            Err(e) => Err(Failure::file(&path.to_string_lossy(), &e)),
        }
    }

    /// Keeps it for the next call.
    pub(super) fn keep(&self, folder: &Path) -> Result<(), Failure> {
        let path = beside(folder);
        let bytes = serde_json::to_vec(self).map_err(|e| Error::internal("lab.kept", e))?;
        let unfinished = path.with_extension("lab-new");
        fs::write(&unfinished, bytes)
            .and_then(|()| fs::rename(&unfinished, &path))
            .map_err(|e| Failure::file(&path.to_string_lossy(), &e))
    }

    /// Moves the phone, or sets its clocks.
    pub(super) fn turn(&mut self, turn: &Turn) -> Result<(), Failure> {
        match turn {
            Turn::Zone(zone) => self.zone.clone_from(zone),
            Turn::Now { now, utc_only } => {
                let utc_ms = moment(now)?;

                let mut clock =
                    self.clock.take().unwrap_or(Now { utc_ms, monotonic_ms: 3_600_000, boot: "boot-1".into() });
                if !utc_only {
                    // Elapsed time never runs back.
                    let passed = utc_ms.saturating_sub(clock.utc_ms).max(0).unsigned_abs();
                    clock.monotonic_ms = clock.monotonic_ms.saturating_add(passed);
                }
                clock.utc_ms = utc_ms;
                self.clock = Some(clock);
            }
            Turn::Boot(boot) => {
                let utc_ms = self.clock().now()?.utc_ms;
                self.clock = Some(Now { utc_ms, monotonic_ms: 0, boot: format!("boot-{boot}") });
            }
        }
        Ok(())
    }

    /// The phone's clocks.
    pub(super) fn clock(&self) -> Arc<dyn Clock> {
        match &self.clock {
            Some(now) => Arc::new(SteppedClock::standing(now.clone())),
            None => Arc::new(SystemClock),
        }
    }

    /// Where its calls come from.
    pub(super) fn here(&self) -> Result<Here, Failure> {
        let zone = Zone::named(&self.zone)?;
        let now = self.clock().now()?;
        Ok(Here {
            zone: self.zone.clone(),
            offset_seconds: zone.offset_at(now.utc_ms),
            language: self.language.clone(),
        })
    }
}

/// The file beside `folder`.
pub(super) fn beside(folder: &Path) -> PathBuf {
    // Without its last slash, as the keystore does.
    let folder: PathBuf = folder.components().collect();
    let mut name = folder.into_os_string();
    name.push(".lab");
    name.into()
}

/// `2026-11-22T19:00:00Z`, in milliseconds since 1970.
fn moment(text: &str) -> Result<i64, Failure> {
    let wrong = || Failure::usage(format!("{text} is no moment; write it like 2026-11-22T19:00:00Z"));
    let civil: Civil = text.strip_suffix('Z').ok_or_else(wrong)?.parse().map_err(|_| wrong())?;
    Ok(civil.seconds() * 1_000)
}
