//! What an answer means, whatever the carrier.

/// What an answer means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Judged {
    /// These bytes lie there; whether they are a blob is for others to say.
    Found(Vec<u8>),
    /// Nothing lies there (yet): never a deletion.
    Missing,
    /// Accepted.
    Done,
    /// The mailbox was not reached.
    Unreachable,
    /// The mailbox, or something in front of it, was reached and did not do it.
    Refused {
        /// Why.
        why: Refusal,
        /// How long it asks to be left alone, in milliseconds.
        wait_ms: Option<u64>,
    },
}

impl From<Refusal> for Judged {
    fn from(why: Refusal) -> Self {
        Self::Refused { why, wait_ms: None }
    }
}

/// Why a mailbox did not do what it was asked. The words are `app`'s.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It does not accept user and password.
    Password,
    /// It accepts them, and they may not do this.
    Forbidden,
    /// There is no collection at the address, or none that takes files.
    Collection,
    /// It is at another address of the same host by now.
    Moved,
    /// It asks to be left alone for a while.
    Busy,
    /// It has no room left.
    Full,
    /// It takes no file of this size.
    TooBig,
    /// Something in front of it answered: a network that wants its guests to sign in.
    SignIn,
    /// This phone does not have the folder, or may no longer use it.
    NotPicked,
    /// It answered with a status that nothing here expects.
    Status(u16),
    /// It did not work.
    Failed {
        /// Why, in the system's words.
        reason: String,
    },
}

/// Those without a value of their own, with the word that a row keeps for each.
const PLAIN: [(Refusal, &str); 9] = [
    (Refusal::Password, "password"),
    (Refusal::Forbidden, "forbidden"),
    (Refusal::Collection, "collection"),
    (Refusal::Moved, "moved"),
    (Refusal::Busy, "busy"),
    (Refusal::Full, "full"),
    (Refusal::TooBig, "too-big"),
    (Refusal::SignIn, "sign-in"),
    (Refusal::NotPicked, "not-picked"),
];

impl Refusal {
    /// As a row keeps it: never empty.
    pub fn to_text(&self) -> String {
        match self {
            Self::Status(status) => format!("status:{status}"),
            Self::Failed { reason } => format!("failed:{reason}"),
            plain => PLAIN.iter().find(|(one, _)| one == plain).map_or("", |(_, word)| word).to_owned(),
        }
    }

    /// What [`Self::to_text`] made; any other text, as earlier apps kept it, is a reason.
    pub fn from_text(text: &str) -> Self {
        let plain = PLAIN.iter().find(|(_, word)| *word == text).map(|(one, _)| one.clone());
        let status = || text.strip_prefix("status:")?.parse().ok().map(Self::Status);
        let failed = || Self::Failed { reason: text.strip_prefix("failed:").unwrap_or(text).to_owned() };
        plain.or_else(status).unwrap_or_else(failed)
    }
}
