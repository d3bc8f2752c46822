-- Reports about mails name them by their Message-ID.
CREATE INDEX delivery_of_message ON delivery (message_id);

-- Which replica reads the mailbox for reports: until then, by the clock.
CREATE TABLE bounce_turn (
  taken_until timestamptz NOT NULL
);

INSERT INTO bounce_turn VALUES ('-infinity');
