package io.slotwright.schedule.http;

import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.slotwright.common.event.Event;
import io.slotwright.common.event.EventJson;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/// Plays booking-service: publishes bookings to Kafka and waits until they are consumed.
@Singleton
class BookingService {

  private final Pool pool;
  private final KafkaProducer<String, String> producer;

  BookingService(Pool pool) {
    this.pool = pool;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                LocalInfrastructure.setting("SLOTWRIGHT_KAFKA")),
            new StringSerializer(),
            new StringSerializer());
  }

  /// Publishes a booking and returns it when it has been applied.
  Booking tell(Booking booking) {
    Event event = booking.event();
    producer.send(new ProducerRecord<>(event.topic(), event.key(), EventJson.write(event)));
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> heard(event));
    return booking;
  }

  private boolean heard(Event event) {
    return pool.preparedQuery(
                "SELECT 1 FROM inbox WHERE topic = $1 AND aggregate_id = $2 AND version >= $3")
            .execute(Tuple.of(event.topic(), event.aggregateId(), event.version()))
            .await()
            .atMost(Duration.ofSeconds(10))
            .size()
        == 1;
  }

  void close(@Observes ShutdownEvent stopping) {
    producer.close(Duration.ofSeconds(2));
  }
}
