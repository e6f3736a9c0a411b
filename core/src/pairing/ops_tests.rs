#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use super::*;
use crate::ids::{CoupleId, DeviceId, OpId};
use crate::log::Vector;
use crate::random::SeededEntropy;
use crate::store::{COUPLE, scratch};

fn members(entropy: &SeededEntropy) -> Members {
    let mut people = [PersonId::random(entropy).unwrap(), PersonId::random(entropy).unwrap()];
    people.sort_unstable();
    Members { couple: CoupleId::random(entropy).unwrap(), people }
}

fn op(entropy: &SeededEntropy, person: PersonId, record: RecordId, counter: u64, name: &str) -> Stamped<Vec<u8>> {
    let op = PairingOp::Named(Named { name: name.into() });
    let frame = Frame {
        id: OpId::random(entropy).unwrap(),
        person,
        device: DeviceId(person.0),
        op_seq: counter,
        kind: op.kind(),
        record,
        parent: None,
        counter,
        vector: Vector::new(),
        at_ms: 0,
        offset_seconds: 0,
        zone: "Europe/Berlin".into(),
        min_reader: 1,
        payload_len: 0,
        payload_hash: [0; 32],
        beyond: crate::log::Beyond::new(),
    };
    Stamped { frame, op: op.body().unwrap() }
}

#[test]
fn a_person_names_themselves_and_nobody_else() {
    let entropy = SeededEntropy::new(1);
    let members = members(&entropy);
    let [ana, ben] = members.people;
    let hers = person_record(ana);
    let first = op(&entropy, ana, hers, 1, "Ana");
    let later = op(&entropy, ana, hers, 2, "Anita");
    let meddling = op(&entropy, ben, hers, 3, "Annoying");
    let odd = op(&entropy, ana, hers, 4, " Ana\n");
    let mut garbage = op(&entropy, ana, hers, 5, "x");
    garbage.op.truncate(3);
    let ops = [first.clone(), later.clone(), meddling.clone(), odd.clone(), garbage.clone()];
    let (named, folded) = pure(&members, hers, &ops);
    assert_eq!(named, Some((ana, "Anita".into())));
    assert_eq!(folded.void, [meddling.frame.id, odd.frame.id, garbage.frame.id].into());
    let stray = op(&entropy, ana, RecordId::derived("person", &[b"nobody"]), 1, "Ana");
    let (named, folded) = pure(&members, stray.frame.record, std::slice::from_ref(&stray));
    assert_eq!((named, folded.void.len()), (None, 1), "a record that is nobody's");
    assert!(!deletes(&members, &[first.frame]));
}

#[test]
fn the_row_is_what_the_operations_say_and_no_more() {
    let entropy = SeededEntropy::new(2);
    let members = members(&entropy);
    let [ana, ben] = members.people;
    let record = person_record(ana);
    let db = scratch(&COUPLE).unwrap();
    let good = op(&entropy, ana, record, 1, "Ana");
    let fold_of = |ops: &[Stamped<Vec<u8>>]| {
        db.write(|tx| fold(tx, &Folding { members: &members, record, parent: None, ops })).unwrap();
        db.read(rows::names).unwrap()
    };
    assert_eq!(fold_of(std::slice::from_ref(&good)), [(ana, "Ana".to_owned())].into());
    assert_eq!(fold_of(std::slice::from_ref(&good)), [(ana, "Ana".to_owned())].into());
    assert_eq!(fold_of(&[op(&entropy, ben, record, 2, "Not Ana")]), [].into());
}
