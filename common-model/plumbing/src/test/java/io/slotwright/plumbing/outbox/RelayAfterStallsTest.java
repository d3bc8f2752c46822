package io.slotwright.plumbing.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.common.event.Topics;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.testing.infrastructure.FrozenPostgres;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two contenders for the lease, and failures that stop one or both.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@Timeout(180)
class RelayAfterStallsTest {

  private static final Duration BOUND = Duration.ofSeconds(10);

  private static final String UNREAD = Topics.deadLetter("schedule-service");

  @Inject Pool pool;
  @Inject Vertx vertx;
  @Inject Scheduler scheduler;
  @Inject KafkaSender sender;
  @Inject OutboxBacklog backlog;
  @Inject MeterRegistry meters;
  @Inject Outbox outbox;
  @Inject Transactions transactions;

  /// The jobs that stand for another replica.
  private Jobs second;

  @BeforeEach
  void startASecondContender() {
    Leadership leadership = new Leadership(new LeaseRow(pool), UUID::randomUUID);
    second = new Jobs(vertx, scheduler, InstantSource.system(), new SimpleMeterRegistry());
    new OutboxRelay(new OutboxPass(pool, leadership, sender), leadership, second).start(null);
  }

  @AfterEach
  void stopIt() throws InterruptedException {
    second.stop(null);
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 20})
  void whatIsWrittenIsPublishedSoonAfterPostgresGoesOn(int seconds) throws InterruptedException {
    publishedWithin(BOUND);
    try (FrozenPostgres frozen = LocalInfrastructure.freezePostgres()) {
      Thread.sleep(Duration.ofSeconds(seconds));
      assertThat(gauge("failing")).isOne();
      assertThat(backlog.trouble()).isPresent();
    }

    publishedWithin(BOUND);
    await().atMost(BOUND).until(() -> gauge("failing") == 0);
    await().atMost(BOUND).until(() -> backlog.trouble().isEmpty());
  }

  @Test
  void aHolderWhoseHostVanishesIsFollowed() {
    run(
        "UPDATE outbox_lease SET holder = gen_random_uuid(), number = number + 1,"
            + " expires_at = clock_timestamp() + interval '"
            + Lease.TERM.toSeconds()
            + " s' WHERE name = 'relay'");

    publishedWithin(BOUND);
  }

  @Test
  void aHolderThatStopsHandsOverAtOnce() throws InterruptedException {
    run("UPDATE outbox_lease SET expires_at = '-infinity', holder = NULL WHERE name = 'relay'");
    await()
        .atMost(BOUND)
        .until(() -> number("SELECT count(*) FROM outbox_lease WHERE holder IS NOT NULL") == 1);
    second.stop(null);

    publishedWithin(Duration.ofSeconds(3));
  }

  @Test
  void whatWaitsIsMeasuredAndReported() {
    run(
        "INSERT INTO outbox (topic, key, type, payload, created_at)"
            + " VALUES ('no such topic!', 'k', 't', '{}', now() - interval '1 minute')");
    try {
      await()
          .atMost(BOUND)
          .untilAsserted(
              () -> {
                assertThat(backlog.ageInSeconds()).isBetween(60.0, 120.0);
                assertThat(backlog.trouble()).contains("outbox-stalled");
              });
    } finally {
      run("DELETE FROM outbox WHERE topic = 'no such topic!'");
    }
    await().atMost(BOUND).until(() -> backlog.trouble().isEmpty());
  }

  private void publishedWithin(Duration bound) {
    await()
        .atMost(bound)
        .ignoreExceptions()
        .until(
            () -> {
              transactions
                  .run(
                      connection ->
                          outbox.write(
                              connection, List.of(new OutboxRecord(UNREAD, "k", "t", "{}"))))
                  .await()
                  .atMost(Duration.ofSeconds(4));
              return true;
            });
    await().atMost(bound).until(() -> number("SELECT count(*) FROM outbox") == 0);
  }

  private double gauge(String state) {
    return meters.get("slotwright_outbox_relay_state").tag("state", state).gauge().value();
  }

  private void run(String sql) {
    now(pool.query(sql).execute());
  }

  private long number(String sql) {
    return now(pool.query(sql).execute().map(rows -> rows.iterator().next().getLong(0)));
  }

  private static <T> T now(Uni<T> uni) {
    return uni.await().atMost(Duration.ofSeconds(10));
  }
}
