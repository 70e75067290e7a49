-- name: talk
SELECT version, state FROM talk
WHERE channel = :channel AND tenant = :tenant AND conversation = :conversation
  AND thread = :thread AND account = :account;

-- name: others_draft
-- Whether somebody else of the same conversation has a draft open.
SELECT 1 FROM talk
WHERE channel = :channel AND tenant = :tenant AND conversation = :conversation
  AND thread = :thread AND account <> :account AND has_draft = 1
LIMIT 1;

-- name: begin_talk
-- The first turn of a talk; writes nothing where another process wrote one meanwhile.
INSERT INTO talk (channel, tenant, conversation, thread, account, user, version, has_draft, state, touched)
VALUES (:channel, :tenant, :conversation, :thread, :account, :user, 1, :has_draft, :state, :now)
ON CONFLICT DO NOTHING;

-- name: advance_talk
-- A later turn: writes only onto the version from which it was computed.
UPDATE talk SET version = version + 1, has_draft = :has_draft, state = :state, touched = :now
WHERE channel = :channel AND tenant = :tenant AND conversation = :conversation
  AND thread = :thread AND account = :account AND version = :version;

-- name: remembered
SELECT remembered FROM person WHERE tenant = :tenant AND user = :user;

-- name: remember
INSERT INTO person (tenant, user, remembered) VALUES (:tenant, :user, :remembered)
ON CONFLICT DO UPDATE SET remembered = excluded.remembered;

-- name: taken
SELECT answer FROM inbox WHERE channel = :channel AND conversation = :conversation AND activity = :activity;

-- name: take
INSERT INTO inbox (channel, conversation, activity, tenant, user, answer, taken)
VALUES (:channel, :conversation, :activity, :tenant, :user, :answer, :now)
ON CONFLICT DO NOTHING;

-- name: answer
-- The reply that was awaited; one that was given before ("still working") stands.
UPDATE inbox SET answer = :answer
WHERE channel = :channel AND conversation = :conversation AND activity = :activity AND answer IS NULL;

-- name: write_creation
-- Confirmed again after it was given up: the same key, begun anew with the request as it stands now. Writes nothing
-- while it is under way.
INSERT INTO creation
    (tenant, user, key, channel, conversation, activity, frozen, replaces, attempts, open, worker, leased_until, written)
VALUES
    (:tenant, :user, :key, :channel, :conversation, :activity, :frozen, :replaces, 0, 1, :worker, :until, :now)
ON CONFLICT DO UPDATE SET
    channel = excluded.channel, conversation = excluded.conversation, activity = excluded.activity,
    frozen = excluded.frozen, replaces = excluded.replaces, attempts = attempts + 1, open = 1,
    worker = excluded.worker, leased_until = excluded.leased_until, written = excluded.written
WHERE open = 0
RETURNING attempts;

-- name: claim_creations
-- What is open and held by nobody, by age; the caller holds it from now on.
UPDATE creation SET worker = :worker, leased_until = :until, attempts = attempts + 1
WHERE (tenant, user, key) IN (
    SELECT tenant, user, key FROM creation
    WHERE open = 1 AND leased_until <= :now
    ORDER BY written LIMIT :most
)
RETURNING *;

-- name: hold_creation
-- Renew the lease, as long as it was not lost.
UPDATE creation SET leased_until = :until
WHERE tenant = :tenant AND user = :user AND key = :key AND worker = :worker;

-- name: release_creation
-- Give the lease back: another worker may go on at once.
UPDATE creation SET worker = NULL, leased_until = 0
WHERE tenant = :tenant AND user = :user AND key = :key AND worker = :worker;

-- name: held_creation
SELECT 1 FROM creation WHERE tenant = :tenant AND user = :user AND key = :key AND worker = :worker AND open = 1;

-- name: close_creation
-- Given up with an unknown outcome: kept, so that the same yes later finds what may have come through.
UPDATE creation SET open = 0, worker = NULL, leased_until = 0 WHERE tenant = :tenant AND user = :user AND key = :key;

-- name: delete_creation
DELETE FROM creation WHERE tenant = :tenant AND user = :user AND key = :key;

-- name: post
INSERT INTO outbox (key, channel, conversation, tenant, user, message, attempts, due, written)
VALUES (:key, :channel, :conversation, :tenant, :user, :message, 0, :now, :now)
ON CONFLICT DO NOTHING;

-- name: claim_posts
-- What is due to be told; due again later, unless it was handed over by then.
UPDATE outbox SET attempts = attempts + 1, due = :until
WHERE (channel, conversation, key) IN (
    SELECT channel, conversation, key FROM outbox WHERE due <= :now ORDER BY written LIMIT :most
)
RETURNING *;

-- name: delete_post
DELETE FROM outbox WHERE channel = :channel AND conversation = :conversation AND key = :key;

-- name: expire_talks
DELETE FROM talk WHERE touched < :before;

-- name: expire_inbox
DELETE FROM inbox WHERE taken < :before;

-- name: expire_creations
DELETE FROM creation WHERE written < :before AND leased_until < :before;

-- name: expire_outbox
DELETE FROM outbox WHERE written < :before;

-- name: forget_talks
DELETE FROM talk WHERE tenant = :tenant AND user = :user;

-- name: forget_person
DELETE FROM person WHERE tenant = :tenant AND user = :user;

-- name: forget_inbox
DELETE FROM inbox WHERE tenant = :tenant AND user = :user;

-- name: forget_creations
DELETE FROM creation WHERE tenant = :tenant AND user = :user;

-- name: forget_outbox
DELETE FROM outbox WHERE tenant = :tenant AND user = :user;
