package io.slotwright.mail.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.slotwright.common.event.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/// Events of other services: the approved ones of the contracts, with other values.
public final class Events implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LENGTH = Duration.ofMinutes(55);

  private final KafkaProducer<String, String> producer;

  Events(String kafka) {
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka), new StringSerializer(), new StringSerializer());
  }

  /// A service point of the demo organisation that was set up a week ago.
  ///
  /// @param reminders as in its resource
  public String servicePoint(String zone, Map<String, ?> reminders) {
    ObjectNode point = approved("service-point-changed");
    String id = UUID.randomUUID().toString();
    point.put("service_point_id", id);
    point.put("occurred_at", Instant.now().minus(Duration.ofDays(7)).toString());
    point.put("name", "Шиномонтаж «Поділ», бокс & Co");
    point.put("timezone", zone);
    point.set("reminders", JSON.valueToTree(reminders));
    point.putNull("quiet_hours");
    publish(Topics.SERVICE_POINT, id, point);
    return id;
  }

  /// What happened to a booking a day ago; its id is new.
  ///
  /// @param what as in the event
  /// @param status as in the event
  public String booking(
      String what, String status, String point, Instant start, String email, String locale) {
    ObjectNode booking = approved("booking-created");
    String id = UUID.randomUUID().toString();
    booking.put("booking_id", id);
    booking.put("version", what.equals("created") ? 1 : 2);
    booking.put("what", what);
    booking.put("status", status);
    booking.put("displaced", what.equals("displaced"));
    booking.put("occurred_at", Instant.now().minus(Duration.ofDays(1)).toString());
    booking.put("service_point_id", point);
    booking.put("starts_at", start.toString());
    booking.put("ends_at", start.plus(LENGTH).toString());
    booking.put("occupied_from", start.toString());
    booking.put("occupied_until", start.plus(LENGTH).toString());
    booking.put("slots_until", start.plus(LENGTH).toString());
    booking.putNull("cancellable_until");
    ObjectNode customer = (ObjectNode) booking.get("customer");
    customer.put("name", "Олена «Лєна» K.");
    customer.put("email", email);
    customer.put("locale", locale);
    publish(Topics.BOOKING, booking.get("post_id").asText(), booking);
    return id;
  }

  /// A customer asks for the link to all bookings.
  public void linkRequested(String email, String locale) {
    ObjectNode link = passing("my-bookings-link-requested", email, locale);
    String id = UUID.randomUUID().toString();
    publish(Topics.MY_BOOKINGS_LINK, id, link.put("link_id", id));
  }

  /// A guest must confirm an address.
  public void confirmationRequested(String email, String locale) {
    ObjectNode confirmation = passing("guest-confirmation-requested", email, locale);
    String id = UUID.randomUUID().toString();
    publish(Topics.GUEST_CONFIRMATION, id, confirmation.put("confirmation_id", id));
  }

  private ObjectNode passing(String name, String email, String locale) {
    return approved(name)
        .put("email", email)
        .put("locale", locale)
        .put("occurred_at", Instant.now().toString())
        .put("expires_at", Instant.now().plus(Duration.ofMinutes(30)).toString());
  }

  private static ObjectNode approved(String name) {
    Path file =
        Path.of(System.getProperty("slotwright.home"))
            .resolve("common-model/contracts/src/test/resources/approved")
            .resolve(name + ".v1.json");
    try {
      return (ObjectNode) JSON.readTree(Files.readAllBytes(file));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private void publish(String topic, String key, JsonNode event) {
    try {
      var unused = producer.send(new ProducerRecord<>(topic, key, event.toString())).get();
    } catch (ExecutionException refused) {
      throw new IllegalStateException(refused);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    producer.close(PATIENCE);
  }
}
