//! Where somebody is on a path, and what they see of it: pure. There is no being behind: an exercise is
//! done, passed over, open, or rests for some days, and nothing counts how long it has been open.

use std::collections::{BTreeMap, BTreeSet};

use super::library::newest;
use super::model::{Gate, Pack};
use super::paths::Path;
use super::reads::Eyes;
use super::shelf::card;
use super::{PathCard, PathScreen, PathStage, StageState};
use crate::time::{CivilDate, Zone, day_ending_at_four};

/// A path under way on this phone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Walk {
    /// Which.
    pub path: String,
    /// When it was begun, in milliseconds since 1970.
    pub begun_ms: i64,
    /// Whether twice as many days lie between.
    pub slower: bool,
    /// Exercises that were passed over.
    pub skipped: BTreeSet<String>,
    /// When exercises were finished last since it was begun, in milliseconds since 1970.
    pub finished: BTreeMap<String, i64>,
}

/// One exercise of a path, as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stage<'a> {
    pub(super) exercise: &'a str,
    pub(super) state: StageState,
    pub(super) opens: Option<CivilDate>,
}

impl Walk {
    /// Counts what was finished in another file, too.
    pub fn and(&mut self, finished: BTreeMap<String, i64>) {
        for (exercise, at_ms) in finished {
            let last = self.finished.entry(exercise).or_insert(at_ms);
            *last = at_ms.max(*last);
        }
    }

    /// How the exercises of `path` stand on the day of `now_ms` in `zone`.
    pub(super) fn stages<'p>(&self, path: &'p Path, zone: &Zone, now_ms: i64) -> Vec<Stage<'p>> {
        let last = path.stages.iter().filter_map(|stage| self.finished.get(stage)).max();
        let between = path.days_between(self.slower).into();
        let opens = last.map(|at_ms| day_ending_at_four(zone, *at_ms).plus_days(between));
        let rests = opens.filter(|opens| *opens > day_ending_at_four(zone, now_ms));
        let mut next = true;
        let stage = |exercise: &'p String| {
            let settled = match (self.finished.contains_key(exercise), self.skipped.contains(exercise)) {
                (true, _) => Some(StageState::Done),
                (false, true) => Some(StageState::Skipped),
                (false, false) => None,
            };
            let (state, opens) = match settled {
                Some(state) => (state, None),
                None if !std::mem::take(&mut next) => (StageState::Later, None),
                None if rests.is_some() => (StageState::Resting, rests),
                None => (StageState::Open, None),
            };
            Stage { exercise, state, opens }
        };
        path.stages.iter().map(stage).collect()
    }
}

/// A path in a list; `walk` is the one under way.
pub(super) fn path_card(path: &Path, eyes: &Eyes, walk: Option<&Walk>) -> PathCard {
    let copy = eyes.copy();
    let walk = walk.filter(|walk| walk.path == path.id);
    let text = path.words(&eyes.here.language);
    let line = match walk.map(|walk| next(walk, path, eyes)) {
        None => {
            let (count, days) = (i64::try_from(path.stages.len()).unwrap_or(i64::MAX), path.days_between(false).into());
            copy.format("path-line", &[("count", count.into()), ("days", days)])
        }
        Some(None) => copy.text("path-walked"),
        Some(Some((state, pack))) => {
            let key = if state == StageState::Resting { "path-rests" } else { "path-next" };
            copy.format(key, &[("title", (&pack.text(&eyes.here.language, "title")).into())])
        }
    };
    PathCard {
        id: path.id.clone(),
        title: text.title.clone(),
        purpose: text.purpose.clone(),
        line,
        under_way: walk.is_some(),
        needs: path.needs.iter().map(|need| need.id().to_owned()).collect(),
    }
}

/// What is open or rests; none at the end.
fn next(walk: &Walk, path: &Path, eyes: &Eyes) -> Option<(StageState, &'static Pack)> {
    let stages = walk.stages(path, &Zone::of(eyes.here, eyes.now_ms), eyes.now_ms);
    let ahead = |stage: &&Stage| matches!(stage.state, StageState::Open | StageState::Resting);
    stages.iter().find(ahead).and_then(|stage| Some((stage.state, newest(stage.exercise)?)))
}

/// One path, whole; `walk` is the one under way, this or another.
pub fn path_screen(path: &Path, eyes: &Eyes, walk: Option<&Walk>) -> PathScreen {
    let copy = eyes.copy();
    let words = path.words(&eyes.here.language);
    let other = walk.filter(|walk| walk.path != path.id).and_then(|walk| super::path_of(&walk.path));
    let own = walk.filter(|walk| walk.path == path.id);
    let stages = match own {
        Some(walk) => walk.stages(path, &Zone::of(eyes.here, eyes.now_ms), eyes.now_ms),
        None => path.stages.iter().map(|exercise| Stage { exercise, state: StageState::Later, opens: None }).collect(),
    };
    let stages: Vec<PathStage> = stages.iter().filter_map(|stage| shown(stage, eyes)).collect();
    let slower = own.is_some_and(|walk| walk.slower);
    let days = path.days_between(slower);
    let ended = own.is_some() && stages.iter().all(|one| matches!(one.state, StageState::Done | StageState::Skipped));
    PathScreen {
        card: path_card(path, eyes, walk),
        intro: words.intro.clone(),
        pace: copy.format(if slower { "path-pace-slower" } else { "path-pace" }, &[("days", days.into())]),
        slower,
        can_begin: own.is_none() && (eyes.me.is_some() || stages.iter().any(|stage| stage.exercise.solo)),
        instead: other.map_or_else(String::new, |other| {
            copy.format("path-instead", &[("title", (&other.words(&eyes.here.language).title).into())])
        }),
        end: if ended { words.end.clone() } else { String::new() },
        stages,
    }
}

fn shown(stage: &Stage, eyes: &Eyes) -> Option<PathStage> {
    let pack = newest(stage.exercise)?;
    let key = match stage.state {
        StageState::Later => None,
        StageState::Open if eyes.me.is_none() && !pack.solo() => Some("path-stage-for-two"),
        StageState::Open if pack.gate == Gate::Ready => Some("path-stage-open-ready"),
        StageState::Open => Some("path-stage-open"),
        StageState::Resting => Some("path-stage-rests"),
        StageState::Done => Some("path-stage-done"),
        StageState::Skipped => Some("path-stage-skipped"),
    };
    Some(PathStage {
        exercise: card(pack, eyes),
        state: stage.state,
        opens: stage.opens,
        line: key.map_or_else(String::new, |key| eyes.copy().text(key)),
    })
}
