//! Years of a couple's life, made through the same calls as a front end's: for figures on real amounts
//! of data, and for trying things that take years.

use std::path::Path;

use attune_core::copy::Saying;
use attune_core::error::{Error, Result};
use attune_core::exercises::{Answer, Exchange, StepView};
use attune_core::ids::SessionId;
use attune_core::journal::screens::{EntryDraft, Which};
use attune_core::rituals::screens::{Repeat, RitualDraft, ZonePolicy};
use attune_core::time::{CivilTime, Clock, Now};
use serde::Serialize;

use crate::chance::Chance;
use crate::{Couple, Phone, SUNDAY_FIVE};

/// What opens the vaults of a couple made here.
pub const PASSPHRASE: &str = "a passphrase for trying things";

const DAY_MS: u64 = 24 * 3_600_000;

/// How much life.
#[derive(Debug, Clone, Copy)]
pub struct Years {
    /// How many years, up to November 2026.
    pub years: u32,
    /// Entries, a quarter of them mine, the others ours.
    pub entries: u32,
    /// Rituals, agreed by both.
    pub rituals: u32,
    /// Sealed answers, two a day at most.
    pub answers: u32,
    /// What decides everything else.
    pub seed: u64,
}

/// What was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Made {
    /// Entries, of both journals and both people.
    pub entries: u32,
    /// Rituals that are on.
    pub rituals: u32,
    /// Sealed answers.
    pub answers: u32,
    /// What opens what is mine, on both phones.
    pub passphrase: &'static str,
    /// What both clocks say in the end.
    pub now: Now,
}

/// Makes a couple's two phones in `out` (`ana`, `ben`, `mailbox`), which must not be there yet.
///
/// # Errors
/// [`Error::Input`] for a folder that is there; those of the core, which would be faults of it.
pub fn make(years: &Years, out: &Path) -> Result<Made> {
    let wrong = |reason: String| Error::input("out", Saying::terminal(reason));
    let (Some(parent), Some(name)) = (out.parent(), out.file_name()) else {
        return Err(wrong("name a new folder".into()));
    };
    let dir = tempfile::Builder::new().prefix(name).rand_bytes(0).tempdir_in(parent);
    let dir = dir.map_err(|e| wrong(e.to_string()))?;
    let days = u64::from(years.years) * 365;
    let begin = SUNDAY_FIVE.saturating_sub_unsigned(days * DAY_MS);
    let couple = Couple::alone_in(dir, begin, years.seed);
    couple.pair();
    for phone in [&couple.ana, &couple.ben] {
        phone.attune.choose_passphrase(&phone.here, PASSPHRASE)?;
    }
    let mut life = Life { couple: &couple, chance: Chance::new(years.seed), made: (0, 0, 0) };
    for day in 1..=days {
        life.day(years, day, days)?;
    }
    let (entries, rituals, answers) = life.made;
    couple.settle();
    let now = couple.ana.clock.now()?;
    for phone in [&couple.ana, &couple.ben] {
        phone.attune.pause()?;
    }
    let Couple { dir, .. } = couple;
    let _ = dir.keep();
    Ok(Made { entries, rituals, answers, passphrase: PASSPHRASE, now })
}

struct Life<'a> {
    couple: &'a Couple,
    chance: Chance,
    /// Entries, rituals, answers.
    made: (u32, u32, u32),
}

/// How many of `all` are made by the end of `day`.
fn due(all: u32, day: u64, days: u64) -> u32 {
    u32::try_from(u64::from(all) * day / days.max(1)).unwrap_or(all)
}

impl Life<'_> {
    fn day(&mut self, years: &Years, day: u64, days: u64) -> Result<()> {
        let Couple { ana, ben, .. } = self.couple;
        while self.made.1 < due(years.rituals, day * 12, days).min(years.rituals) {
            self.ritual()?;
        }
        while self.made.0 < due(years.entries, day, days) {
            self.entry()?;
        }
        if self.made.2 < due(years.answers, day, days) {
            self.check_in(ana)?;
            ana.sync();
            ben.sync();
            self.check_in(ben)?;
            ben.sync();
            ana.sync();
        }
        if day.is_multiple_of(7) {
            self.done(ana)?;
            self.couple.settle();
        }
        for phone in [ana, ben] {
            phone.clock.pass(DAY_MS);
        }
        Ok(())
    }

    /// Who does the next thing.
    fn one(&mut self) -> &Phone {
        if self.chance.percent(50) { &self.couple.ana } else { &self.couple.ben }
    }

    fn entry(&mut self) -> Result<()> {
        let which = if self.made.0.is_multiple_of(4) { Which::Mine } else { Which::Ours };
        let sentences = 1 + self.chance.below(6);
        let draft = EntryDraft { body: self.text(sentences), feelings: Vec::new(), day: None };
        let phone = self.one();
        phone.attune.save_entry(&phone.here, which, None, &draft)?;
        phone.clock.pass(60_000);
        self.made.0 += 1;
        Ok(())
    }

    fn ritual(&mut self) -> Result<()> {
        const RULES: [&str; 4] =
            ["FREQ=DAILY", "FREQ=WEEKLY;BYDAY=SU", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", "FREQ=DAILY;INTERVAL=3"];
        let number = self.made.1;
        let draft = RitualDraft {
            library: None,
            title: format!("Our ritual {}", number + 1),
            from: None,
            time: CivilTime { hour: u8::try_from(7 + number % 15).unwrap_or(7), minute: 30, second: 0 },
            policy: if self.chance.percent(50) {
                ZonePolicy::Floating
            } else {
                ZonePolicy::Anchored { zone: "Europe/Berlin".into() }
            },
            minutes: 20,
            generic_line: self.chance.percent(50),
            repeat: Repeat::Other { rule: self.chance.one(&RULES).copied().unwrap_or("FREQ=DAILY").into() },
            until: None,
            only_me: false,
        };
        let Couple { ana, ben, .. } = self.couple;
        let id = ana.attune.propose_ritual(&ana.here, &draft)?;
        ana.sync();
        ben.sync();
        let asked = ben.attune.ritual(&ben.here, id)?.card.proposal.ok_or_else(|| Error::gone("proposal"))?;
        ben.attune.accept_ritual(&ben.here, id, asked)?;
        ben.sync();
        self.made.1 += 1;
        Ok(())
    }

    /// Something agreed was done this week.
    fn done(&mut self, phone: &Phone) -> Result<()> {
        let on = phone.attune.rituals(&phone.here)?.on;
        let Some(card) = self.chance.one(&on) else { return Ok(()) };
        let Some(next) = &card.next else { return Ok(()) };
        phone.attune.ritual_done(&phone.here, card.id, next.occurrence)
    }

    /// Today's question, both steps.
    fn check_in(&mut self, phone: &Phone) -> Result<()> {
        let (attune, here) = (&phone.attune, &phone.here);
        let id = attune.start(here, "daily-check-in")?;
        while let Some(answer) = self.answer(phone, id)? {
            let sealed = matches!(answer, Answer::Seal { .. });
            let step = attune.session(here, id)?.step_id;
            attune.answer(here, id, &step, &answer)?;
            if sealed {
                self.made.2 += 1;
                break;
            }
        }
        Ok(())
    }

    fn answer(&mut self, phone: &Phone, id: SessionId) -> Result<Option<Answer>> {
        Ok(match phone.attune.session(&phone.here, id)?.step {
            StepView::Feelings { words, exchange: Exchange::NotYet { .. }, .. } => {
                let word = self.chance.one(&words).map(|word| word.id.clone());
                Some(Answer::Chosen { ids: word.into_iter().collect() })
            }
            StepView::Sealed { fields, exchange: Exchange::NotYet { .. }, .. } => {
                Some(Answer::Seal { texts: fields.iter().map(|_| self.text(1)).collect() })
            }
            StepView::Feelings { exchange: Exchange::Open { .. }, .. } => Some(Answer::Next),
            _ => None,
        })
    }

    fn text(&mut self, sentences: usize) -> String {
        const WORDS: &str = "we walked along the lake and talked about your mother while it rained a little then \
            I made soup you laughed at the recipe it was good to sit there without a phone tomorrow I would like \
            to hear how the meeting went because today I was tired and quiet and you noticed thank you for that";
        let words: Vec<&str> = WORDS.split_whitespace().collect();
        let sentence = |chance: &mut Chance| {
            let length = 6 + chance.below(14);
            let text: Vec<&str> = (0..length).filter_map(|_| chance.one(&words).copied()).collect();
            format!("{}.", text.join(" "))
        };
        (0..sentences).map(|_| sentence(&mut self.chance)).collect::<Vec<_>>().join(" ")
    }
}
