package io.slotwright.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.acceptance.client.Answer;
import io.slotwright.acceptance.client.Json;
import io.slotwright.acceptance.client.Waiting;
import io.slotwright.acceptance.client.Workshop;
import io.slotwright.acceptance.suite.RunningSuite;
import io.slotwright.acceptance.suite.WithSuite;
import io.slotwright.common.event.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// The events of the services, as any consumer of Kafka receives them.
@WithSuite
@Order(8)
class EventsIT {
  private final RunningSuite suite;

  EventsIT(RunningSuite suite) {
    this.suite = suite;
  }

  @Test
  void aBookingsLifeIsToldInOrderAsCloudEvents() {
    Workshop workshop = suite.opensWorkshop("Europe/Kyiv", 30);
    String post = workshop.post(0).id();
    Answer held =
        suite
            .customer()
            .reserves(workshop.post(0), workshop.at(0, "09:00"), workshop.service(), "suv")
            .expect(201);
    Answer booked = suite.customer().books(held, Workshop.newAddress()).expect(201);
    suite.customer().cancels(booked.id(), booked.text("manage_token")).expect(200);

    try (Listener listener = new Listener(suite.kafka())) {
      assertTypes(listener, Topics.SERVICE_POINT, workshop.point().id(), 1);
      assertTypes(listener, Topics.POST, post, 1);
      assertTypes(listener, Topics.RESERVATION, post, 2);
      List<ConsumerRecord<String, String>> bookings =
          assertTypes(listener, Topics.BOOKING, post, 2);
      assertThat(bookings)
          .extracting(record -> header(record, "ce_type"))
          .containsExactly("io.slotwright.booking.created", "io.slotwright.booking.cancelled");
      assertThat(bookings)
          .extracting(record -> Json.parse(record.value()).path("version").asInt())
          .containsExactly(1, 2);
      assertTypes(listener, Topics.POST_DAY, post + "/" + workshop.monday(), 1);
      assertTypes(listener, Topics.DELIVERY, booked.id(), 2);
    }
  }

  private static List<ConsumerRecord<String, String>> assertTypes(
      Listener listener, String topic, String key, int atLeast) {
    List<ConsumerRecord<String, String>> records = listener.consume(topic, key, atLeast);
    assertThat(records).allSatisfy(EventsIT::assertCloudEvent);
    assertThat(records).extracting(record -> header(record, "ce_id")).doesNotHaveDuplicates();
    return records;
  }

  /// Binary mode of the Kafka protocol binding for CloudEvents 1.0.
  private static void assertCloudEvent(ConsumerRecord<String, String> record) {
    assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
    assertThat(header(record, "ce_id")).isNotBlank();
    assertThat(header(record, "ce_source")).isNotBlank();
    assertThat(header(record, "ce_type")).startsWith("io.slotwright.");
    assertThat(Instant.parse(header(record, "ce_time"))).isBefore(Instant.now().plusSeconds(5));
    assertThat(record.key()).doesNotContain("@");
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }

  /// Consumes all events from the beginning.
  private static final class Listener implements AutoCloseable {
    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> records = new ArrayList<>();

    Listener(String kafka) {
      consumer =
          new KafkaConsumer<>(
              Map.of("bootstrap.servers", kafka, "auto.offset.reset", "earliest"),
              new StringDeserializer(),
              new StringDeserializer());
      consumer.assign(
          Stream.of(
                  Topics.SERVICE_POINT,
                  Topics.POST,
                  Topics.POST_DAY,
                  Topics.RESERVATION,
                  Topics.BOOKING,
                  Topics.MY_BOOKINGS_LINK,
                  Topics.GUEST_CONFIRMATION,
                  Topics.DELIVERY)
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList());
    }

    List<ConsumerRecord<String, String>> consume(String topic, String key, int atLeast) {
      Waiting.until(
          () -> {
            consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            assertThat(with(topic, key)).hasSizeGreaterThanOrEqualTo(atLeast);
          });
      return with(topic, key);
    }

    private List<ConsumerRecord<String, String>> with(String topic, String key) {
      return records.stream()
          .filter(record -> record.topic().equals(topic) && key.equals(record.key()))
          .toList();
    }

    @Override
    public void close() {
      consumer.close();
    }
  }
}
