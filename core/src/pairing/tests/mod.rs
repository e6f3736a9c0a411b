#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

mod invitations;
mod leaving;
mod membership;
mod messages;
mod steps;
mod under_way;
mod vectors;
mod words;

use std::sync::Mutex;

use zeroize::Zeroizing;

use super::*;
use crate::error::{Error, PairingFault};
use crate::log;
use crate::random::SeededEntropy;
use crate::store::{COUPLE, DEVICE, Database, Keystore, Unwrapped, scratch};
use crate::time::Now;

/// Sunday, 2026-11-22 19:00 UTC.
const EVENING: i64 = 1_795_374_000_000;

fn at(ms_later: u64) -> Now {
    Now { utc_ms: EVENING.saturating_add_unsigned(ms_later), monotonic_ms: 3_600_000 + ms_later, boot: "boot-1".into() }
}

fn profile(name: &str) -> Profile {
    Profile { name: name.into(), app: "0.1.0".into() }
}

fn meet() -> Place {
    Place::Folder("/tmp/meet-ana-ben".into())
}

fn invite(seed: u64) -> Pairing {
    let mailbox = Some(b"a folder".to_vec());
    Pairing::invite(&SeededEntropy::new(seed), &at(0), &profile("Ana"), Way::Sent, Some(meet()), mailbox).unwrap()
}

fn join(seed: u64, invitation: Invitation) -> Pairing {
    Pairing::join(&SeededEntropy::new(seed), &at(1_000), &profile("Ben"), invitation).unwrap()
}

fn message(pairing: &Pairing) -> Vec<u8> {
    pairing.outgoing().unwrap().unwrap().bytes
}

fn receive(pairing: Pairing, seed: u64, bytes: &[u8]) -> crate::error::Result<Pairing> {
    pairing.receive(&SeededEntropy::new(seed), &at(2_000), bytes)
}

/// Ana and Ben, each looking at the words.
fn comparing(seed: u64) -> (Pairing, Pairing) {
    let ana = invite(seed);
    let ben = join(seed + 1, ana.invitation().unwrap().clone());
    let ana = receive(ana, seed + 2, &message(&ben)).unwrap();
    let ben = receive(ben, seed + 3, &message(&ana)).unwrap();
    (ana, ben)
}

/// What `pairing` is after its phone was killed and started again.
fn killed(pairing: &Pairing) -> Pairing {
    let stored = log::to_cbor(pairing).unwrap();
    let again: Pairing = log::from_cbor(&stored).unwrap();
    assert_eq!(&again, pairing);
    assert_eq!(again.outgoing(), pairing.outgoing());
    again
}

fn refused<T: std::fmt::Debug>(result: crate::error::Result<T>) -> PairingFault {
    match result {
        Err(Error::Pairing(fault)) => fault,
        other => panic!("expected a pairing fault, got {other:?}"),
    }
}

/// Each way to damage `bytes` a little: cut at every place, every bit turned, one byte more.
fn damaged(bytes: &[u8]) -> impl Iterator<Item = Vec<u8>> + '_ {
    let cuts = (0..bytes.len()).map(|at| bytes[..at].to_vec());
    let flips = (0..bytes.len() * 8).map(|bit| {
        let mut flipped = bytes.to_vec();
        flipped[bit / 8] ^= 1 << (bit % 8);
        flipped
    });
    cuts.chain(flips).chain(std::iter::once([bytes, b"x"].concat()))
}

/// A phone's keystore that can be locked, or become another phone's.
struct TestKeystore(Mutex<(u8, bool)>);

impl TestKeystore {
    fn of_phone(number: u8) -> Self {
        Self(Mutex::new((number, false)))
    }

    fn lock(&self, locked: bool) {
        self.0.lock().unwrap().1 = locked;
    }

    fn becomes(&self, number: u8) {
        self.0.lock().unwrap().0 = number;
    }
}

impl Keystore for TestKeystore {
    fn wrap(&self, bytes: &[u8]) -> crate::error::Result<Vec<u8>> {
        let phone = self.0.lock().unwrap().0;
        Ok(std::iter::once(phone).chain(bytes.iter().map(|byte| byte ^ 0x5a)).collect())
    }

    fn unwrap(&self, wrapped: &[u8]) -> crate::error::Result<Unwrapped> {
        let (phone, locked) = *self.0.lock().unwrap();
        Ok(match wrapped {
            _ if locked => Unwrapped::Locked,
            [of, bytes @ ..] if *of == phone => {
                Unwrapped::Bytes(Zeroizing::new(bytes.iter().map(|byte| byte ^ 0x5a).collect()))
            }
            _ => Unwrapped::Gone,
        })
    }

    fn forget(&self) -> crate::error::Result<()> {
        self.becomes(0);
        Ok(())
    }
}
