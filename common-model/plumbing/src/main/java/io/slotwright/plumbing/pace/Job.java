package io.slotwright.plumbing.pace;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;

/// Work that repeats.
///
/// Every replica runs it, and a run that timed out may still be in progress when the next begins.
/// Its changes must therefore be safe to repeat, or guarded by a lock or lease of their own.
///
/// @param name in lower case with hyphens; also labels its metrics
/// @param longestRun after this a run has failed and the next may begin. Nothing is cancelled: a
/// cancelled call loses its connection and does not undo a statement already sent. It must be
/// longer than the work's own timeouts, which release its resources
/// @param longestStop how long a shutdown waits for the run in progress
/// @param work one run
/// @param farewell what remains to do on shutdown, after the last run
public record Job(
    String name,
    Pace pace,
    Duration longestRun,
    Duration longestStop,
    Supplier<Uni<Progress>> work,
    Supplier<Uni<Void>> farewell) {

  private static final Duration LONGEST_RUN = Duration.ofMinutes(5);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(2);

  /// A job that waits for its next turn, whatever its runs did.
  public static Job of(String name, Pace pace, Supplier<? extends Uni<?>> work) {
    return progressing(name, pace, () -> work.get().replaceWith(Progress.NONE));
  }

  /// A job whose runs report whether more work remains.
  public static Job progressing(String name, Pace pace, Supplier<Uni<Progress>> work) {
    return new Job(name, pace, LONGEST_RUN, LONGEST_STOP, work, () -> Uni.createFrom().voidItem());
  }

  public Job runningAtMost(Duration longest) {
    return new Job(name, pace, longest, longestStop, work, farewell);
  }

  public Job stoppingWithin(Duration longest) {
    return new Job(name, pace, longestRun, longest, work, farewell);
  }

  public Job thenAtTheEnd(Supplier<Uni<Void>> last) {
    return new Job(name, pace, longestRun, longestStop, work, last);
  }
}
