//! `script/bench` calls this; it prints lines of its table, parted by tabs.

use std::path::Path;

use attune_peers::{journal, plans, sessions, shelf, today};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["plan"] => plans::measure(),
        ["sessions"] => sessions::measure(),
        ["memory"] => plans::memory(),
        ["library"] => shelf::measure(),
        // Reads of Ana's phone; what Today asks is kept for Kotlin's bench.
        ["read", folder, statements] => today::measure(Path::new(folder), Path::new(statements)),
        // Saving, on two copies of Ana's phone that are made in a new folder.
        ["save", folder, copies, what, goal] => journal::measure(Path::new(folder), Path::new(copies), what, goal),
        _ => {
            eprintln!("plan | memory | sessions | library | read FOLDER STATEMENTS | save FOLDER COPIES WHAT GOAL");
            std::process::exit(2);
        }
    }
}
