//! `script/bench` calls this; it prints lines of its table, parted by tabs.

use std::path::Path;

use attune_peers::{journal, life, plans, today};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        // A couple's ten years, into a folder.
        ["life", out] => life::make(Path::new(out), life::TEN_YEARS),
        ["plan"] => plans::measure(),
        ["loop"] => plans::looped(),
        // Reads of Ana's phone; what Today asks is kept for Kotlin's bench.
        ["read", folder, statements] => today::measure(Path::new(folder), Path::new(statements)),
        // Saving on Ana's phone, which is changed, and in a copy of it.
        ["save", folder, copy, what, goal] => journal::measure(Path::new(folder), Path::new(copy), what, goal),
        _ => {
            eprintln!("life OUT | plan | read FOLDER STATEMENTS | save FOLDER COPY WHAT GOAL");
            std::process::exit(2);
        }
    }
}
