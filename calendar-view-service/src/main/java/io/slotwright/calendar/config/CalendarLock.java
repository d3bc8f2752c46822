package io.slotwright.calendar.config;

import io.slotwright.plumbing.postgres.AdvisoryLock;

/// The advisory locks of the database of calendars.
public enum CalendarLock implements AdvisoryLock {
  /// One replica at a time deletes what is over, and none while a rebuild takes effect.
  TIDY_CALENDARS
}
