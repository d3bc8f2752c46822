package io.slotwright.notification.config;

import io.slotwright.plumbing.postgres.AdvisoryLock;

/// The advisory locks of the database of mails.
public enum NotificationLock implements AdvisoryLock {
  /// One transaction at a time counts mails, or two could deadlock on each other's counts.
  MAILS_COUNTED,
  /// Of a service point: a change of a booking and a change of its point wait for each other.
  BOOKINGS_OF_POINT,
  /// Events of bookings are stored, together, or a customer is erased.
  CUSTOMERS_ERASED
}
