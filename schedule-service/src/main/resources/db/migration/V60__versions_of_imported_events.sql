-- How new the events of imported calendars were (SEQUENCE), so that an older file that is imported
-- later does not undo a newer one. It stays when an event closes nothing any more. Sequence 0 is not
-- stored: there is none before it.
CREATE TABLE imported_version (
  service_point_id  uuid NOT NULL REFERENCES service_point ON DELETE CASCADE,
  event_uid         text NOT NULL,
  -- The occurrence that it changes of a series, by its date at the service point and, if known, its
  -- time; null for an event as a whole.
  occurrence_date   date,
  occurrence_at     timestamptz,
  and_following     boolean NOT NULL,
  sequence          bigint NOT NULL CHECK (sequence > 0),
  UNIQUE NULLS NOT DISTINCT
    (service_point_id, event_uid, occurrence_date, occurrence_at, and_following),
  CHECK (occurrence_date IS NOT NULL OR occurrence_at IS NULL AND NOT and_following)
);
