package io.slotwright.bench.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.bench.figure.Samples;
import io.slotwright.local.client.Eventually;
import io.slotwright.local.client.Operator;
import io.slotwright.local.client.PublicApi;
import io.slotwright.local.machine.Failure;
import io.slotwright.local.machine.Port;
import io.slotwright.local.machine.PortPlan;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The time from a booking's answer until the week view shows it and the mail is in the mailbox:
/// one booking at a time, polled every few milliseconds.
public final class Latency implements AutoCloseable {
  private static final int WARM_UP = 20;
  private static final int BOOKINGS = 200;
  private static final int SLOTS_A_DAY = 48;
  private static final Duration SLOT = Duration.ofMinutes(30);
  private static final Duration POLL = Duration.ofMillis(5);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final LocalDate FIRST_DAY = LocalDate.now(ZoneOffset.UTC).plusDays(7);

  private final PublicApi gateway;
  private final PublicApi mailbox;
  private final Operator operator;
  private final ExecutorService watchers = Executors.newVirtualThreadPerTaskExecutor();

  private Latency(PublicApi gateway, PublicApi mailbox, String token) {
    this.gateway = gateway;
    this.mailbox = mailbox;
    this.operator = new Operator(gateway, "Authorization", "Bearer " + token);
  }

  public static Latency on(PortPlan ports, String token) {
    return new Latency(
        new PublicApi(URI.create(ports.publicUrl())),
        new PublicApi(URI.create("http://127.0.0.1:" + ports.of(Port.MAILBOX))),
        token);
  }

  public String measure() throws InterruptedException {
    String point = openPoint();
    String post = openPost(point);
    String service = offerService(point);
    awaitSupply(point);
    Rows rows = new Rows();
    for (int i = 0; i < WARM_UP + BOOKINGS; i++) {
      if (i == WARM_UP) {
        rows = new Rows();
      }
      book(post, service, i, rows);
    }
    return rows.table();
  }

  /// The measurements of each booking.
  private static final class Rows {
    private final Samples answer = new Samples();
    private final Samples week = new Samples();
    private final Samples mail = new Samples();

    String table() {
      return String.join(
          "\n",
          "| latency in ms | n | p50 | p99 | max |",
          "| --- | --- | --- | --- | --- |",
          answer.row("booking request → its answer"),
          week.row("answer → week view shows it"),
          mail.row("answer → mail in the mailbox"));
    }
  }

  private String openPoint() {
    return operator.openPoint(
        Map.of(
            "name",
            "Bench " + UUID.randomUUID(),
            "timezone",
            "UTC",
            "limits",
            Map.of(
                "bookings_per_client_per_day", 10_000,
                "bookings_per_point_per_hour", 1_000_000,
                "mails_per_point_per_hour", 1_000_000)));
  }

  private String openPost(String point) {
    String post = operator.addPost(point, 1, Math.toIntExact(SLOT.toMinutes()));
    operator.openAlways(post);
    return post;
  }

  private String offerService(String point) {
    return operator.offer(point, "Bench", Math.toIntExact(SLOT.toMinutes()), Map.of());
  }

  private void awaitSupply(String point) throws InterruptedException {
    LocalDate last = FIRST_DAY.plusDays((WARM_UP + BOOKINGS) / SLOTS_A_DAY);
    String search =
        "/api/v1/service-points/%s/availability?from=%s&to=%s&duration_minutes=30"
            .formatted(point, last, last);
    await(() -> !gateway.get(search).body().path("openings").isEmpty());
  }

  private void book(String post, String service, int number, Rows rows)
      throws InterruptedException {
    LocalDate day = FIRST_DAY.plusDays(number / SLOTS_A_DAY);
    Instant start =
        day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(SLOT.multipliedBy(number % SLOTS_A_DAY));
    String email = "bench-" + UUID.randomUUID() + "@example.test";
    Instant asked = Instant.now();
    gateway.post(
        "/api/v1/bookings",
        Map.of(
            "post_id", post,
            "starts_at", start.toString(),
            "service_ids", List.of(service),
            "customer", Map.of("name", "Bench", "email", email)));
    Instant answered = Instant.now();
    rows.answer.add(Duration.between(asked, answered));
    Future<Duration> shown =
        watchers.submit(() -> since(answered, () -> isShown(post, day, start)));
    Future<Duration> arrived = watchers.submit(() -> since(answered, () -> hasMail(email)));
    rows.week.add(result(shown));
    rows.mail.add(result(arrived));
  }

  private boolean isShown(String post, LocalDate day, Instant start) {
    int weekday = day.getDayOfWeek().getValue() - 1;
    JsonNode week =
        gateway
            .get(
                "/api/v1/calendar/week?post_id=%s&week_start=%s&days=%d"
                    .formatted(post, day, weekday))
            .body();
    for (JsonNode cell : week.path("cells")) {
      if (cell.path("starts_at").asText().equals(start.toString())) {
        return cell.path("status").asText().equals("booked");
      }
    }
    return false;
  }

  private boolean hasMail(String email) {
    return !mailbox.get("/api/messages?to=" + email).body().path("messages").isEmpty();
  }

  private static Duration since(Instant answered, Callable<Boolean> happened) throws Exception {
    await(happened);
    return Duration.between(answered, Instant.now());
  }

  private static void await(Callable<Boolean> happened) throws InterruptedException {
    new Eventually(PATIENCE, POLL)
        .until(
            () -> isTrue(happened),
            "The expected result is not there within %d s.".formatted(PATIENCE.toSeconds()));
  }

  /// A week view that answers 404 shows no booking yet.
  private static boolean isTrue(Callable<Boolean> happened) {
    try {
      return happened.call();
    } catch (Exception e) {
      return false;
    }
  }

  private static Duration result(Future<Duration> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Failure failure ? failure : new Failure(e.toString(), e);
    }
  }

  @Override
  public void close() {
    watchers.shutdownNow();
    gateway.close();
    mailbox.close();
  }
}
