//! Exercises: packs (what there is to do, as data), the engine (how one or two people go through it,
//! pure), and sealed answers (both answer, then both see). What is private is handed to the caller as
//! [`Keep`] values for the vault and is in no operation, table, topic or log line of this room.

mod checks;
mod json;
mod library;
mod model;
mod pack;
pub mod screens;

pub use library::{exactly, newest, packs};
pub use model::*;
pub use pack::{parse, translate};
pub use screens::*;

#[cfg(test)]
mod pack_tests;
