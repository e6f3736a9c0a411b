//! How one person goes through an exercise: what is shown, what an answer does. Pure: where they
//! stand, what has arrived and the time are handed in; what is to be recorded, kept and proposed
//! comes out. What is private is handed out as [`Keep`] or not at all, and nothing here needs it to
//! go on.

use std::collections::{BTreeMap, BTreeSet};

use super::model::{By, Kept, Mark, Options, Pack, Step, What};
use super::ops::{GRACE_MS, Said, Shared};
use super::screens::Answer;
use crate::copy::knows_feeling;
use crate::error::{Error, Result};
use crate::ids::{PersonId, SessionId};

/// The longest text of one field, in letters.
pub const MOST_LETTERS: usize = 10_000;

/// Where someone stands, on this phone; device state, without a word of what they wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// The session.
    pub session: SessionId,
    /// The exercise.
    pub exercise: String,
    /// The version of its pack that the session began with.
    pub version: u32,
    /// For an exercise of the day: which.
    pub day: Option<String>,
    /// When it came up here, in milliseconds since 1970; orders a list on this phone.
    pub begun_ms: i64,
    /// The present step, as a place in [`Session::path`]; its length at the end.
    pub at: usize,
    /// How many steps of the path are done or passed.
    pub reached: usize,
    /// Steps whose answers of both have been seen.
    pub looked: BTreeSet<String>,
    /// Whether this one goes on.
    pub pace: Pace,
}

/// Whether someone goes on, here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// Under way.
    Going,
    /// Paused.
    Paused,
    /// Left before the end; can be taken up again.
    Left,
}

/// A step that both answer under seal, seen from here.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sealing {
    /// My answer.
    pub own: Side,
    /// The partner's.
    pub theirs: Side,
    /// Whether the day passed before both had answered.
    pub lapsed: bool,
}

/// One side of a sealed step.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Side {
    /// Nothing yet, or taken back.
    #[default]
    Nothing,
    /// Answered; readable by nobody else.
    Sealed,
    /// Open to both: a text per field, or ids of what was chosen.
    Open(Vec<String>),
}

/// All the engine knows of a session at one moment.
#[derive(Debug, Clone)]
pub struct Session<'a> {
    /// The exercise.
    pub pack: &'a Pack,
    /// Who holds this phone; none before pairing, when nothing can be sent.
    pub me: Option<PersonId>,
    /// Where they stand.
    pub mine: Progress,
    /// What is shared of it so far.
    pub shared: Option<Shared>,
    /// Its sealed steps, by step.
    pub sealed: BTreeMap<String, Sealing>,
    /// For an exercise of the day: when that day ends here, in milliseconds since 1970.
    pub day_ends_ms: Option<i64>,
    /// The time, in milliseconds since 1970.
    pub now_ms: i64,
}

/// Something private, for the vault and nothing else.
#[derive(Clone, PartialEq, Eq)]
pub struct Keep {
    /// The session.
    pub session: SessionId,
    /// The exercise.
    pub exercise: String,
    /// At which step.
    pub step: String,
    /// What.
    pub what: Private,
}

impl std::fmt::Debug for Keep {
    /// Never what was written: this may end in a log line.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Keep({}/{})", self.exercise, self.step)
    }
}

/// What is private of a step.
#[derive(Clone, PartialEq, Eq)]
pub enum Private {
    /// A text.
    Text(String),
    /// Choices, by id.
    Options(Vec<String>),
    /// A place on a scale.
    Value(u32),
}

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
    /// The steps that this one meets: their own, and what the other sends them.
    pub fn path(&self) -> Vec<&Step> {
        self.pack.steps.iter().filter(|step| self.is_mine(step) || step.mark() == Mark::Shared).collect()
    }

    /// Whether `step` is for this one to do.
    pub fn is_mine(&self, step: &Step) -> bool {
        let starter = match (&self.shared, self.me) {
            (Some(shared), Some(me)) => shared.starter == me,
            _ => true,
        };
        match step.by {
            By::Each => true,
            By::Starter => starter,
            By::Other => !starter,
        }
    }

    /// Whether this one does `step` as whoever begins does it.
    pub fn begins_with(&self, step: &Step) -> bool {
        step.by == By::Each || (step.by == By::Starter) == self.is_mine(step)
    }

    /// What this one, or the other, has sent at `step`.
    pub fn said(&self, step: &Step, own: bool) -> Option<&Said> {
        let mut said = self.shared.as_ref()?.said.iter();
        said.find(|((person, at), _)| *at == step.id && (Some(*person) == self.me) == own).map(|(_, said)| said)
    }

    /// How a sealed step stands.
    pub fn sealing(&self, step: &Step) -> Sealing {
        let mut sealing = self.sealed.get(&step.id).cloned().unwrap_or_default();
        // The day has passed for good when a day more has gone by and only one of the two is here.
        if self.day_over() && matches!(sealing.theirs, Side::Nothing) {
            sealing.lapsed = true;
        }
        sealing
    }

    /// Whether the other's part of `step` can be seen here.
    pub fn arrived(&self, step: &Step) -> bool {
        match step.mark() {
            Mark::Private => false,
            Mark::Shared => self.said(step, false).is_some(),
            Mark::Sealed => matches!(self.sealing(step).theirs, Side::Open(_)),
        }
    }

    /// Whether this one's part of the step at `place` is done or passed.
    pub fn own_done(&self, place: usize, step: &Step) -> bool {
        match step.mark() {
            _ if !self.is_mine(step) => true,
            Mark::Sealed => self.sealing(step).own != Side::Nothing,
            Mark::Shared => self.said(step, true).is_some() || self.mine.reached > place,
            Mark::Private => self.mine.reached > place,
        }
    }

    /// The place shown now; the path's length at the end. What has newly opened comes first, unless
    /// this one is in the middle of something.
    pub fn shown(&self) -> usize {
        let path = self.path();
        let at = self.mine.at.min(path.len());
        let passive = |step: &Step| matches!(step.what, What::Read { .. } | What::Schedule { .. } | What::Pause);
        let busy = path.get(at).is_some_and(|step| !self.own_done(at, step) && !passive(step));
        if busy {
            return at;
        }
        let news = |(_, step): &(usize, &&Step)| self.arrived(step) && !self.mine.looked.contains(&step.id);
        path.iter().enumerate().take(at + 1).find(news).map_or(at, |(place, _)| place)
    }

    /// What `answer` does at the step shown.
    ///
    /// # Errors
    /// [`Error::Input`] when it does not fit the step; [`Error::NotAllowed`] when it comes too late or
    /// cannot be undone; [`Error::NotPaired`] when it would be sent to nobody.
    pub fn answer(&self, answer: &Answer) -> Result<Turn> {
        let place = self.shown();
        let path = self.path();
        let mut turn = self.resume();
        if *answer == Answer::Back {
            let met = |place: &usize| path.get(*place).is_some_and(|step| self.is_mine(step) || self.arrived(step));
            turn.mine.at = (0..place).rev().find(met).unwrap_or(place);
            turn.mine.looked.extend(path.get(place).filter(|step| self.arrived(step)).map(|step| step.id.clone()));
            return Ok(turn);
        }
        let Some(step) = path.get(place) else { return Ok(turn) };
        if *answer != Answer::Next && !self.is_mine(step) {
            return Err(Error::input("answer", "this step is your partner's; go on"));
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
                    return Err(Error::input(
                        "answer",
                        "this step asks for an answer; you can pause or stop at any time",
                    ));
                }
                if self.arrived(step) {
                    turn.mine.looked.insert(id);
                }
            }
            (Answer::Text { text }, What::Reflect { keep: kept }) => {
                let text = letters(text)?;
                turn.effects.extend((!text.is_empty()).then(|| keep(Private::Text(text), *kept)).flatten());
            }
            (Answer::Value { value }, What::Scale { highest, keep: kept }) => {
                if value > highest {
                    return Err(Error::input("value", format!("between 0 and {highest}")));
                }
                turn.effects.extend(keep(Private::Value(*value), *kept));
            }
            (Answer::Chosen { ids }, What::Choose { mark, options, up_to, keep: kept, .. }) => {
                chosen(ids, options, *up_to)?;
                match mark {
                    Mark::Private => turn.effects.extend(keep(Private::Options(ids.clone()), *kept)),
                    Mark::Shared => {
                        self.together(&mut turn)?;
                        turn.effects.push(Effect::Choose { step: id, options: ids.clone() });
                    }
                    Mark::Sealed => self.seal(step, ids.clone(), &mut turn)?,
                }
            }
            (Answer::Send { text, option }, What::Share { options, .. }) => {
                let text = letters(text)?;
                if text.is_empty() && option.is_none() {
                    return Err(Error::input(
                        "text",
                        "there is nothing to send yet; write a line, or keep it to yourself",
                    ));
                }
                if option.as_ref().is_some_and(|option| !options.contains(option)) {
                    return Err(Error::input("option", "this is not among the choices"));
                }
                self.together(&mut turn)?;
                if self.said(step, true).is_some() {
                    return Err(not_allowed("this was sent; it can't be sent again or called back"));
                }
                turn.effects.push(Effect::Send { step: id.clone(), text, tag: option.clone() });
                turn.effects.push(Effect::DropDraft { step: id });
            }
            (Answer::KeepToMyself, What::Share { .. }) => turn.effects.push(Effect::KeepDraft { step: id }),
            (Answer::Seal { texts }, What::Sealed { fields, .. }) => {
                let texts: Vec<String> = texts.iter().map(|text| letters(text)).collect::<Result<_>>()?;
                if texts.len() != fields.len() {
                    return Err(Error::input("texts", format!("{} fields are asked for", fields.len())));
                }
                if fields.iter().zip(&texts).any(|(field, text)| text.is_empty() && !field.optional) {
                    return Err(Error::input("texts", "one line is still empty"));
                }
                self.seal(step, texts, &mut turn)?;
            }
            (Answer::Withdraw, _) if step.mark() == Mark::Sealed => {
                let sealing = self.sealing(step);
                if sealing.own != Side::Sealed || sealing.theirs != Side::Nothing {
                    return Err(not_allowed("you have both answered; it can't be taken back any more"));
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
            _ => return Err(Error::input("answer", "this step asks for something else")),
        }
        if place == self.mine.at {
            self.go_on(place, &path, &mut turn.mine);
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

    /// Whether this one is in the shared session.
    pub fn joined(&self) -> bool {
        self.shared.as_ref().zip(self.me).is_some_and(|(shared, me)| shared.joined.contains(&me))
    }

    fn resting(&self) -> bool {
        self.shared.as_ref().zip(self.me).is_some_and(|(shared, me)| shared.resting.contains(&me))
    }

    /// Whether an invitation to this one has lapsed: quietly, and for both alike.
    pub fn lapsed(&self) -> bool {
        let late = |shared: &Shared| self.now_ms > shared.until_ms.saturating_add(GRACE_MS);
        self.me.is_some() && !self.joined() && self.shared.as_ref().is_some_and(late)
    }

    /// Whether its day, and a day more, has passed.
    pub fn day_over(&self) -> bool {
        self.day_ends_ms.is_some_and(|ends| self.now_ms > ends.saturating_add(GRACE_MS))
    }

    /// Before something is shared: there is someone to share it with, it is not too late, and this one
    /// is in the session.
    fn together(&self, turn: &mut Turn) -> Result<()> {
        if self.me.is_none() {
            return Err(Error::NotPaired);
        }
        if self.lapsed() {
            return Err(not_allowed("this came too late; what you wrote stays with you"));
        }
        if !self.joined() {
            turn.effects.push(Effect::Join);
        }
        Ok(())
    }

    fn seal(&self, step: &Step, texts: Vec<String>, turn: &mut Turn) -> Result<()> {
        let sealing = self.sealing(step);
        if sealing.lapsed || self.day_over() {
            return Err(not_allowed("this day has passed; what you wrote stays with you"));
        }
        if sealing.own != Side::Nothing {
            return Err(not_allowed("this is sealed; take it back first, while your partner hasn't answered"));
        }
        self.together(turn)?;
        turn.effects.push(Effect::Seal { step: step.id.clone(), texts });
        turn.effects.push(Effect::DropDraft { step: step.id.clone() });
        Ok(())
    }

    /// The next step this one can do or see, behind the one at `place`; they stay where they are while
    /// it needs what the other has not given yet.
    fn go_on(&self, place: usize, path: &[&Step], mine: &mut Progress) {
        mine.reached = mine.reached.max(place + 1);
        for (next, step) in path.iter().enumerate().skip(place + 1) {
            if !self.is_mine(step) && !self.arrived(step) {
                continue;
            }
            let needed = step.needs.as_ref().and_then(|id| self.pack.step(id)).map(|(_, needed)| needed);
            match needed.filter(|needed| self.is_mine(step) && !self.arrived(needed)) {
                Some(needed) if needed.mark() == Mark::Sealed && self.sealing(needed).lapsed => {}
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

fn not_allowed(reason: &str) -> Error {
    Error::NotAllowed { reason: reason.to_owned() }
}

fn letters(text: &str) -> Result<String> {
    if text.chars().count() > MOST_LETTERS {
        return Err(Error::input("text", format!("this is too long for one step; {MOST_LETTERS} letters fit")));
    }
    Ok(text.trim().to_owned())
}

fn chosen(ids: &[String], options: &Options, up_to: u32) -> Result<()> {
    let known = |id: &String| match options {
        Options::Feelings => knows_feeling(id),
        Options::Listed(listed) => listed.contains(id),
    };
    if ids.is_empty() || u32::try_from(ids.len()).map_or(true, |count| count > up_to) {
        return Err(Error::input("ids", format!("choose one, at most {up_to}")));
    }
    let twice = ids.iter().collect::<BTreeSet<_>>().len() != ids.len();
    if twice || !ids.iter().all(known) {
        return Err(Error::input("ids", "this is not among the choices"));
    }
    Ok(())
}
