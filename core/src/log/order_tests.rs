//! The same operations, in whatever order they come, make the same tables.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use super::fake_room::{Delete, Newer, Phone, WordOp, Write, ana, ben, id};
use super::*;
use crate::error::Error;
use crate::ids::RecordId;
use crate::random::{SeededEntropy, below};

/// Two phones that have all of each other.
struct Evening {
    ana: Phone,
    ben: Phone,
    /// Each operation as it was when it was recorded, and as it is at the end: erased or not.
    all: Vec<[Arrived; 2]>,
}

/// Both write, answer, delete and exchange for a while.
fn an_evening(seed: u64) -> Evening {
    let (ana, ben) = (ana(), ben());
    let dice = SeededEntropy::new(seed);
    let roll = |bound| u8::try_from(below(&dice, bound).unwrap()).unwrap();
    let parent_of = |record: u8| (record > 4).then(|| record - 4);
    let mut all = Vec::new();
    for _ in 0..40 {
        let (one, other) = if roll(2) == 0 { (&ana, &ben) } else { (&ben, &ana) };
        let record = 1 + roll(12);
        let parent = parent_of(record).map(id::<RecordId>);
        let done = match roll(10) {
            0..=5 => one.record(id(record), parent, &WordOp::Write(Write { text: format!("{}", roll(200)) })),
            6 => one.record(id(record), parent, &WordOp::Write(Write { text: "!".into() })),
            7 => one.record(id(record), parent, &WordOp::Delete(Delete {})),
            8 => one.record(id(record), parent, &Newer(WordOp::Write(Write { text: "new".into() }))),
            _ => {
                other.hear(one);
                continue;
            }
        };
        match done {
            // A deletion has erased its own payload already, as it travels.
            Ok(_) => all.push(one.last()),
            Err(error) => assert_eq!(error, Error::gone("record")),
        }
    }
    ana.hear(&ben);
    ben.hear(&ana);
    let at_the_end = [ana.own(), ben.own()].concat();
    let all = all
        .into_iter()
        .map(|one: Arrived| {
            let end = at_the_end.iter().find(|end| end.frame == one.frame).unwrap().clone();
            [one, end]
        })
        .collect();
    Evening { ana, ben, all }
}

/// A listener that got all of it shuffled, doubled and split, some of it only after it was erased.
fn some_order(evening: &Evening, seed: u64) -> Phone {
    let Evening { ana, ben, all } = evening;
    let lane = Lane { devices: [ana.lane().devices, ben.lane().devices].into_iter().flatten().collect() };
    let dice = SeededEntropy::new(seed);
    let roll = |bound: usize| usize::try_from(below(&dice, bound as u64).unwrap()).unwrap();
    let mut order: Vec<Arrived> = all.iter().map(|one| one[roll(2)].clone()).collect();
    for _ in 0..all.len() / 3 {
        order.push(all[roll(all.len())][roll(2)].clone());
    }
    for last in (1..order.len()).rev() {
        order.swap(last, roll(last + 1));
    }
    let listener = Phone::new(3);
    let mut rest = order.as_slice();
    while !rest.is_empty() {
        let (now, later) = rest.split_at(1 + roll(rest.len().min(7)));
        listener.receive(&lane, now);
        rest = later;
    }
    listener
}

fn updated(phone: &Phone) -> String {
    phone.db.write(|tx| phone.ledger().catch_up_as(tx, READER + 1)).unwrap();
    phone.dump()
}

#[test]
fn a_hundred_orders_of_one_evening_give_the_same_tables() {
    let evening = an_evening(1);
    let wanted = updated(&evening.ana);
    assert_eq!(wanted, updated(&evening.ben));
    assert!(wanted.contains("words|") && wanted.contains("erased") && wanted.contains("void"), "{wanted}");
    for seed in 0..100 {
        assert_eq!(updated(&some_order(&evening, seed)), wanted, "order {seed}");
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(40))]

    #[test]
    fn any_evening_ends_in_the_same_tables_everywhere(seed in 2_u64..) {
        let evening = an_evening(seed);
        let wanted = updated(&evening.ana);
        proptest::prop_assert_eq!(&wanted, &updated(&evening.ben));
        for order in 0..3 {
            proptest::prop_assert_eq!(&updated(&some_order(&evening, seed ^ order)), &wanted);
        }
    }
}
