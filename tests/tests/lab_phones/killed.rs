//! Processes that are killed at any moment, as systems do with apps.

use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use serde_json::Value;

use super::Two;

/// Starts a command and kills it after `after`; what it had printed by then.
fn killed(two: &Two, who: &str, command: &[&str], after: Duration) -> Option<Value> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_attune-lab"))
        .arg("phone")
        .arg(two.path(who))
        .args(command)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    sleep(after);
    let _ = child.kill();
    let output = child.wait_with_output().unwrap();
    serde_json::from_slice(&output.stdout).ok()
}

#[test]
fn what_a_killed_process_said_is_done_is_there_and_nothing_else_is_lost() {
    let two = Two::paired();
    let (mut said, mut slow) = (Vec::new(), 1);
    for round in 0..30_u64 {
        let who = if round % 2 == 0 { "ana" } else { "ben" };
        let text = format!("entry {round} of {who}");
        let after = Duration::from_millis(slow * (1 + round * 7 % 60));
        let answer = killed(&two, who, &["journal", "write", "--ours", &text], after);
        if answer.is_some_and(|answer| answer["entry"].is_string()) {
            said.push(text);
        }
        killed(&two, who, &["sync"], Duration::from_millis(slow * (1 + round * 11 % 80)));
        // A busy machine needs longer to do anything at all.
        slow *= if round % 8 == 7 && said.is_empty() { 8 } else { 1 };
    }
    two.settle();
    two.settle();
    let bodies = |who: &str| {
        let list = two.ask(who, &["journal", "list"]);
        let entries = list["entries"].as_array().unwrap();
        entries.iter().map(|entry| entry["body"].as_str().unwrap().to_owned()).collect::<Vec<String>>()
    };
    let (hers, his) = (bodies("ana"), bodies("ben"));
    assert_eq!(hers, his);
    for text in &said {
        assert_eq!(hers.iter().filter(|body| *body == text).count(), 1, "{text} of {hers:?}");
    }
    assert!(!said.is_empty(), "every process was killed before it did anything");
}
