//! The core of Attune: every rule of the product; no platform, no network, no UniFFI.

pub mod app;
pub mod copy;
pub mod crypto;
pub mod error;
pub mod exercises;
pub mod ids;
pub mod journal;
pub mod log;
pub mod mailbox;
pub mod pairing;
pub mod random;
pub mod rituals;
pub mod safety;
pub mod store;
pub mod sync;
pub mod time;
pub mod vault;
pub mod wire;
