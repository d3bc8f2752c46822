package io.slotwright.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.common.event.GuestConfirmationRequested;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.notification.delivery.flow.ForgetLinkMails;
import io.slotwright.notification.infrastructure.Mailbox.Received;
import io.slotwright.notification.mail.LinkFinder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The mail with which a guest confirms an address.
@QuarkusTest
class MailsOfConfirmationsTest extends ServiceTest {

  private static final Instant START = Instant.parse("2026-11-23T07:00:00Z");

  @Inject Pool pool;
  @Inject LinkTokens tokens;
  @Inject ForgetLinkMails forgetLinkMails;

  private final String recipient = someone();
  private final UUID confirmation = UUID.randomUUID();

  @Test
  void codeAndLinkArriveOnce() throws InterruptedException {
    // when
    GuestConfirmationRequested requested = requested(Duration.ofMinutes(15), "Olena K.");
    events.tell(requested, requested);
    // then
    Received mail = mailbox.await(recipient, 1).getFirst();
    String link =
        "http://localhost:8080/confirm/"
            + confirmation
            + "#"
            + tokens.forConfirmation(confirmation);
    assertThat(mail.subject()).isEqualTo("Confirm your booking at Tyre Centre");
    assertThat(mail.messageId())
        .isEqualTo("<" + confirmation + ".guest-confirmation.1@slotwright>");
    assertThat(mail.text())
        .contains(link, "Code: " + tokens.codeForConfirmation(confirmation), "15 min");
    assertThat(mail.html()).contains(link, tokens.codeForConfirmation(confirmation));
    assertThat(mail.attachments()).isEmpty();
    assertThat(mailbox.afterAWhile(recipient)).hasSize(1);
  }

  @Test
  void theNameCarriesNoLinkToTheOwnerOfTheAddress() {
    // when
    events.tell(requested(Duration.ofMinutes(15), "Win at www.evil.example"));
    // then
    Received mail = mailbox.await(recipient, 1).getFirst();
    assertThat(mail.text()).contains("Win at www. evil. example").doesNotContain("evil.example");
    assertThat(mail.html()).doesNotContain("evil.example");
    assertThat(LinkFinder.find(mail.subject())).isEmpty();
  }

  @Test
  void aLateRequestIsNotMailedAndItsAddressIsDeleted() throws InterruptedException {
    // given
    events.tell(requested(Duration.ofSeconds(-1), "Olena K."));
    await().until(() -> deliveries() == 1 && isDead());
    // when
    forgetLinkMails.forget().await().atMost(Duration.ofSeconds(10));
    // then
    assertThat(deliveries()).isZero();
    assertThat(mailbox.afterAWhile(recipient)).isEmpty();
  }

  @Test
  void whatMayStillBeConfirmedIsKept() {
    // given
    events.tell(requested(Duration.ofMinutes(15), "Olena K."));
    mailbox.await(recipient, 1);
    // when
    forgetLinkMails.forget().await().atMost(Duration.ofSeconds(10));
    // then
    assertThat(deliveries()).isEqualTo(1);
  }

  private GuestConfirmationRequested requested(Duration lifetime, String name) {
    Instant now = Instant.now();
    return new GuestConfirmationRequested(
        confirmation,
        1,
        now,
        BookingBuilder.POINT,
        "Tyre Centre",
        ZoneId.of("Europe/Kyiv"),
        START,
        START.plus(Duration.ofMinutes(55)),
        name,
        recipient,
        "en",
        now.plus(lifetime),
        BookingBuilder.ORGANISATION);
  }

  private long deliveries() {
    return count("");
  }

  private boolean isDead() {
    return count(" AND status = 'dead' AND failure = 'too-late'") == 1;
  }

  private long count(String condition) {
    return pool.preparedQuery("SELECT count(*) FROM delivery WHERE link_id = $1" + condition)
        .executeAndAwait(Tuple.of(confirmation))
        .iterator()
        .next()
        .getLong(0);
  }
}
