package io.slotwright.chaos.calendar.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.chaos.calendar.check.CalendarCheck;
import io.slotwright.chaos.calendar.client.Audience.Seen;
import io.slotwright.chaos.calendar.client.Audience.Size;
import io.slotwright.chaos.calendar.client.Breaker.Flaw;
import io.slotwright.chaos.calendar.history.CalendarHistory;
import io.slotwright.chaos.calendar.history.Settled;
import io.slotwright.chaos.check.Breach;
import io.slotwright.chaos.stack.Bay;
import io.slotwright.chaos.stack.Ground;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The clients of a run, before a calendar that is right and proxies that break it.
class AudienceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration AT_LEAST = Duration.ofSeconds(2);
  private static final Duration AT_MOST = Duration.ofSeconds(20);
  private static final int SOME = 20;
  private static final Duration BETWEEN = Duration.ofMillis(30);
  private static final int ROUNDS = 8;

  /// So many that a change that was lost is rarely made up for by another one of the same cell.
  private static final int CELLS_THAT_CHANGE = 48;

  private final Vertx vertx = Vertx.vertx();
  private final Ground ground = new Ground(new UUID(1, 0), List.of(bay(1), bay(2)), Map.of());
  private final SmallCalendar calendar = new SmallCalendar(vertx, ground);
  private final Sums sums = new Sums();

  private static Bay bay(int number) {
    return new Bay(new UUID(1, number), 30, Instant.parse("2026-11-23T08:00:00Z"), 8);
  }

  @AfterEach
  void stop() {
    calendar.close();
    vertx.close().await();
  }

  @Test
  void findsNothingWrongWithACalendarThatKeepsItsPromises() throws Exception {
    assertThat(broken(Flaw.NOTHING)).isEmpty();
    assertThat(sums.cuts()).isGreaterThan(SOME);
    assertThat(sums.all())
        .containsKeys(
            "read | 200",
            "read | 304",
            "read | said what it knew",
            "frame | snapshot",
            "frame | change",
            "viewer | joined",
            "viewer | resumed",
            "viewer | compared");
  }

  /// Chance plays a part, so there are a few rounds in which to notice it.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          KEEPS_OLD_WEEKS  | no answer is older than what the request knew
          KEEPS_OLD_WEEKS  | what a client is told never goes back
          RESUMES_FROM_NOW | what viewers show equals a fresh answer
          LOSES_FRAMES     | what viewers show equals a fresh answer
          SWAPS_FRAMES     | what a client is told never goes back
          FAILS            | only an answer, 503 or a named close code, and what is stale says since when
          """)
  void noticesACalendarThatIsBroken(Flaw flaw, String promise) throws Exception {
    List<String> broken = broken(flaw);
    for (int round = 1; round < ROUNDS && !broken.contains(promise); round++) {
      broken = broken(flaw);
    }

    assertThat(broken).contains(promise);
  }

  /// One replica is right, and the other one is broken.
  private List<String> broken(Flaw flaw) throws Exception {
    try (Breaker breaker = new Breaker(vertx, calendar.address(), flaw);
        CalendarHttp http = new CalendarHttp();
        Audience audience = audience(http, List.of(calendar.address(), breaker.address()))) {
      changeForAWhile();
      Seen seen = audience.finish();
      return judge(seen);
    }
  }

  private Audience audience(CalendarHttp http, List<URI> doors) {
    return new Audience(http, doors, new Questions(ground), sums, new Size(4, 12), PATIENCE, 7);
  }

  private void changeForAWhile() throws InterruptedException {
    Random random = new Random(7);
    Instant began = Instant.now();
    while (Instant.now().isBefore(began.plus(isEnough() ? AT_LEAST : AT_MOST))) {
      calendar.change(ground.bays().get(random.nextInt(2)).id(), random.nextInt(CELLS_THAT_CHANGE));
      Thread.sleep(BETWEEN);
    }
  }

  /// However slow the machine is, clients do something.
  private boolean isEnough() {
    return sums.reads() > SOME
        && sums.cuts() > SOME
        && sums.all().getOrDefault("viewer | compared", 0L) > 2;
  }

  private static List<String> judge(Seen seen) {
    Settled settled = new Settled(Optional.of(Duration.ZERO), List.of(), List.of(), seen.screens());
    CalendarHistory history = new CalendarHistory(seen.deeds(), List.of(), List.of(), settled);
    return CalendarCheck.all().stream()
        .flatMap(check -> check.breaches(history).stream())
        .map(Breach::promise)
        .distinct()
        .toList();
  }
}
