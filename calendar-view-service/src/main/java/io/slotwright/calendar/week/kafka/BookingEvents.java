package io.slotwright.calendar.week.kafka;

import io.quarkus.runtime.Startup;
import io.slotwright.calendar.week.flow.ReadModel;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.ReservationChanged;
import io.slotwright.common.event.Topics;
import io.slotwright.plumbing.inbox.EventConsumer;
import io.slotwright.plumbing.inbox.Subscription;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Consumes events of booking-service.
@Startup
@ApplicationScoped
class BookingEvents {

  private final Subscription<ReservationChanged> reservations;
  private final Subscription<BookingChanged> bookings;

  BookingEvents(EventConsumer consumer, ReadModel model) {
    reservations =
        consumer.newest(Topics.RESERVATION, ReservationChanged.class, model::applyReservations);
    bookings = consumer.newest(Topics.BOOKING, BookingChanged.class, model::applyBookings);
  }

  @Incoming("reservations")
  Uni<Void> reservations(ConsumerRecords<String, byte[]> records) {
    return reservations.apply(records);
  }

  @Incoming("bookings")
  Uni<Void> bookings(ConsumerRecords<String, byte[]> records) {
    return bookings.apply(records);
  }
}
