package io.slotwright.plumbing.production;

import java.util.function.Predicate;

/// One requirement of production.
///
/// @param name used by `slotwright.production.allow` to waive it, such as `plain-kafka`
/// @param setting the setting to change
/// @param need the required value, human-readable
/// @param broken whether the settings violate it
record ProductionRule(String name, String setting, String need, Predicate<Settings> broken) {

  boolean isBrokenBy(Settings settings) {
    return broken.test(settings);
  }

  /// One line that names the setting and never shows its value.
  String complaint() {
    return "%s %s (%s)".formatted(setting, need, name);
  }
}
