//! When something happens again: the part of RFC 5545 that people use, in civil time. What is read
//! here is a rule alone; zones come in when an occurrence is placed on the clock
//! ([`crate::time::Zone::place`]), because a reminder at 07:30 means the clock on the wall.
//!
//! Kept are FREQ=DAILY, WEEKLY, MONTHLY and YEARLY with INTERVAL, COUNT, UNTIL, BYDAY (numbered in months
//! and years), BYMONTHDAY, BYMONTH, BYSETPOS and WKST; everything else is refused by its name.

mod dates;
mod expand;
mod period;
mod series;
mod text;

#[cfg(test)]
mod tests;

pub use expand::{Occurrences, occurrences};
pub use period::Nth;
pub use series::{Pause, Policy, Series, SeriesOccurrences};
pub(super) use text::{basic, basic_date, until};

use serde::{Deserialize, Serialize};

use crate::time::{Civil, CivilDate, CivilTime, Weekday, Zone};

/// How often (RFC 5545, section 3.3.10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Freq {
    /// By the day.
    Daily,
    /// By the week.
    Weekly,
    /// By the month.
    Monthly,
    /// By the year.
    Yearly,
}

/// Until when, inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Until {
    /// All of this date.
    Date(CivilDate),
    /// This civil time, wherever the series happens.
    Local(Civil),
    /// This moment in UTC; becomes civil time by the zone of the series.
    Utc(Civil),
}

impl Until {
    /// The last date on which something may happen that begins at `time` of a day. An end in UTC is read by the clock
    /// of `zone`; without one, as it stands.
    pub fn last_day(self, time: CivilTime, zone: Option<Zone>) -> CivilDate {
        let last = match self {
            Self::Date(date) => return date,
            Self::Local(civil) => civil,
            Self::Utc(utc) => zone.map_or(utc, |zone| zone.civil_at(utc.seconds() * 1_000)),
        };
        if last.time < time { last.date.plus_days(-1) } else { last.date }
    }
}

/// The days of a week named by BYDAY; none named means that it is not limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Days(u8);

impl Days {
    /// Exactly these.
    pub fn of(days: &[Weekday]) -> Self {
        Self(days.iter().fold(0, |mask, day| mask | 1 << day.index()))
    }

    /// Whether no day is named.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether this day is named.
    pub fn has(self, day: Weekday) -> bool {
        self.0 & 1 << day.index() != 0
    }

    /// The days named, Monday first.
    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        Weekday::ALL.into_iter().filter(move |day| self.has(*day))
    }
}

/// A recurrence rule inside the subset. Written and read as RFC 5545 text, such as
/// `FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Rule {
    /// How often.
    pub freq: Freq,
    /// Every so many periods, from 1.
    pub interval: u32,
    /// After so many occurrences it ends, from 1; never together with `until`.
    pub count: Option<u32>,
    /// Until when.
    pub until: Option<Until>,
    /// On which days of the week (BYDAY without numbers).
    pub by_day: Days,
    /// On which numbered days of the week (BYDAY with numbers), in order, each once.
    pub by_nth: Vec<Nth>,
    /// On which days of the month, 1 to 31 or −1 to −31 from its end, in order, each once.
    pub by_month_day: Vec<i8>,
    /// In which months, 1 to 12, in order, each once.
    pub by_month: Vec<u8>,
    /// Which of the dates that the other parts name in one period, 1 to 366 or −1 to −366 from the
    /// last, in order, each once; none means all.
    pub by_set_pos: Vec<i16>,
    /// On which day weeks begin, where every second week is meant.
    pub week_start: Weekday,
}

impl Rule {
    /// Every `interval` periods, for ever.
    pub fn every(freq: Freq, interval: u32) -> Self {
        Self {
            freq,
            interval: interval.max(1),
            count: None,
            until: None,
            by_day: Days::default(),
            by_nth: Vec::new(),
            by_month_day: Vec::new(),
            by_month: Vec::new(),
            by_set_pos: Vec::new(),
            week_start: Weekday::Monday,
        }
    }

    /// The number of the period that `date` lies in, counted since 1970 in days, ISO weeks, months or
    /// years and divided by the interval: what two phones take turns by, without counting occurrences.
    pub fn turn(&self, date: CivilDate) -> i64 {
        period::index(self.freq, Weekday::Monday, date).div_euclid(i64::from(self.interval.max(1)))
    }

    /// This rule with COUNT turned into its last date, as it is saved: a series then needs no
    /// counting from its beginning. `None` when it never happens at all.
    pub fn settled(&self, start: Civil) -> Option<Self> {
        let Some(count) = self.count else {
            return occurrences(self, start, None, None).next().map(|_| self.clone());
        };
        let last = expand::date_of_nth(self, start, count)?;
        Some(Self { count: None, until: Some(Until::Date(last)), ..self.clone() })
    }
}
