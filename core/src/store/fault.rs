//! A disk that is full on purpose, in builds for tests only: a front end's test cannot fill the disk it runs on.

use std::path::Path;

use rusqlite::ffi;

use crate::error::Result;

/// While a file of this name lies in Attune's folder, nothing is written to any database in it.
pub(super) const FULL: &str = "full-on-purpose";

/// How deep a couple's database lies in the folder.
const DEEPEST: usize = 3;

/// What SQLite says when it has written all it has room for, just before the commit: where [`FULL`] lies above the
/// database at `path`.
///
/// # Errors
/// [`crate::error::Error::File`] with `Full`, once it is named.
pub(super) fn full_on_purpose(path: Option<&Path>) -> Result<()> {
    let full = path.is_some_and(|path| path.ancestors().skip(1).take(DEEPEST).any(|folder| folder.join(FULL).exists()));
    if full { Err(rusqlite::Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_FULL), None).into()) } else { Ok(()) }
}
