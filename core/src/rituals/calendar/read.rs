//! From a calendar's events to schedules that may be agreed. Pure: where the reader is comes in with the call.

use super::super::draft::Checked;
use super::super::library::{Kind, library};
use super::super::model::{MAX_MINUTES, MAX_TITLE, Schedule, Wording, title};
use super::super::recurrence::{Policy, Rule, Series, Until, until};
use super::blocks::{Block, cut};
use super::event::{Event, Line, event};
use super::{DATE_RINGS, MAX_DATES, USUAL_MINUTES, zones};
use crate::copy::Saying;
use crate::error::{Error, Result};
use crate::time::{Civil, CivilTime, Zone};

/// So many rules that never happen end the reading of a file: to see that one never does takes a look at every year to
/// come, and nobody's calendar holds many.
const MAX_NEVER: usize = 20;

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// Its events, in its order.
    pub events: Vec<ReadEvent>,
    /// There are more than are read of one file.
    pub more: bool,
}

/// One event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadEvent {
    /// Its name among calendars.
    pub uid: Option<String>,
    /// Its title, where it has one that can be shown.
    pub title: Option<String>,
    /// As it could be agreed; why not otherwise.
    pub schedule: Result<Schedule>,
}

impl ReadEvent {
    /// As it would be proposed under `title`; a title of the library brings its wording.
    pub(super) fn checked(title: &str, schedule: &Schedule) -> Checked {
        let mut offered = library().iter().filter(|entry| entry.kind == Kind::Ritual && !entry.private);
        let entry = offered.find(|entry| entry.is_called(title));
        let wording = Wording { library: entry.map(|entry| entry.id.clone()), generic: false };
        let title = entry.map_or(title, |entry| &entry.title).to_owned();
        Checked { title, schedule: schedule.clone(), wording }
    }
}

/// Reads a file; `here` is where its reader is.
///
/// # Errors
/// [`Error::Input`] when it is longer than [`super::MAX_FILE`], or no calendar.
pub fn read(file: &[u8], here: Zone) -> Result<Read> {
    let (blocks, more) = cut(file)?;
    let mut read = Read { events: Vec::new(), more };
    let mut never = 0;
    for block in blocks {
        let one = match block {
            Block::Whole(block) => judged(event(block), here),
            Block::Broken => judged(Err(left("calendar-broken")), here),
        };
        never += usize::from(one.schedule.as_ref().is_err_and(|error| *error == never_happens()));
        read.events.push(one);
        if never == MAX_NEVER {
            read.more = true;
            break;
        }
    }
    Ok(read)
}

fn judged(event: Result<Event>, here: Zone) -> ReadEvent {
    match event {
        Ok(event) => ReadEvent {
            schedule: schedule(&event, here),
            title: event.summary.as_deref().and_then(shown),
            uid: event.uid,
        },
        Err(error) => ReadEvent { uid: None, title: None, schedule: Err(error) },
    }
}

fn never_happens() -> Error {
    Error::rule("RRULE", "error-rule-never")
}

fn left(why: &'static str) -> Error {
    Error::input("event", why)
}

/// A title as it may stand: on one line, cut to its longest.
fn shown(summary: &str) -> Option<String> {
    let words: Vec<&str> = summary.split(|c: char| c.is_whitespace() || c.is_control()).collect();
    let line = words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let cut: String = line.chars().take(MAX_TITLE).collect();
    title(&cut).ok()
}

fn schedule(event: &Event, here: Zone) -> Result<Schedule> {
    for (stands, why) in [
        (event.one_of_a_series, "calendar-one-of-a-series"),
        (event.cancelled, "calendar-cancelled"),
        (event.has_exrule || event.rules.len() > 1, "calendar-two-rules"),
    ] {
        if stands {
            return Err(left(why));
        }
    }
    let begins = Moment::of(event.start.as_ref().ok_or_else(|| left("calendar-no-start"))?)?;
    let policy = match begins.clock {
        // What happens once in universal time is a moment that some program wrote so; where the reader is it is that, too.
        Clock::Zoned(Zone::UTC) if event.rules.is_empty() && here.to_string().contains('/') => Policy::Anchored(here),
        Clock::Zoned(Zone::UTC) => Policy::Anchored(Zone::named("UTC")?),
        Clock::Zoned(zone) => Policy::Anchored(zone),
        Clock::Floating => Policy::Floating,
        Clock::Date => Policy::Date,
    };
    let placed = policy.zone(here);
    let start = match begins.clock {
        Clock::Date => begins.civil.date.at(event.alarm.as_deref().and_then(rings).unwrap_or(DATE_RINGS)),
        _ => begins.seen_in(placed),
    };
    let rule = event.rules.first().map(|text| text.parse::<Rule>()).transpose()?;
    let series = Series { rule, ..Series::once(start) }.settled()?;
    let rule = series.rule.map(|rule| Rule {
        until: rule.until.map(|until| Until::Date(until.last_day(start.time, Some(placed)))),
        ..rule
    });
    let dates = |lines: &[Line]| -> Result<Vec<Civil>> {
        let mut all = Vec::new();
        for line in lines {
            for value in line.value.split(',') {
                let one = Moment::read(value, line)?;
                let civil = if one.clock == Clock::Date { one.civil.date.at(start.time) } else { one.seen_in(placed) };
                all.push(civil);
                if all.len() > MAX_DATES {
                    return Err(left("calendar-many-dates"));
                }
            }
        }
        Ok(all)
    };
    let schedule = Schedule {
        start,
        rule: rule.map(|rule| rule.to_string()),
        rdates: dates(&event.rdates)?,
        exdates: dates(&event.exdates)?,
        pauses: Vec::new(),
        policy: policy.to_string(),
        minutes: minutes(event, &begins, placed)?,
    };
    if schedule.is_sound() { Ok(schedule) } else { Err(left("calendar-many-dates")) }
}

/// Whose clock a moment is told by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Clock {
    Zoned(Zone),
    Floating,
    Date,
}

/// A moment as a line has it; a date is at midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Moment {
    civil: Civil,
    clock: Clock,
}

impl Moment {
    fn of(line: &Line) -> Result<Self> {
        Self::read(&line.value, line)
    }

    fn read(value: &str, line: &Line) -> Result<Self> {
        if line.kind.as_deref().is_some_and(|kind| kind != "DATE" && kind != "DATE-TIME") {
            return Err(left("calendar-broken"));
        }
        Ok(match (until(value.trim()).map_err(|_| left("calendar-broken"))?, &line.tzid) {
            (Until::Date(date), _) => Self { civil: date.at(CivilTime::MIDNIGHT), clock: Clock::Date },
            (Until::Utc(civil), _) => Self { civil, clock: Clock::Zoned(Zone::UTC) },
            (Until::Local(civil), None) => Self { civil, clock: Clock::Floating },
            (Until::Local(civil), Some(tzid)) => {
                let zone = zones::named(tzid).ok_or_else(|| unknown(tzid))?;
                Self { civil, clock: Clock::Zoned(zone) }
            }
        })
    }

    /// What clocks in `zone` show then; a moment without a zone is theirs.
    fn seen_in(self, zone: Zone) -> Civil {
        match self.clock {
            Clock::Zoned(own) if own != zone => zone.civil_at(own.place(self.civil)),
            _ => self.civil,
        }
    }
}

fn unknown(tzid: &str) -> Error {
    let shown: String = tzid.chars().filter(|c| !c.is_control()).take(40).collect();
    Error::input("event", Saying::with("calendar-zone", &[("zone", (&shown).into())]))
}

/// How long it takes, minutes.
fn minutes(event: &Event, begins: &Moment, placed: Zone) -> Result<u32> {
    let seconds = match (&event.end, &event.duration) {
        (Some(end), _) => {
            let end = Moment::of(end)?;
            match (begins.clock, end.clock) {
                (Clock::Zoned(from), Clock::Zoned(to)) => (to.place(end.civil) - from.place(begins.civil)) / 1_000,
                _ => end.seen_in(placed).seconds() - begins.seen_in(placed).seconds(),
            }
        }
        (None, Some(duration)) => seconds(duration).ok_or_else(|| left("calendar-broken"))?,
        (None, None) => 0,
    };
    if seconds < 0 {
        return Err(left("calendar-ends-before"));
    }
    let minutes = u32::try_from((seconds + 59) / 60).unwrap_or(u32::MAX);
    if minutes == MAX_MINUTES && begins.clock == Clock::Date {
        // A whole day says that it has no hours.
        return Ok(USUAL_MINUTES);
    }
    match minutes {
        0 => Ok(USUAL_MINUTES),
        1..=MAX_MINUTES => Ok(minutes),
        _ => Err(left("calendar-long")),
    }
}

/// When on its day the alarm of a date rings.
fn rings(trigger: &str) -> Option<CivilTime> {
    let seconds = seconds(trigger)?;
    (0..86_400).contains(&seconds).then(|| CivilTime::from_seconds(seconds))
}

/// A duration such as `PT1H30M`, `P1D`, `-PT15M` or `P2W`, in seconds; none when it is none, or past 100 years.
fn seconds(text: &str) -> Option<i64> {
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let rest = rest.strip_prefix('P').filter(|rest| !rest.is_empty())?;
    let (mut total, mut number, mut in_day) = (0_i64, None::<i64>, false);
    for c in rest.chars() {
        let unit = match c {
            '0'..='9' => {
                let digit = i64::from(c.to_digit(10)?);
                number = Some(number.unwrap_or(0).checked_mul(10)?.checked_add(digit)?);
                continue;
            }
            'T' if number.is_none() && !in_day => {
                in_day = true;
                continue;
            }
            'W' if !in_day => 7 * 86_400,
            'D' if !in_day => 86_400,
            'H' if in_day => 3_600,
            'M' if in_day => 60,
            'S' if in_day => 1,
            _ => return None,
        };
        total = total.checked_add(number.take()?.checked_mul(unit)?)?;
    }
    (number.is_none() && total < 100 * 366 * 86_400).then_some(sign * total)
}
