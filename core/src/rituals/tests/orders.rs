//! Whatever order operations come in, the rows are the same.

use proptest::prelude::*;

use super::screens::RestChoice;
use super::*;
use crate::ids::RestId;

/// A life of two phones that hear of each other now and then.
fn lived(seed: u64) -> (Phone, Phone) {
    let (ana, ben) = two();
    let entropy = SeededEntropy::new(seed);
    let pick = |bound| crate::random::below(&entropy, bound).unwrap();
    let mut ids: Vec<RitualId> = Vec::new();
    let mut calls: Vec<TimeOutId> = Vec::new();
    let mut quiet: Vec<RestId> = Vec::new();
    for _ in 0..25 {
        let phone = if pick(2) == 0 { &ana } else { &ben };
        let id = if ids.is_empty() { RitualId(Uuid::nil()) } else { ids[pick(ids.len() as u64) as usize] };
        let hour = RitualDraft { time: format!("{:02}:00", 8 + pick(10)).parse().unwrap(), ..our_week() };
        // What cannot be done at the moment is not done.
        let _ = match pick(13) {
            0 => phone.act(|tx, l, a| propose(tx, l, a, &hour)).map(|id| ids.push(id)),
            1 => phone.act(|tx, l, a| edit(phone, tx, l, a, id, &hour)),
            2 => phone.act(|tx, l, a| accept(tx, l, a, id)),
            3 => phone.act(|tx, l, a| stop(tx, l, a, id)),
            4 => phone.act(|tx, l, a| done(tx, l, a, id, civil("2026-11-22T17:00:00"))),
            5 => phone.act(|tx, l, a| call_time_out(tx, l, a, 20)).map(|id| calls.push(id)),
            6 => match calls.last() {
                Some(id) => phone.act(|tx, l, a| phone.device.read(|d| renew_time_out(tx, d, l, a, *id, 10))),
                None => phone.act(propose_pact),
            },
            8 => {
                let of = (pick(2) == 0).then_some(id);
                phone.act(|tx, l, a| rest(tx, l, a, &RestChoice::LowEnergyWeek, of)).map(|id| quiet.push(id))
            }
            9 => match quiet.last() {
                Some(id) => phone.act(|tx, l, a| end_rest(tx, l, a, *id)),
                None => Ok(()),
            },
            10 => phone.act(wish_touch),
            11 => phone.act(end_touch),
            7 => phone.act(confirm_pact).or_else(|_| phone.act(propose_pact)),
            _ => {
                if pick(2) == 0 {
                    ana.hear(&ben);
                } else {
                    ben.hear(&ana);
                }
                Ok(())
            }
        };
    }
    ana.hear(&ben);
    ben.hear(&ana);
    (ana, ben)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_same_operations_give_the_same_rows_in_whatever_order_they_come(seed in 0_u64..1_000_000) {
        let (ana, ben) = lived(seed);
        let whole = ana.couple.read(dump).unwrap();
        prop_assert_eq!(&whole, &ben.couple.read(dump).unwrap());
        let entropy = SeededEntropy::new(seed ^ 1);
        let mut all: Vec<(bool, Arrived)> = Vec::new();
        for (is_ana, phone) in [(true, &ana), (false, &ben)] {
            all.extend(phone.own().into_iter().map(|one| (is_ana, one)));
        }
        let mut doubled = all.clone();
        doubled.extend(all);
        for place in (1..doubled.len()).rev() {
            doubled.swap(place, crate::random::below(&entropy, place as u64 + 1).unwrap() as usize);
        }
        let third = Phone::new(3);
        for (is_ana, one) in doubled {
            third.take(if is_ana { &ana } else { &ben }, &[one]);
        }
        prop_assert_eq!(&whole, &third.couple.read(dump).unwrap());
    }
}
