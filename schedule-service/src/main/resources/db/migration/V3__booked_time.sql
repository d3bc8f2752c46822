-- When our posts are booked, as booking-service tells: our own copy, of those times alone for which somebody is still
-- expected. Events may come in any order, so nothing here refers to anything; whose the bookings are is not kept.
CREATE TABLE booked_time (
  booking_id      uuid        PRIMARY KEY,
  post_id         uuid        NOT NULL,
  starts_at       timestamptz NOT NULL,
  occupied_until  timestamptz NOT NULL,
  displaced       boolean     NOT NULL
);

CREATE INDEX booked_time_of_post ON booked_time (post_id, occupied_until);
CREATE INDEX booked_time_in_time ON booked_time (occupied_until);
