//! What happens between a phone and the store in one turn: some requests are made, some reach the
//! store, some answers come back, in no order.

use super::faults::{Counts, Odds};
use super::phone::{Came, Phone};
use super::store::Store;
use crate::chance::Chance;
use crate::sim::report::Report;

/// The store, the dice and the counts, which every turn needs.
pub(super) struct World {
    pub(super) store: Store,
    pub(super) odds: Odds,
    pub(super) chance: Chance,
    pub(super) counts: Counts,
    pub(super) report: Report,
}

const DAY_MS: u64 = 24 * 3_600_000;

/// One turn of `phone`; says whether it had anything to ask or to hear.
pub(super) fn turn(world: &mut World, phone: &mut Phone) -> bool {
    deliver_orphans(world, phone);
    if phone.offline > 0 {
        phone.offline -= 1;
        // What is on its way meets no network.
        for request in std::mem::take(&mut phone.flying) {
            phone.landed.push((request.id, attune_core::mailbox::Response::Unreachable));
        }
    }
    phone.shown = phone.shown.take().filter(|(_, turns)| *turns > 0).map(|(view, turns)| (view, turns - 1));
    let before = phone.flying.len() + phone.landed.len();
    let asked =
        match phone.call(&world.odds, &mut world.chance, &mut world.counts, attune_core::app::Attune::next_requests) {
            Came::Done(requests) => requests,
            Came::Refused(error) => {
                world.report.unexpected(phone.name, "next_requests", &error);
                Vec::new()
            }
            Came::Died => return true,
        };
    if asked.is_empty() && before == 0 {
        return false;
    }
    world.report.exchanges += u64::from(!asked.is_empty());
    phone.flying.extend(asked);
    reach_the_store(world, phone);
    hear(world, phone);
    true
}

fn reach_the_store(world: &mut World, phone: &mut Phone) {
    let mut flying = std::mem::take(&mut phone.flying);
    while let Some(request) = world.chance.take(&mut flying) {
        if world.chance.percent(world.odds.late) && world.counts.add("late") {
            phone.flying.push(request);
            continue;
        }
        let shown = phone.shown.as_ref().map(|(view, _)| view);
        let response = world.store.perform(&request, shown, &world.odds, &mut world.chance, &mut world.counts);
        phone.landed.push((request.id, response));
    }
}

fn hear(world: &mut World, phone: &mut Phone) {
    let mut landed = std::mem::take(&mut phone.landed);
    while let Some((id, response)) = world.chance.take(&mut landed) {
        if world.chance.percent(world.odds.doubled) && world.counts.add("doubled") {
            phone.landed.push((id, response.clone()));
        }
        let came = phone.call(&world.odds, &mut world.chance, &mut world.counts, |attune, here| {
            attune.on_response(here, id, response)
        });
        match came {
            Came::Done(()) => {}
            Came::Refused(error) => world.report.unexpected(phone.name, "on_response", &error),
            Came::Died => return,
        }
    }
}

/// A request of an app that died may reach the store long after.
fn deliver_orphans(world: &mut World, phone: &mut Phone) {
    if world.chance.percent(50)
        && let Some(request) = world.chance.take(&mut phone.orphans)
    {
        world.store.perform(&request, None, &world.odds, &mut world.chance, &mut world.counts);
    }
}

/// Turns until nothing is left to ask, as a front end does that has time; at most `most`.
pub(super) fn exchange(world: &mut World, phone: &mut Phone, most: usize) {
    for _ in 0..most {
        if !turn(world, phone) {
            return;
        }
    }
}

/// One phone lies in a drawer for days, up to three weeks; whoever holds the other looks every day.
pub(super) fn drawer(world: &mut World, one: &mut Phone, other: &mut Phone) {
    let (lies, goes_on) = if world.chance.percent(50) { (one, other) } else { (other, one) };
    for _ in 0..=world.chance.below(21) {
        exchange(world, goes_on, 3);
        for phone in [&*lies, &*goes_on] {
            phone.clock.pass(DAY_MS);
        }
    }
}
