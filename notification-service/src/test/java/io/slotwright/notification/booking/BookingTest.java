package io.slotwright.notification.booking;

import static io.slotwright.notification.BookingBuilder.aBooking;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.event.BookingChanged.What;
import io.slotwright.common.event.BookingStatus;
import io.slotwright.notification.BookingBuilder;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BookingTest {

  @ParameterizedTest
  @EnumSource(BookingStatus.class)
  void onlyAConfirmedCustomerIsAwaited(BookingStatus status) {
    assertThat(of(aBooking().that(What.CREATED, status)).isAwaited())
        .isEqualTo(status == BookingStatus.CONFIRMED);
  }

  @Test
  void aDisplacedCustomerIsNotAwaited() {
    assertThat(of(aBooking().that(What.DISPLACED, BookingStatus.CONFIRMED)).isAwaited()).isFalse();
  }

  @Test
  void anotherStateIsTheSameAppointmentUntilCustomerPlaceOrTimeChanges() {
    Booking booking = of(aBooking());

    assertThat(booking.isSameAppointmentAs(of(aBooking().atVersion(2)))).isTrue();
    assertThat(booking.isSameAppointmentAs(new Booking(aBooking().build(), "another"))).isFalse();
    assertThat(booking.isSameAppointmentAs(of(aBooking().atPoint(UUID.randomUUID())))).isFalse();
    assertThat(booking.isSameAppointmentAs(of(aBooking().startingAt("2026-11-23T07:30:00Z"))))
        .isFalse();
  }

  @Test
  void aBookingIsPrintedWithoutPersonalData() {
    UUID id = UUID.randomUUID();

    assertThat(of(aBooking().withId(id))).hasToString("Booking[" + id + "]");
  }

  private static Booking of(BookingBuilder booking) {
    return new Booking(booking.build(), "mailbox");
  }
}
