package io.slotwright.calendar.week.kafka;

import io.quarkus.runtime.Startup;
import io.slotwright.calendar.week.flow.ReadModel;
import io.slotwright.common.event.DraftChanged;
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

/// Consumes events of schedule-service.
@Startup
@ApplicationScoped
class ScheduleEvents {

  private final Subscription<ServicePointChanged> servicePoints;
  private final Subscription<PostChanged> posts;
  private final Subscription<PostDayChanged> postDays;
  private final Subscription<DraftChanged> drafts;

  ScheduleEvents(EventConsumer consumer, ReadModel model) {
    servicePoints =
        consumer.newest(Topics.SERVICE_POINT, ServicePointChanged.class, model::applyServicePoints);
    posts = consumer.newest(Topics.POST, PostChanged.class, model::applyPosts);
    postDays = consumer.newest(Topics.POST_DAY, PostDayChanged.class, model::applyPostDays);
    drafts = consumer.newest(Topics.DRAFT, DraftChanged.class, model::applyDrafts);
  }

  @Incoming("service-points")
  Uni<Void> servicePoints(ConsumerRecords<String, byte[]> records) {
    return servicePoints.apply(records);
  }

  @Incoming("posts")
  Uni<Void> posts(ConsumerRecords<String, byte[]> records) {
    return posts.apply(records);
  }

  @Incoming("post-days")
  Uni<Void> postDays(ConsumerRecords<String, byte[]> records) {
    return postDays.apply(records);
  }

  @Incoming("drafts")
  Uni<Void> drafts(ConsumerRecords<String, byte[]> records) {
    return drafts.apply(records);
  }
}
