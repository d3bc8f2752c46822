package io.slotwright.plumbing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.common.event.EventJson;
import io.slotwright.common.event.ServicePointChanged;
import io.slotwright.common.event.Topics;
import io.slotwright.common.guest.PointLimits;
import io.slotwright.common.reminder.Reminders;
import io.slotwright.plumbing.inbox.DeadLetter;
import io.slotwright.plumbing.inbox.DeadLetters;
import io.slotwright.plumbing.inbox.ReplayDeadLetter;
import io.slotwright.plumbing.outbox.Outbox;
import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A change leaves through the outbox, passes a real Kafka and arrives through the inbox.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class EventExchangeTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject Transactions transactions;
  @Inject Outbox outbox;
  @Inject Pool pool;
  @Inject HeardPoints heard;
  @Inject DeadLetters letters;
  @Inject ReplayDeadLetter replay;

  @BeforeEach
  void forget() {
    heard.forget();
  }

  @Test
  void aCommittedEventIsHeardOnceAndLeavesTheOutbox() {
    ServicePointChanged event = point(UUID.randomUUID(), 1);

    tell(event);

    await()
        .atMost(PATIENCE)
        .until(() -> heard.versionsOf(event.servicePointId()), List.of(1L)::equals);
    await().atMost(PATIENCE).until(this::outboxIsEmpty);
  }

  @Test
  void anEventOfARolledBackTransactionIsNeverTold() {
    ServicePointChanged undone = point(UUID.randomUUID(), 1);
    ServicePointChanged done = point(UUID.randomUUID(), 1);

    transactions
        .run(
            connection ->
                outbox
                    .append(connection, List.of(undone))
                    .chain(() -> Uni.createFrom().<Void>failure(new IllegalStateException("no"))))
        .onFailure()
        .recoverWithNull()
        .await()
        .atMost(PATIENCE);
    tell(done);

    await()
        .atMost(PATIENCE)
        .until(() -> heard.versionsOf(done.servicePointId()), List.of(1L)::equals);
    assertThat(heard.versionsOf(undone.servicePointId())).isEmpty();
  }

  @Test
  void anEventOfARehearsalIsNeverTold() {
    ServicePointChanged rehearsed = point(UUID.randomUUID(), 1);
    ServicePointChanged done = point(UUID.randomUUID(), 1);

    String result =
        transactions
            .rehearse(
                connection ->
                    outbox.append(connection, List.of(rehearsed)).replaceWith("what would happen"))
            .await()
            .atMost(PATIENCE);
    tell(done);

    assertThat(result).isEqualTo("what would happen");
    await()
        .atMost(PATIENCE)
        .until(() -> heard.versionsOf(done.servicePointId()), List.of(1L)::equals);
    assertThat(heard.versionsOf(rehearsed.servicePointId())).isEmpty();
  }

  @Test
  void duplicatesAndStragglersChangeNothing() {
    UUID id = UUID.randomUUID();
    ServicePointChanged last = point(UUID.randomUUID(), 1);

    tell(point(id, 2), point(id, 2));
    await().atMost(PATIENCE).until(() -> heard.versionsOf(id), List.of(2L)::equals);
    tell(point(id, 1), point(id, 2), last);
    await()
        .atMost(PATIENCE)
        .until(() -> heard.versionsOf(last.servicePointId()), List.of(1L)::equals);

    assertThat(heard.versionsOf(id)).containsExactly(2L);
  }

  @Test
  void theEffectIsTriedAgainUntilItSucceeds() {
    ServicePointChanged event = point(UUID.randomUUID(), 1);
    heard.failTimes(9, () -> new SocketException("the database is away"));

    tell(event);

    await()
        .atMost(PATIENCE)
        .until(() -> heard.versionsOf(event.servicePointId()), List.of(1L)::equals);
    assertThat(heard.failuresLeft()).isZero();
  }

  @Test
  void whatCannotBeReadIsPutAsideAndTheNextGoesOn() {
    ServicePointChanged next = point(UUID.randomUUID(), 1);
    try (var kafka = new KafkaProbe(LocalInfrastructure.setting("SLOTWRIGHT_KAFKA"))) {
      kafka.send(Topics.SERVICE_POINT, "poison", "{not json".getBytes(UTF_8));
      kafka.send(Topics.SERVICE_POINT, next.key(), EventJson.write(next).getBytes(UTF_8));

      await()
          .atMost(PATIENCE)
          .until(() -> heard.versionsOf(next.servicePointId()), List.of(1L)::equals);
      assertThat(kafka.valuesOf(Topics.deadLetter("schedule-service"), PATIENCE))
          .contains("{not json");
    }
  }

  @Test
  void whatCannotBeAppliedIsPutAsideAndAllOthersAreApplied() {
    UUID id = UUID.randomUUID();
    ServicePointChanged before = point(UUID.randomUUID(), 1);
    ServicePointChanged poison = point(id, 1, HeardPoints.POISONOUS);
    ServicePointChanged behind = point(UUID.randomUUID(), 1);
    ServicePointChanged later = point(id, 2);

    tell(before, poison, behind);
    DeadLetter letter = theLetterOf(id);
    tell(later);

    await().atMost(PATIENCE).until(() -> heard.versionsOf(id), List.of(2L)::equals);
    assertThat(heard.versionsOf(before.servicePointId())).containsExactly(1L);
    assertThat(heard.versionsOf(behind.servicePointId())).containsExactly(1L);
    assertThat(letter.topic()).isEqualTo(Topics.SERVICE_POINT);
    assertThat(letter.reason()).isEqualTo("pg 22021");
    try (var kafka = new KafkaProbe(LocalInfrastructure.setting("SLOTWRIGHT_KAFKA"))) {
      String origin = letter.topic() + "/" + letter.partition() + "/" + letter.offset();
      assertThat(kafka.headersOf(Topics.deadLetter("schedule-service"), origin, PATIENCE))
          .containsEntry("dead-letter-topic", letter.topic())
          .containsEntry("dead-letter-partition", String.valueOf(letter.partition()))
          .containsEntry("dead-letter-offset", String.valueOf(letter.offset()))
          .containsEntry("dead-letter-reason", "pg 22021");
    }
  }

  @Test
  void aDeadLetterIsAppliedOnceItsFaultIsMended() {
    UUID id = UUID.randomUUID();
    tell(point(id, 3, HeardPoints.POISONOUS));
    DeadLetter letter = theLetterOf(id);

    DeadLetter failed = replay(letter);
    heard.mend();
    DeadLetter applied = replay(letter);
    DeadLetter again = replay(letter);

    assertThat(failed.replays()).isOne();
    assertThat(failed.appliedAt()).isNull();
    assertThat(applied.appliedAt()).isNotNull();
    assertThat(again).isEqualTo(applied);
    assertThat(heard.versionsOf(id)).containsExactly(3L);
    assertThat(contentOf(letter)).isNull();
  }

  @Test
  void aReplayedDeadLetterIsNoNewsWhenSomethingNewerIsApplied() {
    UUID id = UUID.randomUUID();
    tell(point(id, 1, HeardPoints.POISONOUS));
    DeadLetter letter = theLetterOf(id);
    tell(point(id, 2));
    await().atMost(PATIENCE).until(() -> heard.versionsOf(id), List.of(2L)::equals);

    heard.mend();

    assertThat(replay(letter).appliedAt()).isNotNull();
    assertThat(heard.versionsOf(id)).containsExactly(2L);
  }

  private DeadLetter theLetterOf(UUID key) {
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                letters.page(null, true, 100).await().atMost(PATIENCE).stream()
                    .filter(letter -> key.toString().equals(letter.key()))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private DeadLetter replay(DeadLetter letter) {
    return replay
        .replay(letter.id())
        .await()
        .atMost(PATIENCE)
        .orThrow(refusal -> new IllegalStateException(refusal.toString()));
  }

  private @Nullable Buffer contentOf(DeadLetter letter) {
    return pool.preparedQuery("SELECT payload FROM dead_letter WHERE id = $1")
        .execute(Tuple.of(letter.id()))
        .await()
        .atMost(PATIENCE)
        .iterator()
        .next()
        .getBuffer(0);
  }

  @Test
  void aRecordIsACloudEvent() {
    ServicePointChanged event = point(UUID.randomUUID(), 1);
    tell(event);

    try (var kafka = new KafkaProbe(LocalInfrastructure.setting("SLOTWRIGHT_KAFKA"))) {
      assertThat(kafka.headersOf(Topics.SERVICE_POINT, event.key(), PATIENCE))
          .containsEntry("ce_specversion", "1.0")
          .containsEntry("ce_type", "io.slotwright.service-point.changed")
          .containsEntry("ce_source", "/slotwright/schedule-service")
          .containsKeys("ce_id", "ce_time");
    }
  }

  private void tell(ServicePointChanged... events) {
    transactions
        .run(connection -> outbox.append(connection, List.of(events)))
        .await()
        .atMost(PATIENCE);
  }

  private boolean outboxIsEmpty() {
    return pool.query("SELECT count(*) FROM outbox")
            .execute()
            .await()
            .atMost(PATIENCE)
            .iterator()
            .next()
            .getLong(0)
        == 0;
  }

  private static ServicePointChanged point(UUID id, long version) {
    return point(id, version, "Centre");
  }

  private static ServicePointChanged point(UUID id, long version, String name) {
    return new ServicePointChanged(
        id,
        version,
        Instant.parse("2026-11-20T12:00:00Z"),
        UUID.randomUUID(),
        name,
        "Street 1",
        ZoneId.of("Europe/Kyiv"),
        null,
        true,
        0,
        60,
        10,
        null,
        null,
        false,
        false,
        PointLimits.DEFAULTS,
        Reminders.DEFAULTS,
        null,
        false);
  }
}
