//! Byte strings in CBOR: serde's own way, a list of numbers, takes twice the room.
//! `#[serde(with = "crate::log::bytes")]` for a [`ByteString`], `"crate::log::bytes::maybe"` for an option
//! of one; [`View`] and [`Owned`] where there is no field.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::crypto::Key;

/// What lies in CBOR as a byte string.
pub trait ByteString: Sized {
    /// Its bytes.
    fn view(&self) -> &[u8];

    /// Made of these; none when there may not be so many.
    fn made(bytes: Vec<u8>) -> Option<Self>;
}

impl<const N: usize> ByteString for [u8; N] {
    fn view(&self) -> &[u8] {
        self
    }
    fn made(bytes: Vec<u8>) -> Option<Self> {
        bytes.try_into().ok()
    }
}

impl ByteString for Vec<u8> {
    fn view(&self) -> &[u8] {
        self
    }
    fn made(bytes: Vec<u8>) -> Option<Self> {
        Some(bytes)
    }
}

impl ByteString for Key {
    fn view(&self) -> &[u8] {
        &self.0
    }
    fn made(bytes: Vec<u8>) -> Option<Self> {
        bytes.try_into().ok().map(Key)
    }
}

/// Borrowed, to be written.
#[derive(Debug, Clone, Copy)]
pub struct View<'a>(pub &'a [u8]);

impl Serialize for View<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.0)
    }
}

/// As it was read.
#[derive(Debug)]
pub struct Owned<T>(pub T);

impl<'de, T: ByteString> Deserialize<'de> for Owned<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor<T>(std::marker::PhantomData<T>);
        impl<T: ByteString> serde::de::Visitor<'_> for Visitor<T> {
            type Value = Owned<T>;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a byte string of the right length")
            }
            fn visit_bytes<E: serde::de::Error>(self, bytes: &[u8]) -> Result<Self::Value, E> {
                self.visit_byte_buf(bytes.to_vec())
            }
            fn visit_byte_buf<E: serde::de::Error>(self, bytes: Vec<u8>) -> Result<Self::Value, E> {
                let length = bytes.len();
                T::made(bytes).map(Owned).ok_or_else(|| E::invalid_length(length, &self))
            }
        }
        // Asked for borrowed bytes, ciborium gives no more than fit into its buffer: 4,096.
        deserializer.deserialize_byte_buf(Visitor(std::marker::PhantomData))
    }
}

/// For `#[serde(with)]`.
///
/// # Errors
/// The serializer's.
pub fn serialize<T: ByteString, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    View(value.view()).serialize(serializer)
}

/// For `#[serde(with)]`.
///
/// # Errors
/// The deserializer's, and for bytes of another length.
pub fn deserialize<'de, T: ByteString, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    Owned::deserialize(deserializer).map(|owned| owned.0)
}

/// The same for an option.
#[allow(clippy::ref_option)] // serde hands the field over so
pub mod maybe {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::{ByteString, Owned, View};

    /// For `#[serde(with)]`.
    ///
    /// # Errors
    /// The serializer's.
    pub fn serialize<T: ByteString, S: Serializer>(value: &Option<T>, serializer: S) -> Result<S::Ok, S::Error> {
        value.as_ref().map(|value| View(value.view())).serialize(serializer)
    }

    /// For `#[serde(with)]`.
    ///
    /// # Errors
    /// The deserializer's, and for bytes of another length.
    pub fn deserialize<'de, T: ByteString, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
        Ok(Option::<Owned<T>>::deserialize(deserializer)?.map(|owned| owned.0))
    }
}
