//! Calendar files for the person who holds the phone: what to write, what was found in one, and what is taken of it.

use rusqlite::Transaction;

use super::super::commands::propose_checked;
use super::super::describe::{Reader, summary};
use super::super::draft::{Checked, shareable};
use super::super::model::Schedule;
use super::super::own::take_checked;
use super::super::private::Vault;
use super::super::rests;
use super::super::rows;
use super::super::standing::Standing;
use super::super::view::View;
use super::read::{ReadEvent, read};
use super::screens::{CalendarFile, CalendarFound, CalendarLeftOut, CalendarPreview};
use super::write::{Written, write};
use crate::error::{Error, Result};
use crate::ids::RitualId;
use crate::log::{Author, Ledger};

/// How many occurrences are shown ahead.
const AHEAD: usize = 5;

/// What rings here, as a calendar file: one ritual or all.
///
/// # Errors
/// [`Error::Gone`] when there is no such ritual, [`Error::NotAllowed`] for one that is not on,
/// [`Error::Input`] when nothing is; [`Error::Rule`] and [`Error::Zone`] for one that this app cannot read.
pub fn export_calendar(view: &View, ritual: Option<RitualId>) -> Result<CalendarFile> {
    let silenced = rows::device::silenced(view.device)?;
    let mut there = ritual.is_none();
    let mut rituals = Vec::new();
    for Known { id, sequence, rings, only_me, .. } in known(view)? {
        // What is private goes to a calendar only when that one is asked for.
        if ritual.map_or(only_me, |asked| asked != id) {
            continue;
        }
        there = true;
        let Some(schedule) = rings else { continue };
        let read = view.occurrences(&schedule, view.now.utc_ms).map(|mut ahead| ahead.next().is_some());
        match (read, ritual) {
            // Of all, only what comes again and can be read; the one that was asked for says why not.
            (Ok(false) | Err(_), None) => {}
            (read, _) => {
                read?;
                rituals.push(Written { uid: uid(id), sequence, schedule, silent: silenced.contains(&id) });
            }
        }
    }
    match (rituals.is_empty(), there, ritual) {
        (true, false, _) => return Err(Error::gone("ritual")),
        (true, true, Some(_)) => return Err(Error::not_allowed("error-calendar-not-on")),
        (true, true, None) => return Err(Error::input("calendar", "error-calendar-empty")),
        (false, ..) => {}
    }
    let says = view.copy().text("reminder-generic");
    let bytes = write(&rituals, &says, view.zone(), view.now.utc_ms)?;
    Ok(CalendarFile { name: "attune.ics".into(), bytes })
}

fn uid(id: RitualId) -> String {
    format!("{id}@attune")
}

/// A ritual of this phone that was not stopped.
struct Known {
    id: RitualId,
    /// Higher after each change.
    sequence: i64,
    /// As they are kept.
    titles: Vec<String>,
    /// What rings here.
    rings: Option<Schedule>,
    /// All that is planned or proposed.
    live: Vec<Schedule>,
    /// Whether it is private.
    only_me: bool,
}

fn known(view: &View) -> Result<Vec<Known>> {
    let mut all = Vec::new();
    if let Some(two) = view.two {
        let declined = rows::device::declined(view.device)?;
        let resting = rests::since(two.couple, view.today())?;
        for (id, (record, confirmed)) in rows::couple::rituals(two.couple)? {
            let standing = Standing::of(&record, &confirmed, two.me, &declined, false, view.now.utc_ms);
            let rings = standing.rings().map(|rings| rests::on(&rings.schedule, id, &resting).into_owned());
            let live = record.schedules.iter().filter(|one| one.live).map(|one| one.schedule.clone());
            let live: Vec<Schedule> = live.collect();
            let sequence = i64::try_from(record.schedules.len()).unwrap_or(0) - 1;
            if !live.is_empty() {
                all.push(Known { id, sequence, rings, live, titles: record.titles, only_me: false });
            }
        }
    }
    for own in rows::device::own(view.device)? {
        let only_me = own.is_private();
        // How often one's own has changed is not kept: minutes since 1970 only rise.
        let sequence = view.now.utc_ms.div_euclid(60_000).clamp(0, i64::from(i32::MAX));
        let titles = vec![view.names.plain_title(&own)];
        let (rings, live) = (Some(own.schedule.clone()), vec![own.schedule]);
        all.push(Known { id: own.id, sequence, titles, rings, live, only_me });
    }
    Ok(all)
}

/// One event of a file, judged: what can be taken, or why not.
type Judged = (Option<String>, Result<Checked>);

fn judged(view: &View, file: &[u8]) -> Result<(Vec<Judged>, bool)> {
    let here = view.zone();
    let known = known(view)?;
    let read = read(file, here)?;
    let judged = read.events.into_iter().map(|event| {
        let checked = judge(view, &known, &event);
        (event.title, checked)
    });
    Ok((judged.collect(), read.more))
}

fn judge(view: &View, known: &[Known], event: &ReadEvent) -> Result<Checked> {
    let schedule = event.schedule.clone()?;
    let title = event.title.as_deref().ok_or_else(|| Error::input("event", "calendar-no-title"))?;
    let checked = ReadEvent::checked(title, &schedule);
    let there = |one: &Known| {
        let same = one.titles.contains(&checked.title) && one.live.contains(&schedule);
        same || event.uid.as_deref() == Some(&uid(one.id))
    };
    if known.iter().any(there) {
        return Err(Error::input("event", "calendar-there"));
    }
    if view.occurrences(&schedule, view.now.utc_ms)?.next().is_none() {
        return Err(Error::input("event", "calendar-over"));
    }
    shareable(&checked.wording)?;
    Ok(checked)
}

/// What a calendar file holds for the holder of this phone. Nothing is taken yet.
///
/// # Errors
/// [`Error::Input`] when it is too long or no calendar; those of the store.
pub fn calendar_preview(view: &View, file: &[u8]) -> Result<CalendarPreview> {
    let (all, more) = judged(view, file)?;
    let (copy, here) = (view.copy(), view.zone());
    let reader = |library: Option<&str>| Reader::of(here, view.two.is_some(), library);
    let mut preview = CalendarPreview { found: Vec::new(), left_out: Vec::new(), more };
    for (at, (title, checked)) in (0..).zip(all) {
        match checked {
            Ok(checked) => {
                let ahead = view.occurrences(&checked.schedule, view.now.utc_ms)?;
                preview.found.push(CalendarFound {
                    at,
                    title: title.unwrap_or_default(),
                    summary: summary(&copy, &checked.schedule, reader(checked.wording.library.as_deref())),
                    next_five: ahead.take(AHEAD).collect(),
                });
            }
            Err(error) => preview.left_out.push(CalendarLeftOut { title, why: error.says(&view.here.language) }),
        }
    }
    Ok(preview)
}

/// What was chosen of a file, by its places there.
///
/// # Errors
/// As [`calendar_preview`]; [`Error::Gone`] when one of them cannot be taken any more.
pub fn chosen(view: &View, file: &[u8], chosen: &[u32]) -> Result<Vec<Checked>> {
    let (all, _) = judged(view, file)?;
    let mut places = chosen.to_vec();
    places.sort_unstable();
    places.dedup();
    let take = |at: u32| {
        let found = usize::try_from(at).ok().and_then(|at| all.get(at));
        found.and_then(|(_, checked)| checked.clone().ok()).ok_or_else(|| Error::gone("date"))
    };
    places.into_iter().map(take).collect()
}

/// Proposes to the partner what was chosen.
///
/// # Errors
/// Those of the store.
pub fn take_together(tx: &Transaction, ledger: &Ledger, author: &Author, chosen: Vec<Checked>) -> Result<()> {
    chosen.into_iter().try_for_each(|one| propose_checked(tx, ledger, author, one).map(drop))
}

/// Takes up alone what was chosen.
///
/// # Errors
/// [`Error::Vault`] when the vault that its titles go to is not there.
pub fn take_alone(device: &Transaction, vault: &Vault, chosen: Vec<Checked>) -> Result<()> {
    chosen.into_iter().try_for_each(|one| take_checked(device, vault, one).map(drop))
}
