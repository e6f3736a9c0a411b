//! For tests: what someone who means well does at whatever step is shown.

use super::{Answer, Asks, Exchange, SessionScreen, StepView, TurnAsks};

/// An answer to what `screen` shows, none while the other is listened to or waited for; `dice` decides where
/// there is more than one, `words` are what is written.
pub(super) fn well_meant(screen: &SessionScreen, dice: usize, words: &str) -> Option<Answer> {
    let pick = |count: usize| dice % count.max(1);
    if let StepView::Turn { now: TurnAsks::Listen | TurnAsks::Wait, .. } = &screen.step {
        return None;
    }
    if screen.asks == Asks::Nothing {
        return Some(Answer::Next);
    }
    Some(match &screen.step {
        StepView::Ready { choose_teller, own: false, .. } => {
            Answer::Ready { tells: choose_teller.then_some(dice.is_multiple_of(2)) }
        }
        StepView::Reflect { .. } => Answer::Text { text: words.to_owned() },
        StepView::Choose { options, up_to, .. } => {
            let first = pick(options.len());
            let most = usize::try_from(*up_to).unwrap_or(1).min(options.len() - first);
            Answer::Chosen {
                ids: options.iter().skip(first).take(most.min(1 + dice % 3)).map(|one| one.id.clone()).collect(),
            }
        }
        StepView::Feelings { words, .. } => {
            Answer::Chosen { ids: words.iter().skip(pick(words.len())).take(1).map(|word| word.id.clone()).collect() }
        }
        StepView::Scale { highest, .. } => Answer::Value { value: u32::try_from(dice).unwrap_or(0) % (highest + 1) },
        StepView::Share { options, .. } => Answer::Send {
            text: words.to_owned(),
            option: options.get(pick(options.len() + 1)).map(|one| one.id.clone()),
        },
        StepView::Sealed { fields, exchange: Exchange::NotYet { .. }, .. } => {
            Answer::Seal { texts: fields.iter().map(|_| words.to_owned()).collect() }
        }
        StepView::Turn { now, typed, .. } => match now {
            TurnAsks::Tell if *typed && dice.is_multiple_of(2) => Answer::Send { text: words.to_owned(), option: None },
            TurnAsks::Mirror => Answer::Send { text: words.to_owned(), option: None },
            TurnAsks::Approve if dice.is_multiple_of(3) => Answer::Again { text: words.to_owned() },
            TurnAsks::Tell | TurnAsks::Approve | TurnAsks::NearEnough => Answer::Heard,
            TurnAsks::Listen | TurnAsks::Wait | TurnAsks::Over => Answer::Next,
        },
        StepView::Agree { holds, own, theirs, .. } => match theirs {
            Some(words) => Answer::Agree { wording: words.id },
            None if holds.is_empty() && own.is_empty() => Answer::Word { text: words.to_owned() },
            None => Answer::Next,
        },
        _ => Answer::Next,
    })
}
