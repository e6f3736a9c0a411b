#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use std::path::Path;

use super::*;
use crate::crypto::passphrase::Work;
use crate::error::Error;
use crate::random::SeededEntropy;
use crate::store::{self, Database};
use crate::time::{Clock, SteppedClock};

const PASSPHRASE: &str = "warm rain on a tin roof";
const KIND: Kind = Kind(0x0101);

/// Weak where the feature allows it, else as little as a release does: the tests hold either way.
#[cfg(feature = "weak-passphrase")]
const WORK: Work = Work::WEAK;
#[cfg(not(feature = "weak-passphrase"))]
const WORK: Work = Work::FLOOR;

fn set_up(db: &Database, entropy: &SeededEntropy) -> (Open, Words) {
    db.write(|tx| create(tx, entropy, PASSPHRASE, WORK)).unwrap()
}

fn scratch() -> (Database, SeededEntropy, SteppedClock) {
    (store::scratch(&store::PRIVATE).unwrap(), SeededEntropy::new(11), SteppedClock::at(1_790_000_000_000))
}

fn put_new(db: &Database, entropy: &SeededEntropy, plain: &[u8]) -> RecordId {
    let id = RecordId::random(entropy).unwrap();
    db.write(|tx| put(tx, entropy, KIND, id, plain)).unwrap();
    id
}

fn plain(db: &Database, open: &Open, id: RecordId) -> Option<Vec<u8>> {
    db.read(|conn| read(conn, open, id)).unwrap().map(|record| record.plain.to_vec())
}

fn fault<T: std::fmt::Debug>(result: Result<T>) -> VaultFault {
    match result {
        Err(Error::Vault(fault)) => fault,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_written_while_locked_is_read_once_open() {
    let (db, entropy, clock) = scratch();
    assert_eq!(fault(db.write(|tx| put(tx, &entropy, KIND, RecordId::random(&entropy)?, b"x"))), VaultFault::NotSetUp);
    drop(set_up(&db, &entropy));
    let id = put_new(&db, &entropy, b"I was afraid today");
    let open = unlock(&db, &clock.now().unwrap(), PASSPHRASE).unwrap();
    assert_eq!(plain(&db, &open, id).as_deref(), Some(&b"I was afraid today"[..]));
    db.write(|tx| put(tx, &entropy, KIND, id, b"and then I told Ben")).unwrap();
    assert_eq!(plain(&db, &open, id).as_deref(), Some(&b"and then I told Ben"[..]), "put anew, read anew");
    let other = RecordId::random(&entropy).unwrap();
    db.write(|tx| put(tx, &entropy, Kind(0x0301), other, b"")).unwrap();
    let found = db.read(|conn| all(conn, &open, KIND)).unwrap();
    assert_eq!((found.records.len(), found.unreadable), (1, 0));
    assert!(db.write(|tx| delete(tx, id)).unwrap());
    assert!(!db.write(|tx| delete(tx, id)).unwrap());
    assert_eq!(plain(&db, &open, id), None);
}

#[test]
fn a_vault_is_set_up_once_and_not_with_a_short_passphrase() {
    let (db, entropy, _) = scratch();
    assert_eq!(fault(db.write(|tx| create(tx, &entropy, "1234567", WORK))), VaultFault::Short);
    assert!(!db.read(exists).unwrap());
    set_up(&db, &entropy);
    assert_eq!(fault(db.write(|tx| create(tx, &entropy, PASSPHRASE, WORK))), VaultFault::Exists);
}

#[cfg(not(feature = "weak-passphrase"))]
#[test]
fn weak_work_is_refused() {
    let (db, entropy, _) = scratch();
    let weak = Work { memory_kib: 1024, passes: 1 };
    assert!(db.write(|tx| create(tx, &entropy, PASSPHRASE, weak)).is_err());
}

#[test]
fn wrong_guesses_wait_by_the_clock_nobody_turns_and_wipe_nothing() {
    let (db, entropy, clock) = scratch();
    set_up(&db, &entropy);
    let id = put_new(&db, &entropy, b"still here");
    let guess = |words: &str| unlock(&db, &clock.now().unwrap(), words);
    for _ in 0..3 {
        assert_eq!(fault(guess("not this one")), VaultFault::Wrong);
    }
    assert_eq!(fault(guess(PASSPHRASE)), VaultFault::Wait { seconds: 5 }, "the right one waits too");
    clock.turn(4_000_000_000_000);
    assert_eq!(fault(guess(PASSPHRASE)), VaultFault::Wait { seconds: 5 }, "turning the clock helps nobody");
    clock.pass(4_000);
    clock.reboot("boot-2");
    assert_eq!(fault(guess(PASSPHRASE)), VaultFault::Wait { seconds: 5 }, "nor does a restart");
    clock.pass(5_000);
    assert_eq!(fault(guess("nor this")), VaultFault::Wrong);
    assert_eq!(fault(guess(PASSPHRASE)), VaultFault::Wait { seconds: 10 });
    clock.pass(10_000);
    let open = guess(PASSPHRASE).unwrap();
    assert_eq!(plain(&db, &open, id).as_deref(), Some(&b"still here"[..]));
    assert_eq!(fault(guess("not this one")), VaultFault::Wrong);
    assert!(guess(PASSPHRASE).is_ok(), "a right guess cleared the count");
}

#[test]
fn a_letter_typed_in_two_forms_is_the_same_passphrase() {
    let (db, entropy, clock) = scratch();
    db.write(|tx| create(tx, &entropy, "caf\u{e9} am see", WORK)).unwrap();
    assert!(unlock(&db, &clock.now().unwrap(), "cafe\u{301} am see").is_ok());
    assert_eq!(fault(unlock(&db, &clock.now().unwrap(), "cafe am see")), VaultFault::Wrong);
}

#[test]
fn the_24_words_open_it_when_the_passphrase_is_forgotten() {
    let (db, entropy, clock) = scratch();
    let (_, words) = set_up(&db, &entropy);
    let typed = words.list().join(" ");
    let id = put_new(&db, &entropy, b"kept");
    for _ in 0..5 {
        let _ = unlock(&db, &clock.now().unwrap(), "forgotten it");
    }
    let open = db.read(|conn| unlock_with_words(conn, &typed)).unwrap();
    assert_eq!(plain(&db, &open, id).as_deref(), Some(&b"kept"[..]));
    let strange = recovery::Words::random(&entropy).unwrap().list().join(" ");
    assert_eq!(fault(db.read(|conn| unlock_with_words(conn, &strange))), VaultFault::Wrong);
    assert_eq!(fault(db.read(|conn| unlock_with_words(conn, "abandon"))), VaultFault::RecoveryWords);
    db.write(|tx| change_passphrase(tx, &entropy, &open, "a newer one", WORK)).unwrap();
    assert!(
        unlock(&db, &clock.now().unwrap(), "a newer one").is_ok(),
        "a new passphrase does not wait for old guesses"
    );
    assert_eq!(fault(unlock(&db, &clock.now().unwrap(), PASSPHRASE)), VaultFault::Wrong);
    db.write(|tx| new_words(tx, &entropy, &open)).unwrap();
    assert_eq!(fault(db.read(|conn| unlock_with_words(conn, &typed))), VaultFault::Wrong);
}

#[test]
fn a_file_that_asks_for_too_much_work_is_refused_with_words() {
    let (db, entropy, clock) = scratch();
    set_up(&db, &entropy);
    for (memory_kib, passes) in [(300 * 1024, 3), (64 * 1024, 21), (1_i64 << 40, 3), (-1, 3)] {
        db.write(|tx| {
            tx.execute("UPDATE vault_slot SET memory_kib = ?, passes = ?", [memory_kib, passes])?;
            tx.execute("DELETE FROM vault_guess", [])?;
            Ok(())
        })
        .unwrap();
        assert_eq!(fault(unlock(&db, &clock.now().unwrap(), PASSPHRASE)), VaultFault::Costly);
        assert!(db.read(rows::guesses).unwrap().is_some(), "a guess is counted before it is tried");
    }
}

#[test]
fn a_record_moved_altered_or_cut_does_not_open_and_hides_no_other() {
    let (db, entropy, _) = scratch();
    let (open, _) = set_up(&db, &entropy);
    let (one, two) = (put_new(&db, &entropy, b"one"), put_new(&db, &entropy, b"two"));
    let sealed = db.read(|conn| rows::sealed(conn, one)).unwrap().unwrap();
    for at in [0, 1, 40, sealed.len() - 1] {
        let mut altered = sealed.clone();
        altered[at] ^= 1;
        assert!(open.record(one, &altered).is_none(), "byte {at}");
        assert!(open.record(one, &sealed[..at]).is_none(), "cut at {at}");
    }
    db.write(|tx| rows::put(tx, two, &sealed)).unwrap();
    assert!(db.read(|conn| read(conn, &open, two)).is_err(), "a seal is bound to its id");
    let found = db.read(|conn| all(conn, &open, KIND)).unwrap();
    assert_eq!((found.records.len(), found.unreadable), (1, 1));
}

#[test]
fn ids_that_tell_something_are_refused() {
    let (db, entropy, _) = scratch();
    set_up(&db, &entropy);
    let ordered = RecordId::ordered(&entropy, 1_790_000_000_000).unwrap();
    let derived = RecordId::derived("step", &[b"session"]);
    for id in [ordered, derived].into_iter().filter(|id| id.0.get_version_num() != 4) {
        assert!(db.write(|tx| put(tx, &entropy, KIND, id, b"x")).is_err());
    }
}

#[test]
fn lengths_tell_only_about_how_much() {
    let (db, entropy, _) = scratch();
    set_up(&db, &entropy);
    let long = |count: usize| {
        let id = put_new(&db, &entropy, &vec![b'x'; count]);
        db.read(|conn| rows::sealed(conn, id)).unwrap().unwrap().len()
    };
    assert_eq!(long(0), long(250));
    assert_eq!(long(1_000), long(1_010));
    for length in 1..100_000 {
        let padded = seal::padded(length);
        assert!(padded >= length.max(256) && padded * 100 <= length.max(256) * 112, "{length} {padded}");
    }
}

fn everything_in(folder: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        bytes.extend(std::fs::read(file.unwrap().path()).unwrap());
    }
    bytes
}

fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

#[test]
fn the_files_of_a_vault_hold_neither_texts_nor_kinds_nor_keys_nor_words() {
    let folder = tempfile::tempdir().unwrap();
    let db = Database::open(&folder.path().join("private.db"), &store::PRIVATE).unwrap();
    let (entropy, clock) = (SeededEntropy::new(12), SteppedClock::at(1_790_000_000_000));
    let (open, words) = set_up(&db, &entropy);
    let canary = b"CANARY-zaunkoenig-2026-11-22";
    let ids: Vec<RecordId> = (0..40).map(|_| put_new(&db, &entropy, canary)).collect();
    let _ = unlock(&db, &clock.now().unwrap(), "CANARY-guess").unwrap_err();
    let check = |moment: &str| {
        let bytes = everything_in(folder.path());
        for needle in [&canary[..], b"CANARY", PASSPHRASE.as_bytes(), &open.vault_key().0] {
            assert!(!holds(&bytes, needle), "{moment}: {:?}", String::from_utf8_lossy(needle));
        }
        let list = words.list();
        assert!(!list.iter().filter(|word| word.len() > 5).any(|word| holds(&bytes, word.as_bytes())), "{moment}");
        bytes
    };
    assert!(holds(&check("with a log"), ids[0].bytes()));
    let mut sorted = ids.clone();
    sorted.sort();
    let found = db.read(|conn| all(conn, &open, KIND)).unwrap();
    assert_eq!(found.records.iter().map(|record| record.id).collect::<Vec<_>>(), sorted, "order of writing is gone");
    let sealed = db.read(|conn| rows::sealed(conn, ids[0])).unwrap().unwrap();
    for id in &ids {
        db.write(|tx| delete(tx, *id)).unwrap();
    }
    db.checkpoint().unwrap();
    let bytes = check("after deleting");
    assert!(!holds(&bytes, &sealed[..64]) && !holds(&bytes, ids[0].bytes()), "a deletion deletes");
    drop(db);
    check("after closing");
}
