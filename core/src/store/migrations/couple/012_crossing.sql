-- Both may begin the same exercise, and both may propose words, before they hear of each other.

-- The session of its person's own that this one takes the place of.
ALTER TABLE session_person ADD COLUMN instead BLOB;
CREATE INDEX session_person_instead ON session_person (instead) WHERE instead IS NOT NULL;

-- Sessions of an exercise that is not of a day, to find two that crossed.
CREATE INDEX session_exercise ON session (exercise, starter) WHERE day IS NULL;

-- Per step of a session the words that hold, and those that each proposed.
ALTER TABLE session_words RENAME TO session_words_before;
CREATE TABLE session_words (
    session BLOB NOT NULL,
    step    TEXT NOT NULL,
    holds   INTEGER NOT NULL CHECK (holds IN (0, 1)),
    op      BLOB NOT NULL,
    person  BLOB NOT NULL,
    text    TEXT NOT NULL,
    at_ms   INTEGER NOT NULL,
    PRIMARY KEY (session, step, op)
) STRICT, WITHOUT ROWID;
INSERT INTO session_words SELECT * FROM session_words_before;
DROP TABLE session_words_before;
