//! What the screens of rituals and time-outs need, each in one read; that of reminders has its own file.

pub use super::reminder_screens::{
    PhoneFacts, PhoneSetting, ReminderHint, ReminderLine, ReminderNote, RemindersScreen, Ringing,
};
pub use super::rest_screens::{OtherChange, RestCard, RestChoice};
pub use super::week_screens::{DayRitual, WeekDay, WeeksScreen};
use crate::ids::{ProposalId, RitualId, TimeOutId};
use crate::qr::QrCode;
use crate::time::{Civil, CivilDate, CivilTime, Weekday};

/// All rituals of the two.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct RitualsScreen {
    /// Proposals and changes that wait for the holder of this phone.
    pub asked: Vec<RitualCard>,
    /// What is on, soonest first.
    pub on: Vec<RitualCard>,
    /// Proposed from here, waiting quietly.
    pub proposed: Vec<RitualCard>,
    /// The library, to choose from.
    pub library: Vec<LibraryCard>,
    /// What rests now or will, the first to begin first.
    pub rests: Vec<RestCard>,
    /// Two at most of the library, for a couple that has fewer rituals than that.
    pub suggested: Vec<LibraryCard>,
    /// The day here, from which days of rest are chosen.
    pub today: CivilDate,
    /// Those of the library that are only for oneself.
    pub only_mine: Vec<LibraryCard>,
    /// A small touch; none before there are two.
    pub touch: Option<TouchCard>,
}

/// Where a small touch stands for the holder of this phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Touch {
    /// Not wished for here; whether the partner does is not told.
    NotYet,
    /// Wished for here. The partner does not see that unless they wish for it too.
    Wished,
    /// Both would like it: a line on Today, for 30 days.
    On,
}

/// A small touch: no schedule, no "done", no reminder.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct TouchCard {
    /// What it is called.
    pub title: String,
    /// What it is, as it stands.
    pub line: String,
    /// Where it stands.
    pub state: Touch,
    /// The verb on its button: wish for it, take that back, end it.
    pub action: String,
}

/// Where a ritual stands for the holder of this phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RitualState {
    /// Proposed here; the partner has not agreed yet.
    ProposedByMe,
    /// Proposed by the partner; nothing rings before it is accepted here.
    ProposedByPartner,
    /// Agreed by both.
    On,
    /// On, and the partner proposes a change; the old schedule rings until it is accepted.
    ChangeProposed,
    /// On, kept quiet on this phone only; the partner does not see that.
    Silenced,
    /// Stopped for both.
    Stopped,
}

/// One ritual in a list.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct RitualCard {
    /// The ritual.
    pub id: RitualId,
    /// Its title.
    pub title: String,
    /// Its schedule in plain words: "Every Sunday at 17:00, at the same moment for both".
    pub summary: String,
    /// Where it stands.
    pub state: RitualState,
    /// When it comes next.
    pub next: Option<When>,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// Who starts next time; none before both agreed.
    pub starts: Option<String>,
    /// What is asked of the holder of this phone, to be accepted or declined by this id.
    pub proposal: Option<ProposalId>,
    /// The last day of the rest that it takes today.
    pub rests_until: Option<CivilDate>,
    /// Whether it is private: only its holder sees it, its title only while the vault is open.
    pub only_me: bool,
}

/// One occurrence, where the reader is.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct When {
    /// The occurrence as the rule gives it: its name in commands.
    pub occurrence: Civil,
    /// The moment, milliseconds since 1970.
    pub at_ms: i64,
    /// The civil day here.
    pub day: CivilDate,
    /// The civil time here.
    pub time: CivilTime,
    /// What the clocks show where the partner is, as a line to read; none where they show the same: "16:00 for Ben".
    /// For a ritual that follows each one's own clock it says when the partner's hour comes here.
    pub theirs: Option<String>,
}

/// One ritual of the library.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct LibraryCard {
    /// Its id in content.md: `r-weekly`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its default schedule in plain words.
    pub summary: String,
    /// Default length in minutes.
    pub minutes: u32,
    /// As a draft for the editor.
    pub draft: RitualDraft,
}

/// One ritual, whole.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct RitualScreen {
    /// As in the list.
    pub card: RitualCard,
    /// The line a reminder shows.
    pub line: String,
    /// The next five occurrences that are not over, done or put aside.
    pub next_five: Vec<When>,
    /// The partner's proposed change, in plain words.
    pub change: Option<String>,
    /// A title written by the other at the same time as the one shown, until one is kept.
    pub other_title: Option<String>,
    /// The days of the last five weeks on which it was done together.
    pub together: Vec<CivilDate>,
    /// As a draft for the editor.
    pub draft: RitualDraft,
    /// A change, or another version, that the holder of this phone proposed and the partner has not agreed to
    /// yet, in plain words.
    pub waits: Option<String>,
    /// What the partner asks, as a draft for the editor: to propose another time in answer.
    pub counter: Option<RitualDraft>,
    /// What the partner asked and was declined here, until it lapses.
    pub other_change: Option<OtherChange>,
    /// The rests that it takes now or will.
    pub rests: Vec<RestCard>,
    /// How it is done where there is little time; none for what takes hardly any, and for a personal one.
    pub short: Option<String>,
    /// The day here, from which days of rest are chosen.
    pub today: CivilDate,
    /// How it rings on this phone; none for what does not.
    pub ringing: Option<Ringing>,
}

/// Where a ritual's time is kept.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ZonePolicy {
    /// At that hour wherever each of the two is.
    Floating,
    /// At one moment for both, as the clock of this zone shows it.
    Anchored {
        /// Zone id of the tz database.
        zone: String,
    },
    /// A civil date, such as an anniversary; rings at the floating hour.
    Date,
}

/// What the ritual editor hands in.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct RitualDraft {
    /// The library's ritual it comes from; none for one's own.
    pub library: Option<String>,
    /// The title, 1 to 80 characters; never appears in a notification.
    pub title: String,
    /// The first day it may fall on; none means today where the writer is.
    pub from: Option<CivilDate>,
    /// At what hour.
    pub time: CivilTime,
    /// In which zone.
    pub policy: ZonePolicy,
    /// How long it takes, in minutes, 1 to 1,440.
    pub minutes: u32,
    /// Whether the reminder shows the generic line instead of the library's.
    pub generic_line: bool,
    /// How often.
    pub repeat: Repeat,
    /// The last day it may fall on; none means without an end, but for one that a rule's own text has.
    pub until: Option<CivilDate>,
    /// Whether it is private: kept by its holder and never proposed.
    pub only_me: bool,
}

/// How often, as an editor shows it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Repeat {
    /// On one day only: the draft's `from`.
    Once,
    /// By the day.
    Days {
        /// Every so many days, from 1.
        every: u32,
    },
    /// By the week.
    Weeks {
        /// Every so many weeks, from 1.
        every: u32,
        /// On which days, at least one.
        days: Vec<Weekday>,
    },
    /// By the month.
    Months {
        /// Every so many months, from 1.
        every: u32,
        /// On which day of the month.
        on: MonthDay,
    },
    /// By the year.
    Years {
        /// Every so many years, from 1.
        every: u32,
        /// In which month, 1 to 12.
        month: u8,
        /// On which day of that month.
        on: MonthDay,
    },
    /// By a rule that no editor shows.
    Other {
        /// RFC 5545 rule text: `FREQ=WEEKLY;BYDAY=SU`.
        rule: String,
    },
}

/// A day of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MonthDay {
    /// By its number.
    Date {
        /// 1 to 31, or −1 for the last day.
        day: i8,
    },
    /// By its place among the same days of the week.
    Nth {
        /// 1 to 5, or −1 for the last.
        nth: i8,
        /// Which day of the week.
        day: Weekday,
    },
}

/// What a draft would mean, before it is proposed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct RitualPreview {
    /// In plain words.
    pub summary: String,
    /// The next five occurrences.
    pub next_five: Vec<When>,
    /// Whose clock one moment for both can go by: here, and where the partner is or the draft says, if that is elsewhere.
    pub zones: Vec<ZoneOption>,
    /// What to know before proposing it: a day that not every month has, a date still to be chosen.
    pub hint: Option<String>,
    /// For one that lasts until an hour, such as an evening without work: that hour.
    pub ends: Option<CivilTime>,
    /// Every way to repeat, as each begins from this draft's first day; months and years by date and by day of the week.
    pub begins: Vec<Repeat>,
    /// The first day it may fall on: the draft's, else today.
    pub starts: CivilDate,
    /// Whether it would be private: nobody is asked, its title goes to the vault, and its reminder names nothing.
    pub only_me: bool,
}

/// A place by whose clock something can be kept.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct ZoneOption {
    /// Zone id of the tz database.
    pub zone: String,
    /// Its place, to be read: "New York".
    pub place: String,
}

/// Whether both have agreed how a time-out works between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Pact {
    /// Not proposed: a time-out that arrives is a quiet line.
    NotYet,
    /// Proposed from here.
    ProposedByMe,
    /// Proposed by the partner.
    ProposedByPartner,
    /// Agreed: a return rings on both phones.
    Agreed,
}

/// The time-out's screen.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct TimeOutScreen {
    /// The one that runs, if one does.
    pub running: Option<RunningTimeOut>,
    /// One that ended within the last two hours and awaits the soft return.
    pub ended_lately: bool,
    /// How far the pact is.
    pub pact: Pact,
    /// Default length in minutes.
    pub minutes: u32,
    /// Says that the other phone learns of it at its next exchange; none when unpaired.
    pub reach: Option<String>,
}

/// A time-out under way.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is one fact that the screen shows")]
pub struct RunningTimeOut {
    /// The call.
    pub id: TimeOutId,
    /// Whether it was called here.
    pub own: bool,
    /// Who called it.
    pub caller: String,
    /// Milliseconds left by elapsed time; 0 means: come back now.
    pub left_ms: u64,
    /// Its whole length, milliseconds.
    pub length_ms: u64,
    /// The moment both come back, milliseconds since 1970, as this phone's clock stands.
    pub back_at_ms: i64,
    /// Whether it can still be made longer (once).
    pub can_renew: bool,
    /// Whether this phone stays quiet at its end.
    pub muted: bool,
    /// Text to share that starts the same countdown on the other phone.
    pub share_text: String,
    /// Counts down and rings on this phone; otherwise it is only a line.
    pub counts: bool,
    /// The share text's code for the other phone's camera.
    pub share_code: Option<QrCode>,
}
