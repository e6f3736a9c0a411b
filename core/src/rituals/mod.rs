//! Rituals: what two people agreed to do again, the reminders for it on each one's own phone, and the
//! time-out with its promise to come back. There is no push server: each phone plans its own reminders
//! from the same rituals.

mod breaks;
pub mod calendar;
mod commands;
mod describe;
mod draft;
mod gather;
pub mod library;
mod model;
mod offer;
mod ops;
mod own;
mod pact;
pub mod planner;
mod preview;
mod private;
pub mod recurrence;
pub mod reminder_screens;
mod repeat;
pub mod rest_screens;
mod rests;
mod rows;
pub mod screens;
mod show_back;
mod show_breaks;
mod show_reminders;
mod show_rests;
mod show_rituals;
mod show_today;
mod show_weeks;
mod standing;
mod suggest;
pub mod timeout;
mod touch;
mod view;
pub mod week_screens;

pub use breaks::{
    Running, call_time_out, ended_lately, forget_time_outs, mute_time_out, note_ends, renew_time_out, running,
    share_code, start_shared_time_out,
};
pub use commands::{
    change, confirm, decline, done, in_ten_minutes, keep_plan, keep_title, not_today, propose, quiet_hours, scheduled,
    set_quiet_hours, set_ringing, silence, stop,
};
pub use describe::{Reader, date, summary, time as hour, weekday};
pub use draft::{Checked, check, from_library};
pub use gather::{Gathered, Ours, plan_input};
pub use model::{
    MAX_MINUTES, MAX_TITLE, Proposal, Renewal, RitualRecord, Schedule, TimeOut, TimeOutRecord, Wording,
    completion_record, confirmation_record, pact_confirmation_record, pact_record, touch_record,
};
pub use offer::{Offer, offer};
pub use ops::{Record, RitualOp, deletes, fold, fold_ops, forget};
pub use own::{bring, change_own, drop_own, is_own, own_done, own_rituals, take_own};
pub use pact::{agreed, confirm_pact, decline_pact, pact, propose_pact};
pub use preview::preview;
pub use private::{Names, Vault, is_private};
pub use rests::{Rest, end_own_rest, end_rest, rest, rest_own};
pub use rows::device::OwnRitual;
pub use show_back::{Fit, RitualBack, looked_back};
pub use show_breaks::time_out_screen;
pub use show_reminders::reminders_screen;
pub use show_rituals::{ritual_screen, rituals_screen, to_bring};
pub use show_today::{AskedRitual, ForToday, OnNow, for_today};
pub use show_weeks::weeks_screen;
pub use standing::{Standing, lapsed};
pub use touch::{Wish, end_touch, touch, wish_touch};
pub use view::{Two, View};

#[cfg(test)]
mod consent_tests;
#[cfg(test)]
mod preview_tests;
#[cfg(test)]
mod repeat_tests;
#[cfg(test)]
mod show_reminders_tests;
#[cfg(test)]
mod show_tests;
#[cfg(test)]
mod show_today_tests;
#[cfg(test)]
mod tests;
