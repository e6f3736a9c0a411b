//! The core of Attune.
pub mod copy;
pub mod crypto;
pub mod error;
pub mod exercises;
pub mod ids;
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
