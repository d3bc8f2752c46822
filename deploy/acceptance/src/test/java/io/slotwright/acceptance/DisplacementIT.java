package io.slotwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.acceptance.client.Answer;
import io.slotwright.acceptance.client.Customer;
import io.slotwright.acceptance.client.Json;
import io.slotwright.acceptance.client.Operator;
import io.slotwright.acceptance.client.Point;
import io.slotwright.acceptance.client.Post;
import io.slotwright.acceptance.client.Together;
import io.slotwright.acceptance.client.Waiting;
import io.slotwright.acceptance.client.Workshop;
import io.slotwright.acceptance.history.Clash;
import io.slotwright.acceptance.history.Clashes;
import io.slotwright.acceptance.suite.RunningSuite;
import io.slotwright.acceptance.suite.WithSuite;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What happens to bookings whose post no longer offers their time.
@WithSuite
@Order(12)
class DisplacementIT {
  private static final int POSTS = 10;
  private static final int SLOTS = 100;
  private static final int MINUTES = 5;
  private static final LocalTime OPENING = LocalTime.of(8, 0);

  /// About the time until booking-service consumes a block, so that each side wins sometimes.
  private static final int LATEST_GUEST_MILLIS = 120;

  private static final int CUSTOMERS_TO_ASK = 20;
  private static final Duration SETTLING = Duration.ofSeconds(120);

  private final Random random = new Random(20261120);
  private final RunningSuite suite;
  private final Operator operator;
  private final Customer guest;

  DisplacementIT(RunningSuite suite) {
    this.suite = suite;
    this.operator = suite.operator();
    this.guest = suite.customer();
  }

  /// A point that is open on one day ahead, in UTC.
  private record Centre(Point point, List<Post> posts, String service, LocalDate day) {
    Instant slot(int number) {
      return day.atTime(OPENING).plusMinutes((long) MINUTES * number).toInstant(ZoneOffset.UTC);
    }
  }

  @Test
  @Timeout(480)
  void aThousandSlotsThatAreBlockedAndBookedAtOnceComeToOneOfTwoOutcomes() {
    Centre centre = open(POSTS);
    long started = System.nanoTime();

    List<Clash> clashes = clashes(centre);

    Waiting.until(SETTLING, () -> assertThat(aftermath(centre, clashes).breaches()).isEmpty());
    List<Clash> booked = clashes.stream().filter(clash -> clash.booking().isPresent()).toList();
    System.out.printf(
        "%d slots: %d refused, %d booked and displaced, in %d s%n",
        clashes.size(),
        clashes.size() - booked.size(),
        booked.size(),
        Duration.ofNanos(System.nanoTime() - started).toSeconds());
    assertThat(clashes).hasSize(POSTS * SLOTS);
    assertThat(booked).as("both outcomes happen, or it is no race").hasSizeBetween(1, 999);
    assertEverySlotBlocked(centre);
    some(booked).forEach(this::assertToldOnce);
  }

  @Test
  void aPointThatAnAdminDeletesByForceDisplacesItsBookings() {
    Centre centre = open(1);
    String email = Workshop.newAddress();
    Answer made =
        guest
            .booksDirectly(
                centre.posts().getFirst(), centre.slot(0), centre.service(), "passenger", email)
            .expect(201);
    String path = centre.point().path();

    awaitKnown(centre.posts().getFirst(), centre.slot(0), made.id());
    Answer refused = operator.api().delete(path).expect(409, "has-upcoming-bookings");
    assertThat(Json.texts(refused.json().path("bookings"), "id")).containsExactly(made.id());
    operator.api().delete(path + "?force=true").expect(403, "forbidden");
    suite.as("admin").delete(path + "?force=true").expect(204);

    Waiting.until(
        () -> assertThat(ids(operator.displacedBookings(centre.point()))).containsOnly(made.id()));
    JsonNode booking = guest.reads(made.id(), made.text("manage_token")).expect(200).json();
    assertThat(booking.path("status").asText()).isEqualTo("confirmed");
    assertThat(booking.path("displaced").asBoolean()).isTrue();
    Waiting.until(() -> assertThat(displacedMails(email)).isEqualTo(1));
  }

  /// Waits until a draft would displace it: an earlier deletion would not be refused.
  private void awaitKnown(Post post, Instant start, String booking) {
    JsonNode patch =
        Json.object(
            "starts_at", start.toString(),
            "ends_at", start.plus(Duration.ofMinutes(post.minutes())).toString(),
            "status", "blocked");
    JsonNode draft =
        operator
            .api()
            .post(post.path() + "/drafts", Json.object("patches", List.of(patch)))
            .expect(201)
            .json();
    String impact = "/api/v1/drafts/" + draft.path("id").asText() + "/impact";
    Waiting.until(
        () ->
            assertThat(
                    Json.texts(
                        operator.api().get(impact).expect(200).json().path("bookings_displaced"),
                        "booking_id"))
                .contains(booking));
  }

  private Centre open(int posts) {
    Point point = operator.opensPoint("Centre " + UUID.randomUUID(), "UTC");
    LocalDate day = Workshop.mondayAhead();
    List<Post> added =
        IntStream.rangeClosed(1, posts)
            .mapToObj(number -> operator.addsPost(point, number, MINUTES))
            .toList();
    String closing = OPENING.plusMinutes((long) SLOTS * MINUTES).toString();
    added.forEach(
        post -> operator.setsHours(post, List.of(Json.window(0, OPENING.toString(), closing))));
    String service = operator.offers(point, "Pressure check", MINUTES, Map.of());
    Centre centre = new Centre(point, added, service, day);
    added.forEach(post -> Waiting.until(() -> assertKnown(centre, post)));
    return centre;
  }

  private void assertKnown(Centre centre, Post post) {
    String length = "duration_minutes=%d&post_id=%s".formatted(MINUTES, post.id());
    assertThat(guest.searches(centre.point(), centre.day(), centre.day(), length)).hasSize(SLOTS);
  }

  private List<Clash> clashes(Centre centre) {
    Queue<Clash> clashes = new ConcurrentLinkedQueue<>();
    try (ExecutorService posts = Executors.newVirtualThreadPerTaskExecutor()) {
      centre
          .posts()
          .forEach(
              post ->
                  posts.execute(
                      () ->
                          IntStream.range(0, SLOTS)
                              .mapToObj(slot -> clash(centre, post, centre.slot(slot)))
                              .forEach(clashes::add)));
    }
    return List.copyOf(clashes);
  }

  private Clash clash(Centre centre, Post post, Instant start) {
    String email = Workshop.newAddress();
    int delay = random.nextInt(LATEST_GUEST_MILLIS);
    List<Answer> answers =
        Together.all(
            2, who -> who == 0 ? blocks(post, start) : books(centre, post, start, delay, email));
    return Clash.of(post.id(), start, answers.get(0), answers.get(1), email);
  }

  private Answer blocks(Post post, Instant start) {
    return operator
        .api()
        .post(
            post.path() + "/blocks",
            Json.object(
                "starts_at",
                start.toString(),
                "ends_at",
                start.plus(Duration.ofMinutes(MINUTES)).toString()));
  }

  private Answer books(Centre centre, Post post, Instant start, int delay, String email) {
    try {
      Thread.sleep(delay);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return guest.booksPatiently(post, start, centre.service(), "passenger", email);
  }

  private Clashes aftermath(Centre centre, List<Clash> clashes) {
    return new Clashes(
        clashes,
        ids(operator.bookings(centre.point(), centre.day(), centre.day())),
        ids(operator.displacedBookings(centre.point())));
  }

  private static Set<String> ids(List<JsonNode> bookings) {
    return bookings.stream().map(each -> each.path("id").asText()).collect(Collectors.toSet());
  }

  private void assertEverySlotBlocked(Centre centre) {
    centre
        .posts()
        .forEach(
            post ->
                assertThat(operator.slots(post, centre.day(), centre.day()))
                    .hasSize(SLOTS)
                    .allMatch(slot -> slot.path("blocked").asBoolean()));
  }

  /// From the start of the first to the end of the last.
  private static List<Clash> some(List<Clash> clashes) {
    int each = Math.max(1, clashes.size() / CUSTOMERS_TO_ASK);
    return IntStream.range(0, clashes.size())
        .filter(i -> i % each == 0 || i == clashes.size() - 1)
        .mapToObj(clashes::get)
        .toList();
  }

  private void assertToldOnce(Clash clash) {
    Waiting.until(
        SETTLING, () -> assertThat(displacedMails(clash.email())).as(clash.email()).isEqualTo(1));
  }

  private long displacedMails(String email) {
    return suite.mailbox().mailsTo(email).stream()
        .filter(mail -> mail.messageId().contains("booking-displaced"))
        .count();
  }
}
