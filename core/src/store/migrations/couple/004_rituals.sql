-- Rituals, time-outs and their pact, each row folded from the operations of one record.

-- Every schedule that was proposed, newest (place 0) first.
CREATE TABLE ritual_schedules (
    record BLOB NOT NULL CHECK (length(record) = 16),
    place INTEGER NOT NULL,
    op BLOB NOT NULL CHECK (length(op) = 16),
    person BLOB NOT NULL CHECK (length(person) = 16),
    at_ms INTEGER NOT NULL,
    live INTEGER NOT NULL CHECK (live IN (0, 1)),
    head INTEGER NOT NULL CHECK (head IN (0, 1)),
    -- CBOR: every stop that saw it, with by whom
    stops BLOB NOT NULL,
    -- CBOR, as in the operation
    schedule BLOB NOT NULL,
    PRIMARY KEY (record, place)
) STRICT, WITHOUT ROWID;

-- Place 0 shows; the others are other versions.
CREATE TABLE ritual_titles (
    record BLOB NOT NULL CHECK (length(record) = 16),
    place INTEGER NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (record, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE ritual_wordings (
    record BLOB NOT NULL CHECK (length(record) = 16),
    place INTEGER NOT NULL,
    library TEXT,
    generic INTEGER NOT NULL CHECK (generic IN (0, 1)),
    PRIMARY KEY (record, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE ritual_confirmations (
    record BLOB NOT NULL CHECK (length(record) = 16),
    ritual BLOB NOT NULL CHECK (length(ritual) = 16),
    schedule BLOB NOT NULL CHECK (length(schedule) = 16),
    person BLOB NOT NULL CHECK (length(person) = 16),
    -- CBOR: stops of that person that it came after
    after BLOB NOT NULL,
    PRIMARY KEY (record, schedule)
) STRICT, WITHOUT ROWID;

CREATE INDEX ritual_confirmations_by_ritual ON ritual_confirmations (ritual);

CREATE TABLE ritual_completions (
    record BLOB NOT NULL PRIMARY KEY CHECK (length(record) = 16),
    ritual BLOB NOT NULL CHECK (length(ritual) = 16),
    -- civil, ISO 8601
    occurrence TEXT NOT NULL,
    person BLOB NOT NULL CHECK (length(person) = 16)
) STRICT, WITHOUT ROWID;

CREATE INDEX ritual_completions_by_occurrence ON ritual_completions (occurrence);
CREATE INDEX ritual_completions_by_ritual ON ritual_completions (ritual, occurrence);

CREATE TABLE time_outs (
    record BLOB NOT NULL PRIMARY KEY CHECK (length(record) = 16),
    caller BLOB NOT NULL CHECK (length(caller) = 16),
    called_at_ms INTEGER NOT NULL,
    -- as it was called
    length_ms INTEGER NOT NULL,
    call BLOB NOT NULL CHECK (length(call) = 16)
) STRICT, WITHOUT ROWID;

CREATE TABLE time_out_renewals (
    record BLOB NOT NULL CHECK (length(record) = 16),
    place INTEGER NOT NULL,
    op BLOB NOT NULL CHECK (length(op) = 16),
    person BLOB NOT NULL CHECK (length(person) = 16),
    minutes INTEGER NOT NULL,
    -- its author knew of no other
    first INTEGER NOT NULL CHECK (first IN (0, 1)),
    PRIMARY KEY (record, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE pact_proposals (
    record BLOB NOT NULL CHECK (length(record) = 16),
    op BLOB NOT NULL CHECK (length(op) = 16),
    person BLOB NOT NULL CHECK (length(person) = 16),
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (record, op)
) STRICT, WITHOUT ROWID;

CREATE TABLE pact_confirmations (
    record BLOB NOT NULL CHECK (length(record) = 16),
    proposal BLOB NOT NULL CHECK (length(proposal) = 16),
    person BLOB NOT NULL CHECK (length(person) = 16),
    PRIMARY KEY (record, proposal)
) STRICT, WITHOUT ROWID;
