package io.slotwright.plumbing.pace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A loop whose clock advances only when a test advances it.
final class SettableLoop implements Loop, InstantSource {

  private final Deque<Runnable> begun = new ArrayDeque<>();
  private final List<Timer> timers = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-20T12:00:00Z");

  private record Timer(Instant due, Runnable what) {}

  @Override
  public Instant instant() {
    return now;
  }

  long nanos() {
    return Duration.between(Instant.EPOCH, now).toNanos();
  }

  @Override
  public void begin(Runnable run) {
    begun.add(run);
  }

  @Override
  public Runnable after(Duration pause, Runnable what) {
    Timer timer = new Timer(now.plus(pause), what);
    timers.add(timer);
    return () -> timers.remove(timer);
  }

  @Override
  public Supplier<Optional<Instant>> every(Pace.Periodic pace, String name, Runnable what) {
    Duration period = pace.longestPauseOfFailures();
    tick(now.plus(pace.delay()), period, what);
    return () -> Optional.of(now.plus(period));
  }

  private void tick(Instant due, Duration period, Runnable what) {
    timers.add(
        new Timer(
            due,
            () -> {
              tick(due.plus(period), period, what);
              what.run();
            }));
  }

  /// Advances the time by `time`, running everything that becomes due in order.
  void pass(Duration time) {
    Instant end = now.plus(time);
    work();
    for (Optional<Timer> next = next(end); next.isPresent(); next = next(end)) {
      timers.remove(next.get());
      now = next.get().due;
      next.get().what.run();
      work();
    }
    now = end;
  }

  /// Runs everything that was scheduled to begin.
  void work() {
    while (!begun.isEmpty()) {
      begun.remove().run();
    }
  }

  private Optional<Timer> next(Instant end) {
    return timers.stream()
        .filter(timer -> !timer.due.isAfter(end))
        .min(Comparator.comparing(Timer::due));
  }
}
