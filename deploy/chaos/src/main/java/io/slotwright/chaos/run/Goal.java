package io.slotwright.chaos.run;

import io.slotwright.local.command.Options;
import io.slotwright.local.machine.Failure;
import java.time.Duration;

/// When a run ends.
///
/// @param operations their number at the end
/// @param atMost the longest duration
/// @param seed of the clients' wishes and the faults; their timing depends on the machine
public record Goal(long operations, Duration atMost, long seed) {

  /// A million operations, an hour and a half at most, and a new seed each time.
  public static Goal of(Options options, long newSeed) {
    return new Goal(
        number(options, "operations", 1_000_000),
        Duration.ofMinutes(number(options, "minutes", 90)),
        number(options, "seed", newSeed));
  }

  private static long number(Options options, String name, long otherwise) {
    String value = options.value(name, Long.toString(otherwise));
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new Failure("--%s %s is not a number.".formatted(name, value), e);
    }
  }
}
