//! What can go wrong, as one type. There is a variant only where a caller acts on it; whatever
//! nobody can act on is [`Error::Internal`] with a short code. Every message says what is wrong
//! and what to do.

use thiserror::Error as ThisError;

/// The result of nearly everything in this crate.
pub type Result<T> = std::result::Result<T, Error>;

/// What went wrong, for the person or the app to act on.
#[derive(Debug, Clone, PartialEq, Eq, ThisError)]
pub enum Error {
    /// Something handed in is not right; correct `what` and try again.
    #[error("{what}: {reason}")]
    Input {
        /// The field or part, by its name.
        what: String,
        /// What is wrong with it and what is expected.
        reason: String,
    },
    /// A recurrence rule outside the subset that Attune keeps; `part` is the part of RFC 5545.
    #[error("{part} in the rule: {reason}")]
    Rule {
        /// The rule part, such as `BYWEEKNO`.
        part: String,
        /// Why it is refused and what to use instead.
        reason: String,
    },
    /// A zone that is not in the tz database.
    #[error("there is no time zone called {zone}; pick one from the list")]
    Zone {
        /// The name as it was given.
        zone: String,
    },
    /// An exercise pack that does not fit the schema.
    #[error("{file} at {path}: {reason}")]
    Pack {
        /// The file.
        file: String,
        /// Where in it, as a JSON pointer.
        path: String,
        /// What is wrong.
        reason: String,
    },
    /// The thing is not here, or no longer.
    #[error("this {what} is not here any more")]
    Gone {
        /// What was looked for.
        what: String,
    },
    /// The person may not do this to that.
    #[error("{reason}")]
    NotAllowed {
        /// Who may, in a sentence.
        reason: String,
    },
    /// A file of ours cannot be used; it was left as it was.
    #[error("{file}: {fault}")]
    File {
        /// The file's name, without folders.
        file: String,
        /// What is wrong with it.
        fault: FileFault,
    },
    /// The vault (what is only mine) cannot be read or written as it stands.
    #[error("{0}")]
    Vault(VaultFault),
    /// An invitation or a pairing message does not serve.
    #[error("{0}")]
    Pairing(PairingFault),
    /// This needs a partner's phone: pair first.
    #[error("this is for two: pair with your partner's phone first")]
    NotPaired,
    /// The couple has ended here; what was ours can be read, not written.
    #[error("sync has ended; what was yours together can be read here, not changed")]
    Ended,
    /// The folder was copied from another phone: readable, sync off.
    #[error("this is a new phone: you can read everything here; pair it again to go on together")]
    NewPhone,
    /// A hand-over file or blob is not what it should be.
    #[error("{0}")]
    HandOver(HandOverFault),
    /// Nobody can act on this; `code` is for whoever mends it.
    #[error("something went wrong inside ({code})")]
    Internal {
        /// A short, stable code: room and place.
        code: String,
        /// For a log on this phone; never holds what people wrote.
        detail: String,
    },
}

/// What is wrong with one of our files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ThisError)]
pub enum FileFault {
    /// Written by a newer Attune.
    #[error("was written by a newer Attune; update the app, nothing was changed")]
    Newer,
    /// Not one of ours, or another couple's.
    #[error("is not a file of Attune; it was left untouched, choose another folder")]
    Foreign,
    /// Not readable as a database. Opening sets it aside under a name ending in `.damaged`; where it is
    /// found later, the next opening does.
    #[error("is damaged; it is set aside and kept, restore a backup")]
    Damaged,
    /// Another process holds it.
    #[error("is open in another Attune; close that one first")]
    InUse,
    /// It, or its folder, cannot be written.
    #[error("cannot be written; allow writing to its folder, nothing was changed")]
    ReadOnly,
    /// No space is left.
    #[error("no space is left on this phone; free some, nothing was lost")]
    Full,
    /// It is not there.
    #[error("is not there; choose the folder again")]
    Missing,
}

/// What is wrong with the vault or with what was offered to open it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ThisError)]
pub enum VaultFault {
    /// No vault yet: choose a passphrase.
    #[error("nothing is kept here yet; choose a passphrase first")]
    NotSetUp,
    /// There is one already.
    #[error("there is a passphrase already")]
    Exists,
    /// Reading needs it open.
    #[error("this is locked; open it with your passphrase")]
    Locked,
    /// The passphrase or recovery key does not open it.
    #[error("that does not open it; try again, nothing is ever wiped")]
    Wrong,
    /// Too soon after a wrong try.
    #[error("wait {seconds} seconds before the next try")]
    Wait {
        /// How long still, in seconds.
        seconds: u32,
    },
    /// The phone's own key is gone (new fingerprint, restored phone): use the passphrase.
    #[error("the phone no longer holds its key; open with your passphrase, then switch this on again")]
    KeystoreGone,
    /// The phone is locked and its key with it.
    #[error("the phone is locked; unlock it and try again")]
    KeystoreLocked,
    /// The file asks for more work than a phone should do (Argon2id m > 256 MiB or t > 20).
    #[error("this vault asks for more memory or time than a phone should give; it was not opened")]
    Costly,
    /// The passphrase is too short.
    #[error("choose at least eight characters; three or four words are good")]
    Short,
    /// A word of the recovery key is not in the list, or their check sum fails.
    #[error("these 24 words do not fit together; look for a mistyped one")]
    RecoveryWords,
}

/// Why a pairing does not go on. Each has words of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ThisError)]
pub enum PairingFault {
    /// Past its time.
    #[error("this invitation has expired; ask for a new one")]
    Expired,
    /// Answered before.
    #[error("this invitation was already used; ask for a new one")]
    Used,
    /// The answer belongs to another invitation.
    #[error("this answers someone else's invitation; open the newest one from your partner")]
    SomeoneElses,
    /// Its end is missing.
    #[error("a part of this is missing; copy the whole of it again")]
    Cut,
    /// Altered on its way, or no invitation or answer at all.
    #[error("this is damaged or not an invitation; copy the whole of it again")]
    Damaged,
    /// Made by a newer app.
    #[error("this comes from a newer Attune; update the app first")]
    Newer,
    /// There is a couple here already.
    #[error("this phone is paired already; leave first to pair anew")]
    AlreadyPaired,
    /// One's own.
    #[error("this is your own invitation; open it on your partner's phone")]
    Own,
    /// The words differed, or a wrong one was picked. Everything of this pairing is erased here.
    #[error("the words differed, so nothing was shared and this pairing is erased; start again side by side")]
    WordsDiffer,
    /// Two different answers came: someone else answered too.
    #[error("two phones answered this invitation, so it was thrown away; make a new one")]
    TwoAnswers,
    /// No pairing is going on.
    #[error("no pairing is going on; make or open an invitation first")]
    NotPairing,
    /// The person did not confirm within 24 hours.
    #[error("the words were not confirmed within a day, so this pairing is erased; start again")]
    Lapsed,
}

/// Why a hand-over file was not taken, whole or in part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ThisError)]
pub enum HandOverFault {
    /// Not a hand-over file.
    #[error("this is not a hand-over file of Attune")]
    NotOne,
    /// None of its blobs is of our partner's lane.
    #[error("this is not from your partner's phone")]
    NotYourPartners,
    /// Cut short; whatever was whole has been taken.
    #[error("this file is cut short; what was whole has been taken, ask for the file again")]
    Cut,
}

impl Error {
    /// [`Error::Input`] in one line.
    pub fn input(what: impl Into<String>, reason: impl Into<String>) -> Self {
        Self::Input { what: what.into(), reason: reason.into() }
    }

    /// [`Error::Rule`] in one line.
    pub fn rule(part: impl Into<String>, reason: impl Into<String>) -> Self {
        Self::Rule { part: part.into(), reason: reason.into() }
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
