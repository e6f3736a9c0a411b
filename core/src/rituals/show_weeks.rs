//! Days and weeks: what was done and what comes, by the calendar here.

use std::collections::BTreeMap;

use super::describe::{date, weekday};
use super::draft::title_of;
use super::model::Schedule;
use super::rests;
use super::rows;
use super::show_rituals::{Known, open, standing};
use super::view::View;
use super::week_screens::{DayRitual, WeekDay, WeeksScreen};
use crate::copy::Copy;
use crate::error::Result;
use crate::ids::RitualId;
use crate::time::{CivilDate, CivilTime};

/// So far ahead one may look, in days.
const AHEAD_DAYS: i64 = 366;
/// So many titles of a day are said; the others are on the day itself.
const SAID: usize = 8;

/// The weeks of the month in which `day` lies: today's, if none is given. A day further ahead than a year shows the last
/// month there is.
///
/// # Errors
/// Only those of the store.
pub fn weeks_screen(view: &View, day: Option<CivilDate>) -> Result<WeeksScreen> {
    let today = view.today();
    let day = day.unwrap_or(today).min(today.plus_days(AHEAD_DAYS));
    let shown = Shown::around(day);
    let rituals = Rituals::read(view)?;
    let done = rituals.done(view, &shown)?;
    let comes = rituals.comes(view, &shown);
    let copy = view.copy();
    let (done, comes) = (|date: CivilDate| of_day(&done, date), |date: CivilDate| of_day(&comes, date));
    let days = shown.days().map(|date| {
        let (done, comes) = (done(date), comes(date));
        WeekDay { date, done: !done.is_empty(), comes: !comes.is_empty(), said: said(&copy, date, done, comes) }
    });
    let other = |date: CivilDate| if date.first_of_month() == today.first_of_month() { today } else { date };
    let next = shown.last_of_month.plus_days(1);
    Ok(WeeksScreen {
        month: shown.month,
        today,
        days: days.collect(),
        day,
        done: done(day).to_vec(),
        comes: comes(day).to_vec(),
        earlier: since(view)?.filter(|first| *first < shown.month).map(|_| other(shown.month.plus_days(-1))),
        later: (next <= today.plus_days(AHEAD_DAYS)).then(|| other(next)),
    })
}

type ByDay = BTreeMap<CivilDate, Vec<DayRitual>>;

fn of_day(days: &ByDay, date: CivilDate) -> &[DayRitual] {
    days.get(&date).map(Vec::as_slice).unwrap_or_default()
}

/// The weeks shown.
struct Shown {
    month: CivilDate,
    last_of_month: CivilDate,
    first: CivilDate,
    last: CivilDate,
}

impl Shown {
    fn around(day: CivilDate) -> Self {
        let month = day.first_of_month();
        // Every month has ended 31 days after its first day.
        let last_of_month = month.plus_days(31).first_of_month().plus_days(-1);
        let (first, last) = (month.plus_days(-month.weekday().index()), 6 - last_of_month.weekday().index());
        Self { month, last_of_month, first, last: last_of_month.plus_days(last) }
    }

    fn days(&self) -> impl Iterator<Item = CivilDate> + use<> {
        let (first, many) = (self.first, self.last.ordinal_days() - self.first.ordinal_days());
        (0..=many).map(move |n| first.plus_days(n))
    }

    fn holds(&self, date: CivilDate) -> bool {
        (self.first..=self.last).contains(&date)
    }
}

/// What a ritual is, for these weeks.
struct Kept {
    id: RitualId,
    title: String,
    /// By which its days are found.
    schedule: Option<Schedule>,
    /// Comes again.
    on: bool,
    own: bool,
}

struct Rituals {
    known: Known,
    kept: Vec<Kept>,
}

impl Rituals {
    fn read(view: &View) -> Result<Self> {
        let known = Known::read(view)?;
        let language = &view.here.language;
        let mut kept = Vec::new();
        if let Some(two) = view.two {
            for (id, (record, confirmed)) in rows::couple::rituals(two.couple)? {
                let rings = standing(view, &known, id, &record, &confirmed, two.me).rings();
                let schedule = rings.or(record.schedules.first()).map(|one| &one.schedule);
                let schedule = schedule.map(|one| rests::on(one, id, &known.resting.ours).into_owned());
                kept.push(Kept { id, title: title_of(&record, language), schedule, on: rings.is_some(), own: false });
            }
        }
        kept.extend(known.own.iter().map(|own| Kept {
            id: own.id,
            title: view.names.title(own, language),
            schedule: Some(own.schedule.clone()),
            on: true,
            own: true,
        }));
        Ok(Self { known, kept })
    }

    /// By day. An occurrence that happened at a moment for both is on the day that was here.
    fn done(&self, view: &View, shown: &Shown) -> Result<ByDay> {
        // A day's margin for what was a day earlier or later elsewhere.
        let from = shown.first.plus_days(-1).at(CivilTime::MIDNIGHT);
        let ours = view.two.map(|two| rows::couple::done_by_ritual(two.couple, from)).transpose()?;
        let mut ours = ours.unwrap_or_default();
        let mut days = ByDay::new();
        for one in &self.kept {
            let occurrences = if one.own {
                rows::device::own_completions(view.device, one.id, from)?
            } else {
                ours.remove(&one.id).unwrap_or_default()
            };
            for date in view.days(one.schedule.as_ref(), &occurrences).into_iter().filter(|date| shown.holds(*date)) {
                let here = days.entry(date).or_default();
                here.push(DayRitual { id: one.id, title: one.title.clone(), when: None });
            }
        }
        Ok(days)
    }

    /// By day, each day's in their order.
    fn comes(&self, view: &View, shown: &Shown) -> ByDay {
        let since_ms = view.now.utc_ms.max(view.zone().place(shown.first.at(CivilTime::MIDNIGHT)));
        let mut days = ByDay::new();
        for one in self.kept.iter().filter(|one| one.on) {
            let Some(schedule) = &one.schedule else { continue };
            let view = if one.own { view.alone() } else { *view };
            for when in open(&view, &self.known, one.id, schedule, since_ms) {
                if when.day > shown.last {
                    break;
                }
                if when.day >= shown.first {
                    let here = days.entry(when.day).or_default();
                    here.push(DayRitual { id: one.id, title: one.title.clone(), when: Some(when) });
                }
            }
        }
        for day in days.values_mut() {
            day.sort_by_key(|one| (one.when.as_ref().map(|when| when.at_ms), one.id));
        }
        days
    }
}

/// The first day on which anything was done.
fn since(view: &View) -> Result<Option<CivilDate>> {
    let ours = view.two.map(|two| rows::couple::first_completion(two.couple)).transpose()?.flatten();
    let own = rows::device::first_own_completion(view.device)?;
    Ok(ours.into_iter().chain(own).min().map(|first| first.date))
}

fn said(copy: &Copy, day: CivilDate, done: &[DayRitual], comes: &[DayRitual]) -> String {
    let (weekday, date) = (weekday(copy, day.weekday()), date(copy, day));
    let mut said = copy.format("weeks-day", &[("weekday", (&weekday).into()), ("date", (&date).into())]);
    for (key, rituals) in [("weeks-day-done", done), ("weeks-day-comes", comes)] {
        if !rituals.is_empty() {
            said.push(' ');
            said.push_str(&copy.format(key, &[("titles", (&titles(copy, rituals)).into())]));
        }
    }
    said
}

fn titles(copy: &Copy, rituals: &[DayRitual]) -> String {
    let named: Vec<&str> = rituals.iter().take(SAID).map(|one| one.title.as_str()).collect();
    let named = named.join(", ");
    match rituals.len().saturating_sub(SAID) {
        0 => named,
        more => copy.format("weeks-more", &[("titles", (&named).into()), ("n", more.into())]),
    }
}
