//! Rests as the screens show them.

use super::describe;
use super::rests::{self, Rest, Stretch, own_rests, stretches};
use super::rows::device::OwnRitual;
use super::screens::RestCard;
use super::view::View;
use crate::error::Result;
use crate::ids::RitualId;
use crate::time::CivilDate;

/// What rests now or will, read once.
pub(super) struct Resting {
    /// Of the two.
    pub(super) ours: Vec<Rest>,
    /// The day here.
    pub(super) today: CivilDate,
    ahead: Vec<Stretch>,
}

impl Resting {
    /// `own`: the personal rituals of this phone.
    pub(super) fn read(view: &View, own: &[OwnRitual]) -> Result<Self> {
        let today = view.today();
        // What was put off yesterday still counts.
        let ours = view.two.map(|two| rests::since(two.couple, today.plus_days(-3))).transpose()?.unwrap_or_default();
        let mut all = ours.clone();
        all.extend(own.iter().flat_map(own_rests));
        Ok(Self { ahead: stretches(&all, today), ours, today })
    }

    /// The last day on which a ritual rests that rests today. A personal one is not quiet with those of the two.
    pub(super) fn until(&self, id: RitualId, own: bool) -> Option<CivilDate> {
        let now = self.of(id, own).filter(|one| one.whole.from <= self.today);
        now.map(|one| one.whole.to).max()
    }

    /// The last day on which all of them rest, today being one: those of the two, alone the phone's `own`.
    pub(super) fn all_until(&self, view: &View, own: &[OwnRitual]) -> Option<CivilDate> {
        if view.two.is_none() {
            return own.iter().map(|own| self.until(own.id, true)).min().flatten();
        }
        let now = self.ahead.iter().filter(|one| one.whole.ritual.is_none() && one.whole.from <= self.today);
        now.map(|one| one.whole.to).max()
    }

    /// The rests that bear on one ritual.
    pub(super) fn cards_of(&self, view: &View, id: RitualId, own: bool, title: &str) -> Vec<RestCard> {
        self.of(id, own).map(|one| card(view, one, self.today, Some(title))).collect()
    }

    /// All rests; `title` says what a ritual is called.
    pub(super) fn cards(&self, view: &View, title: impl Fn(RitualId) -> Option<String>) -> Vec<RestCard> {
        let named = |one: &Stretch| one.whole.ritual.map(&title);
        let all = self.ahead.iter().filter_map(|one| match named(one) {
            Some(title) => Some(card(view, one, self.today, Some(&title?))),
            None => Some(card(view, one, self.today, None)),
        });
        all.collect()
    }

    fn of(&self, id: RitualId, own: bool) -> impl Iterator<Item = &Stretch> {
        self.ahead.iter().filter(move |one| one.whole.ritual == Some(id) || (!own && one.whole.ritual.is_none()))
    }
}

fn card(view: &View, one: &Stretch, today: CivilDate, title: Option<&str>) -> RestCard {
    let Rest { id, from, to, ritual } = one.whole;
    let copy = view.copy();
    let (first, back) = (describe::date(&copy, from), describe::date(&copy, to.plus_days(1)));
    let key = match (ritual.is_some(), from > today) {
        (false, false) => "ritual-rest-all",
        (false, true) => "ritual-rest-all-ahead",
        (true, false) => "ritual-rest-one",
        (true, true) => "ritual-rest-one-ahead",
    };
    let line = copy.format(
        key,
        &[("title", title.unwrap_or_default().into()), ("from", (&first).into()), ("back", (&back).into())],
    );
    RestCard { id, line, from, until: to, ritual }
}
