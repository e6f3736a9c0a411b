//! Rituals as a calendar file. It names nobody and nothing: who opens it on another's screen reads that something was
//! planned, and when.

use icalendar::parser::{Parameter, Property};

use super::super::model::Schedule;
use super::super::recurrence::{Pause, Policy, Series, Until, basic, basic_date};
use super::{MAX_DATES, zones};
use crate::error::{Error, Result};
use crate::time::{Civil, CivilDate, CivilTime, Zone};

/// One ritual to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Written {
    /// The same for one ritual always.
    pub(super) uid: String,
    /// Higher after each change.
    pub(super) sequence: i64,
    /// When it happens.
    pub(super) schedule: Schedule,
    /// Without an alarm.
    pub(super) silent: bool,
}

/// The file, as bytes. `says` stands for each title; `now_ms` is milliseconds since 1970, `here` where it is written.
///
/// # Errors
/// Those of [`Schedule::series`] and [`Schedule::policy`]; [`Error::Rule`] for one that never happens.
pub(super) fn write(rituals: &[Written], says: &str, here: Zone, now_ms: i64) -> Result<Vec<u8>> {
    let events = rituals.iter().map(|one| Event::of(one, here)).collect::<Result<Vec<_>>>()?;
    let mut lines = Lines::default();
    lines.plain("BEGIN", "VCALENDAR");
    lines.plain("VERSION", "2.0");
    lines.plain("PRODID", "-//Attune//Attune//EN");
    lines.plain("CALSCALE", "GREGORIAN");
    let mut written: Vec<Zone> = Vec::new();
    for zone in events.iter().filter_map(Event::zone) {
        if !written.contains(&zone) {
            let starts = events.iter().filter(|event| event.zone() == Some(zone)).map(Event::begins_ms);
            zones::write(&mut lines, zone, starts.min().unwrap_or(now_ms), now_ms);
            written.push(zone);
        }
    }
    for event in &events {
        event.write(&mut lines, says, now_ms);
    }
    lines.plain("END", "VCALENDAR");
    Ok(lines.into_text().into_bytes())
}

/// Content lines, folded and ended as RFC 5545 has it.
#[derive(Debug, Default)]
pub(super) struct Lines(String);

impl Lines {
    /// `NAME:value`.
    pub(super) fn plain(&mut self, name: &str, value: &str) {
        self.with(name, &[], value);
    }

    /// All of them.
    pub(super) fn into_text(self) -> String {
        self.0
    }

    fn with(&mut self, name: &str, parameters: &[(&str, &str)], value: &str) {
        let params = parameters.iter().map(|(key, value)| Parameter::new_ref(key, Some(value))).collect();
        self.0.push_str(&Property { params, ..Property::new_ref(name, value) }.to_string());
    }

    fn text(&mut self, name: &str, value: &str) {
        let escaped = value.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n");
        self.plain(name, &escaped);
    }
}

/// A ritual, read.
struct Event<'a> {
    of: &'a Written,
    series: Series,
    policy: Policy,
    /// Places it: its own zone or the writer's.
    placed: Zone,
    /// The first occurrence: DTSTART always is one.
    first: Civil,
}

impl<'a> Event<'a> {
    fn of(of: &'a Written, here: Zone) -> Result<Self> {
        let (series, policy) = (of.schedule.series()?, of.schedule.policy()?);
        let placed = policy.zone(here);
        let bare = Series { rule: series.rule.clone(), ..Series::once(series.start) };
        let first = bare.occurrences(Some(&placed), None)?.next();
        let first = first.ok_or_else(|| Error::rule("RRULE", "error-rule-never"))?;
        Ok(Self { of, series, policy, placed, first })
    }

    /// The zone that its times name.
    fn zone(&self) -> Option<Zone> {
        match self.policy {
            Policy::Anchored(zone) => Some(zone),
            Policy::Floating | Policy::Date => None,
        }
    }

    /// The earliest moment it names, milliseconds since 1970.
    fn begins_ms(&self) -> i64 {
        self.placed.place(self.series.rdates.iter().copied().fold(self.first, Civil::min))
    }

    fn write(&self, lines: &mut Lines, says: &str, now_ms: i64) {
        lines.plain("BEGIN", "VEVENT");
        lines.plain("UID", &self.of.uid);
        lines.plain("SEQUENCE", &self.of.sequence.to_string());
        lines.plain("DTSTAMP", &format!("{}Z", basic(Zone::UTC.civil_at(now_ms))));
        lines.text("SUMMARY", says);
        lines.plain("CLASS", "PRIVATE");
        self.moment(lines, "DTSTART", self.first);
        if self.policy != Policy::Date {
            lines.plain("DURATION", &format!("PT{}M", self.of.schedule.minutes));
        }
        if let Some(rule) = &self.series.rule {
            let until = rule.until.map(|until| self.until(until.last_day(self.series.start.time, Some(self.placed))));
            let rule = super::super::recurrence::Rule { until, ..rule.clone() };
            lines.plain("RRULE", &rule.to_string());
        }
        for date in &self.series.rdates {
            self.moment(lines, "RDATE", *date);
        }
        for date in self.without() {
            self.moment(lines, "EXDATE", date);
        }
        if !self.of.silent {
            let time = self.series.start.time;
            lines.plain("BEGIN", "VALARM");
            lines.plain("ACTION", "DISPLAY");
            lines.text("DESCRIPTION", says);
            lines.plain("TRIGGER", &if self.policy == Policy::Date { after_midnight(time) } else { "PT0S".into() });
            lines.plain("END", "VALARM");
        }
        lines.plain("END", "VEVENT");
    }

    fn moment(&self, lines: &mut Lines, name: &str, civil: Civil) {
        match self.policy {
            Policy::Date => lines.with(name, &[("VALUE", "DATE")], &basic_date(civil.date)),
            Policy::Floating => lines.plain(name, &basic(civil)),
            Policy::Anchored(zone) => lines.with(name, &[("TZID", &zone.to_string())], &basic(civil)),
        }
    }

    /// All of its last date, in the form that its start asks for.
    fn until(&self, date: CivilDate) -> Until {
        let end = date.at(CivilTime::from_seconds(-1));
        match self.policy {
            Policy::Date => Until::Date(date),
            Policy::Floating => Until::Local(end),
            Policy::Anchored(zone) => Until::Utc(Zone::UTC.civil_at(zone.place(end))),
        }
    }

    /// What does not happen: exceptions, and what falls into a rest.
    fn without(&self) -> Vec<Civil> {
        let mut without = self.series.exdates.clone();
        let awake = Series { pauses: Vec::new(), exdates: Vec::new(), ..self.series.clone() };
        for Pause { from, to } in &self.series.pauses {
            let before = from.plus_days(-1).at(CivilTime::from_seconds(-1));
            let rested = awake.occurrences(Some(&self.placed), Some(before)).into_iter().flatten();
            without.extend(rested.take_while(|civil| civil.date <= *to).take(MAX_DATES));
        }
        without.sort_unstable();
        without.dedup();
        without
    }
}

/// The time of a day as a duration from its beginning.
fn after_midnight(time: CivilTime) -> String {
    format!("PT{}H{}M{}S", time.hour, time.minute, time.second)
}
