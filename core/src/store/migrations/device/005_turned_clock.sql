-- When the phone had started by the clock as it stood when the alarm was set: another moment than now once the clock was
-- turned. NULL once it has rung.
ALTER TABLE alarms ADD COLUMN booted_ms INTEGER;
