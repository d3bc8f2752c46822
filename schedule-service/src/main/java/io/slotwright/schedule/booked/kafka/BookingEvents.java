package io.slotwright.schedule.booked.kafka;

import io.quarkus.runtime.Startup;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.Topics;
import io.slotwright.plumbing.inbox.EventConsumer;
import io.slotwright.plumbing.inbox.Subscription;
import io.slotwright.schedule.booked.flow.FollowBookings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Consumes the events of booking-service.
@Startup
@ApplicationScoped
public class BookingEvents {

  private final Subscription<BookingChanged> bookings;

  BookingEvents(EventConsumer consumer, FollowBookings follow) {
    bookings = consumer.newest(Topics.BOOKING, BookingChanged.class, follow::bookings);
  }

  @Incoming("bookings")
  Uni<Void> bookings(ConsumerRecords<String, byte[]> records) {
    return bookings.apply(records);
  }
}
