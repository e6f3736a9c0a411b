#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]
#![allow(clippy::cast_possible_truncation, clippy::needless_pass_by_value)]

use std::collections::BTreeSet;

use proptest::prelude::*;
use uuid::Uuid;

use super::ops::{Called, Confirmed, Done, Renewed, Scheduled, Titled};
use super::planner::{Channel, Plan, Platform, plan};
use super::screens::{Pact, RitualDraft, RitualState, ZonePolicy};
use super::*;
use crate::error::{Error, Result};
use crate::ids::{CoupleId, DeviceId, InstallationId, PersonId, ProposalId, RecordId, RitualId, TimeOutId};
use crate::log::{Arrived, Author, Fold, Folded, Folding, Frame, Lane, Ledger, Members, above, dump, operations};
use crate::random::SeededEntropy;
use crate::store::{self, Database};
use crate::time::{Civil, Here, Now, Zone};

mod breaks;

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
            me: PersonId(uuid(number)),
            id: DeviceId(uuid(0x10 + number)),
            members: Members { couple: CoupleId(uuid(9)), people: [PersonId(uuid(1)), PersonId(uuid(2))] },
            entropy: SeededEntropy::new(number.into()),
            now: Now { utc_ms: at("2026-11-20T12:00:00"), monotonic_ms: 3_600_000, boot: "b1".into() },
            here: Here { zone: "Europe/Berlin".into(), offset_seconds: 3_600, language: "en".into() },
        }
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

    pub(super) fn plan(&self) -> Plan {
        let installation = InstallationId(self.me.0);
        let platform = Platform::android(true);
        let gathered = self.couple.read(|c| {
            self.device.read(|d| plan_input(Some((c, self.me)), d, installation, platform, &self.here, &self.now))
        });
        plan(&gathered.unwrap().input)
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

pub(super) fn our_week() -> RitualDraft {
    RitualDraft {
        library: Some("r-weekly".into()),
        title: "Our week".into(),
        rule: "FREQ=WEEKLY;BYDAY=SU".into(),
        from: None,
        time: "17:00".parse().unwrap(),
        policy: ZonePolicy::Anchored { zone: "Europe/Berlin".into() },
        minutes: 45,
        generic_line: false,
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

fn agreed(ana: &Phone, ben: &Phone) -> RitualId {
    let id = ana.act(|tx, l, a| propose(tx, l, a, &our_week())).unwrap();
    ben.hear(ana);
    ben.act(|tx, l, a| accept(tx, l, a, id)).unwrap();
    ana.hear(ben);
    id
}

#[test]
fn a_ritual_rings_on_both_phones_once_both_agreed_and_on_none_before() {
    let (ana, ben) = two();
    let id = ana.act(|tx, l, a| propose(tx, l, a, &our_week())).unwrap();
    assert_eq!(ana.state(id), RitualState::ProposedByMe);
    assert!(ana.rings().is_empty());
    ben.hear(&ana);
    assert_eq!(ben.state(id), RitualState::ProposedByPartner);
    assert!(ben.rings().is_empty());
    ben.act(|tx, l, a| accept(tx, l, a, id)).unwrap();
    ben.act(|tx, l, a| accept(tx, l, a, id)).unwrap();
    assert_eq!((ben.own().len(), ben.state(id)), (1, RitualState::On));
    assert_eq!(ben.rings()[0], "2026-11-22T17:00:00");
    ana.hear(&ben);
    assert_eq!(ana.state(id), RitualState::On);
    assert_eq!(ana.rings(), ben.rings());
    let ids = |phone: &Phone| phone.plan().wanted.iter().map(|one| one.id).collect::<BTreeSet<_>>();
    assert!(ids(&ana).is_disjoint(&ids(&ben)));
    assert_eq!(ana.plan().wanted[0].line, "Your Sunday slot.");
}

#[test]
fn a_change_is_a_proposal_and_the_old_hour_rings_until_it_is_agreed() {
    let (ana, ben) = two();
    let id = agreed(&ana, &ben);
    let later = RitualDraft { time: "18:00".parse().unwrap(), ..our_week() };
    ana.act(|tx, l, a| edit(&ana, tx, l, a, id, &later)).unwrap();
    ana.act(|tx, l, a| edit(&ana, tx, l, a, id, &later)).unwrap();
    assert_eq!(ana.own().len(), 4, "what is the same is not written again");
    ben.hear(&ana);
    assert_eq!(ben.state(id), RitualState::ChangeProposed);
    assert_eq!(ben.rings()[0], "2026-11-22T17:00:00");
    assert_eq!(ana.rings()[0], "2026-11-22T18:00:00", "the newest that its own person agreed to");
    let asked = ben.asked(id).unwrap();
    let decline = || ben.device.write(|d| ben.couple.read(|c| decline(d, c, ben.me, &ben.now, id, asked)));
    decline().unwrap();
    decline().unwrap();
    assert_eq!(ben.state(id), RitualState::On);
    assert_eq!(ben.own().len(), 1, "declining is nobody else's business");
    ben.act(|tx, l, a| accept(tx, l, a, id)).unwrap();
    assert_eq!(ben.rings()[0], "2026-11-22T18:00:00");
}

#[test]
fn either_stops_it_for_both_and_a_new_proposal_asks_anew() {
    let (ana, ben) = two();
    let id = agreed(&ana, &ben);
    ben.act(|tx, l, a| stop(tx, l, a, id)).unwrap();
    ana.hear(&ben);
    assert_eq!((ana.state(id), ben.state(id)), (RitualState::Stopped, RitualState::Stopped));
    assert!(ana.rings().is_empty() && ben.rings().is_empty());
    ana.act(|tx, l, a| edit(&ana, tx, l, a, id, &our_week())).unwrap();
    ben.hear(&ana);
    assert_eq!(ben.state(id), RitualState::ProposedByPartner);
    assert!(ben.rings().is_empty(), "what was agreed before the stop is not agreed any more");
}

#[test]
fn what_one_accepts_or_declines_is_what_one_saw() {
    let (ana, mut ben) = two();
    let id = agreed(&ana, &ben);
    let at = |hour: &str| RitualDraft { time: hour.parse().unwrap(), ..our_week() };
    ana.act(|tx, l, a| edit(&ana, tx, l, a, id, &at("18:00"))).unwrap();
    ben.hear(&ana);
    let seen = ben.asked(id).unwrap();
    ana.act(|tx, l, a| edit(&ana, tx, l, a, id, &at("23:00"))).unwrap();
    ben.hear(&ana);
    let gone = Err(Error::gone("proposal"));
    assert_eq!(ben.act(|tx, l, a| confirm(tx, l, a, id, seen)), gone);
    let decline = |phone: &Phone, one| {
        phone.device.write(|d| phone.couple.read(|c| decline(d, c, phone.me, &phone.now, id, one)))
    };
    assert_eq!(decline(&ben, seen), gone);
    assert_eq!(ben.rings()[0], "2026-11-22T17:00:00");
    let now_asked = ben.asked(id).unwrap();
    assert_eq!(ana.act(|tx, l, a| confirm(tx, l, a, id, now_asked)), Ok(()), "she agrees by proposing");
    ben.now.utc_ms += 31 * 24 * 3_600_000;
    assert_eq!(ben.act(|tx, l, a| confirm(tx, l, a, id, now_asked)), gone, "it lapsed");
}

#[test]
fn a_stop_loses_to_an_edit_made_at_the_same_time() {
    let (ana, ben) = two();
    let id = agreed(&ana, &ben);
    ben.act(|tx, l, a| stop(tx, l, a, id)).unwrap();
    ana.act(|tx, l, a| edit(&ana, tx, l, a, id, &RitualDraft { title: "Sunday".into(), ..our_week() })).unwrap();
    ana.hear(&ben);
    ben.hear(&ana);
    assert_eq!((ana.state(id), ben.state(id)), (RitualState::ProposedByMe, RitualState::ProposedByPartner));
    assert!(ana.rings().is_empty() && ben.rings().is_empty(), "his stop ended his own agreement all the same");
    let asked = ben.asked(id).unwrap();
    for _ in 0..2 {
        ben.act(|tx, l, a| confirm(tx, l, a, id, asked)).unwrap();
    }
    ana.hear(&ben);
    assert_eq!((ana.state(id), ben.state(id)), (RitualState::On, RitualState::On));
    assert_eq!((ana.rings(), ben.voids(confirmation_record(id, ben.me))), (ben.rings(), 0));
}

#[test]
fn silence_and_not_today_stay_on_this_phone() {
    let (ana, ben) = two();
    let id = agreed(&ana, &ben);
    ben.device.write(|d| not_today(d, id, civil("2026-11-22T17:00:00"))).unwrap();
    assert_eq!(ben.rings()[0], "2026-11-29T17:00:00");
    assert_eq!(ana.rings()[0], "2026-11-22T17:00:00");
    ben.device.write(|d| silence(d, id, true)).unwrap();
    assert!(ben.rings().is_empty());
    ben.device.write(|d| silence(d, id, false)).unwrap();
    assert!(!ben.rings().is_empty());
    assert_eq!(ben.own().len(), 1);
}

#[test]
fn done_is_for_the_one_who_did_and_once() {
    let (ana, ben) = two();
    let id = agreed(&ana, &ben);
    let sunday = civil("2026-11-22T17:00:00");
    for _ in 0..2 {
        ana.act(|tx, l, a| done(tx, l, a, id, sunday)).unwrap();
    }
    assert_eq!(ana.own().len(), 4);
    assert_eq!(ana.rings()[0], "2026-11-29T17:00:00");
    ben.hear(&ana);
    assert_eq!(ben.rings()[0], "2026-11-22T17:00:00");
    let monday = ana.act(|tx, l, a| done(tx, l, a, id, civil("2026-11-23T17:00:00")));
    assert_eq!(monday, Err(Error::gone("date")));
    let nothing = ana.act(|tx, l, a| done(tx, l, a, RitualId(Uuid::nil()), sunday));
    assert_eq!(nothing, Err(Error::gone("ritual")));
}

#[test]
fn in_ten_minutes_is_ten_minutes_from_the_tap() {
    let (ana, mut ben) = two();
    let id = agreed(&ana, &ben);
    ben.now.utc_ms = at("2026-11-22T17:02:00");
    ben.device.write(|d| in_ten_minutes(d, &ben.now, id, civil("2026-11-22T17:00:00"))).unwrap();
    assert_eq!(ben.rings()[0], "2026-11-22T17:12:00");
}

#[test]
fn a_kill_between_setting_and_telling_heals_at_the_next_plan() {
    let (ana, mut ben) = two();
    agreed(&ana, &ben);
    let first = ben.plan();
    let ids: Vec<_> = first.diff.add.iter().map(|one| one.id).collect();
    assert!(!ids.is_empty());
    ben.device.write(|d| keep_plan(d, &first, &Platform::android(true), &ben.now)).unwrap();
    assert_eq!(ben.plan().diff.replace, first.diff.add, "nobody told, so it is all to be set again");
    ben.device.write(|d| scheduled(d, &ids[1..], &ids[..1])).unwrap();
    assert_eq!(ben.plan().diff.replace.iter().map(|one| one.id).collect::<Vec<_>>(), ids[..1]);
    ben.device.write(|d| scheduled(d, &ids[..1], &[])).unwrap();
    assert!(ben.plan().diff.is_empty());
    ben.now.boot = "b2".into();
    assert_eq!(ben.plan().diff.add.len(), ids.len());
}

#[test]
fn what_was_set_and_never_told_is_taken_away_when_it_is_not_wanted_any_more() {
    let (ana, ben) = two();
    let id = agreed(&ana, &ben);
    let keep = |plan: &Plan| ben.device.write(|d| keep_plan(d, plan, &Platform::android(true), &ben.now)).unwrap();
    let first = ben.plan();
    keep(&first);
    ben.device.write(|d| silence(d, id, true)).unwrap();
    let quiet = ben.plan();
    let mut set: Vec<_> = first.diff.add.iter().map(|one| one.id).collect();
    set.sort();
    assert_eq!(quiet.diff.cancel, set);
    keep(&quiet);
    ben.device.write(|d| silence(d, id, false)).unwrap();
    assert_eq!(ben.plan().diff.replace.len(), set.len(), "taken away and never told");
}

#[test]
fn nobody_agrees_or_does_for_the_other() {
    let (ana, ben) = two();
    let id = ana.act(|tx, l, a| propose(tx, l, a, &our_week())).unwrap();
    let schedule = ana.couple.read(|c| Ok(commands::find(c, id)?.0.schedules[0].op)).unwrap();
    let confirmed = || RitualOp::Confirmed(Confirmed { ritual: id, schedule, after: BTreeSet::new() });
    // Ana writes Ben's yes, into his record and into her own under another ritual's name.
    ana.forge(confirmation_record(id, ben.me), Some(id.into()), confirmed());
    assert_eq!(ana.voids(confirmation_record(id, ben.me)), 1);
    assert_eq!(ana.state(id), RitualState::ProposedByMe);
    let occurrence = civil("2026-11-22T17:00:00");
    let of = completion_record(id, occurrence, ben.me);
    ana.forge(of, Some(id.into()), RitualOp::Done(Done { ritual: id, occurrence }));
    assert_eq!(ana.voids(of), 1);
    // Hers that names no parent.
    ana.forge(confirmation_record(id, ana.me), None, confirmed());
    assert_eq!(ana.voids(confirmation_record(id, ana.me)), 1);
}

#[test]
fn what_keeps_no_limit_is_void_and_breaks_nothing() {
    let (ana, ben) = two();
    let id = agreed(&ana, &ben);
    let mut endless = check(&our_week(), "2026-11-20".parse().unwrap()).unwrap().schedule;
    endless.minutes = 0;
    ana.forge(id.into(), None, RitualOp::Scheduled(Scheduled { schedule: endless.clone() }));
    ana.forge(id.into(), None, RitualOp::Titled(Titled { title: "x".repeat(81) }));
    ana.forge(id.into(), None, RitualOp::Titled(Titled { title: " padded".into() }));
    assert_eq!(ana.voids(id.into()), 3);
    // A rule from an app to come is kept, and left to the old one here.
    endless.minutes = 5;
    endless.rule = Some("FREQ=FORTNIGHTLY".into());
    ana.forge(id.into(), None, RitualOp::Scheduled(Scheduled { schedule: endless }));
    assert_eq!(ana.voids(id.into()), 3);
    ben.hear(&ana);
    assert_eq!(ben.state(id), RitualState::ChangeProposed);
    assert_eq!(ben.rings()[0], "2026-11-22T17:00:00");
    assert!(ana.rings().is_empty(), "it cannot be read here; Health says so");
}

#[test]
fn a_new_title_leaves_the_partners_proposal_and_the_exceptions_alone() {
    let (ana, ben) = two();
    let id = agreed(&ana, &ben);
    let six = RitualDraft { time: "18:00".parse().unwrap(), ..our_week() };
    ana.act(|tx, l, a| edit(&ana, tx, l, a, id, &six)).unwrap();
    ben.hear(&ana);
    ben.act(|tx, l, a| edit(&ben, tx, l, a, id, &RitualDraft { title: "Us".into(), ..our_week() })).unwrap();
    assert_eq!((ben.state(id), ben.own().len()), (RitualState::ChangeProposed, 2));
    ben.act(|tx, l, a| edit(&ben, tx, l, a, id, &RitualDraft { title: "Us".into(), ..six.clone() })).unwrap();
    ana.hear(&ben);
    assert_eq!((ana.state(id), ben.state(id)), (RitualState::On, RitualState::On), "what is asked is agreed to");
    let mut rests = check(&six, "2026-11-20".parse().unwrap()).unwrap().schedule;
    rests.exdates = vec![civil("2026-11-22T18:00:00")];
    ana.forge(id.into(), None, RitualOp::Scheduled(Scheduled { schedule: rests.clone() }));
    let seven = RitualDraft { minutes: 60, ..six };
    ana.act(|tx, l, a| edit(&ana, tx, l, a, id, &seven)).unwrap();
    let newest = ana.couple.read(|c| Ok(commands::find(c, id)?.0.schedules[0].schedule.clone())).unwrap();
    assert_eq!((newest.exdates, newest.minutes), (rests.exdates, 60));
}

#[test]
fn what_the_library_keeps_for_one_or_for_touch_is_not_proposed() {
    let ana = Phone::new(1);
    let id = ana.act(|tx, l, a| propose(tx, l, a, &our_week())).unwrap();
    for entry in library::library().iter().filter(|one| one.private || one.kind != library::Kind::Ritual) {
        let draft = RitualDraft { library: Some(entry.id.clone()), ..our_week() };
        let refused = |told: Result<()>| assert!(matches!(told, Err(Error::NotAllowed { .. })), "{}", entry.id);
        refused(ana.act(|tx, l, a| propose(tx, l, a, &draft)).map(drop));
        refused(ana.act(|tx, l, a| edit(&ana, tx, l, a, id, &draft)));
        let alone = RitualDraft { title: entry.title.clone(), ..draft };
        refused(ana.device.write(|d| take_own(d, &ana.entropy, "2026-11-20".parse()?, &alone)).map(drop));
    }
}

#[test]
fn a_ritual_for_oneself_needs_nobody_and_no_vault_when_the_library_has_it() {
    let ana = Phone::new(1);
    let today = "2026-11-20".parse().unwrap();
    let draft = from_library(library::find("r-daily").unwrap(), today, &ana.here);
    let id = ana.device.write(|d| take_own(d, &ana.entropy, today, &draft)).unwrap();
    let alone = |phone: &Phone| {
        let installation = InstallationId(phone.me.0);
        let input =
            phone.device.read(|d| plan_input(None, d, installation, Platform::desktop(), &phone.here, &phone.now));
        plan(&input.unwrap().input)
    };
    assert_eq!(alone(&ana).wanted[0].line, "Two lines, if you like.");
    ana.device.write(|d| own_done(d, id, civil("2026-11-20T20:45:00"))).unwrap();
    assert_eq!(alone(&ana).wanted[0].instant_ms, at("2026-11-21T20:45:00"));
    ana.device.write(|d| silence(d, id, true)).unwrap();
    assert!(alone(&ana).wanted.is_empty(), "silenced");
    ana.device.write(|d| silence(d, id, false)).unwrap();
    let typed = RitualDraft { title: "My own".into(), ..draft.clone() };
    let private = from_library(library::find("r-bids-week").unwrap(), today, &ana.here);
    for needs_vault in [typed, private] {
        let refused = ana.device.write(|d| take_own(d, &ana.entropy, today, &needs_vault));
        assert!(matches!(refused, Err(Error::NotAllowed { .. })));
    }
    ana.device.write(|d| drop_own(d, id)).unwrap();
    assert!(alone(&ana).wanted.is_empty());
    assert_eq!(ana.device.write(|d| drop_own(d, id)), Err(Error::gone("ritual")));
}

#[test]
fn a_draft_is_checked_by_name() {
    let today = "2026-11-20".parse().unwrap();
    let what = |draft: RitualDraft| match check(&draft, today) {
        Err(Error::Input { what, .. }) => what,
        Err(Error::Rule { part, .. }) => part,
        Err(Error::Zone { zone }) => zone,
        other => panic!("{other:?}"),
    };
    assert_eq!(what(RitualDraft { title: "  ".into(), ..our_week() }), "title");
    assert_eq!(what(RitualDraft { title: "é".repeat(81), ..our_week() }), "title");
    assert_eq!(what(RitualDraft { minutes: 0, ..our_week() }), "minutes");
    assert_eq!(what(RitualDraft { rule: "FREQ=WEEKLY;BYHOUR=3".into(), ..our_week() }), "BYHOUR");
    let nowhere = ZonePolicy::Anchored { zone: "Mars/Olympus".into() };
    assert_eq!(what(RitualDraft { policy: nowhere, ..our_week() }), "Mars/Olympus");
    let floating =
        RitualDraft { policy: ZonePolicy::Floating, rule: "FREQ=DAILY;UNTIL=20261201T000000Z".into(), ..our_week() };
    assert_eq!(what(floating), "UNTIL");
    let counted = RitualDraft { rule: "FREQ=WEEKLY;BYDAY=SU;COUNT=3".into(), ..our_week() };
    let rule = check(&counted, today).unwrap().schedule.rule.unwrap();
    assert_eq!(rule, "FREQ=WEEKLY;UNTIL=20261206;BYDAY=SU");
}

/// A life of two phones that hear of each other now and then.
fn lived(seed: u64) -> (Phone, Phone) {
    let (ana, ben) = two();
    let entropy = SeededEntropy::new(seed);
    let pick = |bound| crate::random::below(&entropy, bound).unwrap();
    let mut ids: Vec<RitualId> = Vec::new();
    let mut calls: Vec<TimeOutId> = Vec::new();
    for _ in 0..25 {
        let phone = if pick(2) == 0 { &ana } else { &ben };
        let id = if ids.is_empty() { RitualId(Uuid::nil()) } else { ids[pick(ids.len() as u64) as usize] };
        let hour = RitualDraft { time: format!("{:02}:00", 8 + pick(10)).parse().unwrap(), ..our_week() };
        // What cannot be done at the moment is not done.
        let _ = match pick(9) {
            0 => phone.act(|tx, l, a| propose(tx, l, a, &hour)).map(|id| ids.push(id)),
            1 => phone.act(|tx, l, a| edit(phone, tx, l, a, id, &hour)),
            2 => phone.act(|tx, l, a| accept(tx, l, a, id)),
            3 => phone.act(|tx, l, a| stop(tx, l, a, id)),
            4 => phone.act(|tx, l, a| done(tx, l, a, id, civil("2026-11-22T17:00:00"))),
            5 => phone.act(|tx, l, a| call_time_out(tx, l, a, 20)).map(|id| calls.push(id)),
            6 => match calls.last() {
                Some(id) => phone.act(|tx, l, a| phone.device.read(|d| renew_time_out(tx, d, l, a, *id, 10))),
                None => phone.act(propose_pact),
            },
            7 => phone.act(confirm_pact).or_else(|_| phone.act(propose_pact)),
            _ => {
                if pick(2) == 0 {
                    ana.hear(&ben);
                } else {
                    ben.hear(&ana);
                }
                Ok(())
            }
        };
    }
    ana.hear(&ben);
    ben.hear(&ana);
    (ana, ben)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_same_operations_give_the_same_rows_in_whatever_order_they_come(seed in 0_u64..1_000_000) {
        let (ana, ben) = lived(seed);
        let whole = ana.couple.read(dump).unwrap();
        prop_assert_eq!(&whole, &ben.couple.read(dump).unwrap());
        let entropy = SeededEntropy::new(seed ^ 1);
        let mut all: Vec<(bool, Arrived)> = Vec::new();
        for (is_ana, phone) in [(true, &ana), (false, &ben)] {
            all.extend(phone.own().into_iter().map(|one| (is_ana, one)));
        }
        let mut doubled = all.clone();
        doubled.extend(all);
        for place in (1..doubled.len()).rev() {
            doubled.swap(place, crate::random::below(&entropy, place as u64 + 1).unwrap() as usize);
        }
        let third = Phone::new(3);
        for (is_ana, one) in doubled {
            third.take(if is_ana { &ana } else { &ben }, &[one]);
        }
        prop_assert_eq!(&whole, &third.couple.read(dump).unwrap());
    }
}
