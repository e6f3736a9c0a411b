//! What Attune costs beside bare SQLite and other crates: the parts that `attune-peers` measures with,
//! and, as a C library, the bare side for Kotlin's bench, so that both sides run in one process in turns.

pub mod bare;
pub mod journal;
pub mod life;
pub mod measure;
pub mod memory;
pub mod plans;
pub mod sessions;
pub mod shelf;
pub mod today;
