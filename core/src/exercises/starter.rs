//! Who began a session, by its id alone; the rest of it is random, so that an id tells nothing of when.
//! (The session of a day is both's; see `sealed::session_of_day`.)

use crate::error::Result;
use crate::ids::{PersonId, RecordId, SessionId};
use crate::log::{self, Members};
use crate::random::Entropy;

const LABEL: &str = "attune-session1";

/// A new session's id, of `starter`; before there are two it is nobody's.
///
/// # Errors
/// Only when the source of randomness fails.
pub(super) fn new_session(entropy: &dyn Entropy, two: Option<(&Members, PersonId)>) -> Result<SessionId> {
    let Some((members, starter)) = two else { return SessionId::random(entropy) };
    log::owned_id(LABEL, members, starter, || RecordId::random(entropy)).map(Into::into)
}

/// Who began the session `record`; none for the session of a day.
pub(super) fn starter_of(members: &Members, record: RecordId) -> Option<PersonId> {
    log::owner_of(LABEL, members, record)
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
