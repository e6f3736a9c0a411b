//! Gathers from both files what the planner needs.

use rusqlite::Connection;

use super::breaks;
use super::draft::line_of;
use super::planner::{Diff, Instance, PlanInput, Platform, Wordings};
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
    /// Rituals that would ring and that this person silenced here.
    pub silenced: Vec<RitualId>,
    /// What this phone's clocks said when the last plan was made; none before the first.
    pub last: Option<Now>,
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
    let ringing = rows::reminders::ringing(device)?;
    let ringing = |id: &RitualId| ringing.get(id).copied().unwrap_or_default();
    let mut silent = Vec::new();
    let mut settled = rows::device::settled(device, from)?;
    if let Some((couple, me)) = couple {
        let declined = rows::device::declined(device)?;
        let resting = rests::since(couple, from.date)?;
        for (id, (record, confirmed)) in rows::couple::rituals(couple)? {
            let is_silent = silenced.contains(&id);
            let standing = Standing::of(&record, &confirmed, me, &declined, is_silent, now.utc_ms);
            let Some(rings) = standing.rings() else { continue };
            if is_silent {
                silent.push(id);
                continue;
            }
            let line = line_of(record.wordings.first(), &here.language);
            match rests::on(&rings.schedule, id, &resting).planned(id, ringing(&id), line) {
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
            silent.push(own.id);
            continue;
        }
        match own.schedule.planned(own.id, ringing(&own.id), line_of(Some(&own.wording), &here.language)) {
            Ok(planned) => rituals.push(planned),
            Err(error) => unread.push((own.id, error)),
        }
    }
    let planned = rows::device::planned(device)?;
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
        unacknowledged: planned.as_ref().map(|planned| unacknowledged(planned, now)).unwrap_or_default(),
        words: Wordings::of(&Copy::of(&here.language)),
    };
    Ok(Gathered { input, unread, silenced: silent, last: planned.map(|(.., then)| then) })
}

/// Reminders of which nobody said whether they were set or taken away as the last plan asked: the app may
/// have been killed in between. A restart settles it where alarms do not outlive one.
fn unacknowledged((diff, platform, then): &(Diff, Platform, Now), now: &Now) -> Vec<ReminderId> {
    if !platform.keeps_alarms && then.boot != now.boot { Vec::new() } else { diff.ids() }
}
