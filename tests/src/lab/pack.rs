//! `pack check`: what is wrong with a pack, by file and place.

use std::process::ExitCode;

use attune_core::exercises::Pack;
use attune_core::wire;
use serde_json::{Value, json};

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
    let mut last: Option<Pack> = None;
    for path in paths {
        let bytes = std::fs::read(&path).map_err(|e| Failure::file(&path, &e))?;
        // A translation has texts only, and belongs to the pack before it.
        let steps = serde_json::from_slice::<Value>(&bytes).ok().is_none_or(|json| json.get("steps").is_some());
        let checked = match &mut last {
            Some(pack) if !steps => wire::translation(pack, &path, &bytes).map(|()| pack.clone()),
            _ => wire::pack(&path, &bytes),
        };
        match checked {
            Ok(pack) => {
                print(&json!({"file": path, "id": pack.id, "version": pack.version}));
                last = Some(pack);
            }
            Err(error) => print(&error_json(&error)),
        }
    }
    Ok(ExitCode::SUCCESS)
}
