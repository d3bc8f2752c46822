-- The limits that a service point sets for mails that guests cause; null for the suite's.
ALTER TABLE service_point
  ADD COLUMN mails_per_email_per_day int,
  ADD COLUMN mails_per_hour          int;

-- A mail that was not sent because too many had been.
ALTER TABLE delivery
  DROP CONSTRAINT delivery_status_check,
  ADD CONSTRAINT delivery_status_check CHECK (status IN ('queued', 'sent', 'failed', 'dead', 'skipped'));

-- How many mails guests have caused: a row for each mailbox, service point and organisation that is counted, by keyed
-- hashes and ids. A window begins with its first mail.
CREATE TABLE mail_usage (
  key    text        PRIMARY KEY,
  used   int         NOT NULL,
  most   int         NOT NULL,
  until  timestamptz NOT NULL
) WITH (fillfactor = 70);

CREATE INDEX mail_usage_to_forget ON mail_usage (until);
