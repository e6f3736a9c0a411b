//! What one phone does with a reminder: silence, not today, done, later, and a kill on the way.

use super::*;

#[test]
fn silence_and_not_today_stay_on_this_phone() {
    let (ana, ben) = two();
    let id = agreed(&ana, &ben);
    ben.device.write(|d| not_today(d, id, civil("2026-11-22T17:00:00"))).unwrap();
    assert_eq!(ben.rings()[0], "2026-11-29T17:00:00");
    assert_eq!(ana.rings()[0], "2026-11-22T17:00:00");
    ben.device.write(|d| silence(d, id, true)).unwrap();
    assert!(ben.rings().is_empty());
    ben.device.write(|d| silence(d, id, false)).unwrap();
    assert!(!ben.rings().is_empty());
    assert_eq!(ben.own().len(), 1);
}

#[test]
fn done_is_for_the_one_who_did_and_once() {
    let (ana, ben) = two();
    let id = agreed(&ana, &ben);
    let sunday = civil("2026-11-22T17:00:00");
    for _ in 0..2 {
        ana.act(|tx, l, a| done(tx, l, a, id, sunday)).unwrap();
    }
    assert_eq!(ana.own().len(), 4);
    assert_eq!(ana.rings()[0], "2026-11-29T17:00:00");
    ben.hear(&ana);
    assert_eq!(ben.rings()[0], "2026-11-22T17:00:00");
    let monday = ana.act(|tx, l, a| done(tx, l, a, id, civil("2026-11-23T17:00:00")));
    assert_eq!(monday, Err(Error::gone("date")));
    let nothing = ana.act(|tx, l, a| done(tx, l, a, RitualId(Uuid::nil()), sunday));
    assert_eq!(nothing, Err(Error::gone("ritual")));
}

#[test]
fn in_ten_minutes_is_ten_minutes_from_the_tap() {
    let (ana, mut ben) = two();
    let id = agreed(&ana, &ben);
    ben.now.utc_ms = at("2026-11-22T17:02:00");
    ben.device.write(|d| in_ten_minutes(d, &ben.now, id, civil("2026-11-22T17:00:00"))).unwrap();
    assert_eq!(ben.rings()[0], "2026-11-22T17:12:00");
}

#[test]
fn a_kill_between_setting_and_telling_heals_at_the_next_plan() {
    let (ana, mut ben) = two();
    agreed(&ana, &ben);
    let first = ben.plan();
    let ids: Vec<_> = first.diff.add.iter().map(|one| one.id).collect();
    assert!(!ids.is_empty());
    ben.keep(&first);
    assert_eq!(ben.plan().diff.replace, first.diff.add, "nobody told, so it is all to be set again");
    ben.device.write(|d| scheduled(d, &ids[1..], &ids[..1])).unwrap();
    assert_eq!(ben.plan().diff.replace.iter().map(|one| one.id).collect::<Vec<_>>(), ids[..1]);
    ben.device.write(|d| scheduled(d, &ids[..1], &[])).unwrap();
    assert!(ben.plan().diff.is_empty());
    ben.now.boot = "b2".into();
    assert_eq!(ben.plan().diff.add.len(), ids.len());
}

#[test]
fn what_was_set_and_never_told_is_taken_away_when_it_is_not_wanted_any_more() {
    let (ana, ben) = two();
    let id = agreed(&ana, &ben);
    let first = ben.plan();
    ben.keep(&first);
    ben.device.write(|d| silence(d, id, true)).unwrap();
    let quiet = ben.plan();
    let mut set: Vec<_> = first.diff.add.iter().map(|one| one.id).collect();
    set.sort();
    assert_eq!(quiet.diff.cancel, set);
    ben.keep(&quiet);
    ben.device.write(|d| silence(d, id, false)).unwrap();
    assert_eq!(ben.plan().diff.replace.len(), set.len(), "taken away and never told");
}
