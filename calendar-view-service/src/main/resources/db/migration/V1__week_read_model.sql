-- What other services said, as weeks are drawn from it. Nothing here is the truth: it can be rebuilt from their topics.

CREATE TABLE service_point (
  service_point_id  uuid PRIMARY KEY,
  name              text NOT NULL,
  timezone          text NOT NULL
);

CREATE TABLE post (
  post_id           uuid    PRIMARY KEY,
  service_point_id  uuid    NOT NULL,
  number            int     NOT NULL,
  name              text    NOT NULL,
  active            boolean NOT NULL,
  timezone          text    NOT NULL
);

CREATE INDEX post_by_service_point ON post (service_point_id, number);

-- Grows by one with every change of anything about a post, in the transaction of the change. On its own, because a
-- post's days and bookings can be heard of before the post, and so that a deleted post never counts from one again.
CREATE TABLE calendar (
  post_id  uuid   PRIMARY KEY,
  version  bigint NOT NULL
);

CREATE TABLE post_day (
  post_id       uuid          NOT NULL,
  date          date          NOT NULL,
  slot_minutes  int           NOT NULL,
  slot_starts   timestamptz[] NOT NULL,
  block_starts  timestamptz[] NOT NULL,
  block_ends    timestamptz[] NOT NULL,
  PRIMARY KEY (post_id, date)
);

-- A reservation and the booking made of it may share an id: one says `held`, the other `booked`.
CREATE TABLE allocation (
  kind            text        NOT NULL CHECK (kind IN ('held', 'booked')),
  id              uuid        NOT NULL,
  post_id         uuid        NOT NULL,
  starts_at       timestamptz NOT NULL,
  occupied_until  timestamptz NOT NULL,
  expires_at      timestamptz,
  PRIMARY KEY (kind, id),
  CHECK ((kind = 'held') = (expires_at IS NOT NULL))
);

-- By the end first: a week asks for what ends after it begins, and there is little of that.
CREATE INDEX allocation_by_time ON allocation (post_id, occupied_until, starts_at);
CREATE INDEX allocation_by_lapse ON allocation (post_id, expires_at) WHERE expires_at IS NOT NULL;
