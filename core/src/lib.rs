//! The core of Attune: every rule of the product; no platform, no network, no UniFFI.
//!
//! The map. A room uses the rooms above it in this list, never those below, and rooms of one line do not
//! know each other; a test reads the sources for it.
//!
//! - **copy**: the words, from one catalogue, and those for feelings with their places on the field.
//! - **error**: what can go wrong, one variant for what a person or the app can act on.
//! - **ids**: typed ids; random for what is private, ordered for what is shared.
//! - **time**: the phone's clocks as they are handed in, civil dates and times, zones. Alone names chrono and jiff.
//! - **random**: randomness, handed in like time. Alone names the operating system's source.
//! - **crypto**: the few primitives, each wrapped once.
//! - **qr**: codes for the other phone's camera.
//!
//! then
//!
//! - **store**: the files on the phone: opened, recognised, migrated, locked, and what wraps their keys.
//!
//! then
//!
//! - **log**: operations, everything the two do together as small facts that arrive in any order; has the
//!   records that they touch folded anew, and erases what is deleted.
//!
//! then
//!
//! - **vault**: what is only mine, sealed so that writing needs no unlock and reading does.
//!
//! then, side by side
//!
//! - **exercises**: packs as data, the engine that leads through them, answers sealed until both have
//!   answered.
//! - **journal**: mine and ours, never to be confused.
//! - **rituals**: what two agreed to do again, recurrence, the planner of each phone's reminders, and the
//!   pause with its promise to come back.
//! - **pairing**: how two phones become one couple's, and how they part.
//! - **safety**: the pages of help, always the same, which write nothing down.
//!
//! then
//!
//! - **mailbox**: carriers, as requests to be performed elsewhere; the hand-over file.
//!
//! then
//!
//! - **sync**: lanes of sealed blobs between the two phones, repeated until they are acknowledged.
//!
//! then
//!
//! - **insights**: looking back, the same for both, never a score.
//! - **wire**: everything that a stranger can hand to this core, as pure functions, for whoever tries them.
//!
//! and over all
//!
//! - **app**: one phone's Attune; owns the rooms and joins them where a use case needs two. What it offers
//!   is listed in docs/edge.md.

/// A file of `core/packs` as it is compiled in.
#[cfg(not(feature = "without-packs"))]
macro_rules! pack_file {
    ($($part:expr),+) => { include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/packs/", $($part),+)) };
}
/// Nothing, where it is measured what the packs add to the library.
#[cfg(feature = "without-packs")]
macro_rules! pack_file {
    ($($part:expr),+) => {
        ""
    };
}

pub mod app;
pub mod copy;
pub mod crypto;
pub mod error;
pub mod exercises;
pub mod ids;
pub mod insights;
pub mod journal;
pub mod log;
pub mod mailbox;
pub mod pairing;
pub mod qr;
pub mod random;
pub mod rituals;
pub mod safety;
pub mod store;
pub mod sync;
pub mod time;
pub mod vault;
pub mod wire;
