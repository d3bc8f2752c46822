package io.slotwright.calendar;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.slotwright.common.event.Event;
import io.slotwright.testing.kit.EventPublisher;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Plays the other services: publishes their events to Kafka.
@Singleton
public class Announcer {

  private final EventPublisher publisher = new EventPublisher();

  public void say(Event... events) {
    publisher.publish(events);
  }

  public void say(String topic, String key, String value) {
    publisher.publish(topic, key, value);
  }

  /// Publishes a post and its point, and waits until the service shows the post's week.
  public PostStory introduce(PostStory post) {
    say(post.servicePoint(), post.post());
    await()
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                given()
                        .queryParam("post_id", post.postId())
                        .get("/api/v1/calendar/week")
                        .statusCode()
                    == 200);
    return post;
  }

  @PreDestroy
  void close() {
    publisher.close();
  }
}
