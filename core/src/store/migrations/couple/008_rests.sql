-- Rests of rituals, each folded from the operations of one record.

CREATE TABLE ritual_rests (
    record BLOB NOT NULL PRIMARY KEY CHECK (length(record) = 16),
    -- null: every ritual of the two
    ritual BLOB CHECK (length(ritual) = 16),
    -- days since 1970, both inclusive; the last is before the first where it was ended before it began
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
