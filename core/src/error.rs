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
    #[error("{}", sentence(reason))]
    Input {
        /// The field or part, by its name.
        what: String,
        /// What is wrong with it and what is expected.
        reason: String,
    },
    /// A recurrence rule outside the subset that Attune keeps; `part` is the part of RFC 5545.
    #[error("{}", sentence(&format!("in the rule, {part}: {reason}")))]
    Rule {
        /// The rule part, such as `BYWEEKNO`.
        part: String,
        /// Why it is refused and what to use instead.
        reason: String,
    },
    /// A zone that is not in the tz database.
    #[error("There is no time zone called {zone}. Pick one from the list.")]
    Zone {
        /// The name as it was given.
        zone: String,
    },
    /// An exercise pack that does not fit the schema.
    #[error("{}", sentence(&format!("the pack {file} at {path}: {reason}")))]
    Pack {
        /// The file.
        file: String,
        /// Where in it, as a JSON pointer.
        path: String,
        /// What is wrong.
        reason: String,
    },
    /// The thing is not here, or no longer.
    #[error("This {what} is not here any more; go back and look again.")]
    Gone {
        /// What was looked for.
        what: String,
    },
    /// The person may not do this to that.
    #[error("{}", sentence(reason))]
    NotAllowed {
        /// Who may, in a sentence.
        reason: String,
    },
    /// A file of ours cannot be used; it was left as it was.
    #[error("“{file}” {fault}")]
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
    #[error("This is for two: pair with your partner’s phone first.")]
    NotPaired,
    /// The couple has ended here; what was ours can be read, not written.
    #[error("Sync has ended, so what was yours together cannot be changed; read it here, or pair anew.")]
    Ended,
    /// The folder was copied from another phone: readable, sync off.
    #[error("This is a new phone: you can read everything here; pair it again to go on together.")]
    NewPhone,
    /// A hand-over file or blob is not what it should be.
    #[error("{0}")]
    HandOver(HandOverFault),
    /// Nobody can act on this; `code` is for whoever mends it.
    #[error("Something went wrong inside Attune ({code}). Please try again.")]
    Internal {
        /// A short, stable code: room and place.
        code: String,
        /// For a log on this phone; never holds what people wrote.
        detail: String,
    },
}

/// What is wrong with one of our files. Goes on after the file's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ThisError)]
pub enum FileFault {
    /// Written by a newer Attune.
    #[error("was written by a newer Attune. Update the app; nothing was changed.")]
    Newer,
    /// Not one of ours, or another couple's.
    #[error("is not the file that belongs here. It was left untouched; choose another folder.")]
    Foreign,
    /// Not readable as a database. Opening sets it aside under a name ending in `.damaged`; where it is
    /// found later, the next opening does.
    #[error("is damaged. It was set aside and is kept; open Attune again, or leave and pair anew.")]
    Damaged,
    /// Another process holds it.
    #[error("is open in another Attune. Close that one first.")]
    InUse,
    /// It, or its folder, cannot be written.
    #[error("cannot be written. Allow writing to its folder; nothing was changed.")]
    ReadOnly,
    /// No space is left.
    #[error("found no space left on this phone. Free some; nothing was lost.")]
    Full,
    /// It is not there.
    #[error("is not there. Put it back where it was, or leave and pair anew if it was your couple’s.")]
    Missing,
}

/// What is wrong with the vault or with what was offered to open it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ThisError)]
pub enum VaultFault {
    /// No vault yet: choose a passphrase.
    #[error("Nothing is kept here yet; choose a passphrase first.")]
    NotSetUp,
    /// There is one already.
    #[error("There is a passphrase already; open with it, then change it.")]
    Exists,
    /// Reading needs it open.
    #[error("This is locked; open it with your passphrase.")]
    Locked,
    /// The passphrase or recovery key does not open it.
    #[error("That does not open it; try again, nothing is ever wiped.")]
    Wrong,
    /// Too soon after a wrong try.
    #[error("Wait {seconds} seconds before the next try.")]
    Wait {
        /// How long still, in seconds.
        seconds: u32,
    },
    /// The phone's own key is gone (new fingerprint, restored phone): use the passphrase.
    #[error("The phone no longer holds its key; open with your passphrase, then switch this on again.")]
    KeystoreGone,
    /// The phone is locked and its key with it.
    #[error("The phone is locked; unlock it and try again.")]
    KeystoreLocked,
    /// The file asks for more work than a phone should do (Argon2id m > 256 MiB or t > 20).
    #[error("This vault asks for more memory or time than a phone should give; open it where it was made.")]
    Costly,
    /// The passphrase is too short.
    #[error("Choose at least eight characters; three or four words are good.")]
    Short,
    /// A word of the recovery key is not in the list, or their check sum fails.
    #[error("These 24 words do not fit together; look for a mistyped one.")]
    RecoveryWords,
}

/// Why a pairing does not go on. Each has words of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ThisError)]
pub enum PairingFault {
    /// Past its time.
    #[error("This invitation has expired; ask for a new one.")]
    Expired,
    /// Answered before.
    #[error("This invitation was already used; ask for a new one.")]
    Used,
    /// The answer belongs to another invitation.
    #[error("This answers someone else’s invitation; open the newest one from your partner.")]
    SomeoneElses,
    /// Its end is missing.
    #[error("A part of this is missing; copy the whole of it again.")]
    Cut,
    /// Altered on its way, or no invitation or answer at all.
    #[error("This is damaged or not an invitation; copy the whole of it again.")]
    Damaged,
    /// Made by a newer app.
    #[error("This comes from a newer Attune; update the app first.")]
    Newer,
    /// There is a couple here already.
    #[error("This phone is paired already; leave first to pair anew.")]
    AlreadyPaired,
    /// One's own.
    #[error("This is your own invitation; open it on your partner’s phone.")]
    Own,
    /// The words differed, or a wrong one was picked. Everything of this pairing is erased here.
    #[error("The words differed, so nothing was shared and this pairing is erased; start again side by side.")]
    WordsDiffer,
    /// Two different answers came: someone else answered too.
    #[error("Two phones answered this invitation, so it was thrown away; make a new one.")]
    TwoAnswers,
    /// No pairing is going on.
    #[error("No pairing is going on; make or open an invitation first.")]
    NotPairing,
    /// The person did not confirm within 24 hours.
    #[error("The words were not confirmed within a day, so this pairing is erased; start again.")]
    Lapsed,
}

/// Why a hand-over file was not taken, whole or in part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ThisError)]
pub enum HandOverFault {
    /// Not a hand-over file.
    #[error("This is not a hand-over file of Attune; ask for the one that ends in .attune.")]
    NotOne,
    /// None of its blobs is of our partner's lane.
    #[error("This is not from your partner’s phone; ask your partner for a new file.")]
    NotYourPartners,
    /// Cut short; whatever was whole has been taken.
    #[error("This file is cut short; what was whole has been taken, ask for the file again.")]
    Cut,
}

/// Written as a person reads it: from a capital to a full stop.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let end = if text.ends_with(['.', '!', '?', '…']) { "" } else { "." };
    first.chain(letters).chain(end.chars()).collect()
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// From a capital to a full stop, without a code name and its colon.
    fn is_a_sentence(says: &str) {
        let first = says.chars().next().unwrap();
        assert!(!first.is_lowercase() && says.ends_with(['.', '!', '?']), "{says}");
        assert!(!says.contains("..") && !says.contains("; ;"), "{says}");
        assert!(!says.split_whitespace().next().unwrap().ends_with(':'), "{says}");
    }

    /// What a person may be asked to do, as the first word of a part of a sentence.
    const ACTIONS: &[&str] = &[
        "allow", "ask", "choose", "close", "copy", "correct", "free", "go", "leave", "look", "make", "open", "pair",
        "pick", "put", "read", "start", "try", "unlock", "update", "use", "wait", "write",
    ];

    /// One of its parts is an imperative.
    fn says_what_to_do(says: &str) {
        let parts = says.split(['.', ';', ',', ':', '!', '?']).map(|part| part.trim().to_lowercase());
        let mut firsts = parts.filter_map(|part| {
            let mut words = part.split_whitespace().skip_while(|word| ["please", "or", "then", "and"].contains(word));
            words.next().map(str::to_owned)
        });
        assert!(firsts.any(|first| ACTIONS.contains(&first.as_str())), "what to do is not said: {says}");
    }

    #[test]
    #[should_panic(expected = "what to do is not said")]
    fn a_message_that_only_complains_is_found() {
        says_what_to_do("This is not from your partner’s phone.");
    }

    #[test]
    fn every_error_is_a_sentence_and_says_what_to_do() {
        use FileFault as F;
        use HandOverFault as H;
        use PairingFault as P;
        use VaultFault as V;
        let files = [F::Newer, F::Foreign, F::Damaged, F::InUse, F::ReadOnly, F::Full, F::Missing];
        let files = files.map(|fault| Error::File { file: "couple.db".into(), fault });
        let vault = [V::NotSetUp, V::Exists, V::Locked, V::Wrong, V::Wait { seconds: 5 }, V::KeystoreGone];
        let vault = vault.into_iter().chain([V::KeystoreLocked, V::Costly, V::Short, V::RecoveryWords]);
        let pairing = [P::Expired, P::Used, P::SomeoneElses, P::Cut, P::Damaged, P::Newer, P::AlreadyPaired];
        let pairing = pairing.into_iter().chain([P::Own, P::WordsDiffer, P::TwoAnswers, P::NotPairing, P::Lapsed]);
        let mut all = vec![
            Error::input("ids", "choose one, at most 3"),
            Error::input("text", "Is this all? Write more."),
            Error::rule("BYHOUR", "it is not kept here; choose days and one time of the day"),
            Error::Zone { zone: "Mars".into() },
            Error::Pack {
                file: "a.json".into(),
                path: "/steps/0".into(),
                reason: "there is no such field; leave it out".into(),
            },
            Error::gone("entry"),
            Error::NotAllowed {
                reason: "only who wrote an entry can change or delete it; write one of your own".into(),
            },
            Error::NotPaired,
            Error::Ended,
            Error::NewPhone,
            Error::internal("room.place", "detail"),
        ];
        all.extend(files);
        all.extend(vault.map(Error::Vault));
        all.extend(pairing.map(Error::Pairing));
        all.extend([H::NotOne, H::NotYourPartners, H::Cut].map(Error::HandOver));
        for error in all {
            is_a_sentence(&error.to_string());
            says_what_to_do(&error.to_string());
        }
    }
}
