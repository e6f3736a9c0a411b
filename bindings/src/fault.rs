//! What only builds for tests have, behind the feature `fault`. The edge is the same with and without it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use attune_core::app::Ports;
use attune_core::error::Result;
use attune_core::random::{Entropy, SeededEntropy};

/// Where `ATTUNE_SEED` is set, the randomness of each folder repeats, so that the pictures of two evenings can be compared.
pub(crate) fn seeded(mut ports: Ports, folder: &str) -> Ports {
    let seed = std::env::var("ATTUNE_SEED").ok().and_then(|seed| seed.parse::<u64>().ok());
    if let (Some(seed), Some(name)) = (seed, Path::new(folder).file_name()) {
        let mixed = |sum: u64, byte: &u8| sum.wrapping_mul(31).wrapping_add(u64::from(*byte));
        let own = name.as_encoded_bytes().iter().fold(seed, mixed);
        ports.entropy = Arc::new(ByLength { seed: own, streams: Mutex::default() });
    }
    ports
}

/// A repeatable stream for each length that is drawn: how often a mailbox is asked, and so how many ids that takes, changes
/// no key.
struct ByLength {
    seed: u64,
    streams: Mutex<BTreeMap<usize, SeededEntropy>>,
}

impl Entropy for ByLength {
    fn fill(&self, bytes: &mut [u8]) -> Result<()> {
        let mut streams = self.streams.lock().unwrap_or_else(PoisonError::into_inner);
        let stream = |length: usize| SeededEntropy::new(self.seed.wrapping_mul(31).wrapping_add(length as u64));
        streams.entry(bytes.len()).or_insert_with_key(|length| stream(*length)).fill(bytes)
    }
}

/// Whoever is called this makes the core panic, so that Kotlin and Swift can see what a panic becomes.
pub(crate) fn panic_on_purpose(name: &str) {
    assert!(name != "panic on purpose", "{name}");
}
