//! Pairing: how two phones become one couple's, and how they part. One shows or sends an
//! invitation, the other answers, both people read the same words aloud and say so; then there are
//! keys that nobody else has. The handshake is Noise; what must travel is handed out as plain bytes
//! with names, so that a meeting slot, a pasted text or a file can carry it. Leaving destroys every
//! key and keeps what was written.

mod carried;
mod codec;
mod handshake;
mod hello;
mod invitation;
mod inviter;
mod joiner;
mod machine;
mod model;
mod receive;
pub mod screens;
mod words;

pub use carried::{What, from_text, to_link, to_text, what};
pub use invitation::Invitation;
pub use machine::{Answering, Inviting, Met, Outgoing, Over, Pairing, Verdict, Why};
pub use model::{
    Kind, LaneKeys, Lanes, Membership, Party, Place, Profile, READS_BLOB, READS_FRAME, Role, Slot, Way, Welcome, name,
};
pub use words::{Choices, Words};

#[cfg(test)]
mod tests;
