-- The number in customer_phone, which stays as it was typed. Null for bookings from before.
ALTER TABLE booking
  ADD COLUMN customer_phone_e164 text CHECK (customer_phone_e164 ~ '^\+[0-9]{2,15}$'),
  ADD COLUMN customer_phone_extension text;
