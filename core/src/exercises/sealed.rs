//! What is committed to, and how an answer is padded. The commitment binds an answer to its couple,
//! round, exercise, version, step and person, so that nothing can be shown twice or elsewhere; the
//! random key hides it; padding keeps the length of what is opened from telling more than it must.

use crate::crypto::{Key, commitment};
use crate::ids::{CoupleId, PersonId, RecordId, SessionId};

use super::ops::Commit;

/// Answers are padded to a multiple of this, in bytes.
const BLOCK: usize = 256;

/// The round of a session's step: the record that both phones name alike without asking.
pub fn round_of(session: SessionId, step: &str) -> RecordId {
    RecordId::derived("round", &[session.bytes(), step.as_bytes()])
}

/// The round that follows one which was closed.
pub fn round_after(round: RecordId, close: crate::ids::OpId) -> RecordId {
    RecordId::derived("round-after", &[round.bytes(), close.bytes()])
}

/// The session of an exercise of the day. It names the exercise and the day, not the record of a ritual:
/// whether someone comes from a reminder, from Today or from Together, and whether the other phone has
/// heard of it yet, it is the same evening's two lines.
pub fn session_of_day(couple: CoupleId, exercise: &str, day: &str) -> SessionId {
    RecordId::derived("session-of-day", &[couple.bytes(), exercise.as_bytes(), day.as_bytes()]).into()
}

/// The parts of a commitment in order, each length-prefixed by [`commitment::commit`].
fn parts<'a>(
    couple: &'a CoupleId,
    round: &'a RecordId,
    of: &'a Commit,
    version: &'a [u8; 4],
    person: &'a PersonId,
    key: &'a [u8; 32],
    answer: &'a [u8],
) -> [&'a [u8]; 9] {
    let (exercise, step) = (of.exercise.as_bytes(), of.step.as_bytes());
    [b"seal1", couple.bytes(), round.bytes(), exercise, version, step, person.bytes(), key, answer]
}

/// The commitment of `person` to the padded `answer` under `key`; `of` names exercise, version, step.
pub(super) fn commit(
    couple: CoupleId,
    round: RecordId,
    of: &Commit,
    person: PersonId,
    key: &Key,
    answer: &[u8],
) -> [u8; 32] {
    commitment::commit(&parts(&couple, &round, of, &of.version.to_le_bytes(), &person, &key.0, answer))
}

/// Whether `key` and `answer` are what `of` was made of.
pub(super) fn opens(
    couple: CoupleId,
    round: RecordId,
    of: &Commit,
    person: PersonId,
    key: &[u8; 32],
    answer: &[u8],
) -> bool {
    let version = of.version.to_le_bytes();
    commitment::opens(&of.commitment, &parts(&couple, &round, of, &version, &person, key, answer))
}

/// Texts as they are committed to: JSON, its length as u32 little-endian before it, zeros behind it.
pub(super) fn pad(texts: &[String]) -> Vec<u8> {
    let json = serde_json::json!(texts).to_string();
    let mut bytes = u32::try_from(json.len()).unwrap_or(u32::MAX).to_le_bytes().to_vec();
    bytes.extend_from_slice(json.as_bytes());
    bytes.resize(bytes.len().next_multiple_of(BLOCK), 0);
    bytes
}

/// The texts in `bytes`, or none when they are not what [`pad`] makes.
pub(super) fn unpad(bytes: &[u8]) -> Option<Vec<String>> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
    let texts: Vec<String> = serde_json::from_slice(rest.get(..length)?).ok()?;
    (pad(&texts) == bytes).then_some(texts)
}
