package io.slotwright.notification.point.kafka;

import io.quarkus.runtime.Startup;
import io.slotwright.common.event.PostChanged;
import io.slotwright.common.event.Topics;
import io.slotwright.notification.point.Post;
import io.slotwright.notification.point.flow.Posts;
import io.slotwright.plumbing.inbox.EventConsumer;
import io.slotwright.plumbing.inbox.Subscription;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Consumes post events of schedule-service. A deleted post keeps its name, because mails about its
/// bookings still mention it.
@Startup
@ApplicationScoped
public class PostEvents {

  private final Subscription<PostChanged> subscription;

  PostEvents(EventConsumer consumer, Posts posts) {
    this.subscription =
        consumer.newest(
            Topics.POST,
            PostChanged.class,
            (connection, events) -> posts.save(connection, events.stream().map(Post::of).toList()));
  }

  @Incoming("posts")
  Uni<Void> apply(ConsumerRecords<String, byte[]> records) {
    return subscription.apply(records);
  }
}
