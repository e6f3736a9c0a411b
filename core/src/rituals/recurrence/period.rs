//! Periods: the day, the week that a frequency repeats. Each frequency says here how its periods are
//! numbered, and which dates of one period the rule names.

use super::{Freq, Rule};
use crate::time::{CivilDate, Weekday};

/// Dates of one period: bit n stands for the date n days after `first`. A month fits too.
#[derive(Debug, Clone, Copy)]
pub(super) struct Dates {
    pub(super) first: i64,
    pub(super) mask: u32,
}

/// The number of the period that holds `date`.
pub(super) fn index(freq: Freq, week_start: Weekday, date: CivilDate) -> i64 {
    let days = date.ordinal_days();
    match freq {
        Freq::Daily => days,
        // 1970-01-01 was a Thursday, the fourth day of a week that begins on Monday.
        Freq::Weekly => (days + 3 - week_start.index()).div_euclid(7),
    }
}

/// The dates that `rule`, begun on `start`, names in the period `index`.
pub(super) fn dates(rule: &Rule, start: CivilDate, index: i64) -> Dates {
    match rule.freq {
        Freq::Daily => {
            let named = rule.by_day.is_empty() || rule.by_day.has(CivilDate::from_ordinal_days(index).weekday());
            Dates { first: index, mask: u32::from(named) }
        }
        Freq::Weekly => {
            let named = if rule.by_day.is_empty() { super::Days::of(&[start.weekday()]) } else { rule.by_day };
            let from = rule.week_start.index();
            let mask = named.iter().fold(0, |mask, day| mask | 1 << (day.index() - from).rem_euclid(7));
            Dates { first: index * 7 + from - 3, mask }
        }
    }
}

/// After so many steps of the rule its pattern of named dates repeats; if a whole cycle names none,
/// none will ever come.
pub(super) fn cycle(freq: Freq) -> i64 {
    match freq {
        Freq::Daily => 7,
        Freq::Weekly => 1,
    }
}
