-- With which release of the time zone database a day was made, and with which offset of the place's clock; both null
-- for a day from before this was kept, the offset also where it changes between the slots.
ALTER TABLE post_day
  ADD COLUMN tz_release          text,
  ADD COLUMN utc_offset_seconds  int,
  ADD COLUMN clock_shift_seconds int NOT NULL DEFAULT 0;

COMMENT ON COLUMN post_day.clock_shift_seconds IS
  'by how much releases have moved the hours since the day was first published, positive for later';

-- The release with which all days of a post were last generated. Names of releases sort by age.
ALTER TABLE post ADD COLUMN tz_release text COLLATE "C";

-- The days that a release has changed, with the bookings that were upcoming then.
CREATE TABLE clock_change (
  post_id        uuid   NOT NULL REFERENCES post ON DELETE CASCADE,
  date           date   NOT NULL,
  tz_release     text   NOT NULL,
  shift_seconds  int    NOT NULL,
  bookings       bigint NOT NULL,
  PRIMARY KEY (post_id, date, tz_release)
);

COMMENT ON COLUMN clock_change.shift_seconds IS 'by which its hours moved; 0 where no one number tells it';
