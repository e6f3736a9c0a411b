//! Periods: the day, week, month or year that a frequency repeats. How they are numbered, and which
//! dates of one the rule names (RFC 5545, the table of section 3.3.10).

use super::dates::Dates;
use super::{Freq, Rule};
use crate::time::{CivilDate, Weekday, days_in};

/// The number of the period that holds `date`, counted since 1970.
pub(super) fn index(freq: Freq, week_start: Weekday, date: CivilDate) -> i64 {
    match freq {
        Freq::Daily => date.ordinal_days(),
        // 1970-01-01 was a Thursday, the fourth day of a week that begins on Monday.
        Freq::Weekly => (date.ordinal_days() + 3 - week_start.index()).div_euclid(7),
        Freq::Monthly => (i64::from(date.year) - 1970) * 12 + i64::from(date.month) - 1,
        Freq::Yearly => i64::from(date.year) - 1970,
    }
}

/// The dates that `rule`, begun on `start`, names in the period `index`, which lies within the calendar.
pub(super) fn dates(rule: &Rule, start: CivilDate, index: i64) -> Dates {
    let (first, length) = span(rule, index);
    Dates::of(first, length, |date, weekday| names(rule, start, date, weekday)).at(&rule.by_set_pos)
}

/// The first day of a period, in days since 1970, and how many it has.
fn span(rule: &Rule, index: i64) -> (i64, i64) {
    let year = |year: i64| i32::try_from(1970 + year).unwrap_or(9999);
    match rule.freq {
        Freq::Daily => (index, 1),
        Freq::Weekly => (index * 7 + rule.week_start.index() - 3, 7),
        Freq::Monthly => {
            let (year, month) = (year(index.div_euclid(12)), u8::try_from(index.rem_euclid(12) + 1).unwrap_or(1));
            (CivilDate { year, month, day: 1 }.ordinal_days(), days_in(year, month).into())
        }
        Freq::Yearly => {
            let year = year(index);
            (CivilDate { year, month: 1, day: 1 }.ordinal_days(), days_in_year(year))
        }
    }
}

fn days_in_year(year: i32) -> i64 {
    337 + i64::from(days_in(year, 2))
}

/// Whether the parts of `rule` name this date of a period that counts. What no part says comes from
/// the start: the day of the week, the day of the month, the month.
fn names(rule: &Rule, start: CivilDate, date: CivilDate, weekday: Weekday) -> bool {
    let by_weekday = !rule.by_day.is_empty() || !rule.by_nth.is_empty();
    let by_date = !rule.by_month_day.is_empty();
    let same_month = rule.freq != Freq::Yearly || by_weekday || by_date || date.month == start.month;
    let month = if rule.by_month.is_empty() { same_month } else { rule.by_month.contains(&date.month) };
    month
        && match rule.freq {
            _ if by_date && !rule.by_month_day.iter().any(|named| is_month_day(date, *named)) => false,
            _ if by_weekday => {
                rule.by_day.has(weekday) || rule.by_nth.iter().any(|nth| nth.day == weekday && nth.is(rule, date))
            }
            _ if by_date => true,
            Freq::Daily => true,
            Freq::Weekly => weekday == start.weekday(),
            Freq::Monthly | Freq::Yearly => date.day == start.day,
        }
}

fn is_month_day(date: CivilDate, named: i8) -> bool {
    let (day, length) = (i16::from(date.day), i16::from(days_in(date.year, date.month)));
    i16::from(named) == day || i16::from(named) == day - length - 1
}

/// A numbered day of the week: the second Tuesday, the last Friday (−1), of its month, or of its year
/// in a yearly rule that names no months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Nth {
    /// 1 to 53, or −1 to −53 from the end.
    pub nth: i8,
    /// The day of the week.
    pub day: Weekday,
}

impl Nth {
    /// Whether it is this one among the same days of the week.
    fn is(self, rule: &Rule, date: CivilDate) -> bool {
        let (before, length) = if rule.freq == Freq::Yearly && rule.by_month.is_empty() {
            let first = CivilDate { month: 1, day: 1, ..date };
            (date.ordinal_days() - first.ordinal_days(), days_in_year(date.year))
        } else {
            (i64::from(date.day) - 1, i64::from(days_in(date.year, date.month)))
        };
        let nth = i64::from(self.nth);
        nth == before / 7 + 1 || nth == -((length - 1 - before) / 7 + 1)
    }
}

/// After so many steps of the rule its pattern of named dates repeats; if all of them name none, none
/// will ever come.
pub(super) fn cycle(rule: &Rule) -> i64 {
    let by_calendar = !rule.by_month.is_empty() || !rule.by_month_day.is_empty();
    // The calendar repeats every 400 years, which are whole weeks.
    let periods = match rule.freq {
        Freq::Daily if by_calendar => 146_097,
        Freq::Daily => 7,
        Freq::Weekly if by_calendar => 20_871,
        Freq::Weekly => 1,
        Freq::Monthly => 4_800,
        Freq::Yearly => 400,
    };
    periods / gcd(periods, rule.interval.into())
}

fn gcd(one: i64, other: i64) -> i64 {
    if other == 0 { one } else { gcd(other, one % other) }
}
