-- Links to all bookings of one mail address. The token of a link is derived from its id, so nothing here opens anything.
CREATE TABLE my_bookings_link (
  id          uuid        PRIMARY KEY,
  email       text        NOT NULL,
  locale      text        NOT NULL,
  created_at  timestamptz NOT NULL,
  expires_at  timestamptz NOT NULL
);

CREATE INDEX my_bookings_link_to_forget ON my_bookings_link (expires_at);

-- Who has asked for links, for an hour: keyed hashes, by which requests can be counted and nobody found.
CREATE TABLE my_bookings_request (
  address   text,
  client    text,
  asked_at  timestamptz NOT NULL
);

COMMENT ON COLUMN my_bookings_request.address IS 'the mail address that a link was due to; null when it had got enough';
COMMENT ON COLUMN my_bookings_request.client IS 'from where it was asked; null for an operator';

CREATE INDEX my_bookings_request_of_address ON my_bookings_request (address, asked_at);
CREATE INDEX my_bookings_request_of_client ON my_bookings_request (client, asked_at);
CREATE INDEX my_bookings_request_to_forget ON my_bookings_request (asked_at);

-- A mailbox has many spellings in capitals.
CREATE INDEX booking_of_customer ON booking (lower(customer_email), starts_at, id);
