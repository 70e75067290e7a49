-- name: insert_event
-- The key decides: a second creation with the same key writes nothing.
INSERT INTO event (tenant, owner, id, key, last_key, series_id, day, starts, ends, sample, written, content)
VALUES (:tenant, :owner, :id, :key, :key, :series_id, :day, :starts, :ends, :sample, :written, :content)
ON CONFLICT DO NOTHING;

-- name: update_event
-- The key of the change is kept, so that the same change again is recognised.
UPDATE event
SET last_key = :key, starts = :starts, ends = :ends, sequence = sequence + 1, written = :written, content = :content
WHERE tenant = :tenant AND owner = :owner AND id = :id;

-- name: blank_event
-- Cancel an event and the changed occurrences of its series: their content goes, their keys stay.
UPDATE event SET content = NULL, written = :written
WHERE tenant = :tenant AND owner = :owner AND (id = :id OR series_id = :id);

-- name: event_by_id
-- An event, a series, or a changed occurrence.
SELECT * FROM event WHERE tenant = :tenant AND owner = :owner AND id = :id;

-- name: event_by_key
-- What a creation with this key made, cancelled or not.
SELECT * FROM event WHERE tenant = :tenant AND owner = :owner AND key = :key;

-- name: changed_occurrence
-- The changed occurrence of a series that now begins at this instant.
SELECT * FROM event
WHERE tenant = :tenant AND owner = :owner AND series_id = :id AND starts = :starts AND content IS NOT NULL;

-- name: events_between
-- Everything that may overlap the window; of a series, the rule then says which occurrences do.
SELECT * FROM event
WHERE tenant = :tenant AND owner = :owner AND content IS NOT NULL AND starts < :ends AND ends > :starts
ORDER BY starts, id;

-- name: all_events
-- For the export: series whole.
SELECT * FROM event
WHERE tenant = :tenant AND owner = :owner AND content IS NOT NULL
ORDER BY starts, id;

-- name: bookings_between
-- Events of anybody in the tenant that take a room or a piece of equipment.
SELECT event.* FROM booking
JOIN event ON event.tenant = booking.tenant AND event.owner = booking.owner AND event.id = booking.event_id
WHERE booking.tenant = :tenant AND booking.address = :address
  AND event.content IS NOT NULL AND event.starts < :ends AND event.ends > :starts;

-- name: insert_booking
-- A room or piece of equipment that the event takes.
INSERT INTO booking (tenant, owner, event_id, address) VALUES (:tenant, :owner, :id, :address) ON CONFLICT DO NOTHING;

-- name: delete_bookings
-- Before they are written anew, and when the event is cancelled.
DELETE FROM booking WHERE tenant = :tenant AND owner = :owner AND event_id = :id;

-- name: skip_day
-- Writes nothing where the day is skipped already.
INSERT INTO skipped (tenant, owner, series_id, day) VALUES (:tenant, :owner, :id, :day) ON CONFLICT DO NOTHING;

-- name: skipped_days
-- Of all series of one owner: few, and read together.
SELECT series_id, day FROM skipped WHERE tenant = :tenant AND owner = :owner;

-- name: insert_sample_busy
-- When somebody of the sample week is not free.
INSERT INTO sample_busy (tenant, owner, address, starts, ends) VALUES (:tenant, :owner, :address, :starts, :ends);

-- name: sample_busy_between
-- For whoever loaded the sample week only.
SELECT starts, ends FROM sample_busy
WHERE tenant = :tenant AND owner = :owner AND address = :address AND starts < :ends AND ends > :starts
ORDER BY starts;

-- name: delete_sample_skips
-- Before the series themselves: they are found through them.
DELETE FROM skipped WHERE tenant = :tenant AND owner = :owner
  AND series_id IN (SELECT id FROM event WHERE tenant = :tenant AND owner = :owner AND sample = 1);

-- name: delete_sample_bookings
-- Before the events themselves: they are found through them.
DELETE FROM booking WHERE tenant = :tenant AND owner = :owner
  AND event_id IN (SELECT id FROM event WHERE tenant = :tenant AND owner = :owner AND sample = 1);

-- name: count_sample_events
-- Changed occurrences belong to their series, so they do not count.
SELECT count(*) AS number FROM event
WHERE tenant = :tenant AND owner = :owner AND sample = 1 AND content IS NOT NULL AND series_id IS NULL;

-- name: delete_sample_events
-- Whole rows: the sample week may be loaded again with the same keys.
DELETE FROM event WHERE tenant = :tenant AND owner = :owner AND sample = 1;

-- name: delete_sample_busy
-- All of the owner: only the sample week writes here.
DELETE FROM sample_busy WHERE tenant = :tenant AND owner = :owner;

-- name: forget_events
-- Events, and the keys of cancelled ones.
DELETE FROM event WHERE tenant = :tenant AND owner = :owner;

-- name: forget_skipped
-- Which occurrences did not take place.
DELETE FROM skipped WHERE tenant = :tenant AND owner = :owner;

-- name: forget_bookings
-- Which rooms the events took.
DELETE FROM booking WHERE tenant = :tenant AND owner = :owner;

-- name: forget_sample_busy
-- The sample people of this owner.
DELETE FROM sample_busy WHERE tenant = :tenant AND owner = :owner;
