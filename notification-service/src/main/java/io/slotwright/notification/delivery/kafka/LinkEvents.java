package io.slotwright.notification.delivery.kafka;

import io.slotwright.common.event.MyBookingsLinkRequested;
import io.slotwright.notification.delivery.flow.MailSchedule;
import io.slotwright.notification.delivery.flow.QueueMails;
import io.slotwright.plumbing.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Consumes booking-service's requests for links to lists of bookings.
@ApplicationScoped
public class LinkEvents {

  private final EventConsumer consumer;
  private final QueueMails queueMails;
  private final MailSchedule schedule;

  LinkEvents(EventConsumer consumer, QueueMails queueMails, MailSchedule schedule) {
    this.consumer = consumer;
    this.queueMails = queueMails;
    this.schedule = schedule;
  }

  @Incoming("my-bookings-links")
  Uni<Void> apply(ConsumerRecords<String, byte[]> records) {
    return consumer
        .applyEach(records, MyBookingsLinkRequested.class, queueMails::withLinks)
        .invoke(schedule::wake);
  }
}
