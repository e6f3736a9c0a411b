//! Whose an entry is, by its id alone.

use crate::error::Result;
use crate::ids::{EntryId, PersonId, RecordId};
use crate::log::{self, Members};
use crate::random::Entropy;

const LABEL: &str = "attune-entry1";

/// A new entry's id: ordered by `utc_ms`, and the author's.
///
/// # Errors
/// Only when the source of randomness fails.
pub(super) fn new_id(entropy: &dyn Entropy, members: &Members, author: PersonId, utc_ms: i64) -> Result<EntryId> {
    log::owned_id(LABEL, members, author, || RecordId::ordered(entropy, utc_ms)).map(Into::into)
}

/// Who wrote the entry `record`, if either did.
pub(super) fn author_of(members: &Members, record: RecordId) -> Option<PersonId> {
    log::owner_of(LABEL, members, record)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::CoupleId;
    use crate::random::SeededEntropy;

    #[test]
    fn an_id_tells_its_author_and_still_sorts_by_time() -> Result<()> {
        let entropy = SeededEntropy::new(1);
        let (ana, ben) = (PersonId::random(&entropy)?, PersonId::random(&entropy)?);
        let members = Members { couple: CoupleId::random(&entropy)?, people: [ana.min(ben), ana.max(ben)] };
        for person in [ana, ben] {
            let (early, late) =
                (new_id(&entropy, &members, person, 1_000)?, new_id(&entropy, &members, person, 2_000)?);
            assert_eq!(author_of(&members, early.into()), Some(person));
            assert_eq!(early.0.get_version_num(), 7);
            assert!(early < late);
        }
        assert_eq!(author_of(&members, RecordId::ordered(&entropy, 1_000)?), None);
        Ok(())
    }
}
