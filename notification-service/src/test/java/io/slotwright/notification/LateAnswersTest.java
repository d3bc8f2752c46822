package io.slotwright.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.slotwright.notification.infrastructure.Mailbox.Received;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A mail server that accepts a mail but answers late or never.
@QuarkusTest
@TestProfile(LateAnswersTest.Impatience.class)
class LateAnswersTest extends ServiceTest {

  private static final long LONGER_THAN_LEASE_AND_PAUSE = 5_000;

  public static class Impatience implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "slotwright.notification.sending.timeout", "1s",
          "slotwright.notification.sending.lease", "3s",
          "slotwright.notification.sending.answer-within", "30s");
    }
  }

  @Inject Pool pool;
  @Inject MeterRegistry meters;

  private final String recipient = someone();
  private final UUID id = UUID.randomUUID();
  private double lostBefore;

  @BeforeEach
  void aMailWhoseAnswerIsHeldBack() {
    lostBefore = lostAnswers();
    tellOfThePoint();
    gate.holdAnswersBack();
    events.tell(aBookingOf(recipient).withId(id).build());
    mailbox.await(recipient, 1);
  }

  @AfterEach
  void letAnswersThrough() {
    gate.letAnswersThrough();
  }

  @Test
  void aLateAnswerIsWaitedForAndTheMailGoesOnce() throws InterruptedException {
    // given
    Thread.sleep(LONGER_THAN_LEASE_AND_PAUSE);
    // when
    gate.letAnswersThrough();
    // then
    await().until(() -> status().equals("sent after 1"));
    assertThat(mailbox.afterAWhile(recipient)).hasSize(1);
    assertThat(lostAnswers()).isEqualTo(lostBefore);
  }

  @Test
  void meanwhileTheMailsOfOthersGo() {
    // given
    String other = someone();
    // when
    events.tell(aBookingOf(other).withId(UUID.randomUUID()).build());
    // then
    mailbox.await(other, 1);
    assertThat(status()).isEqualTo("queued after 1");
  }

  @Test
  void aLostAnswerMakesASecondMailAndIsCounted() {
    // given
    gate.close();
    gate.letAnswersThrough();
    // when
    openTheGate();
    // then
    assertThat(mailbox.await(recipient, 2))
        .extracting(Received::messageId)
        .containsOnly("<" + id + ".booking-confirmed.1@slotwright>");
    await().until(() -> status().equals("sent after 2"));
    assertThat(lostAnswers()).isEqualTo(lostBefore + 1);
  }

  private double lostAnswers() {
    return meters.find("slotwright_notification_answers_lost").counters().stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }

  private String status() {
    for (Row row :
        pool.preparedQuery("SELECT status, attempts FROM delivery WHERE booking_id = $1")
            .executeAndAwait(Tuple.of(id))) {
      return row.getString(0) + " after " + row.getInteger(1);
    }
    return "none";
  }
}
