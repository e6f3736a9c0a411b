//! Dates and times as a calendar and a clock on the wall show them, without a zone.
//! The proleptic Gregorian calendar of chrono, years 1 to 9999.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::copy::Saying;
use crate::error::{Error, Result};

/// A day of the week, Monday first (ISO 8601).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Weekday {
    /// The first of a week, `MO` in a rule.
    Monday,
    /// `TU` in a rule.
    Tuesday,
    /// `WE` in a rule.
    Wednesday,
    /// `TH` in a rule.
    Thursday,
    /// `FR` in a rule.
    Friday,
    /// `SA` in a rule.
    Saturday,
    /// The last of a week, `SU` in a rule.
    Sunday,
}

impl Weekday {
    /// All seven, Monday first.
    pub const ALL: [Self; 7] =
        [Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday, Self::Saturday, Self::Sunday];

    /// 0 for Monday to 6 for Sunday.
    pub fn index(self) -> i64 {
        self as i64
    }
}

/// A date of the calendar.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CivilDate {
    /// 1 to 9999.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

/// A time of the day; no leap seconds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CivilTime {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 59.
    pub second: u8,
}

/// A date and a time of the day, as a calendar and a clock on the wall show them together.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Civil {
    /// The date.
    pub date: CivilDate,
    /// The time of the day.
    pub time: CivilTime,
}

const MIN_DAYS: i64 = -719_162; // 0001-01-01
const MAX_DAYS: i64 = 2_932_896; // 9999-12-31
const TO_1970: i64 = 719_468; // from 0000-03-01
const DAY: i64 = 86_400;

impl CivilDate {
    /// A date that exists.
    ///
    /// # Errors
    /// [`Error::Input`] when there is no such date, or the year is not 1 to 9999.
    pub fn new(year: i32, month: u8, day: u8) -> Result<Self> {
        if (1..=9999).contains(&year) && (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day) {
            Ok(Self { year, month, day })
        } else {
            let date = format!("{year:04}-{month:02}-{day:02}");
            Err(Error::input("date", Saying::with("error-date", &[("date", (&date).into())])))
        }
    }

    /// Days since 1970-01-01; negative before.
    pub fn ordinal_days(self) -> i64 {
        // Reckoned here: chrono would look first whether there is such a date, and a plan asks for thousands. The year
        // begins in March, so that what leaps is its last day.
        let (year, month) = (i64::from(self.year), i64::from(self.month));
        let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
        let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        365 * year + leaps + (153 * month + 2) / 5 + i64::from(self.day) - 1 - TO_1970
    }

    /// The date `days` after 1970-01-01, held within the years 1 to 9999.
    pub fn from_ordinal_days(days: i64) -> Self {
        // The clamp keeps all of them within their types.
        let days = i32::try_from(days.clamp(MIN_DAYS, MAX_DAYS)).unwrap_or_default();
        let date = NaiveDate::from_epoch_days(days).unwrap_or_default();
        let part = |value: u32| u8::try_from(value).unwrap_or(1);
        Self { year: date.year(), month: part(date.month()), day: part(date.day()) }
    }

    /// This many days later (earlier when negative), held within the years 1 to 9999.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        Self::from_ordinal_days(self.ordinal_days().saturating_add(days))
    }

    /// The first day of its month.
    #[must_use]
    pub fn first_of_month(self) -> Self {
        Self { day: 1, ..self }
    }

    /// The day after; past the last one of the calendar it stays.
    #[must_use]
    pub(crate) fn next_day(self) -> Self {
        match self {
            Self { year: 9999, month: 12, day: 31 } => self,
            Self { year, month, day } if day < days_in(year, month) => Self { day: day + 1, ..self },
            Self { month: 12, year, .. } => Self { year: year + 1, month: 1, day: 1 },
            Self { month, .. } => Self { month: month + 1, day: 1, ..self },
        }
    }

    /// Which day of the week it is.
    pub fn weekday(self) -> Weekday {
        let index = (self.ordinal_days() + 3).rem_euclid(7);
        Weekday::ALL.into_iter().find(|day| day.index() == index).unwrap_or(Weekday::Monday)
    }

    /// This date at `time`.
    pub fn at(self, time: CivilTime) -> Civil {
        Civil { date: self, time }
    }
}

impl CivilTime {
    /// 00:00:00.
    pub const MIDNIGHT: Self = Self { hour: 0, minute: 0, second: 0 };

    /// A time of the day.
    ///
    /// # Errors
    /// [`Error::Input`] when no clock shows it.
    pub fn new(hour: u8, minute: u8, second: u8) -> Result<Self> {
        if hour < 24 && minute < 60 && second < 60 {
            Ok(Self { hour, minute, second })
        } else {
            let time = format!("{hour:02}:{minute:02}:{second:02}");
            Err(Error::input("time", Saying::with("error-time", &[("time", (&time).into())])))
        }
    }

    /// Seconds since midnight, 0 to 86 399.
    pub fn seconds(self) -> i64 {
        i64::from(self.hour) * 3_600 + i64::from(self.minute) * 60 + i64::from(self.second)
    }

    /// The time this many seconds after midnight; whole days are left out.
    pub fn from_seconds(seconds: i64) -> Self {
        let seconds = seconds.rem_euclid(DAY);
        let part = |value: i64| u8::try_from(value).unwrap_or(0);
        Self { hour: part(seconds / 3_600), minute: part(seconds / 60 % 60), second: part(seconds % 60) }
    }
}

impl Civil {
    /// Seconds since 1970-01-01T00:00:00 as if there were no zones: for sorting and counting.
    pub fn seconds(self) -> i64 {
        self.date.ordinal_days() * DAY + self.time.seconds()
    }

    /// The other way round from [`Civil::seconds`].
    pub fn from_seconds(seconds: i64) -> Self {
        Self { date: CivilDate::from_ordinal_days(seconds.div_euclid(DAY)), time: CivilTime::from_seconds(seconds) }
    }
}

/// How many days a month has, by the proleptic Gregorian calendar.
pub(crate) fn days_in(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// `count` digits and nothing else: a plus sign or a space is not a date.
fn digits<T: FromStr>(text: &str, count: usize) -> Option<T> {
    (text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

impl FromStr for CivilDate {
    type Err = Error;
    /// `2026-03-29`.
    fn from_str(text: &str) -> Result<Self> {
        let mut parts = text.split('-');
        let read = (|| {
            let date = (digits(parts.next()?, 4)?, digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
            parts.next().is_none().then_some(date)
        })();
        let (year, month, day) = read.ok_or_else(|| Error::input("date", "error-date-form"))?;
        Self::new(year, month, day)
    }
}

impl FromStr for CivilTime {
    type Err = Error;
    /// `19:30` or `19:30:00`.
    fn from_str(text: &str) -> Result<Self> {
        let mut parts = text.split(':');
        let read = (|| {
            let time =
                (digits(parts.next()?, 2)?, digits(parts.next()?, 2)?, parts.next().map_or(Some(0), |s| digits(s, 2))?);
            parts.next().is_none().then_some(time)
        })();
        let (hour, minute, second) = read.ok_or_else(|| Error::input("time", "error-time-form"))?;
        Self::new(hour, minute, second)
    }
}

impl FromStr for Civil {
    type Err = Error;
    /// `2026-03-29T02:30:00`; the seconds may be left out.
    fn from_str(text: &str) -> Result<Self> {
        let (date, time) = text.split_once('T').ok_or_else(|| Error::input("time", "error-date-and-time-form"))?;
        Ok(Self { date: date.parse()?, time: time.parse()? })
    }
}

impl fmt::Display for CivilDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Display for CivilTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}:{:02}", self.hour, self.minute, self.second)
    }
}

impl fmt::Display for Civil {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{}", self.date, self.time)
    }
}

macro_rules! as_text {
    ($($name:ident),+) => {$(
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
        impl TryFrom<String> for $name {
            type Error = Error;
            fn try_from(text: String) -> Result<Self> {
                text.parse()
            }
        }
        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.to_string()
            }
        }
    )+};
}

as_text!(CivilDate, CivilTime, Civil);
