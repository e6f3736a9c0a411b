use super::*;

#[test]
fn both_sides_reach_the_same_words_couple_and_mirrored_lanes() {
    let (ana, ben) = comparing(1);
    let (hers, his) = (ana.membership().unwrap(), ben.membership().unwrap());
    assert!(ben.choices().unwrap().contains(&ana.words().unwrap()));
    assert_eq!(ben.words(), None, "the joiner picks and is not told");
    assert_eq!(hers.couple, his.couple);
    assert_eq!((&hers.me, &hers.partner), (&his.partner, &his.me));
    assert_eq!((&hers.lanes.out, &hers.lanes.back), (&his.lanes.back, &his.lanes.out));
    let keys = [&hers.lanes.out, &hers.lanes.back].map(|lane| [lane.epoch.0, lane.names.0]).concat();
    let distinct: std::collections::BTreeSet<_> = keys.iter().collect();
    assert_eq!(distinct.len(), 4);
    assert_eq!(hers.partner_static, crate::crypto::dh::public(&his.static_secret));
    assert_eq!(his.partner_static, crate::crypto::dh::public(&hers.static_secret));
    assert_eq!(hers.welcome.unwrap().mailbox.as_deref(), Some(&b"a folder"[..]));
    assert_eq!(his.welcome, None, "the welcome comes after both have confirmed");
    assert_eq!(hers.meet, Some(meet()));
}

#[test]
fn a_phone_killed_between_any_two_steps_makes_the_same_bytes() {
    let ana = killed(&invite(5));
    let ben = killed(&join(6, ana.invitation().unwrap().clone()));
    assert_eq!(message(&ben), message(&killed(&ben)));
    let ana = killed(&receive(ana, 7, &message(&ben)).unwrap());
    let ben = killed(&receive(killed(&ben), 8, &message(&ana)).unwrap());
    let ana = killed(&ana.judge(Verdict::Match).unwrap());
    let pick = ben.verdict(&ana.words().unwrap().to_string());
    let ben = killed(&ben.judge(pick).unwrap());
    assert_eq!(ben.words(), ana.words());
    let both = killed(&ana.clone().partner_confirmed());
    assert_eq!(message(&both), message(&ana), "the reply is kept until the welcome is acknowledged");
    assert!(matches!(killed(&ben.partner_confirmed()), Pairing::Both(_)));
}

#[test]
fn the_phones_look_for_each_others_messages_under_the_same_names() {
    for place in [Some(meet()), None] {
        let ana = Pairing::invite(&SeededEntropy::new(1), &at(0), &profile("Ana"), Way::Sent, place, None).unwrap();
        let ben = join(2, ana.invitation().unwrap().clone());
        assert_eq!(ana.outgoing().unwrap(), None);
        let answer = ben.outgoing().unwrap().unwrap();
        assert_eq!(ana.awaited(), Some(answer.name));
        let ana = receive(ana, 3, &answer.bytes).unwrap();
        let reply = ana.outgoing().unwrap().unwrap();
        assert_eq!(ben.awaited(), Some(reply.name));
        assert_eq!(ana.awaited(), Some(answer.name), "a second answer would be noticed");
        assert_eq!(ana.spent_names(), vec![answer.name, reply.name]);
        let ben = receive(ben, 4, &reply.bytes).unwrap();
        assert_eq!((ben.awaited(), ben.outgoing().unwrap()), (None, None));
    }
}

#[test]
fn every_cut_and_every_turned_bit_of_a_message_is_refused_and_changes_nothing() {
    let ana = invite(1);
    let ben = join(2, ana.invitation().unwrap().clone());
    let answer = message(&ben);
    let heard = receive(ana.clone(), 3, &answer).unwrap();
    for altered in damaged(&answer) {
        assert!(matches!(refused(receive(ana.clone(), 3, &altered)), PairingFault::Cut | PairingFault::Damaged));
        assert!(refused(receive(heard.clone(), 3, &altered)) != PairingFault::TwoAnswers);
    }
    let reply = message(&heard);
    for altered in damaged(&reply) {
        assert!(matches!(refused(receive(ben.clone(), 3, &altered)), PairingFault::Cut | PairingFault::Damaged));
    }
}

#[test]
fn noise_inside_a_good_outside_is_refused_too() {
    let ana = invite(1);
    let ben = join(2, ana.invitation().unwrap().clone());
    let heard = receive(ana.clone(), 3, &message(&ben)).unwrap();
    for (bytes, to) in [(message(&ben), &ana), (message(&heard), &ben), (message(&ben), &heard)] {
        let (what, body) = carried::disclose(&bytes).map(|(what, body)| (what, body.to_vec())).unwrap();
        for at in (8..body.len()).step_by(3) {
            let mut turned = body.clone();
            turned[at] ^= 1;
            for body in [&turned[..], &body[..at]] {
                let noise = carried::enclose(what, body).unwrap();
                assert_eq!(refused(receive(to.clone(), 9, &noise)), PairingFault::Damaged, "byte {at}");
            }
        }
        let mut low_order = body.clone();
        low_order[8..40].fill(0);
        let low_order = carried::enclose(what, &low_order).unwrap();
        assert_eq!(refused(receive(to.clone(), 9, &low_order)), PairingFault::Damaged);
    }
}

#[test]
fn an_n_that_was_not_committed_to_is_refused() {
    let ana = invite(1);
    let ben = join(2, ana.invitation().unwrap().clone());
    let Pairing::Inviting(mut other) = ana else { panic!() };
    other.n[31] ^= 1;
    let cheating = receive(Pairing::Inviting(other), 3, &message(&ben)).unwrap();
    assert_eq!(refused(receive(ben, 4, &message(&cheating))), PairingFault::Damaged);
}

#[test]
fn answers_and_replies_to_others_say_so() {
    let (ana, eve) = (invite(1), invite(50));
    let ben = join(2, ana.invitation().unwrap().clone());
    let to_eve = join(51, eve.invitation().unwrap().clone());
    assert_eq!(refused(receive(ana.clone(), 3, &message(&to_eve))), PairingFault::SomeoneElses);
    let eve = receive(eve, 52, &message(&to_eve)).unwrap();
    assert_eq!(refused(receive(ben.clone(), 3, &message(&eve))), PairingFault::SomeoneElses);
    let twin = join(60, ana.invitation().unwrap().clone());
    assert_eq!(refused(receive(ben.clone(), 3, &message(&twin))), PairingFault::Used, "someone answered it too");
    let ana = receive(ana, 3, &message(&twin)).unwrap();
    assert_eq!(refused(receive(ben, 4, &message(&ana))), PairingFault::SomeoneElses, "the reply is for the other");
}

#[test]
fn messages_of_our_own_are_recognised() {
    let ana = invite(1);
    let ben = join(2, ana.invitation().unwrap().clone());
    let own = ana.invitation().unwrap().to_bytes().unwrap();
    assert_eq!(refused(receive(ana, 3, &own)), PairingFault::Own);
    assert_eq!(refused(receive(ben.clone(), 3, &message(&ben))), PairingFault::Own);
}

#[test]
fn a_name_is_not_told_by_a_messages_size() {
    let ana = invite(1);
    let invitation = ana.invitation().unwrap();
    let sizes: std::collections::BTreeSet<usize> = ["B", "Benjamin-Maximilian the Younger of the Long Names"]
        .map(|name| {
            let ben = Pairing::join(&SeededEntropy::new(2), &at(0), &profile(name), invitation.clone()).unwrap();
            message(&ben).len()
        })
        .into();
    assert_eq!(sizes.len(), 1);
}
