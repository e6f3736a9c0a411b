//! What a draft would mean, before anybody is asked.

use super::describe::{Reader, end, place, summary, time, weekday, whole};
use super::draft::{lacks_date, schedule};
use super::library;
use super::model::{Schedule, title};
use super::private::is_private;
use super::recurrence::Freq;
use super::screens::{MonthDay, Repeat, RitualDraft, RitualPreview, When, ZoneOption, ZonePolicy};
use super::show_rituals::AHEAD;
use super::view::View;
use crate::error::Result;
use crate::time::{CivilDate, Zone};

/// What a draft would mean. A title may still be missing.
///
/// # Errors
/// As [`super::check`].
pub fn preview(view: &View, draft: &RitualDraft) -> Result<RitualPreview> {
    let view = &if is_private(draft) { view.alone() } else { *view };
    let today = view.today();
    if !draft.title.trim().is_empty() {
        title(&draft.title)?;
    }
    let schedule = schedule(draft, today)?;
    let reader = reader(view, draft);
    let open = lacks_date(draft);
    let next_five = if open {
        Vec::new()
    } else {
        view.occurrences(&schedule, view.now.utc_ms)?.take(AHEAD).collect::<Vec<When>>()
    };
    Ok(RitualPreview {
        summary: if open { undated(view, &schedule)? } else { whole(&view.copy(), &schedule, reader, today) },
        hint: hint(view, draft, &schedule, &next_five)?,
        next_five,
        zones: zones(view, &draft.policy),
        ends: reader.boundary.then(|| end(draft.time, draft.minutes)),
        begins: Repeat::begins(schedule.start.date),
        starts: schedule.start.date,
        only_me: only_me(view, draft),
    })
}

/// A draft of the library in plain words, short.
///
/// # Errors
/// As [`super::check`], but for a date that is still to be chosen.
pub(super) fn offered(view: &View, draft: &RitualDraft, today: CivilDate) -> Result<String> {
    let view = &if is_private(draft) { view.alone() } else { *view };
    let schedule = schedule(draft, today)?;
    if lacks_date(draft) {
        return undated(view, &schedule);
    }
    Ok(summary(&view.copy(), &schedule, reader(view, draft)))
}

fn reader(view: &View, draft: &RitualDraft) -> Reader {
    Reader::of(view.zone(), view.two.is_some(), draft.library.as_deref())
}

/// Alone, a title of one's own makes it private too.
fn only_me(view: &View, draft: &RitualDraft) -> bool {
    let entry = draft.library.as_deref().and_then(library::find);
    let as_it_stands = entry.is_some_and(|entry| entry.is_called(draft.title.trim()));
    is_private(draft) || (view.two.is_none() && !as_it_stands)
}

fn undated(view: &View, schedule: &Schedule) -> Result<String> {
    let copy = view.copy();
    let at = copy.format("ritual-at", &[("time", (&time(schedule.start.time)).into())]);
    let yearly = schedule.series()?.rule.is_some_and(|rule| rule.freq == Freq::Yearly);
    let key = if yearly { "ritual-date-open-yearly" } else { "ritual-date-open" };
    Ok(copy.format(key, &[("at", (&at).into())]))
}

/// Whose clock one moment for both can go by.
fn zones(view: &View, policy: &ZonePolicy) -> Vec<ZoneOption> {
    let chosen = match policy {
        ZonePolicy::Anchored { zone } => Zone::named(zone).ok(),
        ZonePolicy::Floating | ZonePolicy::Date => None,
    };
    let mut zones: Vec<Zone> = Vec::new();
    for zone in [Zone::named(&view.here.zone).ok(), view.partner_zone(), chosen].into_iter().flatten() {
        if !zones.contains(&zone) {
            zones.push(zone);
        }
    }
    zones.into_iter().map(|zone| ZoneOption { zone: zone.to_string(), place: place(zone) }).collect()
}

/// What a person would want to know before proposing it; the first that applies.
fn hint(view: &View, draft: &RitualDraft, schedule: &Schedule, next: &[When]) -> Result<Option<String>> {
    let copy = view.copy();
    if lacks_date(draft) {
        return Ok(Some(copy.text("error-ritual-date")));
    }
    if next.is_empty() {
        return Ok(Some(copy.text("ritual-hint-over")));
    }
    let fifth = |day| copy.format("ritual-hint-fifth", &[("day", (&weekday(&copy, day)).into())]);
    Ok(match Repeat::of(draft.repeat.rule(draft.until)?.as_ref(), schedule.start.date) {
        Repeat::Months { on: MonthDay::Date { day: day @ 29.. }, .. } => {
            Some(copy.format("ritual-hint-day", &[("day", i64::from(day).into())]))
        }
        Repeat::Years { month: 2, on: MonthDay::Date { day: 29 }, .. } => Some(copy.text("ritual-hint-leap")),
        Repeat::Months { on: MonthDay::Nth { nth: 5, day }, .. }
        | Repeat::Years { on: MonthDay::Nth { nth: 5, day }, .. } => Some(fifth(day)),
        _ => None,
    })
}
