//! Seeds of a store that drops, doubles, reorders, tears, forgets and refuses, between phones that are
//! killed at any write and whose clocks are turned.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use super::phones::{MEET, Side, Store};
use super::*;
use crate::random::{SeededEntropy, below};

const HOUR: u64 = 3_600_000;
const CANARY: &str = "canary 4711 tender";

struct World {
    sides: [Side; 2],
    store: Store,
    dice: SeededEntropy,
}

impl World {
    fn new(seed: u64) -> Self {
        let store = Store { dice: Some(SeededEntropy::new(seed ^ 0xdead)), ..Store::default() };
        Self { sides: [Side::new(1), Side::new(2)], store, dice: SeededEntropy::new(seed) }
    }

    fn roll(&self, bound: u64) -> u64 {
        below(&self.dice, bound).unwrap()
    }

    /// One phone does something, anything.
    fn step(&mut self, number: usize) {
        self.sides[number].pass(20_000 + self.roll(13 * HOUR));
        match self.roll(10) {
            0 => {
                let side = &self.sides[number];
                side.confirm();
            }
            1..=3 => self.write(number),
            4 if self.roll(4) == 0 => self.turn_the_clock(number),
            _ => self.exchange(number),
        }
    }

    /// From the own tap on, ours can be recorded.
    fn write(&mut self, number: usize) {
        let record = u8::try_from(self.roll(40)).unwrap();
        let text = format!("{CANARY} {number} {}", "x".repeat(usize::try_from(self.roll(3_000)).unwrap()));
        let side = &self.sides[number];
        if side.lane().sent > 0 {
            side.phone.write(record, &text);
        }
    }

    fn turn_the_clock(&mut self, number: usize) {
        let utc_ms = if self.roll(2) == 0 { 4_070_908_800_000 } else { 1_800_000_000_000 };
        self.sides[number].phone.now.utc_ms = utc_ms;
    }

    fn exchange(&mut self, number: usize) {
        for _ in 0..self.roll(4) {
            let mut requests = self.sides[number].requests();
            while !requests.is_empty() {
                // Any order, some twice, some never, some by a phone that dies.
                let at = usize::try_from(self.roll(requests.len() as u64)).unwrap();
                let request = requests.swap_remove(at);
                match self.roll(20) {
                    0 => {}
                    1 => {
                        let response = self.store.perform(&request);
                        self.sides[number].respond(&request, response, true);
                        return;
                    }
                    2 => {
                        for _ in 0..2 {
                            let response = self.store.perform(&request);
                            self.sides[number].respond(&request, response, false);
                        }
                    }
                    3 => return self.sides[number].exchange = Exchange::default(),
                    _ => {
                        let response = self.store.perform(&request);
                        self.sides[number].respond(&request, response, false);
                    }
                }
            }
        }
    }

    /// From here on everything works, for some days.
    fn calm(&mut self) {
        self.store.dice = None;
        for side in &mut self.sides {
            side.confirm();
        }
        for _ in 0..32 {
            for side in &mut self.sides {
                side.pass(6 * HOUR);
                side.round(&mut self.store);
            }
        }
    }
}

fn run(seed: u64) -> World {
    let mut world = World::new(seed);
    for _ in 0..80 {
        let number = usize::try_from(world.roll(2)).unwrap();
        world.step(number);
    }
    world.calm();
    world
}

#[test]
fn whatever_the_store_does_both_phones_end_with_the_same() {
    let mut wrote = 0;
    for seed in 0..40 {
        let world = run(seed);
        let [ana, ben] = &world.sides;
        assert_eq!(ana.phone.dump(), ben.phone.dump(), "seed {seed}");
        for side in &world.sides {
            assert_eq!(side.status().waiting, 0, "seed {seed}");
            assert_eq!(side.status().trouble, None, "seed {seed}");
            assert_eq!(side.lane().sealed_op, side.phone.own().len() as u64, "seed {seed}");
            assert!(!side.events.contains(&Event::Copied), "seed {seed}: no copy exists");
            wrote += side.phone.own().len();
        }
        let vector = ben.phone.db.read(crate::log::vector).unwrap();
        assert_eq!(ana.phone.db.read(|c| partner_vector(c, &ana.ends)).unwrap(), vector, "seed {seed}");
    }
    assert!(wrote > 300, "the seeds must have something to lose: {wrote}");
}

#[test]
fn the_meeting_place_is_left_empty_and_silence_costs_nothing() {
    for seed in 0..5 {
        let mut world = run(seed);
        assert!(!world.store.files.keys().any(|(folder, _)| folder == MEET), "seed {seed}");
        let sent: Vec<u64> = world.sides.iter().map(|side| side.lane().sent).collect();
        let lying = world.store.files.clone();
        for _ in 0..40 {
            for side in &mut world.sides {
                side.pass(HOUR);
                side.round(&mut world.store);
            }
        }
        assert_eq!(world.sides.iter().map(|side| side.lane().sent).collect::<Vec<_>>(), sent, "no ack of an ack");
        assert_eq!(world.store.files, lying);
    }
}

/// A second sealing under one number would tell a carrier two things, and look like a copy.
#[test]
fn every_repeat_of_a_blob_sends_the_same_bytes() {
    let mut first = std::collections::BTreeMap::new();
    let mut repeats = 0;
    for seed in 0..3 {
        for (name, bytes) in run(seed).store.ever {
            match first.entry((seed, name)) {
                std::collections::btree_map::Entry::Vacant(place) => drop(place.insert(bytes)),
                std::collections::btree_map::Entry::Occupied(before) => {
                    repeats += 1;
                    assert_eq!(*before.get(), bytes, "seed {seed}");
                }
            }
        }
    }
    assert!(repeats > 20, "nothing was repeated: {repeats}");
}

#[test]
fn no_blob_and_no_name_shows_what_is_in_it() {
    let contains = |text: &[u8], part: &[u8]| text.windows(part.len()).any(|window| window == part);
    for seed in 0..5 {
        let world = run(seed);
        assert!(!world.store.ever.is_empty());
        for (name, bytes) in &world.store.ever {
            assert_eq!(blob::class_of(bytes.len()), Some(bytes.len()), "only classes tell");
            for side in &world.sides {
                let ids: [&[u8]; 3] = [side.phone.device.bytes(), side.phone.person.bytes(), side.ends.couple.bytes()];
                for part in ids.into_iter().chain([CANARY.as_bytes(), &[0x28_u8, 0xb5, 0x2f, 0xfd]]) {
                    assert!(!contains(bytes, part) && !contains(name.as_bytes(), part), "seed {seed}");
                }
            }
        }
    }
}
