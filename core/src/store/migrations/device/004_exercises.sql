-- Exercises done before pairing, as in couple.db. They stay here: nothing of them goes along unasked.

-- Where the holder of this phone stands. Never shared, and without a word of what they wrote.
CREATE TABLE local_session (
    id       BLOB PRIMARY KEY,
    exercise TEXT NOT NULL,
    version  INTEGER NOT NULL,
    day      TEXT,
    begun_ms INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    reached  INTEGER NOT NULL,
    looked   TEXT NOT NULL CHECK (json_valid(looked)),
    pace     TEXT NOT NULL CHECK (pace IN ('going', 'paused', 'left')),
    done     INTEGER NOT NULL CHECK (done IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX local_session_latest ON local_session (begun_ms DESC, id);

-- What is being written for the partner and is not sent or sealed yet. Private steps have no rows here.
CREATE TABLE local_step_draft (
    session BLOB NOT NULL,
    step    TEXT NOT NULL,
    texts   TEXT NOT NULL CHECK (json_valid(texts)),
    PRIMARY KEY (session, step)
) STRICT, WITHOUT ROWID;
