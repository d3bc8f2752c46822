package io.slotwright.schedule.version;

import java.util.Locale;

/// The kind of a change that affects a post's slots.
public enum Change {
  /// The state in force when versions were introduced.
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

  /// The name of the change in the API and the database, such as `override-set`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The change with the given [#word].
  public static Change of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
