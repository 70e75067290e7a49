-- name: begin
-- A new talk. An existing one of the same id stays as it is.
INSERT INTO direct_line_talk (conversation, user, locale, zone, touched)
VALUES (:conversation, :user, :locale, :zone, :now)
ON CONFLICT DO NOTHING;

-- name: talk
SELECT conversation, user, locale, zone, last FROM direct_line_talk WHERE conversation = :conversation;

-- name: batch
-- What an earlier handing over of the same batch has written.
SELECT activity FROM direct_line_activity WHERE conversation = :conversation AND batch = :batch ORDER BY place;

-- name: write
INSERT INTO direct_line_activity (conversation, position, batch, place, activity)
VALUES (:conversation, :position, :batch, :place, :activity);

-- name: advance
UPDATE direct_line_talk SET last = :last, touched = :now WHERE conversation = :conversation;

-- name: wait
INSERT INTO direct_line_waiting (conversation, incoming) VALUES (:conversation, :incoming) RETURNING sequence;

-- name: waiting
-- What was accepted before the program ended and has had no turn: oldest first.
SELECT sequence, incoming FROM direct_line_waiting ORDER BY sequence;

-- name: taken
DELETE FROM direct_line_waiting WHERE sequence = :sequence;

-- name: at
-- What stands at a position.
SELECT activity FROM direct_line_activity WHERE conversation = :conversation AND position = :position;

-- name: after
SELECT position, activity FROM direct_line_activity
WHERE conversation = :conversation AND position > :position ORDER BY position LIMIT :most;

-- name: expire
-- Activities and waiting messages go with their talk.
DELETE FROM direct_line_talk WHERE touched < :before;

-- name: forget_activities
DELETE FROM direct_line_activity
WHERE conversation IN (SELECT conversation FROM direct_line_talk WHERE user = :user);

-- name: forget_waiting
DELETE FROM direct_line_waiting
WHERE conversation IN (SELECT conversation FROM direct_line_talk WHERE user = :user);

-- name: forget_circumstances
-- The bare talk stays until it expires, so that "everything is forgotten" can still be said in it.
UPDATE direct_line_talk SET locale = NULL, zone = NULL WHERE user = :user;

-- name: address
SELECT secret FROM calendar_address WHERE tenant = :tenant AND user = :user;

-- name: set_address
-- The old address stops working.
INSERT INTO calendar_address (tenant, user, secret) VALUES (:tenant, :user, :secret)
ON CONFLICT (tenant, user) DO UPDATE SET secret = excluded.secret;

-- name: owner_of_address
SELECT tenant, user FROM calendar_address WHERE secret = :secret;

-- name: forget_address
DELETE FROM calendar_address WHERE tenant = :tenant AND user = :user;
