-- For how long an organisation keeps customers. One without a row keeps them for ever.
CREATE TABLE retention (
  organisation_id      uuid        PRIMARY KEY,
  customers_kept_days  int         CHECK (customers_kept_days BETWEEN 1 AND 3650),
  changed_at           timestamptz NOT NULL,
  changed_by           text        NOT NULL
);

COMMENT ON COLUMN retention.customers_kept_days IS 'after the end of their bookings; null for ever';
COMMENT ON COLUMN retention.changed_by IS 'the subject of the token';

-- Bookings whose customers may have to be erased one day.
CREATE INDEX booking_of_known_customer ON booking (organisation_id, ends_at)
WHERE customer_name <> '' OR customer_email <> '' OR customer_phone IS NOT NULL OR notes <> ''
  OR operator_notes <> '';

-- An erasure of bookings that were too old is of no address, and nobody asked for it.
ALTER TABLE erasure
  ALTER COLUMN address DROP NOT NULL,
  ALTER COLUMN requested_by DROP NOT NULL,
  ADD CONSTRAINT erasure_is_asked_for_or_due CHECK ((address IS NULL) = (requested_by IS NULL));

CREATE INDEX erasure_of_organisation ON erasure (organisation_id, id);
