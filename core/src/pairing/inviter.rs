//! The inviter's steps: make an invitation, hear an answer, notice a second one.

use super::carried::{self, What};
use super::handshake;
use super::hello::{Hello, Reply, pad, party, unpad};
use super::invitation::{Invitation, tag};
use super::machine::commitment_of;
use super::model::{Kind, Place, Profile, Role, Slot, Way, Welcome};
use super::stages::{Inviting, Judge, Keys, Met, Pairing, Why};
use super::words::Words;
use crate::crypto::{Key, dh, sha256};
use crate::error::{PairingFault, Result};
use crate::ids::{CoupleId, DeviceId, PersonId};
use crate::random::{Entropy, array};
use crate::time::Now;

impl Pairing {
    /// A fresh invitation to become a couple. `place` is where the phones meet, if there is one;
    /// `mailbox` what the welcome will hand over.
    ///
    /// # Errors
    /// [`crate::error::Error::Input`] for a name, path or mailbox outside their limits.
    pub fn invite(
        entropy: &dyn Entropy,
        now: &Now,
        profile: &Profile,
        way: Way,
        place: Option<Place>,
        mailbox: Option<Vec<u8>>,
    ) -> Result<Self> {
        let me = party(profile, PersonId::random(entropy)?, DeviceId::random(entropy)?)?;
        let secret = Key::random(entropy)?;
        let n = array(entropy)?;
        let invitation = Invitation {
            kind: Kind::NewCouple,
            way,
            static_key: dh::public(&secret),
            psk: Key::random(entropy)?,
            commitment: commitment_of(&n),
            expires_ms: u64::try_from(now.utc_ms).unwrap_or(0).saturating_add(way.span_ms()),
            slot: place.map(|place| Slot::fresh(entropy, place)).transpose()?,
        };
        invitation.to_bytes()?;
        Ok(Self::Inviting(Box::new(Inviting {
            invitation,
            since: now.clone(),
            secret,
            n,
            me,
            couple: CoupleId::random(entropy)?,
            welcome: Welcome::fresh(entropy, mailbox)?,
        })))
    }
}

/// The first answer. In time it brings the words; too late it ends the invitation.
pub(super) fn first(inviting: Inviting, entropy: &dyn Entropy, now: &Now, bytes: &[u8]) -> Result<Pairing> {
    let over = Pairing::Inviting(Box::new(inviting)).lapse(now);
    let Pairing::Inviting(inviting) = over else { return Ok(over) };
    let ephemeral = Key::random(entropy)?;
    let heard = open(&inviting.invitation, &inviting.secret, &ephemeral, bytes)?;
    let partner = unpad::<Hello>(&heard.payload).ok_or(PairingFault::Damaged)?.party()?;
    if partner.person == inviting.me.person || partner.device == inviting.me.device {
        return Err(PairingFault::Damaged.into());
    }
    let words = Words::new(&heard.hash, &inviting.n);
    let partner_static = heard.their_static;
    let content = Reply {
        n: inviting.n,
        hello: Hello::of(&inviting.me),
        couple: inviting.couple,
        take: None,
        welcome: welcome_at_once(&inviting),
    };
    let (message, root) = heard.reply(&pad(&content)?)?;
    let lanes = handshake::lanes(&root, Role::Inviter);
    Ok(Pairing::Comparing(Box::new(Met {
        role: Role::Inviter,
        partner,
        me: inviting.me,
        couple: inviting.couple,
        since: now.clone(),
        words,
        choices: None,
        place: inviting.invitation.slot.as_ref().map(|slot| slot.place.clone()),
        names: inviting.invitation.names(),
        heard: sha256(&[bytes]),
        reply: Some(carried::enclose(What::Reply, &[&tag(b"attune-answer1", bytes)[..], &message].concat())?),
        keys: Some(Keys {
            secret: inviting.secret.clone(),
            partner_static,
            out: lanes.out,
            back: lanes.back,
            welcome: Some(inviting.welcome),
        }),
        judge: Some(Judge { invitation: inviting.invitation, secret: inviting.secret }),
    })))
}

/// The welcome, where the reply is read from this very screen by whoever showed theirs: then both can use
/// the mailbox from their taps on, and nothing is left to carry. Otherwise it waits until both have confirmed.
fn welcome_at_once(inviting: &Inviting) -> Option<Welcome> {
    let on_screen = inviting.invitation.way == Way::InPerson && inviting.invitation.slot.is_none();
    on_screen.then(|| inviting.welcome.clone())
}

/// One more answer before the joiner has confirmed: a repeat is nothing, noise is refused, another
/// valid one spends the invitation.
pub(super) fn second(met: &Met, bytes: &[u8]) -> Result<Option<Pairing>> {
    if sha256(&[bytes]) == met.heard {
        return Ok(None);
    }
    let Some(judge) = &met.judge else { return Err(PairingFault::Used.into()) };
    // Nothing is answered with this key: opening message 1 needs none.
    let unused = Key([1; 32]);
    open(&judge.invitation, &judge.secret, &unused, bytes)?;
    Ok(Some(Pairing::over(Why::TwoAnswers, Some(met.couple))))
}

fn open(invitation: &Invitation, secret: &Key, ephemeral: &Key, bytes: &[u8]) -> Result<handshake::Heard> {
    let (What::Answer, body) = carried::disclose(bytes)? else { return Err(PairingFault::Damaged.into()) };
    let (about, message) = body.split_first_chunk::<8>().ok_or(PairingFault::Damaged)?;
    if *about != invitation.tag()? {
        return Err(PairingFault::SomeoneElses.into());
    }
    handshake::hear(invitation, secret, ephemeral, message)
}
