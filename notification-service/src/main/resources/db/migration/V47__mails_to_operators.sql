-- What the operators of a service point want to hear, and until when they were told.
CREATE TABLE operator_mail (
  service_point_id  uuid        PRIMARY KEY,
  organisation_id   uuid        NOT NULL,
  emails            text[]      NOT NULL,
  locale            text        NOT NULL,
  new_bookings      text        NOT NULL CHECK (new_bookings IN ('at_once', 'digest', 'never')),
  digest_at         time        NOT NULL,
  told_until        timestamptz NOT NULL,
  digest_due        timestamptz NOT NULL
);

CREATE INDEX operator_mail_due ON operator_mail (digest_due) WHERE emails <> '{}';

-- What the digest tells of.
CREATE INDEX delivery_log_of_lost ON delivery_log (at) WHERE outcome = 'dead' OR reason = 'suppressed';
CREATE INDEX booking_displaced ON booking (service_point_id, starts_at) WHERE displaced;

COMMENT ON COLUMN delivery.link_id IS 'names the link in the mail, to all bookings of an address or to confirm one; or the mail to an operator';
COMMENT ON COLUMN delivery.link IS 'the event that asked for the mail, or what it tells an operator, as JSON';

-- Whose point it is. Null until the point is heard of again, unless one of its bookings tells.
ALTER TABLE service_point ADD COLUMN IF NOT EXISTS organisation_id uuid;

UPDATE service_point point
SET organisation_id = (
  SELECT booking.organisation_id FROM booking WHERE booking.service_point_id = point.id LIMIT 1)
WHERE organisation_id IS NULL;
