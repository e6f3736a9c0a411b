use proptest::prelude::*;

use super::*;
use crate::random::below;

/// Something that one of three phones (the third is Ana's next one) does to one of a few entries.
#[derive(Debug, Clone)]
struct Act {
    phone: usize,
    entry: usize,
    what: u8,
    hears: bool,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = (0..3_usize, 0..4_usize, 0..10_u8, any::<bool>()).prop_map(|(phone, entry, what, hears)| Act {
        phone,
        entry,
        what,
        hears,
    });
    proptest::collection::vec(act, 1..25)
}

fn phones() -> [Phone; 3] {
    [Phone::ana(), Phone::ben(), Phone::of(1, 33, store::scratch(&store::COUPLE).unwrap())]
}

fn live(acts: &[Act]) -> [Phone; 3] {
    let phones = phones();
    let mut entries: Vec<EntryId> = vec![phones[0].add("begun by Ana"), phones[1].add("begun by Ben")];
    for act in acts {
        let phone = &phones[act.phone];
        if act.hears {
            (0..3).filter(|other| *other != act.phone).for_each(|other| phone.hear(&phones[other]));
        }
        let entry = entries[act.entry % entries.len()];
        let write = Write::of(&draft(&format!("words {}", act.what)), &phone.now(), &here()).unwrap();
        match act.what {
            0 => {
                // Refused where it is the other's, or gone here already.
                let _ = phone.write(|tx, ledger, author| ours::delete(tx, ledger, author, entry));
            }
            1 => entries.push(phone.add("one more")),
            2 => {
                let forced = JournalOp::Delete(Delete {});
                let _ = phone.write(|tx, ledger, author| ledger.record(tx, author, entry.into(), None, &forced));
            }
            _ => {
                let forced = JournalOp::Write(write);
                let _ = phone.write(|tx, ledger, author| ledger.record(tx, author, entry.into(), None, &forced));
            }
        }
    }
    phones
}

fn heard_in_some_order(all: &[(Lane, Arrived)], seed: u64) -> String {
    let entropy = SeededEntropy::new(seed);
    let mut order: Vec<_> = all.iter().chain(all.iter().take(all.len() / 2)).collect();
    for at in (1..order.len()).rev() {
        order.swap(at, usize::try_from(below(&entropy, at as u64 + 1).unwrap()).unwrap());
    }
    let ben = Phone::of(2, 44, store::scratch(&store::COUPLE).unwrap());
    for (lane, arrived) in order {
        ben.receive(lane, std::slice::from_ref(arrived));
    }
    ben.dump()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_same_operations_in_any_order_make_the_same_rows(acts in acts(), seed in any::<u64>()) {
        let phones = live(&acts);
        for phone in &phones {
            phones.iter().filter(|other| other.device != phone.device).for_each(|other| phone.hear(other));
        }
        // Once more: what was deleted elsewhere meanwhile comes bare.
        for phone in &phones {
            phones.iter().filter(|other| other.device != phone.device).for_each(|other| phone.hear(other));
        }
        let wanted = phones[0].dump();
        prop_assert_eq!(&phones[1].dump(), &wanted);
        prop_assert_eq!(&phones[2].dump(), &wanted);
        let all: Vec<_> =
            phones.iter().flat_map(|phone| phone.all().into_iter().map(|one| (phone.lane(), one))).collect();
        for order in 0..4 {
            prop_assert_eq!(&heard_in_some_order(&all, seed ^ order), &wanted);
        }
    }
}

#[test]
fn bodies_that_say_nothing_fold_to_nothing_and_stop_nobody() {
    struct Raw(u16, Vec<u8>);
    impl Operation for Raw {
        fn kind(&self) -> u16 {
            self.0
        }
        fn body(&self) -> Result<Vec<u8>> {
            Ok(self.1.clone())
        }
        fn read(_: u16, _: &[u8]) -> Option<Self> {
            None
        }
    }
    let (ana, ben) = (Phone::ana(), Phone::ben());
    let id = ana.add("sound");
    let sound = log::to_cbor(&Write::of(&draft("x"), &ana.now(), &here()).unwrap()).unwrap();
    let no_day = log::to_cbor(&serde_json::json!({"body": "x", "day": "2026-13-45", "zone": "UTC"})).unwrap();
    let no_body = log::to_cbor(&serde_json::json!({"day": "2026-11-22", "zone": "UTC"})).unwrap();
    for body in [Vec::new(), vec![0xff; 40], no_day, no_body, sound[..sound.len() - 1].to_vec()] {
        ana.force(id, &Raw(0x0101, body));
    }
    ana.force(id, &Raw(0x01ff, sound.clone()));
    ben.hear(&ana);
    assert_eq!(ben.excerpts(), ["sound"]);
    let newer = serde_json::json!({"body": "with more", "day": "2026-11-22", "zone": "Mars/Olympus", "kind": "song",
        "feelings": ["emo.of.tomorrow"], "weather": {"rain": true}});
    ana.force(id, &Raw(0x0101, log::to_cbor(&newer).unwrap()));
    ben.hear(&ana);
    assert_eq!(ben.excerpts(), ["with more"]);
    assert_eq!(ben.page(None, None).entries[0].feelings, Vec::<String>::new());
    assert_eq!(ana.dump(), ben.dump());
}
