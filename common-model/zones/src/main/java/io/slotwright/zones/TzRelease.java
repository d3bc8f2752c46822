package io.slotwright.zones;

import java.time.zone.ZoneRulesProvider;

/// Names of releases of the time zone database: a year and a letter, in alphabetical order.
///
/// @param inForce the one that `java.time` computes with in this JVM
/// @param bundled the one that is part of the suite
public record TzRelease(String inForce, String bundled) {

  public static TzRelease ofThisProcess() {
    return new TzRelease(
        ZoneRulesProvider.getVersions("UTC").lastKey(), TzDatabase.bundled().release());
  }

  /// Whether this JVM computes with an older release than the suite's own.
  public boolean isOutdated() {
    return inForce.compareTo(bundled) < 0;
  }
}
