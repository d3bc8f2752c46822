-- What this service has yet to tell the others: written with the change itself, deleted after Kafka's ack.
CREATE TABLE outbox (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic       text        NOT NULL,
  key         text        NOT NULL,
  type        text        NOT NULL,
  payload     text        NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT now()
);

-- The newest version of each aggregate of other services that this service has applied.
CREATE TABLE inbox (
  topic         text   NOT NULL,
  aggregate_id  text   NOT NULL,
  version       bigint NOT NULL,
  PRIMARY KEY (topic, aggregate_id)
);

-- Answers to requests that carried an Idempotency-Key, kept for 24 hours.
CREATE TABLE idempotency_key (
  scope         text        NOT NULL,
  key           text        NOT NULL,
  request_hash  text        NOT NULL,
  status        int,
  resource_id   uuid,
  body          text,
  created_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (scope, key)
);

CREATE INDEX idempotency_key_age ON idempotency_key (created_at);
