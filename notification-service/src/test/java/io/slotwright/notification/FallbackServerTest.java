package io.slotwright.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.notification.infrastructure.Certificate;
import io.slotwright.notification.infrastructure.ScriptedSmtp;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A fallback takes the mails while the mail server, which is behind the gate, fails.
@QuarkusTest
@TestProfile(FallbackServerTest.WithFallback.class)
class FallbackServerTest extends ServiceTest {

  public static class WithFallback implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "slotwright.notification.smtp.fallback.host", "127.0.0.1",
          "slotwright.notification.smtp.fallback.port", "${SLOTWRIGHT_SMTP_PORT}",
          "slotwright.notification.smtp.fallback.tls", "none",
          "slotwright.notification.smtp.fallback.ask-again-after", "1s");
    }
  }

  private static final int MAILS = 6;

  @Inject MeterRegistry meters;
  @TempDir Path folder;

  @BeforeEach
  void aServerThatWorks() {
    tellOfThePoint();
    await()
        .until(
            () -> {
              sendOne();
              return onFallback() == 0;
            });
  }

  @Test
  void whileTheServerIsAwayTheFallbackTakesItsMails() {
    // given
    gate.close();
    String recipient = someone();
    // when
    events.tell(bookings(recipient));
    // then
    mailbox.await(recipient, MAILS);
    await().until(() -> onFallback() == 1);
  }

  @Test
  void theServerGetsItsMailsBack() {
    // given
    gate.close();
    events.tell(bookings(someone()));
    await().until(() -> onFallback() == 1);
    // when
    openTheGate();
    // then
    await()
        .until(
            () -> {
              String recipient = sendOne();
              return onFallback() == 0 && gate.transcript().contains(recipient);
            });
  }

  @Test
  void aServerThatRefusesRecipientsDoesNotFail() throws Exception {
    // given
    try (ScriptedSmtp script = new ScriptedSmtp(new Certificate(folder).context())) {
      script.answering("RCPT", "550 no such user");
      gate.close();
      gate.openTo(script.port());
      String recipient = someone();
      // when
      events.tell(bookings(recipient));
      // then
      await().until(() -> script.commands().stream().filter(this::isRecipient).count() >= MAILS);
      assertThat(mailbox.of(recipient)).isEmpty();
      assertThat(onFallback()).isZero();
      gate.close();
    }
  }

  private boolean isRecipient(String command) {
    return command.startsWith("RCPT");
  }

  private String sendOne() {
    String recipient = someone();
    events.tell(aBookingOf(recipient).doneBy("operator").build());
    mailbox.await(recipient, 1);
    return recipient;
  }

  private static BookingChanged[] bookings(String recipient) {
    return IntStream.range(0, MAILS)
        .mapToObj(i -> aBookingOf(recipient).withId(UUID.randomUUID()).doneBy("operator").build())
        .toArray(BookingChanged[]::new);
  }

  private double onFallback() {
    return meters.get("slotwright_notification_smtp_on_fallback").gauge().value();
  }
}
