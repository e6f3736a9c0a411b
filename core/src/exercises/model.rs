//! What an exercise is: plain data, read from a pack. Texts are not in here but beside it, under ids
//! that follow from these (`Step::text_ids`), so that a translation is a list of texts and nothing else.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::step::{Step, What};
use crate::time::CivilDate;

/// Texts by id.
pub type Texts = BTreeMap<String, String>;

/// One exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// Its id: `daily-check-in`.
    pub id: String,
    /// Raised whenever steps change; a session keeps the one it began with.
    pub version: u32,
    /// About how long, in minutes, 1 to 120.
    pub minutes: u32,
    /// Which kinds of closeness it tends.
    pub types: Vec<Closeness>,
    /// How two people can do it.
    pub who: Vec<Who>,
    /// When it may start.
    pub gate: Gate,
    /// What the app asks of each alone before they go on.
    pub guards: Vec<Guard>,
    /// What one may be looking for when this is right.
    pub needs: Vec<Need>,
    /// Pages of Help that stand at the foot of every step: `afraid`.
    pub help: Vec<String>,
    /// Whether each run is its own, or each day has one.
    pub occurs: Occurs,
    /// Rows of the coverage matrix that it serves: `C87`.
    pub serves: Vec<String>,
    /// What to mind: texts `caution.<id>`.
    pub cautions: Vec<String>,
    /// What research supports.
    pub evidence: Evidence,
    /// Whether no licensed therapist has reviewed it yet; the app then says so before it starts.
    pub review_pending: bool,
    /// Who has reviewed it, in which version.
    pub reviews: Vec<Review>,
    /// What is done, in order.
    pub steps: Vec<Step>,
    /// The English texts.
    pub texts: Texts,
    /// Other languages, by tag; a text missing there is served in English.
    pub translations: BTreeMap<String, Texts>,
}

/// A kind of closeness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Closeness {
    /// Being let in on what goes on inside.
    Emotional,
    /// Touch.
    Physical,
    /// Each other's minds.
    Intellectual,
    /// What matters most.
    Spiritual,
}

/// A way to do it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Who {
    /// Alone; possible before pairing.
    Solo,
    /// Together in a room, one phone passed.
    Room,
    /// Nearby, each on their own phone.
    Own,
    /// From a distance.
    Far,
}

/// When an exercise may start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gate {
    /// Either may begin; a step that needs the other waits, without badge or nudge.
    Open,
    /// What stands behind its one [`What::Ready`] opens once both have said, each for themselves, that they
    /// are. Not now, later and not yet seen look the same to the other.
    Ready,
}

/// What the app asks of one alone before they go on, stored nowhere and judged by nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Guard {
    /// How stirred up one is, at every start and return.
    Calm,
    /// Whether one would be afraid to say something, before one's own ready or the first step.
    Fear,
}

/// What someone may be looking for; the library is read by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// The same fight, again.
    SameFight,
    /// Something hurt.
    Hurt,
    /// Grown a little apart.
    Drifting,
    /// Hard to say what one feels.
    HardToSay,
    /// One of the two would like to be heard.
    BeHeard,
    /// Small things every day.
    Everyday,
    /// A good time together.
    GoodTime,
    /// Far from each other.
    FarApart,
    /// Touch and wishes.
    Touch,
    /// New together.
    NewTogether,
    /// Trust was broken.
    Trust,
    /// Someone alongside the two.
    Help,
}

impl Need {
    /// All, in the order they are offered in.
    pub const ALL: [Self; 12] = [
        Self::SameFight,
        Self::BeHeard,
        Self::Drifting,
        Self::FarApart,
        Self::Everyday,
        Self::Hurt,
        Self::HardToSay,
        Self::GoodTime,
        Self::Touch,
        Self::NewTogether,
        Self::Trust,
        Self::Help,
    ];
}

/// What makes two runs the same run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Occurs {
    /// Each start is a run of its own.
    Freely,
    /// One run a day for the couple, named by the library ritual it belongs to. Two phones that start
    /// it on the same day without having heard of each other are in the same run.
    Daily(String),
}

/// A review, recorded with the consent of who gave it and after what they asked for was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// As what they read it.
    pub role: Reviewer,
    /// How they wish to be named, with licence or organisation.
    pub by: String,
    /// The day on which they finished.
    pub on: CivilDate,
    /// The version that they read; of a later one it says nothing.
    pub version: u32,
}

/// Who reviews.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reviewer {
    /// A licensed therapist with training in couple work.
    Therapist,
    /// An advocate for people who live with abuse.
    Advocate,
}

/// What research supports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Evidence {
    /// No study we know of.
    NoneKnown,
    /// These, each with its text `evidence.<id>`.
    Studies(Vec<Study>),
}

/// One study.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Study {
    /// Its id within the pack.
    pub id: String,
    /// A DOI or an address.
    pub source: String,
}

impl Pack {
    /// A text in `language`, or else in English; an unknown id is its own text.
    pub fn text(&self, language: &str, id: &str) -> String {
        let own = self.translations.get(crate::copy::served(language));
        own.and_then(|texts| texts.get(id)).or_else(|| self.texts.get(id)).map_or_else(|| id.to_owned(), Clone::clone)
    }

    /// Whether `role` has reviewed it as it stands.
    pub fn reviewed(&self, role: Reviewer) -> bool {
        self.reviews.iter().any(|review| review.role == role && review.version == self.version)
    }

    /// A step and its place.
    pub fn step(&self, id: &str) -> Option<(usize, &Step)> {
        self.steps.iter().enumerate().find(|(_, step)| step.id == id)
    }

    /// Whether it can be done without a partner.
    pub fn solo(&self) -> bool {
        self.who.contains(&Who::Solo)
    }

    /// Its place where both say that they are ready; none where either may begin.
    pub fn gate_at(&self) -> Option<usize> {
        self.steps.iter().position(|step| matches!(step.what, What::Ready { .. }))
    }
}
