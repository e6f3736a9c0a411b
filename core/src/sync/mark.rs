//! The marker of a picked folder. Each phone knows such a folder by a random name only, so that one person may
//! pick another folder than their partner without either noticing. Each phone writes a marker there and looks for
//! the other's: without it nothing of the partner lies there, and the person is told. A phone that finds
//! no marker of its own, or an earlier one, has been given another folder, and puts everything there that has not
//! arrived.

use super::exchange::spots;
use super::model::Courier;
use super::outbox::Spot;
use super::rows::Lane;
use crate::crypto::{Key, hmac};
use crate::error::Result;
use crate::random::Entropy;

/// Whoever synchronises the folder may be slow: so long, in own exchanges, a missing marker means nothing.
const PATIENCE_MS: u64 = 3 * 60_000;

/// As long as the smallest blob, so that it looks like one.
const SIZE: usize = 256;

/// What the marker of the lane's writer is called: HMAC-SHA-256(lane name key, "folder").
pub(super) fn mark_name(key: &Key) -> [u8; 32] {
    hmac(key, &[b"folder"])
}

/// What lies under that name: a blob's version, then chance.
///
/// # Errors
/// Only when the source of randomness fails.
pub(super) fn mark(entropy: &dyn Entropy) -> Result<Vec<u8>> {
    let mut bytes = vec![0; SIZE];
    entropy.fill(&mut bytes)?;
    if let Some(version) = bytes.first_mut() {
        *version = 1;
    }
    Ok(bytes)
}

/// Whether markers are written and looked for: the lane lies in a folder that each picks on their own phone.
pub(super) fn is_marked(courier: &Courier, lane: &Lane) -> bool {
    courier.mailbox.is_picked() && spots(courier, lane).contains(&Spot::Mailbox)
}

/// Whether this seems to be another folder than the partner's.
pub(super) fn is_another(lane: &Lane) -> bool {
    !lane.same_folder && lane.mark_age.is_some_and(|age| lane.age.saturating_sub(age) >= PATIENCE_MS)
}
