//! What a vault holds and how it can be opened.

use zeroize::Zeroizing;

use crate::ids::RecordId;

/// What a record is; each room to the right numbers its own (0x01xx journal, 0x02xx rituals, 0x03xx
/// exercises). Sealed with the record, so nobody learns it from the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kind(pub u16);

/// One record, open. Its bytes are wiped when dropped and never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Record {
    /// Its random id.
    pub id: RecordId,
    /// What it is.
    pub kind: Kind,
    /// What was put.
    pub plain: Zeroizing<Vec<u8>>,
}

impl std::fmt::Debug for Record {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Record").field("id", &self.id).finish_non_exhaustive()
    }
}

/// What reading a kind gave.
#[derive(Debug, Default)]
pub struct Found {
    /// What was found, in no meaningful order.
    pub records: Vec<Record>,
    /// How many records of whatever kind did not open, because their bytes were changed.
    pub unreadable: usize,
}

/// One way to open the vault, as its row says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    Passphrase,
    Recovery,
}

impl Slot {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Passphrase => "passphrase",
            Self::Recovery => "recovery",
        }
    }
}
