//! How long to wait after wrong guesses. Counted on the clock that nobody turns; a restart begins the
//! wait anew, since how long the phone was off is not known. Nothing is ever wiped.

use crate::time::Now;

/// Wrong guesses in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Guesses {
    pub(super) wrong: u32,
    /// Which start of the phone `since_ms` counts from.
    pub(super) boot: String,
    /// The last one, on the monotonic clock.
    pub(super) since_ms: u64,
}

/// A mistyped passphrase or two cost nothing; then 5 seconds, doubled each time, up to a quarter of an hour.
fn wait_ms(wrong: u32) -> u64 {
    match wrong {
        0..3 => 0,
        _ => (5_000_u64 << (wrong - 3).min(16)).min(15 * 60 * 1_000),
    }
}

impl Guesses {
    /// Seconds until the next guess is heard.
    pub(super) fn left(&self, now: &Now) -> u32 {
        let same_start = self.boot == now.boot && now.monotonic_ms >= self.since_ms;
        let passed = if same_start { now.monotonic_ms - self.since_ms } else { now.monotonic_ms };
        u32::try_from(wait_ms(self.wrong).saturating_sub(passed).div_ceil(1_000)).unwrap_or(u32::MAX)
    }

    /// One more, heard at `now`.
    pub(super) fn one_more(before: Option<&Self>, now: &Now) -> Self {
        Self {
            wrong: before.map_or(0, |guesses| guesses.wrong).saturating_add(1),
            boot: now.boot.clone(),
            since_ms: now.monotonic_ms,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now(boot: &str, monotonic_ms: u64) -> Now {
        Now { utc_ms: 0, monotonic_ms, boot: boot.into() }
    }

    #[test]
    fn waits_grow_to_a_quarter_of_an_hour_and_no_further() {
        let waits: Vec<u64> = [1, 2, 3, 4, 5, 10, 11, u32::MAX].map(wait_ms).to_vec();
        assert_eq!(waits, [0, 0, 5_000, 10_000, 20_000, 640_000, 900_000, 900_000]);
    }

    #[test]
    fn a_restart_begins_the_wait_anew_and_ends_it_all_the_same() {
        let guesses = Guesses { wrong: 5, boot: "a".into(), since_ms: 1_000_000 };
        assert_eq!(guesses.left(&now("a", 1_000_000)), 20);
        assert_eq!(guesses.left(&now("a", 1_019_001)), 1);
        assert_eq!(guesses.left(&now("a", 1_020_000)), 0);
        assert_eq!(guesses.left(&now("b", 0)), 20);
        assert_eq!(guesses.left(&now("b", 20_000)), 0);
        assert_eq!(guesses.left(&now("a", 5_000)), 15, "a clock that ran backwards counts as a restart");
    }
}
