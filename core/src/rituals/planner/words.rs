//! The words of reminders. They are input, in the language of the phone, so that the planner stays a
//! pure function.

use serde::{Deserialize, Serialize};

use crate::copy::Copy;
use crate::time::Civil;

/// Everything a reminder may say besides a ritual's own line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wordings {
    /// The title of all.
    pub title: String,
    /// For a ritual without a line of its own.
    pub generic: String,
    /// For several at once.
    pub several: String,
    /// For the return from a time-out.
    pub time_out: String,
    /// For the reminder that no more reminders are set.
    pub sentinel: String,
    /// The days of the week as they stand inside a sentence, Monday first.
    pub weekdays: [String; 7],
}

impl Wordings {
    /// From the catalogue.
    pub fn of(copy: &Copy) -> Self {
        let text = |key: &str| copy.text(key);
        Self {
            title: text("reminder-title"),
            generic: text("reminder-generic"),
            several: text("reminder-several"),
            time_out: text("reminder-time-out"),
            sentinel: text("reminder-sentinel"),
            weekdays: [
                text("weekday-monday"),
                text("weekday-tuesday"),
                text("weekday-wednesday"),
                text("weekday-thursday"),
                text("weekday-friday"),
                text("weekday-saturday"),
                text("weekday-sunday"),
            ],
        }
    }

    /// `line` with `{time}` and `{weekday}` filled for the moment it rings.
    pub fn fill(&self, line: &str, rings: Civil) -> String {
        let mut filled = line.to_owned();
        if line.contains("{time}") {
            let time = format!("{:02}:{:02}", rings.time.hour, rings.time.minute);
            filled = filled.replace("{time}", &time);
        }
        if line.contains("{weekday}") {
            let today = rings.date.weekday();
            let weekday = self.weekdays.iter().zip(crate::time::Weekday::ALL).find(|(_, day)| *day == today);
            filled = filled.replace("{weekday}", weekday.map_or("", |(name, _)| name));
        }
        filled
    }
}

impl Default for Wordings {
    /// In English.
    fn default() -> Self {
        Self::of(&Copy::of("en"))
    }
}
