//! What an answer does. Pure: where someone stands, what has arrived and the time are handed in; what
//! is to be recorded, kept and proposed comes out. What is private is handed out as [`Keep`] or not at
//! all, and nothing here needs it to go on.

use std::collections::BTreeSet;

use super::effects::{Effect, Turn};
use super::session::{Keep, Pace, Private, Progress, Session, Side};
use super::step::{Kept, Mark, Options, Step, What};
use super::step_screens::Answer;
use crate::copy::{Saying, knows_feeling};
use crate::error::{Error, Result};

/// The longest text of one field, in letters.
pub const MOST_LETTERS: usize = 10_000;

impl Session<'_> {
    /// What `answer` does at the step shown.
    ///
    /// `step` is the one it was given at: an answer that a second tap or a slow save brings to another
    /// step is refused.
    ///
    /// # Errors
    /// [`Error::Input`] when it does not fit the step, or another is shown; [`Error::NotAllowed`] when it comes too late or
    /// cannot be undone; [`Error::NotPaired`] when it would be sent to nobody.
    pub fn answer(&self, step: &str, answer: &Answer) -> Result<Turn> {
        let place = self.shown();
        if self.step_shown().map_or("", |shown| shown.id.as_str()) != step {
            return Err(Error::input("step", "error-step-shown"));
        }
        let path = self.path();
        let mut turn = self.resume();
        if *answer == Answer::Back {
            let met = |place: &usize| {
                let own = |step: &Step| self.is_mine(step) && self.waits_for(step).is_none();
                path.get(*place).is_some_and(|step| self.comes(step, &[]) && (own(step) || self.arrived(step)))
            };
            turn.mine.at = (0..place).rev().find(met).unwrap_or(place);
            turn.mine.looked.extend(path.get(place).filter(|step| self.arrived(step)).map(|step| self.seen_key(step)));
            return Ok(turn);
        }
        let Some(step) = path.get(place) else { return Ok(turn) };
        if *answer != Answer::Next && !self.is_mine(step) {
            return Err(Error::input("answer", "error-step-partners"));
        }
        let id = step.id.clone();
        let keep = |what, kept: Kept| {
            let keep = Keep { session: self.mine.session, exercise: self.pack.id.clone(), step: id.clone(), what };
            (kept == Kept::Vault).then_some(Effect::Keep(keep))
        };
        match (answer, &step.what) {
            (Answer::Next, what) => {
                let aloud = self.mine.one_phone || matches!(what, What::Share { .. } | What::Turn { .. });
                let free = self.me.is_none() || step.optional || step.mark() == Mark::Private || aloud;
                let passed = self.sealing(step).lapsed && step.mark() == Mark::Sealed;
                if !free && !passed && !self.own_done(place, step) {
                    return Err(Error::input("answer", "error-step-asks"));
                }
            }
            (Answer::Text { text }, What::Reflect { keep: kept, .. }) => {
                let text = letters(text)?;
                turn.effects.extend((!text.is_empty()).then(|| keep(Private::Text(text), *kept)).flatten());
            }
            (Answer::Value { value }, What::Scale { highest, keep: kept }) => {
                if value > highest {
                    return Err(Error::input(
                        "value",
                        Saying::with("error-step-value", &[("highest", (*highest).into())]),
                    ));
                }
                turn.effects.extend(keep(Private::Value(*value), *kept));
            }
            (Answer::Chosen { ids }, What::Choose { mark, options, up_to, keep: kept, .. }) => {
                chosen(ids, options, *up_to)?;
                match mark {
                    Mark::Private => turn.effects.extend(keep(Private::Options(ids.clone()), *kept)),
                    Mark::Shared if self.me.is_none() => {
                        turn.effects.push(Effect::Note { step: id, options: ids.clone() });
                    }
                    Mark::Shared => {
                        self.together(step, &mut turn)?;
                        turn.effects.push(Effect::Choose { step: id.clone(), options: ids.clone() });
                        turn.effects.push(Effect::Forget { step: id });
                    }
                    Mark::Sealed => self.seal(step, ids.clone(), &mut turn)?,
                }
            }
            (Answer::Send { text, option }, What::Share { options, .. }) => {
                let text = letters(text)?;
                if text.is_empty() && option.is_none() {
                    return Err(Error::input("text", "error-step-nothing-to-send"));
                }
                if option.as_ref().is_some_and(|option| !options.contains(option)) {
                    return Err(Error::input("option", "error-step-choice"));
                }
                self.together(step, &mut turn)?;
                if self.said(step, true).is_some() {
                    return Err(Error::not_allowed("error-step-sent"));
                }
                turn.effects.push(Effect::Send { step: id.clone(), text, tag: option.clone() });
                turn.effects.push(Effect::DropDraft { step: id.clone() });
                turn.effects.push(Effect::Forget { step: id });
            }
            (Answer::KeepToMyself { texts }, what) if step.mark() != Mark::Private => {
                if self.said(step, true).is_some() || self.sealing(step).own != Side::Nothing {
                    return Err(Error::not_allowed("error-step-given"));
                }
                let texts: Vec<String> = texts.iter().map(|text| letters(text)).collect::<Result<_>>()?;
                turn.effects.push(match kept_instead(what, &texts)? {
                    Some(private) => keep(private, Kept::Vault).unwrap_or(Effect::Forget { step: id.clone() }),
                    None if texts.is_empty() => Effect::KeepDraft { step: id.clone() },
                    None => Effect::Forget { step: id.clone() },
                });
                turn.effects.push(Effect::DropDraft { step: id });
            }
            (Answer::Seal { texts }, What::Sealed { fields, .. }) => {
                let texts: Vec<String> = texts.iter().map(|text| letters(text)).collect::<Result<_>>()?;
                if texts.len() != fields.len() {
                    return Err(Error::input(
                        "texts",
                        Saying::with("error-step-texts", &[("count", fields.len().into())]),
                    ));
                }
                if fields.iter().zip(&texts).any(|(field, text)| text.is_empty() && !field.optional) {
                    return Err(Error::input("texts", "error-step-text-empty"));
                }
                self.seal(step, texts, &mut turn)?;
            }
            (Answer::Withdraw, _) if step.mark() == Mark::Sealed => {
                let sealing = self.sealing(step);
                if sealing.own != Side::Sealed || sealing.theirs != Side::Nothing {
                    return Err(Error::not_allowed("error-step-both-answered"));
                }
                turn.effects.push(Effect::Withdraw { step: id });
                turn.mine.at = place;
                return Ok(turn);
            }
            (_, What::Turn { .. }) => return self.turn_answer(step, answer, turn),
            (_, What::Agree { .. }) => return self.agree_answer(step, answer, turn),
            (Answer::Ready { tells }, What::Ready { directions }) => {
                if self.joined() {
                    return Err(Error::not_allowed("error-step-given"));
                }
                self.may_share()?;
                let chosen = *directions && self.shared.is_none();
                if chosen && tells.is_none() {
                    return Err(Error::input("tells", "error-step-asks"));
                }
                turn.effects.push(Effect::Join { tells: tells.filter(|_| chosen) });
            }
            (Answer::Ready { .. }, What::Breathe { .. }) => {
                self.together(step, &mut turn)?;
                turn.effects.push(Effect::Choose { step: id, options: vec![self.now_ms.to_string()] });
                turn.mine.at = place;
                return Ok(turn);
            }
            (Answer::Swap, What::Draw { .. }) => {
                turn.effects.push(Effect::Swap { step: id });
                turn.mine.at = place;
                return Ok(turn);
            }
            (Answer::Propose, What::Schedule { ritual, private }) => {
                if self.me.is_none() && !private {
                    return Err(Error::NotPaired);
                }
                turn.effects.push(Effect::Propose { ritual: ritual.clone(), private: *private });
            }
            _ => return Err(Error::input("answer", "error-step-something-else")),
        }
        // What the other gave stood on the same screen: it was looked at, whatever the answer was.
        turn.mine.looked.extend(self.arrived(step).then(|| self.seen_key(step)));
        if place == self.mine.at {
            self.go_on(place, &path, &mut turn.mine, &turn.effects);
        }
        Ok(turn)
    }

    /// This one rests (`left`: and does not mean to come back). The other reads "paused", if they know
    /// of the session at all, and never why.
    pub fn rest(&self, left: bool) -> Turn {
        let mut mine = self.mine.clone();
        mine.pace = if left { Pace::Left } else { Pace::Paused };
        let told = self.joined() && !self.resting();
        Turn { mine, effects: told.then_some(Effect::Rest { paused: true }).into_iter().collect() }
    }

    /// This one goes on.
    pub fn resume(&self) -> Turn {
        let mut mine = self.mine.clone();
        mine.pace = Pace::Going;
        Turn { mine, effects: self.resting().then_some(Effect::Rest { paused: false }).into_iter().collect() }
    }

    /// Before something is shared this one is in the session.
    pub(super) fn together(&self, step: &Step, turn: &mut Turn) -> Result<()> {
        self.may_share()?;
        if !self.joined() && !self.before_gate(step) {
            turn.effects.push(Effect::Join { tells: None });
        }
        Ok(())
    }

    /// Whether something can be shared: there is someone to share it with, it is not too late, and each has
    /// a phone of their own.
    fn may_share(&self) -> Result<()> {
        if self.me.is_none() {
            return Err(Error::NotPaired);
        }
        if self.lapsed() {
            return Err(Error::not_allowed("error-step-too-late"));
        }
        if self.mine.one_phone {
            return Err(Error::not_allowed("error-step-one-phone"));
        }
        Ok(())
    }

    fn seal(&self, step: &Step, texts: Vec<String>, turn: &mut Turn) -> Result<()> {
        let sealing = self.sealing(step);
        if sealing.lapsed || self.day_over() {
            return Err(Error::not_allowed("error-step-day-passed"));
        }
        if sealing.own != Side::Nothing {
            return Err(Error::not_allowed("error-step-sealed"));
        }
        self.together(step, turn)?;
        turn.effects.push(Effect::Seal { step: step.id.clone(), texts });
        turn.effects.push(Effect::DropDraft { step: step.id.clone() });
        turn.effects.push(Effect::Forget { step: step.id.clone() });
        Ok(())
    }

    /// The next step this one can do or see, behind the one at `place`; they stay where they are while
    /// it needs what the other has not given yet. What needs a sealed step that this one did not answer
    /// can never come, and is passed, as is what a choice that came out otherwise does not bring; `now` is
    /// what they do at this moment.
    fn go_on(&self, place: usize, path: &[&Step], mine: &mut Progress, now: &[Effect]) {
        let sealed = |id: &String| now.iter().any(|effect| matches!(effect, Effect::Seal { step, .. } if step == id));
        mine.reached = mine.reached.max(place + 1);
        for (next, step) in path.iter().enumerate().skip(place + 1) {
            if !self.comes(step, now) || !self.is_mine(step) && !self.arrived(step) {
                continue;
            }
            let never = |needed: &Step| {
                let sealing = self.sealing(needed);
                let unanswered = sealing.own == Side::Nothing && !sealed(&needed.id);
                needed.mark() == Mark::Sealed && (sealing.lapsed || unanswered)
            };
            match self.undecided(step, now).or_else(|| self.waits_for(step)) {
                Some(needed) if never(needed) => {}
                Some(_) => {
                    mine.at = place;
                    return;
                }
                None => {
                    mine.at = next;
                    return;
                }
            }
        }
        mine.at = path.len();
    }
}

pub(super) fn letters(text: &str) -> Result<String> {
    if text.chars().count() > MOST_LETTERS {
        return Err(Error::input("text", Saying::with("error-step-length", &[("most", MOST_LETTERS.into())])));
    }
    Ok(text.trim().to_owned())
}

/// What is kept of a step that would have been sent or sealed; none when there is nothing to keep.
fn kept_instead(what: &What, texts: &[String]) -> Result<Option<Private>> {
    if texts.iter().all(String::is_empty) {
        return Ok(None);
    }
    Ok(match what {
        What::Choose { options, up_to, .. } => {
            chosen(texts, options, *up_to)?;
            Some(Private::Options(texts.to_vec()))
        }
        What::Sealed { .. } => Some(Private::Texts(texts.to_vec())),
        _ => texts.first().map(|text| Private::Text(text.clone())),
    })
}

fn chosen(ids: &[String], options: &Options, up_to: u32) -> Result<()> {
    let known = |id: &String| match options {
        Options::Feelings => knows_feeling(id),
        Options::Listed(listed) => listed.contains(id),
    };
    if ids.is_empty() || u32::try_from(ids.len()).map_or(true, |count| count > up_to) {
        return Err(Error::input("ids", Saying::with("error-step-choices", &[("most", up_to.into())])));
    }
    let twice = ids.iter().collect::<BTreeSet<_>>().len() != ids.len();
    if twice || !ids.iter().all(known) {
        return Err(Error::input("ids", "error-step-choice"));
    }
    Ok(())
}
