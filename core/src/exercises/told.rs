//! Looking back on exercises: what the two did together, and what they told each other. It is read from
//! what is shared alone, so it is the same on both phones but for whose is whose. One's own words of the
//! day are read for oneself only.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use rusqlite::Connection;

use super::at_rest;
use super::model::Pack;
use super::outside::Outside;
use super::reads::Eyes;
use super::rows;
use super::rows_told::{EVER, GivenAt, Past, Span, given_at, of_both};
use super::sealed::unpad;
use super::step::What;
use crate::error::Result;
use crate::ids::SessionId;
use crate::time::{CivilDate, CivilTime, Zone, day_ending_at_four};

/// A step of an exercise, and the fields of it that are meant; none where it is one text.
type Place = (&'static str, &'static str, &'static [&'static str]);

/// Where the two say what they appreciate in each other.
const APPRECIATED: [Place; 3] = [
    ("daily-check-in", "lines", &["appreciation"]),
    ("thank-you-in-full", "thanks", &[]),
    ("weekly-check-in", "good", &["thanks", "thanks-too"]),
];

/// Where they say what brought them back to each other.
const CAME_BACK: [Place; 2] = [("soft-return", "helped", &[]), ("closeness-over-time", "helped", &[])];

/// Where each gives a word for the day.
const WORD: (&str, &str) = ("daily-check-in", "word");

/// What touch and wishes are about stands in no list of what was done: it is never counted, not even by eye.
const UNLISTED: [&str; 2] = ["consent-closeness", "different-needs"];

/// What there is to look back on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LookedBack {
    /// What was done by both, and on which day, from the first on. What is about touch is in no list.
    pub did: Vec<(CivilDate, String)>,
    /// What was said in appreciation, of the days asked for, from the first on.
    pub appreciated: Vec<Told>,
    /// What was said to have brought the two back, from the first on.
    pub came_back: Vec<Told>,
    /// One's own words of the day, as ids of feelings, from the first day on.
    pub words: Vec<(CivilDate, String)>,
}

/// What the two gave at one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The session.
    pub session: SessionId,
    /// The exercise's title.
    pub title: String,
    /// The day.
    pub day: CivilDate,
    /// What the holder of this phone gave.
    pub own: Vec<String>,
    /// What the other gave.
    pub theirs: Vec<String>,
}

/// What was done and one's own words since `from`, what was said in appreciation since then and in `weeks`, and
/// all ways back. Nothing alone.
///
/// # Errors
/// Only those of the store.
pub fn looked_back(
    connection: &Connection,
    eyes: &Eyes,
    from: CivilDate,
    weeks: &[RangeInclusive<CivilDate>],
) -> Result<LookedBack> {
    if eyes.me.is_none() {
        return Ok(LookedBack::default());
    }
    let zone = Zone::of(eyes.here, eyes.now_ms);
    // A day's margin: what began before midnight elsewhere may belong to the day here.
    let before = |day: CivilDate| zone.place(day.plus_days(-1).at(CivilTime::MIDNIGHT));
    let since = (before(from), EVER.1);
    let spans = weeks.iter().map(|week| (before(*week.start()), before(week.end().plus_days(3))));
    let spans: Vec<Span> = spans.chain([since]).collect();
    let did = of_both(connection, since.0)?.into_iter().filter_map(|past| {
        let pack = pack_of(eyes.outside, &past).filter(|pack| !UNLISTED.contains(&pack.id.as_str()))?;
        Some((day_of(&past, &zone), pack.text(&eyes.here.language, "title")))
    });
    let asked = |day: CivilDate| day >= from || weeks.iter().any(|week| week.contains(&day));
    let mut appreciated = told(connection, eyes, &zone, &APPRECIATED, &spans)?;
    appreciated.retain(|one| asked(one.day));
    Ok(LookedBack {
        did: did.filter(|(day, _)| *day >= from).collect(),
        appreciated,
        came_back: told(connection, eyes, &zone, &CAME_BACK, &[EVER])?,
        words: words(connection, eyes, &zone, since)?.into_iter().filter(|(day, _)| *day >= from).collect(),
    })
}

fn pack_of<'a>(outside: &'a Outside, past: &Past) -> Option<&'a Pack> {
    outside.exactly(&past.exercise, past.version).or_else(|| outside.newest(&past.exercise))
}

fn day_of(past: &Past, zone: &Zone) -> CivilDate {
    let named = past.day.as_ref().and_then(|day| day.parse().ok());
    named.unwrap_or_else(|| day_ending_at_four(zone, past.begun_ms))
}

/// What was given at `places` in `spans`, a session's both sides together.
fn told(connection: &Connection, eyes: &Eyes, zone: &Zone, places: &[Place], spans: &[Span]) -> Result<Vec<Told>> {
    let mut found: BTreeMap<(CivilDate, i64, SessionId), Told> = BTreeMap::new();
    for (exercise, step, fields) in places {
        for given in given_at(connection, exercise, step, spans)? {
            let Some(pack) = pack_of(eyes.outside, &given.past) else { continue };
            let texts = meant(pack, step, fields, &given);
            if texts.is_empty() {
                continue;
            }
            let day = day_of(&given.past, zone);
            let told = found.entry((day, given.past.begun_ms, given.session)).or_insert_with(|| Told {
                session: given.session,
                title: pack.text(&eyes.here.language, "title"),
                day,
                own: Vec::new(),
                theirs: Vec::new(),
            });
            if Some(given.person) == eyes.me { &mut told.own } else { &mut told.theirs }.extend(texts);
        }
    }
    Ok(found.into_values().collect())
}

/// The texts of the fields that are meant, if they are `given`'s author's to give.
fn meant(pack: &Pack, step: &str, fields: &[&str], given: &GivenAt) -> Vec<String> {
    let Some((_, step)) = pack.step(step) else { return Vec::new() };
    if !step.by.is(given.person, given.starter, given.teller) {
        return Vec::new();
    }
    let wanted = |at: usize| match &step.what {
        What::Sealed { fields: asked, .. } => asked.get(at).is_some_and(|field| fields.contains(&field.id.as_str())),
        _ => true,
    };
    let texts = given.texts.iter().enumerate().filter(|(at, text)| wanted(*at) && !text.is_empty());
    texts.map(|(_, text)| text.clone()).collect()
}

/// One's own words of the days of `span`, opened, or still sealed whenever that was.
fn words(connection: &Connection, eyes: &Eyes, zone: &Zone, span: Span) -> Result<Vec<(CivilDate, String)>> {
    let (exercise, step) = WORD;
    let mut found: BTreeMap<CivilDate, String> = BTreeMap::new();
    let opened = given_at(connection, exercise, step, &[span])?;
    for given in opened.into_iter().filter(|given| Some(given.person) == eyes.me) {
        let day = day_of(&given.past, zone);
        found.extend(given.texts.into_iter().next().map(|word| (day, word)));
    }
    for held in rows::held(connection)?.iter().filter(|held| held.step == step && held.withdrawn.is_none()) {
        let Some(key) = eyes.key else { continue };
        let Some(shared) = rows::shared(connection, held.session)?.filter(|shared| shared.exercise == exercise) else {
            continue;
        };
        let past =
            Past { exercise: shared.exercise, version: shared.version, day: shared.day, begun_ms: shared.begun_ms };
        let answer = unpad(&at_rest::open(key, held)?.1).unwrap_or_default();
        found.extend(answer.into_iter().next().map(|word| (day_of(&past, zone), word)));
    }
    Ok(found.into_iter().collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;
    use crate::exercises::{Mark, Options, newest};

    #[test]
    fn what_is_looked_back_on_is_asked_by_its_packs() {
        assert!(UNLISTED.iter().all(|exercise| newest(exercise).is_some()));
        for (exercise, step, fields) in APPRECIATED.iter().chain(&CAME_BACK) {
            let (_, step) = newest(exercise).unwrap().step(step).unwrap();
            match &step.what {
                What::Share { .. } => assert!(fields.is_empty(), "{exercise}"),
                What::Sealed { fields: asked, .. } => {
                    assert!(fields.iter().all(|field| asked.iter().any(|one| one.id == **field)), "{exercise}");
                    assert!(!fields.is_empty(), "{exercise}");
                }
                other => panic!("{exercise} is answered otherwise: {other:?}"),
            }
        }
        let (_, word) = newest(WORD.0).unwrap().step(WORD.1).unwrap();
        assert!(matches!(word.what, What::Choose { mark: Mark::Sealed, options: Options::Feelings, up_to: 1, .. }));
    }
}
