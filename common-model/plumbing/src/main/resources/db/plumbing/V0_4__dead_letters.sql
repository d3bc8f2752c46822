-- Records of other services that this one could not apply.
CREATE TABLE dead_letter (
  id           uuid        PRIMARY KEY,
  topic        text        NOT NULL,
  partition    int         NOT NULL,
  "offset"     bigint      NOT NULL,
  key          text,
  -- As received, so that it can be applied after all. It may contain personal data, and is dropped once applied.
  payload      bytea,
  reason       text        NOT NULL,
  -- Replays that failed.
  replays      int         NOT NULL DEFAULT 0,
  died_at      timestamptz NOT NULL,
  applied_at   timestamptz,
  CONSTRAINT dead_letter_once UNIQUE (topic, partition, "offset")
);

CREATE INDEX dead_letter_waiting ON dead_letter (id) WHERE applied_at IS NULL;
CREATE INDEX dead_letter_to_forget ON dead_letter (died_at);

-- Headers of a record besides those of every event, by name.
ALTER TABLE outbox ADD COLUMN headers json;
