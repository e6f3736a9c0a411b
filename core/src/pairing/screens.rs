//! What the pairing screen needs, in one read.

use super::carried::{to_link, to_text};
use super::stages::{Pairing, Why};
use super::words::Words;
use crate::copy::Copy;
use crate::error::Result;
use crate::ids::RitualId;
use crate::qr::QrCode;

/// Pairing, step by step.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PairScreen {
    /// Nothing under way: invite, or open an invitation.
    Start {
        /// Why the last pairing ended, in one sentence, until the next is begun.
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
        /// The link as a code for the other phone's camera; none where it fits no code.
        code: Option<QrCode>,
    },
    /// Answered here; waiting for the inviter's phone.
    Joining {
        /// The reply to carry back when the phones do not meet by themselves.
        reply: Option<String>,
        /// Whether the two phones meet by themselves; if not, the reply is carried.
        meets: bool,
        /// The reply as a code for the other phone's camera; none without one.
        code: Option<QrCode>,
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
        /// The reply as a code for the other phone's camera; none without one.
        code: Option<QrCode>,
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
        /// What is wrong with the way between the phones, in a sentence that says what to do.
        trouble: Option<String>,
        /// The name under which the folder is to be picked, where trouble is about one that each picks.
        folder: Option<String>,
    },
    /// Paired.
    Paired {
        /// The partner's name.
        partner: String,
        /// "Bring something along?": what was one's own and could become both's; nothing of it is ticked.
        bring: Vec<BringCard>,
    },
}

/// A personal ritual that could become both's.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct BringCard {
    /// The ritual.
    pub id: RitualId,
    /// Its title.
    pub title: String,
    /// Its schedule in plain words.
    pub summary: String,
}

/// The screen of the pairing under way ([`super::current`]), or of the couple there is: `paired` is
/// the partner's name once this phone has had the welcome, or has been told that it arrived, and what could be brought along.
///
/// # Errors
/// [`crate::error::Error::Internal`] only.
pub fn screen(pairing: Option<&Pairing>, paired: Option<(String, Vec<BringCard>)>, copy: Copy) -> Result<PairScreen> {
    if let Some((partner, bring)) = paired {
        return Ok(PairScreen::Paired { partner, bring });
    }
    let Some(pairing) = pairing else { return Ok(PairScreen::Start { last: None }) };
    let meets = pairing.place().is_some();
    // Where the phones meet by themselves nobody has to carry anything.
    let reply = if meets { None } else { pairing.outgoing()?.map(|outgoing| to_link(&outgoing.bytes)) };
    let code = reply.as_deref().and_then(QrCode::of);
    Ok(match pairing {
        Pairing::Over(over) => PairScreen::Start { last: sentence(over.why, copy) },
        Pairing::Inviting(inviting) => {
            let bytes = inviting.invitation.to_bytes()?;
            let link = to_link(&bytes);
            PairScreen::Inviting {
                text: to_text(&bytes),
                code: QrCode::of(&link),
                link,
                expires_ms: i64::try_from(inviting.invitation.expires_ms).unwrap_or(i64::MAX),
                meets,
            }
        }
        Pairing::Answering(_) => PairScreen::Joining { reply, meets, code },
        Pairing::Comparing(met) => {
            let partner = met.partner.name.clone();
            match (pairing.choices(), pairing.words()) {
                (Some(four), _) => PairScreen::Pick { choices: four.into_iter().map(spoken).collect(), partner },
                (None, words) => PairScreen::Words {
                    words: words.map(spoken).unwrap_or_default(),
                    digits: words.map(|words| words.digits().join(" ")).unwrap_or_default(),
                    partner,
                    reply,
                    code,
                },
            }
        }
        Pairing::Confirmed(met) | Pairing::Both(met) => {
            PairScreen::Confirmed { partner: met.partner.name.clone(), trouble: None, folder: None }
        }
    })
}

fn spoken(words: Words) -> Vec<String> {
    words.words().map(str::to_owned).to_vec()
}

/// How a pairing ended, in one sentence; one that its person ended needs none.
fn sentence(why: Why, copy: Copy) -> Option<String> {
    let key = match why {
        Why::Expired => "pairing-over-expired",
        Why::TwoAnswers => "pairing-over-two-answers",
        Why::WordsDiffer => "pairing-over-words-differ",
        Why::Lapsed => "pairing-over-lapsed",
        Why::Ended => return None,
    };
    Some(copy.text(key))
}
