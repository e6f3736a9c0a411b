use super::*;

fn couple(keystore: &TestKeystore) -> Database {
    let db = scratch(&COUPLE).unwrap();
    let membership = comparing(1).0.membership().unwrap();
    db.write(|tx| settle(tx, keystore, &SeededEntropy::new(9), &at(0), &membership)).unwrap();
    db
}

fn places(db: &Database, keystore: &TestKeystore) -> Option<Vec<u8>> {
    db.read(|connection| parting_places(connection, keystore)).unwrap().map(|bytes| bytes.to_vec())
}

#[test]
fn leaving_destroys_every_key_and_keeps_what_was_written() {
    let keystore = TestKeystore::of_phone(1);
    let db = couple(&keystore);
    let key = db.read(|c| couple_key(c, &keystore)).unwrap();
    let ana = db.read(standing).unwrap().unwrap().me.person;
    db.write(|tx| rows::put_name(tx, ana, "Anita")).unwrap();
    db.write(|tx| leave(tx, &keystore, &at(10), b"the mailbox")).unwrap();
    assert_eq!(db.read(|c| couple_key(c, &keystore)), Err(Error::Ended));
    assert_eq!(db.read(|c| lanes(c, &key)), Err(Error::NewPhone), "even who kept the key finds nothing under it");
    for table in ["local_couple_key", "local_secrets"] {
        let count = format!("SELECT count(*) FROM {table}");
        let left: i64 = db.read(|c| Ok(c.query_row(&count, [], |row| row.get(0))?)).unwrap();
        assert_eq!(left, 0, "{table}");
    }
    let here = db.read(standing).unwrap().unwrap();
    assert_eq!(here.ended, Some((Ended::Left, at(10).utc_ms)));
    assert_eq!(here.writable(), Err(Error::Ended));
    assert_eq!(db.read(names).unwrap()[&ana], "Anita");
}

#[test]
fn no_byte_of_the_keys_is_left_in_the_files() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("couple.db");
    let keystore = TestKeystore::of_phone(1);
    let db = Database::open(&path, &COUPLE).unwrap();
    let membership = comparing(1).0.membership().unwrap();
    db.write(|tx| settle(tx, &keystore, &SeededEntropy::new(9), &at(0), &membership)).unwrap();
    let wrapped = db.read(rows::couple_key).unwrap().unwrap();
    let sealed = db.read(|c| rows::secret(c, "lanes")).unwrap().unwrap();
    let held = || {
        let files = std::fs::read_dir(folder.path()).unwrap().map(|file| std::fs::read(file.unwrap().path()).unwrap());
        let all = files.collect::<Vec<_>>().concat();
        [&wrapped[1..], &sealed[..32]].map(|secret| all.windows(secret.len()).any(|part| part == secret))
    };
    assert_eq!(held(), [true, true]);
    db.write(|tx| leave(tx, &keystore, &at(1), b"")).unwrap();
    assert_eq!(held(), [false, false], "neither in the database nor in its write-ahead log");
}

#[test]
fn the_way_to_the_mailbox_is_kept_for_the_farewell_and_no_longer() {
    let keystore = TestKeystore::of_phone(1);
    let db = couple(&keystore);
    assert_eq!(places(&db, &keystore), None);
    db.write(|tx| leave(tx, &keystore, &at(0), b"the mailbox")).unwrap();
    assert_eq!(places(&db, &keystore).as_deref(), Some(&b"the mailbox"[..]));
    db.write(forget_parting_places).unwrap();
    assert_eq!(places(&db, &keystore), None);
    let silent = couple(&keystore);
    silent.write(|tx| leave(tx, &keystore, &at(0), b"")).unwrap();
    assert_eq!(places(&silent, &keystore), None);
}

#[test]
fn leaving_twice_or_after_the_partner_left_changes_nothing() {
    let keystore = TestKeystore::of_phone(1);
    let db = couple(&keystore);
    db.write(|tx| obey(tx, &at(5), Ended::PartnerLeft)).unwrap();
    db.write(|tx| obey(tx, &at(6), Ended::Replaced)).unwrap();
    db.write(|tx| leave(tx, &keystore, &at(7), b"the mailbox")).unwrap();
    let here = db.read(standing).unwrap().unwrap();
    assert_eq!(here.ended, Some((Ended::PartnerLeft, at(5).utc_ms)));
    assert_eq!(places(&db, &keystore), None, "nothing is said back");
    let left = couple(&keystore);
    left.write(|tx| leave(tx, &keystore, &at(0), b"the mailbox")).unwrap();
    left.write(|tx| leave(tx, &keystore, &at(9), b"another")).unwrap();
    left.write(|tx| obey(tx, &at(10), Ended::PartnerLeft)).unwrap();
    assert_eq!(left.read(standing).unwrap().unwrap().ended, Some((Ended::Left, at(0).utc_ms)));
    assert_eq!(places(&left, &keystore).as_deref(), Some(&b"the mailbox"[..]));
}

#[test]
fn leaving_that_fails_half_way_leaves_everything_whole() {
    let keystore = TestKeystore::of_phone(1);
    let db = couple(&keystore);
    let killed = db.write(|tx| {
        leave(tx, &keystore, &at(0), b"the mailbox")?;
        Err::<(), _>(Error::internal("test", "killed"))
    });
    assert!(killed.is_err());
    assert!(db.read(|c| couple_key(c, &keystore)).is_ok());
    assert_eq!(db.read(standing).unwrap().unwrap().ended, None);
    assert_eq!(places(&db, &keystore), None);
}

#[test]
fn a_copied_folder_owes_nobody_a_farewell() {
    let keystore = TestKeystore::of_phone(1);
    let db = couple(&keystore);
    db.write(|tx| leave(tx, &keystore, &at(0), b"the mailbox")).unwrap();
    keystore.becomes(2);
    assert_eq!(places(&db, &keystore), None);
    keystore.lock(true);
    let locked = db.read(|c| parting_places(c, &keystore));
    assert_eq!(locked, Err(Error::Vault(crate::error::VaultFault::KeystoreLocked)));
}
