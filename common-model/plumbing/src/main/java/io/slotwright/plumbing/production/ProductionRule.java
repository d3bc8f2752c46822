package io.slotwright.plumbing.production;

import java.util.function.Predicate;

/// One thing that production needs.
///
/// @param name by which `slotwright.production.allow` sets it aside, such as `plain-kafka`
/// @param setting the one to change
/// @param need what it has to be, for people
/// @param broken whether the settings break it
record ProductionRule(String name, String setting, String need, Predicate<Settings> broken) {

  boolean isBrokenBy(Settings settings) {
    return broken.test(settings);
  }

  /// One line that names the setting and never shows its value.
  String complaint() {
    return "%s %s (%s)".formatted(setting, need, name);
  }
}
