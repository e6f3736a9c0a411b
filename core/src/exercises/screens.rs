//! What the screens of exercises need, each in one read.

use super::path_screens::PathCard;
use super::step_screens::{Asks, Link, StepView};
use crate::ids::SessionId;
use crate::time::CivilDate;

/// Together: what runs, and a little of what could be begun; all of that is in the library.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct TogetherScreen {
    /// Sessions begun and not ended, latest first.
    pub running: Vec<SessionCard>,
    /// At most three that could be begun today, light ones first: another few every day, and on the same
    /// day the same. None that runs, that asks to be reviewed first, or that speaks of something broken.
    pub suggested: Vec<ExerciseCard>,
    /// Sessions that were finished or left, latest first, at most 30; `history` has the earlier ones.
    pub past: Vec<SessionCard>,
    /// What the two agreed on in exercises and holds, latest first.
    pub agreed: Vec<AgreementCard>,
    /// The path under way on this phone.
    pub path: Option<PathCard>,
}

/// What was done: nothing in it is counted, and what one wrote for oneself can be read there again.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct HistoryScreen {
    /// The title of the exercise that all of it is of; empty where it is everything.
    pub title: String,
    /// Sessions that were finished or left, latest first: one page.
    pub sessions: Vec<SessionCard>,
    /// What the next page begins behind; none on the last one.
    pub next: Option<SessionId>,
}

/// Words that both confirmed, and that either can end.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct AgreementCard {
    /// The session in which they were found.
    pub session: SessionId,
    /// At which of its steps.
    pub step: String,
    /// The exercise's title.
    pub title: String,
    /// The words.
    pub text: String,
    /// When they were proposed, in milliseconds since 1970.
    pub at_ms: i64,
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
    /// The exercise.
    pub exercise: String,
    /// The day on which it came up here; days end at 04:00.
    pub day: CivilDate,
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
#[expect(clippy::struct_excessive_bools, reason = "each is one fact that the list is looked through by")]
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
    /// What it may be right for: ids of `LibraryScreen::needs`.
    pub needs: Vec<String>,
    /// Which closeness it tends: ids of `LibraryScreen::kinds`.
    pub kinds: Vec<String>,
    /// Whether it can be done from a distance.
    pub far: bool,
    /// Whether one phone can be passed between the two.
    pub one_phone: bool,
    /// Whether no licensed therapist has reviewed it yet.
    pub review_pending: bool,
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
    /// How it can be done, a few words each: "From a distance".
    pub ways: Vec<String>,
    /// Whether it can be begun on this one phone, passed between the two.
    pub one_phone: bool,
    /// What is asked of each alone before they go on, in a line; empty where nothing is.
    pub guards: String,
    /// That no licensed therapist has reviewed it yet, in a line; empty where one has, or where none needs to.
    pub review: String,
    /// Pages of Help that stand at the foot of its steps.
    pub help: Vec<Link>,
    /// When it was done before, latest first, at most three: sessions to be read again.
    pub before: Vec<SessionCard>,
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
    /// A few words of help under the question; empty where none.
    pub hint: String,
    /// The question that was drawn earlier on and is still about; empty where none.
    pub question: String,
    /// Pages of Help that stand at the foot of every step of this exercise.
    pub help: Vec<Link>,
    /// Whether one phone is passed between the two.
    pub one_phone: bool,
}
