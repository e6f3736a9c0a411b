//! The joiner's steps: answer an invitation, hear the reply, draw the four choices.

use super::carried::{self, What};
use super::handshake;
use super::hello::{Hello, Reply, pad, party, unpad};
use super::invitation::{Invitation, tag};
use super::model::{Kind, Profile, Role};
use super::stages::{Answering, Keys, Met, Pairing};
use super::words::{Choices, Words};
use crate::crypto::{Key, sha256};
use crate::error::{PairingFault, Result};
use crate::ids::{DeviceId, PersonId};
use crate::random::Entropy;
use crate::time::Now;

impl Pairing {
    /// Answers `invitation`. Its expiry is the inviter's phone's to judge.
    ///
    /// # Errors
    /// [`crate::error::Error::Input`] for a name outside its limits; [`PairingFault::Newer`] for an
    /// invitation to rejoin, which this app cannot answer yet.
    pub fn join(entropy: &dyn Entropy, now: &Now, profile: &Profile, invitation: Invitation) -> Result<Self> {
        if invitation.kind == Kind::Rejoin {
            return Err(PairingFault::Newer.into());
        }
        let me = party(profile, PersonId::random(entropy)?, DeviceId::random(entropy)?)?;
        Ok(Self::Answering(Box::new(Answering {
            invitation,
            since: now.clone(),
            secret: Key::random(entropy)?,
            ephemeral: Key::random(entropy)?,
            payload: pad(&Hello::of(&me))?,
            me,
        })))
    }
}

/// Message 1, made anew: always the same bytes.
pub(super) fn message(answering: &Answering) -> Result<Vec<u8>> {
    enclosed(answering, &asked(answering)?)
}

fn asked(answering: &Answering) -> Result<handshake::Asked> {
    handshake::ask(&answering.invitation, &answering.secret, &answering.ephemeral, &answering.payload)
}

fn enclosed(answering: &Answering, asked: &handshake::Asked) -> Result<Vec<u8>> {
    carried::enclose(What::Answer, &[&answering.invitation.tag()?[..], &asked.message].concat())
}

/// The reply. What was committed to is checked before anything else in it is used.
pub(super) fn first(answering: Answering, entropy: &dyn Entropy, now: &Now, bytes: &[u8]) -> Result<Pairing> {
    let over = Pairing::Answering(Box::new(answering)).lapse(now);
    let Pairing::Answering(answering) = over else { return Ok(over) };
    let (What::Reply, body) = carried::disclose(bytes)? else { return Err(PairingFault::Damaged.into()) };
    let (about, message) = body.split_first_chunk::<8>().ok_or(PairingFault::Damaged)?;
    let asked = asked(&answering)?;
    if *about != tag(b"attune-answer1", &enclosed(&answering, &asked)?) {
        return Err(PairingFault::SomeoneElses.into());
    }
    let hash = asked.hash;
    let (payload, root) = asked.hear(message)?;
    let reply: Reply = unpad(&payload).ok_or(PairingFault::Damaged)?;
    reply.committed(&answering.invitation.commitment)?;
    let partner = reply.hello.party()?;
    if partner.person == answering.me.person || partner.device == answering.me.device {
        return Err(PairingFault::Damaged.into());
    }
    let words = Words::new(&hash, &reply.n);
    let lanes = handshake::lanes(&root, Role::Joiner);
    Ok(Pairing::Comparing(Box::new(Met {
        role: Role::Joiner,
        partner,
        me: answering.me,
        couple: reply.couple,
        since: now.clone(),
        words,
        choices: Some(Choices::draw(entropy, words)?),
        place: answering.invitation.slot.as_ref().map(|slot| slot.place.clone()),
        names: answering.invitation.names(),
        heard: sha256(&[bytes]),
        reply: None,
        judge: None,
        keys: Some(Keys {
            secret: answering.secret,
            partner_static: answering.invitation.static_key,
            out: lanes.out,
            back: lanes.back,
            welcome: reply.welcome,
        }),
    })))
}
