//! Whether a phone says that something came while nobody looked: rarely, generically, never at night.

use std::collections::BTreeMap;

use super::call::Call;
use super::open::Attune;
use super::screens::Topic;
use crate::error::Result;
use crate::rituals;
use crate::store::device;
use crate::time::{CivilDate, Here, Zone};

/// Where device.db keeps that notices are switched off; nothing means on.
const OFF: &str = "notices-off";

/// Where device.db keeps how many were given on which day: `2026-11-22=2 2026-11-23=1`.
const GIVEN: &str = "notices-given";

/// Where device.db keeps that something came while nobody watched or in quiet hours, and nobody has looked or was
/// told since; it goes with its couple.
pub(super) const HELD: &str = "notices-held";

/// Most notices a day.
const MOST: u32 = 2;

/// So many days are remembered: a clock that is turned away and back finds its day again.
const DAYS: usize = 62;

impl Attune {
    /// Switches the notices for what came in the background on or off.
    ///
    /// # Errors
    /// Those of the store.
    pub fn set_notices(&self, here: &Here, on: bool) -> Result<()> {
        self.call(here, |call| {
            call.open.device.write(|tx| {
                device::set(tx, OFF, (!on).then_some("off"))?;
                device::set(tx, HELD, None)
            })?;
            call.changed(Topic::Us);
            Ok(())
        })
    }

    /// The line to post after an exchange in the background, if one is due: something of the partner's came
    /// since the files were opened or this was last asked, before that while nobody watched, or in quiet hours
    /// that are over. It names nobody. At most two on one date here. Giving it counts it.
    ///
    /// # Errors
    /// Those of the store.
    pub fn background_notice(&self, here: &Here) -> Result<Option<String>> {
        self.call(here, |call| {
            let came = std::mem::take(&mut call.open.news);
            call.notice(came)
        })
    }
}

impl Call<'_> {
    /// Whether notices are on.
    pub(super) fn notices_on(&self) -> Result<bool> {
        Ok(self.open.device.read(|conn| device::setting(conn, OFF))?.is_none())
    }

    /// Something of the partner's came. The app may be gone before anyone asks for the line.
    pub(super) fn came(&mut self) -> Result<()> {
        self.open.news = true;
        if self.open.watched { Ok(()) } else { self.hold() }
    }

    fn hold(&self) -> Result<()> {
        if self.held()? {
            return Ok(());
        }
        self.open.device.write(|tx| device::set(tx, HELD, Some("held")))
    }

    fn held(&self) -> Result<bool> {
        Ok(self.open.device.read(|conn| device::setting(conn, HELD))?.is_some())
    }

    /// Somebody looks at what is new: nothing of it is held for later.
    pub(super) fn looked(&mut self) -> Result<()> {
        self.open.news = false;
        if self.held()? {
            self.open.device.write(|tx| device::set(tx, HELD, None))?;
        }
        Ok(())
    }

    /// The line, if something `came` or is held.
    fn notice(&self, came: bool) -> Result<Option<String>> {
        if !(came || self.held()?) || !self.notices_on()? {
            return Ok(None);
        }
        let civil = Zone::of(self.here, self.now.utc_ms).civil_at(self.now.utc_ms);
        let quiet = self.open.device.read(rituals::quiet_hours)?;
        if quiet.cover(civil.time) {
            self.hold()?;
            return Ok(None);
        }
        let given = self.open.device.read(|conn| device::setting(conn, GIVEN))?;
        let (due, given) = one_more(given.as_deref().unwrap_or_default(), civil.date);
        self.open.device.write(|tx| {
            device::set(tx, HELD, None)?;
            device::set(tx, GIVEN, Some(&given))
        })?;
        Ok(due.then(|| self.copy().text("notice-background")))
    }
}

/// Whether `today` has room for one more among those `given`, and what is given then.
fn one_more(given: &str, today: CivilDate) -> (bool, String) {
    let read = |one: &str| {
        let (day, count) = one.split_once('=')?;
        Some((day.parse::<CivilDate>().ok()?, count.parse::<u32>().ok()?))
    };
    let mut days: BTreeMap<CivilDate, u32> = given.split(' ').filter_map(read).collect();
    let count = days.entry(today).or_default();
    let due = *count < MOST;
    *count += u32::from(due);
    // The furthest from today go first, whichever way the clock was turned.
    while days.len() > DAYS {
        let away = |day: &CivilDate| (day.ordinal_days() - today.ordinal_days()).abs();
        let Some(furthest) = days.keys().copied().max_by_key(away) else { break };
        days.remove(&furthest);
    }
    let given: Vec<String> = days.iter().map(|(day, count)| format!("{day}={count}")).collect();
    (due, given.join(" "))
}
