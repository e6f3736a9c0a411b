-- Where the holder of this phone is on a path. Never shared.

-- When a session was first finished here; unknown for what was finished before.
ALTER TABLE local_session ADD COLUMN done_ms INTEGER;
CREATE INDEX local_session_done ON local_session (done_ms, exercise) WHERE done_ms IS NOT NULL;

-- The path under way, if there is one, and what of it is passed over. Leaving it empties both.
CREATE TABLE local_path (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    path     TEXT NOT NULL,
    begun_ms INTEGER NOT NULL,
    slower   INTEGER NOT NULL CHECK (slower IN (0, 1))
) STRICT;

CREATE TABLE local_path_skipped (
    exercise TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
