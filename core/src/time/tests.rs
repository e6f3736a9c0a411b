#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use proptest::prelude::*;

use super::*;
use crate::error::Error;

fn civil(text: &str) -> Civil {
    text.parse().unwrap()
}

fn placed(zone: &str, text: &str) -> String {
    let zone = Zone::named(zone).unwrap();
    let at = zone.place(civil(text));
    format!("{}{}", zone.civil_at(at), Zone::fixed(zone.offset_at(at)))
}

#[test]
fn a_time_that_the_clock_skips_moves_forward_by_the_gap() {
    assert_eq!(placed("Europe/Berlin", "2026-03-29T02:30:00"), "2026-03-29T03:30:00+02:00");
    // Midnight itself is skipped here.
    assert_eq!(placed("Africa/Cairo", "2026-04-24T00:15:00"), "2026-04-24T01:15:00+03:00");
    assert_eq!(placed("America/Santiago", "2026-09-06T00:00:00"), "2026-09-06T01:00:00-03:00");
    // Half an hour only.
    assert_eq!(placed("Australia/Lord_Howe", "2026-10-04T02:10:00"), "2026-10-04T02:40:00+11:00");
    // A whole day that never was.
    assert_eq!(placed("Pacific/Apia", "2011-12-30T10:00:00"), "2011-12-31T10:00:00+14:00");
}

#[test]
fn a_time_that_comes_twice_is_the_first() {
    assert_eq!(placed("Europe/Berlin", "2026-10-25T02:30:00"), "2026-10-25T02:30:00+02:00");
    assert_eq!(placed("America/Havana", "2026-11-01T00:30:00"), "2026-11-01T00:30:00-04:00");
}

#[test]
fn the_phone_is_right_about_its_offset() {
    let here = |zone: &str, offset_seconds| Here { zone: zone.into(), offset_seconds, language: "en".into() };
    let winter = 1_764_000_000_000;
    assert_eq!(Zone::of(&here("Europe/Berlin", 3_600), winter), Zone::named("Europe/Berlin").unwrap());
    assert_eq!(Zone::of(&here("Europe/Berlin", 7_200), winter), Zone::fixed(7_200));
    assert_eq!(Zone::of(&here("Mars/Olympus", 1_800), winter).to_string(), "+00:30");
}

#[test]
fn an_unknown_zone_is_an_error_that_names_it() {
    for zone in ["Europe/Berlln", "", "europe/berlin", "+25:00", "+2", "-", "+17:00", "Europe/Berlin "] {
        assert_eq!(zone.parse::<Zone>(), Err(Error::Zone { zone: zone.into() }), "{zone:?}");
    }
    assert_eq!("-03:30".parse::<Zone>().unwrap(), Zone::fixed(-12_600));
}

#[test]
fn only_what_a_calendar_and_a_clock_can_show_is_read() {
    for text in
        ["2026-02-30", "2026-13-01", "2026-1-01", "0000-01-01", "+026-01-01", "2026-01-01-", "2026-01-0１", "", "-"]
    {
        assert!(text.parse::<CivilDate>().is_err(), "{text:?}");
    }
    for text in ["24:00", "7:30", "07:60", "07:30:60", "07", "07:30:00:00", "+7:30", "07:30Z"] {
        assert!(text.parse::<CivilTime>().is_err(), "{text:?}");
    }
    assert!("2026-03-29 02:30".parse::<Civil>().is_err());
    assert_eq!(civil("2026-03-29T02:30").to_string(), "2026-03-29T02:30:00");
    assert!("2100-02-29".parse::<CivilDate>().is_err());
    assert!("2000-02-29".parse::<CivilDate>().is_ok());
}

#[test]
fn a_day_ends_at_four_in_the_morning() {
    let zone = Zone::named("Europe/Berlin").unwrap();
    let day = |text| day_ending_at_four(&zone, zone.place(civil(text))).to_string();
    assert_eq!(day("2026-03-29T03:59:59"), "2026-03-28");
    assert_eq!(day("2026-03-29T04:00:00"), "2026-03-29");
    assert_eq!(day("2026-01-01T00:00:00"), "2025-12-31");
}

#[test]
fn the_edges_of_the_calendar_hold() {
    let first = "0001-01-01".parse::<CivilDate>().unwrap();
    let last = "9999-12-31".parse::<CivilDate>().unwrap();
    assert_eq!((first.plus_days(-1), last.plus_days(i64::MAX)), (first, last));
    assert_eq!(first.weekday(), Weekday::Monday);
    assert_eq!(Zone::UTC.civil_at(i64::MAX).date, last);
    let zone = Zone::named("Asia/Tokyo").unwrap();
    assert_eq!(zone.civil_at(i64::MIN).date, first);
}

#[test]
fn days_and_dates_are_the_same_thing_on_every_day_of_the_calendar() {
    for days in -719_162..=2_932_896 {
        assert_eq!(CivilDate::from_ordinal_days(days).ordinal_days(), days);
    }
}

proptest! {
    #[test]
    fn a_date_is_read_as_it_is_written(days in -719_162_i64..2_932_896) {
        let date = CivilDate::from_ordinal_days(days);
        prop_assert_eq!(CivilDate::new(date.year, date.month, date.day).unwrap(), date);
        prop_assert_eq!(date.to_string().parse::<CivilDate>().unwrap(), date);
        prop_assert_eq!(date.plus_days(1).weekday().index(), (date.weekday().index() + 1) % 7);
    }

    #[test]
    fn what_the_wall_shows_is_where_it_was_placed(
        seconds in 0_i64..4_000_000_000,
        zone in proptest::sample::select(vec![
            "Europe/Berlin", "Africa/Cairo", "America/Havana", "Pacific/Apia", "Asia/Kathmandu", "Australia/Lord_Howe",
        ]),
    ) {
        let zone = Zone::named(zone).unwrap();
        let shown = zone.civil_at(seconds * 1_000);
        let first = zone.place(shown);
        prop_assert!(first <= seconds * 1_000);
        prop_assert_eq!(zone.civil_at(first), shown);
    }
}
