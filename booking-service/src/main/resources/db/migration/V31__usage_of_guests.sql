-- What guests have used of their limits: a row for each client, mail address, service point and organisation that is
-- counted, by keyed hashes and ids. A window begins with its first use; `most` is the limit at the last use.
CREATE TABLE guest_usage (
  key    text        PRIMARY KEY,
  used   int         NOT NULL CHECK (used > 0),
  most   int         NOT NULL CHECK (most > 0),
  until  timestamptz NOT NULL
) WITH (fillfactor = 70);

CREATE INDEX guest_usage_to_forget ON guest_usage (until);

-- Fails the statement that would go beyond a limit, and with it all that it writes.
CREATE FUNCTION guest_limit_reached(key text, until timestamptz) RETURNS int
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a limit of guests is reached'
    USING ERRCODE = 'SW429', DETAIL = key, HINT = ceil(extract(epoch FROM until) * 1000)::bigint::text;
END
$$;
