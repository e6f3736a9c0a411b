//! The library as it is looked through, and the few of it that Together suggests.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::LibraryScreen;
use super::model::{Closeness, Gate, Need, Occurs, Pack, Who};
use super::paths::{Path, path_of};
use super::reads::{Begun, Eyes};
use super::screens::{ExerciseCard, SessionCard, TogetherScreen};
use super::step_screens::Choice;
use super::walk::{Walk, path_card};
use crate::time::{Zone, day_ending_at_four};

/// What fits into "ten minutes tonight", in minutes.
const SHORT: u32 = 10;

/// The longest that is suggested as something light, in minutes.
const LIGHT: u32 = 15;

/// How many are suggested.
const SUGGESTED: usize = 3;

/// A need that is read off an exercise instead of standing in its pack: its id, its key, and whether an
/// exercise answers it.
type ReadOff = (&'static str, &'static str, fn(&Pack) -> bool);

const READ_OFF: [ReadOff; 2] =
    [("short", "need-short", |pack| pack.minutes <= SHORT), ("alone", "need-alone", Pack::solo)];

/// All there is to do: `packs`, each exercise once, and `paths`. `walk` is the path under way.
pub fn library(eyes: &Eyes, packs: &[&Pack], paths: &[&Path], walk: Option<&Walk>) -> LibraryScreen {
    let copy = eyes.copy();
    let exercises: Vec<ExerciseCard> = packs.iter().map(|pack| card(pack, eyes)).collect();
    let choice = |id: &str, key: &str| Choice { id: id.to_owned(), text: copy.text(key) };
    let listed = Need::ALL.iter().map(|need| (need.id(), need.key()));
    // The everyday ones first: a front end may show a few before it shows all.
    let needs = READ_OFF.iter().map(|(id, key, _)| (*id, *key)).chain(listed);
    let wanted = |id: &str| exercises.iter().any(|card| card.needs.iter().any(|need| need == id));
    LibraryScreen {
        needs: needs.filter(|(id, _)| wanted(id)).map(|(id, key)| choice(id, key)).collect(),
        kinds: Closeness::ALL.iter().map(|kind| choice(kind.id(), kind.key())).collect(),
        paths: paths.iter().map(|path| path_card(path, eyes, walk)).collect(),
        exercises,
    }
}

/// Together, from what was begun here; `walk` is the path under way.
pub fn together(begun: Begun, eyes: &Eyes, walk: Option<&Walk>) -> TogetherScreen {
    TogetherScreen {
        suggested: suggested(&super::library::latest(), eyes, &begun.running, &begun.finished),
        running: begun.running,
        past: begun.past,
        agreed: begun.agreed,
        path: walk.and_then(|one| path_of(&one.path)).map(|path| path_card(path, eyes, walk)),
    }
}

/// A few of `packs` that could be begun today; from what was done on this phone and the day alone.
pub(super) fn suggested(
    packs: &[&Pack],
    eyes: &Eyes,
    running: &[SessionCard],
    lately: &BTreeMap<String, i64>,
) -> Vec<ExerciseCard> {
    let day = day_ending_at_four(&Zone::of(eyes.here, eyes.now_ms), eyes.now_ms).to_string();
    let mut fit: Vec<&Pack> = packs.iter().copied().filter(|pack| fits_anybody(pack)).collect();
    fit.retain(|pack| eyes.me.is_some() || pack.solo());
    fit.retain(|pack| running.iter().all(|session| session.exercise != pack.id));
    fit.sort_by_cached_key(|pack| {
        let place: [u8; 32] = Sha256::new().chain_update(&day).chain_update(&pack.id).finalize().into();
        (lately.contains_key(&pack.id), !is_light(pack), place)
    });
    fit.iter().take(SUGGESTED).map(|pack| card(pack, eyes)).collect()
}

/// Nobody is told unasked that something may be broken, what waits for a review is found and not
/// offered, and the day's question stands on Today.
fn fits_anybody(pack: &Pack) -> bool {
    let heavy = |need: &Need| matches!(need, Need::Trust | Need::Help | Need::Hurt);
    !pack.review_pending && pack.occurs == Occurs::Freely && !pack.needs.iter().any(heavy)
}

fn is_light(pack: &Pack) -> bool {
    pack.gate == Gate::Open && pack.guards.is_empty() && pack.minutes <= LIGHT
}

/// An exercise in a list.
pub fn card(pack: &Pack, eyes: &Eyes) -> ExerciseCard {
    let language = &eyes.here.language;
    let listed = pack.needs.iter().map(|need| need.id());
    let read_off = READ_OFF.iter().filter(|(_, _, has)| has(pack)).map(|(id, _, _)| *id);
    ExerciseCard {
        id: pack.id.clone(),
        title: pack.text(language, "title"),
        purpose: pack.text(language, "purpose"),
        minutes: pack.minutes,
        solo: pack.solo(),
        needs: listed.chain(read_off).map(str::to_owned).collect(),
        kinds: pack.types.iter().map(|kind| kind.id().to_owned()).collect(),
        far: pack.who.contains(&Who::Far),
        one_phone: pack.who.contains(&Who::Room),
        review_pending: pack.review_pending,
    }
}

impl Need {
    /// As packs write it.
    pub(super) fn id(self) -> &'static str {
        self.key().split_once('-').map_or("", |(_, id)| id)
    }

    fn key(self) -> &'static str {
        match self {
            Self::SameFight => "need-same-fight",
            Self::Hurt => "need-hurt",
            Self::Drifting => "need-drifting",
            Self::HardToSay => "need-hard-to-say",
            Self::BeHeard => "need-be-heard",
            Self::Everyday => "need-everyday",
            Self::GoodTime => "need-good-time",
            Self::FarApart => "need-far-apart",
            Self::Touch => "need-touch",
            Self::NewTogether => "need-new-together",
            Self::Trust => "need-trust",
            Self::Help => "need-help",
        }
    }
}

impl Closeness {
    const ALL: [Self; 4] = [Self::Emotional, Self::Physical, Self::Intellectual, Self::Spiritual];

    /// As packs write it.
    fn id(self) -> &'static str {
        self.key().split_once('-').map_or("", |(_, id)| id)
    }

    fn key(self) -> &'static str {
        match self {
            Self::Emotional => "kind-emotional",
            Self::Physical => "kind-physical",
            Self::Intellectual => "kind-intellectual",
            Self::Spiritual => "kind-spiritual",
        }
    }
}
