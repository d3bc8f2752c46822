-- They are few, and somebody has to call each of these customers.
CREATE INDEX booking_displaced ON booking (service_point_id, starts_at, id) WHERE displaced;
