//! Which mailbox a couple has, what it is asked, and what its answers mean.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::judged::{Judged, Refusal};
use super::model::{FileAnswer, MAX_BODY, Request, RequestOp, RequestPlace, Response};
use super::webdav::{self, WebDav};
use crate::error::{Error, Result};
use crate::ids::RequestId;
use crate::pairing;
use crate::random::Entropy;

/// Where a couple's blobs lie. Whoever knows this can read and remove blobs there (never open them),
/// so it is a secret of the two.
#[derive(Clone, PartialEq, Eq)]
pub enum Mailbox {
    /// Nowhere: everything goes by hand-over file.
    None,
    /// A folder both reach.
    Folder {
        /// As [`RequestPlace::File`] has it.
        folder: String,
    },
    /// A collection on a server of their own.
    WebDav(WebDav),
}

impl std::fmt::Debug for Mailbox {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::None => "Mailbox::None",
            Self::Folder { .. } => "Mailbox::Folder(..)",
            Self::WebDav(_) => "Mailbox::WebDav(..)",
        })
    }
}

impl From<&pairing::Place> for Mailbox {
    /// A meeting place is used like a mailbox.
    fn from(place: &pairing::Place) -> Self {
        match place {
            pairing::Place::Folder(folder) => Self::Folder { folder: folder.clone() },
        }
    }
}

impl Mailbox {
    /// Whether it is a folder that each picks on their own phone, which may be two.
    pub fn is_picked(&self) -> bool {
        matches!(self, Self::Folder { folder } if !Path::new(folder).is_absolute())
    }

    /// The request that does `action` to what is called `name` here; `None` without a mailbox.
    ///
    /// # Errors
    /// Only when the source of randomness fails.
    pub fn request(
        &self,
        entropy: &dyn Entropy,
        action: RequestOp,
        name: &[u8; 32],
        body: Vec<u8>,
    ) -> Result<Option<Request>> {
        let place = match self {
            Self::None => return Ok(None),
            Self::Folder { folder } => RequestPlace::File { folder: folder.clone(), name: file_name(name) },
            Self::WebDav(place) => place.place(action, &file_name(name)),
        };
        Ok(Some(Request { id: RequestId::random(entropy)?, op: action, place, body }))
    }

    /// What `response` to `action` means. An answer that does not fit its question counts as not
    /// reached: a front end mixed something up, and asking again is always right.
    pub fn judge(&self, action: RequestOp, response: Response) -> Judged {
        match (self, action, response) {
            (Self::Folder { .. }, RequestOp::Get, Response::File(FileAnswer::Found(bytes)))
                if bytes.len() <= MAX_BODY =>
            {
                Judged::Found(bytes)
            }
            (Self::Folder { .. }, RequestOp::Get, Response::File(FileAnswer::Missing)) => Judged::Missing,
            (Self::Folder { .. }, RequestOp::Put | RequestOp::Delete, Response::File(FileAnswer::Done))
            | (Self::Folder { .. }, RequestOp::Delete, Response::File(FileAnswer::Missing)) => Judged::Done,
            (Self::Folder { .. }, _, Response::File(FileAnswer::Failed { reason })) => {
                Refusal::Failed { reason }.into()
            }
            (Self::Folder { .. }, _, Response::File(FileAnswer::NotPicked)) => Refusal::NotPicked.into(),
            (Self::Folder { .. }, _, Response::File(FileAnswer::Full)) => Refusal::Full.into(),
            (Self::WebDav(place), _, Response::Http { status, headers, body }) => {
                webdav::judge(place, action, status, &headers, body)
            }
            _ => Judged::Unreachable,
        }
    }

    /// As it travels in the welcome and lies (wrapped) on the phone: CBOR `[0]` for none,
    /// `[1, folder]` for a folder, `[2, url, user, password]` for WebDAV; later kinds take further numbers.
    ///
    /// # Errors
    /// [`Error::Internal`] only.
    pub fn to_bytes(&self) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        match self {
            Self::None => ciborium::into_writer(&(0_u8,), &mut bytes),
            Self::Folder { folder } => ciborium::into_writer(&(1_u8, folder), &mut bytes),
            Self::WebDav(place) => {
                let (url, user, password) = place.parts();
                ciborium::into_writer(&(2_u8, url, user, password), &mut bytes)
            }
        }
        .map_err(|e| Error::internal("mailbox.bytes", e))?;
        Ok(bytes)
    }

    /// What [`Mailbox::to_bytes`] made.
    ///
    /// # Errors
    /// [`Error::Input`] for a kind this app does not know (update it), an address that cannot serve, or bytes
    /// that are none.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        if let Ok((1_u8, folder)) = ciborium::from_reader::<(u8, String), _>(bytes) {
            return Ok(Self::Folder { folder });
        }
        if let Ok((2_u8, url, user, password)) = ciborium::from_reader::<(u8, String, String, String), _>(bytes) {
            return WebDav::new(&url, &user, &password).map(Self::WebDav);
        }
        match ciborium::from_reader::<(u8,), _>(bytes) {
            Ok((0,)) => Ok(Self::None),
            _ => Err(Error::input("mailbox", "error-mailbox-unknown")),
        }
    }
}

/// A blob's name as a file name: base64url without padding, 43 characters.
pub fn file_name(name: &[u8; 32]) -> String {
    URL_SAFE_NO_PAD.encode(name)
}
