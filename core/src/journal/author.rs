//! Whose an entry is, by its id alone. The first operation could not tell: a changed app may stamp one
//! below it. So the last four bytes of an entry's id are made of the rest and the author.

use crate::crypto::sha256;
use crate::error::Result;
use crate::ids::{EntryId, PersonId, RecordId};
use crate::log::Members;
use crate::random::Entropy;

const HEAD: usize = 12;
const TAG: usize = 4;

/// A new entry's id: ordered by `utc_ms`, and the author's.
///
/// # Errors
/// Only when the source of randomness fails.
pub(super) fn new_id(entropy: &dyn Entropy, members: &Members, author: PersonId, utc_ms: i64) -> Result<EntryId> {
    loop {
        let drawn = RecordId::ordered(entropy, utc_ms)?;
        let (head, _) = drawn.bytes().split_at(HEAD);
        let id = RecordId::from_slice(&[head, &tag(head, author)].concat())?;
        // Once in four thousand million the tags of both are equal, and it would be the other's.
        if author_of(members, id) == Some(author) || !members.people.contains(&author) {
            return Ok(id.into());
        }
    }
}

/// Who wrote the entry `record`, if either did.
pub(super) fn author_of(members: &Members, record: RecordId) -> Option<PersonId> {
    let (head, tail) = record.bytes().split_at(HEAD);
    members.people.into_iter().find(|person| tag(head, *person) == tail)
}

fn tag(head: &[u8], author: PersonId) -> [u8; TAG] {
    let hash = sha256(&[b"attune-entry1", head, author.bytes()]);
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
