//! What the lab prints: one JSON object a line, errors too.

use std::io::{BufRead, Write};
use std::process::ExitCode;

use attune_core::error::Error;
use serde::Serialize;
use serde_json::{Value, json};

/// What a command comes to.
pub(crate) type Answered = Result<ExitCode, Failure>;

/// Why a command did not do what it was asked.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The arguments make no sense: exit code 2.
    Usage(String),
    /// The core said no, which is an answer: exit code 0.
    Core(Error),
}

impl Failure {
    /// Arguments that cannot be used.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self::Usage(message.into())
    }

    /// A file of the caller's that cannot be read or written.
    pub(crate) fn file(path: &str, error: &std::io::Error) -> Self {
        Self::Usage(format!("{path}: {error}"))
    }

    /// The exit code.
    pub(crate) fn code(&self) -> ExitCode {
        match self {
            Self::Usage(_) => ExitCode::from(2),
            Self::Core(_) => ExitCode::SUCCESS,
        }
    }

    /// As it is printed.
    pub(crate) fn to_json(&self) -> Value {
        match self {
            Self::Usage(message) => json!({"error": {"kind": "usage", "part": null, "message": message}}),
            Self::Core(error) => error_json(error),
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Core(error)
    }
}

/// An error as an object: kind, part, message.
pub(crate) fn error_json(error: &Error) -> Value {
    let (kind, part) = match error {
        Error::Input { what, .. } => ("input", what.clone()),
        Error::Rule { part, .. } => ("rule", part.clone()),
        Error::Zone { zone } => ("zone", zone.clone()),
        Error::Pack { file, path, .. } => ("pack", format!("{file}{path}")),
        Error::Gone { what } => ("gone", what.clone()),
        Error::NotAllowed { .. } => ("not_allowed", String::new()),
        Error::File { fault, .. } => ("file", snake(fault)),
        Error::Vault(fault) => ("vault", snake(fault)),
        Error::Pairing(fault) => ("pairing", snake(fault)),
        Error::NotPaired => ("not_paired", String::new()),
        Error::Ended => ("ended", String::new()),
        Error::NewPhone => ("new_phone", String::new()),
        Error::HandOver(fault) => ("hand_over", snake(fault)),
        Error::Internal { code, .. } => ("internal", code.clone()),
    };
    let part = if part.is_empty() { Value::Null } else { Value::from(part) };
    json!({"error": {"kind": kind, "part": part, "message": error.to_string()}})
}

/// `WordsDiffer` as `words_differ`; what a variant holds is left out.
fn snake(fault: &impl std::fmt::Debug) -> String {
    let name = format!("{fault:?}");
    let name = name.split([' ', '(', '{']).next().unwrap_or_default();
    let mut text = String::new();
    for (at, letter) in name.chars().enumerate() {
        if letter.is_uppercase() && at > 0 {
            text.push('_');
        }
        text.extend(letter.to_lowercase());
    }
    text
}

/// Prints one object on a line of its own. A reader that has gone away ends nothing.
pub(crate) fn print(value: &impl Serialize) {
    let text = serde_json::to_string(value).unwrap_or_else(|error| format!("{{\"error\":\"{error}\"}}"));
    let _ = writeln!(std::io::stdout().lock(), "{text}");
}

/// Prints one object and says that all went well.
#[expect(clippy::unnecessary_wraps, reason = "the last line of commands that may fail")]
pub(crate) fn answer(value: &impl Serialize) -> Answered {
    print(value);
    Ok(ExitCode::SUCCESS)
}

/// Answers each line that comes in.
pub(crate) fn each_line(answer: impl Fn(&str) -> Result<Value, Error>) -> Answered {
    for line in std::io::stdin().lock().lines() {
        let line = line.map_err(|e| Failure::file("stdin", &e))?;
        if !line.trim().is_empty() {
            print(&answer(&line).unwrap_or_else(|error| error_json(&error)));
        }
    }
    Ok(ExitCode::SUCCESS)
}
