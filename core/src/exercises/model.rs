//! What an exercise is: plain data, read from a pack. Texts are not in here but beside it, under ids
//! that follow from these (`Step::text_ids`), so that a translation is a list of texts and nothing else.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

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

/// Who can see what is done at a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mark {
    /// Only its author; never sent.
    #[serde(rename = "p")]
    Private,
    /// The partner too, once sent.
    #[serde(rename = "s")]
    Shared,
    /// Both, once both have answered.
    #[serde(rename = "z")]
    Sealed,
}

/// Whether something private is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kept {
    /// In the vault.
    Vault,
    /// Nowhere: not in fold, vault, drafts or logs.
    Never,
}

/// How two sealed answers are shown together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Join {
    /// Side by side.
    Both,
    /// Side by side, what both named first.
    OverlapFirst,
    /// The smaller choice holds (options are listed from small to large).
    Smaller,
    /// The later choice holds (options are listed from soon to late).
    Later,
    /// The gentlest choice holds (options are listed from gentle to brisk).
    Gentlest,
}

/// Whose step it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum By {
    /// Each does it.
    Each,
    /// Whoever began.
    Starter,
    /// The one who did not begin.
    Other,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its id within the exercise.
    pub id: String,
    /// Whose it is.
    pub by: By,
    /// An earlier step of the other's that must be visible here first.
    pub needs: Option<String>,
    /// Whether one may go on without doing it.
    pub optional: bool,
    /// What is done.
    pub what: What,
}

/// What is done at a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Read paragraphs: texts `<step>.<paragraph>`.
    Read {
        /// Their ids.
        paragraphs: Vec<String>,
    },
    /// Write for oneself.
    Reflect {
        /// Whether it is kept.
        keep: Kept,
    },
    /// Choose among options.
    Choose {
        /// Who sees it.
        mark: Mark,
        /// Among what.
        options: Options,
        /// At most how many, at least 1.
        up_to: u32,
        /// For a private choice: whether it is kept.
        keep: Kept,
        /// For a sealed choice: how two are shown.
        join: Join,
    },
    /// Place oneself between two ends; private, and the number never leaves the phone.
    Scale {
        /// The highest value; the lowest is 0.
        highest: u32,
        /// Whether it is kept.
        keep: Kept,
    },
    /// Write and, if wished, send.
    Share {
        /// Tags that may be sent along.
        options: Vec<String>,
        /// An own private step whose words are offered as a beginning.
        from: Option<String>,
    },
    /// Both answer, then both see.
    Sealed {
        /// What is asked.
        fields: Vec<Field>,
        /// How two answers are shown.
        join: Join,
    },
    /// Propose a ritual of the library, or keep a private one.
    Schedule {
        /// The library's ritual: `r-daily`.
        ritual: String,
        /// Whether it is a private one.
        private: bool,
    },
    /// A rest.
    Pause,
}

/// What one chooses among.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Options {
    /// The words for feelings, on their field.
    Feelings,
    /// These: texts `<step>.<option>`.
    Listed(Vec<String>),
}

/// One part of a sealed answer: text `<step>.<id>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its id within the step.
    pub id: String,
    /// Whether it may stay empty.
    pub optional: bool,
}

impl Pack {
    /// A text in `language`, or else in English; an unknown id is its own text.
    pub fn text(&self, language: &str, id: &str) -> String {
        let own = self.translations.get(crate::copy::served(language));
        own.and_then(|texts| texts.get(id)).or_else(|| self.texts.get(id)).map_or_else(|| id.to_owned(), Clone::clone)
    }

    /// A step and its place.
    pub fn step(&self, id: &str) -> Option<(usize, &Step)> {
        self.steps.iter().enumerate().find(|(_, step)| step.id == id)
    }

    /// Whether it can be done without a partner.
    pub fn solo(&self) -> bool {
        self.who.contains(&Who::Solo)
    }
}

impl Step {
    /// Who sees what is done here.
    pub fn mark(&self) -> Mark {
        match &self.what {
            What::Choose { mark, .. } => *mark,
            What::Share { .. } => Mark::Shared,
            What::Sealed { .. } => Mark::Sealed,
            _ => Mark::Private,
        }
    }

    /// Ids of the texts that this step shows, each with the most letters it may have.
    pub fn text_ids(&self) -> Vec<(String, usize)> {
        let own = |part: &str, most| (format!("{}.{part}", self.id), most);
        let mut ids = vec![own("name", 60)];
        match &self.what {
            What::Read { paragraphs } => ids.extend(paragraphs.iter().map(|part| own(part, 600))),
            What::Reflect { .. } => ids.extend([own("prompt", 200), own("hint", 200)]),
            What::Choose { options, .. } => {
                ids.push(own("prompt", 200));
                if let Options::Listed(listed) = options {
                    ids.extend(listed.iter().map(|option| own(option, 60)));
                }
            }
            What::Scale { .. } => ids.extend([own("prompt", 200), own("low", 30), own("high", 30)]),
            What::Share { options, .. } => {
                ids.push(own("prompt", 200));
                ids.extend(options.iter().map(|option| own(option, 60)));
            }
            What::Sealed { fields, .. } => ids.extend(fields.iter().map(|field| own(&field.id, 120))),
            What::Schedule { .. } => ids.push(own("prompt", 200)),
            What::Pause => ids.push(own("text", 400)),
        }
        ids
    }
}
