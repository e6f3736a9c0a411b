//! What wraps the keys that lie in our files, so that a copied folder is worth nothing elsewhere.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use zeroize::Zeroizing;

use super::open;
use crate::crypto::{Key, aead};
use crate::error::{FileFault, Result};
use crate::random::Entropy;

/// What came of unwrapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unwrapped {
    /// What was wrapped.
    Bytes(Zeroizing<Vec<u8>>),
    /// The key that wrapped it is no longer, or not, on this phone.
    Gone,
    /// The key is there, but the phone is locked.
    Locked,
}

/// A key of the phone's own that never leaves it (Keychain this-device-only, Android Keystore).
pub trait Keystore: Send + Sync {
    /// `bytes` so that only this phone can unwrap them.
    ///
    /// # Errors
    /// When the platform refuses; nothing was then wrapped.
    fn wrap(&self, bytes: &[u8]) -> Result<Vec<u8>>;

    /// What was wrapped here.
    ///
    /// # Errors
    /// When the platform fails otherwise than by having lost, or locked, the key.
    fn unwrap(&self, wrapped: &[u8]) -> Result<Unwrapped>;

    /// Destroys the key, when this phone is erased: nothing that it wrapped opens ever again, not even
    /// in an old copy of the folder. Without a key it does nothing.
    ///
    /// # Errors
    /// When the platform refuses.
    fn forget(&self) -> Result<()>;
}

const LABEL: &[u8] = b"attune-keystore1";

/// The key in a file beside the folder (`DIR.key`, mode 0600), never in it: for desktop and tests.
/// Whoever copies the folder alone does not have it.
pub struct FileKeystore {
    path: PathBuf,
    entropy: Arc<dyn Entropy>,
}

impl FileKeystore {
    /// The keystore of the folder `dir`. Its file is made at the first wrapping.
    pub fn beside(dir: &Path, entropy: Arc<dyn Entropy>) -> Self {
        // Without its last slash: "DIR/" has its key at "DIR.key" too.
        let dir: PathBuf = dir.components().collect();
        Self { path: open::beside(&dir, ".key"), entropy }
    }

    /// Where the key lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn key(&self) -> Result<Option<Key>> {
        match fs::read(&self.path).map(Zeroizing::new) {
            Ok(bytes) => match <[u8; 32]>::try_from(bytes.as_slice()) {
                Ok(key) => Ok(Some(Key(key))),
                Err(_) => Err(self.named(open::fault(FileFault::Foreign))),
            },
            Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
            Err(e) => Err(self.named(open::from_io("keystore.read", &e))),
        }
    }

    /// A new key, whole under its name or not there at all, whenever the phone dies.
    fn make(&self) -> Result<Key> {
        let key = Key::random(&*self.entropy)?;
        let unfinished = open::beside(&self.path, ".new");
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let written = options.open(&unfinished).and_then(|mut file| {
            file.write_all(&key.0)?;
            file.sync_all()?;
            fs::rename(&unfinished, &self.path)?;
            let folder = self.path.parent().filter(|folder| !folder.as_os_str().is_empty());
            folder.map_or(Ok(()), |folder| fs::File::open(folder)?.sync_all())
        });
        written.map_err(|e| {
            let _ = fs::remove_file(&unfinished);
            self.named(open::from_io("keystore.make", &e))
        })?;
        Ok(key)
    }

    fn named(&self, error: crate::error::Error) -> crate::error::Error {
        open::named(error, &self.path.file_name().unwrap_or_default().to_string_lossy())
    }
}

impl Keystore for FileKeystore {
    fn wrap(&self, bytes: &[u8]) -> Result<Vec<u8>> {
        let key = match self.key()? {
            Some(key) => key,
            None => self.make()?,
        };
        aead::seal(&*self.entropy, &key, LABEL, bytes)
    }

    fn unwrap(&self, wrapped: &[u8]) -> Result<Unwrapped> {
        let Some(key) = self.key()? else { return Ok(Unwrapped::Gone) };
        Ok(match aead::open(&key, LABEL, wrapped) {
            Some(bytes) => Unwrapped::Bytes(Zeroizing::new(bytes)),
            None => Unwrapped::Gone,
        })
    }

    fn forget(&self) -> Result<()> {
        for path in [&open::beside(&self.path, ".new"), &self.path] {
            match fs::remove_file(path) {
                Err(e) if e.kind() != ErrorKind::NotFound => {
                    return Err(self.named(open::from_io("keystore.forget", &e)));
                }
                _ => {}
            }
        }
        Ok(())
    }
}
