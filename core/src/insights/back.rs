//! From what the rooms read to one screen.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use super::screens::{DidTogether, InsightsScreen, MonthTogether, MoodDay, RitualFit, ToldTogether, YearBack};
use crate::copy::{Copy, feelings, key_of, knows_feeling};
use crate::exercises::{LookedBack, Told};
use crate::rituals::{Fit, RitualBack};
use crate::time::CivilDate;

/// So many days of one's own words are drawn: about six weeks.
const MOOD_DAYS: i64 = 42;

/// So many years are looked back on.
const YEARS: i32 = 10;

/// The answer that gives no word.
const NO_WORD: &str = "emo.rather-not-say";

/// What the rooms read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Read {
    /// The partner's name; none alone.
    pub partner: Option<String>,
    /// From the exercises.
    pub exercises: LookedBack,
    /// From the rituals.
    pub rituals: Vec<RitualBack>,
}

/// The first day of what is listed: twelve months with that of `today`.
pub fn from(today: CivilDate) -> CivilDate {
    (0..11).fold(today.first_of_month(), |month, _| month.plus_days(-1).first_of_month())
}

/// The weeks of earlier years of which the screen of `today` tells.
pub fn weeks(today: CivilDate) -> Vec<RangeInclusive<CivilDate>> {
    years_back(today).map(|(_, week)| week).collect()
}

/// The screen of `today`.
pub fn screen(copy: &Copy, today: CivilDate, read: Read) -> InsightsScreen {
    let since = from(today);
    let latest = |told: &[Told], since: Option<CivilDate>| -> Vec<ToldTogether> {
        told.iter().rev().filter(|one| since.is_none_or(|since| one.day >= since)).map(shown).collect()
    };
    InsightsScreen {
        months: months(&read, since),
        years: years_back(today)
            .filter_map(|(ago, week)| year_back(copy, ago, &week, &read.exercises.appreciated))
            .collect(),
        appreciated: latest(&read.exercises.appreciated, Some(since)),
        came_back: latest(&read.exercises.came_back, None),
        rituals: read.rituals.iter().filter_map(|one| fit(copy, one)).collect(),
        moods: moods(copy, today, &read.exercises.words),
        moods_who_sees: copy.text("insights-moods-own"),
        partner: read.partner,
    }
}

fn shown(told: &Told) -> ToldTogether {
    let Told { session, title, day, own, theirs } = told.clone();
    ToldTogether { session, title, day, own, theirs }
}

/// Days by month and title: what bears one title, an exercise and its ritual, is one thing to those who did it.
fn months(read: &Read, since: CivilDate) -> Vec<MonthTogether> {
    let exercises = read.exercises.did.iter().map(|(day, title)| (*day, title));
    let rituals = read.rituals.iter().flat_map(|one| one.days.iter().map(|day| (*day, &one.title)));
    let mut months: BTreeMap<CivilDate, BTreeMap<&String, BTreeSet<CivilDate>>> = BTreeMap::new();
    for (day, title) in exercises.chain(rituals).filter(|(day, _)| *day >= since) {
        months.entry(day.first_of_month()).or_default().entry(title).or_default().insert(day);
    }
    let month = |(month, titles): (CivilDate, BTreeMap<&String, BTreeSet<CivilDate>>)| {
        let did = titles
            .into_iter()
            .map(|(title, days)| DidTogether { title: title.clone(), days: days.into_iter().collect() });
        let mut did: Vec<DidTogether> = did.collect();
        did.sort_by_key(|one| one.days.first().copied());
        MonthTogether { month, did }
    };
    months.into_iter().rev().map(month).collect()
}

/// The weeks that are looked back on, each with how many years ago it was.
fn years_back(today: CivilDate) -> impl Iterator<Item = (i32, RangeInclusive<CivilDate>)> {
    (1..=YEARS).filter_map(move |ago| Some((ago, week_of(today, ago)?)))
}

/// The week, Monday first, that holds this day `ago` years earlier.
fn week_of(today: CivilDate, ago: i32) -> Option<RangeInclusive<CivilDate>> {
    let year = today.year - ago;
    // There is no 29 February then.
    let then = CivilDate::new(year, today.month, today.day).or_else(|_| CivilDate::new(year, today.month, 28)).ok()?;
    let monday = then.plus_days(-then.weekday().index());
    Some(monday..=monday.plus_days(6))
}

fn year_back(copy: &Copy, ago: i32, week: &RangeInclusive<CivilDate>, told: &[Told]) -> Option<YearBack> {
    let told: Vec<ToldTogether> = told.iter().filter(|one| week.contains(&one.day)).map(shown).collect();
    let line = || copy.format("insights-years-ago", &[("years", i64::from(ago).into())]);
    (!told.is_empty()).then(|| YearBack { line: line(), told })
}

fn fit(copy: &Copy, one: &RitualBack) -> Option<RitualFit> {
    let key = match one.fit? {
        Fit::Well => "insights-fits",
        Fit::Sometimes => "insights-fits-sometimes",
        Fit::Quiet => "insights-quiet",
    };
    Some(RitualFit { id: one.id, title: one.title.clone(), line: copy.text(key) })
}

/// One's own words, on their places; a word that this app does not know, and none given, is no day.
fn moods(copy: &Copy, today: CivilDate, words: &[(CivilDate, String)]) -> Vec<MoodDay> {
    let field = feelings();
    let since = today.plus_days(1 - MOOD_DAYS);
    let known = words.iter().filter(|(day, id)| *day >= since && id != NO_WORD && knows_feeling(id));
    known
        .map(|(day, id)| {
            let on = field.iter().find(|one| one.id == *id);
            let place = on.map(|one| match (one.x >= 0.0, one.y >= 0.0) {
                (true, true) => "insights-pleasant-lively",
                (true, false) => "insights-pleasant-quiet",
                (false, true) => "insights-unpleasant-lively",
                (false, false) => "insights-unpleasant-quiet",
            });
            MoodDay {
                day: *day,
                word: copy.text(&key_of(id)),
                place: place.map(|key| copy.text(key)).unwrap_or_default(),
                x: on.map(|one| one.x),
                y: on.map(|one| one.y),
            }
        })
        .collect()
}
