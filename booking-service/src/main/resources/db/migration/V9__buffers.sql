-- What is kept free around appointments: what a post and a service want, and what was promised for a reservation and a
-- booking when they were made. A replica of the version before may still write rows while this one starts, so nothing that
-- it does not know of is required.
ALTER TABLE post
  ADD COLUMN buffer_before_minutes int NOT NULL DEFAULT 0,
  ADD COLUMN buffer_after_minutes  int NOT NULL DEFAULT 0;

ALTER TABLE service
  ADD COLUMN buffer_before_minutes int NOT NULL DEFAULT 0 CHECK (buffer_before_minutes BETWEEN 0 AND 240),
  ADD COLUMN buffer_after_minutes  int NOT NULL DEFAULT 0 CHECK (buffer_after_minutes BETWEEN 0 AND 240);

ALTER TABLE reservation
  ADD COLUMN slots_until           timestamptz,
  ADD COLUMN buffer_before_minutes int NOT NULL DEFAULT 0,
  ADD COLUMN buffer_after_minutes  int NOT NULL DEFAULT 0;

ALTER TABLE booking
  ADD COLUMN slots_until           timestamptz,
  ADD COLUMN buffer_before_minutes int NOT NULL DEFAULT 0,
  ADD COLUMN buffer_after_minutes  int NOT NULL DEFAULT 0;

COMMENT ON COLUMN reservation.slots_until IS 'when the last slot ends; null where that is occupied_until';
COMMENT ON COLUMN booking.slots_until IS 'when the last slot ends; null where that is occupied_until';

-- The buffers are part of what the constraint keeps apart.
ALTER TABLE allocation ADD COLUMN occupied_from timestamptz;
ALTER TABLE allocation
  ALTER COLUMN during SET EXPRESSION AS (tstzrange(coalesce(occupied_from, starts_at), occupied_until, '[)'));

COMMENT ON COLUMN allocation.occupied_from IS 'when the buffer before it begins; null where that is starts_at';
