//! A schedule in plain words, in the reader's language: when it comes, at what time, where, until when.

mod repeat;

#[cfg(test)]
mod tests;

use super::model::Schedule;
use super::recurrence::{Policy, Until};
use crate::copy::Copy;
use crate::error::Result;
use crate::time::{CivilDate, CivilTime, Weekday, Zone};

/// "Every Sunday at 17:00, at the same moment for both". `here` is the reader's zone, `for_two` whether
/// it is shared. What this app cannot read says so.
pub fn summary(copy: &Copy, schedule: &Schedule, here: Zone, for_two: bool) -> String {
    known(copy, schedule, here, for_two).unwrap_or_else(|_| copy.text("ritual-newer"))
}

fn known(copy: &Copy, schedule: &Schedule, here: Zone, for_two: bool) -> Result<String> {
    let (series, policy) = (schedule.series()?, schedule.policy()?);
    let when = match &series.rule {
        Some(rule) => repeat::said(copy, rule, schedule.start.date),
        None => copy.format("ritual-once", &[("date", (&date(copy, schedule.start.date)).into())]),
    };
    let at = time(schedule.start.time);
    let when_and_at = [("when", (&when).into()), ("time", (&at).into())];
    let summary = match policy {
        Policy::Anchored(zone) if zone != here => {
            let place = place(zone);
            let key = if for_two { "ritual-summary-elsewhere" } else { "ritual-summary-own" };
            copy.format(key, &[when_and_at.as_slice(), &[("place", (&place).into())]].concat())
        }
        Policy::Anchored(_) if for_two => copy.format("ritual-summary-anchored", &when_and_at),
        _ => copy.format("ritual-summary", &when_and_at),
    };
    let last = series.rule.as_ref().and_then(|rule| rule.until).map(|until| match until {
        Until::Date(date) => date,
        Until::Local(civil) => civil.date,
        Until::Utc(utc) => policy.zone(here).civil_at(utc.seconds() * 1_000).date,
    });
    Ok(match last {
        Some(last) => {
            let last = date(copy, last);
            copy.format("ritual-until", &[("summary", (&summary).into()), ("date", (&last).into())])
        }
        None => summary,
    })
}

/// The name of a day.
pub fn weekday(copy: &Copy, day: Weekday) -> String {
    copy.text(match day {
        Weekday::Monday => "weekday-monday",
        Weekday::Tuesday => "weekday-tuesday",
        Weekday::Wednesday => "weekday-wednesday",
        Weekday::Thursday => "weekday-thursday",
        Weekday::Friday => "weekday-friday",
        Weekday::Saturday => "weekday-saturday",
        Weekday::Sunday => "weekday-sunday",
    })
}

/// "24 December 2026".
pub(super) fn date(copy: &Copy, date: CivilDate) -> String {
    let (day, year) = (date.day.to_string(), date.year.to_string());
    let month = month(copy, date.month);
    copy.format("ritual-date", &[("day", (&day).into()), ("month", (&month).into()), ("year", (&year).into())])
}

/// The name of a month, 1 to 12.
fn month(copy: &Copy, month: u8) -> String {
    copy.text(match month {
        1 => "month-1",
        2 => "month-2",
        3 => "month-3",
        4 => "month-4",
        5 => "month-5",
        6 => "month-6",
        7 => "month-7",
        8 => "month-8",
        9 => "month-9",
        10 => "month-10",
        11 => "month-11",
        _ => "month-12",
    })
}

/// "17:00".
pub(super) fn time(time: CivilTime) -> String {
    format!("{:02}:{:02}", time.hour, time.minute)
}

/// "New York" of `America/New_York`.
fn place(zone: Zone) -> String {
    let id = zone.to_string();
    id.rsplit('/').next().unwrap_or(&id).replace('_', " ")
}
