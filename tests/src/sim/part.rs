//! Parting, on a bad day too: one leaves at once, the other must learn of it, and then nothing of ours
//! can be written any more and everything can be read.

use attune_core::app::Attune;
use attune_core::app::screens::Standing;
use attune_core::error::Error;
use attune_core::journal::screens::Which;

use super::end::{HALF_A_DAY_MS, right_clocks};
use super::faults::Faults;
use super::network::{World, exchange, turn};
use super::phone::{Came, Phone};

/// How often the one who stays looks, half a day between.
const MOST_ROUNDS: usize = 12;

/// One of the two leaves.
pub(super) fn part(world: &mut World, phones: &mut [Phone; 2], faults: Faults) {
    world.odds = faults.odds();
    let leaver = world.chance.below(2);
    while !leave(world, &mut phones[leaver]) {}
    for _ in 0..10 {
        for phone in phones.iter_mut() {
            turn(world, phone);
            phone.clock.pass(60_000);
        }
    }
    world.odds = Faults::None.odds();
    right_clocks(phones);
    for _ in 0..MOST_ROUNDS {
        for phone in phones.iter_mut() {
            exchange(world, phone, 64);
            phone.clock.pass(HALF_A_DAY_MS);
        }
    }
    for phone in phones.iter_mut() {
        match phone.calmly(Attune::us).map(|us| us.standing) {
            Ok(Standing::Ended) => {}
            other => world.report.lost(format!("{}: one has left, and this phone says {other:?}", phone.name)),
        }
        let draft = crate::draft("after the end");
        let written = phone.calmly(|attune, here| attune.save_entry(here, Which::Ours, None, &draft));
        if written != Err(Error::Ended) {
            world.report.broken(format!("{}: after the end ours was written: {written:?}", phone.name));
        }
    }
}

/// Leaves, and says whether it is sure: who does not know looks.
fn leave(world: &mut World, phone: &mut Phone) -> bool {
    match phone.call(&world.odds, &mut world.chance, &mut world.counts, |attune, here| attune.leave(here, true)) {
        Came::Done(()) => true,
        Came::Died => phone.calmly(Attune::us).is_ok_and(|us| us.standing == Standing::Ended),
        Came::Refused(error) => {
            world.report.unexpected(phone.name, "leave", &error);
            true
        }
    }
}
