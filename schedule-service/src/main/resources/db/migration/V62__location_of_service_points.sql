-- Where a service point is on a map, in degrees by WGS 84; both null for one of which nobody has said it.
ALTER TABLE service_point
  ADD COLUMN latitude  double precision,
  ADD COLUMN longitude double precision,
  ADD CONSTRAINT location_whole CHECK ((latitude IS NULL) = (longitude IS NULL));
