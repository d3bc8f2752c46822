package io.slotwright.chaos.mail.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slotwright.chaos.mail.history.MailId;
import io.slotwright.chaos.mail.history.Told;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingChanged.Customer;
import io.slotwright.common.event.BookingChanged.ServiceLine;
import io.slotwright.common.event.BookingChanged.What;
import io.slotwright.common.event.BookingStatus;
import io.slotwright.common.event.Event;
import io.slotwright.common.event.EventJson;
import io.slotwright.common.event.ServicePointChanged;
import io.slotwright.common.guest.PointLimits;
import io.slotwright.common.reminder.Reminders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Plays booking-service and schedule-service: tells of customers who book, move and cancel.
final class Customers implements AutoCloseable {
  private static final UUID ORGANISATION = new UUID(0, 1);
  private static final UUID POINT = new UUID(0, 2);
  private static final int POSTS = 12;

  /// Long enough that the appointment is still ahead when faults make its reminder late: a reminder
  /// of an appointment that has begun is skipped, as it should be.
  private static final Duration REMINDED_BEFORE = Duration.ofDays(1);

  private static final Duration SOON = Duration.ofSeconds(12);
  private static final Duration FAR = Duration.ofDays(20);

  private final KafkaProducer<String, byte[]> producer;
  private final Random random;
  private final List<Told> told = new ArrayList<>();

  Customers(int kafka, long seed) {
    this.random = new Random(seed);
    this.producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + kafka,
                "acks",
                "all",
                "enable.idempotence",
                true,
                "delivery.timeout.ms",
                300_000,
                "linger.ms",
                5),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /// A point that reminds of a booking once, by [#REMINDED_BEFORE].
  void open() {
    tell(
        new ServicePointChanged(
            POINT,
            1,
            Instant.now(),
            ORGANISATION,
            "Tyre Centre Podil",
            "Kyiv, Nyzhniy Val 15",
            ZoneId.of("Europe/Kyiv"),
            null,
            true,
            0,
            60,
            10,
            null,
            ServicePointChanged.MINUTES_EARLY,
            false,
            false,
            PointLimits.DEFAULTS,
            new Reminders(null, List.of((int) REMINDED_BEFORE.toMinutes())),
            null,
            false));
    producer.flush();
  }

  /// One more customer. Half of them just book; the others also move, cancel, or have a reminder
  /// due soon, some of whom move or cancel before it.
  void another() {
    UUID id = new UUID(random.nextLong(), random.nextLong());
    String recipient = "c" + told.size() + "@" + (told.size() % 40) + ".example.test";
    UUID post = new UUID(1, random.nextInt(POSTS));
    Instant now = Instant.now();
    Instant soon = now.plus(REMINDED_BEFORE).plus(SOON);
    Instant far = now.plus(FAR);
    List<BookingChanged> life =
        switch (random.nextInt(10)) {
          case 0, 1 ->
              List.of(
                  booked(id, recipient, post, far),
                  moved(id, recipient, post, far, 2),
                  cancelled(id, recipient, post, far, 3));
          case 2 ->
              List.of(booked(id, recipient, post, far), cancelled(id, recipient, post, far, 2));
          case 3 -> List.of(booked(id, recipient, post, soon));
          case 4 ->
              List.of(booked(id, recipient, post, soon), cancelled(id, recipient, post, soon, 2));
          case 5 -> List.of(booked(id, recipient, post, soon), moved(id, recipient, post, far, 2));
          default -> List.of(booked(id, recipient, post, far));
        };
    life.forEach(this::tell);
    told.add(
        new Told(
            recipient,
            id.toString(),
            life.stream().map(Customers::mail).toList(),
            life.size() == 1 && life.getFirst().startsAt().equals(soon)));
  }

  /// What was told so far, once Kafka has all of it.
  List<Told> told() {
    producer.flush();
    return List.copyOf(told);
  }

  int size() {
    return told.size();
  }

  private void tell(Event event) {
    var unused =
        producer.send(
            new ProducerRecord<>(
                event.topic(), event.key(), EventJson.write(event).getBytes(UTF_8)));
  }

  private static MailId mail(BookingChanged event) {
    String kind =
        switch (event.what()) {
          case CREATED -> "booking-confirmed";
          case RESCHEDULED -> "booking-rescheduled";
          default -> "booking-cancelled";
        };
    return new MailId(event.bookingId().toString(), kind, event.version());
  }

  private static BookingChanged booked(UUID id, String email, UUID post, Instant startsAt) {
    return event(id, email, post, startsAt, 1, What.CREATED, BookingStatus.CONFIRMED);
  }

  private static BookingChanged moved(
      UUID id, String email, UUID post, Instant startsAt, long version) {
    return event(
        id,
        email,
        post,
        startsAt.plus(Duration.ofHours(1)),
        version,
        What.RESCHEDULED,
        BookingStatus.CONFIRMED);
  }

  private static BookingChanged cancelled(
      UUID id, String email, UUID post, Instant startsAt, long version) {
    return event(
        id, email, post, startsAt, version, What.CANCELLED, BookingStatus.CANCELLED_BY_OPERATOR);
  }

  private static BookingChanged event(
      UUID id,
      String email,
      UUID post,
      Instant startsAt,
      long version,
      What what,
      BookingStatus status) {
    Instant endsAt = startsAt.plus(Duration.ofMinutes(30));
    return new BookingChanged(
        id,
        version,
        what,
        Instant.now(),
        status,
        false,
        post,
        1,
        POINT,
        ORGANISATION,
        startsAt,
        endsAt,
        startsAt,
        endsAt,
        endsAt,
        0,
        0,
        new Customer("Olena K.", email, null, "uk"),
        List.of(new ServiceLine(new UUID(0, 3), "Tyre change", 30, 0, 0)),
        null,
        "",
        null,
        null,
        "operator");
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
  }
}
