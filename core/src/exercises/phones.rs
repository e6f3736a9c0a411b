//! Two phones for this room's tests: a real log each, and operations carried between them by hand.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use rusqlite::{Connection, Transaction};
use uuid::Uuid;

use super::*;
use crate::crypto::Key;
use crate::error::Result;
use crate::ids::{CoupleId, DeviceId, PersonId, RecordId, SessionId};
use crate::log::{self, Arrived, Author, Fold, Folded, Folding, Frame, Lane, Ledger, Members};
use crate::random::SeededEntropy;
use crate::store::{self, Database};
use crate::time::{Here, Now};

pub(super) struct Room;

impl Fold for Room {
    fn deletes(&self, members: &Members, frames: &[Frame]) -> bool {
        deletes(members, frames)
    }
    fn fold(&self, tx: &Transaction, folding: &Folding) -> Result<Folded> {
        fold(tx, folding)
    }
    fn forget(&self, tx: &Transaction, kind: u16, record: RecordId) -> Result<()> {
        forget(tx, kind, record)
    }
}

/// 22 November 2026, 19:00 in Berlin.
pub(super) const EVENING: i64 = 1_795_370_400_000;
pub(super) const HOUR: i64 = 3_600_000;
/// A phone with exercises of ours alone.
pub(super) const NOTHING: Outside = Outside::none();
pub(super) const KEY: Key = Key([0x5e; 32]);

pub(super) struct Phone {
    pub(super) db: Database,
    pub(super) person: PersonId,
    pub(super) device: DeviceId,
    pub(super) members: Members,
    pub(super) entropy: SeededEntropy,
    pub(super) now: Now,
    pub(super) here: Here,
}

pub(super) fn uuid(number: u8) -> Uuid {
    Uuid::from_bytes([number; 16])
}

impl Phone {
    pub(super) fn new(number: u8) -> Self {
        Self {
            db: store::scratch(&store::COUPLE).unwrap(),
            person: PersonId(uuid(number)),
            device: DeviceId(uuid(0x10 + number)),
            members: Members { couple: CoupleId(uuid(9)), people: [PersonId(uuid(1)), PersonId(uuid(2))] },
            entropy: SeededEntropy::new(number.into()),
            now: Now { utc_ms: EVENING, monotonic_ms: 0, boot: "b".into() },
            here: Here { zone: "Europe/Berlin".into(), offset_seconds: 3600, language: "en".into() },
        }
    }

    pub(super) fn with<T>(&self, act: impl FnOnce(&Transaction, &Ledger, &Author) -> Result<T>) -> Result<T> {
        let ledger = Ledger { members: &self.members, fold: &Room, entropy: &self.entropy };
        let author = Author { person: self.person, device: self.device, now: &self.now, here: &self.here };
        self.db.write(|tx| act(tx, &ledger, &author))
    }

    pub(super) fn start(&self, exercise: &str) -> SessionId {
        self.with(|tx, ledger, author| {
            start(tx, &Hands::Paired { ledger, author, key: &KEY, outside: &NOTHING }, exercise)
        })
        .unwrap()
    }

    pub(super) fn answer(&self, session: SessionId, given: &Answer) -> Result<Acted> {
        let step = self.try_screen(session)?.step_id;
        self.answer_at(session, &step, given)
    }

    pub(super) fn answer_at(&self, session: SessionId, step: &str, given: &Answer) -> Result<Acted> {
        self.with(|tx, ledger, author| {
            answer(tx, &Hands::Paired { ledger, author, key: &KEY, outside: &NOTHING }, session, step, given)
        })
    }

    pub(super) fn draft(&self, session: SessionId, step: &str, texts: &[&str]) -> Option<Keep> {
        let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
        self.with(|tx, ledger, author| {
            keep_draft(tx, &Hands::Paired { ledger, author, key: &KEY, outside: &NOTHING }, session, step, &texts)
        })
        .unwrap()
    }

    pub(super) fn choose(&self, session: SessionId, id: &str) -> Acted {
        self.answer(session, &Answer::Chosen { ids: vec![id.into()] }).unwrap()
    }

    pub(super) fn seal(&self, session: SessionId, line: &str) -> Acted {
        self.answer(session, &Answer::Seal { texts: vec![line.into(), String::new()] }).unwrap()
    }

    pub(super) fn next(&self, session: SessionId) {
        self.answer(session, &Answer::Next).unwrap();
    }

    pub(super) fn rest(&self, session: SessionId, left: bool) -> Acted {
        self.with(|tx, ledger, author| {
            rest(tx, &Hands::Paired { ledger, author, key: &KEY, outside: &NOTHING }, session, left)
        })
        .unwrap()
    }

    pub(super) fn resume(&self, session: SessionId) -> Acted {
        self.with(|tx, ledger, author| {
            resume(tx, &Hands::Paired { ledger, author, key: &KEY, outside: &NOTHING }, session)
        })
        .unwrap()
    }

    pub(super) fn own(&self) -> Vec<Arrived> {
        self.db.read(|c| log::above(c, self.device, 0, usize::MAX)).unwrap()
    }

    /// Takes these operations of `other`, and then opens what can be opened.
    pub(super) fn take(&self, other: &Phone, arrived: &[Arrived]) -> usize {
        let lane = Lane::of(other.device, other.person);
        self.with(|tx, ledger, author| {
            ledger.receive(tx, &lane, arrived)?;
            settle(tx, &Hands::Paired { ledger, author, key: &KEY, outside: &NOTHING })
        })
        .unwrap()
    }

    pub(super) fn hear(&self, other: &Phone) -> usize {
        self.take(other, &other.own())
    }

    pub(super) fn dump(&self) -> String {
        self.db.read(log::dump).unwrap()
    }

    pub(super) fn look<T>(&self, look: impl FnOnce(&Connection, &Eyes) -> Result<T>) -> T {
        self.try_look(look).unwrap()
    }

    fn try_look<T>(&self, look: impl FnOnce(&Connection, &Eyes) -> Result<T>) -> Result<T> {
        let partner = if self.person == self.members.people[0] { "Ben" } else { "Ana" };
        let (couple, me) = (Some(self.members.couple), Some(self.person));
        let eyes = Eyes {
            couple,
            me,
            partner: Some(partner),
            now_ms: self.now.utc_ms,
            here: &self.here,
            outside: &NOTHING,
            key: Some(&KEY),
        };
        self.db.read(|c| look(c, &eyes))
    }

    pub(super) fn screen(&self, session: SessionId) -> SessionScreen {
        self.try_screen(session).unwrap()
    }

    pub(super) fn try_screen(&self, session: SessionId) -> Result<SessionScreen> {
        self.try_look(|c, eyes| session_screen(c, eyes, session))
    }

    pub(super) fn exchange(&self, session: SessionId) -> Exchange {
        match self.screen(session).step {
            StepView::Sealed { exchange, .. }
            | StepView::Feelings { exchange, .. }
            | StepView::Choose { exchange, .. }
            | StepView::Share { exchange, .. } => exchange,
            other => panic!("{other:?}"),
        }
    }

    /// What the sealed steps of the daily check-in show of (me, the other), as the fold has them.
    pub(super) fn open_texts(&self, session: SessionId, step: &str) -> Vec<(PersonId, Option<Vec<String>>)> {
        let round = self.db.read(|c| rows::round(c, round_of(session, step))).unwrap();
        round.map(|r| r.answers.into_iter().map(|(who, a)| (who, a.texts)).collect()).unwrap_or_default()
    }
}

pub(super) fn couple() -> (Phone, Phone) {
    (Phone::new(1), Phone::new(2))
}

/// Exchanges until neither has anything new.
pub(super) fn exchange_all(one: &Phone, two: &Phone) {
    for _ in 0..4 {
        one.hear(two);
        two.hear(one);
    }
}
