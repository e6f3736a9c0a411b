use super::*;

const DAY: u64 = 24 * 3_600_000;

fn why(pairing: Pairing) -> Why {
    match pairing {
        Pairing::Over(over) => over.why,
        other => panic!("expected an end, got {other:?}"),
    }
}

#[test]
fn a_repeat_of_either_message_changes_nothing() {
    let ana = invite(1);
    let ben = join(2, ana.invitation().unwrap().clone());
    let answer = message(&ben);
    let ana = receive(ana, 3, &answer).unwrap();
    assert_eq!(receive(ana.clone(), 99, &answer).unwrap(), ana);
    let ben = receive(ben, 4, &message(&ana)).unwrap();
    assert_eq!(receive(ben.clone(), 99, &message(&ana)).unwrap(), ben, "the decoys too are drawn once");
    let confirmed = ana.clone().judge(Verdict::Match).unwrap();
    assert_eq!(receive(confirmed.clone(), 99, &answer).unwrap(), confirmed);
    let both = confirmed.partner_confirmed();
    assert_eq!(receive(both.clone(), 99, &answer).unwrap(), both);
}

#[test]
fn a_second_answer_before_the_joiner_confirms_spends_the_invitation() {
    let (ana, _) = comparing(1);
    let Some(judge) = ana.met().and_then(|met| met.judge.clone()) else { panic!() };
    let eve = message(&join(77, judge.invitation));
    let couple = ana.met().map(|met| met.couple);
    for ana in [ana.clone(), ana.clone().judge(Verdict::Match).unwrap()] {
        let Pairing::Over(over) = receive(ana, 5, &eve).unwrap() else { panic!() };
        assert_eq!((over.why, over.couple), (Why::TwoAnswers, couple));
    }
    let both = ana.judge(Verdict::Match).unwrap().partner_confirmed();
    assert_eq!(refused(receive(both, 5, &eve)), PairingFault::Used, "late, and no harm done");
}

#[test]
fn an_answer_after_the_invitations_time_is_not_heard() {
    for (way, span) in [(Way::InPerson, 600_000), (Way::Sent, DAY)] {
        let ana = Pairing::invite(&SeededEntropy::new(1), &at(0), &profile("Ana"), way, Some(meet()), None).unwrap();
        let answer = message(&join(2, ana.invitation().unwrap().clone()));
        let entropy = SeededEntropy::new(3);
        let in_time = ana.clone().receive(&entropy, &at(span - 1), &answer).unwrap();
        assert!(matches!(in_time, Pairing::Comparing(_)));
        assert_eq!(why(ana.clone().receive(&entropy, &at(span), &answer).unwrap()), Why::Expired);
        assert_eq!(why(ana.clone().lapse(&at(span))), Why::Expired);
        // Turning the wall clock does not expire it; after a restart it is all there is.
        let turned = Now { utc_ms: at(2 * DAY).utc_ms, ..at(1) };
        assert!(matches!(ana.clone().lapse(&turned), Pairing::Inviting(_)));
        assert_eq!(why(ana.lapse(&Now { boot: "boot-2".into(), monotonic_ms: 5, ..turned })), Why::Expired);
    }
}

#[test]
fn the_joiner_leaves_the_expiry_to_the_inviters_phone() {
    let ana = invite(1);
    let late = Pairing::join(&SeededEntropy::new(2), &at(9 * DAY), &profile("Ben"), ana.invitation().unwrap().clone());
    assert!(late.is_ok());
}

#[test]
fn who_has_not_confirmed_within_a_day_has_ended_it_and_who_has_waits() {
    let (ana, ben) = comparing(1);
    assert_eq!(why(ana.clone().lapse(&at(DAY + 2_000))), Why::Lapsed);
    assert_eq!(why(ben.clone().lapse(&at(DAY + 2_000))), Why::Lapsed);
    assert_eq!(ana.clone().lapse(&at(DAY)), ana);
    let confirmed = ana.judge(Verdict::Match).unwrap();
    assert_eq!(confirmed.clone().lapse(&at(30 * DAY)), confirmed);
    assert_eq!(why(confirmed.end().unwrap()), Why::Ended);
}

#[test]
fn there_is_one_pick_and_a_wrong_one_erases_everything() {
    let (ana, ben) = comparing(1);
    let Verdict::Pick(right) = ben.verdict(&ana.words().unwrap().to_string()) else { panic!() };
    for verdict in (0..5).filter(|at| *at != right).map(Verdict::Pick).chain([Verdict::Differ]) {
        let over = ben.clone().judge(verdict).unwrap();
        assert_eq!(over.membership(), None);
        assert_eq!(why(over.clone()), Why::WordsDiffer);
        assert!(log::to_cbor(&over).unwrap().len() < 80, "nothing secret is left");
        assert_eq!(refused(over.judge(Verdict::Pick(right))), PairingFault::NotPairing, "no second pick");
    }
    let confirmed = ben.judge(Verdict::Pick(right)).unwrap();
    assert_eq!(confirmed.membership(), None, "the keys are couple.db's now");
    assert_eq!(confirmed.clone().judge(Verdict::Pick(right)).unwrap(), confirmed);
}

#[test]
fn words_that_differ_count_until_the_partner_has_confirmed() {
    let (ana, ben) = comparing(1);
    assert_eq!(why(ana.clone().judge(Verdict::Differ).unwrap()), Why::WordsDiffer);
    let confirmed = ana.clone().judge(Verdict::Match).unwrap();
    assert_eq!(why(confirmed.clone().judge(Verdict::Differ).unwrap()), Why::WordsDiffer);
    let both = confirmed.partner_confirmed();
    assert!(matches!(both.clone().judge(Verdict::Differ), Err(Error::NotAllowed { .. })));
    assert_eq!(why(both.end().unwrap()), Why::Ended, "whether there are two already is not known here");
    assert!(matches!(ana.judge(Verdict::Pick(0)), Err(Error::NotAllowed { .. })), "the inviter does not pick");
    assert!(matches!(ben.judge(Verdict::Match), Err(Error::NotAllowed { .. })), "the joiner does not just agree");
}

#[test]
fn before_there_are_words_there_is_nothing_to_confirm() {
    let ana = invite(1);
    let ben = join(2, ana.invitation().unwrap().clone());
    assert_eq!(refused(ana.clone().judge(Verdict::Match)), PairingFault::NotPairing);
    assert_eq!(refused(ben.judge(Verdict::Pick(0))), PairingFault::NotPairing);
    assert_eq!(ana.clone().partner_confirmed(), ana, "nor can a partner have confirmed");
}

#[test]
fn messages_out_of_order_are_refused() {
    let ana = invite(1);
    let ben = join(2, ana.invitation().unwrap().clone());
    let heard = receive(ana.clone(), 3, &message(&ben)).unwrap();
    let reply = message(&heard);
    assert_eq!(refused(receive(ana.clone(), 4, &reply)), PairingFault::SomeoneElses);
    let over = ana.end().unwrap();
    assert_eq!(refused(receive(over, 4, &reply)), PairingFault::NotPairing);
}
