//! The kinds of step that go beyond writing and choosing, in words.

use std::collections::BTreeSet;

use super::course::joined;
use super::decks::{deck, drawn};
use super::ops::Said;
use super::rows;
use super::run::swaps;
use super::step::{Join, Options, Pattern, Source, Step, What};
use super::step_screens::{Exchange, Link, LinkTo, StepView, TurnAsks, Wording};
use super::view::View;
use crate::copy::Copy;
use crate::error::Result;
use crate::ids::{OpId, WordingId};
use crate::log;

/// Who is ready to breathe together starts at the next full half minute, at the earliest so long after the
/// later of the two was, in milliseconds: by then the other phone knows of it, or joins in where it is.
const SOONEST_MS: i64 = 20_000;

/// Half a minute, in milliseconds.
const HALF_MINUTE_MS: i64 = 30_000;

/// Two who were ready further apart than this are not there together, in milliseconds.
const TOGETHER_MS: i64 = 10 * 60_000;

/// A day, in milliseconds.
const DAY_MS: i64 = 24 * 3_600_000;

impl View<'_> {
    /// A few words of help at a step; empty where none.
    pub(super) fn hint(&self, step: &Step) -> String {
        let there = |id: &String| self.session.pack.texts.contains_key(id);
        step.hint_id().map(|(id, _)| id).filter(there).map_or_else(String::new, |id| self.text(&id))
    }

    /// Where `links` of a pack go; an exercise that this app does not have is left out.
    pub(super) fn links(&self, links: &[String]) -> Vec<Link> {
        let link = |link: &String| match link.strip_prefix("help:") {
            Some(page) => Some(help_link(page, &self.copy)),
            None => self.eyes.outside.newest(link).map(|pack| Link {
                title: pack.text(&self.eyes.here.language, "title"),
                to: LinkTo::Exercise { id: pack.id.clone() },
            }),
        };
        links.iter().filter_map(link).collect()
    }

    /// The question drawn before `step`, while it is still about: until another is drawn.
    pub(super) fn question_before(&self, step: &Step) -> Result<String> {
        let (at, _) = self.session.pack.step(&step.id).unwrap_or((0, step));
        let before = self.session.pack.steps.iter().take(at).rev();
        let draw = before.into_iter().find(|one| matches!(one.what, What::Draw { .. }) && self.session.is_mine(one));
        let asks = !matches!(step.what, What::Schedule { .. } | What::Pause | What::Draw { .. });
        draw.filter(|_| asks).map_or_else(|| Ok(String::new()), |draw| self.question(draw))
    }

    pub(super) fn question(&self, step: &Step) -> Result<String> {
        let What::Draw { deck: source } = &step.what else { return Ok(String::new()) };
        let id = match source {
            Source::Here(id) => Some(id.clone()),
            Source::Chosen(from) => self.chosen(from)?,
        };
        let swapped = swaps(self.connection, self.session.mine.session, &step.id)?;
        let found = id.and_then(|id| deck(&id, &self.eyes.here.language));
        Ok(found.map_or_else(String::new, |deck| drawn(deck, self.session.record, &step.id, swapped).to_owned()))
    }

    /// What was chosen at the earlier step `from`; before that, or where nothing was, its first option.
    fn chosen(&self, from: &str) -> Result<Option<String>> {
        let Some((_, step)) = self.session.pack.step(from) else { return Ok(None) };
        let said = [true, false].into_iter().find_map(|own| match self.session.said(step, own) {
            Some(Said::Options(ids)) => ids.first().cloned(),
            _ => None,
        });
        if said.is_some() {
            return Ok(said);
        }
        let noted = rows::draft(self.connection, self.session.mine.session, from)?.into_iter().next();
        let What::Choose { options: Options::Listed(listed), .. } = &step.what else { return Ok(noted) };
        Ok(noted.or_else(|| listed.first().cloned()))
    }

    pub(super) fn ready(&self, step: &Step, directions: bool) -> StepView {
        let session = self.session;
        let name = self.eyes.name();
        let told = session.shared.as_ref().and_then(|shared| shared.teller);
        let direction = told.map_or_else(String::new, |teller| {
            let key = if Some(teller) == session.me { "ready-own-tells" } else { "ready-partner-tells" };
            self.copy.format(key, &[("name", (&name).into())])
        });
        StepView::Ready {
            text: self.of(step, "text"),
            choose_teller: directions && session.shared.is_none(),
            direction,
            own: session.joined(),
            both: session.both_ready(),
        }
    }

    pub(super) fn breathe(&self, step: &Step, pattern: &Source<Pattern>, minutes: u32) -> Result<StepView> {
        let Pattern(inward, hold, out) = match pattern {
            Source::Here(pattern) => *pattern,
            Source::Chosen(from) => {
                let chosen = self.chosen(from)?;
                chosen.as_deref().and_then(Pattern::named).unwrap_or(Pattern(4, 0, 6))
            }
        };
        let ready = |own: bool| match self.session.said(step, own) {
            Some(Said::Options(at)) => at.first().and_then(|at| at.parse::<i64>().ok()),
            _ => None,
        };
        let (own, theirs) = (ready(true), ready(false));
        let starts = own.zip(theirs).filter(|(own, theirs)| own.abs_diff(*theirs) <= TOGETHER_MS.unsigned_abs());
        let next = |(own, theirs): (i64, i64)| {
            let earliest = own.max(theirs).saturating_add(SOONEST_MS);
            earliest.saturating_add(HALF_MINUTE_MS - 1).div_euclid(HALF_MINUTE_MS).saturating_mul(HALF_MINUTE_MS)
        };
        let lasting = i64::from(minutes) * 60_000;
        let starts_at_ms = starts.map(next).filter(|at| self.eyes.now_ms < at.saturating_add(lasting));
        let fresh = |at: Option<i64>| at.is_some_and(|at| self.eyes.now_ms.saturating_sub(at) <= TOGETHER_MS);
        Ok(StepView::Breathe {
            text: self.of(step, "text"),
            inward,
            hold,
            out,
            minutes,
            can_start_together: self.session.me.is_some() && !self.session.mine.one_phone,
            own_ready: fresh(own),
            partner_ready: fresh(theirs),
            starts_at_ms,
        })
    }

    pub(super) fn turn(&self, step: &Step, turns: u32, minutes: u32, how: (bool, bool)) -> Result<StepView> {
        let (mirror, typed) = how;
        let session = self.session;
        if session.mine.one_phone {
            let (speak, listen) = (self.of(step, "speak"), self.of(step, "listen"));
            return Ok(StepView::Turn {
                turn: 1,
                turns,
                minutes,
                speaking: true,
                text: format!("{speak}\n\n{listen}"),
                typed: false,
                mirror,
                lines: Vec::new(),
                now: TurnAsks::Tell,
                draft: String::new(),
            });
        }
        let Some(talk) = session.talk(step) else { return Ok(StepView::Pause { text: String::new() }) };
        Ok(StepView::Turn {
            turn: talk.turn,
            turns,
            minutes,
            speaking: talk.speaking,
            text: self.of(step, if talk.speaking { "speak" } else { "listen" }),
            typed,
            mirror,
            lines: talk.lines,
            now: talk.asks,
            draft: rows::draft(self.connection, session.mine.session, &step.id)?.into_iter().next().unwrap_or_default(),
        })
    }

    pub(super) fn agree(&self, step: &Step, offer: bool) -> Result<StepView> {
        let session = self.session;
        let agreement = session.agreement(step).cloned().unwrap_or_default();
        let draft = rows::draft(self.connection, session.mine.session, &step.id)?.into_iter().next();
        let proposed = |own: bool| agreement.proposal(session.me, own);
        let theirs = proposed(false).map(|words| Wording { id: WordingId::from(words.op), text: words.text.clone() });
        let own = proposed(true).map(|words| words.text.clone()).unwrap_or_default();
        let holds = agreement.text();
        let begin = || {
            let on_the_table = theirs.iter().map(|words| &words.text).chain([&own, &holds]);
            let begun = on_the_table.into_iter().find(|words| !words.is_empty()).cloned();
            begun.unwrap_or_else(|| if offer { self.of(step, "offer") } else { String::new() })
        };
        Ok(StepView::Agree { prompt: self.of(step, "prompt"), draft: draft.unwrap_or_else(begin), holds, own, theirs })
    }

    /// What an open sealed step shows of the two answers, by its rule.
    pub(super) fn opened(&self, step: &Step, own: &[String], theirs: &[String]) -> Result<Exchange> {
        let (join, fades_days) = match &step.what {
            What::Choose { join, fades_days, .. } | What::Sealed { join, fades_days, .. } => (*join, *fades_days),
            _ => (Join::Both, None),
        };
        if let Some(days) = fades_days
            && self.both_given_ms(step)?.saturating_add(i64::from(days) * DAY_MS) < self.eyes.now_ms
        {
            return Ok(Exchange::Faded);
        }
        Ok(match join {
            Join::Smaller | Join::Later | Join::Gentlest => {
                let holds = joined(step, own, theirs);
                Exchange::Holds { text: self.answered(step, &holds).join(", ") }
            }
            Join::Both | Join::OverlapFirst => {
                let first = join == Join::OverlapFirst && matches!(step.what, What::Choose { .. });
                let shown = |ids: &[String], others: &[String]| {
                    let mut ids = ids.to_vec();
                    if first {
                        ids.sort_by_key(|id| !others.contains(id));
                    }
                    self.answered(step, &ids)
                };
                Exchange::Open { own: shown(own, theirs), theirs: shown(theirs, own) }
            }
        })
    }

    /// When the later of the two gave their answer at a sealed step, in milliseconds since 1970: on both phones the
    /// same, and no earlier than either could read it.
    fn both_given_ms(&self, step: &Step) -> Result<i64> {
        let (record, _, round) = rows::present_round(self.connection, self.session.record, &step.id)?;
        let counts: BTreeSet<OpId> =
            round.iter().flat_map(|round| round.answers.values().map(|answer| answer.commit)).collect();
        let given = log::operations(self.connection, record)?.into_iter().map(|one| one.frame);
        Ok(given.filter(|frame| counts.contains(&frame.id)).map(|frame| frame.at_ms).max().unwrap_or(self.eyes.now_ms))
    }

    /// What is shown of a step on a phone that is passed between two.
    pub(super) fn aloud(&self, step: &Step) -> Option<StepView> {
        let prompt = match &step.what {
            What::Choose { .. } | What::Share { .. } | What::Agree { .. } => self.of(step, "prompt"),
            _ => return None,
        };
        Some(StepView::Aloud { text: prompt })
    }
}

/// A page of Help to go to.
pub(super) fn help_link(page: &str, copy: &Copy) -> Link {
    Link { title: copy.text(&format!("help-{page}")), to: LinkTo::Help { page: page.to_owned() } }
}
