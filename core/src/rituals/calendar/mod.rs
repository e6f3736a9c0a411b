//! Calendar files (RFC 5545): rituals written for the calendar on the phone, and a calendar's events read so that
//! they can become rituals. A file from elsewhere is a stranger's: it is cut into events within bounds first, each is
//! judged alone, and what does not fit is left out with its reason.
//!
//! The crate `icalendar` reads and writes single content lines here. Its builder is not used, since it asks the
//! system for time and randomness; nor is its reader of whole components, which calls itself for each one inside
//! another, as deep as a file says.

mod blocks;
mod event;
mod read;
pub mod screens;
mod show;
mod write;
mod zones;

#[cfg(test)]
mod tests;

pub use read::{Read, ReadEvent, read};
pub use show::{calendar_preview, chosen, export_calendar, take_alone, take_together};

use crate::time::CivilTime;

/// Longest file, bytes.
pub const MAX_FILE: usize = 10 * 1024 * 1024;
/// Most events that are read of one file.
pub const MAX_EVENTS: usize = 1_000;
/// Most dates that one ritual names, excepted or added.
const MAX_DATES: usize = 1_000;
/// When a date without a time rings.
const DATE_RINGS: CivilTime = CivilTime { hour: 9, minute: 0, second: 0 };
/// How long something takes whose end the file does not say, minutes.
const USUAL_MINUTES: u32 = 30;
