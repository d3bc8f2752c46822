package io.slotwright.plumbing.pace;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/// When the next run of a job is due.
public sealed interface Pace {

  /// At a fixed period, by the Quarkus scheduler, whose resolution is one second. After a failure
  /// the next run comes sooner than a long period: after a second, then after twice as long each
  /// time.
  ///
  /// @param period such as `5s`, `1h` or `PT10M`; `off` for never, even when woken
  /// @param delay before the first run; zero for a run at startup
  record Periodic(String period, Duration delay) implements Pace {

    private static final Set<String> NEVER = Set.of("off", "disabled");
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);

    boolean isOff() {
      return NEVER.contains(period.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public Duration firstPause() {
      return FIRST_RETRY.dividedBy(2);
    }

    @Override
    public Duration pauseAfter(Duration last, Progress progress) {
      return firstPause();
    }

    @Override
    public Duration longestPauseOfFailures() {
      return DurationConverter.parseDuration(period);
    }

    @Override
    public boolean needsTimer() {
      return false;
    }

    /// The scheduler ends any longer pause.
    @Override
    public boolean needsTimerAfterFailure(Duration pause) {
      return pause.compareTo(longestPauseOfFailures()) < 0;
    }

    @Override
    public boolean isShort(Progress progress) {
      return false;
    }

    @Override
    public String described() {
      return isOff() ? "off" : "every " + brief(DurationConverter.parseDuration(period));
    }

    /// In the form `5s`.
    private static String brief(Duration duration) {
      return duration.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    }
  }

  /// By a timer that adapts to the amount of work.
  ///
  /// @param busy the pause after a run that did something
  /// @param idle the longest pause after runs that did nothing, reached by doubling
  /// @param failing the longest pause after failures, reached by doubling
  record Adaptive(Duration busy, Duration idle, Duration failing) implements Pace {

    @Override
    public Duration firstPause() {
      return busy;
    }

    @Override
    public Duration pauseAfter(Duration last, Progress progress) {
      return progress == Progress.NONE ? Pace.shorter(last.multipliedBy(2), idle) : busy;
    }

    @Override
    public Duration longestPauseOfFailures() {
      return failing;
    }

    @Override
    public boolean needsTimer() {
      return true;
    }

    @Override
    public boolean needsTimerAfterFailure(Duration pause) {
      return true;
    }

    /// Work that arrives in so short a pause goes in one run.
    @Override
    public boolean isShort(Progress progress) {
      return progress != Progress.NONE;
    }

    @Override
    public String described() {
      return busy.equals(idle)
          ? millis(busy) + " after each run"
          : "%s after each run, up to %s while idle".formatted(millis(busy), millis(idle));
    }

    private static String millis(Duration pause) {
      return pause.toMillis() + " ms";
    }
  }

  /// At a fixed period, by the scheduler.
  ///
  /// @param period as in [Periodic]
  static Pace every(String period) {
    return new Periodic(period, Duration.ZERO);
  }

  /// Like [#every(String)], with the first run after `delay`.
  static Pace every(String period, Duration delay) {
    return new Periodic(period, delay);
  }

  /// At a fixed pause after each run, by a timer.
  static Pace pausing(Duration pause) {
    return new Adaptive(pause, pause, longer(pause, Duration.ofSeconds(1)));
  }

  /// The initial pause, from which the others are derived.
  Duration firstPause();

  /// The pause after a successful run.
  ///
  /// @param last the pause before it
  Duration pauseAfter(Duration last, Progress progress);

  /// The longest pause after failures.
  Duration longestPauseOfFailures();

  /// Whether a timer has to end the pause after a successful run.
  boolean needsTimer();

  /// Whether a timer has to end this pause after a failure.
  boolean needsTimerAfterFailure(Duration pause);

  /// Whether the pause after such a run is too short for a wake to cut it short.
  boolean isShort(Progress progress);

  /// A human-readable description.
  String described();

  /// The pause after another failure.
  default Duration pauseAfterFailure(Duration last) {
    return shorter(last.multipliedBy(2), longestPauseOfFailures());
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }
}
