#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use super::screens::{RestChoice, RitualDraft};
use super::show_tests::with;
use super::tests::{Phone, agreed_on, at, civil, two};
use super::*;
use crate::ids::RitualId;
use crate::time::CivilTime;

fn draft(phone: &Phone, library: &str) -> RitualDraft {
    from_library(library::find(library).unwrap(), "2026-11-20".parse().unwrap(), &phone.here)
}

fn agreed(ana: &Phone, ben: &Phone, library: &str) -> RitualId {
    agreed_on(ana, ben, &draft(ana, library))
}

/// What is next, with its end where that is said, and what is on besides.
fn shown(phone: &Phone) -> (String, Vec<String>) {
    let today = with(phone, for_today).unwrap();
    let said = |title: String, until: Option<CivilTime>| match until {
        Some(until) => format!("{title} until {until}"),
        None => title,
    };
    let next = today.next.map(|card| said(card.title, today.next_until)).unwrap_or_default();
    (next, today.on_now.into_iter().map(|one| said(one.title, Some(one.until))).collect())
}

#[test]
fn a_boundary_is_said_with_its_end_while_it_is_on_and_hides_nothing() {
    let (mut ana, ben) = two();
    let work = agreed(&ana, &ben, "r-work-off");
    agreed(&ana, &ben, "r-daily");
    let shows = |next: &str, on: &[&str]| (next.to_owned(), on.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>());
    let lines = "Two lines a day";
    let work_on = "Work stays out until 22:00:00";
    let mut at_time = |time: &str| {
        ana.now.utc_ms = at(&format!("2026-11-20T{time}"));
        shown(&ana)
    };
    assert_eq!(at_time("19:59:59"), shows("Work stays out", &[]));
    assert_eq!(at_time("20:00:00"), shows(lines, &[work_on]), "what comes meanwhile is not hidden by it");
    assert_eq!(at_time("20:49:00"), shows(lines, &[work_on]));
    assert_eq!(at_time("20:50:00"), shows(work_on, &[]), "once nothing else comes");
    assert_eq!(at_time("22:00:00"), shows(lines, &[]), "and nothing is said of it when it ends");
    ana.now.utc_ms = at("2026-11-20T20:30:00");
    ana.device.write(|d| silence(d, work, true)).unwrap();
    assert_eq!(shown(&ana), shows(lines, &[]));
    ana.device.write(|d| silence(d, work, false)).unwrap();
    ana.device.write(|d| not_today(d, work, civil("2026-11-20T20:00:00"))).unwrap();
    assert_eq!(shown(&ana), shows(lines, &[]), "put aside for today");
}

#[test]
fn an_end_after_midnight_in_another_zone_is_said_by_the_clock_here() {
    let (mut ana, ben) = two();
    let late = RitualDraft {
        time: "23:00".parse().unwrap(),
        policy: screens::ZonePolicy::Anchored { zone: "Asia/Tokyo".into() },
        ..draft(&ana, "r-work-off")
    };
    agreed_on(&ana, &ben, &late);
    ana.now.utc_ms = at("2026-11-20T16:30:00");
    assert_eq!(with(&ana, for_today).unwrap().next_until, Some("17:00".parse().unwrap()), "one in the morning there");
}

#[test]
fn a_rest_of_everything_is_said_with_its_last_day_and_that_of_one_is_not() {
    let (mut ana, ben) = two();
    let work = agreed(&ana, &ben, "r-work-off");
    let last = |phone: &Phone| with(phone, for_today).unwrap().rests_until.map(|day| day.to_string());
    let rests = |phone: &Phone, choice: &RestChoice, of: Option<RitualId>| {
        phone.act(|tx, l, a| rest(tx, l, a, choice, of)).unwrap()
    };
    rests(&ana, &RestChoice::Illness, Some(work));
    assert_eq!(last(&ana), None);
    let holiday = RestChoice::Holiday { from: "2026-11-22".parse().unwrap(), until: "2026-11-29".parse().unwrap() };
    let id = rests(&ana, &holiday, None);
    ben.hear(&ana);
    assert_eq!((last(&ana), last(&ben)), (None, None), "not before it begins");
    ana.now.utc_ms = at("2026-11-22T00:00:00");
    assert_eq!(last(&ana).as_deref(), Some("2026-11-29"));
    ana.now.utc_ms = at("2026-11-30T00:00:00");
    assert_eq!(last(&ana), None);
    ana.now.utc_ms = at("2026-11-25T12:00:00");
    ana.act(|tx, l, a| end_rest(tx, l, a, id)).unwrap();
    assert_eq!(last(&ana), None);
}

#[test]
fn alone_everything_rests_only_where_each_does() {
    let (ana, _) = two();
    let today = "2026-11-20".parse().unwrap();
    let take = |id: &str| ana.device.write(|d| take_own(d, &ana.vault(), today, &draft(&ana, id))).unwrap();
    let (daily, _) = (take("r-daily"), take("r-weekly"));
    let last = || {
        let view = |device: &rusqlite::Connection| {
            for_today(&View { two: None, device, names: &Names::default(), here: &ana.here, now: &ana.now })
        };
        ana.device.read(view).unwrap().rests_until.map(|day| day.to_string())
    };
    let rest = |choice: RestChoice, of| ana.device.write(|d| rest_own(d, today, &choice, of)).unwrap();
    rest(RestChoice::Illness, Some(daily));
    assert_eq!(last(), None);
    rest(RestChoice::LowEnergyWeek, None);
    assert_eq!(last().as_deref(), Some("2026-11-26"), "the day after, the first one is back");
}
