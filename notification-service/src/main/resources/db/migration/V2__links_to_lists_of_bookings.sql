-- A mail may also be about the link to somebody's bookings, at whatever points these are. Such a mail belongs to no
-- organisation, so it is in no operator's list.
ALTER TABLE delivery
  ALTER COLUMN organisation_id  DROP NOT NULL,
  ALTER COLUMN service_point_id DROP NOT NULL,
  ALTER COLUMN booking_id       DROP NOT NULL,
  ALTER COLUMN booking_version  DROP NOT NULL,
  ALTER COLUMN booking          DROP NOT NULL,
  ADD COLUMN link_id uuid,
  ADD COLUMN link    text,
  ADD CONSTRAINT delivery_link_once UNIQUE (link_id),
  ADD CONSTRAINT delivery_is_about_one CHECK (
    num_nonnulls(organisation_id, service_point_id, booking_id, booking_version, booking) = 5
      AND num_nonnulls(link_id, link) = 0
    OR num_nonnulls(organisation_id, service_point_id, booking_id, booking_version, booking) = 0
      AND num_nonnulls(link_id, link) = 2);

COMMENT ON COLUMN delivery.link IS 'the event that asked for the mail, as JSON';
