//! Who began a session, by its id alone: whoever stamps the lowest operation below it would otherwise
//! take it over. The last four bytes are made of the rest and the one who began, and the rest is random,
//! so that an id tells nothing of when. (The session of a day is both's; see `sealed::session_of_day`.)

use crate::crypto::sha256;
use crate::error::Result;
use crate::ids::{PersonId, RecordId, SessionId};
use crate::log::Members;
use crate::random::Entropy;

const HEAD: usize = 12;
const TAG: usize = 4;

/// A new session's id, of `starter`; before there are two it is nobody's.
///
/// # Errors
/// Only when the source of randomness fails.
pub(super) fn new_session(entropy: &dyn Entropy, two: Option<(&Members, PersonId)>) -> Result<SessionId> {
    let Some((members, starter)) = two else { return SessionId::random(entropy) };
    loop {
        let drawn = RecordId::random(entropy)?;
        let (head, _) = drawn.bytes().split_at(HEAD);
        let id = RecordId::from_slice(&[head, &tag(head, starter)].concat())?;
        // Once in four thousand million the tags of both are equal, and it could be the other's.
        if starter_of(members, id) == Some(starter) || !members.people.contains(&starter) {
            return Ok(id.into());
        }
    }
}

/// Who began the session `record`; none for the session of a day.
pub(super) fn starter_of(members: &Members, record: RecordId) -> Option<PersonId> {
    let (head, tail) = record.bytes().split_at(HEAD);
    members.people.into_iter().find(|person| tag(head, *person) == tail)
}

fn tag(head: &[u8], starter: PersonId) -> [u8; TAG] {
    let hash = sha256(&[b"attune-session1", head, starter.bytes()]);
    let mut tag = [0; TAG];
    tag.iter_mut().zip(hash).for_each(|(to, from)| *to = from);
    tag
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::CoupleId;
    use crate::random::SeededEntropy;

    #[test]
    fn an_id_tells_who_began_and_not_when() -> Result<()> {
        let entropy = SeededEntropy::new(1);
        let (ana, ben) = (PersonId::random(&entropy)?, PersonId::random(&entropy)?);
        let members = Members { couple: CoupleId::random(&entropy)?, people: [ana.min(ben), ana.max(ben)] };
        for person in [ana, ben] {
            let id = new_session(&entropy, Some((&members, person)))?;
            assert_eq!((starter_of(&members, id.into()), id.0.get_version_num()), (Some(person), 4));
        }
        assert_eq!(starter_of(&members, new_session(&entropy, None)?.into()), None);
        Ok(())
    }
}
