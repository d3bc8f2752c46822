ALTER TABLE post_day ADD COLUMN clock_shift_seconds int NOT NULL DEFAULT 0;

COMMENT ON COLUMN post_day.clock_shift_seconds IS
  'by how much releases of the time zone database have moved the hours since the day was first published';
