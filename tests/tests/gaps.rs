//! What the store held back for a while, and what must follow when it gives it out.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use attune_tests::Couple;

fn files(couple: &Couple) -> BTreeSet<PathBuf> {
    fs::read_dir(&couple.between).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).collect()
}

/// What an exchange of Ben's adds to the mailbox.
fn bens_new_blob(couple: &Couple) -> PathBuf {
    let before = files(couple);
    couple.ben.sync();
    let new: Vec<PathBuf> = files(couple).difference(&before).cloned().collect();
    assert_eq!(new.len(), 1);
    new[0].clone()
}

#[test]
fn an_operation_above_a_gap_is_acknowledged_when_the_gap_closes() {
    let couple = Couple::paired(70);
    let (ana, ben) = (&couple.ana, &couple.ben);
    ana.attune.set_name(&ana.here, "Anouk").unwrap();
    ana.sync();
    // Ben's acknowledgement is lost, so that what he does next arrives above a gap. Ana asks for what is
    // missing; it comes again, and tells her nothing new but that the gap is closed.
    fs::remove_file(bens_new_blob(&couple)).unwrap();
    ben.attune.set_name(&ben.here, "Benno").unwrap();
    bens_new_blob(&couple);
    for _ in 0..3 {
        couple.settle();
        ana.clock.pass(3_600_000);
        ben.clock.pass(3_600_000);
    }
    assert_eq!(ana.attune.us(&ana.here).unwrap().partner.as_deref(), Some("Benno"));
    assert_eq!(ben.attune.us(&ben.here).unwrap().status.waiting, 0);
}
