-- Packages of exercises from outside, as they came: the bytes are what is signed.
CREATE TABLE package (
    id       TEXT PRIMARY KEY, -- made of the bytes
    title    TEXT NOT NULL,
    author   TEXT NOT NULL,
    bytes    BLOB NOT NULL,
    replaced INTEGER NOT NULL CHECK (replaced IN (0, 1)),
    added_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
