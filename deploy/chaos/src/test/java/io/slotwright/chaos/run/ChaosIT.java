package io.slotwright.chaos.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slotwright.chaos.check.Breach;
import io.slotwright.chaos.client.Persistence;
import io.slotwright.chaos.client.Tally;
import io.slotwright.chaos.fault.Fault;
import io.slotwright.chaos.fault.Fault.Disturb;
import io.slotwright.chaos.fault.Fault.Flush;
import io.slotwright.chaos.fault.Fault.Freeze;
import io.slotwright.chaos.fault.Fault.Kill;
import io.slotwright.chaos.fault.Line;
import io.slotwright.chaos.history.Outcome;
import io.slotwright.chaos.history.Trouble;
import io.slotwright.chaos.probe.Silence;
import io.slotwright.chaos.proxy.Mode;
import io.slotwright.chaos.run.Round.Verdict;
import io.slotwright.chaos.stack.Scene;
import io.slotwright.chaos.stack.TestScene;
import io.slotwright.local.machine.Failure;
import io.slotwright.local.service.SuiteService;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/// The short form: one round in which every component fails, and services that break their
/// promises, each of which the same clients and checks must catch.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChaosIT {
  private static final int CLIENTS = 16;
  private static final int ROUNDS = 5;
  private static final int SOME = 50;
  private static final Duration BETWEEN_FAULTS = Duration.ofSeconds(1);

  /// A component that dies more than three times a minute is not restarted.
  private static final Duration BETWEEN_KILLS = Duration.ofSeconds(25);

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String NEVER_TWICE = "no two live allocations overlap";
  private static final String LINEARIZABLE = "the history of each slot is linearizable";
  private static final String EXISTS = "what was acknowledged exists, and nothing else does";
  private static final String PUBLISHED = "everything is published within 10 s of healing";
  private static final String LEFT_NOTHING = "what was refused does not exist";

  private static Scene scene;

  private final Tally tally = new Tally();
  private Instant lastKill = Instant.EPOCH;

  @BeforeAll
  static void start() throws IOException {
    scene = TestScene.start(SuiteService.BOOKING);
  }

  @AfterAll
  static void stop() throws IOException {
    if (scene != null) {
      scene.close();
    }
  }

  @Test
  @Order(1)
  @Timeout(300)
  void nothingIsLostOrBookedTwiceWhileEverythingFails() throws Exception {
    List<Fault> faults =
        List.of(
            new Kill("kafka"),
            new Kill("booking-service"),
            new Disturb(1, Line.REPLICA_TO_DATABASE, new Mode.Swallow(), Duration.ofMillis(800)),
            new Freeze("booking-service-2", Duration.ofMillis(3_500)),
            new Flush(),
            new Freeze("postgres", Duration.ofSeconds(8)),
            Disturb.isolate(0, new Mode.Silence(true), Duration.ofSeconds(6)),
            new Kill("postgres"),
            new Freeze("redis", Duration.ofSeconds(2)),
            new Disturb(0, Line.CLIENTS_TO_REPLICA, new Mode.Swallow(), Duration.ofMillis(800)),
            new Kill("redis"),
            new Disturb(1, Line.CLIENTS_TO_REPLICA, new Mode.Cut(), Duration.ofMillis(300)));

    Verdict verdict =
        round(Persistence.CAREFUL)
            .play(
                inflict -> {
                  for (Fault fault : faults) {
                    awaitMore();
                    inflict.inflict(fault);
                  }
                  awaitMore();
                });

    System.out.println(tally.outcomes() + " " + tally.statuses() + " silent " + tally.silences());
    assertThat(verdict.breaches()).isEmpty();
    assertThat(verdict.history().troubles())
        .extracting(Trouble::what)
        .containsExactlyElementsOf(faults.stream().map(Fault::words).toList());
    assertThat(verdict.history().operations().size()).isGreaterThan(faults.size() * SOME);
  }

  /// However slow the machine is, something happens between two faults.
  private void awaitMore() throws InterruptedException {
    long enough = tally.operations() + SOME;
    do {
      Thread.sleep(BETWEEN_FAULTS);
    } while (tally.operations() < enough);
  }

  /// Without the constraint the service checks whether the time is free, and then takes it.
  @Test
  @Order(2)
  @Timeout(120)
  void aServiceThatLooksFirstAndTakesThenIsCaught() throws Exception {
    execute("ALTER TABLE allocation DROP CONSTRAINT allocation_is_alone");
    try {
      assertCaught(
          Persistence.CAREFUL, ChaosIT::aFewSecondsWithoutLocks, NEVER_TWICE, LINEARIZABLE);
    } finally {
      execute("UPDATE allocation SET live = false");
      execute(
          """
          ALTER TABLE allocation ADD CONSTRAINT allocation_is_alone
            EXCLUDE USING gist (post_id WITH =, during WITH &&) WHERE (live)
          """);
    }
  }

  /// As an earlier version froze PostgreSQL: its sessions, which are processes, kept running.
  @Test
  @Order(3)
  @Timeout(60)
  void aFreezeOfThePostmasterAloneIsAFaultWithoutEffect() throws Exception {
    long postmaster = scene.components().pid("postgres").orElseThrow();
    try (Silence silence =
        Silence.before("freeze the postmaster", List.of(scene.probe("postgres")))) {
      signal("STOP", postmaster);

      assertThatThrownBy(silence::show)
          .isInstanceOf(Failure.class)
          .hasMessageStartingWith("A fault without effect: freeze the postmaster");
    } finally {
      signal("CONT", postmaster);
    }
  }

  private static void signal(String signal, long pid) throws IOException, InterruptedException {
    new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(signal, pid)).start().waitFor();
  }

  /// The relay cannot read, while requests keep writing: from outside, every stalled relay looks
  /// like this.
  @Test
  @Order(3)
  @Timeout(120)
  void aRelayThatPublishesNothingIsCaught() throws Exception {
    execute("REVOKE SELECT ON outbox FROM booking");
    try {
      assertCaught(Persistence.CAREFUL, inflict -> awaitMore(), PUBLISHED);
    } finally {
      execute("GRANT SELECT ON outbox TO booking");
      scene.heal();
    }
  }

  @Test
  @Order(3)
  @Timeout(120)
  void aClientThatTakesSilenceForARefusalIsCaught() throws Exception {
    assertCaught(
        new Persistence(1, new Outcome.Refused(503, "slot-taken")),
        inflict -> {
          for (int time = 0; time < 4; time++) {
            Thread.sleep(Duration.ofMillis(400));
            inflict.inflict(
                new Disturb(
                    time % 2, Line.CLIENTS_TO_REPLICA, new Mode.Swallow(), Duration.ofMillis(300)));
          }
        },
        LEFT_NOTHING);
  }

  @Test
  @Order(4)
  @Timeout(180)
  void aDatabaseThatAnswersBeforeItHasWrittenIsCaught() throws Exception {
    execute("ALTER ROLE booking SET synchronous_commit = off");
    execute("ALTER SYSTEM SET wal_writer_delay = '10s'");
    execute("ALTER SYSTEM SET wal_writer_flush_after = '1GB'");
    execute("ALTER SYSTEM SET wal_buffers = '64MB'");
    restart();
    assertCaught(
        Persistence.CAREFUL,
        inflict -> {
          awaitMore();
          awaitNextKill();
          inflict.inflict(new Kill("postgres"));
        },
        EXISTS);
  }

  private void awaitNextKill() throws InterruptedException {
    Thread.sleep(BETWEEN_KILLS.minus(Duration.between(lastKill, Instant.now())));
    lastKill = Instant.now();
  }

  private static void aFewSecondsWithoutLocks(Round.Afflictions inflict)
      throws IOException, InterruptedException {
    for (int time = 0; time < 6; time++) {
      Thread.sleep(Duration.ofMillis(500));
      inflict.inflict(new Flush());
    }
  }

  /// Chance plays a part, so there are a few rounds in which to catch it.
  private void assertCaught(Persistence persistence, Round.Mischief mischief, String... promises)
      throws Exception {
    for (int time = 1; time <= ROUNDS; time++) {
      List<String> broken =
          round(persistence).play(mischief).breaches().stream()
              .map(Breach::promise)
              .distinct()
              .toList();
      System.out.println("round " + time + ": " + broken);
      if (broken.containsAll(List.of(promises))) {
        return;
      }
    }
    throw new AssertionError("not caught in %d rounds".formatted(ROUNDS));
  }

  private Round round(Persistence persistence) {
    int number = NUMBER.incrementAndGet();
    return new Round(scene, tally, "short-" + number + "-", number, CLIENTS, persistence);
  }

  private static void restart() throws InterruptedException {
    scene.components().stop("postgres");
    scene.components().start("postgres");
    scene.heal();
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = scene.database().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
