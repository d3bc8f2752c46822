package io.slotwright.calendar.flag.flow;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.slotwright.calendar.flag.Evaluation.Evaluated;
import io.slotwright.calendar.flag.Flag;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// Counts how often subjects were given each variant, as
/// `slotwright_flag_exposures_total{flag, variant}`.
@ApplicationScoped
class FlagExposures {

  private static final String NAME = "slotwright_flag_exposures";
  private static final String FLAG = "flag";
  private static final String VARIANT = "variant";

  private final MeterRegistry meters;

  FlagExposures(MeterRegistry meters) {
    this.meters = meters;
  }

  void count(Evaluated evaluated) {
    Counter.builder(NAME)
        .description("Evaluations that were answered, by flag and variant")
        .tag(FLAG, evaluated.flag().key())
        .tag(VARIANT, evaluated.variant().name())
        .register(meters)
        .increment();
  }

  /// Drops the series of flags and variants that are gone: otherwise edits would add series for as
  /// long as a replica runs.
  void forgetAllBut(Map<String, Flag> flags) {
    List.copyOf(meters.find(NAME).counters()).stream()
        .filter(counter -> !isOf(counter, flags))
        .forEach(meters::remove);
  }

  private static boolean isOf(Counter counter, Map<String, Flag> flags) {
    Flag flag = flags.get(String.valueOf(counter.getId().getTag(FLAG)));
    return flag != null
        && flag.details().variants().stream()
            .anyMatch(variant -> variant.name().equals(counter.getId().getTag(VARIANT)));
  }
}
