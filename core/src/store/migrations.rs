//! What our three files are made of: their marks and every migration, in order. A migration that has
//! been released is never changed; a new one goes to the end of its list.

/// A kind of database file of ours.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    /// What the file is called in messages.
    pub file: &'static str,
    /// SQLite's `application_id` of such a file.
    pub application_id: i32,
    /// The migrations; `user_version` counts how many of them a file has had.
    pub migrations: &'static [&'static str],
}

/// `device.db`: settings, this installation, the list of couples, the ledger of reminders.
pub const DEVICE: Shape = Shape {
    file: "device.db",
    application_id: i32::from_be_bytes(*b"ATTd"),
    migrations: &[
        // 001, the store
        include_str!("migrations/device/001_device.sql"),
        // 002, pairing
        include_str!("migrations/device/002_pairing.sql"),
        // 003, rituals
        include_str!("migrations/device/003_rituals.sql"),
        // 004, exercises
        include_str!("migrations/device/004_exercises.sql"),
        // 005, reminders
        include_str!("migrations/device/005_reminders.sql"),
        // 006, returns from time-outs
        include_str!("migrations/device/006_returns.sql"),
        // 007, steps
        include_str!("migrations/device/007_steps.sql"),
        // 008, paths
        include_str!("migrations/device/008_paths.sql"),
        // 009, packages
        include_str!("migrations/device/009_packages.sql"),
    ],
};

/// `private.db`: the vault.
pub const PRIVATE: Shape = Shape {
    file: "private.db",
    application_id: i32::from_be_bytes(*b"ATTp"),
    migrations: &[
        // 001, the vault
        include_str!("migrations/private/001_vault.sql"),
    ],
};

/// `couple.db`: everything of one couple.
pub const COUPLE: Shape = Shape {
    file: "couple.db",
    application_id: i32::from_be_bytes(*b"ATTc"),
    migrations: &[
        // 001, the log
        include_str!("migrations/couple/001_log.sql"),
        // 002, pairing
        include_str!("migrations/couple/002_pairing.sql"),
        // 003, the journal
        include_str!("migrations/couple/003_journal.sql"),
        // 004, rituals
        include_str!("migrations/couple/004_rituals.sql"),
        // 005, exercises
        include_str!("migrations/couple/005_exercises.sql"),
        // 006, sync
        include_str!("migrations/couple/006_sync.sql"),
        // 007, places
        include_str!("migrations/couple/007_places.sql"),
        // 008, rests
        include_str!("migrations/couple/008_rests.sql"),
        // 009, a small touch
        include_str!("migrations/couple/009_touch.sql"),
        // 010, steps
        include_str!("migrations/couple/010_steps.sql"),
        // 011, paths
        include_str!("migrations/couple/011_paths.sql"),
        // 012, what crosses
        include_str!("migrations/couple/012_crossing.sql"),
    ],
};
