package io.slotwright.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingChanged.What;
import io.slotwright.common.event.BookingStatus;
import io.slotwright.notification.infrastructure.Mailbox.Received;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SmtpAwayTest extends ServiceTest {

  @Inject Pool pool;

  private final String recipient = someone();
  private final UUID id = UUID.randomUUID();

  @Test
  void mailsArriveOnceAndInOrderWhenTheMailServerIsBack() throws InterruptedException {
    // given
    tellOfThePoint();
    gate.close();
    BookingChanged created = aBookingOf(recipient).withId(id).build();
    BookingChanged cancelled =
        aBookingOf(recipient)
            .withId(id)
            .atVersion(2)
            .that(What.CANCELLED, BookingStatus.CANCELLED_BY_OPERATOR)
            .build();
    events.tell(created, cancelled);
    await().until(() -> attemptsAtConfirmation() >= 2);
    assertThat(mailbox.of(recipient)).isEmpty();
    // when
    openTheGate();
    // then
    mailbox.await(recipient, 2);
    assertThat(mailbox.afterAWhile(recipient))
        .extracting(Received::messageId)
        .containsExactlyInAnyOrder(
            "<" + id + ".booking-confirmed.1@slotwright>",
            "<" + id + ".booking-cancelled.2@slotwright>");
  }

  @Test
  void theServiceIsReadyWithoutAMailServer() {
    // given
    gate.close();
    // when
    int answer = given().get("/q/health/ready").statusCode();
    // then
    assertThat(answer).isEqualTo(200);
  }

  private int attemptsAtConfirmation() {
    for (Row row :
        pool.preparedQuery(
                "SELECT attempts FROM delivery WHERE booking_id = $1 AND booking_version = 1"
                    + " AND status = 'failed' AND failure = 'smtp-unreachable'")
            .executeAndAwait(Tuple.of(id))) {
      return row.getInteger(0);
    }
    return 0;
  }
}
