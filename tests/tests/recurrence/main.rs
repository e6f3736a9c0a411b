//! Recurrence as attune-lab tells it, beside what others say: the published examples of RFC 5545, the
//! rrule crate on rules made at random, and a plain placement by the transitions of every zone there is.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

mod peer;
mod refused;
mod rfc5545;
mod zones;

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use serde_json::Value;

/// What `attune-lab expand` answers to these lines, one answer each; `each` is given them in order.
fn expand(lines: impl Iterator<Item = Value> + Send, mut each: impl FnMut(usize, Value)) {
    let mut lab = Command::new(env!("CARGO_BIN_EXE_attune-lab"));
    let mut lab = lab.arg("expand").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let (mut to, from) = (lab.stdin.take().unwrap(), BufReader::new(lab.stdout.take().unwrap()));
    std::thread::scope(|scope| {
        scope.spawn(move || lines.for_each(|line| writeln!(to, "{line}").unwrap()));
        for (index, line) in from.lines().enumerate() {
            each(index, serde_json::from_str(&line.unwrap()).unwrap());
        }
    });
    assert!(lab.wait().unwrap().success());
}

/// As [`expand`], whole.
fn answers(lines: Vec<Value>) -> Vec<Value> {
    let asked = lines.len();
    let mut answers = Vec::new();
    expand(lines.into_iter(), |_, answer| answers.push(answer));
    assert_eq!(answers.len(), asked);
    answers
}

/// The civil times of an answer.
fn civil(answer: &Value) -> Vec<&str> {
    let found = answer["occurrences"].as_array().unwrap_or_else(|| panic!("{answer}"));
    found.iter().map(|one| one["civil"].as_str().unwrap()).collect()
}
