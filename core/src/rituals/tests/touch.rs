//! A small touch: told to nobody before both wish for it, ended by either, unseen, and over by itself.

use super::screens::Touch;
use super::*;
use crate::rituals::touch::{TouchEnded, TouchWished};

const DAY_MS: i64 = 24 * 3_600_000;

fn stands(phone: &Phone) -> Touch {
    phone.couple.read(|c| touch(c, phone.me, &phone.now)).unwrap()
}

fn hear_each_other(ana: &Phone, ben: &Phone) {
    ana.hear(ben);
    ben.hear(ana);
}

#[test]
fn who_wishes_for_it_is_told_to_nobody_before_both_do() {
    let (ana, ben) = two();
    ana.act(wish_touch).unwrap();
    ana.act(wish_touch).unwrap();
    assert_eq!(ana.own().len(), 1, "once is enough");
    hear_each_other(&ana, &ben);
    assert_eq!((stands(&ana), stands(&ben)), (Touch::Wished, Touch::NotYet));
    ben.act(end_touch).unwrap();
    assert!(ben.own().is_empty(), "nor is there anything to end");
    ben.act(wish_touch).unwrap();
    hear_each_other(&ana, &ben);
    assert_eq!((stands(&ana), stands(&ben)), (Touch::On, Touch::On));
    assert!(ana.plan().wanted.is_empty() && ben.plan().wanted.is_empty(), "no reminder is ever set");
}

#[test]
fn either_ends_it_for_both_and_leaves_no_wish_behind() {
    for ends in [true, false] {
        let (ana, ben) = two();
        for phone in [&ana, &ben] {
            phone.act(wish_touch).unwrap();
        }
        hear_each_other(&ana, &ben);
        (if ends { &ana } else { &ben }).act(end_touch).unwrap();
        hear_each_other(&ana, &ben);
        assert_eq!((stands(&ana), stands(&ben)), (Touch::NotYet, Touch::NotYet));
        ana.act(wish_touch).unwrap();
        hear_each_other(&ana, &ben);
        assert_eq!((stands(&ana), stands(&ben)), (Touch::Wished, Touch::NotYet), "and it begins as it first did");
        ana.act(end_touch).unwrap();
        assert_eq!(stands(&ana), Touch::NotYet, "a wish is taken back alike");
    }
}

#[test]
fn an_end_takes_no_wish_back_that_its_author_had_not_seen() {
    let (ana, ben) = two();
    ana.act(wish_touch).unwrap();
    ben.act(wish_touch).unwrap();
    ana.act(end_touch).unwrap();
    hear_each_other(&ana, &ben);
    assert_eq!((stands(&ana), stands(&ben)), (Touch::NotYet, Touch::Wished));
}

#[test]
fn it_lapses_after_thirty_days_and_so_does_a_wish() {
    let (mut ana, mut ben) = two();
    let pass = |phones: [&mut Phone; 2], days: i64| phones.into_iter().for_each(|one| one.now.utc_ms += days * DAY_MS);
    ana.act(wish_touch).unwrap();
    pass([&mut ana, &mut ben], 30);
    ben.act(wish_touch).unwrap();
    hear_each_other(&ana, &ben);
    assert_eq!((stands(&ana), stands(&ben)), (Touch::NotYet, Touch::Wished), "they do not meet");
    pass([&mut ana, &mut ben], 29);
    ana.act(wish_touch).unwrap();
    hear_each_other(&ana, &ben);
    assert_eq!((stands(&ana), stands(&ben)), (Touch::On, Touch::On));
    pass([&mut ana, &mut ben], 29);
    assert_eq!((stands(&ana), stands(&ben)), (Touch::On, Touch::On));
    pass([&mut ana, &mut ben], 1);
    assert_eq!((stands(&ana), stands(&ben)), (Touch::NotYet, Touch::NotYet));
}

#[test]
fn it_counts_in_its_own_record_only() {
    let ana = Phone::new(1);
    let elsewhere = RecordId(Uuid::from_u128(7));
    ana.forge(elsewhere, None, RitualOp::TouchWished(TouchWished {}));
    ana.forge(elsewhere, None, RitualOp::TouchEnded(TouchEnded {}));
    assert_eq!((ana.voids(elsewhere), stands(&ana)), (2, Touch::NotYet));
}
