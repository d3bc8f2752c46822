-- What mails say about a place: this service's own copy, kept after the place is gone, because mails
-- about its bookings still name it.
CREATE TABLE service_point (
  id             uuid PRIMARY KEY,
  name           text NOT NULL,
  address        text NOT NULL,
  timezone       text NOT NULL,
  contact_email  text
);

-- One mail about one fact.
CREATE TABLE delivery (
  id                uuid PRIMARY KEY,
  organisation_id   uuid        NOT NULL,
  service_point_id  uuid        NOT NULL,
  booking_id        uuid        NOT NULL,
  booking_version   bigint      NOT NULL,
  kind              text        NOT NULL,
  recipient         text        NOT NULL,
  locale            text        NOT NULL,
  -- The event that asked for the mail, as JSON.
  booking           text        NOT NULL,
  message_id        text        NOT NULL,
  status            text        NOT NULL DEFAULT 'queued'
                    CHECK (status IN ('queued', 'sent', 'failed', 'dead')),
  -- Grows with every change that others are told of.
  version           bigint      NOT NULL DEFAULT 0,
  -- Grows with every claim, so that it tells a late attempt from the current one.
  attempts          int         NOT NULL DEFAULT 0,
  queued_at         timestamptz NOT NULL,
  next_attempt_at   timestamptz,
  give_up_at        timestamptz NOT NULL,
  claimed_until     timestamptz,
  sent_at           timestamptz,
  failure           text,
  CONSTRAINT delivery_once UNIQUE (booking_id, kind, booking_version),
  CONSTRAINT delivery_next_attempt CHECK ((next_attempt_at IS NOT NULL) = (status IN ('queued', 'failed'))),
  CONSTRAINT delivery_sent_at CHECK ((sent_at IS NOT NULL) = (status = 'sent'))
);

-- What is due, and what of a booking is still on its way.
CREATE INDEX delivery_due ON delivery (next_attempt_at) WHERE status IN ('queued', 'failed');
CREATE INDEX delivery_under_way ON delivery (booking_id, booking_version) WHERE status IN ('queued', 'failed');

-- The operators' list, newest first: ids grow with time.
CREATE INDEX delivery_of_organisation ON delivery (organisation_id, id);
