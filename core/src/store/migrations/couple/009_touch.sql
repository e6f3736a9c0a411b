-- Wishes for a small touch that nobody has ended, folded from the operations of its one record.

CREATE TABLE touch_wishes (
    record BLOB NOT NULL CHECK (length(record) = 16),
    op BLOB NOT NULL CHECK (length(op) = 16),
    person BLOB NOT NULL CHECK (length(person) = 16),
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (record, op)
) STRICT, WITHOUT ROWID;
