-- What customers want to be mailed by an organisation. One without a row gets everything.
CREATE TABLE preference (
  organisation_id  uuid        NOT NULL,
  -- A keyed hash of the customer's mailbox, as in `booking`.
  mailbox          text        NOT NULL,
  -- Kinds of mails that are not sent.
  unwanted         text[]      NOT NULL,
  -- Null for the language of each booking.
  locale           text,
  changed_at       timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, mailbox)
);
