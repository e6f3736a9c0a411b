//! Days and weeks: what was done and what comes, by the calendar where one is.

use super::show_tests::with;
use super::*;
use crate::rituals::week_screens::{DayRitual, WeeksScreen};

fn weeks(phone: &Phone, day: Option<&str>) -> WeeksScreen {
    with(phone, |view| weeks_screen(view, day.map(|day| day.parse().unwrap()))).unwrap()
}

fn marked(screen: &WeeksScreen, which: impl Fn(&crate::rituals::week_screens::WeekDay) -> bool) -> Vec<String> {
    screen.days.iter().filter(|day| which(day)).map(|day| day.date.to_string()).collect()
}

fn titles(rituals: &[DayRitual]) -> Vec<&str> {
    rituals.iter().map(|one| one.title.as_str()).collect()
}

#[test]
fn a_month_is_whole_weeks_and_marks_what_was_done_and_what_comes() {
    let (mut ana, mut ben) = two();
    let id = agreed(&ana, &ben);
    for phone in [&mut ana, &mut ben] {
        phone.now.utc_ms = at("2026-11-22T18:00:00");
    }
    ben.act(|tx, l, a| done(tx, l, a, id, civil("2026-11-22T17:00:00"))).unwrap();
    ana.hear(&ben);
    let screen = weeks(&ana, None);
    assert_eq!(screen.month.to_string(), "2026-11-01");
    assert_eq!((screen.days.len(), screen.days[0].date.to_string()), (42, "2026-10-26".into()));
    assert_eq!(screen.days[41].date.to_string(), "2026-12-06");
    assert_eq!(marked(&screen, |day| day.done), ["2026-11-22"], "whoever of the two said so");
    assert_eq!(
        marked(&screen, |day| day.comes),
        ["2026-11-29", "2026-12-06"],
        "what is past and was not done is no mark"
    );
    assert_eq!((titles(&screen.done), titles(&screen.comes)), (vec!["Our week"], vec![]));
    let said = |screen: &WeeksScreen| screen.days.iter().find(|day| day.date == screen.day).unwrap().said.clone();
    assert_eq!(said(&screen), "Sunday, 22 November 2026. Done: Our week.");
    let next = weeks(&ana, Some("2026-11-29"));
    assert_eq!(said(&next), "Sunday, 29 November 2026. To come: Our week.");
    assert_eq!(next.comes[0].when.as_ref().unwrap().theirs.as_deref(), Some("16:00 for Ben"));
    assert_eq!(said(&weeks(&ana, Some("2026-11-23"))), "Monday, 23 November 2026.");
}

#[test]
fn one_looks_back_to_the_first_day_and_ahead_a_year() {
    let (mut ana, ben) = two();
    let id = agreed(&ana, &ben);
    assert_eq!(weeks(&ana, None).earlier, None, "nothing was done before");
    ana.act(|tx, l, a| done(tx, l, a, id, civil("2026-11-22T17:00:00"))).unwrap();
    ana.now.utc_ms = at("2027-01-10T12:00:00");
    let january = weeks(&ana, None);
    assert_eq!(january.earlier.unwrap().to_string(), "2026-12-31");
    let november = weeks(&ana, Some("2026-11-30"));
    assert_eq!((november.earlier, november.later.unwrap().to_string()), (None, "2026-12-01".into()));
    assert_eq!(weeks(&ana, Some("2026-12-31")).later.unwrap(), january.today, "this month begins with today");
    let last = weeks(&ana, Some("9999-12-31"));
    assert_eq!((last.day.to_string(), last.later), ("2028-01-11".into(), None));
    assert_eq!(last.days.len(), 42);
    assert_eq!(marked(&weeks(&ana, Some("0001-01-01")), |day| day.done || day.comes), Vec::<String>::new());
}

#[test]
fn one_moment_for_both_is_on_the_day_that_it_is_here() {
    let (mut ana, ben) = two();
    let late = RitualDraft { policy: ZonePolicy::Anchored { zone: "America/New_York".into() }, ..our_week() };
    let late = RitualDraft { time: "20:00".parse().unwrap(), ..late };
    let id = agreed_on(&ana, &ben, &late);
    assert_eq!(marked(&weeks(&ana, None), |day| day.comes)[0], "2026-11-23", "Sunday evening there is Monday here");
    ana.now.utc_ms = at("2026-11-23T03:00:00");
    ana.act(|tx, l, a| done(tx, l, a, id, civil("2026-11-22T20:00:00"))).unwrap();
    assert_eq!(marked(&weeks(&ana, None), |day| day.done), ["2026-11-23"]);
    let one = with(&ana, |view| ritual_screen(view, id)).unwrap();
    assert_eq!(one.together, ["2026-11-23".parse().unwrap()]);
}

#[test]
fn what_rests_does_not_come_and_what_was_stopped_is_still_remembered() {
    let (mut ana, ben) = two();
    let id = agreed(&ana, &ben);
    ana.now.utc_ms = at("2026-11-22T18:00:00");
    ana.act(|tx, l, a| done(tx, l, a, id, civil("2026-11-22T17:00:00"))).unwrap();
    ana.act(|tx, l, a| rest(tx, l, a, &screens::RestChoice::Illness, None)).unwrap();
    assert_eq!(marked(&weeks(&ana, None), |day| day.comes), ["2026-12-06"]);
    ana.act(|tx, l, a| stop(tx, l, a, id)).unwrap();
    let screen = weeks(&ana, None);
    assert_eq!((marked(&screen, |day| day.done).len(), marked(&screen, |day| day.comes).len()), (1, 0));
    assert_eq!(titles(&screen.done), ["Our week"]);
}

#[test]
fn many_on_one_day_are_said_shortly() {
    let (ana, ben) = two();
    for n in 0..11 {
        let id = ana
            .act(|tx, l, a| {
                propose(tx, l, a, &RitualDraft { title: format!("Walk {n:02}"), library: None, ..our_week() })
            })
            .unwrap();
        ben.hear(&ana);
        ben.act(|tx, l, a| accept(tx, l, a, id)).unwrap();
    }
    ana.hear(&ben);
    let screen = weeks(&ana, Some("2026-11-22"));
    assert_eq!(screen.comes.len(), 11);
    let day = screen.days.iter().find(|day| day.date == screen.day).unwrap();
    assert!(day.said.ends_with("and 3 more."), "{}", day.said);
}
