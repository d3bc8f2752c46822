package io.slotwright.calendar.live;

import java.util.Locale;

/// Why a viewer gets all cells again although it has seen a version.
public enum Resync {
  /// The calendars were rebuilt or restored, and versions count anew.
  EPOCH_CHANGED,
  /// This replica does not know exactly what the named version looked like.
  TOO_FAR_BEHIND,
  /// The named version does not exist.
  UNKNOWN_VERSION,
  /// A change was noticed late, without the news of it.
  GAP;

  /// The name in JSON and in metrics.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
