package io.slotwright.plumbing.production;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What decides whether a service may start. It is read, and refused, before anything is connected.
@ConfigMapping(prefix = "slotwright.production")
@FitForProduction
public interface ProductionSettings {

  /// Production unless `SLOTWRIGHT_ENVIRONMENT` says otherwise.
  Environment environment();

  /// Names of rules that this installation sets aside, such as `plain-kafka` where a mesh encrypts.
  Optional<Set<String>> allow();

  /// The settings that rules look at, by name, as they are after all sources.
  Map<String, Optional<String>> settings();
}
