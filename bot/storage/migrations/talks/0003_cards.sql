-- JSON: the card whose buttons answer what was asked last, once its message has an id; NULL where there is none.
-- Written after the turn, when the channel has named the message, so it does not count as one.
ALTER TABLE talk ADD COLUMN card TEXT;
