//! `simulate`: two phones, a hostile mailbox, a seed.

use std::path::PathBuf;
use std::process::ExitCode;

use attune_tests::sim::{self, Faults, Run};

use super::arguments::Arguments;
use super::output::{Answered, Failure, print};

pub(crate) fn simulate(mut arguments: Arguments) -> Answered {
    let faults = arguments.needed("--faults")?;
    let run = Run {
        seed: arguments.parsed("--seed")?.ok_or_else(|| Failure::usage("--seed is missing"))?,
        steps: arguments.parsed("--steps")?.ok_or_else(|| Failure::usage("--steps is missing"))?,
        faults: Faults::named(&faults).ok_or_else(|| Failure::usage("--faults is none, mild or hostile"))?,
        keep: arguments.value("--keep")?.map(PathBuf::from),
    };
    arguments.end()?;
    let summary = sim::run(&run);
    print(&summary);
    Ok(if summary.sound() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}
