//! How a rule repeats, in plain words. A rule that people rarely make is said by its own text, and the
//! dates that come next say the rest.

use super::{month, weekday};
use crate::copy::Copy;
use crate::rituals::recurrence::{Days, Freq, Nth, Rule};
use crate::time::{CivilDate, Weekday};

const WORKING: [Weekday; 5] =
    [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];

/// "Every second Tuesday", "Every month on the last Friday".
pub(super) fn said(copy: &Copy, rule: &Rule, start: CivilDate) -> String {
    let said = match rule.freq {
        Freq::Daily | Freq::Weekly => in_weeks(copy, rule, start.weekday()),
        Freq::Monthly => in_months(copy, rule, start),
        Freq::Yearly => in_years(copy, rule, start),
    };
    said.unwrap_or_else(|| {
        let own = Rule { count: None, until: None, ..rule.clone() }.to_string();
        copy.format("ritual-by-rule", &[("rule", (&own).into())])
    })
}

fn in_weeks(copy: &Copy, rule: &Rule, start: Weekday) -> Option<String> {
    if !(rule.by_month.is_empty() && rule.by_month_day.is_empty() && rule.by_set_pos.is_empty()) {
        return None;
    }
    let days = match (rule.freq, rule.by_day.is_empty()) {
        (Freq::Weekly, true) => Days::of(&[start]),
        _ => rule.by_day,
    };
    let every_day = days.is_empty() || days.iter().count() == 7;
    Some(match (rule.freq, rule.interval) {
        (_, 1) if every_day => copy.text("ritual-every-day"),
        (_, 1) if days == Days::of(&WORKING) => copy.text("ritual-working-days"),
        (_, 1) if days == Days::of(&[Weekday::Saturday, Weekday::Sunday]) => copy.text("ritual-weekend"),
        (_, 1) => copy.format("ritual-every-weekday", &[("days", (&joined(copy, days, "ritual-and")).into())]),
        (Freq::Daily, n) if every_day => copy.format("ritual-every-days", &[("n", n.into())]),
        (Freq::Daily, n) => {
            let days = joined(copy, days, "ritual-or");
            copy.format("ritual-every-days-on", &[("n", n.into()), ("days", (&days).into())])
        }
        (_, 2) if days.iter().count() == 1 => {
            let day = joined(copy, days, "ritual-and");
            copy.format("ritual-every-second-weekday", &[("day", (&day).into())])
        }
        (_, n) => {
            let days = joined(copy, days, "ritual-and");
            copy.format("ritual-every-weeks", &[("n", n.into()), ("days", (&days).into())])
        }
    })
}

fn in_months(copy: &Copy, rule: &Rule, start: CivilDate) -> Option<String> {
    if !rule.by_month.is_empty() {
        return None;
    }
    let on = of_month(copy, rule, start.day)?;
    Some(copy.format("ritual-every-months", &[("n", rule.interval.into()), ("on", (&on).into())]))
}

fn in_years(copy: &Copy, rule: &Rule, start: CivilDate) -> Option<String> {
    let by_weekday = !rule.by_day.is_empty() || !rule.by_nth.is_empty();
    let of = match rule.by_month.as_slice() {
        // Numbered in the year, not in a month.
        [] if by_weekday => return None,
        [] => start.month,
        [one] => *one,
        _ => return None,
    };
    let of = month(copy, of);
    let on = if by_weekday || !rule.by_set_pos.is_empty() {
        let on = of_month(copy, rule, start.day)?;
        copy.format("ritual-of-month", &[("on", (&on).into()), ("month", (&of).into())])
    } else {
        let day = match rule.by_month_day.as_slice() {
            [] => start.day,
            [day] => u8::try_from(*day).ok()?,
            _ => return None,
        };
        copy.format("ritual-day-of-month", &[("day", (&day.to_string()).into()), ("month", (&of).into())])
    };
    Some(copy.format("ritual-every-years", &[("n", rule.interval.into()), ("on", (&on).into())]))
}

/// "the last Friday", "the 1st and the 15th", "the first working day".
fn of_month(copy: &Copy, rule: &Rule, start: u8) -> Option<String> {
    let days: Vec<Weekday> = rule.by_day.iter().collect();
    match (rule.by_month_day.as_slice(), days.as_slice(), rule.by_nth.as_slice(), rule.by_set_pos.as_slice()) {
        ([], [], [], []) => day_of_month(copy, i8::try_from(start).ok()?),
        (dates, [], [], []) => {
            let dates: Option<Vec<String>> = dates.iter().map(|day| day_of_month(copy, *day)).collect();
            Some(listed(copy, dates?, "ritual-and"))
        }
        ([], [], numbered @ [Nth { day, .. }, ..], []) if numbered.iter().all(|one| one.day == *day) => {
            let positions: Vec<i16> = numbered.iter().map(|one| one.nth.into()).collect();
            nth(copy, &positions, &weekday(copy, *day))
        }
        ([], [day], [], positions @ [_, ..]) => nth(copy, positions, &weekday(copy, *day)),
        ([], all, [], positions @ [_, ..]) if all == WORKING => nth(copy, positions, &copy.text("ritual-working-day")),
        _ => None,
    }
}

/// "the 15th", "the last day".
fn day_of_month(copy: &Copy, day: i8) -> Option<String> {
    match day {
        1.. => Some(copy.format("ritual-month-day", &[("day", i64::from(day).into())])),
        _ => nth(copy, &[day.into()], &copy.text("ritual-day")),
    }
}

/// "the first and third Friday".
fn nth(copy: &Copy, positions: &[i16], day: &str) -> Option<String> {
    let ordinals: Option<Vec<String>> = positions.iter().map(|one| ordinal(copy, *one)).collect();
    let nth = listed(copy, ordinals?, "ritual-and");
    Some(copy.format("ritual-nth-day", &[("nth", (&nth).into()), ("day", day.into())]))
}

fn ordinal(copy: &Copy, position: i16) -> Option<String> {
    Some(copy.text(match position {
        1 => "ordinal-1",
        2 => "ordinal-2",
        3 => "ordinal-3",
        4 => "ordinal-4",
        5 => "ordinal-5",
        -1 => "ordinal-last",
        -2 => "ordinal-last-but-one",
        _ => return None,
    }))
}

/// "Monday, Tuesday and Thursday".
fn joined(copy: &Copy, days: Days, with: &str) -> String {
    listed(copy, days.iter().map(|day| weekday(copy, day)).collect(), with)
}

fn listed(copy: &Copy, mut names: Vec<String>, with: &str) -> String {
    let Some(last) = names.pop() else { return String::new() };
    if names.is_empty() {
        return last;
    }
    copy.format(with, &[("first", (&names.join(", ")).into()), ("last", (&last).into())])
}
