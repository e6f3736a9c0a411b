#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use std::collections::{BTreeMap, BTreeSet};

use super::fake_room::{Delete, Newer, Phone, WordOp, Write, ana, ben, changed, frame, id};
use super::*;
use crate::crypto::sha256;
use crate::error::Error;
use crate::ids::OpId;

#[test]
fn what_one_writes_the_other_reads_and_both_have_the_same_tables() {
    let (ana, ben) = (ana(), ben());
    ana.write(1, "good morning");
    let received = ben.hear(&ana);
    assert_eq!((received.new, received.refused), (1, 0));
    assert_eq!(received.touched, BTreeSet::from([(0x7f01, id(1))]));
    assert_eq!(ben.shown(1), ["good morning"]);
    assert_eq!(ana.dump(), ben.dump());
    assert_eq!(ben.hear(&ana), Received::default(), "heard twice is heard once");
}

#[test]
fn concurrent_writes_stay_as_heads_until_a_write_that_saw_both() {
    let (ana, ben) = (ana(), ben());
    ana.write(1, "at six");
    ben.write(1, "at seven");
    ana.hear(&ben);
    ben.hear(&ana);
    assert_eq!(ana.shown(1), ["at seven", "at six"], "equal counters: the higher device shows");
    assert_eq!(ana.dump(), ben.dump());
    ana.write(1, "at six then");
    ben.hear(&ana);
    assert_eq!(ben.shown(1), ["at six then"]);
    assert_eq!(ana.dump(), ben.dump());
}

#[test]
fn no_clock_decides_anything() {
    let (mut ana, ben) = (ana(), ben());
    ana.now.utc_ms = 4_100_000_000_000;
    ana.write(1, "written in 2099");
    ben.hear(&ana);
    ben.write(1, "written after it, in 2027");
    ana.hear(&ben);
    ana.now.utc_ms = -5_000;
    assert_eq!(ana.shown(1), ["written after it, in 2027"]);
    ana.write(1, "written before 1970");
    ben.hear(&ana);
    assert_eq!(ben.shown(1), ["written before 1970"]);
    assert_eq!(ana.dump(), ben.dump());
}

#[test]
fn a_counter_at_its_end_stays_there_and_later_writes_still_win() {
    let (ana, ben) = (ana(), ben());
    let poisoned = changed(&ana.write(1, "last"), |f| f.counter = (1 << 63) - 1);
    assert_eq!(ben.receive(&ana.lane(), &[poisoned]).new, 1);
    let mine = frame(&ben.write(1, "later"));
    assert_eq!(mine.counter, (1 << 63) - 1);
    assert_eq!(ben.shown(1), ["later"]);
    assert_eq!(frame(&ben.write(1, "latest")).counter, (1 << 63) - 1);
    assert_eq!(ben.shown(1), ["latest"]);
}

#[test]
fn above_a_gap_operations_are_folded_at_once_and_only_the_vector_waits() {
    let (ana, ben) = (ana(), ben());
    let all = [ana.write(1, "a"), ana.write(2, "b"), ana.write(3, "c")];
    ben.receive(&ana.lane(), &all[2..]);
    assert_eq!(ben.shown(3), ["c"]);
    assert_eq!(ben.ask(|c| vector(c).unwrap()), Vector::new());
    ben.receive(&ana.lane(), &all[..1]);
    assert_eq!(ben.ask(|c| vector(c).unwrap()), Vector::from([(ana.device, 1)]));
    ben.receive(&ana.lane(), &all);
    assert_eq!(ben.ask(|c| vector(c).unwrap()), Vector::from([(ana.device, 3)]));
    assert_eq!(ana.dump(), ben.dump());
}

#[test]
fn a_write_takes_the_place_of_what_its_author_saw_above_a_gap_and_of_nothing_in_it() {
    let (ana, ben) = (ana(), ben());
    let all = [ana.write(1, "not here yet"), ana.write(2, "seen")];
    ben.receive(&ana.lane(), &all[1..]);
    ben.write(1, "Ben's");
    ben.write(2, "instead");
    ben.receive(&ana.lane(), &all);
    ana.hear(&ben);
    assert_eq!(ana.shown(2), ["instead"]);
    assert_eq!(ana.shown(1), ["Ben's", "not here yet"]);
    assert_eq!(ana.dump(), ben.dump());
}

#[test]
fn elements_of_tomorrow_are_kept_and_relayed() {
    let (ana, ben) = (ana(), ben());
    let mut newer = ana.write(1, "a");
    newer.frame[0] = 0x94;
    // nothing above a gap, text, a map with an array in it, a float
    newer.frame.extend([0xa0, 0x61, b'x', 0xa1, 0x01, 0x82, 0xf6, 0xc1, 0x02, 0xfb, 0, 0, 0, 0, 0, 0, 0, 0]);
    assert_eq!(ben.receive(&ana.lane(), std::slice::from_ref(&newer)).new, 1);
    assert_eq!(ben.ask(|c| above(c, ana.device, 0, usize::MAX).unwrap()), [newer.clone()]);
    newer.frame.pop();
    assert_eq!(Frame::from_bytes(&newer.frame), None);
}

#[test]
fn whatever_is_wrong_with_an_operation_is_counted_and_the_rest_taken() {
    let (ana, ben) = (ana(), ben());
    let first = ana.write(1, "a");
    let second = ana.write(1, "b");
    let wrong = [
        (Refusal::Form, Arrived { frame: b"garbage".to_vec(), payload: None }),
        (Refusal::Form, changed(&second, |f| f.op_seq = 0)),
        (Refusal::Form, changed(&second, |f| f.op_seq = 7)),
        (Refusal::Form, changed(&second, |f| f.counter = 1 << 63)),
        (Refusal::Form, changed(&second, |f| f.offset_seconds = 90_000)),
        (Refusal::Form, changed(&second, |f| f.zone = "x".repeat(65))),
        (Refusal::Form, changed(&second, |f| f.vector.extend([(ben.device, 0)]))),
        (Refusal::Lane, changed(&second, |f| f.person = ben.person)),
        (Refusal::Lane, changed(&first, |f| f.device = ben.device)),
        (Refusal::Hash, changed(&second, |f| f.payload_hash[3] ^= 1)),
        (Refusal::Hash, changed(&second, |f| f.payload_len += 1)),
        (Refusal::Size, changed(&second, |f| f.payload_len = 256 * 1024 + 1)),
        (Refusal::Size, changed(&second, |f| f.payload_len = 15)),
    ];
    for (refusal, one) in wrong {
        let received = ben.receive(&ana.lane(), &[one, first.clone()]);
        assert_eq!(received.reasons, BTreeMap::from([(refusal, 1)]));
        assert_eq!(received.refused, 1);
    }
    assert_eq!(ben.hear(&ana).new, 1);
    assert_eq!(ana.dump(), ben.dump());
}

#[test]
fn a_number_given_twice_is_refused_and_reported_and_the_first_stands() {
    let (ana, ben) = (ana(), ben());
    let first = ana.write(1, "first");
    ben.receive(&ana.lane(), std::slice::from_ref(&first));
    let before = ben.dump();
    let other_id = changed(&first, |f| f.id = OpId(uuid::Uuid::from_bytes([7; 16])));
    let other_frame = changed(&first, |f| f.at_ms += 1);
    let same_id_elsewhere = changed(&first, |f| {
        f.op_seq = 2;
        f.vector.insert(f.device, 1);
    });
    for one in [other_id, other_frame, same_id_elsewhere] {
        let received = ben.receive(&ana.lane(), &[one]);
        assert_eq!(received.forked, BTreeSet::from([ana.device]));
        assert_eq!(received.reasons, BTreeMap::from([(Refusal::Forked, 1)]));
    }
    assert_eq!(ben.dump(), before);
}

#[test]
fn a_relaying_lane_carries_the_past_of_everyone() {
    let (ana, ben, new) = (ana(), ben(), Phone::new(3));
    ana.write(1, "a");
    ben.hear(&ana);
    ben.write(1, "b");
    let past = [ana.own(), ben.own()].concat();
    assert_eq!(new.receive(&ben.lane(), &past).reasons, BTreeMap::from([(Refusal::Lane, 1)]));
    let relaying = Lane { devices: [ana.lane().devices, ben.lane().devices].into_iter().flatten().collect() };
    assert_eq!(new.receive(&relaying, &past).new, 1);
    assert_eq!(new.dump(), ben.dump());
}

#[test]
fn what_does_not_count_is_kept_as_void_on_both_phones() {
    let (ana, ben) = (ana(), ben());
    ana.write(1, "a");
    ana.write(1, "!not allowed");
    let unreadable = {
        let payload = [&[0; 16][..], b"\xff\xffnot cbor"].concat();
        let mut one = changed(&ana.write(1, "x"), |f| {
            f.payload_len = u32::try_from(payload.len()).unwrap();
            f.payload_hash = sha256(&[&payload]);
        });
        one.payload = Some(payload);
        one
    };
    ben.receive(&ana.lane(), &[&ana.own()[..2], &[unreadable]].concat());
    assert_eq!(ben.shown(1), ["a"]);
    assert_eq!(ben.ask(|c| vector(c).unwrap()), Vector::from([(ana.device, 3)]));
    let void: u32 = ben.ask(|c| {
        c.query_row("SELECT count(*) FROM log_operations WHERE state = 'void'", [], |row| row.get(0)).unwrap()
    });
    assert_eq!(void, 2);
}

#[test]
fn what_is_too_new_waits_and_an_update_folds_it() {
    let (ana, ben) = (ana(), ben());
    ana.write(1, "old");
    ana.record(id(1), None, &Newer(WordOp::Write(Write { text: "new".into() }))).unwrap();
    ana.write(2, "later goes on");
    assert_eq!(ben.hear(&ana).parked, 1);
    assert_eq!((ben.shown(1), ben.shown(2)), (vec!["old".to_owned()], vec!["later goes on".to_owned()]));
    assert_eq!(ben.ask(|c| parked(c).unwrap()), 1);
    assert_eq!(ben.db.write(|tx| ben.ledger().catch_up(tx)).unwrap(), BTreeSet::new());
    let folded = ben.db.write(|tx| ben.ledger().catch_up_as(tx, READER + 1)).unwrap();
    assert_eq!(folded, BTreeSet::from([(0x7f01, id(1))]));
    assert_eq!(ben.shown(1), ["new"]);
    assert_eq!(ana.dump(), ben.dump());
}

#[test]
fn a_deletion_erases_what_was_written_before_and_after_it_here_and_there() {
    let (ana, ben) = (ana(), ben());
    ana.write(1, "regretted");
    ben.hear(&ana);
    let concurrent = ben.write(1, "an edit");
    ana.delete(1, None);
    let received = ben.hear(&ana);
    assert_eq!(received.touched, BTreeSet::from([(0x7f01, id(1)), (0x7f02, id(1))]));
    ana.receive(&ben.lane(), &[concurrent]);
    for phone in [&ana, &ben] {
        assert!(phone.shown(1).is_empty());
        assert_eq!(phone.ask(|c| operations(c, id(1)).unwrap()), []);
        assert!(phone.ask(|c| is_gone(c, 0x7f01, id(1)).unwrap()));
        let again = phone.record(id(1), None, &WordOp::Write(Write { text: "back".into() }));
        assert_eq!(again, Err(Error::gone("record")));
    }
    assert!(ana.own().iter().all(|one| one.payload.is_none()));
    assert_eq!(ana.dump(), ben.dump());
}

#[test]
fn only_who_may_delete_deletes() {
    let (ana, ben) = (ana(), ben());
    ana.write(1, "mine");
    ben.hear(&ana);
    let not_mine = ben.delete(1, None);
    ana.receive(&ben.lane(), &[not_mine]);
    assert_eq!((ana.shown(1), ben.shown(1)), (vec!["mine".to_owned()], vec!["mine".to_owned()]));
    assert_eq!(ana.dump(), ben.dump());
}

#[test]
fn what_belongs_to_a_deleted_record_goes_with_it_however_late_either_comes() {
    let (ana, ben) = (ana(), ben());
    let all = [
        ana.write(1, "entry"),
        ana.write_under(2, 1, "comment"),
        ana.write_under(3, 2, "reaction"),
        ana.write(4, "another"),
        ana.delete(1, None),
    ];
    for order in [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [2, 4, 0, 1, 3], [4, 0, 2, 3, 1]] {
        let third = Phone::new(3);
        for place in order {
            third.receive(&ana.lane(), &all[place..=place]);
        }
        assert_eq!(third.dump(), ana.dump());
        assert!([1, 2, 3].iter().all(|gone| third.shown(*gone).is_empty()));
        assert_eq!(third.shown(4), ["another"]);
    }
    ben.hear(&ana);
    let under = ben.record(id(5), Some(id(1)), &WordOp::Write(Write { text: "too late".into() }));
    assert_eq!(under, Err(Error::gone("record")));
}

#[test]
fn a_bare_frame_waits_for_the_deletion_and_counts_for_nothing_until_then() {
    let (ana, ben) = (ana(), ben());
    let with_text = ana.write(1, "text");
    let bare = Arrived { payload: None, ..with_text.clone() };
    assert_eq!(ben.receive(&ana.lane(), std::slice::from_ref(&bare)).new, 1);
    assert!(ben.shown(1).is_empty());
    assert!(!ben.ask(|c| is_gone(c, 0x7f01, id(1)).unwrap()));
    let third = Phone::new(3);
    third.receive(&ana.lane(), std::slice::from_ref(&bare));
    assert_eq!(third.receive(&ana.lane(), &[with_text]).touched.len(), 1, "its payload came after all");
    assert_eq!(third.shown(1), ["text"]);
    assert_eq!(third.dump(), ana.dump());
    ana.delete(1, None);
    ben.hear(&ana);
    assert_eq!(ben.dump(), ana.dump());
}

#[test]
fn a_changed_client_cannot_take_my_words_along_by_naming_a_parent_of_its_own() {
    let (ana, ben) = (ana(), ben());
    ana.write(1, "mine");
    ben.hear(&ana);
    ben.write(2, "bait");
    let forged = changed(&ben.write(3, "x"), |f| {
        f.record = id(1);
        f.parent = Some(id(2));
    });
    let gone = ben.delete(2, None);
    let bait = Arrived { payload: None, ..ben.own()[0].clone() };
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
        let phone = Phone::new(3);
        phone.hear(&ana);
        for place in order {
            phone.receive(&ben.lane(), &[[&bait, &forged, &gone][place].clone()]);
        }
        assert_eq!(phone.shown(1), ["mine"]);
    }
    // On my own phone I go on with my record as before.
    ana.receive(&ben.lane(), &[bait, forged, gone]);
    ana.write(1, "still mine");
    assert_eq!(ana.shown(1), ["still mine"]);
    let third = Phone::new(3);
    third.hear(&ana);
    third.hear(&ben);
    assert_eq!(third.shown(1), ["still mine"]);
    ana.delete(1, None);
    assert!(ana.shown(1).is_empty());
    let back = ana.record(id(1), None, &WordOp::Write(Write { text: "back".into() }));
    assert_eq!(back, Err(Error::gone("record")), "what its author deleted stays deleted");
}

#[test]
fn a_room_that_gives_one_record_two_parents_hears_of_it() {
    let ana = ana();
    ana.write(1, "a");
    ana.write_under(2, 1, "b");
    let moved = ana.record(id(2), None, &WordOp::Delete(Delete {}));
    assert!(matches!(moved, Err(Error::Internal { .. })), "{moved:?}");
}

#[test]
fn what_is_over_256_kib_is_refused_before_it_is_kept() {
    let ana = ana();
    let long = ana.record(id(1), None, &WordOp::Write(Write { text: "x".repeat(MAX_PAYLOAD) }));
    assert!(matches!(long, Err(Error::Input { .. })));
    let just = "x".repeat(MAX_PAYLOAD - 40);
    ana.write(1, &just);
    assert_eq!(ana.shown(1), [just]);
}

#[test]
fn equal_words_have_different_hashes() {
    let ana = ana();
    assert_ne!(frame(&ana.write(1, "yes")).payload_hash, frame(&ana.write(2, "yes")).payload_hash);
}

#[test]
fn above_gives_what_fits_and_at_least_one() {
    let ana = ana();
    let all: Vec<Arrived> = (1..=5).map(|n| ana.write(n, "word")).collect();
    let of = |seq, limit| ana.ask(|c| above(c, ana.device, seq, limit).unwrap());
    assert_eq!(of(0, usize::MAX), all);
    assert_eq!(of(2, 0), all[2..3]);
    let two = all[..2].iter().map(|one| one.frame.len() + one.payload.as_ref().unwrap().len()).sum();
    assert_eq!(of(0, two), all[..2]);
    assert_eq!(of(5, usize::MAX), []);
}

#[test]
fn erased_words_are_in_no_file_of_the_phone() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("couple.db");
    let ana = Phone::on(1, crate::store::Database::open(&path, &crate::store::COUPLE).unwrap());
    let canary = "canary-7d1f ".repeat(2_000);
    ana.write(1, &canary);
    ana.write_under(2, 1, &canary);
    let found = |dir: &std::path::Path| {
        std::fs::read_dir(dir)
            .unwrap()
            .filter(|file| {
                let bytes = std::fs::read(file.as_ref().unwrap().path()).unwrap();
                bytes.windows(11).any(|part| part == b"canary-7d1f")
            })
            .count()
    };
    assert!(found(dir.path()) > 0);
    ana.db.checkpoint().unwrap();
    ana.delete(1, None);
    assert_eq!(found(dir.path()), 0);
}

#[test]
fn tables_of_this_phone_alone_are_in_no_dump() {
    let ana = ana();
    let before = ana.dump();
    ana.db.write(|tx| Ok(tx.execute("INSERT INTO local_words VALUES ('draft')", [])?)).unwrap();
    assert_eq!(ana.dump(), before);
}
