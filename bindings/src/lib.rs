//! The edge of Attune: the core's objects, records and errors for Kotlin and Swift. Nothing about
//! couples is decided here; docs/edge.md lists every call.

#![allow(clippy::needless_pass_by_value, reason = "whatever crosses the edge is handed over whole")]
#![allow(clippy::wildcard_imports, reason = "the records of a screens.rs cross together, whichever they are")]

mod attune;
mod error;
#[cfg(feature = "fault")]
mod fault;
mod ports;
mod records;

pub use attune::{Attune, catalogue, erase};
pub use error::{AttuneError, InternalError};
pub use ports::{Clock, Keystore, Observer};

uniffi::setup_scaffolding!();

// Cargo unites the features of all packages that it builds in one go: beside attune-tests a release
// build would make vaults whose passphrases cost nothing to guess. Such a build ends here.
const _: () = assert!(
    cfg!(debug_assertions) || !attune_core::crypto::passphrase::WEAK_ALLOWED,
    "weak-passphrase is for tests; a release of attune-ffi is built alone (cargo build --release -p attune-ffi)"
);
