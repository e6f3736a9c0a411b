//! Declares the core's screen records to UniFFI.
//!
//! UniFFI wants the shape of a type from another crate written once more, as a `remote` type. A copy
//! by hand would drift, so this one is read from the core's own sources: every public struct and
//! enum of the files below, with its documentation and without its other attributes. A field of a
//! type that cannot cross is a compile error.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// A file and the items of it that do not cross.
const FILES: &[(&str, &[&str])] = &[
    ("app/screens.rs", &[]),
    // Crosses as `AttuneError`.
    ("error/mod.rs", &["Error"]),
    ("exercises/library_screens.rs", &[]),
    ("exercises/path_screens.rs", &[]),
    ("exercises/package_screens.rs", &[]),
    ("exercises/screens.rs", &[]),
    ("exercises/step_screens.rs", &[]),
    ("insights/screens.rs", &[]),
    ("journal/screens.rs", &[]),
    ("mailbox/model.rs", &[]),
    ("pairing/screens.rs", &[]),
    ("qr.rs", &[]),
    ("rituals/calendar/screens.rs", &[]),
    ("rituals/planner/output.rs", &[]),
    // What the planner is given is gathered in the core.
    (
        "rituals/planner/input.rs",
        &["PlanInput", "PlannedRitual", "Instance", "Snooze", "PlannedTimeOut", "MonotonicEnd"],
    ),
    ("rituals/reminder_screens.rs", &[]),
    ("rituals/rest_screens.rs", &[]),
    ("rituals/screens.rs", &[]),
    ("rituals/week_screens.rs", &[]),
    ("safety/screens.rs", &[]),
];

fn main() {
    let core = PathBuf::from(env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../core/src");
    let mut records = String::new();
    for (file, left_out) in FILES {
        let path = core.join(file);
        println!("cargo::rerun-if-changed={}", path.display());
        match fs::read_to_string(&path) {
            Ok(source) => declare(&source, left_out, &mut records),
            Err(error) => println!("cargo::error={}: {error}", path.display()),
        }
    }
    let out = env::var("OUT_DIR").unwrap_or_default();
    if let Err(error) = fs::write(Path::new(&out).join("records.rs"), records) {
        println!("cargo::error=cannot write the declarations: {error}");
    }
}

/// Appends every public item of `source` as a remote type. The sources are formatted by rustfmt, so
/// an item ends at the first line that is only a brace, or on its own line.
fn declare(source: &str, left_out: &[&str], records: &mut String) {
    let mut docs = String::new();
    let mut lines = source.lines();
    while let Some(line) = lines.next() {
        if line.starts_with("///") {
            docs.push_str(line);
            docs.push('\n');
        } else if line.starts_with("pub struct ") || line.starts_with("pub enum ") {
            let name = line.split(' ').nth(2).unwrap_or_default();
            if left_out.contains(&name) {
                lines.by_ref().find(|line| *line == "}");
                docs.clear();
                continue;
            }
            let kind = if line.starts_with("pub struct ") { "Record" } else { "Enum" };
            records.extend(["#[uniffi::remote(", kind, ")]\n", docs.as_str(), line, "\n"]);
            if !line.ends_with('}') {
                for line in lines.by_ref() {
                    if !line.trim_start().starts_with("#[") {
                        records.push_str(line);
                        records.push('\n');
                    }
                    if line == "}" {
                        break;
                    }
                }
            }
            docs.clear();
        } else if !line.starts_with("#[") {
            docs.clear();
        }
    }
}
