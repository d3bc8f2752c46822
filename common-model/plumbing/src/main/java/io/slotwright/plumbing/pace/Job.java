package io.slotwright.plumbing.pace;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;

/// Work that is done again and again.
///
/// Every replica runs it, and a run that has been given up may still be on its way when the next
/// begins. So whatever it changes is safe to do twice, or guarded by a lock or a lease of its own.
///
/// @param name in lower case with hyphens, which also labels its metrics
/// @param longestRun after which a run has failed and the next may begin. Nothing is cancelled: a
/// cancelled call loses its connection, and does not undo a statement on the wire. So this is
/// longer than the work's own timeouts, which give back what it has taken
/// @param longestStop how long a stop waits for the run under way
/// @param work one run
/// @param farewell what is left to do when the service stops, after the last run
public record Job(
    String name,
    Pace pace,
    Duration longestRun,
    Duration longestStop,
    Supplier<Uni<Progress>> work,
    Supplier<Uni<Void>> farewell) {

  private static final Duration LONGEST_RUN = Duration.ofMinutes(5);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(2);

  /// One that waits for its next turn, whatever a run has done.
  public static Job of(String name, Pace pace, Supplier<? extends Uni<?>> work) {
    return progressing(name, pace, () -> work.get().replaceWith(Progress.NONE));
  }

  /// One whose runs say whether there is more.
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
