//! How keys and byte strings lie in CBOR.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::crypto::Key;

/// Bytes that serde would write as a list of numbers, written as a byte string.
pub(super) trait ByteString: Sized {
    fn view(&self) -> &[u8];
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

/// `#[serde(with = "bytes")]` for any [`ByteString`].
pub(super) mod bytes {
    use super::{ByteString, Deserializer, Owned, Serializer};
    use serde::Deserialize as _;

    pub(in super::super) fn serialize<T: ByteString, S: Serializer>(
        value: &T,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(value.view())
    }

    pub(in super::super) fn deserialize<'de, T: ByteString, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<T, D::Error> {
        Owned::deserialize(deserializer).map(|owned| owned.0)
    }
}

/// `#[serde(with = "maybe")]` for an option of one.
#[allow(clippy::ref_option)] // serde hands the field over so
pub(super) mod maybe {
    use super::{ByteString, Deserializer, Owned, Serializer, View};
    use serde::{Deserialize as _, Serialize as _};

    pub(in super::super) fn serialize<T: ByteString, S: Serializer>(
        value: &Option<T>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        value.as_ref().map(View).serialize(serializer)
    }

    pub(in super::super) fn deserialize<'de, T: ByteString, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<T>, D::Error> {
        Ok(Option::<Owned<T>>::deserialize(deserializer)?.map(|owned| owned.0))
    }
}

struct View<'a, T>(&'a T);

impl<T: ByteString> Serialize for View<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.0.view())
    }
}

struct Owned<T>(T);

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
        deserializer.deserialize_byte_buf(Visitor(std::marker::PhantomData))
    }
}
