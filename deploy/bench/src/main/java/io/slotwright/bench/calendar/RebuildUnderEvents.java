package io.slotwright.bench.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.bench.load.ServiceStack;
import io.slotwright.common.event.Topics;
import io.slotwright.local.client.PublicApi;
import io.slotwright.local.client.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/// A rebuild of all calendars while bookings go on being made and cancelled: how long it takes, and
/// how long an event waits at most until the calendar shows it.
final class RebuildUnderEvents {
  private static final String PATH = "/api/v1/calendar/rebuild";
  private static final int POST = 1;
  private static final int SUNDAY = 6;
  private static final int FREE_SLOT = 1;

  /// Of the half hours of the week; a post opens at eight.
  private static final int CELL = SUNDAY * 48 + 16 + FREE_SLOT;

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration POLL = Duration.ofMillis(10);

  private final ServiceStack stack;
  private final Network network;

  RebuildUnderEvents(ServiceStack stack, Network network) {
    this.stack = stack;
    this.network = network;
  }

  /// A table.
  String measure() throws InterruptedException {
    String[] admin = {"Authorization", "Bearer " + new Tokens(stack.ports()).of("admin")};
    AtomicBoolean over = new AtomicBoolean();
    LongestWait quiet = new LongestWait(over);
    LongestWait during = new LongestWait(over);
    try (PublicApi calendar = new PublicApi(stack.service())) {
      quiet.watch(calendar, Duration.ofSeconds(10));
      Instant began = Instant.now();
      calendar.post(PATH, null, admin);
      Thread viewer = Thread.ofVirtual().start(() -> during.watch(calendar, PATIENCE));
      JsonNode rebuild = awaitEnd(calendar, admin);
      Duration took = Duration.between(began, Instant.now());
      over.set(true);
      viewer.join();
      return """
          | rebuild of %,d posts | %s, %,d records |
          | --- | --- |
          | from the request to the end | %.1f s |
          | longest time from an event to the week that shows it, meanwhile (before) | %d ms (%d ms) |"""
          .formatted(
              network.posts(),
              rebuild.path("state").asText(),
              rebuild.path("records").asLong(),
              took.toMillis() / 1e3,
              during.longest.toMillis(),
              quiet.longest.toMillis());
    }
  }

  private static JsonNode awaitEnd(PublicApi calendar, String... admin) {
    Instant end = Instant.now().plus(PATIENCE);
    JsonNode rebuild = calendar.get(PATH, admin).body();
    while (rebuild.path("state").asText().equals("running") && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(POLL.multipliedBy(20).toNanos());
      rebuild = calendar.get(PATH, admin).body();
    }
    return rebuild;
  }

  /// Makes and cancels a booking, each as soon as the calendar shows the change before.
  private final class LongestWait {
    private final UUID booking = UUID.randomUUID();
    private final AtomicBoolean over;
    private int version;
    private volatile Duration longest = Duration.ZERO;

    LongestWait(AtomicBoolean over) {
      this.over = over;
    }

    void watch(PublicApi calendar, Duration atMost) {
      Instant end = Instant.now().plus(atMost);
      try (KafkaProducer<String, String> producer = Network.producer(stack.kafka())) {
        while (!over.get() && Instant.now().isBefore(end)) {
          Instant told = Instant.now();
          tell(producer);
          while (!isShown(calendar)) {
            LockSupport.parkNanos(POLL.toNanos());
          }
          Duration waited = Duration.between(told, Instant.now());
          longest = waited.compareTo(longest) > 0 ? waited : longest;
        }
        if (version % 2 == 1) {
          tell(producer);
        }
      }
    }

    private void tell(KafkaProducer<String, String> producer) {
      version++;
      String event = network.booking(POST, booking, version, Network.slot(SUNDAY, FREE_SLOT));
      var _ =
          producer.send(new ProducerRecord<>(Topics.BOOKING, network.post(POST).toString(), event));
      producer.flush();
    }

    private boolean isShown(PublicApi calendar) {
      String path =
          WeekRequests.week(network.post(POST), Network.MONDAY, Network.ZONE.getId()).path();
      String expected = version % 2 == 1 ? "booked" : "available";
      return calendar
          .get(path)
          .body()
          .path("cells")
          .path(CELL)
          .path("status")
          .asText()
          .equals(expected);
    }
  }
}
