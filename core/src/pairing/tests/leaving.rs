use super::*;

const DAY: u64 = 24 * 3_600_000;

fn couple(keystore: &TestKeystore) -> Database {
    let db = scratch(&COUPLE).unwrap();
    let membership = comparing(1).0.membership().unwrap();
    db.write(|tx| settle(tx, keystore, &SeededEntropy::new(9), &at(0), &membership)).unwrap();
    db
}

fn farewell() -> Parting {
    Parting { name: [7; 32], blob: Some(b"sealed".to_vec()), mailbox: Some(b"secret".to_vec()), own_blobs: vec![1; 64] }
}

fn due(db: &Database, keystore: &TestKeystore, later: u64) -> Option<Errand> {
    db.read(|connection| errand(connection, keystore, &at(later))).unwrap()
}

#[test]
fn leaving_destroys_every_key_and_keeps_what_was_written() {
    let keystore = TestKeystore::of_phone(1);
    let db = couple(&keystore);
    let key = db.read(|c| couple_key(c, &keystore)).unwrap();
    let ana = db.read(standing).unwrap().unwrap().me.person;
    db.write(|tx| rows::put_name(tx, ana, "Anita")).unwrap();
    db.write(|tx| leave(tx, &keystore, &at(10), Some(&farewell()))).unwrap();
    assert_eq!(db.read(|c| couple_key(c, &keystore)), Err(Error::Ended));
    assert_eq!(db.read(|c| lanes(c, &key)), Err(Error::NewPhone), "even who kept the key finds nothing under it");
    for table in ["local_couple_key", "local_secrets"] {
        let left: i64 =
            db.read(|c| Ok(c.query_row(&format!("SELECT count(*) FROM {table}"), [], |r| r.get(0))?)).unwrap();
        assert_eq!(left, 0, "{table}");
    }
    let here = db.read(standing).unwrap().unwrap();
    assert_eq!(here.ended, Some((Ended::Left, at(10).utc_ms)));
    assert_eq!(here.writable(), Err(Error::Ended));
    assert_eq!(db.read(names).unwrap()[&ana], "Anita");
}

#[test]
fn the_farewell_is_put_until_accepted_and_once_more_a_day_later() {
    let keystore = TestKeystore::of_phone(1);
    let db = couple(&keystore);
    assert_eq!(due(&db, &keystore, 0), None);
    db.write(|tx| leave(tx, &keystore, &at(0), Some(&farewell()))).unwrap();
    let put = Some(Errand::Put(farewell()));
    assert_eq!(due(&db, &keystore, 1), put);
    assert_eq!(due(&db, &keystore, 9 * DAY), put, "until it is accepted");
    db.write(|tx| farewell_accepted(tx, &at(9 * DAY))).unwrap();
    assert_eq!(due(&db, &keystore, 9 * DAY + 1), None);
    db.write(|tx| farewell_accepted(tx, &at(9 * DAY + 1))).unwrap();
    assert_eq!(due(&db, &keystore, 10 * DAY), put, "an early second success is not the one a day later");
    db.write(|tx| farewell_accepted(tx, &at(10 * DAY))).unwrap();
    assert_eq!(due(&db, &keystore, 10 * DAY + 1), None);
    assert_eq!(due(&db, &keystore, 30 * DAY), Some(Errand::CleanUp(farewell())));
    db.write(parting_done).unwrap();
    assert_eq!(due(&db, &keystore, 40 * DAY), None);
    assert_eq!(db.read(|c| parting(c, &keystore)).unwrap(), None);
}

#[test]
fn who_just_stops_says_nothing_and_still_cleans_up() {
    let keystore = TestKeystore::of_phone(1);
    let db = couple(&keystore);
    let silent = Parting { blob: None, ..farewell() };
    db.write(|tx| leave(tx, &keystore, &at(0), Some(&silent))).unwrap();
    assert_eq!(due(&db, &keystore, 1), None);
    assert_eq!(due(&db, &keystore, 30 * DAY), Some(Errand::CleanUp(silent)));
}

#[test]
fn leaving_twice_or_after_the_partner_left_changes_nothing() {
    let keystore = TestKeystore::of_phone(1);
    let db = couple(&keystore);
    db.write(|tx| obey(tx, &at(5), Farewell::Left)).unwrap();
    db.write(|tx| obey(tx, &at(6), Farewell::Replaced)).unwrap();
    db.write(|tx| leave(tx, &keystore, &at(7), None)).unwrap();
    let here = db.read(standing).unwrap().unwrap();
    assert_eq!(here.ended, Some((Ended::PartnerLeft, at(5).utc_ms)));
    assert_eq!(due(&db, &keystore, DAY), None, "nothing is said back");
    let left = couple(&keystore);
    left.write(|tx| leave(tx, &keystore, &at(0), Some(&farewell()))).unwrap();
    left.write(|tx| leave(tx, &keystore, &at(9), Some(&Parting { name: [8; 32], ..farewell() }))).unwrap();
    assert_eq!(due(&left, &keystore, 10), Some(Errand::Put(farewell())), "the first farewell stands");
}

#[test]
fn leaving_that_fails_half_way_leaves_everything_whole() {
    let keystore = TestKeystore::of_phone(1);
    let db = couple(&keystore);
    let killed = db.write(|tx| {
        leave(tx, &keystore, &at(0), Some(&farewell()))?;
        Err::<(), _>(Error::internal("test", "killed"))
    });
    assert!(killed.is_err());
    assert!(db.read(|c| couple_key(c, &keystore)).is_ok());
    assert_eq!(db.read(standing).unwrap().unwrap().ended, None);
    assert_eq!(due(&db, &keystore, 1), None);
}

#[test]
fn a_copied_folder_owes_nobody_a_farewell() {
    let keystore = TestKeystore::of_phone(1);
    let db = couple(&keystore);
    db.write(|tx| leave(tx, &keystore, &at(0), Some(&farewell()))).unwrap();
    keystore.becomes(2);
    assert_eq!(due(&db, &keystore, 1), None);
    keystore.lock(true);
    let locked = db.read(|c| errand(c, &keystore, &at(1)));
    assert_eq!(locked, Err(Error::Vault(crate::error::VaultFault::KeystoreLocked)));
}

#[test]
fn a_farewell_says_left_or_replaced_and_garbage_says_nothing() {
    for one in [Farewell::Left, Farewell::Replaced] {
        let bytes = one.to_bytes().unwrap();
        assert_eq!(Farewell::from_bytes(&bytes), Some(one));
        for end in 0..bytes.len() {
            assert_eq!(Farewell::from_bytes(&bytes[..end]), None);
        }
        for altered in damaged(&bytes) {
            let _ = Farewell::from_bytes(&altered);
        }
    }
    assert_eq!((Farewell::Left.ends(), Farewell::Replaced.ends()), (Ended::PartnerLeft, Ended::Replaced));
}
