package io.slotwright.calendar;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.slotwright.common.event.Event;
import io.slotwright.common.event.EventJson;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/// Publishes events of other services, with a Kafka client of its own.
@Singleton
public class Announcer {

  private final KafkaProducer<String, String> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", LocalInfrastructure.setting("SLOTWRIGHT_KAFKA")),
          new StringSerializer(),
          new StringSerializer());

  public void say(Event... events) {
    for (Event event : events) {
      say(event.topic(), event.key(), EventJson.write(event));
    }
  }

  public void say(String topic, String key, String value) {
    Future<RecordMetadata> sent = producer.send(new ProducerRecord<>(topic, key, value));
    producer.flush();
    sent.resultNow();
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
    producer.close();
  }
}
