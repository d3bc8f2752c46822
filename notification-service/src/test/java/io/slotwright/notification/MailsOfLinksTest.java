package io.slotwright.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.common.event.MyBookingsLinkRequested;
import io.slotwright.common.event.Topics;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.notification.infrastructure.Mailbox.Received;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailsOfLinksTest extends ServiceTest {

  private static final Duration LIFETIME = Duration.ofMinutes(30);

  @Inject Pool pool;
  @Inject LinkTokens tokens;

  private final String recipient = someone();
  private final UUID link = UUID.randomUUID();

  @Test
  void theLinkArrivesAsHtmlAndTextAndNothingElse() {
    // when
    events.tell(requested(LIFETIME));
    // then
    Received mail = mailbox.await(recipient, 1).getFirst();
    String token = tokens.forMyBookings(link);
    String address = "http://localhost:8080/my-bookings#" + link + "." + token;
    assertThat(mail.subject()).isEqualTo("Ваші записи");
    assertThat(mail.messageId()).isEqualTo("<" + link + ".my-bookings-link.1@slotwright>");
    assertThat(mail.text()).contains(address, "Термін дії посилання: 30 хв");
    assertThat(mail.html()).contains("<html lang=\"uk\">", address);
    assertThat(mail.attachments()).isEmpty();
  }

  @Test
  void aDuplicateEventMakesNoSecondMail() throws InterruptedException {
    // given
    MyBookingsLinkRequested requested = requested(LIFETIME);
    // when
    events.tell(requested, requested);
    mailbox.await(recipient, 1);
    events.tell(requested);
    // then
    assertThat(mailbox.afterAWhile(recipient)).hasSize(1);
  }

  @Test
  void aLinkThatWorksNoMoreIsNotSent() throws InterruptedException {
    // when
    events.tell(requested(Duration.ofSeconds(-1)));
    // then
    await().until(() -> stateOfTheDelivery().equals("dead too-late"));
    assertThat(mailbox.afterAWhile(recipient)).isEmpty();
  }

  @Test
  void aLinkThatExpiresWhileTheMailServerIsAwayIsNotSent() throws InterruptedException {
    // given
    gate.close();
    events.tell(requested(Duration.ofSeconds(8)));
    await().until(() -> stateOfTheDelivery().startsWith("dead"));
    // when
    openTheGate();
    // then
    assertThat(mailbox.afterAWhile(recipient)).isEmpty();
  }

  @Test
  void aLinkArrivesOnceWhenTheMailServerIsBackInTime() throws InterruptedException {
    // given
    gate.close();
    events.tell(requested(LIFETIME));
    await().until(() -> stateOfTheDelivery().equals("failed smtp-unreachable"));
    // when
    openTheGate();
    // then
    mailbox.await(recipient, 1);
    assertThat(mailbox.afterAWhile(recipient)).hasSize(1);
    assertThat(stateOfTheDelivery()).isEqualTo("sent null");
  }

  @Test
  void theOtherServicesAreToldOfTheMailsOfBookingsOnly() {
    // given
    UUID booking = UUID.randomUUID();
    events.tell(requested(LIFETIME));
    mailbox.await(recipient, 1);
    // when
    tellOfThePoint();
    events.tell(aBookingOf(recipient).withId(booking).build());
    // then
    assertThat(events.awaitIn(Topics.DELIVERY, told -> told.key().equals(booking.toString())))
        .noneMatch(told -> told.key().equals(link.toString()))
        .noneMatch(told -> told.value().contains("my-bookings-link"));
  }

  private MyBookingsLinkRequested requested(Duration lifetime) {
    Instant now = Instant.now();
    return new MyBookingsLinkRequested(link, 1, now, recipient, "uk", now.plus(lifetime));
  }

  /// The delivery's status and failure.
  private String stateOfTheDelivery() {
    for (Row row :
        pool.preparedQuery("SELECT status, failure FROM delivery WHERE link_id = $1")
            .executeAndAwait(Tuple.of(link))) {
      return row.getString("status") + " " + row.getString("failure");
    }
    return "none";
  }
}
