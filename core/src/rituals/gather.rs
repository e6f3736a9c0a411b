//! Gathers from both files what the planner needs.

use rusqlite::Connection;

use super::breaks;
use super::draft::line_of;
use super::planner::{Instance, PlanInput, Platform, Wordings};
use super::rests;
use super::rows;
use super::standing::Standing;
use crate::copy::Copy;
use crate::error::{Error, Result};
use crate::ids::{InstallationId, PersonId, ReminderId, RitualId};
use crate::time::{Here, Now, Zone};

/// The couple's file and who holds this phone.
pub type Ours<'a> = Option<(&'a Connection, PersonId)>;

/// What the planner is given, and what it cannot be given yet.
#[derive(Debug, Clone)]
pub struct Gathered {
    /// For [`super::planner::plan`].
    pub input: PlanInput,
    /// Rituals agreed in a newer app whose rule or zone this one cannot read: "update" for Health.
    pub unread: Vec<(RitualId, Error)>,
}

/// So many days back still bear on a plan: what was put off or held over.
const DAYS_BACK: i64 = 4;

/// Everything that bears on this phone's reminders now. `couple` is none before there are two, and once
/// the couple has ended.
///
/// # Errors
/// Only those of the store.
pub fn plan_input(
    couple: Ours,
    device: &Connection,
    installation: InstallationId,
    platform: Platform,
    here: &Here,
    now: &Now,
) -> Result<Gathered> {
    let zone = Zone::of(here, now.utc_ms);
    let today = zone.civil_at(now.utc_ms);
    let from = today.date.plus_days(-DAYS_BACK).at(today.time);
    let mut rituals = Vec::new();
    let mut unread = Vec::new();
    let silenced = rows::device::silenced(device)?;
    let mut settled = rows::device::settled(device, from)?;
    if let Some((couple, me)) = couple {
        let declined = rows::device::declined(device)?;
        let resting = rests::since(couple, from.date)?;
        for (id, (record, confirmed)) in rows::couple::rituals(couple)? {
            let silent = silenced.contains(&id);
            let standing = Standing::of(&record, &confirmed, me, &declined, silent, now.utc_ms);
            let Some(rings) = standing.rings().filter(|_| !silent) else { continue };
            match rests::on(&rings.schedule, id, &resting).planned(id, line_of(record.wordings.first(), &here.language))
            {
                Ok(planned) => rituals.push(planned),
                Err(error) => unread.push((id, error)),
            }
        }
        let done = rows::couple::completions(couple, None, from)?;
        settled.extend(
            done.into_iter()
                .filter(|(.., person)| *person == me)
                .map(|(ritual, occurrence, _)| Instance { ritual, occurrence }),
        );
    }
    for own in rows::device::own(device)? {
        if silenced.contains(&own.id) {
            continue;
        }
        match own.schedule.planned(own.id, line_of(Some(&own.wording), &here.language)) {
            Ok(planned) => rituals.push(planned),
            Err(error) => unread.push((own.id, error)),
        }
    }
    let input = PlanInput {
        here: here.clone(),
        now: now.clone(),
        installation,
        rituals,
        settled,
        snoozes: rows::device::snoozes(device)?,
        quiet: rows::device::quiet_hours(device)?,
        time_outs: breaks::to_plan(couple, device, now)?,
        platform,
        ledger: rows::device::ledger(device)?,
        unacknowledged: unacknowledged(device, now)?,
        words: Wordings::of(&Copy::of(&here.language)),
    };
    Ok(Gathered { input, unread })
}

/// Reminders of which nobody said whether they were set or taken away as the last plan asked: the app may
/// have been killed in between. A restart settles it where alarms do not outlive one.
fn unacknowledged(device: &Connection, now: &Now) -> Result<Vec<ReminderId>> {
    let Some((diff, platform, then)) = rows::device::planned(device)? else { return Ok(Vec::new()) };
    if !platform.keeps_alarms && then.boot != now.boot {
        return Ok(Vec::new());
    }
    Ok(diff.ids())
}
