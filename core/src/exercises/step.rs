//! One step of an exercise: whose it is, when it comes, and what is done at it.

use serde::{Deserialize, Serialize};

use crate::ids::PersonId;

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
    /// Whoever tells today: the one who began, unless they chose to listen.
    Teller,
    /// The one of the two who listens today.
    Listener,
}

impl By {
    /// Whether a step of this one's is `person`'s, where `starter` began and `teller`, unless it is who
    /// began, tells.
    pub(super) fn is(self, person: PersonId, starter: PersonId, teller: Option<PersonId>) -> bool {
        match self {
            Self::Each => true,
            Self::Starter => person == starter,
            Self::Other => person != starter,
            Self::Teller => person == teller.unwrap_or(starter),
            Self::Listener => person != teller.unwrap_or(starter),
        }
    }
}

/// A choice on which a step depends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    /// The step at which it is made, shared or sealed.
    pub step: String,
    /// The step is done when it came out as one of these.
    pub is: Vec<String>,
}

/// How one breathes: seconds in, held, out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pattern(pub u32, pub u32, pub u32);

impl Pattern {
    /// A pattern by the id of a choice: `4-0-6`.
    pub fn named(id: &str) -> Option<Self> {
        let parts: Vec<u32> = id.split('-').map(str::parse).collect::<Result<_, _>>().ok()?;
        let [inward, hold, out] = parts.as_slice() else { return None };
        Some(Self(*inward, *hold, *out)).filter(|pattern| pattern.breathable())
    }

    /// Whether anybody would breathe so: 2 to 10 seconds in, held up to 10, 2 to 12 out.
    pub fn breathable(self) -> bool {
        (2..=10).contains(&self.0) && self.1 <= 10 && (2..=12).contains(&self.2)
    }
}

/// Where a pattern or a deck comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source<T> {
    /// The pack names it.
    Here(T),
    /// The choice made at this earlier step does.
    Chosen(String),
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
    /// The choice that it depends on.
    pub when: Option<When>,
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
        /// Ids of the lines of a sample dialogue, two voices in turn.
        sample: Vec<String>,
        /// Exercises, and pages of Help as `help:afraid`, that one can go to from here.
        links: Vec<String>,
    },
    /// Say that one is ready; what stands behind it opens once both have.
    Ready {
        /// Whether who begins says who tells today.
        directions: bool,
    },
    /// Breathe to a paced picture.
    Breathe {
        /// How.
        pattern: Source<Pattern>,
        /// How long, in minutes, 1 to 20.
        minutes: u32,
    },
    /// Let time pass.
    Timer {
        /// How long, in seconds, 1 to 7,200.
        seconds: u32,
        /// How often in a row, 1 to 10.
        times: u32,
        /// Whether the screen darkens.
        dark: bool,
    },
    /// Draw a question from a deck.
    Draw {
        /// Which.
        deck: Source<String>,
    },
    /// One speaks, the other listens.
    Turn {
        /// Once, or swapping once, 1 or 2.
        turns: u32,
        /// How long each speaks, in minutes, 1 to 20.
        minutes: u32,
        /// Whether the listener says back until the speaker says that this is it.
        mirror: bool,
        /// Whether it can be written, too.
        typed: bool,
    },
    /// Find words that both confirm as they stand.
    Agree {
        /// Whether there are words to begin from.
        offer: bool,
    },
    /// Write for oneself.
    Reflect {
        /// Whether it is kept.
        keep: Kept,
        /// A soft timer beside it, in minutes.
        minutes: Option<u32>,
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
        /// For a sealed choice: after how many days it leaves the screen.
        fades_days: Option<u32>,
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
        /// After how many days they leave the screen.
        fades_days: Option<u32>,
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

impl Step {
    /// Who sees what is done here.
    pub fn mark(&self) -> Mark {
        match &self.what {
            What::Choose { mark, .. } => *mark,
            What::Share { .. } | What::Turn { .. } | What::Agree { .. } | What::Ready { .. } => Mark::Shared,
            What::Sealed { .. } => Mark::Sealed,
            _ => Mark::Private,
        }
    }

    /// Who speaks first at a turn, in the words of [`By`]: whoever begins, unless it is said.
    pub fn speaks_first(&self) -> By {
        if self.by == By::Each { By::Starter } else { self.by }
    }

    /// Whether it is done on a phone that is passed between two: what is private or sealed is each one's
    /// on their own phone, and nothing is proposed there.
    pub fn passed(&self) -> bool {
        match &self.what {
            What::Choose { mark, .. } => *mark == Mark::Shared,
            What::Ready { .. }
            | What::Schedule { .. }
            | What::Scale { .. }
            | What::Reflect { .. }
            | What::Sealed { .. } => false,
            _ => true,
        }
    }

    /// Whether nothing is asked here: it is read, watched or passed.
    pub fn passive(&self) -> bool {
        use What::{Breathe, Draw, Pause, Read, Schedule, Timer};
        matches!(self.what, Read { .. } | Breathe { .. } | Timer { .. } | Draw { .. } | Schedule { .. } | Pause)
    }

    /// Id of the few words of help that this step may have, and the most letters of them.
    pub fn hint_id(&self) -> Option<(String, usize)> {
        let has = !matches!(self.what, What::Read { .. } | What::Ready { .. } | What::Pause);
        has.then(|| (format!("{}.hint", self.id), 300))
    }

    /// Ids of the texts that this step shows, each with the most letters it may have.
    pub fn text_ids(&self) -> Vec<(String, usize)> {
        let own = |part: &str, most| (format!("{}.{part}", self.id), most);
        let mut ids = vec![own("name", 60)];
        match &self.what {
            What::Read { paragraphs, sample, .. } => {
                ids.extend(paragraphs.iter().map(|part| own(part, 600)));
                ids.extend(sample.iter().map(|line| own(line, 300)));
            }
            What::Ready { .. } | What::Breathe { .. } => ids.push(own("text", 300)),
            What::Timer { .. } | What::Pause => ids.push(own("text", 400)),
            What::Draw { .. } | What::Schedule { .. } => ids.push(own("prompt", 200)),
            What::Turn { .. } => ids.extend([own("speak", 300), own("listen", 300)]),
            What::Agree { offer } => {
                ids.push(own("prompt", 300));
                ids.extend(offer.then(|| own("offer", 600)));
            }
            What::Reflect { .. } => ids.extend([own("prompt", 200), own("hint", 300)]),
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
        }
        ids
    }
}
