package io.slotwright.chaos.run;

import io.slotwright.chaos.history.Aftermath;
import io.slotwright.chaos.history.Published;
import io.slotwright.chaos.history.Truth;
import io.slotwright.chaos.stack.Calendar;
import io.slotwright.chaos.stack.EventWatch;
import io.slotwright.chaos.stack.Ground;
import io.slotwright.chaos.stack.Scene;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Waits, after all faults are healed and clients have finished, until everything is published and
/// shown.
public final class Settling {
  /// Longer than the bound of the check, so that the report can show by how much it was missed.
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final Duration POLL = Duration.ofMillis(100);

  private final Scene scene;
  private final Ground ground;
  private final Instant began = Instant.now();

  public Settling(Scene scene, Ground ground) {
    this.scene = scene;
    this.ground = ground;
  }

  @FunctionalInterface
  interface Condition {
    boolean isMet() throws SQLException, InterruptedException;
  }

  Optional<Duration> untilOutboxesAreEmpty() throws SQLException, InterruptedException {
    return until(scene.outboxes()::areEmpty);
  }

  public Optional<Duration> untilTheCalendarIsRight() throws SQLException, InterruptedException {
    try (Calendar calendar = new Calendar(scene.calendars())) {
      return until(() -> calendar.shows(ground, scene.database().occupied(ground)));
    }
  }

  /// The resulting state, with all events published meanwhile.
  Aftermath untilSeen(
      Truth truth,
      EventWatch events,
      Optional<Duration> outboxesEmpty,
      Optional<Duration> calendarRight)
      throws SQLException, InterruptedException {
    Set<Published> written = truth.written().collect(Collectors.toSet());
    var _ = until(() -> events.seen().keySet().containsAll(written));
    return new Aftermath(began, events.seen(), outboxesEmpty, calendarRight);
  }

  /// The time from the beginning until the condition held; empty when that took too long. It is
  /// evaluated at least once.
  private Optional<Duration> until(Condition condition) throws SQLException, InterruptedException {
    while (!condition.isMet()) {
      if (Instant.now().isAfter(began.plus(PATIENCE))) {
        return Optional.empty();
      }
      Thread.sleep(POLL);
    }
    return Optional.of(Duration.between(began, Instant.now()));
  }
}
