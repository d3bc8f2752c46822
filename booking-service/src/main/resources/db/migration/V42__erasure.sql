-- An organisation had a customer erased. The address is a keyed hash.
CREATE TABLE erasure (
  id               uuid        PRIMARY KEY,
  organisation_id  uuid        NOT NULL,
  address          text        NOT NULL,
  requested_at     timestamptz NOT NULL,
  requested_by     text        NOT NULL
);

COMMENT ON COLUMN erasure.requested_by IS 'the subject of the token';

-- What each service has erased, and what it counted afterwards, by kind of data.
CREATE TABLE erasure_report (
  erasure_id   uuid        NOT NULL REFERENCES erasure,
  service      text        NOT NULL,
  erased       jsonb       NOT NULL,
  remaining    jsonb       NOT NULL,
  reported_at  timestamptz NOT NULL,
  PRIMARY KEY (erasure_id, service)
);
