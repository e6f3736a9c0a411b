//! Typed identifiers. Private things get random ids (UUID v4), so that an id tells nothing of when
//! it was made; shared things get ordered ids (UUID v7, RFC 9562 section 5.7), so that tables and
//! indexes grow at one end.

use std::fmt;
use std::str::FromStr;

use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::error::{Error, Result};
use crate::random::{Entropy, array};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A random id (UUID v4), for what is private.
            ///
            /// # Errors
            /// Only when the source of randomness fails.
            pub fn random(entropy: &dyn Entropy) -> Result<Self> {
                Ok(Self(uuid::Builder::from_random_bytes(array(entropy)?).into_uuid()))
            }

            /// An id ordered by `utc_ms`, milliseconds since 1970 (UUID v7), for what is shared.
            ///
            /// # Errors
            /// Only when the source of randomness fails.
            pub fn ordered(entropy: &dyn Entropy, utc_ms: i64) -> Result<Self> {
                let millis = u64::try_from(utc_ms).unwrap_or(0);
                let random: [u8; 10] = array(entropy)?;
                Ok(Self(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()))
            }

            /// The 16 bytes.
            pub fn bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }

            /// From 16 bytes as they lie in a table or on the wire.
            ///
            /// # Errors
            /// [`Error::Input`] when there are not exactly 16.
            pub fn from_slice(bytes: &[u8]) -> Result<Self> {
                Uuid::from_slice(bytes).map(Self).map_err(|_| Error::input("id", "error-id"))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from(self.bytes().as_slice()))
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                <[u8; 16]>::column_result(value).map(|bytes| Self(Uuid::from_bytes(bytes)))
            }
        }

        impl FromStr for $name {
            type Err = Error;
            fn from_str(text: &str) -> Result<Self> {
                Uuid::parse_str(text.trim()).map(Self).map_err(|_| Error::input("id", "error-id"))
            }
        }
    )+};
}

ids! {
    /// One of the two people; the same for life of the couple, whatever phone they hold.
    PersonId,
    /// One phone in one couple; a new phone is a new device.
    DeviceId,
    /// Two people who paired.
    CoupleId,
    /// One operation in the log.
    OpId,
    /// A schedule as it was proposed: the operation that proposed it.
    ProposalId,
    /// What an operation is about: the unit of folding. Rooms give records their own names
    /// ([`EntryId`], [`RitualId`] ...) over the same bytes.
    RecordId,
    /// A journal entry, mine or ours.
    EntryId,
    /// A ritual, shared or private.
    RitualId,
    /// A run of an exercise.
    SessionId,
    /// One call of a time-out.
    TimeOutId,
    /// Days on which rituals rest.
    RestId,
    /// This installation; chosen at the first start, part of every reminder's id.
    InstallationId,
    /// A reminder on one phone: the same plan gives the same ids, so that setting one twice is harmless.
    ReminderId,
    /// What a reminder shows and when it rings, in one number: equal means that nothing changed.
    Fingerprint,
    /// One request to a mailbox; random, so that a late or doubled response finds nothing.
    RequestId,
    /// Words that someone proposed to agree on: the operation that did.
    WordingId,
}

macro_rules! records {
    ($($name:ident),+ $(,)?) => {$(
        impl From<$name> for RecordId {
            fn from(id: $name) -> Self {
                Self(id.0)
            }
        }
        impl From<RecordId> for $name {
            fn from(id: RecordId) -> Self {
                Self(id.0)
            }
        }
    )+};
}

records!(EntryId, RitualId, SessionId, TimeOutId, RestId);

impl From<OpId> for ProposalId {
    fn from(op: OpId) -> Self {
        Self(op.0)
    }
}

impl From<OpId> for WordingId {
    fn from(op: OpId) -> Self {
        Self(op.0)
    }
}

impl RecordId {
    /// The id of a record that both phones may create without asking each other: the first 16
    /// bytes of SHA-256("attune-record1", kind, length-prefixed key parts).
    pub fn derived(kind: &str, parts: &[&[u8]]) -> Self {
        let mut hash = Sha256::new();
        hash.update(b"attune-record1");
        for part in std::iter::once(kind.as_bytes()).chain(parts.iter().copied()) {
            hash.update(u32::try_from(part.len()).unwrap_or(u32::MAX).to_le_bytes());
            hash.update(part);
        }
        let mut first = [0; 16];
        first.copy_from_slice(hash.finalize().get(..16).unwrap_or(&[0; 16]));
        Self(Uuid::from_bytes(first))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::SeededEntropy;

    #[test]
    fn ordered_ids_sort_by_time_and_random_ones_are_v4() -> Result<()> {
        let entropy = SeededEntropy::new(1);
        let early = RecordId::ordered(&entropy, 1_000)?;
        let late = RecordId::ordered(&entropy, 2_000)?;
        assert!(early < late);
        assert_eq!(late.0.get_version_num(), 7);
        assert_eq!(EntryId::random(&entropy)?.0.get_version_num(), 4);
        Ok(())
    }

    #[test]
    fn derived_ids_do_not_run_their_parts_together() {
        assert_ne!(RecordId::derived("x", &[b"ab", b"c"]), RecordId::derived("x", &[b"a", b"bc"]));
        assert_eq!(RecordId::derived("x", &[b"ab"]), RecordId::derived("x", &[b"ab"]));
    }
}
