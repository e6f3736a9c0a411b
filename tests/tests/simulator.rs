//! Four hundred lives of two phones over a hostile mailbox, and some over a mild and a good one. A failing seed says how to have it again.

#![allow(clippy::unwrap_used, clippy::panic)]

use attune_tests::sim::{Faults, Run, Summary, run};

fn lives(seeds: std::ops::Range<u64>, steps: usize, faults: Faults) -> Vec<Summary> {
    let lives: Vec<Summary> = seeds.map(|seed| run(&Run { seed, steps, faults, keep: None })).collect();
    let failed: Vec<String> = lives
        .iter()
        .filter(|life| !life.sound())
        .map(|life| format!("{}\n  {}", life.replay, life.details.join("\n  ")))
        .collect();
    assert!(failed.is_empty(), "{} of {} lives failed:\n{}", failed.len(), lives.len(), failed.join("\n"));
    lives
}

/// Four tests, so that they run beside each other.
macro_rules! quarters {
    ($($name:ident $from:literal),+) => {$(
        #[test]
        fn $name() {
            lives($from..$from + 100, 40, Faults::Hostile);
        }
    )+};
}

quarters!(
    hostile_lives_lose_nothing_1 0,
    hostile_lives_lose_nothing_2 100,
    hostile_lives_lose_nothing_3 200,
    hostile_lives_lose_nothing_4 300
);

#[test]
fn mild_and_quiet_lives_lose_nothing() {
    lives(1_000..1_015, 40, Faults::Mild);
    let quiet = lives(2_000..2_015, 50, Faults::None);
    assert!(quiet.iter().all(|life| life.faults.is_empty()));
}

#[test]
fn a_seed_is_a_whole_life() {
    let one = || run(&Run { seed: 7, steps: 60, faults: Faults::Hostile, keep: None });
    assert_eq!(one(), one());
}

#[test]
fn hostile_lives_meet_every_fault() {
    let met: std::collections::BTreeSet<&str> =
        lives(3_000..3_010, 120, Faults::Hostile).iter().flat_map(|life| life.faults.keys().copied()).collect();
    let all = [
        "altered",
        "answer_lost",
        "clock",
        "copied",
        "doubled",
        "drawer",
        "dropped",
        "frozen",
        "kill",
        "late",
        "mislaid",
        "moved",
        "partition",
        "reboot",
        "refused",
        "rollback",
        "stale",
        "swapped",
        "torn_read",
        "torn_write",
        "unreachable",
        "wipe",
    ];
    for fault in all {
        assert!(met.contains(fault), "{fault} never happens");
    }
}
