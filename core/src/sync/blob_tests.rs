#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use super::blob::{Address, MAX_BLOB, Opened, class_of, open, seal};
use super::*;
use crate::crypto::Key;
use crate::error::Error;
use crate::ids::{CoupleId, DeviceId};
use crate::log::Arrived;
use crate::pairing::Welcome;
use crate::random::{Entropy, SeededEntropy};

fn address(seq: u64) -> Address {
    Address {
        couple: CoupleId::from_slice(&[1; 16]).unwrap(),
        sender: DeviceId::from_slice(&[2; 16]).unwrap(),
        receiver: DeviceId::from_slice(&[3; 16]).unwrap(),
        epoch: 0,
        seq,
    }
}

fn key() -> Key {
    Key([9; 32])
}

/// Every field in use.
fn full() -> Content {
    Content {
        prev: Some([4; 32]),
        ack: 6,
        want: vec![8, 10],
        vector: [(DeviceId::from_slice(&[2; 16]).unwrap(), 12), (DeviceId::from_slice(&[3; 16]).unwrap(), 7)].into(),
        reads: Reads(1, 1),
        dh: Some(DhKey { number: 2, public: [5; 32] }),
        next_epoch: Some(NextEpoch(1, 2, 3)),
        ops: vec![
            Arrived { frame: b"frame one".to_vec(), payload: Some(b"payload one".to_vec()) },
            Arrived { frame: b"erased".to_vec(), payload: None },
        ],
        controls: vec![
            Control::Confirmed,
            Control::Welcome(Welcome {
                mailbox: Some(vec![0x81, 0]),
                attachment_key: Key([6; 32]),
                closing: Some([(DeviceId::from_slice(&[3; 16]).unwrap(), 7)].into()),
                counter: Some(40),
            }),
            Control::Farewell(Farewell::Replaced),
        ],
    }
}

fn sealed(content: &Content, seq: u64) -> Vec<u8> {
    seal(&SeededEntropy::new(1), &key(), &address(seq), content).unwrap()
}

#[test]
fn a_blob_gives_back_every_field() {
    for content in [Content::default(), full()] {
        let blob = sealed(&content, 9);
        assert_eq!(open(&key(), &address(9), &blob), Opened::Content(Box::new(content)));
    }
}

#[test]
fn a_blob_is_good_only_at_its_own_place() {
    let blob = sealed(&full(), 9);
    let here = address(9);
    let other = |id: u8| DeviceId::from_slice(&[id; 16]).unwrap();
    for wrong in [
        Address { seq: 10, ..here },
        Address { epoch: 1, ..here },
        Address { couple: CoupleId::from_slice(&[7; 16]).unwrap(), ..here },
        // Swapped between the lanes: the same two devices, the other way round.
        Address { sender: other(3), receiver: other(2), ..here },
        Address { receiver: other(4), ..here },
    ] {
        assert_eq!(open(&key(), &wrong, &blob), Opened::Damaged, "{wrong:?}");
    }
    assert_eq!(open(&Key([8; 32]), &here, &blob), Opened::Damaged);
}

#[test]
fn a_torn_or_altered_blob_never_opens_and_a_newer_one_is_told_apart() {
    let blob = sealed(&full(), 9);
    for at in 0..blob.len() {
        let mut altered = blob.clone();
        altered[at] ^= 1;
        let expected = if at == 0 { Opened::Newer } else { Opened::Damaged };
        assert_eq!(open(&key(), &address(9), &altered), expected, "byte {at}");
        assert_eq!(open(&key(), &address(9), &blob[..at]), Opened::Damaged, "cut at {at}");
    }
    let mut longer = blob.clone();
    longer.push(0);
    assert_eq!(open(&key(), &address(9), &longer), Opened::Damaged);
    longer[0] = 2;
    assert_eq!(open(&key(), &address(9), &longer), Opened::Damaged, "a torn newer one is torn");
}

#[test]
fn sizes_are_classes_and_tell_little() {
    assert_eq!(sealed(&Content::default(), 1).len(), 256);
    let entropy = SeededEntropy::new(5);
    let noise = |len: usize| {
        let mut payload = vec![0; len];
        entropy.fill(&mut payload).unwrap();
        Content { ops: vec![Arrived { frame: vec![1; 100], payload: Some(payload) }], ..Content::default() }
    };
    for (len, class) in [(200, 1 << 10), (3_000, 4 << 10), (9_000, 16 << 10), (60_000, 64 << 10), (70_000, 128 << 10)] {
        assert_eq!(sealed(&noise(len), 1).len(), class, "{len}");
    }
    assert_eq!(sealed(&noise(900 << 10), 1).len(), 15 * (64 << 10));
    assert_eq!(class_of(MAX_BLOB), Some(MAX_BLOB));
    assert_eq!(class_of(MAX_BLOB + 1), None);
    let error = seal(&entropy, &key(), &address(1), &noise(MAX_BLOB));
    assert!(matches!(error, Err(Error::Internal { code, .. }) if code == "blob.size"));
}

/// What a changed client could seal: it is authentic, and still must not hurt.
#[test]
fn a_good_seal_around_garbage_is_damaged_and_a_bomb_does_not_go_off() {
    let around = |plain: &[u8]| {
        let mut blob = vec![1];
        let mut padded = plain.to_vec();
        padded.resize(class_of(plain.len() + 41).unwrap() - 41, 0);
        let associated =
            [&b"attune-blob1\x01"[..], &[1; 16], &[2; 16], &[3; 16], &0_u64.to_be_bytes(), &9_u64.to_be_bytes()]
                .concat();
        blob.extend(crate::crypto::aead::seal(&SeededEntropy::new(2), &key(), &associated, &padded).unwrap());
        open(&key(), &address(9), &blob)
    };
    let packed = |opened: &[u8]| {
        let packed = zstd::bulk::compress(opened, 3).unwrap();
        [&u32::try_from(packed.len()).unwrap().to_le_bytes()[..], &packed].concat()
    };
    assert!(matches!(around(&packed(b"\xa1\x02\x05")), Opened::Content(c) if c.ack == 5));
    assert_eq!(around(&u32::MAX.to_le_bytes()), Opened::Damaged, "a length that lies");
    assert_eq!(around(&packed(b"\xa1\x02\x61x")), Opened::Damaged, "text where a number belongs");
    assert_eq!(around(&packed(b"\xa1\x01\x43abc")), Opened::Damaged, "a short hash");
    assert_eq!(around(&packed(b"\xa1\x03\x9b\xff\xff\xff\xff\xff\xff\xff\xff")), Opened::Damaged, "a list that lies");
    assert_eq!(around(&packed(&vec![0x81; 100_000])), Opened::Damaged, "nested without end");
    assert_eq!(around(&packed(&vec![0; blob::MAX_OPENED + 1])), Opened::Damaged, "a bomb");
    assert_eq!(around(&[&packed(b"\xa1\x02\x05")[..], b"hidden"].concat()), Opened::Damaged, "no zeros after it");
    assert!(
        matches!(around(&packed(b"\xa2\x02\x05\x18\x63\x82\x01\x02")), Opened::Content(c) if c.ack == 5),
        "a later field is passed over"
    );
    assert!(
        matches!(around(&packed(b"\xa1\x09\x82\x82\x18\x63\x01\x81\x01")),
            Opened::Content(c) if c.controls == [Control::Unknown, Control::Confirmed]),
        "a later control is passed over"
    );
}

/// The vector of docs/wire.md, "Blob", as the first release writes it: must open for ever.
#[test]
fn the_first_release_s_blob_opens() {
    let bytes = |text: &str| -> Vec<u8> {
        let text = text.trim();
        (0..text.len() / 2).map(|i| u8::from_str_radix(&text[2 * i..2 * i + 2], 16).unwrap()).collect()
    };
    let blob = bytes(include_str!("vectors/blob_1.hex"));
    assert_eq!(open(&key(), &address(9), &blob), Opened::Content(Box::new(full())));
    let mut content = Vec::new();
    ciborium::into_writer(&full(), &mut content).unwrap();
    assert_eq!(content, bytes(include_str!("vectors/content_1.hex")));
}
