//! Exercises, step by step, whatever a step asks.

use attune_core::error::Error;
use attune_core::exercises::{Answer, Exchange, SessionState, StepView, TurnAsks, packs};
use attune_core::ids::SessionId;

use super::{Hand, mine};
use crate::sim::phone::Came;

/// What two meet in most of their days, so that they are often in the same one.
const OFTEN: [&str; 6] =
    ["daily-check-in", "thank-you-in-full", "feeling-words", "listen-dont-fix", "soft-return", "breathe-together"];

/// Begins one, or takes it up again.
pub(super) fn start(hand: &mut Hand) {
    let often = hand.world.chance.percent(60);
    let all: Vec<&str> = if often { OFTEN.to_vec() } else { packs().iter().map(|pack| pack.id.as_str()).collect() };
    let Some(exercise) = hand.world.chance.one(&all).copied() else { return };
    if hand.world.chance.percent(5) {
        hand.may("start_on_one_phone", fair, |attune, here| attune.start_on_one_phone(here, exercise));
    } else {
        hand.must("start", |attune, here| attune.start(here, exercise));
    }
}

fn running(hand: &mut Hand) -> Option<SessionId> {
    let cards = hand.look("together", attune_core::app::Attune::together)?.running;
    hand.world.chance.one(&cards).map(|card| card.id)
}

/// What people meet who are not alone: the other has paused or ended it meanwhile.
fn fair(error: &Error) -> bool {
    matches!(error, Error::Input { .. } | Error::NotAllowed { .. } | Error::Gone { .. })
}

/// Does the present step of one that runs.
pub(super) fn go_on(hand: &mut Hand) {
    let Some(id) = running(hand) else { return };
    let Some(screen) = hand.look("session", |attune, here| attune.session(here, id)) else { return };
    if screen.state == SessionState::Paused {
        hand.may("resume_session", fair, |attune, here| attune.resume_session(here, id));
        return;
    }
    let who = hand.who;
    let mut texts = Vec::new();
    let answer = match &screen.step {
        StepView::Reflect { .. } => {
            if !mine::ready(hand) {
                return;
            }
            let text = hand.text("reflect");
            hand.life.keep(who, "a private step", &text);
            Answer::Text { text }
        }
        StepView::Choose { exchange, .. } | StepView::Feelings { exchange, .. } if is_done(exchange) => Answer::Next,
        StepView::Choose { options, up_to, .. } => {
            let ids: Vec<&str> = options.iter().map(|option| option.id.as_str()).collect();
            chosen(hand, &ids, *up_to)
        }
        StepView::Feelings { words, up_to, .. } => {
            let ids: Vec<&str> = words.iter().map(|word| word.id.as_str()).collect();
            chosen(hand, &ids, *up_to)
        }
        StepView::Scale { highest, .. } => {
            Answer::Value { value: u32::try_from(hand.world.chance.below(*highest as usize + 1)).unwrap_or(0) }
        }
        StepView::Share { .. } if hand.world.chance.percent(30) => Answer::KeepToMyself { texts: Vec::new() },
        StepView::Share { .. } => {
            texts.push(hand.text("share"));
            Answer::Send { text: texts[0].clone(), option: None }
        }
        StepView::Sealed { exchange: Exchange::SealedHere { can_withdraw: true }, .. }
            if hand.world.chance.percent(30) =>
        {
            Answer::Withdraw
        }
        StepView::Sealed { fields, exchange: Exchange::NotYet { .. }, .. } => {
            texts = fields.iter().map(|_| hand.text("sealed")).collect();
            Answer::Seal { texts: texts.clone() }
        }
        StepView::Ready { choose_teller, own: false, .. } => {
            Answer::Ready { tells: choose_teller.then(|| hand.world.chance.percent(50)) }
        }
        StepView::Breathe { .. } if hand.world.chance.percent(30) => Answer::Ready { tells: None },
        StepView::Draw { .. } if hand.world.chance.percent(30) => Answer::Swap,
        StepView::Turn { now, typed, .. } => match now {
            TurnAsks::Mirror => send(hand, &mut texts),
            TurnAsks::Tell if *typed => send(hand, &mut texts),
            TurnAsks::Approve if hand.world.chance.percent(40) => Answer::Again { text: hand.text("again") },
            TurnAsks::Tell | TurnAsks::Approve | TurnAsks::NearEnough => Answer::Heard,
            // Mostly one waits, and nobody has to.
            TurnAsks::Listen | TurnAsks::Wait if hand.world.chance.percent(80) => return,
            TurnAsks::Listen | TurnAsks::Wait | TurnAsks::Over => Answer::Next,
        },
        StepView::Agree { theirs: Some(words), .. } if hand.world.chance.percent(60) => {
            Answer::Agree { wording: words.id }
        }
        StepView::Agree { holds, own, .. } if holds.is_empty() && own.is_empty() => {
            Answer::Word { text: hand.text("agree") }
        }
        _ => Answer::Next,
    };
    let came = hand.may("answer", fair, |attune, here| attune.answer(here, id, &screen.step_id, &answer));
    note(hand, id, &answer, texts, &came);
}

fn send(hand: &mut Hand, texts: &mut Vec<String>) -> Answer {
    texts.push(hand.text("turn"));
    Answer::Send { text: texts[0].clone(), option: None }
}

/// Ends one of the things that the two agreed on.
pub(super) fn end_agreement(hand: &mut Hand) {
    let Some(screen) = hand.look("together", attune_core::app::Attune::together) else { return };
    let Some(card) = hand.world.chance.one(&screen.agreed).cloned() else { return };
    hand.may("end_agreement", fair, |attune, here| attune.end_agreement(here, card.session, &card.step));
}

/// Whether one's own part of a step is done, so that one goes on.
fn is_done(exchange: &Exchange) -> bool {
    !matches!(exchange, Exchange::Private | Exchange::NotYet { .. })
}

/// What must follow from an answer.
fn note(hand: &mut Hand, id: SessionId, answer: &Answer, texts: Vec<String>, came: &Came<()>) {
    let who = hand.who;
    match (answer, came) {
        (Answer::Send { .. }, Came::Done(())) => {
            hand.life.sent.extend(texts.into_iter().map(|text| (who, text)));
            hand.life.recorded[who] += 1;
        }
        (Answer::Seal { .. }, Came::Done(()) | Came::Died) => {
            hand.life.sealed.entry(id).or_default()[who].texts.extend(texts);
        }
        _ => {}
    }
}

fn chosen(hand: &mut Hand, ids: &[&str], up_to: u32) -> Answer {
    let most = hand.world.chance.below(up_to as usize) + 1;
    let mut ids: Vec<&str> = ids.to_vec();
    let picked = (0..most).filter_map(|_| hand.world.chance.take(&mut ids));
    Answer::Chosen { ids: picked.map(str::to_owned).collect() }
}

/// Pauses or leaves.
pub(super) fn rest(hand: &mut Hand) {
    let Some(id) = running(hand) else { return };
    if hand.world.chance.percent(70) {
        hand.may("pause_session", fair, |attune, here| attune.pause_session(here, id));
    } else {
        hand.may("leave_session", fair, |attune, here| attune.leave_session(here, id));
    }
}
