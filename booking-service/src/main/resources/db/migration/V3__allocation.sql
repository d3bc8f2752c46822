CREATE EXTENSION IF NOT EXISTS btree_gist;

-- What occupies a post's time. The constraint is the truth of this system: two live allocations of one post never
-- overlap, whatever any program believes. It cannot look at the clock, so a hold that has lapsed must be retired
-- (live = false) before its time can be taken again.
CREATE TABLE allocation (
  id              uuid        PRIMARY KEY,
  post_id         uuid        NOT NULL,
  starts_at       timestamptz NOT NULL,
  occupied_until  timestamptz NOT NULL,
  during          tstzrange   NOT NULL GENERATED ALWAYS AS (tstzrange(starts_at, occupied_until, '[)')) STORED,
  live            boolean     NOT NULL,
  expires_at      timestamptz,
  CONSTRAINT allocation_is_not_empty CHECK (NOT isempty(during)),
  CONSTRAINT allocation_is_alone EXCLUDE USING gist (post_id WITH =, during WITH &&) WHERE (live)
);

COMMENT ON COLUMN allocation.expires_at IS 'when a hold lapses by itself; null for a booking';

CREATE INDEX allocation_to_lapse ON allocation (expires_at) WHERE live AND expires_at IS NOT NULL;

CREATE TABLE reservation (
  id                uuid        PRIMARY KEY,
  version           bigint      NOT NULL,
  allocation_id     uuid        NOT NULL UNIQUE REFERENCES allocation,
  state             text        NOT NULL CHECK (state IN ('held', 'released', 'expired', 'booked')),
  post_id           uuid        NOT NULL,
  service_point_id  uuid        NOT NULL,
  starts_at         timestamptz NOT NULL,
  ends_at           timestamptz NOT NULL,
  occupied_until    timestamptz NOT NULL,
  expires_at        timestamptz NOT NULL,
  services          jsonb       NOT NULL,
  car_type          text,
  token_hash        bytea       NOT NULL,
  created_at        timestamptz NOT NULL
);

CREATE TABLE booking (
  id                uuid        PRIMARY KEY,
  version           bigint      NOT NULL,
  allocation_id     uuid        NOT NULL UNIQUE REFERENCES allocation,
  reservation_id    uuid        UNIQUE REFERENCES reservation,
  status            text        NOT NULL,
  displaced         boolean     NOT NULL,
  post_id           uuid        NOT NULL,
  post_number       int         NOT NULL,
  service_point_id  uuid        NOT NULL,
  organisation_id   uuid        NOT NULL,
  starts_at         timestamptz NOT NULL,
  ends_at           timestamptz NOT NULL,
  occupied_until    timestamptz NOT NULL,
  customer_name     text        NOT NULL,
  customer_email    text        NOT NULL,
  customer_phone    text,
  customer_locale   text        NOT NULL,
  services          jsonb       NOT NULL,
  car_type          text,
  notes             text        NOT NULL,
  token_hash        bytea       NOT NULL,
  created_at        timestamptz NOT NULL,
  CHECK (ends_at <= occupied_until)
);

CREATE INDEX booking_of_point ON booking (service_point_id, starts_at, id);
CREATE INDEX booking_of_post ON booking (post_id, starts_at);
