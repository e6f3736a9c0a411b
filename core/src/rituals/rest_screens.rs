//! What the screens need of rests, and of a version of a ritual's times that is kept beside the one shown.

use crate::ids::{ProposalId, RestId, RitualId};
use crate::time::CivilDate;

/// For how long rituals rest. Neither this choice nor a reason is kept: only the days are.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RestChoice {
    /// Seven days from today on.
    LowEnergyWeek,
    /// From today on until someone ends it, two weeks at most.
    Illness,
    /// These days, 366 at most.
    Holiday {
        /// The first day.
        from: CivilDate,
        /// The last day, today or later.
        until: CivilDate,
    },
}

/// Days on which rituals rest.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct RestCard {
    /// Its name in commands.
    pub id: RestId,
    /// What rests and when it comes again: "All your rituals rest. They come again on 30 November 2026."
    pub line: String,
    /// The first day.
    pub from: CivilDate,
    /// The last day.
    pub until: CivilDate,
    /// The one ritual that rests; none for all of the two.
    pub ritual: Option<RitualId>,
}

/// Another version of a ritual's times, which is kept and may still be agreed to.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct OtherChange {
    /// In plain words.
    pub summary: String,
    /// To be accepted by this id.
    pub proposal: ProposalId,
}
