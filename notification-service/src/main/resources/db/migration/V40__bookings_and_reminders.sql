-- Each booking as it is now: this service's own copy.
CREATE TABLE booking (
  id                uuid        PRIMARY KEY,
  organisation_id   uuid        NOT NULL,
  service_point_id  uuid        NOT NULL,
  version           bigint      NOT NULL,
  status            text        NOT NULL,
  displaced         boolean     NOT NULL,
  starts_at         timestamptz NOT NULL,
  ends_at           timestamptz NOT NULL,
  -- A keyed hash of the customer's mailbox, equal for all spellings of its address.
  mailbox           text        NOT NULL,
  -- The newest event, as JSON.
  event             text        NOT NULL,
  -- Agreed and still to come: what customers are reminded of.
  awaited           boolean     GENERATED ALWAYS AS (status = 'confirmed' AND NOT displaced) STORED
);

CREATE INDEX booking_awaited ON booking (service_point_id, id) WHERE status = 'confirmed' AND NOT displaced;
CREATE INDEX booking_of_mailbox ON booking (mailbox, service_point_id, starts_at);

-- When the point's customers are reminded; by the clock of the point. Null for never.
ALTER TABLE service_point
  ADD COLUMN day_before_at   time DEFAULT '18:00',
  ADD COLUMN minutes_before  int[] NOT NULL DEFAULT '{120}',
  ADD COLUMN quiet_from      time,
  ADD COLUMN quiet_to        time,
  -- What is promised since: a reminder whose moment was before it had not been promised.
  ADD COLUMN reminders_since timestamptz NOT NULL DEFAULT now(),
  -- The zone, and the release of the zones' rules, by which the due times of its reminders were computed.
  ADD COLUMN reckoned_by     text;

-- Pending reminders: one mail, of one booking (minutes_before > 0), or of a day's bookings (0).
CREATE TABLE reminder (
  booking_id        uuid        NOT NULL REFERENCES booking ON DELETE CASCADE,
  minutes_before    int         NOT NULL,
  due_at            timestamptz NOT NULL,
  PRIMARY KEY (booking_id, minutes_before)
);

CREATE INDEX reminder_due ON reminder (due_at);

-- A booking has several reminders of one version. `reminder` names what a mail reminds of, so that it is sent once; it
-- is empty for all other mails.
ALTER TABLE delivery
  ADD COLUMN reminder     text NOT NULL DEFAULT '',
  ADD COLUMN reminded_day date,
  DROP CONSTRAINT delivery_once,
  ADD CONSTRAINT delivery_once UNIQUE (booking_id, kind, booking_version, reminder);

CREATE UNIQUE INDEX delivery_reminder_once ON delivery (reminder) WHERE reminder <> '';
