//! Noise `IKpsk1_25519_ChaChaPoly_SHA256` by snow, for the handshake only. The joiner is Noise's
//! initiator, since the invitation gave it the inviter's static key. Every secret comes in as an
//! argument: the same arguments give the same bytes, so a phone that was killed builds the
//! handshake anew instead of storing one. No transport state is ever made.

use snow::params::{CipherChoice, DHChoice, HashChoice, NoiseParams};
use snow::resolvers::{CryptoResolver, DefaultResolver};
use snow::types::{Cipher, Dh, Hash, Random};
use snow::{Builder, HandshakeState};
use zeroize::Zeroizing;

use super::invitation::Invitation;
use super::model::{LaneKeys, Lanes, Role};
use crate::crypto::{Key, dh, kdf};
use crate::error::{Error, PairingFault, Result};

const PATTERN: &str = "Noise_IKpsk1_25519_ChaChaPoly_SHA256";
const PROLOGUE: &[u8] = b"attune-pair1";
const VERSION: u8 = 1;
/// Noise's own limit (section 3).
const MAX_MESSAGE: usize = 65_535;

/// Message 1 as the joiner made it, waiting for message 2.
pub(super) struct Asked {
    pub(super) message: Vec<u8>,
    pub(super) hash: [u8; 32],
    state: HandshakeState,
}

/// The joiner's message 1.
pub(super) fn ask(invitation: &Invitation, secret: &Key, ephemeral: &Key, payload: &[u8]) -> Result<Asked> {
    let mut state = start(invitation, Role::Joiner, secret, ephemeral)?;
    let message = write(&mut state, payload)?;
    Ok(Asked { message, hash: hash(&state)?, state })
}

impl Asked {
    /// What message 2 says, and the pair root.
    pub(super) fn hear(mut self, message: &[u8]) -> Result<(Zeroizing<Vec<u8>>, Key)> {
        let payload = read(&mut self.state, message)?;
        Ok((payload, root(&mut self.state)?))
    }
}

/// Message 1 as the inviter heard it, waiting to be answered.
pub(super) struct Heard {
    pub(super) payload: Zeroizing<Vec<u8>>,
    pub(super) hash: [u8; 32],
    pub(super) their_static: [u8; 32],
    state: HandshakeState,
}

/// The inviter opens message 1. `ephemeral` is for message 2.
pub(super) fn hear(invitation: &Invitation, secret: &Key, ephemeral: &Key, message: &[u8]) -> Result<Heard> {
    let mut state = start(invitation, Role::Inviter, secret, ephemeral)?;
    let payload = read(&mut state, message)?;
    let their_static = state.get_remote_static().and_then(|key| key.try_into().ok()).ok_or(PairingFault::Damaged)?;
    Ok(Heard { payload, hash: hash(&state)?, their_static, state })
}

impl Heard {
    /// Message 2, and the pair root.
    pub(super) fn reply(mut self, payload: &[u8]) -> Result<(Vec<u8>, Key)> {
        let message = write(&mut self.state, payload)?;
        Ok((message, root(&mut self.state)?))
    }
}

/// The keys of both lanes as `role` sees them. A lane is named by its writer.
pub(super) fn lanes(root: &Key, role: Role) -> Lanes {
    let lane = |writer: &str| LaneKeys {
        epoch: kdf::derive(&root.0, b"", format!("attune-lane1 {writer}").as_bytes()),
        names: kdf::derive(&root.0, b"", format!("attune-lane-names1 {writer}").as_bytes()),
    };
    match role {
        Role::Inviter => Lanes { out: lane("inviter"), back: lane("joiner") },
        Role::Joiner => Lanes { out: lane("joiner"), back: lane("inviter") },
    }
}

fn start(invitation: &Invitation, role: Role, secret: &Key, ephemeral: &Key) -> Result<HandshakeState> {
    let prologue = [PROLOGUE, &[VERSION], &invitation.to_bytes()?].concat();
    let params: NoiseParams = PATTERN.parse().map_err(fault)?;
    let builder = Builder::with_resolver(params, Box::new(Given(ephemeral.clone())))
        .prologue(&prologue)
        .and_then(|b| b.local_private_key(&secret.0))
        .and_then(|b| b.psk(1, &invitation.psk.0))
        .map_err(fault)?;
    match role {
        Role::Inviter => builder.build_responder(),
        Role::Joiner => builder.remote_public_key(&invitation.static_key).and_then(Builder::build_initiator),
    }
    .map_err(fault)
}

fn write(state: &mut HandshakeState, payload: &[u8]) -> Result<Vec<u8>> {
    let mut message = vec![0; (payload.len() + 256).min(MAX_MESSAGE)];
    let length = state.write_message(payload, &mut message).map_err(fault)?;
    message.truncate(length);
    Ok(message)
}

fn read(state: &mut HandshakeState, message: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
    // Both messages begin with an ephemeral key in the clear.
    if message.len() > MAX_MESSAGE || !message.first_chunk::<32>().is_some_and(dh::sound) {
        return Err(PairingFault::Damaged.into());
    }
    let mut payload = Zeroizing::new(vec![0; message.len()]);
    let length = state.read_message(message, &mut payload).map_err(|_| PairingFault::Damaged)?;
    payload.truncate(length);
    Ok(payload)
}

fn hash(state: &HandshakeState) -> Result<[u8; 32]> {
    state.get_handshake_hash().try_into().map_err(|e| Error::internal("pairing.hash", e))
}

/// HKDF-SHA-256(ikm = both raw split keys, salt = the final handshake hash).
fn root(state: &mut HandshakeState) -> Result<Key> {
    let salt = hash(state)?;
    let (first, second) = state.dangerously_get_raw_split();
    let both = Zeroizing::new([first, second].concat());
    Ok(kdf::derive(&both, &salt, b"attune-pair-root1"))
}

fn fault(error: snow::Error) -> Error {
    Error::internal("pairing.noise", error)
}

/// snow with our randomness: the one thing it draws is the ephemeral key, and that is given.
struct Given(Key);

impl CryptoResolver for Given {
    fn resolve_rng(&self) -> Option<Box<dyn Random>> {
        Some(Box::new(Once(Some(self.0.clone()))))
    }
    fn resolve_dh(&self, choice: &DHChoice) -> Option<Box<dyn Dh>> {
        DefaultResolver.resolve_dh(choice)
    }
    fn resolve_hash(&self, choice: &HashChoice) -> Option<Box<dyn Hash>> {
        DefaultResolver.resolve_hash(choice)
    }
    fn resolve_cipher(&self, choice: &CipherChoice) -> Option<Box<dyn Cipher>> {
        DefaultResolver.resolve_cipher(choice)
    }
}

/// Gives its bytes once; a second draw is an error, never the same key twice.
struct Once(Option<Key>);

impl Random for Once {
    fn try_fill_bytes(&mut self, dest: &mut [u8]) -> std::result::Result<(), snow::Error> {
        let key = self.0.take().ok_or(snow::Error::Rng)?;
        dest.copy_from_slice(key.0.get(..dest.len()).ok_or(snow::Error::Rng)?);
        Ok(())
    }
}
