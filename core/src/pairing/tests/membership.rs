use super::*;
use crate::error::VaultFault;

fn settled(keystore: &TestKeystore) -> (Database, Membership) {
    let (ana, _) = comparing(1);
    let membership = ana.membership().unwrap();
    let db = scratch(&COUPLE).unwrap();
    db.write(|tx| settle(tx, keystore, &SeededEntropy::new(9), &at(5), &membership)).unwrap();
    (db, membership)
}

#[test]
fn the_couples_file_gives_back_what_the_handshake_left() {
    let keystore = TestKeystore::of_phone(1);
    let (db, membership) = settled(&keystore);
    let here = db.read(standing).unwrap().unwrap();
    assert_eq!((here.couple, here.role), (membership.couple, Role::Inviter));
    assert_eq!((&here.me, &here.partner), (&membership.me, &membership.partner));
    assert_eq!((here.confirmed_ms, here.partner_confirmed_ms, here.welcomed_ms), (at(5).utc_ms, None, None));
    assert!(here.members().people.contains(&here.partner.person));
    assert!(here.members().people[0] < here.members().people[1]);
    let key = db.read(|c| couple_key(c, &keystore)).unwrap();
    assert_eq!(db.read(|c| lanes(c, &key)).unwrap(), membership.lanes);
    assert_eq!(db.read(|c| welcome(c, &key)).unwrap(), membership.welcome);
    assert_eq!(db.read(|c| meeting_place(c, &key)).unwrap(), Some(meet()));
    let called = db.read(names).unwrap();
    assert_eq!(called[&here.partner.person], "Ben", "as at pairing, until they name themselves");
    db.write(|tx| rows::put_name(tx, here.partner.person, "Benny")).unwrap();
    assert_eq!(db.read(names).unwrap()[&here.partner.person], "Benny");
}

#[test]
fn confirmations_and_the_welcome_are_noted_once() {
    let keystore = TestKeystore::of_phone(1);
    let (db, _) = settled(&keystore);
    for later in [10, 20] {
        db.write(|tx| note_partner_confirmed(tx, &at(later))).unwrap();
        db.write(|tx| note_welcomed(tx, &at(later))).unwrap();
    }
    let here = db.read(standing).unwrap().unwrap();
    assert_eq!((here.partner_confirmed_ms, here.welcomed_ms), (Some(at(10).utc_ms), Some(at(10).utc_ms)));
    db.write(forget_meeting_place).unwrap();
    let key = db.read(|c| couple_key(c, &keystore)).unwrap();
    assert_eq!(db.read(|c| meeting_place(c, &key)).unwrap(), None);
}

#[test]
fn settling_again_changes_nothing_and_another_couple_is_refused() {
    let keystore = TestKeystore::of_phone(1);
    let (db, membership) = settled(&keystore);
    let key = db.read(|c| couple_key(c, &keystore)).unwrap();
    let entropy = SeededEntropy::new(77);
    db.write(|tx| settle(tx, &keystore, &entropy, &at(99), &membership)).unwrap();
    assert_eq!(db.read(|c| couple_key(c, &keystore)).unwrap(), key);
    let other = comparing(50).0.membership().unwrap();
    let refusal = db.write(|tx| settle(tx, &keystore, &entropy, &at(99), &other));
    assert_eq!(refused(refusal), PairingFault::AlreadyPaired);
}

#[test]
fn a_copied_folder_is_readable_and_holds_no_key() {
    let keystore = TestKeystore::of_phone(1);
    let (db, _) = settled(&keystore);
    keystore.lock(true);
    assert_eq!(db.read(|c| couple_key(c, &keystore)), Err(Error::Vault(VaultFault::KeystoreLocked)));
    keystore.lock(false);
    keystore.becomes(2);
    assert_eq!(db.read(|c| couple_key(c, &keystore)), Err(Error::NewPhone));
    assert!(db.read(standing).unwrap().is_some());
    let foreign = crate::crypto::Key([3; 32]);
    assert_eq!(db.read(|c| lanes(c, &foreign)), Err(Error::NewPhone));
}

#[test]
fn before_anyone_confirmed_there_is_no_couple() {
    let db = scratch(&COUPLE).unwrap();
    assert_eq!(db.read(standing).unwrap(), None);
    assert_eq!(db.read(|c| couple_key(c, &TestKeystore::of_phone(1))), Err(Error::NotPaired));
}

#[test]
fn the_joiner_keeps_the_welcome_when_it_comes() {
    let keystore = TestKeystore::of_phone(1);
    let (ana, ben) = comparing(1);
    let db = scratch(&COUPLE).unwrap();
    let entropy = SeededEntropy::new(9);
    db.write(|tx| settle(tx, &keystore, &entropy, &at(5), &ben.membership().unwrap())).unwrap();
    let key = db.read(|c| couple_key(c, &keystore)).unwrap();
    assert_eq!(db.read(|c| welcome(c, &key)).unwrap(), None);
    let sent = ana.membership().unwrap().welcome.unwrap().to_bytes().unwrap();
    let arrived = Welcome::from_bytes(&sent).unwrap();
    db.write(|tx| keep_welcome(tx, &entropy, &key, &arrived)).unwrap();
    assert_eq!(db.read(|c| welcome(c, &key)).unwrap(), ana.membership().unwrap().welcome);
}

#[test]
fn a_welcome_that_is_cut_or_too_large_is_none() {
    let full = Welcome {
        closing: Some([(crate::ids::DeviceId(uuid::Uuid::nil()), 7)].into()),
        counter: Some(9),
        ..Welcome::fresh(&SeededEntropy::new(1), Some(b"folder".to_vec())).unwrap()
    };
    let bytes = full.to_bytes().unwrap();
    assert_eq!(Welcome::from_bytes(&bytes), Some(full.clone()));
    for altered in damaged(&bytes) {
        let _ = Welcome::from_bytes(&altered);
    }
    for end in 0..bytes.len() {
        assert_eq!(Welcome::from_bytes(&bytes[..end]), None);
    }
    let large = Welcome { mailbox: Some(vec![0; 4097]), ..full };
    assert_eq!(Welcome::from_bytes(&large.to_bytes().unwrap()), None);
    assert!(Welcome::fresh(&SeededEntropy::new(1), large.mailbox).is_err());
}
