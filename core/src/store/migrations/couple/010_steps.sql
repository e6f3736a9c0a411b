-- Who tells today, where one of the two does; whether one phone is passed; and what the two agreed on.

ALTER TABLE session ADD COLUMN teller BLOB;

ALTER TABLE local_session ADD COLUMN one_phone INTEGER NOT NULL DEFAULT 0 CHECK (one_phone IN (0, 1));

-- Per step of a session the words that hold, and the words that are proposed.
CREATE TABLE session_words (
    session BLOB NOT NULL,
    step    TEXT NOT NULL,
    holds   INTEGER NOT NULL CHECK (holds IN (0, 1)),
    op      BLOB NOT NULL,
    person  BLOB NOT NULL,
    text    TEXT NOT NULL,
    at_ms   INTEGER NOT NULL,
    PRIMARY KEY (session, step, holds)
) STRICT, WITHOUT ROWID;
