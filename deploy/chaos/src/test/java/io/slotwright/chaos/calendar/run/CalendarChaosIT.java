package io.slotwright.chaos.calendar.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.chaos.calendar.client.Audience;
import io.slotwright.chaos.calendar.client.Breaker;
import io.slotwright.chaos.calendar.client.Breaker.Flaw;
import io.slotwright.chaos.calendar.client.Sums;
import io.slotwright.chaos.calendar.run.CalendarRound.Plan;
import io.slotwright.chaos.calendar.run.CalendarRound.Verdict;
import io.slotwright.chaos.check.Breach;
import io.slotwright.chaos.client.Tally;
import io.slotwright.chaos.fault.Fault;
import io.slotwright.chaos.fault.Fault.Disturb;
import io.slotwright.chaos.fault.Fault.Flush;
import io.slotwright.chaos.fault.Fault.Freeze;
import io.slotwright.chaos.fault.Fault.Kill;
import io.slotwright.chaos.fault.Line;
import io.slotwright.chaos.history.Trouble;
import io.slotwright.chaos.proxy.Mode;
import io.slotwright.chaos.stack.Scene;
import io.slotwright.chaos.stack.TestScene;
import io.slotwright.local.service.SuiteService;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The short form: one round in which what the calendar needs fails, and proxies before a replica
/// that break its promises, each of which the same clients and checks must catch.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CalendarChaosIT {
  private static final Audience.Size SIZE = new Audience.Size(6, 10);
  private static final int READS_PER_WRITE = 10;
  private static final long SOME_READS = 200;
  private static final long SOME_WRITES = 30;
  private static final Duration POLL = Duration.ofMillis(200);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static Scene scene;

  private final Sums sums = new Sums();
  private final Tally writes = new Tally();

  @BeforeAll
  static void start() throws IOException {
    scene = TestScene.start(SuiteService.CALENDAR);
  }

  @AfterAll
  static void stop() throws IOException {
    if (scene != null) {
      scene.close();
    }
  }

  @Test
  @Order(1)
  @Timeout(180)
  void nobodyIsToldLessThanBeforeWhileEverythingFails() throws Exception {
    List<Fault> faults =
        List.of(
            new Kill("calendar-view-service"),
            new Freeze("postgres", Duration.ofSeconds(4)),
            new Disturb(1, Line.CLIENTS_TO_REPLICA, new Mode.Cut(), Duration.ofMillis(300)),
            new Flush(),
            new Kill("postgres"),
            Disturb.isolate(1, new Mode.Silence(true), Duration.ofSeconds(3)),
            new Kill("redis"),
            new Disturb(0, Line.REPLICA_TO_DATABASE, new Mode.Swallow(), Duration.ofMillis(800)),
            new Kill("kafka"));

    Verdict verdict =
        round()
            .play(
                inflict -> {
                  for (Fault fault : faults) {
                    awaitMore();
                    inflict.inflict(fault);
                  }
                  awaitMore();
                });

    System.out.println(sums.all() + ", " + sums.cuts() + " cuts, " + writes.outcomes());
    assertThat(verdict.breaches()).isEmpty();
    assertThat(verdict.history().troubles())
        .extracting(Trouble::what)
        .containsExactlyElementsOf(faults.stream().map(Fault::words).toList());
    assertThat(sums.reads()).isGreaterThan(faults.size() * SOME_READS);
    assertThat(sums.all())
        .containsKeys("read | 200", "read | 304", "viewer | resumed", "viewer | compared");
  }

  @ParameterizedTest
  @Order(2)
  @Timeout(60)
  @CsvSource({
    "KEEPS_OLD_WEEKS, no answer is older than what the request knew",
    "LOSES_FRAMES, what viewers show equals a fresh answer"
  })
  void aReplicaThatIsBrokenIsCaught(Flaw flaw, String promise) throws Exception {
    Vertx vertx = Vertx.vertx();
    URI right = scene.calendars().getFirst();
    try (Breaker breaker = new Breaker(vertx, scene.calendars().getLast(), flaw)) {
      Verdict verdict =
          round().play(List.of(right, breaker.address(), right), inflict -> awaitMore());

      assertThat(verdict.breaches()).extracting(Breach::promise).contains(promise);
    } finally {
      vertx.close().await();
    }
  }

  /// However slow the machine is, something happens between two faults.
  private void awaitMore() throws InterruptedException {
    long reads = sums.reads() + SOME_READS;
    long booked = writes.operations() + SOME_WRITES;
    do {
      Thread.sleep(POLL);
    } while (sums.reads() < reads || writes.operations() < booked);
  }

  private CalendarRound round() {
    int number = NUMBER.incrementAndGet();
    return new CalendarRound(
        scene,
        sums,
        writes,
        new Plan(number, "short-calendar-" + number + "-", SIZE, READS_PER_WRITE));
  }
}
