//! Breaks: the pact, the countdown on two clocks, its return, and the words that start it elsewhere.

use super::*;

#[test]
fn a_time_out_is_only_a_line_until_both_agreed_the_pact() {
    let (ana, ben) = two();
    let call = |phone: &Phone| phone.act(|tx, l, a| call_time_out(tx, l, a, 30)).unwrap();
    call(&ana);
    ben.hear(&ana);
    assert!(ana.time_out().unwrap().counts, "her own doing");
    assert!(!ben.time_out().unwrap().counts);
    let returns = |phone: &Phone| phone.plan().wanted.iter().filter(|one| one.channel == Channel::TimeOut).count();
    assert_eq!((returns(&ana), returns(&ben)), (1, 0));
    ana.act(propose_pact).unwrap();
    ben.hear(&ana);
    assert_eq!((ana.pact(), ben.pact()), (Pact::ProposedByMe, Pact::ProposedByPartner));
    assert_eq!(returns(&ben), 0);
    ben.act(confirm_pact).unwrap();
    ana.hear(&ben);
    assert_eq!((ana.pact(), ben.pact()), (Pact::Agreed, Pact::Agreed));
    assert_eq!(returns(&ben), 1);
    let id = ben.time_out().unwrap().time_out.id;
    ben.device.write(|d| mute_time_out(d, id, true)).unwrap();
    assert_eq!((returns(&ana), returns(&ben)), (1, 0));
}

#[test]
fn both_proposing_the_pact_at_once_is_agreeing() {
    let (ana, ben) = two();
    ana.act(propose_pact).unwrap();
    ben.act(propose_pact).unwrap();
    ana.hear(&ben);
    ben.hear(&ana);
    assert_eq!((ana.pact(), ben.pact()), (Pact::Agreed, Pact::Agreed));
    assert_eq!(Phone::new(1).act(confirm_pact), Err(Error::gone("proposal")));
}

#[test]
fn a_pact_is_declined_unseen_and_lapses_after_thirty_days() {
    let (mut ana, mut ben) = two();
    ana.act(propose_pact).unwrap();
    ben.hear(&ana);
    ben.device.write(|d| ben.couple.read(|c| decline_pact(d, c, ben.me, &ben.now))).unwrap();
    assert_eq!((ana.pact(), ben.pact(), ben.own().len()), (Pact::ProposedByMe, Pact::NotYet, 0));
    for phone in [&mut ana, &mut ben] {
        phone.now.utc_ms += 31 * 24 * 3_600_000;
    }
    assert_eq!((ana.pact(), ben.pact()), (Pact::NotYet, Pact::NotYet));
    assert_eq!(ben.act(confirm_pact), Err(Error::gone("proposal")));
    ben.act(propose_pact).unwrap();
    ana.hear(&ben);
    assert_eq!((ana.pact(), ben.pact()), (Pact::ProposedByPartner, Pact::ProposedByMe), "her old one is no yes");
    ana.act(propose_pact).unwrap();
    ben.hear(&ana);
    assert_eq!((ana.pact(), ben.pact()), (Pact::Agreed, Pact::Agreed));
    let nobody = ben.device.write(|d| ben.couple.read(|c| decline_pact(d, c, ben.me, &ben.now)));
    assert_eq!(nobody, Err(Error::gone("proposal")));
}

#[test]
fn both_come_back_at_the_same_moment_whoever_turns_the_clock() {
    let (mut ana, mut ben) = two();
    ana.act(propose_pact).unwrap();
    ben.hear(&ana);
    ben.act(confirm_pact).unwrap();
    ana.act(|tx, l, a| call_time_out(tx, l, a, 30)).unwrap();
    ana.device.write(|d| ana.couple.read(|c| note_ends(d, Some((c, ana.me)), &ana.now))).unwrap();
    for phone in [&mut ana, &mut ben] {
        phone.now.utc_ms += 10 * 60_000;
        phone.now.monotonic_ms += 10 * 60_000;
    }
    ben.hear(&ana);
    ana.now.utc_ms += 5 * 3_600_000;
    assert_eq!(ana.time_out().unwrap().left_ms, 20 * 60_000);
    assert_eq!(ben.time_out().unwrap().left_ms, 20 * 60_000);
    ana.now.boot = "b2".into();
    assert!(ana.time_out().is_none(), "after a restart the wall clock decides");
    ben.now.utc_ms -= 3 * 3_600_000;
    ben.now.boot = "b2".into();
    assert_eq!(ben.time_out().unwrap().left_ms, 30 * 60_000, "and never over its length");
}

fn returns(phone: &Phone) -> Vec<i64> {
    note(phone);
    let wanted = phone.plan().wanted;
    wanted.iter().filter(|one| one.channel == Channel::TimeOut).map(|one| one.instant_ms - phone.now.utc_ms).collect()
}

const DAY_MS: i64 = 24 * 3_600_000;

#[test]
fn a_turned_clock_neither_erases_a_time_out_nor_revives_it() {
    for turned in [3 * DAY_MS, 73 * 365 * DAY_MS, -30 * DAY_MS] {
        let (mut ana, mut ben, _) = both_pause();
        for phone in [&mut ana, &mut ben] {
            pass(phone, 5);
            phone.now.utc_ms += turned;
            assert_eq!(phone.time_out().unwrap().left_ms, 25 * 60_000);
            assert_eq!(returns(phone), [25 * 60_000]);
            pass(phone, 5);
            phone.now.utc_ms -= turned;
            assert_eq!(returns(phone), [20 * 60_000]);
            pass(phone, 51);
            assert_eq!((phone.time_out(), returns(phone)), (None, vec![]));
            phone.now.utc_ms -= 30 * DAY_MS;
            phone.now.boot = "b2".into();
            phone.now.monotonic_ms = 0;
            assert_eq!((phone.time_out(), returns(phone)), (None, vec![]), "over is over");
        }
    }
}

#[test]
fn the_partners_fast_clock_neither_stretches_a_time_out_nor_revives_it() {
    let (mut ana, mut ben) = two();
    ana.act(propose_pact).unwrap();
    ben.hear(&ana);
    ben.act(confirm_pact).unwrap();
    ana.now.utc_ms += 10 * 60_000;
    ana.act(|tx, l, a| call_time_out(tx, l, a, 30)).unwrap();
    ben.hear(&ana);
    pass(&mut ben, 5);
    assert_eq!(ben.time_out().unwrap().left_ms, 25 * 60_000);
    pass(&mut ben, 26);
    note(&ben);
    assert_eq!(ben.time_out(), None);
    ben.now.boot = "b2".into();
    assert_eq!(ben.time_out(), None, "by her clock it would have nine minutes to go");
}

#[test]
fn a_return_that_was_missed_rings_at_once_within_half_an_hour_and_only_once() {
    let (mut ana, mut ben, _) = both_pause();
    assert_eq!(returns(&ana), [30 * 60_000]);
    pass(&mut ana, 60);
    assert_eq!(returns(&ana), [0]);
    let plan = ana.plan();
    ana.keep(&plan);
    ana.device.write(|d| scheduled(d, &plan.diff.ids(), &[])).unwrap();
    ana.now.monotonic_ms += 1;
    ana.now.utc_ms += 1;
    assert_eq!(returns(&ana), [] as [i64; 0], "it rang");
    ben.now.boot = "b2".into();
    pass(&mut ben, 40);
    assert_eq!(returns(&ben), [0], "it was off at the end");
    pass(&mut ben, 21);
    assert_eq!(returns(&ben), [] as [i64; 0]);
    let (carol, mut dan) = two();
    carol.act(propose_pact).unwrap();
    dan.hear(&carol);
    dan.act(confirm_pact).unwrap();
    carol.act(|tx, l, a| call_time_out(tx, l, a, 20)).unwrap();
    pass(&mut dan, 25);
    dan.hear(&carol);
    assert_eq!(returns(&dan), [] as [i64; 0], "what came after its end is a quiet line");
}

#[test]
fn what_was_begun_from_the_partners_words_ends_with_the_couple() {
    let (ana, ben) = two();
    ana.act(|tx, l, a| call_time_out(tx, l, a, 30)).unwrap();
    let text = share_code(&ana.time_out().unwrap().time_out);
    ben.device.write(|d| start_shared_time_out(d, &ben.now, &text)).unwrap();
    let alone =
        ben.device.read(|d| plan_input(None, d, InstallationId(ben.me.0), Platform::ios(), &ben.here, &ben.now));
    assert!(alone.unwrap().input.time_outs.is_empty());
    assert_eq!(ben.device.read(|d| running(None, d, &ben.now)), Ok(None));
    ben.device.write(forget_time_outs).unwrap();
    assert_eq!(ben.time_out(), None, "nor does it come back with another couple");
}

#[test]
fn a_time_out_is_renewed_once_and_the_longer_of_two_at_once_holds() {
    let (ana, ben) = two();
    let id = ana.act(|tx, l, a| call_time_out(tx, l, a, 30)).unwrap();
    ben.hear(&ana);
    let renew =
        |phone: &Phone, minutes| phone.act(|tx, l, a| phone.device.read(|d| renew_time_out(tx, d, l, a, id, minutes)));
    renew(&ana, 10).unwrap();
    renew(&ben, 25).unwrap();
    ana.hear(&ben);
    ben.hear(&ana);
    let length = |phone: &Phone| phone.time_out().unwrap().left_ms / 60_000;
    assert_eq!(length(&ana), 40, "without a pact nobody's phone rings later by the other's doing");
    assert!(matches!(renew(&ana, 5), Err(Error::NotAllowed { .. })));
    ana.act(propose_pact).unwrap();
    ben.hear(&ana);
    ben.act(confirm_pact).unwrap();
    ana.hear(&ben);
    for phone in [&ana, &ben] {
        let running = phone.time_out().unwrap();
        assert_eq!((running.time_out.length_ms, running.left_ms), (55 * 60_000, 55 * 60_000));
        assert!(matches!(renew(phone, 5), Err(Error::NotAllowed { .. })));
    }
    ana.forge(id.into(), None, RitualOp::Renewed(Renewed { minutes: 60 }));
    ana.forge(id.into(), None, RitualOp::Called(Called { minutes: 60 }));
    assert_eq!(ana.voids(id.into()), 2);
    for minutes in [0, 19, 1_441] {
        assert!(ana.act(|tx, l, a| call_time_out(tx, l, a, minutes)).is_err());
    }
    assert_eq!(renew(&Phone::new(1), 5), Err(Error::gone("time-out")));
}

#[test]
fn what_arrives_after_its_end_is_over() {
    let (ana, mut ben) = two();
    ana.act(|tx, l, a| call_time_out(tx, l, a, 20)).unwrap();
    ben.now.utc_ms += 21 * 60_000;
    ben.hear(&ana);
    assert!(ben.time_out().is_none());
    let lately = |phone: &Phone| {
        let read = |c: &rusqlite::Connection| {
            phone.device.read(|d| ended_lately(Some((c, phone.me)), d, &phone.now, 2 * 3_600_000))
        };
        phone.couple.read(read).unwrap()
    };
    assert!(!lately(&ben), "without the pact it was only a line");
}

#[test]
fn the_partners_words_start_the_same_countdown_before_its_operation_comes() {
    let (ana, mut ben) = two();
    ana.act(|tx, l, a| call_time_out(tx, l, a, 30)).unwrap();
    let text = format!("Back at half past.\n{}\n", share_code(&ana.time_out().unwrap().time_out));
    ben.now.utc_ms += 60_000;
    let id = ben.device.write(|d| start_shared_time_out(d, &ben.now, &text)).unwrap();
    let running = ben.time_out().unwrap();
    assert_eq!((running.left_ms, running.counts), (29 * 60_000, true));
    let before = ben.plan();
    ben.hear(&ana);
    assert_eq!(ben.time_out().unwrap().time_out.id, id);
    assert_eq!(ben.plan().wanted[0].id, before.wanted[0].id);
    for text in [
        "",
        "attune:break:",
        "attune:break:x:1:2",
        "hello",
        "attune:break:00000000-0000-0000-0000-000000000001:1:99999999999",
    ] {
        assert!(ben.device.write(|d| start_shared_time_out(d, &ben.now, text)).is_err(), "{text}");
    }
    ben.now.utc_ms += 3_600_000;
    let over = ben.device.write(|d| start_shared_time_out(d, &ben.now, &share_code(&running.time_out)));
    assert_eq!(over, Err(Error::gone("time-out")));
}
