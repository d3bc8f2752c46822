ALTER TABLE booking
  ADD COLUMN clocks_behind_seconds int NOT NULL DEFAULT 0,
  ADD COLUMN clocks_date           date;

COMMENT ON COLUMN booking.clocks_behind_seconds IS
  'by how much releases of the time zone database have moved its hour without it, because another was in the way';
COMMENT ON COLUMN booking.clocks_date IS
  'the local date of its hour, once releases have moved that: its instant may look like one of the date beside it';
