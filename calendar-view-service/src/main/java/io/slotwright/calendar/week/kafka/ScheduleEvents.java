package io.slotwright.calendar.week.kafka;

import io.slotwright.calendar.week.flow.ReadModel;
import io.slotwright.common.event.DraftChanged;
import io.slotwright.common.event.PostChanged;
import io.slotwright.common.event.PostDayChanged;
import io.slotwright.common.event.ServicePointChanged;
import io.slotwright.plumbing.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Consumes events of schedule-service.
@ApplicationScoped
class ScheduleEvents {

  private final EventConsumer consumer;
  private final ReadModel readModel;

  ScheduleEvents(EventConsumer consumer, ReadModel readModel) {
    this.consumer = consumer;
    this.readModel = readModel;
  }

  @Incoming("service-points")
  Uni<Void> servicePoints(ConsumerRecords<String, byte[]> records) {
    return consumer.applyNewest(records, ServicePointChanged.class, readModel::applyServicePoints);
  }

  @Incoming("posts")
  Uni<Void> posts(ConsumerRecords<String, byte[]> records) {
    return consumer.applyNewest(records, PostChanged.class, readModel::applyPosts);
  }

  @Incoming("post-days")
  Uni<Void> postDays(ConsumerRecords<String, byte[]> records) {
    return consumer.applyNewest(records, PostDayChanged.class, readModel::applyPostDays);
  }

  @Incoming("drafts")
  Uni<Void> drafts(ConsumerRecords<String, byte[]> records) {
    return consumer.applyNewest(records, DraftChanged.class, readModel::applyDrafts);
  }
}
