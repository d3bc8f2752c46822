-- Requests of guests that become bookings once the guest has confirmed the mail address. The id is that of the
-- reservation that holds the time meanwhile. The code and the token are derived from it: nothing here confirms anything.
CREATE TABLE guest_confirmation (
  id             uuid        PRIMARY KEY REFERENCES reservation,
  state          text        NOT NULL CHECK (state IN ('awaiting-confirmation', 'confirmed', 'void')),
  attempts_left  int         NOT NULL CHECK (attempts_left >= 0),
  booking_id     uuid,
  customer       jsonb,
  notes          text,
  created_at     timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  CHECK ((state = 'confirmed') = (booking_id IS NOT NULL)),
  CHECK ((customer IS NULL) = (notes IS NULL))
);

COMMENT ON COLUMN guest_confirmation.customer IS 'personal data; null once it is confirmed, void or lapsed';

CREATE INDEX guest_confirmation_to_forget ON guest_confirmation (expires_at);
