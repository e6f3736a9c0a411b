//! What the screens say of changes that wait, cross or were declined, of rests, and of where to begin.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use super::screens::{RestChoice, RitualDraft, RitualState};
use super::show_tests::{list, one, with};
use super::tests::{Phone, agreed_on, at, edit, our_week, two};
use super::*;

fn at_hour(hour: &str) -> RitualDraft {
    RitualDraft { time: hour.parse().unwrap(), ..our_week() }
}

#[test]
fn a_counter_proposal_asks_back() {
    let (ana, ben) = two();
    let id = ana.act(|tx, l, a| propose(tx, l, a, &our_week())).unwrap();
    ben.hear(&ana);
    let counter = one(&ben, id).counter.unwrap();
    assert_eq!((counter.time, counter.title.as_str()), ("17:00".parse().unwrap(), "Our week"));
    let later = RitualDraft { time: "19:00".parse().unwrap(), ..counter };
    ben.act(|tx, l, a| edit(&ben, tx, l, a, id, &later)).unwrap();
    ana.hear(&ben);
    assert_eq!((one(&ben, id).card.state, list(&ben).proposed.len()), (RitualState::ProposedByMe, 1));
    let asked = one(&ana, id);
    assert!(asked.counter.unwrap().time == "19:00".parse().unwrap() && list(&ana).asked.len() == 1);
    let proposal = asked.card.proposal.unwrap();
    ana.act(|tx, l, a| confirm(tx, l, a, id, proposal)).unwrap();
    ben.hear(&ana);
    for phone in [&ana, &ben] {
        let screen = one(phone, id);
        assert!(screen.card.state == RitualState::On && screen.card.summary.contains("19:00"));
        assert_eq!((screen.waits, screen.counter, screen.other_change), (None, None, None));
    }
}

#[test]
fn a_counter_proposal_to_a_change_asks_back_while_what_was_agreed_stands() {
    let (ana, ben) = two();
    let id = agreed_on(&ana, &ben, &our_week());
    ana.act(|tx, l, a| edit(&ana, tx, l, a, id, &at_hour("18:00"))).unwrap();
    assert!(one(&ana, id).waits.unwrap().contains("18:00"));
    ben.hear(&ana);
    assert_eq!(one(&ben, id).counter.unwrap().time, "18:00".parse().unwrap());
    ben.act(|tx, l, a| edit(&ben, tx, l, a, id, &at_hour("19:00"))).unwrap();
    ana.hear(&ben);
    let (hers, his) = (one(&ana, id), one(&ben, id));
    assert!(hers.change.unwrap().contains("19:00") && hers.waits.is_none(), "his answer stands in place of her change");
    assert!(his.waits.unwrap().contains("19:00") && his.change.is_none());
}

#[test]
fn of_two_schedules_at_once_the_other_is_kept_and_shown() {
    let (ana, mut ben) = two();
    let id = agreed_on(&ana, &ben, &our_week());
    ana.act(|tx, l, a| edit(&ana, tx, l, a, id, &at_hour("18:00"))).unwrap();
    ben.act(|tx, l, a| edit(&ben, tx, l, a, id, &at_hour("19:00"))).unwrap();
    ana.hear(&ben);
    ben.hear(&ana);
    let (hers, his) = (one(&ana, id), one(&ben, id));
    assert!(hers.waits.unwrap().contains("18:00") && hers.change.unwrap().contains("19:00"));
    assert!(his.waits.unwrap().contains("19:00") && his.change.unwrap().contains("18:00"));
    let asked = his.card.proposal.unwrap();
    ben.device.write(|d| ben.couple.read(|c| decline(d, c, ben.me, &ben.now, id, asked))).unwrap();
    let his = one(&ben, id);
    let other = his.other_change.unwrap();
    assert!(his.change.is_none() && other.summary.contains("18:00"));
    let then = ben.now.utc_ms;
    ben.now.utc_ms += 31 * 24 * 3_600_000;
    assert_eq!(one(&ben, id).other_change, None, "it lapses like any other");
    ben.now.utc_ms = then;
    ben.act(|tx, l, a| confirm(tx, l, a, id, other.proposal)).unwrap();
    ana.hear(&ben);
    for phone in [&ana, &ben] {
        let screen = one(phone, id);
        assert!(screen.card.summary.contains("18:00"), "{}", screen.card.summary);
        assert_eq!((screen.waits, screen.change, screen.other_change), (None, None, None));
    }
}

#[test]
fn a_rest_is_shown_with_the_day_on_which_they_come_again() {
    let (ana, mut ben) = two();
    let id = agreed_on(&ana, &ben, &our_week());
    ana.act(|tx, l, a| rest(tx, l, a, &RestChoice::LowEnergyWeek, None)).unwrap();
    let ahead = RestChoice::Holiday { from: "2026-12-01".parse().unwrap(), until: "2026-12-08".parse().unwrap() };
    ana.act(|tx, l, a| rest(tx, l, a, &ahead, Some(id))).unwrap();
    ben.hear(&ana);
    let screen = list(&ben);
    let lines: Vec<&str> = screen.rests.iter().map(|rest| rest.line.as_str()).collect();
    let later = "“Our week” will rest from 1 December 2026 on. It comes again on 9 December 2026.";
    assert_eq!(lines, ["All your rituals rest. They come again on 27 November 2026.", later]);
    let card = &screen.on[0];
    assert_eq!(card.rests_until, Some("2026-11-26".parse().unwrap()));
    assert_eq!(card.next.as_ref().unwrap().at_ms, at("2026-11-29T17:00:00"));
    assert_eq!(with(&ben, for_today).unwrap().next.unwrap().next, card.next);
    let whole = one(&ben, id);
    let days: Vec<String> = whole.next_five.iter().map(|when| when.day.to_string()).collect();
    assert_eq!((whole.rests.len(), &days[..2]), (2, ["2026-11-29".to_owned(), "2026-12-13".to_owned()].as_slice()));
    ben.now.utc_ms = at("2026-11-27T12:00:00");
    assert_eq!((list(&ben).rests.len(), list(&ben).on[0].rests_until), (1, None));
    ben.act(|tx, l, a| stop(tx, l, a, id)).unwrap();
    assert!(list(&ben).rests.is_empty() && one(&ben, id).rests.is_empty());
}

#[test]
fn a_ritual_of_the_two_has_a_short_form_and_a_personal_one_none() {
    let (ana, ben) = two();
    let long = agreed_on(&ana, &ben, &our_week());
    let kiss = agreed_on(&ana, &ben, &RitualDraft { minutes: 2, ..our_week() });
    assert!(one(&ana, long).short.unwrap().contains("two minutes"));
    assert_eq!(one(&ana, kiss).short, None);
}

#[test]
fn a_new_couple_is_shown_two_to_begin_with_less_those_it_has() {
    let (mut ana, ben) = two();
    let ids = |phone: &Phone| list(phone).suggested.into_iter().map(|card| card.id).collect::<Vec<_>>();
    assert_eq!(ids(&ana), ["r-far-goodnight", "r-far-call"], "Lisbon and Berlin are an hour apart");
    ana.here.zone = "Europe/Lisbon".into();
    ana.here.offset_seconds = 0;
    assert_eq!(ids(&ana), ["r-daily", "r-weekly"]);
    let id = agreed_on(&ana, &ben, &our_week());
    assert_eq!(ids(&ana), ["r-daily"]);
    ana.act(|tx, l, a| edit(&ana, tx, l, a, id, &at_hour("18:00"))).unwrap();
    assert_eq!(ids(&ana), ["r-daily"], "a change is no ritual more");
    let daily = list(&ana).suggested[0].draft.clone();
    ana.act(|tx, l, a| propose(tx, l, a, &daily)).unwrap();
    assert!(ids(&ana).is_empty());
    ana.act(|tx, l, a| stop(tx, l, a, id)).unwrap();
    assert!(ids(&ana).is_empty(), "what was stopped is not brought up again");
}
