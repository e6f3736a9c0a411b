//! Rests: days on which rituals keep quiet, for both and without a reason: a holiday, an illness, a week of
//! little energy. A rest only quiets, so either begins one and ends one alone. A personal ritual rests by a
//! pause of its own schedule, on this phone only.

use std::borrow::Cow;

use rusqlite::{Connection, Transaction};

use super::commands::{find, today};
use super::model::Schedule;
use super::ops::{RestEnded, Rested, RitualOp};
use super::recurrence::Pause;
use super::rows;
use super::rows::device::OwnRitual;
use super::screens::RestChoice;
use crate::error::{Error, Result};
use crate::ids::{RecordId, RestId, RitualId};
use crate::log::{Author, Ledger};
use crate::time::CivilDate;

/// How many days a rest has at most.
pub(super) const MOST_DAYS: i64 = 366;
/// A week of little energy, days.
const LOW_ENERGY_DAYS: i64 = 7;
/// An illness, days, unless somebody ends it sooner.
const ILLNESS_DAYS: i64 = 14;

/// Days of rest, as they stand after every end that was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rest {
    /// Which.
    pub id: RestId,
    /// The first day of it.
    pub from: CivilDate,
    /// The last day of it; before `from` it is empty.
    pub to: CivilDate,
    /// What rests; none for every ritual of the two.
    pub ritual: Option<RitualId>,
}

impl Rest {
    /// Whether these days may be a rest.
    pub(super) fn is_sound(from: CivilDate, to: CivilDate) -> bool {
        (0..MOST_DAYS).contains(&(to.ordinal_days() - from.ordinal_days()))
    }

    fn is_of(&self, ritual: RitualId) -> bool {
        self.ritual.is_none_or(|one| one == ritual)
    }
}

/// A schedule of a ritual of the two, with the days on which it rests.
pub(super) fn on<'a>(schedule: &'a Schedule, id: RitualId, rests: &[Rest]) -> Cow<'a, Schedule> {
    let pauses = rests.iter().filter(|rest| rest.is_of(id)).map(|rest| Pause { from: rest.from, to: rest.to });
    let mut schedule = Cow::Borrowed(schedule);
    for pause in pauses {
        schedule.to_mut().pauses.push(pause);
    }
    schedule
}

/// Rests of the same that touch or overlap: one stretch of quiet, which ends as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stretch {
    /// From its first to its last day, under the id of its first rest.
    pub(super) whole: Rest,
    /// Every rest in it.
    pub(super) of: Vec<RestId>,
}

/// The stretches that end `today` or later, the first to begin first.
pub(super) fn stretches(rests: &[Rest], today: CivilDate) -> Vec<Stretch> {
    let mut rests: Vec<Rest> = rests.iter().copied().filter(|rest| rest.from <= rest.to && rest.to >= today).collect();
    rests.sort_by_key(|rest| (rest.ritual, rest.from, rest.to, rest.id));
    let mut all: Vec<Stretch> = Vec::new();
    for rest in rests {
        match all.last_mut() {
            Some(last) if last.whole.ritual == rest.ritual && rest.from <= last.whole.to.plus_days(1) => {
                last.whole.to = last.whole.to.max(rest.to);
                last.of.push(rest.id);
            }
            _ => all.push(Stretch { whole: rest, of: vec![rest.id] }),
        }
    }
    all.sort_by_key(|one| (one.whole.from, one.whole.ritual, one.whole.id));
    all
}

/// Its first and last day, chosen `today`.
fn days(choice: &RestChoice, today: CivilDate) -> Result<(CivilDate, CivilDate)> {
    let (from, to) = match *choice {
        RestChoice::LowEnergyWeek => (today, today.plus_days(LOW_ENERGY_DAYS - 1)),
        RestChoice::Illness => (today, today.plus_days(ILLNESS_DAYS - 1)),
        RestChoice::Holiday { from, until } => (from, until),
    };
    if !Rest::is_sound(from, to) || to < today {
        return Err(Error::input("until", "error-rest-days"));
    }
    Ok((from, to))
}

/// Lets `ritual` rest for both, or every one.
///
/// # Errors
/// [`Error::Input`] for days that are over, in the wrong order or more than a year of them; [`Error::Gone`]
/// when there is no such ritual.
pub fn rest(
    tx: &Transaction,
    ledger: &Ledger,
    author: &Author,
    choice: &RestChoice,
    ritual: Option<RitualId>,
) -> Result<RestId> {
    let (from, to) = days(choice, today(author))?;
    if let Some(id) = ritual {
        find(tx, id)?;
    }
    let id = RestId::ordered(ledger.entropy, author.now.utc_ms)?;
    let op = RitualOp::Rested(Rested { from, to, ritual });
    ledger.record(tx, author, id.into(), ritual.map(RecordId::from), &op)?;
    Ok(id)
}

/// Ends a rest for both, with all that it is shown as one with: from today on they come again. Ending what
/// is over is ending it.
///
/// # Errors
/// [`Error::Gone`] when there is none.
pub fn end_rest(tx: &Transaction, ledger: &Ledger, author: &Author, id: RestId) -> Result<()> {
    let (today, rests) = (today(author), rows::couple::rests(tx, None)?);
    if !rests.iter().any(|rest| rest.id == id) {
        return Err(Error::gone("rest"));
    }
    let stretch = stretches(&rests, today).into_iter().find(|one| one.of.contains(&id));
    for rest in stretch.map(|one| one.of).unwrap_or_default() {
        let parent = rests.iter().find(|one| one.id == rest).and_then(|one| one.ritual).map(RecordId::from);
        ledger.record(tx, author, rest.into(), parent, &RitualOp::RestEnded(RestEnded { on: today }))?;
    }
    Ok(())
}

/// Lets personal rituals of this phone rest: `ritual`, or every one.
///
/// # Errors
/// As [`rest`]; [`Error::Gone`] also when there is none at all.
pub fn rest_own(
    device: &Transaction,
    today: CivilDate,
    choice: &RestChoice,
    ritual: Option<RitualId>,
) -> Result<RestId> {
    let (from, to) = days(choice, today)?;
    let mut first = None;
    for mut own in rows::device::own(device)?.into_iter().filter(|own| ritual.is_none_or(|id| id == own.id)) {
        own.schedule.pauses.retain(|pause| pause.to >= today && (pause.from, pause.to) != (from, to));
        own.schedule.pauses.push(Pause { from, to });
        rows::device::put_own(device, &own)?;
        first = first.or(Some(own_id(&own, from, to)));
    }
    first.ok_or_else(|| Error::gone("ritual"))
}

/// Ends a rest of a personal ritual, with all that it is shown as one with; false when it is none of theirs.
///
/// # Errors
/// Only those of the store.
pub fn end_own_rest(device: &Transaction, today: CivilDate, id: RestId) -> Result<bool> {
    for mut own in rows::device::own(device)? {
        let stretch = stretches(&own_rests(&own), today).into_iter().find(|one| one.of.contains(&id));
        let Some(Stretch { whole, .. }) = stretch else { continue };
        let within = |pause: &Pause| whole.from <= pause.from && pause.to <= whole.to;
        for pause in own.schedule.pauses.iter_mut().filter(|pause| within(pause)) {
            pause.to = pause.to.min(today.plus_days(-1));
        }
        own.schedule.pauses.retain(|pause| pause.from <= pause.to);
        rows::device::put_own(device, &own)?;
        return Ok(true);
    }
    Ok(false)
}

/// The rests of a personal ritual.
pub(super) fn own_rests(own: &OwnRitual) -> Vec<Rest> {
    let rest = |pause: &Pause| Rest {
        id: own_id(own, pause.from, pause.to),
        from: pause.from,
        to: pause.to,
        ritual: Some(own.id),
    };
    own.schedule.pauses.iter().map(rest).collect()
}

fn own_id(own: &OwnRitual, from: CivilDate, to: CivilDate) -> RestId {
    let days = [from, to].map(|date| date.ordinal_days().to_be_bytes());
    RecordId::derived("own-rest", &[own.id.bytes(), &days[0], &days[1]]).into()
}

/// Every rest of rituals of the two that ends on `since` or later.
///
/// # Errors
/// Only those of the store.
pub(super) fn since(couple: &Connection, since: CivilDate) -> Result<Vec<Rest>> {
    rows::couple::rests(couple, Some(since))
}
