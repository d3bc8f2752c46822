-- Rules for guests: whether they confirm their address, whether their browser solves a proof of work,
-- and how much they may do. `guest_limits` holds the limits that the point sets; others are the suite's.
ALTER TABLE service_point
  ADD COLUMN confirm_guests boolean NOT NULL DEFAULT false,
  ADD COLUMN challenge      boolean NOT NULL DEFAULT false,
  ADD COLUMN guest_limits   jsonb   NOT NULL DEFAULT '{}';
