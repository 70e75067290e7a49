-- name: put
-- Keep it, in place of what was there.
INSERT INTO sign_in (tenant, user, kind, name, until, sealed) VALUES (:tenant, :user, :kind, :name, :until, :sealed)
ON CONFLICT DO UPDATE SET until = excluded.until, sealed = excluded.sealed;

-- name: replace
-- Only where something still is: what was forgotten meanwhile does not come back.
UPDATE sign_in SET sealed = :sealed WHERE tenant = :tenant AND user = :user AND kind = :kind AND name = :name;

-- name: reseal
-- With the newest key; not if it was replaced meanwhile.
UPDATE sign_in SET sealed = :sealed
WHERE tenant = :tenant AND user = :user AND kind = :kind AND name = :name AND sealed = :old;

-- name: get
-- As long as it holds: a thing past its time counts as forgotten.
SELECT * FROM sign_in
WHERE tenant = :tenant AND user = :user AND kind = :kind AND name = :name AND (until IS NULL OR until > :now);

-- name: find
-- Whoever's it is.
SELECT * FROM sign_in WHERE kind = :kind AND name = :name AND (until IS NULL OR until > :now);

-- name: drop
-- One thing of a person; nothing happens where it is not there.
DELETE FROM sign_in WHERE tenant = :tenant AND user = :user AND kind = :kind AND name = :name;

-- name: forget
-- Everything of a person.
DELETE FROM sign_in WHERE tenant = :tenant AND user = :user;

-- name: expire
-- What is past its time, of everybody.
DELETE FROM sign_in WHERE until <= :now;
