CREATE TABLE service_point (
  id                    uuid    PRIMARY KEY,
  organisation_id       uuid    NOT NULL,
  version               bigint  NOT NULL,
  name                  text    NOT NULL,
  timezone              text    NOT NULL,
  address               text    NOT NULL,
  contact_email         text,
  auto_confirm          boolean NOT NULL,
  min_notice_minutes    int     NOT NULL CHECK (min_notice_minutes BETWEEN 0 AND 43200),
  booking_horizon_days  int     NOT NULL CHECK (booking_horizon_days BETWEEN 1 AND 365),
  hold_minutes          int     NOT NULL CHECK (hold_minutes BETWEEN 1 AND 120)
);

CREATE TABLE post (
  id                     uuid    PRIMARY KEY,
  service_point_id       uuid    NOT NULL REFERENCES service_point ON DELETE CASCADE,
  version                bigint  NOT NULL,
  number                 int     NOT NULL,
  name                   text    NOT NULL,
  slot_duration_minutes  int     NOT NULL CHECK (slot_duration_minutes BETWEEN 5 AND 480),
  active                 boolean NOT NULL,
  -- The last date whose slots the others know of; the rolling horizon pushes it on.
  announced_through      date    NOT NULL DEFAULT '1970-01-01',
  UNIQUE (service_point_id, number)
);

-- Append-only: the highest version of a post is in force, the others can be restored.
CREATE TABLE template_version (
  post_id       uuid        NOT NULL REFERENCES post ON DELETE CASCADE,
  version       bigint      NOT NULL,
  weekly_slots  jsonb       NOT NULL,
  created_at    timestamptz NOT NULL,
  PRIMARY KEY (post_id, version)
);

-- Versions of overrides come from one sequence, so that one which was removed and set again gets a new ETag.
CREATE SEQUENCE date_override_version;

CREATE TABLE date_override (
  post_id  uuid   NOT NULL REFERENCES post ON DELETE CASCADE,
  date     date   NOT NULL,
  version  bigint NOT NULL,
  windows  jsonb  NOT NULL,
  reason   text,
  PRIMARY KEY (post_id, date)
);

CREATE TABLE block (
  id         uuid        PRIMARY KEY,
  post_id    uuid        NOT NULL REFERENCES post ON DELETE CASCADE,
  starts_at  timestamptz NOT NULL,
  ends_at    timestamptz NOT NULL,
  reason     text,
  CHECK (starts_at < ends_at)
);

CREATE INDEX block_of_post ON block (post_id, ends_at, starts_at);

-- What the other services have been told, one row per post and local date.
CREATE TABLE post_day (
  post_id                uuid          NOT NULL REFERENCES post ON DELETE CASCADE,
  date                   date          NOT NULL,
  version                bigint        NOT NULL,
  timezone               text          NOT NULL,
  slot_duration_minutes  int           NOT NULL,
  slot_starts            timestamptz[] NOT NULL,
  blocks                 jsonb         NOT NULL,
  PRIMARY KEY (post_id, date)
);
