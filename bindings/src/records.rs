//! Declares the core's records and ids to UniFFI; the records' shapes are read from the core's own
//! sources by build.rs. Ids, civil dates and times travel as text.

use attune_core::app::screens::*;
use attune_core::error::{FileFault, HandOverFault, PairingFault, VaultFault};
use attune_core::exercises::library_screens::*;
use attune_core::exercises::package_screens::*;
use attune_core::exercises::path_screens::*;
use attune_core::exercises::screens::*;
use attune_core::exercises::step_screens::*;
use attune_core::ids::{
    EntryId, Fingerprint, ProposalId, ReminderId, RequestId, RestId, RitualId, SessionId, TimeOutId, WordingId,
};
use attune_core::insights::screens::*;
use attune_core::journal::screens::*;
use attune_core::mailbox::{FileAnswer, Header, Request, RequestOp, RequestPlace, Response};
use attune_core::pairing::screens::*;
use attune_core::qr::QrCode;
use attune_core::rituals::calendar::screens::*;
use attune_core::rituals::planner::*;
use attune_core::rituals::screens::*;
use attune_core::safety::screens::*;
use attune_core::time::{Civil, CivilDate, CivilTime, Here, Now, Weekday, Zone};

macro_rules! as_text {
    ($($name:ident),+) => {$(
        uniffi::custom_type!($name, String, {
            remote,
            lower: |value| value.to_string(),
            // As the core's own error, so that a mistyped one arrives as `Input`. It is read before the call
            // that would say the language begins, and nobody types an id: English.
            try_lift: |text| Ok(text.parse::<$name>().map_err(|error| crate::AttuneError::told(error, "en"))?),
        });
    )+};
}

as_text!(
    EntryId,
    Fingerprint,
    ReminderId,
    RequestId,
    ProposalId,
    RestId,
    WordingId,
    RitualId,
    SessionId,
    TimeOutId,
    Civil,
    CivilDate,
    CivilTime,
    Zone
);

include!(concat!(env!("OUT_DIR"), "/records.rs"));

/// One reading of a phone's clocks, taken once a call.
#[uniffi::remote(Record)]
pub struct Now {
    /// Milliseconds since 1970, as the phone believes.
    pub utc_ms: i64,
    /// Milliseconds since the phone started, asleep or awake.
    pub monotonic_ms: u64,
    /// Which start of the phone `monotonic_ms` counts from.
    pub boot: String,
}

/// Where a call comes from.
#[uniffi::remote(Record)]
pub struct Here {
    /// Zone id of the tz database.
    pub zone: String,
    /// Seconds east of UTC that the phone applies now.
    pub offset_seconds: i32,
    /// BCP 47 language tag.
    pub language: String,
}

/// A day of the week.
#[uniffi::remote(Enum)]
pub enum Weekday {
    /// The first of a week.
    Monday,
    /// The second.
    Tuesday,
    /// The third.
    Wednesday,
    /// The fourth.
    Thursday,
    /// The fifth.
    Friday,
    /// The sixth.
    Saturday,
    /// The last of a week.
    Sunday,
}
