package io.slotwright.plumbing.production;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Settings that decide whether a service may start. They are checked before any connection is
/// made.
@ConfigMapping(prefix = "slotwright.production")
@FitForProduction
public interface ProductionSettings {

  /// Production unless `SLOTWRIGHT_ENVIRONMENT` says otherwise.
  Environment environment();

  /// Names of the rules that this installation waives, such as `plain-kafka` where a mesh encrypts.
  Optional<Set<String>> allow();

  /// The settings that rules check, by name, as merged from all sources.
  Map<String, Optional<String>> settings();
}
