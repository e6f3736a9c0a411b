//! One step of a session, in words.

use rusqlite::Connection;

use super::at_rest;
use super::ops::Said;
use super::reads::Eyes;
use super::rows;
use super::sealed::unpad;
use super::session::{Session, Side};
use super::step::{Kept, Mark, Options, Step, What};
use super::step_screens::{Asks, Choice, Exchange, FeelingWord, SealedField, StepView, TurnAsks};
use crate::copy::{Copy, OUTSIDE, feelings, key_of};
use crate::error::Result;

/// What one step shows.
pub(super) struct View<'a> {
    pub(super) connection: &'a Connection,
    pub(super) eyes: &'a Eyes<'a>,
    pub(super) session: &'a Session<'a>,
    pub(super) copy: Copy<'static>,
}

impl View<'_> {
    pub(super) fn text(&self, id: &str) -> String {
        self.session.pack.text(&self.eyes.here.language, id)
    }

    pub(super) fn of(&self, step: &Step, part: &str) -> String {
        self.text(&format!("{}.{part}", step.id))
    }

    pub(super) fn who_sees(&self, step: &Step) -> String {
        let key = match &step.what {
            _ if !self.session.is_mine(step) => "sees-from",
            _ if self.session.mine.one_phone => "sees-one-phone",
            What::Ready { .. } => "sees-ready",
            What::Turn { typed: false, .. } => "sees-spoken",
            What::Turn { .. } => "sees-turn",
            What::Agree { .. } => "sees-agree",
            What::Schedule { private: false, .. } => "sees-proposal",
            What::Schedule { private: true, .. } => "sees-private",
            What::Share { .. } => "sees-share",
            What::Choose { mark: Mark::Shared, .. } if self.session.me.is_none() => "sees-private",
            What::Choose { mark: Mark::Shared, .. } => "sees-choice",
            What::Sealed { .. } | What::Choose { mark: Mark::Sealed, .. } => "sees-sealed",
            _ if step.passive() => "sees-nothing",
            What::Reflect { keep: Kept::Never, .. }
            | What::Scale { keep: Kept::Never, .. }
            | What::Choose { keep: Kept::Never, .. } => "sees-never-kept",
            _ => "sees-private",
        };
        self.copy.format(key, &[("name", (&self.eyes.name()).into())])
    }

    pub(super) fn step(&self, step: &Step) -> Result<StepView> {
        if let Some(aloud) = self.aloud(step).filter(|_| self.session.mine.one_phone) {
            return Ok(aloud);
        }
        Ok(match &step.what {
            What::Read { paragraphs, sample, links } => StepView::Read {
                title: self.of(step, "name"),
                paragraphs: paragraphs.iter().map(|part| self.of(step, part)).collect(),
                sample: sample.iter().map(|line| self.of(step, line)).collect(),
                links: self.links(links),
            },
            What::Ready { directions } => self.ready(step, *directions),
            What::Breathe { pattern, minutes } => self.breathe(step, pattern, *minutes)?,
            What::Timer { seconds, times, dark } => {
                StepView::Timer { text: self.of(step, "text"), seconds: *seconds, times: *times, dark: *dark }
            }
            What::Draw { .. } => StepView::Draw { prompt: self.of(step, "prompt"), question: self.question(step)? },
            What::Turn { turns, minutes, mirror, typed } => self.turn(step, *turns, *minutes, (*mirror, *typed))?,
            What::Agree { offer } => self.agree(step, *offer)?,
            What::Reflect { minutes, .. } => {
                StepView::Reflect { prompt: self.of(step, "prompt"), draft: String::new(), minutes: *minutes }
            }
            What::Choose { options: Options::Listed(listed), up_to, .. } => StepView::Choose {
                prompt: self.of(step, "prompt"),
                options: self.choices(step, listed),
                up_to: *up_to,
                chosen: self.own(step)?,
                exchange: self.exchange(step)?,
            },
            What::Choose { options: Options::Feelings, up_to, .. } => StepView::Feelings {
                prompt: self.of(step, "prompt"),
                words: feelings().into_iter().map(|word| self.feeling(word)).collect(),
                outside: OUTSIDE
                    .iter()
                    .map(|id| Choice { id: (*id).into(), text: self.copy.text(&key_of(id)) })
                    .collect(),
                up_to: *up_to,
                chosen: self.own(step)?,
                exchange: self.exchange(step)?,
            },
            What::Scale { highest, .. } => StepView::Scale {
                prompt: self.of(step, "prompt"),
                low: self.of(step, "low"),
                high: self.of(step, "high"),
                highest: *highest,
                value: None,
            },
            What::Share { options, .. } => StepView::Share {
                prompt: self.of(step, "prompt"),
                options: self.choices(step, options),
                draft: self.own(step)?.into_iter().next().unwrap_or_default(),
                exchange: self.exchange(step)?,
            },
            What::Sealed { fields, .. } => StepView::Sealed {
                fields: fields
                    .iter()
                    .map(|field| SealedField { prompt: self.of(step, &field.id), optional: field.optional })
                    .collect(),
                draft: self.own(step)?,
                exchange: self.exchange(step)?,
            },
            What::Schedule { ritual, .. } => StepView::Schedule {
                prompt: self.of(step, "prompt"),
                library: ritual.clone(),
                // What the library says of it, and whether it is on, is the rituals room's to fill.
                title: String::new(),
                summary: String::new(),
                proposed: false,
            },
            What::Pause => StepView::Pause { text: self.of(step, "text") },
        })
    }

    /// The closing line: for whoever received, for one alone, or for all.
    pub(super) fn done(&self) -> String {
        let starter = self.session.shared.as_ref().map(|shared| Some(shared.starter) == self.session.me);
        let own = match starter {
            Some(false) if self.session.pack.steps.iter().any(|step| !self.session.begins_with(step)) => "done.other",
            None => "done.alone",
            _ => "done",
        };
        self.text(if self.session.pack.texts.contains_key(own) { own } else { "done" })
    }

    fn choices(&self, step: &Step, ids: &[String]) -> Vec<Choice> {
        ids.iter().map(|id| Choice { id: id.clone(), text: self.of(step, id) }).collect()
    }

    fn feeling(&self, word: crate::copy::Feeling) -> FeelingWord {
        FeelingWord {
            text: self.copy.text(&key_of(&word.id)),
            family: self.copy.text(&format!("emo-family-{}", word.family)),
            id: word.id,
            x: word.x,
            y: word.y,
        }
    }

    /// What this one has at a shared or sealed step: sent, sealed or still a draft.
    fn own(&self, step: &Step) -> Result<Vec<String>> {
        let session = self.session.mine.session;
        if let Some(Said::Options(options)) = self.session.said(step, true) {
            return Ok(options.clone());
        }
        match self.session.sealing(step).own {
            Side::Open(texts) => return Ok(texts),
            Side::Sealed => {
                let held = rows::held(self.connection)?;
                let given = |held: &&rows::Held| held.session == session && held.step == step.id;
                let own = held.iter().filter(given).find(|held| held.withdrawn.is_none());
                let Some((held, key)) = own.zip(self.eyes.key) else { return Ok(Vec::new()) };
                return Ok(unpad(&at_rest::open(key, held)?.1).unwrap_or_default());
            }
            Side::Nothing => {}
        }
        if step.mark() == Mark::Private { Ok(Vec::new()) } else { rows::draft(self.connection, session, &step.id) }
    }

    /// What the step still asks of this one: never what the other alone does, never twice.
    pub(super) fn asks(&self, step: &Step) -> Asks {
        if !self.session.is_mine(step) {
            return Asks::Nothing;
        }
        if step.passive() || self.session.mine.one_phone {
            return Asks::Nothing;
        }
        match &step.what {
            What::Ready { .. } if self.session.joined() => return Asks::Nothing,
            What::Turn { .. } => {
                let asks = self.session.talk(step).map(|talk| talk.asks);
                let idle = matches!(asks, None | Some(TurnAsks::Over | TurnAsks::Listen | TurnAsks::Wait));
                return if idle { Asks::Nothing } else { Asks::Send };
            }
            What::Agree { .. } => return Asks::Send,
            _ => {}
        }
        let alone = self.session.me.is_none() && matches!(step.what, What::Choose { mark: Mark::Shared, .. });
        match step.mark() {
            _ if alone => Asks::Keep,
            Mark::Private => Asks::Keep,
            Mark::Shared if self.session.said(step, true).is_some() => Asks::Nothing,
            Mark::Shared => Asks::Send,
            Mark::Sealed => {
                let sealing = self.session.sealing(step);
                if sealing.own == Side::Nothing && !sealing.lapsed { Asks::Seal } else { Asks::Nothing }
            }
        }
    }

    fn exchange(&self, step: &Step) -> Result<Exchange> {
        Ok(match step.mark() {
            Mark::Private => Exchange::Private,
            Mark::Shared => {
                let side = |own| self.session.said(step, own).map(|said| self.words(step, said));
                match (side(true), side(false)) {
                    (None, None) => Exchange::NotYet { partner_sealed: false },
                    (own, theirs) => {
                        Exchange::Open { own: own.unwrap_or_default(), theirs: theirs.unwrap_or_default() }
                    }
                }
            }
            Mark::Sealed => {
                let sealing = self.session.sealing(step);
                match (sealing.own, sealing.theirs) {
                    (Side::Open(own), Side::Open(theirs)) => self.opened(step, &own, &theirs)?,
                    (Side::Nothing, theirs) => Exchange::NotYet { partner_sealed: theirs != Side::Nothing },
                    (_, _) if sealing.lapsed => Exchange::StayedWithMe,
                    (own, theirs) => {
                        Exchange::SealedHere { can_withdraw: own == Side::Sealed && theirs == Side::Nothing }
                    }
                }
            }
        })
    }

    fn words(&self, step: &Step, said: &Said) -> Vec<String> {
        match said {
            Said::Text(text, tag) => {
                let tag = tag.as_ref().map(|tag| self.label(step, tag));
                [text.clone()].into_iter().filter(|text| !text.is_empty()).chain(tag).collect()
            }
            Said::Options(options) => options.iter().map(|option| self.label(step, option)).collect(),
        }
    }

    pub(super) fn answered(&self, step: &Step, texts: &[String]) -> Vec<String> {
        match &step.what {
            What::Choose { .. } => texts.iter().map(|id| self.label(step, id)).collect(),
            _ => texts.to_vec(),
        }
    }

    /// The words of a choice, from a feeling's id or the pack's; one that this app does not know is
    /// left out rather than shown as an id.
    fn label(&self, step: &Step, id: &str) -> String {
        let (key, text) = (key_of(id), format!("{}.{id}", step.id));
        if id.starts_with("emo.") {
            let word = self.copy.text(&key);
            return if word == key { String::new() } else { word };
        }
        let word = self.text(&text);
        if word == text { String::new() } else { word }
    }
}
