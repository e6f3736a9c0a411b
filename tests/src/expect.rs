//! What a test of bad input expects: this error, its advice, and that nothing changed.

use attune_core::error::{Error, FileFault, Result};

use crate::{Phone, assert_same};

/// What was done is refused with exactly this error, and its sentence says what to do.
#[track_caller]
pub fn refused<T: std::fmt::Debug>(done: Result<T>, with: impl Into<Error>, to_do: &str) {
    let (error, with) = (done.unwrap_err(), with.into());
    assert_eq!(error, with);
    assert!(error.to_string().contains(to_do), "{error:?} says: {error}");
}

/// As [`refused`], and every screen of `phone` is as it was.
#[track_caller]
pub fn refused_unchanged<T: std::fmt::Debug>(
    phone: &Phone,
    bad: impl FnOnce() -> Result<T>,
    with: impl Into<Error>,
    to_do: &str,
) {
    let before = phone.screens();
    refused(bad(), with, to_do);
    assert_same(&before, &phone.screens());
}

/// The fault of one file.
pub fn file(name: &str, fault: FileFault) -> Error {
    Error::File { file: name.into(), fault }
}
