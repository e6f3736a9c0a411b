//! What the screen "will I be reminded?" needs, and what it is judged from.

use super::planner::{AtQuiet, Platform};

/// What the phone says about itself, as plain values.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is one fact that the phone tells")]
pub struct PhoneFacts {
    /// Notifications are allowed.
    pub may_notify: bool,
    /// Alarms may be exact; false means up to an hour late.
    pub exact_alarms: bool,
    /// The system may hold the app back to save its battery.
    pub battery_restricted: bool,
    /// What it can do, as a plan is asked for.
    pub platform: Platform,
    /// The app seldom or never runs in the background.
    pub background_limited: bool,
    /// It keeps quiet just now: do not disturb, a focus. False where an app cannot know.
    pub silenced: bool,
    /// Notifications are allowed, those for rituals are switched off.
    pub channel_off: bool,
    /// Notifications are gathered and shown together later.
    pub summary: bool,
    /// The version of its zone table, such as `2026a`; none where it does not tell.
    pub zone_table: Option<String>,
}

impl PhoneFacts {
    /// A phone on which nothing stands in the way, but that its alarms are only as exact as `platform` says.
    pub fn unhindered(platform: Platform) -> Self {
        Self {
            may_notify: true,
            exact_alarms: platform.exact,
            battery_restricted: false,
            platform,
            background_limited: false,
            silenced: false,
            channel_off: false,
            summary: false,
            zone_table: None,
        }
    }
}

/// "Will I be reminded?"
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct RemindersScreen {
    /// The answer in one sentence.
    pub answer: String,
    /// What stands in the way, each with what to do.
    pub hints: Vec<ReminderHint>,
    /// The next reminders on this phone, five at most; none that the phone refused.
    pub next: Vec<ReminderLine>,
    /// What will not ring within seven days, though it was agreed: each ritual once for each reason.
    pub left_out: Vec<ReminderNote>,
    /// What did not ring within the last 14 days, as far as this phone knows; the latest first.
    pub missed: Vec<ReminderNote>,
    /// What to expect of a test reminder on this phone, as it stands.
    pub test: String,
    /// How reminders come to this phone at all.
    pub how: String,
}

/// What stands in the way of a reminder.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct ReminderHint {
    /// What it is, and what to do.
    pub text: String,
    /// The page of the phone's own settings where that is done; none where no setting helps.
    pub setting: Option<PhoneSetting>,
}

/// A page of the phone's own settings about Attune.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PhoneSetting {
    /// Whether it may notify.
    Notifications,
    /// Whether its alarms may be exact.
    ExactAlarms,
    /// Whether the phone holds it back to save its battery.
    Battery,
    /// Whether its reminders may be shown, and how they sound.
    Channel,
    /// Whether it may run in the background.
    Background,
    /// When the phone keeps quiet, and who may break through.
    Focus,
}

/// One reminder to come.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct ReminderLine {
    /// As the notification will show it.
    pub title: String,
    /// Its line.
    pub line: String,
    /// When, milliseconds since 1970.
    pub at_ms: i64,
    /// The titles of what it is about, which no notification shows.
    pub about: Vec<String>,
    /// That quiet hours hold it back, and from when; none for what rings at its time.
    pub held: Option<String>,
}

/// One ritual that does not ring, or did not.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct ReminderNote {
    /// Its title.
    pub title: String,
    /// The moment that is meant, the first of several, milliseconds since 1970; none for all its moments.
    pub at_ms: Option<i64>,
    /// Why.
    pub why: String,
}

/// How a ritual rings on this phone; the partner does not see that.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Ringing {
    /// What happens in quiet hours.
    pub at_quiet: AtQuiet,
    /// Rings by itself at its own time, whatever else rings then or on that day.
    pub always: bool,
}
