-- Hours that all posts of a service point have, those that are added later too. Where a post has an
-- override of its own on a date, that one holds; blocks of both apply.

-- Counts the changes of these hours, as a post's availability version counts those of its own.
ALTER TABLE service_point ADD COLUMN availability_version bigint NOT NULL DEFAULT 0;

CREATE TABLE point_override (
  service_point_id  uuid   NOT NULL REFERENCES service_point ON DELETE CASCADE,
  date              date   NOT NULL,
  from_version      bigint NOT NULL,
  until_version     bigint CHECK (until_version > from_version),
  windows           jsonb  NOT NULL,
  reason            text,
  PRIMARY KEY (service_point_id, date, from_version)
);

CREATE UNIQUE INDEX point_override_in_force ON point_override (service_point_id, date)
  WHERE until_version IS NULL;

CREATE TABLE point_block (
  id                uuid        NOT NULL,
  service_point_id  uuid        NOT NULL REFERENCES service_point ON DELETE CASCADE,
  from_version      bigint      NOT NULL,
  until_version     bigint      CHECK (until_version > from_version),
  starts_at         timestamptz NOT NULL,
  ends_at           timestamptz NOT NULL,
  reason            text,
  PRIMARY KEY (id, from_version),
  CHECK (starts_at < ends_at)
);

CREATE UNIQUE INDEX point_block_id_in_force ON point_block (id) WHERE until_version IS NULL;
CREATE INDEX point_block_in_force ON point_block (service_point_id, ends_at, starts_at)
  WHERE until_version IS NULL;
CREATE INDEX point_block_history ON point_block (service_point_id, from_version);
