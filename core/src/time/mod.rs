//! Time: what a phone's clocks say ([`Now`]), where a call comes from ([`Here`]), and civil dates and
//! times with the zones that place them on the clock. The only room that names chrono.

mod clock;

pub use clock::{Clock, Here, Now, SteppedClock, SystemClock};
