//! Two `phone` processes: each call is a process of its own, as a phone that is taken out of a pocket.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::{lab, one};

mod calendar;
mod evening;
mod killed;
mod refusals;
mod server;

/// Two phones and the folder between them.
struct Two {
    dir: tempfile::TempDir,
}

impl Two {
    /// Two phones set up alone, on one Sunday evening.
    fn alone() -> Self {
        let two = Self { dir: attune_tests::scratch() };
        for (who, name) in [("ana", "Ana"), ("ben", "Ben")] {
            two.ask(who, &["--now", "2026-11-22T16:00:00Z", "init", "--name", name, "--zone", "Europe/Berlin"]);
        }
        two
    }

    /// Paired over a folder.
    fn paired() -> Self {
        let two = Self::alone();
        two.pair();
        two
    }

    fn pair(&self) {
        let mailbox = format!("folder:{}", self.path("mailbox").display());
        let link = self.ask("ana", &["invite", "--mailbox", &mailbox])["pairing"]["inviting"]["link"].clone();
        self.ask("ben", &["join", link.as_str().unwrap()]);
        let words = self.ask("ana", &["sync"])["pairing"]["words"]["words"].clone();
        let words: Vec<&str> = words.as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect();
        assert_eq!(self.ask("ben", &["sync"])["pairing"]["pick"]["choices"].as_array().unwrap().len(), 4);
        self.ask("ana", &["confirm"]);
        self.ask("ben", &["confirm", "--words", &words.join(" ")]);
        self.settle();
    }

    fn settle(&self) {
        for who in ["ana", "ben", "ana", "ben"] {
            self.ask(who, &["sync"]);
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// One command of a phone that must be answered, error or not.
    fn answer(&self, who: &str, command: &[&str]) -> Value {
        answer_at(&self.path(who), command)
    }

    /// One command that must work.
    fn ask(&self, who: &str, command: &[&str]) -> Value {
        let answer = self.answer(who, command);
        assert!(answer["error"].is_null(), "{who} {command:?}: {answer}");
        answer
    }

    /// One command that must be refused: kind and part of the error.
    fn refused(&self, who: &str, command: &[&str]) -> (String, String) {
        refusal(&self.answer(who, command))
    }
}

fn answer_at(folder: &Path, command: &[&str]) -> Value {
    let folder = folder.to_string_lossy().into_owned();
    one(&[&["phone", folder.as_str()], command].concat(), b"")
}

/// Kind and part of an error whose message says what to do.
fn refusal(answer: &Value) -> (String, String) {
    let error = &answer["error"];
    assert!(error["message"].as_str().is_some_and(|message| message.len() > 20), "no refusal: {answer}");
    let part = error["part"].as_str().unwrap_or_default();
    (error["kind"].as_str().unwrap().to_owned(), part.to_owned())
}

/// Kind and part, to compare with.
fn says(kind: &str, part: &str) -> (String, String) {
    (kind.to_owned(), part.to_owned())
}

#[test]
fn a_phone_keeps_its_clocks_beside_its_folder() {
    let two = Two { dir: attune_tests::scratch() };
    let here = two.ask("ana", &["--now", "2026-07-01T10:00:00Z", "init", "--name", "Ana", "--zone", "Europe/Berlin"]);
    assert_eq!(here["here"], json!({"zone": "Europe/Berlin", "offset_seconds": 7200, "language": "en"}));
    let kept =
        || serde_json::from_slice::<Value>(&std::fs::read(two.path("ana.lab")).unwrap()).unwrap()["clock"].clone();
    let first = kept();
    two.ask("ana", &["--now", "2026-07-01T11:00:00Z", "devices"]);
    assert_eq!(kept()["monotonic_ms"].as_i64().unwrap() - first["monotonic_ms"].as_i64().unwrap(), 3_600_000);
    let before = kept();
    two.ask("ana", &["--now", "2099-01-01T00:00:00Z", "--utc-only", "devices"]);
    assert_eq!(kept()["monotonic_ms"], before["monotonic_ms"], "only the clock was turned");
    two.ask("ana", &["--boot", "2", "devices"]);
    assert_eq!((&kept()["boot"], &kept()["monotonic_ms"]), (&json!("boot-2"), &json!(0)));
    let inside: Vec<_> = std::fs::read_dir(two.path("ana")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(inside.iter().all(|name| !name.to_string_lossy().contains("lab")), "{inside:?}");
    let (_, code) = lab(&["phone", two.path("ana").to_str().unwrap(), "--now", "tomorrow", "devices"], b"");
    assert_eq!(code, 2);
}
