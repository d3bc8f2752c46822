package io.slotwright.booking.supply.kafka;

import io.slotwright.booking.supply.flow.FollowSupply;
import io.slotwright.common.event.PostChanged;
import io.slotwright.common.event.PostDayChanged;
import io.slotwright.common.event.ServicePointChanged;
import io.slotwright.plumbing.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Consumes the events of schedule-service.
@ApplicationScoped
public class ScheduleEvents {

  private final EventConsumer consumer;
  private final FollowSupply follow;

  ScheduleEvents(EventConsumer consumer, FollowSupply follow) {
    this.consumer = consumer;
    this.follow = follow;
  }

  @Incoming("service-points")
  Uni<Void> points(ConsumerRecords<String, byte[]> records) {
    return consumer.applyNewest(records, ServicePointChanged.class, follow::points);
  }

  @Incoming("posts")
  Uni<Void> posts(ConsumerRecords<String, byte[]> records) {
    return consumer.applyNewest(records, PostChanged.class, follow::posts);
  }

  @Incoming("post-days")
  Uni<Void> days(ConsumerRecords<String, byte[]> records) {
    return consumer.applyNewest(records, PostDayChanged.class, follow::days);
  }
}
