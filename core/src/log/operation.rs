//! What a room's operation is to the log: a kind and a CBOR body.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::{Error, Result};

/// One operation of a room. Made by [`operations!`](crate::operations).
pub trait Operation {
    /// Its kind; the append-only table in docs/wire.md. The high byte names the room.
    fn kind(&self) -> u16;

    /// Its payload as CBOR, without the salt.
    ///
    /// # Errors
    /// [`Error::Internal`] when a part cannot be written as CBOR.
    fn body(&self) -> Result<Vec<u8>>;

    /// The lowest app number that understands it; raised with an operation that older apps do not
    /// know.
    fn min_reader(&self) -> u32 {
        1
    }

    /// What `body` says, or `None` when the kind is not of this room or the body is not what its kind
    /// asks for. Fields that this app does not know are ignored.
    fn read(kind: u16, body: &[u8]) -> Option<Self>
    where
        Self: Sized;
}

/// Declares a room's operations: an enum of serde structs with the number of each kind, and
/// [`Operation`] for it. Numbers and the meaning of fields are for ever; a new field has
/// `#[serde(default)]`. A kind that apps below [`super::READER`] 3 do not know says `= 0x7f02 from 3`.
///
/// ```
/// # use serde::{Serialize, Deserialize};
/// /// A word, written.
/// #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
/// pub struct Write { /** The word. */ pub text: String }
/// attune_core::operations! {
///     /// What can happen to a word.
///     pub enum WordOp { Write(Write) = 0x7f01 }
/// }
/// use attune_core::log::Operation;
/// let op = WordOp::Write(Write { text: "yes".into() });
/// assert_eq!(WordOp::read(op.kind(), &op.body().unwrap()), Some(op));
/// ```
#[macro_export]
macro_rules! operations {
    ($(#[$doc:meta])* $vis:vis enum $name:ident {
        $($(#[$of:meta])* $variant:ident($inner:ty) = $kind:literal $(from $reader:literal)?),+ $(,)?
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq)]
        $vis enum $name {
            $($(#[$of])* #[doc = concat!("Kind `", stringify!($kind), "`.")] $variant($inner)),+
        }

        impl $crate::log::Operation for $name {
            fn kind(&self) -> u16 {
                match self { $(Self::$variant(_) => $kind),+ }
            }

            fn body(&self) -> $crate::error::Result<Vec<u8>> {
                match self { $(Self::$variant(op) => $crate::log::to_cbor(op)),+ }
            }

            fn min_reader(&self) -> u32 {
                match self { $(Self::$variant(_) => $crate::operations!(@reader $($reader)?)),+ }
            }

            fn read(kind: u16, body: &[u8]) -> Option<Self> {
                match kind {
                    $($kind => $crate::log::from_cbor(body).map(Self::$variant),)+
                    _ => None,
                }
            }
        }
    };
    (@reader) => { 1 };
    (@reader $reader:literal) => { $reader };
}

/// `value` as CBOR (RFC 8949).
///
/// # Errors
/// [`Error::Internal`] when a part of it has no form in CBOR.
pub fn to_cbor<T: Serialize>(value: &T) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).map_err(|e| Error::internal("log.cbor", e))?;
    Ok(bytes)
}

/// The one CBOR item that `bytes` are, or `None` when they are anything else or go on behind it.
pub fn from_cbor<T: DeserializeOwned>(mut bytes: &[u8]) -> Option<T> {
    let value = ciborium::from_reader(&mut bytes).ok()?;
    bytes.is_empty().then_some(value)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
    struct Write {
        text: String,
        #[serde(default)]
        mood: Option<u8>,
    }

    #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
    struct Delete {}

    operations! {
        enum WordOp { Write(Write) = 0x7f01, Delete(Delete) = 0x7f02 from 3 }
    }

    #[test]
    fn a_kind_says_from_which_reader_it_is_understood() {
        assert_eq!(WordOp::Write(Write { text: "ja".into(), mood: None }).min_reader(), 1);
        assert_eq!(WordOp::Delete(Delete {}).min_reader(), 3);
    }

    #[test]
    fn an_operation_comes_back_as_it_went() {
        for op in [WordOp::Write(Write { text: "ja".into(), mood: Some(3) }), WordOp::Delete(Delete {})] {
            assert_eq!(WordOp::read(op.kind(), &op.body().unwrap()), Some(op));
        }
    }

    #[test]
    fn fields_of_tomorrow_are_ignored_and_fields_of_yesterday_may_be_missing() {
        let newer = to_cbor(&serde_json::json!({"text": "a", "mood": 1, "weather": ["rain"]})).unwrap();
        assert_eq!(WordOp::read(0x7f01, &newer), Some(WordOp::Write(Write { text: "a".into(), mood: Some(1) })));
        let older = to_cbor(&serde_json::json!({"text": "a"})).unwrap();
        assert_eq!(WordOp::read(0x7f01, &older), Some(WordOp::Write(Write { text: "a".into(), mood: None })));
    }

    #[test]
    fn garbage_and_other_kinds_read_as_nothing() {
        let body = WordOp::Write(Write { text: "a".into(), mood: None }).body().unwrap();
        assert_eq!(WordOp::read(0x7f03, &body), None);
        assert_eq!(WordOp::read(0x7f01, &body[..body.len() - 1]), None);
        assert_eq!(WordOp::read(0x7f01, &[&body[..], b"x"].concat()), None);
        assert_eq!(WordOp::read(0x7f01, b""), None);
        assert_eq!(WordOp::read(0x7f01, &[0xff; 9]), None);
    }
}
