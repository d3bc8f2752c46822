-- Which event of an imported calendar made which override or block of a service point. An override
-- that was changed by hand since has another version, a block that was removed is not in force:
-- neither is the event's any more.
CREATE TABLE imported_closure (
  service_point_id  uuid NOT NULL REFERENCES service_point ON DELETE CASCADE,
  event_uid         text NOT NULL,
  -- Which of the event's occurrences and days: see the class Source.
  event_occurrence  text NOT NULL,
  date              date,
  override_version  bigint,
  block_id          uuid,
  PRIMARY KEY (service_point_id, event_uid, event_occurrence),
  CHECK ((date IS NULL) = (override_version IS NULL) AND (date IS NULL) <> (block_id IS NULL))
);
