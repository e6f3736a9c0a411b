//! Looking back on rituals: on which days they were done, and which fit the weeks as they are. For the two
//! together: whoever of them marked something done, it was done.

use super::draft::title_of;
use super::model::Schedule;
use super::rests;
use super::rows;
use super::show_rituals::{Known, standing};
use super::view::View;
use crate::error::Result;
use crate::ids::RitualId;
use crate::time::{Civil, CivilDate, CivilTime};

/// So many days are looked at to say what fits: five weeks, so that what comes once a month came.
const LATELY_DAYS: i64 = 35;

/// A ritual in retrospect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RitualBack {
    /// Which.
    pub id: RitualId,
    /// Its title.
    pub title: String,
    /// The days here on which it was done.
    pub days: Vec<CivilDate>,
    /// How it goes, while both have it on and it came often enough to tell.
    pub fit: Option<Fit>,
}

/// How a ritual goes with the weeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// It comes off mostly.
    Well,
    /// It comes off now and then.
    Sometimes,
    /// It did not come off lately.
    Quiet,
}

/// What the two did of their shared rituals since `from`, and how those they have on go.
///
/// # Errors
/// Only those of the store.
pub fn looked_back(view: &View, from: CivilDate) -> Result<Vec<RitualBack>> {
    let Some(two) = view.two else { return Ok(Vec::new()) };
    let known = Known::read(view)?;
    let lately = view.today().plus_days(-LATELY_DAYS);
    let mut done = rows::couple::done_by_ritual(two.couple, from.min(lately).plus_days(-1).at(CivilTime::MIDNIGHT))?;
    let mut found = Vec::new();
    for (id, (record, confirmed)) in rows::couple::rituals(two.couple)? {
        let agreed = standing(view, &known, id, &record, &confirmed, two.me).agreed;
        let Some(schedule) = agreed.or(record.schedules.first()).map(|one| &one.schedule) else { continue };
        let done = done.remove(&id).unwrap_or_default();
        let rested = rests::on(schedule, id, &known.resting.ours);
        found.push(RitualBack {
            id,
            title: title_of(&record, &view.here.language),
            days: view.days(Some(schedule), &done).into_iter().filter(|day| *day >= from).collect(),
            fit: if agreed.is_some() { fit(view, &rested, &done, lately)? } else { None },
        });
    }
    Ok(found)
}

/// How the occurrences since `lately` went; those that rested came to nobody.
fn fit(view: &View, schedule: &Schedule, done: &[Civil], lately: CivilDate) -> Result<Option<Fit>> {
    let since_ms = view.zone().place(lately.at(CivilTime::MIDNIGHT));
    let over = |at_ms: i64| at_ms.saturating_add(i64::from(schedule.minutes) * 60_000) <= view.now.utc_ms;
    let came = view.occurrences(schedule, since_ms)?.take_while(|when| over(when.at_ms));
    let (kept, missed): (Vec<_>, Vec<_>) = came.partition(|when| done.contains(&when.occurrence));
    Ok(match (kept.len(), missed.len()) {
        (0, 0 | 1) => None,
        (0, _) => Some(Fit::Quiet),
        (kept, missed) if kept >= missed => Some(Fit::Well),
        _ => Some(Fit::Sometimes),
    })
}
