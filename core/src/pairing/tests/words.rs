use super::*;

#[test]
fn words_and_digits_are_the_same_55_bits() {
    let words = Words::new(&[1; 32], &[2; 32]);
    let list = bip39::Language::English.word_list();
    let number = words
        .words()
        .iter()
        .fold(0u64, |sum, word| (sum << 11) | list.iter().position(|one| one == word).unwrap() as u64);
    let [a, b, c] = words.digits();
    assert_eq!((a.len(), b.len(), c.len()), (6, 6, 5));
    assert_eq!(format!("{a}{b}{c}").parse::<u64>().unwrap(), number);
    let mut seven = [0; 7];
    crate::crypto::kdf::expand(&[1; 32], &[2; 32], b"attune-words1", &mut seven);
    let first_word = (u64::from(seven[0]) << 3) | (u64::from(seven[1]) >> 5);
    assert_eq!(words.words()[0], list[usize::try_from(first_word).unwrap()], "high bit first");
}

#[test]
fn the_four_choices_differ_in_every_place_and_hold_the_truth_anywhere() {
    let mut places = [0; 4];
    for seed in 0..200 {
        let truth = Words::new(&[7; 32], &[u8::try_from(seed).unwrap(); 32]);
        let four = Choices::draw(&SeededEntropy::new(seed), truth).unwrap().all();
        for (i, one) in four.iter().enumerate() {
            for other in &four[i + 1..] {
                assert!(one.words().iter().zip(other.words()).all(|(a, b)| *a != b));
                assert!(one.digits().iter().zip(other.digits()).all(|(a, b)| *a != b));
            }
        }
        places[four.iter().position(|one| *one == truth).unwrap()] += 1;
    }
    assert!(places.iter().all(|count| *count > 20), "{places:?}");
}

#[test]
fn typed_words_are_found_however_they_are_written() {
    let (ana, ben) = comparing(10);
    let words = ana.words().unwrap();
    let shouted = words.words().join("-").to_uppercase();
    let digits = words.digits().join(" ");
    for typed in [words.to_string(), shouted, digits.clone(), digits.replace(' ', "")] {
        assert!(matches!(ben.verdict(&typed), Verdict::Pick(_)), "{typed}");
        assert_eq!(ana.verdict(&typed), Verdict::Match);
    }
    for typed in ["", "abandon abandon abandon abandon abandon", "123456"] {
        assert_eq!((ana.verdict(typed), ben.verdict(typed)), (Verdict::Differ, Verdict::Differ));
    }
}

#[test]
fn words_do_not_change_with_message_2s_ephemeral() {
    let ana = invite(20);
    let ben = join(21, ana.invitation().unwrap().clone());
    let one = receive(ana.clone(), 100, &message(&ben)).unwrap();
    let other = receive(ana, 101, &message(&ben)).unwrap();
    assert_ne!(message(&one), message(&other));
    assert_eq!(one.words(), other.words());
    assert!(one.membership().unwrap().lanes != other.membership().unwrap().lanes);
}

#[test]
fn words_change_with_any_byte_of_the_invitation_and_of_message_1() {
    let ana = invite(20);
    let Pairing::Inviting(inviting) = &ana else { panic!() };
    let mut seen = std::collections::BTreeSet::new();
    let Pairing::Answering(answering) = join(1, inviting.invitation.clone()) else { panic!() };
    let mut hear = |invitation: &Invitation, one: &Answering| {
        let asked = handshake::ask(invitation, &one.secret, &one.ephemeral, &one.payload).unwrap();
        assert!(seen.insert(Words::new(&asked.hash, &inviting.n).digits()), "{invitation:?}");
    };
    let whole = &inviting.invitation;
    hear(whole, &answering);
    for at in 0..32 {
        let flip = |bytes: [u8; 32]| {
            let mut bytes = bytes;
            bytes[at] ^= 1;
            bytes
        };
        hear(&Invitation { static_key: flip(whole.static_key), ..whole.clone() }, &answering);
        hear(&Invitation { psk: crate::crypto::Key(flip(whole.psk.0)), ..whole.clone() }, &answering);
        hear(&Invitation { commitment: flip(whole.commitment), ..whole.clone() }, &answering);
        let slot = whole.slot.clone().map(|slot| Slot { bytes: flip(slot.bytes), ..slot });
        hear(&Invitation { slot, ..whole.clone() }, &answering);
    }
    for bit in 0..64 {
        hear(&Invitation { expires_ms: whole.expires_ms ^ (1 << bit), ..whole.clone() }, &answering);
    }
    hear(&Invitation { way: Way::InPerson, ..whole.clone() }, &answering);
    hear(&Invitation { kind: Kind::Rejoin, ..whole.clone() }, &answering);
    hear(&Invitation { slot: None, ..whole.clone() }, &answering);
    // Message 1's own bytes: its two keys and its payload.
    for at in 0..32 {
        let mut other = answering.clone();
        other.ephemeral.0[at] ^= 8;
        other.payload[at] ^= 8;
        let mut third = answering.clone();
        third.secret.0[at] ^= 8;
        hear(whole, &other);
        hear(whole, &third);
    }
}

#[test]
fn who_relays_between_the_two_cannot_make_the_words_match() {
    for seed in 0..50 {
        let ana = invite(seed);
        let Pairing::Inviting(mallory) = invite(1_000 + seed) else { panic!() };
        // Mallory answers Ana, learns her n, and gives Ben an invitation with Mallory's key in it
        // and Ana's commitment, psk and slot, so that Ben opens Ana's n under the right commitment.
        let towards_ana = join(2_000 + seed, ana.invitation().unwrap().clone());
        let ana = receive(ana, 3_000 + seed, &message(&towards_ana)).unwrap();
        let Pairing::Answering(answering) = &towards_ana else { panic!() };
        let asked = handshake::ask(&answering.invitation, &answering.secret, &answering.ephemeral, &answering.payload);
        let (_, body) = carried::disclose(ana.met().unwrap().reply.as_ref().unwrap()).unwrap();
        let (payload, _) = asked.unwrap().hear(&body[8..]).unwrap();
        let n = hello::unpad::<hello::Reply>(&payload).unwrap().n;
        let false_one = Invitation { static_key: mallory.invitation.static_key, ..answering.invitation.clone() };
        let ben = join(4_000 + seed, false_one.clone());
        let mallory = Pairing::Inviting(Box::new(Inviting { invitation: false_one, n, ..*mallory }));
        let mallory = receive(mallory, 5_000 + seed, &message(&ben)).unwrap();
        let ben = receive(ben, 6_000 + seed, &message(&mallory)).unwrap();
        assert!(!ben.choices().unwrap().contains(&ana.words().unwrap()), "seed {seed}");
        assert_eq!(ben.verdict(&ana.words().unwrap().to_string()), Verdict::Differ);
    }
}
