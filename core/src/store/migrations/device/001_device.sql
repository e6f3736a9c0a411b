-- What every start of this phone needs, before any room is asked.

CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE installation (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    id BLOB NOT NULL CHECK (length(id) = 16)
) STRICT;

CREATE TABLE couples (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    state TEXT NOT NULL CHECK (state IN ('active', 'archive')),
    place INTEGER NOT NULL UNIQUE
) STRICT;

CREATE UNIQUE INDEX couples_one_active ON couples (state) WHERE state = 'active';
