//! Exercises: packs (what there is to do, as data), the engine (how one or two people go through it,
//! pure), and sealed answers (both answer, then both see). What is private is handed to the caller as
//! [`Keep`] values for the vault and is in no operation, table, topic or log line of this room.

mod at_rest;
mod checks;
mod engine;
mod fold;
mod glance;
mod json;
mod library;
mod model;
mod ops;
mod pack;
mod reads;
mod round;
mod rows;
mod run;
pub mod screens;
mod sealed;
mod sealing;
mod session;
mod starter;
mod view;

pub use engine::{Effect, MOST_LETTERS, Turn};
pub use fold::{deletes, fold, forget};
pub use glance::{Given, Glance, given_lately, glance};
pub use library::{exactly, newest, packs};
pub use model::*;
pub use ops::{
    Chosen, Close, Commit, ExerciseOp, GRACE_MS, INVITATION_MS, Open, Rest, Said, Sent, Shared, Start, Withdraw,
    fold_session,
};
pub use pack::{parse, translate};
pub use reads::{Alone, Eyes, begun_alone, exercise, lies_here, session_screen, set_aside, together};
pub use round::{Answer as SealedAnswer, Round, fold_round};
pub use run::{Acted, Beginning, Hands, answer, keep_draft, rest, resume, start};
pub use screens::*;
pub use sealed::{round_after, round_of, session_of_day};
pub use sealing::{forget_unsent, forget_withdrawn, settle_sealed};
pub use session::{Keep, Pace, Private, Progress, Sealing, Session, Side};

#[cfg(test)]
mod pack_tests;
#[cfg(test)]
mod phones;
#[cfg(test)]
mod run_tests;
#[cfg(test)]
mod sealed_tests;
#[cfg(test)]
mod session_tests;
