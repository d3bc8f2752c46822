package io.slotwright.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.notification.infrastructure.Mailbox.Received;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailsOfBookingsTest extends ServiceTest {

  private final String recipient = someone();

  @BeforeEach
  void aKnownPoint() {
    tellOfThePoint();
  }

  @Test
  void aConfirmationArrivesAsHtmlAndTextWithACalendarFile() {
    // given
    BookingChanged booking = aBookingOf(recipient).build();
    // when
    events.tell(booking);
    // then
    Received mail = mailbox.await(recipient, 1).getFirst();
    assertThat(mail.subject()).isEqualTo("Your booking at Tyre Centre Podil is confirmed");
    assertThat(mail.from()).isEqualTo("no-reply@slotwright.example");
    assertThat(mail.messageId())
        .isEqualTo("<" + booking.bookingId() + ".booking-confirmed.1@slotwright>");
    assertThat(mail.text())
        .contains(
            "Hello Olena K.,", "Monday, 23 November 2026, 09:00–09:55 (Europe/Kyiv, UTC+02:00)")
        .contains("http://localhost:8080/manage/" + booking.bookingId() + "#");
    assertThat(mail.html()).contains("<html lang=\"en\">", "Kyiv, Nyzhniy Val 15");
    assertThat(mail.attachments()).hasSize(1);
    assertThat(mail.attachments().getFirst().contentType()).isEqualTo("text/calendar");
  }
}
