//! Whose a record is, by its id alone: whoever stamps an operation below the first would otherwise take it
//! over. The last four bytes of such an id are made of the rest and its owner, under a label for each kind
//! of record.

use super::model::Members;
use crate::crypto::sha256;
use crate::error::Result;
use crate::ids::{PersonId, RecordId};

const HEAD: usize = 12;
const TAG: usize = 4;

/// An id that is `owner`'s: one that `draw` gives, with its end made anew.
///
/// # Errors
/// Those of `draw`.
pub fn owned_id(
    label: &str,
    members: &Members,
    owner: PersonId,
    mut draw: impl FnMut() -> Result<RecordId>,
) -> Result<RecordId> {
    loop {
        let drawn = draw()?;
        let (head, _) = drawn.bytes().split_at(HEAD);
        let id = RecordId::from_slice(&[head, &tag(label, head, owner)].concat())?;
        // Once in four thousand million the tags of both are equal, and it could be the other's.
        if owner_of(label, members, id) == Some(owner) || !members.people.contains(&owner) {
            return Ok(id);
        }
    }
}

/// Whose of the two `record` is; none when its id names neither.
pub fn owner_of(label: &str, members: &Members, record: RecordId) -> Option<PersonId> {
    let (head, tail) = record.bytes().split_at(HEAD);
    members.people.into_iter().find(|person| tag(label, head, *person) == tail)
}

/// The first bytes of SHA-256(label ‖ head ‖ owner).
fn tag(label: &str, head: &[u8], owner: PersonId) -> [u8; TAG] {
    let hash = sha256(&[label.as_bytes(), head, owner.bytes()]);
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
    fn an_id_names_its_owner_under_its_label_alone() -> Result<()> {
        let entropy = SeededEntropy::new(1);
        let (ana, ben) = (PersonId::random(&entropy)?, PersonId::random(&entropy)?);
        let members = Members { couple: CoupleId::random(&entropy)?, people: [ana.min(ben), ana.max(ben)] };
        for person in [ana, ben] {
            let id = owned_id("attune-entry1", &members, person, || RecordId::random(&entropy))?;
            assert_eq!(owner_of("attune-entry1", &members, id), Some(person));
            assert_eq!(owner_of("attune-session1", &members, id), None);
        }
        assert_eq!(owner_of("attune-entry1", &members, RecordId::random(&entropy)?), None);
        Ok(())
    }
}
