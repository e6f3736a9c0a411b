//! From what an editor hands in to a schedule that may be agreed, and back. Pure.

use super::library::{self, Clock, LibraryRitual};
use super::model::{MAX_MINUTES, RitualRecord, Schedule, Wording, title};
use super::recurrence::{Policy, Rule, Series};
use super::repeat::last_day;
use super::screens::{Repeat, RitualDraft, ZonePolicy};
use crate::error::{Error, Result};
use crate::time::{CivilDate, CivilTime, Here, Zone};

/// A draft, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The title.
    pub title: String,
    /// When.
    pub schedule: Schedule,
    /// What its reminders say.
    pub wording: Wording,
}

/// Checks a draft; `today` is where the writer is. COUNT becomes its last date here, once.
///
/// # Errors
/// [`Error::Input`] for title, minutes, days and dates, [`Error::Rule`] naming the part, [`Error::Zone`].
pub fn check(draft: &RitualDraft, today: CivilDate) -> Result<Checked> {
    let title = plain_title(draft.library.as_deref(), title(&draft.title)?);
    if let Some(id) = &draft.library
        && library::find(id).is_none()
    {
        return Err(Error::gone("ritual"));
    }
    let schedule = schedule(draft, today)?;
    if lacks_date(draft) {
        return Err(Error::input("from", "error-ritual-date"));
    }
    Ok(Checked { title, schedule, wording: Wording { library: draft.library.clone(), generic: draft.generic_line } })
}

/// Whether it is about a date that nobody has chosen yet.
pub(super) fn lacks_date(draft: &RitualDraft) -> bool {
    draft.policy == ZonePolicy::Date && draft.from.is_none()
}

/// When it would happen; begins today where no day is chosen.
///
/// # Errors
/// As [`check`], but for the title.
pub(super) fn schedule(draft: &RitualDraft, today: CivilDate) -> Result<Schedule> {
    if !(1..=MAX_MINUTES).contains(&draft.minutes) {
        return Err(Error::input("minutes", "error-ritual-minutes"));
    }
    let start = draft.from.unwrap_or(today).at(draft.time);
    let rule = draft.repeat.rule(draft.until)?;
    if rule.is_some() && draft.until.is_some_and(|until| until < start.date) {
        return Err(Error::input("until", "error-ritual-until"));
    }
    let as_chosen = !matches!(draft.repeat, Repeat::Other { .. });
    let series = Series { rule, ..Series::once(start) }.settled().map_err(|error| match error {
        // Who chose days has seen no rule.
        Error::Rule { .. } if as_chosen => Error::input("days", "error-rule-never"),
        error => error,
    })?;
    let policy = policy_text(&draft.policy)?;
    // UNTIL in UTC needs a zone to be read in; a floating ritual has none of its own.
    let zone = match &draft.policy {
        ZonePolicy::Anchored { zone } => Some(Zone::named(zone)?),
        ZonePolicy::Floating | ZonePolicy::Date => None,
    };
    series.occurrences(zone.as_ref(), None)?;
    Ok(Schedule {
        start,
        rule: series.rule.map(|rule| rule.to_string()),
        rdates: Vec::new(),
        exdates: Vec::new(),
        pauses: Vec::new(),
        policy,
        minutes: draft.minutes,
    })
}

/// Whether the two may do it together: what is private, a touch or a return stands in the library for
/// other things.
///
/// # Errors
/// [`Error::NotAllowed`].
pub(super) fn shareable(wording: &Wording) -> Result<()> {
    let entry = wording.library.as_deref().and_then(library::find);
    if entry.is_some_and(|entry| entry.private || entry.kind != library::Kind::Ritual) {
        return Err(Error::not_allowed("error-ritual-not-proposed"));
    }
    Ok(())
}

/// Whether a draft means the same times as what its editor opened with; `today` is where the writer is.
pub(super) fn same_times(draft: &RitualDraft, opened: &RitualDraft, today: CivilDate) -> bool {
    let from = |one: &RitualDraft| one.from.unwrap_or(today);
    let rest = |one: &RitualDraft| (from(one), one.time, one.policy.clone(), one.minutes);
    let rules = match (written(draft, from(draft)), written(opened, from(opened))) {
        (Ok(one), Ok(other)) => one == other,
        // What this app cannot read is the same only as it stands.
        (Err(_), Err(_)) => draft.repeat == opened.repeat,
        _ => false,
    };
    rules && rest(draft) == rest(opened)
}

/// The rule that a draft means, as an editor writes it: there are several ways to write the same.
fn written(draft: &RitualDraft, start: CivilDate) -> Result<Option<Rule>> {
    let Some(rule) = draft.repeat.rule(draft.until)? else { return Ok(None) };
    let last = last_day(&rule, draft.time, policy_text(&draft.policy)?.parse()?);
    Repeat::of(Some(&rule), start).rule(last)
}

fn policy_text(policy: &ZonePolicy) -> Result<String> {
    Ok(match policy {
        ZonePolicy::Floating => "floating".into(),
        ZonePolicy::Date => "date".into(),
        ZonePolicy::Anchored { zone } => {
            Zone::named(zone)?;
            format!("anchored:{zone}")
        }
    })
}

/// A schedule as a draft for the editor.
pub(super) fn draft(title: &str, schedule: &Schedule, wording: &Wording) -> RitualDraft {
    let policy = match schedule.policy.split_once(':') {
        Some((_, zone)) => ZonePolicy::Anchored { zone: zone.to_owned() },
        None if schedule.policy == "date" => ZonePolicy::Date,
        None => ZonePolicy::Floating,
    };
    let start = schedule.start;
    let (repeat, until) = match schedule.series() {
        Ok(series) => {
            let policy = schedule.policy().unwrap_or(Policy::Floating);
            let until = series.rule.as_ref().and_then(|rule| last_day(rule, start.time, policy));
            (Repeat::of(series.rule.as_ref(), start.date), until)
        }
        Err(_) => (Repeat::Other { rule: schedule.rule.clone().unwrap_or_default() }, None),
    };
    RitualDraft {
        library: wording.library.clone(),
        title: title.to_owned(),
        from: Some(start.date),
        time: start.time,
        policy,
        minutes: schedule.minutes,
        generic_line: wording.generic,
        repeat,
        until,
        only_me: false,
    }
}

/// An entry of the library as a draft, in the writer's language; their zone counts for one that means one moment. So
/// many times become a last day, and a week without a named day is that of today.
pub fn from_library(entry: &LibraryRitual, today: CivilDate, here: &Here) -> RitualDraft {
    let from = entry.days_on.map(|days| today.plus_days(days));
    let time = entry.time.unwrap_or(CivilTime { hour: 19, minute: 0, second: 0 });
    let start = from.unwrap_or(today);
    // A test reads every rule of the library.
    let rule = entry.rule.as_deref().and_then(|rule| rule.parse::<Rule>().ok()?.settled(start.at(time)));
    RitualDraft {
        library: Some(entry.id.clone()),
        title: entry.title_in(&here.language).to_owned(),
        repeat: Repeat::of(rule.as_ref(), start),
        until: rule.as_ref().and_then(|rule| last_day(rule, time, Policy::Floating)),
        from,
        time,
        policy: match entry.policy {
            Clock::Floating => ZonePolicy::Floating,
            Clock::Anchored => ZonePolicy::Anchored { zone: here.zone.clone() },
            Clock::Date => ZonePolicy::Date,
        },
        minutes: entry.minutes.max(1),
        generic_line: entry.private,
        only_me: entry.private,
    }
}

/// A title as it is kept and told to the other phone: a library's in English, whatever language it was read in.
pub(super) fn plain_title(library: Option<&str>, title: String) -> String {
    match library.and_then(library::find).filter(|entry| entry.is_called(&title)) {
        Some(entry) => entry.title.clone(),
        None => title,
    }
}

/// A title as it is shown: a library's in the reader's language.
pub(super) fn shown_title(record: &RitualRecord, title: &str, language: &str) -> String {
    let entry = library_of(record).filter(|entry| entry.is_called(title));
    entry.map_or(title, |entry| entry.title_in(language)).to_owned()
}

fn library_of(record: &RitualRecord) -> Option<&'static LibraryRitual> {
    library::find(record.wordings.first()?.library.as_deref()?)
}

/// What a ritual is called: its title, else its library's, else nothing yet.
pub(super) fn title_of(record: &RitualRecord, language: &str) -> String {
    match record.titles.first() {
        Some(title) => shown_title(record, title, language),
        None => library_of(record).map_or_else(String::new, |entry| entry.title_in(language).to_owned()),
    }
}

/// The line of its reminders, to be filled; none for the generic one.
pub(super) fn line_of(wording: Option<&Wording>, language: &str) -> Option<String> {
    let wording = wording.filter(|wording| !wording.generic)?;
    let entry = library::find(wording.library.as_deref()?).filter(|entry| !entry.private)?;
    entry.line_in(language).map(str::to_owned)
}
