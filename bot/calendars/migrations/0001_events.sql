-- One row for each event or changed occurrence. Times are seconds since 1970 in UTC.
CREATE TABLE event (
    tenant TEXT NOT NULL,
    owner TEXT NOT NULL,
    id TEXT NOT NULL,
    key TEXT NOT NULL,          -- the idempotency key it was created with
    last_key TEXT NOT NULL,     -- the key of its last change
    series_id TEXT,             -- of a changed occurrence: the series it belongs to
    day TEXT,                   -- of a changed occurrence: the day it had in the series
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL,      -- of a series: of its last occurrence
    sample INTEGER NOT NULL DEFAULT 0,
    sequence INTEGER NOT NULL DEFAULT 0,
    written REAL NOT NULL,
    content TEXT,               -- JSON; NULL once cancelled: the key alone stays, so that a late retry creates nothing
    PRIMARY KEY (tenant, owner, id),
    UNIQUE (tenant, owner, key)
);
CREATE INDEX event_by_time ON event (tenant, owner, ends, starts);

-- Occurrences of a series that do not take place as the rule says: cancelled, or changed (then an event of their own).
CREATE TABLE skipped (
    tenant TEXT NOT NULL,
    owner TEXT NOT NULL,
    series_id TEXT NOT NULL,
    day TEXT NOT NULL,          -- local date in the zone of the series: it stays skipped when the series moves its hour
    PRIMARY KEY (tenant, owner, series_id, day)
);

-- Which rooms and equipment an event takes, so that a busy room is known to everybody of the tenant.
CREATE TABLE booking (
    tenant TEXT NOT NULL,
    owner TEXT NOT NULL,
    event_id TEXT NOT NULL,
    address TEXT NOT NULL,
    PRIMARY KEY (tenant, owner, event_id, address)
);
CREATE INDEX booking_by_address ON booking (tenant, address);

-- When the people of the sample week are not free.
CREATE TABLE sample_busy (
    tenant TEXT NOT NULL,
    owner TEXT NOT NULL,
    address TEXT NOT NULL,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL
);
CREATE INDEX sample_busy_by_address ON sample_busy (tenant, owner, address);
