-- Whether an operator has agreed to a time that the post does not offer: no change of its hours displaces it.
ALTER TABLE booking ADD COLUMN off_hours boolean NOT NULL DEFAULT false;

-- From when on the rest of the time is free again, after a no-show.
ALTER TABLE booking ADD COLUMN free_from timestamptz;

-- What operators wrote about a change, by the version after it. It may name people, so it is not in the history.
ALTER TABLE booking ADD COLUMN reasons jsonb NOT NULL DEFAULT '{}';

-- The rules that an operator set aside.
ALTER TABLE booking_history ADD COLUMN overrides text[];

DROP INDEX booking_of_known_customer;

CREATE INDEX booking_of_known_customer ON booking (organisation_id, ends_at)
WHERE customer_name <> '' OR customer_email <> '' OR customer_phone IS NOT NULL OR notes <> ''
  OR operator_notes <> '' OR reasons <> '{}';
