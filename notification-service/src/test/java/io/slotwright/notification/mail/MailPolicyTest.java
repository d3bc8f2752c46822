package io.slotwright.notification.mail;

import static io.slotwright.common.event.BookingChanged.What.CANCELLED;
import static io.slotwright.common.event.BookingChanged.What.CHANGED;
import static io.slotwright.common.event.BookingChanged.What.CLOCKS_CHANGED;
import static io.slotwright.common.event.BookingChanged.What.CONFIRMED;
import static io.slotwright.common.event.BookingChanged.What.CREATED;
import static io.slotwright.common.event.BookingChanged.What.DISPLACED;
import static io.slotwright.common.event.BookingChanged.What.REINSTATED;
import static io.slotwright.common.event.BookingChanged.What.RESCHEDULED;
import static io.slotwright.common.event.BookingChanged.What.RESTORED;
import static io.slotwright.notification.BookingBuilder.aBooking;
import static io.slotwright.notification.mail.MailKind.BOOKING_CANCELLED;
import static io.slotwright.notification.mail.MailKind.BOOKING_CLOCKS_CHANGED;
import static io.slotwright.notification.mail.MailKind.BOOKING_CONFIRMED;
import static io.slotwright.notification.mail.MailKind.BOOKING_DISPLACED;
import static io.slotwright.notification.mail.MailKind.BOOKING_RECEIVED;
import static io.slotwright.notification.mail.MailKind.BOOKING_RESCHEDULED;
import static io.slotwright.notification.mail.MailKind.BOOKING_RESTORED;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.event.BookingChanged.What;
import io.slotwright.common.event.BookingStatus;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MailPolicyTest {

  static Stream<Arguments> everyFactInEveryState() {
    return Stream.of(What.values())
        .flatMap(
            what ->
                Stream.of(BookingStatus.values())
                    .map(status -> Arguments.of(what, status, expected(what, status))));
  }

  @ParameterizedTest(name = "{0} and now {1} asks for {2}")
  @MethodSource("everyFactInEveryState")
  void everyFactAsksForItsMail(What what, BookingStatus status, @Nullable MailKind expected) {
    assertThat(MailPolicy.mailFor(aBooking().that(what, status).build()).orElse(null))
        .isEqualTo(expected);
  }

  private static @Nullable MailKind expected(What what, BookingStatus status) {
    boolean made = what == CREATED || what == REINSTATED || what == CHANGED;
    if (made && status == BookingStatus.CONFIRMED || what == CONFIRMED) {
      return BOOKING_CONFIRMED;
    }
    if (made && status == BookingStatus.PENDING) {
      return BOOKING_RECEIVED;
    }
    if (what == RESCHEDULED) {
      return status == BookingStatus.IN_PROGRESS ? null : BOOKING_RESCHEDULED;
    }
    if (what == CANCELLED) {
      return BOOKING_CANCELLED;
    }
    boolean expected = status == BookingStatus.CONFIRMED || status == BookingStatus.PENDING;
    if (what == RESTORED) {
      return expected ? BOOKING_RESTORED : null;
    }
    if (what == CLOCKS_CHANGED) {
      return expected ? BOOKING_CLOCKS_CHANGED : null;
    }
    return what == DISPLACED ? BOOKING_DISPLACED : null;
  }
}
