//! Calendar files: written for a calendar, read, and taken.

use std::fs;

use serde_json::json;

use super::super::arguments::Arguments;
use super::super::output::Failure;
use super::{Phone, Told};

pub(super) fn calendar(phone: &Phone, mut arguments: Arguments) -> Told {
    let (attune, here) = (&phone.attune, &phone.here);
    let verb = arguments.next("export, read or take")?;
    let path = arguments.next("which file")?;
    let of = arguments.rest()?;
    let read = || fs::read(&path).map_err(|e| Failure::file(&path, &e));
    match (verb.as_str(), of.as_slice()) {
        ("export", []) => keep(&path, &attune.export_calendar(here, None)?.bytes),
        ("export", [id]) => keep(&path, &attune.export_calendar(here, Some(id.parse()?))?.bytes),
        ("read", []) => Ok(json!({"calendar": attune.read_calendar(here, &read()?)?})),
        ("take", chosen) => {
            let places: Option<Vec<u32>> = chosen.iter().map(|at| at.parse().ok()).collect();
            let places = places.ok_or_else(|| Failure::usage("name what is taken by its `at`"))?;
            attune.take_calendar(here, &read()?, &places)?;
            Ok(json!({"rituals": attune.rituals(here)?}))
        }
        (verb, _) => Err(Failure::usage(format!("there is no calendar {verb} like that; say export, read or take"))),
    }
}

fn keep(path: &str, bytes: &[u8]) -> Told {
    fs::write(path, bytes).map_err(|e| Failure::file(path, &e))?;
    Ok(json!({"file": path, "bytes": bytes.len()}))
}
