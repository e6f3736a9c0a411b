//! A time-out's remaining time, by elapsed time: whoever turns the clock neither shortens nor lengthens
//! it. Pure.

use super::planner::MonotonicEnd;
use crate::time::Now;

/// Shortest length, minutes.
pub const SHORTEST_MIN: u32 = 20;
/// The usual length, minutes.
pub const USUAL_MIN: u32 = 30;
/// Longest at all, with "longer", minutes: 24 hours.
pub const LONGEST_MIN: u32 = 24 * 60;

/// Whether a call may be so long.
pub fn is_length(minutes: u32) -> bool {
    (SHORTEST_MIN..=LONGEST_MIN).contains(&minutes)
}

/// When a time-out ends by its caller's clock, milliseconds since 1970.
pub fn end_ms(called_at_ms: i64, length_ms: u64) -> i64 {
    called_at_ms.saturating_add_unsigned(length_ms)
}

/// Milliseconds left of it, never more than its length. While the phone has not restarted since `ends`
/// was noted, its monotonic clock decides; else the wall clock does, within the same bounds.
pub fn left_ms(called_at_ms: i64, length_ms: u64, ends: Option<&MonotonicEnd>, now: &Now) -> u64 {
    let left = match ends.filter(|ends| ends.boot == now.boot) {
        Some(ends) => ends.monotonic_ms.saturating_sub(now.monotonic_ms),
        None => u64::try_from(i128::from(end_ms(called_at_ms, length_ms)) - i128::from(now.utc_ms)).unwrap_or(0),
    };
    left.min(length_ms)
}

/// How long it is over, milliseconds; none when no clock says so.
pub fn over_for_ms(called_at_ms: i64, length_ms: u64, ends: Option<&MonotonicEnd>, now: &Now) -> Option<u64> {
    match ends.filter(|ends| ends.boot == now.boot) {
        Some(ends) => now.monotonic_ms.checked_sub(ends.monotonic_ms),
        None => u64::try_from(i128::from(now.utc_ms) - i128::from(end_ms(called_at_ms, length_ms))).ok(),
    }
}

/// The end by the monotonic clock, to be noted when this phone first knows of a time-out, or of its new
/// length: from then on turning the clock changes nothing.
pub fn note_end(called_at_ms: i64, length_ms: u64, now: &Now) -> MonotonicEnd {
    let left = left_ms(called_at_ms, length_ms, None, now);
    MonotonicEnd { boot: now.boot.clone(), monotonic_ms: now.monotonic_ms.saturating_add(left) }
}
