//! From a rule to its occurrences, lazily, beginning near where one asks: the next three of a series
//! begun in 1970 cost what those of one begun yesterday cost.

use super::dates::Dates;
use super::period;
use super::{Rule, Until};
use crate::time::{Civil, CivilDate, CivilTime};

/// The occurrences of `rule` begun at `start`, in order, as civil times that the clock need not show.
/// `after` is exclusive. `end` is inclusive and what [`super::Series`] makes of UNTIL with its zone;
/// without it, UNTIL with Z is read as civil time as it stands. A `start` off the rule is none.
pub fn occurrences(rule: &Rule, start: Civil, after: Option<Civil>, end: Option<Civil>) -> Occurrences {
    let counted = match rule.count {
        Some(count) => date_of_nth(rule, start, count).map(Until::Date),
        None => rule.until,
    };
    let until = match counted {
        Some(Until::Date(date)) => Some(date.at(LAST)),
        Some(Until::Local(civil) | Until::Utc(civil)) => Some(civil),
        None => None,
    };
    let mut all = Occurrences::from(rule, start);
    all.end = end.or(until);
    if rule.count.is_some() && counted.is_none() {
        all.over = true;
    }
    if let Some(after) = after {
        all.skip_past(after);
    }
    all
}

const LAST: CivilTime = CivilTime { hour: 23, minute: 59, second: 59 };
const LAST_DAY: i64 = 2_932_896; // 9999-12-31

/// See [`occurrences`].
#[derive(Debug, Clone)]
pub struct Occurrences {
    rule: Rule,
    start: Civil,
    first_period: i64,
    first_day: i64,
    after: Option<Civil>,
    end: Option<Civil>,
    step: i64,
    dates: Dates,
    empty_steps: i64,
    over: bool,
}

impl Occurrences {
    fn from(rule: &Rule, start: Civil) -> Self {
        let first_period = period::index(rule.freq, rule.week_start, start.date);
        Self {
            rule: rule.clone(),
            start,
            first_period,
            first_day: start.date.ordinal_days(),
            after: None,
            end: None,
            step: 0,
            dates: period::dates(rule, start.date, first_period),
            empty_steps: 0,
            over: false,
        }
    }

    /// Goes on with the first occurrence after `civil`, without walking there. Never goes back.
    pub fn skip_past(&mut self, civil: Civil) {
        if self.after.is_some_and(|after| after >= civil) {
            return;
        }
        self.after = Some(civil);
        let index = period::index(self.rule.freq, self.rule.week_start, civil.date);
        let step = (index - self.first_period).div_euclid(i64::from(self.rule.interval));
        if step > self.step {
            self.go_to(step);
        }
    }

    fn go_to(&mut self, step: i64) {
        self.step = step;
        let index = self.first_period.saturating_add(step.saturating_mul(i64::from(self.rule.interval)));
        if index > period::index(self.rule.freq, self.rule.week_start, CivilDate::from_ordinal_days(LAST_DAY)) {
            self.over = true;
            return;
        }
        self.dates = period::dates(&self.rule, self.start.date, index);
    }

    /// The next date in days since 1970, `start` or later, whatever was asked for.
    fn next_day(&mut self) -> Option<i64> {
        loop {
            if self.over {
                return None;
            }
            if let Some(day) = self.dates.pop() {
                self.empty_steps = 0;
                if day > LAST_DAY {
                    self.over = true;
                } else if day >= self.first_day {
                    return Some(day);
                }
                continue;
            }
            self.empty_steps += 1;
            if self.empty_steps > period::cycle(&self.rule) {
                self.over = true;
                return None;
            }
            self.go_to(self.step + 1);
        }
    }
}

impl Iterator for Occurrences {
    type Item = Civil;

    fn next(&mut self) -> Option<Civil> {
        loop {
            let civil = CivilDate::from_ordinal_days(self.next_day()?).at(self.start.time);
            if self.end.is_some_and(|end| civil > end) {
                self.over = true;
                return None;
            }
            if self.after.is_none_or(|after| civil > after) {
                return Some(civil);
            }
        }
    }
}

/// The date of the `count`th occurrence from `start`, or the last day of the year 9999 when that comes
/// first; `None` when there is no occurrence at all. Whole cycles are leapt over, so a million-fold
/// repetition costs as little as two.
pub(super) fn date_of_nth(rule: &Rule, start: Civil, count: u32) -> Option<CivilDate> {
    let unlimited = Rule { count: None, until: None, ..rule.clone() };
    let mut walk = Occurrences::from(&unlimited, start);
    let first = walk.next_day()?;
    let nth = nth_day(walk, first, i64::from(count)).unwrap_or(LAST_DAY);
    Some(CivilDate::from_ordinal_days(nth))
}

/// `walk` has just given `day`, its first.
fn nth_day(mut walk: Occurrences, mut day: i64, count: i64) -> Option<i64> {
    let mut had = 1;
    // The step it begins in may be cut by the start: walk until a whole one begins.
    let begun = walk.step;
    while walk.step == begun {
        if had >= count {
            return Some(day);
        }
        day = walk.next_day()?;
        had += 1;
    }
    // The date just given is the first of its step and counted again with it.
    let left = count - (had - 1);
    let from = walk.step;
    let cycle = period::cycle(&walk.rule);
    let in_step = |step| {
        let mut one = walk.clone();
        one.go_to(step);
        if one.over { 0 } else { one.dates.count() }
    };
    let per_cycle = (from..from + cycle).map(in_step).sum::<i64>().max(1);
    let cycles = (left - 1) / per_cycle;
    walk.go_to(from.saturating_add(cycles.saturating_mul(cycle)));
    for _ in 0..left - cycles * per_cycle {
        day = walk.next_day()?;
    }
    Some(day)
}
