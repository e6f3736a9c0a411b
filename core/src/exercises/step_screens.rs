//! What one step of a session shows, and what can be done at it.

use crate::ids::WordingId;

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
        /// A sample dialogue, two voices in turn; empty where none.
        sample: Vec<String>,
        /// Where one can go from here.
        links: Vec<Link>,
    },
    /// Asked at every start and return, never kept anywhere: a slider from 0 to `highest`, whose value stays
    /// in the control that shows it and is forgotten with it. [`Answer::Next`] goes on, whatever was shown.
    Calm {
        /// The question.
        prompt: String,
        /// What its low end says.
        low: String,
        /// What its high end says.
        high: String,
        /// Its highest value; the lowest is 0.
        highest: u32,
        /// From this value on `line` and `links` stand below.
        from: u32,
        /// What may do good now.
        line: String,
        /// Where one can go instead.
        links: Vec<Link>,
    },
    /// Asked before one's own ready, never kept anywhere: the choice marks nothing, not even on the screen.
    /// [`Answer::Next`] goes on, whatever was touched.
    Fear {
        /// What stands above the question.
        paragraphs: Vec<String>,
        /// The question.
        prompt: String,
        /// What one could say.
        options: Vec<Choice>,
        /// Private reading, for everyone, from the start.
        reading: Link,
    },
    /// To say that one is ready: [`Answer::Ready`]. It opens once both are.
    Ready {
        /// What one says yes to.
        text: String,
        /// Who tells today can be chosen here: by who begins, before they are ready.
        choose_teller: bool,
        /// Who tells today, in a line; empty where it makes no difference or is not chosen yet.
        direction: String,
        /// Whether this one has said it.
        own: bool,
        /// Whether both have.
        both: bool,
    },
    /// To breathe to a paced picture: [`Answer::Ready`] starts together, [`Answer::Next`] goes on.
    Breathe {
        /// What stands above it.
        text: String,
        /// Seconds in.
        inward: u32,
        /// Seconds held; 0 for none.
        hold: u32,
        /// Seconds out.
        out: u32,
        /// How long, in minutes.
        minutes: u32,
        /// Whether a common start is offered: each on their own phone.
        can_start_together: bool,
        /// Whether this one has said that they are ready to start.
        own_ready: bool,
        /// Whether the other has.
        partner_ready: bool,
        /// When both start, in milliseconds since 1970; later one joins in where it is.
        starts_at_ms: Option<i64>,
    },
    /// To let time pass: [`Answer::Next`] whenever.
    Timer {
        /// What to do with it.
        text: String,
        /// How long, in seconds.
        seconds: u32,
        /// How often in a row.
        times: u32,
        /// Whether the screen darkens meanwhile.
        dark: bool,
    },
    /// A question was drawn: [`Answer::Next`] takes it, [`Answer::Swap`] draws another, unseen.
    Draw {
        /// What stands above it.
        prompt: String,
        /// The question.
        question: String,
    },
    /// One speaks, the other listens.
    Turn {
        /// Which turn, from 1.
        turn: u32,
        /// How many.
        turns: u32,
        /// How long each speaks, in minutes.
        minutes: u32,
        /// Whether the holder of this phone speaks in this turn.
        speaking: bool,
        /// What they do, in words.
        text: String,
        /// Whether it can be written, too.
        typed: bool,
        /// Whether what was said is said back.
        mirror: bool,
        /// What was written in this turn, first to last.
        lines: Vec<TurnLine>,
        /// What is asked just now.
        now: TurnAsks,
        /// What was written so far.
        draft: String,
    },
    /// To find words that both confirm as they stand: [`Answer::Word`], [`Answer::Agree`].
    Agree {
        /// The question.
        prompt: String,
        /// What was written so far; else the words to begin from: what the other proposes, what one proposed oneself,
        /// what holds, what the exercise offers.
        draft: String,
        /// What holds, word for word; none yet where empty.
        holds: String,
        /// What this one proposed and the other has not confirmed; empty where nothing is.
        own: String,
        /// What the other proposes.
        theirs: Option<Wording>,
    },
    /// One phone is passed: this is for each one's own phone, or is said aloud. [`Answer::Next`] goes on.
    Aloud {
        /// What is said or asked.
        text: String,
    },
    /// To write for oneself: [`Answer::Text`] or [`Answer::Next`].
    Reflect {
        /// The question.
        prompt: String,
        /// What was written so far.
        draft: String,
        /// A soft timer beside it, in minutes.
        minutes: Option<u32>,
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

/// Somewhere one can go.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Link {
    /// What it is called.
    pub title: String,
    /// Where.
    pub to: LinkTo,
}

/// Where a link goes.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkTo {
    /// An exercise's page.
    Exercise {
        /// Its id.
        id: String,
    },
    /// A page of Help, which leaves no trace.
    Help {
        /// Its id: `afraid`.
        page: String,
    },
    /// The time-out.
    TimeOut,
}

/// Something written in a turn.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct TurnLine {
    /// Whether the holder of this phone wrote it.
    pub own: bool,
    /// What it is.
    pub kind: TurnLineKind,
    /// The words.
    pub text: String,
}

/// What a line of a turn is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TurnLineKind {
    /// What the speaker tells.
    Told,
    /// What the listener heard.
    Mirrored,
    /// What the speaker adds when it was not yet this.
    Again,
}

/// What a turn asks of the holder of this phone just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TurnAsks {
    /// To speak, or to write and [`Answer::Send`]; spoken, [`Answer::Heard`] says that one has been heard.
    Tell,
    /// To listen; there is nothing to tap but [`Answer::Next`].
    Listen,
    /// To say back what was written: [`Answer::Send`].
    Mirror,
    /// To say whether this is it: [`Answer::Heard`], or [`Answer::Again`] with what was missed.
    Approve,
    /// As [`TurnAsks::Approve`], after three tries: near enough ([`Answer::Heard`]), or a pause.
    NearEnough,
    /// To wait for what the other writes.
    Wait,
    /// Nothing any more: the last turn is over. [`Answer::Next`] goes on.
    Over,
}

/// Words that someone proposes.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Wording {
    /// Which, to confirm exactly these.
    pub id: WordingId,
    /// The words.
    pub text: String,
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
    /// Open, and of the two only what holds for both is shown.
    Holds {
        /// It.
        text: String,
    },
    /// It was open and has left the screen, as was said before.
    Faded,
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
    /// Ready: to begin, or to breathe together.
    Ready {
        /// Whether this one tells today, where that is chosen.
        tells: Option<bool>,
    },
    /// Draw another question.
    Swap,
    /// This is it: the speaker has been heard.
    Heard,
    /// Not yet: the speaker says what was missed, or nothing.
    Again {
        /// The words.
        text: String,
    },
    /// Propose these words.
    Word {
        /// The words.
        text: String,
    },
    /// Confirm exactly these.
    Agree {
        /// Which.
        wording: WordingId,
    },
}
