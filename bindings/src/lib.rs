//! The edge of Attune: the core's objects, records and errors for Kotlin and Swift. Nothing about
//! couples is decided here; docs/edge.md lists every call.

mod attune;
mod error;
mod ports;
mod records;

pub use attune::{Attune, erase};
pub use error::{AttuneError, InternalError};
pub use ports::{Clock, Keystore, Observer};

uniffi::setup_scaffolding!();
