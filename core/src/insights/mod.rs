//! Looking back: what the two did and said, the days one named for oneself, and which rituals fit the week. The
//! same for both but for whose words are whose; nothing is counted, scored or compared. Pure: what other
//! rooms read comes in, and one screen goes out.

mod back;
pub mod screens;

pub use back::{Read, from, screen, weeks};
pub use screens::*;

#[cfg(test)]
mod tests;
