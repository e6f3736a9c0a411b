//! Rituals, reminders and breaks on two phones.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use attune_core::app::screens::Target;
use attune_core::error::Error;
use attune_core::ids::RitualId;
use attune_core::pairing::PairScreen;
use attune_core::rituals::planner::{Action, Plan, Platform};
use attune_core::rituals::screens::{Pact, PhoneFacts, Repeat, RestChoice, RitualDraft, RitualState, ZonePolicy};
use attune_core::time::CivilTime;
use attune_tests::{Couple, Phone, SUNDAY_FIVE};

const MINUTE: u64 = 60_000;
const HOUR: u64 = 60 * MINUTE;

fn our_week() -> RitualDraft {
    RitualDraft {
        library: Some("r-weekly".into()),
        title: "Our week".into(),
        from: None,
        time: CivilTime { hour: 17, minute: 0, second: 0 },
        policy: ZonePolicy::Anchored { zone: "Europe/Berlin".into() },
        minutes: 45,
        generic_line: false,
        repeat: Repeat::Other { rule: "FREQ=WEEKLY;BYDAY=SU".into() },
        until: None,
        only_me: false,
    }
}

/// Plans and says that everything was set, as a front end does.
fn plan(phone: &Phone) -> Plan {
    let plan = phone.attune.plan(&phone.here, Platform::desktop()).unwrap();
    let set: Vec<_> = plan.diff.add.iter().chain(&plan.diff.replace).map(|one| one.id).collect();
    let done: Vec<_> = set.into_iter().chain(plan.diff.cancel.iter().copied()).collect();
    phone.attune.scheduled(&phone.here, &done, &[]).unwrap();
    plan
}

fn state(phone: &Phone, id: RitualId) -> RitualState {
    phone.attune.ritual(&phone.here, id).unwrap().card.state
}

#[test]
fn a_ritual_rings_on_both_once_both_have_agreed_and_on_neither_before() {
    let couple = Couple::paired(30);
    let (ana, ben) = (&couple.ana, &couple.ben);
    for phone in [ana, ben] {
        phone.clock.pass(HOUR);
    }
    let id = ana.attune.propose_ritual(&ana.here, &our_week()).unwrap();
    couple.settle();
    assert!(plan(ana).wanted.is_empty() && plan(ben).wanted.is_empty());
    assert_eq!((state(ana, id), state(ben, id)), (RitualState::ProposedByMe, RitualState::ProposedByPartner));
    assert_eq!(ben.attune.today(&ben.here).unwrap().asked.unwrap().title, "Our week");
    let proposal = ben.attune.ritual(&ben.here, id).unwrap().card.proposal.unwrap();
    ben.attune.accept_ritual(&ben.here, id, proposal).unwrap();
    couple.settle();
    let next_sunday = SUNDAY_FIVE + 7 * 24 * i64::try_from(HOUR).unwrap();
    for phone in [ana, ben] {
        let planned = plan(phone);
        assert_eq!(planned.wanted.first().unwrap().instant_ms, next_sunday);
        assert!(plan(phone).diff.is_empty(), "the same input twice changes nothing");
        assert_eq!(phone.attune.today(&phone.here).unwrap().next.unwrap().title, "Our week");
    }
    ben.attune.stop_ritual(&ben.here, id).unwrap();
    couple.settle();
    assert!(plan(ana).wanted.is_empty());
    couple.ends_well();
}

#[test]
fn a_break_called_offline_catches_up_and_ends_at_one_moment_for_both() {
    let couple = Couple::paired(31);
    let (ana, ben) = (&couple.ana, &couple.ben);
    couple.agree_on_breaks();
    assert_eq!(ana.attune.timeout(&ana.here).unwrap().pact, Pact::Agreed);
    ana.attune.call_timeout(&ana.here, 30).unwrap();
    for phone in [ana, ben] {
        phone.clock.pass(7 * MINUTE);
    }
    couple.settle();
    let ends = |phone: &Phone| {
        let running = phone.attune.timeout(&phone.here).unwrap().running.unwrap();
        assert_eq!(running.left_ms, 23 * MINUTE);
        let plan = plan(phone);
        assert_eq!(plan.wanted.len(), 1);
        plan.wanted[0].instant_ms
    };
    assert_eq!(ends(ana), ends(ben));
    couple.ends_well();
}

#[test]
fn leaving_in_the_middle_of_a_break_ends_it_quietly_on_both_phones() {
    let couple = Couple::paired(38);
    let (ana, ben) = (&couple.ana, &couple.ben);
    couple.agree_on_breaks();
    ana.attune.call_timeout(&ana.here, 30).unwrap();
    couple.settle();
    // Begun from her words besides: these lie on his own phone.
    let text = ana.attune.timeout(&ana.here).unwrap().running.unwrap().share_text;
    ben.attune.start_shared_timeout(&ben.here, &text).unwrap();
    for phone in [ana, ben] {
        assert_eq!(plan(phone).wanted.len(), 1, "its return is set");
        phone.clock.pass(10 * MINUTE);
    }
    ben.attune.leave(&ben.here, true).unwrap();
    couple.settle();
    for phone in [ben, ana] {
        let ended = plan(phone);
        assert_eq!((ended.wanted.len(), ended.diff.cancel.len()), (0, 1), "what was set is taken away");
        for minutes in [0, 19, 1, 15, 60] {
            phone.clock.pass(minutes * MINUTE);
            let screen = phone.attune.timeout(&phone.here).unwrap();
            assert!(screen.running.is_none() && !screen.ended_lately, "nobody asks either to come back");
            assert!(phone.attune.today(&phone.here).unwrap().time_out.is_none());
            assert!(plan(phone).wanted.is_empty() && plan(phone).diff.is_empty());
            let health = phone.attune.reminders(&phone.here, &PhoneFacts::unhindered(Platform::desktop())).unwrap();
            assert!(health.missed.is_empty() && health.left_out.is_empty(), "{health:?}");
        }
        assert!(phone.attune.start_shared_timeout(&phone.here, &text).is_err());
        assert!(phone.attune.call_timeout(&phone.here, 30).is_err());
    }
}

#[test]
fn what_today_offers_of_a_ritual_can_be_done_at_that_moment() {
    let couple = Couple::paired(32);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let id = ana.attune.propose_ritual(&ana.here, &our_week()).unwrap();
    couple.settle();
    let asked = ben.attune.today(&ben.here).unwrap().asked.unwrap();
    assert_eq!((asked.target, asked.rings.own, asked.rings.theirs), (Target::Ritual { id }, false, true));
    let proposal = ben.attune.ritual(&ben.here, id).unwrap().card.proposal.unwrap();
    ben.attune.accept_ritual(&ben.here, id, proposal).unwrap();
    let offered = |minutes: i64| {
        ben.clock.turn(SUNDAY_FIVE + 7 * 24 * 3_600_000 + minutes * 60_000);
        ben.attune.today(&ben.here).unwrap().next.unwrap().actions
    };
    assert_eq!(offered(-61), []);
    assert_eq!(offered(-39), [Action::Done, Action::NotToday], "what has not rung cannot ring again");
    assert_eq!(offered(0), [Action::Done, Action::NotToday, Action::InTenMinutes]);
    assert_eq!(offered(44), [Action::Done, Action::NotToday, Action::InTenMinutes]);
    assert_eq!(offered(45), [], "the next one is a week away");
}

#[test]
fn a_clock_turned_to_another_century_neither_erases_nor_revives_a_break() {
    const YEAR_2099: i64 = 4_070_908_800_000;
    let couple = Couple::paired(33);
    let (ana, ben) = (&couple.ana, &couple.ben);
    couple.agree_on_breaks();
    ana.attune.call_timeout(&ana.here, 30).unwrap();
    couple.settle();
    let left = |phone: &Phone| phone.attune.timeout(&phone.here).unwrap().running.map(|running| running.left_ms);
    let turned = [YEAR_2099, SUNDAY_FIVE - 30 * 24 * 3_600_000, SUNDAY_FIVE];
    for phone in [ana, ben] {
        plan(phone);
        for to in turned {
            phone.clock.turn(to);
            assert_eq!(left(phone), Some(30 * MINUTE));
            assert_eq!(plan(phone).wanted.len(), 1);
        }
        phone.clock.pass(30 * MINUTE);
        for to in turned {
            plan(phone);
            phone.clock.turn(to);
            assert_eq!(left(phone), None, "over is over");
        }
    }
}

#[test]
fn today_says_quietly_what_is_on_and_what_rests() {
    let couple = Couple::paired(39);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let at = |hour, minute| CivilTime { hour, minute, second: 0 };
    let daily =
        || RitualDraft { library: None, repeat: Repeat::Days { every: 1 }, policy: ZonePolicy::Floating, ..our_week() };
    let work = RitualDraft { library: Some("r-work-off".into()), title: "Work stays out".into(), ..daily() };
    let work = couple.agree_on(&RitualDraft { time: at(17, 30), minutes: 120, ..work });
    for phone in [ana, ben] {
        phone.clock.pass(HOUR);
        let next = phone.attune.today(&phone.here).unwrap().next.unwrap();
        assert_eq!(next.line, "Until 19:30.");
    }
    couple.agree_on(&RitualDraft { title: "Tea".into(), time: at(19, 0), minutes: 15, ..daily() });
    for phone in [ana, ben] {
        let today = phone.attune.today(&phone.here).unwrap();
        assert_eq!(today.next.unwrap().title, "Tea");
        let lines: Vec<_> = today.notices.into_iter().map(|one| (one.text, one.target)).collect();
        assert_eq!(lines, [("Work stays out until 19:30.".to_owned(), Some(Target::Ritual { id: work }))]);
    }
    ben.attune.rest(&ben.here, &RestChoice::LowEnergyWeek, None).unwrap();
    couple.settle();
    for phone in [ana, ben] {
        let lines = phone.attune.today(&phone.here).unwrap().notices;
        let lines: Vec<_> = lines.into_iter().map(|one| (one.text, one.target)).collect();
        let rests = "Your rituals rest up to and including 28 November 2026.".to_owned();
        assert_eq!(lines, [(rests, Some(Target::Rituals))], "and no boundary is on");
    }
}

#[test]
fn a_pact_that_is_declined_is_not_asked_again_and_its_proposer_learns_nothing() {
    let couple = Couple::paired(34);
    let (ana, ben) = (&couple.ana, &couple.ben);
    ana.attune.propose_pact(&ana.here).unwrap();
    couple.settle();
    let asked = ben.attune.today(&ben.here).unwrap().asked.unwrap();
    assert_eq!((asked.target, asked.rings.theirs), (Target::TimeOut, true));
    ben.attune.decline_pact(&ben.here).unwrap();
    couple.settle();
    let pact = |phone: &Phone| phone.attune.timeout(&phone.here).unwrap().pact;
    assert_eq!((pact(ana), pact(ben)), (Pact::ProposedByMe, Pact::NotYet));
    assert_ne!(ben.attune.today(&ben.here).unwrap().asked.map(|asked| asked.target), Some(Target::TimeOut));
    couple.ends_well();
}

#[test]
fn a_notification_that_outlives_its_couple_is_about_something_gone() {
    let couple = Couple::paired(36);
    let (ana, ben) = (&couple.ana, &couple.ben);
    couple.agree_on(&our_week());
    let card = ana.attune.rituals(&ana.here).unwrap().on[0].clone();
    let done = |phone: &Phone| phone.attune.ritual_done(&phone.here, card.id, card.next.as_ref().unwrap().occurrence);
    ana.attune.leave(&ana.here, true).unwrap();
    assert_eq!(done(ana), Err(Error::gone("ritual")));
    couple.settle();
    assert_eq!(done(ben), Err(Error::gone("ritual")));
    let alone = Couple::alone(37);
    assert_eq!(done(&alone.ana), Err(Error::gone("ritual")));
}

#[test]
fn what_was_ones_own_can_be_brought_along_and_nothing_else_goes() {
    let couple = Couple::alone(35);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let library = ana.attune.rituals(&ana.here).unwrap().library;
    let draft = |id: &str| &library.iter().find(|card| card.id == id).unwrap().draft;
    let daily = ana.attune.propose_ritual(&ana.here, draft("r-daily")).unwrap();
    let weekly = ana.attune.propose_ritual(&ana.here, draft("r-weekly")).unwrap();
    let gone = ana.attune.propose_ritual(&ana.here, draft("r-weekly")).unwrap();
    ana.attune.stop_ritual(&ana.here, gone).unwrap();
    let next = ana.attune.ritual(&ana.here, daily).unwrap().card.next.unwrap();
    ana.attune.ritual_done(&ana.here, daily, next.occurrence).unwrap();
    couple.pair();
    let offered = |phone: &Phone| match phone.attune.pair(&phone.here).unwrap() {
        PairScreen::Paired { bring, .. } => bring.into_iter().map(|card| card.title).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert_eq!(offered(ana), ["Two lines a day", "Our week"]);
    assert!(offered(ben).is_empty());
    assert_eq!(ana.attune.bring_along(&ana.here, &[daily, gone]), Err(Error::gone("ritual")));
    assert_eq!(offered(ana).len(), 2, "all or nothing");
    ana.attune.bring_along(&ana.here, &[daily, daily]).unwrap();
    couple.settle();
    let asked = ben.attune.rituals(&ben.here).unwrap().asked;
    assert_eq!(asked.iter().map(|card| card.title.as_str()).collect::<Vec<_>>(), ["Two lines a day"]);
    assert!(ben.attune.ritual(&ben.here, asked[0].id).unwrap().together.is_empty(), "what was done stays behind");
    assert_eq!(ana.attune.ritual(&ana.here, daily).map(drop), Err(Error::gone("ritual")));
    assert!(ana.attune.ritual(&ana.here, weekly).is_ok(), "not ticked, it stays one's own");
    couple.ends_well();
}
