-- Sync: how far each lane is. All of it is this phone's own, so every name begins with local_ and
-- dumps leave it out. Moments of the partner's phone are nowhere: ages count this phone's own
-- exchanges, weeks are coarse on purpose.

-- One row for each other phone.
CREATE TABLE local_lane (
    other BLOB NOT NULL PRIMARY KEY CHECK (length(other) = 16),
    -- our lane: highest number given, hash of that blob, highest op_seq in it, what they have and up to which op_seq
    sent INTEGER NOT NULL DEFAULT 0,
    sent_hash BLOB CHECK (length(sent_hash) = 32),
    sealed_op INTEGER NOT NULL DEFAULT 0,
    acked INTEGER NOT NULL DEFAULT 0,
    acked_op INTEGER NOT NULL DEFAULT 0,
    -- their lane: held without a gap, highest held, their vector as of the former (CBOR)
    held INTEGER NOT NULL DEFAULT 0,
    highest INTEGER NOT NULL DEFAULT 0,
    vector BLOB,
    -- what their phone reads
    reads_blob INTEGER NOT NULL DEFAULT 1,
    reads_frame INTEGER NOT NULL DEFAULT 1,
    -- their person has confirmed the words
    confirmed INTEGER NOT NULL DEFAULT 0,
    -- the ack that our last blob gave
    told INTEGER NOT NULL DEFAULT 0,
    -- a copy of their phone exists: nothing more is taken from it
    copied INTEGER NOT NULL DEFAULT 0,
    -- the blob that holds our welcome; the age at which theirs came
    welcome_seq INTEGER,
    welcomed_age INTEGER,
    -- the meeting place is done with
    met INTEGER NOT NULL DEFAULT 0,
    -- milliseconds of own exchanges, and the moment up to which they are counted
    age INTEGER NOT NULL DEFAULT 0,
    counted_ms INTEGER,
    -- when this phone last reached the mailbox
    reached_ms INTEGER,
    -- what the mailbox said last: null nothing wrong, empty not reached, else its reason
    trouble TEXT
) STRICT;

-- Our blobs, sealed: their bytes never change, so every repeat sends the same.
CREATE TABLE local_outbox (
    other BLOB NOT NULL CHECK (length(other) = 16),
    seq INTEGER NOT NULL CHECK (seq >= 1),
    -- empty once acknowledged
    bytes BLOB NOT NULL,
    -- highest op_seq in the lane up to here
    op INTEGER NOT NULL,
    ack_only INTEGER NOT NULL,
    sealed_age INTEGER NOT NULL,
    -- ages at which the meeting place and the mailbox accepted it; null never put there, -1 perhaps
    met_age INTEGER,
    put_age INTEGER,
    wanted INTEGER NOT NULL DEFAULT 0,
    -- acknowledged: the week (since 1970) from which it is deleted
    gone_week INTEGER,
    PRIMARY KEY (other, seq)
) STRICT;

-- Their blobs that are here: what the chain needs.
CREATE TABLE local_inbox (
    other BLOB NOT NULL CHECK (length(other) = 16),
    seq INTEGER NOT NULL CHECK (seq >= 1),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    -- of the blob before it, as it says; zeros in blob 1
    prev BLOB NOT NULL CHECK (length(prev) = 32),
    -- more than an ack, so that it deserves one
    more INTEGER NOT NULL,
    -- CBOR while it is above a gap, then empty
    vector BLOB NOT NULL,
    PRIMARY KEY (other, seq)
) STRICT, WITHOUT ROWID;

-- Their blobs that should be here.
CREATE TABLE local_gap (
    other BLOB NOT NULL CHECK (length(other) = 16),
    seq INTEGER NOT NULL CHECK (seq >= 1),
    -- 0 missing, 1 damaged, 2 of a newer version
    fault INTEGER NOT NULL,
    since_age INTEGER NOT NULL,
    told_age INTEGER,
    PRIMARY KEY (other, seq)
) STRICT, WITHOUT ROWID;

-- What is left of a lane that this phone ended: the farewell until each place has it, and our blobs
-- until they are deleted there. A place is a number in the list of where to carry it. No key among it.
CREATE TABLE local_parting (
    name BLOB NOT NULL CHECK (length(name) = 32),
    place INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    -- how often the carrier has accepted it, and when last
    accepted INTEGER NOT NULL DEFAULT 0,
    accepted_ms INTEGER,
    PRIMARY KEY (name, place)
) STRICT;

CREATE TABLE local_parting_blob (
    name BLOB NOT NULL CHECK (length(name) = 32),
    place INTEGER NOT NULL,
    gone_week INTEGER NOT NULL,
    PRIMARY KEY (name, place)
) STRICT, WITHOUT ROWID;
