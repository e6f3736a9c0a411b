//! `attune-lab help`: the one answer that is not JSON.

use std::io::Write;
use std::process::ExitCode;

use super::arguments::Arguments;
use super::output::Answered;

pub(crate) fn help(arguments: Arguments) -> Answered {
    arguments.end()?;
    let _ = std::io::stdout().lock().write_all(include_bytes!("help.txt"));
    Ok(ExitCode::SUCCESS)
}
