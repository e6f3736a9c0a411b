//! What the pairing screen needs, in one read.

/// Pairing, step by step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PairScreen {
    /// Nothing under way: invite, or open an invitation.
    Start {
        /// Why the last pairing ended, in one sentence, once.
        last: Option<String>,
    },
    /// Invited from here; waiting for the answer.
    Inviting {
        /// The invitation as text to paste.
        text: String,
        /// The same as a link.
        link: String,
        /// When it expires, milliseconds since 1970.
        expires_ms: i64,
        /// Whether the two phones meet by themselves; if not, replies are pasted.
        meets: bool,
    },
    /// Answered here; waiting for the inviter's phone.
    Joining {
        /// The reply to carry back when the phones do not meet by themselves.
        reply: Option<String>,
        /// The inviter's phone answers to this; always false until its message is here.
        meets: bool,
    },
    /// The inviter sees the words and reads them aloud.
    Words {
        /// Five words.
        words: Vec<String>,
        /// The same as digits, 6-6-5.
        digits: String,
        /// The partner's name as their phone gave it.
        partner: String,
        /// The reply to carry to the other phone when they do not meet by themselves.
        reply: Option<String>,
    },
    /// The joiner picks the words they hear.
    Pick {
        /// Four lists of five words, in the order to show.
        choices: Vec<Vec<String>>,
        /// The partner's name as their phone gave it.
        partner: String,
    },
    /// Confirmed here; the other person has not yet.
    Confirmed {
        /// The partner's name.
        partner: String,
    },
    /// Paired.
    Paired {
        /// The partner's name.
        partner: String,
    },
}
