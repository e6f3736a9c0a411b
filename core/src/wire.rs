//! Everything that a stranger can hand to this core, as pure functions: what the fuzzer and
//! `attune-lab feed` try. Nothing here opens a file, asks a clock or draws randomness, and nothing may
//! fail otherwise than by the error it returns. Where a secret is needed it is all zeros, so that a
//! test can make input that gets past the seal.

use ciborium::Value;

use crate::copy::Saying;
use crate::crypto::{Key, sha256};
use crate::error::{Error, PairingFault, Result};
use crate::exercises::{self, ExerciseOp, Pack, Package, What};
use crate::ids::{CoupleId, DeviceId};
use crate::journal::JournalOp;
use crate::log::{Frame, MAX_PAYLOAD, Operation};
use crate::mailbox::{HandOver, handover};
use crate::pairing::{self, Invitation, PairingOp};
use crate::rituals::{calendar, library};
use crate::sync::Content;
use crate::sync::blob::{self, Address, Opened};
use crate::time::Zone;

/// The key under which [`envelope`] opens.
pub const TEST_KEY: Key = Key([0; 32]);

/// Random bytes before the body of a payload.
const SALT: usize = 16;

/// The place of which [`envelope`] takes a blob to be: blob 1 of a lane between two devices of zeros.
///
/// # Errors
/// None.
pub fn test_address() -> Result<Address> {
    let zeros = [0; 16];
    Ok(Address {
        couple: CoupleId::from_slice(&zeros)?,
        sender: DeviceId::from_slice(&zeros)?,
        receiver: DeviceId::from_slice(&zeros)?,
        epoch: 0,
        seq: 1,
    })
}

/// An invitation as someone pasted it.
///
/// # Errors
/// [`Error::Pairing`] with what is wrong with it.
pub fn invitation(input: &[u8]) -> Result<Invitation> {
    let text = std::str::from_utf8(input).map_err(|_| Error::from(PairingFault::Damaged))?;
    Invitation::from_text(text)
}

/// A package of exercises from outside, with all that it leads to.
///
/// # Errors
/// [`Error::Pack`] with the file within, the place in it, and what is wrong.
pub fn package(input: &[u8]) -> Result<Package> {
    let package = exercises::package(input)?;
    for pack in &package.packs {
        leads_to_rituals(&format!("exercises/{}.json", pack.id), pack)?;
    }
    Ok(package)
}

/// Every exercise, deck and ritual that `pack`, which is in no package, leads to is there.
///
/// # Errors
/// [`Error::Pack`] with the place and what is not there.
pub fn leads(file: &str, pack: &Pack) -> Result<()> {
    exercises::leads(file, pack, &[])?;
    leads_to_rituals(file, pack)
}

fn leads_to_rituals(file: &str, pack: &Pack) -> Result<()> {
    for (at, step) in pack.steps.iter().enumerate() {
        let What::Schedule { ritual, private } = &step.what else { continue };
        if library::find(ritual).is_none_or(|found| found.private != *private) {
            let kind = if *private { "private" } else { "shared" };
            return Err(Error::Pack {
                file: file.to_owned(),
                path: format!("/steps/{at}/ritual"),
                reason: format!("the library of rituals has no {kind} one that is called {ritual}"),
            });
        }
    }
    Ok(())
}

/// A blob as it lies in a mailbox.
///
/// # Errors
/// [`Error::Input`] saying that it is damaged, or newer than this app.
pub fn envelope(input: &[u8]) -> Result<Content> {
    match blob::open(&TEST_KEY, &test_address()?, input) {
        Opened::Content(content) => Ok(*content),
        Opened::Damaged => Err(terminal("blob", "this blob is torn, altered or from elsewhere; it is asked for again")),
        Opened::Newer => Err(terminal("blob", "this blob is of a newer Attune; update the app")),
    }
}

/// An operation as it lies in a blob, CBOR `[frame, payload or null]`: its frame, and whether this app
/// knows what its payload says.
///
/// # Errors
/// [`Error::Input`] naming the part that is not as docs/wire.md says.
pub fn operation(input: &[u8]) -> Result<(Frame, bool)> {
    let wrong = |reason: &str| terminal("operation", reason);
    let pair: Value = ciborium::from_reader(input).map_err(|_| wrong("this is no CBOR"))?;
    let pair = pair.as_array().map(Vec::as_slice);
    let Some([Value::Bytes(frame), payload]) = pair else { return Err(wrong("this is not [frame, payload or null]")) };
    let frame = Frame::from_bytes(frame).ok_or_else(|| terminal("frame", "this frame is not as docs/wire.md says"))?;
    let payload = match payload {
        Value::Bytes(payload) => payload,
        Value::Null => return Ok((frame, false)),
        _ => return Err(wrong("this is not [frame, payload or null]")),
    };
    let length = usize::try_from(frame.payload_len).unwrap_or(usize::MAX);
    if payload.len() != length || length > MAX_PAYLOAD || sha256(&[payload]) != frame.payload_hash {
        return Err(terminal("payload", "this payload is not the one that the frame speaks of"));
    }
    let body = payload.get(SALT..).ok_or_else(|| terminal("payload", "this payload is shorter than its salt"))?;
    let known = PairingOp::read(frame.kind, body).is_some()
        || JournalOp::read(frame.kind, body).is_some()
        || ExerciseOp::read(frame.kind, body).is_some();
    Ok((frame, known))
}

/// A hand-over file.
///
/// # Errors
/// [`Error::HandOver`]; a file that is cut gives what was whole.
pub fn hand_over(input: &[u8]) -> Result<HandOver> {
    handover::read(input)
}

/// An answer or a reply of a pairing, judged from outside.
///
/// # Errors
/// [`Error::Pairing`].
pub fn pairing_message(input: &[u8]) -> Result<pairing::What> {
    pairing::what(input)
}

/// An exercise pack.
///
/// # Errors
/// [`Error::Pack`] with the place and what is wrong there.
pub fn pack(file: &str, input: &[u8]) -> Result<Pack> {
    exercises::parse(file, pack_text(file, input)?)
}

/// The texts of another language for `pack`.
///
/// # Errors
/// [`Error::Pack`] with the place and what is wrong there.
pub fn translation(pack: &mut Pack, file: &str, input: &[u8]) -> Result<()> {
    exercises::translate(pack, "other", file, pack_text(file, input)?)
}

fn pack_text<'a>(file: &str, input: &'a [u8]) -> Result<&'a str> {
    let reason = "this is not UTF-8 text".to_owned();
    std::str::from_utf8(input).map_err(|_| Error::Pack { file: file.into(), path: "/".into(), reason })
}

/// A calendar file, as someone in universal time reads it.
///
/// # Errors
/// [`Error::Input`] when it is too long or no calendar.
pub fn calendar(input: &[u8]) -> Result<calendar::Read> {
    calendar::read(input, Zone::UTC)
}

/// A complaint of this module: only attune-lab asks here, so it is English.
fn terminal(part: &str, says: &str) -> Error {
    Error::input(part, Saying::terminal(says))
}
