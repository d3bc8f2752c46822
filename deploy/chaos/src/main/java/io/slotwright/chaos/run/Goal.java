package io.slotwright.chaos.run;

import io.slotwright.local.command.Options;
import io.slotwright.local.machine.Failure;
import java.time.Duration;

/// How long to go on.
///
/// @param operations enough of them
/// @param atMost but not longer than this
/// @param seed of what clients want and of what goes wrong; when things happen is the machine's
public record Goal(long operations, Duration atMost, long seed) {

  /// A million operations, an hour and a half at most, and a seed that is new each time.
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
