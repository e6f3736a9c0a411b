-- How rituals ring on this phone, where it is otherwise than all do, and which of their reminders did not.

CREATE TABLE ritual_ringing (
    ritual BLOB NOT NULL PRIMARY KEY CHECK (length(ritual) = 16),
    at_quiet TEXT NOT NULL CHECK (at_quiet IN ('hold', 'keep', 'drop')),
    always INTEGER NOT NULL CHECK (always IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Told for 14 days.
CREATE TABLE reminders_missed (
    ritual BLOB NOT NULL CHECK (length(ritual) = 16),
    occurrence TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    why TEXT NOT NULL CHECK (why IN ('refused', 'restarted', 'not-set')),
    PRIMARY KEY (ritual, occurrence)
) STRICT, WITHOUT ROWID;
