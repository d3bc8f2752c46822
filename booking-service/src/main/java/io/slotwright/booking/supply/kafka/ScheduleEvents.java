package io.slotwright.booking.supply.kafka;

import io.quarkus.runtime.Startup;
import io.slotwright.booking.supply.flow.FollowSupply;
import io.slotwright.common.event.PostChanged;
import io.slotwright.common.event.PostDayChanged;
import io.slotwright.common.event.ServicePointChanged;
import io.slotwright.common.event.Topics;
import io.slotwright.plumbing.inbox.EventConsumer;
import io.slotwright.plumbing.inbox.Subscription;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Consumes the events of schedule-service.
@Startup
@ApplicationScoped
public class ScheduleEvents {

  private final Subscription<ServicePointChanged> points;
  private final Subscription<PostChanged> posts;
  private final Subscription<PostDayChanged> days;

  ScheduleEvents(EventConsumer consumer, FollowSupply follow) {
    points = consumer.newest(Topics.SERVICE_POINT, ServicePointChanged.class, follow::points);
    posts = consumer.newest(Topics.POST, PostChanged.class, follow::posts);
    days = consumer.newest(Topics.POST_DAY, PostDayChanged.class, follow::days);
  }

  @Incoming("service-points")
  Uni<Void> points(ConsumerRecords<String, byte[]> records) {
    return points.apply(records);
  }

  @Incoming("posts")
  Uni<Void> posts(ConsumerRecords<String, byte[]> records) {
    return posts.apply(records);
  }

  @Incoming("post-days")
  Uni<Void> days(ConsumerRecords<String, byte[]> records) {
    return days.apply(records);
  }
}
