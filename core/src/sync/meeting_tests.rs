//! How two lanes begin where the phones meet, move to the mailbox, and leave the meeting place.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use super::fault_tests::{DAY, content, quiet, rounds};
use super::phones::{BOX, MEET, Side, Store};
use super::*;
use crate::mailbox::{RequestOp, Response};

#[test]
fn blob_one_is_confirmed_and_nothing_else_and_nothing_follows_before_both_have() {
    let (mut ana, mut ben) = (Side::new(1), Side::new(2));
    let mut store = Store::default();
    ben.round(&mut store);
    ana.round(&mut store);
    assert!(store.ever.is_empty(), "nobody has confirmed");
    ana.confirm();
    ana.phone.write(1, "before Ben has confirmed");
    for _ in 0..3 {
        ana.round(&mut store);
        ben.round(&mut store);
    }
    assert_eq!(ana.hand_over().blobs, 1);
    assert_eq!(store.files.len(), 1, "Ana's blob 1");
    let first = content(&ana, 1, store.files.values().next().unwrap());
    assert_eq!(first, Content { controls: vec![Control::Confirmed], ..Content::default() });
    assert_eq!(ben.events, [Event::Confirmed]);
    ben.confirm();
    for _ in 0..3 {
        ben.round(&mut store);
        ana.round(&mut store);
    }
    assert!(ben.events.iter().any(|event| matches!(event, Event::Welcomed(_))));
    assert!(!ana.events.iter().any(|event| matches!(event, Event::Welcomed(_))));
    assert_eq!(ben.phone.shown(1).len(), 1);
    assert_eq!(ana.phone.db.read(|c| confirmed(c, &ana.ends)).unwrap(), (true, true));
}

/// Ben's changed client does not wait for Ana's confirmation.
#[test]
fn nothing_but_confirmed_is_taken_before_the_own_person_has_confirmed() {
    let (mut ana, ben, _) = quiet();
    ben.phone.write(1, "too early");
    let mut file = crate::mailbox::handover::Writer::default();
    let early = Content { prev: Some([0; 32]), ops: ben.phone.own(), ..Content::default() };
    let out = &ben.ends.lanes.out;
    let seal =
        |seq, content: &Content| blob::seal(&*ben.phone.entropy, &out.epoch, &ben.ends.out(seq), content).unwrap();
    let first = seal(1, &Content { controls: vec![Control::Confirmed], ..Content::default() });
    let second = seal(2, &Content { prev: Some(crate::crypto::sha256(&[&first])), ..early });
    for (seq, bytes) in [(1, &first), (2, &second)] {
        assert!(file.add(&lane::name(&out.names, seq), bytes));
    }
    let file = file.finish();
    ana.phone.db.write(|tx| forget(tx, ana.ends.other)).unwrap();
    ana.events.clear();
    ana.take_over(&file).unwrap();
    assert_eq!((ana.events.clone(), ana.phone.shown(1).len()), (vec![Event::Confirmed], 0));
    ana.confirm();
    ana.take_over(&file).unwrap();
    assert_eq!(ana.phone.shown(1).len(), 1);
}

#[test]
fn a_blob_whose_put_was_never_answered_is_cleared_from_the_meeting_place_too() {
    let (mut ana, mut ben) = (Side::new(1), Side::new(2));
    let mut store = Store::default();
    ana.confirm();
    ben.confirm();
    for _ in 0..4 {
        ana.exchange.hurry();
        let mut requests = ana.requests();
        while !requests.is_empty() {
            for request in requests {
                let response = store.perform(&request);
                let lost = request.op == RequestOp::Put && store.files.keys().any(|(folder, _)| folder == MEET);
                ana.respond(&request, if lost { Response::Unreachable } else { response }, false);
            }
            requests = ana.requests();
        }
        ben.round(&mut store);
    }
    rounds(40, [&mut ana, &mut ben], &mut store);
    assert!(store.files.keys().all(|(folder, _)| folder == BOX), "{:?}", store.files.keys());
}

/// Both have confirmed, and what Ana's phone wrote first was torn wherever it lies.
fn met_without_blob_one() -> (Side, Side, Store) {
    let (mut ana, mut ben) = (Side::new(1), Side::new(2));
    let mut store = Store::default();
    ana.confirm();
    ben.confirm();
    ben.round(&mut store);
    ana.round(&mut store);
    let torn =
        store.files.iter_mut().filter(|((_, name), _)| *name == ana.name(1).1).map(|(_, bytes)| bytes.truncate(9));
    assert!(torn.count() > 0);
    (ana, ben, store)
}

fn welcomed(side: &Side) -> bool {
    side.events.iter().any(|event| matches!(event, Event::Welcomed(_)))
}

#[test]
fn whoever_misses_blob_one_can_ask_for_it_and_knows_by_any_other_that_the_partner_has_confirmed() {
    let (mut ana, mut ben, mut store) = met_without_blob_one();
    ben.round(&mut store);
    assert!(welcomed(&ben));
    assert_eq!(ben.events.iter().filter(|event| **event == Event::Confirmed).count(), 1);
    ben.pass(11 * 60_000);
    ben.round(&mut store);
    // Less than a day has passed: nothing goes again that was not asked for.
    ana.round(&mut store);
    ben.round(&mut store);
    assert_eq!(ben.lane().held, ana.lane().sent);
    assert_eq!(ben.events.iter().filter(|event| **event == Event::Confirmed).count(), 1);
}

/// Found by seeds: the store gave at the mailbox what lay at the meeting place.
#[test]
fn a_joiner_who_goes_on_to_the_mailbox_before_the_inviter_knows_is_found_there() {
    let (mut ana, mut ben, mut store) = met_without_blob_one();
    ben.round(&mut store);
    ana.phone.write(1, "x");
    ana.round(&mut store);
    // All else is lost.
    let newest = ana.name(ana.lane().sent);
    let moved = store.files.remove(&(MEET.into(), newest.1.clone())).unwrap();
    store.files = [(newest, moved)].into();
    ben.round(&mut store);
    assert!(ben.lane().met && !ana.lane().met);
    ben.phone.write(2, "y");
    rounds(6, [&mut ben, &mut ana], &mut store);
    assert_eq!((ana.status().waiting, ben.status().waiting), (0, 0));
    assert_eq!(ana.phone.dump(), ben.phone.dump());
}

#[test]
fn an_inviter_who_was_away_for_weeks_after_both_had_confirmed_finds_the_joiner() {
    let (mut ana, mut ben, mut store) = met_without_blob_one();
    ben.phone.write(1, "where are you?");
    for _ in 0..20 {
        ben.pass(DAY);
        ben.round(&mut store);
    }
    assert!(welcomed(&ben) && ben.lane().met, "a week of looking in both places is enough");
    rounds(6, [&mut ana, &mut ben], &mut store);
    assert_eq!((ana.status().waiting, ben.status().waiting), (0, 0));
    assert_eq!(ana.phone.dump(), ben.phone.dump());
    assert!(store.files.keys().all(|(folder, _)| folder == BOX), "{:?}", store.files.keys());
}

#[test]
fn the_meeting_place_is_left_once_nothing_of_the_lane_lies_there() {
    let (mut ana, mut ben) = (Side::new(1), Side::new(2));
    let mut store = Store::default();
    // Clippy's shorter form is not general enough over the courier's lifetime.
    #[allow(clippy::redundant_closure_for_method_calls)]
    let left = |side: &Side| side.with(|courier, tx| courier.has_left_meeting(tx)).unwrap();
    ana.confirm();
    ben.confirm();
    for _ in 0..2 {
        for side in [&mut ana, &mut ben] {
            side.round(&mut store);
            let lies_there = store.files.contains_key(&(MEET.into(), side.name(1).1));
            assert_eq!(left(side), side.lane().met && !lies_there);
        }
    }
    // At the mailbox, which tells the joiner that the inviter is there.
    ana.phone.write(1, "x");
    for _ in 0..4 {
        for side in [&mut ana, &mut ben] {
            side.pass(DAY);
            side.round(&mut store);
        }
    }
    assert!(left(&ana) && left(&ben));
    assert!(!store.files.keys().any(|(folder, _)| folder == MEET));
}
