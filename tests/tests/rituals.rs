//! Rituals, reminders and breaks on two phones.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use attune_core::ids::RitualId;
use attune_core::rituals::planner::{Plan, Platform};
use attune_core::rituals::screens::{Pact, RitualDraft, RitualState, ZonePolicy};
use attune_core::time::CivilTime;
use attune_tests::{Couple, Phone, SUNDAY_FIVE};

const MINUTE: u64 = 60_000;
const HOUR: u64 = 60 * MINUTE;

fn our_week() -> RitualDraft {
    RitualDraft {
        library: Some("r-weekly".into()),
        title: "Our week".into(),
        rule: "FREQ=WEEKLY;BYDAY=SU".into(),
        from: None,
        time: CivilTime { hour: 17, minute: 0, second: 0 },
        policy: ZonePolicy::Anchored { zone: "Europe/Berlin".into() },
        minutes: 45,
        generic_line: false,
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
    ana.attune.propose_pact(&ana.here).unwrap();
    couple.settle();
    ben.attune.accept_pact(&ben.here).unwrap();
    couple.settle();
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
