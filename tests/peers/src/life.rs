//! Ten years of one couple, made through the core's own calls.

use std::path::Path;
use std::sync::Arc;

use attune_core::exercises::Answer;
use attune_core::journal::screens::{EntryDraft, Which};
use attune_core::rituals::screens::{RitualDraft, ZonePolicy};
use attune_core::time::{CivilTime, SteppedClock};
use attune_tests::{Couple, Phone, SUNDAY_FIVE};

const DAY_MS: u64 = 24 * 3_600_000;

/// How much life.
#[derive(Clone, Copy)]
pub struct Size {
    /// Days that pass.
    pub days: u32,
    /// Entries of ours, by either in turns.
    pub entries: u32,
    /// Rituals both agreed to.
    pub rituals: u32,
    /// Sealed answers of both together.
    pub answers: u32,
}

/// Ten years.
pub const TEN_YEARS: Size = Size { days: 3_653, entries: 20_000, rituals: 40, answers: 5_000 };

/// Where the life in `folder` ends: the moment that is "now" for every bench.
pub fn ana(folder: &Path) -> Phone {
    let clock = Arc::new(SteppedClock::at(SUNDAY_FIVE));
    Phone::at(folder, clock, 0xa11).unwrap()
}

/// Makes it; Ana's phone ends up in `out`/ana.
pub fn make(out: &Path, size: Size) {
    let couple = Couple::alone(2016);
    let back = i64::from(size.days) * i64::try_from(DAY_MS).unwrap();
    let phones = [&couple.ana, &couple.ben];
    for phone in phones {
        phone.clock.turn(SUNDAY_FIVE - back);
    }
    couple.pair();
    let mut words = Words(7);
    for day in 0..size.days {
        let due = |of: u32| (day * of / size.days)..((day + 1) * of / size.days);
        for n in due(size.rituals) {
            let id = couple.ana.attune.propose_ritual(&couple.ana.here, &ritual(n)).unwrap();
            couple.settle();
            let asked = couple.ben.attune.ritual(&couple.ben.here, id).unwrap().card.proposal.unwrap();
            couple.ben.attune.accept_ritual(&couple.ben.here, id, asked).unwrap();
        }
        for n in due(size.entries) {
            let phone = phones[n as usize % 2];
            let feelings = if n % 3 == 0 { vec!["emo.warm.tender".into()] } else { Vec::new() };
            let draft = EntryDraft { body: words.text(), feelings, day: None };
            phone.attune.save_entry(&phone.here, Which::Ours, None, &draft).unwrap();
        }
        for n in due(size.answers) {
            let phone = phones[n as usize % 2];
            check_in(phone, &mut words);
        }
        if day % 7 == 6 || day + 1 == size.days {
            couple.settle();
        }
        for phone in phones {
            phone.clock.pass(DAY_MS);
        }
    }
    for phone in phones {
        phone.clock.turn(SUNDAY_FIVE);
    }
    couple.settle();
    for phone in phones {
        phone.attune.pause().unwrap();
    }
    copy(couple.dir.path(), out);
}

fn check_in(phone: &Phone, words: &mut Words) {
    let session = phone.attune.start(&phone.here, "daily-check-in").unwrap();
    let answer = |answer: &Answer| {
        let step = phone.attune.session(&phone.here, session).unwrap().step_id;
        phone.attune.answer(&phone.here, session, &step, answer).unwrap();
    };
    answer(&Answer::Chosen { ids: vec!["emo.settled.calm".into()] });
    answer(&Answer::Seal { texts: vec![words.sentence(), String::new()] });
}

fn ritual(n: u32) -> RitualDraft {
    let rules = ["FREQ=WEEKLY;BYDAY=SU", "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA"];
    let minute = 430 + (n * 37) % 880;
    let (hour, minute) = (u8::try_from(minute / 60).unwrap(), u8::try_from(minute % 60).unwrap());
    RitualDraft {
        library: None,
        title: format!("Ritual number {n}"),
        rule: rules[n as usize % rules.len()].into(),
        from: None,
        time: CivilTime { hour, minute, second: 0 },
        policy: ZonePolicy::Floating,
        minutes: 20,
        generic_line: true,
    }
}

/// The same words at every call: a few are said often, most rarely.
struct Words(u64);

impl Words {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }

    fn word(&mut self) -> String {
        const PARTS: [&str; 16] =
            ["la", "ver", "sun", "mo", "ter", "in", "ga", "ret", "wen", "to", "ley", "bri", "ash", "um", "do", "ne"];
        let rare = self.next() % 60;
        let mut n = self.next() % (1 + rare * rare);
        let mut word = String::new();
        loop {
            word.push_str(PARTS[(n % 16) as usize]);
            n /= 16;
            if n == 0 {
                return word;
            }
        }
    }

    fn sentence(&mut self) -> String {
        let words: Vec<String> = (0..4 + self.next() % 12).map(|_| self.word()).collect();
        format!("{}.", words.join(" "))
    }

    /// One to eight sentences.
    fn text(&mut self) -> String {
        let sentences: Vec<String> = (0..1 + self.next() % 8).map(|_| self.sentence()).collect();
        sentences.join(" ")
    }
}

/// Copies a folder with all that is in it; for sides that must not disturb each other.
pub fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}
