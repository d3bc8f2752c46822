package io.slotwright.notification.erasure.kafka;

import io.quarkus.runtime.Startup;
import io.slotwright.common.event.CustomerErased;
import io.slotwright.common.event.Topics;
import io.slotwright.notification.erasure.flow.EraseTraces;
import io.slotwright.plumbing.inbox.EventConsumer;
import io.slotwright.plumbing.inbox.Subscription;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Consumes booking-service's erasures of customers.
@Startup
@ApplicationScoped
class ErasureEvents {

  private final Subscription<CustomerErased> erasures;

  ErasureEvents(EventConsumer consumer, EraseTraces traces) {
    erasures = consumer.newest(Topics.CUSTOMER_ERASED, CustomerErased.class, traces::erase);
  }

  @Incoming("customer-erasures")
  Uni<Void> apply(ConsumerRecords<String, byte[]> records) {
    return erasures.apply(records);
  }
}
