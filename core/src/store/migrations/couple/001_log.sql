-- Every operation of the couple, their frames for ever, their payloads until a deletion erases them.

CREATE TABLE log_operations (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    device BLOB NOT NULL CHECK (length(device) = 16),
    op_seq INTEGER NOT NULL CHECK (op_seq >= 1),
    -- the high byte of the kind
    room INTEGER NOT NULL,
    record BLOB NOT NULL CHECK (length(record) = 16),
    parent BLOB CHECK (length(parent) = 16),
    counter INTEGER NOT NULL CHECK (counter >= 0),
    min_reader INTEGER NOT NULL,
    -- bytes as they came
    frame BLOB NOT NULL,
    -- salt and body; absent when bare or erased
    payload BLOB,
    -- live: counts · void: counts for nothing · parked: for a newer app · bare: its payload never
    -- came, so it waits for the deletion · erased: deleted
    state TEXT NOT NULL CHECK (state IN ('live', 'void', 'parked', 'bare', 'erased')),
    UNIQUE (device, op_seq),
    CHECK ((payload IS NULL) = (state IN ('bare', 'erased')))
) STRICT;

CREATE INDEX log_operations_by_record ON log_operations (record, room, counter, device, op_seq);
CREATE INDEX log_operations_by_parent ON log_operations (room, parent) WHERE parent IS NOT NULL;
CREATE INDEX log_operations_parked ON log_operations (min_reader) WHERE state = 'parked';

-- Records that are gone for good: deleted by their own operations, or with what they belong to.
CREATE TABLE log_gone (
    room INTEGER NOT NULL,
    record BLOB NOT NULL CHECK (length(record) = 16),
    how TEXT NOT NULL CHECK (how IN ('deleted', 'with_parent')),
    PRIMARY KEY (room, record)
) STRICT, WITHOUT ROWID;

-- The highest reader number that has folded this file here.
CREATE TABLE local_reader (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    reader INTEGER NOT NULL
) STRICT;

-- What is had of each device: without a gap, and the highest stamp of all.
CREATE TABLE log_devices (
    device BLOB PRIMARY KEY CHECK (length(device) = 16),
    gapless INTEGER NOT NULL,
    counter INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
