package io.slotwright.calendar.week.flow;

import static io.restassured.RestAssured.given;
import static io.slotwright.calendar.PostStory.aPostIn;
import static io.slotwright.common.event.BookingStatus.CONFIRMED;
import static io.slotwright.common.event.ReservationChanged.What.HELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.slotwright.calendar.Announcer;
import io.slotwright.calendar.PostStory;
import io.slotwright.calendar.TestClock;
import io.slotwright.common.event.Event;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.slotwright.testing.kit.ConsumedEvents;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is long over is deleted, and stays so.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class PruneCalendarsTest {

  private static final String WEEK = "2026-11-23";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject Announcer announcer;
  @Inject PruneCalendars prune;
  @Inject TestClock clock;
  @Inject Pool pool;

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void aWeekThatIsLongOverIsEmptyAndHasANewVersion() {
    PostStory post = bookedPost();
    long version = week(post).getLong("version");

    clock.advance(Duration.ofDays(60));
    prune();

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(week(post).getList("cells.status")).containsOnly("empty"));
    assertThat(week(post).getLong("version")).isEqualTo(version + 1);
    assertThat(rows("post_day", post) + rows("allocation", post)).isZero();
  }

  @Test
  void aWeekOfLastMonthStays() {
    PostStory post = bookedPost();
    long version = week(post).getLong("version");

    clock.advance(Duration.ofDays(30));
    prune();

    assertThat(week(post).getLong("version")).isEqualTo(version);
    assertThat(week(post).getList("cells.status")).contains("booked", "available");
  }

  @Test
  void aRecordThatComesAgainBringsNothingBack() {
    PostStory post = bookedPost();
    UUID late = UUID.randomUUID();
    clock.advance(Duration.ofDays(60));
    prune();
    assertThat(
            numberOf(
                "SELECT count(*) FROM inbox WHERE aggregate_id = '%s/%s'"
                    .formatted(post.postId(), WEEK)))
        .isZero();

    Event again = post.booking(late, 1, CONFIRMED, "2026-11-23T11:00:00Z", 30);
    Event day = post.day(WEEK, "09:00", "18:00");
    announcer.say(day, again);
    new ConsumedEvents(pool).await(day, again);

    assertThat(rows("post_day", post) + rows("allocation", post)).isZero();
  }

  @Test
  void aHoldWithoutAnEventIsDeletedADayAfterItsEnd() {
    PostStory post = bookedPost();
    Event held =
        post.reservation(
            UUID.randomUUID(),
            1,
            HELD,
            "2026-11-23T12:00:00Z",
            clock.instant().plus(Duration.ofMinutes(10)));
    announcer.say(held);
    new ConsumedEvents(pool).await(held);

    clock.advance(Duration.ofHours(20));
    prune();
    long dayAfter = rows("allocation", post);
    clock.advance(Duration.ofHours(5));
    prune();

    assertThat(dayAfter).isEqualTo(2);
    assertThat(rows("allocation", post)).isEqualTo(1);
  }

  @Test
  void theTimeOfADeletedPostIsDeleted() {
    PostStory post = bookedPost();
    Event deleted = post.post(2, false, true);
    announcer.say(deleted);
    new ConsumedEvents(pool).await(deleted);

    prune();

    assertThat(rows("post_day", post) + rows("allocation", post)).isZero();
  }

  @Test
  void theTimeOfAPostThatIsNotKnownYetStays() {
    PostStory post = aPostIn("UTC");
    Event day = post.day(WEEK, "09:00", "18:00");
    announcer.say(day);
    new ConsumedEvents(pool).await(day);

    prune();

    assertThat(rows("post_day", post)).isEqualTo(1);
  }

  @Test
  void aBookingIsForgottenWhenItsTopicHasForgottenIt() {
    PostStory post = aPostIn("UTC");
    Event booking = post.booking(UUID.randomUUID(), 1, CONFIRMED, "2026-11-23T11:00:00Z", 30);
    announcer.say(booking);
    new ConsumedEvents(pool).await(booking);
    String known =
        "SELECT count(*) FROM inbox WHERE aggregate_id = '%s'".formatted(booking.aggregateId());

    clock.advance(Duration.ofDays(60));
    prune();
    long meanwhile = numberOf(known);
    clock.advance(Duration.ofDays(60));
    prune();

    assertThat(meanwhile).isEqualTo(1);
    assertThat(numberOf(known)).isZero();
  }

  private PostStory bookedPost() {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    Event day = post.day(WEEK, "09:00", "18:00");
    Event booking = post.booking(UUID.randomUUID(), 1, CONFIRMED, "2026-11-23T09:00:00Z", 30);
    announcer.say(day, booking);
    new ConsumedEvents(pool).await(day, booking);
    await().atMost(PATIENCE).until(() -> week(post).getLong("version") == 3);
    return post;
  }

  private void prune() {
    prune.prune().await().atMost(PATIENCE);
  }

  private static JsonPath week(PostStory post) {
    return given()
        .queryParam("post_id", post.postId())
        .queryParam("week_start", WEEK)
        .get("/api/v1/calendar/week")
        .jsonPath();
  }

  private long rows(String table, PostStory post) {
    return numberOf("SELECT count(*) FROM %s WHERE post_id = '%s'".formatted(table, post.postId()));
  }

  private long numberOf(String sql) {
    return pool.query(sql).execute().await().atMost(PATIENCE).iterator().next().getLong(0);
  }
}
