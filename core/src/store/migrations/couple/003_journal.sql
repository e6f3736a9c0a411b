-- Ours: one row an entry, made anew from all its operations.
CREATE TABLE entry (
    id       BLOB PRIMARY KEY CHECK (length(id) = 16),
    author   BLOB NOT NULL CHECK (length(author) = 16),
    -- when it was first written, milliseconds since 1970, as its author's phone believed
    at_ms    INTEGER NOT NULL,
    -- days since 1970-01-01
    day      INTEGER NOT NULL,
    zone     TEXT NOT NULL,
    kind     TEXT NOT NULL,
    body     TEXT NOT NULL,
    -- lists as JSON
    feelings TEXT NOT NULL,
    tags     TEXT NOT NULL,
    -- the operation shown
    shown    BLOB NOT NULL CHECK (length(shown) = 16),
    -- what else was written meanwhile: how many, and they as CBOR
    others_count INTEGER NOT NULL,
    others   BLOB
) STRICT;

-- Where an entry stands in this phone's list: that takes into account when it came here.
CREATE TABLE local_entry_place (
    -- the index of words speaks of entries by this number
    number       INTEGER PRIMARY KEY,
    entry        BLOB NOT NULL UNIQUE CHECK (length(entry) = 16),
    -- the operation whose coming is told below; none came yet where that is null
    shown        BLOB NOT NULL,
    received_ms  INTEGER,
    received_day INTEGER,
    sort_day     INTEGER NOT NULL,
    sort_ms      INTEGER NOT NULL,
    -- dated more than a day ahead of its coming
    ahead        INTEGER NOT NULL
) STRICT;

CREATE INDEX local_entry_place_order ON local_entry_place (sort_day, sort_ms, entry);
CREATE INDEX local_entry_place_new ON local_entry_place (number) WHERE received_day IS NULL;

-- Words of ours, already cut and folded (journal/find.rs), parted by spaces. What is deleted leaves
-- the index at once.
CREATE VIRTUAL TABLE local_entry_words USING fts5 (words, tokenize = 'ascii');
INSERT INTO local_entry_words (local_entry_words, rank) VALUES ('secure-delete', 1);

-- What is being written for ours. An empty id is the draft of a new entry.
CREATE TABLE local_entry_draft (
    entry    BLOB PRIMARY KEY CHECK (length(entry) IN (0, 16)),
    body     TEXT NOT NULL,
    feelings TEXT NOT NULL,
    day      INTEGER
) STRICT;
