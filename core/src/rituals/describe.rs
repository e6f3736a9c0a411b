//! A schedule in plain words.

use super::model::Schedule;
use super::recurrence::{Days, Freq, Policy, Rule, Until};
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
        Some(rule) => repeated(copy, rule, schedule.start.date.weekday()),
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
    let last = series.rule.and_then(|rule| rule.until).map(|until| match until {
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

fn repeated(copy: &Copy, rule: &Rule, start: Weekday) -> String {
    let days = match (rule.freq, rule.by_day.is_empty()) {
        (Freq::Weekly, true) => Days::of(&[start]),
        _ => rule.by_day,
    };
    let [monday, tuesday, wednesday, thursday, friday, saturday, sunday] = Weekday::ALL;
    let working = days == Days::of(&[monday, tuesday, wednesday, thursday, friday]);
    let every_day = days.is_empty() || days.iter().count() == 7;
    match (rule.freq, rule.interval) {
        (Freq::Daily | Freq::Weekly, 1) if every_day => copy.text("ritual-every-day"),
        (Freq::Daily | Freq::Weekly, 1) if working => copy.text("ritual-working-days"),
        (Freq::Daily | Freq::Weekly, 1) if days == Days::of(&[saturday, sunday]) => copy.text("ritual-weekend"),
        (Freq::Daily | Freq::Weekly, 1) => {
            let days = joined(copy, days, "ritual-and");
            copy.format("ritual-every-weekday", &[("days", (&days).into())])
        }
        (Freq::Daily, n) if every_day => copy.format("ritual-every-days", &[("n", n.into())]),
        (Freq::Daily, n) => {
            let days = joined(copy, days, "ritual-or");
            copy.format("ritual-every-days-on", &[("n", n.into()), ("days", (&days).into())])
        }
        (Freq::Weekly, n) => {
            let days = joined(copy, days, "ritual-and");
            copy.format("ritual-every-weeks", &[("n", n.into()), ("days", (&days).into())])
        }
    }
}

/// "Monday, Tuesday and Thursday".
fn joined(copy: &Copy, days: Days, with: &str) -> String {
    let mut names: Vec<String> = days.iter().map(|day| weekday(copy, day)).collect();
    let Some(last) = names.pop() else { return String::new() };
    if names.is_empty() {
        return last;
    }
    copy.format(with, &[("first", (&names.join(", ")).into()), ("last", (&last).into())])
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
    let month = copy.text(match date.month {
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
    });
    let (day, year) = (date.day.to_string(), date.year.to_string());
    copy.format("ritual-date", &[("day", (&day).into()), ("month", (&month).into()), ("year", (&year).into())])
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn said(rule: Option<&str>, policy: &str) -> String {
        said_in("en", rule, policy)
    }

    fn said_in(language: &str, rule: Option<&str>, policy: &str) -> String {
        let schedule = Schedule {
            start: "2026-11-22T17:00:00".parse().unwrap(),
            rule: rule.map(str::to_owned),
            rdates: Vec::new(),
            exdates: Vec::new(),
            pauses: Vec::new(),
            policy: policy.into(),
            minutes: 5,
        };
        summary(&Copy::of(language), &schedule, Zone::named("Europe/Berlin").unwrap(), true)
    }

    #[test]
    fn schedules_are_said_in_german() {
        let floating = |rule| said_in("de", Some(rule), "floating");
        assert_eq!(floating("FREQ=DAILY"), "Jeden Tag um 17:00 Uhr");
        assert_eq!(floating("FREQ=DAILY;INTERVAL=2"), "Jeden zweiten Tag um 17:00 Uhr");
        assert_eq!(
            floating("FREQ=DAILY;INTERVAL=3;BYDAY=MO,TU"),
            "Alle 3 Tage (nur Montag oder Dienstag) um 17:00 Uhr"
        );
        assert_eq!(floating("FREQ=WEEKLY;BYDAY=TU,TH,SU"), "Jeden Dienstag, Donnerstag und Sonntag um 17:00 Uhr");
        assert_eq!(floating("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"), "Jede zweite Woche am Donnerstag um 17:00 Uhr");
        assert_eq!(floating("FREQ=WEEKLY;UNTIL=20261224"), "Jeden Sonntag um 17:00 Uhr, bis 24. Dezember 2026");
        assert_eq!(said_in("de", None, "floating"), "Einmal, am 22. November 2026 um 17:00 Uhr");
        let far = "Jeden Sonntag um 17:00 Uhr in New York, für euch beide im selben Moment";
        assert_eq!(said_in("de", Some("FREQ=WEEKLY"), "anchored:America/New_York"), far);
    }

    #[test]
    fn schedules_are_said_in_plain_words() {
        let floating = |rule| said(Some(rule), "floating");
        assert_eq!(floating("FREQ=DAILY"), "Every day at 17:00");
        assert_eq!(floating("FREQ=DAILY;INTERVAL=2"), "Every second day at 17:00");
        assert_eq!(floating("FREQ=DAILY;INTERVAL=3"), "Every 3 days at 17:00");
        assert_eq!(
            floating("FREQ=DAILY;INTERVAL=3;BYDAY=MO,TU"),
            "Every 3 days, when it is Monday or Tuesday at 17:00"
        );
        assert_eq!(floating("FREQ=WEEKLY"), "Every Sunday at 17:00");
        assert_eq!(floating("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"), "Monday to Friday at 17:00");
        assert_eq!(floating("FREQ=DAILY;BYDAY=SA,SU"), "Every Saturday and Sunday at 17:00");
        assert_eq!(floating("FREQ=WEEKLY;BYDAY=TU,TH,SU"), "Every Tuesday, Thursday and Sunday at 17:00");
        assert_eq!(floating("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"), "Every second week on Thursday at 17:00");
        assert_eq!(floating("FREQ=WEEKLY;UNTIL=20261224"), "Every Sunday at 17:00, until 24 December 2026");
        assert_eq!(said(None, "floating"), "Once, on 22 November 2026 at 17:00");
        let both = "Every Sunday at 17:00, at the same moment for both";
        assert_eq!(said(Some("FREQ=WEEKLY"), "anchored:Europe/Berlin"), both);
        let far = "Every Sunday at 17:00 in New York, at the same moment for both";
        assert_eq!(said(Some("FREQ=WEEKLY"), "anchored:America/New_York"), far);
        for (rule, policy) in [("FREQ=LUNAR", "floating"), ("FREQ=DAILY", "anchored:Moon/Tycho"), ("FREQ=DAILY", "?")] {
            assert!(said(Some(rule), policy).contains("newer"), "{rule} {policy}");
        }
    }
}
