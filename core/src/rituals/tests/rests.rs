//! Rests: either begins one and either ends one, for both; nothing of what was agreed changes by it.

use super::screens::RestChoice;
use super::*;
use crate::ids::RestId;
use crate::rituals::ops::{RestEnded, Rested};

fn holiday(from: &str, until: &str) -> RestChoice {
    RestChoice::Holiday { from: from.parse().unwrap(), until: until.parse().unwrap() }
}

fn begin(phone: &Phone, choice: &RestChoice, ritual: Option<RitualId>) -> Result<RestId> {
    phone.act(|tx, l, a| rest(tx, l, a, choice, ritual))
}

fn end(phone: &Phone, id: RestId) -> Result<()> {
    phone.act(|tx, l, a| end_rest(tx, l, a, id))
}

fn daily(phone: &Phone, other: &Phone) -> RitualId {
    let draft = RitualDraft { repeat: typed("FREQ=DAILY"), time: "20:00".parse().unwrap(), ..our_week() };
    agreed_on(phone, other, &draft)
}

#[test]
fn a_week_of_little_energy_quiets_every_ritual_on_both_phones_and_asks_nobody() {
    let (ana, ben) = two();
    agreed(&ana, &ben);
    let every_day = daily(&ana, &ben);
    assert_eq!(ana.rings()[0], "2026-11-20T20:00:00");
    begin(&ana, &RestChoice::LowEnergyWeek, None).unwrap();
    ben.hear(&ana);
    for phone in [&ana, &ben] {
        assert_eq!(phone.rings()[..2], ["2026-11-27T20:00:00", "2026-11-28T20:00:00"]);
        assert_eq!((phone.state(every_day), phone.asked(every_day)), (RitualState::On, None));
    }
    let (_, holiday) =
        (begin(&ana, &RestChoice::Illness, None), begin(&ana, &holiday("2026-11-20", "2026-12-03"), None));
    holiday.unwrap();
    let told = ana.own().into_iter().rev().map(|one| one.payload.unwrap()[16..].to_vec()).take(2).collect::<Vec<_>>();
    assert_eq!(told[0], told[1], "days alone are told, not what for");
}

#[test]
fn a_rest_of_one_ritual_leaves_the_others_alone() {
    let (ana, ben) = two();
    agreed(&ana, &ben);
    let every_day = daily(&ana, &ben);
    begin(&ben, &holiday("2026-11-21", "2026-12-31"), Some(every_day)).unwrap();
    ana.hear(&ben);
    for phone in [&ana, &ben] {
        assert_eq!(phone.rings()[..3], ["2026-11-20T20:00:00", "2026-11-22T17:00:00", "2026-11-29T17:00:00"]);
    }
}

#[test]
fn either_ends_what_either_began_and_those_that_overlap_end_as_one() {
    let (mut ana, mut ben) = two();
    daily(&ana, &ben);
    // Both are tired at the same time, and neither has heard of the other.
    let hers = begin(&ana, &RestChoice::LowEnergyWeek, None).unwrap();
    begin(&ben, &RestChoice::Illness, None).unwrap();
    ana.hear(&ben);
    ben.hear(&ana);
    assert_eq!((ana.rings()[0].as_str(), ana.rings()), ("2026-12-04T20:00:00", ben.rings()));
    for phone in [&mut ana, &mut ben] {
        phone.now.utc_ms = at("2026-11-22T12:00:00");
    }
    end(&ben, hers).unwrap();
    ana.hear(&ben);
    assert_eq!((ana.rings()[0].as_str(), ana.rings()), ("2026-11-22T20:00:00", ben.rings()));
    let written = ben.own().len();
    end(&ben, hers).unwrap();
    assert_eq!(ben.own().len(), written, "ending what is over writes nothing");
    assert_eq!(end(&ben, RestId(Uuid::nil())), Err(Error::gone("rest")));
}

#[test]
fn of_two_ends_the_earlier_counts_and_one_that_never_began_is_none() {
    let (mut ana, mut ben) = two();
    daily(&ana, &ben);
    let id = begin(&ana, &holiday("2026-11-24", "2026-12-10"), None).unwrap();
    ben.hear(&ana);
    ana.now.utc_ms = at("2026-11-27T12:00:00");
    ben.now.utc_ms = at("2026-11-26T12:00:00");
    end(&ana, id).unwrap();
    end(&ben, id).unwrap();
    ana.hear(&ben);
    ben.hear(&ana);
    assert_eq!(ben.rings()[0], "2026-11-26T20:00:00");
    assert_eq!(ana.couple.read(|c| rows::couple::rests(c, None)), ben.couple.read(|c| rows::couple::rests(c, None)));
    let next = begin(&ana, &holiday("2027-01-01", "2027-01-05"), None).unwrap();
    end(&ana, next).unwrap();
    assert!(
        crate::rituals::rests::stretches(
            &ana.couple.read(|c| rows::couple::rests(c, None)).unwrap(),
            "2026-11-27".parse().unwrap()
        )
        .is_empty()
    );
}

#[test]
fn days_that_make_no_sense_are_refused_and_what_a_changed_client_writes_is_void() {
    let (ana, ben) = two();
    let id = agreed(&ana, &ben);
    let wrong = Err(Error::input("until", "error-rest-days"));
    for (from, until) in [
        ("2026-12-02", "2026-12-01"),
        ("2026-11-01", "2026-11-19"),
        ("2026-12-01", "2027-12-02"),
        ("0001-01-01", "9999-12-31"),
    ] {
        assert_eq!(begin(&ana, &holiday(from, until), None), wrong, "{from} to {until}");
    }
    assert!(begin(&ana, &holiday("2026-12-01", "2027-12-01"), Some(id)).is_ok());
    let nothing = RitualId(Uuid::nil());
    assert_eq!(begin(&ana, &RestChoice::Illness, Some(nothing)), Err(Error::gone("ritual")));
    let record = RecordId(Uuid::from_bytes([7; 16]));
    let day = |text: &str| text.parse().unwrap();
    ana.forge(record, None, RitualOp::RestEnded(RestEnded { on: day("2026-11-20") }));
    for (from, to) in [("2026-12-02", "2026-12-01"), ("0001-01-01", "9999-12-31"), ("2026-11-20", "2026-11-20")] {
        ana.forge(record, None, RitualOp::Rested(Rested { from: day(from), to: day(to), ritual: None }));
    }
    ana.forge(record, None, RitualOp::Rested(Rested { from: day("2026-11-20"), to: day("2027-01-01"), ritual: None }));
    ana.forge(record, None, RitualOp::RestEnded(RestEnded { on: day("0001-01-01") }));
    assert_eq!(ana.voids(record), 4, "an end of nothing, two that are no rests, and a second one");
    assert_eq!(ana.rings()[0], "2026-11-22T17:00:00");
}

#[test]
fn a_personal_ritual_rests_on_this_phone_only() {
    let (ana, _) = two();
    let today = "2026-11-20".parse().unwrap();
    let ids: Vec<RitualId> = ["r-daily", "r-bedtime"]
        .map(|id| from_library(library::find(id).unwrap(), today, &ana.here))
        .map(|draft| ana.device.write(|d| take_own(d, &ana.vault(), today, &draft)).unwrap())
        .into();
    assert_eq!(ana.rings()[..2], ["2026-11-20T20:45:00", "2026-11-20T22:00:00"]);
    let week = |ritual| ana.device.write(|d| rest_own(d, today, &RestChoice::LowEnergyWeek, ritual));
    let rest = week(Some(ids[0])).unwrap();
    assert_eq!(ana.rings()[..2], ["2026-11-20T22:00:00", "2026-11-21T22:00:00"]);
    assert_eq!(ana.device.write(|d| end_own_rest(d, today, rest)), Ok(true));
    assert_eq!(ana.device.write(|d| end_own_rest(d, today, rest)), Ok(false), "it is over");
    assert_eq!(ana.rings()[0], "2026-11-20T20:45:00");
    week(None).unwrap();
    assert_eq!(ana.rings()[..2], ["2026-11-27T20:45:00", "2026-11-27T22:00:00"]);
    assert_eq!(week(Some(RitualId(Uuid::nil()))), Err(Error::gone("ritual")));
    assert!(ana.own().is_empty(), "nothing of it is told");
}

#[test]
fn a_calendar_file_leaves_out_the_days_of_rest() {
    let (ana, ben) = two();
    agreed(&ana, &ben);
    let file = || show_tests::with(&ana, |view| calendar::export_calendar(view, None)).unwrap().bytes;
    let left_out = |file: &[u8]| {
        let text = String::from_utf8_lossy(file).into_owned();
        text.lines().filter(|line| line.starts_with("EXDATE")).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(left_out(&file()), Vec::<String>::new());
    begin(&ana, &RestChoice::Illness, None).unwrap();
    let days = ["20261122T170000", "20261129T170000"];
    assert_eq!(left_out(&file()), days.map(|day| format!("EXDATE;TZID=Europe/Berlin:{day}")));
}
