package io.slotwright.notification.delivery.kafka;

import io.quarkus.runtime.Startup;
import io.slotwright.common.event.MyBookingsLinkRequested;
import io.slotwright.common.event.Topics;
import io.slotwright.notification.delivery.flow.MailSchedule;
import io.slotwright.notification.delivery.flow.QueueMails;
import io.slotwright.plumbing.inbox.EventConsumer;
import io.slotwright.plumbing.inbox.Subscription;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Consumes booking-service's requests for links to lists of bookings.
@Startup
@ApplicationScoped
public class LinkEvents {

  private final Subscription<MyBookingsLinkRequested> links;
  private final MailSchedule schedule;

  LinkEvents(EventConsumer consumer, QueueMails queueMails, MailSchedule schedule) {
    this.links =
        consumer.each(
            Topics.MY_BOOKINGS_LINK, MyBookingsLinkRequested.class, queueMails::withLinks);
    this.schedule = schedule;
  }

  @Incoming("my-bookings-links")
  Uni<Void> apply(ConsumerRecords<String, byte[]> records) {
    return links.apply(records).invoke(schedule::wake);
  }
}
