//! How often, between what an editor shows and a rule. Pure.

use super::recurrence::{Days, Freq, Nth, Policy, Rule, Until};
use super::screens::{MonthDay, Repeat};
use crate::error::{Error, Result};
use crate::time::{CivilDate, CivilTime, Weekday};

impl Repeat {
    /// What an editor shows of `rule`, which begins on `start`, without its end; none is once.
    pub fn of(rule: Option<&Rule>, start: CivilDate) -> Self {
        let Some(rule) = rule else { return Self::Once };
        let shown = match rule.freq {
            _ if rule.count.is_some() => None,
            Freq::Daily | Freq::Weekly => in_weeks(rule, start),
            Freq::Monthly if rule.by_month.is_empty() => {
                on(rule, start).map(|on| Self::Months { every: rule.interval, on })
            }
            Freq::Monthly => None,
            Freq::Yearly => in_years(rule, start),
        };
        shown.unwrap_or_else(|| Self::Other { rule: Rule { until: None, ..rule.clone() }.to_string() })
    }

    /// As a rule that ends with the day `until`; none for once.
    ///
    /// # Errors
    /// [`Error::Input`] when no day is named or one that no month has; [`Error::Rule`] for every 0, and naming the part of a
    /// text that cannot be read.
    pub fn rule(&self, until: Option<CivilDate>) -> Result<Option<Rule>> {
        let end = until.map(Until::Date);
        let every = |freq, every: u32| match every {
            0 => Err(Error::rule("INTERVAL", "error-rule-number")),
            _ => Ok(Rule { until: end, ..Rule::every(freq, every) }),
        };
        Ok(Some(match self {
            Self::Once => return Ok(None),
            Self::Days { every: days } => every(Freq::Daily, *days)?,
            Self::Weeks { days, .. } if days.is_empty() => return Err(Error::input("days", "error-ritual-days")),
            Self::Weeks { every: weeks, days } => Rule { by_day: Days::of(days), ..every(Freq::Weekly, *weeks)? },
            Self::Months { every: months, on } => on.limit(every(Freq::Monthly, *months)?)?,
            Self::Years { month, .. } if !(1..=12).contains(month) => {
                return Err(Error::rule("BYMONTH", "error-rule-months"));
            }
            Self::Years { every: years, month, on } => {
                on.limit(Rule { by_month: vec![*month], ..every(Freq::Yearly, *years)? })?
            }
            Self::Other { rule } => match end {
                None => rule.parse()?,
                Some(_) => Rule { count: None, until: end, ..rule.parse()? },
            },
        }))
    }

    /// Every way to repeat from `start` on that an editor can begin with.
    pub(super) fn begins(start: CivilDate) -> Vec<Self> {
        let (day, month) = (start.weekday(), start.month);
        let date = MonthDay::Date { day: i8::try_from(start.day).unwrap_or(1) };
        // A fifth one is not in every month; who means it chooses it.
        let nth = i8::try_from(start.day.div_ceil(7)).unwrap_or(1);
        let nth = MonthDay::Nth { nth: if nth > 4 { -1 } else { nth }, day };
        let days = vec![day];
        vec![
            Self::Once,
            Self::Days { every: 1 },
            Self::Weeks { every: 1, days },
            Self::Months { every: 1, on: date },
            Self::Months { every: 1, on: nth },
            Self::Years { every: 1, month, on: date },
            Self::Years { every: 1, month, on: nth },
        ]
    }
}

impl MonthDay {
    fn limit(self, rule: Rule) -> Result<Rule> {
        match self {
            Self::Date { day } if (1..=31).contains(&day) || day == -1 => Ok(Rule { by_month_day: vec![day], ..rule }),
            Self::Nth { nth, day } if is_place(nth) => Ok(Rule { by_nth: vec![Nth { nth, day }], ..rule }),
            _ => Err(Error::input("days", "error-ritual-days")),
        }
    }
}

/// Among the days of one month that share their name.
fn is_place(nth: i8) -> bool {
    (1..=5).contains(&nth) || nth == -1
}

fn in_weeks(rule: &Rule, start: CivilDate) -> Option<Repeat> {
    let plain = rule.by_month.is_empty() && rule.by_month_day.is_empty() && rule.by_set_pos.is_empty();
    // Where weeks begin says nothing unless some are left out.
    let monday = rule.interval == 1 || rule.week_start == Weekday::Monday;
    match (rule.freq, rule.interval) {
        _ if !plain => None,
        (Freq::Daily, every) if rule.by_day.is_empty() => Some(Repeat::Days { every }),
        (Freq::Daily, 2..) => None,
        (_, every) if monday => {
            let days = if rule.by_day.is_empty() { Days::of(&[start.weekday()]) } else { rule.by_day };
            Some(Repeat::Weeks { every, days: days.iter().collect() })
        }
        _ => None,
    }
}

fn in_years(rule: &Rule, start: CivilDate) -> Option<Repeat> {
    let by_weekday = !rule.by_day.is_empty() || !rule.by_nth.is_empty();
    let month = match rule.by_month.as_slice() {
        // Numbered in the year, not in a month.
        [] if by_weekday || !rule.by_set_pos.is_empty() => return None,
        [] => start.month,
        [one] => *one,
        _ => return None,
    };
    on(rule, start).map(|on| Repeat::Years { every: rule.interval, month, on })
}

fn on(rule: &Rule, start: CivilDate) -> Option<MonthDay> {
    let days: Vec<Weekday> = rule.by_day.iter().collect();
    match (rule.by_month_day.as_slice(), days.as_slice(), rule.by_nth.as_slice(), rule.by_set_pos.as_slice()) {
        ([], [], [], []) => Some(MonthDay::Date { day: i8::try_from(start.day).ok()? }),
        ([day], [], [], []) if *day >= -1 => Some(MonthDay::Date { day: *day }),
        ([], [], [Nth { nth, day }], []) if is_place(*nth) => Some(MonthDay::Nth { nth: *nth, day: *day }),
        ([], [day], [], [nth]) => {
            let nth = i8::try_from(*nth).ok().filter(|nth| is_place(*nth))?;
            Some(MonthDay::Nth { nth, day: *day })
        }
        _ => None,
    }
}

/// The last day a rule may fall on when it comes at `time`; none without an end.
pub(super) fn last_day(rule: &Rule, time: CivilTime, policy: Policy) -> Option<CivilDate> {
    let zone = match policy {
        Policy::Anchored(zone) => Some(zone),
        Policy::Floating | Policy::Date => None,
    };
    Some(rule.until?.last_day(time, zone))
}
