#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use super::screens::{RitualDraft, RitualScreen, RitualState, RitualsScreen, TimeOutScreen, ZonePolicy};
use super::tests::{Phone, accept, at, civil, edit, our_week, two};
use super::*;
use crate::error::{Error, Result};
use crate::ids::{PersonId, RitualId};

pub(super) fn with<T>(phone: &Phone, show: impl FnOnce(&View) -> Result<T>) -> Result<T> {
    seen_with(phone, "Europe/Lisbon", show)
}

/// What a phone shows while the partner is in another zone.
pub(super) fn seen_with<T>(phone: &Phone, zone: &str, show: impl FnOnce(&View) -> Result<T>) -> Result<T> {
    let partner = PersonId(uuid::Uuid::from_bytes([if phone.me.bytes()[0] == 1 { 2 } else { 1 }; 16]));
    let names = if partner > phone.me { ("Ana", "Ben") } else { ("Ben", "Ana") };
    phone.couple.read(|couple| {
        phone.device.read(|device| {
            let two = Two {
                couple,
                me: phone.me,
                partner,
                my_name: names.0,
                partner_name: names.1,
                partner_zone: Some(zone),
            };
            show(&View { two: Some(two), device, names: &Names::default(), here: &phone.here, now: &phone.now })
        })
    })
}

pub(super) fn list(phone: &Phone) -> RitualsScreen {
    with(phone, rituals_screen).unwrap()
}

pub(super) fn one(phone: &Phone, id: RitualId) -> RitualScreen {
    with(phone, |view| ritual_screen(view, id)).unwrap()
}

fn break_screen(phone: &Phone) -> TimeOutScreen {
    with(phone, time_out_screen).unwrap()
}

#[test]
fn a_ritual_walks_from_proposed_to_asked_to_on() {
    let (ana, ben) = two();
    let id = ana.act(|tx, l, a| propose(tx, l, a, &our_week())).unwrap();
    let mine = list(&ana);
    assert_eq!((mine.proposed.len(), mine.asked.len(), mine.on.len()), (1, 0, 0));
    assert_eq!(mine.proposed[0].summary, "Every Sunday at 17:00, at the same moment for both");
    assert_eq!(mine.proposed[0].starts, None);
    ben.hear(&ana);
    let asked = list(&ben);
    assert_eq!((asked.proposed.len(), asked.asked.len(), asked.on.len()), (0, 1, 0));
    assert_eq!(asked.asked[0].state, RitualState::ProposedByPartner);
    assert!(asked.asked[0].proposal.is_some() && mine.proposed[0].proposal.is_none());
    ben.act(|tx, l, a| accept(tx, l, a, id)).unwrap();
    ana.hear(&ben);
    let (hers, his) = (one(&ana, id), one(&ben, id));
    assert_eq!(hers.card.starts, his.card.starts);
    assert!(hers.card.starts.is_some());
    let next = hers.card.next.unwrap();
    assert_eq!((next.at_ms, next.occurrence), (at("2026-11-22T17:00:00"), civil("2026-11-22T17:00:00")));
    assert_eq!(next.theirs.as_deref(), Some("16:00 for Ben"));
    assert_eq!(hers.line, "Your Sunday slot.");
    assert_eq!(hers.next_five.len(), 5);
    assert_eq!(check(&hers.draft, "2030-01-01".parse().unwrap()).unwrap().title, "Our week");
    ana.device.write(|d| silence(d, id, true)).unwrap();
    assert_eq!(list(&ana).on[0].state, RitualState::Silenced);
    assert_eq!(list(&ben).on[0].state, RitualState::On);
    assert_eq!(with(&ana, for_today).unwrap().next, None);
    assert_eq!(with(&ben, for_today).unwrap().next, list(&ben).on.into_iter().next());
    ben.act(|tx, l, a| stop(tx, l, a, id)).unwrap();
    assert!(list(&ben).on.is_empty());
    assert_eq!(one(&ben, id).card.state, RitualState::Stopped);
}

#[test]
fn who_starts_alternates_and_both_phones_say_the_same() {
    let (ana, mut ben) = two();
    let id = ana.act(|tx, l, a| propose(tx, l, a, &our_week())).unwrap();
    ben.hear(&ana);
    ben.act(|tx, l, a| accept(tx, l, a, id)).unwrap();
    let mut said = Vec::new();
    for week in ["2026-11-20T12:00:00", "2026-11-27T12:00:00", "2026-12-04T12:00:00"] {
        ben.now.utc_ms = at(week);
        said.push(one(&ben, id).card.starts.unwrap());
    }
    assert_eq!(said[0], said[2]);
    assert_ne!(said[0], said[1]);
}

#[test]
fn a_change_stands_beside_what_rings_and_versions_are_kept() {
    let (ana, ben) = two();
    let id = ana.act(|tx, l, a| propose(tx, l, a, &our_week())).unwrap();
    ben.hear(&ana);
    ben.act(|tx, l, a| accept(tx, l, a, id)).unwrap();
    ana.hear(&ben);
    let later = RitualDraft { time: "18:00".parse().unwrap(), title: "Sunday".into(), ..our_week() };
    ana.act(|tx, l, a| edit(&ana, tx, l, a, id, &later)).unwrap();
    ben.act(|tx, l, a| edit(&ben, tx, l, a, id, &RitualDraft { title: "Us".into(), ..our_week() })).unwrap();
    ben.hear(&ana);
    ana.hear(&ben);
    let screen = one(&ben, id);
    assert_eq!(screen.card.state, RitualState::ChangeProposed);
    assert!(screen.card.summary.contains("17:00"));
    assert!(screen.change.unwrap().contains("18:00"));
    assert_eq!(screen.card.title, one(&ana, id).card.title);
    let titles = [Some(screen.card.title), screen.other_title];
    assert!(titles.contains(&Some("Us".into())) && titles.contains(&Some("Sunday".into())));
    assert_eq!((list(&ben).asked.len(), list(&ben).on.len()), (1, 1));
}

#[test]
fn of_two_titles_written_at_once_either_keeps_one() {
    let (ana, ben) = two();
    let id = ana.act(|tx, l, a| propose(tx, l, a, &our_week())).unwrap();
    ben.hear(&ana);
    for (phone, title) in [(&ana, "Sunday"), (&ben, "Us")] {
        let draft = RitualDraft { title: title.into(), ..our_week() };
        phone.act(|tx, l, a| edit(phone, tx, l, a, id, &draft)).unwrap();
    }
    ana.hear(&ben);
    let other = one(&ana, id).other_title.unwrap();
    let no = ana.act(|tx, l, a| keep_title(tx, l, a, id, "Our week"));
    assert_eq!(no, Err(Error::gone("title")));
    ana.act(|tx, l, a| keep_title(tx, l, a, id, &other)).unwrap();
    ben.hear(&ana);
    for phone in [&ana, &ben] {
        assert_eq!((one(phone, id).card.title, one(phone, id).other_title), (other.clone(), None));
    }
    ben.act(|tx, l, a| keep_title(tx, l, a, id, &other)).unwrap();
    ana.hear(&ben);
    assert_eq!(one(&ana, id).card.title, other);
}

#[test]
fn who_accepts_the_others_change_over_their_own_rings_what_they_accepted() {
    for first in [0, 1] {
        let (ana, ben) = two();
        let id = ana.act(|tx, l, a| propose(tx, l, a, &our_week())).unwrap();
        ben.hear(&ana);
        ben.act(|tx, l, a| accept(tx, l, a, id)).unwrap();
        ana.hear(&ben);
        let at_hour = |hour: &str| RitualDraft { time: hour.parse().unwrap(), ..our_week() };
        for (phone, hour) in [(&ana, "18:00"), (&ben, "19:00")] {
            phone.act(|tx, l, a| edit(phone, tx, l, a, id, &at_hour(hour))).unwrap();
        }
        ana.hear(&ben);
        ben.hear(&ana);
        let (who, other, hour) = if first == 0 { (&ana, &ben, "19:00") } else { (&ben, &ana, "18:00") };
        assert!(one(who, id).change.unwrap().contains(hour));
        let proposal = one(who, id).card.proposal.unwrap();
        who.act(|tx, l, a| confirm(tx, l, a, id, proposal)).unwrap();
        other.hear(who);
        for phone in [who, other] {
            let screen = one(phone, id);
            assert!(screen.card.summary.contains(hour), "{}", screen.card.summary);
            assert_eq!((screen.card.state, screen.card.proposal, screen.change), (RitualState::On, None, None));
        }
    }
}

#[test]
fn a_proposal_that_nobody_answers_lapses_quietly() {
    let (mut ana, mut ben) = two();
    ana.act(|tx, l, a| propose(tx, l, a, &our_week())).unwrap();
    ben.hear(&ana);
    for phone in [&mut ana, &mut ben] {
        phone.now.utc_ms += 31 * 24 * 3_600_000;
    }
    assert!(list(&ana).proposed.is_empty());
    assert!(list(&ben).asked.is_empty());
}

#[test]
fn the_days_together_tell_of_the_pair_and_of_neither() {
    let (mut ana, mut ben) = two();
    let id = ana.act(|tx, l, a| propose(tx, l, a, &our_week())).unwrap();
    ben.hear(&ana);
    ben.act(|tx, l, a| accept(tx, l, a, id)).unwrap();
    for phone in [&mut ana, &mut ben] {
        phone.now.utc_ms = at("2026-11-22T17:30:00");
    }
    ben.act(|tx, l, a| done(tx, l, a, id, civil("2026-11-22T17:00:00"))).unwrap();
    ana.hear(&ben);
    assert_eq!(one(&ana, id).together, ["2026-11-22".parse().unwrap()]);
    assert_eq!(one(&ana, id).together, one(&ben, id).together);
    assert_eq!(one(&ana, id).card.next.unwrap().at_ms, at("2026-11-22T17:00:00"), "still open for her");
    assert_eq!(one(&ben, id).card.next.unwrap().at_ms, at("2026-11-29T17:00:00"));
    assert_eq!(one(&ana, id).next_five[0].at_ms, at("2026-11-22T17:00:00"));
    assert_eq!(one(&ben, id).next_five[0].at_ms, at("2026-11-29T17:00:00"), "what is done does not come");
    ben.device.write(|d| not_today(d, id, civil("2026-12-06T17:00:00"))).unwrap();
    let days: Vec<String> = one(&ben, id).next_five.iter().map(|when| when.day.to_string()).collect();
    assert_eq!(days, ["2026-11-29", "2026-12-13", "2026-12-20", "2026-12-27", "2027-01-03"]);
    ben.act(|tx, l, a| stop(tx, l, a, id)).unwrap();
    assert!(one(&ben, id).next_five.is_empty() && one(&ben, id).card.next.is_none());
}

#[test]
fn what_was_put_off_past_its_end_is_still_what_comes_next() {
    let (ana, mut ben) = two();
    let kiss = RitualDraft { minutes: 2, ..our_week() };
    let id = ana.act(|tx, l, a| propose(tx, l, a, &kiss)).unwrap();
    ben.hear(&ana);
    ben.act(|tx, l, a| accept(tx, l, a, id)).unwrap();
    let next = |phone: &Phone| one(phone, id).card.next.unwrap().at_ms;
    ben.now.utc_ms = at("2026-11-22T17:01:00");
    ben.device.write(|d| in_ten_minutes(d, &ben.now, id, civil("2026-11-22T17:00:00"))).unwrap();
    for (now, comes) in [("17:09:00", "2026-11-22"), ("17:12:59", "2026-11-22"), ("17:13:00", "2026-11-29")] {
        ben.now.utc_ms = at(&format!("2026-11-22T{now}"));
        assert_eq!(next(&ben), at(&format!("{comes}T17:00:00")), "{now}");
    }
}

#[test]
fn the_library_offers_what_can_be_planned_here_and_each_draft_can_be_proposed() {
    let (ana, _) = two();
    let library = list(&ana).library;
    assert_eq!(library.len(), 27);
    for card in library {
        assert!(!card.summary.contains("newer"), "{}", card.id);
        let dated = card.draft.policy == ZonePolicy::Date;
        assert_eq!(dated, card.id == "r-story");
        let from = if dated { Some("2019-05-03".parse().unwrap()) } else { card.draft.from };
        let draft = RitualDraft { from, ..card.draft };
        ana.act(|tx, l, a| propose(tx, l, a, &draft)).unwrap();
        assert!(with(&ana, |view| preview(view, &draft)).unwrap().next_five[0].at_ms > ana.now.utc_ms - 86_400_000);
    }
}

#[test]
fn before_there_are_two_a_ritual_is_ones_own() {
    let ana = Phone::new(1);
    let today = "2026-11-20".parse().unwrap();
    let draft = from_library(library::find("r-daily").unwrap(), today, &ana.here);
    let id = ana.device.write(|d| take_own(d, &ana.vault(), today, &draft)).unwrap();
    ana.device
        .read(|device| {
            let view = View { two: None, device, names: &Names::default(), here: &ana.here, now: &ana.now };
            let card = &rituals_screen(&view)?.on[0];
            assert_eq!((card.id, card.title.as_str(), card.state), (id, "Two lines a day", RitualState::On));
            assert_eq!(ritual_screen(&view, id)?.line, "Two lines, if you like.");
            assert_eq!(ritual_screen(&view, RitualId(uuid::Uuid::nil())), Err(Error::gone("ritual")));
            assert_eq!(time_out_screen(&view)?.reach, None);
            Ok(())
        })
        .unwrap();
}

#[test]
fn the_break_says_who_called_it_and_when_both_are_back() {
    let (ana, mut ben) = two();
    ana.act(|tx, l, a| call_time_out(tx, l, a, 30)).unwrap();
    ben.hear(&ana);
    let screen = break_screen(&ben);
    let running = screen.running.unwrap();
    assert_eq!((running.own, running.caller.as_str(), running.can_renew), (false, "Ana", true));
    assert!(!running.counts && break_screen(&ana).running.unwrap().counts);
    assert_eq!(running.back_at_ms, at("2026-11-20T12:30:00"));
    assert!(running.share_text.contains("12:30"));
    assert!(screen.reach.unwrap().starts_with("Ana’s phone"));
    ana.act(propose_pact).unwrap();
    ben.hear(&ana);
    ben.act(confirm_pact).unwrap();
    ben.now.utc_ms += 31 * 60_000;
    ben.now.monotonic_ms += 31 * 60_000;
    let over = break_screen(&ben);
    assert_eq!((over.running, over.ended_lately, over.pact), (None, true, screens::Pact::Agreed));
}
