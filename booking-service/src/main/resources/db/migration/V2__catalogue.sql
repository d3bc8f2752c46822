CREATE TABLE service (
  id                        uuid        PRIMARY KEY,
  version                   bigint      NOT NULL,
  service_point_id          uuid        NOT NULL,
  name                      text        NOT NULL,
  default_duration_minutes  int         NOT NULL CHECK (default_duration_minutes BETWEEN 1 AND 1440),
  durations_by_car_type     jsonb       NOT NULL,
  active                    boolean     NOT NULL,
  created_at                timestamptz NOT NULL
);

CREATE INDEX service_of_point ON service (service_point_id, id);
