//! Who looks, from where, at which files: what every screen of this room is read with.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::describe::{time, weekday};
use super::model::Schedule;
use super::private::Names;
use super::recurrence::Policy;
use super::screens::When;
use crate::copy::Copy;
use crate::error::Result;
use crate::ids::PersonId;
use crate::time::{Civil, CivilDate, Here, Now, Zone};

/// The couple's side of a view.
#[derive(Debug, Clone, Copy)]
pub struct Two<'a> {
    /// The couple's file.
    pub couple: &'a Connection,
    /// Who holds this phone.
    pub me: PersonId,
    /// The other.
    pub partner: PersonId,
    /// What the holder is called.
    pub my_name: &'a str,
    /// What the partner is called.
    pub partner_name: &'a str,
    /// Where the partner's phone last was, if it said so.
    pub partner_zone: Option<&'a str>,
}

/// What a screen is read with. `two` is none before there are two, and once the couple has ended.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// The couple's side.
    pub two: Option<Two<'a>>,
    /// This phone's file.
    pub device: &'a Connection,
    /// What private rituals are called, as far as the vault is open.
    pub names: &'a Names,
    /// Where.
    pub here: &'a Here,
    /// When.
    pub now: &'a Now,
}

impl<'a> View<'a> {
    /// The same for what concerns its reader only.
    pub(super) fn alone(&self) -> Self {
        Self { two: None, ..*self }
    }

    pub(super) fn copy(&self) -> Copy<'static> {
        Copy::of(&self.here.language)
    }

    pub(super) fn zone(&self) -> Zone {
        Zone::of(self.here, self.now.utc_ms)
    }

    /// The day here.
    pub(super) fn today(&self) -> CivilDate {
        self.zone().civil_at(self.now.utc_ms).date
    }

    pub(super) fn ours(&self) -> super::gather::Ours<'a> {
        self.two.map(|two| (two.couple, two.me))
    }

    pub(super) fn partner_zone(&self) -> Option<Zone> {
        self.two.and_then(|two| two.partner_zone).and_then(|zone| Zone::named(zone).ok())
    }

    /// The occurrences of a schedule that end later than `since_ms`, placed for the reader.
    ///
    /// # Errors
    /// When this app cannot read the schedule.
    pub(super) fn occurrences(&self, schedule: &Schedule, since_ms: i64) -> Result<impl Iterator<Item = When> + use<>> {
        let (series, policy) = (schedule.series()?, schedule.policy()?);
        let here = self.zone();
        let zone = policy.zone(here);
        let theirs = self.two.zip(self.partner_zone()).map(|(two, zone)| Theirs {
            copy: self.copy(),
            name: two.partner_name.to_owned(),
            zone,
            anchored: matches!(policy, Policy::Anchored(_)),
        });
        let since_ms = since_ms.saturating_sub(i64::from(schedule.minutes) * 60_000);
        // A day's margin for times that a clock change moves.
        let mut after = zone.civil_at(since_ms);
        after.date = after.date.plus_days(-1);
        let place = move |occurrence: Civil| {
            let at_ms = zone.place(occurrence);
            let local = here.civil_at(at_ms);
            When {
                occurrence,
                at_ms,
                day: local.date,
                time: local.time,
                theirs: theirs.as_ref().and_then(|theirs| theirs.line(here, occurrence, at_ms)),
            }
        };
        Ok(series.occurrences(Some(&zone), Some(after))?.map(place).filter(move |when| when.at_ms > since_ms))
    }

    /// The days here of occurrences that were, each once: of what happens at one moment for both, the day that was here
    /// then.
    pub(super) fn days(&self, schedule: Option<&Schedule>, occurrences: &[Civil]) -> Vec<CivilDate> {
        let here = self.zone();
        let zone = match schedule.map(Schedule::policy) {
            Some(Ok(policy @ Policy::Anchored(_))) => policy.zone(here),
            _ => here,
        };
        let day = |of: &Civil| if zone == here { of.date } else { here.civil_at(zone.place(*of)).date };
        occurrences.iter().map(day).collect::<BTreeSet<_>>().into_iter().collect()
    }
}

/// The partner's clock, as a line beside one's own.
struct Theirs {
    copy: Copy<'static>,
    name: String,
    zone: Zone,
    /// One moment for both, rather than one hour for each.
    anchored: bool,
}

impl Theirs {
    /// None where both clocks show the same.
    fn line(&self, here: Zone, occurrence: Civil, at_ms: i64) -> Option<String> {
        let own = here.civil_at(at_ms);
        let name = ("name", (&self.name).into());
        if self.anchored {
            let there = self.zone.civil_at(at_ms);
            if there == own {
                return None;
            }
            let at = time(there.time);
            let (key, day) = self.day(own, there, ["when-theirs", "when-theirs-day"]);
            return Some(self.copy.format(key, &[name, ("time", (&at).into()), ("day", (&day).into())]));
        }
        let comes = here.civil_at(self.zone.place(occurrence));
        if comes == own {
            return None;
        }
        let (at, comes_at) = (time(occurrence.time), time(comes.time));
        let (key, day) = self.day(own, comes, ["when-theirs-here", "when-theirs-here-day"]);
        let parts = [name, ("time", (&at).into()), ("here", (&comes_at).into()), ("day", (&day).into())];
        Some(self.copy.format(key, &parts))
    }

    /// The key of the same day or of another one, and that day's name.
    fn day(&self, own: Civil, other: Civil, keys: [&'static str; 2]) -> (&'static str, String) {
        let [same, another] = keys;
        let name = weekday(&self.copy, other.date.weekday());
        (if own.date == other.date { same } else { another }, name)
    }
}
