package io.slotwright.schedule.version;

import java.util.Locale;

/// What was changed of that which decides on a post's slots.
public enum Change {
  /// What was in force when versions began to be counted.
  CARRIED_OVER,
  TEMPLATE,
  OVERRIDE_SET,
  OVERRIDE_REMOVED,
  BLOCK_ADDED,
  BLOCK_REMOVED,
  DRAFT_PUBLISHED,
  /// Template, overrides and blocks became again what they were at an earlier version.
  ROLLBACK,
  /// The overrides or blocks that all posts of its service point have.
  SERVICE_POINT_HOURS,
  /// The post itself: how long its slots last, or whether it offers any.
  POST,
  /// The zone in which all windows of the post are read.
  TIMEZONE;

  /// The change as clients and the database know it, such as `override-set`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Reads what [#word] says.
  public static Change of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
