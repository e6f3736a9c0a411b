//! What is carried by people, what is carried before and after a lane, and a mailbox that does not work.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use base64::Engine;

use super::phones::{BOX, MEET, Side, Store};
use super::*;
use crate::error::{Error, HandOverFault};
use crate::mailbox::{FileAnswer, Mailbox, Refusal, Request, RequestOp, RequestPlace, Response, handover};
use crate::pairing::Outgoing;
use crate::random::{Entropy, SeededEntropy};

const DAY: u64 = 24 * 3_600_000;

fn by_hand() -> (Side, Side) {
    let (mut ana, mut ben) = Side::settled();
    for side in [&mut ana, &mut ben] {
        side.mailbox = Mailbox::None;
    }
    hand(&ana, &mut ben);
    hand(&ben, &mut ana);
    (ana, ben)
}

fn hand(from: &Side, to: &mut Side) -> TakenOver {
    to.take_over(&from.hand_over().bytes).unwrap()
}

#[test]
fn two_without_a_mailbox_have_the_same_by_files_alone() {
    let (mut ana, mut ben) = by_hand();
    assert!(ana.requests().is_empty());
    ana.phone.write(1, "by file");
    ben.phone.write(2, "by file too");
    let lost = ana.hand_over();
    assert_eq!((lost.blobs, lost.remaining), (1, 0), "one newly sealed");
    ben.phone.write(3, "x");
    hand(&ben, &mut ana);
    hand(&ana, &mut ben);
    hand(&ben, &mut ana);
    assert_eq!(ana.hand_over().blobs, 0, "an ack of an ack is nothing to hand over");
    assert_eq!(ana.phone.dump(), ben.phone.dump());
    assert_eq!((ana.status().waiting, ben.status().waiting), (0, 0));
    assert_eq!(ben.take_over(&lost.bytes).unwrap().new, 0, "an old file brings nothing new and is no stranger's");
}

#[test]
fn a_file_exported_twice_is_the_same_file() {
    let (ana, _) = by_hand();
    ana.phone.write(1, "x");
    assert_eq!(ana.hand_over().bytes, ana.hand_over().bytes);
}

#[test]
fn a_cut_file_brings_what_is_whole_and_a_foreign_one_nothing() {
    let (mut ana, mut ben) = by_hand();
    for record in 1..=3 {
        ana.phone.write(record, "x");
        ana.hand_over();
    }
    let bytes = ana.hand_over().bytes;
    let taken = ben.take_over(&bytes[..bytes.len() - 7]).unwrap();
    assert!(taken.cut && taken.damaged.is_empty());
    assert_eq!((ben.phone.shown(1).len(), ben.phone.shown(2).len(), ben.phone.shown(3).len()), (1, 1, 0));
    assert_eq!(ben.take_over(&bytes[..30]), Err(HandOverFault::Cut.into()));
    assert_eq!(ben.take_over(b"PK\x03\x04"), Err(HandOverFault::NotOne.into()));
    let theirs = Err(Error::HandOver(HandOverFault::NotYourPartners));
    assert_eq!(ana.take_over(&bytes), theirs, "one's own file");
    let mut stranger = handover::Writer::default();
    stranger.add(&[1; 32], &[1; 256]);
    assert_eq!(ana.take_over(&stranger.finish()), theirs);
    assert_eq!(ana.take_over(handover::MAGIC), theirs);
}

#[test]
fn a_damaged_blob_in_a_file_is_named_and_the_others_are_taken() {
    let (mut ana, mut ben) = by_hand();
    for record in 1..=3 {
        ana.phone.write(record, "x");
        ana.hand_over();
    }
    let mut bytes = ana.hand_over().bytes;
    let at = bytes
        .windows(32)
        .rposition(|name| *name == lane::name(&ana.ends.lanes.out.names, ana.lane().sent - 1))
        .unwrap();
    bytes[at + 36 + 50] ^= 1;
    let taken = ben.take_over(&bytes).unwrap();
    assert_eq!(taken.damaged, [ana.lane().sent - 1]);
    assert_eq!((ben.phone.shown(1).len(), ben.phone.shown(2).len(), ben.phone.shown(3).len()), (1, 0, 1));
    ben.pass(11 * 60_000);
    hand(&ben, &mut ana);
    hand(&ana, &mut ben);
    assert_eq!(ana.phone.dump(), ben.phone.dump());
}

#[test]
fn a_file_stays_below_its_limit_and_says_how_many_remain() {
    let (mut ana, mut ben) = by_hand();
    let (entropy, mut noise) = (SeededEntropy::new(1), vec![0; 150_000]);
    for record in 0..60 {
        entropy.fill(&mut noise).unwrap();
        ana.phone.write(record, &base64::engine::general_purpose::STANDARD.encode(&noise));
    }
    let mut file = ana.hand_over();
    for _ in 0..40 {
        file = ana.hand_over();
        assert!(file.bytes.len() <= handover::MAX_FILE);
    }
    assert!(file.remaining > 0 && file.remaining < 20, "{} remain", file.remaining);
    assert!(file.bytes.len() > handover::MAX_FILE - (1 << 20));
    ben.take_over(&file.bytes).unwrap();
    hand(&ben, &mut ana);
    assert_eq!(ana.status().waiting, file.remaining);
    let rest = ana.hand_over();
    assert_eq!(rest.remaining, 0);
    ben.take_over(&rest.bytes).unwrap();
    assert_eq!(ana.phone.dump(), ben.phone.dump());
}

#[test]
fn a_file_full_of_strangers_names_is_refused_while_one_waits() {
    let (mut ana, mut ben) = by_hand();
    for record in 0..200 {
        ana.phone.write(record, "x");
        hand(&ana, &mut ben);
        hand(&ben, &mut ana);
    }
    assert!(ben.lane().held >= 200);
    let mut strange = handover::Writer::default();
    let mut name = [0; 32];
    for number in 0..handover::MAX_FILE as u64 / 36 {
        name[..8].copy_from_slice(&number.to_le_bytes());
        strange.add(&name, b"");
    }
    // To make the names of what is held anew for each item would be fifty million, which nobody waits for.
    assert_eq!(ben.take_over(&strange.finish()), Err(HandOverFault::NotYourPartners.into()));
}

fn part(side: &Side, farewell: Option<Farewell>) {
    let now = side.now().clone();
    side.with(|courier, tx| courier.part(tx, &now, farewell)).map(drop).unwrap();
}

/// One round of what is left after parting; says what was put or deleted, and where.
fn parting_at(side: &Side, carrier: &mut Parting, store: &mut Store, places: &[&str], gone: &[&str]) -> Vec<String> {
    let places: Vec<_> = places.iter().map(|folder| Mailbox::Folder { folder: (*folder).into() }).collect();
    let (now, entropy) = (side.now().clone(), &*side.phone.entropy);
    let mut performed = Vec::new();
    loop {
        let requests = side.phone.db.read(|conn| carrier.next_requests(conn, entropy, &places, &now)).unwrap();
        if requests.is_empty() {
            return performed;
        }
        for request in requests {
            let RequestPlace::File { folder, .. } = &request.place else { panic!("a folder") };
            let lost = gone.contains(&folder.as_str());
            performed.extend((!lost).then(|| folder.clone()));
            let response = if lost { Response::Unreachable } else { store.perform(&request) };
            assert!(carrier.awaits(request.id));
            let hear =
                |tx: &rusqlite::Transaction| carrier.on_response(tx, entropy, &places, &now, request.id, response);
            side.phone.db.write(hear).unwrap();
        }
    }
}

fn parting(side: &Side, carrier: &mut Parting, store: &mut Store) -> usize {
    parting_at(side, carrier, store, &[BOX], &[]).len()
}

#[test]
fn each_place_gets_the_farewell_twice_and_one_that_does_not_work_is_in_no_others_way() {
    let mut ana = Side::new(1);
    let mut store = Store::default();
    ana.confirm();
    ana.round(&mut store);
    ana.phone.write(1, "x");
    // As the joiner is between the welcome and the inviter's next blob, who looks in both places.
    ana.with(|courier, tx| {
        let mut lane = rows::lane(tx, courier.ends.other)?;
        lane.welcomed_age = Some(0);
        rows::save(tx, &lane)
    })
    .unwrap();
    let now = ana.now().clone();
    let places = ana.with(|courier, tx| courier.part(tx, &now, Some(Farewell::Left))).unwrap();
    assert_eq!(places, [MEET, BOX].map(|folder| Mailbox::Folder { folder: folder.into() }));
    let mut carrier = Parting::default();
    let mut turn = |ana: &Side, gone: &[&str]| parting_at(ana, &mut carrier, &mut store, &[MEET, BOX], gone);
    assert_eq!(turn(&ana, &[BOX]), [MEET]);
    assert!(turn(&ana, &[BOX]).is_empty(), "the one has it, the other waits");
    for _ in 0..3 {
        ana.pass(DAY);
        turn(&ana, &[BOX]);
    }
    ana.pass(DAY);
    assert_eq!(turn(&ana, &[]), [BOX], "the first time there, when the other is long done");
    ana.pass(DAY);
    assert_eq!(turn(&ana, &[]), [BOX]);
    ana.pass(DAY);
    assert!(turn(&ana, &[]).is_empty());
    ana.pass(40 * DAY);
    assert_eq!(turn(&ana, &[]), [MEET], "the own blob 1, which was never put anywhere else");
    assert!(ana.phone.db.read(Parting::is_over).unwrap());
}

#[test]
fn a_farewell_is_obeyed_across_gaps_and_carried_twice_without_any_key() {
    let (mut ana, mut ben) = Side::settled();
    let mut store = Store::default();
    for _ in 0..3 {
        ana.round(&mut store);
        ben.round(&mut store);
    }
    ana.phone.write(1, "x");
    ana.round(&mut store);
    store.files.remove(&ana.name(ana.lane().sent));
    ana.phone.write(2, "never sent");
    part(&ana, Some(Farewell::Left));
    let mut carrier = Parting::default();
    assert!(!ana.phone.db.read(Parting::is_over).unwrap());
    assert_eq!(parting(&ana, &mut carrier, &mut store), 1);
    assert_eq!(parting(&ana, &mut carrier, &mut store), 0, "accepted");
    ben.round(&mut store);
    assert_eq!(ben.events.last(), Some(&Event::Farewell(Farewell::Left)));
    assert!(ben.phone.shown(2).is_empty());
    ben.phone.db.write(|tx| forget(tx, ben.ends.other)).unwrap();
    ana.pass(DAY);
    assert_eq!(parting(&ana, &mut carrier, &mut store), 1, "once more");
    ana.pass(DAY);
    assert_eq!(parting(&ana, &mut carrier, &mut store), 0);
    ana.pass(40 * DAY);
    assert!(parting(&ana, &mut carrier, &mut store) >= 2, "own blobs go");
    assert!(ana.phone.db.read(Parting::is_over).unwrap());
    let left: Vec<_> = store.files.keys().map(|(_, name)| name.clone()).collect();
    assert!(!(1..10).any(|seq| left.contains(&ana.name(seq).1)));
}

#[test]
fn just_stopping_leaves_nothing_behind_to_send() {
    let (ana, _) = by_hand();
    ana.phone.write(1, "x");
    ana.hand_over();
    part(&ana, None);
    assert!(ana.phone.db.read(Parting::is_over).unwrap());
    assert_eq!(ana.phone.db.read(farewell_file).unwrap(), None);
    let left: i64 = ana.phone.ask(|c| c.query_row("SELECT count(*) FROM local_outbox", [], |row| row.get(0)).unwrap());
    assert_eq!(left, 0, "unsent things are not sent");
}

#[test]
fn a_farewell_goes_by_file_and_nobody_else_can_say_it() {
    let (ana, mut ben) = by_hand();
    let mut forged = handover::Writer::default();
    forged.add(&lane::farewell_name(&ana.ends.lanes.out.names), &[1; 256]);
    assert_eq!(ben.take_over(&forged.finish()).unwrap().events, []);
    part(&ana, Some(Farewell::Replaced));
    let file = ana.phone.db.read(farewell_file).unwrap().unwrap();
    assert_eq!(ben.take_over(&file).unwrap().events, [Event::Farewell(Farewell::Replaced)]);
    assert!(ana.phone.db.read(farewell_file).unwrap().is_some(), "nobody knows that it has arrived");
}

#[test]
fn an_unknown_a_late_and_a_second_response_are_ignored() {
    let (mut ana, mut ben) = Side::settled();
    let mut store = Store::default();
    ben.round(&mut store);
    let requests = ana.requests();
    let read: &Request =
        requests.iter().find(|request| matches!(store.perform(request), Response::File(FileAnswer::Found(_)))).unwrap();
    let found = store.perform(read);
    let stray = Request { id: crate::ids::RequestId::random(&SeededEntropy::new(99)).unwrap(), ..read.clone() };
    ana.respond(&stray, found.clone(), false);
    assert_eq!((ana.lane().held, ana.status().last_reached_ms), (0, None));
    ana.respond(read, found.clone(), false);
    ana.respond(read, found.clone(), false);
    assert_eq!((ana.lane().held, ana.events.len()), (1, 1));
    ana.exchange.hurry();
    ana.respond(&requests[0], Response::Unreachable, false);
    assert_eq!(ana.status().trouble, None, "late");
}

#[test]
fn a_mailbox_that_does_not_work_is_tried_ever_less_often_and_says_why() {
    let (mut ana, _) = Side::settled();
    let mut waits = Vec::new();
    for _ in 0..12 {
        let requests = ana.requests();
        assert!(!requests.is_empty());
        for request in &requests {
            ana.respond(request, Response::Unreachable, false);
        }
        assert!(ana.requests().is_empty());
        let wait = ana.exchange.wait_ms(ana.now());
        waits.push(wait);
        ana.pass(wait);
    }
    assert!((2_500..=5_000).contains(&waits[0]), "{waits:?}");
    assert!(waits[11] >= 30 * 60_000 && waits[11] <= 60 * 60_000, "{waits:?}");
    assert_eq!((ana.status().trouble, ana.status().last_reached_ms), (Some(Trouble::Unreachable), None));
    for request in ana.requests() {
        ana.respond(&request, Response::File(FileAnswer::Failed { reason: "No space left".into() }), false);
    }
    assert_eq!(
        ana.status().trouble,
        Some(Trouble::Refused { why: Refusal::Failed { reason: "No space left".into() } })
    );
    assert!(ana.exchange.wait_ms(ana.now()) > 0);
    let mut store = Store::default();
    ana.round(&mut store);
    assert_eq!((ana.status().trouble, ana.status().last_reached_ms), (None, Some(ana.now().utc_ms)));
    assert_eq!(ana.exchange.wait_ms(ana.now()), 0);
}

#[test]
fn pairing_s_messages_meet_in_a_slot_and_are_cleared_away() {
    let place = Mailbox::Folder { folder: "/meet-y".into() };
    let (mut store, entropy) = (Store::default(), SeededEntropy::new(4));
    let mut now = Side::new(1).now().clone();
    let message = |number: u8| Outgoing { name: [number; 32], bytes: vec![number; 90] };
    let mut inviter = Meeting::default();
    let mut joiner = Meeting::default();
    let mut round =
        |meeting: &mut Meeting, out: Option<u8>, awaited: Option<u8>, spent: &[[u8; 32]], now: &crate::time::Now| {
            let (mut found, mut puts) = (None, 0);
            meeting.hurry();
            loop {
                let out = out.map(message);
                let awaited = awaited.map(|number| [number; 32]);
                let requests = meeting.next_requests(&entropy, &place, out.as_ref(), awaited, spent, now).unwrap();
                if requests.is_empty() {
                    return (found, puts, store.files.len());
                }
                for request in requests {
                    puts += usize::from(request.op == RequestOp::Put);
                    let response = store.perform(&request);
                    found = found.or(meeting.on_response(&entropy, &place, now, request.id, response).unwrap());
                }
            }
        };
    assert_eq!(round(&mut inviter, None, Some(1), &[], &now), (None, 0, 0));
    assert_eq!(round(&mut joiner, Some(1), Some(2), &[], &now), (None, 1, 1));
    assert_eq!(round(&mut inviter, None, Some(1), &[], &now), (Some(vec![1; 90]), 0, 1));
    assert_eq!(round(&mut inviter, Some(2), Some(1), &[], &now), (Some(vec![1; 90]), 1, 2), "it keeps looking");
    assert_eq!(round(&mut joiner, Some(1), Some(2), &[], &now), (Some(vec![2; 90]), 0, 2));
    now.monotonic_ms += 60_000;
    assert_eq!(round(&mut inviter, Some(2), None, &[], &now).1, 1, "a store may have torn it");
    assert_eq!(round(&mut inviter, None, None, &[[1; 32], [2; 32]], &now), (None, 0, 0));
}

#[test]
fn a_meeting_place_where_nothing_new_lies_is_looked_at_ever_less_often_and_one_that_fails_even_less() {
    let place = Mailbox::Folder { folder: "/meet-y".into() };
    let (entropy, mut now) = (SeededEntropy::new(5), Side::new(1).now().clone());
    let mut meeting = Meeting::default();
    let missing = || Response::File(FileAnswer::Missing);
    let found = || Response::File(FileAnswer::Found(vec![1; 90]));
    // Asks each second for `seconds` and is answered so; says how often it asked.
    let mut ask = |awaited: u8, seconds: u64, answer: &dyn Fn() -> Response| {
        let mut times = 0;
        for _ in 0..seconds {
            now.monotonic_ms += 1_000;
            for request in meeting.next_requests(&entropy, &place, None, Some([awaited; 32]), &[], &now).unwrap() {
                times += 1;
                meeting.on_response(&entropy, &place, &now, request.id, answer()).unwrap();
            }
        }
        times
    };
    assert!((2..=5).contains(&ask(1, 8, &missing)), "soon at first");
    ask(1, 60, &missing);
    assert!((5..=11).contains(&ask(1, 100, &missing)), "then every ten to twenty seconds");
    assert_eq!(ask(2, 1, &missing), 1, "what is awaited now may be there already");
    ask(2, 100, &found);
    assert!((5..=11).contains(&ask(2, 100, &found)), "the same again is nothing new");
    ask(2, 3_600, &|| Response::Unreachable);
    assert!(ask(2, 3_600, &|| Response::Unreachable) <= 2);
    meeting.hurry();
    let elsewhere = Mailbox::Folder { folder: "/meet-z".into() };
    let mut asks = |place: &Mailbox| {
        let requests = meeting.next_requests(&entropy, place, None, Some([2; 32]), &[], &now).unwrap();
        for request in &requests {
            meeting.on_response(&entropy, place, &now, request.id, Response::Unreachable).unwrap();
        }
        requests.len()
    };
    assert_eq!((asks(&place), asks(&place)), (1, 0), "asked for now, and no more");
    assert_eq!(asks(&elsewhere), 1, "another place has nothing to do with it");
}
