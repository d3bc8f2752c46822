package io.slotwright.bench.calendar;

import io.slotwright.common.event.Topics;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/// A network of service points with fifty posts each, as other services would announce it. A post
/// has 24 slots of half an hour on every day of two weeks.
record Network(int posts) {
  static final int POSTS_AT_A_POINT = 50;
  static final int DAYS = 14;
  static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");
  static final LocalDate MONDAY =
      LocalDate.now(ZONE).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));

  private static final LocalTime OPENS = LocalTime.of(8, 0);
  private static final int SLOTS_A_DAY = 24;
  private static final Duration SLOT = Duration.ofMinutes(30);

  /// Every fifth slot is booked at the posts of the first point, which are read most.
  private static final int BUSY = 5;

  private static final String ORGANISATION = "0190a000-0000-7000-8000-000000000001";

  private static final String POINT =
      """
      {"service_point_id": "%s", "version": 1, "occurred_at": "%s", "organisation_id": "%s",
       "name": "Centre %d", "address": "Kyiv", "timezone": "%s", "contact_email": "centre@example.test",
       "auto_confirm": true, "min_notice_minutes": 0, "booking_horizon_days": 60, "hold_minutes": 10,
       "cancellation_deadline_minutes": 120, "confirm_guests": false, "challenge": false,
       "deleted": false}
      """;

  private static final String POST =
      """
      {"post_id": "%s", "version": 1, "occurred_at": "%s", "service_point_id": "%s",
       "organisation_id": "%s", "number": %d, "name": "Bay %d", "slot_duration_minutes": 30,
       "buffer_before_minutes": 0, "buffer_after_minutes": 0, "active": true, "timezone": "%s",
       "deleted": false}
      """;

  private static final String DAY =
      """
      {"post_id": "%s", "date": "%s", "version": 1, "occurred_at": "%s", "timezone": "%s",
       "slot_duration_minutes": 30, "slot_starts": [%s], "blocks": []}
      """;

  private static final String BOOKING =
      """
      {"booking_id": "%s", "version": %d, "what": "%s", "occurred_at": "%s", "status": "%s",
       "displaced": false, "post_id": "%s", "post_number": 1, "service_point_id": "%s",
       "organisation_id": "%s", "starts_at": "%s", "ends_at": "%s", "occupied_from": "%s",
       "occupied_until": "%s", "slots_until": "%s", "buffer_before_minutes": 0,
       "buffer_after_minutes": 0,
       "customer": {"name": "Bench", "email": "bench@example.test", "phone": null, "locale": "en"},
       "services": [], "car_type": null, "notes": "", "cancellable_until": "%s", "actor": "guest"}
      """;

  UUID point(int number) {
    return new UUID(0x7000, 0x8000_0000_0000_0000L + number / POSTS_AT_A_POINT);
  }

  UUID post(int number) {
    return new UUID(0x17000, 0x8000_0000_0000_0000L + number);
  }

  /// The start of a slot of any post.
  ///
  /// @param day from the Monday of this week
  static Instant slot(int day, int number) {
    return MONDAY
        .plusDays(day)
        .atTime(OPENS)
        .atZone(ZONE)
        .toInstant()
        .plus(SLOT.multipliedBy(number));
  }

  /// Publishes all of it.
  void announce(String kafka) {
    try (KafkaProducer<String, String> producer = producer(kafka)) {
      for (int number = 0; number < posts; number += POSTS_AT_A_POINT) {
        send(producer, Topics.SERVICE_POINT, point(number).toString(), pointEvent(number));
      }
      for (int number = 0; number < posts; number++) {
        send(producer, Topics.POST, post(number).toString(), postEvent(number));
        for (int day = 0; day < DAYS; day++) {
          String key = "%s/%s".formatted(post(number), MONDAY.plusDays(day));
          send(producer, Topics.POST_DAY, key, dayEvent(number, day));
        }
        bookings(producer, number);
      }
    }
  }

  private void bookings(KafkaProducer<String, String> producer, int number) {
    int slots = DAYS * SLOTS_A_DAY;
    int every = number < POSTS_AT_A_POINT ? BUSY : slots / 4;
    for (int slot = every - 1; slot < slots; slot += every) {
      book(producer, number, slot);
    }
  }

  private void book(KafkaProducer<String, String> producer, int number, int slot) {
    UUID id = new UUID(post(number).getLeastSignificantBits(), slot);
    send(
        producer,
        Topics.BOOKING,
        post(number).toString(),
        booking(number, id, 1, slot(slot / SLOTS_A_DAY, slot % SLOTS_A_DAY)));
  }

  static KafkaProducer<String, String> producer(String kafka) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", kafka, "acks", "all"),
        new StringSerializer(),
        new StringSerializer());
  }

  private static void send(
      KafkaProducer<String, String> producer, String topic, String key, String value) {
    var _ = producer.send(new ProducerRecord<>(topic, key, value));
  }

  private String pointEvent(int number) {
    return POINT.formatted(
        point(number), Instant.now(), ORGANISATION, number / POSTS_AT_A_POINT, ZONE);
  }

  private String postEvent(int number) {
    int inPoint = 1 + number % POSTS_AT_A_POINT;
    return POST.formatted(
        post(number), Instant.now(), point(number), ORGANISATION, inPoint, inPoint, ZONE);
  }

  private String dayEvent(int number, int day) {
    String starts =
        IntStream.range(0, SLOTS_A_DAY)
            .mapToObj(slot -> '"' + slot(day, slot).toString() + '"')
            .collect(Collectors.joining(","));
    return DAY.formatted(post(number), MONDAY.plusDays(day), Instant.now(), ZONE, starts);
  }

  /// The event of a booking of one slot.
  ///
  /// @param version odd when it is made, even when it is cancelled
  String booking(int number, UUID id, int version, Instant start) {
    boolean live = version % 2 == 1;
    Instant end = start.plus(SLOT);
    return BOOKING.formatted(
        id,
        version,
        live ? "created" : "cancelled",
        Instant.now(),
        live ? "confirmed" : "cancelled_by_customer",
        post(number),
        point(number),
        ORGANISATION,
        start,
        end,
        start,
        end,
        end,
        start);
  }
}
