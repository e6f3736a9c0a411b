//! The couple that `attune-lab seed` made.

use std::path::Path;
use std::sync::Arc;

use attune_core::random::OsEntropy;
use attune_core::time::{Now, SteppedClock};
use attune_tests::Phone;
use serde_json::Value;

/// Ana's phone in `folder`, at the moment at which the years end; the lab keeps it beside the folder.
pub fn ana(folder: &Path) -> Phone {
    let mut kept: Value = serde_json::from_slice(&std::fs::read(folder.with_extension("lab")).unwrap()).unwrap();
    let now: Now = serde_json::from_value(kept["clock"].take()).unwrap();
    Phone::with(folder, Arc::new(SteppedClock::at(now.utc_ms)), Arc::new(OsEntropy)).unwrap()
}

/// Copies Ana's folder with what lies beside it; for sides that must not disturb each other.
pub fn copy(folder: &Path, to: &Path) {
    attune_tests::copy_folder(folder, to);
    for beside in ["key", "lab"] {
        std::fs::copy(folder.with_extension(beside), to.with_extension(beside)).unwrap();
    }
}
