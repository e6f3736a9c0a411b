//! The simulator: two phones, one seed. Real apps over real files, a mailbox that does what mailboxes
//! do on their worst days, people who write while all this happens. In the end everything works again,
//! and both must have everything that either was told is done, in equal tables, and nothing else.
//!
//! A run depends on its seed alone. A failing one is had again by the `replay` of its summary.

mod acts;
mod end;
mod faults;
mod leaks;
mod life;
mod meet;
mod network;
mod part;
mod phone;
mod report;
mod store;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

pub use faults::Faults;
pub use report::Summary;

use crate::chance::Chance;
use faults::Counts;
use life::Life;
use network::World;
use phone::Phone;

/// Which run.
#[derive(Debug, Clone)]
pub struct Run {
    /// What decides everything.
    pub seed: u64,
    /// How many things happen between pairing and the end.
    pub steps: usize,
    /// How badly things go.
    pub faults: Faults,
    /// Where to leave the phones' folders and the mailbox; without, nothing is left.
    pub keep: Option<PathBuf>,
}

/// Runs it.
pub fn run(run: &Run) -> Summary {
    let mut world = World {
        store: store::Store::default(),
        odds: run.faults.odds(),
        chance: Chance::new(run.seed),
        counts: Counts::default(),
        report: report::Report::default(),
    };
    let folder = match folder(run) {
        Ok(folder) => folder,
        Err(error) => {
            world.report.broken(format!("no folder to run in: {error}"));
            return summary(run, world);
        }
    };
    if let Err(cause) = catch_unwind(AssertUnwindSafe(|| live(run, &mut world, folder.path()))) {
        let said = cause.downcast_ref::<String>().cloned();
        let said = said.or_else(|| cause.downcast_ref::<&str>().map(|&text| text.to_owned()));
        world.report.broken(format!("a panic: {}", said.unwrap_or_default()));
    }
    if run.keep.is_some() {
        keep_mailbox(&world, folder.path());
    }
    summary(run, world)
}

fn summary(run: &Run, world: World) -> Summary {
    let (seed, steps, faults) = (run.seed, run.steps, run.faults.name());
    let report = world.report;
    Summary {
        replay: format!("attune-lab simulate --seed {seed} --steps {steps} --faults {faults}"),
        operations: report.operations,
        exchanges: report.exchanges,
        faults: world.counts.0,
        lost: report.lost,
        diverged: report.diverged,
        leaked: report.leaked,
        broken: report.broken,
        details: report.details,
    }
}

/// A folder that is removed at the end, or kept.
enum Folder {
    Kept(PathBuf),
    Passing(tempfile::TempDir),
}

impl Folder {
    fn path(&self) -> &Path {
        match self {
            Self::Kept(path) => path,
            Self::Passing(dir) => dir.path(),
        }
    }
}

/// In memory where the system has such a place: a run is made of writes that wait for the disk.
fn folder(run: &Run) -> std::io::Result<Folder> {
    if let Some(path) = &run.keep {
        fs::create_dir_all(path)?;
        return Ok(Folder::Kept(path.clone()));
    }
    let memory = Path::new("/dev/shm");
    let dir = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
    dir.map(Folder::Passing)
}

fn keep_mailbox(world: &World, folder: &Path) {
    let mailbox = folder.join("mailbox");
    let written = fs::create_dir_all(&mailbox)
        .and_then(|()| world.store.files().try_for_each(|(name, bytes)| fs::write(mailbox.join(name), bytes)));
    // The run was what mattered; its summary says all.
    drop(written);
}

/// Sunday 22 November 2026, 16:00 UTC.
const BEGINNING_MS: i64 = crate::SUNDAY_FIVE;

/// From two new phones to the last check.
fn live(run: &Run, world: &mut World, folder: &Path) {
    let mut ana = Phone::new("Ana", &folder.join("ana"), BEGINNING_MS, run.seed);
    let mut ben = Phone::new("Ben", &folder.join("ben"), BEGINNING_MS, run.seed ^ 0xbe7);
    let mut life = Life::default();
    for (who, phone) in [&mut ana, &mut ben].into_iter().enumerate() {
        let name = phone.name;
        life.names[who].push(name.into());
        if let Err(error) = phone.calmly(|attune, here| attune.set_up(here, name)) {
            world.report.unexpected(name, "set_up", &error);
        }
    }
    if let Err(why) = meet::pair(world, &mut ana, &mut ben) {
        return world.report.broken(why);
    }
    let mut phones = [ana, ben];
    for _ in 0..run.steps {
        step(world, &mut life, &mut phones);
    }
    world.odds = Faults::None.odds();
    end::right_clocks(&mut phones);
    end::settle(world, &mut phones);
    end::check_screens(world, &mut phones, &life);
    // Every third couple parts.
    if run.seed.is_multiple_of(3) {
        part::part(world, &mut phones, run.faults);
    }
    end::check_files(world, &mut phones, &life);
}

/// One step: perhaps someone does something, perhaps something befalls them, both phones go on.
fn step(world: &mut World, life: &mut Life, phones: &mut [Phone; 2]) {
    befall(world, phones);
    if world.chance.percent(world.odds.drawer) && world.counts.add("drawer") {
        let [one, other] = phones;
        network::drawer(world, one, other);
    }
    let who = world.chance.below(2);
    if world.chance.percent(80) {
        acts::act(&mut acts::Hand { world, life, who, phone: &mut phones[who] });
    }
    for phone in phones.iter_mut() {
        for _ in 0..world.chance.below(4) {
            network::turn(world, phone);
        }
    }
    // From a second to some hours.
    let passed = 1_000 << world.chance.below(14);
    for phone in phones {
        phone.clock.pass(passed);
    }
}

/// 2099.
const FAR_MS: i64 = 4_070_908_800_000;

fn befall(world: &mut World, phones: &mut [Phone; 2]) {
    let (odds, chance, counts) = (world.odds, &mut world.chance, &mut world.counts);
    let phone = &mut phones[chance.below(2)];
    if chance.percent(odds.rollback) && counts.add("rollback") {
        world.store.roll_back();
    } else if chance.percent(30) {
        world.store.remember();
    }
    if chance.percent(odds.wipe) && counts.add("wipe") {
        world.store.wipe();
    }
    world.store.mix_up(&odds, chance, counts);
    if chance.percent(odds.frozen) && counts.add("frozen") {
        phone.shown = Some((world.store.view(), 4 + chance.below(20)));
    }
    if chance.percent(odds.partition) && counts.add("partition") {
        phone.offline = 4 + chance.below(20);
    }
    if chance.percent(odds.reboot) && counts.add("reboot") {
        phone.die();
        phone.clock.reboot(&format!("boot-{}", chance.next()));
    }
    if chance.percent(odds.clock) && counts.add("clock") {
        let to = if chance.percent(50) { FAR_MS } else { BEGINNING_MS - 86_400_000 * 365 };
        phone.turned = if phone.turned.is_some() { phone.right_clock() } else { phone.turn_clock(to) };
    }
}
