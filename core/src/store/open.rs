//! Opening: prepare the file, recognise it, verify it, migrate it. Until it is recognised and found
//! whole nothing is written to it.

use std::ffi::OsString;
use std::fs::{self, OpenOptions};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use rusqlite_migration::{M, Migrations};

use super::Shape;
use crate::error::{Error, FileFault, Result};

/// How long to wait for another connection. Ours wait for nobody, so a wait means another process.
const PATIENCE: Duration = Duration::from_millis(500);

/// Writer and reader of the file at `path`.
pub(super) fn both(path: &Path, shape: &Shape) -> Result<(Connection, Connection)> {
    prepare(path)?;
    let mut writer = match recognise(path, shape) {
        Err(Error::File { fault: FileFault::Damaged, .. }) => {
            set_aside(path)?;
            return Err(fault(FileFault::Damaged));
        }
        other => other?,
    };
    configure(&writer)?;
    migrate(&mut writer, shape)?;
    let reader = connect(path)?;
    configure(&reader)?;
    reader.pragma_update(None, "query_only", true)?;
    Ok((writer, reader))
}

/// A fresh one in memory.
pub(super) fn in_memory(shape: &Shape) -> Result<Connection> {
    let mut connection = Connection::open_in_memory()?;
    configure(&connection)?;
    migrate(&mut connection, shape)?;
    Ok(connection)
}

/// The error with the file's own name, where the place it arose in did not know it.
pub(super) fn named(error: Error, file: &str) -> Error {
    match error {
        Error::File { file: unknown, fault } if unknown == UNNAMED => Error::File { file: file.into(), fault },
        other => other,
    }
}

/// [`FileFault::Missing`] of `file`.
pub(super) fn missing(file: &str) -> Error {
    Error::File { file: file.into(), fault: FileFault::Missing }
}

/// What `From<rusqlite::Error>` calls a file that it does not know.
const UNNAMED: &str = "Attune";

pub(super) fn fault(fault: FileFault) -> Error {
    Error::File { file: UNNAMED.into(), fault }
}

/// An error of the file system, in the words of a person who can act on it.
pub(crate) fn from_io(code: &str, error: &std::io::Error) -> Error {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => fault(FileFault::Missing),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => fault(FileFault::ReadOnly),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => fault(FileFault::Full),
        ErrorKind::IsADirectory | ErrorKind::AlreadyExists => fault(FileFault::Foreign),
        _ => Error::internal(code, error),
    }
}

/// Makes the file if need be, for nobody else to read, and learns early whether it can be written.
fn prepare(path: &Path) -> Result<()> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop).map_err(|e| from_io("store.prepare", &e))
}

/// A connection to a file that is ours, not newer than this app, and whole.
fn recognise(path: &Path, shape: &Shape) -> Result<Connection> {
    let connection = connect(path)?;
    // A log left by a crash would be written into the file when we close it: not before we know it.
    let left_over = unfinished(path);
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, left_over)?;
    let mark: i32 = ask(&connection, "PRAGMA application_id")?;
    let version: i64 = ask(&connection, "PRAGMA user_version")?;
    let tables: i64 = ask(&connection, "SELECT count(*) FROM sqlite_schema")?;
    let empty = mark == 0 && version == 0 && tables == 0;
    if mark != shape.application_id && !empty {
        return Err(fault(FileFault::Foreign));
    }
    if usize::try_from(version).map_or(true, |had| had > shape.migrations.len()) {
        return Err(fault(FileFault::Newer));
    }
    // A fifth of a second for each 100 MB: only where there is a reason to doubt.
    let doubted = beside(path, SUSPECT);
    if (left_over || doubted.exists()) && ask::<String>(&connection, "PRAGMA quick_check(1)")? != "ok" {
        return Err(fault(FileFault::Damaged));
    }
    let _ = fs::remove_file(doubted);
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    Ok(connection)
}

fn connect(path: &Path) -> Result<Connection> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE).map_err(opening)?;
    connection.busy_timeout(PATIENCE)?;
    Ok(connection)
}

fn ask<T: rusqlite::types::FromSql>(connection: &Connection, question: &str) -> Result<T> {
    connection.query_row(question, [], |row| row.get(0)).map_err(opening)
}

/// What an error means while opening. SQLite "cannot open" a file it has just been shown when it
/// cannot make the log beside it.
fn opening(error: rusqlite::Error) -> Error {
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => fault(FileFault::Damaged),
        Some(ErrorCode::CannotOpen) => fault(FileFault::ReadOnly),
        _ => error.into(),
    }
}

/// WAL with a sync at every commit: what was said to be kept survives a dead battery. Freed pages are
/// overwritten, since a deletion deletes.
fn configure(connection: &Connection) -> Result<()> {
    connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(())).map_err(opening)?;
    connection.execute_batch(
        "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;",
    )?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(())
}

/// Whether whoever wrote the file last did not come to close it.
fn unfinished(path: &Path) -> bool {
    fs::metadata(beside(path, "-wal")).is_ok_and(|wal| wal.len() > 0)
}

/// The end of the name of an empty file that asks for a look at every page.
const SUSPECT: &str = ".suspect";

/// Remembers that reading found damage, for the next opening.
pub(super) fn suspect(path: &Path) {
    // Where even this cannot be written, the damage is found again by whoever reads there.
    let _ = fs::write(beside(path, SUSPECT), b"");
}

/// All missing migrations and, for a new file, our mark, in one transaction.
fn migrate(connection: &mut Connection, shape: &Shape) -> Result<()> {
    let mark = shape.application_id;
    let migrations = shape.migrations.iter().enumerate().map(|(place, sql)| match place {
        0 => M::up_with_hook(sql, move |tx: &rusqlite::Transaction| {
            Ok(tx.pragma_update(None, "application_id", mark)?)
        }),
        _ => M::up(sql),
    });
    Migrations::new(migrations.collect()).to_latest(connection).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
        other => Error::internal("store.migrate", other),
    })
}

/// Moves a damaged file and its log out of the way, to names that are free. Nothing is deleted: there
/// are tools that get much out of such files.
fn set_aside(path: &Path) -> Result<()> {
    let free = (1..=u32::MAX)
        .map(|n| if n == 1 { beside(path, ".damaged") } else { beside(path, &format!(".{n}.damaged")) })
        .find(|name| !name.exists());
    let Some(free) = free else { return Ok(()) };
    fs::rename(path, &free).map_err(|e| from_io("store.set_aside", &e))?;
    let wal = beside(path, "-wal");
    if wal.exists() {
        fs::rename(&wal, beside(&free, "-wal")).map_err(|e| from_io("store.set_aside", &e))?;
    }
    // Only an index of the log, made anew whenever it is missing, and the question just answered.
    let _ = fs::remove_file(beside(path, "-shm"));
    let _ = fs::remove_file(beside(path, SUSPECT));
    Ok(())
}

/// `path` with `end` behind its name.
pub(super) fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(end);
    name.into()
}
