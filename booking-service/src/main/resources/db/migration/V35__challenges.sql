-- Challenges whose solutions were used, until they expire: a solution is used once.
CREATE TABLE challenge_spent (
  challenge   bytea       PRIMARY KEY,
  spent_for   bytea,
  expires_at  timestamptz NOT NULL
);

COMMENT ON COLUMN challenge_spent.spent_for IS 'hash of the key of the request, which may be repeated; null for a request without one';

CREATE INDEX challenge_spent_to_forget ON challenge_spent (expires_at);
