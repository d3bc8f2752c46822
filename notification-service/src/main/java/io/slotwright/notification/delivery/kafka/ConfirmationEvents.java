package io.slotwright.notification.delivery.kafka;

import io.slotwright.common.event.GuestConfirmationRequested;
import io.slotwright.notification.delivery.flow.MailSchedule;
import io.slotwright.notification.delivery.flow.QueueMails;
import io.slotwright.plumbing.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Consumes booking-service's requests to have guests confirm their address.
@ApplicationScoped
public class ConfirmationEvents {

  private final EventConsumer consumer;
  private final QueueMails queueMails;
  private final MailSchedule schedule;

  ConfirmationEvents(EventConsumer consumer, QueueMails queueMails, MailSchedule schedule) {
    this.consumer = consumer;
    this.queueMails = queueMails;
    this.schedule = schedule;
  }

  @Incoming("guest-confirmations")
  Uni<Void> apply(ConsumerRecords<String, byte[]> records) {
    return consumer
        .applyEach(records, GuestConfirmationRequested.class, queueMails::forConfirmations)
        .invoke(schedule::wake);
  }
}
