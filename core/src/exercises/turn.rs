//! One speaks, the other listens: how far the two are, read from what was recorded of it. Spoken words
//! are recorded nowhere, only that the speaker was heard.
//!
//! What is sent at a turn lies under the step's id and the turn's number (`talk/1`: what the speaker
//! tells), then the number of the try (`talk/1/2`: what the listener says back, and what the speaker says
//! to it).

use super::ops::Said;
use super::session::Session;
use super::step::{By, Step, What};
use super::step_screens::{TurnAsks, TurnLine, TurnLineKind};

/// What the speaker's word is recorded as: heard; not yet; told aloud and heard.
pub(super) const HEARD: &str = "heard";
pub(super) const AGAIN: &str = "again";
pub(super) const SPOKEN: &str = "spoken";

/// After so many tries near enough is offered.
const TRIES: u32 = 3;

/// How far the two are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Talk {
    /// The present turn, from 1.
    pub(super) turn: u32,
    /// Whether the holder of this phone speaks in it.
    pub(super) speaking: bool,
    /// What was written in it.
    pub(super) lines: Vec<TurnLine>,
    /// What is asked of the holder of this phone.
    pub(super) asks: TurnAsks,
    /// Under which id what they send now is recorded.
    pub(super) key: String,
}

impl Session<'_> {
    /// How far the two are at the turn `step`.
    pub(super) fn talk(&self, step: &Step) -> Option<Talk> {
        let What::Turn { turns, mirror, .. } = step.what else { return None };
        let mut talk = self.turn(step, 1, mirror);
        for turn in 2..=turns {
            if talk.asks == TurnAsks::Over {
                talk = self.turn(step, turn, mirror);
            }
        }
        Some(talk)
    }

    fn turn(&self, step: &Step, turn: u32, mirror: bool) -> Talk {
        let first = match step.by {
            By::Each => self.has_role(By::Starter),
            by => self.has_role(by),
        };
        let speaking = first == (turn % 2 == 1);
        let key = format!("{}/{turn}", step.id);
        let mut talk = Talk { turn, speaking, lines: Vec::new(), asks: TurnAsks::Over, key };
        let of = |speaker: TurnAsks, listener: TurnAsks| if speaking { speaker } else { listener };
        match self.said_at(&talk.key, speaking) {
            None => talk.asks = of(TurnAsks::Tell, TurnAsks::Listen),
            Some(Said::Text(text, tag)) if tag.as_deref() != Some(SPOKEN) => {
                talk.lines.push(TurnLine { own: speaking, kind: TurnLineKind::Told, text: text.clone() });
                if mirror {
                    self.mirrored(&mut talk, &of);
                }
            }
            Some(_) => {}
        }
        talk
    }

    /// What was said back, and what the speaker said to it.
    fn mirrored(&self, talk: &mut Talk, of: &dyn Fn(TurnAsks, TurnAsks) -> TurnAsks) {
        let base = talk.key.clone();
        for attempt in 1.. {
            talk.key = format!("{base}/{attempt}");
            let Some(Said::Text(heard, _)) = self.said_at(&talk.key, !talk.speaking) else {
                talk.asks = of(TurnAsks::Wait, TurnAsks::Mirror);
                return;
            };
            talk.lines.push(TurnLine { own: !talk.speaking, kind: TurnLineKind::Mirrored, text: heard.clone() });
            match self.said_at(&talk.key, talk.speaking) {
                Some(Said::Text(text, tag)) if tag.as_deref() == Some(AGAIN) => {
                    let line = TurnLine { own: talk.speaking, kind: TurnLineKind::Again, text: text.clone() };
                    talk.lines.extend((!text.is_empty()).then_some(line));
                }
                Some(_) => return,
                None => {
                    let approve = if attempt < TRIES { TurnAsks::Approve } else { TurnAsks::NearEnough };
                    talk.asks = of(approve, TurnAsks::Wait);
                    return;
                }
            }
        }
    }

    /// How many things the other has sent at the turn `step`.
    pub(super) fn turned(&self, step: &Step) -> usize {
        let Some(shared) = &self.shared else { return 0 };
        let there = |key: &str| key.strip_prefix(step.id.as_str()).is_some_and(|rest| rest.starts_with('/'));
        shared.said.keys().filter(|(person, key)| Some(*person) != self.me && there(key)).count()
    }
}
