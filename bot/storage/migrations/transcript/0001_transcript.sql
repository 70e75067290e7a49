-- What the page and other Direct Line clients have written and been answered, so that a reload shows the whole talk.

CREATE TABLE direct_line_talk (
    conversation TEXT PRIMARY KEY,
    user TEXT NOT NULL,              -- the one person whose tokens open this talk
    locale TEXT,                     -- of the client, for activities that name none
    zone TEXT,                       -- IANA, of the client, for activities that name none
    last INTEGER NOT NULL DEFAULT 0, -- position of the newest activity: the watermark
    touched REAL NOT NULL            -- seconds since the epoch; old talks expire
) WITHOUT ROWID;

CREATE INDEX direct_line_talk_by_user ON direct_line_talk (user);
CREATE INDEX direct_line_talk_by_age ON direct_line_talk (touched);

CREATE TABLE direct_line_activity (
    conversation TEXT NOT NULL REFERENCES direct_line_talk ON DELETE CASCADE,
    position INTEGER NOT NULL,       -- 1, 2, 3, ...
    batch TEXT NOT NULL,             -- what was handed over together; a batch that comes again is not shown again
    place INTEGER NOT NULL,          -- 0, 1, ... within the batch
    activity TEXT NOT NULL,          -- wire JSON, complete with ids and addressing
    PRIMARY KEY (conversation, position),
    UNIQUE (conversation, batch, place)
) WITHOUT ROWID;

CREATE TABLE direct_line_waiting (
    sequence INTEGER PRIMARY KEY,    -- arrival order
    conversation TEXT NOT NULL REFERENCES direct_line_talk ON DELETE CASCADE,
    incoming TEXT NOT NULL           -- an Incoming that was accepted and has had no turn yet, as JSON
);

CREATE INDEX direct_line_waiting_by_talk ON direct_line_waiting (conversation);

CREATE TABLE calendar_address (
    tenant TEXT NOT NULL,
    user TEXT NOT NULL,
    secret TEXT NOT NULL UNIQUE,     -- the part of the subscription's address that nobody can guess
    PRIMARY KEY (tenant, user)
) WITHOUT ROWID;
