#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use super::screens::{MonthDay, Repeat, RitualDraft, RitualPreview, ZonePolicy};
use super::show_tests::seen_with;
use super::tests::{Phone, our_week, two, typed};
use super::*;
use crate::error::Error;
use crate::time::{CivilDate, Weekday};

fn preview_with(phone: &Phone, partner_zone: &str, draft: &RitualDraft) -> RitualPreview {
    seen_with(phone, partner_zone, |view| preview(view, draft)).unwrap()
}

/// On Friday the 20th of November 2026, where both are in Berlin.
fn seen(draft: &RitualDraft) -> RitualPreview {
    preview_with(&two().0, "Europe/Berlin", draft)
}

fn days(preview: &RitualPreview) -> Vec<String> {
    preview.next_five.iter().map(|when| when.day.to_string()).collect()
}

fn each(repeat: Repeat) -> RitualDraft {
    RitualDraft { repeat, policy: ZonePolicy::Floating, ..our_week() }
}

fn date(day: i8) -> MonthDay {
    MonthDay::Date { day }
}

#[test]
fn what_was_chosen_is_said_whole_with_its_next_five_dates() {
    let second = each(Repeat::Weeks { every: 2, days: vec![Weekday::Tuesday] });
    let said = seen(&RitualDraft { time: "19:30".parse().unwrap(), ..second });
    assert_eq!(said.summary, "Every second Tuesday at 19:30, where each of you is");
    // This week's Tuesday is over.
    assert_eq!(days(&said), ["2026-12-01", "2026-12-15", "2026-12-29", "2027-01-12", "2027-01-26"]);
    assert_eq!((said.hint, said.ends, said.starts.to_string().as_str()), (None, None, "2026-11-20"));
    let last = each(Repeat::Months { every: 1, on: MonthDay::Nth { nth: -1, day: Weekday::Friday } });
    let said = seen(&RitualDraft { until: Some("2027-02-01".parse().unwrap()), ..last });
    assert_eq!(said.summary, "Every month on the last Friday at 17:00, where each of you is, until 1 February 2027");
    assert_eq!(days(&said), ["2026-11-27", "2026-12-25", "2027-01-29"]);
    // The end of a rule that no editor shows is chosen like any other; one that is written in it holds as it stands.
    let text = "FREQ=DAILY;BYMONTH=12;UNTIL=20261201";
    assert_eq!(days(&seen(&each(typed(text)))), ["2026-12-01"]);
    let other = each(Repeat::of(Some(&text.parse().unwrap()), "2026-11-20".parse().unwrap()));
    assert_eq!(other.repeat, typed("FREQ=DAILY;BYMONTH=12"));
    assert_eq!(days(&seen(&RitualDraft { until: Some("2026-12-02".parse().unwrap()), ..other.clone() })).len(), 2);
    assert_eq!(days(&seen(&other)).len(), 5, "the end was taken away");
}

#[test]
fn both_clocks_are_said_and_the_other_day_too() {
    let (ana, _) = two();
    let theirs = |zone: &str, draft: &RitualDraft| preview_with(&ana, zone, draft).next_five[0].theirs.clone();
    let week = our_week();
    assert_eq!(theirs("Europe/Lisbon", &week).as_deref(), Some("16:00 for Ben"));
    assert_eq!(theirs("Pacific/Auckland", &week).as_deref(), Some("Monday, 05:00 for Ben"));
    assert_eq!(theirs("Europe/Paris", &week), None);
    let each = RitualDraft { policy: ZonePolicy::Floating, ..week.clone() };
    assert_eq!(theirs("Europe/Lisbon", &each).as_deref(), Some("Ben’s 17:00 is 18:00 here"));
    assert_eq!(theirs("Pacific/Auckland", &each).as_deref(), Some("Ben’s 17:00 is 05:00 here"));
    let early = RitualDraft { time: "07:00".parse().unwrap(), ..each.clone() };
    assert_eq!(theirs("Pacific/Auckland", &early).as_deref(), Some("Ben’s 07:00 is Saturday, 19:00 here"));
    assert_eq!(theirs("Europe/Paris", &each), None);
    let options = |zone: &str, draft: &RitualDraft| {
        preview_with(&ana, zone, draft).zones.into_iter().map(|one| one.place).collect::<Vec<_>>()
    };
    assert_eq!(options("Pacific/Auckland", &week), ["Berlin", "Auckland"]);
    assert_eq!(options("Europe/Berlin", &week), ["Berlin"]);
    let away = RitualDraft { policy: ZonePolicy::Anchored { zone: "America/New_York".into() }, ..week };
    assert_eq!(options("Europe/Lisbon", &away), ["Berlin", "Lisbon", "New York"]);
    assert_eq!(theirs("Europe/Lisbon", &away).as_deref(), Some("22:00 for Ben"));
}

#[test]
fn a_day_that_not_every_month_has_is_said_beforehand() {
    let hint = |repeat: Repeat| seen(&each(repeat)).hint.unwrap_or_default();
    assert!(hint(Repeat::Months { every: 1, on: date(31) }).contains("31st"));
    assert!(hint(Repeat::Months { every: 1, on: date(30) }).contains("30th"));
    assert_eq!(hint(Repeat::Months { every: 1, on: date(28) }), "");
    assert_eq!(hint(Repeat::Months { every: 1, on: date(-1) }), "");
    let fifth = MonthDay::Nth { nth: 5, day: Weekday::Friday };
    assert!(hint(Repeat::Months { every: 1, on: fifth }).contains("fifth Friday"));
    let leap = Repeat::Years { every: 1, month: 2, on: date(29) };
    assert!(hint(leap.clone()).contains("leap years"));
    assert_eq!(days(&seen(&each(leap)))[..2], ["2028-02-29", "2032-02-29"]);
    let over = RitualDraft { from: Some("2026-11-01".parse().unwrap()), ..each(Repeat::Once) };
    assert_eq!(seen(&over).hint.as_deref(), Some("That day is over; nothing would ring."));
}

#[test]
fn an_anniversary_waits_for_its_date() {
    let (ana, _) = two();
    let today: CivilDate = "2026-11-20".parse().unwrap();
    let story = from_library(library::find("r-story").unwrap(), today, &ana.here);
    let said = seen(&story);
    assert_eq!(said.summary, "Every year on a date to be chosen, at 19:00");
    assert!(said.next_five.is_empty() && said.hint.is_some());
    assert!(matches!(check(&story, today), Err(Error::Input { what, .. }) if what == "from"));
    let once = RitualDraft { repeat: Repeat::Once, ..story.clone() };
    assert_eq!(seen(&once).summary, "On a date to be chosen, at 19:00");
    let met = RitualDraft {
        from: Some("2019-05-03".parse().unwrap()),
        repeat: Repeat::Years { every: 1, month: 5, on: date(3) },
        ..story
    };
    let said = seen(&met);
    assert_eq!(said.summary, "Every year on 3 May at 19:00, where each of you is");
    assert_eq!(days(&said)[..2], ["2027-05-03", "2028-05-03"]);
    assert_eq!(check(&met, today).unwrap().schedule.policy, "date");
}

#[test]
fn a_boundary_says_until_when_and_a_chosen_day_is_todays() {
    let (ana, _) = two();
    let draft = |id: &str| from_library(library::find(id).unwrap(), "2026-11-20".parse().unwrap(), &ana.here);
    let work = seen(&draft("r-work-off"));
    assert_eq!(work.summary, "Monday to Friday from 20:00 to 22:00, where each of you is");
    assert_eq!(work.ends, Some("22:00".parse().unwrap()));
    let trust = draft("r-trust");
    assert_eq!(trust.repeat, Repeat::Weeks { every: 1, days: vec![Weekday::Friday] });
    assert_eq!(trust.until, Some("2027-01-08".parse().unwrap()), "eight times");
}

#[test]
fn a_title_may_be_missing_and_what_is_wrong_is_named() {
    let (ana, _) = two();
    assert_eq!(seen(&RitualDraft { title: " ".into(), ..our_week() }).next_five.len(), 5);
    let what = |draft: RitualDraft| match seen_with(&ana, "Europe/Berlin", |view| preview(view, &draft)) {
        Err(Error::Input { what, .. }) => what,
        other => panic!("{other:?}"),
    };
    assert_eq!(what(RitualDraft { title: "x".repeat(81), ..our_week() }), "title");
    assert_eq!(what(each(Repeat::Weeks { every: 1, days: Vec::new() })), "days");
    assert_eq!(what(each(Repeat::Years { every: 1, month: 2, on: date(30) })), "days");
    let ended = RitualDraft { until: Some("2026-11-19".parse().unwrap()), ..each(Repeat::Days { every: 1 }) };
    assert_eq!(what(ended), "until");
}

#[test]
fn opening_an_editor_and_proposing_what_it_shows_changes_nothing() {
    let today: CivilDate = "2026-11-20".parse().unwrap();
    for (rule, zone) in [
        ("FREQ=WEEKLY", None),
        ("FREQ=DAILY;BYDAY=SA,SU", None),
        ("FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1", None),
        ("FREQ=YEARLY;UNTIL=20301122T165959", None),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15;UNTIL=20301122T165959", None),
        ("FREQ=DAILY;UNTIL=20301122T160000Z", Some("Europe/Berlin")),
    ] {
        let policy = zone.map_or(ZonePolicy::Floating, |zone: &str| ZonePolicy::Anchored { zone: zone.into() });
        let typed = RitualDraft { repeat: typed(rule), policy, ..our_week() };
        let kept = check(&typed, today).unwrap();
        let opened = draft::draft("Our week", &kept.schedule, &kept.wording);
        assert!(draft::same_times(&opened, &opened, today), "{rule}");
        assert!(draft::same_times(&typed, &opened, today), "{rule}");
        let later = RitualDraft { time: "18:00".parse().unwrap(), ..opened.clone() };
        assert!(!draft::same_times(&later, &opened, today), "{rule}");
        let daily = RitualDraft { repeat: Repeat::Days { every: 5 }, ..opened.clone() };
        assert!(!draft::same_times(&daily, &opened, today), "{rule}");
        let ends = RitualDraft { until: Some("2027-01-01".parse().unwrap()), ..opened.clone() };
        assert!(!draft::same_times(&ends, &opened, today), "{rule}");
    }
}
