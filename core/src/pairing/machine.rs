//! A pairing from the first tap to the last, as a value: each step takes it and gives the next, and
//! between any two the phone may be killed. What the value holds is enough to make the same bytes
//! again. A step that is refused is an error and changes nothing; one that ends the pairing gives
//! [`Pairing::Over`] with the reason, and nothing secret is left in it.
//!
//! ```text
//! inviter   Inviting ── answer ──▶ Comparing ── match ──▶ Confirmed ── partner's blob 1 ──▶ Both
//! joiner    Answering ── reply ──▶ Comparing ── pick  ──▶ Confirmed ── partner's blob 1 ──▶ Both
//! ```

use super::hello::Reply;
use super::invitation::Invitation;
use super::model::{DAY_MS, Lanes, Membership, Names, Place, Role};
use super::stages::{Met, Over, Pairing, Why};
use super::words::Words;
use crate::error::{Error, PairingFault, Result};
use crate::ids::CoupleId;
use crate::time::Now;

/// What the person says about the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The inviter: "they are the same".
    Match,
    /// The joiner: this one of the four (0 to 3).
    Pick(usize),
    /// Either: "they differ", or none of the four.
    Differ,
}

/// A message of ours to be carried, the same bytes every time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// Its name where it lies, in the slot or in a hand-over file.
    pub name: [u8; 32],
    /// The message.
    pub bytes: Vec<u8>,
}

impl Pairing {
    /// Where the phones meet; `None` when everything is handed over, or nothing is left to carry.
    pub fn place(&self) -> Option<&Place> {
        match self {
            Self::Inviting(inviting) => inviting.invitation.slot.as_ref().map(|slot| &slot.place),
            Self::Answering(answering) => answering.invitation.slot.as_ref().map(|slot| &slot.place),
            Self::Comparing(met) | Self::Confirmed(met) | Self::Both(met) => met.place.as_ref(),
            Self::Over(_) => None,
        }
    }

    /// The invitation, while it may be shown.
    pub fn invitation(&self) -> Option<&Invitation> {
        match self {
            Self::Inviting(inviting) => Some(&inviting.invitation),
            _ => None,
        }
    }

    /// The message of ours that the other phone may still need: the joiner's message 1, the
    /// inviter's message 2.
    ///
    /// # Errors
    /// [`Error::Internal`] only.
    pub fn outgoing(&self) -> Result<Option<Outgoing>> {
        Ok(match self {
            Self::Answering(answering) => Some(Outgoing {
                name: answering.invitation.names().answer(),
                bytes: super::joiner::message(answering)?,
            }),
            Self::Comparing(met) | Self::Confirmed(met) | Self::Both(met) => {
                met.reply.clone().map(|bytes| Outgoing { name: met.names.reply(), bytes })
            }
            Self::Inviting(_) | Self::Over(_) => None,
        })
    }

    /// The name under which a message for this phone would lie. The inviter keeps looking for
    /// another answer until the joiner has confirmed.
    pub fn awaited(&self) -> Option<[u8; 32]> {
        match self {
            Self::Inviting(inviting) => Some(inviting.invitation.names().answer()),
            Self::Answering(answering) => Some(answering.invitation.names().reply()),
            Self::Comparing(met) | Self::Confirmed(met) => met.judge.is_some().then(|| met.names.answer()),
            Self::Both(_) | Self::Over(_) => None,
        }
    }

    /// Both messages' names, to be deleted from the slot when all is done.
    pub fn spent_names(&self) -> Vec<[u8; 32]> {
        match self {
            Self::Inviting(inviting) => both(&inviting.invitation.names()),
            Self::Answering(answering) => both(&answering.invitation.names()),
            Self::Comparing(met) | Self::Confirmed(met) | Self::Both(met) => both(&met.names),
            Self::Over(_) => Vec::new(),
        }
    }

    /// What is known once both messages are.
    pub fn met(&self) -> Option<&Met> {
        match self {
            Self::Comparing(met) | Self::Confirmed(met) | Self::Both(met) => Some(met),
            _ => None,
        }
    }

    /// The words to read aloud: the inviter's as soon as there are any, the joiner's once picked.
    pub fn words(&self) -> Option<Words> {
        match self {
            Self::Comparing(met) if met.role == Role::Joiner => None,
            _ => self.met().map(|met| met.words),
        }
    }

    /// The four that the joiner picks among, until one is picked.
    pub fn choices(&self) -> Option<[Words; 4]> {
        match self {
            Self::Comparing(met) => met.choices.map(|choices| choices.all()),
            _ => None,
        }
    }

    /// What typed words stand for: on the joiner's phone one of the four, on the inviter's the
    /// words shown.
    pub fn verdict(&self, typed: &str) -> Verdict {
        match self {
            Self::Comparing(met) if met.role == Role::Joiner => {
                met.choices.and_then(|choices| choices.find(typed)).map_or(Verdict::Differ, Verdict::Pick)
            }
            _ if self.words().is_some_and(|words| words.are(typed)) => Verdict::Match,
            _ => Verdict::Differ,
        }
    }

    /// What couple.db is made of, as long as this value holds the keys: write it with
    /// [`super::settle`] before storing the [`Pairing::Confirmed`] that [`Pairing::judge`] gives.
    pub fn membership(&self) -> Option<Membership> {
        let met = self.met()?;
        let keys = met.keys.as_ref()?;
        Some(Membership {
            couple: met.couple,
            role: met.role,
            me: met.me.clone(),
            partner: met.partner.clone(),
            lanes: Lanes { out: keys.out.clone(), back: keys.back.clone() },
            static_secret: keys.secret.clone(),
            partner_static: keys.partner_static,
            meet: met.place.clone(),
            welcome: keys.welcome.clone(),
        })
    }

    /// The person's verdict on the words. One pick: a wrong one ends the pairing. Saying yes twice
    /// does no harm; "they differ" counts until the partner has confirmed.
    ///
    /// # Errors
    /// [`PairingFault::NotPairing`] when there are no words to judge; [`Error::NotAllowed`] when the
    /// verdict is the other role's, or comes after both have confirmed.
    pub fn judge(self, verdict: Verdict) -> Result<Self> {
        match self {
            Self::Comparing(met) => {
                let right = match (met.role, verdict) {
                    (_, Verdict::Differ) => false,
                    (Role::Inviter, Verdict::Match) => true,
                    (Role::Joiner, Verdict::Pick(at)) => {
                        met.choices.and_then(|choices| choices.all().get(at).copied()) == Some(met.words)
                    }
                    (Role::Inviter, Verdict::Pick(_)) | (Role::Joiner, Verdict::Match) => {
                        return Err(Error::not_allowed("error-pairing-one-reads"));
                    }
                };
                if !right {
                    return Ok(Self::over(Why::WordsDiffer, Some(met.couple)));
                }
                Ok(Self::Confirmed(Box::new(Met { keys: None, choices: None, ..*met })))
            }
            Self::Confirmed(met) if verdict == Verdict::Differ => Ok(Self::over(Why::WordsDiffer, Some(met.couple))),
            Self::Both(_) if verdict == Verdict::Differ => Err(Error::not_allowed("error-pairing-both-confirmed")),
            Self::Confirmed(_) | Self::Both(_) => Ok(self),
            _ => Err(PairingFault::NotPairing.into()),
        }
    }

    /// The partner's blob 1 is here (couple.db knows it first; saying it again does no harm).
    #[must_use]
    pub fn partner_confirmed(self) -> Self {
        match self {
            Self::Confirmed(met) => Self::Both(Box::new(Met { judge: None, ..*met })),
            other => other,
        }
    }

    /// What time does to it: an invitation expires; who has not confirmed within a day has ended it.
    /// One who has waits until they end it.
    #[must_use]
    pub fn lapse(self, now: &Now) -> Self {
        match &self {
            Self::Inviting(inviting) if elapsed_ms(&inviting.since, now) >= inviting.invitation.way.span_ms() => {
                Self::over(Why::Expired, None)
            }
            Self::Answering(answering) if elapsed_ms(&answering.since, now) >= DAY_MS => Self::over(Why::Lapsed, None),
            Self::Comparing(met) if elapsed_ms(&met.since, now) >= DAY_MS => Self::over(Why::Lapsed, Some(met.couple)),
            _ => self,
        }
    }

    /// The person ends it, as long as there are not two yet: that is the caller's to know, since only
    /// the couple's file says whether the welcome has come. Then leaving is the way.
    ///
    /// # Errors
    /// [`Error::Internal`] only.
    pub fn end(self) -> Result<Self> {
        match self {
            Self::Over(over) => Ok(Self::Over(over)),
            other => {
                let couple = other.met().map(|met| met.couple);
                Ok(Self::over(Why::Ended, couple))
            }
        }
    }

    pub(super) fn over(why: Why, couple: Option<CoupleId>) -> Self {
        Self::Over(Over { why, couple })
    }
}

impl Reply {
    /// The n that was committed to, or a refusal of everything in the message.
    pub(super) fn committed(&self, commitment: &[u8; 32]) -> Result<()> {
        (commitment_of(&self.n) == *commitment).then_some(()).ok_or_else(|| PairingFault::Damaged.into())
    }
}

/// c = SHA-256("attune-sas1" ‖ n).
pub(super) fn commitment_of(n: &[u8; 32]) -> [u8; 32] {
    crate::crypto::sha256(&[b"attune-sas1", n])
}

fn both(names: &Names) -> Vec<[u8; 32]> {
    vec![names.answer(), names.reply()]
}

/// Time between two readings: by the clock that nobody turns as long as the phone did not restart.
fn elapsed_ms(since: &Now, now: &Now) -> u64 {
    if since.boot == now.boot && now.monotonic_ms >= since.monotonic_ms {
        return now.monotonic_ms - since.monotonic_ms;
    }
    // A clock that went back lets nothing live longer than it may.
    u64::try_from(now.utc_ms.saturating_sub(since.utc_ms)).unwrap_or(u64::MAX)
}
