//! What can go wrong, for the front ends: a variant where the person or the app acts on it. `says` is
//! the finished sentence in the language of the call; the variant is for deciding what to offer.

use attune_core::error::{Error, FileFault, HandOverFault, PairingFault, VaultFault};

/// What the person or the app can act on.
#[derive(Debug, thiserror::Error, uniffi::Error)]
pub enum AttuneError {
    /// Something handed in is not right.
    #[error("{says}")]
    Input {
        /// The field or part.
        what: String,
        /// What is wrong and what to do.
        says: String,
    },
    /// It is not here, or no longer: go back.
    #[error("{says}")]
    Gone {
        /// What is wrong and what to do.
        says: String,
    },
    /// The person may not do this.
    #[error("{says}")]
    NotAllowed {
        /// Who may.
        says: String,
    },
    /// A file cannot be used; it was left as it was.
    #[error("{says}")]
    File {
        /// What is wrong with it.
        fault: FileFault,
        /// What is wrong and what to do.
        says: String,
    },
    /// The vault cannot be read or written as it stands.
    #[error("{says}")]
    Vault {
        /// What is wrong with it.
        fault: VaultFault,
        /// What is wrong and what to do.
        says: String,
    },
    /// An invitation or a pairing message does not serve.
    #[error("{says}")]
    Pairing {
        /// Why.
        fault: PairingFault,
        /// What is wrong and what to do.
        says: String,
    },
    /// This needs the partner's phone: pair first.
    #[error("{says}")]
    NotPaired {
        /// What to do.
        says: String,
    },
    /// The couple has ended here: read only.
    #[error("{says}")]
    Ended {
        /// What can still be done.
        says: String,
    },
    /// The folder came from another phone: readable, sync off.
    #[error("{says}")]
    NewPhone {
        /// What to do.
        says: String,
    },
    /// A hand-over file was not taken, whole or in part.
    #[error("{says}")]
    HandOver {
        /// Why.
        fault: HandOverFault,
        /// What is wrong and what to do.
        says: String,
    },
    /// Nobody can act on this.
    #[error("{error}")]
    Internal {
        /// What happened, for whoever mends it.
        error: InternalError,
    },
}

/// A fault of ours or of the platform, for a log on this phone. Never holds what people wrote.
#[derive(Debug, thiserror::Error, uniffi::Error)]
pub enum InternalError {
    /// A code with its detail.
    #[error("{code}: {detail}")]
    Fault {
        /// Room and place.
        code: String,
        /// More about it.
        detail: String,
    },
}

impl AttuneError {
    /// `error`, told in `language` (BCP 47).
    pub(crate) fn told(error: Error, language: &str) -> Self {
        let says = error.says(language);
        match error {
            Error::Input { what, .. } => Self::Input { what, says },
            Error::Rule { part, .. } => Self::Input { what: part, says },
            Error::Zone { .. } => Self::Input { what: "zone".into(), says },
            Error::Pack { path, .. } => Self::Input { what: path, says },
            Error::Gone { .. } => Self::Gone { says },
            Error::NotAllowed { .. } => Self::NotAllowed { says },
            Error::File { fault, .. } => Self::File { fault, says },
            Error::Vault(fault) => Self::Vault { fault, says },
            Error::Pairing(fault) => Self::Pairing { fault, says },
            Error::NotPaired => Self::NotPaired { says },
            Error::Ended => Self::Ended { says },
            Error::NewPhone => Self::NewPhone { says },
            Error::HandOver(fault) => Self::HandOver { fault, says },
            Error::Internal { code, detail } => Self::Internal { error: InternalError::Fault { code, detail } },
        }
    }
}
