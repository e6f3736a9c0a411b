//! What the screens of paths need, each in one read.

use super::screens::ExerciseCard;
use crate::time::CivilDate;

/// A path in a list.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct PathCard {
    /// Its id: `learning-to-listen`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is for, in a line.
    pub purpose: String,
    /// How many exercises it has, or, under way, what comes next; never how much is left.
    pub line: String,
    /// Whether it is under way on this phone.
    pub under_way: bool,
    /// What it may be right for: ids of `LibraryScreen::needs`.
    pub needs: Vec<String>,
}

/// One path, whole.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct PathScreen {
    /// As in the list.
    pub card: PathCard,
    /// What it is, and how it is walked.
    pub intro: String,
    /// Its exercises, in order.
    pub stages: Vec<PathStage>,
    /// How much time lies between two of them at least, in a line.
    pub pace: String,
    /// Whether it is walked at the slower pace: twice as many days between.
    pub slower: bool,
    /// Whether it can be begun here now: it is not under way, and something of it can be done here.
    pub can_begin: bool,
    /// What beginning it leaves, in a line; empty while no other path is under way.
    pub instead: String,
    /// The last words, once every exercise is done or passed over; empty until then.
    pub end: String,
}

/// An exercise on a path.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct PathStage {
    /// The exercise. Its page can be opened whatever the state.
    pub exercise: ExerciseCard,
    /// How it stands on this phone.
    pub state: StageState,
    /// The day from which on it is open, while it rests.
    pub opens: Option<CivilDate>,
    /// How it stands, in a line without that day; empty where there is nothing to say.
    pub line: String,
}

/// How an exercise on a path stands. None of them is late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StageState {
    /// Comes after the one that is open or rests; before the path is begun, all do.
    Later,
    /// Can be done now.
    Open,
    /// Some days lie before it.
    Resting,
    /// Finished here since the path was begun.
    Done,
    /// Passed over; this can be taken back.
    Skipped,
}
