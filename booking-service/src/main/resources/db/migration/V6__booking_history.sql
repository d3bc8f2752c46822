-- What an operator noted about a booking, for the people of the organisation only; notes stay what the customer wrote.
ALTER TABLE booking ADD COLUMN operator_notes text NOT NULL DEFAULT '';

-- Every change of every booking, written by the statement that makes the change. There are no names and no words of
-- anybody in it, only the subject of an operator's token.
CREATE TABLE booking_history (
  booking_id    uuid        NOT NULL,
  version       bigint      NOT NULL,
  what          text        NOT NULL,
  occurred_at   timestamptz NOT NULL,
  actor         text        NOT NULL CHECK (actor IN ('operator', 'customer', 'guest', 'system')),
  subject       text        CHECK ((subject IS NOT NULL) = (actor = 'operator')),
  state_before  jsonb,
  state_after   jsonb       NOT NULL,
  PRIMARY KEY (booking_id, version)
);

COMMENT ON COLUMN booking_history.version IS 'of the booking, after the change';
COMMENT ON COLUMN booking_history.state_before IS 'null for a booking that is made';

CREATE FUNCTION booking_history_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the history of bookings is only ever added to';
END
$$;

CREATE TRIGGER booking_history_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON booking_history
  FOR EACH STATEMENT EXECUTE FUNCTION booking_history_is_kept();
