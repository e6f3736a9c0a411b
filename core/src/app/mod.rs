//! One phone's Attune: opens the files, owns the rooms, and joins them where a use case needs two.
//! One file a group of use cases; every call takes the clocks once, works in one transaction a file,
//! and tells the observer after the commit what may look different now. docs/edge.md lists them all.

mod calendar;
mod call;
mod catalogue;
mod couple;
mod exchange;
mod guards;
mod help;
mod insights;
mod journal;
mod leaving;
mod login;
mod notices;
mod open;
mod packages;
mod pair;
mod paths;
mod reminders;
mod rituals;
mod rooms;
pub mod screens;
mod steps;
mod timeout;
mod today;
mod together;
mod trouble;
mod us;
mod vault;
mod welcome;

pub use catalogue::catalogue;
pub use leaving::erase;
pub use open::{Attune, Observer, Ports};
