-- One vault: its public key, and the secret half sealed under the vault key.
CREATE TABLE vault (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    public BLOB NOT NULL CHECK (length(public) = 32),
    secret BLOB NOT NULL
) STRICT;

-- The vault key, wrapped once for each way to open it.
CREATE TABLE vault_slot (
    slot       TEXT PRIMARY KEY CHECK (slot IN ('passphrase', 'recovery')),
    salt       BLOB NOT NULL,
    memory_kib INTEGER NOT NULL,
    passes     INTEGER NOT NULL,
    wrapped    BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Wrong guesses in a row, and since when on the clock that nobody turns.
CREATE TABLE vault_guess (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    wrong    INTEGER NOT NULL,
    boot     TEXT NOT NULL,
    since_ms INTEGER NOT NULL
) STRICT;

-- Everything private. No kind, no time; the key is random, so the order tells nothing.
CREATE TABLE vault_record (
    id     BLOB PRIMARY KEY CHECK (length(id) = 16),
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;
