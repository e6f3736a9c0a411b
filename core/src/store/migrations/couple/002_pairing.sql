-- What the two call themselves: folded from operations of kind 0x0001.
CREATE TABLE pairing_names (
    person BLOB PRIMARY KEY CHECK (length(person) = 16),
    name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- This phone's place in the couple. Readable without any key, so that an archive is.
CREATE TABLE local_couple (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    couple BLOB NOT NULL CHECK (length(couple) = 16),
    role TEXT NOT NULL CHECK (role IN ('inviter', 'joiner')),
    device BLOB NOT NULL CHECK (length(device) = 16),
    partner_device BLOB NOT NULL CHECK (length(partner_device) = 16),
    confirmed_ms INTEGER NOT NULL,
    partner_confirmed_ms INTEGER,
    -- the inviter: acknowledged; the joiner: here
    welcomed_ms INTEGER,
    ended TEXT CHECK (ended IN ('left', 'partner_left', 'replaced')),
    ended_ms INTEGER,
    CHECK ((ended IS NULL) = (ended_ms IS NULL))
) STRICT;

-- Every phone that was ever of this couple, as its handshake told.
CREATE TABLE local_devices (
    device BLOB PRIMARY KEY CHECK (length(device) = 16),
    person BLOB NOT NULL CHECK (length(person) = 16),
    name TEXT NOT NULL,
    app TEXT NOT NULL,
    reads_blob INTEGER NOT NULL,
    reads_frame INTEGER NOT NULL,
    static_key BLOB NOT NULL CHECK (length(static_key) = 32),
    since_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The one key over all secrets of the couple, wrapped by the phone's keystore. Leaving deletes this
-- row, and with it everything sealed under it is gone.
CREATE TABLE local_couple_key (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    wrapped BLOB NOT NULL
) STRICT;

-- Secrets of this room, sealed under the couple key.
CREATE TABLE local_secrets (
    name TEXT PRIMARY KEY,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- After leaving: how to reach where the farewell goes, wrapped by the phone's keystore.
CREATE TABLE local_places (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    wrapped BLOB NOT NULL
) STRICT;
