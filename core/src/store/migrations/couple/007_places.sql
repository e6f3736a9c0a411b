-- Places: whether both phones picked the same folder, and how much lies in the mailbox.

-- SHA-256 of our newest marker, other each time; the age at which it was put into the picked folder, null not there.
ALTER TABLE local_lane ADD COLUMN mark BLOB CHECK (length(mark) = 32);
ALTER TABLE local_lane ADD COLUMN mark_age INTEGER;
-- Something of their phone was found in it. Whoever exchanged before there were markers has found each other.
ALTER TABLE local_lane ADD COLUMN same_folder INTEGER NOT NULL DEFAULT 0;
UPDATE local_lane SET same_folder = confirmed;

-- Bytes of a blob, which outlast the blob itself; 0 where an earlier app did not count them.
ALTER TABLE local_outbox ADD COLUMN size INTEGER NOT NULL DEFAULT 0;
UPDATE local_outbox SET size = length(bytes);
ALTER TABLE local_inbox ADD COLUMN size INTEGER NOT NULL DEFAULT 0;
-- The age at which it came.
ALTER TABLE local_inbox ADD COLUMN held_age INTEGER NOT NULL DEFAULT 0;
