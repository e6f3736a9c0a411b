-- As in couple.db; alone no phone is passed.

ALTER TABLE local_session ADD COLUMN one_phone INTEGER NOT NULL DEFAULT 0 CHECK (one_phone IN (0, 1));
