#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]
#![allow(clippy::cast_possible_truncation, clippy::needless_pass_by_value)]

use std::collections::BTreeSet;

use uuid::Uuid;

use super::ops::{Called, Confirmed, Done, Renewed, Scheduled, Titled};
use super::planner::{Channel, Plan, Platform, plan};
use super::screens::{Pact, Repeat, RitualDraft, RitualState, ZonePolicy};
use super::*;
use crate::error::{Error, Result};
use crate::ids::{CoupleId, DeviceId, InstallationId, PersonId, ProposalId, RecordId, RitualId, TimeOutId};
use crate::log::{Arrived, Author, Fold, Folded, Folding, Frame, Lane, Ledger, Members, above, dump, operations};
use crate::random::SeededEntropy;
use crate::store::{self, Database};
use crate::time::{Civil, Here, Now, Zone};

mod agreeing;
mod alone;
mod breaks;
mod limits;
mod orders;
mod private;
mod rests;
mod ringing;
mod touch;
mod weeks;

struct Room;

impl Fold for Room {
    fn deletes(&self, members: &Members, frames: &[Frame]) -> bool {
        deletes(members, frames)
    }
    fn fold(&self, tx: &rusqlite::Transaction, folding: &Folding) -> Result<Folded> {
        fold(tx, folding)
    }
    fn forget(&self, tx: &rusqlite::Transaction, kind: u16, record: RecordId) -> Result<()> {
        forget(tx, kind, record)
    }
}

/// One of the two phones: 1 is Ana's, 2 is Ben's.
pub(super) struct Phone {
    pub(super) couple: Database,
    pub(super) device: Database,
    pub(super) private: Database,
    pub(super) me: PersonId,
    id: DeviceId,
    members: Members,
    pub(super) entropy: SeededEntropy,
    pub(super) now: Now,
    pub(super) here: Here,
}

pub(super) fn at(text: &str) -> i64 {
    Zone::named("Europe/Berlin").unwrap().place(civil(text))
}

pub(super) fn civil(text: &str) -> Civil {
    text.parse().unwrap()
}

impl Phone {
    pub(super) fn new(number: u8) -> Self {
        let uuid = |n: u8| Uuid::from_bytes([n; 16]);
        Self {
            couple: store::scratch(&store::COUPLE).unwrap(),
            device: store::scratch(&store::DEVICE).unwrap(),
            private: store::scratch(&store::PRIVATE).unwrap(),
            me: PersonId(uuid(number)),
            id: DeviceId(uuid(0x10 + number)),
            members: Members { couple: CoupleId(uuid(9)), people: [PersonId(uuid(1)), PersonId(uuid(2))] },
            entropy: SeededEntropy::new(number.into()),
            now: Now { utc_ms: at("2026-11-20T12:00:00"), monotonic_ms: 3_600_000, boot: "b1".into() },
            here: Here { zone: "Europe/Berlin".into(), offset_seconds: 3_600, language: "en".into() },
        }
    }

    /// What is only this person's, locked.
    pub(super) fn vault(&self) -> Vault<'_> {
        Vault { private: &self.private, open: None, entropy: &self.entropy, now_ms: self.now.utc_ms }
    }

    pub(super) fn act<T>(&self, act: impl FnOnce(&rusqlite::Transaction, &Ledger, &Author) -> Result<T>) -> Result<T> {
        let ledger = Ledger { members: &self.members, fold: &Room, entropy: &self.entropy };
        let author = Author { person: self.me, device: self.id, now: &self.now, here: &self.here };
        self.couple.write(|tx| act(tx, &ledger, &author))
    }

    /// Records an operation as a changed client might.
    fn forge(&self, record: RecordId, parent: Option<RecordId>, op: RitualOp) {
        self.act(|tx, ledger, author| ledger.record(tx, author, record, parent, &op)).unwrap();
    }

    fn own(&self) -> Vec<Arrived> {
        self.couple.read(|c| above(c, self.id, 0, usize::MAX)).unwrap()
    }

    fn take(&self, from: &Phone, arrived: &[Arrived]) {
        let lane = Lane::of(from.id, from.me);
        let ledger = Ledger { members: &self.members, fold: &Room, entropy: &self.entropy };
        self.couple.write(|tx| ledger.receive(tx, &lane, arrived)).unwrap();
        self.device.write(|tx| self.couple.read(|c| note_ends(tx, Some((c, self.me)), &self.now))).unwrap();
    }

    pub(super) fn hear(&self, other: &Phone) {
        self.take(other, &other.own());
    }

    /// What an Android phone plans from.
    pub(super) fn gathered(&self) -> Gathered {
        self.gathered_on(Platform::android(true))
    }

    pub(super) fn gathered_on(&self, platform: Platform) -> Gathered {
        let installation = InstallationId(self.me.0);
        let gathered = self.couple.read(|c| {
            self.device.read(|d| plan_input(Some((c, self.me)), d, installation, platform, &self.here, &self.now))
        });
        gathered.unwrap()
    }

    pub(super) fn plan(&self) -> Plan {
        plan(&self.gathered().input)
    }

    pub(super) fn keep(&self, plan: &Plan) {
        let gathered = self.gathered();
        self.device.write(|d| keep_plan(d, &gathered, plan)).unwrap();
    }

    /// Moments of the reminders for rituals.
    fn rings(&self) -> Vec<String> {
        let zone = Zone::named("Europe/Berlin").unwrap();
        let plan = self.plan();
        plan.wanted
            .iter()
            .filter(|one| one.channel == Channel::Ritual)
            .map(|one| zone.civil_at(one.instant_ms).to_string())
            .collect()
    }

    fn state(&self, id: RitualId) -> RitualState {
        self.couple
            .read(|c| {
                let (record, confirmed) = commands::find(c, id)?;
                let declined = self.device.read(rows::device::declined)?;
                Ok(Standing::of(&record, &confirmed, self.me, &declined, false, self.now.utc_ms).state)
            })
            .unwrap()
    }

    fn asked(&self, id: RitualId) -> Option<ProposalId> {
        let (record, confirmed) = self.couple.read(|c| commands::find(c, id)).unwrap();
        let declined = self.device.read(rows::device::declined).unwrap();
        let standing = Standing::of(&record, &confirmed, self.me, &declined, false, self.now.utc_ms);
        standing.asked.map(|asked| asked.op.into())
    }

    fn time_out(&self) -> Option<Running> {
        self.couple.read(|c| self.device.read(|d| running(Some((c, self.me)), d, &self.now))).unwrap()
    }

    fn pact(&self) -> Pact {
        self.couple.read(|c| self.device.read(|d| pact(c, d, self.me, &self.now))).unwrap()
    }

    fn voids(&self, record: RecordId) -> usize {
        let ops = self.couple.read(|c| operations(c, record)).unwrap();
        let ops: Vec<_> = ops
            .into_iter()
            .map(|one| crate::log::Stamped {
                op: <RitualOp as crate::log::Operation>::read(one.frame.kind, &one.op).unwrap(),
                frame: one.frame,
            })
            .collect();
        fold_ops(&self.members, record, &ops).1.len()
    }
}

pub(super) fn two() -> (Phone, Phone) {
    (Phone::new(1), Phone::new(2))
}

/// By a rule as it is written.
pub(super) fn typed(rule: &str) -> Repeat {
    Repeat::Other { rule: rule.into() }
}

pub(super) fn our_week() -> RitualDraft {
    RitualDraft {
        library: Some("r-weekly".into()),
        title: "Our week".into(),
        from: None,
        time: "17:00".parse().unwrap(),
        policy: ZonePolicy::Anchored { zone: "Europe/Berlin".into() },
        minutes: 45,
        generic_line: false,
        repeat: typed("FREQ=WEEKLY;BYDAY=SU"),
        until: None,
        only_me: false,
    }
}

pub(super) fn edit(
    phone: &Phone,
    tx: &rusqlite::Transaction,
    ledger: &Ledger,
    author: &Author,
    id: RitualId,
    draft: &RitualDraft,
) -> Result<()> {
    phone.device.read(|device| change(tx, device, ledger, author, id, draft))
}

/// Agrees to whatever is asked.
pub(super) fn accept(tx: &rusqlite::Transaction, ledger: &Ledger, author: &Author, id: RitualId) -> Result<()> {
    let (record, confirmed) = commands::find(tx, id)?;
    let newest = record.schedules.iter().find(|one| one.live && one.head && one.person != author.person);
    let own = || record.schedules.iter().find(|one| one.live && !one.agreed_by(author.person, &confirmed));
    let asked = newest.or_else(own).ok_or_else(|| Error::gone("proposal"))?;
    confirm(tx, ledger, author, id, asked.op.into())
}

/// `ana` proposes it, and `ben` agrees.
pub(super) fn agreed_on(ana: &Phone, ben: &Phone, draft: &RitualDraft) -> RitualId {
    let id = ana.act(|tx, l, a| propose(tx, l, a, draft)).unwrap();
    ben.hear(ana);
    ben.act(|tx, l, a| accept(tx, l, a, id)).unwrap();
    ana.hear(ben);
    id
}

fn agreed(ana: &Phone, ben: &Phone) -> RitualId {
    agreed_on(ana, ben, &our_week())
}

/// A break of half an hour, agreed and noted on both phones.
pub(super) fn both_pause() -> (Phone, Phone, TimeOutId) {
    let (ana, ben) = two();
    ana.act(propose_pact).unwrap();
    ben.hear(&ana);
    ben.act(confirm_pact).unwrap();
    let id = ana.act(|tx, l, a| call_time_out(tx, l, a, 30)).unwrap();
    ben.hear(&ana);
    ana.hear(&ben);
    (ana, ben, id)
}

pub(super) fn pass(phone: &mut Phone, minutes: i64) {
    phone.now.utc_ms += minutes * 60_000;
    phone.now.monotonic_ms += u64::try_from(minutes).unwrap() * 60_000;
}

pub(super) fn note(phone: &Phone) {
    phone.device.write(|d| phone.couple.read(|c| note_ends(d, Some((c, phone.me)), &phone.now))).unwrap();
}
