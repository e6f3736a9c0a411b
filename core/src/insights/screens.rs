//! What the screen of looking back needs, in one read.

use crate::ids::{RitualId, SessionId};
use crate::time::CivilDate;

/// What changed for us: nothing in it is counted, scored or compared, and each list stands in words as it is.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct InsightsScreen {
    /// The partner's name; none alone, when every list is empty.
    pub partner: Option<String>,
    /// What the two did together in the last twelve months, the latest month first; a month without anything is
    /// left out.
    pub months: Vec<MonthTogether>,
    /// What they said they appreciate in this week of earlier years, last year first; years without are left out.
    pub years: Vec<YearBack>,
    /// What they said they appreciate in the last twelve months, the latest first.
    pub appreciated: Vec<ToldTogether>,
    /// Ways they came back to each other, in their own words, the latest first.
    pub came_back: Vec<ToldTogether>,
    /// How the rituals they have on go with their weeks.
    pub rituals: Vec<RitualFit>,
    /// One's own words of the last days, the first day first: a picture that never leaves this phone.
    pub moods: Vec<MoodDay>,
    /// Who can see that picture, in a line.
    pub moods_who_sees: String,
}

/// What was done in a month.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct MonthTogether {
    /// Its first day.
    pub month: CivilDate,
    /// What was done in it, what began first, first.
    pub did: Vec<DidTogether>,
}

/// Something the two did.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct DidTogether {
    /// The title of the exercise or ritual.
    pub title: String,
    /// The days of that month, from the first on.
    pub days: Vec<CivilDate>,
}

/// This week in an earlier year.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct YearBack {
    /// "A year ago this week".
    pub line: String,
    /// What was said then, from the first day on.
    pub told: Vec<ToldTogether>,
}

/// What the two told each other in one session.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct ToldTogether {
    /// The session, to read it again.
    pub session: SessionId,
    /// The exercise's title.
    pub title: String,
    /// The day.
    pub day: CivilDate,
    /// What the holder of this phone gave.
    pub own: Vec<String>,
    /// What the partner gave.
    pub theirs: Vec<String>,
}

/// How a ritual goes with the weeks of the two.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct RitualFit {
    /// Which.
    pub id: RitualId,
    /// Its title.
    pub title: String,
    /// "This one fits your weeks as they are."
    pub line: String,
}

/// One's own word for a day.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct MoodDay {
    /// The day.
    pub day: CivilDate,
    /// The word.
    pub word: String,
    /// Its place in words, the text form of `x` and `y`: "pleasant, with less energy". Empty for a word without a place.
    pub place: String,
    /// −1 unpleasant … 1 pleasant; none for a word that has no place on the field, such as tired.
    pub x: Option<f64>,
    /// −1 little energy … 1 much; none as above.
    pub y: Option<f64>,
}
