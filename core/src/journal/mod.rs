//! Two journals in one place, never to be confused: mine (private, records of the vault) and ours
//! (shared, written by either, read by both). An entry goes from mine to ours as a copy, with a
//! preview; the other way does not exist. Markdown is kept as text; front ends draw it.

mod author;
mod excerpt;
mod find;
pub mod mine;
mod model;
mod ops;
pub mod ours;
pub mod read_mine;
pub mod read_ours;
mod rows;
pub mod screens;
#[cfg(test)]
mod tests;

pub use mine::Drafting;
pub use model::{Cursor, Delete, Entry, MAX_BODY, NOTE, PAGE, Write, fits, today};
pub use ops::{JournalOp, deletes};
pub use ours::{fold, forget};
pub use read_mine::Owner;
pub use read_ours::Reader;
