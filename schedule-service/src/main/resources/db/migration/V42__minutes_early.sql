-- How long before its time an appointment may be started.
ALTER TABLE service_point ADD COLUMN minutes_early int NOT NULL DEFAULT 30;
