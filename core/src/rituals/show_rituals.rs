//! The screens of rituals, each in one read.

use std::collections::{BTreeMap, BTreeSet};

use super::describe::{Reader, summary, whole};
use super::draft::{draft, from_library, line_of, shareable, shown_title, title_of};
use super::library::{Kind, library};
use super::model::{Agreement, RitualRecord, Schedule, Wording};
use super::planner::{Instance, Wordings};
use super::preview;
use super::rests;
use super::rows;
use super::rows::device::OwnRitual;
use super::screens::{
    LibraryCard, OtherChange, Ringing, RitualCard, RitualDraft, RitualScreen, RitualState, RitualsScreen, Touch,
    TouchCard, When,
};
use super::show_rests::Resting;
use super::standing::Standing;
use super::suggest::suggested;
use super::touch;
use super::view::View;
use crate::error::{Error, Result};
use crate::ids::{OpId, PersonId, RitualId};
use crate::time::{Civil, CivilDate, CivilTime};

/// How many occurrences are shown ahead.
pub(super) const AHEAD: usize = 5;
/// So many days are looked back on.
const LATELY_DAYS: i64 = 35;

/// The short form of a ritual takes about so long, minutes.
const SHORT_MINUTES: u32 = 2;

/// So far back, milliseconds, there may be an occurrence that was put off and is not over: a day.
const PUT_OFF_MS: i64 = 24 * 3_600_000;

/// What this phone knows about all rituals, read once.
pub(super) struct Known {
    declined: BTreeSet<OpId>,
    pub(super) silenced: BTreeSet<RitualId>,
    settled: BTreeSet<Instance>,
    /// Until when, milliseconds since 1970.
    put_off: BTreeMap<Instance, i64>,
    pub(super) own: Vec<OwnRitual>,
    pub(super) resting: Resting,
    ringing: BTreeMap<RitualId, Ringing>,
}

impl Known {
    pub(super) fn read(view: &View) -> Result<Self> {
        let from = days_ago(view, 3);
        let mut settled: BTreeSet<Instance> = rows::device::settled(view.device, from)?.into_iter().collect();
        if let Some(two) = view.two {
            let done = rows::couple::completions(two.couple, None, from)?;
            let mine = done.into_iter().filter(|(.., person)| *person == two.me);
            settled.extend(mine.map(|(ritual, occurrence, _)| Instance { ritual, occurrence }));
        }
        let put_off = rows::device::snoozes(view.device)?;
        let own = rows::device::own(view.device)?;
        Ok(Self {
            declined: rows::device::declined(view.device)?,
            silenced: rows::device::silenced(view.device)?,
            settled,
            put_off: put_off.into_iter().map(|one| (one.of, one.until_ms)).collect(),
            resting: Resting::read(view, &own)?,
            own,
            ringing: rows::reminders::ringing(view.device)?,
        })
    }

    fn ringing(&self, id: RitualId) -> Ringing {
        self.ringing.get(&id).copied().unwrap_or_default()
    }
}

fn days_ago(view: &View, days: i64) -> Civil {
    view.today().plus_days(-days).at(CivilTime::MIDNIGHT)
}

/// All rituals, and the library.
///
/// # Errors
/// Only those of the store.
pub fn rituals_screen(view: &View) -> Result<RitualsScreen> {
    let known = Known::read(view)?;
    let mut screen = RitualsScreen {
        asked: Vec::new(),
        on: Vec::new(),
        proposed: Vec::new(),
        library: library_cards(view, false),
        rests: Vec::new(),
        suggested: Vec::new(),
        today: known.resting.today,
        only_mine: library_cards(view, true),
        touch: touch_card(view)?,
    };
    let mut titles: BTreeMap<RitualId, String> = BTreeMap::new();
    let mut ever: BTreeSet<String> = BTreeSet::new();
    if let Some(two) = view.two {
        for (id, (record, confirmed)) in rows::couple::rituals(two.couple)? {
            if record.schedules.iter().any(|one| one.live) {
                titles.insert(id, title_of(&record, &view.here.language));
            }
            ever.extend(record.wordings.first().and_then(|wording| wording.library.clone()));
            let standing = standing(view, &known, id, &record, &confirmed, two.me);
            let card = |schedule: &Schedule| card(view, &known, id, &record, schedule, &standing);
            if let Some(asked) = standing.asked {
                screen.asked.push(card(&asked.schedule));
            }
            match (standing.rings(), standing.waiting) {
                (Some(rings), _) => screen.on.push(card(&rings.schedule)),
                (None, Some(mine)) => screen.proposed.push(card(&mine.schedule)),
                _ => {}
            }
        }
    }
    // A change that is asked stands beside what is on: one ritual all the same.
    let there: BTreeSet<RitualId> =
        [&screen.asked, &screen.on, &screen.proposed].into_iter().flatten().map(|card| card.id).collect();
    screen.suggested = suggested(view, &screen.library, there.len(), &ever);
    for own in &known.own {
        let card = own_card(view, &known, own);
        titles.insert(own.id, card.title.clone());
        screen.on.push(card);
    }
    screen.on.sort_by_key(|card| (card.next.as_ref().map_or(i64::MAX, |next| next.at_ms), card.id));
    screen.rests = known.resting.cards(view, |id| titles.get(&id).cloned());
    Ok(screen)
}

/// A small touch as it stands; none before there are two.
///
/// # Errors
/// Only those of the store.
pub(super) fn touch_card(view: &View) -> Result<Option<TouchCard>> {
    let (Some(two), Some(entry)) = (view.two, library().iter().find(|entry| entry.kind == Kind::Touch)) else {
        return Ok(None);
    };
    let state = touch::touch(two.couple, two.me, view.now)?;
    let (line, action) = match state {
        Touch::NotYet => ("touch-not-yet", "touch-wish"),
        Touch::Wished => ("touch-wished", "touch-take-back"),
        Touch::On => ("touch-on", "touch-end"),
    };
    let copy = view.copy();
    let title = entry.title_in(&view.here.language).to_owned();
    let line = copy.format(line, &[("name", two.partner_name.into())]);
    Ok(Some(TouchCard { title, line, state, action: copy.text(action) }))
}

/// The personal rituals that could become both's.
///
/// # Errors
/// Only those of the store.
pub fn to_bring(view: &View) -> Result<Vec<RitualCard>> {
    let known = Known::read(view)?;
    let own = known.own.iter().filter(|own| !own.is_private() && shareable(&own.wording).is_ok());
    Ok(own.map(|own| own_card(view, &known, own)).collect())
}

fn library_cards(view: &View, private: bool) -> Vec<LibraryCard> {
    let today = view.today();
    let offered = library().iter().filter(|entry| entry.kind == Kind::Ritual && entry.private == private);
    let cards = offered.filter_map(|entry| {
        let draft = from_library(entry, today, view.here);
        let summary = preview::offered(view, &draft, today).ok()?;
        Some(LibraryCard {
            id: entry.id.clone(),
            title: entry.title_in(&view.here.language).to_owned(),
            summary,
            minutes: entry.minutes,
            draft,
        })
    });
    cards.collect()
}

pub(super) fn standing<'r>(
    view: &View,
    known: &Known,
    id: RitualId,
    record: &'r RitualRecord,
    confirmed: &[Agreement],
    me: PersonId,
) -> Standing<'r> {
    Standing::of(record, confirmed, me, &known.declined, known.silenced.contains(&id), view.now.utc_ms)
}

pub(super) fn card(
    view: &View,
    known: &Known,
    id: RitualId,
    record: &RitualRecord,
    schedule: &Schedule,
    standing: &Standing,
) -> RitualCard {
    let rested = rests::on(schedule, id, &known.resting.ours);
    let next = if standing.state == RitualState::Stopped { None } else { first(view, known, id, &rested, 1).pop() };
    let starts = standing.agreed.and(next.as_ref()).and_then(|next| starter(view, schedule, next.occurrence.date));
    RitualCard {
        id,
        title: title_of(record, &view.here.language),
        summary: summary(&view.copy(), schedule, reader(view, record)),
        state: standing.state,
        next,
        minutes: schedule.minutes,
        starts,
        proposal: standing.asked.map(|asked| asked.op.into()),
        rests_until: standing.agreed.and_then(|_| known.resting.until(id, false)),
        only_me: false,
    }
}

pub(super) fn own_card(view: &View, known: &Known, own: &OwnRitual) -> RitualCard {
    let view = &view.alone();
    let silenced = known.silenced.contains(&own.id);
    RitualCard {
        id: own.id,
        title: view.names.title(own, &view.here.language),
        summary: summary(&view.copy(), &own.schedule, own_reader(view, own)),
        state: if silenced { RitualState::Silenced } else { RitualState::On },
        next: first(view, known, own.id, &own.schedule, 1).pop(),
        minutes: own.schedule.minutes,
        starts: None,
        proposal: None,
        rests_until: known.resting.until(own.id, true),
        only_me: own.is_private(),
    }
}

fn reader(view: &View, record: &RitualRecord) -> Reader {
    Reader::of(view.zone(), true, record.wordings.first().and_then(|wording| wording.library.as_deref()))
}

fn own_reader(view: &View, own: &OwnRitual) -> Reader {
    Reader::of(view.zone(), false, view.names.wording(own).library.as_deref())
}

/// The occurrences that are not over, done or put aside here by `since_ms`, which is now or later. One that was put
/// off is over its length after it rings again.
pub(super) fn open(
    view: &View,
    known: &Known,
    id: RitualId,
    schedule: &Schedule,
    since_ms: i64,
) -> impl Iterator<Item = When> {
    let lasts_ms = i64::from(schedule.minutes) * 60_000;
    let is_open = move |when: &When| {
        let of = Instance { ritual: id, occurrence: when.occurrence };
        let rings_ms = known.put_off.get(&of).map_or(when.at_ms, |until| when.at_ms.max(*until));
        rings_ms.saturating_add(lasts_ms) > since_ms && !known.settled.contains(&of)
    };
    let put_off = known.put_off.keys().any(|of| of.ritual == id);
    let from_ms = if put_off { since_ms.saturating_sub(PUT_OFF_MS) } else { since_ms };
    view.occurrences(schedule, from_ms).into_iter().flatten().filter(is_open)
}

/// The first `most` of them from now on.
pub(super) fn first(view: &View, known: &Known, id: RitualId, schedule: &Schedule, most: usize) -> Vec<When> {
    open(view, known, id, schedule, view.now.utc_ms).take(most).collect()
}

/// Whose turn it is to start: by the number of the period, the lower id at even ones. Nobody counts.
fn starter(view: &View, schedule: &Schedule, date: CivilDate) -> Option<String> {
    let two = view.two?;
    let rule = schedule.series().ok()?.rule?;
    let first = two.me.min(two.partner);
    let second = two.me.max(two.partner);
    let starts = if rule.turn(date).rem_euclid(2) == 0 { first } else { second };
    Some(if starts == two.me { two.my_name } else { two.partner_name }.to_owned())
}

/// One ritual, whole.
///
/// # Errors
/// [`Error::Gone`] when there is none.
pub fn ritual_screen(view: &View, id: RitualId) -> Result<RitualScreen> {
    let known = Known::read(view)?;
    if let Some(own) = known.own.iter().find(|own| own.id == id) {
        let view = &view.alone();
        let mut card = own_card(view, &known, own);
        card.summary = whole(&view.copy(), &own.schedule, own_reader(view, own), view.today());
        let wording = view.names.wording(own);
        let together = rows::device::own_completions(view.device, id, days_ago(view, LATELY_DAYS))?;
        return Ok(RitualScreen {
            line: line(view, Some(&wording), card.next.as_ref()),
            next_five: first(view, &known, id, &own.schedule, AHEAD),
            change: None,
            other_title: None,
            together: view.days(Some(&own.schedule), &together),
            draft: RitualDraft { only_me: card.only_me, ..draft(&card.title, &own.schedule, &wording) },
            waits: None,
            counter: None,
            other_change: None,
            rests: known.resting.cards_of(view, id, true, &card.title),
            short: None,
            today: known.resting.today,
            ringing: (card.state == RitualState::On).then(|| known.ringing(id)),
            card,
        });
    }
    let two = view.two.ok_or_else(|| Error::gone("ritual"))?;
    let (record, confirmed) = super::commands::find(two.couple, id)?;
    let standing = standing(view, &known, id, &record, &confirmed, two.me);
    let shown = standing.shown().or(record.schedules.first()).ok_or_else(|| Error::gone("ritual"))?;
    let said = |schedule: &Schedule| whole(&view.copy(), schedule, reader(view, &record), view.today());
    let mut card = card(view, &known, id, &record, &shown.schedule, &standing);
    card.summary = said(&shown.schedule);
    let change = standing.asked.filter(|asked| asked.op != shown.op);
    let stopped = standing.state == RitualState::Stopped;
    let together = rows::couple::completions(two.couple, Some(id), days_ago(view, LATELY_DAYS))?;
    let together: Vec<Civil> = together.into_iter().map(|(_, occurrence, _)| occurrence).collect();
    let wording = record.wordings.first().cloned().unwrap_or_default();
    let rested = rests::on(&shown.schedule, id, &known.resting.ours);
    // It may be what rings here by now; the partner has agreed to something else, or to nothing.
    let waits = standing.waiting.filter(|mine| standing.agreed.is_some() || mine.op != shown.op);
    Ok(RitualScreen {
        line: line(view, Some(&wording), card.next.as_ref()),
        next_five: if stopped { Vec::new() } else { first(view, &known, id, &rested, AHEAD) },
        change: change.map(|asked| said(&asked.schedule)),
        other_title: record.titles.get(1).map(|title| shown_title(&record, title, &view.here.language)),
        together: view.days(Some(&shown.schedule), &together),
        draft: draft(&card.title, &shown.schedule, &wording),
        waits: waits.map(|mine| said(&mine.schedule)),
        counter: standing.asked.map(|asked| draft(&card.title, &asked.schedule, &wording)),
        other_change: standing
            .declined
            .map(|one| OtherChange { summary: said(&one.schedule), proposal: one.op.into() }),
        rests: if stopped { Vec::new() } else { known.resting.cards_of(view, id, false, &card.title) },
        short: (shown.schedule.minutes > SHORT_MINUTES).then(|| view.copy().text("ritual-short")),
        today: known.resting.today,
        ringing: standing.rings().filter(|_| !known.silenced.contains(&id)).map(|_| known.ringing(id)),
        card,
    })
}

fn line(view: &View, wording: Option<&Wording>, next: Option<&When>) -> String {
    let words = Wordings::of(&view.copy());
    match (line_of(wording, &view.here.language), next) {
        (Some(line), Some(next)) => words.fill(&line, next.day.at(next.time)),
        _ => words.generic,
    }
}
