package io.slotwright.plumbing.production;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether settings are fit for production.
final class Readiness {

  private Readiness() {}

  /// All complaints at once, one line each, without any value; empty when the settings are fit.
  ///
  /// @param values of settings, by name
  /// @param allowed names of the rules that this installation waives
  static List<String> complaints(Map<String, String> values, Set<String> allowed) {
    Settings settings = new Settings(values);
    List<ProductionRule> rules = ProductionRules.all();
    Set<String> names = rules.stream().map(ProductionRule::name).collect(Collectors.toSet());
    return Stream.concat(
            rules.stream()
                .filter(rule -> !allowed.contains(rule.name()))
                .filter(rule -> rule.isBrokenBy(settings))
                .map(ProductionRule::complaint),
            allowed.stream().filter(name -> !names.contains(name)).sorted().map(Readiness::unknown))
        .toList();
  }

  private static String unknown(String name) {
    return "slotwright.production.allow names %s, which is no rule".formatted(name);
  }
}
