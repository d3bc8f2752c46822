-- Our own copy of what schedule-service offers. Events may come in any order, so nothing here refers to anything.
CREATE TABLE service_point (
  id                    uuid    PRIMARY KEY,
  version               bigint  NOT NULL,
  organisation_id       uuid    NOT NULL,
  name                  text    NOT NULL,
  timezone              text    NOT NULL,
  auto_confirm          boolean NOT NULL,
  min_notice_minutes    int     NOT NULL,
  booking_horizon_days  int     NOT NULL,
  hold_minutes          int     NOT NULL,
  deleted               boolean NOT NULL
);

CREATE TABLE post (
  id                uuid    PRIMARY KEY,
  version           bigint  NOT NULL,
  service_point_id  uuid    NOT NULL,
  number            int     NOT NULL,
  active            boolean NOT NULL,
  deleted           boolean NOT NULL
);

CREATE INDEX post_of_point ON post (service_point_id);

-- One row per post and local date, as schedule-service keeps it. On a closed day there is no first start and
-- no last end; its row stays, so that its version can be told.
CREATE TABLE post_day (
  post_id       uuid          NOT NULL,
  date          date          NOT NULL,
  version       bigint        NOT NULL,
  slot_minutes  int           NOT NULL,
  slot_starts   timestamptz[] NOT NULL,
  block_starts  timestamptz[] NOT NULL,
  block_ends    timestamptz[] NOT NULL,
  first_start   timestamptz,
  last_end      timestamptz,
  PRIMARY KEY (post_id, date)
);

CREATE INDEX post_day_in_time ON post_day (post_id, first_start, last_end);
