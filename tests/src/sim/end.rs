//! The end of a run: the network heals, clocks are right, both exchange until nothing waits. Then both
//! must have everything, have the same, and have nothing that is only the other's.

use std::collections::BTreeSet;

use attune_core::app::Attune;
use attune_core::error::{Error, Result};
use attune_core::journal::screens::Which;
use attune_core::log::{self, Vector};
use attune_core::rituals::screens::{Pact, RitualState};
use attune_core::store::{COUPLE, DEVICE, Database, device};

use super::leaks;
use super::life::{Life, Sure};
use super::network::{World, exchange};
use super::phone::Phone;
use super::report::Report;

/// How often both exchange, half a day between: what a store said it had and has not is put again after
/// a day, and again.
const MOST_ROUNDS: usize = 40;

pub(super) const HALF_A_DAY_MS: u64 = 12 * 3_600_000 + 60_000;

/// The clocks are turned back to the right time, and there is a network.
pub(super) fn right_clocks(phones: &mut [Phone; 2]) {
    for phone in phones {
        phone.offline = 0;
        phone.shown = None;
        phone.turned = phone.right_clock();
    }
}

/// Exchanges until nothing waits, nothing is wrong and neither has anything more to write.
pub(super) fn settle(world: &mut World, phones: &mut [Phone; 2]) {
    let mut quiet = 0;
    for _ in 0..MOST_ROUNDS {
        let names = world.store.names();
        for phone in phones.iter_mut() {
            exchange(world, phone, 64);
            phone.clock.pass(HALF_A_DAY_MS);
        }
        let status = |phone: &mut Phone| phone.calmly(Attune::us).map(|us| (us.status.waiting, us.status.trouble));
        let waits = phones.iter_mut().map(status).any(|status| status != Ok((0, None)));
        quiet = if waits || world.store.names() > names { 0 } else { quiet + 1 };
        // An operation is acknowledged before its answer is: twice quiet is quiet.
        if quiet == 3 {
            return;
        }
    }
    for phone in phones.iter_mut() {
        let status = phone.calmly(Attune::us).map(|us| us.status);
        world.report.lost(format!("{}: still not settled: {status:?}", phone.name));
    }
}

/// Everything that was done is on both, as the screens show it.
pub(super) fn check_screens(world: &mut World, phones: &mut [Phone; 2], life: &Life) {
    for (holder, phone) in phones.iter_mut().enumerate() {
        let report = &mut world.report;
        match phone.calmly(Attune::us) {
            Ok(us) => {
                let partner = us.partner.unwrap_or_default();
                for (who, shown) in [(holder, us.name), (1 - holder, partner)] {
                    if !life.names[who].contains(&shown) {
                        report.lost(format!("{}: a name is {shown}, not {:?}", phone.name, life.names[who]));
                    }
                }
            }
            Err(error) => report.unexpected(phone.name, "us", &error),
        }
        for entry in &life.entries {
            let found = phone.calmly(|attune, here| attune.entry(here, Which::Ours, entry.id));
            match (found, entry.deleted) {
                (Ok(screen), Sure::No | Sure::Perhaps) if entry.texts.contains(&screen.body) => {}
                (Err(Error::Gone { .. }), Sure::Yes | Sure::Perhaps) => {}
                (found, deleted) => {
                    let found = found.map(|screen| screen.body);
                    report.lost(format!("{}: entry {} is {found:?}, deleted: {deleted:?}", phone.name, entry.id));
                }
            }
        }
        check_rituals(report, phone, life);
        for (id, text) in &life.mine[holder] {
            let unlocked = phone.calmly(|attune, here| {
                attune.unlock(here, super::acts::passphrase(holder))?;
                attune.entry(here, Which::Mine, *id)
            });
            if !unlocked.as_ref().is_ok_and(|screen| screen.body == *text) {
                report.lost(format!("{}: an entry of mine is {unlocked:?}", phone.name));
            }
        }
    }
}

/// Rituals and the pact stand as both were told.
fn check_rituals(report: &mut Report, phone: &mut Phone, life: &Life) {
    for ritual in &life.rituals {
        let (id, name) = (ritual.id, phone.name);
        let state = match phone.calmly(|attune, here| attune.ritual(here, id)) {
            Ok(screen) => screen.card.state,
            Err(error) => {
                report.lost(format!("{name}: ritual {id}: {error}"));
                continue;
            }
        };
        let runs = matches!(state, RitualState::On | RitualState::Silenced | RitualState::ChangeProposed);
        let fits = match (ritual.stopped, ritual.agreed) {
            (Sure::Yes, _) => state == RitualState::Stopped,
            (Sure::Perhaps, _) | (_, Sure::Perhaps) => true,
            (Sure::No, Sure::Yes) => runs,
            (Sure::No, Sure::No) => !runs,
        };
        if !fits && !ritual.changed {
            report.lost(format!("{name}: {ritual:?} is {state:?}"));
        }
    }
    match phone.calmly(Attune::timeout) {
        Ok(screen) if life.pact == Sure::Yes && screen.pact != Pact::Agreed => {
            report.lost(format!("{}: the pact is {:?}", phone.name, screen.pact));
        }
        Ok(_) => {}
        Err(error) => report.unexpected(phone.name, "timeout", &error),
    }
}

/// What lies in a couple's file.
struct Held {
    dump: String,
    vector: Vector,
}

fn held(phone: &Phone) -> Result<Held> {
    let device = Database::open_existing(&phone.folder.join(DEVICE.file), &DEVICE)?;
    let couples = device.read(device::couples)?;
    let couple = couples.first().ok_or(Error::NotPaired)?;
    let path = phone.folder.join("couples").join(couple.id.to_string()).join(COUPLE.file);
    let db = Database::open_existing(&path, &COUPLE)?;
    db.read(|conn| Ok(Held { dump: log::dump(conn)?, vector: log::vector(conn)? }))
}

/// The files of both: the same operations, the same tables, nothing private.
pub(super) fn check_files(world: &mut World, phones: &mut [Phone; 2], life: &Life) {
    for phone in phones.iter_mut() {
        if let Err(error) = phone.calmly(|attune, _| attune.pause()) {
            world.report.unexpected(phone.name, "pause", &error);
        }
        phone.die();
    }
    let (hers, his) = match (held(&phones[0]), held(&phones[1])) {
        (Ok(hers), Ok(his)) => (hers, his),
        (hers, his) => {
            let what = format!("a couple's file cannot be read: {:?} {:?}", hers.err(), his.err());
            return world.report.lost(what);
        }
    };
    let report = &mut world.report;
    if hers.vector != his.vector {
        report.lost(format!("operations held: {:?} and {:?}", hers.vector, his.vector));
    }
    let made: u64 = hers.vector.values().sum();
    let recorded: u64 = life.recorded.iter().sum();
    if made < recorded {
        report.lost(format!("{recorded} operations were recorded, {made} are there"));
    }
    if let Some(difference) = difference(&hers.dump, &his.dump) {
        report.diverged(difference);
    }
    for (who, text) in &life.sent {
        for (dump, phone) in [(&hers.dump, &phones[0]), (&his.dump, &phones[1])] {
            if !dump.contains(text.as_str()) {
                report.lost(format!("{}: what {} sent is not there: {text}", phone.name, phones[*who].name));
            }
        }
    }
    leaks::check(world, phones, life);
}

/// The first lines that are not in both.
fn difference(hers: &str, his: &str) -> Option<String> {
    if hers == his {
        return None;
    }
    let (a, b): (BTreeSet<&str>, BTreeSet<&str>) = (hers.lines().collect(), his.lines().collect());
    let first = |one: &BTreeSet<&str>, other: &BTreeSet<&str>| {
        one.difference(other).next().map(|line| line.chars().take(300).collect::<String>())
    };
    Some(format!("only Ana has {:?}, only Ben has {:?}", first(&a, &b), first(&b, &a)))
}
