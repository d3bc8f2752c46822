-- The number in customer_phone, which stays as it was typed. Null for bookings from before.
ALTER TABLE booking
  ADD COLUMN customer_phone_e164 text CHECK (customer_phone_e164 ~ '^\+[0-9]{2,15}$'),
  ADD COLUMN customer_phone_extension text;

CREATE INDEX booking_of_phone ON booking (service_point_id, customer_phone_e164, starts_at, id)
WHERE customer_phone_e164 IS NOT NULL;
