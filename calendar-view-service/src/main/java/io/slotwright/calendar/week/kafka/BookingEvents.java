package io.slotwright.calendar.week.kafka;

import io.slotwright.calendar.week.flow.ReadModel;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.ReservationChanged;
import io.slotwright.plumbing.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Consumes events of booking-service.
@ApplicationScoped
class BookingEvents {

  private final EventConsumer consumer;
  private final ReadModel readModel;

  BookingEvents(EventConsumer consumer, ReadModel readModel) {
    this.consumer = consumer;
    this.readModel = readModel;
  }

  @Incoming("reservations")
  Uni<Void> reservations(ConsumerRecords<String, byte[]> records) {
    return consumer.applyNewest(records, ReservationChanged.class, readModel::applyReservations);
  }

  @Incoming("bookings")
  Uni<Void> bookings(ConsumerRecords<String, byte[]> records) {
    return consumer.applyNewest(records, BookingChanged.class, readModel::applyBookings);
  }
}
