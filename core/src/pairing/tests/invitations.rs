use super::*;

fn bytes() -> Vec<u8> {
    invite(1).invitation().unwrap().to_bytes().unwrap()
}

/// The same body inside an outside that is right.
fn resealed(change: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let (what, body) = carried::disclose(&bytes()).map(|(what, body)| (what, body.to_vec())).unwrap();
    let mut body = body;
    change(&mut body);
    carried::enclose(what, &body).unwrap()
}

#[test]
fn an_invitation_comes_back_whole_as_bytes_text_and_link() {
    for (way, place) in [(Way::Sent, Some(meet())), (Way::InPerson, None)] {
        let pairing =
            Pairing::invite(&SeededEntropy::new(3), &at(0), &profile("Ana"), way, place.clone(), None).unwrap();
        let invitation = pairing.invitation().unwrap();
        assert_eq!(pairing.place(), place.as_ref());
        let bytes = invitation.to_bytes().unwrap();
        assert_eq!(&Invitation::from_bytes(&bytes).unwrap(), invitation);
        assert_eq!(&Invitation::from_text(&to_text(&bytes)).unwrap(), invitation);
        let link = to_link(&bytes);
        assert!(link.starts_with("attune:pair#"), "everything is in the fragment");
        assert_eq!(&Invitation::from_text(&link).unwrap(), invitation);
        let rejoin = Invitation { kind: Kind::Rejoin, ..invitation.clone() };
        assert_eq!(Invitation::from_bytes(&rejoin.to_bytes().unwrap()).unwrap(), rejoin);
    }
}

#[test]
fn a_link_is_found_in_a_chat_message_that_was_wrapped() {
    let link = to_link(&bytes());
    let (one, two) = link.split_at(50);
    for pasted in [
        format!("Ana: open this in Attune\n{one}\n  {two}\nsee you"),
        format!("  {link}  "),
        format!("<{link}>"),
        format!("{}\r\n{}\n", &to_text(&bytes())[..9], &to_text(&bytes())[9..]),
    ] {
        assert_eq!(from_text(&pasted).unwrap(), bytes(), "{pasted}");
    }
}

#[test]
fn a_cut_invitation_says_so() {
    let whole = bytes();
    for end in 0..whole.len() {
        assert_eq!(refused(Invitation::from_bytes(&whole[..end])), PairingFault::Cut, "cut at {end}");
    }
    let link = to_link(&whole);
    for end in 0..link.len() {
        assert_eq!(refused(Invitation::from_text(&link[..end])), PairingFault::Cut, "link cut at {end}");
    }
}

#[test]
fn an_altered_invitation_is_never_taken() {
    for altered in damaged(&bytes()) {
        let fault = refused(Invitation::from_bytes(&altered));
        assert!(matches!(fault, PairingFault::Cut | PairingFault::Damaged), "{fault:?}");
    }
    let text = to_text(&bytes());
    for at in 0..text.len() {
        for other in ["A", "_", "9", "+", "\u{1F495}"] {
            let altered = format!("{}{other}{}", &text[..at], &text[at + 1..]);
            if altered != text {
                let fault = refused(Invitation::from_text(&altered));
                assert!(matches!(fault, PairingFault::Cut | PairingFault::Damaged), "{at} {other} {fault:?}");
            }
        }
    }
    assert_eq!(refused(from_text(&format!("{text}x"))), PairingFault::Damaged);
    assert_eq!(refused(from_text(&format!("{}x", to_link(&bytes())))), PairingFault::Damaged);
    assert_eq!(refused(from_text("Good evening, dear!")), PairingFault::Damaged);
    assert_eq!(refused(from_text("")), PairingFault::Cut);
}

#[test]
fn a_newer_invitation_asks_for_an_update() {
    let mut newer = bytes();
    newer[0] = 2;
    let end = newer.len() - 4;
    let sum = crate::crypto::sha256(&[b"attune-check1", &newer[..end]]);
    newer[end..].copy_from_slice(&sum[..4]);
    assert_eq!(refused(Invitation::from_bytes(&newer)), PairingFault::Newer);
    assert_eq!(refused(Invitation::from_bytes(&resealed(|body| body[0] |= 4))), PairingFault::Newer, "a new kind");
    assert_eq!(refused(Invitation::from_bytes(&resealed(|body| body[105] = 2))), PairingFault::Newer, "a new place");
    let rejoin = Invitation::from_bytes(&resealed(|body| body[0] |= 1)).unwrap();
    let joined = Pairing::join(&SeededEntropy::new(1), &at(0), &profile("Ben"), rejoin);
    assert_eq!(refused(joined), PairingFault::Newer, "rejoin comes with a later app");
}

#[test]
fn an_invitation_well_enclosed_but_wrong_inside_is_damaged() {
    for body_end in 0..138 {
        let cut = resealed(|body| body.truncate(body_end));
        assert_eq!(refused(Invitation::from_bytes(&cut)), PairingFault::Damaged, "{body_end}");
    }
    let low_order = resealed(|body| body[1..33].fill(0));
    assert_eq!(refused(Invitation::from_bytes(&low_order)), PairingFault::Damaged);
    let no_text = resealed(|body| body.push(0xff));
    assert_eq!(refused(Invitation::from_bytes(&no_text)), PairingFault::Damaged);
    let answer = message(&join(2, invite(1).invitation().unwrap().clone()));
    assert_eq!(refused(Invitation::from_bytes(&answer)), PairingFault::Damaged, "an answer is no invitation");
}

#[test]
fn an_invitation_tells_nothing_lasting() {
    let mailbox = b"the lasting mailbox and its secret".to_vec();
    let pairing = Pairing::invite(
        &SeededEntropy::new(3),
        &at(0),
        &profile("Ana-canary"),
        Way::Sent,
        Some(meet()),
        Some(mailbox.clone()),
    );
    let bytes = pairing.unwrap().invitation().unwrap().to_bytes().unwrap();
    let holds = |canary: &[u8]| bytes.windows(canary.len()).any(|part| part == canary);
    assert!(!holds(&mailbox) && !holds(b"Ana-canary") && !holds(b"0.1.0"));
}

#[test]
fn a_name_is_one_readable_line() {
    for odd in ["", "   ", "a\nb", "a\u{202e}b", &"x".repeat(61)] {
        assert!(matches!(name(odd), Err(Error::Input { .. })), "{odd:?}");
    }
    assert_eq!(name("  Ana María \u{1F495} ").unwrap(), "Ana María \u{1F495}");
}
