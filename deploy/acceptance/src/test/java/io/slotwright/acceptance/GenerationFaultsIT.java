package io.slotwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.slotwright.acceptance.client.Json;
import io.slotwright.acceptance.client.Operator;
import io.slotwright.acceptance.client.Point;
import io.slotwright.acceptance.client.Post;
import io.slotwright.acceptance.client.Waiting;
import io.slotwright.acceptance.history.Generated;
import io.slotwright.acceptance.history.PostDays;
import io.slotwright.acceptance.suite.OwnSuite;
import io.slotwright.acceptance.suite.WithSuite;
import io.slotwright.local.service.SuiteService;
import io.slotwright.local.supervision.Supervisor;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

/// schedule-service dies while it generates the days of many posts, and again while it publishes
/// them. In the end every day has been generated once.
@WithSuite
@Order(Integer.MAX_VALUE - 1)
@DisabledIfEnvironmentVariable(named = WithSuite.RUNNING, matches = ".+")
class GenerationFaultsIT {
  private static final int POSTS = 100;
  private static final int AT_ONCE = 8;
  private static final int DAYS_AT_FIRST = 60;
  private static final int DAYS_IN_THE_END = 200;

  /// Shorter than any machine needs for so many days.
  private static final Duration INTO_THE_GENERATION = Duration.ofMillis(300);

  private static final Generated HOURLY = new Generated(LocalTime.of(9, 0), Duration.ofHours(1), 8);
  private static final String SCHEDULE = SuiteService.SCHEDULE.title();
  private static final Duration RESTART = Duration.ofSeconds(60);
  private static final Duration SETTLING = Duration.ofSeconds(120);

  private final OwnSuite suite;
  private final Operator operator;

  GenerationFaultsIT(OwnSuite suite) {
    this.suite = suite;
    this.operator = suite.operator();
  }

  @Test
  @Timeout(480)
  void aGenerationThatIsKilledIsDoneInTheEndAndNothingOfItTwice() throws Exception {
    ObjectNode details =
        Operator.point("Large centre " + UUID.randomUUID(), "UTC")
            .put("booking_horizon_days", DAYS_AT_FIRST);
    Point point = operator.opensPoint(details);
    List<String> posts = addPosts(point);
    LocalDate first = LocalDate.now(ZoneOffset.UTC).plusDays(1);
    try (PostDays days = new PostDays(suite.kafka(), posts)) {
      awaitAll(days, posts, first, DAYS_AT_FIRST);
      details.put("booking_horizon_days", DAYS_IN_THE_END);

      killWhileGenerating(point, details);
      assertUnfinished(days);
      changeUntilAcknowledged(point, details);
      kill();
      assertUnfinished(days);
      components().awaitReady(SCHEDULE, RESTART);

      awaitAll(days, posts, first, DAYS_IN_THE_END);
      System.out.printf(
          "%d days published in %d records after two kills%n",
          days.consume().size(), days.records());
      assertASecondRunDoesNothing(point, details, days);
    }
  }

  private List<String> addPosts(Point point) throws Exception {
    try (ExecutorService operators = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<String>> posts =
          IntStream.rangeClosed(1, POSTS)
              .mapToObj(number -> operators.submit(() -> addPost(point, number)))
              .toList();
      for (Future<String> post : posts) {
        post.get();
      }
      return posts.stream().map(Future::resultNow).toList();
    }
  }

  private String addPost(Point point, int number) {
    Post post = operator.addsPost(point, number, 60);
    operator.setsHours(
        post, IntStream.range(0, 7).mapToObj(day -> Json.window(day, "09:00", "17:00")).toList());
    return post.id();
  }

  private void killWhileGenerating(Point point, ObjectNode details) throws Exception {
    try (ExecutorService operators = Executors.newSingleThreadExecutor()) {
      Future<Boolean> acknowledged = operators.submit(() -> isAcknowledged(point, details));
      Thread.sleep(INTO_THE_GENERATION);
      kill();
      acknowledged.get();
    }
    components().awaitReady(SCHEDULE, RESTART);
  }

  private void changeUntilAcknowledged(Point point, ObjectNode details) {
    Awaitility.await()
        .atMost(SETTLING)
        .pollInSameThread()
        .until(() -> isAcknowledged(point, details));
  }

  private boolean isAcknowledged(Point point, ObjectNode details) {
    try {
      return operator.api().trySend("PUT", point.path(), details.toString()).status() == 200;
    } catch (IOException nobodyAnswered) {
      return false;
    }
  }

  private void kill() {
    System.out.println("kill -9 " + SCHEDULE);
    components().kill(SCHEDULE);
  }

  private Supervisor components() {
    return suite.components();
  }

  /// A kill after the end would prove nothing.
  private static void assertUnfinished(PostDays days) {
    assertThat(days.consume()).hasSizeLessThan(POSTS * DAYS_IN_THE_END);
  }

  private static void awaitAll(PostDays days, List<String> posts, LocalDate first, int count) {
    LocalDate last = first.plusDays(count - 1L);
    Waiting.until(
        SETTLING, () -> assertThat(HOURLY.breaches(days.consume(), posts, first, last)).isEmpty());
  }

  private void assertASecondRunDoesNothing(Point point, ObjectNode details, PostDays days)
      throws InterruptedException {
    long before = days.records();
    changeUntilAcknowledged(point, details);
    JsonNode generated = operator.api().post(point.path() + "/generate").expect(200).json();
    Thread.sleep(Duration.ofSeconds(2));
    days.consume();

    assertThat(generated.path("posts").asInt()).isEqualTo(POSTS);
    assertThat(generated.path("days_changed").asInt()).isZero();
    assertThat(days.records()).isEqualTo(before);
  }
}
