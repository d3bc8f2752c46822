package io.slotwright.schedule.timezone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.slotwright.common.event.PostDayChanged;
import io.slotwright.schedule.fixture.Booking;
import io.slotwright.schedule.fixture.BookingService;
import io.slotwright.schedule.fixture.EventLog;
import io.slotwright.schedule.fixture.ServiceTest;
import io.slotwright.schedule.timezone.flow.FollowRelease;
import io.slotwright.schedule.timezone.flow.Followings;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Days that were published with an older release of the time zone database: their instants are
/// moved in the database to where its clocks had them.
@QuarkusTest
class FollowingHttpTest extends ServiceTest {

  private static final String PATH = "/api/v1/time-zones/follow";
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
  private static final LocalDate NEXT_MONDAY = MONDAY.plusDays(7);

  @Inject Pool pool;
  @Inject FollowRelease release;
  @Inject Followings followings;
  @Inject BookingService bookings;

  private final String organisation = UUID.randomUUID().toString();
  private EventLog log;

  @BeforeEach
  void listen() {
    log = new EventLog();
  }

  @AfterEach
  void stopListening() {
    log.close();
  }

  @Test
  void daysOfAnOlderReleaseArePublishedOnceAndOnlyOnce() {
    String post = openOnMondays(pointIn("America/Vancouver"));
    published("2026a", -8, post, MONDAY, NEXT_MONDAY);
    outdated(post);
    bookings.tell(Booking.of(post, "2026-11-30T17:00:00Z", "2026-11-30T18:00:00Z"));
    bookings.tell(Booking.of(post, "2026-12-14T16:00:00Z", "2026-12-14T17:00:00Z"));

    release.follow().await().indefinitely();
    release.follow().await().indefinitely();

    assertThat(starts(post, "2026-11-30", "2026-11-30")).first().isEqualTo("2026-11-30T16:00:00Z");
    assertThat(days(post, 2))
        .extracting(
            PostDayChanged::date, day -> day.slotStarts().getFirst(), PostDayChanged::clocks)
        .containsExactlyInAnyOrder(
            tuple(
                MONDAY,
                Instant.parse("2026-11-30T16:00:00Z"),
                new PostDayChanged.Clocks("2026f", -3600)),
            tuple(
                NEXT_MONDAY,
                Instant.parse("2026-12-07T16:00:00Z"),
                new PostDayChanged.Clocks("2026f", -3600)));
    following()
        .body("release", equalTo("2026f"))
        .body("posts", equalTo(1))
        .body("posts_left", equalTo(0))
        .body("days_changed", equalTo(2))
        .body("bookings_moved", equalTo(1))
        .body("bookings_not_moved", equalTo(0))
        .body("points[0].timezone", equalTo("America/Vancouver"))
        .body("points[0].service_point_id", notNullValue());
  }

  @Test
  void daysFromBeforeReleasesWereStoredFollowToo() {
    String post = openOnMondays(pointIn("America/Vancouver"));
    published(null, -8, post, MONDAY);
    outdated(post);

    release.follow().await().indefinitely();

    assertThat(days(post, 1).getFirst().clocks())
        .isEqualTo(new PostDayChanged.Clocks("2026f", -3600));
  }

  @Test
  void hoursThatAnOperatorChangesBeforeTheDaysFollowDoNotHideTheClocks() {
    String post = openOnMondays(pointIn("America/Vancouver"));
    published("2026a", -8, post, MONDAY);
    outdated(post);

    worker("operator")
        .body(Map.of("windows", List.of(Map.of("start", "08:00", "end", "12:00"))))
        .put("/api/v1/posts/" + post + "/overrides/" + MONDAY)
        .then()
        .statusCode(200);

    PostDayChanged day = days(post, 1).getFirst();
    assertThat(day.slotStarts().getFirst()).isEqualTo(Instant.parse("2026-11-30T15:00:00Z"));
    assertThat(day.clocks()).isEqualTo(new PostDayChanged.Clocks("2026f", -3600));
    following().body("days_changed", equalTo(1)).body("posts_left", equalTo(1));
  }

  @Test
  void anAdministratorHasThemFollow() {
    String post = openOnMondays(pointIn("America/Vancouver"));
    published("2026a", -8, post, MONDAY);

    worker("admin")
        .post(PATH)
        .then()
        .statusCode(202)
        .header("Location", endsWith(PATH))
        .body("posts", equalTo(1));

    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> following().body("posts_left", equalTo(0)));
    following().body("days_changed", equalTo(1));
    assertThat(days(post, 1)).hasSize(1);
  }

  /// Neither by the ids of points nor as they lie in the table is the first post the first.
  @Test
  void aRestartWaitsForABatchWithoutHoldingPostsThatTheBatchNeedsNext() {
    String otherPoint = pointIn("Europe/Kyiv");
    String first = openOnMondays(pointIn("Europe/Kyiv"));
    String second = openOnMondays(otherPoint);
    outdated(first);

    SqlConnection batch = pool.getConnection().await().indefinitely();
    Transaction transaction = batch.begin().await().indefinitely();
    try {
      lock(batch, first);
      CompletableFuture<Void> restart =
          followings.restart(UUID.fromString(organisation)).subscribeAsCompletionStage();
      Awaitility.await().until(this::somebodyWaitsForALock);

      lock(batch, second);

      assertThat(restart).isNotDone();
      transaction.rollback().await().indefinitely();
      assertThat(restart).succeedsWithin(Duration.ofSeconds(30));
    } finally {
      batch.close().await().indefinitely();
    }
  }

  private static void lock(SqlConnection connection, String post) {
    connection
        .preparedQuery("SELECT id FROM post WHERE id = $1 FOR UPDATE NOWAIT")
        .execute(Tuple.of(UUID.fromString(post)))
        .await()
        .indefinitely();
  }

  private boolean somebodyWaitsForALock() {
    return pool.query("SELECT count(*) AS waiting FROM pg_locks WHERE NOT granted")
            .execute()
            .await()
            .indefinitely()
            .iterator()
            .next()
            .getLong("waiting")
        > 0;
  }

  @Test
  void whatFollowsAlreadyIsNotPublished() {
    openOnMondays(pointIn("Europe/Kyiv"));

    worker("admin").post(PATH).then().statusCode(202);

    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> following().body("posts_left", equalTo(0)));
    following().body("days_changed", equalTo(0)).body("points", empty());
  }

  @Test
  void onlyAdministratorsAsk() {
    guest().get(PATH).then().statusCode(401);
    guest().post(PATH).then().statusCode(401);
    operator().get(PATH).then().statusCode(403);
    operator().post(PATH).then().statusCode(403);
  }

  private ValidatableResponse following() {
    return worker("admin").get(PATH).then().statusCode(200);
  }

  private RequestSpecification worker(String role) {
    return guest().header("Authorization", "Test " + role + " " + organisation);
  }

  private String pointIn(String zone) {
    return created(
        worker("operator")
            .body(Map.of("name", "Tyres Kitsilano", "timezone", zone))
            .post("/api/v1/service-points"));
  }

  private String openOnMondays(String point) {
    String post =
        created(
            worker("operator")
                .body(Map.of("number", 1, "slot_duration_minutes", 60))
                .post("/api/v1/service-points/" + point + "/posts"));
    worker("operator")
        .body(Map.of("weekly_slots", List.of(window(0, "09:00", "17:00"))))
        .put("/api/v1/posts/" + post + "/template")
        .then()
        .statusCode(200);
    return post;
  }

  /// Moves days to where clocks at `offset` hours from UTC had them.
  private void published(String by, int offset, String post, LocalDate... dates) {
    pool.preparedQuery(
            """
            UPDATE post_day SET tz_release = $1::text, utc_offset_seconds = CASE WHEN $1::text IS NULL THEN NULL ELSE $2::int END,
              run_starts = (
                SELECT array_agg(start + make_interval(secs => utc_offset_seconds - $2::int)) FROM unnest(run_starts) AS start)
            WHERE post_id = $3 AND date = ANY ($4::date[])
            """)
        .execute(Tuple.of(by, offset * 3600, UUID.fromString(post), dates))
        .await()
        .indefinitely();
  }

  private void outdated(String post) {
    pool.preparedQuery("UPDATE post SET tz_release = '2026a' WHERE id = $1")
        .execute(Tuple.of(UUID.fromString(post)))
        .await()
        .indefinitely();
  }

  /// The days of a post that were published a second time.
  private List<PostDayChanged> days(String post, int enough) {
    return log.await(
        PostDayChanged.class,
        day -> day.postId().toString().equals(post) && day.version() > 1,
        found -> found.size() >= enough);
  }
}
