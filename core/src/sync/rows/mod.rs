//! All SQL of sync: how far each lane is, the outbox, the inbox with its gaps, and what is left after
//! parting.

mod inbox;
mod lane;
mod outbox;
mod parting;

pub(super) use inbox::{
    Fault, came, fill, gaps_to_tell, hash, insert_held, missing, note, owes, prev, tell, unnote, worst_fault,
};
pub(super) use lane::{Lane, lane, marking, save};
pub(super) use outbox::{
    Blob, acknowledge, body, due, forget_unsent, insert, not_acknowledged, op_at, put_again, put_done, removals,
    removed, stored, there, tried, want,
};
pub(super) use parting::{
    At, accepted, drop_name, expired_names, forget_lane, names_left, part, parting, schedule_names,
};

/// SQLite counts in signed numbers; nothing here comes near their end.
fn n(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn u(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}
