-- What became of each attempt but the one that the mail server accepted, which the delivery itself tells.
CREATE TABLE delivery_log (
  id           uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
  delivery_id  uuid        NOT NULL REFERENCES delivery ON DELETE CASCADE,
  at           timestamptz NOT NULL,
  attempt      int         NOT NULL,
  outcome      text        NOT NULL,
  reason       text
);

CREATE INDEX delivery_log_of_delivery ON delivery_log (delivery_id, at, id);

-- A mail that an operator has sent again is a delivery of its own, with its number; the first one has 0.
ALTER TABLE delivery
  ADD COLUMN copy int NOT NULL DEFAULT 0,
  DROP CONSTRAINT delivery_once,
  ADD CONSTRAINT delivery_once UNIQUE (booking_id, kind, booking_version, reminder, copy);

DROP INDEX delivery_reminder_once;
CREATE UNIQUE INDEX delivery_reminder_once ON delivery (reminder, copy) WHERE reminder <> '';

-- Mailboxes that get no mails of an organisation. The address is only in the delivery, which may be deleted.
CREATE TABLE suppression (
  id               uuid        PRIMARY KEY,
  organisation_id  uuid        NOT NULL,
  -- A keyed hash of the mailbox, equal for all spellings of its address.
  mailbox          text        NOT NULL,
  reason           text        NOT NULL CHECK (reason IN ('hard-bounce', 'complaint')),
  -- The enhanced status code of the mail server.
  status           text,
  delivery_id      uuid        NOT NULL,
  since            timestamptz NOT NULL,
  CONSTRAINT suppression_once UNIQUE (organisation_id, mailbox)
);

CREATE INDEX suppression_of_organisation ON suppression (organisation_id, id);
