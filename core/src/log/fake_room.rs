//! A room as small as can be, for the tests of the log: words that belong to words. Anyone may write
//! (void when it begins with "!"), whoever wrote one may delete it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use std::collections::BTreeSet;
use std::sync::Arc;

use rusqlite::{Connection, Transaction};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::*;
use crate::error::Result;
use crate::ids::{CoupleId, DeviceId, OpId, PersonId, RecordId};
use crate::random::{Entropy, SeededEntropy};
use crate::store::{self, Database};
use crate::time::{Here, Now};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Write {
    pub(crate) text: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Delete {}

crate::operations! {
    pub(crate) enum WordOp { Write(Write) = 0x7f01, Delete(Delete) = 0x7f02 }
}

/// As [`WordOp`], from an app to come.
pub(crate) struct Newer(pub(super) WordOp);

impl Operation for Newer {
    fn kind(&self) -> u16 {
        self.0.kind()
    }
    fn body(&self) -> Result<Vec<u8>> {
        self.0.body()
    }
    fn min_reader(&self) -> u32 {
        READER + 1
    }
    fn read(kind: u16, body: &[u8]) -> Option<Self> {
        WordOp::read(kind, body).map(Self)
    }
}

pub(crate) struct Words;

impl Fold for Words {
    fn deletes(&self, _: &Members, frames: &[Frame]) -> bool {
        let writers: BTreeSet<_> = frames.iter().filter(|f| f.kind == 0x7f01).map(|f| f.person).collect();
        frames.iter().any(|f| f.kind == 0x7f02 && writers.contains(&f.person))
    }

    fn fold(&self, tx: &Transaction, folding: &Folding) -> Result<Folded> {
        let mut void = BTreeSet::new();
        let mut writes = Vec::new();
        for one in folding.ops {
            match WordOp::read(one.frame.kind, &one.op) {
                Some(WordOp::Write(write)) if !write.text.starts_with('!') => {
                    writes.push(Stamped { frame: one.frame.clone(), op: write });
                }
                _ => drop(void.insert(one.frame.id)),
            }
        }
        self.forget(tx, 0x7f01, folding.record)?;
        let writes: Vec<&Stamped<Write>> = writes.iter().collect();
        // All in the order of the fold, so that a fold in another order shows.
        let told = writes.iter().map(|one| one.op.text.as_str()).collect::<Vec<_>>().join(" ");
        for (place, head) in heads(&writes).iter().enumerate() {
            tx.execute(
                "INSERT INTO words VALUES (?1, ?2, ?3, ?4, ?5)",
                (folding.record, folding.parent, u32::try_from(place).unwrap(), &head.op.text, &told),
            )?;
        }
        Ok(Folded { void })
    }

    fn forget(&self, tx: &Transaction, _: u16, record: RecordId) -> Result<()> {
        tx.execute("DELETE FROM words WHERE record = ?1", [record])?;
        Ok(())
    }
}

const TABLE: &str = "CREATE TABLE words (record BLOB, parent BLOB, place INTEGER, text TEXT, told TEXT) STRICT;
                     CREATE TABLE local_words (text TEXT) STRICT;";

/// One phone with a log and the room of words.
pub(crate) struct Phone {
    pub(crate) db: Database,
    pub(crate) person: PersonId,
    pub(crate) device: DeviceId,
    pub(crate) members: Members,
    pub(crate) entropy: Arc<dyn Entropy>,
    pub(crate) now: Now,
    pub(crate) here: Here,
}

pub(crate) fn id<T: From<RecordId>>(number: u8) -> T {
    RecordId(Uuid::from_bytes([number; 16])).into()
}

impl Phone {
    /// `number` 1 is Ana's, 2 is Ben's; others only listen.
    pub(crate) fn new(number: u8) -> Self {
        Self::on(number, store::scratch(&store::COUPLE).unwrap())
    }

    pub(crate) fn on(number: u8, db: Database) -> Self {
        db.write(|tx| Ok(tx.execute_batch(TABLE)?)).unwrap();
        let uuid = |n: u8| Uuid::from_bytes([n; 16]);
        Self {
            db,
            person: PersonId(uuid(number)),
            device: DeviceId(uuid(0x10 + number)),
            members: Members { couple: CoupleId(uuid(9)), people: [PersonId(uuid(1)), PersonId(uuid(2))] },
            entropy: Arc::new(SeededEntropy::new(number.into())),
            now: Now { utc_ms: 1_800_000_000_000, monotonic_ms: 0, boot: "b".into() },
            here: Here { zone: "Europe/Vienna".into(), offset_seconds: 3600, language: "en".into() },
        }
    }

    pub(crate) fn ledger(&self) -> Ledger<'_> {
        Ledger { members: &self.members, fold: &Words, entropy: &*self.entropy }
    }

    pub(crate) fn record(&self, record: RecordId, parent: Option<RecordId>, op: &impl Operation) -> Result<OpId> {
        let author = Author { person: self.person, device: self.device, now: &self.now, here: &self.here };
        self.db.write(|tx| self.ledger().record(tx, &author, record, parent, op))
    }

    pub(crate) fn write(&self, record: u8, text: &str) -> Arrived {
        self.record(id(record), None, &WordOp::Write(Write { text: text.into() })).unwrap();
        self.last()
    }

    pub(crate) fn write_under(&self, record: u8, parent: u8, text: &str) -> Arrived {
        self.record(id(record), Some(id(parent)), &WordOp::Write(Write { text: text.into() })).unwrap();
        self.last()
    }

    pub(crate) fn delete(&self, record: u8, parent: Option<u8>) -> Arrived {
        self.record(id(record), parent.map(id), &WordOp::Delete(Delete {})).unwrap();
        self.last()
    }

    /// What was recorded last, as it would travel.
    pub(crate) fn last(&self) -> Arrived {
        self.own().pop().unwrap()
    }

    pub(crate) fn own(&self) -> Vec<Arrived> {
        self.db.read(|c| above(c, self.device, 0, usize::MAX)).unwrap()
    }

    pub(crate) fn lane(&self) -> Lane {
        Lane::of(self.device, self.person)
    }

    pub(crate) fn receive(&self, lane: &Lane, arrived: &[Arrived]) -> Received {
        self.db.write(|tx| self.ledger().receive(tx, lane, arrived)).unwrap()
    }

    /// Takes all that `other` has of its own.
    pub(crate) fn hear(&self, other: &Phone) -> Received {
        self.receive(&other.lane(), &other.own())
    }

    pub(crate) fn dump(&self) -> String {
        self.db.read(dump).unwrap()
    }

    /// The texts shown for a record, the first first.
    pub(crate) fn shown(&self, record: u8) -> Vec<String> {
        self.ask(|c| {
            let mut find = c.prepare("SELECT text FROM words WHERE record = ?1 ORDER BY place").unwrap();
            let found = find.query_map([id::<RecordId>(record)], |row| row.get(0)).unwrap();
            found.map(std::result::Result::unwrap).collect()
        })
    }

    pub(crate) fn ask<T>(&self, ask: impl FnOnce(&Connection) -> T) -> T {
        self.db.read(|c| Ok(ask(c))).unwrap()
    }
}

pub(crate) fn ana() -> Phone {
    Phone::new(1)
}

pub(crate) fn ben() -> Phone {
    Phone::new(2)
}

pub(crate) fn frame(arrived: &Arrived) -> Frame {
    Frame::from_bytes(&arrived.frame).unwrap()
}

/// What was recorded, with something changed in its frame.
pub(crate) fn changed(arrived: &Arrived, change: impl FnOnce(&mut Frame)) -> Arrived {
    let mut frame = frame(arrived);
    change(&mut frame);
    Arrived { frame: frame.to_bytes(), payload: arrived.payload.clone() }
}
