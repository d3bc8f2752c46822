-- Which replica relays the outbox. A lease ends at expires_at, by the clock of PostgreSQL, whether or not its
-- holder still lives; number grows with every change of hands, so that a statement of a former holder has no effect.
CREATE TABLE outbox_lease (
  name        text        PRIMARY KEY,
  holder      uuid,
  number      bigint      NOT NULL,
  expires_at  timestamptz NOT NULL
);

INSERT INTO outbox_lease (name, number, expires_at) VALUES ('relay', 0, '-infinity');
