package io.slotwright.schedule.booked.kafka;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.plumbing.inbox.EventConsumer;
import io.slotwright.schedule.booked.flow.FollowBookings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Consumes the events of booking-service.
@ApplicationScoped
public class BookingEvents {

  private final EventConsumer consumer;
  private final FollowBookings follow;

  BookingEvents(EventConsumer consumer, FollowBookings follow) {
    this.consumer = consumer;
    this.follow = follow;
  }

  @Incoming("bookings")
  Uni<Void> bookings(ConsumerRecords<String, byte[]> records) {
    return consumer.applyNewest(records, BookingChanged.class, follow::bookings);
  }
}
