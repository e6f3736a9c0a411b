//! One pairing with fixed randomness, byte for byte: what docs/wire.md shows, and what every later
//! version must still make.

use serde_json::json;

use super::*;

fn hex(bytes: impl AsRef<[u8]>) -> String {
    bytes.as_ref().iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

#[test]
fn a_pairing_with_fixed_randomness_stays_what_it_is() {
    let ana = invite(1);
    let ben = join(2, ana.invitation().unwrap().clone());
    let (invitation, answer) = (ana.invitation().unwrap().clone(), message(&ben));
    let Pairing::Answering(answering) = &ben else { panic!() };
    let asked = handshake::ask(&invitation, &answering.secret, &answering.ephemeral, &answering.payload).unwrap();
    let names = (ana.awaited().unwrap(), ben.awaited().unwrap());
    let Pairing::Inviting(inviting) = &ana else { panic!() };
    let n = inviting.n;
    let ana = receive(ana, 3, &answer).unwrap();
    let membership = ana.membership().unwrap();
    let words = ana.words().unwrap();
    let out = &membership.lanes.out;
    let back = &membership.lanes.back;
    let vectors = json!({
        "1 invitation": hex(invitation.to_bytes().unwrap()),
        "1 invitation, static key": hex(invitation.static_key),
        "1 invitation, psk": hex(invitation.psk.0),
        "1 invitation, commitment": hex(invitation.commitment),
        "1 invitation, n": hex(n),
        "1 link": to_link(&invitation.to_bytes().unwrap()),
        "2 joiner's static secret": hex(answering.secret.0),
        "2 joiner's ephemeral secret": hex(answering.ephemeral.0),
        "2 message 1, inside": hex(&answering.payload),
        "2 message 1": hex(&answer),
        "2 message 1, name in the slot": hex(names.0),
        "2 hash after message 1": hex(asked.hash),
        "3 message 2": hex(message(&ana)),
        "3 message 2, name in the slot": hex(names.1),
        "4 words": words.to_string(),
        "4 digits": words.digits().join(" "),
        "5 lane inviter to joiner, epoch 0": hex(out.epoch.0),
        "5 lane inviter to joiner, names": hex(out.names.0),
        "5 lane joiner to inviter, epoch 0": hex(back.epoch.0),
        "5 lane joiner to inviter, names": hex(back.names.0),
        "6 welcome": hex(membership.welcome.unwrap().to_bytes().unwrap()),
    });
    insta::assert_json_snapshot!(vectors);
}
