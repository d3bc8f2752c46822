package io.slotwright.booking.config;

import io.slotwright.plumbing.postgres.AdvisoryLock;

/// The advisory locks of the database of bookings.
public enum BookingLock implements AdvisoryLock {
  /// Holds of one client are counted and made one after the other.
  HOLDS_OF_CLIENT,
  /// Requests for a link to one mail address are counted and granted one after the other.
  LINKS_TO_ADDRESS,
  /// Of a post: its days whose clocks have changed are followed one after the other.
  CLOCKS_OF_POST,
  /// One replica at a time retires lapsed holds.
  TIDY_LAPSED_HOLDS
}
