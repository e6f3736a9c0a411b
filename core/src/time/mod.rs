//! Time: what a phone's clocks say ([`Now`]), where a call comes from ([`Here`]), and civil dates and
//! times with the zones that place them on the clock. The only room that names chrono (the calendar) and
//! jiff (the zones).

mod civil;
mod clock;
mod offsets;
mod zone;

#[cfg(test)]
mod offsets_tests;
#[cfg(test)]
mod tests;

pub(crate) use civil::days_in;
pub use civil::{Civil, CivilDate, CivilTime, Weekday};
pub use clock::{Clock, Here, Now, SteppedClock, SystemClock};
pub use zone::{Zone, ZoneChange, day_ending_at_four};
