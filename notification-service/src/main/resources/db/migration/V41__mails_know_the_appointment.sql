-- The time that a mail about a booking told; null in mails queued before. By it a calendar file tells whether the time
-- has changed since the one before.
ALTER TABLE delivery
  ADD COLUMN starts_at timestamptz,
  ADD COLUMN ends_at   timestamptz;
