//! `pack check`: what is wrong with a pack, by file and place.

use std::process::ExitCode;

use attune_core::wire;
use serde_json::json;

use super::arguments::Arguments;
use super::output::{Answered, Failure, error_json, print};

pub(crate) fn pack(mut arguments: Arguments) -> Answered {
    let verb = arguments.next("what to do with packs: check")?;
    if verb != "check" {
        return Err(Failure::usage(format!("there is no pack {verb}; say pack check PATH...")));
    }
    let paths = arguments.rest()?;
    if paths.is_empty() {
        return Err(Failure::usage("say which files to check"));
    }
    for path in paths {
        let bytes = std::fs::read(&path).map_err(|e| Failure::file(&path, &e))?;
        match wire::pack(&path, &bytes) {
            Ok(pack) => print(&json!({"file": path, "id": pack.id, "version": pack.version})),
            Err(error) => print(&error_json(&error)),
        }
    }
    Ok(ExitCode::SUCCESS)
}
