//! Files on the phone: how a database of ours is opened (prepared, recognised, migrated, verified,
//! ready), how it is read and written, who may hold the folder, and what wraps the keys in it. Knows
//! no room's tables but the three of `device.db` that every start needs ([`device`]).

mod database;
pub mod device;
#[cfg(any(test, feature = "fault"))]
mod fault;
mod folder;
mod keystore;
mod migrations;
mod open;

pub use database::{Database, erasing, scratch};
pub use folder::FolderLock;
pub use keystore::{FileKeystore, Keystore, Unwrapped};
pub use migrations::{COUPLE, DEVICE, PRIVATE, Shape};
pub(crate) use open::from_io;

#[cfg(test)]
mod fault_tests;
#[cfg(test)]
mod schema_tests;
#[cfg(test)]
mod tests;
