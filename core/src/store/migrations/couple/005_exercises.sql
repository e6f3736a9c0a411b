-- Sessions and rounds as folded from their operations: functions of the set alone.

CREATE TABLE session (
    id       BLOB PRIMARY KEY,
    exercise TEXT NOT NULL,
    version  INTEGER NOT NULL,
    starter  BLOB NOT NULL,
    until_ms INTEGER NOT NULL,
    day      TEXT,
    begun_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX session_latest ON session (begun_ms DESC, id);

CREATE TABLE session_person (
    session BLOB NOT NULL,
    person  BLOB NOT NULL,
    resting INTEGER NOT NULL CHECK (resting IN (0, 1)),
    PRIMARY KEY (session, person)
) STRICT, WITHOUT ROWID;

-- What was sent: a text (with a tag), or choices as a JSON list.
CREATE TABLE session_said (
    session BLOB NOT NULL,
    person  BLOB NOT NULL,
    step    TEXT NOT NULL,
    text    TEXT,
    tag     TEXT,
    options TEXT CHECK (json_valid(options)),
    PRIMARY KEY (session, person, step),
    CHECK ((text IS NULL) <> (options IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE round (
    id      BLOB PRIMARY KEY,
    session BLOB NOT NULL,
    step    TEXT NOT NULL,
    lapsed  INTEGER NOT NULL CHECK (lapsed IN (0, 1)),
    closed  BLOB
) STRICT, WITHOUT ROWID;

-- The answer that counts, of each who has one. Texts only once both have answered and it is open.
CREATE TABLE round_answer (
    round    BLOB NOT NULL,
    person   BLOB NOT NULL,
    commit_id BLOB NOT NULL,
    device   BLOB NOT NULL,
    op_seq   INTEGER NOT NULL,
    texts    TEXT CHECK (json_valid(texts)),
    PRIMARY KEY (round, person)
) STRICT, WITHOUT ROWID;

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

-- Sealed answers of this phone: key and padded text stay here, and only here, until they are opened,
-- until the other phone is known to have the withdrawal, or until the couple ends.
CREATE TABLE local_sealed (
    commit_id BLOB PRIMARY KEY,
    round     BLOB NOT NULL,
    session   BLOB NOT NULL,
    step      TEXT NOT NULL,
    sealed    BLOB NOT NULL, -- both, under a key made of the couple's
    withdrawn INTEGER -- op_seq of the Withdraw
) STRICT, WITHOUT ROWID;

CREATE INDEX local_sealed_step ON local_sealed (session, step);
