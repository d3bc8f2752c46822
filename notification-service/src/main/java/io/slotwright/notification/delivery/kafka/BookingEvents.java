package io.slotwright.notification.delivery.kafka;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.notification.delivery.flow.MailSchedule;
import io.slotwright.notification.delivery.flow.QueueMails;
import io.slotwright.plumbing.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Consumes booking events of booking-service.
@ApplicationScoped
public class BookingEvents {

  private final EventConsumer consumer;
  private final QueueMails queueMails;
  private final MailSchedule schedule;

  BookingEvents(EventConsumer consumer, QueueMails queueMails, MailSchedule schedule) {
    this.consumer = consumer;
    this.queueMails = queueMails;
    this.schedule = schedule;
  }

  @Incoming("bookings")
  Uni<Void> apply(ConsumerRecords<String, byte[]> records) {
    return consumer
        .applyEach(records, BookingChanged.class, queueMails::askedForBy)
        .invoke(schedule::wake);
  }
}
