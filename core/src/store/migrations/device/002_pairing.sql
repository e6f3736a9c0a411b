-- The pairing under way, or how the last one ended; whole, wrapped by the phone's keystore.
CREATE TABLE pairing (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    wrapped BLOB NOT NULL
) STRICT;

-- Invitations that were made or answered here, by their tags (hashes that tell nothing of them), so
-- that one's own and a used one are known again.
CREATE TABLE pairing_past (
    tag BLOB PRIMARY KEY CHECK (length(tag) = 8),
    own INTEGER NOT NULL CHECK (own IN (0, 1)),
    at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
