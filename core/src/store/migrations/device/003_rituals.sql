-- What this phone alone knows of rituals, reminders and time-outs. Nothing of it is ever shared.

-- The ledger of reminders: what the platform was told to ring.
CREATE TABLE alarms (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    fingerprint BLOB NOT NULL CHECK (length(fingerprint) = 16),
    -- 16 bytes each
    members BLOB NOT NULL,
    instant_ms INTEGER NOT NULL,
    local TEXT,
    monotonic_ms INTEGER,
    boot TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('scheduled', 'failed'))
) STRICT, WITHOUT ROWID;

-- The last plan's changes (CBOR), until the front end says what became of them.
CREATE TABLE alarms_planned (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    changes BLOB NOT NULL
) STRICT;

CREATE TABLE ritual_snoozed (
    ritual BLOB NOT NULL CHECK (length(ritual) = 16),
    occurrence TEXT NOT NULL,
    until_ms INTEGER NOT NULL,
    PRIMARY KEY (ritual, occurrence)
) STRICT, WITHOUT ROWID;

CREATE TABLE ritual_not_today (
    ritual BLOB NOT NULL CHECK (length(ritual) = 16),
    occurrence TEXT NOT NULL,
    PRIMARY KEY (ritual, occurrence)
) STRICT, WITHOUT ROWID;

-- Schedules, and proposals of the pact, that the holder of this phone does not want to be asked about again, by operation.
CREATE TABLE ritual_declined (
    schedule BLOB NOT NULL PRIMARY KEY CHECK (length(schedule) = 16)
) STRICT, WITHOUT ROWID;

CREATE TABLE ritual_silenced (
    ritual BLOB NOT NULL PRIMARY KEY CHECK (length(ritual) = 16)
) STRICT, WITHOUT ROWID;

-- Personal rituals: those of the library by its id; of one with a title of its own the vault holds that.
CREATE TABLE own_rituals (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    library TEXT,
    generic INTEGER NOT NULL CHECK (generic IN (0, 1)),
    -- CBOR
    schedule BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE own_completions (
    ritual BLOB NOT NULL CHECK (length(ritual) = 16),
    occurrence TEXT NOT NULL,
    PRIMARY KEY (ritual, occurrence)
) STRICT, WITHOUT ROWID;

-- When a time-out of this length ends by this phone's monotonic clock, and whether it is over for good:
-- it ended here, or came late.
CREATE TABLE time_out_ends (
    time_out BLOB NOT NULL PRIMARY KEY CHECK (length(time_out) = 16),
    length_ms INTEGER NOT NULL,
    boot TEXT NOT NULL,
    monotonic_ms INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('running', 'ended', 'late'))
) STRICT, WITHOUT ROWID;

CREATE TABLE time_out_muted (
    time_out BLOB NOT NULL PRIMARY KEY CHECK (length(time_out) = 16)
) STRICT, WITHOUT ROWID;

-- Begun here from the other phone's words before its operation came.
CREATE TABLE time_outs_shared (
    time_out BLOB NOT NULL PRIMARY KEY CHECK (length(time_out) = 16),
    called_at_ms INTEGER NOT NULL,
    length_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
