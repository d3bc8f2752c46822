package io.slotwright.notification.delivery.kafka;

import io.quarkus.runtime.Startup;
import io.slotwright.common.event.GuestConfirmationRequested;
import io.slotwright.common.event.Topics;
import io.slotwright.notification.delivery.flow.MailSchedule;
import io.slotwright.notification.delivery.flow.QueueMails;
import io.slotwright.plumbing.inbox.EventConsumer;
import io.slotwright.plumbing.inbox.Subscription;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Consumes booking-service's requests to have guests confirm their address.
@Startup
@ApplicationScoped
public class ConfirmationEvents {

  private final Subscription<GuestConfirmationRequested> confirmations;
  private final MailSchedule schedule;

  ConfirmationEvents(EventConsumer consumer, QueueMails queueMails, MailSchedule schedule) {
    this.confirmations =
        consumer.each(
            Topics.GUEST_CONFIRMATION,
            GuestConfirmationRequested.class,
            queueMails::forConfirmations);
    this.schedule = schedule;
  }

  @Incoming("guest-confirmations")
  Uni<Void> apply(ConsumerRecords<String, byte[]> records) {
    return confirmations.apply(records).invoke(schedule::wake);
  }
}
