use super::*;
use crate::copy::Copy;
use crate::error::{Result, VaultFault};

struct Phone {
    name: &'static str,
    device: Database,
    couple: Database,
    keystore: TestKeystore,
    entropy: SeededEntropy,
}

impl Phone {
    fn of(name: &'static str, seed: u64) -> Self {
        Self {
            name,
            device: scratch(&DEVICE).unwrap(),
            couple: scratch(&COUPLE).unwrap(),
            keystore: TestKeystore::of_phone(1),
            entropy: SeededEntropy::new(seed),
        }
    }

    fn step<T>(&self, later: u64, work: impl FnOnce(&rusqlite::Transaction, &Means) -> Result<T>) -> Result<T> {
        let now = at(later);
        let means = Means { keystore: &self.keystore, entropy: &self.entropy, now: &now };
        self.device.write(|tx| work(tx, &means))
    }

    fn invite(&self, place: Option<Place>) -> Result<Pairing> {
        self.step(0, |tx, means| crate::pairing::invite(tx, means, &profile(self.name), Way::Sent, place, None))
    }

    fn pasted(&self, text: &str) -> Result<Pairing> {
        self.step(1_000, |tx, means| pasted(tx, means, &profile(self.name), text))
    }

    fn arrived(&self, bytes: &[u8]) -> Result<Pairing> {
        self.step(2_000, |tx, means| arrived(tx, means, &profile(self.name), bytes))
    }

    fn judge(&self, verdict: Verdict) -> Result<Pairing> {
        self.step(3_000, |tx, means| {
            judge(tx, means, verdict, |membership| {
                self.couple.write(|tx| settle(tx, &self.keystore, &self.entropy, &at(3_000), membership))
            })
        })
    }

    fn current(&self) -> Option<Pairing> {
        self.device.read(|connection| current(connection, &self.keystore)).unwrap()
    }

    fn screen(&self) -> PairScreen {
        screen(self.current().as_ref(), None, Copy::of("en")).unwrap()
    }
}

/// Both look at the words; everything went by pasted text.
fn by_text(seed: u64) -> (Phone, Phone) {
    let (ana, ben) = (Phone::of("Ana", seed), Phone::of("Ben", seed + 1));
    ana.invite(None).unwrap();
    let PairScreen::Inviting { text, meets: false, code: Some(_), .. } = ana.screen() else { panic!() };
    ben.pasted(&text).unwrap();
    let PairScreen::Joining { reply: Some(answer), meets: false, code: Some(_) } = ben.screen() else { panic!() };
    ana.pasted(&answer).unwrap();
    let PairScreen::Words { reply: Some(reply), code: Some(_), .. } = ana.screen() else { panic!() };
    ben.pasted(&reply).unwrap();
    (ana, ben)
}

#[test]
fn two_phones_pair_by_pasted_text_and_each_screen_says_where_they_are() {
    let (ana, ben) = by_text(1);
    let PairScreen::Words { words, digits, partner, .. } = ana.screen() else { panic!() };
    assert_eq!((words.len(), digits.len(), partner.as_str()), (5, 19, "Ben"));
    let PairScreen::Pick { choices, partner } = ben.screen() else { panic!() };
    assert_eq!(partner, "Ana");
    let right = choices.iter().position(|four| *four == words).unwrap();
    ana.judge(Verdict::Match).unwrap();
    ben.judge(Verdict::Pick(right)).unwrap();
    assert_eq!(ana.screen(), PairScreen::Confirmed { partner: "Ben".into(), trouble: None, folder: None });
    for phone in [&ana, &ben] {
        let both = phone.step(4_000, |tx, means| catch_up(tx, means, true)).unwrap();
        assert!(matches!(both, Some(Pairing::Both(_))));
        phone.device.write(clear).unwrap();
        assert_eq!(phone.current(), None);
        assert!(phone.couple.read(standing).unwrap().is_some());
    }
    let paired = screen(None, Some(("Ben".into(), Vec::new())), Copy::of("en")).unwrap();
    assert_eq!(paired, PairScreen::Paired { partner: "Ben".into(), bring: Vec::new() });
}

#[test]
fn where_the_phones_meet_nobody_has_to_carry_anything() {
    let (ana, ben) = (Phone::of("Ana", 1), Phone::of("Ben", 2));
    ana.invite(Some(meet())).unwrap();
    let PairScreen::Inviting { link, meets: true, .. } = ana.screen() else { panic!() };
    ben.pasted(&link).unwrap();
    assert_eq!(ben.screen(), PairScreen::Joining { reply: None, meets: true, code: None });
}

#[test]
fn what_is_stored_is_what_was_returned_and_refusals_store_nothing() {
    let (ana, ben) = (Phone::of("Ana", 1), Phone::of("Ben", 2));
    let invited = ana.invite(Some(meet())).unwrap();
    assert_eq!(ana.current(), Some(invited.clone()));
    let link = to_link(&invited.invitation().unwrap().to_bytes().unwrap());
    let joined = ben.pasted(&link).unwrap();
    assert_eq!(ben.current(), Some(joined.clone()));
    assert_eq!(ben.pasted(&link).unwrap(), joined, "the link tapped again");
    let mut torn = message(&joined);
    torn[40] ^= 1;
    assert_eq!(refused(ana.arrived(&torn)), PairingFault::Damaged);
    assert_eq!(ana.current(), Some(invited));
    let heard = ana.arrived(&message(&joined)).unwrap();
    assert_eq!(ana.current(), Some(heard.clone()));
    let replied = ben.arrived(&message(&heard)).unwrap();
    assert_eq!(ben.current(), Some(replied));
}

#[test]
fn ones_own_invitation_is_known_even_after_it_is_over() {
    let ana = Phone::of("Ana", 1);
    let link = to_link(&ana.invite(None).unwrap().invitation().unwrap().to_bytes().unwrap());
    assert_eq!(refused(ana.pasted(&link)), PairingFault::Own);
    ana.step(5_000, cancel).unwrap();
    assert_eq!(ana.screen(), PairScreen::Start { last: None });
    assert_eq!(refused(ana.pasted(&link)), PairingFault::Own);
}

#[test]
fn a_used_invitation_says_so_on_either_phone() {
    let (ana, ben) = by_text(1);
    let (_, late) = by_text(9);
    let link = to_link(&ana.current().unwrap().met().unwrap().judge.clone().unwrap().invitation.to_bytes().unwrap());
    ben.judge(Verdict::Differ).unwrap();
    assert_eq!(refused(ben.pasted(&link)), PairingFault::Used, "answered here before");
    let eve = Phone::of("Eve", 5);
    let answer = message(&eve.pasted(&link).unwrap());
    ana.judge(Verdict::Differ).unwrap();
    assert_eq!(refused(ana.arrived(&answer)), PairingFault::Used, "over here");
    ana.device.write(clear).unwrap();
    assert_eq!(refused(ana.arrived(&answer)), PairingFault::Used);
    late.step(2_000, cancel).unwrap();
    assert_eq!(refused(late.arrived(&answer)), PairingFault::NotPairing);
}

#[test]
fn who_has_confirmed_cannot_begin_another() {
    let (ana, _) = by_text(1);
    ana.judge(Verdict::Match).unwrap();
    let other = Phone::of("Eve", 7).invite(None).unwrap().invitation().unwrap().to_bytes().unwrap();
    assert_eq!(refused(ana.invite(None)), PairingFault::AlreadyPaired);
    assert_eq!(refused(ana.pasted(&to_text(&other))), PairingFault::AlreadyPaired);
}

#[test]
fn words_that_differ_erase_and_the_screen_says_why() {
    let (ana, ben) = by_text(1);
    ben.judge(Verdict::Differ).unwrap();
    let PairScreen::Start { last: Some(why) } = ben.screen() else { panic!() };
    assert!(why.starts_with("The words were not the same"), "{why}");
    assert_eq!(ben.couple.read(standing).unwrap(), None);
    // Ana hears it from Ben and says so too.
    ana.judge(Verdict::Differ).unwrap();
    assert!(matches!(ana.screen(), PairScreen::Start { last: Some(_) }));
    assert!(ana.invite(None).is_ok(), "and they may begin again");
}

#[test]
fn a_tap_after_a_day_finds_the_pairing_lapsed() {
    let (ana, _) = by_text(1);
    let late = ana.step(25 * 3_600_000, |tx, means| judge(tx, means, Verdict::Match, |_| panic!("nothing to settle")));
    assert!(matches!(late.unwrap(), Pairing::Over(Over { why: Why::Lapsed, .. })));
    assert!(matches!(ana.current(), Some(Pairing::Over(_))));
}

#[test]
fn a_couple_file_that_cannot_be_written_leaves_the_words_on_the_screen() {
    let (ana, _) = by_text(1);
    let before = ana.current();
    let full = || Error::File { file: "couple.db".into(), fault: crate::error::FileFault::Full };
    assert_eq!(ana.step(3_000, |tx, means| judge(tx, means, Verdict::Match, |_| Err(full()))), Err(full()));
    assert_eq!(ana.current(), before);
    // Killed after the couple's file was written and before the pairing was: the tap is repeated.
    let membership = before.unwrap().membership().unwrap();
    ana.couple.write(|tx| settle(tx, &ana.keystore, &ana.entropy, &at(3_000), &membership)).unwrap();
    let key = ana.couple.read(|c| couple_key(c, &ana.keystore)).unwrap();
    ana.judge(Verdict::Match).unwrap();
    assert_eq!(ana.couple.read(|c| couple_key(c, &ana.keystore)).unwrap(), key);
}

#[test]
fn a_locked_phone_says_so_and_a_copied_folder_has_no_pairing() {
    let (ana, _) = by_text(1);
    ana.keystore.lock(true);
    let locked = ana.device.read(|connection| current(connection, &ana.keystore));
    assert_eq!(locked, Err(Error::Vault(VaultFault::KeystoreLocked)));
    ana.keystore.lock(false);
    ana.keystore.becomes(2);
    assert_eq!(ana.current(), None);
}

#[test]
fn text_that_is_no_piece_of_pairing_is_refused_with_nothing_under_way() {
    let ana = Phone::of("Ana", 1);
    assert_eq!(refused(ana.pasted("hello")), PairingFault::Cut);
    assert_eq!(refused(ana.judge(Verdict::Match)), PairingFault::NotPairing);
    assert_eq!(refused(ana.step(0, cancel)), PairingFault::NotPairing);
    let (_, ben) = by_text(3);
    let reply = message(&join(1, invite(1).invitation().unwrap().clone()));
    assert_eq!(refused(ana.arrived(&reply)), PairingFault::NotPairing);
    assert_eq!(refused(ben.arrived(&reply)), PairingFault::Used);
}
