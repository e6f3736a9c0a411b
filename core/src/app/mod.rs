//! One phone's Attune: opens the files, owns the rooms, and joins them where a use case needs two.
//! One file a group of use cases; every call takes the clocks once, works in one transaction a file,
//! and tells the observer after the commit what may look different now. docs/edge.md lists them all.

mod call;
mod catalogue;
mod help;
mod later;
mod open;
mod rooms;
pub mod screens;
mod welcome;

pub use catalogue::catalogue;
pub use open::{Attune, Observer, Ports};

#[cfg(test)]
mod tests;
