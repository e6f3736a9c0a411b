//! Pairing: how two phones become one couple's, and how they part. One shows or sends an
//! invitation, the other answers, both people read the same words aloud and say so; then there are
//! keys that nobody else has. The handshake is Noise; what must travel is handed out as plain bytes
//! with names, so that a meeting slot, a pasted text or a file can carry it. Leaving destroys every
//! key and keeps what was written.

mod carried;
mod handshake;
mod hello;
mod invitation;
mod inviter;
mod joiner;
mod leaving;
mod machine;
mod membership;
mod model;
mod ops;
mod receive;
mod rows;
pub mod screens;
mod stages;
mod under_way;
mod words;

pub use carried::{What, from_text, to_link, to_text, what};
pub use invitation::Invitation;
pub use leaving::{Ended, forget_parting_places, leave, obey, parting_places};
pub use machine::{Outgoing, Verdict};
pub use membership::{
    Standing, couple_key, forget_meeting_place, keep_welcome, lanes, meeting_place, names, note_partner_confirmed,
    note_welcomed, settle, standing, welcome,
};
pub use model::{
    Kind, LaneKeys, Lanes, Membership, Party, Place, Profile, READS_BLOB, READS_FRAME, Role, Slot, Way, Welcome, name,
};
pub use ops::{Named, PairingOp, deletes, fold, forget, naming, person_record};
pub use screens::{BringCard, PairScreen, screen};
pub use stages::{Answering, Inviting, Met, Over, Pairing, Why};
pub use under_way::{Means, arrived, cancel, catch_up, clear, current, invite, is_kept, judge, keep, pasted};
pub use words::{Choices, Words};

#[cfg(test)]
mod tests;
