#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used, clippy::print_stderr)]

mod orders;
mod private;
mod shared;
mod traces;

use std::path::Path;

use rusqlite::Transaction;

use super::read_ours::{self, Reader};
use super::screens::{EntryDraft, JournalPage};
use super::*;
use crate::copy::Copy;
use crate::error::Result;
use crate::ids::{CoupleId, DeviceId, EntryId, PersonId, RecordId};
use crate::log::{self, Arrived, Author, Fold, Folded, Folding, Frame, Lane, Ledger, Members, Operation};
use crate::random::SeededEntropy;
use crate::store::{self, Database};
use crate::time::{Clock, Here, Now, SteppedClock};

/// 2026-11-22 18:00 in Berlin.
const EVENING: i64 = 1_795_366_800_000;

struct Room;

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

fn uuid<T: From<RecordId>>(n: u8) -> T {
    RecordId::from_slice(&[n; 16]).unwrap().into()
}

fn person(n: u8) -> PersonId {
    PersonId::from_slice(&[n; 16]).unwrap()
}

fn members() -> Members {
    Members { couple: CoupleId::from_slice(&[9; 16]).unwrap(), people: [person(1), person(2)] }
}

fn here() -> Here {
    Here { zone: "Europe/Berlin".into(), offset_seconds: 3_600, language: "en".into() }
}

struct Phone {
    db: Database,
    person: PersonId,
    device: DeviceId,
    entropy: SeededEntropy,
    clock: SteppedClock,
}

impl Phone {
    fn of(number: u8, device: u8, db: Database) -> Self {
        let device = DeviceId::from_slice(&[device; 16]).unwrap();
        let entropy = SeededEntropy::new(u64::from(device.bytes()[0]));
        Self { db, person: person(number), device, entropy, clock: SteppedClock::at(EVENING) }
    }

    fn ana() -> Self {
        Self::of(1, 11, store::scratch(&store::COUPLE).unwrap())
    }

    fn ben() -> Self {
        Self::of(2, 22, store::scratch(&store::COUPLE).unwrap())
    }

    fn on_disk(number: u8, folder: &Path) -> Self {
        Self::of(number, number * 11, Database::open(&folder.join("couple.db"), &store::COUPLE).unwrap())
    }

    fn now(&self) -> Now {
        self.clock.now().unwrap()
    }

    fn write<T>(&self, work: impl FnOnce(&Transaction, &Ledger, &Author) -> Result<T>) -> Result<T> {
        let (members, now, here) = (members(), self.now(), here());
        let ledger = Ledger { members: &members, fold: &Room, entropy: &self.entropy };
        let author = Author { person: self.person, device: self.device, now: &now, here: &here };
        let done = self.db.write(|tx| work(tx, &ledger, &author));
        self.clock.pass(1_000);
        done
    }

    fn save(&self, entry: Option<EntryId>, body: &str) -> Result<EntryId> {
        self.write(|tx, ledger, author| ours::save(tx, ledger, author, entry, &draft(body)))
    }

    fn add(&self, body: &str) -> EntryId {
        self.save(None, body).unwrap()
    }

    /// An operation past every rule of this room, as a changed app would make it.
    fn force(&self, record: EntryId, op: &impl Operation) {
        self.write(|tx, ledger, author| ledger.record(tx, author, record.into(), None, op)).unwrap();
    }

    fn all(&self) -> Vec<Arrived> {
        self.db.read(|conn| log::above(conn, self.device, 0, usize::MAX)).unwrap()
    }

    fn lane(&self) -> Lane {
        Lane::of(self.device, self.person)
    }

    fn receive(&self, lane: &Lane, arrived: &[Arrived]) -> log::Received {
        let now = self.now();
        self.write(|tx, ledger, _| {
            let received = ledger.receive(tx, lane, arrived)?;
            ours::received(tx, &now, &here())?;
            Ok(received)
        })
        .unwrap()
    }

    fn hear(&self, other: &Phone) {
        self.receive(&other.lane(), &other.all());
    }

    fn reader(&self) -> Reader<'static> {
        let names = if self.person == person(1) { ("Ana", "Ben") } else { ("Ben", "Ana") };
        Reader { me: self.person, name: names.0, partner: names.1, copy: Copy::of("en") }
    }

    fn page(&self, query: Option<&str>, after: Option<&str>) -> JournalPage {
        self.db.read(|conn| read_ours::page(conn, &self.reader(), query, after, true)).unwrap()
    }

    fn excerpts(&self) -> Vec<String> {
        self.page(None, None).entries.into_iter().map(|card| card.excerpt).collect()
    }

    fn dump(&self) -> String {
        self.db.read(log::dump).unwrap()
    }
}

fn draft(body: &str) -> EntryDraft {
    EntryDraft { body: body.into(), feelings: Vec::new(), day: None }
}

fn everything_in(folder: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        bytes.extend(std::fs::read(file.unwrap().path()).unwrap());
    }
    bytes
}

fn holds(bytes: &[u8], needle: &str) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle.as_bytes())
}
