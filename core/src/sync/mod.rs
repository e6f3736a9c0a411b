//! Sync: lanes of sealed blobs between the two phones, and their exchange through a mailbox or by
//! hand-over file; sans-I/O. A lane is one direction: one writer, one reader, blobs numbered from 1,
//! chained by hashes, acknowledged, repeated until they are. What is in a blob goes to the log in the
//! transaction that notes the blob as held; nothing that a store does, drops, doubles, reorders or
//! tears can lose, forge or show anything.
//!
//! [`Courier`] has the two ends and what an exchange needs; [`Exchange`] runs rounds with the mailbox,
//! [`Meeting`] carries pairing's messages before there is a lane, [`Parting`] what is left after it,
//! and [`Trial`] asks a server whether it takes another password.

mod backoff;
pub mod blob;
mod content;
mod exchange;
mod flights;
mod handover;
mod inbox;
pub mod lane;
mod mark;
mod meeting;
mod model;
mod outbox;
mod parting;
mod rows;
pub mod screens;
mod trial;

pub use content::{Content, Control, DhKey, Farewell, NextEpoch, Reads};
pub use exchange::Exchange;
pub use handover::{HandOverFile, TakenOver};
pub use meeting::Meeting;
pub use model::{Courier, Ends, Event, Status, Trouble};
pub use parting::{Parting, farewell_file, forget};
pub use screens::{confirmed, left_meeting, partner_vector, status, stored, trouble};
pub use trial::{Trial, Tried};

#[cfg(test)]
mod blob_tests;
#[cfg(test)]
mod carried_tests;
#[cfg(test)]
mod fault_tests;
#[cfg(test)]
mod hostile_tests;
#[cfg(test)]
mod meeting_tests;
#[cfg(test)]
mod phones;
