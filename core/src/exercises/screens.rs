//! What the screens of exercises need, each in one read.

use crate::ids::SessionId;

/// Together: what runs and what can be begun.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct TogetherScreen {
    /// Sessions begun and not ended, latest first.
    pub running: Vec<SessionCard>,
    /// The library.
    pub exercises: Vec<ExerciseCard>,
    /// Sessions that were finished or left, latest first, at most 30: what one wrote for oneself can be
    /// read there again.
    pub past: Vec<SessionCard>,
}

/// A session in a list.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct SessionCard {
    /// The session.
    pub id: SessionId,
    /// The exercise's title.
    pub title: String,
    /// Where it stands, in a line.
    pub line: String,
    /// Whose part of the present shared step is done.
    pub rings: Rings,
}

/// The mark: a ring fills when that one has done their part; never presence or speed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
pub struct Rings {
    /// The holder of this phone.
    pub own: bool,
    /// The partner.
    pub theirs: bool,
}

/// An exercise in a list.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct ExerciseCard {
    /// Its id: `daily-check-in`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is for, in a line.
    pub purpose: String,
    /// About how long, in minutes.
    pub minutes: u32,
    /// Whether it can be done alone.
    pub solo: bool,
}

/// One exercise, before it starts.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct ExerciseScreen {
    /// As in the list.
    pub card: ExerciseCard,
    /// The approach it comes from.
    pub approach: String,
    /// What research supports, or "no study we know of".
    pub evidence: String,
    /// What to mind.
    pub cautions: Vec<String>,
    /// Who sees what, step by step, in a line each.
    pub steps: Vec<String>,
    /// Whether no licensed therapist has reviewed it yet.
    pub review_pending: bool,
    /// A session of it that is under way.
    pub running: Option<SessionId>,
    /// Whether it can be started here now (some need a partner).
    pub can_start: bool,
}

/// How a session stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionState {
    /// Under way.
    Running,
    /// Paused here. That the other rests is told in the session's line, and never why.
    Paused,
    /// Done, here.
    Done,
    /// Ended before its end.
    Left,
}

/// One step of a session, as it stands on this phone.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct SessionScreen {
    /// The session.
    pub id: SessionId,
    /// The exercise.
    pub exercise: String,
    /// Its title.
    pub title: String,
    /// How it stands.
    pub state: SessionState,
    /// The present step, from 1.
    pub step_number: u32,
    /// How many there are.
    pub step_count: u32,
    /// Who can see what is written here, in a line.
    pub who_sees: String,
    /// Whose part of this step is done.
    pub rings: Rings,
    /// The partner's name; none alone.
    pub partner: Option<String>,
    /// The step.
    pub step: StepView,
    /// Its id in the pack: what a front end keys what is being typed by. Empty at the end.
    pub step_id: String,
    /// What the step asks of the holder of this phone just now.
    pub asks: Asks,
    /// While this is on screen, exchange this often, in milliseconds: the step goes on with the partner's
    /// part. None where theirs is there, or is not looked for.
    pub exchange_every_ms: Option<u64>,
}

/// What a step asks of the holder of this phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Asks {
    /// Nothing, or nothing any more: it is read, and [`Answer::Next`] goes on.
    Nothing,
    /// Something that stays on this phone.
    Keep,
    /// Something that reaches the partner at once and cannot be called back.
    Send,
    /// Something that both see once both have given theirs.
    Seal,
}

/// What a step shows and asks.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StepView {
    /// To read; [`Answer::Next`] goes on.
    Read {
        /// Its heading.
        title: String,
        /// The text.
        paragraphs: Vec<String>,
    },
    /// To write for oneself: [`Answer::Text`] or [`Answer::Next`].
    Reflect {
        /// The question.
        prompt: String,
        /// A few words of help.
        hint: String,
        /// What was written so far.
        draft: String,
    },
    /// To choose among texts: [`Answer::Chosen`]. Sealed choices wait for both.
    Choose {
        /// The question.
        prompt: String,
        /// The choices.
        options: Vec<Choice>,
        /// At most how many.
        up_to: u32,
        /// Ids chosen here so far.
        chosen: Vec<String>,
        /// What the two see of each other.
        exchange: Exchange,
    },
    /// To find a word in the field of feelings: [`Answer::Chosen`].
    Feelings {
        /// The question.
        prompt: String,
        /// The field.
        words: Vec<FeelingWord>,
        /// Offered outside the field.
        outside: Vec<Choice>,
        /// At most how many.
        up_to: u32,
        /// Ids chosen here so far.
        chosen: Vec<String>,
        /// What the two see of each other.
        exchange: Exchange,
    },
    /// A private scale: [`Answer::Value`]. The number never leaves the phone.
    Scale {
        /// The question.
        prompt: String,
        /// What its low end says.
        low: String,
        /// What its high end says.
        high: String,
        /// Its highest value; the lowest is 0.
        highest: u32,
        /// Where it stands.
        value: Option<u32>,
    },
    /// To write and, if wished, send: [`Answer::Send`] or [`Answer::KeepToMyself`].
    Share {
        /// The question.
        prompt: String,
        /// Ready beginnings or tags to send along.
        options: Vec<Choice>,
        /// What was written so far.
        draft: String,
        /// What the two see of each other.
        exchange: Exchange,
    },
    /// Both answer, then both see: [`Answer::Seal`], [`Answer::Withdraw`], [`Answer::Next`].
    Sealed {
        /// The parts to answer, one field each.
        fields: Vec<SealedField>,
        /// What was written so far, a text per field.
        draft: Vec<String>,
        /// What the two see of each other.
        exchange: Exchange,
    },
    /// To propose or keep a ritual: [`Answer::Propose`] or [`Answer::Next`].
    Schedule {
        /// What is offered.
        prompt: String,
        /// The library's ritual.
        library: String,
        /// Its title.
        title: String,
        /// Its schedule in plain words.
        summary: String,
        /// Whether it has been proposed, or is on already.
        proposed: bool,
    },
    /// A rest: [`Answer::Next`] whenever.
    Pause {
        /// What to do with it.
        text: String,
    },
    /// The end.
    Done {
        /// A closing line.
        text: String,
    },
}

/// One choice.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Choice {
    /// Its id in the pack.
    pub id: String,
    /// Its text.
    pub text: String,
}

/// One word in the field of feelings.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct FeelingWord {
    /// `emo.<family>.<word>`.
    pub id: String,
    /// The word.
    pub text: String,
    /// Its family, in the reader's language.
    pub family: String,
    /// −1 unpleasant … 1 pleasant.
    pub x: f64,
    /// −1 little energy … 1 much.
    pub y: f64,
}

impl Eq for FeelingWord {}

/// One part of a sealed answer.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct SealedField {
    /// The question.
    pub prompt: String,
    /// Whether it may stay empty.
    pub optional: bool,
}

/// How far the two are with a step that both do.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Exchange {
    /// The step is nobody else's.
    Private,
    /// Nothing sent here yet; `partner_sealed` when the other's answer waits, unreadable.
    NotYet {
        /// The partner has sealed theirs.
        partner_sealed: bool,
    },
    /// Sealed here; waiting without hurry.
    SealedHere {
        /// Whether taking it back still counts.
        can_withdraw: bool,
    },
    /// Sent or opened: what both wrote, a text per field; empty where nothing came (yet).
    Open {
        /// Mine.
        own: Vec<String>,
        /// The partner's.
        theirs: Vec<String>,
    },
    /// The day passed before both had answered: it stays with its author.
    StayedWithMe,
}

/// What someone does at a step.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Go on.
    Next,
    /// One step back.
    Back,
    /// Keep a private text and go on.
    Text {
        /// The text.
        text: String,
    },
    /// Choose these.
    Chosen {
        /// Ids of the choices.
        ids: Vec<String>,
    },
    /// Set the private scale.
    Value {
        /// 0 to the scale's highest.
        value: u32,
    },
    /// Send a text to the partner; it cannot be called back.
    Send {
        /// The text.
        text: String,
        /// A tag sent along, if any.
        option: Option<String>,
    },
    /// Send nothing, keep what was written, wherever something would be sent or sealed.
    KeepToMyself {
        /// What is on the screen: a text per field, or the ids chosen. None at all: what was drafted.
        texts: Vec<String>,
    },
    /// Seal an answer: one text per field.
    Seal {
        /// The texts.
        texts: Vec<String>,
    },
    /// Take a sealed answer back while the partner has not answered.
    Withdraw,
    /// Propose the step's ritual as it is offered.
    Propose,
}
