//! One form for each frame, and no other.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use proptest::prelude::{Strategy, any, prop_assert_eq, proptest};
use uuid::Uuid;

use super::fake_room::{ana, ben, frame, id};
use super::*;
use crate::ids::{DeviceId, OpId, PersonId, RecordId};

fn uuid(byte: u8) -> Uuid {
    Uuid::from_bytes([byte; 16])
}

#[test]
fn a_frame_has_one_form_and_every_other_is_refused() {
    let (ana, ben) = (ana(), ben());
    ana.write(1, "a");
    ben.hear(&ana);
    ben.write(1, "b");
    ana.hear(&ben);
    let whole = ana.write_under(2, 1, "c");
    assert_eq!(frame(&whole).to_bytes(), whole.frame);
    for cut in 0..whole.frame.len() {
        assert_eq!(Frame::from_bytes(&whole.frame[..cut]), None);
    }
    for (place, bit) in (0..whole.frame.len()).flat_map(|place| (0..8).map(move |bit| (place, bit))) {
        let mut altered = whole.frame.clone();
        altered[place] ^= 1 << bit;
        if let Some(frame) = Frame::from_bytes(&altered) {
            assert_eq!(frame.to_bytes(), altered, "byte {place} bit {bit}");
        }
    }
    assert_eq!(Frame::from_bytes(&[&whole.frame[..], &[0]].concat()), None);
    assert_eq!(Frame::from_bytes(&[0x9f; 200]), None);
    assert_eq!(Frame::from_bytes(&[]), None);
}

#[test]
fn the_bytes_of_a_frame_are_these_for_ever() {
    let frame = Frame {
        id: OpId(uuid(1)),
        person: PersonId(uuid(2)),
        device: DeviceId(uuid(3)),
        op_seq: 300,
        kind: 0x0101,
        record: id(4),
        parent: Some(id(5)),
        counter: 70_000,
        vector: Vector::from([(DeviceId(uuid(6)), 23), (DeviceId(uuid(3)), 299)]),
        at_ms: -1,
        offset_seconds: -3600,
        zone: "Europe/Vienna".into(),
        min_reader: 1,
        payload_len: 24,
        payload_hash: [7; 32],
        beyond: Beyond::new(),
    };
    let wanted = [
        "9001",
        "5001010101010101010101010101010101",
        "5002020202020202020202020202020202",
        "5003030303030303030303030303030303",
        "19012c",
        "190101",
        "5004040404040404040404040404040404",
        "5005050505050505050505050505050505",
        "1a00011170",
        "a2",
        "500303030303030303030303030303030319012b",
        "500606060606060606060606060606060617",
        "20",
        "390e0f",
        "6d4575726f70652f5669656e6e61",
        "01",
        "1818",
        "58200707070707070707070707070707070707070707070707070707070707070707",
    ]
    .concat();
    let hex = frame.to_bytes().iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"));
    assert_eq!(hex, wanted);
    assert_eq!(Frame::from_bytes(&frame.to_bytes()), Some(frame));
}

/// The frame as it is without gaps, these bytes behind it and so many elements in all.
fn with_further(frame: &Frame, elements: u8, further: &[u8]) -> Vec<u8> {
    let plain = Frame { beyond: Beyond::new(), ..frame.clone() }.to_bytes();
    [&[0x80 | elements], &plain[1..], further].concat()
}

#[test]
fn what_was_had_above_a_gap_has_one_form_too() {
    let (ana, ben) = (ana(), ben());
    let told: Vec<Arrived> = (1..=9).map(|record| ana.write(record, "x")).collect();
    let heard = [0, 2, 3, 6, 8].map(|place: usize| told[place].clone());
    assert_eq!(ben.receive(&ana.lane(), &heard).new, 5);
    let made = ben.write(1, "y");
    let found = frame(&made);
    assert_eq!(found.vector, Vector::from([(ana.device, 1)]));
    assert_eq!(found.beyond, Beyond::from([(ana.device, vec![(3, 4), (7, 7), (9, 9)])]));
    let saw: Vec<bool> = told.iter().map(|one| found.saw(&frame(one))).collect();
    assert_eq!(saw, [true, false, true, true, false, false, true, false, true]);
    assert_eq!(found.to_bytes(), made.frame);
    for cut in 0..made.frame.len() {
        assert_eq!(Frame::from_bytes(&made.frame[..cut]), None);
    }

    let of = |numbers: &[u8]| {
        [&[0xa1, 0x50], &ana.device.bytes()[..], &[0x80 | u8::try_from(numbers.len()).unwrap()], numbers].concat()
    };
    assert_eq!(with_further(&found, 17, &of(&[3, 4, 7, 7, 9, 9])), made.frame);
    for wrong in [&[3][..], &[], &[2, 4], &[4, 3], &[3, 4, 5, 6], &[7, 7, 3, 4]] {
        assert_eq!(Frame::from_bytes(&with_further(&found, 17, &of(wrong))), None, "{wrong:?}");
    }
    let own = [&[0xa1, 0x50], &ben.device.bytes()[..], &[0x82, 5, 6]].concat();
    assert_eq!(Frame::from_bytes(&with_further(&found, 17, &own)), None);
    assert_eq!(Frame::from_bytes(&with_further(&found, 17, &[0xa0])), None, "left out where it is empty");
    let tomorrows = Frame::from_bytes(&with_further(&found, 18, &[0xa0, 0xf6])).unwrap();
    assert_eq!(tomorrows, Frame { beyond: Beyond::new(), ..found.clone() });
    let tomorrows = Frame::from_bytes(&with_further(&found, 18, &[&of(&[3, 4, 7, 7, 9, 9])[..], &[0xf6]].concat()));
    assert_eq!(tomorrows, Some(found));
}

#[test]
fn of_endless_gaps_a_frame_tells_the_first_and_stays_small() {
    let (ana, ben) = (ana(), ben());
    let told: Vec<Arrived> = (0..200).map(|_| ana.write(1, "x")).collect();
    let every_other: Vec<Arrived> = told.into_iter().skip(1).step_by(2).collect();
    ben.receive(&ana.lane(), &every_other);
    let made = ben.write(1, "y");
    let runs: Vec<(u64, u64)> = (1..=64).map(|n| (2 * n, 2 * n)).collect();
    assert_eq!(frame(&made).beyond, Beyond::from([(ana.device, runs)]));
    assert!(made.frame.len() < 1_000, "{}", made.frame.len());
    assert_eq!(ana.receive(&ben.lane(), &[made]).new, 1);
}

#[test]
fn numbers_in_a_longer_form_are_refused() {
    let (ana, _) = (ana(), ben());
    let whole = ana.write(1, "a").frame;
    assert_eq!((whole[0], whole[1]), (0x90, 0x01));
    let longer = [&[0x90, 0x18, 0x01][..], &whole[2..]].concat();
    assert_eq!(Frame::from_bytes(&longer), None);
    let wide_array = [&[0x98, 0x10][..], &whole[1..]].concat();
    assert_eq!(Frame::from_bytes(&wide_array), None);
}

fn any_uuid() -> impl Strategy<Value = Uuid> {
    any::<[u8; 16]>().prop_map(Uuid::from_bytes)
}

proptest! {
    #[test]
    fn any_frame_comes_back_as_it_went_and_no_byte_more_or_less(
        ids in (any_uuid(), any_uuid(), any_uuid(), any_uuid(), proptest::option::of(any_uuid())),
        numbers in (1..1_u64 << 63, 0..1_u64 << 63, any::<u16>(), any::<i64>(), -86_399..86_400_i32),
        others in proptest::collection::btree_map(any_uuid(), 1..1_u64 << 63, 0..4),
        zone in "[A-Za-z/_]{0,64}",
        payload in (any::<u32>(), any::<u32>(), any::<[u8; 32]>()),
        above in proptest::collection::btree_map(any_uuid(), proptest::collection::vec((0..1_u64 << 50, 0..1_u64 << 50), 1..4), 0..3),
    ) {
        let device = DeviceId(ids.2);
        let mut vector: Vector = others.into_iter().map(|(device, seq)| (DeviceId(device), seq)).collect();
        vector.remove(&device);
        if numbers.0 > 1 {
            vector.insert(device, numbers.0 - 1);
        }
        let mut beyond = Beyond::new();
        for (other, gaps) in above.into_iter().filter(|(other, _)| *other != device.0) {
            let mut had = vector.get(&DeviceId(other)).copied().unwrap_or(0).min(1 << 62);
            vector.entry(DeviceId(other)).and_modify(|seen| *seen = had);
            let runs = gaps.into_iter().map(|(gap, more)| {
                let first = had + 2 + gap;
                had = first + more;
                (first, had)
            });
            beyond.insert(DeviceId(other), runs.collect());
        }
        let frame = Frame {
            id: OpId(ids.0),
            person: PersonId(ids.1),
            device,
            op_seq: numbers.0,
            kind: numbers.2,
            record: RecordId(ids.3),
            parent: ids.4.map(RecordId),
            counter: numbers.1,
            vector,
            at_ms: numbers.3,
            offset_seconds: numbers.4,
            zone,
            min_reader: payload.0,
            payload_len: payload.1,
            payload_hash: payload.2,
            beyond,
        };
        let bytes = frame.to_bytes();
        prop_assert_eq!(Frame::from_bytes(&bytes), Some(frame));
        prop_assert_eq!(Frame::from_bytes(&bytes[..bytes.len() - 1]), None);
        prop_assert_eq!(Frame::from_bytes(&[&bytes[..], &[0xf6]].concat()), None);
    }
}
