//! All SQL of this room: what is shared lies in `couple.db`, what this phone alone knows in `device.db`.

pub(super) mod couple;
pub(super) mod device;
pub(super) mod reminders;

use rusqlite::types::Type;

use crate::error::{Error, Result};
use crate::log::{from_cbor, to_cbor};

/// CBOR in a column that this room wrote itself.
fn read<T: serde::de::DeserializeOwned>(bytes: &[u8]) -> rusqlite::Result<T> {
    from_cbor(bytes).ok_or_else(|| rusqlite::Error::InvalidColumnType(0, "cbor".into(), Type::Blob))
}

fn write<T: serde::Serialize>(value: &T) -> Result<Vec<u8>> {
    to_cbor(value)
}

/// A civil time in a column that this room wrote itself.
fn civil(text: &str) -> Result<crate::time::Civil> {
    text.parse().map_err(|_| Error::internal("rituals.civil", "not a civil time"))
}
