//! What can go wrong, as one type. There is a variant only where a caller acts on it; whatever
//! nobody can act on is [`Error::Internal`] with a short code. Every message says what is wrong
//! and what to do, in the language of whoever reads it; `Display` is English, for logs and terminals.

use std::fmt;

use crate::copy::{Arg, Copy, Saying};

/// The result of nearly everything in this crate.
pub type Result<T> = std::result::Result<T, Error>;

/// What went wrong, for the person or the app to act on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    /// Something handed in is not right; correct `what` and try again.
    Input {
        /// The field or part, by its name.
        what: String,
        /// What is wrong with it and what is expected.
        reason: Saying,
    },
    /// A recurrence rule outside the subset that Attune keeps; `part` is the part of RFC 5545.
    Rule {
        /// The rule part, such as `BYWEEKNO`.
        part: String,
        /// Why it is refused and what to use instead.
        reason: Saying,
    },
    /// A zone that is not in the tz database.
    Zone {
        /// The name as it was given.
        zone: String,
    },
    /// An exercise pack that does not fit the schema.
    Pack {
        /// The file.
        file: String,
        /// Where in it, as a JSON pointer.
        path: String,
        /// What is wrong, in English: whoever writes a pack reads it, nobody else.
        reason: String,
    },
    /// The thing is not here, or no longer.
    Gone {
        /// What was looked for, as `error-gone` of the catalogue knows it.
        what: String,
    },
    /// The person may not do this to that.
    NotAllowed {
        /// Who may.
        reason: Saying,
    },
    /// A file of ours cannot be used; it was left as it was.
    File {
        /// The file's name, without folders.
        file: String,
        /// What is wrong with it.
        fault: FileFault,
    },
    /// The vault (what is only mine) cannot be read or written as it stands.
    Vault(VaultFault),
    /// An invitation or a pairing message does not serve.
    Pairing(PairingFault),
    /// This needs a partner's phone: pair first.
    NotPaired,
    /// The couple has ended here; what was ours can be read, not written.
    Ended,
    /// The folder was copied from another phone: readable, sync off.
    NewPhone,
    /// A hand-over file or blob is not what it should be.
    HandOver(HandOverFault),
    /// Nobody can act on this; `code` is for whoever mends it.
    Internal {
        /// A short, stable code: room and place.
        code: String,
        /// For a log on this phone; never holds what people wrote.
        detail: String,
    },
}

/// What is wrong with one of our files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFault {
    /// Written by a newer Attune.
    Newer,
    /// Not one of ours, or another couple's.
    Foreign,
    /// Not readable as a database. Opening sets it aside under a name ending in `.damaged`; where it is
    /// found later, the next opening does.
    Damaged,
    /// Another process holds it.
    InUse,
    /// It, or its folder, cannot be written.
    ReadOnly,
    /// No space is left.
    Full,
    /// It is not there.
    Missing,
}

/// What is wrong with the vault or with what was offered to open it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VaultFault {
    /// No vault yet: choose a passphrase.
    NotSetUp,
    /// There is one already.
    Exists,
    /// Reading needs it open.
    Locked,
    /// The passphrase or recovery key does not open it.
    Wrong,
    /// Too soon after a wrong try.
    Wait {
        /// How long still, in seconds.
        seconds: u32,
    },
    /// The phone's own key is gone (new fingerprint, restored phone): use the passphrase.
    KeystoreGone,
    /// The phone is locked and its key with it.
    KeystoreLocked,
    /// The file asks for more work than a phone should do (Argon2id m > 256 MiB or t > 20).
    Costly,
    /// The passphrase is too short.
    Short,
    /// A word of the recovery key is not in the list, or their check sum fails.
    RecoveryWords,
}

/// Why a pairing does not go on. Each has words of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PairingFault {
    /// Past its time.
    Expired,
    /// Answered before.
    Used,
    /// The answer belongs to another invitation.
    SomeoneElses,
    /// Its end is missing.
    Cut,
    /// Altered on its way, or no invitation or answer at all.
    Damaged,
    /// Made by a newer app.
    Newer,
    /// There is a couple here already.
    AlreadyPaired,
    /// One's own.
    Own,
    /// The words differed, or a wrong one was picked. Everything of this pairing is erased here.
    WordsDiffer,
    /// Two different answers came: someone else answered too.
    TwoAnswers,
    /// No pairing is going on.
    NotPairing,
    /// The person did not confirm within 24 hours.
    Lapsed,
}

/// Why a hand-over file was not taken, whole or in part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandOverFault {
    /// Not a hand-over file.
    NotOne,
    /// None of its blobs is of our partner's lane.
    NotYourPartners,
    /// Cut short; whatever was whole has been taken.
    Cut,
}

impl FileFault {
    fn key(self) -> &'static str {
        match self {
            Self::Newer => "error-file-newer",
            Self::Foreign => "error-file-foreign",
            Self::Damaged => "error-file-damaged",
            Self::InUse => "error-file-in-use",
            Self::ReadOnly => "error-file-read-only",
            Self::Full => "error-file-full",
            Self::Missing => "error-file-missing",
        }
    }
}

impl VaultFault {
    fn key(self) -> &'static str {
        match self {
            Self::NotSetUp => "error-vault-not-set-up",
            Self::Exists => "error-vault-exists",
            Self::Locked => "error-vault-locked",
            Self::Wrong => "error-vault-wrong",
            Self::Wait { .. } => "error-vault-wait",
            Self::KeystoreGone => "error-vault-keystore-gone",
            Self::KeystoreLocked => "error-vault-keystore-locked",
            Self::Costly => "error-vault-costly",
            Self::Short => "error-vault-short",
            Self::RecoveryWords => "error-vault-recovery-words",
        }
    }
}

impl PairingFault {
    fn key(self) -> &'static str {
        match self {
            Self::Expired => "error-pairing-expired",
            Self::Used => "error-pairing-used",
            Self::SomeoneElses => "error-pairing-someone-elses",
            Self::Cut => "error-pairing-cut",
            Self::Damaged => "error-pairing-damaged",
            Self::Newer => "error-pairing-newer",
            Self::AlreadyPaired => "error-pairing-already-paired",
            Self::Own => "error-pairing-own",
            Self::WordsDiffer => "error-pairing-words-differ",
            Self::TwoAnswers => "error-pairing-two-answers",
            Self::NotPairing => "error-pairing-not-pairing",
            Self::Lapsed => "error-pairing-lapsed",
        }
    }
}

impl HandOverFault {
    fn key(self) -> &'static str {
        match self {
            Self::NotOne => "error-hand-over-not-one",
            Self::NotYourPartners => "error-hand-over-not-your-partners",
            Self::Cut => "error-hand-over-cut",
        }
    }
}

impl Error {
    /// What is wrong and what to do, for a person who reads `language` (BCP 47).
    pub fn says(&self, language: &str) -> String {
        let copy = Copy::of(language);
        let one = |key: &str, name: &'static str, value: Arg| copy.format(key, &[(name, value)]);
        match self {
            Self::Input { reason, .. } | Self::NotAllowed { reason } => copy.say(reason),
            Self::Rule { part, reason } => {
                copy.format("error-rule", &[("part", part.into()), ("says", (&copy.say(reason)).into())])
            }
            Self::Zone { zone } => one("error-zone", "zone", zone.into()),
            Self::Pack { file, path, .. } => copy.format("error-pack", &[("file", file.into()), ("path", path.into())]),
            Self::Gone { what } => one("error-gone", "what", what.into()),
            Self::File { file, fault } => one(fault.key(), "file", file.into()),
            Self::Vault(VaultFault::Wait { seconds }) => one("error-vault-wait", "seconds", (*seconds).into()),
            Self::Vault(fault) => copy.text(fault.key()),
            Self::Pairing(fault) => copy.text(fault.key()),
            Self::NotPaired => copy.text("error-not-paired"),
            Self::Ended => copy.text("error-ended"),
            Self::NewPhone => copy.text("error-new-phone"),
            Self::HandOver(fault) => copy.text(fault.key()),
            Self::Internal { code, .. } => one("error-internal", "code", code.into()),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pack { file, path, reason } => write!(f, "The pack {file} at {path}: {reason}."),
            other => f.write_str(&other.says("en")),
        }
    }
}

impl std::error::Error for Error {}

impl Error {
    /// [`Error::Input`] in one line; `reason` is a key of the catalogue, or one with what is put in.
    pub fn input(what: impl Into<String>, reason: impl Into<Saying>) -> Self {
        Self::Input { what: what.into(), reason: reason.into() }
    }

    /// [`Error::Rule`] in one line.
    pub fn rule(part: impl Into<String>, reason: impl Into<Saying>) -> Self {
        Self::Rule { part: part.into(), reason: reason.into() }
    }

    /// [`Error::NotAllowed`] in one line.
    pub fn not_allowed(reason: impl Into<Saying>) -> Self {
        Self::NotAllowed { reason: reason.into() }
    }

    /// [`Error::Internal`] in one line. `detail` must not hold what people wrote.
    pub fn internal(code: &str, detail: impl std::fmt::Display) -> Self {
        Self::Internal { code: code.into(), detail: detail.to_string() }
    }

    /// [`Error::Gone`] in one line.
    pub fn gone(what: &str) -> Self {
        Self::Gone { what: what.into() }
    }
}

impl From<VaultFault> for Error {
    fn from(fault: VaultFault) -> Self {
        Self::Vault(fault)
    }
}

impl From<PairingFault> for Error {
    fn from(fault: PairingFault) -> Self {
        Self::Pairing(fault)
    }
}

impl From<HandOverFault> for Error {
    fn from(fault: HandOverFault) -> Self {
        Self::HandOver(fault)
    }
}

impl From<rusqlite::Error> for Error {
    /// A full disk, a read-only folder, a busy and a damaged file are for the person; the rest is ours.
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::{DatabaseBusy, DatabaseCorrupt, DatabaseLocked, DiskFull, NotADatabase, ReadOnly};
        // No space for the index of the write-ahead log has a code of its own.
        if error.sqlite_error().is_some_and(|e| e.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE) {
            return Self::File { file: "Attune".into(), fault: FileFault::Full };
        }
        let fault = match error.sqlite_error_code() {
            Some(DiskFull) => FileFault::Full,
            Some(DatabaseCorrupt | NotADatabase) => FileFault::Damaged,
            Some(ReadOnly) => FileFault::ReadOnly,
            Some(DatabaseBusy | DatabaseLocked) => FileFault::InUse,
            _ => return Self::internal("sql", error),
        };
        Self::File { file: "Attune".into(), fault }
    }
}

#[cfg(test)]
mod tests;
