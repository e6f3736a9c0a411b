//! What an answer does at a turn and at an agreement.

use super::effects::{Effect, Turn};
use super::engine::letters;
use super::session::Session;
use super::step::Step;
use super::step_screens::{Answer, TurnAsks};
use super::turn::{AGAIN, HEARD, SPOKEN};
use crate::error::{Error, Result};
use crate::ids::WordingId;

impl Session<'_> {
    /// At a turn everything stays where it is; [`Answer::Next`] alone goes on.
    pub(super) fn turn_answer(&self, step: &Step, answer: &Answer, mut turn: Turn) -> Result<Turn> {
        let fits = |fits: bool| if fits { Ok(()) } else { Err(Error::not_allowed("error-step-turn")) };
        let Some(talk) = self.talk(step) else { return Ok(turn) };
        let typed = matches!(step.what, super::step::What::Turn { typed: true, .. });
        let approving = matches!(talk.asks, TurnAsks::Approve | TurnAsks::NearEnough);
        let (text, tag) = match answer {
            Answer::Send { text, .. } => {
                fits(typed && matches!(talk.asks, TurnAsks::Tell | TurnAsks::Mirror))?;
                let text = letters(text)?;
                if text.is_empty() {
                    return Err(Error::input("text", "error-step-nothing-to-send"));
                }
                (text, None)
            }
            Answer::Heard => {
                fits(approving || talk.asks == TurnAsks::Tell)?;
                (String::new(), Some(if approving { HEARD } else { SPOKEN }))
            }
            Answer::Again { text } => {
                fits(approving)?;
                (letters(text)?, Some(AGAIN))
            }
            _ => return Err(Error::input("answer", "error-step-something-else")),
        };
        self.together(step, &mut turn)?;
        turn.effects.push(Effect::Send { step: talk.key, text, tag: tag.map(str::to_owned) });
        turn.effects.push(Effect::DropDraft { step: step.id.clone() });
        turn.mine.looked.insert(self.seen_key(step));
        Ok(turn)
    }

    /// Words stay private until they are proposed; they hold once the other has confirmed exactly these.
    pub(super) fn agree_answer(&self, step: &Step, answer: &Answer, mut turn: Turn) -> Result<Turn> {
        self.together(step, &mut turn)?;
        match answer {
            Answer::Word { text } => {
                let text = letters(text)?;
                if text.is_empty() {
                    return Err(Error::input("text", "error-step-text-empty"));
                }
                turn.effects.push(Effect::Word { step: step.id.clone(), text });
                turn.effects.push(Effect::DropDraft { step: step.id.clone() });
            }
            Answer::Agree { wording } => {
                let theirs = self.agreement(step).and_then(|one| one.proposal(self.me, false));
                if theirs.is_none_or(|words| WordingId::from(words.op) != *wording) {
                    return Err(Error::gone("wording"));
                }
                turn.effects.push(Effect::Agree { step: step.id.clone(), wording: *wording });
            }
            _ => return Err(Error::input("answer", "error-step-something-else")),
        }
        turn.mine.looked.insert(self.seen_key(step));
        Ok(turn)
    }
}
