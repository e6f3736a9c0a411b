//! One process only: whoever works in a folder of ours holds the lock in it.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::Path;

use super::open;
use crate::error::{Error, FileFault, Result};

/// The right to work in a folder, given back when dropped, by the system too when the process ends in
/// whatever way.
#[derive(Debug)]
pub struct FolderLock {
    file: File,
}

impl Drop for FolderLock {
    /// Gives the lock back by name: closing alone would leave it held for as long as a child process
    /// that was started meanwhile, anywhere in this one, still has the descriptor.
    fn drop(&mut self) {
        drop(self.file.unlock());
    }
}

impl FolderLock {
    /// Takes `dir`, which is made if it is not there, for this process alone.
    ///
    /// # Errors
    /// [`Error::File`] with [`FileFault::InUse`] when another process, or another [`FolderLock`] of
    /// this one, holds it; with `ReadOnly`, `Full`, `Missing` when the folder cannot be used.
    pub fn take(dir: &Path) -> Result<Self> {
        let name = dir.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let in_words = |e: &std::io::Error| open::named(open::from_io("store.folder", e), &name);
        fs::create_dir_all(dir).map_err(|e| in_words(&e))?;
        let file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(false)
            .open(dir.join("lock"))
            .map_err(|e| in_words(&e))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { file }),
            Err(TryLockError::WouldBlock) => Err(Error::File { file: name, fault: FileFault::InUse }),
            Err(TryLockError::Error(e)) => Err(in_words(&e)),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn who_gives_a_folder_back_has_given_it_back_though_a_child_still_holds_the_descriptor() -> std::io::Result<()> {
        let dir = tempfile::tempdir()?;
        let taken = || FolderLock::take(dir.path()).map_err(std::io::Error::other);
        let lock = taken()?;
        let inherited = lock.file.try_clone()?;
        drop(lock);
        taken()?;
        drop(inherited);
        Ok(())
    }
}
