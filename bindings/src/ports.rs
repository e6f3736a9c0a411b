//! What the core asks of the platform: clocks, a store for keys, an ear for changes. Each may be
//! implemented by the front end or taken from Rust.

use std::sync::Arc;

use attune_core::app::screens::Topic;
use attune_core::crypto::passphrase::Work;
use attune_core::error::{Error, Result, VaultFault};
use attune_core::store::Unwrapped;
use attune_core::time::Now;

/// A port that did not answer as it should.
#[derive(Debug, thiserror::Error, uniffi::Error)]
pub enum PortError {
    /// The phone is locked and the key with it; try again once it is unlocked.
    #[error("the phone is locked")]
    Locked,
    /// The key is gone for good.
    #[error("the phone no longer holds its key")]
    Gone,
    /// Anything else.
    #[error("{reason}")]
    Failed {
        /// For a log on this phone.
        reason: String,
    },
}

impl From<uniffi::UnexpectedUniFFICallbackError> for PortError {
    fn from(error: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Failed { reason: error.reason }
    }
}

impl From<Error> for PortError {
    fn from(error: Error) -> Self {
        Self::Failed { reason: error.to_string() }
    }
}

/// The phone's clocks, read once a call.
#[uniffi::export(rust, foreign)]
pub trait Clock: Send + Sync {
    /// All three at one moment.
    fn now(&self) -> std::result::Result<Now, PortError>;
}

/// A key that never leaves the phone (Android Keystore, Keychain this-device-only).
#[uniffi::export(rust, foreign)]
pub trait Keystore: Send + Sync {
    /// `bytes` so that only this phone can read them.
    fn wrap(&self, bytes: Vec<u8>) -> std::result::Result<Vec<u8>, PortError>;
    /// The bytes again; `Gone` or `Locked` when the phone does not give them.
    fn unwrap(&self, wrapped: Vec<u8>) -> std::result::Result<Vec<u8>, PortError>;
    /// Destroys the key, when this phone is erased; without one it does nothing.
    fn forget(&self) -> std::result::Result<(), PortError>;
}

/// Told what may have changed, after a commit, on the calling thread. Must not call back.
#[uniffi::export(rust, foreign)]
pub trait Observer: Send + Sync {
    /// These screens may show something else now.
    fn changed(&self, topics: Vec<Topic>) -> std::result::Result<(), PortError>;
}

struct ClockPort(Arc<dyn Clock>);

impl attune_core::time::Clock for ClockPort {
    fn now(&self) -> Result<Now> {
        self.0.now().map_err(|e| Error::internal("port.clock", e))
    }
}

struct KeystorePort(Arc<dyn Keystore>);

impl attune_core::store::Keystore for KeystorePort {
    fn wrap(&self, bytes: &[u8]) -> Result<Vec<u8>> {
        self.0.wrap(bytes.to_vec()).map_err(|error| match error {
            PortError::Locked => VaultFault::KeystoreLocked.into(),
            other => Error::internal("port.keystore", other),
        })
    }

    fn unwrap(&self, wrapped: &[u8]) -> Result<Unwrapped> {
        match self.0.unwrap(wrapped.to_vec()) {
            Ok(bytes) => Ok(Unwrapped::Bytes(bytes.into())),
            Err(PortError::Gone) => Ok(Unwrapped::Gone),
            Err(PortError::Locked) => Ok(Unwrapped::Locked),
            Err(PortError::Failed { reason }) => Err(Error::internal("port.keystore", reason)),
        }
    }

    fn forget(&self) -> Result<()> {
        match self.0.forget() {
            Ok(()) | Err(PortError::Gone) => Ok(()),
            Err(other) => Err(Error::internal("port.keystore", other)),
        }
    }
}

struct ObserverPort(Arc<dyn Observer>);

impl attune_core::app::Observer for ObserverPort {
    fn changed(&self, topics: &[Topic]) {
        // What was committed stays committed, whatever an ear makes of it.
        let _ = self.0.changed(topics.to_vec());
    }
}

/// The platform's ports as the core knows them; randomness is the operating system's.
pub(crate) fn adapt(
    clock: Arc<dyn Clock>,
    keystore: Arc<dyn Keystore>,
    observer: Arc<dyn Observer>,
) -> attune_core::app::Ports {
    attune_core::app::Ports {
        clock: Arc::new(ClockPort(clock)),
        keystore: Arc::new(KeystorePort(keystore)),
        entropy: Arc::new(attune_core::random::OsEntropy),
        observer: Arc::new(ObserverPort(observer)),
        work: Work::FLOOR,
    }
}
