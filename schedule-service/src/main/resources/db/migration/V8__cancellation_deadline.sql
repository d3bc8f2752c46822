-- How long before its start a customer may cancel a booking at the latest; null for no such limit.
ALTER TABLE service_point
  ADD COLUMN cancellation_deadline_minutes int CHECK (cancellation_deadline_minutes BETWEEN 0 AND 43200);
