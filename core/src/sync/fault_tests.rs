//! Each thing that can be wrong with one blob, and how a lane stands it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use super::blob::Opened;
use super::phones::{BOX, Side, Store};
use super::*;

pub(super) const DAY: u64 = 24 * 3_600_000;

/// Both confirmed and quiet: each has the other's blob 1.
pub(super) fn quiet() -> (Side, Side, Store) {
    let (mut ana, mut ben) = Side::settled();
    let mut store = Store::default();
    for _ in 0..3 {
        ana.round(&mut store);
        ben.round(&mut store);
    }
    (ana, ben, store)
}

/// Ana writes to each of these records, every one in a blob of its own.
fn writes(ana: &mut Side, store: &mut Store, records: std::ops::RangeInclusive<u8>) -> Vec<u64> {
    records
        .map(|record| {
            ana.phone.write(record, "x");
            ana.round(store);
            ana.lane().sent
        })
        .collect()
}

/// What lies in `bytes`, the blob `seq` of this side.
pub(super) fn content(side: &Side, seq: u64, bytes: &[u8]) -> Content {
    let Opened::Content(content) = blob::open(&side.ends.lanes.out.epoch, &side.ends.out(seq), bytes) else {
        panic!("a good blob")
    };
    *content
}

/// So often, six hours apart, each has a round.
pub(super) fn rounds(times: usize, sides: [&mut Side; 2], store: &mut Store) {
    let [one, other] = sides;
    for _ in 0..times {
        for side in [&mut *one, &mut *other] {
            side.pass(6 * 3_600_000);
            side.round(store);
        }
    }
}

#[test]
fn a_torn_or_altered_blob_is_asked_for_again_and_told_only_after_a_day() {
    for change in [(|bytes: &mut Vec<u8>| bytes.truncate(100)) as fn(&mut Vec<u8>), |bytes| bytes[60] ^= 4, Vec::clear]
    {
        let (mut ana, mut ben, mut store) = quiet();
        let seqs = writes(&mut ana, &mut store, 1..=2);
        let good = store.files[&ana.name(seqs[0])].clone();
        change(store.files.get_mut(&ana.name(seqs[0])).unwrap());
        ben.round(&mut store);
        assert_eq!((ben.phone.shown(1), ben.phone.shown(2).len()), (vec![], 1), "the one above is opened at once");
        assert_eq!(ben.status().trouble, None);
        assert_eq!(ben.lane().held, seqs[0] - 1, "and not acknowledged");
        for _ in 0..4 {
            ben.pass(DAY / 4);
            ben.round(&mut store);
        }
        ben.round(&mut store);
        assert_eq!(ben.status().trouble, Some(Trouble::Incomplete));
        ana.round(&mut store);
        assert_eq!(store.files[&ana.name(seqs[0])], good, "wanted, so the same bytes lie there again");
        ben.round(&mut store);
        assert_eq!((ben.phone.shown(1).len(), ben.status().trouble), (1, None));
        assert_eq!(ana.phone.dump(), ben.phone.dump());
    }
}

#[test]
fn what_once_lay_where_no_blob_was_ever_put_is_neither_told_nor_asked_for() {
    let (mut ana, mut ben, mut store) = quiet();
    let sent = ben.lane().sent;
    let beyond = ana.name(ana.lane().sent + 4);
    store.files.insert(beyond.clone(), b"<html>Please sign in</html>".to_vec());
    ben.round(&mut store);
    store.files.remove(&beyond);
    for _ in 0..8 {
        ben.pass(DAY / 4);
        ben.round(&mut store);
        assert_eq!((ben.status().trouble, ben.lane().sent), (None, sent));
    }
    writes(&mut ana, &mut store, 1..=5);
    ben.round(&mut store);
    assert_eq!(ben.lane().held, ana.lane().sent);
}

#[test]
fn a_blob_of_a_newer_app_waits_and_says_update_after_a_day() {
    let (mut ana, mut ben, mut store) = quiet();
    let seqs = writes(&mut ana, &mut store, 1..=1);
    store.files.get_mut(&ana.name(seqs[0])).unwrap()[0] = 2;
    ben.round(&mut store);
    assert_eq!(ben.status().trouble, None);
    for _ in 0..5 {
        ben.pass(DAY / 4);
        ben.round(&mut store);
    }
    assert_eq!(ben.status().trouble, Some(Trouble::Update));
    rounds(6, [&mut ana, &mut ben], &mut store);
    assert_eq!((ben.phone.shown(1).len(), ben.status().trouble), (1, None));
}

#[test]
fn a_replayed_blob_and_one_of_the_other_lane_are_damaged_where_they_do_not_belong() {
    let (mut ana, mut ben, mut store) = quiet();
    let before = writes(&mut ana, &mut store, 1..=1);
    ben.round(&mut store);
    let seq = writes(&mut ana, &mut store, 2..=2)[0];
    let good = store.files[&ana.name(seq)].clone();
    for wrong in [store.files[&ana.name(before[0])].clone(), store.files[&ben.name(1)].clone()] {
        store.files.insert(ana.name(seq), wrong);
        ben.round(&mut store);
        assert_eq!((ben.phone.shown(2).len(), ben.lane().copied), (0, false));
    }
    store.files.insert(ana.name(seq), good);
    ben.round(&mut store);
    assert_eq!(ben.phone.shown(2).len(), 1);
}

#[test]
fn what_is_missing_in_the_middle_is_wanted_and_comes() {
    let (mut ana, mut ben, mut store) = quiet();
    let seqs = writes(&mut ana, &mut store, 1..=6);
    for at in [1, 2, 4] {
        store.files.remove(&ana.name(seqs[at]));
    }
    ben.round(&mut store);
    let shown: Vec<usize> = (1..=6).map(|record| ben.phone.shown(record).len()).collect();
    assert_eq!(shown, [1, 0, 0, 1, 0, 1], "above gaps too");
    let ahead = ben.phone.db.read(|c| partner_vector(c, &ben.ends)).unwrap()[&ana.phone.device];
    assert_eq!(ahead, 1, "what a vector above a gap says does not count yet");
    ben.pass(11 * 60_000);
    ben.round(&mut store);
    ben.pass(20_000);
    ben.round(&mut store);
    ana.round(&mut store);
    ben.round(&mut store);
    assert_eq!(ana.phone.dump(), ben.phone.dump());
    ana.round(&mut store);
    assert_eq!(ana.status().waiting, 0);
}

#[test]
fn whatever_is_lost_without_a_gap_is_put_again_after_a_day_of_own_exchanges() {
    let (mut ana, mut ben, mut store) = quiet();
    let seqs = writes(&mut ana, &mut store, 1..=1);
    store.files.remove(&ana.name(seqs[0]));
    ana.pass(40 * DAY);
    ana.round(&mut store);
    assert!(!store.files.contains_key(&ana.name(seqs[0])), "forty days without an exchange are not a day of exchanges");
    ana.pass(DAY / 2);
    ana.round(&mut store);
    ana.round(&mut store);
    assert!(store.files.contains_key(&ana.name(seqs[0])));
    ben.round(&mut store);
    assert_eq!(ana.phone.dump(), ben.phone.dump());
}

/// Ana holds Ben's second blob, above a gap; Ben's phone was copied before it wrote either.
fn copied() -> (Side, Side, Side, Store) {
    let ((mut ana, mut ben, mut store), (_, copy, _)) = (quiet(), quiet());
    ben.phone.write(1, "from Ben");
    ben.round(&mut store);
    store.files.remove(&ben.name(ben.lane().sent));
    ben.phone.write(2, "from Ben too");
    ben.round(&mut store);
    ana.round(&mut store);
    assert_eq!((ana.phone.shown(1).len(), ana.phone.shown(2).len()), (0, 1));
    for text in ["from the copy", "from the copy too"] {
        copy.phone.write(3, text);
        copy.hand_over();
    }
    assert_eq!(copy.lane().sent, ben.lane().sent, "one number, two blobs");
    (ana, ben, copy, store)
}

#[test]
fn a_second_different_blob_of_one_number_means_a_copy_and_what_came_first_stands() {
    let (mut ana, mut ben, copy, mut store) = copied();
    let taken = ana.take_over(&copy.hand_over().bytes).unwrap();
    assert_eq!(taken.events, [Event::Copied]);
    assert_eq!(ana.status().trouble, Some(Trouble::Copied));
    assert_eq!((ana.phone.shown(2).len(), ana.phone.shown(3).len()), (1, 0));
    ben.phone.write(4, "nobody knows which one this is");
    rounds(3, [&mut ben, &mut ana], &mut store);
    assert_eq!(ana.phone.shown(4).len(), 0, "nothing more is taken until it rejoins");
    ana.phone.write(5, "still sent");
    rounds(1, [&mut ana, &mut ben], &mut store);
    assert_eq!(ben.phone.shown(5).len(), 1);
}

#[test]
fn a_blob_that_does_not_follow_the_one_before_it_means_a_copy() {
    let (mut ana, ben, mut store) = quiet();
    let next = ben.lane().sent + 1;
    ben.phone.write(1, "x");
    let forged = Content { prev: Some([9; 32]), ops: ben.phone.own(), ..Content::default() };
    let sealed = blob::seal(&*ben.phone.entropy, &ben.ends.lanes.out.epoch, &ben.ends.out(next), &forged).unwrap();
    store.files.insert(ben.name(next), sealed);
    ana.round(&mut store);
    assert_eq!((ana.phone.shown(1).len(), ana.status().trouble), (0, Some(Trouble::Copied)));
    assert_eq!(ana.lane().held, next - 1, "not acknowledged");
}

#[test]
fn a_changed_client_that_acknowledges_or_wants_what_never_was_changes_nothing() {
    let (mut ana, mut ben, mut store) = quiet();
    let next = ben.lane().sent + 1;
    let lie = Content { prev: ben.lane().sent_hash, ack: 99, want: vec![0, 77, u64::MAX], ..Content::default() };
    let sealed = blob::seal(&*ben.phone.entropy, &ben.ends.lanes.out.epoch, &ben.ends.out(next), &lie).unwrap();
    store.files.insert(ben.name(next), sealed);
    ana.phone.write(1, "x");
    ana.round(&mut store);
    assert_eq!((ana.status().waiting, ana.status().trouble), (1, None));
    assert!(ana.lane().acked < ana.lane().sent, "else no true ack would count any more");
    ben.round(&mut store);
    assert_eq!(ben.phone.shown(1).len(), 1);
}

#[test]
fn of_endless_wants_in_one_blob_only_the_first_are_heard() {
    let (mut ana, mut ben, mut store) = quiet();
    let seq = writes(&mut ana, &mut store, 1..=1)[0];
    store.files.clear();
    for (nonsense, heard) in [(600_000, false), (400, true)] {
        let (next, prev) = (ben.lane().sent + 1, ben.lane().sent_hash);
        let want = std::iter::repeat_n(u64::MAX >> 44, nonsense).chain([seq]).collect();
        let wants = Content { prev, want, ..Content::default() };
        let sealed = blob::seal(&*ben.phone.entropy, &ben.ends.lanes.out.epoch, &ben.ends.out(next), &wants).unwrap();
        ben.with(|_, tx| {
            let mut lane = rows::lane(tx, ben.ends.other)?;
            (lane.sent, lane.sent_hash) = (next, Some(crate::crypto::sha256(&[&sealed])));
            rows::save(tx, &lane)
        })
        .unwrap();
        store.files.insert(ben.name(next), sealed);
        ana.round(&mut store);
        ana.round(&mut store);
        assert_eq!(ana.lane().held, next, "the rest of the blob counts");
        assert_eq!(store.files.contains_key(&ana.name(seq)), heard, "{nonsense}");
    }
    ben.round(&mut store);
    assert_eq!(ben.phone.shown(1).len(), 1);
}

#[test]
fn an_ack_is_for_more_than_an_ack_and_the_newest_is_repeated_daily_then_weekly() {
    let (mut ana, mut ben, mut store) = quiet();
    writes(&mut ana, &mut store, 1..=1);
    rounds(1, [&mut ben, &mut ana], &mut store);
    let (anas, bens) = (ana.lane().sent, ben.lane().sent);
    store.ever.clear();
    rounds(80, [&mut ben, &mut ana], &mut store);
    assert_eq!((ana.lane().sent, ben.lane().sent), (anas, bens), "no ack of an ack");
    let (_, newest) = ben.name(bens);
    let puts = store.ever.iter().filter(|(name, _)| *name == newest).count();
    assert_eq!(puts, store.ever.len(), "nothing but the newest ack");
    assert!((7..=9).contains(&puts), "daily for a week, then once in the two weeks that follow: {puts}");
}

#[test]
fn an_ack_that_a_mailbox_lost_while_the_other_was_away_for_weeks_comes_again() {
    let (mut ana, mut ben, mut store) = quiet();
    writes(&mut ana, &mut store, 1..=1);
    for day in 0..30 {
        ben.pass(DAY);
        ben.round(&mut store);
        if day == 20 {
            store.files.clear();
        }
    }
    rounds(1, [&mut ana, &mut ben], &mut store);
    assert_eq!(ana.status().waiting, 0);
}

/// Found by a seed: an ack given above a gap says less than it will once the gap is filled.
#[test]
fn what_came_above_a_gap_is_acknowledged_once_an_ack_only_fills_the_gap() {
    let (mut ana, mut ben, mut store) = quiet();
    writes(&mut ana, &mut store, 1..=1);
    ben.round(&mut store);
    let ack = ben.lane().sent;
    let kept = store.files.remove(&ben.name(ack)).unwrap();
    ben.phone.write(2, "x");
    ben.round(&mut store);
    ana.round(&mut store);
    assert_eq!((ana.phone.shown(2).len(), ana.lane().held), (1, ack - 1));
    ana.phone.write(3, "a blob in between");
    ana.round(&mut store);
    store.files.insert(ben.name(ack), kept);
    ana.round(&mut store);
    ben.round(&mut store);
    assert_eq!(ben.status().waiting, 0);
}

#[test]
fn own_blobs_go_thirty_days_after_they_are_acknowledged_and_not_before() {
    let (mut ana, mut ben, mut store) = quiet();
    let seq = writes(&mut ana, &mut store, 1..=1)[0];
    let name = ana.name(seq);
    for _ in 0..50 {
        ana.pass(DAY);
        ana.round(&mut store);
    }
    assert!(store.files.contains_key(&name), "not acknowledged");
    ben.round(&mut store);
    ana.round(&mut store);
    for _ in 0..29 {
        ana.pass(DAY);
        ana.round(&mut store);
    }
    assert!(store.files.contains_key(&name));
    for _ in 0..9 {
        ana.pass(DAY);
        ana.round(&mut store);
    }
    assert!(!store.files.contains_key(&name));
    assert!(store.files.keys().all(|(folder, _)| folder == BOX));
}
