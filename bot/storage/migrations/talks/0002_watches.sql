-- Events whose guests and rooms may yet answer; deleted when they begin, or are gone.
CREATE TABLE watch (
    tenant TEXT NOT NULL,
    user TEXT NOT NULL,
    key TEXT NOT NULL,           -- of the request that made the event: the calendar finds it by this
    event TEXT NOT NULL,         -- the calendar's id of the event
    content TEXT NOT NULL,       -- JSON: where to tell it, the person's profile, the calendar, what was told
    due REAL NOT NULL,           -- when it is looked at next
    until REAL NOT NULL,         -- when the event begins
    PRIMARY KEY (tenant, user, key)
) WITHOUT ROWID;
CREATE INDEX watch_by_due ON watch (due);
