//! What the screen of days and weeks needs: what was done together, as a picture with a text form, and what
//! comes. Nothing is counted, and a day without anything is only a day.

use super::screens::When;
use crate::ids::RitualId;
use crate::time::CivilDate;

/// The weeks of one month, and one of their days.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct WeeksScreen {
    /// The first day of the month shown.
    pub month: CivilDate,
    /// The day here.
    pub today: CivilDate,
    /// Whole weeks, Monday first, from the one in which the month begins to the one in which it ends: 28, 35 or 42 days.
    pub days: Vec<WeekDay>,
    /// The day looked at, one of `days`.
    pub day: CivilDate,
    /// What was done on that day, whoever of the two said so.
    pub done: Vec<DayRitual>,
    /// What comes on that day, or came and is not over, the first to come first.
    pub comes: Vec<DayRitual>,
    /// A day of the month before, to look at; none when nothing was done before this month.
    pub earlier: Option<CivilDate>,
    /// A day of the month after, to look at; none beyond a year ahead.
    pub later: Option<CivilDate>,
}

/// One day of the picture.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct WeekDay {
    /// Which.
    pub date: CivilDate,
    /// Whether something was done on it.
    pub done: bool,
    /// Whether something comes on it.
    pub comes: bool,
    /// The day in words: "Sunday, 22 November 2026. Done: Our walk. To come: Bedtime minute."
    pub said: String,
}

/// A ritual on a day.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct DayRitual {
    /// Which.
    pub id: RitualId,
    /// Its title.
    pub title: String,
    /// When it comes; none for what was done.
    pub when: Option<When>,
}
