//! Rituals: what two people agreed to do again, the reminders for it on each one's own phone, and the
//! time-out with its promise to come back. There is no push server: each phone plans its own reminders
//! from the same rituals.

pub mod planner;
pub mod recurrence;
pub mod screens;
pub mod timeout;
