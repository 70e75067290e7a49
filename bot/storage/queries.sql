-- name: talk
-- The state of one talk, and the version that the next turn must name.
SELECT version, state, card FROM talk
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

-- name: show_card
-- The card that can be pressed from now on. A talk that was forgotten meanwhile stays so.
UPDATE talk SET card = :card
WHERE channel = :channel AND tenant = :tenant AND conversation = :conversation
  AND thread = :thread AND account = :account;

-- name: drop_card
-- It is over, unless another one has taken its place meanwhile.
UPDATE talk SET card = NULL
WHERE channel = :channel AND tenant = :tenant AND conversation = :conversation
  AND thread = :thread AND account = :account AND card = :card;

-- name: remembered
-- Preferences, language and zone of a person.
SELECT remembered FROM person WHERE tenant = :tenant AND user = :user;

-- name: remember
-- What is remembered is written whole: the turn read it before.
INSERT INTO person (tenant, user, remembered) VALUES (:tenant, :user, :remembered)
ON CONFLICT DO UPDATE SET remembered = excluded.remembered;

-- name: taken
-- The reply of an activity that had its turn; NULL while its outcome is awaited.
SELECT answer FROM inbox WHERE channel = :channel AND conversation = :conversation AND activity = :activity;

-- name: take
-- Writes nothing where another process answers this very activity.
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
-- Whether an outcome may still be written by this worker.
SELECT 1 FROM creation WHERE tenant = :tenant AND user = :user AND key = :key AND worker = :worker AND open = 1;

-- name: close_creation
-- Given up with an unknown outcome: kept, so that the same yes later finds what may have come through.
UPDATE creation SET open = 0, worker = NULL, leased_until = 0 WHERE tenant = :tenant AND user = :user AND key = :key;

-- name: delete_creation
-- Its outcome is told: the event, or the refusal, is all that is left of it.
DELETE FROM creation WHERE tenant = :tenant AND user = :user AND key = :key;

-- name: post
-- A batch is posted once, however often its outcome is written.
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
-- It was handed over, or never will be.
DELETE FROM outbox WHERE channel = :channel AND conversation = :conversation AND key = :key;

-- name: expire_talks
-- Talks that nobody touched for long; what is remembered of the person stays.
DELETE FROM talk WHERE touched < :before;

-- name: expire_inbox
-- A channel delivers again within minutes, hardly after days.
DELETE FROM inbox WHERE taken < :before;

-- name: expire_creations
-- Only those that nobody works on.
DELETE FROM creation WHERE written < :before AND leased_until < :before;

-- name: expire_outbox
-- What could not be told in all that time is told no more.
DELETE FROM outbox WHERE written < :before;

-- name: forget_talks
-- State and drafts.
DELETE FROM talk WHERE tenant = :tenant AND user = :user;

-- name: forget_person
-- Preferences, language, zone.
DELETE FROM person WHERE tenant = :tenant AND user = :user;

-- name: forget_inbox
-- Replies, which quote what was said.
DELETE FROM inbox WHERE tenant = :tenant AND user = :user;

-- name: forget_creations
-- What was confirmed and not done: it will not be.
DELETE FROM creation WHERE tenant = :tenant AND user = :user;

-- name: forget_outbox
-- What was still to be told.
DELETE FROM outbox WHERE tenant = :tenant AND user = :user;

-- name: watch
-- Written anew, what was told before included, where the same request is settled again.
INSERT INTO watch (tenant, user, key, event, content, due, until)
VALUES (:tenant, :user, :key, :event, :content, :due, :until)
ON CONFLICT DO UPDATE SET event = excluded.event, content = excluded.content, due = excluded.due, until = excluded.until;

-- name: watch_of_event
-- By the calendar's id, whichever request made it.
SELECT * FROM watch WHERE tenant = :tenant AND user = :user AND event = :event;

-- name: claim_watches
-- What is due to be looked at; due again later, unless it was looked at by then.
UPDATE watch SET due = :until
WHERE (tenant, user, key) IN (SELECT tenant, user, key FROM watch WHERE due <= :now ORDER BY due LIMIT :most)
RETURNING *;

-- name: delete_watch
-- Nobody will answer any more.
DELETE FROM watch WHERE tenant = :tenant AND user = :user AND key = :key;

-- name: forget_watches
-- Events that were watched for the person.
DELETE FROM watch WHERE tenant = :tenant AND user = :user;
