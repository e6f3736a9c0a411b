//! What Today shows of rituals, in one read.

use super::draft::title_of;
use super::library;
use super::model::Schedule;
use super::rests;
use super::rows;
use super::screens::{RitualCard, Touch, TouchCard};
use super::show_rituals::{Known, card, first, own_card, standing, touch_card};
use super::view::View;
use crate::error::Result;
use crate::ids::RitualId;
use crate::time::{CivilDate, CivilTime};

/// A ritual, or a change of one, that the partner asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedRitual {
    /// Which.
    pub id: RitualId,
    /// Its title.
    pub title: String,
}

/// A boundary that has begun and is not over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnNow {
    /// Which.
    pub id: RitualId,
    /// Its title.
    pub title: String,
    /// When it ends here.
    pub until: CivilTime,
}

/// What Today shows of rituals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForToday {
    /// One that waits for the holder of this phone.
    pub asked: Option<AskedRitual>,
    /// The one that is due or comes next: among those not over yet and not silenced here, the one that
    /// began or begins first. A boundary that has begun lets go before it whatever begins before its end.
    pub next: Option<RitualCard>,
    /// When that ends here, if it is a boundary that has begun.
    pub next_until: Option<CivilTime>,
    /// The other boundaries that are on just now, those that end first in front.
    pub on_now: Vec<OnNow>,
    /// The last day on which everything rests, if it does.
    pub rests_until: Option<CivilDate>,
    /// A small touch that both would like.
    pub touch: Option<TouchCard>,
}

/// The first occurrence of a ritual that is not over.
struct Coming {
    /// By what it is put in order, milliseconds since 1970.
    by_ms: i64,
    id: RitualId,
    /// The end of a boundary that has begun, milliseconds since 1970, and its title.
    on: Option<(i64, String)>,
}

/// As [`super::rituals_screen`], of which Today shows the first ones: no card is made for the others.
///
/// # Errors
/// Only those of the store.
pub fn for_today(view: &View) -> Result<ForToday> {
    let known = Known::read(view)?;
    let records = view.two.map(|two| rows::couple::rituals(two.couple)).transpose()?.unwrap_or_default();
    let all = || {
        records.iter().filter_map(|(id, (record, confirmed))| {
            let standing = standing(view, &known, *id, record, confirmed, view.two?.me);
            Some((*id, record, standing))
        })
    };
    let asked = all().find(|(.., standing)| standing.asked.is_some());
    let language = &view.here.language;
    let loud = |id: &RitualId| !known.silenced.contains(id);
    let comes = |id: RitualId, schedule: &Schedule, library: Option<&str>, title: &dyn Fn() -> String| {
        let at_ms = first(view, &known, id, schedule, 1).pop()?.at_ms;
        let begun = at_ms <= view.now.utc_ms && library.and_then(library::find).is_some_and(|of| of.boundary);
        let on = begun.then(|| (at_ms.saturating_add(i64::from(schedule.minutes) * 60_000), title()));
        Some(Coming { by_ms: on.as_ref().map_or(at_ms, |(until_ms, _)| *until_ms), id, on })
    };
    let ours = all().filter(|(id, ..)| loud(id)).filter_map(|(id, record, standing)| {
        let schedule = rests::on(&standing.rings()?.schedule, id, &known.resting.ours);
        let library = record.wordings.first().and_then(|wording| wording.library.as_deref());
        comes(id, &schedule, library, &|| title_of(record, language))
    });
    let own = known.own.iter().filter(|own| loud(&own.id)).filter_map(|own| {
        let library = view.names.wording(own).library;
        comes(own.id, &own.schedule, library.as_deref(), &|| view.names.title(own, language))
    });
    let mut coming: Vec<Coming> = ours.chain(own).collect();
    coming.sort_by_key(|one| (one.by_ms, one.id));
    let mut coming = coming.into_iter();
    let next = coming.next();
    let until = |ms: i64| view.zone().civil_at(ms).time;
    let on_now = coming.filter_map(|Coming { id, on, .. }| {
        let (until_ms, title) = on?;
        Some(OnNow { id, title, until: until(until_ms) })
    });
    let on_now = on_now.collect();
    let first = next.as_ref().map(|next| next.id);
    let ours = all().find(|(id, ..)| first == Some(*id));
    let ours = ours.and_then(|(id, record, standing)| {
        Some(card(view, &known, id, record, &standing.rings()?.schedule, &standing))
    });
    let own = || known.own.iter().find(|own| first == Some(own.id)).map(|own| own_card(view, &known, own));
    Ok(ForToday {
        asked: asked.map(|(id, record, _)| AskedRitual { id, title: title_of(record, language) }),
        next_until: next.and_then(|next| next.on).map(|(until_ms, _)| until(until_ms)),
        next: ours.or_else(own),
        on_now,
        rests_until: known.resting.all_until(view, &known.own),
        touch: touch_card(view)?.filter(|card| card.state == Touch::On),
    })
}
