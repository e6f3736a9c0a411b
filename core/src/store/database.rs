//! One writer and one reader on one file.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::Shape;
use super::open;
use crate::error::{Error, FileFault, Result};

/// An open database of ours. One connection writes, another reads what was last committed; neither
/// waits for the other. Calls do not nest.
#[derive(Debug)]
pub struct Database {
    file: &'static str,
    /// None in memory.
    path: Option<PathBuf>,
    writer: Mutex<Connection>,
    /// None in memory, where both are one.
    reader: Option<Mutex<Connection>>,
    /// Something deleted for good is in the write-ahead log still.
    owing: AtomicBool,
}

impl Database {
    /// Opens the file at `path`, or makes it; its folder must be there.
    ///
    /// # Errors
    /// [`Error::File`] with what is wrong with it. Whatever the fault, no byte of the file is changed;
    /// a damaged one is set aside beside its place, so that the next call makes a new one.
    pub fn open(path: &Path, shape: &Shape) -> Result<Self> {
        let (writer, reader) = open::both(path, shape).map_err(|error| open::named(error, shape.file))?;
        Ok(Self {
            file: shape.file,
            path: Some(path.to_owned()),
            writer: Mutex::new(writer),
            reader: Some(Mutex::new(reader)),
            owing: AtomicBool::new(false),
        })
    }

    /// As [`Self::open`], for a file that must be there already.
    ///
    /// # Errors
    /// As [`Self::open`], and [`crate::error::FileFault::Missing`].
    pub fn open_existing(path: &Path, shape: &Shape) -> Result<Self> {
        if path.exists() { Self::open(path, shape) } else { Err(open::missing(shape.file)) }
    }

    /// Reads, all from one moment.
    ///
    /// # Errors
    /// Those of `work`.
    pub fn read<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let connection = match &self.reader {
            Some(reader) => reader.lock().unwrap_or_else(PoisonError::into_inner),
            None => self.only()?,
        };
        (|| work(&*connection.unchecked_transaction()?))().map_err(|e| self.named(e))
    }

    /// Writes all that `work` does, or nothing of it when it returns an error. What was deleted for
    /// good ([`erasing`]) has left the write-ahead log too when this returns; where that fails, what was
    /// written stands all the same, and the next write or [`Self::checkpoint`] tries again.
    ///
    /// # Errors
    /// Those of `work`; [`Error::File`] when the file cannot be written.
    pub fn write<T>(&self, work: impl FnOnce(&Transaction) -> Result<T>) -> Result<T> {
        let mut connection = match self.reader {
            Some(_) => self.writer.lock().unwrap_or_else(PoisonError::into_inner),
            None => self.only()?,
        };
        (|| {
            let tx = Transaction::new(&mut connection, TransactionBehavior::Immediate)?;
            let done = work(&tx)?;
            #[cfg(any(test, feature = "fault"))]
            super::fault::full_on_purpose(self.path.as_deref())?;
            let erased = has_erased(&tx)?;
            tx.commit()?;
            if erased || self.owing.load(Ordering::Relaxed) {
                // It is committed: the caller must hear so.
                let emptied = truncate_wal(&connection).map_err(|e| self.named(e));
                self.owing.store(emptied != Ok(true), Ordering::Relaxed);
            }
            Ok(done)
        })()
        .map_err(|e| self.named(e))
    }

    /// Brings everything from the write-ahead log into the file and empties the log; for `pause`.
    ///
    /// # Errors
    /// [`Error::File`] when the file cannot be written.
    pub fn checkpoint(&self) -> Result<()> {
        let connection = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let emptied = truncate_wal(&connection).map_err(|e| self.named(e))?;
        self.owing.fetch_and(!emptied, Ordering::Relaxed);
        Ok(())
    }

    /// The error with this file's name. One that found damage has the next opening look at every page.
    fn named(&self, error: Error) -> Error {
        let error = open::named(error, self.file);
        if let (Error::File { fault: FileFault::Damaged, .. }, Some(path)) = (&error, &self.path) {
            open::suspect(path);
        }
        error
    }

    /// The single connection of a database in memory. A call inside a call would wait for itself for
    /// ever, so it is refused: tests find it.
    fn only(&self) -> Result<MutexGuard<'_, Connection>> {
        match self.writer.try_lock() {
            Ok(connection) => Ok(connection),
            Err(TryLockError::Poisoned(poisoned)) => Ok(poisoned.into_inner()),
            Err(TryLockError::WouldBlock) => Err(Error::internal("store.nested", "a call inside a call")),
        }
    }
}

/// An empty database in memory, for tests and the lab.
///
/// # Errors
/// Only when a migration is wrong.
pub fn scratch(shape: &Shape) -> Result<Database> {
    Ok(Database {
        file: shape.file,
        path: None,
        writer: Mutex::new(open::in_memory(shape)?),
        reader: None,
        owing: AtomicBool::new(false),
    })
}

/// Says that this transaction deletes for good, so that its bytes must leave the write-ahead log as
/// soon as it is committed.
///
/// # Errors
/// Only those of the store.
pub fn erasing(tx: &Transaction) -> Result<()> {
    Ok(tx.execute_batch("CREATE TEMP TABLE IF NOT EXISTS erasing (mark INTEGER)")?)
}

/// Whether [`erasing`] was called; forgets it.
fn has_erased(tx: &Transaction) -> Result<bool> {
    let erased = tx.prepare_cached("SELECT 1 FROM temp.sqlite_schema WHERE name = 'erasing'")?.exists([])?;
    if erased {
        tx.execute_batch("DROP TABLE temp.erasing")?;
    }
    Ok(erased)
}

/// Whether the log is empty now: a reader in the middle of a read keeps it.
fn truncate_wal(connection: &Connection) -> Result<bool> {
    Ok(connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| Ok(row.get::<_, i64>(0)? == 0))?)
}
