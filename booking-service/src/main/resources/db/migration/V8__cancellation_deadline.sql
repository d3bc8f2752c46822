ALTER TABLE service_point ADD COLUMN cancellation_deadline_minutes int;

-- What the customer was promised when they booked, or moved; null for no limit.
ALTER TABLE booking ADD COLUMN cancellable_until timestamptz;
