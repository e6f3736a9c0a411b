//! What the library's screen needs, in one read.

use super::path_screens::PathCard;
use super::screens::ExerciseCard;
use super::step_screens::Choice;

/// Everything there is to do. What fits a need, a kind or the minutes at hand is picked by the front end
/// from what stands on the cards; nothing is asked anew for it, and nothing of it is written down.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct LibraryScreen {
    /// What someone may be looking for, in the words they might say; each stands on at least one card.
    pub needs: Vec<Choice>,
    /// The kinds of closeness, in everyday words.
    pub kinds: Vec<Choice>,
    /// The exercises, in the order they are listed in.
    pub exercises: Vec<ExerciseCard>,
    /// The paths.
    pub paths: Vec<PathCard>,
}
