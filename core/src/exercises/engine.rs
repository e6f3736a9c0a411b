//! What an answer does. Pure: where someone stands, what has arrived and the time are handed in; what
//! is to be recorded, kept and proposed comes out. What is private is handed out as [`Keep`] or not at
//! all, and nothing here needs it to go on.

use std::collections::BTreeSet;

use super::model::{Kept, Mark, Options, Step, What};
use super::screens::Answer;
use super::session::{Keep, Pace, Private, Progress, Session, Side};
use crate::copy::{Saying, knows_feeling};
use crate::error::{Error, Result};

/// The longest text of one field, in letters.
pub const MOST_LETTERS: usize = 10_000;

/// What is to be done for an answer, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Record that this one is in the session; always before the first thing they share.
    Join,
    /// Record a text, sent.
    Send {
        /// The step.
        step: String,
        /// The text.
        text: String,
        /// Its tag.
        tag: Option<String>,
    },
    /// Record a choice, sent.
    Choose {
        /// The step.
        step: String,
        /// The choices.
        options: Vec<String>,
    },
    /// Seal an answer.
    Seal {
        /// The step.
        step: String,
        /// A text per field.
        texts: Vec<String>,
    },
    /// Take a sealed answer back.
    Withdraw {
        /// The step.
        step: String,
    },
    /// Record a rest, or its end.
    Rest {
        /// Whether it begins.
        paused: bool,
    },
    /// Hand something private to the vault.
    Keep(Keep),
    /// Hand what was drafted for this step to the vault.
    KeepDraft {
        /// The step.
        step: String,
    },
    /// What is private of this step is taken out of the vault: it was sent, or thought better of.
    Forget {
        /// The step.
        step: String,
    },
    /// The draft of this step has become something else.
    DropDraft {
        /// The step.
        step: String,
    },
    /// Propose this ritual of the library, or keep a private one.
    Propose {
        /// `r-daily`.
        ritual: String,
        /// Whether it is private.
        private: bool,
    },
}

/// What an answer led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// Where this one stands now.
    pub mine: Progress,
    /// What is to be done.
    pub effects: Vec<Effect>,
}

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
                path.get(*place).is_some_and(|step| own(step) || self.arrived(step))
            };
            turn.mine.at = (0..place).rev().find(met).unwrap_or(place);
            turn.mine.looked.extend(path.get(place).filter(|step| self.arrived(step)).map(|step| step.id.clone()));
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
                let free = step.optional || step.mark() == Mark::Private || matches!(what, What::Share { .. });
                let passed = self.sealing(step).lapsed && step.mark() == Mark::Sealed;
                if !free && !passed && !self.own_done(place, step) {
                    return Err(Error::input("answer", "error-step-asks"));
                }
            }
            (Answer::Text { text }, What::Reflect { keep: kept }) => {
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
                    Mark::Shared => {
                        self.together(&mut turn)?;
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
                self.together(&mut turn)?;
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
            (Answer::Propose, What::Schedule { ritual, private }) => {
                if self.me.is_none() && !private {
                    return Err(Error::NotPaired);
                }
                turn.effects.push(Effect::Propose { ritual: ritual.clone(), private: *private });
            }
            _ => return Err(Error::input("answer", "error-step-something-else")),
        }
        // What the other gave stood on the same screen: it was looked at, whatever the answer was.
        turn.mine.looked.extend(self.arrived(step).then(|| step.id.clone()));
        if place == self.mine.at {
            let sealed = turn.effects.iter().any(|effect| matches!(effect, Effect::Seal { .. }));
            self.go_on(place, &path, &mut turn.mine, sealed);
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

    /// Before something is shared: there is someone to share it with, it is not too late, and this one
    /// is in the session.
    fn together(&self, turn: &mut Turn) -> Result<()> {
        if self.me.is_none() {
            return Err(Error::NotPaired);
        }
        if self.lapsed() {
            return Err(Error::not_allowed("error-step-too-late"));
        }
        if !self.joined() {
            turn.effects.push(Effect::Join);
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
        self.together(turn)?;
        turn.effects.push(Effect::Seal { step: step.id.clone(), texts });
        turn.effects.push(Effect::DropDraft { step: step.id.clone() });
        turn.effects.push(Effect::Forget { step: step.id.clone() });
        Ok(())
    }

    /// The next step this one can do or see, behind the one at `place`; they stay where they are while
    /// it needs what the other has not given yet. What needs a sealed step that this one did not answer
    /// can never come, and is passed; `sealed` says that they answer it just now.
    fn go_on(&self, place: usize, path: &[&Step], mine: &mut Progress, sealed: bool) {
        let now = path.get(place).filter(|_| sealed).map(|step| &step.id);
        mine.reached = mine.reached.max(place + 1);
        for (next, step) in path.iter().enumerate().skip(place + 1) {
            if !self.is_mine(step) && !self.arrived(step) {
                continue;
            }
            let never = |needed: &Step| {
                let sealing = self.sealing(needed);
                let unanswered = sealing.own == Side::Nothing && now != Some(&needed.id);
                needed.mark() == Mark::Sealed && (sealing.lapsed || unanswered)
            };
            match self.waits_for(step) {
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

fn letters(text: &str) -> Result<String> {
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
