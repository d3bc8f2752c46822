package io.slotwright.booking.erasure.kafka;

import io.quarkus.runtime.Startup;
import io.slotwright.booking.erasure.flow.Erasures;
import io.slotwright.common.event.ErasureReported;
import io.slotwright.common.event.Topics;
import io.slotwright.plumbing.inbox.EventConsumer;
import io.slotwright.plumbing.inbox.Subscription;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Consumes the reports of other services about erasures.
@Startup
@ApplicationScoped
class ErasureReports {

  private final Subscription<ErasureReported> reports;

  ErasureReports(EventConsumer consumer, Erasures erasures) {
    reports = consumer.newest(Topics.ERASURE_REPORTED, ErasureReported.class, erasures::report);
  }

  @Incoming("erasure-reports")
  Uni<Void> apply(ConsumerRecords<String, byte[]> records) {
    return reports.apply(records);
  }
}
