-- Times are real seconds since 1970. (tenant, user) is the person to whom a row belongs: "forget me" deletes by them.

-- The state of each talk.
CREATE TABLE talk (
    channel TEXT NOT NULL,
    tenant TEXT NOT NULL,
    conversation TEXT NOT NULL,
    thread TEXT NOT NULL,        -- root message of a channel thread, '' elsewhere
    account TEXT NOT NULL,       -- from.id: each person of a group has a talk of their own
    user TEXT NOT NULL,
    version INTEGER NOT NULL,    -- counts the turns; a turn is written only onto the version it was computed from
    has_draft INTEGER NOT NULL,
    state TEXT NOT NULL,         -- JSON with its own schema version
    touched REAL NOT NULL,
    PRIMARY KEY (channel, tenant, conversation, thread, account)
) WITHOUT ROWID;
CREATE INDEX talk_by_person ON talk (tenant, user);
CREATE INDEX talk_by_age ON talk (touched);

-- What is remembered of a person in every talk.
CREATE TABLE person (
    tenant TEXT NOT NULL,
    user TEXT NOT NULL,
    remembered TEXT NOT NULL,    -- JSON: preferences, language, zone
    PRIMARY KEY (tenant, user)
) WITHOUT ROWID;

-- Every activity that had its turn, with its reply, so that a redelivery gets the same one.
CREATE TABLE inbox (
    channel TEXT NOT NULL,
    conversation TEXT NOT NULL,
    activity TEXT NOT NULL,
    tenant TEXT NOT NULL,
    user TEXT NOT NULL,
    answer TEXT,                 -- JSON; NULL while the outcome of an effect is awaited
    taken REAL NOT NULL,
    PRIMARY KEY (channel, conversation, activity)
) WITHOUT ROWID;
CREATE INDEX inbox_by_person ON inbox (tenant, user);
CREATE INDEX inbox_by_age ON inbox (taken);

-- What was confirmed and is to be done exactly once: written before it is attempted, deleted once its outcome is told.
CREATE TABLE creation (
    tenant TEXT NOT NULL,
    user TEXT NOT NULL,
    key TEXT NOT NULL,           -- the idempotency key, given to the calendar
    channel TEXT NOT NULL,       -- channel, conversation, activity: the message that confirmed it
    conversation TEXT NOT NULL,
    activity TEXT NOT NULL,
    frozen TEXT NOT NULL,        -- JSON: the effect as confirmed, the person's profile, where the outcome is told
    replaces TEXT,               -- key of an earlier request that may have come through
    attempts INTEGER NOT NULL,
    open INTEGER NOT NULL,       -- 0: given up, kept in case the same key is confirmed again
    worker TEXT,                 -- who holds the lease
    leased_until REAL NOT NULL,
    written REAL NOT NULL,
    PRIMARY KEY (tenant, user, key)
) WITHOUT ROWID;
CREATE INDEX creation_by_lease ON creation (open, leased_until);

-- Outcomes that are to be told outside of an answer; deleted once they are handed over.
CREATE TABLE outbox (
    key TEXT NOT NULL,           -- sending the same key again shows it once, where the channel can do that
    channel TEXT NOT NULL,
    conversation TEXT NOT NULL,
    tenant TEXT NOT NULL,
    user TEXT NOT NULL,
    message TEXT NOT NULL,       -- JSON: where to, and the activities
    attempts INTEGER NOT NULL,
    due REAL NOT NULL,
    written REAL NOT NULL,
    PRIMARY KEY (channel, conversation, key)
) WITHOUT ROWID;
CREATE INDEX outbox_by_due ON outbox (due);
