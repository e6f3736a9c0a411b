-- Returns from time-outs that did not ring here, told for 14 days.

CREATE TABLE time_outs_missed (
    time_out BLOB NOT NULL PRIMARY KEY CHECK (length(time_out) = 16),
    at_ms INTEGER NOT NULL,
    why TEXT NOT NULL CHECK (why IN ('refused', 'restarted'))
) STRICT, WITHOUT ROWID;
