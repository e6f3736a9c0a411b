//! What people carry themselves: a file with whatever waits for the other phone.

use std::fs;

use serde_json::json;

use super::super::arguments::Arguments;
use super::super::output::Failure;
use super::{Phone, Told, pairing};

pub(super) fn handover(phone: &Phone, mut arguments: Arguments) -> Told {
    let verb = arguments.next("export or import")?;
    let path = arguments.next("the file")?;
    arguments.end()?;
    match verb.as_str() {
        "export" => {
            let file = phone.attune.hand_over(&phone.here)?;
            fs::write(&path, &file.bytes).map_err(|e| Failure::file(&path, &e))?;
            Ok(json!({"file": path, "bytes": file.bytes.len(), "remaining": file.remaining}))
        }
        "import" => {
            let bytes = fs::read(&path).map_err(|e| Failure::file(&path, &e))?;
            let taken = phone.attune.take_hand_over(&phone.here, &bytes)?;
            Ok(json!({"taken": taken, "pairing": pairing::under_way(phone)?}))
        }
        other => Err(Failure::usage(format!("there is no handover {other}; say export or import"))),
    }
}
