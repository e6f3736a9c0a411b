//! A schedule in plain words, in the reader's language: when it comes, at what time, where, until when.

mod repeat;

#[cfg(test)]
mod tests;

use super::model::Schedule;
use super::recurrence::Policy;
use super::repeat::last_day;
use crate::copy::Copy;
use crate::error::Result;
use crate::time::{CivilDate, CivilTime, Weekday, Zone};

/// Who reads a schedule, and what it is of.
#[derive(Debug, Clone, Copy)]
pub struct Reader {
    /// Where they are.
    pub here: Zone,
    /// Whether it is shared.
    pub for_two: bool,
    /// Whether it is a boundary, which lasts until an hour rather than so many minutes.
    pub boundary: bool,
}

impl Reader {
    /// For a ritual that may come from the library's `library`.
    pub(super) fn of(here: Zone, for_two: bool, library: Option<&str>) -> Self {
        let entry = library.and_then(super::library::find);
        Self { here, for_two, boundary: entry.is_some_and(|entry| entry.boundary) }
    }
}

/// "Every Sunday at 17:00, at the same moment for both", as a list shows it. What this app cannot read says so.
pub fn summary(copy: &Copy, schedule: &Schedule, reader: Reader) -> String {
    said(copy, schedule, reader, None).unwrap_or_else(|_| copy.text("ritual-newer"))
}

/// The same with all there is to know before saying yes: "Every second Tuesday at 19:30, where each of you is, from
/// 1 March 2027 on". `today` is where the reader is.
pub(super) fn whole(copy: &Copy, schedule: &Schedule, reader: Reader, today: CivilDate) -> String {
    said(copy, schedule, reader, Some(today)).unwrap_or_else(|_| copy.text("ritual-newer"))
}

fn said(copy: &Copy, schedule: &Schedule, reader: Reader, whole: Option<CivilDate>) -> Result<String> {
    let (series, policy) = (schedule.series()?, schedule.policy()?);
    let start = schedule.start;
    let when = match &series.rule {
        Some(rule) => repeat::said(copy, rule, start.date),
        None => copy.format("ritual-once", &[("date", (&date(copy, start.date)).into())]),
    };
    let at = if reader.boundary {
        let (from, to) = (time(start.time), time(end(start.time, schedule.minutes)));
        copy.format("ritual-from-to", &[("from", (&from).into()), ("to", (&to).into())])
    } else {
        copy.format("ritual-at", &[("time", (&time(start.time)).into())])
    };
    let when_and_at = [("when", (&when).into()), ("at", (&at).into())];
    let mut summary = match policy {
        Policy::Anchored(zone) if zone != reader.here => {
            let place = place(zone);
            let key = if reader.for_two { "ritual-summary-elsewhere" } else { "ritual-summary-own" };
            copy.format(key, &[when_and_at.as_slice(), &[("place", (&place).into())]].concat())
        }
        Policy::Anchored(_) if reader.for_two => copy.format("ritual-summary-anchored", &when_and_at),
        Policy::Floating | Policy::Date if reader.for_two && whole.is_some() => {
            copy.format("ritual-summary-each", &when_and_at)
        }
        _ => copy.format("ritual-summary", &when_and_at),
    };
    let and = |summary: &str, key: &str, on: CivilDate| {
        copy.format(key, &[("summary", summary.into()), ("date", (&date(copy, on)).into())])
    };
    let Some(rule) = &series.rule else { return Ok(summary) };
    if whole.is_some_and(|today| today < start.date) {
        summary = and(&summary, "ritual-starting", start.date);
    }
    let last = last_day(rule, start.time, policy);
    Ok(last.map_or_else(|| summary.clone(), |last| and(&summary, "ritual-until", last)))
}

/// The hour at which something ends that begins at `time` and lasts so many minutes.
pub(super) fn end(time: CivilTime, minutes: u32) -> CivilTime {
    CivilTime::from_seconds(time.seconds() + i64::from(minutes) * 60)
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
pub fn date(copy: &Copy, date: CivilDate) -> String {
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
pub fn time(time: CivilTime) -> String {
    format!("{:02}:{:02}", time.hour, time.minute)
}

/// "New York" of `America/New_York`.
pub(super) fn place(zone: Zone) -> String {
    let id = zone.to_string();
    id.rsplit('/').next().unwrap_or(&id).replace('_', " ")
}
