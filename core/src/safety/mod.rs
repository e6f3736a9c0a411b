//! Help: the pages someone opens when an exercise is not what they need. Always the same pages, in
//! the same order, in the same place, offline, whatever was answered anywhere. This room has no
//! table, no operation and no state: opening a page leaves nothing behind, and no page opens by itself.

mod lines;
mod pages;
pub mod screens;

pub use lines::{Checked, Country, Helpline, all_checked, countries};
pub use pages::help;
pub use screens::*;

#[cfg(test)]
mod tests;
